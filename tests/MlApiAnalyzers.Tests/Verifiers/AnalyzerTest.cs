using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>
/// One test of a rule, or of an analyzer. Besides the expected diagnostics it checks, unless told to skip it, what holds for every rule: see
/// the properties that begin with <c>Skip</c>.
/// </summary>
public abstract class AnalyzerTest
{
    private readonly DiagnosticAnalyzer analyzer;
    private readonly ImmutableArray<DiagnosticAnalyzer> alone;
    private readonly ImmutableArray<DiagnosticAnalyzer> withAll;

    private protected AnalyzerTest(object subject)
    {
        analyzer = AnalyzerRun.Alone(subject);
        alone = [analyzer];
        withAll = [analyzer, .. AnalyzerRun.Others(subject)];
        Ids = [.. AnalyzerRun.DescriptorsOf(subject).Select(descriptor => descriptor.Id)];
    }

    /// <summary>Adds a source, with markup.</summary>
    public string? TestCode
    {
        set
        {
            if (value is not null)
                TestState.Sources.Add(value);
        }
    }

    public SolutionState TestState { get; } = new();

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public LibraryReferences LibraryReferences { get; set; } = LibraryReferences.TensorFlow;

    /// <summary>MSBuild properties that analyzers see, by name.</summary>
    public Dictionary<string, string> BuildProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>Do not repeat the test with CRLF line endings and with tabs.</summary>
    public bool SkipLayoutVariants { get; set; }

    /// <summary>Do not repeat the test with nullable reference types enabled.</summary>
    public bool SkipNullableVariant { get; set; }

    /// <summary>Do not require silence in generated code.</summary>
    public bool SkipGeneratedCodeCheck { get; set; }

    /// <summary>Do not require that <c>#pragma warning disable</c> silences the rule.</summary>
    public bool SkipPragmaCheck { get; set; }

    /// <summary>Do not run all analyzers over the text cut off at several places.</summary>
    public bool SkipTruncationCheck { get; set; }

    private protected ImmutableHashSet<string> Ids { get; }

    public async Task RunAsync()
    {
        var (input, expected) = Read(TestState, "the test's code");
        var found = await VerifyStateAsync("the test's code", input, expected, withAll);
        await VerifyVariantsAsync(input, found);
        await VerifyFixesAsync(input, found);
    }

    private protected virtual Task VerifyFixesAsync(ProjectInput input, ImmutableArray<Diagnostic> found) => Task.CompletedTask;

