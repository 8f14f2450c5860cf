using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Tests.Reading.Training;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.TrainingLoopIsFitRule,
    MlApiAnalyzers.CodeFixes.Migrations.TapeToFit.TrainingLoopIsFitFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class TrainingLoopIsFitTests
{
    private const string DeclareModel = """
        class Training
        {
            NDArray x_train, y_train;
            int batch_size = 32; // samples
        """;

    [Fact]
    public Task AStepInALambdaGoesWithWhatItUses() => Fixes(
        """
        class Training
        {
            NDArray x_train, y_train, x_test, y_test;
            float learning_rate = 0.1f;
            int display_step = 100; // steps
            int batch_size = 256;

            void Run()
            {
                var train_data = tf.data.Dataset.from_tensor_slices(x_train, y_train).repeat().shuffle(5000).batch(batch_size).prefetch(1).take(1000);
                var neural_net = keras.Sequential(new List<ILayer> { keras.layers.Dense(128, activation: "relu"), keras.layers.Dense(10) });

                // Cross-entropy on the logits.
                Func<Tensor, Tensor, Tensor> cross_entropy_loss = (x, y) =>
                {
                    y = tf.cast(y, tf.int64);
                    var loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: x);
                    return tf.reduce_mean(loss);
                };

                // How many are right.
                Func<Tensor, Tensor, Tensor> accuracy = (y_pred, y_true) =>
                {
                    var correct_prediction = tf.equal(tf.math.argmax(y_pred, 1), tf.cast(y_true, tf.int64));
                    return tf.reduce_mean(tf.cast(correct_prediction, tf.float32), axis: -1);
                };

                // The optimizer.
                var optimizer = keras.optimizers.SGD(learning_rate);

                // One step.
                Action<Tensor, Tensor> run_optimization = (x, y) =>
                {
                    using var g = tf.[|GradientTape|]();
                    var pred = neural_net.Apply(x, training: true);
                    var loss = cross_entropy_loss(pred, y);
                    var gradients = g.gradient(loss, neural_net.TrainableVariables);
                    optimizer.apply_gradients(zip(gradients, neural_net.TrainableVariables.Select(v => v as ResourceVariable)));
                };

                // Train.
                foreach (var (step, (batch_x, batch_y)) in enumerate(train_data, 1))
                {
                    run_optimization(batch_x, batch_y);

                    if (step % display_step == 0)
                    {
                        var pred = neural_net.Apply(batch_x, training: true);
                        var loss = cross_entropy_loss(pred, batch_y);
                        var acc = accuracy(pred, batch_y);
                        print($"step: {step}, loss: {(float)loss}, accuracy: {(float)acc}");
                    }
                }

                // Test.
                {
                    var pred = neural_net.Apply(x_test, training: false);
                    print($"Test accuracy: {(float)accuracy(pred, y_test)}");
                }
            }
        }
        """,
        """
        class Training
        {
            NDArray x_train, y_train, x_test, y_test;
            float learning_rate = 0.1f;
            int batch_size = 256;

            void Run()
            {
                var train_data = tf.data.Dataset.from_tensor_slices(x_train, y_train).repeat().shuffle(5000).batch(batch_size).prefetch(1).take(1000);
                var neural_net = keras.Sequential(new List<ILayer> { keras.layers.Dense(128, activation: "relu"), keras.layers.Dense(10) });

                // How many are right.
                Func<Tensor, Tensor, Tensor> accuracy = (y_pred, y_true) =>
                {
                    var correct_prediction = tf.equal(tf.math.argmax(y_pred, 1), tf.cast(y_true, tf.int64));
                    return tf.reduce_mean(tf.cast(correct_prediction, tf.float32), axis: -1);
                };

                // The optimizer.
                var optimizer = keras.optimizers.SGD(learning_rate);

                // Train.
                neural_net.compile(optimizer: optimizer,
                    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
                    metrics: new[] { "accuracy" });
                neural_net.fit(train_data);

                // Test.
                {
                    var pred = neural_net.Apply(x_test, training: false);
                    print($"Test accuracy: {(float)accuracy(pred, y_test)}");
                }
            }
        }
        """,
        "Train 'neural_net' with 'compile' and 'fit', which log every epoch instead of every 'display_step' steps (may change results)");

    [Fact]
    public Task AStepInAMethodGoesWithItsHelpers() => Fixes(
        DeclareModel + """

            IModel net;
            IOptimizer optimizer;
            readonly ILossFunc mse = keras.losses.MeanSquaredError();

            void Train(int epochs)
            {
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(batch_size).shuffle(10);
                for (var epoch = 0; epoch < epochs; epoch++)
                {
                    var sum = 0f;
                    foreach (var (x, y) in data)
                        sum += Step(net, x, y);
                    Console.WriteLine($"{epoch}: {sum}");
                }
                net.save_weights("net.h5");
            }

            /// <summary>One step.</summary>
            private float Step(IModel model, Tensor input, Tensor labels)
            {
                using (var tape = tf.[|GradientTape|]())
                {
                    var loss = mse.Call(labels, model.Apply(input, training: true));
                    optimizer.apply_gradients(zip(tape.gradient(loss, model.TrainableVariables), model.TrainableVariables));
                    return (float)loss;
                }
            }
        }
        """,
        DeclareModel + """

            IModel net;
            IOptimizer optimizer;
            readonly ILossFunc mse = keras.losses.MeanSquaredError();

            void Train(int epochs)
            {
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).batch(batch_size).shuffle(10);
                net.compile(optimizer: optimizer, loss: mse);
                net.fit(data, epochs: epochs);
                net.save_weights("net.h5");
            }
        }
        """,
        "Train 'net' with 'compile' and 'fit'");

    [Fact]
    public Task GradientsMayBeAppliedInTheLoop() => Fixes(
        DeclareModel + """

            ILossFunc loss_object = keras.losses.SparseCategoricalCrossentropy(from_logits: true);

            Tensor loss(IModel model, Tensor x, Tensor y, bool training)
            {
                var y_ = model.Apply(x, training: training);
                return loss_object.Call(y, y_);
            }

            (Tensor, Tensor[]) grad(IModel model, Tensor inputs, Tensor targets)
            {
                using var tape = tf.[|GradientTape|]();
                var loss_value = loss(model, inputs, targets, training: true);
                return (loss_value, tape.gradient(loss_value, model.TrainableVariables));
            }

            void Train(IModel model)
            {
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).shuffle(1000).batch(batch_size);
                var optimizer = keras.optimizers.SGD(0.01f);
                foreach (var epoch in range(201))
                {
                    var losses = new List<float>();
                    foreach (var (x, y) in data)
                    {
                        var (loss_value, grads) = grad(model, x, y);
                        optimizer.apply_gradients(zip(grads, model.TrainableVariables));
                        losses.Add((float)loss_value);
                    }
                    if (epoch % 50 == 0)
                        Console.WriteLine($"Epoch {epoch:D3}: loss {losses.Average():F3}");
                }
            }
        }
        """,
        DeclareModel + """

            ILossFunc loss_object = keras.losses.SparseCategoricalCrossentropy(from_logits: true);

            void Train(IModel model)
            {
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).shuffle(1000).batch(batch_size);
                var optimizer = keras.optimizers.SGD(0.01f);
                model.compile(optimizer: optimizer, loss: loss_object);
                model.fit(data, epochs: 201);
            }
        }
        """,
        "Train 'model' with 'compile' and 'fit', which log every epoch instead of every '50' epochs");

    [Fact]
    public Task ArraysCutByHandAreCutByFit() => Fixes(
        DeclareModel + """

            void Train(IModel net, IOptimizer optimizer)
            {
                var batches = (int)(x_train.dims[0] / batch_size);
                for (var epoch = 0; epoch < 10; epoch++)
                    for (var i = 0; i < batches; i++)
                    {
                        var start = i * batch_size;
                        var bx = x_train[new Slice(start, start + batch_size)];
                        var by = y_train[new Slice(start, start + batch_size)];
                        using var tape = tf.[|GradientTape|]();
                        Tensor output = net.Apply(bx, training: true);
                        var loss = tf.reduce_mean(tf.square(output - by));
                        var gradients = tape.gradient(loss, net.TrainableVariables);
                        optimizer.apply_gradients(zip(gradients, net.TrainableVariables));
                    }
            }
        }
        """,
        DeclareModel + """

            void Train(IModel net, IOptimizer optimizer)
            {
                net.compile(optimizer: optimizer, loss: keras.losses.MeanSquaredError());
                net.fit(x_train, y_train, batch_size: batch_size, epochs: 10, shuffle: false);
            }
        }
        """.Replace("{\n                net.compile", "{\n                var batches = (int)(x_train.dims[0] / batch_size);\n                net.compile", System.StringComparison.Ordinal),
        "Train 'net' with 'compile' and 'fit' (may change results)");

    [Fact]
    public Task AllAtOnceStaysAllAtOnce() => Fixes(
        DeclareModel + """

            void Train()
            {
                var inputs = keras.Input(shape: 2);
                var net = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                Tensor features = tf.constant(x_train), labels = tf.constant(y_train);
                var adam = keras.optimizers.Adam();
                foreach (var step in range(1, 1000 + 1))
                {
                    using var tape = tf.[|GradientTape|]();
                    var loss = tf.reduce_mean(tf.square(net.Apply(features)[0] - labels));
                    adam.apply_gradients(zip(tape.gradient(loss, net.TrainableVariables), net.TrainableVariables));
                }
            }
        }
        """,
        DeclareModel + """

            void Train()
            {
                var inputs = keras.Input(shape: 2);
                var net = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                Tensor features = tf.constant(x_train), labels = tf.constant(y_train);
                var adam = keras.optimizers.Adam();
                net.compile(optimizer: adam, loss: keras.losses.MeanSquaredError());
                net.fit(features.numpy(), labels.numpy(), batch_size: (int)features.shape[0], epochs: 1000, shuffle: false);
            }
        }
        """,
        "Train 'net' with 'compile' and 'fit'");

    [Fact]
    public Task ADatasetThatOnlyCutsArraysGoes() => Fixes(
        DeclareModel + """

            void Train(IModel net)
            {
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).shuffle((int)x_train.shape[0]).batch(batch_size);
                var crossEntropy = keras.losses.CategoricalCrossentropy(from_logits: true);
                var right = keras.metrics.CategoricalAccuracy();
                var optimizer = keras.optimizers.RMSprop();
                for (int epoch = 1; epoch <= 3; epoch++)
                {
                    right.reset_states();
                    foreach (var batch in data)
                    {
                        using var tape = tf.[|GradientTape|]();
                        var pred = net.Apply(batch.Item1, training: true);
                        var loss = crossEntropy.Call(batch.Item2, pred);
                        var gradients = tape.gradient(loss, net.TrainableVariables);
                        optimizer.apply_gradients(zip(gradients, net.TrainableVariables));
                        right.update_state(batch.Item2, pred);
                    }
                    print($"{epoch}: {right.result()}");
                }
            }
        }
        """,
        DeclareModel + """

            void Train(IModel net)
            {
                var crossEntropy = keras.losses.CategoricalCrossentropy(from_logits: true);
                var optimizer = keras.optimizers.RMSprop();
                net.compile(optimizer: optimizer, loss: crossEntropy, metrics: new[] { "accuracy" });
                net.fit(x_train, y_train, batch_size: batch_size, epochs: 3);
            }
        }
        """,
        "Train 'net' with 'compile' and 'fit'");

    [Fact]
    public async Task ALookAlikeIsNotReported()
    {
        await Verify.VerifyAnalyzerAsync("""
            using System;
            using System.Collections.Generic;

            class Tape : IDisposable
            {
                public object[] gradient(object target, object sources) => null;
                public void Dispose() { }
            }

            class Mine
            {
                Tape GradientTape() => new Tape();

                void Train(List<object> data)
                {
                    foreach (var batch in data)
                    {
                        using var tape = GradientTape();
                        apply_gradients(tape.gradient(batch, batch));
                    }
                }

                void apply_gradients(object[] gradients) { }
            }
            """);
    }

    [Theory]
    [InlineData("high", DiagnosticSeverity.Info)]
    [InlineData("any", DiagnosticSeverity.Hidden)]
    [InlineData("low", null)]
    public async Task TheLevelDecides(string level, DiagnosticSeverity? severity)
    {
        var source = TrainingPrograms.Program("""
            foreach (var (bx, by) in data)
            {
                using var tape = tf.{|#0:GradientTape|}();
                var loss = mse.Call(by, model.Apply(bx, training: true));
                optimizer.apply_gradients(zip(tape.gradient(loss, model.TrainableVariables), model.TrainableVariables));
            }
            """);
        var test = new Verify.Test
        {
            TestCode = source,
            TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"[*.cs]\nmla_api_level = {level}\n") } },
        };
        if (severity is { } reported)
        {
            test.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithSeverity(reported).WithArguments("'model'", "which 'compile' and 'fit' say in two calls"));
            test.FixedCode = source[..source.IndexOf("foreach", System.StringComparison.Ordinal)]
                .Replace("                var w = tf", "                var w = tf", System.StringComparison.Ordinal)
                + "model.compile(optimizer: optimizer, loss: mse);\n        model.fit(data);\n    }\n}";
        }
        await test.RunAsync();
    }

    [Fact]
    public Task ALoopOfAnotherKindIsHidden() => Verify.VerifyNoCodeFixAsync(
        TrainingPrograms.Program("""
            foreach (var (bx, by) in data)
            {
                using var tape = tf.{|#0:GradientTape|}();
                var loss = mse.Call(by, model.Apply(bx, training: true));
                var gradients = tape.gradient(loss, model.TrainableVariables).Select(g => tf.clip_by_value(g, -1f, 1f)).ToArray();
                optimizer.apply_gradients(zip(gradients, model.TrainableVariables));
            }
            """),
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Hidden).WithArguments(
            "'model'",
            "and cannot become 'compile' and 'fit': the gradients are changed, kept or looked at before they are applied: 'tape.gradient(loss, model.TrainableVariables).Select(g => tf.clip_by_value(g, -1f, 1f)).ToArray()' (EditedGradients)"));

    [Theory]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.MLA1004.severity = warning\n")]
    [InlineData("/.editorconfig", "[*.cs]\ndotnet_diagnostic.MLA1004.severity = warning\n")]
    public Task ALoopOfAnotherKindIsNoMistakeWhereTheRuleIsRaised(string file, string severity) => new Verify.Test
    {
        TestCode = TrainingPrograms.Program("""
            foreach (var (bx, by) in data)
            {
                using var tape = tf.GradientTape();
                var loss = mse.Call(by, model.Apply(bx, training: true));
                var gradients = tape.gradient(loss, model.TrainableVariables).Select(g => tf.clip_by_value(g, -1f, 1f)).ToArray();
                optimizer.apply_gradients(zip(gradients, model.TrainableVariables));
            }
            """),
        TestState = { AnalyzerConfigFiles = { (file, severity) } },
    }.RunAsync();

    [Fact]
    public Task ALoopThatDoesMoreIsReportedWithTheReason() => Verify.VerifyNoCodeFixAsync(
        TrainingPrograms.Program("""
            foreach (var (bx, by) in data)
            {
                using var tape = tf.{|#0:GradientTape|}();
                var loss = mse.Call(by, model.Apply(bx, training: true));
                optimizer.apply_gradients(zip(tape.gradient(loss, model.TrainableVariables), model.TrainableVariables));
                history.Add((float)loss);
            }
            """),
        Verify.Diagnostic().WithLocation(0).WithArguments("'model'", "and cannot become 'compile' and 'fit': 'history.Add((float)loss)' does more than to train and to log (SideEffect)"));

    private static Task Fixes(string source, string fixedSource, string title) => new Verify.Test
    {
        TestCode = TrainingPrograms.Usings + "\n" + source,
        FixedCode = TrainingPrograms.Usings + "\n" + fixedSource,
        ExpectedTitle = title,

        // What is said about the step goes with it.
        AllowRemovedComments = true,
    }.RunAsync();
}
