using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Customization.TrainingFlagDroppedRule, MlApiAnalyzers.CodeFixes.Rules.Customization.TrainingFlagDroppedFixer>;

namespace MlApiAnalyzers.Tests.Rules.Customization;

public sealed class TrainingFlagDroppedTests
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
    [InlineData("ILayer", "keras.layers.Dropout(0.5f)", "nothing is dropped")]
    [InlineData("ILayer", "keras.layers.Dropout(rate: Rate)", "nothing is dropped")]
    [InlineData("ILayer", "tf.keras.layers.BatchNormalization()", "it normalizes with its moving averages and does not update them")]
    [InlineData("ILayer", "keras.layers.MultiHeadAttention(2, 8, dropout: 0.1f)", "its dropout is off")]
    [InlineData("Sequential", "keras.Sequential(keras.layers.Dense(4), keras.layers.Dropout(0.5f))", "it runs in inference mode")]
    [InlineData("IModel", "keras.Sequential(new List<ILayer> { keras.layers.BatchNormalization() })", "it runs in inference mode")]
    [InlineData("Block", "new Block()", "it runs in inference mode")]
    [InlineData("ILayer", "new Block()", "it runs in inference mode")]
    [InlineData("Outer", "new Outer()", "it runs in inference mode")]
    [InlineData("Asking", "new Asking()", "it runs in inference mode")]
    public async Task ADroppedFlagIsReported(string type, string layer, string effect)
    {
        foreach (var owner in new[] { ("Layer", "LayerArgs"), ("Model", "ModelArgs") })
        {
            string Source(string apply) => Usings + $$"""
                class Net : {{owner.Item1}}
                {
                    const float Rate = 0.3f;
                    ILayer dense;
                    {{type}} inner;

                    public Net() : base(new {{owner.Item2}}())
                    {
                        dense = keras.layers.Dense(4);
                        inner = {{layer}};
                    }

                    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
                    {
                        // Sees the training data.
                        return {{apply}}; // done
                    }
                }

                class Block : Layer
                {
                    readonly ILayer drop = keras.layers.Dropout(0.5f);

                    public Block() : base(new LayerArgs()) { }

                    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) =>
                        drop.Apply(inputs, training: training ?? false);
                }

                class Outer : Layer
                {
                    readonly Block block = new();

                    public Outer() : base(new LayerArgs()) { }

                    protected override Tensors Call(Tensors x, Tensors state = null, bool? isTraining = null, IOptionalArgs optional_args = null) =>
                        block.Apply(x, state, isTraining);
                }

                class Asking : Layer
                {
                    public Asking() : base(new LayerArgs()) { }

                    protected override Tensors Call(Tensors x, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) =>
                        training == true ? x : tf.nn.softmax(x);
                }
                """;
            var test = new Verify.Test
            {
                TestCode = Source("inner.{|#0:Apply|}(dense.Apply(inputs))"),
                FixedCode = Source("inner.Apply(dense.Apply(inputs), training: training ?? false)"),
            };
            test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithArguments("inner", effect));
            await test.RunAsync();
        }
    }

    [Fact]
    public Task TheFlagKeepsItsNameAndTheCallItsLayout() => Verify.VerifyCodeFixAsync(
        Usings + """
        class Net : Model
        {
            LayersApi layers = new LayersApi();
            ILayer fc1, drop, norm;

            public Net() : base(new ModelArgs())
            {
                var made = keras.layers;
                fc1 = layers.Dense(4);
                drop = made.Dropout(0.5f);
                this.norm = layers.BatchNormalization();
            }

            protected override Tensors Call(Tensors x, Tensors state = null, bool? is_training = null, IOptionalArgs optional_args = null)
            {
                x = drop.[|Apply|](this.norm.[|Apply|](fc1.Apply(x)));
                x = drop.[|Apply|](
                    // the normalized
                    inputs: x, // here
                    states: state);
                Func<Tensors, Tensors> again = y => norm.[|Apply|](y);
                return keras.layers.Dropout(0.1f).[|Apply|](again(x));
            }
        }
        """,
        Usings + """
        class Net : Model
        {
            LayersApi layers = new LayersApi();
            ILayer fc1, drop, norm;

            public Net() : base(new ModelArgs())
            {
                var made = keras.layers;
                fc1 = layers.Dense(4);
                drop = made.Dropout(0.5f);
                this.norm = layers.BatchNormalization();
            }

            protected override Tensors Call(Tensors x, Tensors state = null, bool? is_training = null, IOptionalArgs optional_args = null)
            {
                x = drop.Apply(this.norm.Apply(fc1.Apply(x), training: is_training ?? false), training: is_training ?? false);
                x = drop.Apply(
                    // the normalized
                    inputs: x, // here
                    states: state,
                    training: is_training ?? false);
                Func<Tensors, Tensors> again = y => norm.Apply(y, training: is_training ?? false);
                return keras.layers.Dropout(0.1f).Apply(again(x), training: is_training ?? false);
            }
        }
        """);

    [Fact]
    public Task AStaticFunctionDoesNotSeeTheFlag() => Verify.VerifyNoCodeFixAsync(Usings + """
        class Net : Model
        {
            static readonly ILayer drop = keras.layers.Dropout(0.5f);

            public Net() : base(new ModelArgs()) { }

            protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
            {
                Func<Tensors, Tensors> apply = static x => drop.[|Apply|](x);
                return apply(inputs);
            }
        }
        """);

    [Theory]
    [InlineData("inner.Apply(inputs, training: training)", "keras.layers.Dropout(0.5f)")]
    [InlineData("inner.Apply(inputs, training: false)", "keras.layers.Dropout(0.5f)")]
    [InlineData("inner.Apply(inputs, state, training)", "keras.layers.Dropout(0.5f)")]
    [InlineData("inner.Apply(inputs)", "keras.layers.Dropout(0f)")]
    [InlineData("inner.Apply(inputs)", "keras.layers.Dense(4)")]
    [InlineData("inner.Apply(inputs)", "keras.layers.LSTM(4, dropout: 0.5f)")]
    [InlineData("inner.Apply(inputs)", "keras.layers.MultiHeadAttention(2, 8)")]
    [InlineData("inner.Apply(inputs)", "keras.layers.BatchNormalization(trainable: false)")]
    [InlineData("inner.Apply(inputs)", "keras.Sequential(keras.layers.Dense(4))")]
    [InlineData("inner.Apply(inputs)", "new Plain()")]
    [InlineData("inner.Apply(inputs)", "given")]
    [InlineData("inner.Apply(inputs)", "flag ? keras.layers.Dropout(0.5f) : keras.layers.Dense(1)")]
    [InlineData("tf.nn.dropout(inputs, rate: 0.5f)", "keras.layers.Dropout(0.5f)")]
    public Task OthersAreNot(string call, string layer) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        class Net : Model
        {
            ILayer inner;

            public Net(ILayer given, bool flag) : base(new ModelArgs()) => inner = {{layer}};

            protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => {{call}};

            // Not where the flag arrives.
            Tensors Predict(Tensors inputs) => inner.Apply(inputs);
        }

        class Plain : Layer
        {
            readonly ILayer dense = keras.layers.Dense(4);

            public Plain() : base(new LayerArgs()) { }

            // Passes the flag on to a layer that makes nothing of it.
            protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) =>
                dense.Apply(inputs, training: training ?? false);
        }
        """);

    [Fact]
    public Task ACallOfTheUsersIsNotMeant() => Verify.VerifyAnalyzerAsync(Usings + """
        abstract class Step
        {
            protected abstract Tensors Call(Tensors inputs, Tensors state, bool? training);
        }

        class Net : Step
        {
            ILayer drop = keras.layers.Dropout(0.5f);

            protected override Tensors Call(Tensors inputs, Tensors state, bool? training) => drop.Apply(inputs);
        }
        """);
}
