using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>Whether a tensor was computed eagerly, or is a node of a graph.</summary>
internal sealed class TensorOrigin
{
    // A longer computation is not followed to its end.
    private const int MaxDepth = 300;

    // They add a node to the default graph in either mode.
    private static readonly HashSet<string> AlwaysInGraph = new()
    {
        "real", "imag", "conj", "angle", "complex", "ensure_shape", "dynamic_stitch", "dynamic_partition", "sparse_to_dense", "sparse_tensor_to_dense", "read_file", "while_loop", "cond",
    };

    private readonly ExecutionModes modes;
    private readonly TensorFlowLibrary library;
    private readonly AnalyzerOptions options;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<Value, ExecutionMode> known = new();

    private TensorOrigin(ExecutionModes modes, TensorFlowLibrary library, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        this.modes = modes;
        this.library = library;
        this.options = options;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>Eager for a tensor with a value, graph for one that only a session can compute.</summary>
    public ExecutionMode Mode { get; private set; }

    /// <summary>A placeholder that it is computed from, if one was found.</summary>
    public IInvocationOperation? Placeholder { get; private set; }

    public static TensorOrigin Of(IOperation tensor, Compilation compilation, TensorFlowLibrary library, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var origin = new TensorOrigin(ExecutionModes.Of(compilation, library), library, options, cancellationToken);
        origin.Mode = origin.Read(Evaluator.Known(tensor, cancellationToken));
        return origin;
    }

    private ExecutionMode Read(Value value)
    {
        if (!known.TryGetValue(value, out var mode))
            known[value] = mode = value is EitherValue { Alternatives: var alternatives } ? Same(alternatives) : ReadMade(value);
        return mode;
    }

    private ExecutionMode ReadMade(Value value)
    {
        if (value is not MadeValue { Origin: { } made, Depth: <= MaxDepth } computed || computed.Kind == MadeKind.Array)
            return ExecutionMode.Unknown;
        if (made is IInvocationOperation call && GraphCalls.IsPlaceholder(call.TargetMethod, library))
        {
            // In eager mode it throws, and nothing is computed from it.
            Placeholder ??= call;
            return ModeOf(call) == ExecutionMode.Graph ? ExecutionMode.Graph : ExecutionMode.Unknown;
        }
        if (made is IInvocationOperation variable && GraphCalls.CreatesVariable(variable.TargetMethod, library))
            return ModeOf(variable);
        if (made is IPropertyReferenceOperation { Property.Name: "initializer" } && computed.Receiver is { } initialized)
            return Read(initialized);
        if (!GraphCalls.CreatesNode(made, library))
            return ExecutionMode.Unknown;
        var mode = Combine(ModeOf(made), Operands(computed));
        return mode == ExecutionMode.Eager && !IsComputedAtOnce(made) ? ExecutionMode.Unknown : mode;
    }

    private ExecutionMode Same(ImmutableArray<Value> alternatives)
    {
        var mode = Read(alternatives[0]);
        foreach (var alternative in alternatives)
            if (Read(alternative) != mode)
                return ExecutionMode.Unknown;
        return mode;
    }

    /// <summary>Whether the operation is one that gives a value in eager mode.</summary>
    private bool IsComputedAtOnce(IOperation made) => made is not IInvocationOperation { TargetMethod: var method }
        || ((library.Tensor.Is(method.ReturnType) || library.Tensors.Is(method.ReturnType) || method.ReturnType is IArrayTypeSymbol)
            && (library.Tf.Is(method.ContainingType) || library.TfMath.Is(method.ContainingType) || library.TfNn.Is(method.ContainingType)
                || (method.ContainingType.Name is "LinalgApi" or "Random" or "StringsApi" && library.Tf.Is(method.ContainingType.ContainingType)))
            && !AlwaysInGraph.Contains(method.Name));

    private ExecutionMode ModeOf(IOperation operation) => modes.ModeAt(operation, options, cancellationToken);

    /// <summary>An operation with an operand from a graph goes into that graph, whatever the mode.</summary>
    private static ExecutionMode Combine(ExecutionMode own, ExecutionMode operands) => own == ExecutionMode.Graph || operands == ExecutionMode.Graph
        ? ExecutionMode.Graph
        : own == ExecutionMode.Eager ? operands : ExecutionMode.Unknown;

    /// <summary>Graph if an operand is of a graph, eager if none is, unknown otherwise.</summary>
    private ExecutionMode Operands(MadeValue made)
    {
        var all = made.Receiver is { } receiver ? Operand(receiver) : ExecutionMode.Eager;
        foreach (var argument in made.Arguments)
            if (argument.IsWritten)
                all = Join(all, Operand(argument.Value));
        return all;
    }

    private ExecutionMode Operand(Value value)
    {
        if (value is ConstantValue || IsNoTensor(TypeOf(value)))
            return ExecutionMode.Eager;
        if (value is not SequenceValue { Elements: { } elements })
            return Read(value);
        var all = ExecutionMode.Eager;
        foreach (var element in elements)
            all = Join(all, Operand(element));
        return all;
    }

    private static ExecutionMode Join(ExecutionMode first, ExecutionMode second) =>
        first == ExecutionMode.Graph || second == ExecutionMode.Graph ? ExecutionMode.Graph : first == ExecutionMode.Eager ? second : first;

    private static ITypeSymbol? TypeOf(Value value) => value.Origin?.Type ?? (value as UnknownValue)?.Symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        _ => null,
    };

    /// <summary>Numbers, strings, types, arrays of them, arrays of NumPy, and the parts of <c>tf</c> that calls are made on.</summary>
    private bool IsNoTensor(ITypeSymbol? type) => type switch
    {
        null => false,
        IArrayTypeSymbol array => IsNoTensor(array.ElementType),
        { SpecialType: not SpecialType.None and not SpecialType.System_Object } => true,
        { TypeKind: TypeKind.Enum } => true,
        _ => library.NDArray.IsBaseOf(type) || library.Shape.Is(type) || library.Axis.Is(type) || library.Tf.Is(type) || library.Tf.Is(type.ContainingType),
    };
}
