using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.ProjectVerifier<MlApiAnalyzers.Rules.Backend.KerasVersionMismatchRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class KerasVersionMismatchTests
{
    [Theory]
    [InlineData("0.150.0", "0.11.4", "dotnet add package TensorFlow.Keras --version 0.15.0")]
    [InlineData("0.110.4", "0.10.5", "dotnet add package TensorFlow.Keras --version 0.11.4")]
    [InlineData("0.100.5", "0.7.0", "dotnet add package TensorFlow.Keras --version 0.10.5")]
    [InlineData("0.100.1", "0.10.0", "dotnet add package TensorFlow.Keras --version 0.10.1")] // TensorFlow.NET issue 973.
    [InlineData("0.100.5", "0.10.4", "dotnet add package TensorFlow.Keras --version 0.10.5")]
    [InlineData("0.70.2", "0.6.5", "dotnet add package TensorFlow.Keras --version \"0.7.*\"")]
    [InlineData("0.40.1", "0.3.0", "dotnet add package TensorFlow.Keras --version \"0.5.*\"")]
    [InlineData("0.110.4", "0.15.0", "dotnet add package TensorFlow.NET --version 0.150.0")]
    [InlineData("0.60.5", "0.10.2", "dotnet add package TensorFlow.NET --version 0.100.2")]
    public Task AnotherGenerationIsReported(string managed, string keras, string command) =>
        Verify.ReportedAsync($"Packages=TensorFlow.NET/{managed}|TensorFlow.Keras/{keras}", keras, managed, command);

    [Theory]
    [InlineData("0.30.0", "0.1.0")]
    [InlineData("0.31.2", "0.3.0")]
    [InlineData("0.33.0", "0.4.0")]
    [InlineData("0.40.0", "0.4.1")]
    [InlineData("0.40.1", "0.5.1")]
    [InlineData("0.60.5", "0.6.4")]
    [InlineData("0.70.2", "0.7.0")]
    [InlineData("0.100.0", "0.10.0")]
    [InlineData("0.100.2", "0.10.1")]
    [InlineData("0.100.4", "0.10.5")]
    [InlineData("0.110.4", "0.11.3")]
    [InlineData("0.150.0", "0.15.0")]
    [InlineData("0.150.0-beta", "0.15.0")]
    [InlineData("0.20.1", "0.5.0")] // No Keras of it is known.
    [InlineData("0.200.0", "0.15.0")]
    [InlineData("0.150.0", "0.20.0")]
    [InlineData("0.150.0", "1.0.0")]
    [InlineData("0.110.4", "0.12.0")]
    [InlineData("latest", "0.15.0")]
    [InlineData("0.150.0", "latest")]
    public Task OtherVersionsAreSilent(string managed, string keras) =>
        Verify.SilentAsync($"OutputType=Exe Packages=TensorFlow.NET/{managed}|TensorFlow.Keras/{keras}");

    [Theory]
    [InlineData("Packages=TensorFlow.NET/0.150.0")]
    [InlineData("Packages=TensorFlow.Keras/0.11.4")]
    [InlineData("MlaResolvedPackages=TensorFlow.NET/0.150.0|TensorFlow.Keras/0.11.4")]
    public Task WithoutBothItIsSilent(string facts) => Verify.SilentAsync(facts);

    [Fact]
    public Task ItIsReportedAtKeras() =>
        Verify.ReportedAtAsync(
            "Packages=TensorFlow.NET/0.150.0|TensorFlow.Keras/0.11.4", "<PackageReference Include=\"TensorFlow.Keras\" Version=\"0.11.4\" />", 28, 44,
            "0.11.4", "0.150.0", "dotnet add package TensorFlow.Keras --version 0.15.0");
}
