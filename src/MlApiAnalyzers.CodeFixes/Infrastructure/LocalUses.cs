using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Takes a local away with its last use, which may be the one of another repair.</summary>
internal static class LocalUses
{
    /// <summary>
    /// Notes that a repair takes away one use of a local. When none is left the declaration goes as well; a <c>using</c> statement
    /// leaves the statements of its block.
    /// </summary>
    public static void Release(RepairEditor editor, ILocalSymbol local, SyntaxNode use)
    {
        if (local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0].GetSyntax(editor.CancellationToken) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: StatementSyntax statement } } declarator
            || !editor.ReleaseLast(declarator, UsesOf(local, declarator, editor), use))
            return;
        if (statement is LocalDeclarationStatementSyntax && RemovableStatement.Of(statement) is { } removable)
        {
            editor.Remove(removable);
        }
        else if (statement is UsingStatementSyntax { Statement: BlockSyntax } && StatementLists.Around(statement) is not null)
        {
            var keepsBlock = DeclaresAgain((UsingStatementSyntax)statement, DeclaredNames.ScopeOf(declarator));
            StatementLists.Replace(editor, new[] { statement }, current => Content((UsingStatementSyntax)current[0], keepsBlock));
        }
    }

    private static IEnumerable<SyntaxNode> UsesOf(ILocalSymbol local, VariableDeclaratorSyntax declarator, RepairEditor editor) =>
        DeclaredNames.ScopeOf(declarator).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name
            && SymbolEqualityComparer.Default.Equals(editor.Model.GetSymbolInfo(name, editor.CancellationToken).Symbol, local));

    /// <summary>The statements of the block, one level further out; the block itself where a name would collide there.</summary>
    private static IEnumerable<StatementSyntax> Content(UsingStatementSyntax current, bool keepsBlock)
    {
        var block = (BlockSyntax)current.Statement;
        var indentation = Indentation.Of(current);
        var above = current.GetLeadingTrivia().Take(current.GetLeadingTrivia().Count - (indentation.Length == 0 ? 0 : 1)).ToList();
        foreach (var comment in current.CloseParenToken.TrailingTrivia.Concat(block.OpenBraceToken.TrailingTrivia).Where(Trivia.IsComment))
            above.AddRange(new[] { SyntaxFactory.Whitespace(indentation), comment, SyntaxFactory.LineFeed });
        if (keepsBlock || block.Statements.Count == 0)
        {
            var open = SyntaxFactory.Token(SyntaxFactory.TriviaList(above).Add(SyntaxFactory.Whitespace(indentation)), SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(SyntaxFactory.LineFeed));
            return block.Statements.Count == 0 && above.Count == 0 ? Enumerable.Empty<StatementSyntax>() : new[] { block.WithOpenBraceToken(open) };
        }
        var first = Indentation.Of(block.Statements[0]);
        var unit = first.StartsWith(indentation, System.StringComparison.Ordinal) ? first.Substring(indentation.Length) : "";
        var content = block.Statements.Select(statement => Indentation.Flatten(statement, unit)).ToList();
        content[0] = content[0].WithLeadingTrivia(above.Concat(content[0].GetLeadingTrivia()));
        var last = content.Count - 1;
        if (block.CloseBraceToken.LeadingTrivia.Any(Trivia.IsComment))
            content[last] = content[last].WithTrailingTrivia(content[last].GetTrailingTrivia().AddRange(
                Indentation.Flatten(block.CloseBraceToken.LeadingTrivia, unit).Reverse().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()));
        return content;
    }

    /// <summary>Whether a statement declares a name that is declared around it as well.</summary>
    private static bool DeclaresAgain(UsingStatementSyntax statement, SyntaxNode scope)
    {
        var inside = new HashSet<string>(statement.Statement.DescendantNodes().Select(DeclaredNames.Of).OfType<string>());
        return scope.DescendantNodes().Any(node => !statement.Span.Contains(node.Span) && DeclaredNames.Of(node) is { } name && inside.Contains(name));
    }
}
