using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4013: eager execution is switched on while it is on.</summary>
public sealed class RedundantEagerSwitchRule() : TensorFlowRule(RuleDescriptors.MLA4013_RedundantEagerSwitch)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.RunsEagerlyByDefault))
            on.Call("enable_eager_execution", (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!library.Tf.Declares(call.TargetMethod) || call.Parent is not IExpressionStatementOperation statement)
            return;
        if (context.ModeAt(call) == ExecutionMode.Eager)
            context.Report(statement.Syntax.GetLocation());
    }
}
