using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>The loops that code runs in. The function given to <c>tf_with</c> runs on the spot and is no border.</summary>
internal static class SessionLoops
{
    /// <summary>The innermost loop of the same function whose every iteration can come to <paramref name="operation"/>, or null.</summary>
    public static ILoopOperation? Around(IOperation operation, TensorFlowLibrary library)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case IForEachLoopOperation each when each.Collection == child:
                    break;
                case IForLoopOperation loop when loop.Before.Contains(child):
                    break;
                case ILoopOperation loop:
                    return loop;
                case ILocalFunctionOperation:
                    return null;
                case IAnonymousFunctionOperation function when !IsRunOnTheSpot(function, library):
                    return null;
            }
        }
        return null;
    }

    /// <summary>Whether code inside <paramref name="scope"/> runs in the course of it, and not in a function called some other time.</summary>
    public static bool RunsWithin(IOperation operation, IOperation scope, TensorFlowLibrary library)
    {
        for (var parent = operation.Parent; parent is not null && parent != scope; parent = parent.Parent)
            if (parent is ILocalFunctionOperation || (parent is IAnonymousFunctionOperation function && !IsRunOnTheSpot(function, library)))
                return false;
        return true;
    }

    /// <summary>Whether an iteration creates the session or the graph that it works with.</summary>
    public static bool CreatesItsOwnGraph(ILoopOperation loop, TensorFlowLibrary library)
    {
        foreach (var operation in loop.Body.Descendants())
            if (GraphCalls.CreatesSession(operation, library) || GraphCalls.CreatesGraph(operation, library))
                return true;
        return false;
    }

    /// <summary>Whether something between <paramref name="operation"/> and the loop lets it run in some iterations only.</summary>
    public static bool IsConditional(IOperation operation, ILoopOperation loop)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null && child != loop.Body; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case IConditionalOperation conditional when conditional.Condition != child:
                case ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation or ICoalesceOperation or ICoalesceAssignmentOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary when binary.RightOperand == child:
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether the loop is left behind the operation, or a condition lets it run in one iteration only.</summary>
    public static bool RunsOnce(IOperation operation, ILoopOperation loop)
    {
        for (IOperation child = operation, parent = operation.Parent!; parent is not null && child != loop; child = parent, parent = parent.Parent!)
        {
            switch (parent)
            {
                case ICoalesceAssignmentOperation or ICoalesceOperation:
                case IConditionalOperation conditional when conditional.Condition != child && HoldsOnce(conditional.Condition, loop):
                case IBlockOperation block when child != loop.Body && block.Operations.Length > 0 && Leaves(block.Operations[block.Operations.Length - 1]):
                    return true;
            }
        }
        return false;
    }

    private static bool Leaves(IOperation last) => last is IReturnOperation { IsImplicit: false } or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo }
        or IExpressionStatementOperation { Operation: IThrowOperation };

    // if (cached == null), if (i == 0), if (!isBuilt) { …; isBuilt = true; }
    private static bool HoldsOnce(IOperation condition, ILoopOperation loop)
    {
        condition = condition.Unwrap();
        if (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            condition = not.Operand.Unwrap();
        return condition switch
        {
            IIsPatternOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => IsPlain(equality.LeftOperand) && IsPlain(equality.RightOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => HoldsOnce(both.LeftOperand, loop) || HoldsOnce(both.RightOperand, loop),
            _ => VariableUses.VariableOf(condition) is { } variable && IsAssigned(variable, loop),
        };
    }

    private static bool IsAssigned(ISymbol variable, ILoopOperation loop)
    {
        foreach (var operation in loop.Descendants())
            if (operation is ISimpleAssignmentOperation { Target: { } target } && SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(target), variable))
                return true;
        return false;
    }

    private static bool IsPlain(IOperation operation)
    {
        operation = operation.Unwrap();
        return operation.ConstantValue.HasValue || VariableUses.VariableOf(operation) is not null || (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum && IsPlain(sum.LeftOperand) && IsPlain(sum.RightOperand));
    }

    /// <summary>The call that a function is written for, as its argument; or null.</summary>
    public static IInvocationOperation? GivenTo(IAnonymousFunctionOperation function)
    {
        var current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    private static bool IsRunOnTheSpot(IAnonymousFunctionOperation function, TensorFlowLibrary library) =>
        GivenTo(function) is { TargetMethod: { Name: "tf_with" } method } && library.BindingFunctions.Declares(method);
}
