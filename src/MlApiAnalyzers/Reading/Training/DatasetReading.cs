using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>What is known of the number of elements.</summary>
public enum DatasetLength
{
    Unknown,
    Finite,
    Infinite,
}

/// <summary>A <c>tf.data</c> pipeline: what it begins with, and the steps behind that, in their order.</summary>
/// <param name="Source">What makes the first dataset, or the expression behind which nothing is known.</param>
/// <param name="Steps">The calls that follow: <c>shuffle</c>, <c>batch</c>, <c>repeat</c>.</param>
internal sealed record DatasetReading(IOperation Source, ImmutableArray<MadeValue> Steps)
{
    /// <summary>The call that makes the first dataset, where it is known.</summary>
    public MadeValue? First { get; private init; }

    /// <summary>What the library says about the number of elements.</summary>
    public DatasetLength Length
    {
        get
        {
            var length = First?.Name is "from_tensor_slices" or "from_tensors" or "range" or "image_dataset_from_directory" or "text_dataset_from_directory" or "timeseries_dataset_from_array" ? DatasetLength.Finite : DatasetLength.Unknown;
            foreach (var step in Steps)
            {
                var isEndless = step.Argument("count")?.Integer == -1;
                length = step.Name switch
                {
                    "repeat" when length == DatasetLength.Finite => isEndless ? DatasetLength.Infinite : length,
                    "take" when length == DatasetLength.Infinite => isEndless ? length : DatasetLength.Finite,
                    "filter" or "flat_map" => DatasetLength.Unknown,
                    "concatenate" => length == DatasetLength.Infinite ? length : DatasetLength.Unknown,
                    "batch" or "shuffle" or "prefetch" or "map" or "cache" or "skip" or "shard" or "take" or "repeat" or "with_options" => length,
                    _ => DatasetLength.Unknown,
                };
            }
            return length;
        }
    }

    /// <summary>The arrays that it slices, where it does nothing else than to shuffle them as a whole and to cut them into batches.</summary>
    public ArrayData? AsArrays()
    {
        if (First is not { Name: "from_tensor_slices" }
            || First.Written("features") is not { } x
            || First.Written("labels") is not { } y
            || Steps.Length is not (1 or 2)
            || Steps[Steps.Length - 1] is not { Name: "batch" } batch
            || batch.Written("drop_remainder") is not null
            || batch.Written("batch_size")?.Operation is not { } size)
        {
            return null;
        }
        var shuffled = Steps.Length == 2;
        if (shuffled
            && (Steps[0] is not { Name: "shuffle" } shuffle
                || shuffle.Written("seed") is not null
                || shuffle.Written("reshuffle_each_iteration") is not null
                || !IsLengthOf(shuffle.Written("buffer_size")?.Operation?.Value, x.Operation!.Value)))
        {
            return null;
        }
        return new ArrayData(ArrayOf(x), ArrayOf(y), size.Value.UnwrapImplicit().Syntax.ToString(), shuffled);
    }

    /// <summary>An array, below <c>x.ndim == 1 ? np.expand_dims(x, -1) : x</c>, which <c>fit</c> does by itself.</summary>
    private static string ArrayOf(ArgumentValue array)
    {
        var written = array.Operation!.Value.UnwrapImplicit();
        return written is ILocalReferenceOperation && array.Value.Origin is IConditionalOperation { WhenFalse: { } otherwise, WhenTrue: IInvocationOperation { TargetMethod.Name: "expand_dims" } }
            ? otherwise.UnwrapImplicit().Syntax.ToString()
            : written.Syntax.ToString();
    }

    /// <summary>The pipeline that <paramref name="dataset"/> evaluates to where it stands.</summary>
    public static DatasetReading Read(IOperation dataset, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var backwards = ImmutableArray.CreateBuilder<MadeValue>();
        var source = dataset.Unwrap();
        var current = Evaluator.ValueOf(dataset, cancellationToken);
        while (current is MadeValue { Kind: MadeKind.Dataset, Receiver: { } before, Origin: IInvocationOperation { Instance: { } instance } } step && library.IDataset.IsBaseOf(instance.Type))
        {
            backwards.Add(step);
            (current, source) = (before, instance.Unwrap());
        }
        backwards.Reverse();
        return new DatasetReading(current.Origin ?? source, backwards.ToImmutable()) { First = current as MadeValue };
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Source is IInvocationOperation source ? Print(source) : Source.Syntax.ToString());
        foreach (var step in Steps)
            text.Append('.').Append(Print((IInvocationOperation)step.Origin!));
        return text.ToString();
    }

    private static string Print(IInvocationOperation call)
    {
        var arguments = new List<string>();
        foreach (var argument in call.Arguments)
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                arguments.Add(argument.Value.UnwrapImplicit().Syntax.ToString());
        return $"{call.TargetMethod.Name}({string.Join(", ", arguments)})";
    }

    /// <summary>Whether <paramref name="size"/> is the first dimension of <paramref name="array"/>: <c>(int)x.shape[0]</c>, <c>(int)x.dims[0]</c>.</summary>
    private static bool IsLengthOf(IOperation? size, IOperation array) =>
        size?.Unwrap() is { } dimension
        && FirstDimensionOf(dimension) is { } measured
        && measured.Syntax.ToString() == array.UnwrapImplicit().Syntax.ToString();

    private static IOperation? FirstDimensionOf(IOperation dimension) => dimension switch
    {
        IPropertyReferenceOperation { Instance: IPropertyReferenceOperation { Property.Name: "shape", Instance: { } ofShape }, Arguments: { Length: 1 } index } when IsZero(index[0].Value) => ofShape.Unwrap(),
        IArrayElementReferenceOperation { ArrayReference: IPropertyReferenceOperation { Property.Name: "dims", Instance: { } ofDims }, Indices: { Length: 1 } indices } when IsZero(indices[0]) => ofDims.Unwrap(),
        _ => null,
    };

    private static bool IsZero(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: 0 };
}
