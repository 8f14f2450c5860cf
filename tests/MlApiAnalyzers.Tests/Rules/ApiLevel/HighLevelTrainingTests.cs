using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Tests.Reading.Training;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.HighLevelTrainingRule,
    MlApiAnalyzers.CodeFixes.Migrations.FitToTape.HighLevelTrainingFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class HighLevelTrainingTests
{
    [Fact]
    public Task ArraysAreShuffledAndCut() => Fixes(
        """
        class Training
        {
            void Run()
            {
                var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
                var model = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10) });

                // What is trained, and how.
                model.compile(optimizer: keras.optimizers.Adam(0.001f),
                    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
                    metrics: new[] { "accuracy" });

                // Train.
                model.[|fit|](x_train, y_train, batch_size: 64, epochs: 5); // all of it
                model.save_weights("model.h5");
            }
        }
        """,
        """
        class Training
        {
            void Run()
            {
                var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
                var model = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10) });

                // What is trained, and how.
                var optimizer = keras.optimizers.Adam(0.001f);
                var lossFunction = keras.losses.SparseCategoricalCrossentropy(from_logits: true);

                // Train.
                var trainData = tf.data.Dataset.from_tensor_slices(x_train, y_train).shuffle((int)x_train.shape[0]).batch(64);
                for (var epoch = 0; epoch < 5; epoch++)
                {
                    var (lossSum, accuracySum, samples) = (0f, 0f, 0L);
                    foreach (var (x, y) in trainData)
                    {
                        using var tape = tf.GradientTape();
                        Tensor output = model.Apply(x, training: true);
                        var loss = lossFunction.Call(y, output);
                        var gradients = tape.gradient(loss, model.TrainableVariables);
                        optimizer.apply_gradients(zip(gradients, model.TrainableVariables));

                        lossSum += (float)loss * x.shape[0];
                        accuracySum += (float)tf.reduce_sum(keras.metrics.sparse_categorical_accuracy(y, output));
                        samples += x.shape[0];
                    }
                    print($"Epoch {epoch + 1}/5: loss {lossSum / samples:F6}, accuracy {accuracySum / samples:F6}");
                } // all of it
                model.save_weights("model.h5");
            }
        }
        """,
        "Write out the loop that trains 'model'");

    [Fact]
    public Task ValidationIsMeasuredBehindEveryEpoch() => Fixes(
        """
        class Training
        {
            NDArray x_train, y_train, x_test, y_test;

            void Run(int epochs)
            {
                var inputs = keras.Input(shape: 784);
                var model = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                var optimizer = keras.optimizers.SGD();
                model.compile(optimizer, keras.losses.MeanSquaredError());
                var history = model.[|fit|](x_train, y_train, epochs: epochs, shuffle: false, validation_data: (x_test, y_test));
                model.evaluate(x_test, y_test);
            }
        }
        """,
        """
        class Training
        {
            NDArray x_train, y_train, x_test, y_test;

            void Run(int epochs)
            {
                var inputs = keras.Input(shape: 784);
                var model = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                var optimizer = keras.optimizers.SGD();
                var lossFunction = keras.losses.MeanSquaredError();
                model.compile(optimizer, lossFunction);
                var labels = y_train.ndim == 1 ? np.expand_dims(y_train, -1) : y_train;
                var trainData = tf.data.Dataset.from_tensor_slices(x_train, labels).batch(32);
                var valLabels = y_test.ndim == 1 ? np.expand_dims(y_test, -1) : y_test;
                var valData = tf.data.Dataset.from_tensor_slices(x_test, valLabels).batch(32);
                for (var epoch = 0; epoch < epochs; epoch++)
                {
                    var (lossSum, samples) = (0f, 0L);
                    foreach (var (x, y) in trainData)
                    {
                        using var tape = tf.GradientTape();
                        Tensor output = model.Apply(x, training: true);
                        var loss = lossFunction.Call(y, output);
                        var gradients = tape.gradient(loss, model.TrainableVariables);
                        optimizer.apply_gradients(zip(gradients, model.TrainableVariables));

                        lossSum += (float)loss * x.shape[0];
                        samples += x.shape[0];
                    }
                    print($"Epoch {epoch + 1}/{epochs}: loss {lossSum / samples:F6}");

                    var (valLossSum, valSamples) = (0f, 0L);
                    foreach (var (x, y) in valData)
                    {
                        Tensor output = model.Apply(x, training: false);
                        var loss = lossFunction.Call(y, output);
                        valLossSum += (float)loss * x.shape[0];
                        valSamples += x.shape[0];
                    }
                    print($"val_loss {valLossSum / valSamples:F6}");
                }
                model.evaluate(x_test, y_test);
            }
        }
        """,
        "Write out the loop that trains 'model'");

    [Fact]
    public Task ADatasetAndMetricObjectsStayWhatTheyAre() => Fixes(
        """
        class Training
        {
            private readonly IModel net = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10) });

            void Build() => net.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(from_logits: true), new[] { keras.metrics.CategoricalAccuracy() });

            void Run(NDArray x, NDArray y)
            {
                var data = tf.data.Dataset.from_tensor_slices(x, y).shuffle(100).batch(16);
                net.[|fit|](data, epochs: 3);
            }
        }
        """,
        """
        class Training
        {
            private readonly IModel net = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(10) });

            void Build() => net.compile(keras.optimizers.Adam(), keras.losses.CategoricalCrossentropy(from_logits: true), new[] { keras.metrics.CategoricalAccuracy() });

            void Run(NDArray x, NDArray y)
            {
                var data = tf.data.Dataset.from_tensor_slices(x, y).shuffle(100).batch(16);
                var optimizer = keras.optimizers.Adam();
                var lossFunction = keras.losses.CategoricalCrossentropy(from_logits: true);
                var categoricalAccuracy = keras.metrics.CategoricalAccuracy();
                for (var epoch = 0; epoch < 3; epoch++)
                {
                    var (lossSum, samples) = (0f, 0L);
                    categoricalAccuracy.reset_states();
                    foreach (var (x2, y2) in data)
                    {
                        Tensor labels = y2;
                        if (labels.ndim == 1)
                            labels = tf.expand_dims(labels, -1);
                        using var tape = tf.GradientTape();
                        Tensor output = net.Apply(x2, training: true);
                        var loss = lossFunction.Call(labels, output);
                        var gradients = tape.gradient(loss, net.TrainableVariables);
                        optimizer.apply_gradients(zip(gradients, net.TrainableVariables));

                        lossSum += (float)loss * x2.shape[0];
                        categoricalAccuracy.update_state(labels, output);
                        samples += x2.shape[0];
                    }
                    print($"Epoch {epoch + 1}/3: loss {lossSum / samples:F6}, CategoricalAccuracy {(float)categoricalAccuracy.result():F6}");
                }
            }
        }
        """,
        "Write out the loop that trains 'net' (may change results)");

    [Theory]
    [InlineData("low", DiagnosticSeverity.Warning)]
    [InlineData("any", DiagnosticSeverity.Hidden)]
    [InlineData("high", null)]
    public Task TheLevelDecides(string level, DiagnosticSeverity? severity)
    {
        var test = new Verify.Test
        {
            TestCode = TrainingPrograms.Program("model.{|#0:fit|}(x_train, y_train);"),
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"[*.cs]\nmla_api_level = {level}\n") } },
        };
        if (severity is { } reported)
            test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithSeverity(reported).WithArguments("model", "it cannot be written out, because what 'model' is compiled with is not known (NoCompile)"));
        return test.RunAsync();
    }

    [Fact]
    public Task ALookAlikeIsNotReported() => new Verify.Test
    {
        TestCode = """
            class Curve
            {
                public void compile() { }
                public void fit(float[] x, float[] y) { }

                void Run() { compile(); fit(new[] { 1f }, new[] { 2f }); }
            }
            """,
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\nmla_api_level = low\n") } },
    }.RunAsync();

    private static Task Fixes(string source, string fixedSource, string title) => new Verify.Test
    {
        TestCode = TrainingPrograms.Usings + "\n" + source,
        FixedCode = TrainingPrograms.Usings + "\n" + fixedSource,
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", "[*.cs]\nmla_api_level = low\n") } },
        ExpectedTitle = title,
    }.RunAsync();
}
