using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>Passes the variables to <c>zip</c> without the cast.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantVariableCastFixer))]
public sealed class RedundantVariableCastFixer : RuleFixer
{
    public const string RemoveCastKey = "MLA1007.RemoveCast";

    public RedundantVariableCastFixer()
        : base(RuleDescriptors.MLA1007_RedundantVariableCast.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        var source = context.Root.FindNode(context.Diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true);
        if (source is ArgumentSyntax argument)
            source = argument.Expression;
        if (source is not ExpressionSyntax variables
            || context.Enclosing<ExpressionSyntax>() is not { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax pairs } } } cast
            || pairs.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax apply } })
        {
            yield break;
        }

        // The pairs must be found to be (Tensor, IVariableV1) by inference: type arguments written at zip would not fit any more.
        var inferred = pairs.ReplaceNode(cast, variables.WithoutTrivia());
        if (!Binds(pairs, inferred, context) || !Binds(apply, apply.ReplaceNode(pairs, inferred), context))
            yield break;

        var comments = Trivia.CommentsOutside(cast, cast.Span, variables.Span, cast);
        yield return new Repair(
            "Pass the variables without the cast",
            RemoveCastKey,
            editor => editor.Replace(pairs, pairs.ReplaceNode(cast, variables
                .WithLeadingTrivia(cast.GetLeadingTrivia())
                .WithTrailingTrivia(comments.AddRange(cast.GetTrailingTrivia())))));
    }

    private static bool Binds(InvocationExpressionSyntax call, InvocationExpressionSyntax rewritten, RepairContext context) =>
        context.Model.GetSpeculativeSymbolInfo(call.SpanStart, rewritten, SpeculativeBindingOption.BindAsExpression).Symbol is not null;
}
