using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>The names of locals, parameters and local functions, none of which a repair may declare twice.</summary>
internal static class DeclaredNames
{
    /// <summary>Where such names are known: the member around a node, the whole file for a statement at its top level.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode node) =>
        (SyntaxNode?)node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? node.SyntaxTree.GetRoot();

    /// <summary>The name that a node declares, or null.</summary>
    public static string? Of(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether nothing else around declares the name that a node does, so that it may be declared further out.</summary>
    public static bool IsOnlyOne(SyntaxNode declaration) =>
        Of(declaration) is { } name && !ScopeOf(declaration).DescendantNodes().Any(node => node != declaration && Of(node) == name);
}
