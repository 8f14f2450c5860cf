using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>Writes <c>keras</c> for <c>tf.keras</c>; <c>KerasApi.keras</c> where the short name means something else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReflectiveKerasAccessorFixer))]
public sealed class ReflectiveKerasAccessorFixer : RuleFixer
{
    public const string UseKerasApiKey = "MLA1008.UseKerasApi";

    private const string Namespace = "Tensorflow";
    private const string KerasApi = "KerasApi";
    private const string Keras = "keras";

    public ReflectiveKerasAccessorFixer()
        : base(RuleDescriptors.MLA1008_ReflectiveKerasAccessor.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Enclosing<MemberAccessExpressionSyntax>() is not { } accessor || !StillCompiles(accessor, context))
            yield break;

        yield return new Repair("Use 'keras' of KerasApi", UseKerasApiKey, editor =>
        {
            var position = accessor.SpanStart;
            ExpressionSyntax replacement = SyntaxFactory.IdentifierName(Keras);
            var meaning = context.Model.LookupSymbols(position, name: Keras);
            if (meaning.IsEmpty)
            {
                editor.AddUsingStatic($"{Namespace}.{KerasApi}");
            }
            else if (!meaning.All(context.Library.KerasApi.Declares))
            {
                // A local, a member or a namespace of the same name would be found first.
                var type = context.Model.LookupNamespacesAndTypes(position, name: KerasApi);
                if (type.IsEmpty)
                    editor.AddUsing(Namespace);
                var isVisible = type.All(symbol => SymbolEqualityComparer.Default.Equals(symbol, context.Library.KerasApi.Symbol));
                replacement = SyntaxFactory.ParseExpression(isVisible ? $"{KerasApi}.{Keras}" : $"global::{Namespace}.{KerasApi}.{Keras}")
                    .WithAdditionalAnnotations(Simplifier.Annotation);
            }
            editor.Replace(accessor, replacement);
        });
    }

    /// <summary>
    /// The expression becomes of type <c>KerasInterface</c> and was of type <c>IKerasApi</c>: where that could be noticed, nothing
    /// is offered.
    /// </summary>
    private static bool StillCompiles(MemberAccessExpressionSyntax accessor, RepairContext context)
    {
        var replacement = SyntaxFactory.ParseExpression($"global::{Namespace}.{KerasApi}.{Keras}");
        switch (accessor.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == accessor:
                ExpressionSyntax use = access.Parent is InvocationExpressionSyntax invocation && invocation.Expression == access ? invocation : access;
                var before = context.Model.GetTypeInfo(use, context.CancellationToken);
                var after = context.Model.GetSpeculativeTypeInfo(use.SpanStart, use.ReplaceNode(accessor, replacement), SpeculativeBindingOption.BindAsExpression);
                return before.Type is null || SymbolEqualityComparer.Default.Equals(before.Type, after.Type);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } declarator }:
                return !type.IsVar || UsedForMembersOnly(declarator, context);
            case EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax:
                return true;
            case ReturnStatementSyntax:
                return !IsInLambda(accessor);
            default:
                return false;
        }
    }

    private static bool UsedForMembersOnly(VariableDeclaratorSyntax declarator, RepairContext context)
    {
        var local = context.Model.GetDeclaredSymbol(declarator, context.CancellationToken);
        foreach (var name in context.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == declarator.Identifier.ValueText
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Expression == name)
                && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol, local))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsInLambda(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(ancestor => ancestor is AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or LocalFunctionStatementSyntax) is AnonymousFunctionExpressionSyntax;
}
