using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4016: a tensor that is fed and fetched, or a value of another element type or shape than the placeholder's.</summary>
[NoCodeFix("Which value belongs to the placeholder is known to the author alone.")]
public sealed class FeedDoesNotFitRule() : TensorFlowRule(RuleDescriptors.MLA4016_FeedDoesNotFit)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(SessionRun.Names, (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (SessionRun.Read(call, library, context.CancellationToken) is not { Feeds: { } feeds } run)
            return;
        foreach (var feed in feeds)
        {
            if (run.IsFetched(feed.Key, context.CancellationToken))
                Report(context, feed, feed.Key, "the same run fetches it, which the runtime refuses");
            else if (Evaluator.Known(feed.Key, context.CancellationToken).Origin is IInvocationOperation creation && GraphCalls.IsPlaceholder(creation.TargetMethod, library))
                Compare(context, feed, FeedForm.OfPlaceholder(creation, context.CancellationToken), library);
        }
    }

    private static void Compare(RuleContext context, SessionFeed feed, FeedForm placeholder, TensorFlowLibrary library)
    {
        var value = FeedForm.OfValue(feed.Value, library, context.CancellationToken);
        if (placeholder.DataType is { } expected && value.DataType is { } actual && expected != actual)
            Report(context, feed, feed.Value, $"the placeholder holds {expected}, the value is {actual}");
        else if (placeholder.ContradictsShape(value))
            Report(context, feed, feed.Value, $"the placeholder has the shape {placeholder.PrintShape()}, the value {value.PrintShape()}");
    }

    private static void Report(RuleContext context, SessionFeed feed, IOperation at, string reason) =>
        context.Report(at.Syntax.GetLocation(), [feed.Key.Syntax.ToString(), reason]);
}
