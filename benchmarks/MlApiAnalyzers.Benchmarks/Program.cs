using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Benchmarks;
using MlApiAnalyzers.Hosts;
using Spectre.Console;

var lines = new Option<int>("--lines") { Description = "Size of the generated projects, in lines.", DefaultValueFactory = _ => 100_000 };
var runs = new Option<int>("--runs") { Description = "Counted runs, after one that is not; the median is shown.", DefaultValueFactory = _ => 3 };
var check = new Option<bool>("--check") { Description = "Fail when a budget is exceeded: times, for a quiet machine." };
var checkRatios = new Option<bool>("--check-ratios") { Description = "Fail when the rules take too much of what binding takes in the same run: for any machine." };
var compare = new Option<bool>("--compare") { Description = "Measure Meziantou.Analyzer and Roslynator.Analyzers on the same input; build with -p:Peers=true." };
var root = new RootCommand("Measures the analyzers' own time and allocations over a generated project.") { lines, runs, check, checkRatios, compare };
root.SetAction(result => new Benchmark(result.GetValue(lines), result.GetValue(runs), result.GetValue(check), result.GetValue(checkRatios), result.GetValue(compare)).RunAsync());
return await root.Parse(args).InvokeAsync();

internal sealed class Benchmark(int lines, int runs, bool check, bool checkRatios, bool compare)
{
    /// <summary>Own time of all rules together over 100 000 lines of TensorFlow code.</summary>
    private static readonly TimeSpan BudgetWithLibrary = TimeSpan.FromSeconds(1);

    /// <summary>Own time of all rules together over 100 000 lines without the library.</summary>
    private static readonly TimeSpan BudgetWithoutLibrary = TimeSpan.FromMilliseconds(20);

    /// <summary>Own time of all rules together, of the time of a run that only binds. Generous, because a busy machine makes it uncertain.</summary>
    private const double MaxTimeRatio = 2.5;

    /// <summary>Allocations of all rules together, of those of a run that only binds. They do not depend on the machine's load.</summary>
    private const double MaxAllocationRatio = 0.35;

    private const int AllocationSample = 5_000;

    private readonly List<string> failures = [];

    public async Task<int> RunAsync()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
        var library = platform.Concat(Metadata("Image").Select(path => MetadataReference.CreateFromFile(path))).ToList();
        var rules = Instances(typeof(RuleHost).Assembly).OrderBy(rule => rule.SupportedDiagnostics[0].Id, StringComparer.Ordinal).ToImmutableArray();

        await WithLibraryAsync(rules, library);
        await WithoutLibraryAsync(rules, platform);
        if (compare)
            await CompareAsync(rules, library);

