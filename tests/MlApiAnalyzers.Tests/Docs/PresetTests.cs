using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Tests.Conventions;
using Xunit;

namespace MlApiAnalyzers.Tests.Docs;

public sealed class PresetTests
{
    public static TheoryData<AnalysisMode> Modes => [.. Enum.GetValues<AnalysisMode>()];

    [Theory]
    [InlineData(AnalysisMode.None, "MLA3001", "Support", DiagnosticSeverity.Error, "none")]
    [InlineData(AnalysisMode.Minimum, "MLA3001", "Support", DiagnosticSeverity.Error, null)]
    [InlineData(AnalysisMode.Minimum, "MLA4001", "Graph", DiagnosticSeverity.Warning, "none")]
    [InlineData(AnalysisMode.Recommended, "MLA4001", "Graph", DiagnosticSeverity.Warning, null)]
    [InlineData(AnalysisMode.Recommended, "MLA4012", "Graph", DiagnosticSeverity.Hidden, null)]
    [InlineData(AnalysisMode.Strict, "MLA4001", "Graph", DiagnosticSeverity.Warning, null)]
    [InlineData(AnalysisMode.Strict, "MLA7009", "Model", DiagnosticSeverity.Info, "warning")]
    [InlineData(AnalysisMode.Strict, "MLA4012", "Graph", DiagnosticSeverity.Hidden, "suggestion")]
    [InlineData(AnalysisMode.Migration, "MLA7009", "Model", DiagnosticSeverity.Info, null)]
    [InlineData(AnalysisMode.Migration, "MLA1007", "ApiLevel", DiagnosticSeverity.Info, "warning")]
    [InlineData(AnalysisMode.Migration, "MLA3011", "Support", DiagnosticSeverity.Info, "warning")]
    [InlineData(AnalysisMode.Migration, "MLA4012", "Graph", DiagnosticSeverity.Hidden, "suggestion")]
    public void PresetSetsSeverity(AnalysisMode mode, string id, string category, DiagnosticSeverity severity, string? expected) =>
        Assert.Equal(expected, Presets.Severity(mode, id, category, severity));

    // As the compiler reads it: global, below everything that a user writes, and with no line that it does not understand.
    [Theory]
    [MemberData(nameof(Modes))]
    public void CompilerReadsThePreset(AnalysisMode mode)
    {
        var text = WorkingTree.Repository.Read(Presets.FileOf(mode));
        Assert.NotNull(text);
        var preset = AnalyzerConfig.Parse(text, $"/{mode}.globalconfig");
        var user = AnalyzerConfig.Parse("is_global = true\ndotnet_diagnostic.MLA7009.severity = error\n", "/.globalconfig");

        var set = AnalyzerConfigSet.Create(new[] { preset, user }, out var diagnostics);

        Assert.Empty(diagnostics);
        var options = set.GlobalConfigOptions;
        Assert.Empty(options.Diagnostics);
        Assert.Equal(ReportDiagnostic.Error, options.TreeOptions["MLA7009"]);
        Assert.Equal(
            RuleCatalog.Rules.Where(rule => rule.Id != "MLA7009" && Presets.Severity(mode, rule.Id, rule.Category, rule.Severity) is not null).Select(rule => rule.Id),
            options.TreeOptions.Keys.Select(id => id.ToUpperInvariant()).Where(id => id != "MLA7009").Order(StringComparer.Ordinal));
    }
}
