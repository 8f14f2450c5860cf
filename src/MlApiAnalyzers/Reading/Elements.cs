using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading;

/// <summary>The elements of a collection that is written out: an array, a list with an initializer, a collection expression.</summary>
public static class Elements
{
    // The Roslyn version built against knows neither collection expressions nor their parts; a newer host delivers them under these numbers.
    internal const int CollectionExpressionOperation = 127;
    internal const int ExpressionElementSyntax = 9077;

    /// <summary>
    /// The elements in their order, each below its conversion to the element type; null when they cannot all be told, such as
    /// with a spread element.
    /// </summary>
    public static ImmutableArray<IOperation>? Of(IOperation collection)
    {
        collection = collection.Unwrap();
        return collection switch
        {
            IArrayCreationOperation array => OfArray(array),
            IObjectCreationOperation creation => OfList(creation),
            IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } => ImmutableArray<IOperation>.Empty,
            { Kind: (OperationKind)CollectionExpressionOperation } => OfCollectionExpression(collection),
            _ => null,
        };
    }

    /// <summary>
    /// The elements of the collection that <paramref name="use"/> denotes, where each is written: in the collection, or as what is
    /// added to it; null when unknown.
    /// </summary>
    public static ImmutableArray<IOperation>? Denoted(IOperation use, CancellationToken cancellationToken)
    {
        // What is written where it is used, as most arguments are, needs no evaluation of the code around it.
        if (Of(use) is { } inPlace)
            return inPlace;
        if (Evaluator.ValueOf(use, cancellationToken) is not SequenceValue { IsKnown: true } sequence || sequence.Places.Length != sequence.Count)
            return null;
        var elements = ImmutableArray.CreateBuilder<IOperation>(sequence.Count);
        foreach (var place in sequence.Places)
        {
            if (place is null)
                return null;
            elements.Add(place);
        }
        return elements.MoveToImmutable();
    }

    private static ImmutableArray<IOperation>? OfArray(IArrayCreationOperation array)
    {
        if (array.DimensionSizes.Length != 1)
            return null;
        if (array.Initializer is null)
            return array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } ? ImmutableArray<IOperation>.Empty : null;
        return Unwrapped(array.Initializer.ElementValues);
    }

    private static ImmutableArray<IOperation>? OfList(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { MetadataName: "List`1", ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } })
            return null;

        // new List<T>(capacity) is empty; new List<T>(collection) begins with what the collection holds.
        var elements = ImmutableArray<IOperation>.Empty;
        if (creation.Arguments.Length == 1 && creation.Arguments[0].Value.Type?.SpecialType != SpecialType.System_Int32)
        {
            if (Of(creation.Arguments[0].Value) is not { } copied)
                return null;
            elements = copied;
        }
        if (creation.Initializer is null)
            return elements;

        var builder = ImmutableArray.CreateBuilder<IOperation>();
        builder.AddRange(elements);
        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is not IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
                return null;
            builder.Add(add.Arguments[0].Value.Unwrap());
        }
        return builder.ToImmutable();
    }

    private static ImmutableArray<IOperation>? OfCollectionExpression(IOperation collection)
    {
        var builder = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var element in collection.ChildOperations)
        {
            // The arguments for a params span are such a collection too, and stand in no brackets.
            if (!collection.IsImplicit && element.Syntax.Parent?.RawKind != ExpressionElementSyntax)
                return null;
            builder.Add(element.Unwrap());
        }
        return builder.ToImmutable();
    }

    private static ImmutableArray<IOperation> Unwrapped(ImmutableArray<IOperation> operations)
    {
        var builder = ImmutableArray.CreateBuilder<IOperation>(operations.Length);
        foreach (var operation in operations)
            builder.Add(operation.Unwrap());
        return builder.MoveToImmutable();
    }
}
