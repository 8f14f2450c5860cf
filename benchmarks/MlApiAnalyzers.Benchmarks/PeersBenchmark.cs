using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Spectre.Console;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>Own time of other packages of analyzers over the same code, with the rules that they have on by default.</summary>
public sealed class PeersBenchmark(int rounds, Report report)
{
    private static readonly IReadOnlyList<AnalyzerSet> Packages =
        [AnalyzerSet.Ours, .. References.Metadata("Peer").Select(peer => peer.Split('|')).Select(peer => AnalyzerSet.OfPackage(peer[0], peer[1], peer[2]))];

    public async Task RunAsync(IReadOnlyList<Code> programs)
    {
        var table = new Table().Title($"Own time over the same {programs.Sum(code => code.Lines):N0} lines ({string.Join(", ", programs.Select(code => code.Name))})").AddColumns(
            "Package", "Analyzers", "One thread (ms)", "Ours of it", "Concurrent (ms)", "Ours of it");
        var times = await report.HoldAsync(() => MeasureAsync(programs), times =>
        {
            var net = times.Single(time => time.Package.Name.StartsWith("Microsoft.CodeAnalysis.NetAnalyzers", StringComparison.Ordinal));
            return
            [
                new("own time on one thread, of that of NetAnalyzers", times[0].Sequential / net.Sequential, Bounds.OfNetAnalyzers),
                new("own time with concurrent analysis, of that of NetAnalyzers", times[0].Concurrent / net.Concurrent, Bounds.OfNetAnalyzers),
            ];
        });
        foreach (var (package, sequential, concurrent) in times)
            table.AddRow(
                package.Name, package.Analyzers.Length.ToString(), sequential.TotalMilliseconds.ToString("F0"), (times[0].Sequential / sequential).ToString("F2"),
                concurrent.TotalMilliseconds.ToString("F0"), (times[0].Concurrent / concurrent).ToString("F2"));
        Report.Print(table);
    }

    private async Task<List<(AnalyzerSet Package, TimeSpan Sequential, TimeSpan Concurrent)>> MeasureAsync(IReadOnlyList<Code> programs)
    {
        var sequential = new TimeSpan[Packages.Count];
        var concurrent = new TimeSpan[Packages.Count];
        foreach (var code in programs)
        {
            var contestants = Packages.SelectMany(package => new Func<Task<Run>>[]
            {
                () => Measurement.AnalyzeAsync(code.Compilation, package.Analyzers),
                () => Measurement.AnalyzeAsync(code.Compilation, package.Analyzers, concurrent: true),
            });
            var measured = await Measurement.InTurnAsync(warmUp: 2, rounds, [.. contestants]);
            for (var i = 0; i < Packages.Count; i++)
            {
                sequential[i] += measured[2 * i].OwnTime(Packages[i].Analyzers.Contains);
                concurrent[i] += measured[2 * i + 1].OwnTime(Packages[i].Analyzers.Contains);
            }
        }
        return [.. Packages.Select((package, i) => (package, sequential[i], concurrent[i]))];
    }
}
