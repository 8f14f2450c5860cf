using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Support.UnknownMetricRule, MlApiAnalyzers.CodeFixes.Rules.Support.UnknownMetricFixer>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class UnknownMetricTests
{
    [FactSinceRoslyn("4.8")]
    public Task UnknownNamesAreReportedInEveryKindOfCollection() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            const string Auc = "auc";

            void M(IModel model, Model own)
            {
                var optimizer = keras.optimizers.Adam();
                var loss = keras.losses.MeanSquaredError();
                model.compile(optimizer, loss, new[] { "mae", [|"mse"|] });
                model.compile(optimizer, loss, new string[] { [|Auc|], "acc" });
                model.compile(metrics: [[|"auc"|], "mape"], optimizer: optimizer, loss: loss);
                own.compile("rmsprop", "mse", new[] { [|"poisson"|] });
                var metrics = new[] { "accuracy", [|"f1_score"|] };
                model.compile(optimizer, loss, metrics);
            }
        }
        """);

    [Fact]
    public Task AMetricMayBeAddedOrHeldInAVariable() => Verify.VerifyCodeFixAsync(
        """
        using System.Collections.Generic;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string measured = "MAPE";

            void M(IModel model)
            {
                var metrics = new List<string> { "accuracy" };
                metrics.Add([|"Accuracy"|]);
                metrics.Add([|measured|]);
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), metrics.ToArray());
            }
        }
        """,
        """
        using System.Collections.Generic;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly string measured = "mape";

            void M(IModel model)
            {
                var metrics = new List<string> { "accuracy" };
                metrics.Add("accuracy");
                metrics.Add(measured);
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), metrics.ToArray());
            }
        }
        """);

    [Fact]
    public Task KnownOrUnknowableNamesAreLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class Mine
        {
            public void compile(string[] metrics) { }
        }

        class C
        {
            void M(IModel model, Mine mine, string name, string[] names, bool both)
            {
                var optimizer = keras.optimizers.Adam();
                var loss = keras.losses.MeanSquaredError();
                model.compile(optimizer, loss, new[] { "accuracy", "acc", "mean_absolute_error", "mae", "mean_absolute_percentage_error", "mape" });
                model.compile(optimizer, loss, new[] { name });
                model.compile(optimizer, loss, names);
                model.compile(optimizer, loss, new[] { keras.metrics.Precision() });
                mine.compile(new[] { "auc" });

                var changed = new[] { "auc" };
                changed[0] = "mae";
                model.compile(optimizer, loss, changed);

                var either = new[] { "auc" };
                if (both)
                    either = new[] { "mae" };
                model.compile(optimizer, loss, either);
            }
        }
        """);

    [Fact]
    public Task NamesAreCorrected() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;

        class C
        {
            void M(IModel model)
            {
                model.compile("rmsprop", "mse", new[] { [|"Accuracy"|], /* error */ [|"MAE"|] });
                var metrics = new[] { [|"accuarcy"|] };
                model.compile("rmsprop", "mse", metrics);
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;

        class C
        {
            void M(IModel model)
            {
                model.compile("rmsprop", "mse", new[] { "accuracy", /* error */ "mae" });
                var metrics = new[] { "accuracy" };
                model.compile("rmsprop", "mse", metrics);
            }
        }
        """);

    [FactSinceRoslyn("4.8")]
    public Task ObjectsReplaceAllStringsOfTheCall() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                var optimizer = keras.optimizers.Adam();
                model.compile(optimizer, keras.losses.BinaryCrossentropy(), new[] { "accuracy", [|"precision"|], [|"recall"|] /* both */ });
                model.compile(optimizer, keras.losses.CategoricalCrossentropy(), [[|"top_k_categorical_accuracy"|]]);
                var loss = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
                model.compile(optimizer, loss, new string[]
                {
                    [|"sparse_categorical_accuracy"|], // share
                    "acc",
                });
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Metrics;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                var optimizer = keras.optimizers.Adam();
                model.compile(optimizer, keras.losses.BinaryCrossentropy(), new[] { keras.metrics.BinaryAccuracy(), keras.metrics.Precision(), keras.metrics.Recall() /* both */ });
                model.compile(optimizer, keras.losses.CategoricalCrossentropy(), [keras.metrics.TopKCategoricalAccuracy()]);
                var loss = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
                model.compile(optimizer, loss, new IMetricFunc[]
                {
                    keras.metrics.SparseCategoricalAccuracy(), // share
                    keras.metrics.SparseCategoricalAccuracy(),
                });
            }
        }
        """);

    [Fact]
    public Task WithAMetricThatHasNoObjectNothingIsOffered() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class C
        {
            void M(IModel model)
            {
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae", [|"cosine_similarity"|] });
                model.compile("rmsprop", "mse", new[] { [|"precision"|] });
            }
        }
        """);
}
