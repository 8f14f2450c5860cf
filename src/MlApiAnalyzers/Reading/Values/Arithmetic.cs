using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>What C#'s operators make of known values.</summary>
internal static class Arithmetic
{
    public static Value Of(BinaryOperatorKind kind, Value left, Value right, IOperation? operation)
    {
        if (kind == BinaryOperatorKind.Add && (operation?.Type?.SpecialType == SpecialType.System_String || left.Text is not null || right.Text is not null || left is TextValue || right is TextValue))
            return TextValue.Of(new[] { AsText(left), AsText(right) }, operation);
        if (left is ConstantValue first && right is ConstantValue second)
            return Of(kind, first.Content, second.Content) is { } result ? new ConstantValue(result, operation) : Compared(kind, Equals(first.Content, second.Content), operation);
        if (left is HeapValue && right.IsNull || right is HeapValue && left.IsNull)
            return Compared(kind, areEqual: false, operation);
        return Open(kind, left, right, operation);
    }

    /// <summary>The value of an operation whose operands are not known; it can still be computed where they are parameters.</summary>
    public static Value Open(BinaryOperatorKind kind, Value left, Value right, IOperation? operation) =>
        (left.IsOpen || right.IsOpen) && IsNumber(left) && IsNumber(right) && left.Depth < 50 && right.Depth < 50
            ? new ComputedValue(kind, left, right, operation)
            : new UnknownValue(UnknownReason.NotRead, operation);

    public static Value Of(UnaryOperatorKind kind, Value operand, IOperation operation)
    {
        switch (kind)
        {
            case UnaryOperatorKind.Not when operand.Truth is { } truth:
                return new ConstantValue(!truth, operation);
            case UnaryOperatorKind.Plus:
                return operand;
            case UnaryOperatorKind.Minus when operand is ConstantValue or ComputedValue or UnknownValue:
                return Of(BinaryOperatorKind.Subtract, new ConstantValue(0, operation), operand, operation);
            default:
                return new UnknownValue(UnknownReason.NotRead, operation);
        }
    }

    /// <summary>A constant as another of C#'s number types.</summary>
    public static Value Convert(ConstantValue constant, ITypeSymbol? type, IOperation operation)
    {
        if (constant.Number is not { } number)
            return constant;
        object? converted = type?.SpecialType switch
        {
            SpecialType.System_Int32 when Math.Abs(number) < int.MaxValue => (int)number,
            SpecialType.System_Int64 when Math.Abs(number) < long.MaxValue => constant.Integer ?? (long)number,
            SpecialType.System_Single => (float)number,
            SpecialType.System_Double => number,
            _ => null,
        };
        return converted is null || converted.Equals(constant.Content) ? constant : new ConstantValue(converted, constant.Origin ?? operation);
    }

    public static string SignOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "+",
        BinaryOperatorKind.Subtract => "-",
        BinaryOperatorKind.Multiply => "*",
        BinaryOperatorKind.Divide => "/",
        BinaryOperatorKind.Remainder => "%",
        BinaryOperatorKind.Equals => "==",
        BinaryOperatorKind.NotEquals => "!=",
        BinaryOperatorKind.LessThan => "<",
        BinaryOperatorKind.LessThanOrEqual => "<=",
        BinaryOperatorKind.GreaterThan => ">",
        BinaryOperatorKind.GreaterThanOrEqual => ">=",
        BinaryOperatorKind.ConditionalAnd => "&&",
        BinaryOperatorKind.ConditionalOr => "||",
        _ => kind.ToString(),
    };

    private static bool IsNumber(Value value) => value is ConstantValue or ComputedValue or UnknownValue;

    private static Value AsText(Value value) => value is ConstantValue or TextValue or UnknownValue ? value : new UnknownValue(UnknownReason.NotRead, value.Origin);

    private static Value Compared(BinaryOperatorKind kind, bool areEqual, IOperation? operation) => kind switch
    {
        BinaryOperatorKind.Equals => new ConstantValue(areEqual, operation),
        BinaryOperatorKind.NotEquals => new ConstantValue(!areEqual, operation),
        _ => new UnknownValue(UnknownReason.NotRead, operation),
    };

    private static object? Of(BinaryOperatorKind kind, object? left, object? right)
    {
        if (new ConstantValue(left, null) is not { Number: { } first } one || new ConstantValue(right, null) is not { Number: { } second } other)
            return null;
        if (one.Integer is { } a && other.Integer is { } b)
        {
            try
            {
                return checked(kind switch
                {
                    BinaryOperatorKind.Add => Whole(a + b, left, right),
                    BinaryOperatorKind.Subtract => Whole(a - b, left, right),
                    BinaryOperatorKind.Multiply => Whole(a * b, left, right),
                    BinaryOperatorKind.Divide => b == 0 ? null : Whole(a / b, left, right),
                    BinaryOperatorKind.Remainder => b is 0 or -1 ? null : Whole(a % b, left, right),
                    BinaryOperatorKind.Equals => a == b,
                    BinaryOperatorKind.NotEquals => a != b,
                    BinaryOperatorKind.LessThan => a < b,
                    BinaryOperatorKind.LessThanOrEqual => a <= b,
                    BinaryOperatorKind.GreaterThan => a > b,
                    BinaryOperatorKind.GreaterThanOrEqual => a >= b,
                    _ => null,
                });
            }
            catch (OverflowException)
            {
                return null;
            }
        }
        var isSingle = left is not double && right is not double;
        return kind switch
        {
            BinaryOperatorKind.Add => Real(first + second, isSingle),
            BinaryOperatorKind.Subtract => Real(first - second, isSingle),
            BinaryOperatorKind.Multiply => Real(first * second, isSingle),
            BinaryOperatorKind.Divide => Real(first / second, isSingle),
            BinaryOperatorKind.LessThan => first < second,
            BinaryOperatorKind.LessThanOrEqual => first <= second,
            BinaryOperatorKind.GreaterThan => first > second,
            BinaryOperatorKind.GreaterThanOrEqual => first >= second,
            _ => null,
        };
    }

    // What does not fit into an int wraps around there, and is not worth knowing.
    private static object? Whole(long value, object? left, object? right) =>
        left is long or ulong or uint || right is long or ulong or uint ? value : value is >= int.MinValue and <= int.MaxValue ? (int)value : null;

    private static object Real(double value, bool isSingle) => isSingle ? (float)value : (object)value;
}
