using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading;

/// <summary>One place in the code that reads or writes a variable.</summary>
/// <param name="Operation">The reference, or the declaration that gives the variable its first value.</param>
/// <param name="Kind">What happens to the variable there.</param>
/// <param name="Value">The value written, for a write whose value stands in the code.</param>
internal readonly record struct VariableUse(IOperation Operation, VariableUseKind Kind, IOperation? Value = null)
{
    public SyntaxNode Syntax => Operation.Syntax;

    /// <summary>The position from which on a written value is there: the end of the assignment.</summary>
    public int EffectiveAt => (Value ?? Operation).Syntax.Span.End;
}

internal enum VariableUseKind
{
    Read,
    Write,

    /// <summary>A write of a value that cannot be told: an out argument, an increment, a deconstruction.</summary>
    OpaqueWrite,
}

/// <summary>Finds all uses of a local, a parameter, or a field or property that only its own type can write.</summary>
internal static class VariableUses
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, ImmutableArray<VariableUse>>> FieldUses = new();

    /// <summary>The variable that <paramref name="operation"/> refers to, or null.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    /// <summary>Whether the variable is declared within <paramref name="scope"/>.</summary>
    public static bool IsDeclaredIn(this ISymbol variable, IOperation scope)
    {
        foreach (var reference in variable.DeclaringSyntaxReferences)
            if (reference.SyntaxTree == scope.Syntax.SyntaxTree && scope.Syntax.Span.Contains(reference.Span))
                return true;
        return false;
    }

    /// <summary>
    /// All uses in the order of the source; null where some may be out of sight, as for a field that other types can write.
    /// </summary>
    public static ImmutableArray<VariableUse>? Find(ISymbol variable, IOperation near, CancellationToken cancellationToken)
    {
        if (variable is ILocalSymbol or IParameterSymbol)
            return MemberReading.Of(near).UsesOf(variable);
        if (!IsWrittenByOwnTypeOnly(variable) || !variable.IsDeclaredNear(near) || near.SemanticModel is not { Compilation: var compilation })
            return null;

        // A field is asked for by every member that uses it; the type is searched once.
        var fields = FieldUses.GetValue(compilation, static _ => new ConcurrentDictionary<ISymbol, ImmutableArray<VariableUse>>(SymbolEqualityComparer.Default));
        if (!fields.TryGetValue(variable, out var uses))
        {
            var found = ImmutableArray.CreateBuilder<VariableUse>();
            foreach (var root in MembersThatMention(variable, compilation, cancellationToken))
                found.AddRange(MemberReading.Of(root).UsesOf(variable));
            uses = fields.GetOrAdd(variable, found.ToImmutable());
        }
        return uses;
    }

    /// <summary>The operation of the whole member that <paramref name="operation"/> stands in.</summary>
    public static IOperation RootOf(IOperation operation) => MemberReading.RootOf(operation);

    /// <summary>The operations of a type's members whose text mentions the name: what binding them costs is paid for these only.</summary>
    private static IEnumerable<IOperation> MembersThatMention(ISymbol variable, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in variable.ContainingType.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            var model = SemanticModels.Of(compilation).ModelOf(declaration.SyntaxTree);
            SyntaxNode? last = null;
            foreach (var name in Identifiers.Named(variable.Name, declaration, cancellationToken))
            {
                var body = BodyAround(name);
                if (body is null || body == last)
                    continue;
                last = body;
                if (model.GetOperation(body, cancellationToken) is { } operation)
                    yield return RootOf(operation);
            }
        }
    }

    /// <summary>The outermost node around <paramref name="node"/> that has an operation: a member with a body, or an initializer.</summary>
    private static SyntaxNode? BodyAround(SyntaxNode node)
    {
        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case BaseMethodDeclarationSyntax:
                case AccessorDeclarationSyntax:
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax }:
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } }:
                    return current;

                // The declaration itself: what matters of it is its initializer.
                case VariableDeclaratorSyntax { Initializer: { } initializer, Parent.Parent: BaseFieldDeclarationSyntax }:
                    return initializer;
                case PropertyDeclarationSyntax { Initializer: { } initializer }:
                    return initializer;
                case BaseTypeDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }

    private static bool IsWrittenByOwnTypeOnly(ISymbol variable) => variable switch
    {
        IFieldSymbol field => field.DeclaredAccessibility == Accessibility.Private || field.IsReadOnly,
        IPropertySymbol property => property is { IsAbstract: false, IsVirtual: false, IsOverride: false, IsIndexer: false }
            && (property.SetMethod is null || property.DeclaredAccessibility == Accessibility.Private || property.SetMethod.DeclaredAccessibility == Accessibility.Private)
            && IsAutoProperty(property),
        _ => false,
    };

    private static bool IsAutoProperty(IPropertySymbol property)
    {
        foreach (var member in property.ContainingType.GetMembers())
            if (member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property))
                return true;
        return false;
    }

    /// <summary>What a reference to a variable does to it.</summary>
    internal static VariableUse UseOf(IOperation reference)
    {
        switch (reference.Parent)
        {
            case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == reference:
                return new VariableUse(reference, VariableUseKind.Write, assignment.Value);
            case IAssignmentOperation assignment when assignment.Target == reference:
            case IIncrementOrDecrementOperation:
            case IAddressOfOperation:
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
                return new VariableUse(reference, VariableUseKind.OpaqueWrite);
            case ITupleOperation tuple when IsDeconstructed(tuple):
                return new VariableUse(reference, VariableUseKind.OpaqueWrite);
            case IDeclarationExpressionOperation:
                return new VariableUse(reference, VariableUseKind.OpaqueWrite);
            default:
                return new VariableUse(reference, VariableUseKind.Read);
        }
    }

    private static bool IsDeconstructed(IOperation tuple)
    {
        var target = tuple;
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation)
            target = target.Parent;
        return target.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == target;
    }
}
