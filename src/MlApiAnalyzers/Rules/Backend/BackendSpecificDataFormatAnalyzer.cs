using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>
/// MLA2008: images with their channels first, the layout of other backends: asked for by an argument, set as the default, or
/// provided for by a branch.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackendSpecificDataFormatAnalyzer : LibraryAnalyzer
{
    private const string ChannelsFirst = "channels_first";
    private const string ChannelsLast = "channels_last";

    /// <summary>Set for a comparison: its value on TensorFlow.</summary>
    public const string Value = "Value";

    public BackendSpecificDataFormatAnalyzer()
        : base(RuleDescriptors.MLA2008_BackendSpecificDataFormat)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is { Keras: not null } library)
            context.RegisterOperationAction(operation => AnalyzeLayer(operation, library), OperationKind.Invocation);
        if (libraries.KerasNet is { } kerasNet)
        {
            context.RegisterOperationAction(operation => AnalyzeCreation(operation, kerasNet), OperationKind.ObjectCreation);
            context.RegisterOperationAction(operation => AnalyzeSwitch(operation, kerasNet), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeComparison(operation, kerasNet), OperationKind.Binary);
        }
    }

    private static void AnalyzeLayer(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (library.IsLayerFactory(call.TargetMethod) && NeedsKernel(call.TargetMethod.Name))
            AnalyzeArgument(context, call.Argument("data_format"));
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, KerasNetLibrary library)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { } type && library.Owns(type) && NeedsKernel(type.Name))
            AnalyzeArgument(context, creation.Argument("data_format"));
    }

    private static void AnalyzeSwitch(OperationAnalysisContext context, KerasNetLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "SetImageDataFormat" && library.Backend.Declares(call.TargetMethod))
            AnalyzeArgument(context, call.Argument("data_format"));
    }

    // Global pooling is a mean or a maximum, for which any axis will do; Flatten throws, which is another rule's.
    private static bool NeedsKernel(string layer) => layer != "Flatten" && !layer.StartsWith("Global", StringComparison.Ordinal);

    private static void AnalyzeArgument(OperationAnalysisContext context, IArgumentOperation? argument)
    {
        if (argument is { ArgumentKind: ArgumentKind.Explicit } && argument.Value.ConstantString() == ChannelsFirst)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.MLA2008_BackendSpecificDataFormat,
                argument.Syntax.GetLocation(),
                argument.Value.Syntax.ToString(),
                "the layout of Theano; TensorFlow's CPU kernels have no convolutions and no pooling for it"));
        }
    }

    private static void AnalyzeComparison(OperationAnalysisContext context, KerasNetLibrary library)
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
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA2008_BackendSpecificDataFormat,
            comparison.Syntax.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Value, value ? "true" : "false"),
            comparison.Syntax.ToString(),
            $"{(value ? "true" : "false")} on TensorFlow, unless keras.json says otherwise"));
    }
}
