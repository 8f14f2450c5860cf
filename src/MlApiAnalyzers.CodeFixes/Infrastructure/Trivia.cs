using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Comments and white space around nodes.</summary>
public static class Trivia
{
    /// <summary>Whether a comment stands before or behind the node, or within it.</summary>
    public static bool HasComment(SyntaxNode node) => node.DescendantTrivia(descendIntoTrivia: false).Any(IsComment);

    /// <summary>
    /// The comments within the span <paramref name="whole"/> of a node that are lost when only <paramref name="kept"/> is left of
    /// it, each behind a space: to be put behind <paramref name="before"/>, whose indentation the line after a comment gets.
    /// </summary>
    public static SyntaxTriviaList CommentsOutside(SyntaxNode node, TextSpan whole, TextSpan kept, SyntaxNode before)
    {
        var comments = SyntaxFactory.TriviaList();
        foreach (var trivia in node.DescendantTrivia())
        {
            if (!IsComment(trivia) || !whole.Contains(trivia.Span) || kept.Contains(trivia.Span))
                continue;
            comments = comments.Add(SyntaxFactory.Space).Add(trivia);
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                comments = comments.Add(SyntaxFactory.ElasticCarriageReturnLineFeed).AddRange(before.GetLeadingTrivia().Where(static space => space.IsKind(SyntaxKind.WhitespaceTrivia)));
        }
        return comments;
    }

    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
        || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
}
