using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Serving;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>
/// MLA2010: work on another thread counts on what belongs to the thread that prepared it: the default session, the mode and the
/// default graph, or the stack of tapes, which all threads share.
/// </summary>
[NoCodeFix("Which session is meant, and on which thread the work belongs, cannot be told from the code.")]
public sealed class ThreadBoundContextRule() : TensorFlowRule(RuleDescriptors.MLA2010_ThreadBoundContext)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.RunsEagerlyByDefault))
            return;
        var modes = ExecutionModes.Of(on.Compilation, library);
        var sharesTapes = library.Has(Capability.TapesAreOneStack);
        on.Operations(
            context => Check(context, library, modes, sharesTapes),
            OperationKind.AnonymousFunction,
            OperationKind.MethodReference);
    }

    private static void Check(RuleContext context, TensorFlowLibrary library, ExecutionModes modes, bool sharesTapes)
    {
        var function = context.Operation;
        if (ThreadStarts.OfFunction(function) is not { } start)
            return;
        if (function is IMethodReferenceOperation { Method: var method })
        {
            // The method is analysed where it stands; its name is where it is given away.
            if (Evaluator.BodyOf(method, function, context.CancellationToken) is { } body && Find(context, body, function, start, library, modes, sharesTapes) is { } problem)
                Report(context, function, problem.What, start, problem.Why);
            return;
        }
        if (Find(context, function, function, start, library, modes, sharesTapes) is { } found)
            Report(context, found.Operation, found.What, start, found.Why);
    }

    private static void Report(RuleContext context, IOperation operation, string what, ThreadLaunch start, string why) =>
        context.Report(operation.NameLocation(), [what, start.Name, why]);

    private static (IOperation Operation, string What, string Why)? Find(
        RuleContext context, IOperation body, IOperation function, ThreadLaunch start, TensorFlowLibrary library, ExecutionModes modes, bool sharesTapes)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is IInvocationOperation call)
            {
                if (sharesTapes && RecordsTape(call, library) && RunsSeveral(function, start))
                    return (call, call.TargetMethod.Name, "all threads record on one stack of tapes, so gradients get mixed up or lost");
                if (UsesDefaultSession(call, library) && !PreparesThread(body, call, library))
                    return (call, call.TargetMethod.Name, "each thread has a default session of its own, over an empty graph");
            }
            if (MixesGraphs(operation, body, library, modes, context.Options, context.CancellationToken) is { } tensor && !PreparesThread(body, operation, library))
                return (operation, NameOf(operation), $"each thread starts in eager mode with a default graph of its own, and '{tensor}' belongs to the graph of the thread that made it");
        }
        return null;
    }

    private static string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        var other => other.Syntax.ToString(),
    };

    /// <summary><c>tf.GradientTape()</c>, and <c>fit</c>, which opens one.</summary>
    private static bool RecordsTape(IInvocationOperation call, TensorFlowLibrary library) => call.TargetMethod.Name switch
    {
        "GradientTape" => library.IsTfMember(call.TargetMethod),
        "fit" => library.IsModelMember(call.TargetMethod),
        _ => false,
    };

    /// <summary>Whether the function runs beside others of its kind: in a parallel loop, or in tasks that a loop starts without waiting for each.</summary>
    private static bool RunsSeveral(IOperation function, ThreadLaunch start)
    {
        if (start.IsParallel)
            return start.Name is not ("Timer" or "Timer.Elapsed");
        if (Handlers.Receiver(function) is not IInvocationOperation starting)
            return false;
        if (starting.Parent is IAwaitOperation
            or IInvocationOperation { TargetMethod.Name: "Wait" or "GetAwaiter" or "ConfigureAwait" }
            or IPropertyReferenceOperation { Property.Name: "Result" })
            return false;
        for (IOperation child = starting, parent = starting.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            if (parent is ILoopOperation loop)
                return child == loop.Body;
            if (parent is IAnonymousFunctionOperation outer)
                return Handlers.GivenTo(outer)?.TargetMethod.IsLinq() == true;
            if (parent is ILocalFunctionOperation)
                return false;
        }
        return false;
    }

    /// <summary><c>t.eval()</c> and <c>op.run()</c> without a session, and <c>tf.get_default_session()</c>.</summary>
    private static bool UsesDefaultSession(IInvocationOperation call, TensorFlowLibrary library)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "get_default_session":
                return library.IsTfMember(method);
            case "eval" when library.Tensor.Declares(method):
            case "run" when library.Operation.Declares(method):
                return call.Argument("session") is not { } session || session.Value.IsConstantNull();
            default:
                return false;
        }
    }

    /// <summary>
    /// The graph tensor, made outside of the function, that the operation combines with a value of this thread; null where all is of
    /// one graph, or not known.
    /// </summary>
    private static string? MixesGraphs(IOperation operation, IOperation body, TensorFlowLibrary library, ExecutionModes modes, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (operation is not IBinaryOperation binary || !GraphCalls.CreatesNode(binary, library))
            return null;
        var (left, right) = (binary.LeftOperand.Unwrap(), binary.RightOperand.Unwrap());
        var (tensor, other) = library.Tensor.IsBaseOf(left.Type) ? (left, right) : (right, left);
        return (other.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double } || library.NDArray.IsBaseOf(other.Type))
            && VariableUses.VariableOf(tensor) is { } variable
            && !variable.IsDeclaredIn(body)
            && IsOfGraph(variable, tensor, library, modes, options, cancellationToken)
                ? variable.Name
                : null;
    }

    /// <summary>Whether everything that is written to the variable is made in graph mode.</summary>
    private static bool IsOfGraph(ISymbol variable, IOperation near, TensorFlowLibrary library, ExecutionModes modes, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (VariableUses.Find(variable, near, cancellationToken) is not { } uses)
            return false;
        var writes = 0;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read)
                continue;
            if (use.Value?.Unwrap() is not IInvocationOperation made
                || !(GraphCalls.IsPlaceholder(made.TargetMethod, library) || (GraphCalls.CreatesNode(made, library) && modes.At(made, options, cancellationToken).Mode == ExecutionMode.Graph)))
                return false;
            writes++;
        }
        return writes > 0;
    }

    /// <summary>Whether the function sets up its thread before: its own session, graph or mode, or by a method that may.</summary>
    private static bool PreparesThread(IOperation body, IOperation operation, TensorFlowLibrary library)
    {
        foreach (var other in body.Descendants())
        {
            if (other.Syntax.SpanStart >= operation.Syntax.SpanStart)
                continue;
            if (GraphCalls.CreatesSession(other, library) || GraphCalls.CreatesGraph(other, library))
                return true;
            if (other is IInvocationOperation { TargetMethod: var method }
                && (method.Name is "as_default" or "disable_eager_execution" or "set_default_session" or "graph_mode" || method.IsDeclaredNear(other)))
                return true;
        }
        return false;
    }
}
