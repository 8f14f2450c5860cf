using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.SessionTrainingIsKerasRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.SessionTrainingIsKerasFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class SessionTrainingIsKerasTests
{
    private const string Usings = """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;


        """;

    private const string Variables = "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(3));";
    private const string Forward = "var logits = tf.matmul(x, W) + b;";
    private const string Train = "var train = tf.train.GradientDescentOptimizer(0.1f).{0}(loss);";
    private const string Loop = "for (var i = 0; i < 20; i++) sess.run(train, (x, images), (y, labels));";

    [Fact]
    public Task SoftmaxRegressionInOneMethod() => new Verify.Test
    {
        TestCode = Usings + """
            public class Regression
            {
                public void Run(NDArray images, NDArray labels, int epochs)
                {
                    tf.compat.v1.disable_eager_execution();
                    var x = tf.placeholder(tf.float32, (-1, 784));
                    var y = tf.placeholder(tf.float32, (-1, 10));

                    // Set model weights
                    var W = tf.Variable(tf.zeros((784, 10)));
                    var b = tf.Variable(tf.zeros(10));
                    var logits = tf.matmul(x, W) + b;
                    var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));

                    // Gradient descent
                    var optimizer = tf.train.GradientDescentOptimizer(0.01f).{|#0:minimize|}(loss);

                    using var sess = tf.Session();
                    sess.run(tf.global_variables_initializer());
                    foreach (var epoch in range(epochs))
                    {
                        for (var start = 0; start < 60000; start += 100)
                        {
                            var (_, c) = sess.run((optimizer, loss), (x, images[new Slice(start, start + 100)]), (y, labels[new Slice(start, start + 100)]));
                            if (start % 1000 == 0)
                                print($"Epoch {epoch}: cost {c}");
                        }
                    }
                    print(sess.run(tf.math.argmax(logits, 1), (x, images)));
                }
            }
            """,
        FixedCode = """
            using Tensorflow;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            public class Regression
            {
                public void Run(NDArray images, NDArray labels, int epochs)
                {
                    // Set model weights
                    var inputs = keras.Input(shape: 784);
                    var outputs = keras.layers.Dense(10, kernel_initializer: tf.zeros_initializer).Apply(inputs);
                    var model = keras.Model(inputs, outputs);

                    // Gradient descent
                    var optimizer = keras.optimizers.SGD(0.01f);

                    model.compile(optimizer: optimizer, loss: keras.losses.CategoricalCrossentropy(from_logits: true));
                    model.fit(images, labels, batch_size: 100, epochs: epochs, shuffle: false);

                    Tensor Fetched(Tensor x) => tf.math.argmax(model.Apply(x), 1);

                    print(Fetched(images).numpy());
                }
            }
            """,
        ExpectedDiagnostics = { Result("'Run' trains 1 layer of operations in a session; 'compile' and 'fit' do the same for a Keras model") },
    }.RunAsync();

    // The steps say more than this rule does about what stands in the way of them.
    [Theory]
    [InlineData("InitialValue", "the initial value of 'W' is none that a Keras initializer gives", "var W = tf.Variable(images); var b = tf.Variable(tf.zeros(3));", Forward, Loop)]
    [InlineData("WeightShape", "the shape of 'b' is not written out, or is none of this layer", "var W = tf.Variable(tf.zeros((4, 3))); var b = tf.Variable(tf.zeros(1));", Forward, Loop)]
    [InlineData("NoBias", "'tf.matmul(x, W)' has no bias, and 'keras.layers.Dense' makes one even when told not to", "var W = tf.Variable(tf.zeros((4, 3)));", "var logits = tf.matmul(x, W);", Loop)]
    [InlineData("Checkpoint", "'tf.train.Saver' saves or restores the variables of a session", Variables, Forward, Loop + " var saver = tf.train.Saver(); saver.save(sess, \"model\");")]
    [InlineData("UnknownData", "the batch 'cx' comes from neither a dataset nor slices of an array, in order", Variables, Forward, "for (var i = 0; i < 20; i++) { var (cx, cy) = Next(i); sess.run(train, (x, cx), (y, cy)); }")]
    [InlineData("UnknownEpochs", "the number of epochs is not known before the loop 'while (true) sess.run(train, (x, images), (y, labels));' runs", Variables, Forward, "while (true) sess.run(train, (x, images), (y, labels));")]
    [InlineData("SessionEscapes", "the session 'sess' is used by other code", Variables, Forward, Loop + " Use(sess);")]
    public Task APreconditionIsNamed(string name, string sentence, string variables, string forward, string loop) => new Verify.Test
    {
        TestCode = Program(variables, forward, string.Format(System.Globalization.CultureInfo.InvariantCulture, Train, "{|#0:minimize|}"), loop),
        ExpectedDiagnostics = { Result($"'M' trains 1 layer of operations in a session; 'compile' and 'fit' do the same for a Keras model; no fix: {sentence} ({name})") },
    }.RunAsync();

    // What MLA1004 refuses once the other steps are taken.
    [Theory]
    [InlineData("for (var i = 0; i < 20; i++) { sess.run(train, (x, images), (y, labels)); if (labels.size > 10) break; }")]
    [InlineData("var last = 1f; while (last > 0.1f) { var (_, value) = sess.run((train, loss), (x, images), (y, labels)); last = value; }")]
    [InlineData("for (var i = 0; i < 20; i++) { sess.run(train, (x, images), (y, labels)); System.IO.File.AppendAllText(\"log\", \"step\"); }")]
    public Task ALoopThatIsNotFitHasNoFix(string loop) => Verify.VerifyNoCodeFixAsync(
        Program(Variables, Forward, string.Format(System.Globalization.CultureInfo.InvariantCulture, Train, "{|MLA1005:minimize|}"), loop));

    [Theory]
    [InlineData(Variables, Forward, "var train = tf.train.AdamOptimizer(0.1f).minimize(loss); var other = tf.train.AdamOptimizer(0.2f).minimize(loss);", Loop + " sess.run(other, (x, images), (y, labels));")]
    [InlineData(Variables, Forward, "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", "sess.run(train, (x, images), (y, labels));")]
    [InlineData("var W = tf.Variable(1f); var b = tf.Variable(1f);", "var logits = W * x + b;", "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", Loop)]
    [InlineData(Variables + " var s = tf.Variable(1f);", "var logits = s * (tf.matmul(x, W) + b);", "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", Loop)]
    [InlineData(Variables, Forward, "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", Loop + " print(sess.run(W));")]
    [InlineData("var W = tf.Variable(tf.zeros((3, 3))); var b = tf.Variable(tf.zeros(3));", "var logits = tf.matmul(tf.matmul(x, W) + b, W) + b;", "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", Loop)]
    public Task Silent(string variables, string forward, string train, string loop) => Verify.VerifyAnalyzerAsync(Program(variables, forward, train, loop));

    [Fact]
    public Task AMinimizeOfTheUsersOwnIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        var optimizer = new Optimizer();
        optimizer.minimize(1);

        class Optimizer { public int minimize(int loss) => loss; }
        """);

    [Fact]
    public async Task TheLevelDecides()
    {
        var test = new Verify.Test { TestCode = Program(Variables, Forward, "var train = tf.train.AdamOptimizer(0.1f).minimize(loss);", Loop) };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nmla_api_level = low\n"));
        await test.RunAsync();
    }

    private static DiagnosticResult Result(string message) => new DiagnosticResult("MLA1005", DiagnosticSeverity.Info).WithLocation(0).WithMessage(message);

    private static string Program(string variables, string forward, string train, string loop) => Usings + $$"""
        public class C
        {
            public void M(NDArray images, NDArray labels)
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32, (-1, 4));
                var y = tf.placeholder(tf.float32, (-1, 3));
                {{variables}}
                {{forward}}
                var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
                {{train}}
                var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
                {{loop}}
            }

            private static (NDArray, NDArray) Next(int i) => (np.random.normal(0f, 1f, (i, 4)), np.random.normal(0f, 1f, (i, 3)));

            private static void Use(Session sess) { }
        }
        """;
}
