using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Rules.Backend;

namespace MlApiAnalyzers.CodeFixes.Rules.Backend;

/// <summary>Chooses TensorFlow in place of the backend, or leaves the choice out, since TensorFlow is the default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetiredBackendFixer))]
public sealed class RetiredBackendFixer : RuleFixer
{
    public const string UseTensorFlow = "MLA2007.UseTensorFlow";
    public const string RemoveChoice = "MLA2007.RemoveChoice";

    public RetiredBackendFixer()
        : base(RuleDescriptors.MLA2007_RetiredBackend.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call } argument)
            yield break;
        if (context.Property(RetiredBackendRule.Instead) is { } instead)
        {
            if (argument.Expression is MemberAccessExpressionSyntax { Name: var name })
                yield return new Repair($"Use '{instead}' (may change results)", UseTensorFlow, editor => editor.Replace(name, SyntaxFactory.IdentifierName(instead)));
            else if (argument.Expression is IdentifierNameSyntax member && context.Model.GetSymbolInfo(member, context.CancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum })
                yield return new Repair($"Use '{instead}' (may change results)", UseTensorFlow, editor => editor.Replace(member, SyntaxFactory.IdentifierName(instead)));
            yield break;
        }
        if (context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is not { Name: "SetEnvironmentVariable" })
            yield break;
        if (argument.Expression is LiteralExpressionSyntax literal)
        {
            yield return new Repair("Use \"tensorflow\" (may change results)", UseTensorFlow, editor =>
                editor.Replace(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("tensorflow"))));
        }
        if (call.Parent is ExpressionStatementSyntax statement && RemovableStatement.Of(statement) is { } removed)
            yield return new Repair("Leave the choice to Keras, which runs on TensorFlow (may change results)", RemoveChoice, editor => editor.Remove(removed));
    }
}
