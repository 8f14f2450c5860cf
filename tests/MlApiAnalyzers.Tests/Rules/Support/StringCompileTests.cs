using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Support.StringCompileRule, MlApiAnalyzers.CodeFixes.Rules.Support.StringCompileFixer>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class StringCompileTests
{
    [Fact]
    public Task WhatIsUnknownIsReportedOnce() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            const string Loss = "categorical_crossentropy";

            void M(IModel model, Sequential sequential, string name)
            {
                model.compile([|"adam"|], "categorical_crossentropy", new[] { "accuracy" });
                model.compile("rmsprop", [|Loss|], new[] { "accuracy" });
                model.compile(loss: "mse", metrics: null, optimizer: [|"RMSprop"|]);
                sequential.compile([|"ad" + "am"|], "mae", new string[0]);
                model.compile(name, [|"MSE"|], new string[0]);
                model.compile([|"adagrad"|], name, new string[0]);
            }
        }
        """);

    [Fact]
    public Task StringsInVariablesAreReportedWithoutAFix() => Verify.VerifyNoCodeFixAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string loss = "categorical_crossentropy";

            void M(IModel model, bool fast)
            {
                var optimizer = "adam";
                string typed = "sgd";
                model.compile([|optimizer|], loss, new[] { "accuracy" });
                model.compile("rmsprop", [|loss|], new[] { "accuracy" });
                model.compile([|typed|], "mse", new[] { "accuracy" });
                model.compile([|fast ? "adagrad" : "adam"|], "mse", new[] { "mae" });
                model.compile(fast ? "rmsprop" : "adam", "mse", new[] { "mae" });
            }

            static void Prepare(IModel model, string optimizer = "sgd") => model.compile([|optimizer|], "mse", new[] { "mae" });
        }
        """);

    [Fact]
    public Task ALocalBecomesTheObject() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                var loss = "categorical_crossentropy"; // classes
                var optimizer = "adam";
                var metrics = new[] { "accuracy" };
                model.compile([|optimizer|], loss, metrics);
            }

            void Mixed(IModel model)
            {
                var optimizer = "adam";
                model.compile([|optimizer|], "mse", null);
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                var loss = keras.losses.CategoricalCrossentropy(); // classes
                var optimizer = keras.optimizers.Adam();
                var metrics = new[] { "accuracy" };
                model.compile(optimizer, loss, metrics);
            }

            void Mixed(IModel model)
            {
                var optimizer = keras.optimizers.Adam();
                model.compile(optimizer, keras.losses.MeanSquaredError());
            }
        }
        """);

    [Fact]
    public Task KnownAndUnknowableStringsAreLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class Mine
        {
            public void compile(string optimizer, string loss, string[] metrics) { }
        }

        class C
        {
            void M(IModel model, Mine mine, string name)
            {
                model.compile("rmsprop", "mse", new[] { "accuracy" });
                model.compile("rmsprop", "mae", new[] { "accuracy" });
                model.compile(name, name, new[] { "accuracy" });
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "accuracy" });
                mine.compile("adam", "hinge", null);
            }
        }
        """);

    [Fact]
    public Task TheMessageSaysWhatHappens() => new Verify.Test
    {
        TestCode = """
            class C
            {
                void M(Tensorflow.Keras.Engine.IModel model)
                {
                    model.compile({|#0:"nadam"|}, "poisson", new string[0]);
                    model.compile("rmsprop", {|#1:"hinge"|}, new string[0]);
                    model.compile({|#2:"lion"|}, "mse", new string[0]);
                }
            }
            """,
        ExpectedDiagnostics =
        {
            Verify.Diagnostic().WithLocation(0).WithArguments("RMSprop and the mean squared error", "\"nadam\" and \"poisson\""),
            Verify.Diagnostic().WithLocation(1).WithArguments("the mean squared error", "\"hinge\""),
            Verify.Diagnostic().WithLocation(2).WithArguments("RMSprop", "\"lion\""),
        },
    }.RunAsync();

    [FactSinceRoslyn("4.8")]
    public Task ObjectsReplaceTheStrings() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                // classes
                model.compile([|"adam"|], /* labels are indices */ "sparse_categorical_crossentropy", new[] { "accuracy" }); // go
                model.compile([|"sgd"|],
                    "mse",
                    null);
                model.compile(metrics: null, loss: [|"huber_loss"|], optimizer: "rmsprop");
                model.compile([|"Adma"|], "MeanSquaredError", []);
                model.compile("rmsprop", [|"binary_crossentropy"|], ["accuracy"]);
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                // classes
                model.compile(keras.optimizers.Adam(), /* labels are indices */ keras.losses.SparseCategoricalCrossentropy(), new[] { "accuracy" }); // go
                model.compile(keras.optimizers.SGD(),
                    keras.losses.MeanSquaredError());
                model.compile(loss: keras.losses.Huber(), optimizer: keras.optimizers.RMSprop());
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError());
                model.compile(keras.optimizers.RMSprop(), keras.losses.BinaryCrossentropy(), ["accuracy"]);
            }
        }
        """);

    [Fact]
    public Task TheLastLayerDecidesAboutLogits() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        var scores = keras.Sequential(keras.layers.Dense(64, activation: "relu"), keras.layers.Dense(10));
        scores.compile([|"adam"|], "sparse_categorical_crossentropy", new[] { "accuracy" });

        var probabilities = keras.Sequential(keras.layers.Dense(10, activation: "softmax"));
        probabilities.compile([|"adam"|], "sparse_categorical_crossentropy", new[] { "accuracy" });

        var regression = keras.Sequential(keras.layers.Dense(1));
        regression.compile([|"adam"|], "mse", new[] { "mae" });
        """,
        """
        using static Tensorflow.KerasApi;

        var scores = keras.Sequential(keras.layers.Dense(64, activation: "relu"), keras.layers.Dense(10));
        scores.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { "accuracy" });

        var probabilities = keras.Sequential(keras.layers.Dense(10, activation: "softmax"));
        probabilities.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(), new[] { "accuracy" });

        var regression = keras.Sequential(keras.layers.Dense(1));
        regression.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
        """);

    [Fact]
    public Task TheUsingIsAddedWhereKerasIsOutOfScope() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;

        class C
        {
            void M(Model model) => model.compile([|"adam"|], "mse", new string[0]);
        }
        """,
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(Model model) => model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new string[0]);
        }
        """);

    [Fact]
    public Task AForeignKerasIsNotUsed() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using Tensorflow.Keras.Engine;

        class C
        {
            int keras;

            void M(Model model) => model.compile([|"adam"|], "mse", new string[keras]);
        }
        """,
        """
        using Tensorflow;
        using Tensorflow.Keras.Engine;

        class C
        {
            int keras;

            void M(Model model) => model.compile(KerasApi.keras.optimizers.Adam(), KerasApi.keras.losses.MeanSquaredError(), new string[keras]);
        }
        """);

    [Fact]
    public Task AnOlderVersionThrowsInstead() => new Verify.Test
    {
        TestCode = """
            class C
            {
                void M(Tensorflow.Keras.Engine.IModel model) => model.compile("adam", "mse", new string[0]);
            }
            """,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.100"),
    }.RunAsync();
}
