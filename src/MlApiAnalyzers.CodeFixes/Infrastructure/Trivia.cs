using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Comments and white space around nodes.</summary>
public static class Trivia
{
    /// <summary>Whether a comment stands before or behind the node, or within it.</summary>
    public static bool HasComment(SyntaxNode node) => node.DescendantTrivia(descendIntoTrivia: false).Any(IsComment);

    public static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
        || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
        || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
}
