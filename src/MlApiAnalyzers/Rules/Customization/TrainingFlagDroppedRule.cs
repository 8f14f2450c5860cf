using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

        var properties = ImmutableDictionary<string, string?>.Empty.Add(ParameterProperty, flag.Name);
        if (flag.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            properties = properties.Add(NullableProperty, null);
        context.Report(NameOf(apply).GetLocation(), [TextOf(layer.Unwrap()), effect], properties: properties);
    }

    private static SyntaxNode NameOf(IInvocationOperation apply) => apply.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax member => member.Name,
            var name => name,
        }
        : apply.Syntax;

    private static string TextOf(IOperation layer) => layer switch
    {
        IMemberReferenceOperation member => member.Member.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IInvocationOperation factory => factory.TargetMethod.Name,
        _ => layer.Type?.Name ?? "",
    };
}
