using System;
using System.Linq;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>The rules about packages, platform and publishing, over real restores and builds.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class ProjectRuleTests(ConsumerBuilds builds)
{
    public static TheoryData<string> Cases => [.. ProjectCases.All.Select(project => project.Consumer.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void AProjectHasItsReportsAndNoOthers(string name)
    {
        var expected = ProjectCases.All.Single(project => project.Consumer.Name == name).Reports;
        var actual = builds.Results(name).Ours.Select(result => $"{result.RuleId} {result.Level} {result.Message}").Order(StringComparer.Ordinal).ToList();

        Assert.True(expected.Length == actual.Count && expected.Zip(actual).All(pair => ProjectCases.Matches(pair.First, pair.Second)), string.Join('\n', actual));
    }

    [Fact]
    public void EveryRuleIsReportedAndSomeProjectOfItsKindIsNot()
    {
        string[] rules = ["MLA2001", "MLA2002", "MLA2003", "MLA2004", "MLA2005", "MLA2006", "MLA3010", "MLA5013"];

        Assert.Equal(rules, ProjectCases.All.SelectMany(project => project.Reports).Select(report => report[..7]).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Warnings are printed where a person looks, once for each project.</summary>
    [Theory]
    [InlineData("Forgotten", "warning MLA2001")]
    [InlineData("GpuMismatch", "warning MLA2002")]
    [InlineData("RaisedByGlobalConfig", "error MLA2002")]
    public void TheBuildPrintsTheReport(string consumer, string report) =>
        Assert.Single(builds.Lines(consumer), line => line.Contains(report, StringComparison.Ordinal));

    [Fact]
    public void EachTargetFrameworkIsJudgedByItself()
    {
        Assert.Empty(builds.Results("SeveralFrameworks", "-net10.0").Ours);
        Assert.Equal("MLA2001", Assert.Single(builds.Results("SeveralFrameworks", "-net10.0-windows").Ours).RuleId);

        var old = Assert.Single(builds.Results("SeveralVersions", "-net8.0").Ours);
        Assert.Contains("SciSharp.TensorFlow.Redist 2.11.4", old.Message, StringComparison.Ordinal);
        Assert.Empty(builds.Results("SeveralVersions", "-net10.0").Ours);
    }

    [Fact]
    public void TheProjectFileIsTheLocationWhereItIsGiven()
    {
        var result = Assert.Single(builds.Results("ProjectFileGiven").Ours);

        Assert.EndsWith("ProjectFileGiven.csproj", result.File, StringComparison.Ordinal);
        Assert.True(result.Line > 1);
    }

    [Fact]
    public void ResolvedPackagesAndPlatformsReachTheCompiler()
    {
        var properties = builds.Properties("Published");

        Assert.Equal("true", properties["MlaPackagesKnown"]);
        Assert.Equal(
            [$"MlApiAnalyzers/{builds.Feed.PackageVersion}/direct", "SciSharp.TensorFlow.Redist/2.16.0/direct", "TensorFlow.Keras/0.15.0/direct", "TensorFlow.NET/0.150.0"],
            properties["MlaResolvedPackages"].Split('|').Order(StringComparer.Ordinal));
        Assert.Equal("win-x64|linux-x64", properties["MlaRuntimeIdentifiers"]);
        Assert.Equal("x64", properties["PlatformTarget"]);
        Assert.Equal("Exe", properties["OutputType"]);
        Assert.Equal("net10.0", properties["TargetFramework"]);
        Assert.Equal("", properties["MlaNativeTensorFlow"]);
    }

    [Theory]
    [InlineData("CopiedLibrary", "MlaNativeTensorFlow", "true")]
    [InlineData("OtherNativePackage", "MlaNativeTensorFlow", "true")]
    [InlineData("LikelyNames", "MlaNativeTensorFlow", "")]
    [InlineData("TestProject", "IsTestProject", "true")]
    [InlineData("FrameworkProgramPreferring32Bit", "Prefer32Bit", "true")]
    [InlineData("FrameworkProgram", "TargetFrameworkIdentifier", ".NETFramework")]
    [InlineData("PublishedForLinux", "RuntimeIdentifier", "linux-x64")]
    [InlineData("Trimmed", "PublishTrimmed", "true")]
    [InlineData("TrimmedInPart", "TrimMode", "partial")]
    [InlineData("TrimmedAround", "MlaTrimmerRoots", "Tensorflow.Binding|Tensorflow.Keras")]
    [InlineData("AheadOfTime", "PublishAot", "true")]
    [InlineData("SingleFile", "PublishSingleFile", "true")]
    public void AFactReachesTheCompiler(string consumer, string property, string value) => Assert.Equal(value, builds.Properties(consumer)[property]);

    [Fact]
    public void NothingIsReadInAProjectWithoutTheLibrary()
    {
        var properties = builds.Properties("NoLibrary");

        Assert.Equal("", properties["MlaPackagesKnown"]);
        Assert.Equal("", properties["MlaResolvedPackages"]);
    }
}
