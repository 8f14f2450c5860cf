using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>Which Keras layer an operation, or several in a row, stand for.</summary>
public enum HandWrittenLayerKind
{
    /// <summary><c>matmul</c>, and what follows.</summary>
    Dense,

    /// <summary><c>conv2d</c>, and what follows.</summary>
    Conv2D,

    /// <summary><c>max_pool</c>.</summary>
    MaxPooling2D,

    /// <summary>A <c>reshape</c> to one row for each example.</summary>
    Flatten,

    /// <summary>Another <c>reshape</c>.</summary>
    Reshape,
}

/// <summary>A layer that is written as operations, over variables of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Operation">The operation that stands for it: <c>tf.matmul(…)</c>.</param>
public sealed record HandWrittenLayer(HandWrittenLayerKind Kind, IInvocationOperation Operation)
{
    public HandWrittenWeight? Kernel { get; init; }

    public HandWrittenWeight? Bias { get; init; }

    /// <summary>The function that is applied last, by its Keras name; null for none.</summary>
    public string? Activation { get; init; }

    /// <summary>Strides, or for a pool its window and strides, as constants.</summary>
    public ImmutableArray<int> Window { get; init; } = ImmutableArray<int>.Empty;

    public ImmutableArray<int> Strides { get; init; } = ImmutableArray<int>.Empty;

    /// <summary><c>same</c> or <c>valid</c>.</summary>
    public string? Padding { get; init; }

    /// <summary>The dimensions of a <c>reshape</c> behind the first.</summary>
    public ImmutableArray<IOperation> Shape { get; init; } = ImmutableArray<IOperation>.Empty;

    /// <summary>The statements that compute it, with their comments; none for what is written within another expression.</summary>
    public ImmutableArray<StatementSyntax> Statements { get; init; } = ImmutableArray<StatementSyntax>.Empty;

    public IEnumerable<HandWrittenWeight> Weights
    {
        get
        {
            if (Kernel is not null)
                yield return Kernel;
            if (Bias is not null)
                yield return Bias;
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder(Kind.ToString());
        foreach (var weight in Weights)
            text.Append(' ').Append(weight);
        if (!Window.IsEmpty)
            text.Append(" window ").Append(string.Join("x", Window));
        if (!Strides.IsEmpty)
            text.Append(" strides ").Append(string.Join("x", Strides));
        if (Padding is not null)
            text.Append(' ').Append(Padding);
        foreach (var dimension in Shape)
            text.Append(' ').Append(dimension.Syntax);
        return text.Append(Activation is null ? "" : " " + Activation).ToString();
    }
}

/// <summary>One forward pass through the layers.</summary>
/// <param name="Input">The tensor that goes in.</param>
/// <param name="Output">The operation that gives what comes out.</param>
/// <param name="Layers">The layers in the order of the data.</param>
public sealed record ForwardPass(IOperation Input, IOperation Output, ImmutableArray<HandWrittenLayer> Layers)
{
    private string? text;

    /// <summary>The layers as text: passes that say the same compute the same.</summary>
    internal string Text => text ??= string.Join("\n", Layers);

    /// <summary>The statements that compute what goes from one layer to the next, which the model does itself.</summary>
    public ImmutableArray<StatementSyntax> Statements { get; init; } = ImmutableArray<StatementSyntax>.Empty;

    /// <summary>What the input goes through in front of the first layer with variables, where that is an operation of a layer.</summary>
    public HandWrittenLayer? Before { get; init; }

    /// <summary>Where the variables of the layers are named.</summary>
    internal HashSet<SyntaxNode> WeightReferences { get; init; } = new();

    /// <summary>The layers with variables, by the calls that stand for them: of their operations, or of the functions that hold these.</summary>
    internal Dictionary<SyntaxNode, HandWrittenLayer> LayerCalls { get; init; } = new();

    /// <summary>The functions that compute parts of it, and are called by it.</summary>
    internal ImmutableHashSet<SyntaxNode> HelperCalls { get; init; } = ImmutableHashSet<SyntaxNode>.Empty;

    /// <summary>The declarations of these functions.</summary>
    internal HashSet<SyntaxNode> HelperFunctions { get; init; } = new();
}

/// <summary>An expression that lists the variables: <c>(W, b)</c>, <c>new IVariableV1[] { W, b }</c>.</summary>
/// <param name="Expression">The list.</param>
/// <param name="IsArray">Whether an array is wanted.</param>
public sealed record VariableListing(ExpressionSyntax Expression, bool IsArray);

/// <summary>Layers written by hand that one gradient trains: what a Keras model would be.</summary>
public sealed class HandWrittenModel
{
    internal HandWrittenModel(ImmutableArray<HandWrittenLayer> layers)
    {
        Layers = layers;
    }

    public ImmutableArray<HandWrittenLayer> Layers { get; }

    /// <summary>The forward passes: one for training, and those that are written out again for a log or a test.</summary>
    public List<ForwardPass> Passes { get; } = new();

    /// <summary>Where the variables are listed, for a gradient or an optimizer.</summary>
    public List<VariableListing> Listings { get; } = new();

    /// <summary>The statements that create the variables, in the order of the code.</summary>
    public List<StatementSyntax> Creations { get; } = new();

    /// <summary>The shape of one example.</summary>
    public ImmutableArray<IOperation> InputShape { get; internal set; } = ImmutableArray<IOperation>.Empty;

    /// <summary>Whether the variables are kept in fields.</summary>
    public bool IsInFields { get; internal set; }

    /// <summary>Whether the layers begin with other values than the variables did.</summary>
    public bool CanChangeResults { get; internal set; }

    public List<LayerRefusal> Refusals { get; } = new();

    private readonly HashSet<LayerRefusal> refused = new();

    public bool CanMigrate => Refusals.Count == 0;

    public IEnumerable<HandWrittenWeight> Weights
    {
        get
        {
            foreach (var layer in Layers)
                foreach (var weight in layer.Weights)
                    yield return weight;
        }
    }

    internal void Refuse(LayerPrecondition precondition, SyntaxNode code) => Refuse(precondition, Graphs.GraphProgram.Shorten(code.ToString()));

    internal void Refuse(LayerPrecondition precondition, string code)
    {
        var refusal = new LayerRefusal(precondition, code);
        if (refused.Add(refusal))
            Refusals.Add(refusal);
    }

    /// <summary>The layer that a call stands for, or null.</summary>
    public HandWrittenLayer? LayerOf(IInvocationOperation call)
    {
        foreach (var pass in Passes)
            if (pass.LayerCalls.TryGetValue(call.Syntax, out var layer))
                return layer;
        return null;
    }

    /// <summary>The model as text, one line for each part.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        text.Append("input");
        foreach (var dimension in InputShape)
            text.Append(' ').Append(dimension.Syntax);
        text.Append('\n');
        foreach (var layer in Layers)
            text.Append(layer).Append('\n');
        foreach (var pass in Passes)
            text.Append("pass ").Append(pass.Input.Syntax).Append(" -> ").Append(Graphs.GraphProgram.Shorten(pass.Output.Syntax.ToString())).Append('\n');
        foreach (var listing in Listings)
            text.Append("list ").Append(listing.Expression).Append('\n');
        foreach (var refusal in Refusals)
            text.Append("refused: ").Append(refusal).Append('\n');
        return text.ToString();
    }
}
