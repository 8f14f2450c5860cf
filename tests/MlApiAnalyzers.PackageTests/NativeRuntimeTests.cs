using System;
using System.Linq;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>MLA2001 over real restores: what MSBuild tells must be right in every way to reference a package.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class NativeRuntimeTests(ConsumerBuilds builds)
{
    [Theory]
    [InlineData("Forgotten")]
    [InlineData("TestProject")]
    [InlineData("ThroughBareLibrary")]
    [InlineData("CentralForgotten")]
    [InlineData("LikelyNames")]
    public void AMissingRuntimeIsReportedOnce(string consumer)
    {
        var result = Assert.Single(builds.Results(consumer).Ours);

        Assert.Equal("MLA2001", result.RuleId);
        Assert.Equal("warning", result.Level);
        Assert.Contains("TensorFlow.NET 0.150.0", result.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0", result.Message, StringComparison.Ordinal);
        Assert.Contains(builds.Lines(consumer), line => line.Contains("warning MLA2001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Clean")]
    [InlineData("Library")]
    [InlineData("BareLibrary")]
    [InlineData("EquippedLibrary")]
    [InlineData("ThroughEquippedLibrary")]
    [InlineData("CentralDirect")]
    [InlineData("CopiedLibrary")]
    [InlineData("LinkedLibrary")]
    [InlineData("OtherNativePackage")]
    [InlineData("Platforms")]
    public void AProjectThatNeedsNoneOrHasOneIsSilent(string consumer) => Assert.Empty(builds.Results(consumer).Ours);

    [Fact]
    public void EachTargetFrameworkIsJudgedByItself()
    {
        Assert.Empty(builds.Results("SeveralFrameworks", "-net10.0").Ours);
        Assert.Equal("MLA2001", Assert.Single(builds.Results("SeveralFrameworks", "-net10.0-windows").Ours).RuleId);
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
        var properties = builds.Properties("Platforms");

        Assert.Equal("true", properties["MlaPackagesKnown"]);
        Assert.Equal(
            new[] { $"MlApiAnalyzers/{builds.Feed.PackageVersion}", "SciSharp.TensorFlow.Redist/2.16.0", "TensorFlow.Keras/0.15.0", "TensorFlow.NET/0.150.0" },
            properties["MlaResolvedPackages"].Split('|').Order(StringComparer.Ordinal));
        Assert.Equal("win-x64|linux-x64", properties["MlaRuntimeIdentifiers"]);
        Assert.Equal("x64", properties["PlatformTarget"]);
        Assert.Equal("Exe", properties["OutputType"]);
    }

    [Fact]
    public void NothingIsReadInAProjectWithoutTheLibrary()
    {
        var properties = builds.Properties("NoLibrary");

        Assert.Equal("", properties["MlaPackagesKnown"]);
        Assert.Equal("", properties["MlaResolvedPackages"]);
    }
}
