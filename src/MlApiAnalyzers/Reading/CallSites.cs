using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading;

/// <summary>The calls of a method in the compilation. The trees are searched for its name, so a rule asks only about a candidate.</summary>
internal static class CallSites
{
    /// <summary>All calls, those through a base method or an interface included; null where the method is passed on without being called.</summary>
    public static ImmutableArray<IInvocationOperation>? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var mention in Mentions(method, compilation, cancellationToken))
        {
            if (mention is not IInvocationOperation call)
                return null;
            calls.Add(call);
        }
        return calls.ToImmutable();
    }

    /// <summary>
    /// All places where objects are created with a constructor; null where there may be others: a derived class, another constructor of the class, or whoever
    /// is handed the type.
    /// </summary>
    public static ImmutableArray<IObjectCreationOperation>? CreationsBy(IMethodSymbol constructor, Compilation compilation, CancellationToken cancellationToken)
    {
        var type = constructor.ContainingType;
        foreach (var part in type.DeclaringSyntaxReferences)
            if (part.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration)
                foreach (var member in declaration.Members)
                    if (member is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword })
                        return null;
        var creations = ImmutableArray.CreateBuilder<IObjectCreationOperation>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var outline = TreeOutline.Of(tree, cancellationToken);
            if (!outline.Mentions("new"))
                continue;
            var root = tree.GetRoot(cancellationToken);
            foreach (var name in Identifiers.Named(type.Name, root, cancellationToken))
                if (name.FirstAncestorOrSelf<SyntaxNode>(static node => node is BaseListSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax or StatementSyntax or MemberDeclarationSyntax) is not (StatementSyntax or MemberDeclarationSyntax or null))
                    return null;
            var candidates = new SortedDictionary<int, SyntaxNode>();
            foreach (var position in outline.CreationsByTargetType)
                if (root.FindToken(position).Parent is ImplicitObjectCreationExpressionSyntax creation)
                    candidates[creation.SpanStart] = creation;
            foreach (var name in Identifiers.Named(type.Name, root, cancellationToken))
                if (name.FirstAncestorOrSelf<ExpressionSyntax>(static outer => outer is not NameSyntax) is ObjectCreationExpressionSyntax creation && creation.Type.Span.Contains(name.Span))
                    candidates[creation.SpanStart] = creation;
            foreach (var candidate in candidates.Values)
                if (SemanticModels.Of(compilation).ModelOf(tree).GetOperation(candidate, cancellationToken) is IObjectCreationOperation { Constructor: { } called } created
                    && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, constructor))
                    creations.Add(created);
        }
        return creations.ToImmutable();
    }

    /// <summary>
    /// Where the method is called, or passed on without being called: the operation there, or null where there is none. A
    /// constructor is called where an object is created.
    /// </summary>
    public static IEnumerable<IOperation?> Mentions(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        var mentionedName = isConstructor ? method.ContainingType.Name : method.Name;
        foreach (var root in Roots(method, compilation, cancellationToken))
        {
            var tree = root.SyntaxTree;
            SemanticModel? model = null;
            foreach (var node in Identifiers.Named(mentionedName, root, cancellationToken))
            {
                if (node is not SimpleNameSyntax name)
                    continue;
                if (isConstructor)
                {
                    if (name.FirstAncestorOrSelf<ExpressionSyntax>(static outer => outer is not NameSyntax) is not ObjectCreationExpressionSyntax creation || !creation.Type.Span.Contains(name.Span))
                        continue;
                    model ??= SemanticModels.Of(compilation).ModelOf(tree);
                    if (model.GetOperation(creation, cancellationToken) is IObjectCreationOperation { Constructor: { } constructor } created
                        && SymbolEqualityComparer.Default.Equals(constructor.OriginalDefinition, method))
                        yield return created;
                    continue;
                }
                model ??= SemanticModels.Of(compilation).ModelOf(tree);
                if (Mentioned(model.GetSymbolInfo(name, cancellationToken)) is not { } mentioned || !CanReach(mentioned.OriginalDefinition, method))
                    continue;
                SyntaxNode called = name.Parent switch
                {
                    MemberAccessExpressionSyntax access when access.Name == name => access,
                    MemberBindingExpressionSyntax binding => binding,
                    _ => name,
                };
                if (called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called && model.GetOperation(invocation, cancellationToken) is IInvocationOperation call)
                    yield return call;
                else if (name.FirstAncestorOrSelf<AttributeSyntax>() is null && !IsNameOf(called))
                    yield return Reference(model.GetOperation(called, cancellationToken));
            }
        }
    }

    /// <summary>The code that can mention the method: its own type for a private one, else everything.</summary>
    private static IEnumerable<SyntaxNode> Roots(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary })
        {
            foreach (var reference in method.ContainingType.DeclaringSyntaxReferences)
                yield return reference.GetSyntax(cancellationToken);
            yield break;
        }
        foreach (var tree in compilation.SyntaxTrees)
            yield return tree.GetRoot(cancellationToken);
    }

    // A method that is passed as a Delegate, of no certain type, is a candidate only.
    private static IMethodSymbol? Mentioned(SymbolInfo info) =>
        (info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) as IMethodSymbol;

    // The name of a method that becomes a delegate denotes the delegate.
    private static IOperation? Reference(IOperation? mention)
    {
        while (mention is IConversionOperation or IDelegateCreationOperation)
            mention = mention is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)mention).Target;
        return mention;
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
