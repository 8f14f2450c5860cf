using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Samples;

/// <summary>
/// The projects of samples/Deployment, repaired by the first fix of every diagnostic about deployment, are those of
/// samples/Deployment/Repaired. To write them anew, run the tests with the environment variable MLA_APPROVE set, and read what has changed.
/// </summary>
public sealed class DeploymentSampleTests
{
    private const string Folder = "samples/Deployment";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<RuleEntry> Rules = [.. RuleCatalog.Rules.Where(rule => rule.Category == "Deployment" && rule.IsFixable)];

    private static readonly string Usings = string.Concat(
        new[]
        {
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        }.Select(name => $"global using {name};\n"));

    public static TheoryData<string> Projects => ["Models", "Training", "Serving"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task TheFixesMakeTheRepairedProgram(string project)
    {
        var repaired = await RepairAsync(Input(project, Folder));
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 })
            foreach (var (name, text) in repaired)
                await File.WriteAllTextAsync(WorkingTree.Repository.PathOf($"{Folder}/Repaired/{project}/{name}"), text);

        Assert.Equal(Sources($"{Folder}/Repaired/{project}").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), repaired.Keys.Order(StringComparer.Ordinal));
        Assert.All(repaired, file => Assert.Equal(WorkingTree.Repository.Read($"{Folder}/Repaired/{project}/{file.Key}"), file.Value));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task TheRepairedProgramHasNothingLeft(string project)
    {
        var input = Input(project, $"{Folder}/Repaired");
        var compilation = input.Compile();

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await AnalyzeAsync(compilation, input));
    }

    [Fact]
    public async Task TheSampleShowsWhatGoesWrong()
    {
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var project in new[] { "Models", "Training", "Serving" })
        {
            var input = Input(project, Folder);
            shown.UnionWith((await AnalyzeAsync(input.Compile(), input)).Select(diagnostic => diagnostic.Id));
        }

        Assert.Superset(new SortedSet<string> { "MLA5001", "MLA5002", "MLA5004", "MLA5005", "MLA5006", "MLA5007", "MLA5008", "MLA5009", "MLA5014" }, shown);
    }

    private static ProjectInput Input(string project, string folder)
    {
        ImmutableArray<InputFile> sources =
        [
            .. Sources($"{folder}/{project}").Select(file => new InputFile($"/{project}/{Path.GetFileName(file)}", WorkingTree.Repository.Read(file)!)),
            new($"/{project}/Usings.cs", project == "Serving" ? Usings + WebFrameworks.Usings : Usings),
        ];
        ImmutableArray<MetadataReference> references = project == "Models" ? [] : [Input("Models", folder).Compile().WithAssemblyName("Models").ToMetadataReference(), .. project == "Serving" ? WebFrameworks.Installed : []];
        return new ProjectInput(sources, [], [], LibraryReferences.TensorFlow, references, ParseOptions, new CSharpCompilationOptions(ProjectInput.OutputKindOf(sources, ParseOptions)));
    }

    private static IEnumerable<string> Sources(string folder) =>
        WorkingTree.Files(folder, ".cs").Where(file => file.LastIndexOf('/') == folder.Length);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, ProjectInput input) =>
        AnalyzerRun.GetDiagnosticsAsync("the sample", compilation, input.AnalyzerOptions(), RuleHost.For(Rules.SelectMany(rule => rule.ReportedBy)), [.. Rules.Select(rule => rule.Id)]);

    /// <summary>The files after the first fix of one diagnostic after the other, until none is offered.</summary>
    private static async Task<Dictionary<string, string>> RepairAsync(ProjectInput input)
    {
        var project = input.ToProject();
        for (var pass = 0; pass < 50; pass++)
        {
            var compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            CodeAction? action = null;
            foreach (var diagnostic in await AnalyzeAsync(compilation, input))
            {
                action = await FirstFixAsync(project, diagnostic);
                if (action is not null)
                    break;
            }
            if (action is null)
                break;
            project = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        }

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in project.Documents.Where(document => !document.Name.EndsWith("Usings.cs", StringComparison.Ordinal)))
            files.Add(Path.GetFileName(document.FilePath!), (await document.GetTextAsync()).ToString());
        return files;
    }

    private static async Task<CodeAction?> FirstFixAsync(Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var fixer in Rules.Single(rule => rule.Id == diagnostic.Id).Fixers)
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.FirstOrDefault();
    }
}
