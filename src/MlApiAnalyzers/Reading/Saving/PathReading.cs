using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>How two paths in the code relate.</summary>
internal enum PathMatch
{
    Different,

    /// <summary>They may name the same file: something of them is not known, and what is known does not differ.</summary>
    Possible,

    /// <summary>They name the same file: the same text, put together from the same variables.</summary>
    Same,
}

/// <summary>
/// A path as code puts it together: constants, <c>Path.Combine</c>, concatenations, interpolated strings, variables with one
/// value, and methods that return one expression. What is unknown of it stays in it as the variable that holds it.
/// </summary>
internal sealed class PathReading
{
    private const int MaxDepth = 16;

    private static readonly char[] Separators = { '/', '\\' };

    private readonly ImmutableArray<object> parts;

    private PathReading(ImmutableArray<object> parts)
    {
        this.parts = parts;
    }

    /// <summary>The whole path where all of it is constant, with / between its segments; else null.</summary>
    public string? Text => parts.Length == 1 ? parts[0] as string : null;

    /// <summary>The parameter that the whole path is, or null.</summary>
    public IParameterSymbol? Parameter => parts.Length == 1 ? parts[0] as IParameterSymbol : null;

    /// <summary>Whether nothing at all is known of the path.</summary>
    public bool IsUnknown => parts.Length == 1 && parts[0] is not string;

    public static PathReading Of(IOperation path, CancellationToken cancellationToken)
    {
        var reader = new Reader(cancellationToken);
        reader.Append(path, 0);
        return new PathReading(reader.Parts());
    }

    public PathMatch Match(PathReading other)
    {
        if (IsEqual(parts, other.parts))
            return PathMatch.Same;
        if (Text is not null && other.Text is not null)
            return PathMatch.Different;
        if (IsUnknown || other.IsUnknown)
            return PathMatch.Possible;

        // The ends decide: what stands behind the last separator, or what is known of it.
        var (end, isWhole) = End();
        var (otherEnd, isOtherWhole) = other.End();
        var shorter = Math.Min(end.Length, otherEnd.Length);
        var isSameEnd = string.Compare(end, end.Length - shorter, otherEnd, otherEnd.Length - shorter, shorter, StringComparison.OrdinalIgnoreCase) == 0;
        return isSameEnd && (!isWhole || !isOtherWhole || end.Length == otherEnd.Length) && (!isWhole || otherEnd.Length <= end.Length) && (!isOtherWhole || end.Length <= otherEnd.Length)
            ? PathMatch.Possible
            : PathMatch.Different;
    }

    private (string Text, bool IsWholeName) End()
    {
        if (parts[parts.Length - 1] is not string text)
            return ("", false);
        var separator = text.LastIndexOfAny(Separators);
        return separator >= 0 ? (text.Substring(separator + 1), true) : (text, parts.Length == 1);
    }

    private static bool IsEqual(ImmutableArray<object> first, ImmutableArray<object> second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
        {
            var same = (first[i], second[i]) switch
            {
                (string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase),
                (ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b),
                _ => false,
            };
            if (!same)
                return false;
        }
        return true;
    }

    private sealed class Reader
    {
        private static readonly object Unknown = new();

        private readonly CancellationToken cancellationToken;
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<object>.Builder parts = ImmutableArray.CreateBuilder<object>();
        private readonly Dictionary<IParameterSymbol, IOperation> arguments = new(SymbolEqualityComparer.Default);

        public Reader(CancellationToken cancellationToken)
        {
            this.cancellationToken = cancellationToken;
        }

        public ImmutableArray<object> Parts()
        {
            EndText();
            if (parts.Count == 0)
                parts.Add("");
            if (parts[0] is string first && first.StartsWith("./", StringComparison.Ordinal))
                parts[0] = first.Substring(2);
            return parts.ToImmutable();
        }

        public void Append(IOperation operation, int depth)
        {
            operation = operation.Unwrap();
            if (operation.ConstantString() is { } constant)
            {
                text.Append(constant.Replace('\\', '/'));
                return;
            }
            if (depth > MaxDepth)
            {
                AppendUnknown(null);
                return;
            }
            switch (operation)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                    Append(concatenation.LeftOperand, depth + 1);
                    Append(concatenation.RightOperand, depth + 1);
                    break;
                case IInterpolatedStringOperation interpolated:
                    AppendInterpolated(interpolated, depth);
                    break;
                case IInvocationOperation call when PathCalls.Joins(call.TargetMethod):
                    AppendJoined(call, depth);
                    break;
                case IParameterReferenceOperation { Parameter: var parameter } when arguments.TryGetValue(parameter, out var argument):
                    Append(argument, depth + 1);
                    break;
                default:
                    AppendValue(operation, depth);
                    break;
            }
        }

        private void AppendValue(IOperation operation, int depth)
        {
            var value = Definitions.Step(operation, cancellationToken);
            if (value is null || value == operation)
            {
                AppendUnknown(VariableUses.VariableOf(operation));
                return;
            }
            if (operation is IInvocationOperation call)
                foreach (var argument in call.Arguments)
                    if (argument.Parameter is { } parameter)
                        arguments[parameter] = argument.Value;
            Append(value, depth + 1);
        }

        private void AppendInterpolated(IInterpolatedStringOperation interpolated, int depth)
        {
            foreach (var part in interpolated.Parts)
            {
                if (part is IInterpolatedStringTextOperation literal)
                    Append(literal.Text, depth + 1);
                else if (part is IInterpolationOperation { Alignment: null, FormatString: null } interpolation)
                    Append(interpolation.Expression, depth + 1);
                else
                    AppendUnknown(part is IInterpolationOperation formatted ? VariableUses.VariableOf(formatted.Expression.Unwrap()) : null);
            }
        }

        private void AppendJoined(IInvocationOperation call, int depth)
        {
            var isFirst = true;
            foreach (var part in PathCalls.PartsOf(call))
            {
                if (!isFirst && !EndsInSeparator())
                    text.Append('/');
                isFirst = false;
                Append(part, depth + 1);
            }
        }

        private bool EndsInSeparator() => text.Length > 0 && text[text.Length - 1] == '/';

        private void AppendUnknown(ISymbol? variable)
        {
            EndText();
            parts.Add(variable ?? Unknown);
        }

        private void EndText()
        {
            if (text.Length == 0)
                return;
            parts.Add(text.ToString());
            text.Clear();
        }
    }
}
