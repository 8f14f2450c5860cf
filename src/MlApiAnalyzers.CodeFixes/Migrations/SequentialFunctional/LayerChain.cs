using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Migrations.SequentialFunctional;

/// <summary>How a chain of layers is written.</summary>
internal enum ChainForm
{
    /// <summary><c>keras.Sequential(new List&lt;ILayer&gt; { … })</c>, also with an array, a collection expression or the layers as arguments.</summary>
    List,

    /// <summary><c>keras.Sequential()</c> and <c>model.add(…)</c>.</summary>
    AddCalls,

    /// <summary><c>keras.Input</c>, <c>layer.Apply(x)</c>, <c>keras.Model(inputs, outputs)</c>.</summary>
    Functional,
}

/// <summary>A model whose layers follow one another, whichever way it is written.</summary>
/// <param name="Form">How it is written now.</param>
/// <param name="Input">What the model is fed, where the code says so.</param>
/// <param name="Layers">The layers behind the input, in the order of the data.</param>
/// <param name="Name">The expression that names the model, or null.</param>
/// <param name="Site">Where it stands.</param>
internal sealed record LayerChain(ChainForm Form, ChainInput? Input, IReadOnlyList<ChainLayer> Layers, string? Name, ChainSite Site)
{
    /// <summary>One line for each layer; what a test compares.</summary>
    public override string ToString() => string.Join("\n", Layers.Select(layer => layer.WithoutInputShape ?? layer.Expression).Prepend(Input is null ? "no input" : $"Input({Input})").Append($"name: {Name ?? "none"}"));
}

/// <summary>A layer, as text, with its comments.</summary>
/// <param name="Expression">The expression that makes it.</param>
/// <param name="Above">The comments on the lines above it.</param>
/// <param name="Behind">The comment behind it on its line, with the space before it; or empty.</param>
internal sealed record ChainLayer(string Expression, IReadOnlyList<string> Above, string Behind)
{
    /// <summary>The same layer without the shape of its input; null where it gives none.</summary>
    public string? WithoutInputShape { get; init; }
}

/// <summary>Where a chain says what it is fed.</summary>
internal enum ChainInputForm
{
    /// <summary>In the argument <c>input_shape</c> of the first layer.</summary>
    Argument,

    /// <summary><c>keras.layers.InputLayer(…)</c>.</summary>
    Layer,

    /// <summary><c>keras.Input(…)</c>.</summary>
    Tensor,
}

/// <param name="Form">Where it is said.</param>
/// <param name="Expression">The expression that says it.</param>
/// <param name="Arguments">What is said: arguments of <c>keras.Input</c>, by the names of its parameters.</param>
/// <param name="Above">The comments on the lines above.</param>
/// <param name="Behind">The comment behind, with the space before it; or empty.</param>
internal sealed record ChainInput(ChainInputForm Form, string Expression, IReadOnlyList<(string Parameter, string Value)> Arguments, IReadOnlyList<string> Above, string Behind)
{
    /// <summary>Whether <c>keras.layers.InputLayer</c>, which knows neither a batch size nor a type, can say it.</summary>
    public bool FitsInputLayer => Arguments.Any(argument => argument.Parameter == "shape")
        && Arguments.All(argument => argument.Parameter is "shape" or "name" or "sparse" or "ragged");

    public override string ToString() => string.Join(", ", Arguments.Select(argument => $"{argument.Parameter}: {argument.Value}"));
}

/// <summary>The code that a chain is made of.</summary>
/// <param name="Statement">The statement with the creation of the model.</param>
/// <param name="Creation">The call of <c>Sequential</c> or <c>Model</c>.</param>
/// <param name="Parts">The other statements: calls of <c>add</c> behind it, or the tensors before it.</param>
/// <param name="Variable">The variable that holds the model; null where it is returned.</param>
/// <param name="VariableText">How that variable is written.</param>
internal sealed record ChainSite(StatementSyntax Statement, InvocationExpressionSyntax Creation, IReadOnlyList<StatementSyntax> Parts, ISymbol? Variable, string? VariableText)
{
    /// <summary>How <c>keras</c> is written.</summary>
    public string Keras => Creation.Expression is MemberAccessExpressionSyntax access ? access.Expression.ToString() : "keras";

    /// <summary>The type written in the declaration of the variable, unless it is <c>var</c>.</summary>
    public TypeSyntax? DeclaredType => Statement is LocalDeclarationStatementSyntax { Declaration.Type: { IsVar: false } type } ? type : null;
}
