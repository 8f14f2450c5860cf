using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules.Graph;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>Applies the migration to a program in memory.</summary>
internal static class Migration
{
    private static readonly string Usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }.Select(name => $"global using {name};\n"));

    public static ProjectInput Project(string source, LanguageVersion version = LanguageVersion.Latest, LibraryReferences? libraries = null) => Project([source], version, libraries);

    public static ProjectInput Project(ImmutableArray<string> sources, LanguageVersion version = LanguageVersion.Latest, LibraryReferences? libraries = null, bool hasUsings = true)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(version);
        ImmutableArray<InputFile> files = [.. sources.Select((source, i) => new InputFile($"/0/Program{i}.cs", source)), new InputFile("/0/Usings.cs", version == LanguageVersion.Latest && hasUsings ? Usings : "")];
        return new ProjectInput(files, [], [], libraries ?? LibraryReferences.TensorFlow, [], options,
            new CSharpCompilationOptions(ProjectInput.OutputKindOf(files, options), allowUnsafe: true));
    }

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzerRun.GetDiagnosticsAsync("the program", compilation, new AnalyzerOptions([]), analyzers, [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)]);

    public static void AssertCompiles(params ImmutableArray<string> sources) =>
        Assert.Empty(Project(sources).Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>The program after the fix of every diagnostic that has one, in turn; unchanged when there is none.</summary>
    public static async Task<string> ApplyAsync(string source) => (await ApplyAsync([source]))[0];

    public static async Task<ImmutableArray<string>> ApplyAsync(ImmutableArray<string> sources, bool hasUsings = true)
    {
        var project = Project(sources, hasUsings: hasUsings).ToProject();
        for (var pass = 0; pass < 10; pass++)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var changed = false;
            foreach (var diagnostic in await AnalyzeAsync(compilation, RuleHost.For([new StaticGraphProgramRule()])))
            {
                var document = project.GetDocument(diagnostic.Location.SourceTree)!;
                var actions = new List<CodeAction>();
                await new StaticGraphProgramFixer().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                if (actions.Count == 0)
                    continue;
                var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
                project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
                changed = true;
                break;
            }
            if (!changed)
                break;
        }
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var document in project.Documents.Take(sources.Length))
            texts.Add((await document.GetTextAsync()).ToString());
        return texts.ToImmutable();
    }
}
