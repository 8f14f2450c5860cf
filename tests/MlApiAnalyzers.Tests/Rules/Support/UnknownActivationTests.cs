using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Support.UnknownActivationRule, MlApiAnalyzers.CodeFixes.Rules.Support.UnknownActivationFixer>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class UnknownActivationTests
{
    [Fact]
    public Task EverySpellingIsReported() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using Tensorflow.Keras.Layers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            const string Name = "gelu";
            readonly LayersApi own = new();

            void M()
            {
                var layers = keras.layers;
                keras.layers.Dense(10, [|"gelu"|]);
                tf.keras.layers.Dense(activation: [|Name|], units: 10);
                KerasApi.keras.layers.Conv2D(32, (3, 3), activation: [|"gelu"|]);
                layers.GRU(8, activation: [|"prelu"|], recurrent_activation: [|"log_softmax"|]);
                own.SimpleRNNCell(8, [|""|]);
                layers.LSTMCell(8, recurrent_activation: [|"hard_swish"|]);
                keras.activations.GetActivationFromName([|"gelu"|]);
            }
        }
        """);

    [Fact]
    public Task KnownOrUnknowableNamesAreLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras;
        using static Tensorflow.KerasApi;

        class Mine
        {
            public void Dense(int units, string activation) { }
        }

        class C
        {
            void M(string name, Mine mine)
            {
                foreach (var known in new[] { "relu", "relu6", "linear", "sigmoid", "softmax", "tanh", "mish" })
                    keras.layers.Dense(10, known);
                keras.layers.Dense(10, "relu6");
                keras.layers.Dense(10, "mish");
                keras.layers.Dense(10, name);
                keras.layers.Dense(10, (string)null);
                keras.layers.Dense(10, keras.activations.Relu);
                keras.layers.GRU(8);
                mine.Dense(10, "elu");
            }
        }
        """);

    [Fact]
    public Task ANameMayComeFromAnywhere() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string hidden = "elu";
            private string later;

            string Output { get; } = "Softmax";

            C()
            {
                later = "gelu";
                Block(3);
                Given("selu");
                Given("swish");
            }

            static string Name(string stem) => stem + "u";

            void M(bool deep)
            {
                var local = "prelu";
                keras.layers.Dense(10, [|local|]);
                keras.layers.Dense(10, [|hidden|]);
                keras.layers.Dense(10, [|this.later|]);
                keras.layers.Dense(10, activation: [|Output|]);
                keras.layers.Dense(10, [|deep ? "elu" : "selu"|]);
                keras.layers.Dense(10, [|Name("el")|]);
                keras.layers.Dense(10, [|$"leaky_{local}"|]);
            }

            void Block(int units, string activation = "swish") => keras.layers.Dense(units, [|activation|]);

            private void Given(string activation) => keras.layers.Dense(1, [|activation|]);
        }
        """);

    [Fact]
    public Task WhatMayBeAKnownNameIsLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.KerasApi;

        class C
        {
            public string Open = "elu";
            private string changed = "elu";

            void M(bool deep, string[] names)
            {
                keras.layers.Dense(10, Open);
                keras.layers.Dense(10, changed);
                keras.layers.Dense(10, deep ? "elu" : "relu");
                foreach (var name in names)
                    keras.layers.Dense(10, name);
                var local = "elu";
                if (deep)
                    local = "tanh";
                keras.layers.Dense(10, local);
                Given("selu");
                Given("relu");
                changed = "relu";
            }

            private void Given(string activation) => keras.layers.Dense(1, activation);
        }
        """);

    [Fact]
    public Task TheLiteralIsCorrectedWhereItStands() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string hidden = "ReLU";

            void M()
            {
                var local = "Tanh"; // of the output
                keras.layers.Dense(10, [|hidden|]);
                keras.layers.Dense(10, [|local|]);
            }
        }
        """,
        """
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string hidden = "relu";

            void M()
            {
                var local = "tanh"; // of the output
                keras.layers.Dense(10, hidden);
                keras.layers.Dense(10, local);
            }
        }
        """);

    [Fact]
    public Task ALiteralThatIsReadElsewhereHasNoFix() => Verify.VerifyNoCodeFixAsync("""
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(bool deep)
            {
                var printed = "ReLU";
                print(printed);
                keras.layers.Dense(10, [|printed|]);
                keras.layers.Dense(10, [|deep ? "ReLU" : "Tanh"|]);
                var layered = "elu";
                keras.layers.Dense(10, [|layered|]);
                Block(3);
            }

            void Block(int units, string activation = "Sigmoid") => keras.layers.Dense(units, [|activation|]);
        }
        """);

    [Fact]
    public Task NamesAreCorrected() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Dense(10, activation: [|"ReLU"|] /* on */);
                keras.layers.GRU(8, [|"Tanh"|], [|"sigmod"|]);
                keras.activations.GetActivationFromName([|"Soft_Max"|]);
            }
        }
        """,
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Dense(10, activation: "relu" /* on */);
                keras.layers.GRU(8, "tanh", "sigmoid");
                keras.activations.GetActivationFromName("softmax");
            }
        }
        """);

    [FactSinceRoslyn("4.8")]
    public Task LayersFollowInLists() => Verify.VerifyCodeFixAsync(
        """
        using System.Collections.Generic;
        using Tensorflow.Keras;
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                var a = keras.Sequential(
                    keras.layers.Dense(64, activation: [|"elu"|]), // first
                    keras.layers.Conv2D(8, (3, 3), activation: [|"swish"|]),
                    keras.layers.Dense(10));
                var b = keras.Sequential(new List<ILayer> { keras.layers.Dense(64, [|"selu"|], input_shape: 4), keras.layers.Dense(activation: [|"softplus"|], units: 1) });
                ILayer[] c = { keras.layers.Dense(64, [|"leaky_relu"|]) };
                ILayer[] d =
                [
                    keras.layers.Dense(64, [|"silu"|]),
                    keras.layers.Dense(10, [|"softsign"|]) // last
                ];
            }
        }
        """,
        """
        using System.Collections.Generic;
        using Tensorflow.Keras;
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                var a = keras.Sequential(
                    keras.layers.Dense(64), // first
                    keras.layers.ELU(1.0f),
                    keras.layers.Conv2D(8, (3, 3), activation: "linear"),
                    keras.layers.Swish(),
                    keras.layers.Dense(10));
                var b = keras.Sequential(new List<ILayer> { keras.layers.Dense(64, "linear", input_shape: 4), keras.layers.SELU(), keras.layers.Dense(units: 1), keras.layers.Softplus() });
                ILayer[] c = { keras.layers.Dense(64), keras.layers.LeakyReLU(0.2f) };
                ILayer[] d =
                [
                    keras.layers.Dense(64),
                    keras.layers.Swish(),
                    keras.layers.Dense(10), // last
                    keras.layers.Softsign()
                ];
            }
        }
        """);

    [Fact]
    public Task LayersFollowWhenAdded() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                var model = keras.Sequential();
                // hidden
                model.add(keras.layers.Dense(64, [|"elu"|])); // 64
                model.add(keras.layers.Dense(10));
            }
        }
        """,
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                var model = keras.Sequential();
                // hidden
                model.add(keras.layers.Dense(64)); // 64
                model.add(keras.layers.ELU(1.0f));
                model.add(keras.layers.Dense(10));
            }
        }
        """);

    [Fact]
    public Task LayersFollowWhenApplied() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            Tensors M(Tensors x)
            {
                x = tf.keras.layers.Dense(64, [|"elu"|]).Apply(x); // 64
                return keras.layers.Dense(8, [|"softsign"|]).Apply(keras.layers.Dense(16, [|"exponential"|]).Apply(x));
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            Tensors M(Tensors x)
            {
                x = keras.layers.ELU(1.0f).Apply(tf.keras.layers.Dense(64).Apply(x)); // 64
                return keras.layers.Softsign().Apply(keras.layers.Dense(8).Apply(keras.layers.Exponential().Apply(keras.layers.Dense(16).Apply(x))));
            }
        }
        """);

    [Fact]
    public Task WhereNoLayerCanFollowNothingIsOffered() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras;
        using static Tensorflow.KerasApi;

        class C
        {
            ILayer hidden = keras.layers.Dense(64, [|"elu"|]);

            void M() => keras.Sequential(keras.layers.SimpleRNN(8, [|"elu"|]), keras.layers.Dense(1, [|"gelu"|]));
        }
        """);

    [Fact]
    public Task Relu6IsNewIn150() => new Verify.Test
    {
        TestCode = """
            using static Tensorflow.KerasApi;

            class C
            {
                void M() => keras.layers.Dense(10, [|"relu6"|]);
            }
            """,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.110"),
    }.RunAsync();
}
