using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.Customization;

namespace MlApiAnalyzers.CodeFixes.Rules.Customization;

/// <summary>MLA6001: passes the flag on. Null, which stands for inference, becomes false: batch normalization makes a placeholder of null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrainingFlagDroppedFixer))]
public sealed class TrainingFlagDroppedFixer : RuleFixer
{
    public const string PassFlag = "MLA6001.PassFlag";

    public TrainingFlagDroppedFixer()
        : base("MLA6001")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(TrainingFlagDroppedRule.ParameterProperty) is not { } parameter
            || context.Enclosing<InvocationExpressionSyntax>() is not { } apply
            || context.Model.LookupSymbols(apply.SpanStart, name: parameter).FirstOrDefault() is not IParameterSymbol { ContainingSymbol.Name: "Call" }
            || apply.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(function => function.Modifiers.Any(SyntaxKind.StaticKeyword))
            || apply.Ancestors().OfType<LocalFunctionStatementSyntax>().Any(function => function.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            yield break;
        }

        var name = SyntaxFactory.IdentifierName(SyntaxFacts.GetKeywordKind(parameter) == SyntaxKind.None ? parameter : "@" + parameter);
        ExpressionSyntax value = context.Properties.ContainsKey(TrainingFlagDroppedRule.NullableProperty)
            ? SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression,
                name.WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.QuestionQuestionToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression))
            : name;
        yield return new Repair($"Pass '{parameter}' on (may change results)", PassFlag, editor =>
            editor.Replace(apply.ArgumentList, current => ArgumentEdits.AddNamed(current, "training", value)));
    }
}
