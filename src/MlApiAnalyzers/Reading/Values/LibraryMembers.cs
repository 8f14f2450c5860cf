using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>What the members of the referenced libraries make, by the types that they return.</summary>
internal sealed class LibraryMembers
{
    private readonly ReferencedLibraries? libraries;
    private readonly ConcurrentDictionary<ITypeSymbol, MadeKind> kinds = new(SymbolEqualityComparer.Default);

    public LibraryMembers(Compilation compilation)
    {
        libraries = ReferencedLibraries.Of(compilation);
    }

    public TensorFlowLibrary? TensorFlow => libraries?.TensorFlow;

    /// <summary>Whether a symbol is declared in one of the libraries.</summary>
    public bool Owns(ISymbol symbol) => libraries is not null
        && (libraries.TensorFlow?.Owns(symbol) == true || libraries.KerasNet?.Owns(symbol) == true || libraries.Python?.Owns(symbol) == true);

    /// <summary>Whether a symbol is declared in the runtime's own libraries, which change nothing of the program's but what they are meant to.</summary>
    public static bool IsOfSystem(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } parent })
            space = parent;
        return space?.Name == "System";
    }

    /// <summary>The kind of thing that a value of the type is.</summary>
    public MadeKind KindOf(ITypeSymbol? type)
    {
        if (type is null)
            return MadeKind.Other;
        if (kinds.TryGetValue(type, out var kind))
            return kind;
        kind = libraries?.TensorFlow is { } library ? KindOf(type, library) : MadeKind.Other;
        if (kind == MadeKind.Other && libraries?.KerasNet is not null)
            kind = KindOfKerasNet(type);
        kinds.TryAdd(type, kind);
        return kind;
    }

    // An NDArray is a tensor, and a model is a layer: the narrower kind is asked for first.
    private static MadeKind KindOf(ITypeSymbol type, TensorFlowLibrary library) =>
        library.NDArray.IsBaseOf(type) ? MadeKind.Array
        : library.Tensor.IsBaseOf(type) || library.Tensors.IsBaseOf(type) ? MadeKind.Tensor
        : library.IVariable.IsBaseOf(type) ? MadeKind.Variable
        : library.IModel.IsBaseOf(type) || library.Model.IsBaseOf(type) ? MadeKind.Model
        : library.ILayer.IsBaseOf(type) || library.Layer.IsBaseOf(type) ? MadeKind.Layer
        : library.ILossFunc.IsBaseOf(type) || library.Loss.IsBaseOf(type) ? MadeKind.Loss
        : library.IOptimizer.IsBaseOf(type) || library.OptimizerV2.IsBaseOf(type) || library.GraphOptimizer.IsBaseOf(type) ? MadeKind.Optimizer
        : library.IMetricFunc.IsBaseOf(type) ? MadeKind.Metric
        : library.IDataset.IsBaseOf(type) ? MadeKind.Dataset
        : library.IInitializer.IsBaseOf(type) ? MadeKind.Initializer
        : library.GradientTape.Is(type) ? MadeKind.Tape
        : library.BaseSession.IsBaseOf(type) ? MadeKind.Session
        : library.Graph.IsBaseOf(type) ? MadeKind.Graph
        : library.Shape.Is(type) ? MadeKind.Shape
        : library.Owns(type) && type.Name is "Activation" ? MadeKind.Activation
        : library.Owns(type) && type.Name is "TF_DataType" ? MadeKind.ElementType
        : library.Owns(type) && type.Name is "ICallback" ? MadeKind.Callback
        : MadeKind.Other;

    private MadeKind KindOfKerasNet(ITypeSymbol type)
    {
        if (libraries!.Python?.NDarray.IsBaseOf(type) == true)
            return MadeKind.Array;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (libraries.KerasNet!.Owns(current))
            {
                var kind = current.Name switch
                {
                    "BaseModel" => MadeKind.Model,
                    "BaseLayer" => MadeKind.Layer,
                    "Callback" => MadeKind.Callback,
                    _ => MadeKind.Other,
                };
                if (kind != MadeKind.Other)
                    return kind;
            }
        }
        return MadeKind.Other;
    }
}
