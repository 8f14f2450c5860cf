using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The base of every fixer. A fixer says which repairs it has for a diagnostic; one light bulb applies one repair, and the one
/// FixAll provider applies the repairs of all diagnostics of a document through one editor, in their order.
/// </summary>
public abstract class RuleFixer : CodeFixProvider
{
    protected RuleFixer(params string[] ruleIds)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleIds);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => FixAll;

    private static FixAllProvider FixAll { get; } = FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        if (context.CodeFixProvider is not RuleFixer fixer)
            return null;
        var inOrder = diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
        return await fixer.RepairAsync(document, inOrder, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false);
    });

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        cancellationToken => RepairAsync(context.Document, new[] { diagnostic }, repair.EquivalenceKey, cancellationToken),
                        repair.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>The repairs for one diagnostic, the best first; none where the code does not allow any.</summary>
    protected abstract IEnumerable<Repair> FindRepairs(RepairContext context);

    private async Task<ImmutableArray<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || TensorFlowLibrary.Of(model.Compilation) is not { } library || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return ImmutableArray<Repair>.Empty;
        return FindRepairs(new RepairContext(document, root, model, library, diagnostic, cancellationToken)).ToImmutableArray();
    }

    private async Task<Document> RepairAsync(Document document, IEnumerable<Diagnostic> diagnostics, string? equivalenceKey, CancellationToken cancellationToken)
    {
        var repairs = new List<Repair>();
        foreach (var diagnostic in diagnostics)
            foreach (var repair in await FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
                if (repair.EquivalenceKey == equivalenceKey)
                    repairs.Add(repair);
        if (repairs.Count == 0)
            return document;

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var documentEditor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var editor = new RepairEditor(documentEditor, model!, cancellationToken);
        foreach (var repair in repairs)
            repair.Apply(editor);
        var changed = editor.Text.IsEmpty
            ? documentEditor.GetChangedDocument()
            : document.WithText(editor.Text.Apply(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)));
        return await Cleanup.RunAsync(document, changed, editor, cancellationToken).ConfigureAwait(false);
    }
}
