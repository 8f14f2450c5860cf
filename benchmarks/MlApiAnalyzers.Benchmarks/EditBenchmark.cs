using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Spectre.Console;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>
/// What an editor pays for a keystroke: one file of a program changes and its diagnostics are asked for again; against binding that file and
/// against one analyzer that does nothing, of the same edit.
/// </summary>
public sealed partial class EditBenchmark(int keystrokes, Report report)
{
    private const int WarmUp = 6;
    private const int FilesEdited = 3;

    public async Task RunAsync(IReadOnlyList<Code> programs)
    {
        var table = new Table().Title($"A keystroke, the median of {keystrokes}").AddColumns(
            "Code", "Lines", "Binding the file (ms)", "An empty analyzer (ms)", "All rules (ms)", "of empty", "of binding", "Allocations of empty");
        foreach (var code in programs)
        {
            var keystroke = await report.HoldAsync(() => MeasureAsync(code.Compilation), keystroke =>
            [
                new($"{code.Name}: a keystroke's diagnostics, of an empty analyzer's", keystroke.Ours / keystroke.Empty, Bounds.KeystrokeTimeOfEmpty),
                new($"{code.Name}: a keystroke's allocations, of an empty analyzer's", keystroke.AllocationsOfEmpty, Bounds.KeystrokeAllocationsOfEmpty),
            ]);
            table.AddRow(
                Markup.Escape(code.Name), code.Lines.ToString("N0"), keystroke.Binding.TotalMilliseconds.ToString("F1"), keystroke.Empty.TotalMilliseconds.ToString("F1"),
                keystroke.Ours.TotalMilliseconds.ToString("F1"), (keystroke.Ours / keystroke.Empty).ToString("F2"), (keystroke.Ours / keystroke.Binding).ToString("F2"),
                keystroke.AllocationsOfEmpty.ToString("F2"));
        }
        Report.Print(table);
    }

    private async Task<Keystroke> MeasureAsync(CSharpCompilation edited)
    {
        // The files that use the library most.
        var files = edited.SyntaxTrees.OrderByDescending(tree => Uses(tree.ToString())).Take(FilesEdited).ToList();
        var current = files.ToArray();
        var changed = files[0];
        var measured = await Measurement.InTurnAsync(
            WarmUp,
            keystrokes,
            [
                () => Measurement.AnalyzeFileAsync(edited, changed, AnalyzerSet.Ours.Analyzers),
                () => Measurement.AnalyzeFileAsync(edited, changed, AnalyzerSet.Empty.Analyzers),
                () => Measurement.BindFileAsync(edited, changed),
            ],
            number =>
            {
                var file = number % files.Count;
                changed = Type(files[file], number);
                // The program of the last keystroke goes on: what is kept with the files that did not change is still there.
                edited = edited.ReplaceSyntaxTree(current[file], changed);
                current[file] = changed;
            });
        return new Keystroke(measured[0].MedianTime(), measured[1].MedianTime(), measured[2].MedianTime(), (double)measured[0].MedianAllocated() / measured[1].MedianAllocated());
    }

    /// <summary>Types a statement into the method that uses the library most.</summary>
    private static SyntaxTree Type(SyntaxTree file, int number)
    {
        var body = file.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(method => method.Body).OfType<BlockSyntax>().MaxBy(block => Uses(block.ToString()));
        var change = body is null
            ? new TextChange(new TextSpan(file.Length, 0), $"// {number}")
            : new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), $" var typed = {number};");
        return file.WithChangedText(file.GetText().WithChanges(change));
    }

    private static int Uses(string text) => LibraryUse().Count(text);

    [GeneratedRegex(@"\b(tf|keras|np)\.")]
    private static partial Regex LibraryUse();

    private sealed record Keystroke(TimeSpan Ours, TimeSpan Empty, TimeSpan Binding, double AllocationsOfEmpty);
}
