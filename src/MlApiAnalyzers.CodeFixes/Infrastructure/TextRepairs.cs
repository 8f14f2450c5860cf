using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Edits of a document's text, for repairs that move whole statements: what they do not touch keeps every space. A removal
/// leaves no blank line at the head or the end of a block, and no two in a row.
/// </summary>
internal sealed class TextRepairs
{
    // A character that no source text holds marks where lines were removed until the blank lines around them are counted.
    private const char Seam = '\uE000';

    private readonly List<(TextSpan Span, string Text, int Order)> edits = new();

    public bool IsEmpty => edits.Count == 0;

    public void Replace(TextSpan span, string text) => edits.Add((span, text, edits.Count));

    public void Remove(TextSpan span) => Replace(span, Seam.ToString());

    /// <summary>A blank line where there is none, to be written into replacements.</summary>
    public static string BlankLine(string newLine) => Seam + newLine;

    /// <summary>Puts text where blank lines around it are to be counted too.</summary>
    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public SourceText Apply(SourceText original)
    {
        var text = original.ToString();
        var newLine = text.Contains("\r\n") ? "\r\n" : "\n";
        var result = new StringBuilder(text.Length + 1024);
        var end = 0;
        foreach (var (span, replacement, _) in edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.Length == 0 ? 0 : 1).ThenBy(static edit => edit.Order))
        {
            // What another edit has replaced is gone.
            if (span.Start < end)
                continue;
            result.Append(text, end, span.Start - end).Append(newLine == "\n" ? replacement : replacement.Replace(newLine, "\n").Replace("\n", newLine));
            end = span.End;
        }
        result.Append(text, end, text.Length - end);
        return original.WithChanges(Smallest(text, CloseSeams(result.ToString(), newLine)));
    }

    private static string CloseSeams(string text, string newLine)
    {
        var lines = text.Split(new[] { newLine }, StringSplitOptions.None).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IndexOf(Seam) < 0)
                continue;
            var content = lines[i].Replace(Seam.ToString(), "");
            lines[i] = content;
            var first = i;
            while (first > 0 && IsBlank(lines[first - 1]))
                first--;
            var last = i;
            while (last < lines.Count && IsBlank(lines[last]))
                last++;

            // The blank lines around the seam are first..last-1.
            var keep = first < last
                && first > 0 && last < lines.Count
                && !lines[first - 1].TrimEnd().EndsWith("{", StringComparison.Ordinal)
                && !lines[last].TrimStart().StartsWith("}", StringComparison.Ordinal);
            if (last > first)
            {
                lines.RemoveRange(first, last - first);
                if (keep)
                    lines.Insert(first, "");

                // The line behind may hold a seam of its own.
                i = keep ? first : first - 1;
            }
        }
        return string.Join(newLine, lines);
    }

    private static bool IsBlank(string line) => line.All(static character => character is ' ' or '\t' or Seam);

    private static TextChange Smallest(string before, string after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
            end++;
        return new TextChange(TextSpan.FromBounds(start, before.Length - end), after.Substring(start, after.Length - start - end));
    }
}
