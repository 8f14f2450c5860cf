using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>The element type and the shape of a placeholder or of a value that is fed to it, as far as the code tells them.</summary>
/// <param name="DataType">The name that the element type has in <c>tf</c>, or null.</param>
/// <param name="Shape">The dimensions, -1 for an unknown one; null for an unknown rank.</param>
internal readonly record struct FeedForm(string? DataType, ImmutableArray<long>? Shape)
{
    private const long Unknown = -1;

    /// <summary>The form of a placeholder that is created by <paramref name="call"/>.</summary>
    public static FeedForm OfPlaceholder(IInvocationOperation call, CancellationToken cancellationToken) => new(
        call.Argument("dtype") is { } type ? DataTypeOf(type.Value, cancellationToken) : null,
        call.WrittenArgument("shape") is { } shape ? ShapeOf(shape.Value, cancellationToken) : null);

    /// <summary>The form of a value in C#: a number, an array, an NDArray that is made of one.</summary>
    public static FeedForm OfValue(IOperation value, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var written = value.Unwrap();
        if (OfScalar(written.Type) is { } scalar)
            return new FeedForm(scalar, ImmutableArray<long>.Empty);
        var source = Definitions.Of(value, cancellationToken) ?? written;
        if (OfScalar(source.Type) is { } converted)
            return new FeedForm(converted, ImmutableArray<long>.Empty);
        if (source.Type is IArrayTypeSymbol array)
            return new FeedForm(OfScalar(array.ElementType), OfArray(source, array));
        return source is IInvocationOperation call && call.TargetMethod.ContainingType.Name == "np" && library.Owns(call.TargetMethod)
            ? OfNumPy(call, library, cancellationToken)
            : default;
    }

    /// <summary>Whether both are known and exclude each other.</summary>
    public bool ContradictsShape(FeedForm value)
    {
        if (Shape is not { } expected || value.Shape is not { } actual)
            return false;
        if (expected.Length != actual.Length)
            return true;
        for (var i = 0; i < expected.Length; i++)
            if (expected[i] >= 0 && actual[i] >= 0 && expected[i] != actual[i])
                return true;
        return false;
    }

    /// <summary>The shape as C# writes it.</summary>
    public string PrintShape()
    {
        var text = new StringBuilder("(");
        for (var i = 0; i < Shape!.Value.Length; i++)
            text.Append(i == 0 ? "" : ", ").Append(Shape.Value[i]);
        return text.Append(')').ToString();
    }

    private static FeedForm OfNumPy(IInvocationOperation call, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        switch (call.TargetMethod.Name)
        {
            case "zeros" or "ones" when call.Argument("shape") is { } shape && call.Argument("dtype") is { } dtype:
                return new FeedForm(DataTypeOf(dtype.Value, cancellationToken), ShapeOf(shape.Value, cancellationToken));
            case "array" when call.Argument("data") is { } data:
                var form = OfValue(data.Value, library, cancellationToken);
                return call.WrittenArgument("dtype") is null ? form : form with { DataType = null };
            default:
                return default;
        }
    }

    private static ImmutableArray<long>? OfArray(IOperation array, IArrayTypeSymbol type)
    {
        if (type.ElementType is IArrayTypeSymbol)
            return null;
        var dimensions = ImmutableArray.CreateBuilder<long>(type.Rank);
        for (var i = 0; i < type.Rank; i++)
            dimensions.Add(array is IArrayCreationOperation creation && creation.DimensionSizes.Length == type.Rank && creation.DimensionSizes[i].ConstantValue is { HasValue: true, Value: int size } ? size : Unknown);
        return dimensions.MoveToImmutable();
    }

    private static ImmutableArray<long>? ShapeOf(IOperation shape, CancellationToken cancellationToken)
    {
        if (Definitions.Of(shape, cancellationToken) is not { } source)
            return null;
        switch (source)
        {
            case ITupleOperation tuple:
                return Dimensions(tuple.Elements);
            case IObjectCreationOperation { Arguments.Length: 1, Constructor.ContainingType.Name: "Shape" } creation:
                return Elements.Of(creation.Arguments[0].Value) is { } written ? Dimensions(written) : null;
            case IArrayCreationOperation:
                return Elements.Of(source) is { } elements ? Dimensions(elements) : null;
            default:
                return source.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 ? Dimensions(ImmutableArray.Create(source)) : null;
        }
    }

    private static ImmutableArray<long> Dimensions(ImmutableArray<IOperation> elements)
    {
        var dimensions = ImmutableArray.CreateBuilder<long>(elements.Length);
        foreach (var element in elements)
        {
            dimensions.Add(element.Unwrap().ConstantValue switch
            {
                { HasValue: true, Value: int small } when small >= 0 => small,
                { HasValue: true, Value: long large } when large >= 0 => large,
                _ => Unknown,
            });
        }
        return dimensions.MoveToImmutable();
    }

    // A field of tf or of np, or a member of the enumeration.
    private static string? DataTypeOf(IOperation type, CancellationToken cancellationToken) => Definitions.Of(type, cancellationToken) switch
    {
        IFieldReferenceOperation { Field.Name: var name } => FromName(name),
        IPropertyReferenceOperation { Property.Name: var name } => FromName(name),
        { ConstantValue: { HasValue: true, Value: int number } } => number switch { 1 => "float32", 2 => "float64", 3 => "int32", 4 => "uint8", 7 => "string", 9 => "int64", 10 => "bool", _ => null },
        _ => null,
    };

    private static string? FromName(string name) => name switch
    {
        "float32" or "TF_FLOAT" => "float32",
        "float64" or "@double" or "double" or "TF_DOUBLE" => "float64",
        "int32" or "TF_INT32" => "int32",
        "int64" or "TF_INT64" => "int64",
        "uint8" or "TF_UINT8" => "uint8",
        "bool" or "TF_BOOL" => "bool",
        "string" or "TF_STRING" => "string",
        _ => null,
    };

    private static string? OfScalar(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Single => "float32",
        SpecialType.System_Double => "float64",
        SpecialType.System_Int32 => "int32",
        SpecialType.System_Int64 => "int64",
        SpecialType.System_Byte => "uint8",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_String => "string",
        _ => null,
    };
}
