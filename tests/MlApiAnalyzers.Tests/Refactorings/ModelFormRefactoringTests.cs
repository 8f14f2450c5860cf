using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Refactorings;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeRefactoringVerifier<MlApiAnalyzers.CodeFixes.Refactorings.ModelFormRefactoring>;

namespace MlApiAnalyzers.Tests.Refactorings;

public sealed class ModelFormRefactoringTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    private const string AsList = Usings + """
        class Digits
        {
            IModel Build(NDArray x, NDArray y)
            {
                // One hidden layer.
                var model = keras.$$Sequential(new List<ILayer>
                {
                    keras.layers.InputLayer((28, 28), name: "image"),
                    keras.layers.Flatten(),
                    // Wide enough.
                    keras.layers.Dense(128, activation: "relu"), // hidden
                    keras.layers.Dropout(0.2f),
                    keras.layers.Dense(10)
                }, name: "digits");
                model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "acc" });
                model.fit(x, y, epochs: 5);
                return model;
            }
        }
        """;

    private const string AsAddCalls = Usings + """
        class Digits
        {
            IModel Build(NDArray x, NDArray y)
            {
                // One hidden layer.
                var model = keras.Sequential(name: "digits");
                model.add(keras.layers.InputLayer((28, 28), name: "image"));
                model.add(keras.layers.Flatten());
                // Wide enough.
                model.add(keras.layers.Dense(128, activation: "relu")); // hidden
                model.add(keras.layers.Dropout(0.2f));
                model.add(keras.layers.Dense(10));
                model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "acc" });
                model.fit(x, y, epochs: 5);
                return model;
            }
        }
        """;

    private const string AsFunctional = Usings + """
        class Digits
        {
            IModel Build(NDArray x, NDArray y)
            {
                // One hidden layer.
                var inputs = keras.Input(shape: (28, 28), name: "image");
                var x2 = keras.layers.Flatten().Apply(inputs);
                // Wide enough.
                x2 = keras.layers.Dense(128, activation: "relu").Apply(x2); // hidden
                x2 = keras.layers.Dropout(0.2f).Apply(x2);
                var outputs = keras.layers.Dense(10).Apply(x2);
                var model = keras.Model(inputs, outputs, name: "digits");
                model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "acc" });
                model.fit(x, y, epochs: 5);
                return model;
            }
        }
        """;

    private static string Unmarked(string code) => code.Replace("$$", "");

    [Fact]
    public Task AListBecomesAddCalls() => Verify.VerifyRefactoringAsync(AsList, ModelFormRefactoring.UseAddCalls, AsAddCalls, "Add the layers one by one");

    [Fact]
    public Task AddCallsBecomeAList() => Verify.VerifyRefactoringAsync(AsAddCalls.Replace("model.add(keras.layers.Flatten", "model.$$add(keras.layers.Flatten"), ModelFormRefactoring.UseList, Unmarked(AsList), "Write the layers as a list");

    [Fact]
    public Task AListBecomesFunctional() => Verify.VerifyRefactoringAsync(AsList, ModelFormRefactoring.UseFunctional, AsFunctional, "Rewrite as a functional model");

    [Fact]
    public Task AddCallsBecomeFunctional() => Verify.VerifyRefactoringAsync(AsAddCalls.Replace("var model", "var $$model"), ModelFormRefactoring.UseFunctional, AsFunctional);

    [Fact]
    public Task AFunctionalModelBecomesSequential() => Verify.VerifyRefactoringAsync(AsFunctional.Replace("keras.Model", "keras.$$Model"), ModelFormRefactoring.UseSequential, Unmarked(AsList), "Rewrite as a Sequential model");

    [Theory]
    [InlineData("keras.$$Sequential(keras.layers.Dense(8, activation: \"relu\", input_shape: 4), keras.layers.Dense(1))")]
    [InlineData("keras.$$Sequential(new ILayer[] { keras.layers.Dense(8, \"relu\", 4), keras.layers.Dense(1) })")]
    [InlineData("KerasApi.keras.$$Sequential(new List<ILayer>() { KerasApi.keras.layers.InputLayer(4), keras.layers.Dense(8, \"relu\"), keras.layers.Dense(1) })")]
    [InlineDataSinceRoslyn("4.8", "keras.$$Sequential([keras.layers.Dense(8, activation: \"relu\", input_shape: 4), keras.layers.Dense(1)])")]
    public async Task EverySpellingOfTheListIsRead(string creation)
    {
        var result = await Verify.ApplyAsync(Usings + $$"""
            class C
            {
                void M()
                {
                    Sequential model = {{creation}};
                    model.summary();
                }
            }
            """, ModelFormRefactoring.UseFunctional);

        Assert.Equal(
            Usings + """
            class C
            {
                void M()
                {
                    var inputs = keras.Input(shape: 4);
                    var x = keras.layers.Dense(8, activation: "relu").Apply(inputs);
                    var outputs = keras.layers.Dense(1).Apply(x);
                    IModel model = keras.Model(inputs, outputs);
                    model.summary();
                }
            }
            """,
            result.Replace("KerasApi.keras.", "keras.").Replace("Dense(8, \"relu\")", "Dense(8, activation: \"relu\")"));
    }

    [Fact]
    public Task TheInputShapeStaysWithTheLayerWhereItCan() => Verify.VerifyRefactoringAsync(
        Usings + """
        var model = $$keras.Sequential(keras.layers.Dense(8, "relu", 4));
        model.summary();
        """,
        ModelFormRefactoring.UseAddCalls,
        Usings + """
        var model = keras.Sequential();
        model.add(keras.layers.Dense(8, "relu", 4));
        model.summary();
        """);

    [Fact]
    public Task AFieldKeepsItsType() => Verify.VerifyRefactoringAsync(
        Usings + """
        class C
        {
            IModel model;

            public C()
            {
                model = keras.$$Sequential(keras.layers.Rescaling(1f / 255, input_shape: (28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10));
            }
        }
        """,
        ModelFormRefactoring.UseFunctional,
        Usings + """
        class C
        {
            IModel model;

            public C()
            {
                var inputs = keras.Input(shape: (28, 28, 1));
                var x = keras.layers.Rescaling(1f / 255).Apply(inputs);
                x = keras.layers.Flatten().Apply(x);
                var outputs = keras.layers.Dense(10).Apply(x);
                model = keras.Model(inputs, outputs);
            }
        }
        """);

    [Fact]
    public Task NestedCallsAndLayersInVariablesAreRead() => Verify.VerifyRefactoringAsync(
        Usings + """
        class C
        {
            IModel Build()
            {
                var layers = keras.layers;
                var inputs = keras.Input(shape: 16);
                var hidden = layers.Dense(8, activation: "relu");
                var outputs = layers.Softmax(-1).Apply(layers.Dense(3).Apply(hidden.Apply(inputs)));
                return keras.$$Model(inputs, outputs);
            }
        }
        """,
        ModelFormRefactoring.UseSequential,
        Usings + """
        class C
        {
            IModel Build()
            {
                var layers = keras.layers;
                var hidden = layers.Dense(8, activation: "relu");
                return keras.Sequential(new List<ILayer>
                {
                    keras.layers.InputLayer(16),
                    hidden,
                    layers.Dense(3),
                    layers.Softmax(-1)
                });
            }
        }
        """);

    [Fact]
    public async Task ThereAndBackIsTheSameModel()
    {
        var functional = await Verify.ApplyAsync(AsList, ModelFormRefactoring.UseFunctional);
        var back = await Verify.ApplyAsync(functional.Replace("keras.Model", "keras.$$Model"), ModelFormRefactoring.UseSequential);

        Assert.Equal(Unmarked(AsList), back);
    }

    [Theory]
    // What the model is fed is not said.
    [InlineData("var model = keras.$$Sequential(keras.layers.Dense(8), keras.layers.Dense(1));")]
    // Only a Sequential model can be added to.
    [InlineData("var model = keras.$$Sequential(keras.layers.Dense(8, \"relu\", 4)); print(model); model.add(keras.layers.Dense(1));")]
    [InlineData("Sequential model = keras.$$Sequential(keras.layers.Dense(8, \"relu\", 4)); Sequential other = model;")]
    [InlineData("var model = keras.$$Sequential(keras.layers.Dense(8, \"relu\", 4)); print(model.output_shape);")]
    [InlineData("var model = keras.$$Sequential(keras.layers.Dense(8, \"relu\", 4)); model = keras.Sequential();")]
    // The list is made elsewhere.
    [InlineData("var list = new List<ILayer> { keras.layers.Dense(8, \"relu\", 4) }; var model = keras.$$Sequential(list);")]
    // No statement to write the tensors before.
    [InlineData("print(keras.$$Sequential(keras.layers.Dense(8, \"relu\", 4)));")]
    // A comment that belongs to no layer.
    [InlineData("var model = keras.$$Sequential(/* layers */ new List<ILayer> { keras.layers.Dense(8, \"relu\", 4) });")]
    public Task NotFunctional(string code) => Verify.VerifyNotOfferedAsync(
        Usings + $$"""
        class C
        {
            void M()
            {
                {{code}}
            }
        }
        """,
        ModelFormRefactoring.UseFunctional);

    [Theory]
    // Two branches.
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs); var y = keras.layers.Dense(8).Apply(inputs); var model = keras.$$Model(inputs, keras.layers.Add().Apply(new Tensors(x, y)));")]
    // A tensor is used outside of the model.
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs); var model = keras.$$Model(inputs, x); print(x.shape);")]
    // A function between the layers is no layer.
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs); x = tf.nn.relu(x); var model = keras.$$Model(inputs, x);")]
    // What happens in between may matter.
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs); print(\"built\"); x = keras.layers.Dense(1).Apply(x); var model = keras.$$Model(inputs, x);")]
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs); if (flag) x = keras.layers.Dropout(0.5f).Apply(x); var model = keras.$$Model(inputs, x);")]
    [InlineData("var x = keras.layers.Dense(8).Apply(inputs, training: true); var model = keras.$$Model(inputs, x);")]
    public Task NotSequential(string code) => Verify.VerifyNotOfferedAsync(Usings + $$"""
        class C
        {
            void M(bool flag)
            {
                var inputs = keras.Input(shape: 4);
                {{code}}
            }
        }
        """);

    [Fact]
    public Task AnInputThatInputLayerCannotSayStays() => Verify.VerifyNotOfferedAsync(Usings + """
        var inputs = keras.Input(shape: 4, dtype: TF_DataType.TF_INT32);
        var outputs = keras.layers.Dense(8).Apply(inputs);
        var model = keras.$$Model(inputs, outputs);
        """);

    [Fact]
    public Task TypesOfTheUsersOwnAreNone() => Verify.VerifyNotOfferedAsync("""
        class Net { public void add(object layer) { } }
        class Keras { public Net Sequential(params object[] layers) => new(); public Net Model(object inputs, object outputs) => new(); }
        class C
        {
            void M(Keras keras)
            {
                var model = keras.$$Sequential(1, 2);
                model.add(3);
            }
        }
        """);
}
