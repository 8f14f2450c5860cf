using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

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
        if (!isInput && !library.IsLayerFactory(method))
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
                Check(context, argument.Value, first, library);
        }
    }

    /// <summary>Reports the first dimension of unknown size, from <paramref name="first"/> on.</summary>
    private static void Check(RuleContext context, IOperation shape, int first, TensorFlowLibrary library)
    {
        if (Dimensions(shape, library, context.CancellationToken) is not { } dimensions)
            return;
        for (var index = first; index < dimensions.Length; index++)
        {
            if (dimensions[index].ConstantValue is not { HasValue: true, Value: -1 or -1L })
                continue;
            if (context.Option(MlaOptions.DeploymentTarget) == DeploymentTarget.Lite)
            {
                var place = dimensions[index].Syntax.SyntaxTree == shape.Syntax.SyntaxTree ? dimensions[index].Syntax : shape.Syntax;
                context.Report(place.GetLocation(), [index - first + 1]);
            }
            return;
        }
    }

    private static ImmutableArray<IOperation>? Dimensions(IOperation shape, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (Definitions.Of(shape, cancellationToken) is not { } value)
            return null;
        switch (value)
        {
            case ITupleOperation tuple:
                return Unwrapped(tuple.Elements);
            case IObjectCreationOperation creation when library.Shape.Is(creation.Type):
                return creation.Arguments.Length == 1 ? Elements.Of(creation.Arguments[0].Value) ?? ImmutableArray.Create(creation.Arguments[0].Value.Unwrap()) : null;
            case { ConstantValue: { HasValue: true, Value: int or long } }:
                return ImmutableArray.Create(value);
            default:
                return Elements.Of(value);
        }
    }

    private static ImmutableArray<IOperation> Unwrapped(ImmutableArray<IOperation> operations)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>(operations.Length);
        foreach (var operation in operations)
            values.Add(operation.Unwrap());
        return values.MoveToImmutable();
    }
}
