using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <content>Statements: what runs, in which order, and how paths come together.</content>
internal sealed partial class Interpreter
{
    private static readonly State.Path Nothing = new(new Dictionary<Place, Value?>(), isDead: false);

    private void Execute(IOperation? statement)
    {
        if (statement is null || !Step())
            return;
        nesting++;
        switch (statement)
        {
            case IBlockOperation block:
                Execute(block.Operations);
                break;
            case IMethodBodyOperation method:
                Execute(method.BlockBody ?? method.ExpressionBody);
                break;
            case IConstructorBodyOperation constructor:
                Execute(constructor.Initializer);
                Execute(constructor.BlockBody ?? constructor.ExpressionBody);
                break;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    foreach (var declarator in declaration.Declarators)
                        Declare(declarator, declaration.Initializer);
                break;
            case IConditionalOperation conditional:
                ExecuteIf(conditional);
                break;
            case IForLoopOperation loop:
                ExecuteFor(loop);
                break;
            case IForEachLoopOperation loop:
                ExecuteForEach(loop);
                break;
            case IWhileLoopOperation loop:
                ExecuteWhile(loop);
                break;
            case ISwitchOperation choice:
                ExecuteSwitch(choice);
                break;
            case ITryOperation attempt:
                ExecuteTry(attempt);
                break;
            case IUsingOperation resource:
                Execute(resource.Resources);
                Execute(resource.Body);
                break;
            case IUsingDeclarationOperation resource:
                Execute(resource.DeclarationGroup);
                break;
            case ILockOperation guarded:
                Evaluate(guarded.LockedValue);
                Execute(guarded.Body);
                break;
            case ILabeledOperation labeled:
                Execute(labeled.Operation);
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } yielded:
                isIterator = true;
                if (yielded.ReturnedValue is { } element)
                    Evaluate(element);
                break;
            case IReturnOperation returned:
                if (returned.ReturnedValue is { } value && Evaluate(value) is var result && !state.IsDead)
                    results.Add(result);
                state.IsDead = true;
                break;
            case IThrowOperation thrown:
                if (thrown.Exception is { } exception)
                    Evaluate(exception);
                state.IsDead = true;
                break;

            // A loop is left, or gone on with, with what there is: its variables vary either way.
            case IBranchOperation or IEmptyOperation:
                break;
            case ILocalFunctionOperation function:
                functions.Add(function);
                break;
            case ISymbolInitializerOperation initializer:
                results.Add(Evaluate(initializer.Value));
                break;
            default:
                Evaluate(statement);
                break;
        }
        nesting--;
    }

    private void Execute(ImmutableArray<IOperation> statements)
    {
        foreach (var statement in statements)
        {
            if (!state.IsDead)
            {
                Execute(statement);
                continue;
            }

            ExecuteInVain(statement);
            state.IsDead = true;
        }
    }

    /// <summary>Reads what is never run: it changes nothing.</summary>
    private void ExecuteInVain(IOperation? statement)
    {
        var mark = state.Mark;
        state.IsDead = true;
        Execute(statement);
        state.TakeBack(mark);
    }

    private void Declare(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? shared)
    {
        foreach (var argument in declarator.IgnoredArguments)
            Evaluate(argument);
        if ((declarator.Initializer ?? shared) is not { } initializer)
            return;
        var value = Evaluate(initializer.Value);
        state[new Place(frame, declarator.Symbol)] = declarator.Symbol.IsRef ? new UnknownValue(UnknownReason.Varies, symbol: declarator.Symbol) : value;
    }

    private void ExecuteIf(IConditionalOperation first)
    {
        // A chain of else-ifs is long where it replaces a table: its branches are nested, and joined, one by one.
        var wasDead = state.IsDead;
        var paths = new List<State.Path>();
        var mark = state.Mark;
        IOperation? next = first;
        while (next is IConditionalOperation conditional)
        {
            var truth = Condition(conditional.Condition);
            next = conditional.WhenFalse;
            if (truth == false)
            {
                ExecuteInVain(conditional.WhenTrue);
                continue;
            }
            var start = state.Mark;
            Execute(conditional.WhenTrue);
            paths.Add(WithConditions(state.TakeBack(start), mark));
            if (truth == true)
            {
                ExecuteInVain(next);
                state.TakeBack(mark);
                state.Join(paths.ToArray());
                state.IsDead |= wasDead;
                return;
            }
        }
        Execute(next);
        paths.Add(state.TakeBack(mark));
        state.Join(paths.ToArray());
        state.IsDead |= wasDead;
    }

    /// <summary>A path together with what the conditions in front of it have changed since <paramref name="mark"/>.</summary>
    private State.Path WithConditions(State.Path path, int mark)
    {
        if (state.Mark == mark)
            return path;
        var before = state.ChangesSince(mark);
        foreach (var change in path.Values)
            before[change.Key] = change.Value;
        return new State.Path(before, path.IsDead);
    }

    private bool? Condition(IOperation condition)
    {
        var value = Evaluate(condition);
        dependsOnCall |= value.IsOpen;
        return value.Truth;
    }

    private void ExecuteFor(IForLoopOperation loop)
    {
        Execute(loop.Before);
        void Iterate()
        {
            if (loop.Condition is { } condition)
                Evaluate(condition);
            Execute(loop.Body);
            Execute(loop.AtLoopBottom);
        }

        var iteration = Try(Iterate);
        if (Changes(iteration, loop) && Iterations(loop) is { } count && !Jumps(loop) && Affords(loop, count))
        {
            var wasRepeating = isRepeating;
            isRepeating = true;
            for (var i = 0; i < count; i++)
                Iterate();
            isRepeating = wasRepeating;
            return;
        }
        Repeat(iteration, Iterate, runsOnce: false);
    }

    private void ExecuteForEach(IForEachLoopOperation loop)
    {
        var collection = Evaluate(loop.Collection);
        dependsOnCall |= collection is UnknownValue { IsOpen: true };
        var elements = (collection as SequenceValue)?.Elements;
        Value each = new PartValue(collection, PartValue.Each, loop.Collection);
        if (elements is { IsEmpty: false } known && known.Length <= EitherValue.MaxAlternatives)
        {
            each = known[0];
            for (var i = 1; i < known.Length; i++)
                each = EitherValue.Join(each, known[i]);
        }

        void Iterate(Value element)
        {
            Assign(loop.LoopControlVariable, element);
            Execute(loop.Body);
        }

        var iteration = Try(() => Iterate(each));
        if (elements is { } all && all.Length <= MaxIterations && Changes(iteration, loop) && !Jumps(loop) && Affords(loop, all.Length))
        {
            var wasRepeating = isRepeating;
            isRepeating = true;
            foreach (var element in all)
                Iterate(element);
            isRepeating = wasRepeating;
            return;
        }
        Repeat(iteration, () => Iterate(each), runsOnce: false);
    }

    private void ExecuteWhile(IWhileLoopOperation loop)
    {
        void Iterate()
        {
            if (loop.Condition is { } condition && loop.ConditionIsTop)
                Condition(condition);
            Execute(loop.Body);
            if (loop.Condition is { } last && !loop.ConditionIsTop)
                Condition(last);
        }

        Repeat(Try(Iterate), Iterate, runsOnce: !loop.ConditionIsTop);
    }

    /// <summary>A loop of which it is not known how often it runs: what an iteration changes varies from the first one on.</summary>
    private void Repeat(State.Path iteration, System.Action iterate, bool runsOnce)
    {
        var wasDead = state.IsDead;
        state.Vary(iteration);
        var mark = state.Mark;
        iterate();
        var path = state.TakeBack(mark);
        state.Join(runsOnce ? new[] { path } : new[] { Nothing, path });
        state.IsDead = wasDead;
    }

    /// <summary>Whether an iteration changes what the next one finds, the loop's own variable aside.</summary>
    private bool Changes(State.Path iteration, ILoopOperation loop)
    {
        foreach (var change in iteration.Values)
        {
            if (change.Key.Variable is ILocalSymbol local && loop.Locals.Contains(local))
                continue;
            if (state.Before(change.Key) is { } before && !(change.Value is { } after && Value.AreSame(before, after)))
                return true;
        }
        return false;
    }

    /// <summary>How often <c>for (var i = start; i &lt; end; i++)</c> runs, where that is known and not too often.</summary>
    private int? Iterations(IForLoopOperation loop)
    {
        if (loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual } condition
            || condition.LeftOperand.Unwrap() is not ILocalReferenceOperation counter
            || state[new Place(frame, counter.Local)]?.Integer is not { } start
            || Quietly(condition.RightOperand).Integer is not { } end
            || loop.AtLoopBottom.Length != 1
            || loop.AtLoopBottom[0] is not IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment, Target: ILocalReferenceOperation target } }
            || !SymbolEqualityComparer.Default.Equals(target.Local, counter.Local)
            || MemberReading.Of(loop).IsWrittenIn(counter.Local, loop.Body))
            return null;
        var count = end - start + (condition.OperatorKind == BinaryOperatorKind.LessThanOrEqual ? 1 : 0);
        return count is >= 0 and <= MaxIterations ? (int)count : null;
    }

    private Value Quietly(IOperation operation)
    {
        var wasRecording = isRecording;
        isRecording = false;
        var value = Evaluate(operation);
        isRecording = wasRecording;
        return value;
    }

    private static bool Jumps(ILoopOperation loop)
    {
        foreach (var operation in loop.Body.Descendants())
            if (operation is IBranchOperation or IReturnOperation { Kind: OperationKind.Return })
                return true;
        return false;
    }

    private void ExecuteSwitch(ISwitchOperation choice)
    {
        var wasDead = state.IsDead;
        var value = Evaluate(choice.Value);
        dependsOnCall |= value.IsOpen;
        var paths = new List<State.Path>();
        var hasDefault = false;
        ISwitchCaseOperation? chosen = null;
        if (value is ConstantValue constant)
            chosen = Chosen(choice, constant);
        foreach (var section in choice.Cases)
        {
            var mark = state.Mark;
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause is IDefaultCaseClauseOperation;
                if (clause is IPatternCaseClauseOperation pattern)
                    Match(pattern.Pattern, value);
                else if (clause is ISingleValueCaseClauseOperation single)
                    Evaluate(single.Value);
            }
            Execute(section.Body);
            var path = state.TakeBack(mark);
            if (chosen is null || chosen == section)
                paths.Add(path);
        }
        if (!hasDefault && chosen is null)
            paths.Add(Nothing);
        state.Join(paths.ToArray());
        state.IsDead |= wasDead;
    }

    private static ISwitchCaseOperation? Chosen(ISwitchOperation choice, ConstantValue value)
    {
        ISwitchCaseOperation? otherwise = null;
        foreach (var section in choice.Cases)
        {
            foreach (var clause in section.Clauses)
            {
                switch (clause)
                {
                    case IDefaultCaseClauseOperation:
                        otherwise = section;
                        break;
                    case ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: var label } }:
                        if (Equals(label, value.Content))
                            return section;
                        break;
                    default:
                        return null;
                }
            }
        }
        return otherwise;
    }

    private void ExecuteTry(ITryOperation attempt)
    {
        var wasDead = state.IsDead;
        var mark = state.Mark;
        Execute(attempt.Body);
        var body = state.TakeBack(mark);
        var paths = new List<State.Path> { body };
        foreach (var handler in attempt.Catches)
        {
            // Anything of the body may have run.
            state.Join(Nothing, new State.Path(body.Values, isDead: false));
            if (handler.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: { } exception })
                state[new Place(frame, exception)] = new UnknownValue(UnknownReason.External, handler.ExceptionDeclarationOrExpression);
            if (handler.Filter is { } filter)
                Evaluate(filter);
            Execute(handler.Handler);
            paths.Add(state.TakeBack(mark));
        }
        state.Join(paths.ToArray());
        Execute(attempt.Finally);
        state.IsDead |= wasDead;
    }
}
