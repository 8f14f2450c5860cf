using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1004: a loop over a gradient tape that does what <c>compile</c> and <c>fit</c> do, at the tape.</summary>
public sealed class TrainingLoopIsFitRule() : TensorFlowRule(RuleDescriptors.MLA1004_TrainingLoopIsFit)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("GradientTape", (context, creation) => Check(context, creation, library));

    private static void Check(RuleContext context, IInvocationOperation creation, TensorFlowLibrary library)
    {
        if (!Tape.IsCreation(creation, library)
            || context.SeverityFor(Level.Low) is not { } severity
            || TapeTrainingReader.Read(creation, library, context.CancellationToken) is not { } training)
            return;

        // A loop that trains in another way than fit is right to be one: whoever asks is told why.
        var refusal = training.Refusals.IsEmpty ? null : training.Refusals[0];
        if (refusal is { Precondition.IsOtherTraining: true })
        {
            if (HiddenReports.AreRaised(RuleDescriptors.MLA1004_TrainingLoopIsFit, creation.Syntax.SyntaxTree, context.Compilation, context.CancellationToken))
                return;
            severity = DiagnosticSeverity.Hidden;
        }
        var model = training.Model.Length > 0 ? $"'{training.Model}'" : "a model";
        var what = refusal is null
            ? "which 'compile' and 'fit' say in two calls"
            : $"and cannot become 'compile' and 'fit': {refusal.Sentence} ({refusal.Precondition.Name})";
        context.Report(creation.NameLocation(), [model, what], severity: severity);
    }
}
