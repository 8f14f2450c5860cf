using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>What the evaluation of one member found: the values of its expressions, and what it does for those who call it.</summary>
internal sealed class Evaluation
{
    private readonly Dictionary<IOperation, Value> values;

    public Evaluation(Dictionary<IOperation, Value> values, Value result, Value? self, int needs)
    {
        this.values = values;
        Result = result;
        Self = self;
        Needs = needs;
    }

    /// <summary>What the function returns, in terms of its parameters.</summary>
    public Value Result { get; }

    /// <summary>The object that the function was called on, as it is at the end.</summary>
    public Value? Self { get; }

    /// <summary>How many levels were needed; more than were allowed where something was left out.</summary>
    public int Needs { get; }

    /// <summary>How many operations were evaluated to find it, those of calls that were run on the spot among them.</summary>
    public int Steps { get; init; }

    /// <summary>Whether more than the returned value is a call's own: it writes, changes or decides by what it is given.</summary>
    public bool DependsOnCall { get; init; }

    /// <summary>The fields whose value the function takes from the object as it was.</summary>
    public ImmutableHashSet<string> FieldsRead { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>What an expression evaluates to; null for one that was not reached.</summary>
    public Value? Of(IOperation operation) => values.TryGetValue(operation, out var value) ? value : null;
}
