using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>
/// Reads models out of the code that builds them: Sequential, functional and subclassed ones, held in locals, in fields and
/// properties of their own type, or returned by methods. What the code leaves open (a branch, a loop, a parameter, a call that
/// might add layers) has no reading. A reader is made for one question; it binds other statements and members, so it is asked
/// only when a rule has found the call it is about.
/// </summary>
public sealed class ModelReader
{
    // Deep enough for models of models, and an end for code that refers to itself.
    private const int MaxDepth = 8;
    private const int MaxLayers = 2000;

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
        new ModelReader(library, cancellationToken).ReadModel(model);

    /// <summary>The layers that a tensor came through; none where its origin is unknown.</summary>
    public static TensorReading ReadTensor(IOperation tensor, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadTensor(tensor);

    /// <summary>The layer that <paramref name="layer"/> denotes where it stands.</summary>
    public static LayerReading ReadLayer(IOperation layer, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new ModelReader(library, cancellationToken).ReadLayer(layer, application: null);

    private KerasModel? ReadModel(IOperation model)
    {
        if (++depth > MaxDepth)
            return null;
        try
        {
            return Follow(model, "add", laterAdditionsCount: true, out var additions) is { } creation ? Append(ReadCreation(creation), additions) : null;
        }
        finally
        {
            depth--;
        }
    }

    /// <summary>The creation behind a use of a container, and what was appended to it on the way; null when unknown.</summary>
    private IOperation? Follow(IOperation use, string adder, bool laterAdditionsCount, out ImmutableArray<IOperation> additions)
    {
        additions = ImmutableArray<IOperation>.Empty;
        var current = use.Unwrap();
        for (var step = 0; step < MaxDepth * 2; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (VariableUses.VariableOf(current) is { } variable && !library.Owns(variable))
            {
                if (VariableUses.Find(variable, current, cancellationToken) is not { } uses
                    || Definitions.Write(uses, variable, current) is not { } write
                    || new Additions(library, adder, laterAdditionsCount, cancellationToken).Between(uses, write, current) is not { } added)
                {
                    return null;
                }
                additions = added.AddRange(additions);
                current = write.Value!.Unwrap();
            }
            else if (Definitions.Step(current, cancellationToken) is { } next)
            {
                if (next == current)
                    return current;
                current = next;
            }
            else
            {
                return null;
            }
        }
        return null;
    }

    private KerasModel? Append(KerasModel? model, ImmutableArray<IOperation> additions)
    {
        if (model is null || additions.IsEmpty)
            return model;
        return model.Kind == ModelKind.Sequential ? model with { Layers = model.Layers.AddRange(ReadLayers(additions)) } : null;
    }

    private KerasModel? ReadCreation(IOperation creation)
    {
        switch (creation)
        {
            case IInvocationOperation { TargetMethod: { Name: "Sequential" } method } sequential when library.IsKerasMember(method):
                return ReadSequential(sequential.WrittenArgument("layers")?.Value);
            case IInvocationOperation { TargetMethod: { Name: "Model" } method } functional when library.IsKerasMember(method):
                return ReadFunctional(functional.Argument("outputs")?.Value);
            case IObjectCreationOperation { Type: INamedTypeSymbol type } created:
                if (library.Sequential.Is(type))
                    return ReadSequentialObject(created);
                if (library.Functional.Is(type))
                    return ReadFunctional(created.Argument("outputs")?.Value);
                return library.Model.IsBaseOf(type) && !library.Owns(type) && !library.Functional.IsBaseOf(type) ? ReadSubclass(type, creation) : null;

            // Of a class that is not sealed, another one may override what its tensors go through.
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type: INamedTypeSymbol { IsSealed: true } own }:
                return library.Model.IsBaseOf(own) && !library.Functional.IsBaseOf(own) ? ReadSubclass(own, creation) : null;
            default:
                return null;
        }
    }

    private KerasModel? ReadSequentialObject(IObjectCreationOperation creation)
    {
        if (creation.Argument("args") is not { } argument || Definitions.Of(argument.Value, cancellationToken) is not IObjectCreationOperation arguments)
            return null;
        if (arguments.Initializer is { } initializer)
            foreach (var member in initializer.Initializers)
                if (member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Layers" } } assignment)
                    return ReadSequential(assignment.Value);
        return ReadSequential(layers: null);
    }

    private KerasModel? ReadSequential(IOperation? layers)
    {
        var elements = ImmutableArray<IOperation>.Empty;
        if (layers is not null && !layers.IsConstantNull())
        {
            // The model copies the list, so what is added to the list later is not in the model.
            if (Follow(layers, "Add", laterAdditionsCount: false, out var additions) is not { } creation || Elements.Of(creation) is not { } written)
                return null;
            elements = written.AddRange(additions);
        }
        return new KerasModel(ModelKind.Sequential, ReadLayers(elements), IsComplete: true);
    }

    private ImmutableArray<LayerReading> ReadLayers(ImmutableArray<IOperation> layers)
    {
        var readings = ImmutableArray.CreateBuilder<LayerReading>(layers.Length);
        foreach (var layer in layers)
            readings.Add(ReadLayer(layer, application: null));
        return readings.MoveToImmutable();
    }

    private KerasModel? ReadFunctional(IOperation? outputs)
    {
        if (outputs is null)
            return null;
        var reading = ReadTensor(outputs);
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
                if (Definitions.BodyOf(call, near, cancellationToken) is not { } body || Definitions.ReturnValue(body) is not { } output)
                    return new KerasModel(ModelKind.Subclassed, ImmutableArray<LayerReading>.Empty, IsComplete: false);
                var reading = ReadTensor(output);
                return new KerasModel(ModelKind.Subclassed, reading.Layers, reading.IsComplete);
            }
        }
        return null;
    }

