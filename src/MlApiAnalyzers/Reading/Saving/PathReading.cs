using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Reading.Values;

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
/// A path as a text of which a part may not be known. What is unknown of it stays in it, as the variable that holds it or as the value that it is.
/// </summary>
internal sealed class PathReading
{
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
        var value = Evaluator.ValueOf(path, cancellationToken);
        var parts = ImmutableArray.CreateBuilder<object>();
        foreach (var part in value is TextValue text ? text.Parts : ImmutableArray.Create(value))
        {
            parts.Add(part switch
            {
                { Text: { } constant } => constant.Replace('\\', '/'),
                UnknownValue { Symbol: { } variable } => variable,
                _ => part,
            });
        }
        if (parts[0] is string first && first.StartsWith("./", StringComparison.Ordinal))
            parts[0] = first.Substring(2);
        return new PathReading(parts.ToImmutable());
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
                var (a, b) => ReferenceEquals(a, b),
            };
            if (!same)
                return false;
        }
        return true;
    }
}
