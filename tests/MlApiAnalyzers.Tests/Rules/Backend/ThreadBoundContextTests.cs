using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Backend.ThreadBoundContextRule>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class ThreadBoundContextTests
{
    private static string InProgram(string statements, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var sess = tf.Session();
                {{statements}}
            }

            {{members}}
        }
        """;

    private static string Training(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Trainer
        {
            async Task Run(List<IModel> models, NDArray x, NDArray y)
            {
                {{statements}}
                await Task.Yield();
            }

            static void Train(IModel model) => model.fit(np.array(1f), np.array(1f));
        }
        """;

    [Theory]
    [InlineData("var y = x * 2; Task.Run(() => print(y.{|MLA2010:eval|}(new FeedItem(x, 1f))));")]
    [InlineData("new Thread(() => { var s = tf.{|MLA2010:get_default_session|}(); print(s.run(x)); }).Start();")]
    [InlineData("var op = x.op; ThreadPool.QueueUserWorkItem(_ => op.{|MLA2010:run|}());")]
    [InlineData("Parallel.For(0, 3, i => { var y = {|MLA2010:x * 2f|}; print(sess.run(y, (x, 1f))); });")]
    [InlineData("Task.Run(() => sess.run({|MLA2010:1f + x|}, (x, 1f)));")]
    [InlineData("var factor = 2f; Task.Run(() => sess.run({|MLA2010:x * factor|}, (x, 1f)));")]
    public Task WhatBelongsToTheFirstThreadIsReported(string statements) => Verify.VerifyAnalyzerAsync(InProgram(statements));

    [Theory]
    [InlineData("var y = x * 2; Task.Run(() => print(sess.run(y, (x, 1f))));")]
    [InlineData("var y = x * 2; Task.Run(() => print(y.eval(sess, new FeedItem(x, 1f))));")]
    [InlineData("var y = x * 2; print(y.eval(new FeedItem(x, 1f)));")]
    [InlineData("Task.Run(() => { tf.compat.v1.disable_eager_execution(); var z = tf.placeholder(tf.float32); var s = tf.Session(); print((z * 2f).eval(new FeedItem(z, 1f))); });")]
    [InlineData("Task.Run(() => { sess.graph.as_default(); var y = x * 2f; print(sess.run(y, (x, 1f))); });")]
    [InlineData("Task.Run(() => { Prepare(); var y = x * 2f; print(sess.run(y, (x, 1f))); });")]
    [InlineData("Task.Run(() => { var a = tf.constant(1f); var b = a * 2f; print(b); });")]
    [InlineData("Task.Run(() => { Func<Tensor> later = null; print(later); });")]
    public Task RunningASessionAndThreadsOfTheirOwnAreLeftAlone(string statements) =>
        Verify.VerifyAnalyzerAsync(InProgram(statements, "static void Prepare() => tf.compat.v1.disable_eager_execution();"));

    [Theory]
    [InlineData("Parallel.ForEach(models, model => { model.{|MLA2010:fit|}(x, y); });")]
    [InlineData("foreach (var model in models) Task.Run(() => model.{|MLA2010:fit|}(x, y));")]
    [InlineData("var tasks = models.Select(model => Task.Run(() => { using var tape = tf.{|MLA2010:GradientTape|}(); })).ToArray();")]
    [InlineData("models.AsParallel().ForAll(model => model.{|MLA2010:fit|}(x, y));")]
    [InlineData("Parallel.ForEach(models, {|MLA2010:Train|});")]
    public Task TrainingSideBySideIsReported(string statements) => Verify.VerifyAnalyzerAsync(Training(statements));

    [Theory]
    [InlineData("await Task.Run(() => models[0].fit(x, y));")]
    [InlineData("Task.Run(() => models[0].fit(x, y));")]
    [InlineData("foreach (var model in models) await Task.Run(() => model.fit(x, y));")]
    [InlineData("foreach (var model in models) Task.Run(() => model.fit(x, y)).Wait();")]
    [InlineData("foreach (var model in models) model.fit(x, y);")]
    [InlineData("Parallel.ForEach(models, model => { model.summary(); });")]
    public Task OneTrainingAtATimeIsLeftAlone(string statements) => Verify.VerifyAnalyzerAsync(Training(statements));

    [Fact]
    public Task LookAlikesAreSilent() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;

        class Model { public void fit(int x, int y) { } }
        class Tensor { public int eval() => 0; public static Tensor operator *(Tensor a, float b) => a; }

        class C
        {
            void Run(Model model, Tensor t)
            {
                Parallel.For(0, 3, i => model.fit(i, i));
                Task.Run(() => t.eval());
                Task.Run(() => t * 2f);
            }
        }
        """);

    [Fact]
    public async Task AnUnknownVersionIsSilent()
    {
        var test = new Verify.Test { LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.990"), TestCode = Training("Parallel.ForEach(models, model => { model.fit(x, y); });") };
        await test.RunAsync();
    }
}