    private TensorReading ReadTensor(IOperation tensor)
    {
        var backwards = ImmutableArray.CreateBuilder<LayerReading>();
        var isComplete = false;
        var current = tensor.Unwrap();
        while (backwards.Count < MaxLayers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (current is IInvocationOperation invocation && ReadLink(invocation) is { } link)
            {
                backwards.Add(link);
                isComplete = link.Kind == LayerKind.Input;
                if (isComplete || InputOf(invocation) is not { } input)
                    break;
                current = input.Unwrap();
                continue;
            }

            if (Definitions.Step(current, cancellationToken) is not { } origin || origin == current)
            {
                isComplete = IsModelInput(current);
                break;
            }
            current = origin;
        }
        backwards.Reverse();
        return new TensorReading(backwards.ToImmutable(), isComplete);
    }

    /// <summary>Whether this is the input of an overridden <c>Call</c>, as the method received it.</summary>
    private bool IsModelInput(IOperation tensor) =>
        tensor is IParameterReferenceOperation { Parameter: { Ordinal: 0, ContainingSymbol: IMethodSymbol { Name: "Call", IsOverride: true } } parameter }
        && VariableUses.Find(parameter, tensor, cancellationToken) is { } uses
        && !Definitions.IsWrittenBefore(uses, tensor);

    private LayerReading? ReadLink(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (library.IsApply(method) && invocation.Instance is { } receiver)
            return ReadLayer(receiver, invocation);
        if (LayerReadings.IsInput(method, library))
            return new LayerReading(LayerKind.Input, "Input", invocation) { Application = invocation, Place = invocation };
        return LayerReadings.OfTensorOperation(invocation, library);
    }

    private IOperation? InputOf(IInvocationOperation invocation)
    {
        if (library.IsApply(invocation.TargetMethod))
            return invocation.Argument("inputs")?.Value;
        foreach (var argument in invocation.Arguments)
            if (argument.Parameter?.Ordinal == 0)
                return argument.Value;
        return null;
    }

    private LayerReading ReadLayer(IOperation layer, IOperation? application)
    {
        var place = layer.Unwrap();
        var reading = Definitions.Of(place, cancellationToken) is { } creation ? ReadLayerCreation(place, creation) : new LayerReading(LayerKind.Unknown, "", place);
        return reading with { Application = application, Place = place };
    }

    private LayerReading ReadLayerCreation(IOperation place, IOperation creation)
    {
        switch (creation)
        {
            case IInvocationOperation invocation when library.IsLayerFactory(invocation.TargetMethod):
                return LayerReadings.OfFactory(invocation, library, cancellationToken);
            case IInvocationOperation invocation when LayerReadings.IsInput(invocation.TargetMethod, library):
                return new LayerReading(LayerKind.Input, "Input", invocation);
            case IInvocationOperation { TargetMethod: var method } when library.IsKerasMember(method):
            case IObjectCreationOperation { Type: var type } when library.Model.IsBaseOf(type):
                return new LayerReading(LayerKind.Model, creation.Type?.Name ?? "", creation) { Model = ReadModel(place) };
            case IObjectCreationOperation created:
                return new LayerReading(LayerKind.Object, created.Type?.Name ?? "", created);
            default:
                return new LayerReading(LayerKind.Unknown, "", creation);
        }
    }
}
