using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Rules.ApiLevel;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class LevelGateTests
{
    [Theory]
    [InlineData("", Level.Low, DiagnosticSeverity.Warning)]
    [InlineData("", Level.High, null)]
    [InlineData("mla_api_level = high", Level.Low, DiagnosticSeverity.Warning)]
    [InlineData("mla_api_level = high", Level.High, null)]
    [InlineData("mla_api_level = low", Level.Low, null)]
    [InlineData("mla_api_level = LOW", Level.High, DiagnosticSeverity.Warning)]
    [InlineData("mla_api_level = any", Level.Low, DiagnosticSeverity.Hidden)]
    [InlineData("mla_api_level = any", Level.High, DiagnosticSeverity.Hidden)]
    [InlineData("mla_api_level = lwo", Level.Low, DiagnosticSeverity.Warning)]
    public void TheOptionDecides(string option, Level codeIsAt, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, Severity("/src/Model.cs", codeIsAt, new InputFile("/.editorconfig", $"[*.cs]\n{option}\n")));

    [Fact]
    public void AFileAFolderAndTheSolutionHaveALevelEach()
    {
        InputFile[] files =
        [
            new("/.globalconfig", "is_global = true\nmla_api_level = any\n"),
            new("/ops/.editorconfig", "[*.cs]\nmla_api_level = low\n\n[Easy.cs]\nmla_api_level = high\n"),
        ];

        Assert.Equal(DiagnosticSeverity.Hidden, Severity("/src/Model.cs", Level.Low, files));
        Assert.Null(Severity("/ops/Model.cs", Level.Low, files));
        Assert.Null(Severity("/ops/deeper/Model.cs", Level.Low, files));
        Assert.Equal(DiagnosticSeverity.Warning, Severity("/ops/Easy.cs", Level.Low, files));
    }

    private static DiagnosticSeverity? Severity(string path, Level codeIsAt, params InputFile[] configuration)
    {
        var input = new ProjectInput(
            [new(path, "class C { }")],
            [],
            [.. configuration],
            LibraryReferences.TensorFlow,
            [],
            CSharpParseOptions.Default,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return LevelGate.SeverityOf(RuleDescriptors.MLA1006_LegacyOptimizer, codeIsAt, input.Compile().SyntaxTrees.Single(), input.AnalyzerOptions());
    }
}
