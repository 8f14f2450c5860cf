using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Docs;

/// <summary>What the pages show is true: the violations are reported, what is called fixed is not, and all of it compiles.</summary>
public sealed class RulePageTests
{
    internal const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Tensorflow;
        global using Tensorflow.NumPy;
        global using Tensorflow.Keras;
        global using Tensorflow.Keras.Engine;
        global using static Tensorflow.Binding;
        global using static Tensorflow.KerasApi;
        """;

    // For the blocks with the word 'keras.net'.
    private const string KerasNetPrelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Keras;
        global using Keras.Layers;
        global using Keras.Models;
        global using Numpy;
        global using Python.Runtime;
        """;

    // For the blocks with the word 'aspnet'.
    private const string AspNetPrelude = """
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static TheoryData<string> RuleIds => [.. RuleCatalog.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> FixableRuleIds => [.. RuleCatalog.Rules.Where(rule => rule.IsFixable).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task ViolationIsReportedAndFixedCodeIsNot(string id)
    {
        var (rule, page) = Read(id);

        foreach (var block in page.Blocks.Where(block => block.IsViolation || block.IsFixed))
        {
            var input = Input(rule, block);
            var compilation = input.Compile();
            var found = await AnalyzeAsync(rule, page, block, compilation, input);

            AssertCompiles(page, block, compilation);
            Assert.True(found.IsEmpty == block.IsFixed, $"{page.File}({block.Line}): {(block.IsFixed ? string.Join('\n', found) : $"no {id}")}");
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task ViolationIsReportedWhereTheLibraryIsAProject(string id)
    {
        var (rule, page) = Read(id);

        foreach (var block in page.Blocks.Where(block => block.IsViolation && !IsAboutKerasNet(block)))
        {
            var input = Input(rule, block);
            var expected = await AnalyzeAsync(rule, page, block, input.Compile(), input);
            input = input with { Libraries = LibraryReferences.None, AdditionalReferences = [.. input.AdditionalReferences, .. LibraryReferences.TensorFlowProjects.Value] };
            var found = await AnalyzeAsync(rule, page, block, input.Compile(), input);

            Assert.Equal(expected.Select(diagnostic => diagnostic.ToString()), found.Select(diagnostic => diagnostic.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void OtherCodeParses(string id)
    {
        var (_, page) = Read(id);

        Assert.All(page.Blocks.Where(block => block.IsCSharp), block => Assert.Empty(
            CSharpSyntaxTree.ParseText(block.Code, ParseOptions).GetDiagnostics().Select(diagnostic => $"{page.File}({block.Line}): {diagnostic}")));
    }

    [Theory]
    [MemberData(nameof(FixableRuleIds))]
    public async Task FixRemovesTheViolation(string id)
    {
        var (rule, page) = Read(id);
        var offered = 0;

        foreach (var block in page.Blocks.Where(block => block.IsViolation))
        {
            var input = Input(rule, block);
            var project = input.ToProject();
            var found = await AnalyzeAsync(rule, page, block, (await project.GetCompilationAsync())!, input);
            var atFirst = found.Length;

            // Different kinds of repair have different keys, so that one FixAll may leave what the next one repairs.
            for (var pass = 0; pass < atFirst && await FirstOfferAsync(rule, project, found) is { } offer; pass++)
            {
                offered++;
                var before = found.Length;
                project = await FixAllAsync(offer, found);
                var compilation = (await project.GetCompilationAsync())!;
                found = await AnalyzeAsync(rule, page, block, compilation, input);
                AssertCompiles(page, block, compilation);
                Assert.True(found.Length < before, $"{page.File}({block.Line}): '{offer.Action.Title}' leaves {string.Join('\n', found)}");
            }
            Assert.True(found.IsEmpty || found.Length == atFirst, $"{page.File}({block.Line}): no fix for {string.Join('\n', found)}");
        }

        Assert.True(offered > 0, $"{page.File}: no violation is offered a fix");
    }

    private static (RuleEntry Rule, RulePage Page) Read(string id)
    {
        var rule = RuleCatalog.Rules.Single(candidate => candidate.Id == id);
        return (rule, RulePage.Read(rule));
    }

    private static ProjectInput Input(RuleEntry rule, CodeBlock block)
    {
        var servesRequests = block.Words.Contains("aspnet");
        ImmutableArray<InputFile> sources =
        [
            new("/0/Block.cs", block.Code),
            new("/0/Prelude.cs", (IsAboutKerasNet(block) ? KerasNetPrelude : Prelude) + "\n" + (servesRequests ? AspNetPrelude : "")),
        ];
        var settings = string.Concat(block.Settings.Select(setting => $"{setting.Key} = {setting.Value}\n"));
        var options = new CSharpCompilationOptions(
            ProjectInput.OutputKindOf(sources, ParseOptions),
            // A rule that is off by default is on for its own page.
            specificDiagnosticOptions: rule.Descriptor.IsEnabledByDefault ? null : [KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn)]);
        return new ProjectInput(
            sources,
            [],
            [new InputFile("/.globalconfig", $"is_global = true\n{settings}")],
            IsAboutKerasNet(block) ? LibraryReferences.KerasNet : LibraryReferences.TensorFlow,
            servesRequests ? [WebFrameworks.AspNet] : [],
            ParseOptions,
            options);
    }

    private static bool IsAboutKerasNet(CodeBlock block) => block.Words.Contains("keras.net");

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(RuleEntry rule, RulePage page, CodeBlock block, Compilation compilation, ProjectInput input) =>
        AnalyzerRun.GetDiagnosticsAsync($"{page.File}({block.Line})", compilation, input.AnalyzerOptions(), rule.Hosts, [rule.Id]);

    private static void AssertCompiles(RulePage page, CodeBlock block, Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !block.Words.Contains(diagnostic.Id)).ToList();
        Assert.True(errors.Count == 0, $"{page.File}({block.Line}): {string.Join('\n', errors)}");
    }

    private static async Task<Offer?> FirstOfferAsync(RuleEntry rule, Project project, ImmutableArray<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            foreach (var fixer in rule.Fixers)
            {
                var actions = new List<CodeAction>();
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                if (actions.Count > 0)
                    return new Offer(fixer, document, diagnostic, actions[0]);
            }
        }
        return null;
    }

    private static async Task<Project> FixAllAsync(Offer offer, ImmutableArray<Diagnostic> found)
    {
        var context = new FixAllContext(
            offer.Document, offer.Fixer, FixAllScope.Document, offer.Action.EquivalenceKey, [offer.Diagnostic.Id], new Found(found), CancellationToken.None);
        var action = await offer.Fixer.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution.GetProject(offer.Document.Project.Id)!;
    }

    private sealed record Offer(CodeFixProvider Fixer, Document Document, Diagnostic Diagnostic, CodeAction Action);

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
