using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1004: a loop over a gradient tape that does what <c>compile</c> and <c>fit</c> do, at the tape.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrainingLoopIsFitAnalyzer : TensorFlowAnalyzer
{
    public TrainingLoopIsFitAnalyzer()
        : base(RuleDescriptors.MLA1004_TrainingLoopIsFit)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Check(operation, library), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var creation = (IInvocationOperation)context.Operation;
        if (!Tape.IsCreation(creation, library)
            || LevelGate.SeverityOf(RuleDescriptors.MLA1004_TrainingLoopIsFit, Level.Low, creation.Syntax.SyntaxTree, context.Options, context.Compilation, context.CancellationToken) is not { } severity
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
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA1004_TrainingLoopIsFit, creation.NameLocation(), severity, additionalLocations: null, properties: null, model, what));
    }
}
