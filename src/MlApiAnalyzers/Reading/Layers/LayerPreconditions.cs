using System.Collections.Immutable;
using System.Globalization;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>Something that must hold before layers written by hand can become layers of a Keras model.</summary>
/// <param name="Name">The name under which the rule's page explains it.</param>
/// <param name="Sentence">Why the code is refused, as shown to the user; {0} is the code that is in the way.</param>
public sealed record LayerPrecondition(string Name, string Sentence);

/// <summary>A precondition that does not hold.</summary>
/// <param name="Precondition">What does not hold.</param>
/// <param name="Code">The code that is in the way.</param>
public sealed record LayerRefusal(LayerPrecondition Precondition, string Code)
{
    /// <summary>The sentence about this code.</summary>
    public string Sentence => string.Format(CultureInfo.InvariantCulture, Precondition.Sentence, Code);

    public override string ToString() => $"{Precondition.Name}: {Sentence}";
}

/// <summary>All preconditions of the migration from operations over variables to Keras layers.</summary>
public static class LayerPreconditions
{
    // What the variables are.
    public static LayerPrecondition InitialValue { get; } = new("InitialValue", "the initial value of '{0}' is none that a Keras initializer gives");
    public static LayerPrecondition VariableArguments { get; } = new("VariableArguments", "an argument of '{0}' has no counterpart in a layer");
    public static LayerPrecondition WeightShape { get; } = new("WeightShape", "the shape of '{0}' is not written out, or is none of this layer");
    public static LayerPrecondition CreationForm { get; } = new("CreationForm", "'{0}' is created in a statement that does more, or apart from the other variables");
    public static LayerPrecondition MixedHolders { get; } = new("MixedHolders", "some variables are fields and some are locals, as '{0}' is");

    // What the layers are.
    public static LayerPrecondition NoBias { get; } = new("NoBias", "'{0}' has no bias, and 'keras.layers.Dense' makes one even when told not to");
    public static LayerPrecondition Strides { get; } = new("Strides", "the strides, sizes or padding of '{0}' are not known, or are none that a layer takes");
    public static LayerPrecondition InputShape { get; } = new("InputShape", "the shape of the input '{0}' is not known");
    public static LayerPrecondition DifferentPasses { get; } = new("DifferentPasses", "the variables are used in two forward passes that differ: '{0}'");

    // What trains them.
    public static LayerPrecondition NotTrained { get; } = new("NotTrained", "no gradient is taken of '{0}'");
    public static LayerPrecondition SomeVariables { get; } = new("SomeVariables", "'{0}' names other variables than those of the layers");
    public static LayerPrecondition VariableList { get; } = new("VariableList", "the variables in '{0}' are picked out one by one");

    // What the code is.
    public static LayerPrecondition SeveralFiles { get; } = new("SeveralFiles", "'{0}' stands in another file");

    /// <summary>All of them, in the order of the rules' pages.</summary>
    public static ImmutableArray<LayerPrecondition> All { get; } = ImmutableArray.Create(
        InitialValue, VariableArguments, WeightShape, CreationForm, MixedHolders,
        NoBias, Strides, InputShape, DifferentPasses,
        NotTrained, SomeVariables, VariableList,
        SeveralFiles);
}
