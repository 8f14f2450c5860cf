using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>The package in the hands of clients other than the compiler.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class ClientTests(ConsumerBuilds builds)
{
    private const string Rule = "MLA1008";

    [Fact]
    public async Task DotnetFormatAppliesAFixEverywhereInOnePass()
    {
        string[] format = ["format", "analyzers", "Format.csproj", "--no-restore", "--diagnostics", Rule, "--severity", "info"];
        var directory = builds.DirectoryOf("Format");
        Assert.Equal(2, builds.Results("Format").Ours.Count());

        var applied = (await Command.DotnetAsync(directory, format)).Succeeded();

        AssertSound(applied.Output);
        Assert.Equal(Sources.Fixed, Program("Format"));
        Assert.Equal(0, (await Command.DotnetAsync(directory, [.. format, "--verify-no-changes"])).ExitCode);
    }

    [Fact]
    public async Task DotnetFormatAppliesTheFixOfEveryRule()
    {
        var before = builds.Pages.ToDictionary(page => page.Key, Count);
        Assert.All(before, page => Assert.NotEqual(0, page.Value));
        Assert.All(builds.Pages, page => Assert.DoesNotContain(builds.Lines(page.Key), line => line.Contains("error CS", StringComparison.Ordinal)));
        string[] format = ["format", "analyzers", ConsumerBuilds.PagesSolution, "--no-restore", "--severity", "info", "--diagnostics", .. builds.Pages.Values];

        Assert.NotEqual(0, (await Command.DotnetAsync(builds.Feed.Root, [.. format, "--verify-no-changes"])).ExitCode);
        AssertSound((await Command.DotnetAsync(builds.Feed.Root, format)).Succeeded().Output);

        var build = (await Command.DotnetAsync(builds.Feed.Root, "build", ConsumerBuilds.PagesSolution, "--no-restore", "-v", "q", "-m:2")).Output;
        Assert.DoesNotContain(build.Split('\n'), line => line.Contains("error CS", StringComparison.Ordinal));
        // One pass repeats one kind of repair: where an example needs two kinds, the other is left for the next pass.
        Assert.All(builds.Pages, page => Assert.True(Count(page) < before[page.Key], page.Key));
    }

    [Fact]
    public async Task DotnetFormatRepairsTheSample()
    {
        var directory = builds.DirectoryOf(ConsumerBuilds.Sample);
        var before = builds.Results(ConsumerBuilds.Sample).Ours.Select(result => result.RuleId).Distinct().ToList();
        Assert.True(before.Count >= 12, string.Join(' ', before));
        Assert.DoesNotContain(builds.Lines(ConsumerBuilds.Sample), line => line.Contains("error CS", StringComparison.Ordinal));

        var applied = await Command.DotnetAsync(directory, ["format", "analyzers", "GettingStarted.csproj", "--no-restore", "--severity", "info", "--diagnostics", .. before]);
        AssertSound(applied.Succeeded().Output);
        (await Command.DotnetAsync(directory, "build", "--no-restore", "-v", "q")).Succeeded();

        Assert.Empty(builds.Results(ConsumerBuilds.Sample).Ours.Select(result => $"{result.RuleId} {result.File}({result.Line})"));
    }

    [Fact]
    public async Task RoslynatorReportsAndFixes()
    {
        var project = Path.Combine(builds.DirectoryOf("Roslynator"), "Roslynator.csproj");
        string[] arguments = ["--supported-diagnostics", Rule, "--severity-level", "info", "-v", "n"];
        (await Command.DotnetAsync(PackageFeed.Repository, "tool", "restore", "-v", "q")).Succeeded();

        var analyzed = await Command.DotnetAsync(PackageFeed.Repository, ["tool", "run", "roslynator", "--", "analyze", project, .. arguments]);
        AssertSound(analyzed.Output);
        Assert.Equal(2, analyzed.Output.Split('\n').Count(line => line.Contains($"info {Rule}", StringComparison.Ordinal)));

        var repaired = await Command.DotnetAsync(PackageFeed.Repository, ["tool", "run", "roslynator", "--", "fix", project, .. arguments]);
        AssertSound(repaired.Output);
        Assert.Equal(Sources.Fixed, Program("Roslynator"));
    }

    /// <summary>As an IDE asks for the command line of the compiler without running it.</summary>
    [Fact]
    public async Task ADesignTimeBuildSeesAnalyzersPresetAndPackages()
    {
        const string Output = "obj/design/";
        var directory = builds.DirectoryOf("Forgotten");

        var result = await Command.DotnetAsync(
            directory,
            "msbuild", "Forgotten.csproj", "-t:ResolveAssemblyReferencesDesignTime;Compile", "-getItem:CscCommandLineArgs",
            "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", $"-p:IntermediateOutputPath={Output}");

        using var json = JsonDocument.Parse(result.Succeeded().Output);
        var arguments = json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!)
            .ToList();
        Assert.Contains(arguments, argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.EndsWith("MlApiAnalyzers.dll", StringComparison.Ordinal));
        Assert.Contains(arguments, argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.EndsWith("MlApiAnalyzers.CodeFixes.dll", StringComparison.Ordinal));
        Assert.Contains(arguments, argument => argument.StartsWith("/analyzerconfig:", StringComparison.Ordinal) && argument.EndsWith("Recommended.globalconfig", StringComparison.Ordinal));
        var configuration = File.ReadAllText(Path.Combine(directory, Output, "Forgotten.GeneratedMSBuildEditorConfig.editorconfig"));
        Assert.Contains("build_property.MlaPackagesKnown = true", configuration, StringComparison.Ordinal);
        Assert.Contains("TensorFlow.NET/0.150.0", configuration, StringComparison.Ordinal);
    }

    private string Program(string consumer) => File.ReadAllText(Path.Combine(builds.DirectoryOf(consumer), "Program.cs"));

    private int Count(KeyValuePair<string, string> page) => builds.Results(page.Key).Ours.Count(result => result.RuleId == page.Value);

    private static void AssertSound(string output)
    {
        foreach (var failure in new[] { "AD0001", "CS8032", "CS9057", "Unhandled exception" })
            Assert.DoesNotContain(failure, output, StringComparison.OrdinalIgnoreCase);
    }
}
