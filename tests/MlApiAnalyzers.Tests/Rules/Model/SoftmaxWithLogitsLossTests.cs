using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Model.SoftmaxWithLogitsLossRule, MlApiAnalyzers.CodeFixes.Rules.Model.SoftmaxWithLogitsLossFixer>;

namespace MlApiAnalyzers.Tests.Rules.Model;

public sealed class SoftmaxWithLogitsLossTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Layers;
        using Tensorflow.Keras.Losses;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Theory]
    [InlineData("var model = keras.Sequential(keras.layers.Dense(10, activation: \"softmax\"));", "keras.losses.SparseCategoricalCrossentropy([|from_logits: true|])", "keras.losses.SparseCategoricalCrossentropy()")]
    [InlineData("var model = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10, \"softmax\") });", "keras.losses.CategoricalCrossentropy(\"sum\", [|from_logits: true|])", "keras.losses.CategoricalCrossentropy(\"sum\")")]
    [InlineDataSinceRoslyn("4.8", "var model = keras.Sequential([keras.layers.Dense(10), keras.layers.Softmax()]);", "tf.keras.losses.CategoricalCrossentropy(\"sum\", \"loss\", [|true|])", "tf.keras.losses.CategoricalCrossentropy(\"sum\", \"loss\")")]
    [InlineData("var model = keras.Sequential(); model.add(keras.Input(4)); model.add(keras.layers.Dense(1, keras.activations.Sigmoid));", "keras.losses.BinaryCrossentropy([|true|], 0.1f)", "keras.losses.BinaryCrossentropy(label_smoothing: 0.1f)")]
    [InlineData("Tensors x = keras.Input(4); x = keras.layers.Dense(1).Apply(x); x = tf.sigmoid(x); var model = keras.Model(x, x);", "new BinaryCrossentropy([|from_logits: true|])", "new BinaryCrossentropy()")]
    [InlineData("var layers = keras.layers; var inputs = keras.Input(4); IModel model = KerasApi.keras.Model(inputs, layers.Dense(4, \"softmax\").Apply(inputs));", "KerasApi.keras.losses.SparseCategoricalCrossentropy([|from_logits: true|], name: \"loss\")", "KerasApi.keras.losses.SparseCategoricalCrossentropy(name: \"loss\")")]
    public Task BothAreReported(string model, string loss, string repaired)
    {
        var source = Usings + $$"""
            class C
            {
                void M()
                {
                    {{model}}
                    // Classes are exclusive.
                    model.compile(loss: {{loss}}, optimizer: keras.optimizers.Adam(), metrics: new[] { "acc" });
                }
            }
            """;
        return Verify.VerifyCodeFixAsync(source, source.Replace(loss, repaired));
    }

    [Theory]
    [InlineData("keras.layers.Dense(10, activation: \"softmax\")", "keras.layers.Dense(10)")]
    [InlineData("keras.layers.Dense(10, \"softmax\", 4)", "keras.layers.Dense(10, \"linear\", 4)")]
    [InlineData("keras.layers.Dense(10, activation: \"softmax\", input_shape: 4)", "keras.layers.Dense(10, activation: \"linear\", input_shape: 4)")]
    [InlineData("keras.layers.Dense(10, keras.activations.Softmax)", "keras.layers.Dense(10)")]
    [InlineData("keras.layers.Dense(10, keras.activations.Softmax, input_shape: 4)", "keras.layers.Dense(10, keras.activations.Linear, input_shape: 4)")]
    [InlineData("keras.layers.Dense(10, use_bias: false, activation: keras.activations.Softmax)", "keras.layers.Dense(10, use_bias: false)")]
    [InlineData("keras.layers.Conv2D(10, 3, 1, \"same\", activation: \"softmax\")", "keras.layers.Conv2D(10, 3, 1, \"same\", activation: \"linear\")")]
    [InlineData("keras.layers.Dense(10), keras.layers.Softmax()", "keras.layers.Dense(10)")]
    public async Task TheActivationCanGoInstead(string last, string repaired)
    {
        foreach (var (open, close) in new[] { ("", ""), ("new List<ILayer> { ", " }"), ("new ILayer[] { ", " }"), ("[", "]") })
        {
            if (open == "[" && !FactSinceRoslynAttribute.Has("4.8"))
                continue;
            var source = Usings + $$"""
                class C
                {
                    IModel M()
                    {
                        var model = keras.Sequential({{open}}keras.layers.Flatten(), {{last}}{{close}});
                        model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]));
                        return model;
                    }
                }
                """;
            await new Verify.Test
            {
                TestCode = source,
                FixedCode = source.Replace(last, repaired).Replace("[|", "").Replace("|]", ""),
                CodeActionEquivalenceKey = MlApiAnalyzers.CodeFixes.Rules.Model.SoftmaxWithLogitsLossFixer.DropActivation,
            }.RunAsync();
        }
    }

    [Fact]
    public Task AnActivationOfItsOwnGoesWithItsStatement() => new Verify.Test
    {
        TestCode = Usings + """
            class C
            {
                void Sequential()
                {
                    var model = keras.Sequential();
                    model.add(keras.layers.Dense(10));
                    // probabilities
                    model.add(keras.layers.Softmax());
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]));
                }

                void Functional()
                {
                    Tensors inputs = keras.Input(4);
                    var x = keras.layers.Dense(10).Apply(inputs);
                    x = tf.nn.softmax(x);
                    var model = keras.Model(inputs, x);
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]));
                }

                void Nested()
                {
                    Tensors inputs = keras.Input(4);
                    var outputs = keras.layers.Softmax().Apply(keras.layers.Dense(10).Apply(inputs));
                    var model = keras.Model(inputs, outputs);
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]));
                }

                void List()
                {
                    var model = keras.Sequential(new List<ILayer>
                    {
                        keras.layers.Dense(10),
                        keras.layers.Softmax(),
                    });
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]));
                }
            }
            """,
        FixedCode = Usings + """
            class C
            {
                void Sequential()
                {
                    var model = keras.Sequential();
                    model.add(keras.layers.Dense(10));
                    // probabilities
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
                }

                void Functional()
                {
                    Tensors inputs = keras.Input(4);
                    var x = keras.layers.Dense(10).Apply(inputs);
                    var model = keras.Model(inputs, x);
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
                }

                void Nested()
                {
                    Tensors inputs = keras.Input(4);
                    var outputs = keras.layers.Dense(10).Apply(inputs);
                    var model = keras.Model(inputs, outputs);
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
                }

                void List()
                {
                    var model = keras.Sequential(new List<ILayer>
                    {
                        keras.layers.Dense(10),
                    });
                    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
                }
            }
            """,
        CodeActionEquivalenceKey = MlApiAnalyzers.CodeFixes.Rules.Model.SoftmaxWithLogitsLossFixer.DropActivation,
    }.RunAsync();

    [Fact]
    public Task LossAndModelMayBeHeldInFields() => new Verify.Test
    {
        TestCode = Usings + """
        class Trainer
        {
            readonly ILossFunc loss = keras.losses.SparseCategoricalCrossentropy([|from_logits: true|]);
            IModel model;

            void BuildModel() => model = keras.Sequential(keras.layers.Dense(10, "softmax"));

            void Train()
            {
                var optimizer = keras.optimizers.Adam();
                model.compile(optimizer, loss, new[] { "accuracy" });
            }
        }
        """,
        FixedCode = Usings + """
        class Trainer
        {
            readonly ILossFunc loss = keras.losses.SparseCategoricalCrossentropy();
            IModel model;

            void BuildModel() => model = keras.Sequential(keras.layers.Dense(10, "softmax"));

            void Train()
            {
                var optimizer = keras.optimizers.Adam();
                model.compile(optimizer, loss, new[] { "accuracy" });
            }
        }
        """,
        // Found in one member and reported in another: who analyzes the place of the report alone does not see it.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
    }.RunAsync();

    [Fact]
    public Task ALossOfAnotherFileIsReportedWhereItIsUsed() => new Verify.Test
    {
        TestState =
        {
            Sources =
            {
                Usings + """
                partial class Trainer
                {
                    void Train()
                    {
                        var model = keras.Sequential(keras.layers.Dense(10));
                        model.add(keras.layers.Softmax());
                        model.compile(keras.optimizers.Adam(), [|loss|]);
                    }
                }
                """,
                Usings + """
                partial class Trainer
                {
                    readonly ILossFunc loss = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
                }
                """,
            },
        },
        FixedState =
        {
            Sources =
            {
                Usings + """
                partial class Trainer
                {
                    void Train()
                    {
                        var model = keras.Sequential(keras.layers.Dense(10));
                        model.compile(keras.optimizers.Adam(), loss);
                    }
                }
                """,
                Usings + """
                partial class Trainer
                {
                    readonly ILossFunc loss = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public Task TwoModelsMayShareALoss() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            void M()
            {
                var first = keras.Sequential(keras.layers.Dense(2, "softmax"));
                var second = keras.Sequential(keras.layers.Dense(2, "softmax"));
                var loss = keras.losses.CategoricalCrossentropy({|MLA7004:{|MLA7004:from_logits: true|}|});
                first.compile(keras.optimizers.Adam(), loss);
                second.compile(keras.optimizers.Adam(), loss);
            }
        }
        """,
        Usings + """
        class C
        {
            void M()
            {
                var first = keras.Sequential(keras.layers.Dense(2, "softmax"));
                var second = keras.Sequential(keras.layers.Dense(2, "softmax"));
                var loss = keras.losses.CategoricalCrossentropy();
                first.compile(keras.optimizers.Adam(), loss);
                second.compile(keras.optimizers.Adam(), loss);
            }
        }
        """);

    [Theory]
    [InlineData("model.add(keras.layers.Dense(2));\n        model.add(keras.layers.Softmax());", "model.add(keras.layers.Dense(2));")]
    [InlineData("model.add(keras.layers.Dense(2, \"softmax\", 4));", "model.add(keras.layers.Dense(2, \"linear\", 4));")]
    public Task AModelMayBeCompiledTwice(string layers, string repaired)
    {
        var source = Usings + $$"""
            class C
            {
                void M()
                {
                    var model = keras.Sequential();
                    {{layers}}
                    model.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy([|from_logits: true|]));
                    model.compile(keras.optimizers.SGD(0.1f), keras.losses.CategoricalCrossentropy([|from_logits: true|]));
                }
            }
            """;
        return new Verify.Test
        {
            TestCode = source,
            FixedCode = source.Replace(layers, repaired).Replace("[|", "").Replace("|]", ""),
            CodeActionEquivalenceKey = MlApiAnalyzers.CodeFixes.Rules.Model.SoftmaxWithLogitsLossFixer.DropActivation,
        }.RunAsync();
    }

    [Fact]
    public Task ATrainingLoopIsReadToo() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            void M(Tensor x, Tensor y)
            {
                var model = keras.Sequential(keras.layers.Dense(10, "softmax"));
                var loss_fn = keras.losses.CategoricalCrossentropy([|from_logits: true|]);
                using var tape = tf.GradientTape();
                var predicted = model.Apply(x, training: true);
                var loss = loss_fn.Call(y, predicted);
            }
        }
        """,
        Usings + """
        class C
        {
            void M(Tensor x, Tensor y)
            {
                var model = keras.Sequential(keras.layers.Dense(10, "softmax"));
                var loss_fn = keras.losses.CategoricalCrossentropy();
                using var tape = tf.GradientTape();
                var predicted = model.Apply(x, training: true);
                var loss = loss_fn.Call(y, predicted);
            }
        }
        """);

    [Fact]
    public Task ALossThatIsCalledTwiceIsReportedOnce() => Verify.VerifyAnalyzerAsync(
        Usings + """
        class C
        {
            void M(Tensor real, Tensor fake)
            {
                var critic = keras.Sequential(keras.layers.Dense(1, "sigmoid"));
                var loss_fn = keras.losses.BinaryCrossentropy([|from_logits: true|]);
                using var tape = tf.GradientTape();
                var onReal = critic.Apply(real, training: true);
                var onFake = critic.Apply(fake, training: true);
                var loss = loss_fn.Call(tf.ones_like(onReal), onReal) + loss_fn.Call(tf.zeros_like(onFake), onFake);
            }
        }
        """);

    [Theory]
    [InlineData("keras.Sequential(keras.layers.Dense(10))", "keras.losses.SparseCategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"relu\"))", "keras.losses.SparseCategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"))", "keras.losses.SparseCategoricalCrossentropy()")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"))", "keras.losses.SparseCategoricalCrossentropy(from_logits: false)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"))", "keras.losses.SparseCategoricalCrossentropy(from_logits: flag)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"))", "keras.losses.BinaryCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"sigmoid\"))", "keras.losses.CategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, activation))", "keras.losses.CategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"), keras.layers.Dense(2))", "keras.losses.CategoricalCrossentropy(from_logits: true)")]
    [InlineData("given", "keras.losses.CategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.Sequential(keras.layers.Dense(10, \"softmax\"))", "loss")]
    [InlineData("new Net()", "keras.losses.CategoricalCrossentropy(from_logits: true)")]
    public Task OthersAreNot(string model, string loss) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        using Tensorflow.Common.Types;
        using Tensorflow.Keras.ArgsDefinition;

        class C
        {
            void M(IModel given, ILossFunc loss, bool flag, string activation)
            {
                IModel model = {{model}};
                model.compile(keras.optimizers.Adam(), {{loss}});
            }
        }

        // The usual way: probabilities only outside of training.
        class Net : Model
        {
            ILayer output = keras.layers.Dense(10);

            public Net() : base(new ModelArgs()) { }

            protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
            {
                inputs = output.Apply(inputs);
                if (!training.Value)
                    inputs = tf.nn.softmax(inputs);
                return inputs;
            }
        }
        """);

    [Fact]
    public Task LookAlikesOfTheUserAreNotMeant() => Verify.VerifyAnalyzerAsync(Usings + """
        class Losses
        {
            public ILossFunc SparseCategoricalCrossentropy(bool from_logits) => null;
        }

        class C
        {
            void M(Losses losses)
            {
                var model = keras.Sequential(keras.layers.Dense(10, "softmax"));
                model.compile(keras.optimizers.Adam(), losses.SparseCategoricalCrossentropy(from_logits: true));
            }
        }
        """);
}
