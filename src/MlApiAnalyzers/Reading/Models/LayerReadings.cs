using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>What one call says about a layer: a factory of <c>keras.layers</c>, or a function of <c>tf</c>.</summary>
internal static class LayerReadings
{
    /// <summary>Whether the method makes a model's input: <c>keras.Input(…)</c>, <c>keras.layers.Input(…)</c>.</summary>
    public static bool IsInput(IMethodSymbol method, TensorFlowLibrary library) =>
        method.Name == "Input" && (library.IsKerasMember(method) || library.IsLayerFactory(method));

    public static LayerReading OfFactory(MadeValue layer, IOperation creation, TensorFlowLibrary library)
    {
        var name = layer.Name;
        var reading = new LayerReading(LayerKind.Factory, name, creation) { Made = layer };
        switch (name)
        {
            case "Input":
            case "InputLayer":
                return reading with { Kind = LayerKind.Input };

            case "Dense":
            case "EinsumDense":
            case "Conv1D":
            case "Conv2D":
            case "Conv2DTranspose":
            case "DepthwiseConv2D":
            case "SimpleRNN":
                return reading with
                {
                    Activation = ActivationOf(layer.Argument("activation"), library),
                    ActivationArgument = layer.Written("activation")?.Operation,
                    Units = name is "Dense" or "SimpleRNN" ? NumberOf(layer, "units") : name is "Conv1D" or "Conv2D" or "Conv2DTranspose" ? NumberOf(layer, "filters") : null,
                };

            // The factory's axis is the last one unless given; over another axis it is no distribution over the classes.
            case "Softmax":
                var isLastAxis = layer.Argument("axis")?.Integer == -1;
                return reading with { Activation = isLastAxis ? ActivationKind.Softmax : ActivationKind.Unknown, KeepsLastDimension = true };

            case "ELU":
            case "SELU":
            case "Softplus":
            case "HardSigmoid":
            case "Softsign":
            case "Swish":
            case "Tanh":
            case "Exponential":
            case "LeakyReLU":
            case "ReLU6":
                return reading with { Activation = ActivationKind.Other, KeepsLastDimension = true };

            case "LSTM":
            case "GRU":
                return reading with { Activation = ActivationKind.Other, Units = NumberOf(layer, "units") };

            case "Dropout":
                return reading with { KeepsActivation = true, KeepsLastDimension = true };
            case "Flatten":
            case "Reshape":
            case "Permute":
                return reading with { KeepsActivation = true };

            case "BatchNormalization":
            case "LayerNormalization":
            case "Normalization":
            case "Rescaling":
                return reading with { Activation = ActivationKind.None, KeepsLastDimension = true };
            case "Embedding":
                return reading with { Activation = ActivationKind.None, Units = NumberOf(layer, "output_dim") };
            default:
                return reading;
        }
    }

    /// <summary>A function of <c>tf</c>, <c>tf.nn</c> or <c>tf.math</c> as a link between layers, or null for another method.</summary>
    public static LayerReading? OfTensorOperation(IInvocationOperation invocation, TensorFlowLibrary library)
    {
        var method = invocation.TargetMethod;
        if (invocation.Arguments.IsEmpty || !(library.TfNn.Declares(method) || library.Tf.Declares(method) || library.TfMath.Declares(method)))
            return null;
        var reading = new LayerReading(LayerKind.TensorOperation, method.Name, invocation) { Application = invocation, Place = invocation };
        return method.Name switch
        {
            // Whatever axis is given, tf.nn.softmax takes the last one.
            "softmax" => reading with { Activation = ActivationKind.Softmax, KeepsLastDimension = true },
            "sigmoid" => reading with { Activation = ActivationKind.Sigmoid, KeepsLastDimension = true },
            "relu" or "relu6" or "tanh" or "leaky_relu" or "elu" or "selu" => reading with { Activation = ActivationKind.Other, KeepsLastDimension = true },
            "identity" or "cast" => reading with { KeepsActivation = true, KeepsLastDimension = true },
            "reshape" or "squeeze" or "expand_dims" => reading with { KeepsActivation = true },
            _ => reading,
        };
    }

    private static ActivationKind ActivationOf(Value? activation, TensorFlowLibrary library)
    {
        var name = activation switch
        {
            null or { IsNull: true } => "linear",
            MadeValue { Maker: IPropertySymbol property } when IsActivation(property, library) => property.Name.ToLowerInvariant(),
            MadeValue { Maker: IMethodSymbol { Name: "GetActivationFromName" } method } named when IsActivation(method, library) => named.Argument("name")?.Text,
            _ => activation.Text,
        };
        return name switch
        {
            null => ActivationKind.Unknown,
            "linear" => ActivationKind.None,
            "softmax" => ActivationKind.Softmax,
            "sigmoid" => ActivationKind.Sigmoid,
            _ => ActivationKind.Other,
        };
    }

    private static bool IsActivation(ISymbol member, TensorFlowLibrary library) => library.IActivationsApi.Declares(member) || library.Activations.Declares(member);

    private static int? NumberOf(MadeValue layer, string parameter) => layer.Argument(parameter)?.Integer is { } number and <= int.MaxValue and >= int.MinValue ? (int)number : null;
}
