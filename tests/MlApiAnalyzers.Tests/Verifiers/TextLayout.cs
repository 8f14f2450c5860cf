using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Testing;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>The same text with other white space.</summary>
internal static class TextLayout
{
    /// <summary>Whether the texts have the layout that the variants start from: LF, no tabs.</summary>
    public static bool CanVary(SolutionState state) => state.Sources.All(source => source.content.ToString().AsSpan().IndexOfAny('\r', '\t') < 0);

    public static string ToCrLf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    /// <summary>Every four spaces at the head of a line become a tab.</summary>
    public static string ToTabs(string text)
    {
        var result = new StringBuilder(text.Length);
        var head = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (head && string.CompareOrdinal(text, i, "    ", 0, 4) == 0)
            {
                result.Append('\t');
                i += 3;
                continue;
            }
            head = text[i] == '\n';
            result.Append(text[i]);
        }
        return result.ToString();
    }
}
