using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>The element type and the shape of a placeholder or of a value that is fed to it, as far as the code tells them.</summary>
/// <param name="DataType">The name that the element type has in <c>tf</c>, or null.</param>
/// <param name="Shape">The dimensions, -1 for an unknown one; null for an unknown rank.</param>
internal readonly record struct FeedForm(string? DataType, ImmutableArray<long>? Shape)
{
    private const long Unknown = -1;

    /// <summary>The form of a placeholder that is created by <paramref name="call"/>.</summary>
    public static FeedForm OfPlaceholder(IInvocationOperation call, CancellationToken cancellationToken) => new(
        call.Argument("dtype") is { } type ? DataTypeOf(Evaluator.ValueOf(type.Value, cancellationToken)) : null,
        call.WrittenArgument("shape") is { } shape ? ShapeOf(Evaluator.ValueOf(shape.Value, cancellationToken), shape.Value) : null);

    /// <summary>The form of a value in C#: a number, an array, an NDArray that is made of one.</summary>
    public static FeedForm OfValue(IOperation value, TensorFlowLibrary library, CancellationToken cancellationToken) => Of(Evaluator.ValueOf(value, cancellationToken), value.Unwrap(), library);

    private static FeedForm Of(Value value, IOperation written, TensorFlowLibrary library)
    {
        if ((OfScalar(written.Type) ?? OfScalar(value.Origin?.Type)) is { } scalar)
            return new FeedForm(scalar, ImmutableArray<long>.Empty);
        if ((value.Origin?.Type ?? written.Type) is IArrayTypeSymbol array)
            return new FeedForm(OfScalar(array.ElementType), array.ElementType is IArrayTypeSymbol ? null : SizesOf(value as SequenceValue, array.Rank));
        return value is MadeValue { Maker: { ContainingType.Name: "np" } maker } made && library.Owns(maker) ? OfNumPy(made, library) : default;
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

    private static FeedForm OfNumPy(MadeValue made, TensorFlowLibrary library)
    {
        switch (made.Name)
        {
            case "zeros" or "ones" when made.Argument("shape") is { } shape && made.Argument("dtype") is { } dtype:
                return new FeedForm(DataTypeOf(dtype), ShapeOf(shape, null));
            case "array" when made.Written("data") is { Operation: { } data } given:
                var form = Of(given.Value, data.Value.Unwrap(), library);
                return made.Written("dtype") is null ? form : form with { DataType = null };
            case "argmax":
                return new FeedForm("int64", null);
            default:
                return default;
        }
    }

    private static ImmutableArray<long> SizesOf(SequenceValue? array, int rank)
    {
        var dimensions = ImmutableArray.CreateBuilder<long>(rank);
        for (var i = 0; i < rank; i++)
            dimensions.Add(array?.Sizes.Length == rank ? Dimension(array.Sizes[i]) : rank == 1 && array is { IsKnown: true } ? array.Count : Unknown);
        return dimensions.MoveToImmutable();
    }

    private static ImmutableArray<long>? ShapeOf(Value shape, IOperation? written)
    {
        switch (shape)
        {
            case SequenceValue { Elements: { } elements }:
                var dimensions = ImmutableArray.CreateBuilder<long>(elements.Length);
                foreach (var element in elements)
                    dimensions.Add(Dimension(element));
                return dimensions.MoveToImmutable();
            case MadeValue { Kind: MadeKind.Shape, Arguments: { Length: 1 } arguments }:
                return ShapeOf(arguments[0].Value, null);
            default:
                return shape.Integer is not null || written?.Unwrap().Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 ? ImmutableArray.Create(Dimension(shape)) : null;
        }
    }

    private static long Dimension(Value size) => size.Integer is >= 0 and { } known ? known : Unknown;

    // A field of tf or of np, or a member of the enumeration.
    private static string? DataTypeOf(Value type) => type switch
    {
        MadeValue made => FromName(made.Name),
        { Integer: { } number } => number switch { 1 => "float32", 2 => "float64", 3 => "int32", 4 => "uint8", 7 => "string", 9 => "int64", 10 => "bool", _ => null },
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
