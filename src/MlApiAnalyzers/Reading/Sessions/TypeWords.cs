using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>
/// Which members a type mentions anywhere in its source. A word may keep a rule silent; alone it makes none report.
/// </summary>
internal static class TypeWords
{
    /// <summary>Whether a wanted word occurs in the type, in its base types or in the types around it.</summary>
    public static bool Mention(INamedTypeSymbol type, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (MentionedIn(current, isWanted, cancellationToken))
                return true;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            if (MentionedIn(outer, isWanted, cancellationToken))
                return true;
        return false;
    }

    /// <summary>The calls in the type's own source of members whose name is wanted, in the order of the source.</summary>
    public static IEnumerable<IInvocationOperation> Calls(INamedTypeSymbol type, IOperation near, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            SemanticModel? model = null;
            foreach (var node in reference.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation || !isWanted(access.Name.Identifier.ValueText))
                    continue;
                model ??= SemanticModels.Of(near.SemanticModel!.Compilation).ModelOf(reference.SyntaxTree);
                if (model.GetOperation(invocation, cancellationToken) is IInvocationOperation call)
                    yield return call;
            }
        }
    }

    private static bool MentionedIn(INamedTypeSymbol type, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
            foreach (var token in reference.GetSyntax(cancellationToken).DescendantTokens())
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent?.Parent is not NameColonSyntax && isWanted(token.ValueText))
                    return true;
        return false;
    }
}
