using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading;

/// <summary>What rules ask of operations. Arguments are found by the parameter's name, in whatever order they are written.</summary>
public static class Operations
{
    /// <summary>The argument for the parameter <paramref name="name"/>, also where its default value is used; null when the method has none.</summary>
    public static IArgumentOperation? Argument(this IInvocationOperation invocation, string name)
    {
        foreach (var argument in invocation.Arguments)
            if (argument.Parameter?.Name == name)
                return argument;
        return null;
    }

    /// <summary>The argument for the parameter <paramref name="name"/> of a constructor; null when it has none.</summary>
    public static IArgumentOperation? Argument(this IObjectCreationOperation creation, string name)
    {
        foreach (var argument in creation.Arguments)
            if (argument.Parameter?.Name == name)
                return argument;
        return null;
    }

    /// <summary>The argument for the parameter <paramref name="name"/>, where the call writes it; else null.</summary>
    public static IArgumentOperation? WrittenArgument(this IInvocationOperation invocation, string name) =>
        invocation.Argument(name) is { ArgumentKind: not ArgumentKind.DefaultValue } argument ? argument : null;

    /// <summary>Whether the operation stands in a <c>nameof</c>, and is never run.</summary>
    public static bool IsOnlyNamed(this IOperation operation)
    {
        for (var parent = operation.Parent; parent is IMemberReferenceOperation or INameOfOperation; parent = parent.Parent)
            if (parent is INameOfOperation)
                return true;
        return false;
    }

    /// <summary>The outermost of the conversions and parentheses around an operation, whose parent is what uses the value.</summary>
    public static IOperation Wrapped(this IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
            operation = operation.Parent;
        return operation;
    }

    /// <summary>The operation below implicit and explicit conversions and parentheses.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation below conversions and parentheses, and the outermost conversion between C#'s own numbers.</summary>
    public static IOperation UnwrapKept(this IOperation operation, out IConversionOperation? number)
    {
        number = null;
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    if (number is null && conversion.OperatorMethod is null && conversion.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double)
                        number = conversion;
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation below the conversions that the compiler adds; what is written stays.</summary>
    public static IOperation UnwrapImplicit(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>Whether the method is one of <c>System.Linq.Enumerable</c>, called as an extension or not.</summary>
    public static bool IsLinq(this IMethodSymbol method) => method.ContainingType is
    {
        Name: "Enumerable",
        ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
    };

    /// <summary>The constant string of an operation, when the compiler knows it.</summary>
    public static string? ConstantString(this IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>Whether the operation is the constant null, or a default that is null.</summary>
    public static bool IsConstantNull(this IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: null };

    /// <summary>
    /// Whether a symbol is declared in the compilation of <paramref name="operation"/>. One of another project may have source as
    /// well, which cannot be bound from here.
    /// </summary>
    public static bool IsDeclaredNear(this ISymbol symbol, IOperation operation) =>
        operation.SemanticModel is { } model && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, model.Compilation.Assembly);
}
