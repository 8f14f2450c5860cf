using System;
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

/// <summary>Runs analyzers over a compilation and reads what the driver says of them.</summary>
public static class Measurement
{
    /// <summary>One run, on one thread, so that times add up.</summary>
    public static async Task<Run> RunAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // A copy has nothing bound yet: each run pays what a build pays.
        var fresh = compilation.Clone();
        var exceptions = new List<string>();
        var driver = new CompilationWithAnalyzers(fresh, analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty),
            (exception, analyzer, _) => exceptions.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true));

        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var result = await driver.GetAnalysisResultAsync(CancellationToken.None);
        var elapsed = watch.Elapsed;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        if (exceptions.Count > 0)
            throw new InvalidOperationException("An analyzer crashed. " + exceptions[0]);
        return new Run(result.GetAllDiagnostics(), result.AnalyzerTelemetryInfo, elapsed, allocated);
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

/// <param name="Diagnostics">What was reported.</param>
/// <param name="Telemetry">Time and registered actions by analyzer.</param>
/// <param name="Elapsed">The time of the whole run, the driver's and that of binding included.</param>
/// <param name="Allocated">Bytes allocated by the whole run, the driver's included.</param>
public sealed record Run(ImmutableArray<Diagnostic> Diagnostics, ImmutableDictionary<DiagnosticAnalyzer, AnalyzerTelemetryInfo> Telemetry, TimeSpan Elapsed, long Allocated)
{
    /// <summary>Time spent in the analyzers' own actions.</summary>
    public TimeSpan OwnTime(Func<DiagnosticAnalyzer, bool> of) =>
        TimeSpan.FromTicks(Telemetry.Where(pair => of(pair.Key)).Sum(pair => pair.Value.ExecutionTime.Ticks));
}
