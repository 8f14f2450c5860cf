using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4016: a tensor that is fed and fetched, or a value of another element type or shape than the placeholder's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix("Which value belongs to the placeholder is known to the author alone.")]
public sealed class FeedDoesNotFitAnalyzer : TensorFlowAnalyzer
{
    public FeedDoesNotFitAnalyzer()
        : base(RuleDescriptors.MLA4016_FeedDoesNotFit)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        if (SessionRun.Read((IInvocationOperation)context.Operation, library, context.CancellationToken) is not { Feeds: { } feeds } run)
            return;
        foreach (var feed in feeds)
        {
            if (IsFetched(feed, run))
                Report(context, feed, feed.Key, "the same run fetches it, which the runtime refuses");
            else if (Definitions.Of(feed.Key, context.CancellationToken) is IInvocationOperation call && GraphCalls.IsPlaceholder(call.TargetMethod, library))
                Compare(context, feed, FeedForm.OfPlaceholder(call, context.CancellationToken), library);
        }
    }

    private static bool IsFetched(SessionFeed feed, SessionRun run)
    {
        if (run.Fetches is not { } fetches || VariableUses.VariableOf(feed.Key) is not { } variable)
            return false;
        foreach (var fetch in fetches)
            if (SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(fetch), variable) && IsSameInstance(fetch, feed.Key))
                return true;
        return false;
    }

    private static bool IsSameInstance(IOperation first, IOperation second) => (first, second) switch
    {
        (IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation }, _) or (_, IMemberReferenceOperation { Instance: not null and not IInstanceReferenceOperation }) => first.Syntax.IsEquivalentTo(second.Syntax),
        _ => true,
    };

    private static void Compare(OperationAnalysisContext context, SessionFeed feed, FeedForm placeholder, TensorFlowLibrary library)
    {
        var value = FeedForm.OfValue(feed.Value, library, context.CancellationToken);
        if (placeholder.DataType is { } expected && value.DataType is { } actual && expected != actual)
            Report(context, feed, feed.Value, $"the placeholder holds {expected}, the value is {actual}");
        else if (placeholder.ContradictsShape(value))
            Report(context, feed, feed.Value, $"the placeholder has the shape {placeholder.PrintShape()}, the value {value.PrintShape()}");
    }

    private static void Report(OperationAnalysisContext context, SessionFeed feed, IOperation at, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA4016_FeedDoesNotFit, at.Syntax.GetLocation(), feed.Key.Syntax.ToString(), reason));
}
