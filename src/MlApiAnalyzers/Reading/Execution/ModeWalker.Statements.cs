using System;
using System.Runtime.CompilerServices;

namespace MlApiAnalyzers.Reading.Execution;

/// <content>The order in which steps run.</content>
internal sealed partial class ModeWalker
{
    private ModeState Walk(ModeStep step, ModeState state, Frame frame)
    {
        if (!state.IsReached)
            return state;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (step)
        {
            case SequenceStep sequence:
                foreach (var inner in sequence.Steps)
                    state = Walk(inner, state, frame);
                return state;
            case PointStep point:
                Record(point, state, frame);
                return state;
            case CallStep call:
                state = WalkCall(call, state, frame);
                // An exception may leave the try block after any call.
                frame.Thrown = frame.Thrown.Join(state);
                return state;
            case AccessStep access:
                return WalkAccess(access, state, frame);
            case AssignStep assign:
                return WalkAssign(assign, state, frame);
            case FunctionStep function:
                Escape(new Value(frame, Expression: null, function.Function));
                return state;
            case BranchStep branch:
                var joined = ModeState.Unreached;
                foreach (var way in branch.Ways)
                    joined = joined.Join(way is null ? state : Walk(way, state, frame));
                return joined;
            case IfStep @if:
                return WalkIf(@if, state, frame);
            case LoopStep loop:
                return WalkLoop(loop, state, frame);
            case SwitchStep @switch:
                return WalkSwitch(@switch, state, frame);
            case TryStep @try:
                return WalkTry(
                    state,
                    frame,
                    (at, inner) => WalkTryAndCatches(@try, at, inner),
                    @try.Finally is { } last ? (at, inner) => Walk(last, at, inner) : null);
            case UsingStep @using:
                return WalkUsing(@using, state, frame);
            case LeaveStep leave:
                if (leave.Kind == LeaveKind.Return)
                    frame.Returned = frame.Returned.Join(state);
                return ModeState.Unreached;
            case JumpStep jump:
                frame.Jump(jump, state);
                return ModeState.Unreached;
            default:
                return ModeState.Unknown;
        }
    }

    private ModeState WalkIf(IfStep @if, ModeState state, Frame frame)
    {
        var (whenTrue, whenFalse) = (state, state);
        if (@if.WhenTrue is { } mode)
        {
            whenTrue = state.Assume(mode);
            whenFalse = state.Assume(mode == ExecutionMode.Eager ? ExecutionMode.Graph : ExecutionMode.Eager);
        }
        else if (@if.Constant is { } constant)
        {
            (whenTrue, whenFalse) = constant ? (state, ModeState.Unreached) : (ModeState.Unreached, state);
        }
        return Walk(@if.Then, whenTrue, frame).Join(@if.Otherwise is null ? whenFalse : Walk(@if.Otherwise, whenFalse, frame));
    }

    private ModeState WalkSwitch(SwitchStep @switch, ModeState state, Frame frame)
    {
        var end = @switch.HasDefault ? ModeState.Unreached : state;
        foreach (var section in @switch.Sections)
            end = end.Join(Walk(section, @switch.HasJumps ? ModeState.Unknown : state, frame));
        return end.Join(frame.Arriving(@switch, isContinue: false));
    }

    private ModeState WalkLoop(LoopStep loop, ModeState state, Frame frame)
    {
        var end = loop.IsTestedAtBottom
            ? Repeat(
                state,
                at => Walk(loop.Bottom, Walk(loop.Body, at, frame).Join(frame.Arriving(loop, isContinue: true)), frame),
                static at => at,
                loop.IsEndless)
            : Repeat(
                state,
                at => Walk(loop.Head, at, frame),
                at => Walk(loop.Bottom, Walk(loop.Body, at, frame).Join(frame.Arriving(loop, isContinue: true)), frame),
                loop.IsEndless);
        return end.Join(frame.Arriving(loop, isContinue: false));
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

    private ModeState WalkTryAndCatches(TryStep @try, ModeState state, Frame frame)
    {
        var outer = frame.Thrown;
        frame.Thrown = state;
        var end = Walk(@try.Body, state, frame);
        var thrown = frame.Thrown.Join(end);
        frame.Thrown = outer.Join(thrown);
        foreach (var handler in @try.Catches)
            end = end.Join(Walk(handler, thrown, frame));
        return end;
    }

    private static ModeState WalkTry(ModeState state, Frame frame, Func<ModeState, Frame, ModeState> body, Func<ModeState, Frame, ModeState>? last)
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

    private ModeState WalkUsing(UsingStep @using, ModeState state, Frame frame)
    {
        state = Walk(@using.Resource, state, frame);
        var type = @using.Type is { IsVar: false } declared
            ? resolver.TypeOf(declared, frame.Member.Type).Type
            : @using.Value is { } value ? resolver.TypeOf(value, frame.Script, frame.Member).Type : null;
        if (type is null || DisposeOf(type) is not { } dispose || !names.Matters(dispose.Member))
            return Walk(@using.Body, state, frame);
        return WalkTry(state, frame, (at, inner) => Walk(@using.Body, at, inner), (before, _) =>
        {
            CallFrom(@using.Node);
            return Run(dispose, type, before, NoArguments);
        });
    }
}
