using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// The one FixAll provider: all repairs of one kind in a document, a project or a solution, made together. The provider of the
/// platform fixes each document by itself, and has no way to edit one from another.
/// </summary>
internal sealed class RepairAll : FixAllProvider
{
    private static readonly ImmutableArray<FixAllScope> Scopes = ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    private RepairAll()
    {
    }

    public static RepairAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Scopes;

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult(
        fixAllContext.CodeFixProvider is RuleFixer fixer
            ? CodeAction.Create(
                $"Fix all occurrences of {string.Join(", ", fixAllContext.DiagnosticIds)}",
                async cancellationToken => await fixer.RepairAsync(
                    fixAllContext.Solution,
                    await FindAsync(fixAllContext).ConfigureAwait(false),
                    fixAllContext.CodeActionEquivalenceKey,
                    cancellationToken).ConfigureAwait(false),
                fixAllContext.CodeActionEquivalenceKey)
            : null);

    /// <summary>The diagnostics of the scope, in the order of the documents and in each from its beginning.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
            return context.Document is { } document ? InOrder(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)) : ImmutableArray<Diagnostic>.Empty;
        var projects = context.Scope == FixAllScope.Project
            ? new[] { context.Project }
            : context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp);
        var found = new List<Diagnostic>();
        foreach (var project in projects)
        {
            var places = project.DocumentIds.Select(static (id, place) => (id, place)).ToDictionary(static pair => pair.id, static pair => pair.place);
            var all = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var group in all
                .GroupBy(diagnostic => project.Solution.GetDocumentId(diagnostic.Location.SourceTree))
                .Where(group => group.Key is not null && places.ContainsKey(group.Key))
                .OrderBy(group => places[group.Key!]))
                found.AddRange(InOrder(group));
        }
        return found;
    }

    private static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
}
