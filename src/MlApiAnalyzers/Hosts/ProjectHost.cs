using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>A host of rules about projects, which judge a compilation also where it has the packages alone.</summary>
public abstract class ProjectHost : RuleHost
{
    private protected ProjectHost(IEnumerable<Rule> rules, DiagnosticSeverity severity, RuleClock? clock)
        : base(rules.OfType<ProjectRule>(), severity, clock)
    {
    }

    private protected sealed override void Register(AnalysisContext context) => context.RegisterCompilationAction(Judge);

    private void Judge(CompilationAnalysisContext context)
    {
        foreach (ProjectRule rule in Rules)
        {
            var run = new RuleRun(rule, this, context.Compilation, context.Options, libraries: null);
            if (!run.IsOff(context.CancellationToken) && run.Ask(context => Judge(context, rule), context) is { } failure)
                context.ReportDiagnostic(failure);
        }
    }

    private static void Judge(CompilationAnalysisContext context, ProjectRule rule)
    {
        var descriptor = rule.Descriptors[0];
        if (rule.Judge(PackageReferences.Of(context.Options), context.Compilation) is { } finding)
            context.ReportDiagnostic(Diagnostic.Create(
                descriptor,
                ProjectFile(context, finding.Places),
                finding.Severity ?? descriptor.DefaultSeverity,
                additionalLocations: null,
                properties: null,
                finding.Arguments));
    }

    private static Location ProjectFile(CompilationAnalysisContext context, ImmutableArray<string> places)
    {
        foreach (var file in context.Options.AdditionalFiles)
            if (file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && Find(file, places, context.CancellationToken) is { } location)
                return location;
        return Location.None;
    }

    private static Location? Find(AdditionalText file, ImmutableArray<string> places, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } source)
            return null;
        var text = source.ToString();
        var span = default(TextSpan);
        foreach (var place in places)
        {
            // A package's id stands in quotes, a property is an element.
            var start = text.IndexOf($"\"{place}\"", StringComparison.OrdinalIgnoreCase);
            if (start < 0)
                start = text.IndexOf($"<{place}>", StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                span = new TextSpan(start + 1, place.Length);
                break;
            }
        }
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}

/// <summary>The host of the rules about projects that report errors and warnings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectWarningHost : ProjectHost
{
    public ProjectWarningHost()
        : this(RuleList.All)
    {
    }

    internal ProjectWarningHost(IEnumerable<Rule> rules, RuleClock? clock = null)
        : base(rules, DiagnosticSeverity.Warning, clock)
    {
    }
}

/// <summary>The host of the rules about projects that know a better way, at severity Info.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProjectSuggestionHost : ProjectHost
{
    public ProjectSuggestionHost()
        : this(RuleList.All)
    {
    }

    internal ProjectSuggestionHost(IEnumerable<Rule> rules, RuleClock? clock = null)
        : base(rules, DiagnosticSeverity.Info, clock)
    {
    }
}
