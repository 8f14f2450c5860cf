using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5012: the model is to run on TensorFlow Lite, and its input has a dimension of unknown size besides the batch.</summary>
[NoCodeFix("To which size inputs are brought is the program's to choose.")]
public sealed class UnboundedInputForLiteRule() : TensorFlowRule(RuleDescriptors.MLA5012_UnboundedInputForLite)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(library.LayerFactoryNames.Append("Input").Distinct(), (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        var method = call.TargetMethod;
        var isInput = method.Name == "Input" && (library.IsKerasMember(method) || library.IsLayerFactory(method));
        if ((!isInput && !library.IsLayerFactory(method)) || context.Option(MlaOptions.DeploymentTarget) != DeploymentTarget.Lite)
            return;
        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue)
                continue;
            var first = argument.Parameter?.Name switch
            {
                "shape" when isInput => 0,
                "input_shape" => 0,
                "batch_shape" or "batch_input_shape" => 1,
                _ => -1,
            };
            if (first >= 0)
                Check(context, argument.Value, first);
        }
    }

    /// <summary>Reports the first dimension of unknown size, from <paramref name="first"/> on.</summary>
    private static void Check(RuleContext context, IOperation shape, int first)
    {
        if (Dimensions(Evaluator.Known(shape, context.CancellationToken)) is not { } dimensions)
            return;
        for (var index = first; index < dimensions.Length; index++)
        {
            if (dimensions[index].Integer != -1)
                continue;
            var place = dimensions[index].Origin is { } written && written.Syntax.SyntaxTree == shape.Syntax.SyntaxTree ? written : shape;
            context.Report(place.Syntax.GetLocation(), [index - first + 1]);
            return;
        }
    }

    private static ImmutableArray<Value>? Dimensions(Value shape) => shape switch
    {
        SequenceValue sequence => sequence.Elements,
        MadeValue { Kind: MadeKind.Shape, Arguments: { Length: 1 } arguments } => Dimensions(arguments[0].Value),
        _ => shape.Integer is null ? null : ImmutableArray.Create(shape),
    };
}
