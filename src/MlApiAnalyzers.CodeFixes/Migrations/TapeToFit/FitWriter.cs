using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;

namespace MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;

/// <summary>Writes <c>compile</c> and <c>fit</c> in the place of a loop, and takes away what the loop alone used.</summary>
internal sealed class FitWriter
{
    // Longer calls have an argument a line.
    private const int LineLength = 120;

    private readonly TapeTraining training;
    private readonly TrainingConfiguration configuration;
    private readonly string loss;
    private readonly SemanticModel model;
    private readonly RepairEditor editor;
    private readonly SourceLayout layout;

    public FitWriter(TapeTraining training, TrainingConfiguration configuration, string loss, SemanticModel model, RepairEditor editor)
    {
        this.training = training;
        this.configuration = configuration;
        this.loss = loss;
        this.model = model;
        this.editor = editor;
        layout = new SourceLayout(model.SyntaxTree.GetText(editor.CancellationToken), model.SyntaxTree.GetRoot(editor.CancellationToken));
    }

    public void Write()
    {
        var indentation = layout.Indentation(training.Loop);
        var calls = Call("compile", CompileArguments(), indentation) + layout.NewLine + indentation + Call("fit", FitArguments(), indentation);
        editor.Text.Replace(training.Loop.Span, calls);
        foreach (var declaration in new UnusedDeclarations(model, new[] { training.Loop.Span }, calls).Find())
            editor.Text.Remove(SourceLayout.LinesOf(declaration));
    }

    private IEnumerable<string> CompileArguments()
    {
        yield return $"optimizer: {training.Optimizer}";
        yield return $"loss: {loss}";
        var objects = configuration.Metrics.Where(static metric => metric.IndexOf('(') >= 0).ToList();
        if (objects.Count > 0)
            yield return $"metrics: new[] {{ {string.Join(", ", objects)} }}";
        else if (!configuration.Metrics.IsEmpty)
            yield return $"metrics: new[] {{ {string.Join(", ", configuration.Metrics.Select(static metric => $"\"{metric}\""))} }}";
    }

    private IEnumerable<string> FitArguments()
    {
        switch (configuration.Data)
        {
            case ArrayData cut:
                var values = training.TakesTensors ? ".numpy()" : "";
                yield return cut.X + values;
                yield return cut.Y + values;
                yield return $"batch_size: {cut.BatchSize ?? $"(int){cut.X}.shape[0]"}";
                break;
            case DatasetData dataset:
                yield return dataset.Expression;
                break;
        }
        if (configuration.Epochs != "1")
            yield return $"epochs: {configuration.Epochs}";
        if (configuration.Validation is { } arrays)
            yield return $"validation_data: ({arrays})";
        if (configuration.Data is ArrayData { IsShuffled: false })
            yield return "shuffle: false";
    }

    private string Call(string method, IEnumerable<string> arguments, string indentation)
    {
        var all = arguments.ToList();
        var line = $"{configuration.Model}.{method}({string.Join(", ", all)});";
        return indentation.Length + line.Length <= LineLength
            ? line
            : $"{configuration.Model}.{method}({string.Join("," + layout.NewLine + indentation + layout.Unit, all)});";
    }
}
