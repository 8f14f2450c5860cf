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
/// Leaves the graph before the code that needs eager execution, where that stands further down in the same list of statements and
/// uses nothing that the graph's part declares.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GraphNeverExitedFixer))]
public sealed class GraphNeverExitedFixer : RuleFixer
{
    public const string ExitInFinally = "MLA4006.ExitInFinally";

    public GraphNeverExitedFixer()
        : base(RuleDescriptors.MLA4006_GraphNeverExited.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations is not { Count: 1 } locations
            || locations[0].SourceTree != context.Root.SyntaxTree
            || context.Enclosing<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call
            || Statement(call, access, context) is not var (statement, graph)
            || StatementLists.Behind(statement) is not { } behind
            || behind.TakeWhile(other => !other.Span.Contains(locations[0].SourceSpan)).ToList() is not { Count: > 0 } between
            || between.Count == behind.Count
            || DeclaresForLater(between, behind))
            yield break;
        yield return new Repair("Leave the graph with 'Exit' (may change results)", ExitInFinally, editor =>
        {
            var unit = Indentation.Unit(statement);
            StatementLists.Replace(editor, between, current => new[] { GraphExit.Around(current, graph, unit) });
        });
    }

    /// <summary>The statement that makes the graph the default one, and what names the graph.</summary>
    private static (StatementSyntax Statement, string Graph)? Statement(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, RepairContext context) => call.Parent switch
    {
        ExpressionStatementSyntax statement when IsName(access.Expression) => (statement, access.Expression.ToString()),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator }
            when context.Model.GetDeclaredSymbol(declarator, context.CancellationToken) is ILocalSymbol local && context.Library.Graph.IsBaseOf(local.Type) => (statement, declarator.Identifier.ValueText),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when IsName(assignment.Left) => (statement, assignment.Left.ToString()),
        _ => null,
    };

    private static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    /// <summary>Whether what the statements declare is named behind them.</summary>
    private static bool DeclaresForLater(IReadOnlyList<StatementSyntax> between, IReadOnlyList<StatementSyntax> behind)
    {
        var declared = new HashSet<string>(between.SelectMany(static statement => statement.DescendantNodesAndSelf()).Select(DeclaredNames.Of).OfType<string>());
        return behind.Skip(between.Count).SelectMany(static statement => statement.DescendantTokens()).Any(token => token.IsKind(SyntaxKind.IdentifierToken) && declared.Contains(token.ValueText))
            || between.Any(static statement => statement.DescendantNodesAndSelf().Any(static node => node is LabeledStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }));
    }
}
