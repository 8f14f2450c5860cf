using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>Something that the program can change after it was made. Two values with one identity are the same thing at different points.</summary>
internal abstract class HeapValue : Value
{
    private Join? joins;

    protected HeapValue(Identity identity, IOperation? origin)
        : base(origin)
    {
        Identity = identity;
        HasIdentity = true;
    }

    public Identity Identity { get; }

    /// <summary>The same thing, of whose content nothing more is known.</summary>
    internal abstract Value WithUnknownContent();

    /// <summary>The same thing where it has this content on one path, and <paramref name="other"/>'s on another.</summary>
    internal virtual Value JoinContent(HeapValue other) => ReferenceEquals(this, other) ? this : WithUnknownContent();

    /// <summary>What has the parts of this thing, or of <paramref name="other"/>, which the same expression made; null where they do not match.</summary>
    internal HeapValue? JoinParts(HeapValue other)
    {
        // A tensor is a part of all that is computed of it, by as many ways as there are, and each of these joins it again. All get the
        // same thing, whichever thread came first.
        var known = Volatile.Read(ref joins);
        if (Find(known, until: null, other) is { } done)
            return done.Joined;
        var join = new Join(other, Depth > MaxDepth || other.Depth > MaxDepth ? null : Joined(other), known);
        while (Interlocked.CompareExchange(ref joins, join, known) is var now && now != known)
        {
            if (Find(now, until: known, other) is { } meanwhile)
                return meanwhile.Joined;
            known = now;
            join = new Join(other, join.Joined, known);
        }
        return join.Joined;
    }

    private static Join? Find(Join? first, Join? until, HeapValue other)
    {
        for (var join = first; join != until; join = join!.Next)
            if (ReferenceEquals(join!.Other, other))
                return join;
        return null;
    }

    private protected virtual HeapValue? Joined(HeapValue other) => null;

    /// <summary>What this thing and another one have been joined to, and the joins before.</summary>
    private sealed class Join
    {
        public Join(HeapValue other, HeapValue? joined, Join? next)
        {
            Other = other;
            Joined = joined;
            Next = next;
        }

        public HeapValue Other { get; }

        public HeapValue? Joined { get; }

        public Join? Next { get; }
    }
}

/// <summary>What holds a sequence.</summary>
internal enum SequenceKind
{
    Array,
    List,
    Tuple,

    /// <summary>Keys and values by turns, as <see cref="SequenceValue.Entry"/> reads them.</summary>
    Dictionary,
}

/// <summary>An array, a list, a tuple, or a dictionary.</summary>
internal sealed class SequenceValue : HeapValue
{
    private readonly Appended? appended;
    private ImmutableArray<Value> elements;
    private ImmutableArray<IOperation?> places;

    public SequenceValue(SequenceKind kind, ImmutableArray<Value>? elements, IOperation? origin, Identity? identity = null)
        : base(identity ?? new Identity(), origin)
    {
        Kind = kind;
        this.elements = elements ?? default;
        IsKnown = elements is not null;
        Count = elements?.Length ?? 0;
        if (elements is { } known)
            foreach (var element in known)
                Include(element);
    }

    private SequenceValue(SequenceValue before, Appended appended, int count)
        : base(before.Identity, before.Origin)
    {
        Kind = before.Kind;
        IsKnown = true;
        Count = count;
        this.appended = appended;
        IncludeAll(before);
        Include(appended.Element);
    }

    public SequenceKind Kind { get; }

    public bool IsTuple => Kind == SequenceKind.Tuple;

    /// <summary>Whether the elements are known; each of them may still be unknown.</summary>
    public bool IsKnown { get; }

    public int Count { get; }

    /// <summary>Where each element is written: in the list itself, or as the argument of <c>Add</c>; null where that is not in sight.</summary>
    public ImmutableArray<IOperation?> Places
    {
        get
        {
            if (places.IsDefault)
                places = CollectPlaces();
            return places;
        }
        init => places = value;
    }

