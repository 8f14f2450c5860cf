using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// A computation as a tree, with locals, helper functions and conversions seen through: what a loss is made of, however it is
/// spread over the code.
/// </summary>
/// <param name="Name">The operation: a function's name, an operator, <see cref="Leaf"/> for a value that is not computed, or <see cref="Opaque"/>.</param>
/// <param name="Operation">Where it stands.</param>
/// <param name="Operands">What it is computed from, in the order of the parameters.</param>
internal sealed record Term(string Name, IOperation Operation, ImmutableArray<Term> Operands)
{
    /// <summary>A variable, an element or a constant.</summary>
    public const string Leaf = "leaf";

    /// <summary>A value that could not be followed.</summary>
    public const string Opaque = "opaque";

    /// <summary>A layer or model applied to its only operand.</summary>
    public const string Apply = "Apply";

    /// <summary>What a model is applied with.</summary>
    public IOperation? Model { get; init; }

    /// <summary>The expression as it is written where the value is used, before anything was followed.</summary>
    public IOperation Written { get; init; } = Operation;

    /// <summary>The function that it is written in, as it was called.</summary>
    public Bindings Within { get; init; } = Bindings.None;

    public static Term LeafOf(IOperation operation) => new(Leaf, operation, ImmutableArray<Term>.Empty);

    public static Term OpaqueOf(IOperation operation) => new(Opaque, operation, ImmutableArray<Term>.Empty);

    public bool IsNumber(double value) => Operation.Unwrap().ConstantValue is { HasValue: true, Value: { } constant } && constant is int or float or double or long && System.Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture) == value;
}
