using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;
using Xunit;

namespace MlApiAnalyzers.Tests.Library;

public sealed class PackageReferencesTests
{
    [Fact]
    public void WithoutFactsNothingIsKnown()
    {
        var facts = Read();

        Assert.False(facts.IsKnown);
        Assert.Empty(facts.Packages);
        Assert.Empty(facts.NativeRuntimes);
        Assert.Empty(facts.RuntimeIdentifiers);
        Assert.False(facts.IsExecutable || facts.IsTestProject || facts.HasNativeTensorFlowFile || facts.Prefer32Bit);
        Assert.False(facts.PublishAot || facts.PublishTrimmed || facts.PublishSingleFile);
        Assert.Null(facts.TargetFramework);
        Assert.Null(facts.TargetFrameworkIdentifier);
        Assert.Null(facts.PlatformTarget);
        Assert.Null(facts.Find("TensorFlow.NET"));
        Assert.Null(facts.TensorFlowNet);
        Assert.Null(facts.TrimMode);
        Assert.False(facts.IsFramework || facts.IsProgram || facts.SingleFileHoldsNativeLibraries || facts.Targets("x86"));
        Assert.False(facts.KeepsWhenTrimmed("Tensorflow.Binding"));
    }

    [Fact]
    public void AllFactsAreRead()
    {
        var facts = Read(
            ("MlaPackagesKnown", "true"),
            ("MlaResolvedPackages", "TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3/direct|Microsoft.ML.TensorFlow.Redist/0.14.0"),
            ("MlaNativeTensorFlow", "true"),
            ("OutputType", "WinExe"),
            ("IsTestProject", "True"),
            ("TargetFramework", "net10.0"),
            ("TargetFrameworkIdentifier", ".NETCoreApp"),
            ("PlatformTarget", "x86"),
            ("Prefer32Bit", "true"),
            ("RuntimeIdentifier", "win-x64"),
            ("MlaRuntimeIdentifiers", "win-x64|osx-arm64| |linux-x64"),
            ("PublishAot", "true"),
            ("PublishTrimmed", "true"),
            ("PublishSingleFile", "true"),
            ("TrimMode", "partial"),
            ("IncludeNativeLibrariesForSelfExtract", "true"),
            ("MlaTrimmerRoots", "System.Linq|Tensorflow.Binding"));

        Assert.True(facts.IsKnown);
        Assert.True(facts.IsExecutable && facts.IsTestProject && facts.HasNativeTensorFlowFile && facts.Prefer32Bit);
        Assert.True(facts.PublishAot && facts.PublishTrimmed && facts.PublishSingleFile);
        Assert.Equal("net10.0", facts.TargetFramework);
        Assert.Equal(".NETCoreApp", facts.TargetFrameworkIdentifier);
        Assert.Equal("x86", facts.PlatformTarget);
        Assert.True(facts.Targets("X86"));
        Assert.False(facts.IsFramework);
        Assert.Equal("partial", facts.TrimMode);
        Assert.True(facts.SingleFileHoldsNativeLibraries && facts.KeepsWhenTrimmed("tensorflow.binding"));
        Assert.Equal([false, true, false], facts.Packages.Select(package => package.IsDirect));
        Assert.Equal(["win-x64", "osx-arm64", "linux-x64"], facts.RuntimeIdentifiers.AsEnumerable());
        Assert.Equal(["SciSharp.TensorFlow.Redist-Windows-GPU", "Microsoft.ML.TensorFlow.Redist"], facts.NativeRuntimes.Select(package => package.Id));
        Assert.Equal(new LibraryVersion(0, 150), facts.Find("tensorflow.net")?.Line);
    }

    [Fact]
    public void TheRuntimeIdentifierOfFrameworkIsNobodysWord()
    {
        var facts = Read(("TargetFrameworkIdentifier", ".NETFramework"), ("RuntimeIdentifier", "win-x86"));

        Assert.True(facts.IsFramework);
        Assert.Empty(facts.RuntimeIdentifiers);
    }

    [Theory]
    [InlineData("0.150.0", "0.150")]
    [InlineData("0.150", "0.150")]
    [InlineData("2.6.0-rc0", "2.6")]
    [InlineData("2.6-rc0", "2.6")]
    [InlineData("2.6.0+build.1", "2.6")]
    [InlineData("2.3.0.2", "2.3")]
    [InlineData("", null)]
    [InlineData("2", null)]
    [InlineData("v2.6", null)]
    [InlineData("-1.6", null)]
    [InlineData("99999999999.1", null)]
    [InlineData("2.x", null)]
    public void TheLineIsMajorAndMinor(string version, string? line) =>
        Assert.Equal(line, new ResolvedPackage("X", version).Line?.ToString());

    [Fact]
    public void TheFactsAreReadOncePerCompilation()
    {
        var options = new AnalyzerOptions([], new Provider(ImmutableDictionary<string, string>.Empty));

        Assert.Same(PackageReferences.Of(options), PackageReferences.Of(options));
    }

    private static PackageReferences Read(params (string Key, string Value)[] properties) =>
        PackageReferences.Of(new AnalyzerOptions([], new Provider(properties.ToImmutableDictionary(property => "build_property." + property.Key, property => property.Value))));

    private sealed class Provider(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
