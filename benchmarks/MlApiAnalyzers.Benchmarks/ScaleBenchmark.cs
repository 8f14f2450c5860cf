using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Spectre.Console;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>How own time and allocations grow with the code, and what the largest program costs against binding it.</summary>
public sealed class ScaleBenchmark(int rounds, TimeSpan limit, Report report)
{
    /// <summary>Less cannot be told from what every compilation costs.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(1);

    public async Task RunAsync(string only)
    {
        var table = new Table().Title("Growth: own time of all rules on one thread").AddColumns(
            "Much of", "n", "Lines", "Reports", "Binding (ms)", "Own time (ms)", "of binding", "Ten times as much: time", "allocations", "binding");
        foreach (var series in ScaleGenerator.All.Where(series => series.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            await SeriesAsync(series, table);
        Report.Print(table);
    }

    private async Task SeriesAsync(ScaleSeries series, Table table)
    {
        var points = await report.HoldAsync(() => MeasureAsync(series), points => Ratios(series, points));
        foreach (var point in points)
        {
            var growth = point == points[^1] && points.Count > 1;
            table.AddRow(
                point == points[0] ? series.Name : "", point.Size.ToString("N0"), point.Lines.ToString("N0"), point.Reports.ToString("N0"),
                point.Binding.TotalMilliseconds.ToString("F1"), point.OwnTime.TotalMilliseconds.ToString("F1"), (point.OwnTime / point.Binding).ToString("F2"),
                growth ? TimeGrowth(points).ToString("F1") : "", growth ? AllocationGrowth(points).ToString("F1") : "",
                growth ? BindingGrowth(points).ToString("F1") : "");
        }
        if (points.Count < series.Sizes.Length)
            table.AddRow("", series.Sizes[points.Count].ToString("N0"), "", "", "", $"more than {limit.TotalSeconds:F0} s", "", "", "", "");
    }

    private static IEnumerable<Ratio> Ratios(ScaleSeries series, IReadOnlyList<Point> points)
    {
        // Where binding ten times as much takes more than ten times as long, the machine is to blame: its caches, or what else it does.
        yield return new($"{series.Name}: own time of ten times as much", TimeGrowth(points) / Math.Max(1, BindingGrowth(points) / 10), Bounds.TimeGrowth);
        yield return new($"{series.Name}: own allocations of ten times as much", AllocationGrowth(points), Bounds.AllocationGrowth);
        if (Bounds.SlowerThanBinding.Contains(series.Name))
            yield break;
        yield return new($"{series.Name}: the sizes, of those that could be measured", (double)series.Sizes.Length / points.Count, 1);
        yield return new($"{series.Name}: own time of the largest, of binding it", points[^1].OwnTime / points[^1].Binding, Bounds.ScaleTimeOfBinding);
    }

    /// <summary>The sizes of a series in turn, so that the small ones are not measured with colder code than the large ones.</summary>
    private async Task<IReadOnlyList<Point>> MeasureAsync(ScaleSeries series)
    {
        var programs = new List<Code>();
        var times = new List<TimeSpan>();
        foreach (var size in series.Sizes)
        {
            if (times.Count > 1 && Expected(series, times) > limit)
                break;
            var code = series.Create(size);
            code.RequireCompiles(report);
            programs.Add(code);
            times.Add((await Measurement.AnalyzeAsync(code.Compilation, AnalyzerSet.Ours.Analyzers)).OwnTime(AnalyzerSet.IsOurs));
        }

        var contestants = programs.SelectMany(code => new Func<Task<Run>>[]
        {
            () => Measurement.AnalyzeAsync(code.Compilation, [.. AnalyzerSet.Ours.Analyzers, .. AnalyzerSet.Empty.Analyzers]),
            () => Measurement.AnalyzeAsync(code.Compilation, AnalyzerSet.Empty.Analyzers),
            () => Measurement.BindAsync(code.Compilation),
        });
        var measured = await Measurement.InTurnAsync(warmUp: 1, rounds, [.. contestants]);
        return programs.Select((code, i) => new Point(
            series.Sizes[i],
            code.Lines,
            measured[3 * i][0].Diagnostics.Length,
            measured[3 * i].OwnTime(AnalyzerSet.IsOurs),
            measured[3 * i].Allocated() - measured[3 * i + 1].Allocated(),
            measured[3 * i + 2].Time())).ToList();
    }

    /// <summary>The time of the next size if it grows as in the last step: twice as much that took four times as long will do so again.</summary>
    private static TimeSpan Expected(ScaleSeries series, IReadOnlyList<TimeSpan> times)
    {
        var (before, last, next) = (series.Sizes[times.Count - 2], series.Sizes[times.Count - 1], series.Sizes[times.Count]);
        return times[^1] * Math.Pow(times[^1] / times[^2], Math.Log((double)next / last) / Math.Log((double)last / before));
    }

    private static double TimeGrowth(IReadOnlyList<Point> points) => TenfoldGrowth(points, point => Math.Max(point.OwnTime.TotalMilliseconds, LeastTime.TotalMilliseconds));

    private static double BindingGrowth(IReadOnlyList<Point> points) => TenfoldGrowth(points, point => point.Binding.TotalMilliseconds);

    private static double AllocationGrowth(IReadOnlyList<Point> points) => TenfoldGrowth(points, point => point.OwnAllocated);

    /// <summary>What ten times as much costs, by what the last size costs against the first.</summary>
    private static double TenfoldGrowth(IReadOnlyList<Point> points, Func<Point, double> cost) =>
        Math.Pow(cost(points[^1]) / cost(points[0]), Math.Log(10) / Math.Log((double)points[^1].Size / points[0].Size));

    private sealed record Point(int Size, int Lines, int Reports, TimeSpan OwnTime, long OwnAllocated, TimeSpan Binding);
}
