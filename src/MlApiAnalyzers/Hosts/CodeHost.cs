using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>
/// A host of rules about code. It walks a member once, and calls the handlers of the rules that have subscribed to what stands there.
/// Where no library is referenced it registers nothing.
/// </summary>
public abstract class CodeHost : RuleHost
{
    private protected CodeHost(IEnumerable<Rule> rules, DiagnosticSeverity severity, RuleClock? clock)
        : base(rules.OfType<LibraryRule>(), severity, clock)
    {
    }

    private protected sealed override void Register(AnalysisContext context) =>
#pragma warning disable RS0030 // This is the one place that may.
        context.RegisterCompilationStartAction(start =>
#pragma warning restore RS0030
        {
            if (ReferencedLibraries.Of(start.Compilation) is { } libraries)
                Subscribe(start, libraries);
        });

    private void Subscribe(CompilationStartAnalysisContext start, ReferencedLibraries libraries)
    {
        var dispatch = new Dispatch();
        foreach (LibraryRule rule in Rules)
        {
            var run = new RuleRun(rule, this, start.Compilation, start.Options, libraries);
            if (!run.IsOffEverywhere(start.CancellationToken) && run.Ask(on => rule.Subscribe(on, libraries), new Subscriptions(run, dispatch)) is { } failure)
                dispatch.Failures.Add(failure);
        }
        dispatch.Register(start);
    }
}

/// <summary>The host of the rules that report errors and warnings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WarningHost : CodeHost
{
    public WarningHost()
        : this(RuleList.All)
    {
    }

    internal WarningHost(IEnumerable<Rule> rules, RuleClock? clock = null)
        : base(rules, DiagnosticSeverity.Warning, clock)
    {
    }
}

/// <summary>The host of the rules that know a better way, at severity Info.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuggestionHost : CodeHost
{
    public SuggestionHost()
        : this(RuleList.All)
    {
    }

    internal SuggestionHost(IEnumerable<Rule> rules, RuleClock? clock = null)
        : base(rules, DiagnosticSeverity.Info, clock)
    {
    }
}

/// <summary>The host of the rules that are an offer on the light bulb, at severity Hidden.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OfferHost : CodeHost
{
    public OfferHost()
        : this(RuleList.All)
    {
    }

    internal OfferHost(IEnumerable<Rule> rules, RuleClock? clock = null)
        : base(rules, DiagnosticSeverity.Hidden, clock)
    {
    }
}
