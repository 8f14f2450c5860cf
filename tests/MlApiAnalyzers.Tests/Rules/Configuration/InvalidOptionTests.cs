using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Configuration.InvalidOptionRule>;

namespace MlApiAnalyzers.Tests.Rules.Configuration;

public sealed class InvalidOptionTests
{
    private const string Source = "class C { }";
    private const string Modes = "None, Minimum, Recommended, Strict, Migration";

    [Theory]
    [InlineData("mla_api_level", "hihg", "high", "high, low, any")]
    [InlineData("mla_api_level", "1", "high", "high, low, any")]
    [InlineData("mla_api_level", "high, low", "high", "high, low, any")]
    [InlineData("mla_execution_mode", "static", "infer", "infer, eager, graph")]
    [InlineData("mla_deployment_target", "cloud", "dotnet", "none, dotnet, serving, lite")]
    public Task AnInvalidValueIsReported(string key, string value, string used, string accepted) =>
        Configured($"{key} = {value}", Invalid(value, key, used, accepted)).RunAsync();

    [Theory]
    [InlineData("mla_api_level", "high")]
    [InlineData("mla_api_level", "LOW")]
    [InlineData("MLA_Api_Level", "Any")]
    [InlineData("mla_execution_mode", "eAGER")]
    [InlineData("mla_deployment_target", "Lite")]
    [InlineData("mla_deployment_target", "")]
    [InlineData("mla_unknown_option", "hihg")]
    public Task AValidValueIsNotReported(string key, string value) => Configured($"{key} = {value}").RunAsync();

    [Fact]
    public Task EachInvalidOptionIsReported() => Configured(
        "mla_api_level = x\nmla_execution_mode = x",
        Invalid("x", "mla_api_level", "high", "high, low, any"),
        Invalid("x", "mla_execution_mode", "infer", "infer, eager, graph")).RunAsync();

    [Fact]
    public Task AValueForSeveralFilesIsReportedOnce()
    {
        var test = Configured("mla_api_level = x", Invalid("x", "mla_api_level", "high", "high, low, any"));
        test.TestState.Sources.Add("class D { }");
        test.TestState.Sources.Add(("/sub/Test.cs", "class E { }"));
        return test.RunAsync();
    }

    [Fact]
    public Task DifferentValuesForSeveralFilesAreReported()
    {
        var test = Configured(
            "mla_api_level = x",
            Invalid("x", "mla_api_level", "high", "high, low, any"),
            Invalid("y", "mla_api_level", "high", "high, low, any"));
        test.TestState.Sources.Add(("/sub/Test.cs", "class D { }"));
        test.TestState.AnalyzerConfigFiles.Add(("/sub/.editorconfig", "[*.cs]\nmla_api_level = y\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task AnInvalidGlobalOptionIsReported() => new Verify.Test
    {
        TestCode = Source,
        TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nmla_api_level = x\n") } },
        ExpectedDiagnostics = { Invalid("x", "mla_api_level", "high", "high, low, any") },
    }.RunAsync();

    [Fact]
    public Task AnInvalidPropertyIsReported() => new Verify.Test
    {
        TestCode = Source,
        BuildProperties = { ["MlApiAnalysisMode"] = "All" },
        ExpectedDiagnostics = { Invalid("All", "MlApiAnalysisMode", "Recommended", Modes) },
    }.RunAsync();

    [Theory]
    [InlineData("Strict")]
    [InlineData("minimum")]
    [InlineData("")]
    public Task AValidPropertyIsNotReported(string value) => new Verify.Test
    {
        TestCode = Source,
        BuildProperties = { ["MlApiAnalysisMode"] = value },
    }.RunAsync();

    [Fact]
    public Task NothingIsReportedWithoutTheLibrary()
    {
        var test = Configured("mla_api_level = x");
        test.LibraryReferences = LibraryReferences.None;
        test.BuildProperties.Add("MlApiAnalysisMode", "All");
        return test.RunAsync();
    }

    private static Verify.Test Configured(string options, params DiagnosticResult[] expected)
    {
        var test = new Verify.Test
        {
            TestCode = Source,
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"root = true\n[*.cs]\n{options}\n") } },
        };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private static DiagnosticResult Invalid(string value, string key, string used, string accepted) =>
        Verify.Diagnostic().WithNoLocation().WithArguments(value, key, used, accepted);
}
