using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>
/// Reads models out of values: Sequential, functional and subclassed ones, with the layers that they have where they are used. What the code leaves
/// open (layers that are added on one path only, an overridable method) has no reading.
/// </summary>
public sealed class ModelReader
{
    // Models of models, and an end for a class that applies itself.
    private const int MaxDepth = 8;

    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private int depth;

    private ModelReader(TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The model that <paramref name="model"/> denotes where it stands, or null.</summary>
    public static KerasModel? Read(IOperation model, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadModel(Evaluator.ValueOf(model, cancellationToken), model);

    /// <summary>The model that a value is, or null.</summary>
    internal static KerasModel? Read(Value model, IOperation near, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadModel(model, near);

    /// <summary>The layers that a tensor came through; none where its origin is unknown.</summary>
    public static TensorReading ReadTensor(IOperation tensor, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadTensor(Evaluator.ValueOf(tensor, cancellationToken), tensor);

    /// <summary>The layers that a value came through.</summary>
    internal static TensorReading ReadTensor(Value tensor, IOperation near, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadTensor(tensor, near);

    /// <summary>The layer that <paramref name="layer"/> denotes where it stands.</summary>
    public static LayerReading ReadLayer(IOperation layer, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadLayer(Evaluator.ValueOf(layer, cancellationToken), layer.Unwrap(), layer);

    private KerasModel? ReadModel(Value model, IOperation near)
    {
        if (depth >= MaxDepth)
            return null;
        depth++;
        var reading = model switch
        {
            MadeValue { Kind: MadeKind.Model, Name: "Sequential", IsWhole: true, Layers: { Elements: { } layers, Places: var places } } => new KerasModel(ModelKind.Sequential, ReadLayers(layers, places, near), IsComplete: true),
            MadeValue { Kind: MadeKind.Model, Name: "Model" or "Functional" } functional => ReadFunctional(functional, near),
            ObjectValue { Type: var type, Origin: var origin } when IsOwnModel(type) && (origin is IObjectCreationOperation || type.IsSealed) => ReadSubclass(type, near),
            _ => null,
        };
        depth--;
        return reading;
    }

    // Of a class that is not sealed, another one may override what its tensors go through.
    private bool IsOwnModel(INamedTypeSymbol type) => library.Model.IsBaseOf(type) && !library.Owns(type) && !library.Functional.IsBaseOf(type);

    private ImmutableArray<LayerReading> ReadLayers(ImmutableArray<Value> layers, ImmutableArray<IOperation?> places, IOperation near)
    {
        var readings = ImmutableArray.CreateBuilder<LayerReading>(layers.Length);
        for (var i = 0; i < layers.Length; i++)
            readings.Add(ReadLayer(layers[i], places[i], near));
        return readings.MoveToImmutable();
    }

    private KerasModel? ReadFunctional(MadeValue model, IOperation near)
    {
        if (model.Argument("outputs") is not { } outputs)
            return null;
        var reading = ReadTensor(outputs, near);
        return new KerasModel(ModelKind.Functional, reading.Layers, reading.IsComplete);
    }

    private KerasModel? ReadSubclass(INamedTypeSymbol type, IOperation near)
    {
        for (INamedTypeSymbol? current = type; current is not null && !library.Owns(current); current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Call"))
            {
                if (member is not IMethodSymbol { IsOverride: true } call)
                    continue;
                var reading = Evaluator.ResultOf(call, near, cancellationToken) is { } output ? ReadTensor(output, near) : new TensorReading(ImmutableArray<LayerReading>.Empty, IsComplete: false);
                return new KerasModel(ModelKind.Subclassed, reading.Layers, reading.IsComplete);
            }
        }
        return null;
    }

    private TensorReading ReadTensor(Value tensor, IOperation near)
    {
        var backwards = ImmutableArray.CreateBuilder<LayerReading>();
        var isComplete = false;
        Value? current = tensor;
        while (current is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (current is not MadeValue made || ReadLink(made, near) is not { } link)
            {
                isComplete = IsModelInput(current);
                break;
            }
            backwards.Add(link);
            isComplete = link.Kind == LayerKind.Input;
            current = isComplete ? null : InputOf(made);
        }
        backwards.Reverse();
        return new TensorReading(backwards.ToImmutable(), isComplete);
    }

    /// <summary>Whether this is the input of an overridden <c>Call</c>, as the method received it.</summary>
    private static bool IsModelInput(Value tensor) =>
        tensor is UnknownValue { Reason: UnknownReason.Parameter, Symbol: IParameterSymbol { Ordinal: 0, ContainingSymbol: IMethodSymbol { Name: "Call", IsOverride: true } } };

    private LayerReading? ReadLink(MadeValue made, IOperation near)
    {
        if (made.Maker is not IMethodSymbol method || made.Origin is not IInvocationOperation call)
            return null;
        if (library.IsApply(method) && made.Receiver is { } layer)
            return ReadLayer(layer, call.Instance?.Unwrap(), near) with { Application = call };
        if (LayerReadings.IsInput(method, library))
            return new LayerReading(LayerKind.Input, "Input", call) { Application = call, Place = call };
        return LayerReadings.OfTensorOperation(call, library);
    }

    private Value? InputOf(MadeValue made)
    {
        if (library.IsApply((IMethodSymbol)made.Maker))
            return made.Argument("inputs");
        foreach (var argument in made.Arguments)
            if (argument.Operation?.Parameter?.Ordinal == 0)
                return argument.Value;
        return null;
    }

    private LayerReading ReadLayer(Value layer, IOperation? place, IOperation near)
    {
        var reading = layer switch
        {
            MadeValue { Kind: MadeKind.Model } => OfModel(layer, near),
            ObjectValue { Type: var type } when library.Model.IsBaseOf(type) => OfModel(layer, near),
            MadeValue { Maker: IMethodSymbol method, Origin: { } origin } made when library.IsLayerFactory(method) => LayerReadings.OfFactory(made, origin, library),
            MadeValue { Maker: IMethodSymbol method, Origin: { } origin } when LayerReadings.IsInput(method, library) => new LayerReading(LayerKind.Input, "Input", origin),
            MadeValue { Origin: IObjectCreationOperation origin } => new LayerReading(LayerKind.Object, NameOf(layer), origin),
            ObjectValue { Origin: IObjectCreationOperation origin } => new LayerReading(LayerKind.Object, NameOf(layer), origin),
            _ => new LayerReading(LayerKind.Unknown, "", layer.Origin ?? place ?? near),
        };
        return reading with { Place = place };
    }

    private LayerReading OfModel(Value model, IOperation near) => new(LayerKind.Model, NameOf(model), model.Origin ?? near) { Model = ReadModel(model, near) };

    private static string NameOf(Value layer) => layer switch
    {
        ObjectValue own => own.Type.Name,
        MadeValue { Origin.Type: { } type } => type.Name,
        _ => "",
    };
}
