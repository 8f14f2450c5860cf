using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Rules.Deployment;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Saves the whole model behind its weights.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeightsOnlyForServingFixer))]
public sealed class WeightsOnlyForServingFixer : RuleFixer
{
    public const string SaveModel = "MLA5011.SaveModel";

    public WeightsOnlyForServingFixer()
        : base(RuleDescriptors.MLA5011_WeightsOnlyForServing.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(WeightsOnlyForServingRule.Directory) is not { } directory
            || context.Enclosing<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax } access, Parent: ExpressionStatementSyntax statement }
            || statement.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || statement.Ancestors().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(static node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
            yield break;
        yield return new Repair($"Save the model as well, to '{directory}' (may change results)", SaveModel, editor =>
        {
            var path = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(directory));
            var save = SyntaxFactory.ParseStatement($"{access.Expression.WithoutTrivia()}.save({path});")
                .WithLeadingTrivia(statement.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1))
                .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);
            if (statement.Parent is GlobalStatementSyntax global)
                editor.InsertAfter(global, SyntaxFactory.GlobalStatement(save));
            else
                editor.InsertAfter(statement, save);
        });
    }
}
