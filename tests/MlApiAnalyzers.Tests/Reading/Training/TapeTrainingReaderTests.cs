using System;
using System.Linq;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Tests.Conventions;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Training;

public sealed class TapeTrainingReaderTests
{
    private const string Step = "var gradients = tape.gradient(loss, model.TrainableVariables); optimizer.apply_gradients(zip(gradients, model.TrainableVariables));";
    private const string Forward = "var pred = model.Apply(bx, training: true); Tensor loss = mse.Call(by, pred);";

    [Fact]
    public void ALoopOverADatasetIsRead() => Reads(
        """
        foreach (var (step, (bx, by)) in enumerate(data, 1))
        {
            using var tape = tf.GradientTape();
            var pred = model.Apply(bx, training: true);
            var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: tf.cast(by, tf.int64), logits: pred));
            var gradients = tape.gradient(loss, model.TrainableVariables);
            optimizer.apply_gradients(zip(gradients, model.TrainableVariables.Select(v => v as ResourceVariable)));
            if (step % display_step == 0)
            {
                var correct = tf.equal(tf.math.argmax(pred, 1), tf.cast(by, tf.int64));
                print($"{step}: {(float)loss} {(float)tf.reduce_mean(tf.cast(correct, tf.float32))}");
            }
        }
        """,
        """
        model: model
        optimizer: Adam(learning_rate: 0.01f)
        loss: SparseCategoricalCrossentropy(from_logits: true)
        metrics: accuracy
        data: data = from_tensor_slices(x_train, y_train).repeat().shuffle(500).batch(batch_size).take(100), without the first batch
        epochs: 1
        validation: none

        """);

    [Fact]
    public void EpochsOverADatasetAreRead() => Reads(
        $$"""
        for (var epoch = 1; epoch <= 20; epoch++)
        {
            var total = 0f;
            foreach (var (bx, by) in data)
            {
                using var tape = tf.GradientTape();
                {{Forward}}
                {{Step}}
                total += (float)loss;
            }
            Console.WriteLine($"{epoch}: {total}");
        }
        """,
        """
        model: model
        optimizer: Adam(learning_rate: 0.01f)
        loss: MeanSquaredError()
        metrics: none
        data: data = from_tensor_slices(x_train, y_train).repeat().shuffle(500).batch(batch_size).take(100)
        epochs: 20
        validation: none

        """);

    [Theory]
    [InlineData("bx = x_train[new Slice(i * batch_size, (i + 1) * batch_size)]; var by = y_train[new Slice(i * batch_size, (i + 1) * batch_size)];", "for (var i = 0; i < x_train.dims[0] / batch_size; i++)", "batches of batch_size, in order")]
    [InlineData("bx = x_train[new Slice(start, start + 64)]; var by = y_train[new Slice(start, start + 64)];", "for (var start = 0; start < 6400; start += 64)", "batches of 64, in order")]
    [InlineData("begin = i * batch_size; var end = begin + batch_size; var bx = x_train[$\"{begin}:{end}\"]; var by = y_train[$\"{begin}:{end}\"];", "foreach (var i in range(100))", "batches of batch_size, in order")]
    [InlineData("bx = x_train; var by = y_train;", "for (var i = 0; i < 100; i++)", "all at once, in order")]
    public void ArraysAreRead(string batch, string loop, string expected)
    {
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program($$"""
            {{loop}}
            {
                var {{batch}}
                using var tape = tf.GradientTape();
                {{Forward}}
                {{Step}}
            }
            """));

