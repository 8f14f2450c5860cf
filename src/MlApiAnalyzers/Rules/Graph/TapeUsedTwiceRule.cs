using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4010: a tape that is not persistent gives two gradients. Only a tape in a local of its own is followed: passed on,
/// captured or reassigned, it may be popped or pushed elsewhere.
/// </summary>
public sealed class TapeUsedTwiceRule() : TensorFlowRule(RuleDescriptors.MLA4010_TapeUsedTwice)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.TapeIsPoppedByGradient))
            on.Call("GradientTape", (context, creation) => Check(context, creation, library));
    }

    private static void Check(RuleContext context, IInvocationOperation creation, TensorFlowLibrary library)
    {
        if (!Tape.IsCreation(creation, library) || Tape.Read(creation, library) is not { IsPersistent: false } tape)
            return;

        var gradients = tape.Gradients;
        for (var i = 0; i < gradients.Length; i++)
        {
            var (failing, proved) = (gradients[i], true);
            var earlier = "The 'gradient' call before this one";
            if (!HasRunBefore(gradients, i, context.CancellationToken))
            {
                if (RepeatingLoop(failing, tape.Scope) is not { } loop)
                    continue;
                proved = IsTakenTwice(loop, library, context.CancellationToken);
                earlier = "The 'gradient' call of the iteration before";
            }
            if (!OtherTapeMayBeAlive(creation, failing, library) && !OpenTapes.MayHaveCallerOf(context.ContainingSymbol, context.Compilation, library, context.CancellationToken))
                Report(context, creation, failing, tape.Name, earlier, proved);
            return;
        }
    }

    private static bool HasRunBefore(ImmutableArray<IInvocationOperation> gradients, int index, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var i = 0; i < index; i++)
            if (Flow.AlwaysRunsBefore(gradients[i].Syntax, gradients[index].Syntax, gradients[i].Syntax))
                return true;
        return false;
    }

    /// <summary>The loop inside the tape's scope whose every iteration calls <paramref name="gradient"/> and goes on to the next; or null.</summary>
    private static ILoopOperation? RepeatingLoop(IInvocationOperation gradient, IOperation scope)
    {
        for (var current = gradient.Parent; current is not null && current != scope; current = current.Parent)
            if (current is ILoopOperation loop)
                return Flow.IsUnconditionalIn(gradient.Syntax, loop.Body.Syntax) && !MayLeave(loop) ? loop : null;
        return null;
    }

    private static bool MayLeave(ILoopOperation loop)
    {
        foreach (var operation in loop.Body.Descendants())
            if (operation is IBranchOperation or IReturnOperation or IThrowOperation)
                return true;
        return false;
    }

    private static bool IsTakenTwice(ILoopOperation loop, TensorFlowLibrary library, CancellationToken cancellationToken) => loop switch
    {
        IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue: { HasValue: true, Value: true } } => true,
        IForEachLoopOperation { Collection: { } collection } => collection.Unwrap() is IInvocationOperation { TargetMethod.Name: "range" } range
            && library.Owns(range.TargetMethod)
            && range.Arguments.Length >= 1
            && range.Argument("end") is { } end
            && range.Argument("start") is null
            && Evaluator.Known(end.Value, cancellationToken).Integer >= 2,
        IForLoopOperation { Before: { Length: 1 } before, Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } condition, AtLoopBottom: { Length: 1 } bottom } =>
            before[0] is IVariableDeclarationGroupOperation { Declarations: { Length: 1 } group }
            && group[0].Declarators is { Length: 1 } declarators
            && declarators[0].GetVariableInitializer() is { } initializer
            && Evaluator.Known(initializer.Value, cancellationToken).Integer is { } start
            && Evaluator.Known(condition.RightOperand, cancellationToken).Integer is { } limit
            && condition.LeftOperand is ILocalReferenceOperation
            && bottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment } }
            && limit - start >= 2,
        _ => false,
    };

    /// <summary>
    /// All tapes of a thread share one stack. Where another one may be on it, the second call silently uses that one, which is
    /// another rule's business.
    /// </summary>
    private static bool OtherTapeMayBeAlive(IInvocationOperation creation, IInvocationOperation failing, TensorFlowLibrary library)
    {
        foreach (var operation in MemberReading.Of(creation).Operations)
        {
            if (operation is not IInvocationOperation other || other == creation)
                continue;
            if (Tape.IsManual(other, library))
                return true;

            // Disposing of a tape clears the stack.
            if (Tape.IsCreation(other, library) && !(Tape.DisposedAt(other) <= creation.Syntax.SpanStart) && other.Syntax.SpanStart < failing.Syntax.Span.End)
                return true;
        }
        return false;
    }

    private static void Report(RuleContext context, IInvocationOperation creation, IInvocationOperation failing, string tape, string earlier, bool proved)
    {
        context.Report(
            failing.NameLocation(),
            [tape, earlier],
            severity: proved ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            related: [creation.Syntax.GetLocation()]);
    }
}
