using System.Threading;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// Reports that are passed as hidden although their rule is not. A severity that is configured for a rule holds for every report of
/// it, so a preset that raises the rule would show them as well, as what they are not: a mistake.
/// </summary>
internal static class HiddenReports
{
    /// <summary>Whether a preset, or another global configuration, shows every report of the rule.</summary>
    public static bool AreRaisedByPreset(DiagnosticDescriptor rule, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SyntaxTreeOptionsProvider is { } provider
        && provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out var severity)
        && IsShown(severity);

    /// <summary>Whether anything, a preset or the options of the file, shows every report of the rule.</summary>
    public static bool AreRaised(DiagnosticDescriptor rule, SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SyntaxTreeOptionsProvider is { } provider
        && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out var severity) ? IsShown(severity) : AreRaisedByPreset(rule, compilation, cancellationToken));

    private static bool IsShown(ReportDiagnostic severity) => severity is ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info;
}
