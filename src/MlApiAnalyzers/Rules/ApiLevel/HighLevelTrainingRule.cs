using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1010: <c>fit</c> where the training loop is meant to be written out.</summary>
public sealed class HighLevelTrainingRule() : TensorFlowRule(RuleDescriptors.MLA1010_HighLevelTraining)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("fit", (context, fit) => Check(context, fit, library));

    private static void Check(RuleContext context, IInvocationOperation fit, TensorFlowLibrary library)
    {
        if (!KerasTrainingReader.IsFit(fit, library)
            || context.SeverityFor(Level.High) is not { } severity)
            return;
        var training = KerasTrainingReader.Read(fit, library, context.CancellationToken);
        var what = training.CanMigrate
            ? "batches, tape, loss and gradients are out of sight"
            : $"it cannot be written out, because {training.Refusals[0].Sentence} ({training.Refusals[0].Precondition.Name})";
        context.Report(fit.NameLocation(), [training.Model, what], severity: severity);
    }
}
