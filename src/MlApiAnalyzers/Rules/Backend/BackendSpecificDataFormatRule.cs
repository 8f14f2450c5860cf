using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>
/// MLA2008: images with their channels first, the layout of other backends: asked for by an argument, set as the default, or
/// provided for by a branch.
/// </summary>
public sealed class BackendSpecificDataFormatRule() : LibraryRule(RuleDescriptors.MLA2008_BackendSpecificDataFormat)
{
    private const string ChannelsFirst = "channels_first";
    private const string ChannelsLast = "channels_last";

    /// <summary>Set for a comparison: its value on TensorFlow.</summary>
    public const string Value = "Value";

    public override void Subscribe(Subscriptions on, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is { Keras: not null } library)
            on.Calls(library.LayerFactoryNames, (context, call) => CheckLayer(context, call, library));
        if (libraries.KerasNet is { } kerasNet)
        {
            on.Creation((context, creation) => CheckCreation(context, creation, kerasNet));
            on.Call("SetImageDataFormat", (context, call) => CheckSwitch(context, call, kerasNet));
            on.Operations(context => CheckComparison(context, kerasNet), OperationKind.Binary);
        }
    }

    private static void CheckLayer(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (library.IsLayerFactory(call.TargetMethod) && NeedsKernel(call.TargetMethod.Name))
            CheckArgument(context, call.Argument("data_format"));
    }

    private static void CheckCreation(RuleContext context, IObjectCreationOperation creation, KerasNetLibrary library)
    {
        if (creation.Type is { } type && library.Owns(type) && NeedsKernel(type.Name))
            CheckArgument(context, creation.Argument("data_format"));
    }

    private static void CheckSwitch(RuleContext context, IInvocationOperation call, KerasNetLibrary library)
    {
        if (library.Backend.Declares(call.TargetMethod))
            CheckArgument(context, call.Argument("data_format"));
    }

    // Global pooling is a mean or a maximum, for which any axis will do; Flatten throws, which is another rule's.
    private static bool NeedsKernel(string layer) => layer != "Flatten" && !layer.StartsWith("Global", StringComparison.Ordinal);

    private static void CheckArgument(RuleContext context, IArgumentOperation? argument)
    {
        if (argument is { ArgumentKind: ArgumentKind.Explicit } && Evaluator.Known(argument.Value, context.CancellationToken).Text == ChannelsFirst)
        {
            context.Report(
                argument.Syntax.GetLocation(),
                [argument.Value.Syntax.ToString(), "the layout of Theano; TensorFlow's CPU kernels have no convolutions and no pooling for it"]);
        }
    }

    private static void CheckComparison(RuleContext context, KerasNetLibrary library)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
            return;
        var (asked, text) = comparison.LeftOperand.ConstantString() is { } left
            ? (comparison.RightOperand, left)
            : (comparison.LeftOperand, comparison.RightOperand.ConstantString());
        if (text is not (ChannelsFirst or ChannelsLast)
            || asked.Unwrap() is not IInvocationOperation { TargetMethod: { Name: "ImageDataFormat" } method }
            || !library.Backend.Declares(method))
            return;
        var value = text == ChannelsLast == (comparison.OperatorKind == BinaryOperatorKind.Equals);
        context.Report(
            comparison.Syntax.GetLocation(),
            [comparison.Syntax.ToString(), $"{(value ? "true" : "false")} on TensorFlow, unless keras.json says otherwise"],
            properties: new() { [Value] = value ? "true" : "false" });
    }
}
