using System.Linq;
using System.Threading;
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

    [Theory]
    // A preset would show the offer that is to be hidden.
    [InlineData("is_global = true\ndotnet_diagnostic.MLA1006.severity = warning\n", "any", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.MLA1006.severity = suggestion\n", "any", null)]
    [InlineData("is_global = true\ndotnet_diagnostic.MLA1006.severity = silent\n", "any", DiagnosticSeverity.Hidden)]
    [InlineData("is_global = true\ndotnet_diagnostic.MLA1006.severity = warning\n", "high", DiagnosticSeverity.Warning)]
    public void APresetRaisesNoOfferWhereEitherLevelWillDo(string preset, string level, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, Severity("/src/Model.cs", Level.Low, new InputFile("/.globalconfig", preset), new InputFile("/.editorconfig", $"[*.cs]\nmla_api_level = {level}\n")));

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
        var compilation = input.Compile();
        return LevelGate.SeverityOf(RuleDescriptors.MLA1006_LegacyOptimizer, codeIsAt, compilation.SyntaxTrees.Single(), input.AnalyzerOptions(), compilation, CancellationToken.None);
    }
}
