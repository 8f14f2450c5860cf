using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Configuration;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>
/// What the option <c>mla_api_level</c> means for the rules that move code to another level of the API. This is the one place
/// that decides; the option may differ from file to file.
/// </summary>
internal static class LevelGate
{
    /// <summary>The severity of a report about the context's operation, whose code is at <paramref name="level"/>; null for no report.</summary>
    public static DiagnosticSeverity? SeverityFor(this RuleContext context, Level level) =>
        SeverityOf(context.Descriptor, level, context.Operation.Syntax.SyntaxTree, context.Options, context.Compilation, context.CancellationToken);

    /// <summary>
    /// The severity of a report of <paramref name="rule"/> about code at <paramref name="level"/>: the rule's own where the other
    /// level is preferred, hidden where either will do, null where the code is at the preferred level. Where either will do and a
    /// preset raises the rule, it is null too: the offer would no longer be hidden.
    /// </summary>
    /// <param name="rule">The rule, with its default severity.</param>
    /// <param name="level">The level that the rule finds code at: low, or high for a rule that leads to explicit code.</param>
    /// <param name="tree">The file that is reported on.</param>
    /// <param name="options">The options of the analysis.</param>
    /// <param name="compilation">The compilation, with the severities that are configured.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule, Level level, SyntaxTree tree, AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        var preferred = MlaOptions.ApiLevel.Read(options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        if (preferred == Level.Any)
            return HiddenReports.AreRaisedByPreset(rule, compilation, cancellationToken) ? null : DiagnosticSeverity.Hidden;
        return preferred == level ? null : rule.DefaultSeverity;
    }
}
