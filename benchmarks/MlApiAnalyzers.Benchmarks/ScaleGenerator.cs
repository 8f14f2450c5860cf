using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>Programs that have much of one thing.</summary>
public static class ScaleGenerator
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Common.Types;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Optimizers;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    public static IReadOnlyList<ScaleSeries> All { get; } =
    [
        // The sizes of these three are those that the first measurements had.
        new("Keras layers in one method", [250, 500, 1000, 2000], n => Program("", $$"""
            Tensors inputs = keras.Input(shape: 64);
            Tensors x = inputs;
            {{Each(n, i => $"x = keras.layers.Dense({i % 60 + 4}).Apply(x);")}}
            {{CompiledModel("x")}}
            """)),
        new("Layers by hand in a static graph", [10, 20, 40, 80, 200, 400, 800], n => Program("", $$"""
            tf.compat.v1.disable_eager_execution();
            var w = tf.Variable(tf.ones((64, 64)));
            var b = tf.Variable(tf.zeros(64));
            Tensor h = tf.placeholder(tf.float32, (-1, 64));
            {{Each(n, _ => "h = tf.nn.relu(tf.matmul(h, w) + b);")}}
            var loss = tf.reduce_mean(h);
            var train = tf.train.AdamOptimizer(0.01f).minimize(loss);
            using var session = tf.Session();
            session.run(tf.global_variables_initializer());
            session.run(train);
            """)),
        new("Methods with a training step", [250, 500, 1000, 2000], n => Program($$"""
            private static readonly ResourceVariable w = tf.Variable(1f);
            private static readonly IOptimizer optimizer = keras.optimizers.SGD(0.01f);

            {{Each(n, i => $$"""
                private static float Step{{i}}(Tensor x, Tensor y)
                {
                    using var tape = tf.GradientTape();
                    var loss = tf.reduce_mean(tf.square(w * x - y));
                    var gradient = tape.gradient(loss, w);
                    optimizer.apply_gradients((gradient, w));
                    return (float)loss;
                }
                """)}}
            """, Each(n, i => $"Step{i}(tf.constant(1f), tf.constant(2f));"))),
        new("Layers by hand that a tape trains", [80, 240, 800], n => Program("", $$"""
            var x = tf.ones((8, 64));
            var optimizer = keras.optimizers.SGD(0.01f);
            {{Each(n, i => $"""
                var w{i} = tf.Variable(tf.random.normal((64, 64)));
                var b{i} = tf.Variable(tf.zeros(64));
                """)}}
            using var tape = tf.GradientTape();
            {{Each(n, i => $"var h{i} = tf.nn.relu(tf.matmul({(i == 0 ? "x" : $"h{i - 1}")}, w{i}) + b{i});")}}
            var loss = tf.reduce_mean(h{{n - 1}});
            var variables = new[] { {{string.Join(", ", Enumerable.Range(0, n).Select(i => $"w{i}, b{i}"))}} };
            optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
            """)),
        new("Runs of a static graph", [50, 150, 500], n => Program("", $$"""
            tf.compat.v1.disable_eager_execution();
            var x = tf.placeholder(tf.float32, (-1, 64));
            Tensor h0 = tf.square(x);
            {{Each(n, i => $"var h{i + 1} = tf.nn.relu(h{i} + tf.square(h{i}));")}}
            using var session = tf.Session();
            {{Each(n, i => $"var r{i} = session.run((h{i}, h{i + 1}), (x, np.zeros((1, 64), tf.float32)));")}}
            """)),
        new("Methods that run a static graph", [50, 150, 500], n => Program(Each(n, i => $$"""
            private static void Run{{i}}()
            {
                var graph = new Graph().as_default();
                var x = tf.placeholder(tf.float32, (-1, 64));
                var y = tf.square(x);
                using var session = tf.Session(graph);
                print(session.run(y, (x, np.zeros((1, 64), tf.float32))));
            }
            """), Each(n, i => $"Run{i}();"))),
        new("Files", [50, 150, 500], n =>
        [
            .. Enumerable.Range(0, n).Select(i => Usings + Classifier(i)),
            .. Program("", Each(n, i => $"new Classifier{i}({i % 60 + 4}).Train(np.zeros((8, 64)), np.zeros((8, 1)));")),
        ]),
        new("Classes in one file", [50, 150, 500], n => Program("", Each(n, i => $"new Classifier{i}({i % 60 + 4}).Train(np.zeros((8, 64)), np.zeros((8, 1)));"), Each(n, Classifier))),
        new("Model classes in one file", [50, 150, 500], n => Program("", Each(n, i => $"new Net{i}(new ModelArgs()).Apply(tf.ones((8, 64)), training: true);"), Each(n, i => $$"""
            public class Net{{i}} : Model
            {
                private readonly ILayer first, second;

                public Net{{i}}(ModelArgs args)
                    : base(args)
                {
                    first = keras.layers.Dense({{i % 60 + 4}}, activation: keras.activations.Relu);
                    second = keras.layers.Dense(10);
                    StackLayers(first, second);
                }

                protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
                {
                    var x = first.Apply(inputs);
                    return second.Apply(x);
                }
            }
            """))),
        new("Helpers that call the next one", [50, 150, 500], n => Program($$"""
            {{Each(n, i => $$"""
                private static Tensors F{{i}}(Tensors x, int units, string activation)
                {
                    var next = keras.layers.Dense(units, activation: activation).Apply(x);
                    return F{{i + 1}}(next, units, activation);
                }
                """)}}
            private static Tensors F{{n}}(Tensors x, int units, string activation) => keras.layers.Dense(units, activation: activation).Apply(x);
            """, $$"""
            Tensors inputs = keras.Input(shape: 64);
            {{CompiledModel("F0(inputs, 32, \"relu\")")}}
            """)),
        // Two to the power of n calls for who follows each of them.
        new("Helpers that call the next one twice", [30, 100, 300], n => Program($$"""
            {{Each(n, i => $$"""
                private static Tensors F{{i}}(Tensors x, int units)
                {
                    var left = F{{i + 1}}(keras.layers.Dense(units).Apply(x), units + 1);
                    var right = F{{i + 1}}(keras.layers.Dense(units).Apply(x), units + 2);
                    return keras.layers.Add().Apply(new Tensors(left, right));
                }
                """)}}
            private static Tensors F{{n}}(Tensors x, int units) => keras.layers.Dense(units).Apply(x);
            """, $$"""
            Tensors inputs = keras.Input(shape: 64);
            {{CompiledModel("F0(inputs, 32)")}}
            """)),
        new("Methods that call each other in a circle", [50, 150, 500], n => Program(Each(n, i => $$"""
            private static Tensor G{{i}}(Tensor x, int depth)
            {
                var h = tf.nn.relu(tf.matmul(x, tf.ones((depth, depth))));
                if (depth > {{i}})
                    h = G{{(i + 1) % n}}(h, depth - 1);
                else if (depth > 2)
                    h = G{{(i + n - 1) % n}}(h, depth + 1);
                return depth == 1 ? G{{i}}(h, depth - 1) : h;
            }
            """), "tf.print(G0(tf.ones((64, 64)), 64));")),
        new("if/else one after the other", [100, 300, 1000], n => Program("private static readonly Random random = new Random(1);", $$"""
            var units = 16;
            var activation = "relu";
            Tensors inputs = keras.Input(shape: 64);
            Tensors x = inputs;
            {{Each(n, i => $$"""
                if (random.Next(2) == 0)
                {
                    units = {{i + 8}};
                    x = keras.layers.Dense(units, activation: activation).Apply(x);
                }
                else
                {
                    activation = "{{(i % 2 == 0 ? "tanh" : "relu")}}";
                    x = keras.layers.Dense({{i + 9}}, activation: activation).Apply(x);
                }
                """)}}
            {{CompiledModel("x")}}
            """)),
        new("else if in one chain", [40, 120, 400], n => Program("private static readonly Random random = new Random(1);", $$"""
            var choice = random.Next();
            var units = 16;
            Tensors inputs = keras.Input(shape: 64);
            Tensors x = inputs;
            {{string.Join("\nelse ", Enumerable.Range(0, n).Select(i => $$"""
                if (choice == {{i}})
                {
                    units = {{i + 8}};
                    x = keras.layers.Dense(units).Apply(x);
                }
                """))}}
            x = keras.layers.Dense(units).Apply(x);
            {{CompiledModel("x")}}
            """)),
        new("Numbers in one array", [1_000, 3_000, 10_000], n => Program("", $$"""
            var values = new float[] { {{string.Join(", ", Enumerable.Range(0, n).Select(i => (i * 0.25).ToString(CultureInfo.InvariantCulture) + "f"))}} };
            var x = np.array(values);
            var y = tf.constant(new[,] { {{string.Join(", ", Enumerable.Range(0, n / 2).Select(i => $"{{ {i}, {i + 1} }}"))}} });
            var z = np.array({{string.Join(", ", Enumerable.Range(0, n).Select(i => i.ToString(CultureInfo.InvariantCulture)))}});
            tf.print(tf.matmul(tf.constant(x), tf.cast(y, tf.float32)));
            tf.print(tf.constant(z));
            """)),
        new("Loops with known bounds", [20, 60, 200], n => Program("", $$"""
            Tensors inputs = keras.Input(shape: 64);
            Tensors x = inputs;
            {{Each(n, _ => """
                for (var i = 1; i <= 1000; i++)
                {
                    for (var j = 1; j <= 1000; j++)
                        x = keras.layers.Dense(i * j).Apply(x);
                }
                """)}}
            {{CompiledModel("x")}}
            """)),
    ];

    /// <summary>The loss does not fit the last layer: who follows the model to its end reports that.</summary>
    private static string CompiledModel(string output) => $$"""
        var outputs = keras.layers.Dense(10, activation: "softmax").Apply({{output}});
        var model = keras.Model(inputs, outputs);
        model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "accuracy" });
        """;

    private static string Classifier(int number) => $$"""
        public class Classifier{{number}}
        {
            private readonly int units;
            private readonly IModel model;

            public Classifier{{number}}(int units)
            {
                this.units = units;
                model = Build();
            }

            private IModel Build()
            {
                var inputs = keras.Input(shape: 64);
                var x = keras.layers.Dense(units, activation: "relu").Apply(inputs);
                var outputs = keras.layers.Dense(10, activation: "softmax").Apply(x);
                return keras.Model(inputs, outputs);
            }

            public void Train(NDArray x, NDArray y)
            {
                model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "accuracy" });
                model.fit(x, y, batch_size: 8, epochs: 2);
                model.save_weights("weights{{number}}.h5");
            }
        }
        """;

    /// <summary>One file: a program with these members, this body of Main, and these types beside it.</summary>
    private static string[] Program(string members, string main, string types = "") =>
    [
        $$"""
        {{Usings}}
        public static class Program
        {
            {{members}}

            public static void Main()
            {
                {{main}}
            }
        }
        {{types}}
        """,
    ];

    private static string Each(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var i = 0; i < count; i++)
            all.AppendLine(text(i));
        return all.ToString();
    }
}

/// <summary>Programs of one form.</summary>
/// <param name="Name">What they have much of.</param>
/// <param name="Sizes">How much of it, ascending.</param>
/// <param name="Files">The files of the program that has so much.</param>
public sealed record ScaleSeries(string Name, int[] Sizes, Func<int, string[]> Files)
{
    public Code Create(int size) => Code.Create($"{Name} ({size})", Files(size).Select((text, number) => ($"Scale{number}.cs", text)), References.Images);
}
