using System;
using System.IO;
using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Migrations.FitToTape;
using MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager;
using MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;
using MlApiAnalyzers.CodeFixes.Rules.ApiLevel;
using MlApiAnalyzers.Rules.ApiLevel;
using MlApiAnalyzers.Rules.Graph;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Reading.Training;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.ApiLevels;

/// <summary>
/// The programs of samples/ApiLevels walk from level to level by the fixes, one after the other, and arrive at the approved texts. To
/// approve others, run the tests with the environment variable MLA_APPROVE set, and read what has changed.
/// </summary>
public sealed class ChainTests
{
    private static readonly FixStep SessionToTape = new(new StaticGraphProgramRule(), new StaticGraphProgramFixer());
    private static readonly FixStep SessionToFit = new(new SessionTrainingIsKerasRule(), new SessionTrainingIsKerasFixer());
    private static readonly FixStep VariablesToLayers = new(new HandWrittenLayerRule(), new HandWrittenDenseLayerFixer());
    private static readonly FixStep LoopToFit = new(new TrainingLoopIsFitRule(), new TrainingLoopIsFitFixer());
    private static readonly FixStep FitToLoop = new(new HighLevelTrainingRule(), new HighLevelTrainingFixer(), "low");

    [Fact]
    public async Task FromASessionToFit()
    {
        var session = Sample("DigitsInSession");
        var eager = await WalkAsync(SessionToTape, session, "DigitsInSession.1.Eager");
        var layers = await WalkAsync(VariablesToLayers, eager, "DigitsInSession.2.Layers");
        var fit = await WalkAsync(LoopToFit, layers, "DigitsInSession.3.Fit");

        // MLA1005 takes the three steps in one.
        Assert.Equal(fit, await SessionToFit.ApplyAsync(session));
    }

    [Fact]
    public async Task FromVariablesToFit()
    {
        var layers = await WalkAsync(VariablesToLayers, Sample("DigitsWithVariables"), "DigitsWithVariables.1.Layers");
        var fit = await WalkAsync(LoopToFit, layers, "DigitsWithVariables.2.Fit");
        Assert.Equal(TrainingOf(layers), FitOf(fit));
    }

    [Fact]
    public async Task FromLayersToFit()
    {
        var layers = Sample("DigitsWithLayers");
        var fit = await WalkAsync(LoopToFit, layers, "DigitsWithLayers.1.Fit");
        Assert.Equal(TrainingOf(layers), FitOf(fit));

        // What this loop says is what the program with compile and fit says.
        Assert.Equal(FitOf(Sample("DigitsWithFit")), FitOf(fit));
    }

    [Fact]
    public async Task FromFitToTheLoop()
    {
        var fit = Sample("DigitsWithFit");
        var loop = await WalkAsync(FitToLoop, fit, "DigitsWithFit.1.Loop");
        Assert.Equal(FitOf(fit), TrainingOf(loop));
    }

    /// <summary>One step of the way, which ends where nothing more is offered.</summary>
    private static async Task<string> WalkAsync(FixStep step, string source, string name)
    {
        var text = await step.ApplyAsync(source);
        Assert.NotEqual(source, text);
        var path = $"tests/MlApiAnalyzers.Tests/Migrations/ApiLevels/Approved/{name}.cs.txt";
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 })
            await File.WriteAllTextAsync(WorkingTree.Repository.PathOf(path), text);
        Assert.Equal(WorkingTree.Repository.Read(path), text);
        return text;
    }

    private static string Sample(string name) => WorkingTree.Repository.Read($"samples/ApiLevels/{name}.cs")!;

    private static string TrainingOf(string source) => TrainingPrograms.ReadTape(source)!.Configuration!.ToString();

    private static string FitOf(string source) => TrainingPrograms.ReadFit(source).Configuration!.ToString();
}
