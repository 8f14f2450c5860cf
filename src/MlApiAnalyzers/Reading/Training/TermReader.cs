using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>The values of a function's parameters at one call of it.</summary>
internal sealed class Bindings
{
    private readonly Dictionary<ISymbol, IOperation> arguments = new(SymbolEqualityComparer.Default);

    private Bindings(Bindings? caller)
    {
        Caller = caller;
    }

    /// <summary>Those of the function that the arguments stand in.</summary>
    public Bindings? Caller { get; }

    public static Bindings None { get; } = new(null);

    /// <summary>The bindings of a call of <paramref name="parameters"/>' function.</summary>
    public static Bindings Of(ImmutableArray<IParameterSymbol> parameters, IInvocationOperation call, Bindings caller)
    {
        var bindings = new Bindings(caller);
        foreach (var argument in call.Arguments)
            if (argument.Parameter is { } parameter && parameter.Ordinal < parameters.Length)
                bindings.arguments[parameters[parameter.Ordinal]] = argument.Value;
        return bindings;
    }

    public IOperation? Argument(ISymbol parameter) => arguments.TryGetValue(parameter, out var argument) ? argument : null;
}

/// <summary>Reads computations as terms, and variables as what they stand for, through the calls of the program's own functions.</summary>
internal sealed class TermReader
{
    private const int MaxDepth = 64;

    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private int depth;

    // A value that is used twice is read twice, so a chain of them has no end worth waiting for.
    private int budget = 5000;

