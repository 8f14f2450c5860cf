using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.UninitializedVariablesRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.UninitializedVariablesFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class UninitializedVariablesTests
{
    private static string Program(string body, string members = "") => $$"""
        using System;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Trainer
        {
            public void Run(NDArray data)
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var w = tf.Variable(1f);
                var loss = tf.square(w * x);
                var step = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
        {{body}}
            }
        {{members}}
        }
        """;

    [Fact]
    public async Task TheInitializerRunsBeforeTheLoops() => await Verify.VerifyCodeFixAsync(
        Program("""
                    using var sess = tf.Session();

                    // train
                    for (int epoch = 0; epoch < 10; epoch++)
                        foreach (var i in range(10))
                            {|MLA4014:sess.run(step, (x, data))|};
                    sess.run(step, (x, data));
            """),
        Program("""
                    using var sess = tf.Session();
                    sess.run(tf.global_variables_initializer());

                    // train
                    for (int epoch = 0; epoch < 10; epoch++)
                        foreach (var i in range(10))
                            sess.run(step, (x, data));
                    sess.run(step, (x, data));
            """));

    [Theory]
    [InlineData("var (_, c) = {|MLA4014:s.run((step, loss), (x, data))|};", "var (_, c) = s.run((step, loss), (x, data));")]
    [InlineData("{|MLA4014:step.run(new FeedItem[] { (x, data) }, s)|};", "step.run(new FeedItem[] { (x, data) }, s);")]
    [InlineData("var r = {|MLA4014:s.run(new ITensorOrOperation[] { step, loss }, new FeedItem(x, data))|};", "var r = s.run(new ITensorOrOperation[] { step, loss }, new FeedItem(x, data));")]
    public async Task TheStepMayBeRunInEveryWay(string run, string repaired) => await Verify.VerifyCodeFixAsync(
        Program($$"""
                    using (var s = new Session(tf.get_default_graph()))
                    {
                        while (true)
                        {
                            {{run}}
                        }
                    }
            """),
        Program($$"""
                    using (var s = new Session(tf.get_default_graph()))
                    {
                        s.run(tf.global_variables_initializer());
                        while (true)
                        {
                            {{repaired}}
                        }
                    }
            """));

    [Fact]
    public async Task ASessionOfAnotherMethodIsReportedOnly() => await new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;

            class Trainer
            {
                Tensor x;
                Operation step;
                Session sess;

                public static void Main()
                {
                    tf.compat.v1.disable_eager_execution();
                    var trainer = new Trainer();
                    trainer.Build();
                    trainer.Train(null);
                }

                void Build()
                {
                    x = tf.placeholder(tf.float32);
                    step = tf.train.AdamOptimizer(0.1f).minimize(tf.square(tf.Variable(1f) * x));
                    sess = tf.Session();
                }

                void Train(NDArray data)
                {
                    foreach (var i in range(10))
                        {|MLA4014:sess.run(step, (x, data))|};
                }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("var sess = tf.Session(); sess.run(tf.global_variables_initializer()); sess.run(step, (x, data));")]
    [InlineData("var init = tf.compat.v1.global_variables_initializer(); var sess = tf.Session(); sess.run(init); sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); tf.train.Saver().restore(sess, \"m\"); sess.run(step, (x, data));")]
    [InlineData("var saver = tf.train.import_meta_graph(\"m.meta\"); var sess = tf.Session(); sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); sess.run(w.assign(1f)); sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); sess.run(w.initializer); sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); Other.Start(sess); sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); Session copy = sess; sess.run(step, (x, data));")]
    [InlineData("var sess = tf.Session(); print(sess.run(loss, (x, data)));")]
    [InlineData("step.run(new FeedItem[] { (x, data) });")]
    [InlineData("var sess = Other.Create(); sess.run(step, (x, data));")]
    public async Task WhatMayBeInitializedIsLeftAlone(string body) => await Verify.VerifyAnalyzerAsync(
        Program("        " + body) + """


            static class Other
            {
                public static void Start(Session sess) => sess.run(tf.global_variables_initializer());

                public static Session Create() { var sess = tf.Session(); Start(sess); return sess; }
            }
            """);

    [Fact]
    public async Task AnInitializerInAMethodOfTheTypeIsEnough() => await Verify.VerifyAnalyzerAsync(
        Program("        var sess = tf.Session(); Start(sess); sess.run(step, (x, data));",
            "\n    void Start(Session sess) => sess.run(tf.global_variables_initializer());"));

    [Fact]
    public async Task InAnUnknownModeNothingIsReported() => await Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        public class Trainer
        {
            public void Run()
            {
                var step = tf.train.AdamOptimizer(0.1f).minimize(tf.square(tf.Variable(1f)));
                var sess = tf.Session();
                sess.run(step);
            }
        }
        """);
}
