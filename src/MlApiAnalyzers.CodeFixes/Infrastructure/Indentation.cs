using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>The white space that lines begin with, for repairs that move statements into a block or out of it, and change nothing else of them.</summary>
internal static class Indentation
{
    /// <summary>What stands before a node on its line.</summary>
    public static string Of(SyntaxNode node) =>
        node.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.ToString() : "";

    /// <summary>What stands before a node on its line, to be put before another one.</summary>
    public static SyntaxTriviaList Space(SyntaxNode node) => Space(Of(node));

    public static SyntaxTriviaList Space(string indentation) => indentation.Length == 0 ? default : SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indentation));

    /// <summary>One level more, as the file has it.</summary>
    public static string Unit(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        foreach (var line in text.Lines)
            if (line.Span.Length > 0 && text[line.Start] == '\t')
                return "\t";
        return "    ";
    }

    public static T Deepen<T>(T node, string unit)
        where T : SyntaxNode => Change(node, spaces => spaces + unit);

    public static T Flatten<T>(T node, string unit)
        where T : SyntaxNode => Change(node, spaces => Flattened(spaces, unit));

    public static SyntaxTriviaList Flatten(SyntaxTriviaList leading, string unit) => SyntaxFactory.TriviaList(Change(leading, spaces => Flattened(spaces, unit)));

    private static string Flattened(string spaces, string unit) => spaces.EndsWith(unit, StringComparison.Ordinal) ? spaces.Substring(unit.Length) : spaces;

    private static T Change<T>(T node, Func<string, string> change)
        where T : SyntaxNode =>
        node.ReplaceTokens(node.DescendantTokens().Where(StartsLine), (_, token) => token.WithLeadingTrivia(Change(token.LeadingTrivia, change)));

    private static bool StartsLine(SyntaxToken token) => token.GetPreviousToken() is var previous && (previous.IsKind(SyntaxKind.None) || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));

    private static IEnumerable<SyntaxTrivia> Change(SyntaxTriviaList leading, Func<string, string> change)
    {
        var startsLine = true;
        for (var i = 0; i < leading.Count; i++)
        {
            var trivia = leading[i];
            if (startsLine && trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                yield return i + 1 < leading.Count && leading[i + 1].IsKind(SyntaxKind.EndOfLineTrivia) ? trivia : SyntaxFactory.Whitespace(change(trivia.ToString()));
            }
            else
            {
                if (startsLine && !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !trivia.IsDirective && change("") is { Length: > 0 } added)
                    yield return SyntaxFactory.Whitespace(added);
                yield return trivia;
            }
            startsLine = trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsDirective;
        }
        if (startsLine && change("") is { Length: > 0 } indentation)
            yield return SyntaxFactory.Whitespace(indentation);
    }
}
