using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>What a finished process left.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    /// <exception cref="InvalidOperationException">The process failed.</exception>
    public CommandResult Succeeded() =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"exit code {ExitCode}\n{Output}");
}

/// <summary>Runs the command line clients.</summary>
public static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // A test host leads its children to its own SDK parts, and these would override what the consumer's directory says.
    private static readonly string[] Inherited = ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "NUGET_PACKAGES", "CI"];

    public static Task<CommandResult> DotnetAsync(string directory, params string[] arguments) => RunAsync("dotnet", directory, arguments);

    /// <summary>As a person types it, or a build server runs it.</summary>
    public static Task<CommandResult> ShellAsync(string directory, string script) => RunAsync("bash", directory, ["-c", script]);

    /// <summary>Starts a program whose input and output are the caller's.</summary>
    internal static Process Start(string program, string directory, IReadOnlyCollection<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in Inherited)
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "true";
        // A node that outlives the build would keep the package's files in use.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }

    private static async Task<CommandResult> RunAsync(string program, string directory, IReadOnlyCollection<string> arguments)
    {
        var output = new StringBuilder();
        using var process = Start(program, directory, arguments);
        void Append(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null)
                lock (output)
                    output.AppendLine(line.Data);
        }
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)}\n{output}");
        }
        lock (output)
            return new CommandResult(process.ExitCode, output.ToString());
    }
}
