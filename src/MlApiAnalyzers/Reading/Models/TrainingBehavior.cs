using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>How a layer differs between training and inference.</summary>
public enum TrainingEffect
{
    /// <summary>It does not, or it is not known to.</summary>
    None,

    /// <summary>It drops units.</summary>
    Dropout,

    /// <summary>It normalizes by the batch, and updates its moving averages.</summary>
    BatchNormalization,

    /// <summary>It drops attention scores.</summary>
    AttentionDropout,

    /// <summary>It holds layers that do one of these, or asks for the flag in its own code.</summary>
    Inner,
}

/// <summary>Finds out whether the flag <c>training</c> makes a difference to a layer.</summary>
public sealed class TrainingBehavior
{
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<INamedTypeSymbol> visited = new(SymbolEqualityComparer.Default);

    private TrainingBehavior(TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>What the flag does to the layer that <paramref name="layer"/> denotes.</summary>
    public static TrainingEffect Of(IOperation layer, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new TrainingBehavior(library, cancellationToken).OfLayer(layer);

    /// <summary>The parameter of an overridden <c>Call</c> that holds the flag, whatever its name there; else null.</summary>
    public static IParameterSymbol? FlagOf(IMethodSymbol method, TensorFlowLibrary library)
    {
        if (method.Name != "Call" || !method.IsOverride)
            return null;
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        if (!library.Layer.Declares(root))
            return null;
        foreach (var parameter in root.Parameters)
            if (parameter.Name == "training")
                return method.Parameters[parameter.Ordinal];
        return null;
    }

    private TrainingEffect OfLayer(IOperation layer)
    {
        layer = layer.Unwrap();
        if (layer.Type is INamedTypeSymbol type && library.Layer.IsBaseOf(type) && !library.Owns(type))
            return OfType(type, layer);
        return OfReading(ModelReader.ReadLayer(layer, library, cancellationToken));
    }

    private TrainingEffect OfReading(LayerReading layer)
    {
        switch (layer.Kind)
        {
            case LayerKind.Factory:
                return OfFactory(layer.Made!);
            case LayerKind.Object or LayerKind.Model when layer.Creation is IObjectCreationOperation { Type: INamedTypeSymbol type } && !library.Owns(type):
                return OfType(type, layer.Creation);
            case LayerKind.Model when layer.Model is { } model:
                foreach (var inner in model.Layers)
                    if (OfReading(inner) != TrainingEffect.None)
                        return TrainingEffect.Inner;
                return TrainingEffect.None;
            default:
                return TrainingEffect.None;
        }
    }

    // The recurrent layers are not among them: their Apply drops the flag, so passing it changes nothing.
    private static TrainingEffect OfFactory(MadeValue layer) => layer.Name switch
    {
        "Dropout" when layer.Argument("rate")?.Number != 0 => TrainingEffect.Dropout,
        "BatchNormalization" when layer.Argument("trainable")?.Truth == true => TrainingEffect.BatchNormalization,
        "Attention" or "MultiHeadAttention" when layer.Written("dropout")?.Value.Number > 0 => TrainingEffect.AttentionDropout,
        _ => TrainingEffect.None,
    };

    private TrainingEffect OfType(INamedTypeSymbol type, IOperation near)
    {
        for (INamedTypeSymbol? current = type; current is not null && !library.Owns(current); current = current.BaseType)
        {
            if (!visited.Add(current))
                return TrainingEffect.None;
            foreach (var member in current.GetMembers("Call"))
            {
                if (member is not IMethodSymbol call || FlagOf(call, library) is not { } flag)
                    continue;
                return Evaluator.BodyOf(call, near, cancellationToken) is { } body && UsesFlag(body, flag) ? TrainingEffect.Inner : TrainingEffect.None;
            }
        }
        return TrainingEffect.None;
    }

    /// <summary>Whether code asks for the flag, or applies a layer to which it matters, with the flag or, mistakenly, without.</summary>
    private bool UsesFlag(IOperation body, IParameterSymbol flag)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, flag) && !IsPassedOn(reference))
                return true;
            if (operation is IInvocationOperation { Instance: { } receiver } apply && library.IsApply(apply.TargetMethod) && OfLayer(receiver) != TrainingEffect.None)
                return true;
        }
        return false;
    }

    private bool IsPassedOn(IOperation reference)
    {
        for (var current = reference.Parent; current is IConversionOperation or ICoalesceOperation or IParenthesizedOperation or IPropertyReferenceOperation or IArgumentOperation or IInvocationOperation; current = current.Parent)
            if (current is IArgumentOperation { Parameter.Name: "training", Parent: IInvocationOperation call })
                return library.IsApply(call.TargetMethod) || call.TargetMethod.Name == "Call";
        return false;
    }
}
