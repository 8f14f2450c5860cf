using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Layers;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>
/// MLA1001, MLA1002: a dense or a convolution layer is written as operations over variables that nothing else uses. Both kinds are read
/// together, as the model that they make.
/// </summary>
public sealed class HandWrittenLayerRule() : TensorFlowRule(RuleDescriptors.MLA1001_HandWrittenDenseLayer, RuleDescriptors.MLA1002_HandWrittenConvLayer)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Keras is not null)
            on.AnyCall((context, call) => Check(context, call, library));
    }

    /// <summary>
    /// Reports a call that is a layer, or calls a function that is one. A dense layer without a bias is left alone: the library's
    /// factory makes one always.
    /// </summary>
    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!HandWrittenModelReader.MayBeLayer(call, library)
            || context.SeverityFor(Level.Low) is not { } severity
            || call.Syntax is not InvocationExpressionSyntax syntax
            || HandWrittenModelReader.Read(call, library, context.CancellationToken) is not { } model
            || model.LayerOf(call) is not { } layer
            || RuleOf(layer) is not { } rule
            || !IsEager(call, model, context))
        {
            return;
        }
        var variables = layer.Bias is { } bias ? $"'{layer.Kernel!.Name}' and '{bias.Name}'" : $"'{layer.Kernel!.Name}'";
        var refusal = model.CanMigrate ? "" : $"; no fix: {model.Refusals[0].Sentence} ({model.Refusals[0].Precondition.Name})";
        context.Report(syntax.Expression.GetLocation(), [syntax.Expression.ToString(), variables, refusal], severity: severity, descriptor: rule);
    }

    private static DiagnosticDescriptor? RuleOf(HandWrittenLayer layer) => layer.Kind switch
    {
        HandWrittenLayerKind.Dense when layer.Bias is not null => RuleDescriptors.MLA1001_HandWrittenDenseLayer,
        HandWrittenLayerKind.Conv2D => RuleDescriptors.MLA1002_HandWrittenConvLayer,
        _ => null,
    };

    // A gradient of a tape is taken in eager mode only.
    private static bool IsEager(IInvocationOperation call, HandWrittenModel model, RuleContext context) =>
        model.Listings.Count > 0
        || context.ModeAt(call) == ExecutionMode.Eager;
}
