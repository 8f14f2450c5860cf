using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>
/// What variables and things hold at one point of a function. A path of the program is evaluated on it, taken back, and joined with another,
/// at a cost that depends on what the path changes, and not on how much there is.
/// </summary>
internal sealed class State
{
    private readonly Dictionary<Place, Value> content = new(PlaceComparer.Instance);
    private readonly List<(Place Place, Value? Before)> changes = new();

    // What was there before the function began, by the identity of the thing.
    private readonly Dictionary<Identity, HeapValue> found = new();

    /// <summary>Whether the point is not reached: behind a return, or a throw.</summary>
    public bool IsDead { get; set; }

    /// <summary>The number of changes so far: a point to come back to.</summary>
    public int Mark => changes.Count;

    public Value? this[Place place]
    {
        get => content.TryGetValue(place, out var value) ? value : null;
        set
        {
            content.TryGetValue(place, out var before);
            if (ReferenceEquals(before, value))
                return;
            changes.Add((place, before));
            Restore(place, value);
        }
    }

    /// <summary>Takes note of a thing that another function has made: where nothing else is said, this is its content.</summary>
    public void Find(HeapValue thing)
    {
        if (!found.ContainsKey(thing.Identity))
            found.Add(thing.Identity, thing);
    }

    /// <summary>What a path has changed since <paramref name="mark"/>, which is taken back.</summary>
    public Path TakeBack(int mark)
    {
        var values = new Dictionary<Place, Value?>(PlaceComparer.Instance);
        for (var i = changes.Count - 1; i >= mark; i--)
        {
            var (place, before) = changes[i];
            if (!values.ContainsKey(place))
                values.Add(place, this[place]);
            Restore(place, before);
        }
        changes.RemoveRange(mark, changes.Count - mark);
        var path = new Path(values, IsDead);
        IsDead = false;
        return path;
    }

    /// <summary>The values of what has changed since <paramref name="mark"/>.</summary>
    public Dictionary<Place, Value?> ChangesSince(int mark)
    {
        var values = new Dictionary<Place, Value?>(PlaceComparer.Instance);
        for (var i = mark; i < changes.Count; i++)
            values[changes[i].Place] = this[changes[i].Place];
        return values;
    }

    /// <summary>Goes on from where one of the paths, which all began here, ended.</summary>
    public void Join(params Path[] paths)
    {
        Path? first = null;
        foreach (var path in paths)
        {
            if (path.IsDead)
                continue;
            if (first is null)
            {
                first = path;
                continue;
            }
            first = Joined(first, path);
        }

        // Where no path goes on, nothing behind is reached; it is read as if the last path did.
        IsDead = first is null;
        first ??= paths.Length > 0 ? paths[paths.Length - 1] : null;
        if (first is null)
            return;
        foreach (var change in first.Values)
            this[change.Key] = change.Value;
    }

    /// <summary>Makes what a loop changes vary, from the first iteration on; returns the places.</summary>
    public void Vary(Path iteration)
    {
        foreach (var change in iteration.Values)
        {
            var before = Before(change.Key);

            // What has no value in front of the loop gets one in it before it is used.
            if (before is null || (change.Value is { } after && Value.AreSame(before, after)))
                continue;
            this[change.Key] = before is HeapValue one && change.Value is HeapValue other && one.Identity == other.Identity
                ? one.JoinContent(other)
                : new UnknownValue(UnknownReason.Varies, symbol: change.Key.Variable);
        }
    }

    private Path Joined(Path first, Path second)
    {
        var values = new Dictionary<Place, Value?>(first.Values, PlaceComparer.Instance);
        foreach (var change in second.Values)
            values[change.Key] = Joined(first.Values.TryGetValue(change.Key, out var other) ? other : Before(change.Key), change.Value, change.Key);
        foreach (var change in first.Values)
            if (!second.Values.ContainsKey(change.Key))
                values[change.Key] = Joined(change.Value, Before(change.Key), change.Key);
        return new Path(values, isDead: false);
    }

    private static Value? Joined(Value? first, Value? second, Place place)
    {
        // A thing that only one of the paths made is not there on the other.
        if (first is null || second is null)
            return first ?? second;
        if (place.Variable is null && first is HeapValue one && second is HeapValue other)
            return one.JoinContent(other);
        return EitherValue.Join(first, second);
    }

    /// <summary>What a place holds, the content of things that were found included.</summary>
    public Value? Before(Place place) => this[place] ?? (place.Variable is null && found.TryGetValue(place.Owner, out var thing) ? thing : null);

    private void Restore(Place place, Value? value)
    {
        if (value is null)
            content.Remove(place);
        else
            content[place] = value;
    }

    /// <summary>What one path changes.</summary>
    public sealed class Path
    {
        public Path(Dictionary<Place, Value?> values, bool isDead)
        {
            Values = values;
            IsDead = isDead;
        }

        public Dictionary<Place, Value?> Values { get; }

        public bool IsDead { get; }
    }

    private sealed class PlaceComparer : IEqualityComparer<Place>
    {
        public static readonly PlaceComparer Instance = new();

        public bool Equals(Place x, Place y) => ReferenceEquals(x.Owner, y.Owner) && SymbolEqualityComparer.Default.Equals(x.Variable, y.Variable);

        // The compiler puts a symbol's hash together from those of its containers; the names of one function's variables tell enough.
        public int GetHashCode(Place place) => unchecked((place.Owner.GetHashCode() * 31) + (place.Variable is { Name: { Length: var length } name } ? (length * 7919) + (length == 0 ? 0 : (name[0] * 31) + name[length - 1]) : 0));
    }
}

/// <summary>Where a value is kept: a variable of a call of a function, or a thing itself, whose content it then is.</summary>
internal readonly struct Place
{
    public Place(Identity owner, ISymbol? variable)
    {
        Owner = owner;
        Variable = variable;
    }

    /// <summary>The call of the function, or the identity of the thing.</summary>
    public Identity Owner { get; }

    public ISymbol? Variable { get; }
}
