using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3004: a layer is given the name of an activation that does not exist, which throws.</summary>
public sealed class UnknownActivationRule() : TensorFlowRule(RuleDescriptors.MLA3004_UnknownActivation)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.ActivationNamesAreClosed))
            return;
        var names = new KerasNames(KerasNames.Activations, library.Version);
        on.Calls(library.LayerFactoryNames.Append("GetActivationFromName").Distinct(), (context, invocation) =>
        {
            if (IsActivationLookup(library, invocation.TargetMethod))
            {
                Check(context, names, invocation.WrittenArgument("name"));
            }
            else if (library.IsLayerFactory(invocation.TargetMethod))
            {
                Check(context, names, invocation.WrittenArgument("activation"));
                Check(context, names, invocation.WrittenArgument("recurrent_activation"));
            }
        });
    }

    private static bool IsActivationLookup(TensorFlowLibrary library, IMethodSymbol method) =>
        method.Name == "GetActivationFromName" && (library.IActivationsApi.Declares(method) || library.Activations.Declares(method));

    private static void Check(RuleContext context, KerasNames names, IArgumentOperation? argument)
    {
        if (argument is not { Parameter.Type.SpecialType: SpecialType.System_String } || NameFix.Unknown(Evaluator.Known(argument.Value, context.CancellationToken), names) is not { } name)
            return;
        var meant = names.Meant(name);
        NameFix.Report(context, argument.Value, [name, NameFix.Hint(meant)], meant);
    }
}
