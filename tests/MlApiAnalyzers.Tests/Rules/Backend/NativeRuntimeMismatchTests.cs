using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Backend.NativeRuntimeMismatchRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class NativeRuntimeMismatchTests
{
    [Theory]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3/direct", "0.150.0", "TF_GetHandleShapeAndType", "SciSharp.TensorFlow.Redist-Windows-GPU 2.10.3",
        "dotnet remove package SciSharp.TensorFlow.Redist-Windows-GPU, then dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3", "0.150.0", "TF_GetHandleShapeAndType", "SciSharp.TensorFlow.Redist-Windows-GPU 2.10.3",
        "dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.11.4/direct", "0.150.0", "TF_GetHandleShapeAndType", "SciSharp.TensorFlow.Redist 2.11.4",
        "dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0")]
    [InlineData("tensorflow.net/0.20.1|scisharp.tensorflow.redist/2.7.0", "0.20.1", "TF_StringEncodedSize", "scisharp.tensorflow.redist 2.7.0",
        "dotnet add package scisharp.tensorflow.redist --version 2.3.1")]
    [InlineData("TensorFlow.NET/0.31.0|SciSharp.TensorFlow.Redist/2.4.0", "0.31.0", "TF_StringEncodedSize", "SciSharp.TensorFlow.Redist 2.4.0",
        "dotnet add package SciSharp.TensorFlow.Redist --version 2.3.1")]
    [InlineData("TensorFlow.NET/0.40.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.4.0/direct", "0.40.0", "TF_StringInit", "SciSharp.TensorFlow.Redist-Windows-GPU 2.4.0",
        "dotnet remove package SciSharp.TensorFlow.Redist-Windows-GPU, then dotnet add package SciSharp.TensorFlow.Redist --version 2.4.1")]
    [InlineData("TensorFlow.NET/0.60.5|SciSharp.TensorFlow.Redist/2.3.1", "0.60.5", "TF_StringInit", "SciSharp.TensorFlow.Redist 2.3.1",
        "dotnet add package SciSharp.TensorFlow.Redist --version \"2.6.*\"")]
    [InlineData("TensorFlow.NET/0.100.5|SciSharp.TensorFlow.Redist-Windows-GPU/2.3.1/direct", "0.100.5", "TF_StringInit", "SciSharp.TensorFlow.Redist-Windows-GPU 2.3.1",
        "dotnet add package SciSharp.TensorFlow.Redist-Windows-GPU --version 2.10.3")]
    [InlineData("TensorFlow.NET/0.110.4|SciSharp.TensorFlow.Redist/2.10.0", "0.110.4", "TFC_SetAttr", "SciSharp.TensorFlow.Redist 2.10.0",
        "dotnet add package SciSharp.TensorFlow.Redist --version 2.11.4")]
    [InlineData("TensorFlow.NET/0.110.4|SciSharp.TensorFlow.Redist/2.16.0", "0.110.4", "TFC_SetAttr", "SciSharp.TensorFlow.Redist 2.16.0",
        "dotnet add package SciSharp.TensorFlow.Redist --version 2.11.4")]
    [InlineData("TensorFlow.NET/0.110.4|SciSharp.TensorFlow.Redist-Linux-GPU/2.5.0/direct", "0.110.4", "TFC_SetAttr", "SciSharp.TensorFlow.Redist-Linux-GPU 2.5.0",
        "dotnet add package SciSharp.TensorFlow.Redist-Linux-GPU --version 2.11.1")]
    [InlineData("TensorFlow.NET/0.70.2|Microsoft.ML.TensorFlow.Redist/0.14.0/direct", "0.70.2", "TF_StringInit", "Microsoft.ML.TensorFlow.Redist 0.14.0",
        "dotnet remove package Microsoft.ML.TensorFlow.Redist, then dotnet add package SciSharp.TensorFlow.Redist --version 2.7.0")]
    public Task AVersionThatLacksAFunctionIsReported(string packages, string managed, string function, string native, string command) =>
        Verify.ReportedAsync($"OutputType=Exe Packages={packages}", managed, function, native, command);

    [Theory]
    // The pairs of the table.
    [InlineData("TensorFlow.NET/0.20.1|SciSharp.TensorFlow.Redist/2.3.1")]
    [InlineData("TensorFlow.NET/0.33.0|SciSharp.TensorFlow.Redist-Windows-GPU/2.3.1")]
    [InlineData("TensorFlow.NET/0.40.1|SciSharp.TensorFlow.Redist/2.4.1")]
    [InlineData("TensorFlow.NET/0.60.5|SciSharp.TensorFlow.Redist/2.6.0-rc0")]
    [InlineData("TensorFlow.NET/0.70.2|SciSharp.TensorFlow.Redist/2.7.0")]
    [InlineData("TensorFlow.NET/0.100.0|SciSharp.TensorFlow.Redist/2.10.0")]
    [InlineData("TensorFlow.NET/0.100.5|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3")]
    [InlineData("TensorFlow.NET/0.110.4|SciSharp.TensorFlow.Redist/2.11.4")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.15.0")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.16.0")]
    // Pairs of which no missing function is known.
    [InlineData("TensorFlow.NET/0.70.2|SciSharp.TensorFlow.Redist/2.10.0")]
    [InlineData("TensorFlow.NET/0.100.5|SciSharp.TensorFlow.Redist/2.11.3")]
    [InlineData("TensorFlow.NET/0.110.4|SciSharp.TensorFlow.Redist-Windows-GPU/2.10.3")]
    // Versions that nobody has read.
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.20.0")]
    [InlineData("TensorFlow.NET/0.200.0|SciSharp.TensorFlow.Redist/2.3.1")]
    [InlineData("TensorFlow.NET/0.10.0|SciSharp.TensorFlow.Redist/2.16.0")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist-Plus/2.3.1")]
    [InlineData("TensorFlow.NET/0.150.0|Microsoft.ML.TensorFlow.Redist/9.0.0")]
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/latest")]
    [InlineData("TensorFlow.NET/latest|SciSharp.TensorFlow.Redist/2.3.1")]
    // TensorFlow Lite counts by itself.
    [InlineData("TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.16.0|SciSharp.TensorFlow.Redist-Lite/2.6.0")]
    [InlineData("TensorFlow.NET/0.150.0")]
    [InlineData("SciSharp.TensorFlow.Redist/2.3.1")]
    public Task OtherVersionsAreSilent(string packages) => Verify.SilentAsync($"OutputType=Exe Packages={packages}");

    [Theory]
    [InlineData("OutputType=Library")]
    [InlineData("")]
    public Task ALibraryIsSilent(string kind) => Verify.SilentAsync($"{kind} Packages=TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.3.1");

    [Fact]
    public Task UnknownPackagesAreSilent() =>
        Verify.SilentAsync("OutputType=Exe MlaResolvedPackages=TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.3.1");

    [Fact]
    public Task ItIsReportedAtTheNativePackage() =>
        Verify.ReportedAtAsync(
            "IsTestProject=true Packages=TensorFlow.NET/0.150.0|SciSharp.TensorFlow.Redist/2.3.1",
            "<PackageReference Include=\"SciSharp.TensorFlow.Redist\" Version=\"2.3.1\" />", 28, 54,
            "0.150.0", "TF_GetHandleShapeAndType", "SciSharp.TensorFlow.Redist 2.3.1", "dotnet add package SciSharp.TensorFlow.Redist --version 2.16.0");
}
