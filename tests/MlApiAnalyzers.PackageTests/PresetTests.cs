using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary><c>MlApiAnalysisMode</c>, and the user's own settings beside it.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class PresetTests(ConsumerBuilds builds)
{
    public static TheoryData<string> Modes => [.. ConsumerBuilds.Modes];

    [Theory]
    [MemberData(nameof(Modes))]
    public void TheModeSetsTheSeveritiesOfItsFile(string mode)
    {
        var severities = Severities(mode);
        var expected = Levels("NewLanguage")
            .Select(rule => (Id: rule.Key, Level: severities.TryGetValue(rule.Key, out var severity) ? LevelOf(severity) : rule.Value))
            .Where(rule => rule.Level is not null)
            .ToDictionary(rule => rule.Id, rule => rule.Level!);

        Assert.Equal(expected, Levels("Preset" + mode));
    }

    [Fact]
    public void TheModesDiffer()
    {
        Assert.Empty(Levels("PresetNone"));
        Assert.Equal(["MLA5003"], Levels("PresetMinimum").Keys);
        Assert.Equal("note", Levels("PresetRecommended")["MLA1008"]);
        Assert.Equal("warning", Levels("PresetStrict")["MLA1008"]);
        Assert.Equal("warning", Levels("PresetMigration")["MLA1008"]);
    }

    [Fact]
    public void AnInvalidModeIsReportedAndTheDefaultUsed()
    {
        var levels = Levels("PresetInvalid");

        Assert.Equal("warning", levels["MLA0001"]);
        Assert.Equal(Levels("PresetRecommended"), levels.Where(level => level.Key != "MLA0001").ToDictionary());
        Assert.Contains(builds.Results("PresetInvalid").Ours, result => result.RuleId == "MLA0001" && result.Message.Contains("'Strictest'", StringComparison.Ordinal));
    }

    [Fact]
    public void TheModeMayBeSetAnywhere() => Assert.Empty(Levels("PresetInTargets"));

    [Theory]
    [InlineData("UserEditorConfig")]
    [InlineData("UserGlobalConfig")]
    public void TheUsersSettingsWin(string consumer) =>
        Assert.Equal(new Dictionary<string, string> { ["MLA1008"] = "warning", ["MLA5001"] = "error" }, Levels(consumer));

    [Fact]
    public void AGlobalConfigurationOfAnyNameWins() => Assert.Equal(["MLA5001", "MLA5003"], Levels("UserNamedGlobalConfig").Keys.Order(StringComparer.Ordinal));

    private Dictionary<string, string> Levels(string consumer) =>
        builds.Results(consumer).Ours.GroupBy(result => result.RuleId).ToDictionary(group => group.Key, group => group.Select(result => result.Level).Distinct().Single());

    private Dictionary<string, string> Severities(string mode) =>
        File.ReadLines(Path.Combine(builds.Feed.PackagesFolder, "mlapianalyzers", builds.Feed.PackageVersion, "configuration", mode + ".globalconfig"))
            .Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(line => line.Split('='))
            .ToDictionary(parts => parts[0].Split('.')[1], parts => parts[1].Trim());

    private static string? LevelOf(string severity) => severity switch
    {
        "none" => null,
        "suggestion" or "silent" => "note",
        _ => severity,
    };
}
