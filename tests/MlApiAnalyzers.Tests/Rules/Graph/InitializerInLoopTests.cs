using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.InitializerInLoopRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.InitializerInLoopFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class InitializerInLoopTests
{
    private static string Program(string body) => $$"""
        using System;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Trainer
        {
            Tensor x, loss;
            Operation step;
            Session session;

            void Build()
            {
                x = tf.placeholder(tf.float32);
                var w = tf.Variable(1f);
                loss = tf.square(w * x);
                step = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
            }

            void Train(NDArray data, bool again)
            {
                var init = tf.global_variables_initializer();
                var sess = tf.Session();
        {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("for (int i = 0; i < 10; i++)", "sess.run(init)")]
    [InlineData("foreach (var i in range(10))", "sess.run(tf.global_variables_initializer())")]
    [InlineData("while (again)", "sess.run(tf.compat.v1.global_variables_initializer())")]
    [InlineData("for (;;)", "init.run()")]
    [InlineData("for (;;)", "sess.run(feed_dict: new FeedItem[0], op: init)")]
    public async Task TheInitializerRunsBeforeTheLoop(string loop, string run) => await Verify.VerifyCodeFixAsync(
        Program($$"""

                    // train
                    {{loop}}
                    {
                        // start values
                        {|MLA4015:{{run}}|}; // once
                        sess.run(step, (x, data));
                    }
            """),
        Program($$"""
                    // start values
                    {{run}}; // once

                    // train
                    {{loop}}
                    {
                        sess.run(step, (x, data));
                    }
            """));

    [Fact]
    public async Task WhatIsRunMayBeAParameter() => await Verify.VerifyAnalyzerAsync(Program("""
                    void Fit(Operation first, Operation train, int epochs)
                    {
                        for (int i = 0; i < epochs; i++)
                        {
                            {|MLA4015:sess.run(first)|};
                            sess.run(train, (x, data));
                        }
                    }

                    Fit(init, step, 10);
                    Fit(init, step, 20);
            """));

    [Theory]
    [InlineData("var (_, l) = sess.run((step, loss), (x, data));")]
    [InlineData("var r = sess.run(new ITensorOrOperation[] { step, loss }, new FeedItem(x, data));")]
    [InlineData("step.run(new FeedItem[] { (x, data) }, sess);")]
    [InlineData("if (again) sess.run(step, (x, data));")]
    public async Task TheTrainingStepIsKnownInEveryForm(string train) => await Verify.VerifyAnalyzerAsync(Program($$"""
                    for (int i = 0; i < 10; i++)
                    {
                        {|MLA4015:sess.run(init)|};
                        {{train}}
                    }
            """));

    [Fact]
    public async Task TheInitializerLeavesAllLoopsAndTakesItsDeclarationAlong() => await Verify.VerifyCodeFixAsync(
        Program("""
                    for (int epoch = 0; epoch < 10; epoch++)
                    {
                        for (int i = 0; i < 10; i++)
                        {
                            var start = tf.global_variables_initializer();
                            {|MLA4015:sess.run(start)|};
                            sess.run(step, (x, data));
                        }
                    }
            """),
        Program("""
                    var start = tf.global_variables_initializer();
                    sess.run(start);
                    for (int epoch = 0; epoch < 10; epoch++)
                    {
                        for (int i = 0; i < 10; i++)
                        {
                            sess.run(step, (x, data));
                        }
                    }
            """));

    [Fact]
    public async Task SeveralLoopsAreRepairedAtOnce() => await Verify.VerifyCodeFixAsync(
        Program("""
                    for (int i = 0; i < 10; i++)
                    {
                        {|MLA4015:sess.run(init)|};
                        sess.run(step, (x, data));
                    }
                    for (int i = 0; i < 20; i++)
                    {
                        sess.run(step, (x, data));
                        {|MLA4015:sess.run(init)|};
                    }
            """),
        Program("""
                    sess.run(init);
                    for (int i = 0; i < 10; i++)
                    {
                        sess.run(step, (x, data));
                    }
                    sess.run(init);
                    for (int i = 0; i < 20; i++)
                    {
                        sess.run(step, (x, data));
                    }
            """));

    [Theory]
    [InlineData("for (int fold = 0; fold < 5; fold++) { var s = tf.Session(); s.run(init); s.run(step, (x, data)); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { sess.run(init); for (int i = 0; i < 9; i++) sess.run(step, (x, data)); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { tf.reset_default_graph(); Build(); sess.run(init); sess.run(step, (x, data)); }")]
    [InlineData("for (int fold = 0; fold < 5; fold++) { var v = tf.Variable(1f); sess.run(tf.global_variables_initializer()); sess.run(step, (x, data)); }")]
    [InlineData("for (int i = 0; i < 5; i++) { if (i == 0) sess.run(init); sess.run(step, (x, data)); }")]
    [InlineData("for (int i = 0; i < 5; i++) { if (!again) { sess.run(init); again = true; } sess.run(step, (x, data)); }")]
    [InlineData("sess.run(init); for (int i = 0; i < 5; i++) sess.run(step, (x, data));")]
    [InlineData("for (int i = 0; i < 5; i++) { sess.run(init); print(sess.run(loss, (x, data))); }")]
    [InlineData("for (int i = 0; i < 5; i++) { Action reset = () => sess.run(init); sess.run(step, (x, data)); }")]
    public async Task ARestartIsNoMistake(string body) => await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Fact]
    public async Task TheSessionMayBeAFieldAndTheStatementAnEmbeddedOne() => await new Verify.Test
    {
        TestCode = Program("""
                    while (again)
                    {
                        using (session)
                            {|MLA4015:session.run(init)|};
                        session.run(step, (x, data));
                    }
            """),
    }.RunAsync();
}