    /// <summary>The sizes of an array, where more than its elements is known: of several dimensions, or too large to list.</summary>
    public ImmutableArray<Value> Sizes { get; init; } = ImmutableArray<Value>.Empty;

    /// <summary>The element type of an array or list.</summary>
    public ITypeSymbol? ElementType { get; init; }

    /// <summary>The elements, or null where they are not known.</summary>
    public ImmutableArray<Value>? Elements
    {
        get
        {
            if (!IsKnown)
                return null;
            if (elements.IsDefault)
                elements = Collect();
            return elements;
        }
    }

    /// <summary>The same list with one element more.</summary>
    public SequenceValue Append(Value element, IOperation? place) =>
        IsKnown ? new SequenceValue(this, new Appended(this, element, place), Count + 1) { ElementType = ElementType } : this;

    /// <summary>The same container with these elements; null for unknown ones.</summary>
    public SequenceValue With(ImmutableArray<Value>? elements) => With(elements, default);

    private SequenceValue With(ImmutableArray<Value>? elements, ImmutableArray<IOperation?> places) =>
        new(Kind, elements, Origin, Identity) { ElementType = ElementType, Sizes = Kind == SequenceKind.Array ? Sizes : ImmutableArray<Value>.Empty, Places = places };

    /// <summary>What a dictionary holds under a key; null where that is not known.</summary>
    public Value? Entry(Value key)
    {
        if (Kind != SequenceKind.Dictionary || Elements is not { } entries || key is not ConstantValue)
            return null;
        Value? found = null;
        for (var i = 0; i + 1 < entries.Length; i += 2)
        {
            if (entries[i] is not ConstantValue)
                return null;
            if (AreSame(entries[i], key))
                found = entries[i + 1];
        }
        return found;
    }

    internal override Value WithUnknownContent() => With(null);

    private protected override HeapValue? Joined(HeapValue other)
    {
        if (other is not SequenceValue { Elements: { } others } sequence || Elements is not { } own || own.Length != others.Length || sequence.Kind != Kind)
            return null;
        var joined = ImmutableArray.CreateBuilder<Value>(own.Length);
        for (var i = 0; i < own.Length; i++)
            joined.Add(EitherValue.Join(own[i], others[i]));
        return sequence.With(joined.MoveToImmutable(), Places.SequenceEqual(sequence.Places) ? Places : default);
    }

    internal override Value Rebuild(Instantiation instantiation)
    {
        ImmutableArray<Value>? rebuilt = null;
        if (Elements is { } known)
        {
            var builder = ImmutableArray.CreateBuilder<Value>(known.Length);
            foreach (var element in known)
                builder.Add(element.Instantiate(instantiation));
            rebuilt = builder.MoveToImmutable();
        }
        return new SequenceValue(Kind, rebuilt, Origin, instantiation.Renew(Identity)) { ElementType = ElementType, Sizes = Sizes, Places = Places };
    }

    protected override void Write(StringBuilder text)
    {
        var (open, close) = Kind switch
        {
            SequenceKind.Tuple => ('(', ')'),
            SequenceKind.Dictionary => ('{', '}'),
            _ => ('[', ']'),
        };
        if (!Sizes.IsEmpty)
        {
            text.Append(ElementType?.Name).Append('[');
            for (var i = 0; i < Sizes.Length; i++)
            {
                text.Append(i == 0 ? "" : ", ");
                Sizes[i].Print(text);
            }
            text.Append(']');
            if (Sizes.Length > 1 || !IsKnown)
                return;
        }
        text.Append(open);
        if (Elements is { } known)
        {
            // A long array is data: its ends tell enough.
            const int Shown = 16;
            for (var i = 0; i < known.Length; i++)
            {
                if (known.Length > Shown && i == Shown - 1)
                {
                    text.Append(", … ");
                    i = known.Length - 1;
                }
                else
                {
                    text.Append(i == 0 ? "" : Kind == SequenceKind.Dictionary && i % 2 == 1 ? ": " : ", ");
                }
                known[i].Print(text);
            }
        }
        else
        {
            text.Append('…');
        }
        text.Append(close);
    }

