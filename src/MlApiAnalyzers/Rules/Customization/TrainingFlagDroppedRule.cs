using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;

namespace MlApiAnalyzers.Rules.Customization;

/// <summary>MLA6001: an overridden <c>Call</c> applies a layer that trains differently without passing the flag on.</summary>
public sealed class TrainingFlagDroppedRule() : TensorFlowRule(RuleDescriptors.MLA6001_TrainingFlagDropped)
{
    /// <summary>The name of the parameter that holds the flag.</summary>
    public const string ParameterProperty = "parameter";

    /// <summary>Present where that parameter may be null.</summary>
    public const string NullableProperty = "nullable";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.ApplyDefaultsToInference))
            on.Call("Apply", (context, apply) => Check(context, apply, library));
    }

    private static void Check(RuleContext context, IInvocationOperation apply, TensorFlowLibrary library)
    {
        if (!library.IsApply(apply.TargetMethod)
            || apply.Instance is not { } layer || layer is IInstanceReferenceOperation
            || apply.Argument("training") is not { ArgumentKind: ArgumentKind.DefaultValue }
            || context.ContainingSymbol is not IMethodSymbol method
            || TrainingBehavior.FlagOf(method, library) is not { } flag)
        {
            return;
        }

        var effect = TrainingBehavior.Of(layer, library, context.CancellationToken) switch
        {
            TrainingEffect.Dropout => "nothing is dropped",
            TrainingEffect.BatchNormalization => "it normalizes with its moving averages and does not update them",
            TrainingEffect.AttentionDropout => "its dropout is off",
            TrainingEffect.Inner => "it runs in inference mode",
            _ => null,
        };
        if (effect is null)
            return;

        var properties = new Dictionary<string, string?> { [ParameterProperty] = flag.Name };
        if (flag.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            properties[NullableProperty] = null;
        context.Report(apply.NameLocation(), [TextOf(layer.Unwrap()), effect], properties: properties);
    }

    private static string TextOf(IOperation layer) => layer switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IInvocationOperation factory => factory.TargetMethod.Name,
        _ => layer.Type?.Name ?? "",
    };
}
