using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;
using Spectre.Console;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>What all rules cost over code, generated or real, on one thread and concurrently, against binding it.</summary>
public sealed class RulesBenchmark(int rounds, Report report)
{
    private const int AllocationSample = 2_000;

    public async Task GeneratedAsync(int lines)
    {
        var corpus = CorpusGenerator.TensorFlow.Create(lines, References.Images);
        corpus.Code.RequireCompiles(report);
        var cost = (await CodeAsync([corpus.Code]))[0];
        corpus.RequireExpected(cost.Runs[0], report);
        await ByRuleAsync(corpus.Code, cost.Runs[0].Diagnostics);
        report.HoldTime(cost.OwnTime, Bounds.WithLibrary * (lines / 100_000.0), "all rules over TensorFlow code");
        await WithoutLibraryAsync(lines);
    }

    /// <returns>The cost of each.</returns>
    public async Task<IReadOnlyList<Cost>> CodeAsync(IReadOnlyList<Code> programs)
    {
        var costs = await report.HoldAsync(() => CostsAsync(programs), costs =>
        {
            var all = Total("all", costs);
            return
            [
                new("own time of all rules, of binding", all.OwnTime / all.Binding, Bounds.TimeOfBinding),
                new("own allocations of all rules, of binding", all.AllocationsOfBinding, Bounds.AllocationsOfBinding),
                new("concurrent own time of all rules, of that on one thread", all.ConcurrentOwnTime / all.OwnTime, Bounds.ConcurrentOfSequential),
            ];
        });
        var table = new Table().Title("All rules: own time, and what it is of binding the same code").AddColumns(
            "Code", "Lines", "Binding (ms)", "An empty analyzer, with driver (ms)", "Own time (ms)", "of binding", "Concurrent (ms)", "of one thread", "Own allocations of binding");
        foreach (var cost in costs.Count == 1 ? costs : costs.Append(Total("all", costs)))
            table.AddRow(
                Markup.Escape(cost.Name), cost.Lines.ToString("N0"), cost.Binding.TotalMilliseconds.ToString("F1"), cost.Empty.TotalMilliseconds.ToString("F1"),
                cost.OwnTime.TotalMilliseconds.ToString("F1"), (cost.OwnTime / cost.Binding).ToString("F2"), cost.ConcurrentOwnTime.TotalMilliseconds.ToString("F1"),
                (cost.ConcurrentOwnTime / cost.OwnTime).ToString("F2"), cost.AllocationsOfBinding.ToString("F2"));
        Report.Print(table);
        return costs;
    }

    private async Task<IReadOnlyList<Cost>> CostsAsync(IReadOnlyList<Code> programs)
    {
        var costs = new List<Cost>();
        foreach (var code in programs)
            costs.Add(await CostAsync(code));
        return costs;
    }

