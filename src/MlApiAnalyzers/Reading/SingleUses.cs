using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading;

/// <summary>Variables that are given one value and read once: they name an expression, and what is true of it there is true of it here.</summary>
internal static class SingleUses
{
    /// <summary>
    /// The expression in whose place another constant changes this argument and nothing else: the argument itself, or the literal in a variable that
    /// is read here alone; else null.
    /// </summary>
    public static SyntaxNode? ConstantOf(IOperation argument, CancellationToken cancellationToken)
    {
        if (argument.ConstantValue.HasValue)
            return argument.Syntax;
        return Evaluator.ValueOf(argument, cancellationToken) is ConstantValue { Origin.Syntax: LiteralExpressionSyntax literal }
            && literal.SyntaxTree == argument.Syntax.SyntaxTree
            && ValueOf(argument, cancellationToken)?.Syntax == literal
                ? literal
                : null;
    }

    /// <summary>The expression that is all that a variable is given, where it is read nowhere but at <paramref name="use"/>; else null.</summary>
    public static IOperation? ValueOf(IOperation use, CancellationToken cancellationToken) =>
        VariableUses.VariableOf(use.Unwrap()) is { } variable && VariableUses.Find(variable, use, cancellationToken) is { } uses ? Pair(uses)?.Value.Unwrap() : null;

    /// <summary>The one place where an expression is used, that of the local that it is given to; the expression itself where no local names it.</summary>
    public static IOperation UseOf(IOperation value)
    {
        while (value.Wrapped().Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } && Pair(MemberReading.Of(value).UsesOf(local)) is var (_, read))
            value = read;
        return value;
    }

    private static (IOperation Value, IOperation Read)? Pair(ImmutableArray<VariableUse> uses)
    {
        IOperation? value = null, read = null;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read && read is null)
                read = use.Operation;
            else if (use is { Kind: VariableUseKind.Write, Value: { } written } && value is null)
                value = written;
            else
                return null;
        }
        return value is null || read is null ? null : (value, read);
    }
}
