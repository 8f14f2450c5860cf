using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The edits of one or many repairs in a solution: one editor for each document, whichever repairs of whichever documents ask
/// for it.
/// </summary>
internal sealed class RepairEditors
{
    private readonly Solution solution;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<SyntaxTree, RepairEditor> editors = new();
    private readonly List<RepairEditor> inOrder = new();

    public RepairEditors(Solution solution, CancellationToken cancellationToken)
    {
        this.solution = solution;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The document of a tree, if it can be edited: source generators write theirs anew.</summary>
    public static Document? Editable(Solution solution, SyntaxTree? tree) =>
        solution.GetDocument(tree) is { } document and not SourceGeneratedDocument ? document : null;

    public RepairEditor Of(SyntaxTree tree, Compilation compilation)
    {
        if (!editors.TryGetValue(tree, out var editor))
        {
            editor = new RepairEditor(this, solution.GetDocument(tree)!, tree.GetRoot(cancellationToken), compilation, cancellationToken);
            editors.Add(tree, editor);
            inOrder.Add(editor);
        }
        return editor;
    }

    public async Task<Solution> GetChangedSolutionAsync()
    {
        // Names and types in one document may be those of another, so all are changed before one is cleaned up.
        var edited = solution;
        foreach (var editor in inOrder)
        {
            edited = editor.Text.IsEmpty
                ? edited.WithDocumentSyntaxRoot(editor.Document.Id, editor.GetChangedRoot())
                : edited.WithDocumentText(editor.Document.Id, editor.Text.Apply(await editor.Document.GetTextAsync(cancellationToken).ConfigureAwait(false)));
        }
        var changed = edited;
        foreach (var editor in inOrder)
            changed = changed.WithDocumentText(editor.Document.Id, await Cleanup.RunAsync(editor.Document, edited.GetDocument(editor.Document.Id)!, editor, cancellationToken).ConfigureAwait(false));
        return changed;
    }
}
