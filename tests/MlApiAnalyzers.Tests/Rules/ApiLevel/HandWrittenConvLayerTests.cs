using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.HandWrittenLayerRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.HandWrittenConvLayerFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class HandWrittenConvLayerTests
{
    private const string Usings = """
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Fact]
    public Task FunctionsForALayer() => Verify.VerifyCodeFixAsync(
        Usings + """
        class Digits
        {
            int filters = 32;
            IVariableV1 wc1, wc2, wout;
            IVariableV1 bc1, bc2, bout;

            public void Train(IDatasetV2 data)
            {
                var random_normal = tf.initializers.random_normal_initializer();

                // Conv layer 1: 5x5, 1 input, 32 filters.
                wc1 = tf.Variable(random_normal.Apply(new InitializerArgs((5, 5, 1, filters))));
                wc2 = tf.Variable(random_normal.Apply(new InitializerArgs((3, 3, filters, 64))));
                wout = tf.Variable(random_normal.Apply(new InitializerArgs((7 * 7 * 64, 10))));
                bc1 = tf.Variable(tf.zeros(filters));
                bc2 = tf.Variable(tf.zeros(64));
                bout = tf.Variable(tf.zeros(10));

                var optimizer = keras.optimizers.Adam(0.001f);
                foreach (var (step, (x, y)) in enumerate(data, 1))
                {
                    using var tape = tf.GradientTape();
                    var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: ConvNet(x)));
                    var variables = new[] { wc1, bc1, wc2, bc2, wout, bout };
                    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                }
            }

            Tensor ConvNet(Tensor x)
            {
                // A batch of grayscale images.
                x = tf.reshape(x, (-1, 28, 28, 1));

                // Convolution.
                var conv1 = {|MLA1002:Conv2d|}(x, wc1, bc1);
                // Max pooling.
                conv1 = Pool(conv1);
                var conv2 = {|MLA1002:Conv2d|}(conv1, wc2, bc2, strides: 2);

                // Fully connected.
                var flat = tf.reshape(conv2, (-1, wout.shape.dims[0]));
                return {|MLA1001:tf.matmul|}(flat, wout.AsTensor()) + bout.AsTensor();
            }

            Tensor Conv2d(Tensor x, IVariableV1 W, IVariableV1 b, int strides = 1)
            {
                x = tf.nn.conv2d(x, W.AsTensor(), new int[] { 1, strides, strides, 1 }, padding: "SAME");
                x = tf.nn.bias_add(x, b);
                return tf.nn.relu(x);
            }

            static Tensor Pool(Tensor x, int k = 2) =>
                tf.nn.max_pool(x, ksize: new[] { 1, k, k, 1 }, strides: new[] { 1, k, k, 1 }, padding: "SAME");
        }
        """,
        Usings + """
        class Digits
        {
            int filters = 32;
            IModel model;

            public void Train(IDatasetV2 data)
            {
                var random_normal = tf.initializers.random_normal_initializer();

                // Conv layer 1: 5x5, 1 input, 32 filters.
                // Convolution.
                var inputs = keras.Input(shape: (28, 28, 1));
                var outputs = keras.layers.Conv2D(filters, kernel_size: (5, 5), padding: "same", activation: keras.activations.Relu, kernel_initializer: random_normal).Apply(inputs);

                // Max pooling.
                outputs = keras.layers.MaxPooling2D(pool_size: (2, 2), padding: "same").Apply(outputs);
                outputs = keras.layers.Conv2D(64, kernel_size: (3, 3), strides: (2, 2), padding: "same", activation: keras.activations.Relu, kernel_initializer: random_normal).Apply(outputs);

                // Fully connected.
                outputs = keras.layers.Flatten().Apply(outputs);
                outputs = keras.layers.Dense(10, kernel_initializer: random_normal).Apply(outputs);
                model = keras.Model(inputs, outputs);

                var optimizer = keras.optimizers.Adam(0.001f);
                foreach (var (step, (x, y)) in enumerate(data, 1))
                {
                    using var tape = tf.GradientTape();
                    var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: ConvNet(x)));
                    var variables = model.TrainableVariables;
                    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                }
            }

            Tensor ConvNet(Tensor x)
            {
                // A batch of grayscale images.
                x = tf.reshape(x, (-1, 28, 28, 1));

                return model.Apply(x, training: true);
            }
        }
        """);

    [Fact]
    public Task WithoutABias() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            Tensor M(Tensor x, Tensor y)
            {
                var filter = tf.Variable(tf.random.truncated_normal((5, 5, 3, 8), stddev: 0.1f, seed: 1));
                var optimizer = keras.optimizers.SGD(0.1f);
                for (var i = 0; i < 10; i++)
                {
                    using var tape = tf.GradientTape();
                    var images = tf.reshape(x, (-1, 32, 32, 3));
                    var conv = tf.nn.relu({|MLA1002:tf.nn.conv2d|}(images, filter, new[] { 1, 1, 1, 1 }, "VALID"));
                    var loss = tf.reduce_mean(tf.square(conv - y));
                    var variables = new IVariableV1[] { filter };
                    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                }
                return x;
            }
        }
        """,
        Usings + """
        class C
        {
            Tensor M(Tensor x, Tensor y)
            {
                var inputs = keras.Input(shape: (32, 32, 3));
                var outputs = keras.layers.Conv2D(8, kernel_size: (5, 5), activation: keras.activations.Relu, use_bias: false, kernel_initializer: tf.truncated_normal_initializer(stddev: 0.1f, seed: 1)).Apply(inputs);
                var model = keras.Model(inputs, outputs);
                var optimizer = keras.optimizers.SGD(0.1f);
                for (var i = 0; i < 10; i++)
                {
                    using var tape = tf.GradientTape();
                    var images = tf.reshape(x, (-1, 32, 32, 3));
                    Tensor conv = model.Apply(images, training: true);
                    var loss = tf.reduce_mean(tf.square(conv - y));
                    var variables = model.TrainableVariables;
                    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                }
                return x;
            }
        }
        """);

    [Fact]
    public Task ARefusalIsNamed() => new Verify.Test
    {
        TestCode = Usings + """
            class C
            {
                void M(Tensor x, Tensor y)
                {
                    var filter = tf.Variable(tf.random.truncated_normal((5, 5, 3, 8)));
                    var optimizer = keras.optimizers.SGD(0.1f);
                    using var tape = tf.GradientTape();
                    var conv = {|#0:tf.nn.conv2d|}(x, filter, new[] { 1, 1, 1, 1 }, "VALID");
                    var loss = tf.reduce_mean(tf.square(conv - y));
                    var variables = new IVariableV1[] { filter };
                    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
                }
            }
            """,
        ExpectedDiagnostics =
        {
            new DiagnosticResult("MLA1002", DiagnosticSeverity.Info).WithLocation(0).WithMessage(
                "'tf.nn.conv2d' over 'filter' is a convolution layer written by hand; 'keras.layers.Conv2D' makes the variables itself, and its model trains and saves them; no fix: the shape of the input 'x' is not known (InputShape)"),
        },
    }.RunAsync();

    // A filter that two convolutions share, one that is printed, and one that is no variable.
    [Theory]
    [InlineData("var f = tf.Variable(tf.zeros((5, 5, 3, 3))); return tf.nn.conv2d(tf.nn.conv2d(x, f, s, \"SAME\"), f, s, \"SAME\");")]
    [InlineData("var f = tf.Variable(tf.zeros((5, 5, 3, 3))); print(f); return tf.nn.conv2d(x, f, s, \"SAME\");")]
    [InlineData("var f = tf.zeros((5, 5, 3, 3)); return tf.nn.conv2d(x, f, s, \"SAME\");")]
    [InlineData("var f = tf.Variable(tf.zeros((5, 5, 3, 3))); return tf.nn.conv2d(x, f, s, \"SAME\", data_format: \"NCHW\");")]
    public Task Silent(string statements) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        var s = new[] { 1, 1, 1, 1 };
        print(M(tf.ones((1, 28, 28, 3))));
        Tensor M(Tensor x) { {{statements}} }
        """);

    [Fact]
    public Task FunctionsOfTheUsersOwnAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        var nn = new Mine();
        var f = nn.Variable(1);
        nn.conv2d(1, f);

        class Mine
        {
            public int Variable(int x) => x;
            public int conv2d(int input, int filter) => input * filter;
        }
        """);
}
