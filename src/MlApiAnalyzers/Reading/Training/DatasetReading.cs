using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>What is known of the number of elements.</summary>
public enum DatasetLength
{
    Unknown,
    Finite,
    Infinite,
}

/// <summary>A <c>tf.data</c> pipeline: what it begins with, and the steps behind that, in their order.</summary>
/// <param name="Source">The call that makes the first dataset, or the expression behind which nothing is known.</param>
/// <param name="Steps">The calls that follow: <c>shuffle</c>, <c>batch</c>, <c>repeat</c>.</param>
public sealed record DatasetReading(IOperation Source, ImmutableArray<IInvocationOperation> Steps)
{
    private const int MaxSteps = 64;

    /// <summary>What the library says about the number of elements.</summary>
    public DatasetLength Length
    {
        get
        {
            var length = Source is IInvocationOperation { TargetMethod.Name: "from_tensor_slices" or "from_tensors" or "range" or "image_dataset_from_directory" or "text_dataset_from_directory" or "timeseries_dataset_from_array" } ? DatasetLength.Finite : DatasetLength.Unknown;
            foreach (var step in Steps)
            {
                length = step.TargetMethod.Name switch
                {
                    "repeat" when length == DatasetLength.Finite => RepeatedLength(step),
                    "take" when length == DatasetLength.Infinite => IsEverything(step) ? length : DatasetLength.Finite,
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
    public ArrayData? AsArrays(CancellationToken cancellationToken)
    {
        if (Source is not IInvocationOperation { TargetMethod: { Name: "from_tensor_slices", Parameters.Length: 2 } } slices
            || slices.Argument("features")?.Value is not { } x
            || slices.Argument("labels")?.Value is not { } y
            || Steps.IsEmpty
            || Steps.Length > 2
            || Steps[Steps.Length - 1] is not { TargetMethod.Name: "batch" } batch
            || batch.WrittenArgument("drop_remainder") is not null
            || batch.Argument("batch_size") is not { } size)
        {
            return null;
        }
        var shuffled = Steps.Length == 2;
        if (shuffled
            && (Steps[0] is not { TargetMethod.Name: "shuffle" } shuffle
                || shuffle.WrittenArgument("seed") is not null
                || shuffle.WrittenArgument("reshuffle_each_iteration") is not null
                || !IsLengthOf(shuffle.Argument("buffer_size")?.Value, x)))
        {
            return null;
        }
        return new ArrayData(ArrayOf(x, cancellationToken), ArrayOf(y, cancellationToken), size.Value.UnwrapImplicit().Syntax.ToString(), shuffled);
    }

    /// <summary>An array, below <c>x.ndim == 1 ? np.expand_dims(x, -1) : x</c>, which <c>fit</c> does by itself.</summary>
    private static string ArrayOf(IOperation array, CancellationToken cancellationToken)
    {
        array = array.UnwrapImplicit();
        return array is ILocalReferenceOperation && Definitions.Of(array, cancellationToken) is IConditionalOperation { WhenFalse: { } otherwise, WhenTrue: IInvocationOperation { TargetMethod.Name: "expand_dims" } }
            ? otherwise.UnwrapImplicit().Syntax.ToString()
            : array.Syntax.ToString();
    }

    /// <summary>The pipeline that <paramref name="dataset"/> denotes where it stands.</summary>
    public static DatasetReading Read(IOperation dataset, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var backwards = ImmutableArray.CreateBuilder<IInvocationOperation>();
        var current = dataset.Unwrap();
        for (var step = 0; step < MaxSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (current is IInvocationOperation { Instance: { } instance } call && library.IDataset.IsBaseOf(instance.Type) && library.Owns(call.TargetMethod))
            {
                backwards.Add(call);
                current = instance.Unwrap();
            }
            else if (Before(current, cancellationToken) is { } origin && origin != current)
            {
                current = origin;
            }
            else
            {
                break;
            }
        }
        backwards.Reverse();
        return new DatasetReading(current, backwards.ToImmutable());
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Source is IInvocationOperation source ? Print(source) : Source.Syntax.ToString());
        foreach (var step in Steps)
            text.Append('.').Append(Print(step));
        return text.ToString();
    }

    /// <summary>
    /// The value that <paramref name="current"/> stands for. A field that one method alone sets up, step by step, has behind that
    /// method what the last step gave it.
    /// </summary>
    private static IOperation? Before(IOperation current, CancellationToken cancellationToken)
    {
        if (Definitions.Step(current, cancellationToken) is { } value)
            return value;
        if (VariableUses.VariableOf(current) is not { } variable || VariableUses.Find(variable, current, cancellationToken) is not { } uses)
            return null;
        VariableUse? last = null;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read || (use.Value is { } written && written.IsConstantNull()))
                continue;
            if (use.Kind == VariableUseKind.OpaqueWrite
                || (last is { } previous && (previous.Syntax.SyntaxTree != use.Syntax.SyntaxTree || !Flow.AlwaysFollows(use.Syntax, previous.Syntax)))
                || Flow.InnermostLoop(use.Syntax) is not null)
                return null;
            last = use;
        }
        return last is { } end && Flow.FunctionOf(end.Syntax) != Flow.FunctionOf(current.Syntax) ? end.Value?.Unwrap() : null;
    }

    private static string Print(IInvocationOperation call)
    {
        var arguments = new List<string>();
        foreach (var argument in call.Arguments)
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                arguments.Add(argument.Value.UnwrapImplicit().Syntax.ToString());
        return $"{call.TargetMethod.Name}({string.Join(", ", arguments)})";
    }

    private static DatasetLength RepeatedLength(IInvocationOperation repeat) => repeat.Argument("count")?.Value.ConstantValue switch
    {
        { HasValue: true, Value: -1 } => DatasetLength.Infinite,
        _ => DatasetLength.Finite,
    };

    private static bool IsEverything(IInvocationOperation take) => take.Argument("count")?.Value.ConstantValue is { HasValue: true, Value: -1 };

    /// <summary>Whether <paramref name="size"/> is the first dimension of <paramref name="array"/>: <c>(int)x.shape[0]</c>, <c>(int)x.dims[0]</c>.</summary>
    private static bool IsLengthOf(IOperation? size, IOperation array) =>
        size?.Unwrap() is { } dimension
        && FirstDimensionOf(dimension) is { } measured
        && measured.Syntax.ToString() == array.UnwrapImplicit().Syntax.ToString();

    internal static IOperation? FirstDimensionOf(IOperation dimension) => dimension switch
    {
        IPropertyReferenceOperation { Instance: IPropertyReferenceOperation { Property.Name: "shape", Instance: { } ofShape }, Arguments: { Length: 1 } index } when IsZero(index[0].Value) => ofShape.Unwrap(),
        IArrayElementReferenceOperation { ArrayReference: IPropertyReferenceOperation { Property.Name: "dims", Instance: { } ofDims }, Indices: { Length: 1 } indices } when IsZero(indices[0]) => ofDims.Unwrap(),
        _ => null,
    };

    private static bool IsZero(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: 0 };
}
