using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The base of every fixer. A fixer says which repairs it has for a diagnostic, of a rule or of the compiler; one light bulb
/// applies one repair, and the one FixAll provider applies those of all diagnostics, in their order, through one editor for each
/// document.
/// </summary>
public abstract class RuleFixer : CodeFixProvider
{
    protected RuleFixer(params string[] ruleIds)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleIds);
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => RepairAll.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // dotnet format asks with whichever diagnostic the analyzer found first, and an analyzer here has many rules.
            if (!FixableDiagnosticIds.Contains(diagnostic.Id))
                continue;
            foreach (var repair in await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        cancellationToken => RepairAsync(context.Document.Project.Solution, new[] { diagnostic }, repair.EquivalenceKey, cancellationToken),
                        repair.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>The repairs for one diagnostic, the best first; none where the code does not allow any.</summary>
    protected virtual IEnumerable<Repair> FindRepairs(RepairContext context) => Array.Empty<Repair>();

    /// <summary>The same, for a fixer that has to try other repairs out to know.</summary>
    protected virtual Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) => Task.FromResult(FindRepairs(context).ToImmutableArray());

    private async Task<ImmutableArray<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || ReferencedLibraries.Of(model.Compilation) is not { } libraries || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
            return ImmutableArray<Repair>.Empty;
        return await FindRepairsAsync(new RepairContext(document, root, model, libraries, diagnostic, cancellationToken)).ConfigureAwait(false);
    }

    internal async Task<Solution> RepairAsync(Solution solution, IEnumerable<Diagnostic> diagnostics, string? equivalenceKey, CancellationToken cancellationToken)
    {
        var editors = new RepairEditors(solution, cancellationToken);
        foreach (var diagnostic in diagnostics)
        {
            if (RepairEditors.Editable(solution, diagnostic.Location.SourceTree) is not { } document)
                continue;
            var applied = equivalenceKey;
            foreach (var repair in await FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
            {
                // Who has not chosen a kind of repair gets the first, and with it the best, of each diagnostic.
                applied ??= repair.EquivalenceKey;
                if (repair.EquivalenceKey == applied)
                    repair.Apply(editors.Of(diagnostic.Location.SourceTree!, (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!));
            }
        }
        return await editors.GetChangedSolutionAsync().ConfigureAwait(false);
    }
}