    private protected Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string label, Compilation compilation, ProjectInput input) =>
        AnalyzerRun.GetDiagnosticsAsync(label, compilation, input.AnalyzerOptions(), alone, Ids);

    private protected Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string label, ProjectInput input) => AnalyzeAsync(label, input.Compile(), input);

    /// <summary>Compiles and analyses, and compares with what is expected; gives the analyzer's own diagnostics.</summary>
    private protected async Task<ImmutableArray<Diagnostic>> VerifyStateAsync(
        string label, ProjectInput input, IReadOnlyList<Expectation> expected, ImmutableArray<DiagnosticAnalyzer>? analyzers = null)
    {
        var compilation = input.Compile();
        var found = await AnalyzerRun.GetDiagnosticsAsync(label, compilation, input.AnalyzerOptions(), analyzers ?? alone, Ids);
        var lowest = CompilerDiagnostics switch
        {
            CompilerDiagnostics.Errors => DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Hidden,
        };
        var fromCompiler = CompilerDiagnostics == CompilerDiagnostics.None
            ? []
            : compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= lowest && !diagnostic.IsSuppressed);
        DiagnosticMatcher.Verify(label, expected, [.. fromCompiler.Concat(found).OrderBy(diagnostic => diagnostic, AnalyzerRun.Order)], input);
        return found;
    }

    /// <summary>The project without markup, and what the markup and the results expect.</summary>
    private protected (ProjectInput Input, IReadOnlyList<Expectation> Expected) Read(SolutionState state, string label)
    {
        var expected = new List<Expectation>();
        var keyed = new Dictionary<int, ExpectedLocation>();
        var sources = new List<InputFile>();
        foreach (var (path, content) in state.Sources)
        {
            var marked = MarkupText.Parse(content);
            sources.Add(new InputFile(path, marked.Text));
            var lines = SourceText.From(marked.Text).Lines;
            ExpectedLocation Locate(TextSpan span)
            {
                var position = lines.GetLinePositionSpan(span);
                return new ExpectedLocation(path, null, position.Start, position.End);
            }

            foreach (var (id, span) in marked.Diagnostics)
                expected.Add(new Expectation(new DiagnosticResult(id ?? OnlyId(), default).WithLocations([Locate(span)]), FromMarkup: true));
            foreach (var (key, span) in marked.Keyed)
                keyed.Add(key, Locate(span));
        }

        ExpectedLocation Resolve(ExpectedLocation location)
        {
            if (location.MarkupKey is not { } key)
                return location with { Path = location.Path ?? sources[0].Path };
            return keyed.TryGetValue(key, out var found) ? found : throw VerifierException.Create(label, $"no markup {{|#{key}:…|}} for WithLocation({key})");
        }

        expected.AddRange(state.ExpectedDiagnostics.Select(result =>
            new Expectation(result.WithLocations([.. result.Locations.Select(Resolve)]), FromMarkup: false)));

        var parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion).WithDocumentationMode(DocumentationMode.Diagnose);
        var configFiles = Files(TestState.AnalyzerConfigFiles);
        if (BuildProperties.Count > 0)
        {
            var lines = BuildProperties.Select(property => $"build_property.{property.Key} = {property.Value}").Prepend("is_global = true");
            configFiles = configFiles.Add(new InputFile("/obj/TestProject.GeneratedMSBuildEditorConfig.editorconfig", string.Join('\n', lines)));
        }
        var input = new ProjectInput(
            [.. sources],
            Files(TestState.AdditionalFiles),
            configFiles,
            LibraryReferences,
            [.. TestState.AdditionalReferences],
            parseOptions,
            new CSharpCompilationOptions(
                TestState.OutputKind ?? ProjectInput.OutputKindOf(sources, parseOptions),
                allowUnsafe: true,
                specificDiagnosticOptions: SwitchedOn()));
        return (input, expected);
    }

    private static ImmutableArray<InputFile> Files(SourceFileList files) => [.. files.Select(file => new InputFile(file.FileName, file.Content))];

    /// <summary>A rule that is off by default is on in its own test.</summary>
    private IEnumerable<KeyValuePair<string, ReportDiagnostic>> SwitchedOn() => analyzer.SupportedDiagnostics
        .Where(descriptor => !descriptor.IsEnabledByDefault)
        .Select(descriptor => KeyValuePair.Create(descriptor.Id, descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        }))
        .DistinctBy(pair => pair.Key);

    private string OnlyId() => Ids.Count == 1
        ? Ids.Single()
        : throw VerifierException.Create("markup", $"[|…|] does not say which of {string.Join(", ", Ids.Order(StringComparer.Ordinal))} is meant; write {{|ID:…|}}");

    private async Task VerifyVariantsAsync(ProjectInput input, ImmutableArray<Diagnostic> found)
    {
        await VerifySameCountAsync(input, found);
        // Diagnostics outside of source cannot be silenced there.
        var inSource = found.Any(diagnostic => diagnostic.Location.IsInSource);
        var declared = AnalyzerRun.GeneratedCodeFlags(analyzer) ?? GeneratedCodeAnalysisFlags.None;
        if (inSource && !SkipGeneratedCodeCheck && !declared.HasFlag(GeneratedCodeAnalysisFlags.ReportDiagnostics))
            await VerifySilentAsync("in generated code", input.WithTexts(text => "// <auto-generated/>\n" + text));
        if (inSource && !SkipPragmaCheck)
            await VerifySilentAsync("with #pragma warning disable", input.WithTexts(text => $"#pragma warning disable {string.Join(", ", Ids)}\n" + text));
        if (!SkipTruncationCheck)
            await VerifyTruncatedAsync(input);
    }

    /// <summary>Layout and nullable context change nothing. All changes are made at once; only a difference asks which one it is.</summary>
    private async Task VerifySameCountAsync(ProjectInput input, ImmutableArray<Diagnostic> found)
    {
        var changes = new List<(string Label, Func<ProjectInput, ProjectInput> Change)>();
        if (!SkipLayoutVariants && TextLayout.CanVary(input))
        {
            changes.Add(("with CRLF line endings", variant => variant.WithTexts(TextLayout.ToCrLf)));
            changes.Add(("indented by tabs", variant => variant.WithTexts(TextLayout.ToTabs)));
        }
        if (!SkipNullableVariant)
            changes.Add(("with nullable reference types", variant => variant with { CompilationOptions = variant.CompilationOptions.WithNullableContextOptions(NullableContextOptions.Enable) }));
        if (changes.Count == 0)
            return;

        var all = string.Join(", ", changes.Select(change => change.Label));
        var together = await AnalyzeAsync(all, changes.Aggregate(input, (variant, change) => change.Change(variant)));
        if (DiagnosticMatcher.Count(together) == DiagnosticMatcher.Count(found))
            return;
        foreach (var (label, change) in changes)
            Compare(label, await AnalyzeAsync(label, change(input)));
        Compare(all, together);

        void Compare(string label, ImmutableArray<Diagnostic> now)
        {
            if (DiagnosticMatcher.Count(now) != DiagnosticMatcher.Count(found))
            {
                throw VerifierException.Create(label, $"{DiagnosticMatcher.Count(now)} in place of {DiagnosticMatcher.Count(found)}",
                    "Before:\n" + DiagnosticMatcher.List(found), "Now:\n" + DiagnosticMatcher.List(now));
            }
        }
    }

    private async Task VerifySilentAsync(string label, ProjectInput variant)
    {
        var now = (await AnalyzeAsync(label, variant)).Where(diagnostic => diagnostic.Location.IsInSource).ToList();
        if (now.Count > 0)
            throw VerifierException.Create(label, "the rule is not silent", DiagnosticMatcher.List(now));
    }

    /// <summary>Half-written code is what an analyzer sees most; it must not crash on it.</summary>
    private async Task VerifyTruncatedAsync(ProjectInput input)
    {
        const int Pieces = 6;
        for (var piece = 1; piece < Pieces; piece++)
        {
            var variant = input.WithTexts(text => text[..(text.Length * piece / Pieces)]);
            await AnalyzerRun.GetDiagnosticsAsync($"with the text cut off behind {piece}/{Pieces}", variant.Compile(), variant.AnalyzerOptions(), withAll, Ids);
        }
    }
}
