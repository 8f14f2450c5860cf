using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// Finds where a value comes from: through locals, through fields and properties that only their own type writes, and through
/// methods that return one expression. Wherever more than one value is possible there is no answer.
/// </summary>
public static class Definitions
{
    /// <summary>
    /// The expression that makes the value of <paramref name="use"/>; the operation itself when it refers to nothing. Null when
    /// several values are possible, or the value comes from outside.
    /// </summary>
    public static IOperation? Of(IOperation use, CancellationToken cancellationToken)
    {
        use = use.Unwrap();
        return Evaluator.ValueOf(use, cancellationToken) switch
        {
            UnknownValue { Reason: UnknownReason.Parameter or UnknownReason.Unwritten or UnknownReason.Budget } => null,
            ObjectValue { Origin: IInstanceReferenceOperation } => use,
            var value => value.Origin,
        };
    }

    /// <summary>One step of <see cref="Of"/>: to the value written to a variable, or to the value that a method returns.</summary>
    internal static IOperation? Step(IOperation current, CancellationToken cancellationToken)
    {
        if (current is IInvocationOperation { TargetMethod: var method } && method.IsDeclaredNear(current))
            return ReturnValue(method, current, cancellationToken)?.Unwrap();

        // A property of the library, such as keras.layers, is a value of its own.
        if (VariableUses.VariableOf(current) is not { } variable || !variable.IsDeclaredNear(current))
            return current;
        return Value(variable, current, cancellationToken)?.Unwrap();
    }

    /// <summary>The value that a variable has at <paramref name="at"/>, or null.</summary>
    internal static IOperation? Value(ISymbol variable, IOperation at, CancellationToken cancellationToken) =>
        VariableUses.Find(variable, at, cancellationToken) is { } uses ? Write(uses, variable, at)?.Value : null;

    /// <summary>The one write whose value a variable has at <paramref name="at"/>, or null.</summary>
    internal static VariableUse? Write(ImmutableArray<VariableUse> uses, ISymbol variable, IOperation at)
    {
        VariableUse? only = null;
        var writes = 0;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.OpaqueWrite)
                return null;
            if (use.Kind != VariableUseKind.Write || use.Value!.IsConstantNull())
                continue;
            writes++;
            only = use;
        }

        // A parameter has a value before the first write.
        if (writes == 0)
            return null;
        return writes == 1 && variable is not IParameterSymbol ? only : LastWriteBefore(uses, at);
    }

    /// <summary>Whether a variable may have been written before <paramref name="at"/>.</summary>
    internal static bool IsWrittenBefore(ImmutableArray<VariableUse> uses, IOperation at)
    {
        foreach (var use in uses)
            if (use.Kind != VariableUseKind.Read && (use.EffectiveAt <= at.Syntax.SpanStart || Flow.IsRepeatedTogether(use.Syntax, at.Syntax, at.Syntax.SyntaxTree.GetRoot())))
                return true;
        return false;
    }

    private static VariableUse? LastWriteBefore(ImmutableArray<VariableUse> uses, IOperation at)
    {
        VariableUse? last = null;
        foreach (var use in uses)
        {
            if (use.Kind != VariableUseKind.Write)
                continue;
            if (use.Syntax.SyntaxTree != at.Syntax.SyntaxTree || Flow.FunctionOf(use.Syntax) != Flow.FunctionOf(at.Syntax))
                return null;
            if (use.EffectiveAt <= at.Syntax.SpanStart && (last is not { } best || use.EffectiveAt > best.EffectiveAt))
                last = use;
        }
        if (last is not { } write || !Flow.AlwaysRunsBefore(write.Value!.Syntax, at.Syntax, write.Value.Syntax))
            return null;

        // A loop around the use may come back with what a later statement wrote.
        foreach (var use in uses)
            if (use.Kind == VariableUseKind.Write && use.EffectiveAt > at.Syntax.SpanStart && Flow.IsRepeatedTogether(use.Syntax, at.Syntax, write.Syntax))
                return null;
        return write;
    }

    /// <summary>The one expression that a method of this program returns, whatever it is called on; else null.</summary>
    internal static IOperation? ReturnValue(IMethodSymbol method, IOperation near, CancellationToken cancellationToken)
    {
        if (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed && !method.ContainingType.IsSealed) || method.IsAsync)
            return null;
        return BodyOf(method, near, cancellationToken) is { } body ? ReturnValue(body) : null;
    }

    /// <summary>The operation of a method's body, or null where it is in another compilation or written in several parts.</summary>
    internal static IOperation? BodyOf(IMethodSymbol method, IOperation near, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences.Length != 1 || near.SemanticModel is not { } model || !method.IsDeclaredNear(near))
            return null;
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (declaration.SyntaxTree != model.SyntaxTree)
        {
#pragma warning disable RS0030 // A method of another file that returns what a rule looks for: seldom, and never before a rule has found a candidate.
            model = model.Compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS0030
        }
        return model.GetOperation(declaration, cancellationToken);
    }

    /// <summary>The value of the only return statement of a body; null when there are several, or none.</summary>
    internal static IOperation? ReturnValue(IOperation body)
    {
        IOperation? value = null;
        var function = body.Syntax;
        foreach (var operation in body.Descendants())
        {
            if (operation is not IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } returned } || Flow.FunctionOf(operation.Syntax) != function)
                continue;
            if (value is not null)
                return null;
            value = returned;
        }
        return value;
    }
}
