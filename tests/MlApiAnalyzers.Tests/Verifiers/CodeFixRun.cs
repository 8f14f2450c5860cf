using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Applies a fixer to a project as a light bulb and as FixAll do, and compares what comes out.</summary>
internal sealed class CodeFixRun(
    CodeFixProvider fixer,
    Func<string, Compilation, ProjectInput, Task<ImmutableArray<Diagnostic>>> analyze,
    int? actionIndex,
    string? equivalenceKey,
    string? expectedTitle,
    int fixAllIterations)
{
    // The same first analysis serves every way of fixing it.
    private readonly Dictionary<ProjectInput, (Project Project, ImmutableArray<Diagnostic> Diagnostics)> analyzed = [];

    public async Task VerifyNothingOfferedAsync(string label, ProjectInput input)
    {
        var (project, diagnostics) = await StartAsync(label, input);
        if (await FirstActionAsync(label, project, diagnostics) is not { } offer)
            return;
        var changed = await ApplyAsync(label, project, offer.Action);
        throw VerifierException.Create(label, $"'{offer.Action.Title}' is offered (give the fixed code, or use the analyzer's verifier where fixes are not tested)",
            "For " + DiagnosticMatcher.Describe(offer.Diagnostic),
            string.Join('\n', await DifferencesAsync(input, changed)));
    }

    public async Task VerifyOneByOneAsync(string label, ProjectInput input, ProjectInput fixedInput)
    {
        var (project, diagnostics) = await StartAsync(label, input);
        var limit = diagnostics.Length + 10;
        for (var step = 1; await FirstActionAsync(label, project, diagnostics) is { } offer; step++)
        {
            if (step == 1 && expectedTitle is not null && offer.Action.Title != expectedTitle)
                throw VerifierException.Create(label, "the title is not the expected one", VerifierException.Diff(expectedTitle, offer.Action.Title));
            if (step > limit)
                throw VerifierException.Create(label, $"the fix comes to no end: it was applied {limit} times, and is offered again", string.Join('\n', await DifferencesAsync(fixedInput, project)));
            var changed = await ApplyAsync(label, project, offer.Action);
            if (!await DiffersAsync(project, changed))
                throw VerifierException.Create(label, $"'{offer.Action.Title}' is offered and changes nothing", "For " + DiagnosticMatcher.Describe(offer.Diagnostic));
            project = changed;
            if ((await DifferencesAsync(fixedInput, project)).Count == 0)
                return;
            diagnostics = await AnalyzeAsync(label, project, input);
        }
        await VerifyTextAsync(label, fixedInput, project, diagnostics);
    }

    public async Task VerifyFixAllAsync(string label, ProjectInput input, ProjectInput fixedInput, FixAllScope scope)
    {
        var provider = fixer.GetFixAllProvider()
            ?? throw VerifierException.Create(label, $"{fixer.GetType().Name} has no FixAll provider");
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
            throw VerifierException.Create(label, $"{fixer.GetType().Name} does not support this scope");
        var (project, diagnostics) = await StartAsync(label, input);
        var passes = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await FirstActionAsync(label, project, diagnostics) is { } offer)
        {
            var key = offer.Action.EquivalenceKey
                ?? throw VerifierException.Create(label, $"'{offer.Action.Title}' has no equivalence key");
            var place = scope == FixAllScope.Document ? key + offer.Document.FilePath : key;
            passes[place] = passes.GetValueOrDefault(place) + 1;
            if (passes[place] > fixAllIterations)
            {
                throw VerifierException.Create(label, $"diagnostics are left after {fixAllIterations} pass(es)",
                    DiagnosticMatcher.List(diagnostics), string.Join('\n', await DifferencesAsync(fixedInput, project)));
            }

            var context = new FixAllContext(offer.Document, fixer, scope, key, fixer.FixableDiagnosticIds, new Found(diagnostics), CancellationToken.None);
            var action = await provider.GetFixAsync(context)
                ?? throw VerifierException.Create(label, "FixAll gives nothing", "For " + DiagnosticMatcher.Describe(offer.Diagnostic));
            var changed = await ApplyAsync(label, project, action);
            if (!await DiffersAsync(project, changed))
                throw VerifierException.Create(label, "FixAll changes nothing", "For " + DiagnosticMatcher.Describe(offer.Diagnostic));
            project = changed;
            if ((await DifferencesAsync(fixedInput, project)).Count == 0)
                return;
            diagnostics = await AnalyzeAsync(label, project, input);
        }
        await VerifyTextAsync(label, fixedInput, project, diagnostics);
    }

    private async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> StartAsync(string label, ProjectInput input)
    {
        if (!analyzed.TryGetValue(input, out var start))
        {
            var project = input.ToProject();
            start = (project, await AnalyzeAsync(label, project, input));
            analyzed.Add(input, start);
        }
        return start;
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string label, Project project, ProjectInput input)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var found = await analyze(label, compilation, input);
        // Some fixers repair what the compiler itself reports.
        return fixer.FixableDiagnosticIds.Any(id => id.StartsWith("CS", StringComparison.Ordinal))
            ? [.. found.Concat(compilation.GetDiagnostics().Where(diagnostic => fixer.FixableDiagnosticIds.Contains(diagnostic.Id))).OrderBy(diagnostic => diagnostic, AnalyzerRun.Order)]
            : found;
    }

    /// <summary>The selected action for the first diagnostic that has one.</summary>
    private async Task<(Diagnostic Diagnostic, Document Document, CodeAction Action)?> FirstActionAsync(string label, Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (!fixer.FixableDiagnosticIds.Contains(diagnostic.Id) || project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            var actions = new List<CodeAction>();
            try
            {
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }
            catch (Exception exception)
            {
                throw VerifierException.Create(label, $"{fixer.GetType().Name} crashed", exception.ToString());
            }
            if (equivalenceKey is not null)
                actions.RemoveAll(action => action.EquivalenceKey != equivalenceKey);
            var index = actionIndex ?? 0;
            if (index < actions.Count)
                return (diagnostic, document, actions[index]);
        }
        return null;
    }

    private async Task<Project> ApplyAsync(string label, Project project, CodeAction action)
    {
        try
        {
            var operations = await action.GetOperationsAsync(CancellationToken.None);
            var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()
                ?? throw VerifierException.Create(label, $"'{action.Title}' has no change to apply");
            return changed.ChangedSolution.GetProject(project.Id)!;
        }
        catch (Exception exception) when (exception is not VerifierException)
        {
            throw VerifierException.Create(label, $"'{action.Title}' crashed", exception.ToString());
        }
    }

    private async Task VerifyTextAsync(string label, ProjectInput expected, Project actual, ImmutableArray<Diagnostic> left)
    {
        var differences = await DifferencesAsync(expected, actual);
        if (differences.Count > 0)
        {
            throw VerifierException.Create(label, "the result is not the fixed code",
                [.. differences, left.IsEmpty ? "No diagnostics are left." : "Left, with no fix:\n" + DiagnosticMatcher.List(left)]);
        }
    }

    private static async Task<bool> DiffersAsync(Project before, Project after)
    {
        foreach (var document in after.Documents)
            if (before.GetDocument(document.Id) is not { } old || !(await document.GetTextAsync()).ContentEquals(await old.GetTextAsync()))
                return true;
        return before.DocumentIds.Count != after.DocumentIds.Count;
    }

    private static async Task<List<string>> DifferencesAsync(ProjectInput expected, Project actual)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in actual.Documents)
            texts.Add(document.FilePath ?? document.Name, (await document.GetTextAsync()).ToString());
        var differences = new List<string>();
        foreach (var file in expected.Sources)
        {
            if (!texts.Remove(file.Path, out var text))
                differences.Add($"---- {file.Path}\nis expected, but there is none");
            else if (text != file.Text)
                differences.Add($"---- {file.Path} {VerifierException.Diff(file.Text, text)}");
        }
        differences.AddRange(texts.Select(text => $"---- {text.Key}\nis not expected:\n{text.Value}"));
        return differences;
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource));
    }
}
