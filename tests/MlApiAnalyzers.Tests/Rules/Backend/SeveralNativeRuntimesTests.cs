using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Backend.SeveralNativeRuntimesRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class SeveralNativeRuntimesTests
{
    [Theory]
    [InlineData("SciSharp.TensorFlow.Redist/2.10.0/direct|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3/direct", "SciSharp.TensorFlow.Redist 2.10.0", "SciSharp.TensorFlow.Redist-Windows-GPU 2.10.3", "win-x64",
        "run: dotnet remove package SciSharp.TensorFlow.Redist")]
    [InlineData("SciSharp.TensorFlow.Redist-Linux-GPU/2.11.1|SciSharp.TensorFlow.Redist/2.11.4", "SciSharp.TensorFlow.Redist-Linux-GPU 2.11.1", "SciSharp.TensorFlow.Redist 2.11.4", "linux-x64",
        "reference SciSharp.TensorFlow.Redist with ExcludeAssets=\"all\"")]
    [InlineData("SciSharp.TensorFlow.Redist/2.3.1|Microsoft.ML.TensorFlow.Redist/0.14.0/direct", "SciSharp.TensorFlow.Redist 2.3.1", "Microsoft.ML.TensorFlow.Redist 0.14.0", "win-x64",
        "run: dotnet remove package Microsoft.ML.TensorFlow.Redist")]
    [InlineData("SciSharp.TensorFlow.Redist/2.3.1|SciSharp.TensorFlow.Redist-OSX/2.3.0/direct", "SciSharp.TensorFlow.Redist 2.3.1", "SciSharp.TensorFlow.Redist-OSX 2.3.0", "osx-x64",
        "run: dotnet remove package SciSharp.TensorFlow.Redist-OSX")]
    public Task TwoPackagesForOnePlatformAreReported(string packages, string first, string second, string platform, string repair) =>
        Verify.ReportedAsync($"OutputType=Exe Packages=TensorFlow.NET/0.100.5|{packages}", first, second, platform, repair);

    [Theory]
    [InlineData("SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3|SciSharp.TensorFlow.Redist-Linux-GPU/2.10.0")]
    [InlineData("SciSharp.TensorFlow.Redist/2.10.0|SciSharp.TensorFlow.Redist-OSX/2.10.0")]
    [InlineData("SciSharp.TensorFlow.Redist/2.16.0|SciSharp.TensorFlow.Redist-Lite/2.6.0")]
    [InlineData("SciSharp.TensorFlow.Redist/2.16.0|SciSharp.TensorFlow.Redist-Plus/2.16.0")]
    [InlineData("SciSharp.TensorFlow.Redist/2.99.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.99.0")]
    [InlineData("Contoso.TensorFlow.Redist/2.16.0|SciSharp.TensorFlow.Redist/2.16.0")]
    public Task PackagesForDifferentOrUnknownPlatformsAreSilent(string packages) => Verify.SilentAsync($"OutputType=Exe Packages=TensorFlow.NET/0.100.5|{packages}");

    private const string Both = "Packages=TensorFlow.NET/0.100.5|SciSharp.TensorFlow.Redist/2.10.0/direct|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3/direct";

    [Theory]
    [InlineData("RuntimeIdentifier=linux-x64")]
    [InlineData("MlaRuntimeIdentifiers=linux-x64|osx-x64")]
    [InlineData("OutputType=Library")]
    public Task WhereThePlatformIsNotPublishedForItIsSilent(string facts) => Verify.SilentAsync($"OutputType=Exe {facts} {Both}");

    [Theory]
    [InlineData("RuntimeIdentifier=win-x64")]
    [InlineData("RuntimeIdentifier=win10-x64")]
    [InlineData("MlaRuntimeIdentifiers=linux-x64|win-x64")]
    [InlineData("OutputType=Library IsTestProject=true")]
    public Task WhereThePlatformIsPublishedForItIsReported(string facts) =>
        Verify.ReportedAsync($"OutputType=Exe {facts} {Both}", "SciSharp.TensorFlow.Redist 2.10.0", "SciSharp.TensorFlow.Redist-Windows-GPU 2.10.3", "win-x64", "run: dotnet remove package SciSharp.TensorFlow.Redist");

    [Fact]
    public Task UnknownPackagesAreSilent() => Verify.SilentAsync($"OutputType=Exe MlaPackagesKnown=false {Both.Replace("Packages", "MlaResolvedPackages", System.StringComparison.Ordinal)}");

    [Fact]
    public Task ItIsReportedAtThePackageToRemove() =>
        Verify.ReportedAtAsync(
            $"OutputType=Exe {Both}",
            "<PackageReference Include=\"SciSharp.TensorFlow.Redist-Windows-GPU\" /><PackageReference Include=\"SciSharp.TensorFlow.Redist\" />", 97, 123,
            "SciSharp.TensorFlow.Redist 2.10.0", "SciSharp.TensorFlow.Redist-Windows-GPU 2.10.3", "win-x64", "run: dotnet remove package SciSharp.TensorFlow.Redist");
}
