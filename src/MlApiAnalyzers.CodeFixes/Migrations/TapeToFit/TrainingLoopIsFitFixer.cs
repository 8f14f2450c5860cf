using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;

/// <summary>Replaces a training loop by <c>compile</c> and <c>fit</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrainingLoopIsFitFixer))]
public sealed class TrainingLoopIsFitFixer : RuleFixer
{
    public const string CompileAndFit = nameof(CompileAndFit);

    public TrainingLoopIsFitFixer()
        : base("MLA1004")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The model of a whole training is no matter for properties; it is read as the analyzer read it.
        if (context.Enclosing<InvocationExpressionSyntax>() is not { } syntax
            || context.Model.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation creation
            || TapeTrainingReader.Read(creation, context.Library, context.CancellationToken) is not { CanMigrate: true, Configuration: { } configuration } training)
            yield break;

        var spelling = new LibrarySpelling(context);
        var loss = training.LossObject is { } written ? new Spelled(written, null) : spelling.Spell($"keras.losses.{configuration.Loss}");
        yield return new Repair(Title(training, configuration), CompileAndFit, editor =>
        {
            new FitWriter(training, configuration, loss.Text, context.Model, editor).Write();
            loss.AddUsings(editor);
        });
    }

    private static string Title(TapeTraining training, TrainingConfiguration configuration) =>
        $"Train '{configuration.Model}' with 'compile' and 'fit'"
        + (training.LogInterval is { } interval ? $", which log every epoch instead of every {interval}" : "")
        + (training.IsExact ? "" : " (may change results)");
}
