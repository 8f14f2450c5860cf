using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>The one place that measures. Every run starts from a copy of the compilation that has nothing bound yet, as a build and an editor do.</summary>
public static class Measurement
{
    /// <summary>All diagnostics of the analyzers. On one thread their times add up.</summary>
    public static Task<Run> AnalyzeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent = false) =>
        MeasureAsync(compilation, async fresh =>
        {
            var driver = new Driver(fresh, analyzers, concurrent, logTime: true);
            var result = await driver.Analysis.GetAnalysisResultAsync(CancellationToken.None);
            return (driver.Checked(result.GetAllDiagnostics()), result.AnalyzerTelemetryInfo);
        });

    /// <summary>The diagnostics of one file alone, which is what an editor asks for after a keystroke in it.</summary>
    public static Task<Run> AnalyzeFileAsync(CSharpCompilation compilation, SyntaxTree file, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        MeasureAsync(compilation, async fresh =>
        {
            var driver = new Driver(fresh, analyzers, concurrent: true, logTime: false);
            return (driver.Checked(await driver.Analysis.GetAnalyzerSemanticDiagnosticsAsync(fresh.GetSemanticModel(file), filterSpan: null, CancellationToken.None)), NoTelemetry);
        });

    /// <summary>What the compiler says of the program: the cost of binding it.</summary>
    public static Task<Run> BindAsync(CSharpCompilation compilation) =>
        MeasureAsync(compilation, fresh => Task.FromResult((fresh.GetDiagnostics(), NoTelemetry)));

    /// <summary>What the compiler says of one file.</summary>
    public static Task<Run> BindFileAsync(CSharpCompilation compilation, SyntaxTree file) =>
        MeasureAsync(compilation, fresh => Task.FromResult((fresh.GetSemanticModel(file).GetDiagnostics(), NoTelemetry)));

    /// <summary>
    /// Runs every contestant in turn, round after round, so that what slows the machine down slows down all of them. Each round begins with
    /// another one, so that none always finds the caches warm.
    /// </summary>
    /// <returns>The runs of each contestant, without the rounds that only warm up.</returns>
    public static async Task<List<Run>[]> InTurnAsync(int warmUp, int rounds, IReadOnlyList<Func<Task<Run>>> contestants, Action<int>? beforeRound = null)
    {
        var measured = contestants.Select(_ => new List<Run>()).ToArray();
        for (var round = 0; round < warmUp + rounds; round++)
        {
            beforeRound?.Invoke(round);
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var contestant = (round + turn) % contestants.Count;
                var run = await contestants[contestant]();
                if (round >= warmUp)
                    measured[contestant].Add(run);
            }
        }
        return measured;
    }

    private static ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo> NoTelemetry => ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo>.Empty;

    private static async Task<Run> MeasureAsync(
        CSharpCompilation compilation,
        Func<CSharpCompilation, Task<(ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo> Telemetry)>> action)
    {
        var fresh = compilation.Clone();
        // The table of declarations is shared by all copies: whoever comes first would pay for it.
        _ = fresh.GlobalNamespace.GetMembers();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var (diagnostics, telemetry) = await action(fresh);
        var elapsed = watch.Elapsed;
        // Where this process had to wait for others, only what it did counts. One of its threads is always at work, also while the others
        // wait for each other, and that wait is its own.
        var share = Math.Min(1, (Environment.CpuUsage.TotalTime - processor) / elapsed);
        return new Run(diagnostics, telemetry, elapsed * share, share, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    /// <summary>A driver whose exceptions end the benchmark: an analyzer that throws is not measured.</summary>
    private sealed class Driver
    {
        private readonly ConcurrentQueue<string> crashes = new();

        public Driver(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent, bool logTime)
        {
            Analysis = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
                (exception, analyzer, _) =>
                {
                    // Peers may stumble over code that does not compile; that is not for this benchmark to judge.
                    if (AnalyzerSet.IsOurs(analyzer))
                        crashes.Enqueue($"{analyzer.GetType().Name}: {exception}");
                },
                concurrent,
                logTime));
        }

        public CompilationWithAnalyzers Analysis { get; }

        public ImmutableArray<Diagnostic> Checked(ImmutableArray<Diagnostic> diagnostics)
        {
            if (crashes.TryPeek(out var crash))
                throw new InvalidOperationException("An analyzer crashed. " + crash);
            // A host reports a rule that threw, and goes on without it.
            if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "MLA0002") is { } failure)
                throw new InvalidOperationException("A rule crashed. " + failure);
            return diagnostics;
        }
    }
}

/// <param name="Diagnostics">What was reported.</param>
/// <param name="Telemetry">Time and registered actions by analyzer.</param>
/// <param name="Elapsed">The time of the whole run, the driver's and that of binding included, without what other processes took meanwhile.</param>
/// <param name="Share">How much of the time that passed that is.</param>
/// <param name="Allocated">Bytes allocated by the whole run, the driver's included.</param>
public sealed record Run(ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo> Telemetry, TimeSpan Elapsed, double Share, long Allocated)
{
    /// <summary>Time spent in the analyzers' own actions; the driver measures what passed, so the share of it is taken.</summary>
    public TimeSpan OwnTime(Func<DiagnosticAnalyzer, bool> of) =>
        Share * TimeSpan.FromTicks(Telemetry.Where(pair => of(pair.Key)).Sum(pair => pair.Value.ExecutionTime.Ticks));
}

/// <summary>One number of several runs.</summary>
public static class Runs
{
    /// <summary>The least: what else the machine does only adds.</summary>
    public static TimeSpan Time(this IEnumerable<Run> runs) => runs.Min(run => run.Elapsed);

    /// <summary>Of the runs that had to wait least: the shorter an action, the less its share of the waiting is known.</summary>
    public static TimeSpan OwnTime(this IReadOnlyCollection<Run> runs, Func<DiagnosticAnalyzer, bool> of)
    {
        var share = 0.9 * runs.Max(run => run.Share);
        return runs.Where(run => run.Share >= share).Min(run => run.OwnTime(of));
    }

    public static long Allocated(this IEnumerable<Run> runs) => runs.Min(run => run.Allocated);

    public static TimeSpan MedianTime(this IReadOnlyCollection<Run> runs) => runs.Select(run => run.Elapsed).Order().ElementAt(runs.Count / 2);

    public static long MedianAllocated(this IReadOnlyCollection<Run> runs) => runs.Select(run => run.Allocated).Order().ElementAt(runs.Count / 2);
}
