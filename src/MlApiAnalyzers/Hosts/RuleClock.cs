using System.Collections.Concurrent;
using System.Diagnostics;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>Sums the time that each rule takes, for who measures them: the compiler's report knows hosts only.</summary>
internal sealed class RuleClock
{
    private readonly ConcurrentDictionary<Rule, long> ticks = new();

    /// <summary>The time of a rule in ticks of <see cref="Stopwatch"/>, over all threads.</summary>
    public long TicksOf(Rule rule) => ticks.TryGetValue(rule, out var sum) ? sum : 0;

    public void Add(Rule rule, long elapsed) => ticks.AddOrUpdate(rule, elapsed, (_, sum) => sum + elapsed);
}
