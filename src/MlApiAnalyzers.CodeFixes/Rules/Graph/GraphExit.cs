using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>Leaves a graph that <c>as_default</c> has made the default one: <c>try { … } finally { graph.Exit(); }</c>.</summary>
internal static class GraphExit
{
    /// <summary>The statement that leaves the graph behind statements which make up the block of a <c>try</c>.</summary>
    public static TryStatementSyntax Around(IReadOnlyList<StatementSyntax> statements, string graph, string unit)
    {
        var indentation = Indentation.Of(statements[0]);
        var endsLine = statements[statements.Count - 1].GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var inside = statements.Select(statement => Indentation.Deepen(EndingLine(statement), unit)).ToList();

        // The blank lines above stay above.
        var blank = inside[0].GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        inside[0] = inside[0].WithLeadingTrivia(inside[0].GetLeadingTrivia().Skip(blank.Count));
        return Try(
            SyntaxFactory.TriviaList(blank).AddRange(Indentation.Space(indentation)),
            SyntaxFactory.TriviaList(SyntaxFactory.LineFeed),
            Block(indentation, inside, endsLine),
            indentation,
            graph,
            unit);
    }

    /// <param name="above">What stands before <c>try</c>.</param>
    /// <param name="beforeBrace">What stands between the keywords and the braces.</param>
    /// <param name="block">The block.</param>
    /// <param name="indentation">The white space before the braces.</param>
    /// <param name="graph">What is left.</param>
    /// <param name="unit">One level of indentation.</param>
    public static TryStatementSyntax Try(SyntaxTriviaList above, SyntaxTriviaList beforeBrace, BlockSyntax block, string indentation, string graph, string unit)
    {
        var exit = SyntaxFactory.ParseStatement($"{graph}.Exit();").WithLeadingTrivia(Indentation.Space(indentation + unit)).WithTrailingTrivia(SyntaxFactory.LineFeed);
        var isOnNewLine = beforeBrace.Any(SyntaxKind.EndOfLineTrivia);
        var last = Block(isOnNewLine ? indentation : "", new[] { exit }, endsLine: true);
        return SyntaxFactory.TryStatement(
            SyntaxFactory.Token(above, SyntaxKind.TryKeyword, beforeBrace),
            block.WithCloseBraceToken(block.CloseBraceToken.WithTrailingTrivia(SyntaxFactory.LineFeed)),
            default,
            SyntaxFactory.FinallyClause(
                SyntaxFactory.Token(Indentation.Space(indentation), SyntaxKind.FinallyKeyword, SyntaxFactory.TriviaList(isOnNewLine ? SyntaxFactory.LineFeed : SyntaxFactory.Space)),
                last.WithCloseBraceToken(last.CloseBraceToken.WithLeadingTrivia(Indentation.Space(indentation)).WithTrailingTrivia(block.CloseBraceToken.TrailingTrivia))));
    }

    private static BlockSyntax Block(string indentation, IEnumerable<StatementSyntax> statements, bool endsLine) => SyntaxFactory.Block(
        SyntaxFactory.Token(Indentation.Space(indentation), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.LineFeed)),
        SyntaxFactory.List(statements),
        SyntaxFactory.Token(Indentation.Space(indentation), SyntaxKind.CloseBraceToken, endsLine ? SyntaxFactory.TriviaList(SyntaxFactory.LineFeed) : default));

    private static StatementSyntax EndingLine(StatementSyntax statement) => statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
        ? statement
        : statement.WithTrailingTrivia(statement.GetTrailingTrivia().Add(SyntaxFactory.LineFeed));
}
