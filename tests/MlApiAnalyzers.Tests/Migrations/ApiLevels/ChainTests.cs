using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;
using MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;
using MlApiAnalyzers.CodeFixes.Rules.ApiLevel;
using MlApiAnalyzers.Rules.ApiLevel;
using MlApiAnalyzers.Rules.Graph;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.ApiLevels;

/// <summary>
/// The programs of samples/ApiLevels climb from level to level by the fixes, one after the other, and arrive at the approved texts. To
/// approve others, run the tests with the environment variable MLA_APPROVE set, and read what has changed.
/// </summary>
public sealed class ChainTests
{
    [Fact]
    public async Task FromASessionToFit()
    {
        var session = Sample("DigitsInSession");
        var eager = await ApplyAsync(new StaticGraphProgramAnalyzer(), new StaticGraphProgramFixer(), session);
        await AssertApprovedAsync("DigitsInSession.1.Eager", eager);
        var layers = await ApplyAsync(new HandWrittenDenseLayerAnalyzer(), new HandWrittenDenseLayerFixer(), eager);
        await AssertApprovedAsync("DigitsInSession.2.Layers", layers);
        var fit = await ApplyAsync(new TrainingLoopIsFitAnalyzer(), new TrainingLoopIsFitFixer(), layers);
        await AssertApprovedAsync("DigitsInSession.3.Fit", fit);

        // MLA1005 takes the three steps in one.
        Assert.Equal(fit, await ApplyAsync(new SessionTrainingIsKerasAnalyzer(), new SessionTrainingIsKerasFixer(), session));
    }

    [Fact]
    public async Task FromVariablesToFit()
    {
        var layers = await ApplyAsync(new HandWrittenDenseLayerAnalyzer(), new HandWrittenDenseLayerFixer(), Sample("DigitsWithVariables"));
        await AssertApprovedAsync("DigitsWithVariables.1.Layers", layers);
        var fit = await ApplyAsync(new TrainingLoopIsFitAnalyzer(), new TrainingLoopIsFitFixer(), layers);
        await AssertApprovedAsync("DigitsWithVariables.2.Fit", fit);
    }

    private static string Sample(string name)
    {
        var source = WorkingTree.Repository.Read($"samples/ApiLevels/{name}.cs")!;
        Migration.AssertCompiles(source);
        return source;
    }

    /// <summary>The program after the first fix that a rule offers; the rule then has nothing more to say.</summary>
    private static async Task<string> ApplyAsync(DiagnosticAnalyzer analyzer, CodeFixProvider fixer, string source)
    {
        var project = Migration.Project(source).ToProject();
        var compilation = (await project.GetCompilationAsync())!;
        var actions = new List<CodeAction>();
        foreach (var diagnostic in await Migration.AnalyzeAsync(compilation, [analyzer]))
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        Assert.NotEmpty(actions);

        var changed = (await actions[0].GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        var text = (await changed.Documents.First().GetTextAsync()).ToString();
        Migration.AssertCompiles(text);
        Assert.Empty(await Migration.AnalyzeAsync((await changed.GetCompilationAsync())!, [analyzer]));
        return text;
    }

    private static async Task AssertApprovedAsync(string name, string text)
    {
        var path = $"tests/MlApiAnalyzers.Tests/Migrations/ApiLevels/Approved/{name}.cs.txt";
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 })
            await File.WriteAllTextAsync(WorkingTree.Repository.PathOf(path), text);
        Assert.Equal(WorkingTree.Repository.Read(path), text);
    }
}
