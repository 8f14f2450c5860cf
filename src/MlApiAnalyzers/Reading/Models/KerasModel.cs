using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>How a model is put together.</summary>
public enum ModelKind
{
    /// <summary><c>keras.Sequential(…)</c> and <c>model.add(…)</c>.</summary>
    Sequential,

    /// <summary><c>keras.Model(inputs, outputs)</c> over tensors that layers were applied to.</summary>
    Functional,

    /// <summary>A class of the user's that derives from <c>Model</c>.</summary>
    Subclassed,
}

/// <summary>What a layer does to its numbers last.</summary>
public enum ActivationKind
{
    Unknown,

    /// <summary>Nothing: the numbers are raw scores, or values of any size.</summary>
    None,
    Softmax,
    Sigmoid,

    /// <summary>A known function that makes no probabilities.</summary>
    Other,
}

/// <summary>What a link in the chain of a model's layers is.</summary>
public enum LayerKind
{
    Unknown,

    /// <summary>Made by <c>keras.layers.X(…)</c>.</summary>
    Factory,

    /// <summary><c>keras.Input(…)</c> or <c>keras.layers.InputLayer(…)</c>.</summary>
    Input,

    /// <summary>A whole model used as a layer.</summary>
    Model,

    /// <summary>A layer class of the user's, or one of the library's created with <c>new</c>.</summary>
    Object,

    /// <summary>A function of <c>tf</c> between layers, such as <c>tf.nn.softmax(x)</c>.</summary>
    TensorOperation,
}

/// <summary>A model as its code describes it.</summary>
/// <param name="Kind">How it is put together.</param>
/// <param name="Layers">The layers in the order of the data. Where a functional model joins several branches, those behind the join.</param>
/// <param name="IsComplete">Whether <paramref name="Layers"/> begins with the model's input. The last layer is known either way.</param>
public sealed record KerasModel(ModelKind Kind, ImmutableArray<LayerReading> Layers, bool IsComplete)
{
    /// <summary>The layer that decides what <see cref="OutputActivation"/> is, or null.</summary>
    public LayerReading? ActivationLayer
    {
        get
        {
            for (var i = Layers.Length - 1; i >= 0; i--)
            {
                if (Layers[i].Model is { } inner)
                    return inner.ActivationLayer;
                if (!Layers[i].KeepsActivation)
                    return Layers[i];
            }
            return null;
        }
    }

    /// <summary>What is applied to the output last.</summary>
    public ActivationKind OutputActivation => ActivationLayer?.Activation ?? ActivationKind.Unknown;

    /// <summary>The size of the output's last dimension, where the last layer says it as a constant.</summary>
    public int? OutputUnits
    {
        get
        {
            for (var i = Layers.Length - 1; i >= 0; i--)
            {
                var layer = Layers[i];
                if (layer.Model is { } inner)
                    return inner.OutputUnits;
                if (layer.Units is { } units)
                    return units;
                if (!layer.KeepsLastDimension)
                    return null;
            }
            return null;
        }
    }
}

/// <summary>One layer of a model, or one function applied between layers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The factory's, class's or function's name: <c>Dense</c>, <c>softmax</c>.</param>
/// <param name="Creation">The expression that makes the layer; for a function, its call.</param>
public sealed record LayerReading(LayerKind Kind, string Name, IOperation Creation)
{
    /// <summary>The <c>Apply</c> call, or the call of the function; null in a Sequential model.</summary>
    public IOperation? Application { get; init; }

    /// <summary>Where the layer stands in the model: the list element, the argument of <c>add</c>, the receiver of <c>Apply</c>.</summary>
    public IOperation? Place { get; init; }

    /// <summary>The call of the factory with the values of its arguments, for a layer that one makes.</summary>
    internal MadeValue? Made { get; init; }

    public ActivationKind Activation { get; init; }

    /// <summary>The argument that gives the layer its activation; null where the layer itself is the activation, or has none.</summary>
    public IOperation? ActivationArgument { get; init; }

    /// <summary>Whether the layer leaves probabilities what they are.</summary>
    public bool KeepsActivation { get; init; }

    /// <summary>Whether the last dimension stays what it is.</summary>
    public bool KeepsLastDimension { get; init; }

    /// <summary>The size of the output's last dimension, for a layer that sets it to a constant.</summary>
    public int? Units { get; init; }

    /// <summary>The model, for a layer that is one.</summary>
    public KerasModel? Model { get; init; }
}

/// <summary>The layers that a tensor came through.</summary>
/// <param name="Layers">In the order of the data.</param>
/// <param name="IsComplete">Whether the first of them is, or directly follows, an input.</param>
public sealed record TensorReading(ImmutableArray<LayerReading> Layers, bool IsComplete);
