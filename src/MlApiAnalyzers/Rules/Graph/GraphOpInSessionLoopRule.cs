using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4002: a loop runs the session and creates operations. Of operations that are built on each other in the loop only the
/// last one is reported, for they are moved together.
/// </summary>
public sealed class GraphOpInSessionLoopRule() : TensorFlowRule(RuleDescriptors.MLA4002_GraphOpInSessionLoop)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(SessionRun.Names, (context, run) => Check(context, run, library));

    private static void Check(RuleContext context, IInvocationOperation run, TensorFlowLibrary library)
    {
        if (!SessionRun.IsRun(run.TargetMethod, library) || OutermostLoop(run, library) is not { } loop || FirstRun(loop, library) != run)
            return;
        var mode = context.ModeAt(run);
        if (mode == ExecutionMode.Eager)
            return;

        var created = Created(loop, library);
        foreach (var operation in created)
        {
            if (IsPartOfAnother(operation, created, context.CancellationToken)
                || SessionLoops.RunsOnce(operation, loop)
                || (mode != ExecutionMode.Graph && !IsFetched(operation, loop, library, context.CancellationToken)))
                continue;
            var callee = operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : operation.Syntax;
            context.Report(callee.GetLocation(), [callee.ToString()], related: [loop.Syntax.GetLocation()]);
        }
    }

    /// <summary>The outermost loop around the run whose iterations share one graph.</summary>
    private static ILoopOperation? OutermostLoop(IOperation run, TensorFlowLibrary library)
    {
        ILoopOperation? outermost = null;
        for (var loop = SessionLoops.Around(run, library); loop is not null && !SessionLoops.CreatesItsOwnGraph(loop, library); loop = SessionLoops.Around(loop, library))
            outermost = loop;
        return outermost;
    }

    private static IInvocationOperation? FirstRun(ILoopOperation loop, TensorFlowLibrary library)
    {
        foreach (var operation in loop.Descendants())
            if (operation is IInvocationOperation run && SessionRun.IsRun(run.TargetMethod, library) && SessionLoops.RunsWithin(run, loop, library))
                return run;
        return null;
    }

    private static List<IOperation> Created(ILoopOperation loop, TensorFlowLibrary library)
    {
        var created = new List<IOperation>();
        foreach (var operation in loop.Descendants())
        {
            if (!GraphCalls.CreatesNode(operation, library) || !SessionLoops.RunsWithin(operation, loop, library) || SessionLoops.Around(operation, library) is not { } around)
                continue;
            if (around == loop || loop.Syntax.Span.Contains(around.Syntax.Span))
                created.Add(operation);
        }
        return created;
    }

    /// <summary>Whether the operation is written inside another one, or in a local that only others use.</summary>
    private static bool IsPartOfAnother(IOperation operation, List<IOperation> created, CancellationToken cancellationToken)
    {
        if (IsInside(operation, created))
            return true;
        var value = operation.Wrapped();
        if (value.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            || VariableUses.Find(declarator.Symbol, operation, cancellationToken) is not { } uses)
            return false;
        var reads = 0;
        foreach (var use in uses)
        {
            if (use.Operation == declarator)
                continue;
            if (use.Kind != VariableUseKind.Read || !IsInside(use.Operation, created))
                return false;
            reads++;
        }
        return reads > 0;
    }

    private static bool IsInside(IOperation operation, List<IOperation> created)
    {
        for (var parent = operation.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
            if (created.Contains(parent))
                return true;
        return false;
    }

    /// <summary>Whether a run in the loop fetches the operation. A value of eager mode cannot be fetched, so this one is in the graph.</summary>
    private static bool IsFetched(IOperation created, ILoopOperation loop, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in loop.Descendants())
        {
            if (operation is not IInvocationOperation call || SessionRun.Read(call, library, cancellationToken)?.Fetches is not { } fetches)
                continue;
            foreach (var fetch in fetches)
                if (Evaluator.ValueOf(fetch, cancellationToken).Origin == created)
                    return true;
        }
        return false;
    }
}
