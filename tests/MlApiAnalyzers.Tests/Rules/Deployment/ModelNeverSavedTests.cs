using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.ModelNeverSavedRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.ModelNeverSavedFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class ModelNeverSavedTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    private const string Types = """


        class Net : Model
        {
            public Net() : base(new ModelArgs()) { }
        }

        class Gate : Layer
        {
            public Gate(LayerArgs args) : base(args) { }
        }
        """;

    [Fact]
    public Task EverySpellingIsReported() => Verify.VerifyAnalyzerAsync(Usings + """
        class Trainer
        {
            private readonly NDArray x;
            private readonly NDArray y;
            private IModel held;

            private static IModel Build() => keras.Sequential(keras.layers.Dense(1));

            void Train()
            {
                var sequential = keras.Sequential(keras.layers.Dense(1));
                sequential.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
                [|sequential.fit(x, y)|];
                sequential.evaluate(x, y);

                var inputs = keras.Input(shape: 8);
                IModel functional = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                functional.fit(x, y, epochs: 1);
                var history = [|functional.fit(x, y, epochs: 2)|];

                Model net = new Net();
                [|net.fit(x, y)|];

                var built = Build();
                [|built.fit(x, y)|];
            }

            void Hold()
            {
                held = keras.Sequential(keras.layers.Dense(1));
                [|held.fit(x, y)|];
            }

            Tensor Answer(Tensor question) => held.predict(question);
        }
        """ + Types);

    [Theory]
    [InlineData("model.fit(x, x); model.save(\"model\");")]
    [InlineData("model.fit(x, x); model.save_weights(\"model.h5\");")]
    [InlineData("model.fit(x, x); foreach (var weights in model.TrainableVariables) np.save(\"weights.npy\", weights.numpy());")]
    [InlineData("model.fit(x, x); Export();")]
    [InlineData("model.fit(x, x); Keep(model);")]
    [InlineData("model.fit(x, x); kept = model;")]
    [InlineData("model.fit(x, x); models.Add(model);")]
    [InlineData("model.fit(x, x); return model;")]
    [InlineData("model.fit(x, x); var other = model; other.summary();")]
    [InlineData("var outer = keras.Sequential(model); outer.summary(); model.fit(x, x);")]
    [InlineData("System.Func<IModel> get = () => model; model.fit(x, x);")]
    public Task WhatLeavesOrIsSavedIsSilent(string statements) => Verify.VerifyAnalyzerAsync(Usings
        + "class Trainer\n{\n    private readonly List<IModel> models = new();\n    private IModel kept;\n\n    IModel Train(NDArray x)\n    {\n        var model = keras.Sequential(keras.layers.Dense(1));\n        "
        + statements + "\n        return null;\n    }\n\n    void Keep(IModel model) { }\n\n    void Export() { }\n}" + Types);

    [Fact]
    public Task WhatIsAPartOfASavedModelIsSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class Autoencoder
        {
            void Share(NDArray x)
            {
                var inputs = keras.Input(shape: 8);
                var code = keras.layers.Dense(2).Apply(inputs);
                var encoder = keras.Model(inputs, code);
                var autoencoder = keras.Model(inputs, keras.layers.Dense(8).Apply(code));
                autoencoder.fit(x, x);
                encoder.save("encoder");
            }
        }

        class Gan
        {
            void Train(NDArray x)
            {
                var generator = keras.Sequential(keras.layers.Dense(8));
                var discriminator = keras.Sequential(keras.layers.Dense(1));
                var gan = keras.Sequential(generator, discriminator);
                gan.fit(x, x);
                generator.save("generator");
            }
        }

        class Transfer
        {
            void Train(NDArray x)
            {
                var model = keras.Sequential(keras.layers.Dense(8));
                model.fit(x, x);
                var top = new Net();
                foreach (var layer in model.Layers)
                    top.Apply(x);
                top.save("top");
            }
        }
        """ + Types);

    [Fact]
    public Task GivenModelsTestsAndOtherTypesAreSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class TestMethodAttribute : System.Attribute { }

        class Trainer
        {
            void Train(IModel given, NDArray x) => given.fit(x, x);

            void Continue(NDArray x)
            {
                var model = keras.models.load_model("model");
                model.fit(x, x);
            }

            [TestMethod]
            public void Fits()
            {
                var model = keras.Sequential(keras.layers.Dense(1));
                model.fit(np.zeros((1, 8)), np.zeros((1, 1)));
            }

            void Own()
            {
                var own = new OwnModel();
                own.fit();
            }
        }

        class OwnModel
        {
            public void fit() { }
        }
        """ + Types);

    [Fact]
    public Task ATestProjectIsSilent() => new Verify.Test
    {
        TestCode = Usings + """
            class Trainer
            {
                void Train(NDArray x)
                {
                    var model = keras.Sequential(keras.layers.Dense(1));
                    model.fit(x, x);
                }
            }
            """ + Types,
        BuildProperties = { ["IsTestProject"] = "true" },
    }.RunAsync();

    [Fact]
    public Task TheMessageNamesTheModel() => Verify.VerifyAnalyzerAsync(
        """
        class Trainer
        {
            void Train(Tensorflow.NumPy.NDArray x)
            {
                var prices = Tensorflow.KerasApi.keras.Sequential(Tensorflow.KerasApi.keras.layers.Dense(1));
                {|#0:prices.fit(x, x)|};
            }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'prices' is trained here, and nothing saves it: what it learned is gone when the program ends"));

    [Fact]
    public Task TheModelIsSavedWhenTrainingIsOver() => new Verify.Test
    {
        TestCode = Usings + """
            class HousePrices
            {
                private IModel _regressor;

                void Train(NDArray x)
                {
                    var model = keras.Sequential(keras.layers.Dense(1));
                    // Learns.
                    [|model.fit(x, x)|]; // all

                    model.evaluate(x, x);
                }

                void Hold(NDArray x)
                {
                    _regressor = keras.Sequential(keras.layers.Dense(1));
                    for (var round = 0; round < 3; round++)
                    {
                        var history = [|_regressor.fit(x, x)|];
                    }
                }

                void Own(NDArray x)
                {
                    var net = new Net();
                    [|net.fit(x, x)|];

                    var gated = keras.Sequential(keras.layers.Dense(1), new Gate(new LayerArgs()));
                    if (x != null)
                    {
                        [|gated.fit(x, x)|];
                    }
                }
            }
            """ + Types,
        FixedCode = Usings + """
            class HousePrices
            {
                private IModel _regressor;

                void Train(NDArray x)
                {
                    var model = keras.Sequential(keras.layers.Dense(1));
                    // Learns.
                    model.fit(x, x); // all
                    model.save("HousePrices");

                    model.evaluate(x, x);
                }

                void Hold(NDArray x)
                {
                    _regressor = keras.Sequential(keras.layers.Dense(1));
                    for (var round = 0; round < 3; round++)
                    {
                        var history = _regressor.fit(x, x);
                    }
                    _regressor.save("regressor");
                }

                void Own(NDArray x)
                {
                    var net = new Net();
                    net.fit(x, x);
                    net.save_weights("HousePrices.h5");

                    var gated = keras.Sequential(keras.layers.Dense(1), new Gate(new LayerArgs()));
                    if (x != null)
                    {
                        gated.fit(x, x);
                        gated.save_weights("gated.h5");
                    }
                }
            }
            """ + Types,
    }.RunAsync();

    [Fact]
    public Task TopLevelStatementsAreSavedToo() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.NumPy;
        using static Tensorflow.KerasApi;

        var model = keras.Sequential(keras.layers.Dense(1));
        [|model.fit(np.zeros((1, 8)), np.zeros((1, 1)))|];
        model.summary();
        """,
        """
        using Tensorflow.NumPy;
        using static Tensorflow.KerasApi;

        var model = keras.Sequential(keras.layers.Dense(1));
        model.fit(np.zeros((1, 8)), np.zeros((1, 1)));
        model.save("model");
        model.summary();
        """);

    [Fact]
    public Task AVersionThatWasNotReadIsSilent() => new Verify.Test
    {
        TestCode = """
            class Trainer
            {
                void Train(Tensorflow.NumPy.NDArray x)
                {
                    var model = Tensorflow.KerasApi.keras.Sequential(Tensorflow.KerasApi.keras.layers.Dense(1));
                    model.fit(x, x);
                }
            }
            """,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.70"),
    }.RunAsync();
}
