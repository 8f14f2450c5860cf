using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Migrations.FitToTape;

/// <summary>The repair that writes out the loop that <c>fit</c> stands for, for the fix and for the refactoring.</summary>
internal static class LoopRepair
{
    public const string WriteOutTheLoop = nameof(WriteOutTheLoop);

    /// <summary>The repair of a call of <c>fit</c>; null where a precondition does not hold.</summary>
    public static Repair? Of(InvocationExpressionSyntax call, CodeContext context)
    {
        // The model of a whole training is no matter for properties; it is read as the analyzer read it.
        if (context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation fit
            || KerasTrainingReader.Read(fit, context.Library, context.CancellationToken) is not { CanMigrate: true, Configuration: { } configuration } training
            || (training.IsCompiledHere && training.Compile!.Syntax.SyntaxTree != call.SyntaxTree))
            return null;

        var tape = new LibrarySpelling(context).Spell("tf.GradientTape()");
        return new Repair(
            $"Write out the loop that trains '{training.Model}'" + (training is { IsExact: true, IsCompiledHere: true } ? "" : " (may change results)"),
            WriteOutTheLoop,
            editor =>
            {
                new LoopWriter(training, configuration, tape.Text, context.Model, editor).Write();
                tape.AddUsings(editor);
            });
    }
}
