using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations;

/// <summary>One rule with its fix, applied to a whole program in memory until nothing is left to fix: a step of a chain of migrations.</summary>
internal sealed record FixStep(Rule Rule, CodeFixProvider Fixer, string Level = "high")
{
    private const int MaxFixes = 20;

    /// <summary>The program after the first fix of every diagnostic, one by one.</summary>
    public async Task<string> ApplyAsync(string source)
    {
        var project = Project(source).ToProject();
        for (var count = 0; count < MaxFixes; count++)
        {
            var compilation = (await project.GetCompilationAsync())!;
            if (await FirstFixAsync(project, await FindAsync(compilation)) is not { } changed)
                break;
            project = changed;
        }
        var text = (await project.Documents.First().GetTextAsync()).ToString();
        Assert.Empty(Project(text).Compile().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return text;
    }

    private async Task<Project?> FirstFixAsync(Project project, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics.Where(found => Fixer.FixableDiagnosticIds.Contains(found.Id)))
        {
            var actions = new List<CodeAction>();
            var document = project.GetDocument(diagnostic.Location.SourceTree)!;
            await Fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            if (actions.Count == 0)
                continue;
            var operations = await actions[0].GetOperationsAsync(CancellationToken.None);
            return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        }
        return null;
    }

    private Task<ImmutableArray<Diagnostic>> FindAsync(Compilation compilation) => AnalyzerRun.GetDiagnosticsAsync(
        "the program", compilation, Project("").AnalyzerOptions(), RuleHost.For([Rule]), [.. Rule.Descriptors.Select(descriptor => descriptor.Id)]);

    private ProjectInput Project(string source)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        ImmutableArray<InputFile> files = [new InputFile("/0/Program.cs", source)];
        return new ProjectInput(files, [], [new InputFile("/.editorconfig", $"[*.cs]\nmla_api_level = {Level}\n")], LibraryReferences.TensorFlow, [], options,
            new CSharpCompilationOptions(ProjectInput.OutputKindOf(files, options), allowUnsafe: true));
    }
}
