using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Migrations.FitToTape;

/// <summary>Writes out the loop that <c>fit</c> stands for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HighLevelTrainingFixer))]
public sealed class HighLevelTrainingFixer : RuleFixer
{
    public const string WriteOutTheLoop = nameof(WriteOutTheLoop);

    public HighLevelTrainingFixer()
        : base("MLA1010")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        // The model of a whole training is no matter for properties; it is read as the analyzer read it.
        if (context.Enclosing<InvocationExpressionSyntax>() is not { } syntax
            || context.Model.GetOperation(syntax, context.CancellationToken) is not IInvocationOperation fit
            || KerasTrainingReader.Read(fit, context.Library, context.CancellationToken) is not { CanMigrate: true, Configuration: { } configuration } training
            || (training.IsCompiledHere && training.Compile!.Syntax.SyntaxTree != syntax.SyntaxTree))
            yield break;

        var tape = new LibrarySpelling(context).Spell("tf.GradientTape()");
        yield return new Repair(
            $"Write out the loop that trains '{training.Model}'" + (training is { IsExact: true, IsCompiledHere: true } ? "" : " (may change results)"),
            WriteOutTheLoop,
            editor =>
            {
                new LoopWriter(training, configuration, tape.Text, context.Model, editor).Write();
                tape.AddUsings(editor);
            });
    }
}
