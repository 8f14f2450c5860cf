using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>The package in an editor that speaks the Language Server Protocol.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class LanguageServerTests(ConsumerBuilds builds)
{
    private const int Warning = 2;
    private const int Information = 3;

    // Loading a project takes seconds, and much longer where other work goes on; what is to be found is a server that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task ALanguageServerShowsDiagnosticsAndFollowsEdits()
    {
        (await Command.DotnetAsync(PackageFeed.Repository, "tool", "restore", "-v", "q")).Succeeded();
        var file = Path.Combine(builds.DirectoryOf("LanguageServer"), "Program.cs");
        var text = await File.ReadAllTextAsync(file);
        await using var server = await LanguageServer.StartAsync(builds.DirectoryOf("LanguageServer"));
        await server.OpenAsync(file, text);

        // The first answers are empty: the project is being loaded.
        var clock = Stopwatch.StartNew();
        string[] found;
        do
        {
            await Task.Delay(100);
            found = await server.DiagnosticsAsync(file);
        }
        while (found.Length == 0 && clock.Elapsed < Patience);
        Assert.True(found.Length > 0, $"no diagnostics within {Patience}\n{server.Log}");
        Assert.Equal([$"5: {Information} MLA1008", $"6: {Information} MLA1008"], found);

        // One is repaired by hand, and another fault is typed.
        var edited = text.Replace("tf.keras.layers.Dense(10)", "Tensorflow.KerasApi.keras.layers.Dense(10)", StringComparison.Ordinal) + "Tensorflow.KerasApi.keras.Sequential().save(\"m.h5\");\n";
        await server.ChangeAsync(file, version: 2, edited);
        Assert.Equal([$"10: {Warning} MLA5001", $"6: {Information} MLA1008"], await server.DiagnosticsAsync(file));

        // In the middle of typing.
        await server.ChangeAsync(file, version: 3, text[..text.IndexOf("(20)", StringComparison.Ordinal)]);
        Assert.Contains($"5: {Information} MLA1008", await server.DiagnosticsAsync(file));

        await server.ChangeAsync(file, version: 4, Sources.Fixed);
        Assert.Empty(await server.DiagnosticsAsync(file));
    }
}
