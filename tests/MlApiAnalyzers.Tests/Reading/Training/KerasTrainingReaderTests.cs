using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Tests.Conventions;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Training;

public sealed class KerasTrainingReaderTests
{
    private const string Net = "var net = keras.Sequential(new List<ILayer> { keras.layers.Dense(10) }); ";
    private const string Compiled = Net + "net.compile(optimizer, keras.losses.SparseCategoricalCrossentropy(from_logits: true), new[] { \"accuracy\" }); ";

    [Theory]
    [InlineData(
        "net.compile(optimizer: keras.optimizers.RMSprop(1e-3f), loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true), metrics: new[] { \"acc\", \"mae\" }); net.fit(x_train, y_train, batch_size: 64, epochs: 5, validation_split: 0.2f);",
        """
        model: net
        optimizer: RMSprop(learning_rate: 1e-3f)
        loss: SparseCategoricalCrossentropy(from_logits: true)
        metrics: accuracy, mean_absolute_error
        data: x_train, y_train, batches of 64, shuffled
        epochs: 5
        validation: the last 0.2f of the samples

        """)]
    [InlineData(
        "net.compile(optimizer, mse); net.fit(y: y_train, x: x_train, shuffle: false, validation_data: (x_test, y_test), initial_epoch: 3, epochs: batch_size);",
        """
        model: net
        optimizer: Adam(learning_rate: 0.01f)
        loss: MeanSquaredError()
        metrics: none
        data: x_train, y_train, batches of 32, in order
        epochs: batch_size, from 3
        validation: x_test, y_test

        """)]
    [InlineData(
        "net.compile(optimizer, new Huber(), new[] { keras.metrics.TopKCategoricalAccuracy(k: 3) }); net.fit(data);",
        """
        model: net
        optimizer: Adam(learning_rate: 0.01f)
        loss: Huber()
        metrics: keras.metrics.TopKCategoricalAccuracy(k: 3)
        data: data = from_tensor_slices(x_train, y_train).repeat().shuffle(500).batch(batch_size).take(100)
        epochs: 1
        validation: none

        """)]
    [InlineData(
        "var isRaw = true; var steps = 100; IDatasetV2 Pipeline(int size) { var all = tf.data.Dataset.from_tensor_slices(x_train, y_train).repeat(); return all.batch(size).take(steps); } net.compile(optimizer, keras.losses.SparseCategoricalCrossentropy(from_logits: isRaw)); net.fit(Pipeline(32));",
        """
        model: net
        optimizer: Adam(learning_rate: 0.01f)
        loss: SparseCategoricalCrossentropy(from_logits: true)
        metrics: none
        data: Pipeline(32) = from_tensor_slices(x_train, y_train).repeat().batch(size).take(steps)
        epochs: 1
        validation: none

        """)]
    public void AConfigurationIsRead(string statements, string expected)
    {
        var training = Read(Net + statements);
        Assert.Empty(training.Refusals);
        Assert.Equal(expected.ReplaceLineEndings("\n"), training.Configuration!.ToString());
    }

