using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>The guides are followed to the letter, in a project of their own.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class GuideTests(ConsumerBuilds builds)
{
    private const string Page = "enforcing-in-ci.md";

    [Fact]
    public async Task EnforcingInCiDoesWhatItSays()
    {
        var directory = builds.DirectoryOf(ConsumerBuilds.Guided);
        string FileOf(string name) => Path.Combine(directory, name);

        foreach (var step in GuideStep.Read(Page))
        {
            if (step.IsFile)
                File.WriteAllText(FileOf(step.Argument), step.Text);
            if (!step.IsCommand)
                continue;
            var result = await Command.ShellAsync(directory, step.Text);
            Assert.True(step.Fails == (result.ExitCode != 0), $"{Page}({step.Line}): exit code {result.ExitCode}\n{result.Output}");
            foreach (var failure in new[] { "AD0001", "CS8032", "CS9057", "MSB1", "error CS", "error NU" })
                Assert.DoesNotContain(failure, result.Output, StringComparison.Ordinal);
        }

        // What the steps left.
        Assert.Equal(["MLA1008", "MLA5001", "MLA5003"], Sarif.Read(FileOf("all.sarif")).Ours.Select(result => result.RuleId).Order(StringComparer.Ordinal));
        Assert.Contains(Sarif.Read(FileOf($"sarif/{ConsumerBuilds.Guided}.net10.0.sarif")).Ours, result => result.RuleId == "MLA5001");
        var baseline = File.ReadAllLines(FileOf(".editorconfig"));
        Assert.Equal(["[/OldCode.cs]", "[/OldCode.cs]"], baseline.Where(line => line.StartsWith('[')));
        Assert.Equal(["dotnet_diagnostic.MLA5001.severity = suggestion", "dotnet_diagnostic.MLA5003.severity = suggestion"], baseline.Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)));

        // The baseline holds for the old file alone.
        File.WriteAllText(FileOf("NewCode.cs"), File.ReadAllText(FileOf("OldCode.cs")).Replace("OldCode", "NewCode", StringComparison.Ordinal));
        var last = GuideStep.Read(Page).Last(step => step.IsCommand);
        var fresh = await Command.ShellAsync(directory, last.Text);
        Assert.NotEqual(0, fresh.ExitCode);
        Assert.Contains("NewCode.cs", fresh.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("OldCode.cs", fresh.Output, StringComparison.Ordinal);
    }

    /// <summary>What the workflow runs are commands that the page explains, and that are run above.</summary>
    [Fact]
    public void TheWorkflowRunsTheCommandsOfThePage()
    {
        var steps = GuideStep.Read(Page);
        var commands = steps.Where(step => step.IsCommand).SelectMany(step => step.Text.Split('\n')).ToHashSet(StringComparer.Ordinal);
        const string Run = "- run: ";
        var runs = steps.Single(step => step.Language == "yaml").Text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Run, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(runs);
        Assert.All(runs, run => Assert.Contains(run[Run.Length..], commands));
    }
}
