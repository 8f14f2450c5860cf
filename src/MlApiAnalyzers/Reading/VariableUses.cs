using System.Collections.Generic;
using System.Collections.Immutable;
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
        var uses = ImmutableArray.CreateBuilder<VariableUse>();
        if (variable is ILocalSymbol or IParameterSymbol)
        {
            Collect(variable, RootOf(near), uses);
            return uses.ToImmutable();
        }

        if (!IsWrittenByOwnTypeOnly(variable) || !variable.IsDeclaredNear(near) || near.SemanticModel is not { } model)
            return null;
        foreach (var root in MembersThatMention(variable, model, cancellationToken))
            Collect(variable, root, uses);
        return uses.ToImmutable();
    }

    /// <summary>The operation of the whole member that <paramref name="operation"/> stands in.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The operations of a type's members whose text mentions the name: what binding them costs is paid for these only.</summary>
    private static IEnumerable<IOperation> MembersThatMention(ISymbol variable, SemanticModel near, CancellationToken cancellationToken)
    {
        foreach (var reference in variable.ContainingType.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            var model = near;
            if (declaration.SyntaxTree != near.SyntaxTree)
            {
#pragma warning disable RS0030 // A part of a partial type in another file, read once a rule has found what it looks for.
                model = near.Compilation.GetSemanticModel(declaration.SyntaxTree);
#pragma warning restore RS0030
            }

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

    private static void Collect(ISymbol variable, IOperation root, ImmutableArray<VariableUse>.Builder uses)
    {
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Same(declarator.Symbol, variable):
                    if (declarator.GetVariableInitializer() is { } local)
                        uses.Add(new VariableUse(declarator, VariableUseKind.Write, local.Value));
                    break;
                case IFieldInitializerOperation initializer when Contains(initializer.InitializedFields, variable):
                    uses.Add(new VariableUse(initializer, VariableUseKind.Write, initializer.Value));
                    break;
                case IPropertyInitializerOperation initializer when Contains(initializer.InitializedProperties, variable):
                    uses.Add(new VariableUse(initializer, VariableUseKind.Write, initializer.Value));
                    break;
                default:
                    if (VariableOf(operation) is { } symbol && Same(symbol, variable))
                        uses.Add(UseOf(operation));
                    break;
            }
        }
    }

    private static VariableUse UseOf(IOperation reference)
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

    private static bool Contains<T>(ImmutableArray<T> symbols, ISymbol variable)
        where T : ISymbol
    {
        foreach (var symbol in symbols)
            if (Same(symbol, variable))
                return true;
        return false;
    }

    private static bool Same(ISymbol first, ISymbol second) => SymbolEqualityComparer.Default.Equals(first, second);
}
