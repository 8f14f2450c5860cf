using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4003: a Keras model is built, trained or asked while eager execution is off.</summary>
public sealed class KerasModelWithoutEagerRule() : TensorFlowRule(RuleDescriptors.MLA4003_KerasModelWithoutEager)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Keras is not null && library.Has(Capability.RunsEagerlyByDefault))
            on.Calls(["Sequential", "Model", "compile", "fit", "evaluate", "predict"], (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!ModeEffects.WorksWithKerasModel(call.TargetMethod, library))
            return;
        var modes = context.Modes;
        if (context.ModeAt(call) != ExecutionMode.Graph)
            return;

        var needless = modes.NeedlessSwitch(context.CancellationToken);
        context.Report(call.NameLocation(), [call.TargetMethod.Name], related: needless is null ? null : [needless.GetLocation()]);
    }
}
