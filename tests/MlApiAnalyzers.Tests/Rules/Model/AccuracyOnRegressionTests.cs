using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Model.AccuracyOnRegressionRule, MlApiAnalyzers.CodeFixes.Rules.Model.AccuracyOnRegressionFixer>;

namespace MlApiAnalyzers.Tests.Rules.Model;

public sealed class AccuracyOnRegressionTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Layers;
        using Tensorflow.Keras.Losses;
        using Tensorflow.Keras.Metrics;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Theory]
    [InlineData("keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { [|\"accuracy\"|] }", "keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { \"mae\" }")]
    [InlineData("metrics: new string[] { \"mape\", [|\"acc\"|] }, loss: tf.keras.losses.MeanAbsoluteError(), optimizer: null", "metrics: new string[] { \"mape\", \"mae\" }, loss: tf.keras.losses.MeanAbsoluteError(), optimizer: null")]
    [InlineData("null, keras.losses.Huber(), new[] { [|\"accuracy\"|], \"mae\" }", "null, keras.losses.Huber(), new[] { \"mae\" }")]
    [InlineData("null, keras.losses.LogCosh(), new[] { \"mape\", [|\"accuracy\"|], [|\"acc\"|] }", "null, keras.losses.LogCosh(), new[] { \"mape\", \"mae\" }")]
    [InlineDataSinceRoslyn("4.8", "null, new MeanSquaredLogarithmicError(), [[|\"accuracy\"|]]", "null, new MeanSquaredLogarithmicError(), [\"mae\"]")]
    [InlineData("null, keras.losses.MeanAbsolutePercentageError(), new[] { [|Metric|] }", "null, keras.losses.MeanAbsolutePercentageError(), new[] { \"mae\" }")]
    [InlineData("\"adam\", \"mse\", new[] { [|\"accuracy\"|] }", "\"adam\", \"mse\", new[] { \"mae\" }")]
    [InlineData("\"rmsprop\", \"mean_absolute_error\", new[] { /* how good */ [|\"accuracy\"|] }", "\"rmsprop\", \"mean_absolute_error\", new[] { /* how good */ \"mae\" }")]
    [InlineData("null, keras.losses.MeanSquaredError(), new[] { [|keras.metrics.Accuracy()|] }", "null, keras.losses.MeanSquaredError(), new[] { \"mae\" }")]
    [InlineData("null, keras.losses.MeanSquaredError(), new IMetricFunc[] { [|keras.metrics.BinaryAccuracy()|], [|tf.keras.metrics.CategoricalAccuracy(\"a\")|] }", "null, keras.losses.MeanSquaredError(), new[] { \"mae\" }")]
    public async Task AccuracyIsReported(string arguments, string repaired)
    {
        foreach (var model in new[] { "keras.Sequential(keras.layers.Dense(1))", "given" })
        {
            var source = Usings + $$"""
                class C
                {
                    const string Metric = "accuracy";

                    void M(IModel given)
                    {
                        var model = {{model}};
                        model.compile({{arguments}});
                    }
                }
                """;
            await Verify.VerifyCodeFixAsync(source, source.Replace(arguments, repaired));
        }
    }

    [Fact]
    public Task MetricsMayBeHeldInALocal() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            void M(IModel model, IOptimizer optimizer)
            {
                ILossFunc loss = keras.losses.MeanSquaredError();
                var metrics = new[]
                {
                    "mape", // relative
                    [|"accuracy"|]
                };
                model.compile(optimizer, loss, metrics);
            }
        }
        """,
        Usings + """
        class C
        {
            void M(IModel model, IOptimizer optimizer)
            {
                ILossFunc loss = keras.losses.MeanSquaredError();
                var metrics = new[]
                {
                    "mape", // relative
                    "mae"
                };
                model.compile(optimizer, loss, metrics);
            }
        }
        """);

    [Fact]
    public Task WhatIsAddedAndWhatAHelperGivesIsReported() => Verify.VerifyNoCodeFixAsync(Usings + """
        class C
        {
            private readonly string measured = "accuracy";

            void M(IModel model, IOptimizer optimizer)
            {
                var loss = "mse";
                var metrics = new List<string>();
                metrics.Add([|"accuracy"|]);
                model.compile("rmsprop", loss, metrics.ToArray());
                model.compile(optimizer, keras.losses.MeanSquaredError(), Metrics());
                model.compile(optimizer, keras.losses.MeanSquaredError(), new[] { [|measured|] });
            }

            static string[] Metrics() => new[] { "mae", [|"acc"|] };
        }
        """);

    [Fact]
    public Task ObjectsOfSeveralKindsHaveNoFix() => Verify.VerifyNoCodeFixAsync(Usings + """
        class C
        {
            void M(IModel model) =>
                model.compile(null, keras.losses.MeanSquaredError(), new[] { [|keras.metrics.Accuracy()|], keras.metrics.CosineSimilarity() });
        }
        """);

    [Theory]
    [InlineData("keras.Sequential(keras.layers.Dense(1, \"sigmoid\"))", "null, keras.losses.MeanSquaredError(), new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(3), keras.layers.Softmax())", "null, keras.losses.MeanSquaredError(), new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(3, activation))", "null, keras.losses.MeanSquaredError(), new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.MeanSquaredError(), new[] { \"mae\", \"mape\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.MeanSquaredError()")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.BinaryCrossentropy(from_logits: true), new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.CosineSimilarity(), new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, loss, new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.MeanSquaredError(), metrics")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "\"adam\", \"categorical_crossentropy\", new[] { \"accuracy\" }")]
    [InlineData("keras.Sequential(keras.layers.Dense(1))", "null, keras.losses.MeanSquaredError(), new[] { keras.metrics.CosineSimilarity() }")]
    public Task OthersAreNot(string model, string arguments) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        class C
        {
            void M(ILossFunc loss, string[] metrics, string activation)
            {
                var model = {{model}};
                model.compile({{arguments}});
            }
        }
        """);

    [Fact]
    public Task AModelOfTheUsersIsNotMeant() => Verify.VerifyAnalyzerAsync(Usings + """
        class MyModel
        {
            public void compile(string optimizer, string loss, string[] metrics) { }

            void M() => compile("adam", "mse", new[] { "accuracy" });
        }
        """);
}
