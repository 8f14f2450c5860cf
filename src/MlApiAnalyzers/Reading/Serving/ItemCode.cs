using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>Finds the methods that serve one item and are called again for the next: by their callers, or by name and parameters.</summary>
internal static class ItemCode
{
    private const int MaxCallers = 4;

    private static readonly string[] SingleItem = { "Predict", "Infer", "Detect", "Recognize", "Classify", "Score" };

    /// <summary>When the method is called again and again, to be read behind a verb; null where it may be called once.</summary>
    public static string? Repetition(IMethodSymbol method, Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (CallSites.Of(method, compilation, cancellationToken) is not { } calls)
            return null;
        foreach (var call in calls)
            if (IsInLoop(call, library))
                return $"in '{method.Name}', which is called in a loop";
        if (CallerInLoop(method, calls, compilation, library, MaxCallers, cancellationToken) is { } caller)
            return $"in '{method.Name}', which '{caller.Name}' reaches in a loop";
        if (!ServesSingleItem(method) || (calls.Length == 1 && IsRunOnce(calls[0], compilation, library, MaxCallers, cancellationToken)))
            return null;
        return $"whenever '{method.Name}' is called";
    }

    /// <summary>Whether a call stands in a loop, or in a function that a parallel loop, or a loop that starts threads, is given.</summary>
    private static bool IsInLoop(IInvocationOperation call, TensorFlowLibrary library)
    {
        for (IOperation? current = call; current is not null;)
        {
            if (SessionLoops.Around(current, library) is { } loop)
                return !SessionLoops.RunsOnce(current, loop);
            while (current is not null and not IAnonymousFunctionOperation)
                current = current.Parent;
            if (current is null || ThreadStarts.OfFunction(current) is not { } launch)
                return false;
            if (launch.Name.StartsWith("Parallel.For", StringComparison.Ordinal))
                return true;
            current = Handlers.Receiver(current);
        }
        return false;
    }

    /// <summary>
    /// The method that is called in a loop and calls <paramref name="method"/>, itself or through others, every time. A method that is called through
    /// an interface or a base class may be another one in each iteration.
    /// </summary>
    private static IMethodSymbol? CallerInLoop(IMethodSymbol method, ImmutableArray<IInvocationOperation> calls, Compilation compilation, TensorFlowLibrary library, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0)
            return null;
        foreach (var call in calls)
        {
            if (call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellationToken) is not { } enclosing
                || MethodAround(call, enclosing) is not { IsVirtual: false, IsOverride: false, IsAbstract: false } caller
                || SymbolEqualityComparer.Default.Equals(caller, method)
                || CallSites.Of(caller, compilation, cancellationToken) is not { } outer)
                continue;
            foreach (var site in outer)
                if (SymbolEqualityComparer.Default.Equals(site.TargetMethod.OriginalDefinition, caller) && IsInLoop(site, library))
                    return caller;
            if (CallerInLoop(caller, outer, compilation, library, depth - 1, cancellationToken) is { } further)
                return further;
        }
        return null;
    }

    /// <summary>The method that runs <paramref name="operation"/> whenever it is called; null for a lambda, a constructor, and code under a condition.</summary>
    public static IMethodSymbol? MethodAround(IOperation operation, ISymbol containing)
    {
        if (containing is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            return null;
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or ICoalesceOperation or ICoalesceAssignmentOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation:
                case IConditionalOperation conditional when conditional.Condition != child:
                    return null;
            }
        }
        return method;
    }

    /// <summary>Whether the created object outlives the call: it is returned, or put into a field or a collection.</summary>
    public static bool IsKept(IOperation creation)
    {
        var value = creation.Wrapped();
        return value.Parent is IReturnOperation or IArgumentOperation or ISimpleAssignmentOperation { Target: not ILocalReferenceOperation } or ITupleOperation or IObjectOrCollectionInitializerOperation or IArrayInitializerOperation
            || (value.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && IsGivenAway(declarator));
    }

    private static bool IsGivenAway(IVariableDeclaratorOperation declarator)
    {
        foreach (var operation in VariableUses.RootOf(declarator).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
                continue;
            IOperation value = reference;
            while (value.Parent is IConversionOperation or IParenthesizedOperation or ITupleOperation)
                value = value.Parent;
            if (value.Parent is IReturnOperation || (value.Parent is ISimpleAssignmentOperation assignment && assignment.Value == value))
                return true;
        }
        return false;
    }

    private static bool ServesSingleItem(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty)
            return false;
        foreach (var name in SingleItem)
            if (method.Name.StartsWith(name, StringComparison.Ordinal) && (method.Name.Length == name.Length || !char.IsLower(method.Name[name.Length])))
                return true;
        return false;
    }

    /// <summary>Whether a call takes place once in the program's life, as far as can be seen: its callers are called once, up to the entry point.</summary>
    private static bool IsRunOnce(IInvocationOperation call, Compilation compilation, TensorFlowLibrary library, int depth, CancellationToken cancellationToken)
    {
        if (SessionLoops.Around(call, library) is not null || depth == 0)
            return false;
        if (call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellationToken) is not IMethodSymbol caller)
            return true;
        if (caller.MethodKind != MethodKind.Ordinary || caller.Name is "Main" or "<Main>$")
            return caller.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.StaticConstructor;
        if (CallSites.Of(caller, compilation, cancellationToken) is not { } calls)
            return false;
        return calls.Length == 0 ? !ServesSingleItem(caller) : calls.Length == 1 && IsRunOnce(calls[0], compilation, library, depth - 1, cancellationToken);
    }
}
