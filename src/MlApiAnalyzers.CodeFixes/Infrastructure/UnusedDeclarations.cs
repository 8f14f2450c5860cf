using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The declarations that only removed code used, and that do nothing by themselves: locals, local functions, private fields and
/// methods. Names decide, so a declaration stays where anything else has its name.
/// </summary>
internal sealed class UnusedDeclarations
{
    private readonly SemanticModel model;
    private readonly SyntaxNode root;
    private readonly List<TextSpan> removed;
    private readonly HashSet<string> added;

    /// <param name="model">The file before the edit.</param>
    /// <param name="removed">What goes.</param>
    /// <param name="added">The code that comes.</param>
    public UnusedDeclarations(SemanticModel model, IEnumerable<TextSpan> removed, string added)
    {
        this.model = model;
        root = model.SyntaxTree.GetRoot();
        this.removed = removed.ToList();
        var tokens = SyntaxFactory.ParseTokens(added).ToList();
        this.added = new HashSet<string>(tokens
            .Where((token, index) => token.IsKind(SyntaxKind.IdentifierToken)
                && !(index > 0 && tokens[index - 1].Kind() is (SyntaxKind.OpenParenToken or SyntaxKind.CommaToken) && index + 1 < tokens.Count && tokens[index + 1].IsKind(SyntaxKind.ColonToken)))
            .Select(static token => token.ValueText));
    }

    public IReadOnlyList<SyntaxNode> Find()
    {
        var found = new List<SyntaxNode>();
        var identifiers = root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var name in identifiers.Where(token => IsRemoved(token.Span)).Select(static token => token.ValueText).Distinct().ToList())
            {
                if (added.Contains(name))
                    continue;
                var left = identifiers.Where(token => token.ValueText == name && !IsRemoved(token.Span) && !IsNameOfMember(token)).ToList();
                if (left.Count == 0 || DeclarationOf(left[0]) is not { } declaration || found.Contains(declaration) || !left.All(token => declaration.Span.Contains(token.Span)))
                    continue;
                found.Add(declaration);
                removed.Add(declaration.Span);
                changed = true;
            }
        }
        return found;
    }

    private bool IsRemoved(TextSpan span) => removed.Any(area => area.Contains(span));

    /// <summary>Whether this is the name of a member of something else: <c>x.Name</c>, not <c>this.Name</c>.</summary>
    private static bool IsNameOfMember(SyntaxToken token) =>
        token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent && access.Expression is not ThisExpressionSyntax
        || token.Parent?.Parent is NameColonSyntax;

    private SyntaxNode? DeclarationOf(SyntaxToken name) => name.Parent switch
    {
        LocalFunctionStatementSyntax function when function.Identifier == name && function.AttributeLists.Count == 0 => Listed(function),
        MethodDeclarationSyntax method when method.Identifier == name && IsPrivate(method) && method.AttributeLists.Count == 0 && method.ExplicitInterfaceSpecifier is null => method,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax local } } variable when variable.Identifier == name && local.UsingKeyword.IsKind(SyntaxKind.None) && IsHarmless(variable.Initializer) => Listed(local),
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } variable when variable.Identifier == name && IsPrivate(field) && field.AttributeLists.Count == 0 && IsHarmless(variable.Initializer) => field,
        _ => null,
    };

    private static SyntaxNode? Listed(StatementSyntax statement) => RemovableStatement.Of(statement);

    /// <summary>Whether the member is its type's own, and the type has no other part that might use it.</summary>
    private bool IsPrivate(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword) || modifier.IsKind(SyntaxKind.InternalKeyword)
            || modifier.IsKind(SyntaxKind.OverrideKeyword) || modifier.IsKind(SyntaxKind.PartialKeyword) || modifier.IsKind(SyntaxKind.ExternKeyword))
        && member.Parent is TypeDeclarationSyntax type and not InterfaceDeclarationSyntax
        && model.GetDeclaredSymbol(type) is { DeclaringSyntaxReferences.Length: 1 };

    /// <summary>Whether nothing is missed when the value is not computed.</summary>
    private bool IsHarmless(EqualsValueClauseSyntax? initializer)
    {
        if (initializer is null)
            return true;
        foreach (var node in initializer.Value.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            var isHarmless = node switch
            {
                InvocationExpressionSyntax invocation => IsFactory(invocation),
                BaseObjectCreationExpressionSyntax creation => model.GetTypeInfo(creation).Type is { } type && IsOf("System", type.ContainingNamespace),
                AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => false,
                _ => true,
            };
            if (!isHarmless)
                return false;
        }
        return true;
    }

    /// <summary>What makes losses, metrics, arrays and datasets out of what there is.</summary>
    private bool IsFactory(InvocationExpressionSyntax invocation) =>
        model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ContainingType: { Name: var name, ContainingNamespace: var space } } && IsOf("Tensorflow", space)
        && name is "ILossesApi" or "LossesApi" or "IMetricsApi" or "MetricsApi" or "IDatasetV2" or "DatasetManager" or "np";

    private static bool IsOf(string outermost, INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } parent })
            space = parent;
        return space?.Name == outermost;
    }
}
