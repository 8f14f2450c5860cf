using System.Globalization;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1005: a session trains a network of hand-written layers, which <c>compile</c> and <c>fit</c> could.</summary>
public sealed class SessionTrainingIsKerasRule() : TensorFlowRule(RuleDescriptors.MLA1005_SessionTrainingIsKeras)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Keras is not null)
            on.Call("minimize", (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!SessionTraining.IsMinimize(call, library)
            || context.SeverityFor(Level.Low) is not { } severity
            || SessionTraining.Read(call, library, context.CancellationToken) is not { } training)
            return;
        context.Report(
            call.NameLocation(),
            [training.Program.Name, string.Format(CultureInfo.InvariantCulture, training.Model.Layers.Length == 1 ? "{0} layer" : "{0} layers", training.Model.Layers.Length), training.Refusal is var (name, sentence) ? $"; no fix: {sentence} ({name})" : ""],
            severity: severity);
    }
}