    private async Task<Cost> CostAsync(Code code)
    {
        var (ours, empty) = (AnalyzerSet.Ours.Analyzers, AnalyzerSet.Empty.Analyzers);
        var measured = await Measurement.InTurnAsync(warmUp: 2, rounds, [
            () => Measurement.AnalyzeAsync(code.Compilation, [.. ours, .. empty]),
            () => Measurement.AnalyzeAsync(code.Compilation, [.. ours, .. empty], concurrent: true),
            () => Measurement.AnalyzeAsync(code.Compilation, empty),
            () => Measurement.BindAsync(code.Compilation)]);
        if (!Texts(measured[0][0]).SequenceEqual(Texts(measured[1][0])))
        {
            var difference = Texts(measured[0][0]).Except(Texts(measured[1][0])).Concat(Texts(measured[1][0]).Except(Texts(measured[0][0]))).FirstOrDefault();
            report.Fail($"{code.Name}: concurrent analysis gives other diagnostics than one thread, such as: {difference}");
        }
        return new Cost(
            code.Name, code.Lines, measured[0], measured[0].OwnTime(AnalyzerSet.IsOurs), measured[1].OwnTime(AnalyzerSet.IsOurs), measured[2].Time(), measured[3].Time(),
            measured[0].Allocated() - measured[2].Allocated(), measured[3].Allocated());

        static IEnumerable<string> Texts(Run run) => run.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    private static Cost Total(string name, IReadOnlyList<Cost> costs)
    {
        TimeSpan Sum(Func<Cost, TimeSpan> time) => TimeSpan.FromTicks(costs.Sum(cost => time(cost).Ticks));
        return new Cost(
            name, costs.Sum(cost => cost.Lines), [], Sum(cost => cost.OwnTime), Sum(cost => cost.ConcurrentOwnTime), Sum(cost => cost.Empty), Sum(cost => cost.Binding),
            costs.Sum(cost => cost.OwnAllocated), costs.Sum(cost => cost.BindingAllocated));
    }

    /// <summary>
    /// The time of each rule among all of them: who reads something first pays for those who ask for it later. The allocations of each by
    /// itself, with everything that it makes the host do.
    /// </summary>
    private async Task ByRuleAsync(Code code, IReadOnlyList<Diagnostic> diagnostics)
    {
        var clocks = Enumerable.Range(0, rounds).Select(_ => new RuleClock()).ToList();
        foreach (var clock in clocks)
            await Measurement.AnalyzeAsync(code.Compilation, RuleHost.For(RuleList.All, clock));

        var sample = CorpusGenerator.TensorFlow.Create(Math.Min(code.Lines, AllocationSample), References.Images).Code;
        var empty = AnalyzerSet.Empty.Analyzers;
        await Measurement.AnalyzeAsync(sample.Compilation, empty);
        var baseline = (await Measurement.AnalyzeAsync(sample.Compilation, empty)).Allocated;
        var table = new Table().Title($"Each rule over {code.Lines:N0} lines").AddColumns("Ids", "Rule", "Diagnostics", "Time (ms)", $"Allocations alone (KB per {sample.Lines:N0} lines)");
        foreach (var rule in RuleList.All.OrderBy(rule => rule.Descriptors[0].Id, StringComparer.Ordinal))
        {
            var ids = rule.Descriptors.Select(descriptor => descriptor.Id).ToHashSet();
            var allocated = (await Measurement.AnalyzeAsync(sample.Compilation, [.. empty, .. RuleHost.For([rule])])).Allocated - baseline;
            table.AddRow(
                string.Join(' ', ids.Order()), rule.GetType().Name, diagnostics.Count(diagnostic => ids.Contains(diagnostic.Id)).ToString("N0"),
                Stopwatch.GetElapsedTime(0, clocks.Min(clock => clock.TicksOf(rule))).TotalMilliseconds.ToString("F1"), (allocated / 1024.0).ToString("N0"));
        }
        Report.Print(table);
    }

    private async Task WithoutLibraryAsync(int lines)
    {
        var corpus = CorpusGenerator.Plain.Create(lines, References.Platform);
        corpus.Code.RequireCompiles(report);
        var measured = (await Measurement.InTurnAsync(warmUp: 1, rounds, [() => Measurement.AnalyzeAsync(corpus.Code.Compilation, AnalyzerSet.Ours.Analyzers)]))[0];
        corpus.RequireExpected(measured[0], report);
        foreach (var (analyzer, telemetry) in measured[0].Telemetry)
            if (Actions(telemetry) > 0)
                report.Fail($"{analyzer.GetType().Name} registers an action without the library");

        var total = measured.OwnTime(AnalyzerSet.IsOurs);
        Report.Print(new Table().Title($"{corpus.Code.Lines:N0} lines without the library").AddColumns("Hosts", "Own time (ms)")
            .AddRow(AnalyzerSet.Ours.Analyzers.Length.ToString(), total.TotalMilliseconds.ToString("F2")));
        report.HoldTime(total, Bounds.WithoutLibrary * (lines / 100_000.0), "all rules without the library");
    }

    private static int Actions(AnalyzerTelemetryInfo telemetry) =>
        telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount + telemetry.OperationBlockStartActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.SyntaxTreeActionsCount
        + telemetry.SymbolActionsCount + telemetry.SymbolStartActionsCount + telemetry.SemanticModelActionsCount + telemetry.CompilationEndActionsCount + telemetry.CodeBlockActionsCount + telemetry.CodeBlockStartActionsCount;

    /// <summary>Empty is the time of a run with one analyzer that does nothing, the driver's and that of binding included.</summary>
    public sealed record Cost(
        string Name, int Lines, IReadOnlyList<Run> Runs, TimeSpan OwnTime, TimeSpan ConcurrentOwnTime, TimeSpan Empty, TimeSpan Binding, long OwnAllocated, long BindingAllocated)
    {
        public double AllocationsOfBinding => (double)OwnAllocated / BindingAllocated;
    }
}
