using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>
/// The analyzers that the compiler knows. A host has the rules of one default severity: a build that shows no suggestions skips an
/// analyzer that has nothing else.
/// </summary>
[NoCodeFix("A rule that fails is a fault of this package, and not of the code.", RuleId = "MLA0002")]
public abstract class RuleHost : DiagnosticAnalyzer
{
    /// <summary>The property of a failure with all that is known of the exception.</summary>
    internal const string ExceptionProperty = "exception";

    private readonly DiagnosticDescriptor failure;

    private protected RuleHost(IEnumerable<Rule> rules, DiagnosticSeverity severity, RuleClock? clock)
    {
        Rules = rules.Where(rule => SeverityOfHost(rule) == severity).ToImmutableArray();
        Clock = clock;
        failure = FailureWith(severity);
        SupportedDiagnostics = Rules.SelectMany(rule => rule.Descriptors).Append(failure).ToImmutableArray();
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    internal ImmutableArray<Rule> Rules { get; }

    internal RuleClock? Clock { get; }

    /// <summary>The hosts that the given rules need.</summary>
    internal static ImmutableArray<DiagnosticAnalyzer> For(IEnumerable<Rule> rules, RuleClock? clock = null)
    {
        var all = rules.ToImmutableArray();
        RuleHost[] hosts = [new WarningHost(all, clock), new SuggestionHost(all, clock), new OfferHost(all, clock), new ProjectWarningHost(all, clock), new ProjectSuggestionHost(all, clock)];
        return hosts.Where(host => !host.Rules.IsEmpty).ToImmutableArray<DiagnosticAnalyzer>();
    }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    private protected abstract void Register(AnalysisContext context);

    /// <summary>The report of a rule that has thrown. It is a warning whatever the rule's severity.</summary>
    internal Diagnostic Failure(Rule rule, Exception exception) => Diagnostic.Create(
        failure,
        Location.None,
        DiagnosticSeverity.Warning,
        additionalLocations: null,
        ImmutableDictionary<string, string?>.Empty.Add(ExceptionProperty, exception.ToString()),
        rule.GetType().Name,
        exception.GetType().Name,
        exception.Message.Replace("\r", "").Replace('\n', ' '));

    private static DiagnosticSeverity SeverityOfHost(Rule rule) => rule.Severity == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : rule.Severity;

    // With a warning among its descriptors a host of suggestions could not be skipped.
    private static DiagnosticDescriptor FailureWith(DiagnosticSeverity severity)
    {
        var known = RuleDescriptors.MLA0002_RuleFailed;
        return severity == known.DefaultSeverity
            ? known
            : new DiagnosticDescriptor(known.Id, known.Title, known.MessageFormat, known.Category, severity, known.IsEnabledByDefault, known.Description, known.HelpLinkUri);
    }
}
