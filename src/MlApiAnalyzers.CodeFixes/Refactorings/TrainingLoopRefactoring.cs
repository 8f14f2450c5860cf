using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.CodeFixes.Migrations.FitToTape;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Rules.ApiLevel;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.CodeFixes.Refactorings;

/// <summary>Writes out the training loop that <c>fit</c> stands for, where MLA1010, whose fix does the same, is silent.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TrainingLoopRefactoring))]
public sealed class TrainingLoopRefactoring : LibraryRefactoring
{
    public const string WriteOutTheLoop = LoopRepair.WriteOutTheLoop;

    protected override bool MayApply(SyntaxNode node) => FitAt(node) is not null;

    protected override IEnumerable<Repair> FindRefactorings(RefactoringContext context)
    {
        if (FitAt(context.Node) is { } call
            && context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation fit
            && KerasTrainingReader.IsFit(fit, context.Library)
            && LevelGate.SeverityOf(RuleDescriptors.MLA1010_HighLevelTraining, Level.High, call.SyntaxTree, context.Document.Project.AnalyzerOptions, context.Model.Compilation, context.CancellationToken) is null
            && LoopRepair.Of(call, context) is { } repair)
            yield return repair;
    }

    private static InvocationExpressionSyntax? FitAt(SyntaxNode node) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "fit", Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } && access.Name == node ? call : null;
}
