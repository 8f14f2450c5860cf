using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>
/// What an editor does: it opens the project on disk, loads the analyzers and fixers that the package brought, asks for the
/// diagnostics of one document, again after an edit that is not saved, and for the list of the light bulb.
/// </summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class EditorTests(ConsumerBuilds builds)
{
    [Fact]
    public async Task AnEditorSeesLiveDiagnostics()
    {
        using var workspace = MSBuildWorkspace.Create();
        var document = await ProgramAsync(workspace, "Editor");

        // As opened.
        var diagnostics = await DiagnosticsAsync(document);
        Assert.Equal(["MLA1008", "MLA1008"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(["tf.keras", "tf.keras"], await TextsAsync(document, diagnostics));

        // One is repaired by hand, and another fault is typed.
        var text = (await document.GetTextAsync()).ToString();
        var edited = document.WithText(SourceText.From(text.Replace("tf.keras.layers.Dense(10)", "Tensorflow.KerasApi.keras.layers.Dense(10)", StringComparison.Ordinal) + "Tensorflow.KerasApi.keras.Sequential().save(\"m.h5\");\n"));
        Assert.Equal(["MLA1008", "MLA5001"], (await DiagnosticsAsync(edited)).Select(diagnostic => diagnostic.Id));
        Assert.Equal(["MLA1008", "MLA1008"], (await DiagnosticsAsync(document)).Select(diagnostic => diagnostic.Id));

        // In the middle of typing, nothing of ours fails.
        var incomplete = document.WithText(SourceText.From(text[..text.IndexOf("(20)", StringComparison.Ordinal)]));
        Assert.Equal("MLA1008", (await DiagnosticsAsync(incomplete)).First().Id);
    }

    /// <summary>The list that opens at a diagnostic, and at a place with an offer but no diagnostic; both applied.</summary>
    [Fact]
    public async Task TheLightBulbOffersFixesAndRefactorings()
    {
        using var editor = new LightBulb();
        var document = await ProgramAsync(editor.Workspace, "Editor");
        var diagnostics = await DiagnosticsAsync(document);

        var action = Assert.Single(await editor.FixesAsync(document, diagnostics[1].Location.SourceSpan), IsOurs);
        var changed = await ApplyAsync(document, action);
        var left = Assert.Single(await DiagnosticsAsync(changed));
        Assert.Equal("MLA1008", left.Id);
        Assert.DoesNotContain((await changed.Project.GetCompilationAsync())!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        action = Assert.Single(await editor.FixesAsync(changed, left.Location.SourceSpan), IsOurs);
        Assert.Equal(Sources.Fixed, (await (await ApplyAsync(changed, action)).GetTextAsync()).ToString());

        var text = Sources.Fixed.Replace("Dense(10)", "Dense(10, activation: \"relu\")", StringComparison.Ordinal);
        document = document.WithText(SourceText.From(text));
        var refactoring = Assert.Single(await editor.RefactoringsAsync(document, new TextSpan(text.IndexOf("relu", StringComparison.Ordinal), 0)), offer => offer.EquivalenceKey == "ActivationForm.Object");
        Assert.Equal(text.Replace("\"relu\"", "keras.activations.Relu", StringComparison.Ordinal), (await (await ApplyAsync(document, refactoring)).GetTextAsync()).ToString());
    }

    /// <summary>The design-time build of an editor collects the same facts as a build.</summary>
    [Fact]
    public async Task AnEditorKnowsPackagesPlatformAndPublishing()
    {
        using var workspace = MSBuildWorkspace.Create();
        foreach (var name in new[] { "Forgotten", "GpuMismatch", "PublishedForMacs", "AheadOfTime", "OtherNativePackage" })
        {
            var expected = ProjectCases.All.Single(project => project.Consumer.Name == name).Reports;
            var project = await workspace.OpenProjectAsync(Path.Combine(builds.DirectoryOf(name), $"{name}.csproj"));

            var found = await (await WithAnalyzersAsync(project)).GetAnalyzerDiagnosticsAsync(CancellationToken.None);

            Assert.Equal(expected.Select(report => report[..7]), found.Select(diagnostic => diagnostic.Id));
        }
        Assert.DoesNotContain(workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
    }

    private async Task<Document> ProgramAsync(MSBuildWorkspace workspace, string name)
    {
        var project = await workspace.OpenProjectAsync(Path.Combine(builds.DirectoryOf(name), $"{name}.csproj"));
        Assert.DoesNotContain(workspace.Diagnostics, diagnostic => diagnostic.Kind == WorkspaceDiagnosticKind.Failure);
        return project.Documents.Single(candidate => candidate.Name == "Program.cs");
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var analysis = await WithAnalyzersAsync(document.Project);
        var model = analysis.Compilation.GetSemanticModel((await document.GetSyntaxTreeAsync())!);
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<CompilationWithAnalyzers> WithAnalyzersAsync(Project project)
    {
        var analyzers = project.AnalyzerReferences.Where(IsOurs).SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        Assert.NotEmpty(analyzers);
        return (await project.GetCompilationAsync())!.WithAnalyzers(analyzers, project.AnalyzerOptions);
    }

    private static bool IsOurs(CodeAction action) => action.EquivalenceKey == "MLA1008.UseKerasApi";

    private static bool IsOurs(AnalyzerReference reference) => Path.GetFileName(reference.FullPath)?.StartsWith("MlApiAnalyzers", StringComparison.Ordinal) == true;

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<IEnumerable<string>> TextsAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var text = await document.GetTextAsync();
        return diagnostics.Select(diagnostic => text.ToString(diagnostic.Location.SourceSpan));
    }
}
