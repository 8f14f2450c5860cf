using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

internal static class NameEdits
{
    /// <summary>The kind of the elements of collection expressions, which the Roslyn version built against does not know.</summary>
    public const int ExpressionElement = 9077;

    /// <summary>The expression as an element of a collection expression; only for code that has one, so that the host knows them.</summary>
    public static SyntaxNode Element(string expression) =>
        SyntaxFactory.ParseExpression($"[{expression}]").DescendantNodes().First(node => node.RawKind == ExpressionElement);

    /// <summary>Where another name is to be written: at the literal that the diagnostic points to, or else in place of what was reported.</summary>
    public static SyntaxNode Place(RepairContext context, ExpressionSyntax reported) =>
        context.Diagnostic.AdditionalLocations.Count == 1 ? context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) : reported;

    public static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
