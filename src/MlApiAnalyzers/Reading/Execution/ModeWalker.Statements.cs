using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Execution;

/// <content>The order in which operations run.</content>
internal sealed partial class ModeWalker
{
    private ModeState Walk(IOperation? operation, ModeState state, Frame frame)
    {
        if (operation is null || !state.IsReached)
            return state;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation)
        {
            case IBlockOperation block:
                return WalkStatements(block, 0, state, frame);
            case IConditionalOperation conditional:
                return WalkConditional(conditional, state, frame);
            case ISwitchOperation @switch:
                return WalkSwitch(@switch, state, frame);
            case ISwitchExpressionOperation expression:
                return WalkSwitchExpression(expression, state, frame);
            case ILoopOperation loop:
                return WalkLoop(loop, state, frame);
            case ITryOperation @try:
                return WalkTry(
                    state,
                    frame,
                    (at, inner) => WalkTryAndCatches(@try, at, inner),
                    @try.Finally is null ? null : (at, inner) => Walk(@try.Finally, at, inner));
            case IUsingOperation @using:
                return WalkDisposing(@using.Resources, @using, Walk(@using.Resources, state, frame), frame, (at, inner) => Walk(@using.Body, at, inner));
            case IReturnOperation { Kind: OperationKind.YieldReturn } yield:
                return Walk(yield.ReturnedValue, state, frame);
            case IReturnOperation @return:
                frame.Returned = frame.Returned.Join(Walk(@return.ReturnedValue, state, frame));
                return ModeState.Unreached;
            case IThrowOperation @throw:
                Walk(@throw.Exception, state, frame);
                return ModeState.Unreached;
            case IBranchOperation branch:
                frame.Jump(branch.Target, state);
                return ModeState.Unreached;
            case ILabeledOperation labeled:
                // Someone jumps here, from before or from behind.
                return Walk(labeled.Operation, ModeState.Unknown, frame);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary:
                state = Walk(binary.LeftOperand, state, frame);
                return state.Join(Walk(binary.RightOperand, state, frame));
            case ICoalesceOperation coalesce:
                state = Walk(coalesce.Value, state, frame);
                return state.Join(Walk(coalesce.WhenNull, state, frame));
            case ICoalesceAssignmentOperation coalesce:
                state = Walk(coalesce.Target, state, frame);
                return state.Join(Walk(coalesce.Value, state, frame));
            case IConditionalAccessOperation access:
                state = Walk(access.Operation, state, frame);
                return state.Join(Walk(access.WhenNotNull, state, frame));
            case IAwaitOperation:
                // What follows may run on another thread.
                WalkChildren(operation, state, frame);
                return ModeState.Unknown;
            case INameOfOperation or ITypeOfOperation or ILocalFunctionOperation or IAnonymousFunctionOperation:
                return state;
            default:
                return WalkExpression(operation, state, frame);
        }
    }

    private ModeState WalkChildren(IOperation operation, ModeState state, Frame frame)
    {
        foreach (var child in operation.ChildOperations)
            state = Walk(child, state, frame);
        return state;
    }

    private ModeState WalkStatements(IBlockOperation block, int index, ModeState state, Frame frame)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = index; i < block.Operations.Length; i++)
        {
            var statement = block.Operations[i];
            if (statement is IUsingDeclarationOperation @using)
            {
                state = Walk(@using.DeclarationGroup, state, frame);
                return WalkDisposing(@using.DeclarationGroup, block, state, frame, (at, inner) => WalkStatements(block, i + 1, at, inner));
            }
            state = Walk(statement, state, frame);
        }
        return state;
    }

    private ModeState WalkConditional(IConditionalOperation conditional, ModeState state, Frame frame)
    {
        state = Walk(conditional.Condition, state, frame);
        var (whenTrue, whenFalse) = (state, state);
        var condition = conditional.Condition.Unwrap();
        var negated = false;
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
        {
            condition = not.Operand.Unwrap();
            negated = !negated;
        }
        if (effects.AsksForEager(condition))
        {
            whenTrue = state.Assume(negated ? ExecutionMode.Graph : ExecutionMode.Eager);
            whenFalse = state.Assume(negated ? ExecutionMode.Eager : ExecutionMode.Graph);
        }
        else if (conditional.Condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            (whenTrue, whenFalse) = constant ? (state, ModeState.Unreached) : (ModeState.Unreached, state);
        }
        return Walk(conditional.WhenTrue, whenTrue, frame).Join(Walk(conditional.WhenFalse, whenFalse, frame));
    }

    private ModeState WalkSwitch(ISwitchOperation @switch, ModeState state, Frame frame)
    {
        state = Walk(@switch.Value, state, frame);
        // `goto case` leads from section to section.
        var enter = @switch.Syntax.DescendantNodes().Any(node => node.IsKind(SyntaxKind.GotoCaseStatement) || node.IsKind(SyntaxKind.GotoDefaultStatement))
            ? ModeState.Unknown
            : state;
        var hasDefault = false;
        var end = ModeState.Unreached;
        foreach (var section in @switch.Cases)
        {
            var inside = enter;
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause.CaseKind == CaseKind.Default;
                if (clause is IPatternCaseClauseOperation { Guard: { } guard })
                    inside = Walk(guard, inside, frame);
            }
            foreach (var statement in section.Body)
                inside = Walk(statement, inside, frame);
            end = end.Join(inside);
        }
        return (hasDefault ? end : end.Join(state)).Join(frame.Arriving(@switch.ExitLabel));
    }

    private ModeState WalkSwitchExpression(ISwitchExpressionOperation expression, ModeState state, Frame frame)
    {
        state = Walk(expression.Value, state, frame);
        var end = ModeState.Unreached;
        foreach (var arm in expression.Arms)
            end = end.Join(Walk(arm.Value, Walk(arm.Guard, state, frame), frame));
        return end;
    }

    private ModeState WalkLoop(ILoopOperation loop, ModeState state, Frame frame)
    {
        switch (loop)
        {
            case IForLoopOperation @for:
                foreach (var statement in @for.Before)
                    state = Walk(statement, state, frame);
                return Repeat(
                    state,
                    at => Walk(@for.Condition, at, frame),
                    at =>
                    {
                        at = Walk(@for.Body, at, frame).Join(frame.Arriving(@for.ContinueLabel));
                        foreach (var statement in @for.AtLoopBottom)
                            at = Walk(statement, at, frame);
                        return at;
                    },
                    endless: @for.Condition is null || IsTrue(@for.Condition)).Join(frame.Arriving(@for.ExitLabel));
            case IForEachLoopOperation @foreach:
                return Repeat(
                    Walk(@foreach.Collection, state, frame),
                    static at => at,
                    at => Walk(@foreach.Body, at, frame).Join(frame.Arriving(@foreach.ContinueLabel)),
                    endless: false).Join(frame.Arriving(@foreach.ExitLabel));
            case IWhileLoopOperation { ConditionIsTop: true } @while:
                return Repeat(
                    state,
                    at => Walk(@while.Condition, at, frame),
                    at => Walk(@while.Body, at, frame).Join(frame.Arriving(@while.ContinueLabel)),
                    IsTrue(@while.Condition)).Join(frame.Arriving(@while.ExitLabel));
            case IWhileLoopOperation @do:
                return Repeat(
                    state,
                    at => Walk(@do.Condition, Walk(@do.Body, at, frame).Join(frame.Arriving(@do.ContinueLabel)), frame),
                    static at => at,
                    IsTrue(@do.Condition)).Join(frame.Arriving(@do.ExitLabel));
            default:
                WalkChildren(loop, state, frame);
                return ModeState.Unknown;
        }
    }

    /// <summary>Goes through a loop until the state at its head no longer changes; the result is the state where it ends.</summary>
    private static ModeState Repeat(ModeState state, Func<ModeState, ModeState> head, Func<ModeState, ModeState> body, bool endless)
    {
        for (var round = 0; ; round++)
        {
            var tested = head(state);
            var next = state.Join(body(tested));
            if (next.Equals(state))
                return endless ? ModeState.Unreached : tested;
            state = round < MaxLoopRounds ? next : ModeState.Unknown;
        }
    }

    private static bool IsTrue(IOperation? condition) => condition?.ConstantValue is { HasValue: true, Value: true };

    private ModeState WalkTryAndCatches(ITryOperation @try, ModeState state, Frame frame)
    {
        var outer = frame.Thrown;
        frame.Thrown = state;
        var end = Walk(@try.Body, state, frame);
        var thrown = frame.Thrown.Join(end);
        frame.Thrown = outer.Join(thrown);
        foreach (var handler in @try.Catches)
            end = end.Join(Walk(handler.Handler, Walk(handler.Filter, thrown, frame), frame));
        return end;
    }

    private ModeState WalkTry(ModeState state, Frame frame, Func<ModeState, Frame, ModeState> body, Func<ModeState, Frame, ModeState>? last)
    {
        if (last is null)
            return body(state, frame);
        var (returned, thrown) = (frame.Returned, frame.Thrown);
        frame.Returned = ModeState.Unreached;
        frame.Thrown = state;
        var end = body(state, frame);
        var (returnedInside, thrownInside) = (frame.Returned, frame.Thrown);
        frame.Returned = returned.Join(last(returnedInside, frame));
        frame.Thrown = thrown.Join(last(thrownInside, frame));
        return last(end, frame);
    }

    private ModeState WalkDisposing(IOperation resources, IOperation scope, ModeState state, Frame frame, Func<ModeState, Frame, ModeState> body)
    {
        var type = resources is IVariableDeclarationGroupOperation { Declarations: { Length: > 0 } declarations }
            ? declarations[0].Declarators.FirstOrDefault()?.Symbol.Type
            : resources.Unwrap().Type;
        return type is INamedTypeSymbol named && calls.DisposeOf(named) is { } dispose && (index.MaySwitch(dispose) || (Order is not null && index.Matters(dispose)))
            ? WalkTry(state, frame, body, (before, _) =>
            {
                CallFrom(scope);
                return Run(dispose, named, before, arguments: null);
            })
            : body(state, frame);
    }
}
