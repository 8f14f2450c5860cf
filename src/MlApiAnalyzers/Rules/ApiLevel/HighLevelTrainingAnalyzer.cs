using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1010: <c>fit</c> where the training loop is meant to be written out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HighLevelTrainingAnalyzer : TensorFlowAnalyzer
{
    public HighLevelTrainingAnalyzer()
        : base(RuleDescriptors.MLA1010_HighLevelTraining)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Check(operation, library), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var fit = (IInvocationOperation)context.Operation;
        if (!KerasTrainingReader.IsFit(fit, library)
            || LevelGate.SeverityOf(RuleDescriptors.MLA1010_HighLevelTraining, Level.High, fit.Syntax.SyntaxTree, context.Options, context.Compilation, context.CancellationToken) is not { } severity)
            return;
        var training = KerasTrainingReader.Read(fit, library, context.CancellationToken);
        var what = training.CanMigrate
            ? "batches, tape, loss and gradients are out of sight"
            : $"it cannot be written out, because {training.Refusals[0].Sentence} ({training.Refusals[0].Precondition.Name})";
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA1010_HighLevelTraining, fit.NameLocation(), severity, additionalLocations: null, properties: null, training.Model, what));
    }
}
