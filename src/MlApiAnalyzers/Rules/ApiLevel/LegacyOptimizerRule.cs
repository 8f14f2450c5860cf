using System.Collections.Generic;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1006: an optimizer of <c>tf.train</c> is created while eager execution is on.</summary>
public sealed class LegacyOptimizerRule() : TensorFlowRule(RuleDescriptors.MLA1006_LegacyOptimizer)
{
    /// <summary>The Keras optimizer of the same algorithm.</summary>
    internal const string Replacement = "replacement";

    private static readonly Dictionary<string, string> Replacements = new() { ["AdamOptimizer"] = "Adam", ["GradientDescentOptimizer"] = "SGD" };

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.GraphOptimizersNeedCollections))
            return;
        on.Calls(Replacements.Keys, (context, call) =>
        {
            if (library.Train.Declares(call.TargetMethod))
                Check(context, call.TargetMethod.Name);
        });
        on.Creations(Replacements.Keys, (context, creation) =>
        {
            if (library.GraphOptimizer.IsBaseOf(creation.Type) && library.Owns(creation.Type!))
                Check(context, creation.Type!.Name);
        });
    }

    private static void Check(RuleContext context, string name)
    {
        if (context.ModeAt(context.Operation) == ExecutionMode.Eager)
            context.Report(context.Operation.NameLocation(), [name, "keras.optimizers." + Replacements[name]], properties: new() { [Replacement] = Replacements[name] });
    }
}
