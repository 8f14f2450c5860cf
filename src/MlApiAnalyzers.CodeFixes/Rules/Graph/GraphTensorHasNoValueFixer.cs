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
/// Runs the tensor in the session, where just one is in scope. What a placeholder would have to be fed with for it nobody knows,
/// so such a tensor is left to its author.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GraphTensorHasNoValueFixer))]
public sealed class GraphTensorHasNoValueFixer : RuleFixer
{
    public const string RunInSession = "MLA4008.RunInSession";

    public GraphTensorHasNoValueFixer()
        : base(RuleDescriptors.MLA4008_GraphTensorHasNoValue.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Diagnostic.AdditionalLocations.Count > 0)
            yield break;
        var (tensor, replaced) = context.Node switch
        {
            CastExpressionSyntax cast when IsConvertible(cast, context) => (cast.Expression, cast.Expression),
            _ when context.Enclosing<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax access } call => (access.Expression, access.Name.Identifier.ValueText == "numpy" ? call : access.Expression),
            _ => default,
        };
        if (tensor is null || !context.Library.Tensor.Is(context.Model.GetTypeInfo(tensor, context.CancellationToken).Type) || SessionAt(tensor, context) is not { } session)
            yield break;
        var isRead = replaced != tensor;
        yield return new Repair($"Run it in '{session}'", RunInSession, editor => editor.Rewrite(replaced, current =>
        {
            var fetched = isRead ? ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current).Expression).Expression : (ExpressionSyntax)current;
            while (fetched is ParenthesizedExpressionSyntax parenthesized)
                fetched = parenthesized.Expression;
            return SyntaxFactory.InvocationExpression(
                    SyntaxFactory.ParseExpression(session + ".run"),
                    SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(fetched.WithoutTrivia()))))
                .WithTriviaFrom(current);
        }));
    }

    /// <summary>Whether what a session gives converts to the same type.</summary>
    private static bool IsConvertible(CastExpressionSyntax cast, RepairContext context) => context.Model.GetTypeInfo(cast, context.CancellationToken).Type?.SpecialType
        is SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double;

    /// <summary>The only session in scope, as it is named there.</summary>
    private static string? SessionAt(ExpressionSyntax place, RepairContext context)
    {
        string? only = null;
        var isStatic = context.Model.GetEnclosingSymbol(place.SpanStart, context.CancellationToken)?.IsStatic == true;
        foreach (var symbol in context.Model.LookupSymbols(place.SpanStart))
        {
            var type = symbol switch
            {
                ILocalSymbol local when local.DeclaringSyntaxReferences.All(reference => reference.Span.End <= place.SpanStart) => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field when field.IsStatic || !isStatic => field.Type,
                IPropertySymbol { GetMethod: not null } property when property.IsStatic || !isStatic => property.Type,
                _ => null,
            };
            if (type is null || !context.Library.BaseSession.IsBaseOf(type))
                continue;
            if (only is not null)
                return null;
            only = symbol.Name;
        }
        return only;
    }
}
