using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Backend.ProcessNot64BitRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class ProcessNot64BitTests
{
    private const string Set = "<PlatformTarget>x64</PlatformTarget>";

    [Theory]
    [InlineData("PlatformTarget=x86", "PlatformTarget x86 makes a 32-bit process")]
    [InlineData("PlatformTarget=X86 TargetFrameworkIdentifier=.NETFramework", "PlatformTarget X86 makes a 32-bit process")]
    [InlineData("PlatformTarget=ARM", "PlatformTarget ARM makes a 32-bit process")]
    [InlineData("PlatformTarget=x86 MlaNativeTensorFlow=true", "PlatformTarget x86 makes a 32-bit process")]
    [InlineData("PlatformTarget=AnyCPU Prefer32Bit=true TargetFrameworkIdentifier=.NETFramework", "Prefer32Bit makes a 32-bit process")]
    [InlineData("Prefer32Bit=True TargetFrameworkIdentifier=.NETFramework MlaNativeTensorFlow=true", "Prefer32Bit makes a 32-bit process")]
    [InlineData("PlatformTarget=AnyCPU TargetFrameworkIdentifier=.NETFramework", "PlatformTarget AnyCPU leaves the kind of process to the host")]
    [InlineData("TargetFrameworkIdentifier=.NETFramework Prefer32Bit=false", "PlatformTarget AnyCPU leaves the kind of process to the host")]
    public async Task AnotherProcessIsReported(string facts, string reason)
    {
        await Verify.ReportedAsync($"OutputType=Exe {facts} Packages=TensorFlow.NET/0.150.0", reason, Set);
        await Verify.ReportedAsync($"OutputType=Library IsTestProject=true {facts}", reason, Set); // The packages of an old project file are not known.
    }

    [Theory]
    [InlineData("")]
    [InlineData("PlatformTarget=AnyCPU TargetFrameworkIdentifier=.NETCoreApp")]
    [InlineData("PlatformTarget=AnyCPU Prefer32Bit=true TargetFrameworkIdentifier=.NETCoreApp")]
    [InlineData("PlatformTarget=x64 TargetFrameworkIdentifier=.NETFramework")]
    [InlineData("PlatformTarget=x64 Prefer32Bit=true TargetFrameworkIdentifier=.NETFramework")]
    [InlineData("PlatformTarget=ARM64")]
    [InlineData("PlatformTarget=Itanium TargetFrameworkIdentifier=.NETFramework")]
    [InlineData("PlatformTarget=AnyCPU TargetFrameworkIdentifier=.NETFramework MlaNativeTensorFlow=true")]
    public Task A64BitProcessIsSilent(string facts) => Verify.SilentAsync($"OutputType=Exe {facts}");

    [Fact]
    public Task ALibraryIsSilent() => Verify.SilentAsync("OutputType=Library PlatformTarget=x86");

    [Fact]
    public Task AProgramWithoutTensorFlowIsSilent()
    {
        var test = Verify.Test("OutputType=Exe PlatformTarget=x86 Packages=X/1.0.0");
        test.LibraryReferences = LibraryReferences.None;
        return test.RunAsync();
    }

    [Fact]
    public Task ItIsReportedAtTheProperty() =>
        Verify.ReportedAtAsync("OutputType=Exe PlatformTarget=x86", "<PlatformTarget>x86</PlatformTarget>", 2, 16, "PlatformTarget x86 makes a 32-bit process", Set);
}
