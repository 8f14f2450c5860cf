using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Backend.UnsupportedRuntimeIdentifierRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class UnsupportedRuntimeIdentifierTests
{
    private const string Redist = "Packages=TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.16.0";
    private const string Nowhere = "publish for win-x64 or linux-x64, or bring a library of your own";
    private const string NotHere = "reference the package that has one, or bring a library of your own";

    [Theory]
    [InlineData("osx-arm64")]
    [InlineData("osx.11.0-arm64")]
    [InlineData("linux-arm64")]
    [InlineData("linux-arm")]
    [InlineData("ubuntu.22.04-arm64")]
    [InlineData("linux-musl-x64")]
    [InlineData("linux-musl-arm64")]
    [InlineData("alpine-x64")]
    [InlineData("alpine.3.18-x64")]
    [InlineData("win-arm64")]
    [InlineData("win10-arm64")]
    [InlineData("win-x86")]
    [InlineData("android-arm64")]
    [InlineData("android.21-x64")]
    [InlineData("ios-arm64")]
    [InlineData("iossimulator-x64")]
    [InlineData("maccatalyst-x64")]
    [InlineData("browser-wasm")]
    [InlineData("wasi-wasm")]
    public Task APlatformWithoutTensorFlowIsReported(string identifier) =>
        Verify.ReportedAsync($"OutputType=Exe RuntimeIdentifier={identifier} {Redist}", "There is", identifier, Nowhere);

    [Fact]
    public Task AllOfThemAreNamedInOneReport() =>
        Verify.ReportedAsync($"IsTestProject=true MlaRuntimeIdentifiers=win-x64|osx-arm64|linux-x64|linux-arm64 {Redist}", "There is", "osx-arm64, linux-arm64", Nowhere);

    [Theory]
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist/2.16.0", "SciSharp.TensorFlow.Redist has")]
    [InlineData("osx.10.15-x64", "SciSharp.TensorFlow.Redist/2.10.0", "SciSharp.TensorFlow.Redist has")]
    [InlineData("osx-x64", "Other/1.0.0", "SciSharp.TensorFlow.Redist has")] // The one that MissingNativeRuntime would name.
    [InlineData("linux-x64", "SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3", "SciSharp.TensorFlow.Redist-Windows-GPU has")]
    [InlineData("win-x64", "SciSharp.TensorFlow.Redist-Linux-GPU/2.11.1", "SciSharp.TensorFlow.Redist-Linux-GPU has")]
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist-Linux-GPU/2.10.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3", "SciSharp.TensorFlow.Redist-Linux-GPU and SciSharp.TensorFlow.Redist-Windows-GPU have")]
    public Task APlatformThatThePackagesLackIsReported(string identifier, string packages, string owner) =>
        Verify.ReportedAsync($"OutputType=Exe RuntimeIdentifier={identifier} Packages=TensorFlow.NET/0.150.0|{packages}", owner, identifier, NotHere);

    [Theory]
    [InlineData("win-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("win10-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("linux-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("ubuntu.22.04-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("rhel.8-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist/2.7.0")]
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist/2.16.0|SciSharp.TensorFlow.Redist-OSX/2.10.0")]
    [InlineData("linux-x64", "SciSharp.TensorFlow.Redist-Linux-GPU/2.10.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3")]
    [InlineData("linux-x64", "Other/1.0.0")]
    // Unknown platforms and packages.
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist/3.0.0")]
    [InlineData("osx-x64", "SciSharp.TensorFlow.Redist-Plus/2.16.0")]
    [InlineData("linux", "SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3")]
    [InlineData("any", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("freebsd-x64", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("win-mips", "SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("-", "SciSharp.TensorFlow.Redist/2.16.0")]
    public Task OtherPlatformsAreSilent(string identifier, string packages) =>
        Verify.SilentAsync($"OutputType=Exe RuntimeIdentifier={identifier} Packages=TensorFlow.NET/0.150.0|{packages}");

    [Theory]
    [InlineData("OutputType=Library RuntimeIdentifier=osx-arm64 " + Redist)]
    [InlineData("OutputType=Exe RuntimeIdentifier=osx-arm64 MlaNativeTensorFlow=true " + Redist)]
    [InlineData("OutputType=Exe RuntimeIdentifier=osx-arm64 MlaResolvedPackages=TensorFlow.NET/0.150.0")]
    [InlineData("OutputType=Exe RuntimeIdentifier=osx-arm64 Packages=SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("OutputType=Exe RuntimeIdentifier=win-x86 PlatformTarget=x86 " + Redist)] // ProcessNot64Bit reports it.
    [InlineData("OutputType=Exe RuntimeIdentifier=win-x86 TargetFrameworkIdentifier=.NETFramework " + Redist)]
    [InlineData("OutputType=Exe " + Redist)]
    public Task OtherProjectsAreSilent(string facts) => Verify.SilentAsync(facts);

    [Theory]
    [InlineData("<RuntimeIdentifier>osx-arm64</RuntimeIdentifier>", 2, 19)]
    [InlineData("<RuntimeIdentifiers>win-x64;osx-arm64</RuntimeIdentifiers>", 2, 20)]
    public Task ItIsReportedAtTheProperty(string element, int start, int end) =>
        Verify.ReportedAtAsync($"OutputType=Exe RuntimeIdentifier=osx-arm64 {Redist}", element, start, end, "There is", "osx-arm64", Nowhere);
}
