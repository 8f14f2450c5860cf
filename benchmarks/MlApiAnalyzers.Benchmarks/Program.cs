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
using MlApiAnalyzers.Rules;
using Spectre.Console;

var lines = new Option<int>("--lines") { Description = "Size of the generated projects, in lines.", DefaultValueFactory = _ => 100_000 };
var runs = new Option<int>("--runs") { Description = "Counted runs, after one that is not; the median is shown.", DefaultValueFactory = _ => 3 };
var check = new Option<bool>("--check") { Description = "Fail when a budget is exceeded." };
var compare = new Option<bool>("--compare") { Description = "Measure Meziantou.Analyzer and Roslynator.Analyzers on the same input; build with -p:Peers=true." };
var root = new RootCommand("Measures the analyzers' own time and allocations over a generated project.") { lines, runs, check, compare };
root.SetAction(result => new Benchmark(result.GetValue(lines), result.GetValue(runs), result.GetValue(check), result.GetValue(compare)).RunAsync());
return await root.Parse(args).InvokeAsync();

internal sealed class Benchmark(int lines, int runs, bool check, bool compare)
{
    /// <summary>Own time of all rules together over 100 000 lines of TensorFlow code.</summary>
    private static readonly TimeSpan BudgetWithLibrary = TimeSpan.FromSeconds(1);

    /// <summary>Own time of all rules together over 100 000 lines without the library.</summary>
    private static readonly TimeSpan BudgetWithoutLibrary = TimeSpan.FromMilliseconds(20);

    private const int AllocationSample = 10_000;

    private readonly List<string> failures = [];

    public async Task<int> RunAsync()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
        var library = platform.Concat(Metadata("Image").Select(path => MetadataReference.CreateFromFile(path))).ToList();
        var rules = Instances(typeof(LibraryAnalyzer).Assembly).OrderBy(rule => rule.SupportedDiagnostics[0].Id, StringComparer.Ordinal).ToImmutableArray();

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
        var measured = await RepeatAsync(corpus, rules.Add(empty));
        RequireExpected(corpus, measured[0], rules);

        var sample = CorpusGenerator.TensorFlow.Create(Math.Min(lines, AllocationSample), references);
        var baseline = await AllocatedAsync(sample, [empty]);
        var table = new Table().Title($"{corpus.Lines:N0} lines of TensorFlow code").AddColumns("Rule", "Analyzer", "Diagnostics", "Own time (ms)", $"Own allocations (KB per {sample.Lines:N0} lines)");
        foreach (var rule in rules.Add(empty))
        {
            var time = Measurement.Median(measured.Select(run => run.OwnTime(analyzer => analyzer == rule)));
            var allocated = rule == empty ? 0 : await AllocatedAsync(sample, [empty, rule]) - baseline;
            var ids = rule.SupportedDiagnostics.Select(descriptor => descriptor.Id).ToHashSet();
            table.AddRow(string.Join(' ', ids.Order()), rule.GetType().Name, measured[0].Diagnostics.Count(diagnostic => ids.Contains(diagnostic.Id)).ToString("N0"), time.TotalMilliseconds.ToString("F1"), (allocated / 1024.0).ToString("N0"));
        }
        var total = Measurement.Median(measured.Select(run => run.OwnTime(rules.Contains)));
        var driver = Measurement.Median(measured.Select(run => run.OwnTime(analyzer => analyzer == empty)));
        table.AddRow("all", $"{rules.Length} rules; {total / driver:F1} times the empty analyzer", "", total.TotalMilliseconds.ToString("F1"), "");
        Print(table);
        Require(total, BudgetWithLibrary, "all rules over TensorFlow code");
    }

    private async Task WithoutLibraryAsync(ImmutableArray<DiagnosticAnalyzer> rules, List<MetadataReference> references)
    {
        var corpus = CorpusGenerator.Plain.Create(lines, references);
        RequireCompiles(corpus);
        var measured = await RepeatAsync(corpus, rules);
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
        var table = new Table().Title($"Own time on the same {corpus.Lines:N0} lines").AddColumns("Package", "Analyzers", "Own time (ms)", "Against ours");
        var ours = Measurement.Median((await RepeatAsync(corpus, rules)).Select(run => run.OwnTime(rules.Contains)));
        table.AddRow("MlApiAnalyzers", rules.Length.ToString(), ours.TotalMilliseconds.ToString("F0"), "1.0");
        var peers = Metadata("Peer").ToList();
        if (peers.Count == 0)
            failures.Add("--compare needs the other packages: build with -p:Peers=true");
        foreach (var peer in peers)
        {
            var (name, folder) = (peer.Split('|')[0], peer.Split('|')[1]);
            var analyzers = Load(folder);
            var time = Measurement.Median((await RepeatAsync(corpus, analyzers)).Select(run => run.OwnTime(analyzers.Contains)));
            table.AddRow(name, analyzers.Length.ToString(), time.TotalMilliseconds.ToString("F0"), (time / ours).ToString("F1"));
        }
        Print(table);
    }

    private async Task<List<Run>> RepeatAsync(Corpus corpus, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        await Measurement.RunAsync(corpus.Compilation, analyzers);
        var measured = new List<Run>();
        for (var i = 0; i < runs; i++)
            measured.Add(await Measurement.RunAsync(corpus.Compilation, analyzers));
        return measured;
    }

    private static async Task<long> AllocatedAsync(Corpus corpus, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        await Measurement.RunAsync(corpus.Compilation, analyzers);
        return (await Measurement.RunAsync(corpus.Compilation, analyzers)).Allocated;
    }

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
