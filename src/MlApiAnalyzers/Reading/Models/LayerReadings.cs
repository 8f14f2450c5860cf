using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Models;

/// <summary>What one call says about a layer: a factory of <c>keras.layers</c>, or a function of <c>tf</c>.</summary>
internal static class LayerReadings
{
    /// <summary>Whether the method makes a model's input: <c>keras.Input(…)</c>, <c>keras.layers.Input(…)</c>.</summary>
    public static bool IsInput(IMethodSymbol method, TensorFlowLibrary library) =>
        method.Name == "Input" && (library.IsKerasMember(method) || library.IsLayerFactory(method));

    public static LayerReading OfFactory(IInvocationOperation factory, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var name = factory.TargetMethod.Name;
        var reading = new LayerReading(LayerKind.Factory, name, factory);
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
                var argument = factory.Argument("activation");
                return reading with
                {
                    Activation = ActivationOf(argument, library, cancellationToken),
                    ActivationArgument = argument is { ArgumentKind: not ArgumentKind.DefaultValue } ? argument : null,
                    Units = name is "Dense" or "SimpleRNN" ? ConstantOf(factory, "units") : name is "Conv1D" or "Conv2D" or "Conv2DTranspose" ? ConstantOf(factory, "filters") : null,
                };

            // The factory's axis is the last one unless given; over another axis it is no distribution over the classes.
            case "Softmax":
                var isLastAxis = factory.Argument("axis")?.Value.Unwrap().ConstantValue is { HasValue: true, Value: -1 };
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
                return reading with { Activation = ActivationKind.Other, Units = ConstantOf(factory, "units") };

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
                return reading with { Activation = ActivationKind.None, Units = ConstantOf(factory, "output_dim") };
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

    private static ActivationKind ActivationOf(IArgumentOperation? argument, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (argument is null || argument.Value.IsConstantNull())
            return ActivationKind.None;
        var value = argument.Value.Unwrap();
        var name = value.ConstantString();
        if (name is null)
        {
            value = Definitions.Of(value, cancellationToken);
            name = value.ConstantString() ?? value switch
            {
                IPropertyReferenceOperation { Property: var property } when IsActivation(property, library) => property.Name.ToLowerInvariant(),
                IInvocationOperation { TargetMethod: { Name: "GetActivationFromName" } method } invocation when IsActivation(method, library) => invocation.Argument("name")?.Value.ConstantString(),
                _ => null,
            };
        }
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

    private static int? ConstantOf(IInvocationOperation factory, string parameter) =>
        factory.Argument(parameter)?.Value.ConstantValue is { HasValue: true, Value: int value } ? value : null;
}
