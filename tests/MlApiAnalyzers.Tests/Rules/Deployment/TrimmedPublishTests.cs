using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Deployment.TrimmedPublishRule>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class TrimmedPublishTests
{
    private const string Program = "OutputType=Exe TargetFramework=net10.0";
    private const string Consequence = "the published program has no gradient functions and no 'tf.keras', which TensorFlow.NET finds by reflection";
    private const string Keep = "set <TrimMode>partial</TrimMode>, or name Tensorflow.Binding and Tensorflow.Keras in TrimmerRootAssembly items";

    [Theory]
    [InlineData(Program)]
    [InlineData("OutputType=WinExe TargetFramework=net7.0-windows")]
    [InlineData(Program + " TrimMode=full")]
    [InlineData(Program + " TrimMode=link")]
    [InlineData(Program + " MlaTrimmerRoots=Tensorflow.Binding")]
    [InlineData(Program + " MlaTrimmerRoots=Tensorflow.Keras|System.Linq")]
    [InlineData(Program + " PublishSingleFile=true")]
    public Task ATrimmedProgramIsReported(string facts) =>
        Verify.ReportedAsync($"{facts} PublishTrimmed=true", "PublishTrimmed removes what the code does not refer to", Consequence, Keep);

    [Theory]
    [InlineData(Program)]
    [InlineData(Program + " PublishTrimmed=true TrimMode=partial")]
    [InlineData(Program + " PublishTrimmed=true MlaTrimmerRoots=Tensorflow.Binding|Tensorflow.Keras")]
    public Task AProgramCompiledAheadOfTimeIsReported(string facts) =>
        Verify.ReportedAsync($"{facts} PublishAot=true", "PublishAot compiles only what the code refers to", Consequence, "publish without it");

    [Theory]
    [InlineData(Program)]
    [InlineData(Program + " PublishTrimmed=true TrimMode=partial")]
    [InlineData("OutputType=Exe TargetFramework=net6.0 PublishTrimmed=true")]
    public Task ASingleFileIsInformation(string facts) =>
        Verify.ReportedAsync(
            $"{facts} PublishSingleFile=true", DiagnosticSeverity.Info,
            "PublishSingleFile leaves the native TensorFlow beside the single file", "the file does not run alone",
            "set <IncludeNativeLibrariesForSelfExtract>true</IncludeNativeLibrariesForSelfExtract>");

    [Theory]
    [InlineData(Program)]
    [InlineData(Program + " PublishTrimmed=false PublishAot=false PublishSingleFile=false")]
    [InlineData(Program + " PublishTrimmed=true TrimMode=partial")]
    [InlineData(Program + " PublishTrimmed=true TrimMode=copyused")]
    [InlineData(Program + " PublishTrimmed=true MlaTrimmerRoots=tensorflow.keras|Tensorflow.Binding")]
    [InlineData("OutputType=Exe TargetFramework=net6.0 PublishTrimmed=true")] // Trims only assemblies that ask for it.
    [InlineData("OutputType=Exe TargetFramework=net48 PublishTrimmed=true")]
    [InlineData("OutputType=Exe PublishTrimmed=true")]
    [InlineData(Program + " PublishSingleFile=true IncludeNativeLibrariesForSelfExtract=true")]
    [InlineData(Program + " PublishSingleFile=true IncludeAllContentForSelfExtract=true")]
    [InlineData("OutputType=Library TargetFramework=net10.0 PublishTrimmed=true PublishAot=true PublishSingleFile=true")]
    public Task OtherProgramsAreSilent(string facts) => Verify.SilentAsync(facts);

    [Fact]
    public Task WithoutTensorFlowItIsSilent()
    {
        var test = Verify.Test($"{Program} PublishAot=true");
        test.LibraryReferences = LibraryReferences.None;
        return test.RunAsync();
    }

    [Fact]
    public Task ItIsReportedAtTheProperty() =>
        Verify.ReportedAtAsync($"{Program} PublishAot=true", "<PublishAot>true</PublishAot>", 2, 12, "PublishAot compiles only what the code refers to", Consequence, "publish without it");
}
