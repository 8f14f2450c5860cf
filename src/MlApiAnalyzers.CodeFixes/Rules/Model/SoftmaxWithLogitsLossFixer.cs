using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.Model;

namespace MlApiAnalyzers.CodeFixes.Rules.Model;

/// <summary>MLA7004: leaves one of the two out: the flag of the loss, or the activation of the model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SoftmaxWithLogitsLossFixer))]
public sealed class SoftmaxWithLogitsLossFixer : RuleFixer
{
    public const string DropFlag = "MLA7004.DropFlag";
    public const string DropActivation = "MLA7004.DropActivation";

    public SoftmaxWithLogitsLossFixer()
        : base("MLA7004")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Properties.ContainsKey(SoftmaxWithLogitsLossRule.AtFlagProperty)
            && context.Enclosing<ArgumentSyntax>() is { Parent: ArgumentListSyntax losses } flag
            && MethodOf(losses, context) is { } loss)
        {
            yield return new Repair("Remove 'from_logits' (may change results)", DropFlag, editor => RemoveArgument(editor, losses, flag, loss));
        }

        if (ActivationEdit(context) is { } edit)
            yield return new Repair("Remove the activation of the model's output (may change results)", DropActivation, edit);
    }

    private static Action<RepairEditor>? ActivationEdit(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.FirstOrDefault() is not { } location)
            return null;
        var site = context.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: context.Property(SoftmaxWithLogitsLossRule.SiteProperty) != SoftmaxWithLogitsLossRule.ArgumentSite);
        return context.Property(SoftmaxWithLogitsLossRule.SiteProperty) switch
        {
            SoftmaxWithLogitsLossRule.ArgumentSite => site.FirstAncestorOrSelf<ArgumentSyntax>() is { } argument ? ArgumentEdit(argument, context) : null,
            SoftmaxWithLogitsLossRule.ElementSite => ElementEdit(site, context),
            SoftmaxWithLogitsLossRule.ApplicationSite => site is InvocationExpressionSyntax application ? ApplicationEdit(application) : null,
            _ => null,
        };
    }

    /// <summary>Removes <c>activation: "softmax"</c>; where another overload would be meant without it, makes it linear.</summary>
    private static Action<RepairEditor>? ArgumentEdit(ArgumentSyntax argument, RepairContext context)
    {
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax layer } list || MethodOf(list, context) is not { } method)
            return null;

        var without = layer.WithArgumentList(ArgumentEdits.Remove(list, list.Arguments.IndexOf(argument), method));
        var bound = context.Model.GetSpeculativeSymbolInfo(layer.SpanStart, without, SpeculativeBindingOption.BindAsExpression).Symbol;
        if (bound is IMethodSymbol other && (SymbolEqualityComparer.Default.Equals(other, method) || (method.Name == "Dense" && without.ArgumentList.Arguments.Count == 1)))
            return editor => RemoveArgument(editor, list, argument, method);

        ExpressionSyntax? linear = argument.Expression switch
        {
            LiteralExpressionSyntax => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("linear")),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Softmax" or "Sigmoid" } member => member.WithName(SyntaxFactory.IdentifierName("Linear")),
            _ => null,
        };
        return linear is null ? null : editor => editor.Replace(argument.Expression, linear);
    }

    private static Action<RepairEditor>? ElementEdit(SyntaxNode layer, RepairContext context)
    {
        switch (layer.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument:
                if (call is { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "add" or "Add" } })
                    return editor => editor.Remove(statement.Parent is GlobalStatementSyntax global ? global : statement);
                return MethodOf(list, context) is { Name: "Sequential" } method && !Trivia.HasComment(argument) ? editor => RemoveArgument(editor, list, argument, method) : null;

            case InitializerExpressionSyntax initializer when layer is ExpressionSyntax expression && !Trivia.HasComment(layer):
                return editor => editor.Replace(initializer, current =>
                {
                    var index = IndexOf(current.Expressions, expression);
                    return index < 0 ? current : current.WithExpressions(Without(current.Expressions, index));
                });

            // An element of a collection expression.
            case { Parent: not null } element when context.Root.FindNode(element.Span) is not ArgumentSyntax && element is not (StatementSyntax or EqualsValueClauseSyntax or ExpressionSyntax) && !Trivia.HasComment(element):
                return editor => editor.Remove(element);
            default:
                return null;
        }
    }

    /// <summary>Puts the input of <c>tf.nn.softmax(x)</c> in its place; removes the statement where it would assign x to itself.</summary>
    private static Action<RepairEditor>? ApplicationEdit(InvocationExpressionSyntax application)
    {
        var arguments = application.ArgumentList.Arguments;
        var input = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is "inputs" or "logits" or "x") ?? arguments.FirstOrDefault();
        if (input is null || Trivia.HasComment(application))
            return null;
        if (application.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } assignment
            && SyntaxFactory.AreEquivalent(assignment.Left, input.Expression))
        {
            return editor => editor.Remove(statement.Parent is GlobalStatementSyntax global ? global : statement);
        }
        var expression = input.Expression;
        if (expression is not (IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax))
            expression = SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia()).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
        return editor => editor.Replace(application, expression);
    }

    // Two diagnostics may ask for the same removal: of a flag that two models share, of an activation that two losses meet.
    private static void RemoveArgument(RepairEditor editor, ArgumentListSyntax list, ArgumentSyntax argument, IMethodSymbol method) =>
        editor.Replace(list, current =>
        {
            var index = IndexOf(current.Arguments, argument);
            return index < 0 ? current : ArgumentEdits.Remove(current, index, method);
        });

    private static int IndexOf<T>(SeparatedSyntaxList<T> list, T original)
        where T : SyntaxNode
    {
        for (var i = 0; i < list.Count; i++)
            if (SyntaxFactory.AreEquivalent(list[i], original))
                return i;
        return -1;
    }

    private static SeparatedSyntaxList<ExpressionSyntax> Without(SeparatedSyntaxList<ExpressionSyntax> expressions, int index)
    {
        var removed = expressions[index];
        var isLast = index == expressions.Count - 1 && expressions.SeparatorCount < expressions.Count;
        expressions = expressions.RemoveAt(index);
        return isLast && expressions.Count > 0
            ? expressions.Replace(expressions.Last(), expressions.Last().WithTrailingTrivia(removed.GetTrailingTrivia()))
            : expressions;
    }

    private static IMethodSymbol? MethodOf(ArgumentListSyntax list, RepairContext context) =>
        context.Model.GetSymbolInfo(list.Parent!, context.CancellationToken).Symbol as IMethodSymbol;
}
