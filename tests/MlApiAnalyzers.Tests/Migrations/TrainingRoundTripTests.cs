using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Migrations.FitToTape;
using MlApiAnalyzers.CodeFixes.Migrations.TapeToFit;
using MlApiAnalyzers.Rules.ApiLevel;
using MlApiAnalyzers.Tests.Reading.Training;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations;

/// <summary>From <c>compile</c> and <c>fit</c> to the loop and back: each of the three programs says the same training.</summary>
public sealed class TrainingRoundTripTests
{
    private static readonly FixStep ToLoop = new(new HighLevelTrainingRule(), new HighLevelTrainingFixer(), "low");
    private static readonly FixStep ToFit = new(new TrainingLoopIsFitRule(), new TrainingLoopIsFitFixer());

    [Theory]
    [InlineData("Dense(10)", "keras.optimizers.Adam(0.001f)", "SparseCategoricalCrossentropy(from_logits: true)", ", new[] { \"accuracy\" }", "x_train, y_train, batch_size: 64, epochs: 5")]
    [InlineData("Dense(10, activation: \"softmax\")", "keras.optimizers.RMSprop()", "CategoricalCrossentropy()", ", new[] { \"accuracy\" }", "x_train, y_train, epochs: 3, shuffle: false")]
    [InlineData("Dense(1, activation: \"sigmoid\")", "keras.optimizers.Adam()", "BinaryCrossentropy()", ", new[] { \"accuracy\" }", "x_train, y_train, batch_size, epochs: epochs")]
    [InlineData("Dense(1)", "keras.optimizers.SGD(0.01f, momentum: 0.9f)", "MeanSquaredError()", "", "x_train, y_train, epochs: 10")]
    [InlineData("Dense(1)", "new Adam(0.1f)", "Huber(delta: tf.constant(2f))", ", new[] { \"mae\" }", "x_train, y_train, epochs: 10, validation_data: (x_test, y_test)")]
    [InlineData("Dense(10)", "keras.optimizers.Adam()", "SparseCategoricalCrossentropy(from_logits: true)", ", new[] { \"accuracy\" }", "data, epochs: 2")]
    [InlineData("Dense(1)", "keras.optimizers.Adam()", "LogCosh()", "", "data")]
    public async Task AllThreeProgramsTrainTheSame(string layer, string optimizer, string loss, string metrics, string arguments)
    {
        var source = $$"""
            using System.Collections.Generic;
            using Tensorflow;
            using Tensorflow.Keras;
            using Tensorflow.Keras.Optimizers;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            class Training
            {
                NDArray x_train, y_train, x_test, y_test;
                int batch_size = 32;

                void Train(int epochs)
                {
                    var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).shuffle(100).batch(16).prefetch(1);
                    var model = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.{{layer}} });
                    model.compile({{optimizer}}, keras.losses.{{loss}}{{metrics}});
                    model.fit({{arguments}});
                }
            }
            """;
        var configuration = Fit(source);

        var loop = await ToLoop.ApplyAsync(source);
        Assert.DoesNotContain("fit(", loop, System.StringComparison.Ordinal);
        Assert.DoesNotContain("compile(", loop, System.StringComparison.Ordinal);
        var tape = TrainingPrograms.ReadTape(loop);
        Assert.NotNull(tape);
        Assert.Empty(tape.Refusals);
        Assert.Equal(configuration, tape.Configuration!.ToString());

        var back = await ToFit.ApplyAsync(loop);
        Assert.DoesNotContain("GradientTape", back, System.StringComparison.Ordinal);
        Assert.DoesNotContain("trainData", back, System.StringComparison.Ordinal);
        Assert.Equal(configuration, Fit(back));
    }

    private static string Fit(string source)
    {
        var training = TrainingPrograms.ReadFit(source);
        Assert.Empty(training.Refusals);
        return training.Configuration!.ToString();
    }
}
