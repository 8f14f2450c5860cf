using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>Over what a cross-entropy that is written out is summed.</summary>
internal enum CrossEntropyShape
{
    /// <summary>Over the classes: one number for each example.</summary>
    PerExample,

    /// <summary>Over classes and examples.</summary>
    Total,

    /// <summary>Not at all: the binary form, one number for each output.</summary>
    PerOutput,
}

/// <summary>
/// A cross-entropy computed from the logarithm of probabilities: <c>-tf.reduce_sum(y * tf.log(p), axis: 1)</c>, or
/// <c>-(y * tf.log(p) + (1 - y) * tf.log(1 - p))</c>, in one expression or by way of locals that are read once. Weighted and masked sums have no
/// reading.
/// </summary>
/// <param name="Whole">The expression of the value with its sign: what stands for the loss.</param>
/// <param name="Core">The sum, or for the binary form the two products: what a function that takes logits replaces.</param>
/// <param name="Negation">The operation that changes the sign outside of <paramref name="Core"/>; null where the sign is changed within.</param>
/// <param name="Shape">What is summed.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Logarithm">The call of <c>log</c> whose argument are the probabilities.</param>
/// <param name="IsGuarded">Whether the probabilities are kept away from zero, by clipping or by an epsilon.</param>
internal sealed record CrossEntropyReading(
    IOperation Whole,
    IOperation Core,
    IOperation? Negation,
    CrossEntropyShape Shape,
    IOperation Labels,
    IInvocationOperation Logarithm,
    bool IsGuarded)
{
    /// <summary>What the logarithm is taken of, without clipping and epsilon.</summary>
    public IOperation Probabilities => Unguarded(Argument(Logarithm), out _);

    /// <summary>Whether all of it stands in one expression.</summary>
    public bool IsInPlace => Within(Whole, Core) && Within(Core, Logarithm);

    public static bool IsLogarithm(IInvocationOperation call, TensorFlowLibrary library) =>
        call.TargetMethod.Name == "log" && (library.Tf.Declares(call.TargetMethod) || library.TfMath.Declares(call.TargetMethod)) && call.Argument("x") is not null;

    /// <summary>The cross-entropy that <paramref name="logarithm"/> is a part of, or null.</summary>
    public static CrossEntropyReading? Read(IInvocationOperation logarithm, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (IsComplement(Unguarded(Argument(logarithm), out var isGuarded)))
            return null;
        var isNegative = false;
        IOperation? labels = null, core = null, negation = null;
        var shape = CrossEntropyShape.PerOutput;
        IOperation current = logarithm;
        while (true)
        {
            current = SingleUses.UseOf(current);
            var outer = Outer(current);
            switch (outer)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus }:
                case IInvocationOperation negative when IsMath(negative, "negative", library):
                    isNegative = !isNegative;
                    if (core is not null)
                        negation = outer;
                    break;

                case IBinaryOperation or IInvocationOperation when Operands(outer!, library) is var (kind, left, right):
                    if (core is not null)
                        return null;
                    var isRight = !Within(left, current);
                    var other = isRight ? left : right;
                    if (kind == BinaryOperatorKind.Subtract && isRight)
                        isNegative = !isNegative;
                    if (kind == BinaryOperatorKind.Multiply && labels is null)
                    {
                        labels = other.Unwrap();
                        if (labels is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus)
                        {
                            isNegative = !isNegative;
                            labels = minus.Operand.Unwrap();
                        }
                    }
                    else if (labels is not null && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && IsComplementOf(other, kind == BinaryOperatorKind.Add || isRight, isNegative, labels, logarithm, library))
                    {
                        core = outer;
                    }
                    else
                    {
                        return null;
                    }
                    break;

                case IInvocationOperation sum when IsMath(sum, "reduce_sum", library) && labels is not null && core is null:
                    if (sum.WrittenArgument("keepdims") is not null || ShapeOf(sum, cancellationToken) is not { } summed)
                        return null;
                    (core, shape) = (sum, summed);
                    break;

                // The mean does not change what is meant, and a sign may follow.
                case IInvocationOperation reduction when core is not null && !isNegative && (IsMath(reduction, "reduce_mean", library) || IsMath(reduction, "reduce_sum", library)):
                    break;
                default:
                    return null;
            }
            current = outer;
            if (core is not null && isNegative)
                return IsWeight(labels!) ? null : new CrossEntropyReading(current, core, negation, shape, labels!, logarithm, isGuarded);
        }
    }

    public override string ToString() =>
        $"{Shape}: labels {Labels.Syntax}, probabilities {Probabilities.Syntax}{(IsGuarded ? ", guarded" : "")}, in {Whole.Syntax}";

    private static IOperation Argument(IInvocationOperation logarithm) => logarithm.Argument("x")!.Value;

    private static CrossEntropyShape? ShapeOf(IInvocationOperation sum, CancellationToken cancellationToken)
    {
        if ((sum.WrittenArgument("axis") ?? sum.WrittenArgument("reduction_indices")) is not { } argument)
            return CrossEntropyShape.Total;
        var axis = Evaluator.ValueOf(argument.Value, cancellationToken);

        // new Axis(1), new[] { 1 }
        if (axis is ObjectValue { Arguments: { Length: 1 } given })
            axis = given[0].Value;
        if (axis is SequenceValue { Elements: { Length: 1 } only })
            axis = only[0];
        return axis.IsNull ? CrossEntropyShape.Total : axis.Integer is 1 or -1 ? CrossEntropyShape.PerExample : null;
    }

    /// <summary>Whether the other product of the binary form is <c>(1 - labels) * log(1 - p)</c>, with the same sign.</summary>
    private static bool IsComplementOf(IOperation product, bool isAdded, bool isNegative, IOperation labels, IInvocationOperation logarithm, TensorFlowLibrary library)
    {
        product = product.Unwrap();
        var sign = isAdded;
        if (product is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus)
            (product, sign) = (minus.Operand.Unwrap(), !sign);
        if (Operands(product, library) is not (BinaryOperatorKind.Multiply, var left, var right))
            return false;
        if (left.Unwrap() is IInvocationOperation first && IsLogarithm(first, library))
            (left, right) = (right, left);
        left = left.Unwrap();
        if (left is IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } weight)
            (left, sign) = (weight.Operand.Unwrap(), !sign);
        return sign == !isNegative
            && right.Unwrap() is IInvocationOperation second && IsLogarithm(second, library)
            && ComplementOf(left) is { } complementOfLabels && Same(complementOfLabels, labels)
            && ComplementOf(Unguarded(Argument(second), out _)) is { } complement
            && Same(Unguarded(complement, out _), Unguarded(Argument(logarithm), out _));
    }

    private static bool Same(IOperation first, IOperation second) => SyntaxFactory.AreEquivalent(first.Unwrap().Syntax, second.Unwrap().Syntax);

    private static bool IsComplement(IOperation operation) => ComplementOf(operation) is not null;

    /// <summary>The subtrahend of <c>1 - x</c>, or null.</summary>
    private static IOperation? ComplementOf(IOperation operation) =>
        operation.Unwrap() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference && difference.LeftOperand.Unwrap().ConstantValue is { HasValue: true, Value: 1 or 1f or 1d }
            ? difference.RightOperand.Unwrap()
            : null;

    /// <summary>The probabilities without what keeps them away from zero.</summary>
    private static IOperation Unguarded(IOperation operation, out bool isGuarded)
    {
        isGuarded = false;
        while (true)
        {
            operation = operation.Unwrap();
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "clip_by_value" or "maximum", Arguments: { Length: > 1 } arguments }:
                    operation = FirstOf(arguments);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.RightOperand.Unwrap().ConstantValue.HasValue:
                    operation = sum.LeftOperand;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when sum.LeftOperand.Unwrap().ConstantValue.HasValue:
                    operation = sum.RightOperand;
                    break;
                default:
                    return operation;
            }
            isGuarded = true;
        }
    }

    private static IOperation FirstOf(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
            if (argument.Parameter?.Ordinal == 0)
                return argument.Value;
        return arguments[0].Value;
    }

    /// <summary>The operation that takes this one as an operand or argument.</summary>
    private static IOperation? Outer(IOperation operation)
    {
        var outer = operation.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IArgumentOperation)
            outer = outer.Parent;
        return outer;
    }

    private static bool Within(IOperation ancestor, IOperation operation) => ancestor.Syntax.Span.Contains(operation.Syntax.Span);

    private static (BinaryOperatorKind Kind, IOperation Left, IOperation Right)? Operands(IOperation operation, TensorFlowLibrary library)
    {
        switch (operation)
        {
            case IBinaryOperation { OperatorMethod: not null } binary:
                return (binary.OperatorKind, binary.LeftOperand, binary.RightOperand);
            case IInvocationOperation { Arguments: { Length: >= 2 } arguments } call when KindOf(call.TargetMethod.Name) is { } kind && IsMath(call, call.TargetMethod.Name, library):
                IOperation? left = null, right = null;
                foreach (var argument in arguments)
                {
                    if (argument.Parameter?.Ordinal == 0)
                        left = argument.Value;
                    else if (argument.Parameter?.Ordinal == 1)
                        right = argument.Value;
                }
                return left is null || right is null ? null : (kind, left, right);
            default:
                return null;
        }
    }

    private static BinaryOperatorKind? KindOf(string name) => name switch
    {
        "multiply" => BinaryOperatorKind.Multiply,
        "add" => BinaryOperatorKind.Add,
        "subtract" or "sub" => BinaryOperatorKind.Subtract,
        _ => null,
    };

    private static bool IsMath(IInvocationOperation call, string name, TensorFlowLibrary library) =>
        call.TargetMethod.Name == name && (library.Tf.Declares(call.TargetMethod) || library.TfMath.Declares(call.TargetMethod));

    /// <summary>
    /// Whether what the logarithm is multiplied with is no distribution over classes: a product, or what is called a weight, a mask, a reward.
    /// </summary>
    private static bool IsWeight(IOperation labels)
    {
        if (labels is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide } or IInvocationOperation { TargetMethod.Name: "multiply" or "divide" } || labels.ConstantValue.HasValue)
            return true;
        var name = VariableUses.VariableOf(labels)?.Name ?? "";
        foreach (var word in WeightWords)
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        return false;
    }

    private static readonly string[] WeightWords = { "weight", "mask", "advantage", "reward", "return", "discount", "coef" };
}
