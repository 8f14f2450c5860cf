using System;
using System.Collections.Generic;
using System.Linq;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>What leads to what in a graph. Each value is looked at once, whoever needs it, and none on the call stack: graphs are long.</summary>
internal static class Reach
{
    /// <summary>All that the steps lead to from the beginnings, these included.</summary>
    public static HashSet<T> From<T>(IEnumerable<T> beginnings, Func<T, IEnumerable<T>> steps)
    {
        var reached = new HashSet<T>();
        var pending = new Stack<T>(beginnings);
        while (pending.Count > 0)
            if (pending.Pop() is var value && reached.Add(value))
                foreach (var next in steps(value))
                    pending.Push(next);
        return reached;
    }

    /// <summary>For each value those that it is an input of.</summary>
    public static ILookup<GraphValue, GraphValue> Users(IEnumerable<GraphValue> values) =>
        values.SelectMany(static value => value.Inputs, static (user, input) => (user, input)).ToLookup(static edge => edge.input, static edge => edge.user);

    /// <summary>Values that need themselves, and those between them, in their order.</summary>
    public static IReadOnlyList<GraphValue> Circular(IReadOnlyList<GraphValue> values)
    {
        var users = Users(values);
        var left = new HashSet<GraphValue>(values);
        TakeAway(left, static value => value.Inputs, value => users[value]);
        TakeAway(left, value => users[value], static value => value.Inputs);
        return values.Where(left.Contains).ToList();
    }

    /// <summary>Takes away what needs nothing of what is left, again and again.</summary>
    private static void TakeAway(HashSet<GraphValue> left, Func<GraphValue, IEnumerable<GraphValue>> needs, Func<GraphValue, IEnumerable<GraphValue>> neededBy)
    {
        var open = left.ToDictionary(static value => value, value => needs(value).Count(left.Contains));
        var ready = new Stack<GraphValue>(left.Where(value => open[value] == 0));
        while (ready.Count > 0)
        {
            var value = ready.Pop();
            left.Remove(value);
            foreach (var other in neededBy(value))
                if (open.TryGetValue(other, out var count) && (open[other] = count - 1) == 0)
                    ready.Push(other);
        }
    }
}
