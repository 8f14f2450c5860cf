using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// A gradient tape in a local variable of its own, and what the code does with it. A tape that is passed on, captured or
/// reassigned has no reading: it may be popped or pushed elsewhere.
/// </summary>
/// <param name="Creation">The call of <c>tf.GradientTape</c>.</param>
/// <param name="Variable">The variable that holds it.</param>
/// <param name="Scope">The block, the using statement or the switch section in which the variable lives.</param>
/// <param name="Gradients">The <c>gradient</c> calls, in the order of the source.</param>
/// <param name="Watched">What the code has it watch.</param>
internal sealed record Tape(
    IInvocationOperation Creation,
    ILocalSymbol Variable,
    IOperation Scope,
    ImmutableArray<IInvocationOperation> Gradients,
    ImmutableArray<IOperation> Watched)
{
    public string Name => Variable.Name;

    /// <summary>Whether it stays on the stack when a gradient is taken; null where that is not known.</summary>
    public bool? IsPersistent => PersistenceOf(Creation, CancellationToken.None);

    /// <summary>Whether <paramref name="invocation"/> pushes a new tape: <c>tf.GradientTape(…)</c>.</summary>
    public static bool IsCreation(IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name == "GradientTape" && library.Tf.Declares(invocation.TargetMethod);

    /// <summary>Whether <paramref name="invocation"/> takes a gradient of the innermost tape.</summary>
    public static bool IsGradient(IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name == "gradient" && library.GradientTape.Declares(invocation.TargetMethod);

    /// <summary>Whether <paramref name="invocation"/> changes the stack of tapes by hand, which no reading follows.</summary>
    public static bool IsManual(IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name is "PushTape" or "GetTapeSet" or "stop_recording" or "Dispose"
        && (library.GradientTape.Declares(invocation.TargetMethod) || library.Tf.Declares(invocation.TargetMethod));

    /// <summary>Whether a tape stays on the stack when a gradient is taken; null where that is not known.</summary>
    public static bool? PersistenceOf(IInvocationOperation creation, CancellationToken cancellationToken) =>
        creation.Argument("persistent") is { } argument ? Evaluator.Known(argument.Value, cancellationToken).Truth : null;

    /// <summary>
    /// The position at which a <c>using</c> disposes of the tape, and with it clears the stack of all tapes; null where none does.
    /// </summary>
    public static int? DisposedAt(IInvocationOperation creation)
    {
        for (var current = creation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IUsingOperation:
                    return current.Syntax.Span.End;
                case IUsingDeclarationOperation:
                    return ScopeOf(current)?.Syntax.Span.End;
                case IBlockOperation or ISwitchCaseOperation:
                    return null;
            }
        }
        return null;
    }

    /// <summary>The tape that <paramref name="creation"/> makes, or null.</summary>
    public static Tape? Read(IInvocationOperation creation, TensorFlowLibrary library)
    {
        if (creation.Parent is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var variable } }
            || ScopeOf(creation) is not { } scope)
            return null;

        var gradients = ImmutableArray.CreateBuilder<IInvocationOperation>();
        var watched = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var operation in scope.Descendants())
        {
            if (operation is ILabeledOperation)
                return null;
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, variable))
                continue;
            if (reference.Parent is not IInvocationOperation { Instance: { } instance } use
                || instance != reference
                || !library.GradientTape.Declares(use.TargetMethod)
                || Flow.FunctionOf(use.Syntax) != Flow.FunctionOf(creation.Syntax))
                return null;
            if (use.TargetMethod.Name == "gradient")
                gradients.Add(use);
            else if (use.TargetMethod.Name == "watch" && use.Arguments.Length == 1)
                watched.Add(use.Arguments[0].Value.Unwrap());
            else
                return null;
        }
        gradients.Sort(static (left, right) => left.Syntax.SpanStart.CompareTo(right.Syntax.SpanStart));
        return new Tape(creation, variable, scope, gradients.ToImmutable(), watched.ToImmutable());
    }

    private static IOperation? ScopeOf(IOperation creation)
    {
        for (var current = creation.Parent; current is not null; current = current.Parent)
            if (current is IBlockOperation or IUsingOperation or ISwitchCaseOperation)
                return current;
        return null;
    }
}
