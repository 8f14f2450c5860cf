using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Configuration.InvalidOptionAnalyzer>;

namespace MlApiAnalyzers.Tests.Rules.Configuration;

public sealed class InvalidOptionTests
{
    private const string Source = "class C { }";

    [Theory]
    [InlineData("mla_api_level", "hihg", "high", "high, low, any")]
    [InlineData("mla_execution_mode", "static", "infer", "infer, eager, graph")]
    [InlineData("mla_deployment_target", "cloud", "dotnet", "none, dotnet, serving, lite")]
    [InlineData("mla_api_level", "1", "high", "high, low, any")]
    [InlineData("mla_api_level", "high, low", "high", "high, low, any")]
    public Task AnInvalidValueIsReported(string key, string value, string used, string accepted) => new Verify.Test
    {
        TestCode = Source,
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"root = true\n[*.cs]\n{key} = {value}\n") } },
        ExpectedDiagnostics = { Invalid(key, value, used, accepted) },
    }.RunAsync();

    private static DiagnosticResult Invalid(string key, string value, string used, string accepted) =>
        Verify.Diagnostic().WithNoLocation().WithArguments(value, key, used, accepted);
}