        Assert.Empty(training!.Refusals);
        Assert.Equal($"x_train, y_train, {expected}", training.Configuration!.Data.ToString());
    }

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++)", "5")]
    [InlineData("for (int i = 1; i <= batch_size; ++i)", "batch_size")]
    [InlineData("for (int i = 1; i < batch_size; i += 1)", "batch_size - 1")]
    [InlineData("foreach (var i in range(7))", "7")]
    [InlineData("foreach (var i in range(1, batch_size + 1))", "batch_size")]
    [InlineData("foreach (var i in Enumerable.Range(1, 12))", "12")]
    public void EpochsAreCounted(string loop, string expected)
    {
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program($$"""
            {{loop}}
                foreach (var (bx, by) in data)
                {
                    using var tape = tf.GradientTape();
                    {{Forward}}
                    {{Step}}
                }
            """));

        Assert.Empty(training!.Refusals);
        Assert.Equal(expected, training.Configuration!.Epochs);
    }

    [Theory]
    [InlineData("tf.reduce_mean(tf.square(pred - by))", "MeanSquaredError()")]
    [InlineData("tf.reduce_mean(tf.pow(by - pred, 2))", "MeanSquaredError()")]
    [InlineData("tf.reduce_mean((pred - by) * (pred - by))", "MeanSquaredError()")]
    [InlineData("tf.reduce_mean(tf.square(tf.squeeze(pred) - by))", "MeanSquaredError()")]
    [InlineData("tf.reduce_mean(tf.abs(by - pred))", "MeanAbsoluteError()")]
    [InlineData("tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels: by, logits: pred))", "BinaryCrossentropy(from_logits: true)")]
    [InlineData("tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(by, pred))", "CategoricalCrossentropy(from_logits: true)")]
    [InlineData("tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(tf.one_hot(tf.cast(by, tf.int32), 10), pred))", "SparseCategoricalCrossentropy(from_logits: true)")]
    [InlineData("tf.reduce_mean(-tf.reduce_sum(by * tf.math.log(tf.clip_by_value(pred, 1e-9f, 1f)), 1))", "CategoricalCrossentropy()")]
    [InlineData("-tf.reduce_mean(tf.reduce_sum(tf.one_hot(by, 10) * tf.log(tf.nn.softmax(pred)), 1))", "SparseCategoricalCrossentropy(from_logits: true)")]
    [InlineData("keras.losses.BinaryCrossentropy(from_logits: true).Call(by, pred)", "BinaryCrossentropy(from_logits: true)")]
    [InlineData("new Huber(delta: tf.constant(2f)).Call(by, pred)", "Huber(delta: tf.constant(2f))")]
    [InlineData("Loss(pred, by)", "MeanSquaredError()")]
    public void LossesAreRead(string loss, string expected)
    {
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program(
            $$"""
            foreach (var (bx, by) in data)
            {
                using var tape = tf.GradientTape();
                Tensor pred = model.Apply(bx, training: true);
                var loss = {{loss}};
                {{Step}}
            }
            """,
            "Tensor Loss(Tensor output, Tensor labels) { labels = tf.cast(labels, tf.float32); var error = output - labels; return tf.reduce_mean(tf.square(error)); }"));

        Assert.Empty(training!.Refusals);
        Assert.Equal(expected, training.Configuration!.Loss.ToString());
    }

    [Theory]
    [InlineData("foreach (var batch in data) { using var tape = tf.GradientTape(); var loss = Objective(model, batch.Item1, batch.Item2); " + Step + " }", "data: data = ")]
    [InlineData("foreach (var batch in data) { using var tape = tf.GradientTape(); var (loss, rows) = (Objective(model, batch.Item1, batch.Item2), 1); " + Step + " }", "data: data = ")]
    [InlineData("void Run(IModel net, Tensor a, Tensor b) { var trained = net; using var tape = tf.GradientTape(); var loss = Objective(trained, a, b); var gradients = tape.gradient(loss, trained.TrainableVariables); optimizer.apply_gradients(zip(gradients, trained.TrainableVariables)); } foreach (var (bx, by) in data) Run(model, bx, by);", "data: data = ")]
    [InlineData("var total = 0f; for (var i = 0; i < 10; i++) { var begin = i * 32; var end = begin + 32; using var tape = tf.GradientTape(); var loss = Objective(model, x_train[new Slice(begin, end)], y_train[new Slice(begin, end)]); total += (float)loss; " + Step + " }", "data: x_train, y_train, batches of 32, in order")]
    public void WhatIsComputedElsewhereIsFollowed(string statements, string expected)
    {
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program(statements, "Tensor Objective(IModel net, Tensor x, Tensor y) { Tensor output = net.Apply(x, training: true); var error = output - y; return tf.reduce_mean(error * error); }"));

        Assert.Empty(training!.Refusals);
        Assert.Contains("model: model\n", training.Configuration!.ToString(), StringComparison.Ordinal);
        Assert.Contains("loss: MeanSquaredError()\n", training.Configuration.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, training.Configuration.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    // Another training than that of fit.
    [InlineData("SeveralOptimizers", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(true); var fake = model.Apply(bx); var judged = critic.Apply(fake); var g_loss = mse.Call(by, judged); var d_loss = mse.Call(by, critic.Apply(by)); optimizer.apply_gradients(zip(tape.gradient(g_loss, model.TrainableVariables), model.TrainableVariables)); second.apply_gradients(zip(tape.gradient(d_loss, critic.TrainableVariables), critic.TrainableVariables)); }")]
    [InlineData("SeveralTapes", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); using var inner = tf.GradientTape(); " + Forward + Step + " }")]
    [InlineData("SeveralGradients", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(persistent: true); " + Forward + " var penalty = tape.gradient(loss, bx); " + Step + " }")]
    [InlineData("SeveralModels", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(critic.Apply(bx), model.Apply(bx)); " + Step + " }")]
    [InlineData("SeveralModels", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(by, critic.Apply(model.Apply(bx))); var all = model.TrainableVariables.Concat(critic.TrainableVariables); optimizer.apply_gradients(zip(tape.gradient(loss, all), all)); }")]
    [InlineData("SeveralModels", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(by, critic.Apply(model.Apply(bx))); " + Step + " }")]
    [InlineData("SeveralPasses", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(model.Apply(by), model.Apply(bx)); " + Step + " }")]
    [InlineData("HandMadeVariables", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(by, tf.multiply(w.AsTensor(), bx)); var gradients = tape.gradient(loss, new IVariableV1[] { w }); optimizer.apply_gradients(zip(gradients, new IVariableV1[] { w })); }")]
    [InlineData("SomeVariables", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var last = model.TrainableVariables.Skip(2).ToList(); optimizer.apply_gradients(zip(tape.gradient(loss, last), last)); }")]
    [InlineData("EditedGradients", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); var clipped = gradients.Select(g => tf.clip_by_value(g, -1f, 1f)).ToArray(); optimizer.apply_gradients(zip(clipped, model.TrainableVariables)); }")]
    [InlineData("EditedGradients", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); for (var i = 0; i < gradients.Length; i++) gradients[i] = gradients[i] * 0.5f; optimizer.apply_gradients(zip(gradients, model.TrainableVariables)); }")]
    [InlineData("AccumulatedGradients", "Tensor[] sums = null; foreach (var (step, (bx, by)) in enumerate(data)) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); sums = sums is null ? gradients : sums.Select((sum, i) => sum + gradients[i]).ToArray(); if (step % 4 == 0) optimizer.apply_gradients(zip(sums, model.TrainableVariables)); }")]
    [InlineData("ConditionalUpdate", "var step = 0; foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); if (++step % 4 == 0) optimizer.apply_gradients(zip(gradients, model.TrainableVariables)); }")]
    [InlineData("HandWrittenUpdate", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, w); w.assign_sub_lazy_load(gradients * 0.1f); w.assign_sub(gradients * 0.1f); }")]
    [InlineData("PersistentTape", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(persistent: true); " + Forward + Step + " }")]
    [InlineData("WatchedTensor", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); tape.watch(bx); " + Forward + Step + " }")]
    [InlineData("TapeEscapes", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var kept = new List<object> { tape }; " + Forward + Step + " }")]
    [InlineData("LegacyOptimizer", "var old = tf.train.GradientDescentOptimizer(0.1f); foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); old.apply_gradients(zip(gradients, model.TrainableVariables).Select(pair => Tuple.Create(pair.Item1, pair.Item2)).ToArray()); }")]
    [InlineData("NotAModel", "ILayer dense = keras.layers.Dense(1); foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(by, dense.Apply(bx)); optimizer.apply_gradients(zip(tape.gradient(loss, dense.TrainableVariables), dense.TrainableVariables)); }")]
    // Another loss than those of Keras; policy gradients among them.
    [InlineData("WeightedLoss", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var pred = model.Apply(bx); var loss = mse.Call(by, pred, weights); " + Step + " }")]
    [InlineData("WeightedLoss", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); Tensor pred = model.Apply(bx); var loss = tf.reduce_mean(tf.square(pred - by) * weights); " + Step + " }")]
    [InlineData("LossOfSeveralTerms", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var pred = model.Apply(bx); var loss = mse.Call(by, pred) + 0.01f * tf.reduce_sum(tf.square(w.AsTensor())); " + Step + " }")]
    [InlineData("ScaledLoss", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); Tensor pred = model.Apply(bx); var loss = tf.reduce_sum(tf.square(pred - by)) / 32f; " + Step + " }")]
    [InlineData("ScaledLoss", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); Tensor pred = model.Apply(bx); var loss = tf.reduce_sum(tf.square(pred - by)); " + Step + " }")]
    [InlineData("UnknownLoss", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var chosen = tf.log(model.Apply(bx)); var loss = -tf.reduce_mean(chosen * by); " + Step + " }")]
    [InlineData("ValueInTape", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var pred = model.Apply(bx)[0].numpy(); var loss = tf.reduce_mean(tf.square(tf.constant(pred) - by)); " + Step + " }")]
    [InlineData("LossArguments", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(by, tf.nn.softmax(model.Apply(bx))); " + Step + " }")]
    [InlineData("LossArguments", "foreach (var (bx, _) in data) { using var tape = tf.GradientTape(); var loss = mse.Call(bx, model.Apply(bx)); " + Step + " }")]
    // Another loop than that of fit.
    [InlineData("UnknownData", "for (var i = 0; i < 100; i++) { var at = np.random.randint(0, 600, size: 32); var bx = x_train[at]; var by = y_train[at]; using var tape = tf.GradientTape(); " + Forward + Step + " }")]
    [InlineData("UnknownData", "for (var i = 0; i < 100; i++) { var (bx, by) = Sample(32); using var tape = tf.GradientTape(); " + Forward + Step + " }")]
    [InlineData("PreparedBatch", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); var pred = model.Apply(tf.reshape(bx, (-1, 784))); var loss = mse.Call(by, pred); " + Step + " }")]
    [InlineData("DatasetLength", "foreach (var (bx, by) in data.repeat()) { using var tape = tf.GradientTape(); " + Forward + Step + " }", "data.repeat()")]
    [InlineData("DatasetLength", "foreach (var (bx, by) in tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(8).repeat()) { using var tape = tf.GradientTape(); " + Forward + Step + " }")]
    [InlineData("UnknownEpochs", "var more = 5; while (more-- > 0) { foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " } }")]
    [InlineData("EarlyExit", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " if ((float)loss < 0.01f) break; }")]
    [InlineData("EarlyExit", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " if (float.IsNaN((float)loss)) throw new InvalidOperationException(); }")]
    [InlineData("SideEffect", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " best = (float)loss; }", "best = (float)loss")]
    [InlineData("SideEffect", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " history.Add((float)loss); }", "history.Add((float)loss)")]
    [InlineData("SideEffect", "foreach (var (step, (bx, by)) in enumerate(data)) { using var tape = tf.GradientTape(); " + Forward + Step + " if (step % 50 == 0) model.save_weights(\"model.h5\"); }", "model.save_weights(\"model.h5\")")]
    [InlineData("SideEffect", "Action<Tensor, Tensor> train = (bx, by) => { using var tape = tf.GradientTape(); " + Forward + Step + " w.assign_add(1f); }; foreach (var (bx, by) in data) train(bx, by);", "w.assign_add(1f)")]
    [InlineData("SideEffect", "for (var epoch = 0; epoch < 5; epoch++) { np.random.shuffle(x_train); foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " } }", "np.random.shuffle(x_train)")]
    [InlineData("SideEffect", "var watch = new Stopwatch(); foreach (var (bx, by) in data) { watch.Start(); using var tape = tf.GradientTape(); " + Forward + Step + " } print(watch.ElapsedMilliseconds);", "watch.Start()")]
    [InlineData("SideEffect", "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " Console.ReadLine(); }", "Console.ReadLine()")]
    [InlineData("SideEffect", "using var log = new System.IO.StreamWriter(\"log.csv\"); foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " log.WriteLine((float)loss); }", "log.WriteLine((float)loss)")]
    [InlineData("LearningRateSchedule", "var adam = (Tensorflow.Keras.Optimizers.OptimizerV2)optimizer; for (var epoch = 0; epoch < 5; epoch++) { foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " var gradients = tape.gradient(loss, model.TrainableVariables); adam.apply_gradients(zip(gradients, model.TrainableVariables)); } adam.lr.assign_add(0.1f); }")]
    [InlineData("EvaluationInLoop", "for (var epoch = 0; epoch < 5; epoch++) { foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " } print(mse.Call(y_test, model.Apply(x_test))); }")]
    [InlineData("SeveralCalls", "void Run(Tensor bx, Tensor by) { using var tape = tf.GradientTape(); " + Forward + Step + " } Run(x_train, y_train); foreach (var (bx, by) in data) Run(bx, by);")]
    [InlineData("OutOfReach", "void Run(Tensor bx, Tensor by) { var optimizer = keras.optimizers.SGD(); using var tape = tf.GradientTape(); " + Forward + Step + " } foreach (var (bx, by) in data) Run(bx, by);")]
    [InlineData("LoopOutOfSight", "void Epoch() { foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " } } for (var i = 0; i < 3; i++) Epoch();")]
    [InlineData("StatementForm", "if (best > 0f) foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + Step + " }")]
    public void ARefusalIsNamed(string precondition, string statements, string? code = null)
    {
        var source = TrainingPrograms.Program(statements, "(NDArray, NDArray) Sample(int count) => throw new NotSupportedException();");
        if (precondition == "DatasetLength")
            source = source.Replace(".take(100)", "", StringComparison.Ordinal);
        var training = TrainingPrograms.ReadTape(source);

        Assert.NotNull(training);
        Assert.NotEmpty(training.Refusals);
        Assert.Equal(precondition, training.Refusals[0].Precondition.Name);
        if (code is not null)
            Assert.Contains($"'{code}'", training.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void AStepInAnotherFileThanItsLoopIsNamed()
    {
        const string Declaration = "partial class Training { IModel model; IOptimizer optimizer; ILossFunc mse; IDatasetV2 data; ";
        var training = TrainingPrograms.ReadTape(
            TrainingPrograms.Usings + Declaration + "void Run(Tensor bx, Tensor by) { using var tape = tf.GradientTape(); " + Forward + Step + " } }",
            TrainingPrograms.Usings + "partial class Training { void Train() { foreach (var (bx, by) in data) Run(bx, by); } }");

        Assert.Equal("SeveralFiles", training!.Refusals[0].Precondition.Name);
    }

    [Fact]
    public void AChainOfValuesThatAreUsedTwiceComesToAnEnd()
    {
        var chain = string.Concat(Enumerable.Range(1, 60).Select(i => $"var v{i} = v{i - 1} * v{i - 1}; "));
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program(
            "foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); Tensor v0 = model.Apply(bx); " + chain + "var loss = tf.reduce_mean(v60); " + Step + " }"));

        Assert.Equal("UnknownLoss", training!.Refusals[0].Precondition.Name);
    }

    [Theory]
    [InlineData("using var tape = tf.GradientTape(); var (bx, by) = (x_train, y_train); " + Forward + Step)]
    [InlineData("foreach (var (bx, by) in data) { using var tape = tf.GradientTape(); " + Forward + " print(tape.gradient(loss, model.TrainableVariables)); }")]
    [InlineData("void Never() { var (bx, by) = (x_train, y_train); using var tape = tf.GradientTape(); " + Forward + Step + " } Never();")]
    public void WhatIsNoTrainingLoopIsNotRead(string statements) => Assert.Null(TrainingPrograms.ReadTape(TrainingPrograms.Program(statements)));

    [Fact]
    public void EveryPreconditionHasANameOfItsOwn()
    {
        var all = TrainingPreconditions.OfLoops.Concat(TrainingPreconditions.OfFit).Distinct().ToList();
        Assert.Equal(all.Count, all.Select(precondition => precondition.Name).Distinct().Count());
        Assert.All(all, precondition => Assert.Matches("^[a-z'{]", precondition.Sentence));
    }

    [Fact]
    public void ThePageListsEveryPrecondition()
    {
        var page = WorkingTree.Repository.Read("docs/rules/MLA1004.md")!;
        Convention.Holds(
            from precondition in TrainingPreconditions.OfLoops
            where !page.Contains($"| {precondition.Name} | {precondition.Sentence.Replace("'{0}'", "`…`", StringComparison.Ordinal).Replace("'fit'", "`fit`", StringComparison.Ordinal)} |", StringComparison.Ordinal)
            select $"| {precondition.Name} | {precondition.Sentence.Replace("'{0}'", "`…`", StringComparison.Ordinal).Replace("'fit'", "`fit`", StringComparison.Ordinal)} |");
    }

    private static void Reads(string statements, string expected)
    {
        var training = TrainingPrograms.ReadTape(TrainingPrograms.Program(statements));
        Assert.NotNull(training);
        Assert.Empty(training.Refusals);
        Assert.Equal(expected.ReplaceLineEndings("\n"), training.Configuration!.ToString());
    }
}
