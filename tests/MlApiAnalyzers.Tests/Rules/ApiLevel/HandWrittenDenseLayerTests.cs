using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.HandWrittenLayerRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.HandWrittenDenseLayerFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class HandWrittenDenseLayerTests
{
    private const string Usings = """
        using System;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Fact]
    public Task ALambdaAndAStep() => Verify.VerifyCodeFixAsync(
        Usings + """
        int num_features = 784, num_classes = 10;
        var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
        var train_data = tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(256);

        // Weight of shape [784, 10].
        var W = tf.Variable(tf.ones((num_features, num_classes)), name: "weight");
        // Bias of shape [10].
        var b = tf.Variable(tf.zeros(num_classes), name: "bias"); // all zeros

        // Logistic regression (Wx + b).
        Func<Tensor, Tensor> logistic_regression = x
            => tf.nn.softmax({|MLA1001:tf.matmul|}(x, W) + b);

        var optimizer = keras.optimizers.SGD(0.01f);
        Action<Tensor, Tensor> run_optimization = (x, y) =>
        {
            using var g = tf.GradientTape();
            var pred = logistic_regression(x);
            var loss = tf.reduce_mean(tf.square(pred - y));
            var gradients = g.gradient(loss, (W, b));

            // Update W and b following gradients.
            optimizer.apply_gradients(zip(gradients, (W, b)));
        };

        foreach (var (step, (batch_x, batch_y)) in enumerate(train_data, 1))
        {
            run_optimization(batch_x, batch_y);
            if (step % 50 == 0)
                print(tf.math.argmax(logistic_regression(batch_x), 1));
        }
        """,
        Usings + """
        int num_features = 784, num_classes = 10;
        var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
        var train_data = tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(256);

        // Logistic regression (Wx + b).
        // Weight of shape [784, 10].
        // Bias of shape [10].
        // all zeros
        var inputs = keras.Input(shape: num_features);
        var outputs = keras.layers.Dense(num_classes, activation: keras.activations.Softmax, kernel_initializer: tf.ones_initializer).Apply(inputs);
        var model = keras.Model(inputs, outputs);

        var optimizer = keras.optimizers.SGD(0.01f);
        Action<Tensor, Tensor> run_optimization = (x, y) =>
        {
            using var g = tf.GradientTape();
            Tensor pred = model.Apply(x, training: true);
            var loss = tf.reduce_mean(tf.square(pred - y));
            var gradients = g.gradient(loss, model.TrainableVariables);

            // Update W and b following gradients.
            optimizer.apply_gradients(zip(gradients, model.TrainableVariables));
        };

        foreach (var (step, (batch_x, batch_y)) in enumerate(train_data, 1))
        {
            run_optimization(batch_x, batch_y);
            if (step % 50 == 0)
                print(tf.math.argmax(model.Apply(batch_x), 1));
        }
        """);

    [Fact]
    public Task FieldsAndMethods() => Verify.VerifyCodeFixAsync(
        Usings + """
        class Network
        {
            private readonly int hidden = 128;
            private IVariableV1 _w1, _b1;
            private float last;
            private IVariableV1 _w2, _b2, _unused;

            public void Run(IDatasetV2 data, NDArray x_test)
            {
                // The first layer
                _w1 = tf.Variable(tf.random.normal((784, hidden), stddev: 0.1f, seed: 1));
                _w2 = tf.Variable(tf.random.normal((hidden, 10), stddev: 0.1f, seed: 2));

                _b1 = tf.Variable(tf.zeros(hidden));
                _b2 = tf.Variable(tf.constant(0.1f, shape: 10));
                var variables = new IVariableV1[] { _w1, _w2, _b1, _b2 };

                var optimizer = keras.optimizers.Adam(0.001f);
                foreach (var (step, (x, y)) in enumerate(data, 1))
                    Step(optimizer, x, y, variables);
                print(tf.math.argmax(Forward(x_test), 1));
                _unused = null;
            }

            private void Step(IOptimizer optimizer, Tensor x, Tensor y, IVariableV1[] variables)
            {
                using var tape = tf.GradientTape();
                var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: Forward(x)));
                var gradients = tape.gradient(loss, variables);
                optimizer.apply_gradients(zip(gradients, variables));
                last = loss.numpy();
            }

            /// <summary>The forward pass.</summary>
            private Tensor Forward(Tensor x)
            {
                // Hidden layer
                var h = tf.add({|MLA1001:tf.matmul|}(x, _w1.AsTensor()), _b1.AsTensor());
                h = tf.nn.relu(h); // not linear

                // Scores
                return {|MLA1001:tf.matmul|}(h, _w2.AsTensor()) + _b2.AsTensor();
            }
        }
        """,
        Usings + """
        class Network
        {
            private readonly int hidden = 128;
            private IModel _model;
            private float last;
            private IVariableV1 _unused;

            public void Run(IDatasetV2 data, NDArray x_test)
            {
                // The first layer
                // Hidden layer
                // not linear
                var inputs = keras.Input(shape: 784);
                var outputs = keras.layers.Dense(hidden, activation: keras.activations.Relu, kernel_initializer: tf.random_normal_initializer(stddev: 0.1f, seed: 1)).Apply(inputs);

                // Scores
                outputs = keras.layers.Dense(10, kernel_initializer: tf.random_normal_initializer(stddev: 0.1f, seed: 2), bias_initializer: tf.constant_initializer(0.1f)).Apply(outputs);
                _model = keras.Model(inputs, outputs);
                var variables = _model.TrainableVariables.ToArray();

                var optimizer = keras.optimizers.Adam(0.001f);
                foreach (var (step, (x, y)) in enumerate(data, 1))
                    Step(optimizer, x, y, variables);
                print(tf.math.argmax(_model.Apply(x_test), 1));
                _unused = null;
            }

            private void Step(IOptimizer optimizer, Tensor x, Tensor y, IVariableV1[] variables)
            {
                using var tape = tf.GradientTape();
                var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: _model.Apply(x, training: true)));
                var gradients = tape.gradient(loss, variables);
                optimizer.apply_gradients(zip(gradients, variables));
                last = loss.numpy();
            }
        }
        """);

    // The logits train, the probabilities are for the log.
    [Fact]
    public Task TwoPassesThatEndDifferently() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            public Tensor M(Tensor x, Tensor y)
            {
                var W = tf.Variable(tf.random.truncated_normal((4, 3)));
                var b = tf.Variable(tf.zeros(3));
                var optimizer = keras.optimizers.SGD(0.1f);
                for (var i = 0; i < 100; i++)
                {
                    using var tape = tf.GradientTape();
                    var logits = {|MLA1001:tf.matmul|}(x, W) + b;
                    var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
                    var gradients = tape.gradient(loss, (W, b));
                    optimizer.apply_gradients(zip(gradients, (W, b)));
                }
                return tf.nn.softmax({|MLA1001:tf.matmul|}(x, W) + b);
            }
        }
        """,
        Usings + """
        class C
        {
            public Tensor M(Tensor x, Tensor y)
            {
                var inputs = keras.Input(shape: 4);
                var outputs = keras.layers.Dense(3, kernel_initializer: tf.truncated_normal_initializer()).Apply(inputs);
                var model = keras.Model(inputs, outputs);
                var optimizer = keras.optimizers.SGD(0.1f);
                for (var i = 0; i < 100; i++)
                {
                    using var tape = tf.GradientTape();
                    Tensor logits = model.Apply(x, training: true);
                    var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
                    var gradients = tape.gradient(loss, model.TrainableVariables);
                    optimizer.apply_gradients(zip(gradients, model.TrainableVariables));
                }
                return tf.nn.softmax(model.Apply(x));
            }
        }
        """);

    [Fact]
    public Task ValuesDrawnInAnotherOrderMayChange() => new Verify.Test
    {
        TestCode = Usings + Program("var W2 = tf.Variable(tf.random.normal((3, 1))); var W = tf.Variable(tf.random.normal((4, 3)));", "{|#0:tf.matmul|}", "{|#1:tf.matmul|}"),
        FixedCode = Usings + """
            class C
            {
                void M(Tensor x, Tensor y)
                {
                    var inputs = keras.Input(shape: 4);
                    var outputs = keras.layers.Dense(3, kernel_initializer: tf.random_normal_initializer()).Apply(inputs);
                    outputs = keras.layers.Dense(1, kernel_initializer: tf.random_normal_initializer()).Apply(outputs);
                    var model = keras.Model(inputs, outputs);
                    var optimizer = keras.optimizers.SGD(0.1f);
                    using var tape = tf.GradientTape();
                    Tensor pred = model.Apply(x, training: true);
                    var loss = tf.reduce_mean(tf.square(pred - y));
                    var vars = model.TrainableVariables;
                    optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));
                }
            }
            """,
        ExpectedDiagnostics =
        {
            Result(0, "'tf.matmul' over 'W' and 'b' is a dense layer written by hand; 'keras.layers.Dense' makes the variables itself, and its model trains and saves them"),
            Result(1, "'tf.matmul' over 'W2' and 'b2' is a dense layer written by hand; 'keras.layers.Dense' makes the variables itself, and its model trains and saves them"),
        },
        ExpectedTitle = "Build a Keras model of the layers (may change results)",
    }.RunAsync();

    [Fact]
    public Task TwoModelsInOneMethod() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            void M(Tensor x, Tensor y)
            {
                var optimizer = keras.optimizers.SGD(0.1f);
                var W = tf.Variable(tf.ones((4, 3)));
                var b = tf.Variable(tf.zeros(3));
                using var first = tf.GradientTape();
                var loss = tf.reduce_mean(tf.square({|MLA1001:tf.matmul|}(x, W) + b - y));
                optimizer.apply_gradients(zip(first.gradient(loss, (W, b)), (W, b)));

                var V = tf.Variable(tf.ones((4, 2)));
                var c = tf.Variable(tf.zeros(2));
                using var second = tf.GradientTape();
                var other = tf.reduce_mean(tf.square({|MLA1001:tf.matmul|}(x, V) + c - y));
                optimizer.apply_gradients(zip(second.gradient(other, (V, c)), (V, c)));
            }
        }
        """,
        Usings + """
        class C
        {
            void M(Tensor x, Tensor y)
            {
                var optimizer = keras.optimizers.SGD(0.1f);
                var inputs = keras.Input(shape: 4);
                var outputs = keras.layers.Dense(3, kernel_initializer: tf.ones_initializer).Apply(inputs);
                var model = keras.Model(inputs, outputs);
                using var first = tf.GradientTape();
                var loss = tf.reduce_mean(tf.square((Tensor)model.Apply(x, training: true) - y));
                optimizer.apply_gradients(zip(first.gradient(loss, model.TrainableVariables), model.TrainableVariables));

                var inputs2 = keras.Input(shape: 4);
                var outputs2 = keras.layers.Dense(2, kernel_initializer: tf.ones_initializer).Apply(inputs2);
                var model2 = keras.Model(inputs2, outputs2);
                using var second = tf.GradientTape();
                var other = tf.reduce_mean(tf.square((Tensor)model2.Apply(x, training: true) - y));
                optimizer.apply_gradients(zip(second.gradient(other, model2.TrainableVariables), model2.TrainableVariables));
            }
        }
        """);

    [Fact]
    public Task ARefusalIsNamed() => new Verify.Test
    {
        TestCode = Usings + Program("var W = tf.Variable(tf.random.normal((4, 3)) / 2f); var W2 = tf.Variable(tf.random.normal((3, 1)));", "{|#0:tf.matmul|}", "{|#1:tf.matmul|}"),
        ExpectedDiagnostics =
        {
            Result(0, "'tf.matmul' over 'W' and 'b' is a dense layer written by hand; 'keras.layers.Dense' makes the variables itself, and its model trains and saves them; no fix: the initial value of 'W' is none that a Keras initializer gives (InitialValue)"),
            Result(1, "'tf.matmul' over 'W2' and 'b2' is a dense layer written by hand; 'keras.layers.Dense' makes the variables itself, and its model trains and saves them; no fix: the initial value of 'W' is none that a Keras initializer gives (InitialValue)"),
        },
    }.RunAsync();

    [Theory]
    [InlineData("var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3)); return tf.matmul(x, W) + b + tf.matmul(x, W);")]
    [InlineData("var W = tf.Variable(1f); var b = tf.Variable(2f); return W * x + b;")]
    [InlineData("return tf.matmul(x, x) + x;")]
    [InlineData("var W = tf.Variable(tf.zeros((4, 3))); using var tape = tf.GradientTape(); var y = tf.matmul(x, W); return tape.gradient(y, W);")]
    [InlineData("tf.compat.v1.disable_eager_execution(); var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3)); return tf.matmul(x, W) + b;")]
    public Task Silent(string statements) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        public class C
        {
            public Tensor M(Tensor x)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task FunctionsOfTheUsersOwnAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        var tf = new Mine();
        var W = tf.Variable(1);
        var b = tf.Variable(2);
        var y = tf.matmul(3, W) + b;

        class Mine
        {
            public int Variable(int x) => x;
            public int matmul(int a, int b) => a * b;
        }
        """);

    [Theory]
    [InlineData("low")]
    public async Task TheLevelDecides(string level)
    {
        var test = new Verify.Test { TestCode = Usings + Program("var W = tf.Variable(tf.zeros((4, 3))); var W2 = tf.Variable(tf.zeros((3, 1)));", "tf.matmul", "tf.matmul") };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmla_api_level = {level}\n"));
        await test.RunAsync();
    }

    private static DiagnosticResult Result(int key, string message) => new DiagnosticResult("MLA1001", DiagnosticSeverity.Info).WithLocation(key).WithMessage(message);

    private static string Program(string weights, string first, string second) => $$"""
        class C
        {
            void M(Tensor x, Tensor y)
            {
                {{weights.Replace("; var", ";\n        var")}}
                var b = tf.Variable(tf.zeros(3));
                var b2 = tf.Variable(tf.zeros(1));
                var optimizer = keras.optimizers.SGD(0.1f);
                using var tape = tf.GradientTape();
                var h = {{first}}(x, W) + b;
                var pred = {{second}}(h, W2) + b2;
                var loss = tf.reduce_mean(tf.square(pred - y));
                var vars = new IVariableV1[] { W, b, W2, b2 };
                optimizer.apply_gradients(zip(tape.gradient(loss, vars), vars));
            }
        }
        """;
}