    private ImmutableArray<Value> Collect()
    {
        var collected = new Value[Count];
        var current = this;
        var next = Count;
        while (current.elements.IsDefault)
        {
            collected[--next] = current.appended!.Element;
            current = current.appended.Before;
        }
        current.elements.CopyTo(collected);
        return ImmutableArray.Create(collected);
    }

    private ImmutableArray<IOperation?> CollectPlaces()
    {
        var collected = new IOperation?[Count];
        var next = Count;
        for (var current = this; current is not null; current = current.appended?.Before)
        {
            if (current.appended is { } last)
                collected[--next] = last.Place;
            else if (!current.places.IsDefault && current.places.Length == next)
                current.places.CopyTo(collected);
        }
        return ImmutableArray.Create(collected);
    }

    /// <summary>A list that grows one by one shares what it was before.</summary>
    private sealed class Appended
    {
        public Appended(SequenceValue before, Value element, IOperation? place)
        {
            Before = before;
            Element = element;
            Place = place;
        }

        public SequenceValue Before { get; }

        public Value Element { get; }

        public IOperation? Place { get; }
    }
}

/// <summary>An object of a class: of the program's own, or arguments of the library such as <c>LSTMArgs</c>, whose properties an initializer sets.</summary>
internal sealed class ObjectValue : HeapValue
{
    public ObjectValue(INamedTypeSymbol type, ImmutableDictionary<string, Value> members, bool isWhole, IOperation? origin, Identity? identity = null)
        : base(identity ?? new Identity(), origin)
    {
        Type = type;
        Members = members;
        IsWhole = isWhole;
        foreach (var member in members)
            Include(member.Value);
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The arguments of the constructor, by the parameters' names.</summary>
    public ImmutableArray<ArgumentValue> Arguments { get; init; } = ImmutableArray<ArgumentValue>.Empty;

    /// <summary>What was written to fields and properties, by their names.</summary>
    public ImmutableDictionary<string, Value> Members { get; }

    /// <summary>Whether a member that is not among <see cref="Members"/> has the value that its declaration gives it.</summary>
    public bool IsWhole { get; }

    public ObjectValue With(string member, Value value) => new(Type, Members.SetItem(member, value), IsWhole, Origin, Identity) { Arguments = Arguments };

    internal override Value JoinContent(HeapValue other)
    {
        if (other is not ObjectValue { Members: var others } || ReferenceEquals(Members, others))
            return this;
        var joined = Members;
        foreach (var member in others)
            joined = joined.SetItem(member.Key, Members.TryGetValue(member.Key, out var own) ? EitherValue.Join(own, member.Value) : new UnknownValue(UnknownReason.Varies));
        foreach (var member in Members)
            if (!others.ContainsKey(member.Key))
                joined = joined.SetItem(member.Key, new UnknownValue(UnknownReason.Varies));
        return new ObjectValue(Type, joined, IsWhole, Origin, Identity) { Arguments = Arguments };
    }

    internal override Value WithUnknownContent() => new ObjectValue(Type, ImmutableDictionary<string, Value>.Empty, isWhole: false, Origin, Identity) { Arguments = Arguments };

    internal override Value Rebuild(Instantiation instantiation)
    {
        var members = Members;
        foreach (var member in Members)
            members = members.SetItem(member.Key, member.Value.Instantiate(instantiation));
        return new ObjectValue(Type, members, IsWhole, Origin, instantiation.Renew(Identity)) { Arguments = ArgumentValue.Rebuild(Arguments, instantiation) };
    }

    protected override void Write(StringBuilder text)
    {
        text.Append(Type.Name);
        ArgumentValue.Print(Arguments, text);
        if (Members.IsEmpty)
            return;
        text.Append(" {");
        var names = new List<string>(Members.Keys);
        names.Sort(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            text.Append(i == 0 ? " " : ", ").Append(names[i]).Append(": ");
            Members[names[i]].Print(text);
        }
        text.Append(" }");
    }
}