    public TermReader(TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The function that a call of the program's own code runs: a method, a local function or a lambda in a variable; else null.</summary>
    public (ImmutableArray<IParameterSymbol> Parameters, IOperation Body)? FunctionOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (library.Owns(method))
            return null;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            if (call.Instance is not { } target || Definitions.Of(target, cancellationToken) is not { } value)
                return null;
            if (value is IDelegateCreationOperation creation)
                value = creation.Target;
            return value switch
            {
                IAnonymousFunctionOperation lambda => (lambda.Symbol.Parameters, lambda.Body),
                IMethodReferenceOperation reference when BodyOf(reference.Method, call) is { } body => (reference.Method.OriginalDefinition.Parameters, body),
                _ => null,
            };
        }
        return BodyOf(method, call) is { } own ? (method.OriginalDefinition.Parameters, own) : null;
    }

    /// <summary>The variable or value that <paramref name="operation"/> stands for in the outermost function, behind parameters and locals.</summary>
    public IOperation Origin(IOperation operation, Bindings bindings)
    {
        var (origin, _) = OriginOf(operation, bindings);
        return origin;
    }

    /// <summary>The computation that <paramref name="operation"/> denotes.</summary>
    public Term Read(IOperation operation, Bindings bindings)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++depth > MaxDepth || --budget < 0)
        {
            depth--;
            return Term.OpaqueOf(operation);
        }
        try
        {
            return ReadValue(operation.Unwrap(), bindings) with { Written = operation.Unwrap(), Within = bindings };
        }
        finally
        {
            depth--;
        }
    }

    private Term ReadValue(IOperation operation, Bindings bindings)
    {
        if (operation.ConstantValue.HasValue)
            return Term.LeafOf(operation);
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation:
                var (origin, within) = OneStep(operation, bindings);
                return origin == operation ? Term.LeafOf(operation) : Read(origin, within);
            // The first of the tensors that a model gives is the one it gives.
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } tensors, Arguments: { Length: 1 } index } when library.Tensors.Is(tensors.Type) && index[0].Value.ConstantValue is { HasValue: true, Value: 0 }:
                return Read(tensors, bindings);
            case IPropertyReferenceOperation or IArrayElementReferenceOperation:
                return Term.LeafOf(operation);
            case IBinaryOperation binary:
                return new Term(NameOf(binary.OperatorKind), operation, ImmutableArray.Create(Read(binary.LeftOperand, bindings), Read(binary.RightOperand, bindings)));
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return new Term("negative", operation, ImmutableArray.Create(Read(minus.Operand, bindings)));
            case IInvocationOperation call:
                return ReadCall(call, bindings);
            default:
                return Term.OpaqueOf(operation);
        }
    }

    private Term ReadCall(IInvocationOperation call, Bindings bindings)
    {
        var method = call.TargetMethod;
        if (library.IsApply(method) && call.Argument("inputs") is { } input)
            return new Term(Term.Apply, call, ImmutableArray.Create(Read(input.Value, bindings))) { Model = call.Instance is null ? null : Origin(call.Instance, bindings) };
        if (library.Owns(method))
        {
            var operands = ImmutableArray.CreateBuilder<Term>();
            if (call.Instance is { } instance && (library.Tensor.IsBaseOf(instance.Type) || library.Tensors.Is(instance.Type)))
                operands.Add(Read(instance, bindings));
            foreach (var argument in InOrder(call))
                if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                    operands.Add(Read(argument.Value, bindings));
            return new Term(method.Name, call, operands.ToImmutable());
        }
        return FunctionOf(call) is { } function && ReturnValue(function.Body) is { } result
            ? Read(result, Bindings.Of(function.Parameters, call, bindings))
            : Term.OpaqueOf(call);
    }

    /// <summary>The value that a function of the program returns; a lambda's, too, which may be an expression.</summary>
    public static IOperation? ReturnValue(IOperation body)
    {
        IOperation? value = null;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (operation is not IReturnOperation { ReturnedValue: { } returned } || IsInNestedFunction(operation, body))
                continue;
            if (value is not null)
                return null;
            value = returned;
        }
        return value;
    }

    private static bool IsInNestedFunction(IOperation operation, IOperation body)
    {
        for (var current = operation.Parent; current is not null && current != body; current = current.Parent)
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        return false;
    }

    private static IEnumerable<IArgumentOperation> InOrder(IInvocationOperation call)
    {
        foreach (var parameter in call.TargetMethod.Parameters)
            foreach (var argument in call.Arguments)
                if (argument.Parameter is { } bound && bound.Ordinal == parameter.Ordinal)
                    yield return argument;
    }

    private (IOperation Origin, Bindings Bindings) OriginOf(IOperation operation, Bindings bindings)
    {
        var current = operation.Unwrap();
        for (var step = 0; step < MaxDepth; step++)
        {
            var (next, within) = OneStep(current, bindings);
            next = next.Unwrap();
            if (next == current)
                break;

            // What creates a value stands for the variable that holds it.
            if (next is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation))
                break;
            (current, bindings) = (next, within);
        }
        return (current, bindings);
    }

    private (IOperation Origin, Bindings Bindings) OneStep(IOperation operation, Bindings bindings)
    {
        if (VariableUses.VariableOf(operation) is not { } variable || library.Owns(variable))
            return (operation, bindings);
        if (VariableUses.Find(variable, operation, cancellationToken) is not { } uses)
            return (operation, bindings);
        if (variable is IParameterSymbol)
        {
            if (Definitions.Write(uses, variable, operation) is { Value: { } written })
                return (written, bindings);
            if (Definitions.IsWrittenBefore(uses, operation))
                return (operation, bindings);
            for (var scope = bindings; scope is not null; scope = scope.Caller)
                if (scope.Argument(variable) is { } argument)
                    return (argument, scope.Caller ?? Bindings.None);
            return (operation, bindings);
        }
        return Definitions.Write(uses, variable, operation) is { Value: { } value } ? (value, bindings)
            : UnshapedValue(uses) is { } unshaped ? (unshaped, bindings)
            : (operation, bindings);
    }

    /// <summary>
    /// The value of a variable that is written once, and once more under a condition that gives a vector the second dimension, as
    /// <c>fit</c> does to every batch.
    /// </summary>
    private static IOperation? UnshapedValue(ImmutableArray<VariableUse> uses)
    {
        IOperation? value = null;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.OpaqueWrite)
                return null;
            if (use.Kind != VariableUseKind.Write
                || (value is not null && use.Value!.Unwrap() is IInvocationOperation { TargetMethod.Name: "expand_dims", Arguments: { Length: >= 1 } arguments }
                    && SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(arguments[0].Value.Unwrap()), VariableUses.VariableOf(use.Operation))))
                continue;
            if (value is not null)
                return null;
            value = use.Value;
        }
        return value;
    }

    private IOperation? BodyOf(IMethodSymbol method, IOperation near)
    {
        method = method.OriginalDefinition;
        if (method.IsAbstract || method.IsAsync || method.IsExtern)
            return null;
        return Definitions.BodyOf(method, near, cancellationToken);
    }

    private static string NameOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "add",
        BinaryOperatorKind.Subtract => "subtract",
        BinaryOperatorKind.Multiply => "multiply",
        BinaryOperatorKind.Divide => "divide",
        _ => kind.ToString(),
    };
}
