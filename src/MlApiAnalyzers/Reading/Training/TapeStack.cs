using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// What the stack of tapes looks like where a gradient is taken. All tapes are one object: <c>gradient</c> pops the tape opened
/// last, whichever variable it is called on, and the end of any <c>using</c> clears the stack.
/// </summary>
/// <param name="ClearedBy">The creation of the inner tape whose <c>using</c> has cleared the stack; null where none has.</param>
/// <param name="Top">The creation of the tape that the gradient is taken of, where it is another one, opened later.</param>
/// <param name="FirstInner">The creation of the first tape opened after the gradient's own.</param>
internal sealed record TapeStack(IInvocationOperation? ClearedBy, IInvocationOperation? Top, IInvocationOperation FirstInner)
{
    /// <summary>
    /// The stack at the first <c>gradient</c> call of <paramref name="tape"/>; null where no tape is opened within it, and where the
    /// order of things is not certain.
    /// </summary>
    public static TapeStack? At(IInvocationOperation gradient, Tape tape, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (EventsBetween(tape, gradient, library, cancellationToken) is not { } events)
            return null;

        IInvocationOperation? first = null, cleared = null;
        var clearedAt = -1;
        foreach (var creation in events)
        {
            if (!Tape.IsCreation(creation, library))
                continue;
            first ??= creation;
            if (!(Tape.DisposedAt(creation) is { } end && end <= gradient.Syntax.SpanStart) || end < clearedAt)
                continue;

            // A loop around the inner tape may be taken zero times, but is not meant to be.
            if (!RunsBefore(creation.Syntax, gradient.Syntax))
                return null;
            (cleared, clearedAt) = (creation, end);
        }
        return first is null ? null : cleared is null ? Alive(events, gradient, tape, first, library, cancellationToken) : Cleared(events, cleared, clearedAt, first, library);
    }

    private static TapeStack? Cleared(List<IInvocationOperation> events, IInvocationOperation cleared, int clearedAt, IInvocationOperation first, TensorFlowLibrary library)
    {
        foreach (var later in events)
            if (later.Syntax.SpanStart >= clearedAt && Tape.IsCreation(later, library))
                return null;
        return new TapeStack(cleared, null, first);
    }

    private static TapeStack? Alive(List<IInvocationOperation> events, IInvocationOperation gradient, Tape tape, IInvocationOperation first, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var stack = new Stack<IInvocationOperation>();
        stack.Push(tape.Creation);
        foreach (var step in events)
        {
            if (!Flow.AlwaysRunsBefore(step.Syntax, gradient.Syntax, tape.Creation.Syntax))
                return null;
            if (Tape.IsCreation(step, library))
                stack.Push(step);
            else if (Tape.PersistenceOf(stack.Peek(), cancellationToken) is not { } persistent || (!persistent && Pop(stack) == 0))
                return null;
        }
        return stack.Peek() is var top && top != tape.Creation && Tape.PersistenceOf(top, cancellationToken) is not null ? new TapeStack(null, top, first) : null;
    }

    private static int Pop(Stack<IInvocationOperation> stack)
    {
        stack.Pop();
        return stack.Count;
    }

    /// <summary>The creations of tapes and the gradients taken between a tape's creation and its gradient, in order; null where other code may do either.</summary>
    private static List<IInvocationOperation>? EventsBetween(Tape tape, IInvocationOperation gradient, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var function = Flow.FunctionOf(tape.Creation.Syntax);
        var events = new List<IInvocationOperation>();
        foreach (var operation in tape.Scope.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is not IInvocationOperation invocation || invocation == tape.Creation || invocation == gradient)
                continue;
            var (creates, takes) = (Tape.IsCreation(invocation, library), Tape.IsGradient(invocation, library));
            if (Tape.IsManual(invocation, library))
                return null;
            if (!creates && !takes)
                continue;
            if (Flow.FunctionOf(invocation.Syntax) is { } inner && inner != function)
            {
                // What a lambda or local function opens and disposes of itself clears the stack at worst, wherever it is called.
                if (creates ? Tape.DisposedAt(invocation) is null : !IsOwn(invocation.Instance, inner, cancellationToken))
                    return null;
            }
            else if (invocation.Syntax.SpanStart > tape.Creation.Syntax.SpanStart && invocation.Syntax.Span.End <= gradient.Syntax.SpanStart)
            {
                events.Add(invocation);
            }
        }
        events.Sort(static (left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart));
        return events;
    }

    private static bool IsOwn(IOperation? tape, SyntaxNode function, CancellationToken cancellationToken) =>
        tape is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: 1 } declarations }
        && Flow.FunctionOf(declarations[0].GetSyntax(cancellationToken)) == function;

    /// <summary>Whether a node is gone through before another one, once or in a loop.</summary>
    private static bool RunsBefore(SyntaxNode node, SyntaxNode later)
    {
        while (true)
        {
            if (Flow.AlwaysRunsBefore(node, later, node))
                return true;
            if (Flow.InnermostLoop(node) is not { } loop || loop.Span.Contains(later.Span) || !Flow.IsUnconditionalIn(node, Flow.BodyOf(loop)))
                return false;
            node = loop;
        }
    }
}
