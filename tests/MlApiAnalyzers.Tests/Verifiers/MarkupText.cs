using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>
/// Source text and the spans that its markup declared: <c>[|…|]</c> for the analyzer's only rule, <c>{|ID:…|}</c> for a rule or
/// a compiler error, <c>{|#0:…|}</c> for a span that a result refers to, <c>$$</c> for a position.
/// </summary>
internal sealed partial record MarkupText(
    string Text,
    ImmutableArray<(string? Id, TextSpan Span)> Diagnostics,
    ImmutableDictionary<int, TextSpan> Keyed,
    int? Position)
{
    [GeneratedRegex(@"\G\{\|(#?\w+):", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <exception cref="FormatException">A span is not closed, or closed and not opened.</exception>
    public static MarkupText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(char Kind, string? Name, int Start)>();
        var diagnostics = ImmutableArray.CreateBuilder<(string? Id, TextSpan Span)>();
        var keyed = ImmutableDictionary.CreateBuilder<int, TextSpan>();
        int? position = null;

        void Close(char kind)
        {
            if (open.Count == 0 || open.Peek().Kind != kind)
                throw new FormatException($"markup is closed that was not opened, behind:\n{text}");
            var (_, name, start) = open.Pop();
            var span = TextSpan.FromBounds(start, text.Length);
            if (name is ['#', .. var key])
                keyed.Add(int.Parse(key, CultureInfo.InvariantCulture), span);
            else
                diagnostics.Add((name, span));
        }

        for (var i = 0; i < marked.Length;)
        {
            bool At(string token) => string.CompareOrdinal(marked, i, token, 0, token.Length) == 0;

            if (At("[|"))
            {
                open.Push(('[', null, text.Length));
                i += 2;
            }
            else if (At("|]") || At("|}"))
            {
                Close(marked[i + 1] == ']' ? '[' : '{');
                i += 2;
            }
            else if (Opening().Match(marked, i) is { Success: true } opening)
            {
                open.Push(('{', opening.Groups[1].Value, text.Length));
                i += opening.Length;
            }
            // $$" and $$$ begin raw string literals.
            else if (At("$$") && !At("$$\"") && !At("$$$") && position is null)
            {
                position = text.Length;
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }
        if (open.Count > 0)
            throw new FormatException($"markup is not closed:\n{marked}");
        return new MarkupText(text.ToString(), diagnostics.ToImmutable(), keyed.ToImmutable(), position);
    }
}
