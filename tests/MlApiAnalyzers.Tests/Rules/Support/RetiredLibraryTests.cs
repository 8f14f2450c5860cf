using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Support.RetiredLibraryRule>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class RetiredLibraryTests
{
    [Theory]
    [InlineData("Keras.NET/3.8.5/direct", "Keras.NET", "TensorFlow.Keras needs no Python, and what Keras has today is in Python's own keras")]
    [InlineData("X/1.0.0/direct|tensorflowsharp/1.15.1/direct", "tensorflowsharp", "TensorFlow.NET has the same operations, Keras, and TensorFlow 2")]
    [InlineData("NumSharp/0.30.0/direct", "NumSharp", "Tensorflow.NumPy in TensorFlow.NET has the same functions")]
    [InlineData("CNTK.GPU/2.7.0/direct", "CNTK.GPU", "TensorFlow.NET trains, and ONNX Runtime runs models that were exported as ONNX")]
    public async Task ARetiredLibraryIsNamed(string packages, string package, string instead)
    {
        await Verify.ReportedAsync($"Packages={packages}", package, instead);
        var test = Verify.Test($"OutputType=Exe Packages={packages}");
        test.LibraryReferences = LibraryReferences.None;
        await Verify.ReportedAsync(test, package, instead);
    }

    [Theory]
    [InlineData("Packages=TensorFlow.NET/0.40.1/direct|NumSharp/0.30.0")] // TensorFlow.NET's own choice.
    [InlineData("Packages=NumSharp/7.0.0/direct")]
    [InlineData("Packages=NumSharp/latest/direct")]
    [InlineData("Packages=NumSharp.Bitmap/0.30.0/direct")]
    [InlineData("Packages=Numpy/3.11.0/direct")]
    [InlineData("MlaResolvedPackages=Keras.NET/3.8.5/direct")]
    [InlineData("")]
    public Task OtherLibrariesAreSilent(string facts) => Verify.SilentAsync(facts);

    [Fact]
    public Task ItIsReportedAtThePackage() =>
        Verify.ReportedAtAsync(
            "Packages=NumSharp/0.30.0/direct", "<PackageReference Include=\"NumSharp\" Version=\"0.30.0\" />", 28, 36,
            "NumSharp", "Tensorflow.NumPy in TensorFlow.NET has the same functions");
}
