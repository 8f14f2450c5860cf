using System;
using System.Collections.Generic;

namespace MlApiAnalyzers.Library;

/// <summary>Finds the name that a misspelled one was meant to be.</summary>
public static class NearestName
{
    /// <summary>The one candidate within a slip or two of <paramref name="name"/>; null when none is near or two are as near.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = name.Length < 3 ? 0 : name.Length < 6 ? 1 : 2;
        string? nearest = null;
        var nearestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > limit)
                continue;
            var distance = Distance(name, candidate);
            if (distance < nearestDistance)
                (nearest, nearestDistance) = (candidate, distance);
            else if (distance == nearestDistance)
                nearest = null;
        }
        return nearest;
    }

    /// <summary>How many characters must be inserted, removed, replaced or swapped with their neighbour to turn one word into the other.</summary>
    public static int Distance(string first, string second)
    {
        var before = new int[second.Length + 1];
        var last = new int[second.Length + 1];
        var current = new int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++)
            last[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var replaced = last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }
            (before, last, current) = (last, current, before);
        }
        return last[second.Length];
    }
}
