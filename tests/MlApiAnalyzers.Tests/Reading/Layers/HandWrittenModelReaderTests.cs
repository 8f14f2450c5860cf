using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Layers;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Layers;

/// <summary>What layers written by hand are read as, and what is refused by which precondition.</summary>
public sealed class HandWrittenModelReaderTests
{
    private const string Variables = "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3));";
    private const string Forward = "var pred = tf.matmul(x, W) + b;";
    private const string Training = "var g = tape.gradient(loss, (W, b)); optimizer.apply_gradients(zip(g, (W, b)));";

    [Theory]
    [InlineData("var pred = tf.matmul(x, W) + b;", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer")]
    [InlineData("var pred = tf.add(b.AsTensor(), tf.linalg.matmul(x, W));", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer")]
    [InlineData("var pred = tf.nn.relu(tf.add(tf.matmul(b: W.AsTensor(), a: x), b.AsTensor()));", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer Relu")]
    [InlineData("var pred = tf.nn.bias_add(tf.matmul(x, W), b);", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer")]
    [InlineData("var pred = tf.matmul(x, W); pred = tf.add(pred, b.AsTensor()); pred = tf.tanh(pred);", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer Tanh")]
    [InlineData("var z = tf.matmul(x, W) + b; var p = tf.nn.softmax(z); var pred = tf.nn.relu(z) + p;", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer")]
    [InlineData("Tensor pred = tf.sigmoid((tf.matmul(x, (Tensor)W) + b));", "Dense W (4, 3) tf.zeros_initializer b (3) tf.zeros_initializer Sigmoid")]
    public void ALayerIsReadInEverySpelling(string forward, string layer) => Assert.Equal([layer], Read(Variables, forward, Training)!.Layers.Select(static found => found.ToString()));

    [Theory]
    [InlineData("tf.ones((4, 3))", "tf.ones_initializer")]
    [InlineData("tf.zeros(new Shape(4, 3))", "tf.zeros_initializer")]
    [InlineData("tf.constant(0.1f, shape: new[] { 4, 3 })", "tf.constant_initializer =0.1f")]
    [InlineData("tf.constant(0f, shape: (4, 3))", "tf.zeros_initializer")]
    [InlineData("tf.random.normal((4, 3), stddev: 0.1f, seed: 7)", "tf.random_normal_initializer stddev=0.1f seed=7")]
    [InlineData("tf.random.truncated_normal((4, 3), 0f, 0.1f)", "tf.truncated_normal_initializer mean=0f stddev=0.1f")]
    [InlineData("tf.truncated_normal((4, 3))", "tf.truncated_normal_initializer")]
    [InlineData("tf.random.uniform((4, 3), seed: 1)", "new RandomUniform minval=0f maxval=1f seed=1")]
    [InlineData("tf.random_normal_initializer(stddev: 0.1f).Apply(new InitializerArgs((4, 3)))", " =tf.random_normal_initializer(stddev: 0.1f)")]
    [InlineData("tf.zeros_initializer.Apply(new InitializerArgs((4, 3)))", "tf.zeros_initializer")]
    public void FirstValuesAreReadAsInitializers(string value, string initializer)
    {
        var model = Read($"var W = tf.Variable({value}); var b = tf.Variable(tf.zeros(3));", Forward, Training)!;
        Assert.StartsWith(initializer, model.Layers[0].Kernel!.Initial.ToString());
        Assert.True(model.CanMigrate);
    }

    [Fact]
    public void AWholeModel() => Assert.Equal(
        """
        input 4
        Dense weights["h"] (4, size) tf.random_normal_initializer biases["h"] (size) tf.zeros_initializer Relu
        Dense weights["out"] (size, 3) tf.random_normal_initializer biases["out"] (3) tf.zeros_initializer
        pass input -> tf.matmul(hidden, weights["out"].AsTensor()) + biases["out"]…
        list weights.Values.Concat(biases.Values).ToArray()

        """,
        Read(
            """
            var weights = new Dictionary<string, IVariableV1> { ["h"] = tf.Variable(tf.random.normal((4, size))), ["out"] = tf.Variable(tf.random.normal((size, 3))) };
            var biases = new Dictionary<string, IVariableV1> { { "h", tf.Variable(tf.zeros(size)) }, { "out", tf.Variable(tf.zeros(3)) } };
            Tensor Net(Tensor input)
            {
                var hidden = tf.nn.relu(tf.matmul(input, weights["h"].AsTensor()) + biases["h"].AsTensor());
                return tf.matmul(hidden, weights["out"].AsTensor()) + biases["out"].AsTensor();
            }
            """,
            "var pred = Net(x);",
            "var vars = weights.Values.Concat(biases.Values).ToArray(); optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));")!.Print());

    [Theory]
    [InlineData("InitialValue", "var W = tf.Variable(tf.random.normal((4, 3)) * 0.1f); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("InitialValue", "var W = tf.Variable(x); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("VariableArguments", "var W = tf.Variable(tf.zeros((4, 3)), trainable: false); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("VariableArguments", "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3), dtype: tf.float64);", Forward, Training)]
    [InlineData("WeightShape", "var shape = new Shape(4, 3); var W = tf.Variable(tf.zeros(shape)); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("WeightShape", "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(1));", Forward, Training)]
    [InlineData("WeightShape", "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros((32, 3)));", Forward, Training)]
    [InlineData("WeightShape", "var W = tf.Variable(tf.zeros((2, 4, 3))); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("CreationForm", "ResourceVariable W = tf.Variable(tf.zeros((4, 3))), b = tf.Variable(tf.zeros(3));", Forward, Training)]
    [InlineData("CreationForm", "IVariableV1 W = null; if (count > 3) { W = tf.Variable(tf.zeros((4, 3))); } var b = tf.Variable(tf.zeros(3));", "var pred = tf.matmul(x, W.AsTensor()) + b;", "var vars = new[] { W, b }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));")]
    [InlineData("MixedHolders", "field = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3));", "var pred = tf.matmul(x, field.AsTensor()) + b;", "var vars = new[] { field, b }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));")]
    [InlineData("NoBias", "var W = tf.Variable(tf.zeros((4, 3)));", "var pred = tf.matmul(x, W);", "var g = tape.gradient(loss, W); optimizer.apply_gradients(zip(new[] { g }, new IVariableV1[] { W }));")]
    [InlineData("Strides", "var W = tf.Variable(tf.zeros((5, 5, 1, 3))); var b = tf.Variable(tf.zeros(3));", "var pred = tf.nn.conv2d(tf.reshape(x, (-1, 28, 28, 1)), W, new[] { 1, count, count, 1 }, \"SAME\") + b;", Training)]
    [InlineData("Strides", "var W = tf.Variable(tf.zeros((5, 5, 1, 3))); var b = tf.Variable(tf.zeros(3));", "var pred = tf.nn.conv2d(tf.reshape(x, (-1, 28, 28, 1)), W, new[] { 2, 1, 1, 1 }, \"SAME\") + b;", Training)]
    [InlineData("InputShape", "var W = tf.Variable(tf.zeros((5, 5, 1, 3))); var b = tf.Variable(tf.zeros(3));", "var pred = tf.nn.conv2d(x, W, new[] { 1, 1, 1, 1 }, \"SAME\") + b;", Training)]
    [InlineData("DifferentPasses", Variables + " var V = tf.Variable(tf.zeros((3, 2))); var c = tf.Variable(tf.zeros(2));", "var pred = tf.matmul(tf.nn.relu(tf.matmul(x, W) + b), V) + c; print(tf.matmul(tf.tanh(tf.matmul(x, W) + b), V) + c);", "var vars = new[] { W, b, V, c }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));")]
    [InlineData("NotTrained", Variables, Forward, "")]
    [InlineData("SomeVariables", Variables, Forward, "var g = tape.gradient(loss, W); print(g);")]
    [InlineData("SomeVariables", Variables + " var other = tf.Variable(1f);", Forward, "var vars = new[] { W, b, other }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));")]
    [InlineData("VariableList", Variables, Forward, "var vars = new[] { W, b }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars)); print(vars[0]);")]
    [InlineData("VariableList", Variables, Forward, "var vars = new[] { W, b }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars)); foreach (var v in vars) print(v);")]
    public void APreconditionIsNamed(string precondition, string variables, string forward, string training)
    {
        var model = Read(variables, forward, training);
        Assert.NotNull(model);
        Assert.Contains(precondition, model.Refusals.Select(static refusal => refusal.Precondition.Name));
    }

    [Fact]
    public void VariablesOfAnotherFile()
    {
        var model = Read(Source("", "var pred = tf.matmul(x, W.AsTensor()) + b.AsTensor();", "var vars = new[] { W, b }; optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));"), """
            using Tensorflow;
            using static Tensorflow.Binding;
            partial class C
            {
                private IVariableV1 W, b;
                C()
                {
                    W = tf.Variable(tf.zeros((4, 3)));
                    b = tf.Variable(tf.zeros(3));
                }
            }
            """);
        Assert.Equal(["SeveralFiles"], model!.Refusals.Select(static refusal => refusal.Precondition.Name));
    }

    [Fact]
    public void EveryPreconditionIsTestedAndOnThePages()
    {
        var tested = typeof(HandWrittenModelReaderTests).GetMethod(nameof(APreconditionIsNamed))!.GetCustomAttributesData()
            .Where(static attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(static attribute => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!)
            .Append("SeveralFiles").ToHashSet();
        Assert.Equal(LayerPreconditions.All.Select(static precondition => precondition.Name).Order(), tested.Order());
        foreach (var page in new[] { "MLA1001", "MLA1002" })
            foreach (var precondition in LayerPreconditions.All)
                Assert.Contains($"| {precondition.Name} | {precondition.Sentence.Replace("'{0}'", "`…`").Replace("'keras.layers.Dense'", "`keras.layers.Dense`")} |", WorkingTree.Repository.Read($"docs/rules/{page}.md"));
    }

    // Whoever else uses a variable would miss it.
    [Theory]
    [InlineData(Variables, "var pred = tf.matmul(x, W) + b; print(W);", Training)]
    [InlineData(Variables, "var pred = tf.matmul(x, W) + b; W.assign(tf.ones((4, 3)));", Training)]
    [InlineData(Variables, "var pred = tf.matmul(tf.matmul(x, W) + b, W) + b;", Training)]
    [InlineData(Variables, "var pred = tf.matmul(x, W) + b + tf.nn.l2_loss(W);", Training)]
    [InlineData(Variables, "var pred = tf.matmul(x, W, transpose_b: true) + b;", Training)]
    [InlineData("var W = tf.Variable(1f); var b = tf.Variable(1f);", "var pred = W * x + b;", Training)]
    [InlineData("var W = tf.constant(1f); var b = tf.Variable(1f);", "var pred = tf.matmul(x, W) + b;", "")]
    [InlineData("var W = tf.Variable(tf.zeros((4, 3))); W = tf.Variable(tf.ones((4, 3))); var b = tf.Variable(tf.zeros(3));", Forward, Training)]
    public void OtherUsesHaveNoReading(string variables, string forward, string training) => Assert.Null(Read(variables, forward, training));

    private static HandWrittenModel? Read(string variables, string forward, string training) => Read(Source(variables, forward, training));

    private static HandWrittenModel? Read(params string[] sources)
    {
        var compilation = new ProjectInput(
            [.. sources.Select(static (source, index) => new InputFile($"/{index}.cs", source))],
            [],
            [],
            LibraryReferences.TensorFlow,
            [],
            CSharpParseOptions.Default,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var library = TensorFlowLibrary.Of(compilation)!;
        var tree = compilation.SyntaxTrees.First();
        var semantics = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (semantics.GetOperation(node) is IInvocationOperation call && HandWrittenModelReader.MayBeLayer(call, library) && HandWrittenModelReader.Read(call, library, CancellationToken.None) is { } model)
                return model;
        return null;
    }

    private static string Source(string variables, string forward, string training) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        partial class C
        {
            private readonly int size = 16;
            private IVariableV1 field;

            void M(Tensor x, Tensor y, int count)
            {
                {{variables}}
                var optimizer = keras.optimizers.SGD(0.1f);
                for (var i = 0; i < 10; i++)
                {
                    using var tape = tf.GradientTape();
                    {{forward}}
                    var loss = tf.reduce_mean(tf.square(pred - y));
                    {{training}}
                }
            }
        }
        """;
}
