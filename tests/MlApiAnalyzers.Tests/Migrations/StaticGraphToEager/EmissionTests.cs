using System;
using System.Threading.Tasks;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>What becomes of single forms of runs, feeds and definitions.</summary>
public sealed class EmissionTests
{
    [Theory]
    // Runs of one thing
    [InlineData("var v = sess.run(y, (x, data)); print(v);", "var v = Y(data).numpy(); print(v);")]
    [InlineData("float v = sess.run(y, (x, 1f)); print(v);", "float v = Y(tf.constant(1f)).numpy(); print(v);")]
    [InlineData("var v = (float)sess.run(y, (x, data)); print(v);", "var v = (float)Y(data); print(v);")]
    [InlineData("sess.run(y, (x, data));", "Y(data);")]
    [InlineData("print(sess.run(y, new FeedItem(x, data)));", "print(Y(data).numpy());")]
    [InlineData("print(sess.run(y, new FeedItem[] { new FeedItem(x, data) }));", "print(Y(data).numpy());")]
    [InlineData("print(sess.run(y, new[] { new FeedItem(x, new float[] { 1f, 2f }) }));", "print(Y(tf.constant(new float[] { 1f, 2f })).numpy());")]
    [InlineData("print(y.eval(sess, (x, data)));", "print(Y(data).numpy());")]
    [InlineData("print(y.eval((x, data)));", "print(Y(data).numpy());")]
    [InlineData("print(sess.run(w));", "print(w.numpy());")]
    [InlineData("print(sess.run(w.AsTensor()));", "print(w.numpy());")]
    [InlineData("sess.run(tf.assign(w, 2f)); print(sess.run(w));", "tf.assign(w, 2f); print(w.numpy());")]
    [InlineData("var rate = 1f; for (var i = 0; i < 3; i++) { rate *= 2f; sess.run(tf.assign(w, rate)); } sess.run(y, (x, data));", "rate *= 2f; tf.assign(w, rate);")]
    [InlineData("print(sess.run(w * 2f)); sess.run(y, (x, data));", "print((w * 2f).numpy());")]
    // Several at once
    [InlineData("var (a, b) = sess.run((y, z), (x, data)); print(a); print(b);", "var a = Y(data).numpy(); var b = Z(data).numpy(); print(a); print(b);")]
    [InlineData("float a; (a, _) = sess.run((y, z), (x, data)); print(a);", "float a; a = Y(data).numpy(); print(a);")]
    [InlineData("(float a, var b) = sess.run((y, z), (x, data)); print(a); print(b);", "float a = Y(data).numpy(); var b = Z(data).numpy(); print(a); print(b);")]
    [InlineData("var pair = sess.run((y, z), (x, data)); print(pair.Item1);", "var pair = (Y(data).numpy(), Z(data).numpy()); print(pair.Item1);")]
    [InlineData("var all = sess.run(new[] { y, z }, (x, data)); print(all[0]);", "var all = new NDArray[] { Y(data).numpy(), Z(data).numpy() }; print(all[0]);")]
    [InlineData("NDArray v = data; NDArray u; (v, u) = sess.run((y, z), (x, v)); print(v); print(u);", "NDArray v = data; NDArray u; (v, u) = (Y(v).numpy(), Z(v).numpy()); print(v); print(u);")]
    // Training
    [InlineData("sess.run(train, (x, data));", "TrainStep(data);")]
    [InlineData("for (var i = 0; i < 3; i++) sess.run(train, (x, data));", "for (var i = 0; i < 3; i++) TrainStep(data);")]
    [InlineData("train.run(new[] { new FeedItem(x, data) }, sess);", "TrainStep(data);")]
    public async Task AForm(string before, string after)
    {
        var migrated = await Migration.ApplyAsync(Program("var y = x * 2f; var z = tf.abs(x); var loss = tf.square(w * x); var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);", before));
        Assert.Contains(Normal(after), Normal(migrated), StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Theory]
    // A loss that is fetched with the step is the one that the step computed.
    [InlineData("var (_, l) = sess.run((train, loss), (x, data)); print(l);", "var l = TrainStep(data).numpy(); print(l);")]
    [InlineData("for (var i = 0; i < 3; i++) (_, last) = sess.run((train, loss), (x, data));", "for (var i = 0; i < 3; i++) last = TrainStep(data).numpy();")]
    [InlineData("var all = sess.run(new ITensorOrOperation[] { train, loss }, (x, data)); print(all[1]);", "var loss = TrainStep(data); var all = new NDArray[] { null, loss.numpy() }; print(all[1]);")]
    [InlineData("var pair = sess.run((train, loss), (x, data)); print(pair.Item2);", "var loss = TrainStep(data); var pair = (default(NDArray), loss.numpy()); print(pair.Item2);")]
    [InlineData("float l, a; (_, l, a) = sess.run((train, loss, y), (x, data)); print(l); print(a);", "float l, a; var (loss, y) = TrainStep(data); l = loss.numpy(); a = y.numpy(); print(l); print(a);")]
    [InlineData("if ((float)sess.run((train, loss), (x, data)).Item2 < 0.1f) print(\"done\");", "var loss = TrainStep(data); if ((float)(default(NDArray), loss.numpy()).Item2 < 0.1f) print(\"done\");")]
    public async Task AStepWithItsLoss(string before, string after)
    {
        var migrated = await Migration.ApplyAsync(Program("var y = x * 2f; var loss = tf.square(w * x); NDArray last = null; var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);", before));
        Assert.Contains(Normal(after), Normal(migrated), StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Theory]
    // Definitions
    [InlineData("Tensor y; y = x * 2f;", "Tensor Y(Tensor x) => x * 2f;")]
    [InlineData("var y = x * 2f; y = y + 1f;", "Tensor Y(Tensor x) { var y = x * 2f; return y + 1f; }")]
    [InlineData("var y = x * 2f; y += 1f;", "Tensor Y(Tensor x) { var y = x * 2f; return y + 1f; }")]
    [InlineData("var h = x * 2f; h = h - 1f; var y = h + w;", "Tensor Y(Tensor x) { var h = x * 2f; h = h - 1f; return h + w; }")]
    [InlineData("using (tf.name_scope(\"scope\")) { } var y = x * 2f;", "Tensor Y(Tensor x) => x * 2f;")]
    [InlineData("Tensor y = null; tf_with(tf.name_scope(\"scope\"), scope => { y = x * 2f; });", "Tensor Y(Tensor x) => x * 2f;")]
    [InlineData("var y = tf.reduce_sum(tf.random.normal((2, 2))) + x;", "Tensor Y(Tensor x) => tf.reduce_sum(tf.random.normal((2, 2))) + x;")]
    [InlineData("var y = tf_with(tf.name_scope(\"scope\"), scope => x * 2f);", "Tensor Y(Tensor x) => x * 2f;")]
    [InlineData("var y = tf_with(tf.name_scope(\"outer\"), a => tf_with(tf.name_scope(\"inner\"), b => x * 2f));", "Tensor Y(Tensor x) => x * 2f;")]
    [InlineData("var y = tf_with(tf.name_scope(\"scope\"), delegate { var h = x * 2f; return h + 1f; });", "Tensor Y(Tensor x) { var h = x * 2f; return h + 1f; }")]
    [InlineData("Tensor y = null; tf_with(tf.variable_scope(\"a\"), delegate { tf_with(tf.variable_scope(\"b\"), delegate { var v = tf.compat.v1.get_variable(\"v\", shape: 1); y = x * v.AsTensor(); }); });", "var v = tf.compat.v1.get_variable(\"a/b/v\", shape: 1);")]
    [InlineData("var two = tf.constant(2f); var y = x * two;", "var two = tf.constant(2f); Tensor Y(Tensor x) => x * two;")]
    public async Task ADefinition(string before, string after)
    {
        var migrated = await Migration.ApplyAsync(Program(before, "print(sess.run(y, (x, data)));"));
        Assert.Contains(Normal(after), Normal(migrated), StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Theory]
    [InlineData("tf.train.GradientDescentOptimizer(0.1f)", "keras.optimizers.SGD(0.1f)")]
    [InlineData("tf.train.AdamOptimizer(0.1f)", "keras.optimizers.Adam(0.1f, epsilon: 1e-8f)")]
    [InlineData("tf.train.AdamOptimizer(0.1f, epsilon: 1e-4f)", "keras.optimizers.Adam(0.1f, epsilon: 1e-4f)")]
    [InlineData("tf.train.AdamOptimizer(learning_rate: 0.1f, name: \"adam\")", "keras.optimizers.Adam(0.1f, epsilon: 1e-8f)")]
    public async Task AnOptimizer(string before, string after)
    {
        var migrated = await Migration.ApplyAsync(Program($"var loss = tf.square(w * x); var o = {before}; var train = o.minimize(loss);", "sess.run(train, (x, data));"));
        Assert.Contains(Normal($"var o = {after};"), Normal(migrated), StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Fact]
    public async Task OnlyTheVariablesThatTheLossReachesAreTrained()
    {
        var migrated = await Migration.ApplyAsync(Program(
            "var v = tf.Variable(1f); var fixedOne = tf.Variable(1f, trainable: false); var unused = tf.Variable(1f); var loss = tf.square(w * x) + fixedOne + v.AsTensor() * tf.stop_gradient(unused.AsTensor()); var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);",
            "sess.run(train, (x, data));"));
        Assert.Contains("new IVariableV1[] { w, v };", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUpdateThatIsNeverRunIsNotMadeEither()
    {
        var migrated = await Migration.ApplyAsync(Program("var clear = tf.assign(w, 0f); var y = w * x;", "print(sess.run(y, (x, data)));"));
        Assert.DoesNotContain("assign", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListOfVariablesIsKept()
    {
        var migrated = await Migration.ApplyAsync(Program(
            "var v = tf.Variable(1f); var loss = tf.square(w * x) + v; var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss, var_list: new List<IVariableV1> { v });",
            "sess.run(train, (x, data));"));
        Assert.Contains("new IVariableV1[] { v };", migrated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpersNoLongerPassPartsOfTheGraph()
    {
        var migrated = await Migration.ApplyAsync("""
            using Tensorflow;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;

            class C
            {
                private readonly int steps = 10;

                public void Run(NDArray data, NDArray truth)
                {
                    var graph = tf.Graph().as_default();
                    var x = tf.placeholder(tf.float32);
                    var y = tf.placeholder(tf.float32);
                    var (train, loss, counter) = MakeGraph(x, y, 4);

                    using (var sess = tf.Session(graph))
                    {
                        sess.run(tf.global_variables_initializer());
                        Train(sess, train, x, y, data, truth);
                        print(sess.run(loss, (x, data), (y, truth)));
                        print(sess.run(counter));
                    }
                }

                private (Operation, Tensor, Tensor) MakeGraph(Tensor features, Tensor labels, int units)
                {
                    var weights = tf.Variable(tf.ones((units, 1)));

                    // Shape [-1, 1]
                    var pred = tf.matmul(features, weights.AsTensor());
                    var loss = tf.reduce_mean(tf.square(pred - labels));
                    var count = tf.Variable(0, trainable: false);
                    var train = tf.train.GradientDescentOptimizer(0.2f).minimize(loss, global_step: count);
                    return (train, loss, count);
                }

                private void Train(Session session, Operation step, Tensor a, Tensor b, NDArray data, NDArray truth)
                {
                    for (var i = 0; i < steps; i++)
                        session.run(step, (a, data), (b, truth));
                }
            }
            """);
        Assert.Equal("""
            using Tensorflow;
            using Tensorflow.Keras.Engine;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            class C
            {
                private ResourceVariable weights, count;
                private IOptimizer optimizer;

                private readonly int steps = 10;

                public void Run(NDArray data, NDArray truth)
                {
                    MakeGraph(4);

                    Train(data, truth);
                    print(Loss(data, truth).numpy());
                    print(count.numpy());
                }

                private void MakeGraph(int units)
                {
                    weights = tf.Variable(tf.ones((units, 1)));

                    count = tf.Variable(0, trainable: false);
                    optimizer = keras.optimizers.SGD(0.2f);
                }

                private Tensor Loss(Tensor x, Tensor y)
                {
                    // Shape [-1, 1]
                    var pred = tf.matmul(x, weights.AsTensor());
                    return tf.reduce_mean(tf.square(pred - y));
                }

                private void TrainStep(Tensor x, Tensor y)
                {
                    using var tape = tf.GradientTape();
                    var loss = Loss(x, y);
                    var variables = new IVariableV1[] { weights };
                    var gradients = tape.gradient(loss, variables);
                    optimizer.apply_gradients(zip(gradients, variables));
                    count.assign_add(1);
                }

                private void Train(NDArray data, NDArray truth)
                {
                    for (var i = 0; i < steps; i++)
                        TrainStep(data, truth);
                }
            }
            """, migrated);
        Migration.AssertCompiles(migrated);
    }

    [Fact]
    public async Task AMethodThatHasToReturnAGraphReturnsTheDefaultOne()
    {
        var migrated = await Migration.ApplyAsync("""
            using Tensorflow;
            using static Tensorflow.Binding;

            abstract class Base
            {
                public abstract Graph BuildGraph();
            }

            class C : Base
            {
                Tensor x, y;

                public override Graph BuildGraph()
                {
                    var graph = tf.Graph().as_default();
                    x = tf.placeholder(tf.float32);
                    y = x * 2f;
                    return graph;
                }

                void Run()
                {
                    BuildGraph();
                    var sess = tf.Session();
                    print(sess.run(y, (x, 1f)));
                }
            }
            """);
        Assert.Contains("return tf.get_default_graph();", migrated, StringComparison.Ordinal);
        Assert.Contains("print(Y(tf.constant(1f)).numpy());", migrated, StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Fact]
    public async Task TheSwitchOfTheCallerGoesWithTheOnlyGraph()
    {
        var migrated = await Migration.ApplyAsync(
        [
            """
            using static Tensorflow.Binding;

            static class Program
            {
                static void Main()
                {
                    tf.compat.v1.disable_eager_execution();
                    new C().M(1f);
                }
            }
            """,
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            class C
            {
                public void M(float value)
                {
                    var x = tf.placeholder(tf.float32);
                    var y = x * 2f;
                    using var sess = tf.Session();
                    print(sess.run(y, (x, value)));
                }
            }
            """,
        ]);
        Assert.DoesNotContain("disable_eager_execution", migrated[0], StringComparison.Ordinal);
        Assert.Contains("print(Y(tf.constant(value)).numpy());", migrated[1], StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    [Fact]
    public async Task LayersFindTheirVariablesByName()
    {
        var migrated = await Migration.ApplyAsync("""
            using System;
            using Tensorflow;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;

            class C
            {
                static Tensor x, y, loss;
                static Operation train;

                static void Build()
                {
                    x = tf.placeholder(tf.float32, (-1, 4));
                    var scale = tf.Variable(1f);
                    y = Layer(Layer(x, 8, "first"), 1, "second") * scale.AsTensor();
                    loss = tf.reduce_mean(y);
                    train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
                }

                static Tensor Layer(Tensor input, int units, string name) => tf_with(tf.variable_scope(name), scope =>
                {
                    var w = Weights("w", (int)input.shape[1], units);
                    return tf.nn.relu(tf.matmul(input, w.AsTensor()));
                });

                // Glorot
                static IVariableV1 Weights(string name, int inputs, int units)
                {
                    // Kept, for it says something.
                    var initializer = tf.glorot_uniform_initializer;
                    return tf.compat.v1.get_variable(name, shape: (inputs, units), initializer: initializer);
                }

                static void Main()
                {
                    tf.compat.v1.disable_eager_execution();
                    Build();
                    using var sess = tf.Session();
                    sess.run(tf.global_variables_initializer());
                    sess.run(train, (x, np.zeros((2, 4), dtype: np.float32)));
                    print(sess.run(y, (x, np.zeros((2, 4), dtype: np.float32))));
                }
            }
            """);
        foreach (var written in new[]
        {
            "static readonly Dictionary<string, IVariableV1> layerVariables = new Dictionary<string, IVariableV1>();",
            "private static Tensor Y(Tensor x) => Layer(Layer(x, 8, \"first\"), 1, \"second\") * scale.AsTensor();",
            "var trained = new List<IVariableV1>(layerVariables.Values) { scale }; var gradients = tape.gradient(loss, trained); optimizer.apply_gradients(zip(gradients, trained));",
            "// Kept, for it says something. var initializer = tf.glorot_uniform_initializer; return GetVariable(name, () => tf.compat.v1.get_variable(name, shape: (inputs, units), initializer: initializer));",
            """private static IVariableV1 GetVariable(string name, Func<IVariableV1> create) { var key = tf.get_variable_scope().name + "/" + name; if (!layerVariables.TryGetValue(key, out var variable)) layerVariables.Add(key, variable = create()); return variable; }""",
        })
            Assert.Contains(written, Normal(migrated), StringComparison.Ordinal);
        Migration.AssertCompiles(migrated);
    }

    private static string Program(string graph, string runs) => $$"""
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class C
        {
            void M(NDArray data)
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var w = tf.Variable(1f);
                {{graph}}
                var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
                {{runs}}
            }
        }
        """;

    private static string Normal(string code) => string.Join(' ', code.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
