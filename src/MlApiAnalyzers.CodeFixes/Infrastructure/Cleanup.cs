using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Gives edited nodes the look of the file they are in: usings in order, names simplified, its own line endings and its own
/// kind of indentation. Everything else in the file stays as it is.
/// </summary>
internal static class Cleanup
{
    /// <param name="original">The document before any edit.</param>
    /// <param name="changed">The document in the solution where all documents are edited.</param>
    /// <param name="editor">The editor that has edited it.</param>
    /// <param name="cancellationToken">Cancels the clean-up.</param>
    public static async Task<SourceText> RunAsync(Document original, Document changed, RepairEditor editor, CancellationToken cancellationToken)
    {
        var text = await original.GetTextAsync(cancellationToken).ConfigureAwait(false);
        changed = await AddUsingsAsync(changed, editor, cancellationToken).ConfigureAwait(false);
        changed = await ImportAdder.AddImportsAsync(changed, Simplifier.AddImportsAnnotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        changed = await Simplifier.ReduceAsync(changed, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);

        var newLine = NewLineOf(text);
        var options = (await changed.GetOptionsAsync(cancellationToken).ConfigureAwait(false))
            .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, newLine);
        if (IsIndentedByTabs(text) is { } tabs)
            options = options.WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, tabs);
        changed = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);

        // New trivia may carry another line ending than the file's.
        var root = (await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var foreign = root.DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.ToFullString() != newLine)
            .ToList();
        if (foreign.Count > 0 && !IsMixed(text))
            root = root.ReplaceTrivia(foreign, (_, _) => SyntaxFactory.EndOfLine(newLine));

        // As text: a node that still says how it wants to be formatted would be formatted once more by the host, by its own options.
        return SourceText.From(root.ToFullString(), text.Encoding, text.ChecksumAlgorithm);
    }

    private static async Task<Document> AddUsingsAsync(Document document, RepairEditor editor, CancellationToken cancellationToken)
    {
        if (editor.Usings.Count == 0 && editor.StaticUsings.Count == 0)
            return document;
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        foreach (var name in editor.Usings)
            root = UsingDirectives.Add(root, name, isStatic: false, editor.Model);
        foreach (var name in editor.StaticUsings)
            root = UsingDirectives.Add(root, name, isStatic: true, editor.Model);
        return document.WithSyntaxRoot(root);
    }

    private static string NewLineOf(SourceText text)
    {
        foreach (var line in text.Lines)
            if (line.EndIncludingLineBreak > line.End)
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return "\n";
    }

    private static bool IsMixed(SourceText text)
    {
        var first = NewLineOf(text);
        return text.Lines.Any(line => line.EndIncludingLineBreak - line.End > 0 && line.EndIncludingLineBreak - line.End != first.Length);
    }

    private static bool? IsIndentedByTabs(SourceText text)
    {
        int tabs = 0, spaces = 0;
        foreach (var line in text.Lines)
        {
            if (line.Span.IsEmpty)
                continue;
            if (text[line.Start] == '\t')
                tabs++;
            else if (text[line.Start] == ' ')
                spaces++;
        }
        return tabs == spaces ? null : tabs > spaces;
    }
}
