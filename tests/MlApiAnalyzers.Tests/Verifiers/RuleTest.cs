using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>
/// A test of Microsoft.CodeAnalysis.Testing for a rule, which is no analyzer but is run by one, and its fixer. Besides what the package checks, it
/// requires of every rule that nothing changes with line endings, tabs, the nullable context and the other rules beside it; that it is silent in
/// generated code; that it stands half-written text. Of every fix: that it is not offered unless fixed code is given, that it keeps the
/// comments, and that it writes the line endings and the indentation of the file.
/// </summary>
public abstract class RuleTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    // What is referenced comes from files, and no feed is asked.
    private static readonly ReferenceAssemblies FromFiles = new("none");

    private readonly ImmutableArray<DiagnosticDescriptor> descriptors;
    private readonly DiagnosticAnalyzer analyzer;
    private readonly ImmutableArray<DiagnosticAnalyzer> withAll;
    private readonly CodeFixProvider? fixer;

    private protected RuleTest(object subject, CodeFixProvider? fixer)
    {
        descriptors = AnalyzerRun.DescriptorsOf(subject);
        analyzer = AnalyzerRun.Alone(subject);
        withAll = [analyzer, .. AnalyzerRun.Others(subject)];
        this.fixer = fixer;
        ReferenceAssemblies = FromFiles;
    }

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public LibraryReferences LibraryReferences { get; set; } = LibraryReferences.TensorFlow;

    /// <summary>MSBuild properties that analyzers see, by name.</summary>
    public Dictionary<string, string> BuildProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>The title of the applied action, when it matters.</summary>
    public string? ExpectedTitle
    {
        set
        {
            if (value is not null)
                CodeActionVerifier = (action, verifier) => verifier.EqualOrDiff(value, action.Title, "The title of the action is not the expected one");
        }
    }

    /// <summary>The fix is meant to remove comments.</summary>
    public bool AllowRemovedComments { get; set; }

    protected sealed override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [analyzer];

    protected sealed override IEnumerable<CodeFixProvider> GetCodeFixProviders() => fixer is null ? [] : [fixer];

    // The host of a rule has one descriptor more, for a rule that fails.
    protected sealed override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => descriptors.DistinctBy(descriptor => descriptor.Id).Count() == 1 ? descriptors[0] : null;

    protected sealed override ParseOptions CreateParseOptions() => base.CreateParseOptions() is CSharpParseOptions options ? options.WithLanguageVersion(LanguageVersion) : throw new InvalidOperationException();

    // The package makes a workspace for each project, and compiles the references anew.
    protected sealed override Task<Project> CreateProjectImplAsync(EvaluatedProjectState primaryProject, ImmutableArray<EvaluatedProjectState> additionalProjects, CancellationToken cancellationToken)
    {
        Verify.Empty(nameof(additionalProjects), additionalProjects);
        var project = LibraryReferences.NewProject(
            CreateCompilationOptions().WithOutputKind(primaryProject.OutputKind),
            CreateParseOptions().WithDocumentationMode(primaryProject.DocumentationMode),
            primaryProject.AdditionalReferences,
            primaryProject.Sources,
            primaryProject.AdditionalFiles,
            primaryProject.AnalyzerConfigFiles);
        return Task.FromResult(SolutionTransforms.Aggregate(project, (changed, transform) => transform(changed.Solution, changed.Id).GetProject(changed.Id)!));
    }

    protected sealed override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        if (BuildProperties.Count > 0)
        {
            var lines = BuildProperties.Select(property => $"build_property.{property.Key} = {property.Value}").Prepend("is_global = true");
            TestState.AnalyzerConfigFiles.Add(("/obj/TestProject.GeneratedMSBuildEditorConfig.editorconfig", string.Join('\n', lines)));
        }
        TestState.OutputKind ??= ProjectInput.OutputKindOf(Evaluate(TestState, null).Sources.Select(source => new InputFile(source.filename, source.content.ToString())), (CSharpParseOptions)CreateParseOptions());
        // What is marked in the fixed code is still reported there.
        FixedState.MarkupHandling = FixedState.Sources.Count > 0 ? MarkupMode.Allow : null;
        var state = Evaluate(TestState, null);
        var fixedState = Evaluate(FixedState, TestState.WithInheritedValuesApplied(null, FixableIds));
        var isFixed = HasAnyChange(state, fixedState, recursive: false);
        if (!isFixed)
        {
            FixedState.Sources.Clear();
            FixedState.MarkupHandling = null;
        }

        await base.RunImplAsync(cancellationToken);
        await VerifyVariantsAsync(state, cancellationToken);
        if (isFixed)
            await VerifyFixedTextAsync(state, fixedState, cancellationToken);
        else if (fixer is not null)
            await VerifyNothingOfferedAsync(state, cancellationToken);
    }

    private ImmutableArray<string> FixableIds => fixer?.FixableDiagnosticIds ?? [];

    private SolutionState Evaluate(SolutionState state, SolutionState? basis) => state
        .WithInheritedValuesApplied(basis, FixableIds)
        .WithProcessedMarkup(MarkupOptions, GetDefaultDiagnostic([]), descriptors, FixableIds, DefaultFilePath);

    private async Task VerifyVariantsAsync(SolutionState state, CancellationToken cancellationToken)
    {
        // One project, so that its variants share the symbols of the references.
        var project = await CreateProjectAsync(new EvaluatedProjectState(state, ReferenceAssemblies), [], cancellationToken);
        await project.GetCompilationAsync(cancellationToken);

        Task<ImmutableArray<Diagnostic>> FindAsync(string label, Func<Project, Project> change) => AnalyzeAsync(Verify.PushContext(label), change(project), cancellationToken);
        await VerifySameCountAsync(state, FindAsync);
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            // Diagnostics outside of source cannot be silenced there.
            const string Label = "In generated code";
            var reported = (await FindAsync(Label, variant => WithTexts(variant, text => "// <auto-generated/>\n" + text))).Where(diagnostic => diagnostic.Location.IsInSource);
            Verify.PushContext(Label).EqualOrDiff("", string.Join('\n', reported), "The rule is not silent");
        }
        // Half-written code is what an analyzer sees most; it must not crash on it.
        const int Pieces = 6;
        for (var piece = 1; piece < Pieces; piece++)
            await FindAsync($"With the text cut off behind {piece}/{Pieces}", variant => WithTexts(variant, text => text[..(text.Length * piece / Pieces)]));
    }

    /// <summary>Layout and nullable context change nothing. All changes are made at once; only a difference asks which one it is.</summary>
    private async Task VerifySameCountAsync(SolutionState state, Func<string, Func<Project, Project>, Task<ImmutableArray<Diagnostic>>> findAsync)
    {
        var changes = new List<(string Label, Func<Project, Project> Change)> { ("With all rules", project => project), ("With nullable reference types", WithNullable) };
        if (TextLayout.CanVary(state))
        {
            changes.Add(("With CRLF line endings", project => WithTexts(project, TextLayout.ToCrLf)));
            changes.Add(("Indented by tabs", project => WithTexts(project, TextLayout.ToTabs)));
        }
        var expected = Count(state.ExpectedDiagnostics.Select(diagnostic => diagnostic.Id));
        var all = string.Join(", ", changes.Select(change => change.Label));
        var together = await FindAsync(all, project => changes.Aggregate(project, (variant, change) => change.Change(variant)));
        if (together == expected)
            return;
        foreach (var (label, change) in changes)
            Verify.PushContext(label).Equal(expected, await FindAsync(label, change));
        Verify.PushContext(all).Equal(expected, together);

        async Task<string> FindAsync(string label, Func<Project, Project> change) => Count((await findAsync(label, change)).Select(diagnostic => diagnostic.Id));

        string Count(IEnumerable<string> found) =>
            string.Join(", ", found.Where(IsOwn).GroupBy(id => id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} x {group.Key}"));
    }

    /// <summary>The rule's diagnostics among those of all rules, none of which may fail.</summary>
    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IVerifier verifier, Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var found = await CreateCompilationWithAnalyzers(compilation, withAll, GetAnalyzerOptions(project), cancellationToken).GetAnalyzerDiagnosticsAsync(cancellationToken);
        foreach (var diagnostic in found)
            if (AnalyzerRun.FailureOf(diagnostic) is { } failure && !IsOwn(diagnostic.Id))
                verifier.Fail(failure);
        return [.. found.Where(diagnostic => IsOwn(diagnostic.Id))];
    }

    private bool IsOwn(string id) => descriptors.Any(descriptor => descriptor.Id == id);

    private async Task VerifyFixedTextAsync(SolutionState state, SolutionState fixedState, CancellationToken cancellationToken)
    {
        if (!AllowRemovedComments)
        {
            // Wherever they stand in the fixed code.
            var kept = Comments(fixedState);
            var lost = Comments(state).Where(comment => !kept.Remove(comment));
            Verify.EqualOrDiff("", string.Join('\n', lost), "Comments are lost; where they are meant to be, set AllowRemovedComments");
        }
        if (!TextLayout.CanVary(state) || !TextLayout.CanVary(fixedState))
            return;
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        var (variant, fixedVariant) = (Vary(state), Vary(fixedState));
        await VerifyFixAsync(variant, fixedVariant, fixedVariant, Verify.PushContext("With CRLF line endings and tabs"), cancellationToken);

        SolutionState Vary(SolutionState original)
        {
            var varied = original.WithInheritedValuesApplied(null, FixableIds);
            varied.Sources.Clear();
            foreach (var (name, content) in original.Sources)
                varied.Sources.Add((name, SourceText.From(TextLayout.ToCrLf(TextLayout.ToTabs(content.ToString())), content.Encoding)));
            return varied;
        }
    }

    private Task VerifyNothingOfferedAsync(SolutionState state, CancellationToken cancellationToken)
    {
        // The package holds it against a fixer that something it could fix is reported outside of the member in which it was found. Here it fixes nothing.
        CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck | CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return VerifyFixAsync(state, state, state, Verify.PushContext("No fix is expected"), cancellationToken);
    }

    private static Project WithNullable(Project project) =>
        project.WithCompilationOptions(((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable));

    private static Project WithTexts(Project project, Func<string, string> change)
    {
        var solution = project.Solution;
        foreach (var document in project.Documents)
        {
            var text = document.GetTextAsync().Result;
            solution = solution.WithDocumentText(document.Id, SourceText.From(change(text.ToString()), text.Encoding));
        }
        return solution.GetProject(project.Id)!;
    }

    private List<string> Comments(SolutionState state) =>
        [.. state.Sources
            .SelectMany(source => CSharpSyntaxTree.ParseText(source.content, (CSharpParseOptions)CreateParseOptions()).GetRoot().DescendantTrivia())
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            .Select(trivia => trivia.ToString().TrimEnd())];
}
