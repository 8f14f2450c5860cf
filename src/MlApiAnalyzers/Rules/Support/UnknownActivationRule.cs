using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

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
        if (argument?.Value.ConstantString() is not { } name || names.Accepts(name))
            return;
        var meant = names.Meant(name);
        context.Report(argument.Value.Syntax.GetLocation(), [name, NameFix.Hint(meant)], properties: NameFix.Properties(meant));
    }
}
