using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading;

/// <summary>The calls of a method in the compilation. The trees are searched for its name, so a rule asks only about a candidate.</summary>
internal static class CallSites
{
    /// <summary>All calls, those through a base method or an interface included; null where the method is passed on without being called.</summary>
    public static ImmutableArray<IInvocationOperation>? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is not SimpleNameSyntax name || name.Identifier.ValueText != method.Name)
                    continue;
#pragma warning disable RS0030 // Callers may be anywhere; a model is made for trees that mention the name only.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS0030
                if (model.GetSymbolInfo(name, cancellationToken).Symbol is not IMethodSymbol mentioned || !CanReach(mentioned.OriginalDefinition, method))
                    continue;
                SyntaxNode called = name.Parent switch
                {
                    MemberAccessExpressionSyntax access when access.Name == name => access,
                    MemberBindingExpressionSyntax binding => binding,
                    _ => name,
                };
                if (called.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called || model.GetOperation(invocation, cancellationToken) is not IInvocationOperation call)
                {
                    if (name.FirstAncestorOrSelf<AttributeSyntax>() is null && !IsNameOf(called))
                        return null;
                    continue;
                }
                calls.Add(call);
            }
        }
        return calls.ToImmutable();
    }

    private static bool IsNameOf(SyntaxNode node) => node.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static bool CanReach(IMethodSymbol called, IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, called))
                return true;
        return called.ContainingType.TypeKind == TypeKind.Interface
            && method.ContainingType.FindImplementationForInterfaceMember(called) is { } implementation
            && SymbolEqualityComparer.Default.Equals(implementation, method);
    }
}