        foreach (var failure in failures)
            Console.Error.WriteLine("FAILED: " + failure);
        return failures.Count == 0 ? 0 : 1;
    }

    private async Task WithLibraryAsync(ImmutableArray<DiagnosticAnalyzer> rules, List<MetadataReference> references)
    {
        var corpus = CorpusGenerator.TensorFlow.Create(lines, references);
        RequireCompiles(corpus);
        var empty = new EmptyAnalyzer();
        var measured = await RepeatAsync(corpus, rules.Add(empty), [empty]);
        var (all, binding) = (measured[0], measured[1]);
        RequireExpected(corpus, all[0], rules);

        var sample = CorpusGenerator.TensorFlow.Create(Math.Min(lines, AllocationSample), references);
        await AllocatedAsync(sample, [empty]);
        var baseline = await AllocatedAsync(sample, [empty]);
        var table = new Table().Title($"{corpus.Lines:N0} lines of TensorFlow code").AddColumns("Rule", "Analyzer", "Diagnostics", "Own time (ms)", $"Own allocations (KB per {sample.Lines:N0} lines)");
        foreach (var rule in rules.Add(empty))
        {
            var time = Measurement.Median(all.Select(run => run.OwnTime(analyzer => analyzer == rule)));
            var allocated = rule == empty ? 0 : await AllocatedAsync(sample, [empty, rule]) - baseline;
            var ids = rule.SupportedDiagnostics.Select(descriptor => descriptor.Id).ToHashSet();
            table.AddRow(string.Join(' ', ids.Order()), rule.GetType().Name, all[0].Diagnostics.Count(diagnostic => ids.Contains(diagnostic.Id)).ToString("N0"), time.TotalMilliseconds.ToString("F1"), (allocated / 1024.0).ToString("N0"));
        }

        // Of each the least: what else the machine does only adds.
        var timeRatio = all.Min(run => run.OwnTime(rules.Contains)) / binding.Min(run => run.Elapsed);
        var allocationRatio = (double)all.Min(run => run.Allocated) / binding.Min(run => run.Allocated) - 1;
        var total = Measurement.Median(all.Select(run => run.OwnTime(rules.Contains)));
        table.AddRow("all", $"{rules.Length} rules; of binding: {timeRatio:F2} of the time, {allocationRatio:F2} of the allocations", "", total.TotalMilliseconds.ToString("F1"), "");
        Print(table);
        Require(total, BudgetWithLibrary, "all rules over TensorFlow code");
        RequireRatio(timeRatio, MaxTimeRatio, "time");
        RequireRatio(allocationRatio, MaxAllocationRatio, "allocations");
    }

    private async Task WithoutLibraryAsync(ImmutableArray<DiagnosticAnalyzer> rules, List<MetadataReference> references)
    {
        var corpus = CorpusGenerator.Plain.Create(lines, references);
        RequireCompiles(corpus);
        var measured = (await RepeatAsync(corpus, rules))[0];
        RequireExpected(corpus, measured[0], rules);
        foreach (var (rule, telemetry) in measured[0].Telemetry)
            if (telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.SyntaxTreeActionsCount
                + telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SemanticModelActionsCount + telemetry.CompilationEndActionsCount + telemetry.CodeBlockActionsCount + telemetry.CodeBlockStartActionsCount > 0)
                failures.Add($"{rule.GetType().Name} registers an action without the library");

        var total = Measurement.Median(measured.Select(run => run.OwnTime(rules.Contains)));
        Print(new Table().Title($"{corpus.Lines:N0} lines without the library").AddColumns("Rules", "Own time (ms)").AddRow(rules.Length.ToString(), total.TotalMilliseconds.ToString("F2")));
        Require(total, BudgetWithoutLibrary, "all rules without the library");
    }

    private async Task CompareAsync(ImmutableArray<DiagnosticAnalyzer> rules, List<MetadataReference> references)
    {
        var corpus = CorpusGenerator.TensorFlow.Create(lines, references);
        var packages = new List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> { ("MlApiAnalyzers", rules) };
        foreach (var peer in Metadata("Peer"))
            packages.Add((peer.Split('|')[0], Load(peer.Split('|')[1])));
        if (packages.Count == 1)
            failures.Add("--compare needs the other packages: build with -p:Peers=true");

        var measured = await RepeatAsync(corpus, [.. packages.Select(package => package.Analyzers)]);
        var times = measured.Zip(packages, (ofPackage, package) => ofPackage.Min(run => run.OwnTime(package.Analyzers.Contains))).ToList();
        var table = new Table().Title($"Own time on the same {corpus.Lines:N0} lines").AddColumns("Package", "Analyzers", "Own time (ms)", "Against ours");
        for (var i = 0; i < packages.Count; i++)
            table.AddRow(packages[i].Name, packages[i].Analyzers.Length.ToString(), times[i].TotalMilliseconds.ToString("F0"), (times[i] / times[0]).ToString("F2"));
        Print(table);
    }

    /// <summary>Runs each set of analyzers in turn, so that what slows the machine down slows down all of them.</summary>
    private async Task<List<List<Run>>> RepeatAsync(Corpus corpus, params ImmutableArray<DiagnosticAnalyzer>[] sets)
    {
        var measured = sets.Select(_ => new List<Run>()).ToList();
        for (var i = 0; i <= runs; i++)
        {
            for (var set = 0; set < sets.Length; set++)
            {
                var run = await Measurement.RunAsync(corpus.Compilation, sets[set]);
                if (i > 0)
                    measured[set].Add(run);
            }
        }
        return measured;
    }

    private static async Task<long> AllocatedAsync(Corpus corpus, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        (await Measurement.RunAsync(corpus.Compilation, analyzers)).Allocated;

    private void RequireCompiles(Corpus corpus)
    {
        var errors = corpus.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            failures.Add($"the corpus has {errors.Count} compiler errors, the first: {errors[0]}");
    }

    private void RequireExpected(Corpus corpus, Run run, ImmutableArray<DiagnosticAnalyzer> rules)
    {
        var ids = rules.SelectMany(rule => rule.SupportedDiagnostics).Select(descriptor => descriptor.Id).ToHashSet();
        var actual = run.Diagnostics.Where(diagnostic => ids.Contains(diagnostic.Id) && diagnostic.Severity != DiagnosticSeverity.Hidden)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());
        foreach (var id in actual.Keys.Union(corpus.Expected.Keys).Order(StringComparer.Ordinal))
            if (actual.GetValueOrDefault(id) != corpus.Expected.GetValueOrDefault(id))
                failures.Add($"{id}: {actual.GetValueOrDefault(id)} diagnostics where the corpus deserves {corpus.Expected.GetValueOrDefault(id)}");
    }

    private void Require(TimeSpan time, TimeSpan budgetPer100Thousand, string what)
    {
        var budget = budgetPer100Thousand * (lines / 100_000.0);
        if (check && time > budget)
            failures.Add($"{what} took {time.TotalMilliseconds:F1} ms, the budget is {budget.TotalMilliseconds:F1} ms");
    }

    private void RequireRatio(double ratio, double most, string what)
    {
        if (checkRatios && ratio > most)
            failures.Add($"the {what} of all rules are {ratio:F2} of those of binding, at most {most:F2} is allowed");
    }

    private static ImmutableArray<DiagnosticAnalyzer> Load(string packageFolder) =>
        [.. Directory.EnumerateFiles(packageFolder, "*.dll", SearchOption.AllDirectories)
            .Where(path => path.Contains("analyzers", StringComparison.OrdinalIgnoreCase) && !path.Contains("CodeFix", StringComparison.OrdinalIgnoreCase))
            .GroupBy(Path.GetFileName)
            .Select(group => group.OrderByDescending(path => path, StringComparer.Ordinal).First())
            .SelectMany(path => Instances(Assembly.LoadFrom(path)))];

    private static IEnumerable<DiagnosticAnalyzer> Instances(Assembly assembly)
    {
        Type[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            types = [.. partly.Types.OfType<Type>()];
        }
        return types
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
    }

    private static IEnumerable<string> Metadata(string key) => typeof(Benchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == key)
        .Select(attribute => attribute.Value!);

    private static void Print(Table table)
    {
        AnsiConsole.Profile.Width = 140;
        AnsiConsole.Write(table);
    }
}
