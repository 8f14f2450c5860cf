using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Edits of lists of elements, of whatever kind, that keep one element a line where there was.</summary>
public static class ListEdits
{
    /// <summary>Inserts an element behind another one of an argument list, an initializer or a collection expression.</summary>
    public static void InsertBehind(RepairEditor editor, SyntaxNode element, SyntaxNode added)
    {
        var mark = new SyntaxAnnotation();
        var startsLine = element.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var indentation = element.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1).ToSyntaxTriviaList();
        editor.InsertAfter(element, added.WithoutTrivia().WithAdditionalAnnotations(mark));
        editor.Replace(element.Parent!, list => LaidOut(list, list.GetAnnotatedNodes(mark).Single(), startsLine ? indentation : null));
    }

    /// <param name="list">The list with the element in it.</param>
    /// <param name="added">The element.</param>
    /// <param name="indentation">The white space in front of an element, where each has its own line.</param>
    private static SyntaxNode LaidOut(SyntaxNode list, SyntaxNode added, SyntaxTriviaList? indentation)
    {
        var first = added.GetFirstToken();
        var last = added.GetLastToken();
        var comma = first.GetPreviousToken();
        var previous = comma.GetPreviousToken();
        var next = last.GetNextToken();
        var newLine = SyntaxFactory.TriviaList(SyntaxFactory.ElasticCarriageReturnLineFeed);
        var space = SyntaxFactory.TriviaList(SyntaxFactory.Space);
        var changed = new Dictionary<SyntaxToken, SyntaxToken> { [first] = first.WithLeadingTrivia(indentation ?? default) };

        if (next.IsKind(SyntaxKind.CommaToken))
        {
            // What stood behind the old comma, a comment or the end of the line, belongs to the element in front of it.
            changed[comma] = comma.WithTrailingTrivia(indentation is null ? space : EndingLine(comma.TrailingTrivia));
            changed[next] = next.WithTrailingTrivia(indentation is not null ? newLine : comma.TrailingTrivia.Count > 0 ? comma.TrailingTrivia : space);
        }
        else
        {
            var tail = previous.TrailingTrivia;
            changed[previous] = previous.WithTrailingTrivia();
            changed[comma] = comma.WithTrailingTrivia(indentation is null ? space : EndingLine(tail));
            changed[last] = last.WithTrailingTrivia(indentation is null ? tail : tail.Any(SyntaxKind.EndOfLineTrivia) ? newLine : default);
        }
        return list.ReplaceTokens(changed.Keys, (old, _) => changed[old]);

        SyntaxTriviaList EndingLine(SyntaxTriviaList trivia) => trivia.Any(SyntaxKind.EndOfLineTrivia) ? trivia : trivia.AddRange(newLine);
    }

    private static SyntaxTriviaList ToSyntaxTriviaList(this IEnumerable<SyntaxTrivia> trivia) => SyntaxFactory.TriviaList(trivia);
}
