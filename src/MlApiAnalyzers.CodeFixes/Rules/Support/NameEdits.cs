using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

internal static class NameEdits
{
    /// <summary>The kind of the elements of collection expressions, which the Roslyn version built against does not know.</summary>
    public const int ExpressionElement = 9077;

    /// <summary>The expression as an element of a collection expression; only for code that has one, so that the host knows them.</summary>
    public static SyntaxNode Element(string expression) =>
        SyntaxFactory.ParseExpression($"[{expression}]").DescendantNodes().First(node => node.RawKind == ExpressionElement);

    public static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
