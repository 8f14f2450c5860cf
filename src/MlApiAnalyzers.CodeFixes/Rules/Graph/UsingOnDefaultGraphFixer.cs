using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Graph;

/// <summary>
/// Leaves the graph where the <c>using</c> meant to: <c>try</c>, <c>finally</c>, <c>Exit</c>. The compiler's error for newer
/// versions is repaired in the same way.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UsingOnDefaultGraphFixer))]
public sealed class UsingOnDefaultGraphFixer : RuleFixer
{
    public const string ExitInFinally = "MLA4007.ExitInFinally";

    private const string NotDisposable = "CS1674";

    public UsingOnDefaultGraphFixer()
        : base(RuleDescriptors.MLA4007_UsingOnDefaultGraph.Id, NotDisposable)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<StatementSyntax>() is not { } statement || StatementLists.Around(statement) is not { } list)
            yield break;
        var (declared, resource) = statement switch
        {
            UsingStatementSyntax { Declaration: null, Expression: { } expression } => (null, expression),
            UsingStatementSyntax { Declaration.Variables: { Count: 1 } variables } => (variables[0], variables[0].Initializer?.Value),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration.Variables: { Count: 1 } variables } => (variables[0], variables[0].Initializer?.Value),
            _ => default,
        };
        var assigned = resource is AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } assignment ? assignment : null;
        if ((assigned?.Right ?? resource) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            || context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { Name: "as_default" } method
            || !context.Library.Graph.IsBaseOf(method.ContainingType)
            || (declared is not null && statement is UsingStatementSyntax && !DeclaredNames.IsOnlyOne(declared)))
            yield break;

        yield return new Repair("Leave the graph with 'Exit'", ExitInFinally, editor =>
        {
            if (!editor.Begin(statement))
                return;
            var name = declared?.Identifier.ValueText ?? (assigned is not null || access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } ? null : editor.FreeName("graph", statement));
            var graph = assigned?.Left.ToString() ?? name ?? access.Expression.WithoutTrivia().ToString();
            var unit = Indentation.Unit(statement);
            if (statement is UsingStatementSyntax)
                StatementLists.Replace(editor, new[] { statement }, current => Replaced((UsingStatementSyntax)current[0], name, graph, unit));
            else
                StatementLists.Replace(editor, list.SkipWhile(other => other != statement).ToList(), current => Replaced((LocalDeclarationStatementSyntax)current[0], current.Skip(1).ToList(), graph, unit));
        });
    }

    private static IEnumerable<StatementSyntax> Replaced(UsingStatementSyntax current, string? name, string graph, string unit)
    {
        var indentation = Indentation.Of(current);
        var resource = current.Declaration is { } declaration
            ? (StatementSyntax)SyntaxFactory.LocalDeclarationStatement(declaration.WithoutTrivia())
            : name is null
                ? SyntaxFactory.ExpressionStatement(current.Expression!.WithoutTrivia())
                : SyntaxFactory.ParseStatement($"var {name} = {current.Expression!.WithoutTrivia()};");
        yield return resource.WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.LineFeed);

        var above = Indentation.Space(indentation);
        if (current.Statement is BlockSyntax block)
            yield return GraphExit.Try(above, current.CloseParenToken.TrailingTrivia, block, indentation, graph, unit);
        else
            yield return GraphExit.Around(new[] { Comments(current.CloseParenToken.TrailingTrivia, current.Statement) }, graph, unit);
    }

    private static StatementSyntax Comments(SyntaxTriviaList behindParenthesis, StatementSyntax statement) =>
        behindParenthesis.Any(Trivia.IsComment)
            ? statement.WithLeadingTrivia(Indentation.Space(statement).AddRange(behindParenthesis.SkipWhile(static trivia => !Trivia.IsComment(trivia))).AddRange(statement.GetLeadingTrivia()))
            : statement;

    private static IEnumerable<StatementSyntax> Replaced(LocalDeclarationStatementSyntax current, IReadOnlyList<StatementSyntax> behind, string graph, string unit)
    {
        var declaration = current
            .WithUsingKeyword(default)
            .WithLeadingTrivia(current.GetLeadingTrivia());
        yield return declaration;
        if (behind.Count > 0)
            yield return GraphExit.Around(behind, graph, unit);
        else
            yield return SyntaxFactory.ParseStatement($"{graph}.Exit();").WithLeadingTrivia(Indentation.Space(current)).WithTrailingTrivia(SyntaxFactory.LineFeed);
    }
}