    [Theory]
    [InlineData("NoCompile", "model.fit(x_train, y_train);")]
    [InlineData("NoCompile", Net + "net.fit(x_train, y_train);")]
    [InlineData("NoCompile", Net + "net.compile(\"rmsprop\", \"mse\", new string[0]); net.fit(x_train, y_train);")]
    [InlineData("NoCompile", Compiled + "net.compile(second, mse); net.fit(x_train, y_train);")]
    [InlineData("SeveralFits", Compiled + "net.fit(x_train, y_train); net.fit(x_test, y_test);")]
    [InlineData("SeveralFits", Compiled + "for (var i = 0; i < 3; i++) { net.fit(x_train, y_train); }")]
    [InlineData("Callbacks", Compiled + "net.fit(x_train, y_train, callbacks: new List<ICallback>());")]
    [InlineData("ResultUsed", Compiled + "var result = net.fit(x_train, y_train); print(result.history);")]
    [InlineData("ResultUsed", Compiled + "print(net.fit(x_train, y_train).history[\"loss\"]);")]
    [InlineData("ClassWeights", Compiled + "net.fit(x_train, y_train, class_weight: new Dictionary<int, float> { [0] = 2f });")]
    [InlineData("ClassWeights", Compiled + "net.fit(x_train, y_train, sample_weight: weights);")]
    [InlineData("SeveralInputs", Compiled + "net.fit(new[] { x_train, x_test }, y_train);")]
    [InlineData("SeveralInputs", Compiled + "data.FirstInputTensorCount = 2; net.fit(data);")]
    [InlineData("SeveralInputs", Compiled + "var both = tf.data.Dataset.zip(tf.data.Dataset.from_tensor_slices(x_train), tf.data.Dataset.from_tensor_slices(x_test), tf.data.Dataset.from_tensor_slices(y_train)).batch(8); net.fit(both);")]
    [InlineData("DatasetLength", Compiled + "net.fit(tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(8).repeat());")]
    [InlineData("ValidationSteps", Compiled + "net.fit(data, validation_data: data.take(10));")]
    [InlineData("ValidationForm", Compiled + "Tensorflow.Util.ValidationDataPack pack = (x_test, y_test); net.fit(x_train, y_train, validation_data: pack);")]
    [InlineData("UnknownMetric", Net + "net.compile(optimizer, keras.losses.BinaryCrossentropy(), new[] { \"accuracy\" }); net.fit(x_train, y_train);")]
    [InlineData("UnknownMetric", Net + "var names = history.Select(value => \"acc\").ToArray(); net.compile(optimizer, mse, names); net.fit(x_train, y_train);")]
    [InlineData("CompileArguments", Net + "if (best > 0f) { net.compile(optimizer, mse); } net.fit(x_train, y_train);")]
    [InlineData("CompileArguments", Compiled + "net.fit(x_train, y_train, shuffle: best > 0f);")]
    [InlineData("StatementForm", Compiled + "if (best > 0f) net.fit(x_train, y_train);")]
    public void ARefusalIsNamed(string precondition, string statements)
    {
        var training = Read(statements);
        Assert.NotEmpty(training.Refusals);
        Assert.Equal(precondition, training.Refusals[0].Precondition.Name);
    }

    [Fact]
    public void AnOldLanguageIsNamed()
    {
        var training = TrainingPrograms.ReadFit(TrainingPrograms.Program(Compiled + "net.fit(x_train, y_train);"), LanguageVersion.CSharp7_3);

        Assert.Equal("LanguageVersion", training.Refusals[0].Precondition.Name);
    }

    [Fact]
    public void AHistoryThatNothingReadsIsNoObstacle() => Assert.Empty(Read(Compiled + "var history2 = net.fit(x_train, y_train);").Refusals);

    [Theory]
    [InlineData("Dense(1)", "MeanSquaredError()", "binary_accuracy")]
    [InlineData("Dense(1, activation: \"sigmoid\")", "BinaryCrossentropy()", "binary_accuracy")]
    [InlineData("Dense(10)", "CategoricalCrossentropy(from_logits: true)", "categorical_accuracy")]
    [InlineData("Dense(10)", "SparseCategoricalCrossentropy(from_logits: true)", "sparse_categorical_accuracy")]
    public void AccuracyFollowsTheShapes(string layer, string loss, string expected)
    {
        var training = Read($"var net = keras.Sequential(new List<ILayer> {{ keras.layers.{layer} }}); net.compile(optimizer, keras.losses.{loss}, new[] {{ \"accuracy\" }}); net.fit(x_train, y_train);");
        Assert.Equal(expected, Assert.Single(training.Metrics).Function);
    }

    [Fact]
    public void ThePageListsEveryPrecondition()
    {
        var page = WorkingTree.Repository.Read("docs/rules/MLA1010.md")!;
        Convention.Holds(
            from precondition in TrainingPreconditions.OfFit
            let row = $"| {precondition.Name} | {precondition.Sentence.Replace("'{0}'", "`…`", StringComparison.Ordinal).Replace("'fit'", "`fit`", StringComparison.Ordinal)} |"
            where !page.Contains(row, StringComparison.Ordinal)
            select row);
    }

    private static KerasTraining Read(string statements) => TrainingPrograms.ReadFit(TrainingPrograms.Program(statements));
}
