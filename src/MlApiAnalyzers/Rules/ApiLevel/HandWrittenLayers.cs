using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Layers;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>The walk that the rules about layers written by hand share.</summary>
internal static class HandWrittenLayers
{
    /// <summary>
    /// Reports a call that is a layer of a kind, or calls a function that is one. A dense layer without a bias is left alone: the
    /// library's factory makes one always.
    /// </summary>
    public static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library, HandWrittenLayerKind kind, DiagnosticDescriptor rule)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!HandWrittenModelReader.MayBeLayer(call, library)
            || LevelGate.SeverityOf(rule, Level.Low, call.Syntax.SyntaxTree, context.Options) is not { } severity
            || call.Syntax is not InvocationExpressionSyntax syntax
            || HandWrittenModelReader.Read(call, library, context.CancellationToken) is not { } model
            || LayerOf(call, model, library, context) is not { } layer
            || layer.Kind != kind
            || (kind == HandWrittenLayerKind.Dense && layer.Bias is null)
            || !IsEager(call, model, library, context))
        {
            return;
        }
        var variables = layer.Bias is { } bias ? $"'{layer.Kernel!.Name}' and '{bias.Name}'" : $"'{layer.Kernel!.Name}'";
        var refusal = model.CanMigrate ? "" : $"; no fix: {model.Refusals[0].Sentence} ({model.Refusals[0].Precondition.Name})";
        context.ReportDiagnostic(Diagnostic.Create(
            rule,
            syntax.Expression.GetLocation(),
            severity,
            additionalLocations: null,
            properties: null,
            syntax.Expression.ToString(),
            variables,
            refusal));
    }

    /// <summary>The layer that a call stands for.</summary>
    private static HandWrittenLayer? LayerOf(IInvocationOperation call, HandWrittenModel model, TensorFlowLibrary library, OperationAnalysisContext context)
    {
        foreach (var layer in model.Layers)
            if (layer.Operation == call || (layer.Operation.Syntax == call.Syntax && layer.Kernel is not null))
                return layer;
        if (library.Owns(call.TargetMethod))
            return OfOtherPass(call, model);
        foreach (var argument in call.Arguments)
        {
            if (HandWrittenWeight.Read(argument.Value, library, context.CancellationToken) is not { } weight)
                continue;
            foreach (var layer in model.Layers)
                if (layer.Kernel?.IsSame(weight) == true)
                    return layer;
        }
        return null;
    }

    private static HandWrittenLayer? OfOtherPass(IInvocationOperation call, HandWrittenModel model)
    {
        foreach (var pass in model.Passes)
            foreach (var layer in pass.Layers)
                if (layer.Operation.Syntax == call.Syntax)
                    return layer;
        return null;
    }

    // A gradient of a tape is taken in eager mode only.
    private static bool IsEager(IInvocationOperation call, HandWrittenModel model, TensorFlowLibrary library, OperationAnalysisContext context) =>
        model.Listings.Count > 0
        || ExecutionModes.Of(context.Compilation, library).ModeAt(call, context.Options, context.CancellationToken) == ExecutionMode.Eager;
}
