using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using MlApiAnalyzers.Benchmarks;

var lines = new Option<int>("--lines") { Description = "Size of the generated programs, in lines (100,000; an edited program 10,000).", DefaultValueFactory = _ => 0 };
var runs = new Option<int>("--runs") { Description = "Counted runs; the least of them is shown.", DefaultValueFactory = _ => 3 };
var code = new Option<string[]>("--code") { Description = "Real code instead of generated: a folder that is one program, or that has one in each of its folders.", AllowMultipleArgumentsPerToken = true };
var references = new Option<string[]>("--references") { Description = "Folders with the assemblies that --code is compiled against.", AllowMultipleArgumentsPerToken = true };
var edit = new Option<bool>("--edit") { Description = "Keystrokes: one file changes, its diagnostics are asked for again." };
var keystrokes = new Option<int>("--keystrokes") { Description = "How many are counted; the median is shown.", DefaultValueFactory = _ => 30 };
var scale = new Option<bool>("--scale") { Description = "Growth: programs with more and more of one thing." };
var only = new Option<string>("--only") { Description = "Of --scale, the series whose name has this text.", DefaultValueFactory = _ => "" };
var limit = new Option<int>("--limit") { Description = "Of --scale: no program is measured that, by the growth so far, takes longer than so many seconds.", DefaultValueFactory = _ => 20 };
var peers = new Option<bool>("--peers") { Description = "Other packages of analyzers over the same code: generated, and --code." };
var check = new Option<bool>("--check") { Description = "Fail when a budget is exceeded: times, for a quiet machine." };
var checkRatios = new Option<bool>("--check-ratios") { Description = "Fail when a ratio is exceeded: of two measurements of the same run, for any machine." };

var root = new RootCommand("Measures what the analyzers cost: over generated code by default, or over what the options say.")
{
    lines, runs, code, references, edit, keystrokes, scale, only, limit, peers, check, checkRatios,
};
root.SetAction(async result =>
{
    var report = new Report(result.GetValue(check), result.GetValue(checkRatios));
    var rounds = result.GetValue(runs);
    int Lines(int byDefault) => result.GetValue(lines) is > 0 and var asked ? asked : byDefault;
    Code Generated(int byDefault) => CorpusGenerator.TensorFlow.Create(Lines(byDefault), References.Images).Code;

    List<Code> real = [];
    if (result.GetValue(code) is { Length: > 0 } folders)
    {
        var assemblies = References.OfFolders(result.GetValue(references) ?? []);
        real = [.. folders.SelectMany(folder => Code.OfFolder(folder, assemblies))];
        if (real.Count == 0)
            throw new FileNotFoundException("--code has no C# files.");
    }

    if (result.GetValue(edit))
        await new EditBenchmark(result.GetValue(keystrokes), report).RunAsync(real.Count > 0 ? real : [Generated(10_000)]);
    if (result.GetValue(scale))
        await new ScaleBenchmark(rounds, TimeSpan.FromSeconds(result.GetValue(limit)), report).RunAsync(result.GetValue(only)!);
    if (result.GetValue(peers))
    {
        var benchmark = new PeersBenchmark(rounds, report);
        await benchmark.RunAsync([Generated(100_000)]);
        if (real.Count > 0)
            await benchmark.RunAsync(real);
    }
    if (!result.GetValue(edit) && !result.GetValue(scale) && !result.GetValue(peers))
    {
        if (real.Count > 0)
            await new RulesBenchmark(rounds, report).CodeAsync(real);
        else
            await new RulesBenchmark(rounds, report).GeneratedAsync(Lines(100_000));
    }
    return report.Close();
});
return await root.Parse(args).InvokeAsync();
