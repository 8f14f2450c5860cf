using System;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>Generated parts of pages whose rest is written by hand.</summary>
public static class Markers
{
    /// <summary>Puts <paramref name="content"/> between the markers of <paramref name="part"/>.</summary>
    /// <exception cref="FormatException">The text has no such markers.</exception>
    public static string Fill(string file, string text, string part, string content)
    {
        var begin = $"<!-- begin generated: {part} -->\n";
        var end = $"<!-- end generated: {part} -->";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var until = text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || until < from)
            throw new FormatException($"{file} has no lines '{begin.TrimEnd()}' and '{end}'");
        return string.Concat(text.AsSpan(0, from + begin.Length), $"\n{content.Trim('\n')}\n\n", text.AsSpan(until));
    }
}
