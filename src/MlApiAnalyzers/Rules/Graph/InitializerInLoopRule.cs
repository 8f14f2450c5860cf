using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4015: the initializer runs in the very loop that runs the training step. In a loop around the training loop it starts
/// another training, as for folds and restarts.
/// </summary>
public sealed class InitializerInLoopRule() : TensorFlowRule(RuleDescriptors.MLA4015_InitializerInLoop)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(SessionRun.Names, (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!SessionRun.IsRun(call.TargetMethod, library)
            || SessionLoops.Around(call, library) is not { } loop
            || !Fetches(call, library, GraphCalls.IsInitializer, context.CancellationToken)
            || SessionLoops.IsConditional(call, loop)
            || Rebuilds(loop, library)
            || !Trains(loop, library, context.CancellationToken))
            return;
        context.Report(call.Syntax.GetLocation(), related: [OutermostLoop(loop, library).Syntax.GetLocation()]);
    }

    private static bool Fetches(IInvocationOperation call, TensorFlowLibrary library, Func<IOperation, TensorFlowLibrary, bool> isWanted, CancellationToken cancellationToken) =>
        SessionRun.Read(call, library, cancellationToken)?.FirstFetched(isWanted, library, cancellationToken) is not null;

    /// <summary>Whether the iteration makes a session, a graph or variables, which then need their initializer.</summary>
    private static bool Rebuilds(ILoopOperation loop, TensorFlowLibrary library)
    {
        foreach (var operation in loop.Body.Descendants())
        {
            if (GraphCalls.CreatesSession(operation, library) || GraphCalls.CreatesGraph(operation, library) || GraphCalls.CreatesTrainStep(operation, library)
                || (operation is IInvocationOperation call && GraphCalls.CreatesVariable(call.TargetMethod, library)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a training step runs in the loop, and in no loop inside it.</summary>
    private static bool Trains(ILoopOperation loop, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in loop.Body.Descendants())
        {
            if (operation is IInvocationOperation call
                && SessionRun.IsRun(call.TargetMethod, library)
                && SessionLoops.Around(call, library) == loop
                && Fetches(call, library, GraphCalls.CreatesTrainStep, cancellationToken))
                return true;
        }
        return false;
    }

    private static ILoopOperation OutermostLoop(ILoopOperation loop, TensorFlowLibrary library)
    {
        while (SessionLoops.Around(loop, library) is { } outer && !Rebuilds(outer, library))
            loop = outer;
        return loop;
    }
}
