using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Spectre.Console;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>What the benchmark prints, and what it found wrong.</summary>
/// <param name="holdTimes">Whether the bounds in milliseconds are held.</param>
/// <param name="holdRatios">Whether the bounds of ratios are held.</param>
public sealed class Report(bool holdTimes, bool holdRatios)
{
    private const int Attempts = 3;

    private readonly List<string> failures = [];

    /// <summary>Wrong whatever the machine: diagnostics that differ, code that does not compile.</summary>
    public void Fail(string what) => failures.Add(what);

    public void HoldTime(TimeSpan time, TimeSpan most, string what)
    {
        if (holdTimes && time > most)
            Fail($"{what} took {time.TotalMilliseconds:F1} ms, the budget is {most.TotalMilliseconds:F1} ms");
    }

    /// <summary>
    /// Measures, and holds the ratios of what was measured. What else the machine does only makes ratios uncertain, so one that is exceeded is
    /// measured again before it is believed.
    /// </summary>
    public async Task<T> HoldAsync<T>(Func<Task<T>> measure, Func<T, IEnumerable<Ratio>> ratios)
    {
        for (var attempt = 1; ; attempt++)
        {
            var measured = await measure();
            var exceeded = holdRatios ? ratios(measured).Where(ratio => !(ratio.Value <= ratio.Most)).ToList() : [];
            if (exceeded.Count > 0 && attempt < Attempts)
                continue;
            foreach (var ratio in exceeded)
                Fail($"{ratio.What}: {ratio.Value:F2}, at most {ratio.Most:F2} is allowed");
            return measured;
        }
    }

    public static void Print(Table table)
    {
        AnsiConsole.Profile.Width = 160;
        AnsiConsole.Write(table);
    }

    /// <summary>Names every failure; the process's exit code.</summary>
    public int Close()
    {
        foreach (var failure in failures)
            Console.Error.WriteLine("FAILED: " + failure);
        return failures.Count == 0 ? 0 : 1;
    }
}

/// <param name="What">What is compared with what.</param>
/// <param name="Value">Measured.</param>
/// <param name="Most">Allowed.</param>
public sealed record Ratio(string What, double Value, double Most);
