using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Models;

/// <summary>What is read of a model at the call of <c>compile</c>.</summary>
public sealed class ModelReaderTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Common.Types;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Layers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Theory]
    [InlineData("keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10, activation: \"softmax\") })", "Flatten Dense", ActivationKind.Softmax, 10)]
    [InlineData("keras.Sequential(layers: new List<ILayer>(2) { keras.layers.Dense(10, \"sigmoid\") }, name: \"m\")", "Dense", ActivationKind.Sigmoid, 10)]
    [InlineData("keras.Sequential(keras.layers.Dense(3, \"relu\"), keras.layers.Dense(1))", "Dense Dense", ActivationKind.None, 1)]
    [InlineData("keras.Sequential(new[] { keras.layers.Dense(3), keras.layers.Softmax() })", "Dense Softmax", ActivationKind.Softmax, 3)]
    [InlineDataSinceRoslyn("4.8", "keras.Sequential([keras.layers.Dense(3), keras.layers.Softmax(-1)])", "Dense Softmax", ActivationKind.Softmax, 3)]
    [InlineDataSinceRoslyn("4.8", "keras.Sequential([keras.layers.Dense(3), keras.layers.Softmax(1)])", "Dense Softmax", ActivationKind.Unknown, 3)]
    [InlineData("keras.Sequential(keras.layers.Dense(1, keras.activations.Sigmoid))", "Dense", ActivationKind.Sigmoid, 1)]
    [InlineData("keras.Sequential(keras.layers.Dense(1, activation: tf.keras.activations.Softmax))", "Dense", ActivationKind.Softmax, 1)]
    [InlineData("keras.Sequential(keras.layers.Dense(1, activation: keras.activations.GetActivationFromName(\"softmax\")))", "Dense", ActivationKind.Softmax, 1)]
    [InlineData("keras.Sequential(keras.layers.Dense(1, activation: \"linear\"))", "Dense", ActivationKind.None, 1)]
    [InlineData("keras.Sequential(keras.layers.Dense(8, \"softmax\"), keras.layers.Dropout(0.5f), keras.layers.Reshape((2, 4)))", "Dense Dropout Reshape", ActivationKind.Softmax, null)]
    [InlineData("keras.Sequential(keras.layers.Dense(8, \"softmax\"), keras.layers.Dropout(0.5f))", "Dense Dropout", ActivationKind.Softmax, 8)]
    [InlineData("keras.Sequential(keras.layers.Conv2D(4, 3, activation: \"softmax\"), keras.layers.GlobalAveragePooling2D())", "Conv2D GlobalAveragePooling2D", ActivationKind.Unknown, null)]
    [InlineData("keras.Sequential(keras.layers.Dense(8), keras.layers.LSTM(4))", "Dense LSTM", ActivationKind.Other, 4)]
    [InlineData("keras.Sequential()", "", ActivationKind.Unknown, null)]
    [InlineData("new Sequential(new SequentialArgs { Layers = new List<ILayer> { keras.layers.Dense(2, \"softmax\") } })", "Dense", ActivationKind.Softmax, 2)]
    [InlineData("keras.Sequential(keras.Sequential(keras.layers.Dense(2, \"softmax\")), keras.layers.Dropout(0.1f))", "Sequential Dropout", ActivationKind.Softmax, 2)]
    public void ADirectExpressionIsRead(string model, string layers, ActivationKind activation, int? units)
    {
        var read = Read($$"""
            class C
            {
                void M() => {{model}}.compile(null, null);
            }
            """);
        Assert.NotNull(read);
        Assert.Equal(layers, Names(read));
        Assert.Equal(activation, read.OutputActivation);
        Assert.Equal(units, read.OutputUnits);
        Assert.True(read.IsComplete);
    }

    [Theory]
    [InlineData("var model = keras.Sequential(); model.add(keras.Input(2)); model.add(keras.layers.Dense(3)); model.add(keras.layers.Softmax());", "Input Dense Softmax", ActivationKind.Softmax)]
    [InlineData("var list = new List<ILayer> { keras.layers.Flatten() }; list.Add(keras.layers.Dense(4, \"sigmoid\")); var model = keras.Sequential(list); list.Add(keras.layers.Flatten());", "Flatten Dense", ActivationKind.Sigmoid)]
    [InlineData("ILayer last = keras.layers.Dense(4, \"softmax\"); var model = keras.Sequential(keras.layers.Flatten(), last);", "Flatten Dense", ActivationKind.Softmax)]
    [InlineData("const string act = \"softmax\"; var model = keras.Sequential(keras.layers.Dense(4, act));", "Dense", ActivationKind.Softmax)]
    [InlineData("var act = keras.activations.Softmax; var model = keras.Sequential(keras.layers.Dense(4, act));", "Dense", ActivationKind.Softmax)]
    [InlineData("var layers = keras.layers; var model = keras.Sequential(layers.Dense(4, \"softmax\"));", "Dense", ActivationKind.Softmax)]
    [InlineData("var model = keras.Sequential(); model.add(keras.layers.Dense(4, \"softmax\")); model.summary(); print(model); Console.WriteLine(model.Layers.Count);", "Dense", ActivationKind.Softmax)]
    [InlineData("Sequential model; model = keras.Sequential(); model.add(keras.layers.Dense(1));", "Dense", ActivationKind.None)]
    [InlineData("Sequential model = null; model = keras.Sequential(); model.add(keras.layers.Dense(1));", "Dense", ActivationKind.None)]
    [InlineData("var other = keras.Sequential(keras.layers.Dense(1)); IModel model = other;", "Dense", ActivationKind.None)]
    [InlineData("var model = Build();", "Flatten Dense", ActivationKind.Softmax)]
    [InlineData("var model = Build(); model.add(keras.layers.Dense(1));", "Flatten Dense Dense", ActivationKind.None)]
    public void LocalsAreFollowed(string statements, string layers, ActivationKind activation)
    {
        var read = Read($$"""
            class C
            {
                void M()
                {
                    {{statements}}
                    model.compile(null, null);
                }

                Sequential Build()
                {
                    var built = keras.Sequential();
                    built.add(keras.layers.Flatten());
                    built.add(keras.layers.Dense(10, activation: "softmax"));
                    return built;
                }
            }
            """);
        Assert.NotNull(read);
        Assert.Equal(layers, Names(read));
        Assert.Equal(activation, read.OutputActivation);
    }

    [Theory]
    [InlineData("var model = keras.Sequential(); if (flag) model.add(keras.layers.Dense(1)); else model.add(keras.layers.Softmax());")]
    [InlineData("var model = keras.Sequential(); Action fill = () => model.add(keras.layers.Dense(1)); fill();")]
    [InlineData("var model = flag ? keras.Sequential() : keras.Sequential(keras.layers.Dense(1));")]
    [InlineData("var model = keras.Sequential(); if (flag) model = keras.Sequential(keras.layers.Dense(1));")]
    [InlineData("var list = new List<ILayer>(); list.Insert(0, keras.layers.Dense(1)); var model = keras.Sequential(list);")]
    [InlineData("var model = given;")]
    [InlineData("var model = property;")]
    [InlineData("var model = open;")]
    [InlineData("var model = Either(flag);")]
    [InlineData("var model = Virtual();")]
    public void WhatIsNotCertainIsNotRead(string statements)
    {
        var read = Read(WithHelpers(statements));
        Assert.Null(read);
    }

    [Theory]
    [InlineData("var model = keras.Sequential(); for (var i = 0; i < 2; i++) model.add(keras.layers.Dense(1));", "Dense Dense")]
    [InlineData("var model = keras.Sequential(); foreach (var n in new[] { 1 }) { model.add(keras.layers.Dense(n)); }", "Dense")]
    [InlineData("var model = keras.Sequential(); Fill(model);", "Dense")]
    [InlineData("var model = keras.Sequential(); var same = model; same.add(keras.layers.Dense(1));", "Dense")]
    [InlineData("var list = new List<ILayer>(); Fill(list); var model = keras.Sequential(list);", "Dense")]
    [InlineData("var list = new List<ILayer> { keras.layers.Dense(1) }; list[0] = keras.layers.Softmax(); var model = keras.Sequential(list);", "Softmax")]
    [InlineDataSinceRoslyn("4.8", "var list = new List<ILayer> { keras.layers.Dense(1) }; var model = keras.Sequential([.. list]);", "Dense")]
    [InlineData("Make(out var model);", "Dense")]
    [InlineData("var (model, _) = (keras.Sequential(keras.layers.Dense(1)), 0);", "Dense")]
    public void ModelsAreFollowedThroughHelpersLoopsAndAliases(string statements, string layers)
    {
        var read = Read(WithHelpers(statements));
        Assert.NotNull(read);
        Assert.Equal(layers, Names(read));
    }

    private static string WithHelpers(string statements) => $$"""
            class C
            {
                internal IModel open = keras.Sequential(keras.layers.Dense(1));
                public IModel property { get; set; } = keras.Sequential(keras.layers.Dense(1));

                void M(IModel given, bool flag)
                {
                    {{statements}}
                    model.compile(null, null);
                }

                void Fill(Sequential model) => model.add(keras.layers.Dense(1));
                void Fill(List<ILayer> layers) => layers.Add(keras.layers.Dense(1));
                void Make(out IModel model) => model = keras.Sequential(keras.layers.Dense(1));
                protected virtual IModel Virtual() => keras.Sequential(keras.layers.Dense(1));
                IModel Either(bool flag)
                {
                    if (flag)
                        return keras.Sequential(keras.layers.Dense(1));
                    return keras.Sequential(keras.layers.Softmax());
                }
            }
            """;

    [Theory]
    [InlineData("Sequential model;", "model = keras.Sequential(); model.add(keras.layers.Dense(4, \"softmax\"));", "", "Dense")]
    [InlineData("private readonly Sequential model = keras.Sequential(keras.layers.Dense(4, \"softmax\"));", "", "", "Dense")]
    [InlineData("IModel model { get; set; }", "model = keras.Sequential(keras.layers.Dense(4, \"softmax\"));", "model.fit(null, null); Console.WriteLine(model.Name);", "Dense")]
    [InlineData("public IModel model { get; private set; } = keras.Sequential(keras.layers.Dense(4, \"softmax\"));", "", "", "Dense")]
    [InlineData("IModel model;", "var m = keras.Sequential(); m.add(keras.layers.Dense(4)); m.add(keras.layers.Softmax()); model = m;", "", "Dense Softmax")]
    [InlineData("IModel model; ILayer dense;", "dense = keras.layers.Dense(4, \"softmax\"); this.model = keras.Sequential(this.dense);", "", "Dense")]
    [InlineData("Sequential model;", "model = keras.Sequential();", "model.add(keras.layers.Dense(4));", null)]
    [InlineData("Sequential model;", "model = keras.Sequential(); if (DateTime.Now.Hour > 12) model.add(keras.layers.Dense(4));", "", null)]
    [InlineData("IModel model;", "model = keras.Sequential(keras.layers.Dense(4));", "model = null; model = keras.Sequential(keras.layers.Softmax());", null)]
    [InlineData("Sequential model;", "model = keras.Sequential(keras.layers.Dense(4));", "Helper.Change(model);", null)]
    public void FieldsOfTheTypeAreFollowed(string field, string build, string elsewhere, string? layers)
    {
        var read = Read($$"""
            partial class C
            {
                {{field}}

                void Build()
                {
                    {{build}}
                }

                void Train() => this.model.compile(null, null);
            }

            partial class C
            {
                void Elsewhere()
                {
                    {{elsewhere}}
                }
            }

            static class Helper
            {
                public static void Change(Sequential model) => model.add(keras.layers.Dense(1));
            }
            """);
        Assert.Equal(layers, read is null ? null : Names(read));
    }

    [Theory]
    [InlineData("var x = keras.Input(4); var y = keras.layers.Dense(2, \"relu\").Apply(x); y = keras.layers.Dense(3, \"softmax\").Apply(y); var model = keras.Model(x, y);", "Input Dense Dense", ActivationKind.Softmax, true)]
    [InlineData("Tensors x = keras.Input(4); var dense = keras.layers.Dense(3); var model = keras.Model(inputs: x, outputs: tf.nn.softmax(dense.Apply(x)));", "Input Dense softmax", ActivationKind.Softmax, true)]
    [InlineData("Tensors x = keras.Input(4); var model = keras.Model(name: \"m\", outputs: keras.layers.Softmax().Apply(keras.layers.Dense(1).Apply(inputs: x)), inputs: x);", "Input Dense Softmax", ActivationKind.Softmax, true)]
    [InlineData("Tensors x = keras.Input(4); x = keras.layers.Dense(1).Apply(x); var model = tf.keras.Model(given, tf.sigmoid(x));", "Input Dense sigmoid", ActivationKind.Sigmoid, true)]
    [InlineData("var x = keras.layers.Dense(1, \"sigmoid\").Apply(given); var model = keras.Model(given, x);", "Dense", ActivationKind.Sigmoid, false)]
    [InlineData("var x = keras.layers.Add().Apply(new Tensors(given, given)); var model = keras.Model(given, keras.layers.Dense(1).Apply(x));", "Add Dense", ActivationKind.None, false)]
    [InlineData("var x = keras.layers.Dense(1).Apply(given); if (flag) x = tf.nn.softmax(x); var model = keras.Model(given, x);", "", ActivationKind.Unknown, false)]
    [InlineData("var x = keras.layers.Dense(1).Apply(given); for (var i = 0; i < 3; i++) x = keras.layers.Dense(i).Apply(x); x = keras.layers.Softmax().Apply(x); var model = keras.Model(given, x);", "Dense Dense Dense Dense Softmax", ActivationKind.Softmax, false)]
    [InlineData("var x = keras.layers.Dense(1).Apply(given); var model = keras.Model(given, new Tensors(x, x));", "", ActivationKind.Unknown, false)]
    [InlineData("var x = keras.layers.Dense(1, \"softmax\").Apply(given); var y = tf.reduce_mean(x); var model = keras.Model(given, y);", "Dense reduce_mean", ActivationKind.Unknown, false)]
    [InlineData("var x = Block(given); var model = keras.Model(given, x);", "Dense Dense", ActivationKind.Sigmoid, false)]
    public void FunctionalModelsAreReadBackwards(string statements, string layers, ActivationKind activation, bool isComplete)
    {
        var read = Read($$"""
            class C
            {
                void M(Tensors given, bool flag)
                {
                    {{statements}}
                    model.compile(null, null);
                }

                static Tensors Block(Tensors x)
                {
                    x = keras.layers.Dense(2).Apply(x);
                    return keras.layers.Dense(1, "sigmoid").Apply(x);
                }
            }
            """);
        Assert.NotNull(read);
        Assert.Equal(ModelKind.Functional, read.Kind);
        Assert.Equal(layers, Names(read));
        Assert.Equal(activation, read.OutputActivation);
        Assert.Equal(isComplete, read.IsComplete);
    }

    [Theory]
    [InlineData("inputs = fc.Apply(inputs); return output.Apply(inputs);", ActivationKind.Softmax, true)]
    [InlineData("return output.Apply(fc.Apply(inputs), training: training ?? false);", ActivationKind.Softmax, true)]
    [InlineData("inputs = fc.Apply(inputs); return tf.nn.sigmoid((Tensor)inputs);", ActivationKind.Sigmoid, true)]
    [InlineData("inputs = fc.Apply(inputs); if (!training.Value) inputs = tf.nn.softmax(inputs); return inputs;", ActivationKind.Unknown, false)]
    [InlineData("if (training == true) return fc.Apply(inputs); return output.Apply(inputs);", ActivationKind.Unknown, false)]
    public void SubclassedModelsAreReadByTheirCall(string body, ActivationKind activation, bool isComplete)
    {
        var read = Read($$"""
            class Net : Model
            {
                ILayer fc, output;

                public Net() : base(new ModelArgs())
                {
                    fc = keras.layers.Dense(4);
                    output = keras.layers.Dense(4, activation: "softmax");
                }

                protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
                {
                    {{body}}
                }
            }

            class C
            {
                void M()
                {
                    var net = new Net();
                    net.compile(null, null);
                }
            }
            """);
        Assert.NotNull(read);
        Assert.Equal(ModelKind.Subclassed, read.Kind);
        Assert.Equal(activation, read.OutputActivation);
        Assert.Equal(isComplete, read.IsComplete);
    }

    private static string Names(KerasModel model) => string.Join(' ', model.Layers.Select(layer => layer.Name));

    private static KerasModel? Read(string source)
    {
        var compilation = LibraryReferences.TensorFlow.Compilation
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings + source));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Single();
        var call = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Single(invocation => invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "compile" });
        var operation = Assert.IsType<IInvocationOperation>(compilation.GetSemanticModel(tree).GetOperation(call), exactMatch: false);
        return ModelReader.Read(operation.Instance!, TensorFlowLibrary.Of(compilation)!, CancellationToken.None);
    }
}
