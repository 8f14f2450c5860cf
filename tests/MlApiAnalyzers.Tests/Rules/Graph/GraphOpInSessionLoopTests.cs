using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.GraphOpInSessionLoopRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.GraphOpInSessionLoopFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class GraphOpInSessionLoopTests
{
    private static string Program(string body) => $$"""
        using System;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Trainer
        {
            static float scale;

            public void Run(NDArray data, float[] batch)
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var y = tf.placeholder(tf.float32);
                var w = tf.Variable(1f);
                var pred = w * x;
                using var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
        {{body}}
            }

            static float Next() => 1f;
        }
        """;

    [Theory]
    [InlineData("for (int i = 0; i < 10; i++)", "")]
    [InlineData("foreach (var i in range(10))", "")]
    [InlineData("while (Next() > 0)", "")]
    [InlineData("do", " while (Next() > 0);")]
    public async Task AnArgumentOfRunIsHoistedOutOfEveryKindOfLoop(string loop, string end) => await Verify.VerifyCodeFixAsync(
        Program($$"""
                    {{loop}}
                    {
                        var value = sess.run({|MLA4002:tf.reduce_mean|}(pred), (x, data)); // the mean
                        print(value);
                    }{{end}}
            """),
        Program($$"""
                    var reduceMean = tf.reduce_mean(pred);
                    {{loop}}
                    {
                        var value = sess.run(reduceMean, (x, data)); // the mean
                        print(value);
                    }{{end}}
            """));

    [Fact]
    public async Task ADeclarationMovesWithWhatItIsBuiltOnAndWithItsComment() => await Verify.VerifyCodeFixAsync(
        Program("""

                    // evaluate
                    for (int i = 0; i < 10; i++)
                    {
                        // the error
                        var difference = pred - y;
                        var loss = {|MLA4002:tf.reduce_mean|}(tf.square(difference)); // mean square
                        print(sess.run(loss, (x, data), (y, data)));
                    }
            """),
        Program("""
                    // the error
                    var difference = pred - y;
                    var loss = tf.reduce_mean(tf.square(difference)); // mean square

                    // evaluate
                    for (int i = 0; i < 10; i++)
                    {
                        print(sess.run(loss, (x, data), (y, data)));
                    }
            """));

    [Fact]
    public async Task SeveralOperationsMayShareWhatTheyAreBuiltOn() => await Verify.VerifyCodeFixAsync(
        Program("""
                    foreach (var i in range(10))
                    {
                        var difference = pred - y;
                        var loss = {|MLA4002:tf.reduce_mean|}(difference);
                        var worst = {|MLA4002:tf.reduce_max|}(difference);
                        var (a, b) = sess.run((loss, worst), (x, data), (y, data));
                        print(sess.run({|MLA4002:tf.reduce_mean|}(pred)).ToString(), sess.run({|MLA4002:tf.reduce_mean|}(y)));
                    }
            """),
        Program("""
                    var difference = pred - y;
                    var loss = tf.reduce_mean(difference);
                    var worst = tf.reduce_max(difference);
                    var reduceMean = tf.reduce_mean(pred);
                    var reduceMean2 = tf.reduce_mean(y);
                    foreach (var i in range(10))
                    {
                        var (a, b) = sess.run((loss, worst), (x, data), (y, data));
                        print(sess.run(reduceMean).ToString(), sess.run(reduceMean2));
                    }
            """));

    [Fact]
    public async Task TheOperationLeavesAllLoops() => await Verify.VerifyCodeFixAsync(
        Program("""
                    for (int epoch = 0; epoch < 10; epoch++)
                        for (int i = 0; i < 10; i++)
                        {
                            if (i % 5 == 0)
                                print({|MLA4002:tf.reduce_mean|}(pred).eval(sess, (x, data)));
                        }
            """),
        Program("""
                    var reduceMean = tf.reduce_mean(pred);
                    for (int epoch = 0; epoch < 10; epoch++)
                        for (int i = 0; i < 10; i++)
                        {
                            if (i % 5 == 0)
                                print(reduceMean.eval(sess, (x, data)));
                        }
            """));

    [Theory]
    [InlineData("sess.run({|MLA4002:w.assign|}(rate));", "var assign = w.assign(ratePlaceholder);", "sess.run(assign, (ratePlaceholder, rate));")]
    [InlineData("sess.run({|MLA4002:pred * rate|}, (x, data));", "var result = pred * ratePlaceholder;", "sess.run(result, (x, data), (ratePlaceholder, rate));")]
    public async Task AVaryingValueIsFed(string run, string created, string fed) => await Verify.VerifyCodeFixAsync(
        Program($$"""
                    for (int i = 0; i < 10; i++)
                    {
                        var rate = Next();
                        {{run}}
                    }
            """),
        Program($$"""
                    var ratePlaceholder = tf.placeholder(tf.float32);
                    {{created}}
                    for (int i = 0; i < 10; i++)
                    {
                        var rate = Next();
                        {{fed}}
                    }
            """));

    [Fact]
    public async Task AVaryingValueOfADeclarationIsFedToEachRun() => await Verify.VerifyCodeFixAsync(
        Program("""
                    for (int i = 0; i < 10; i++)
                    {
                        var scaled = {|MLA4002:tf.multiply|}(pred, scale);
                        print(sess.run(scaled, (x, data)));
                        print(scaled.eval(sess));
                    }
            """),
        Program("""
                    var scalePlaceholder = tf.placeholder(tf.float32);
                    var scaled = tf.multiply(pred, scalePlaceholder);
                    for (int i = 0; i < 10; i++)
                    {
                        print(sess.run(scaled, (x, data), (scalePlaceholder, scale)));
                        print(scaled.eval(sess, (scalePlaceholder, scale)));
                    }
            """));

    [Theory]
    [InlineData("print(sess.run({|MLA4002:tf.constant|}(Next())));")]
    [InlineData("var c = {|MLA4002:tf.constant|}(batch[i]); sess.run(pred, (x, c));")]
    [InlineData("print(sess.run({|MLA4002:pred * data[i]|}));")]
    [InlineData("var p = pred; p = {|MLA4002:p * 2f|}; print(sess.run(p));")]
    [InlineData("tf_with(tf.name_scope(\"s\"), delegate { var m = {|MLA4002:tf.reduce_sum|}(pred); print(sess.run(m)); });")]
    public async Task WhatCannotBeMovedIsReportedOnly(string body) => await new Verify.Test
    {
        TestCode = Program($$"""
                    for (int i = 0; i < 10; i++)
                    {
                        {{body}}
                    }
            """),
    }.RunAsync();

    [Theory]
    [InlineData("for (int i = 0; i < 10; i++) { print(sess.run(pred, (x, np.array(batch)))); }")]
    [InlineData("for (int i = 0; i < 10; i++) { var s = tf.Session(); print(s.run(tf.reduce_mean(pred))); }")]
    [InlineData("for (int i = 0; i < 10; i++) { tf.reset_default_graph(); print(sess.run(tf.reduce_mean(pred))); }")]
    [InlineData("for (int i = 0; i < 10; i++) { var m = tf.reduce_mean(pred); }")]
    [InlineData("Tensor m = null; for (int i = 0; i < 10; i++) { m ??= tf.reduce_mean(pred); print(sess.run(m)); }")]
    [InlineData("Tensor m = null; for (int i = 0; i < 10; i++) { if (m is null) m = tf.reduce_mean(pred); print(sess.run(m)); }")]
    [InlineData("Tensor m = pred; for (int i = 0; i < 10; i++) { if (i == 9) m = tf.reduce_mean(pred); print(sess.run(m)); }")]
    [InlineData("while (true) { sess.run(pred); if (Next() > 1) { print(sess.run(tf.reduce_mean(pred))); break; } }")]
    [InlineData("foreach (var v in sess.run(tf.reduce_mean(pred))) { print(v); }")]
    [InlineData("foreach (var i in range(10)) { Func<Tensor> later = () => tf.reduce_mean(pred); sess.run(pred); }")]
    [InlineData("foreach (var i in range(10)) { var t = sess.graph.get_tensor_by_name(\"x:0\"); sess.run(t); }")]
    [InlineData("foreach (var i in range(10)) { tf.train.Saver().save(sess, \"m\"); sess.run(pred); }")]
    [InlineData("foreach (var i in range(10)) { sess.run(tf.global_variables_initializer()); }")]
    [InlineData("foreach (var i in range(10)) { var r = sess.run(pred); var d = r * 2f; print(d); }")]
    public async Task WhatCreatesNoOperationPerIterationIsLeftAlone(string body) =>
        await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Fact]
    public async Task AnEagerProgramHasNoGraphThatGrows() => await Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        var sess = Session.LoadFromSavedModel("model");
        foreach (var i in range(10))
        {
            var input = tf.constant(1f);
            sess.run(sess.graph.OperationByName("y").output, (sess.graph.OperationByName("x").output, input));
        }
        """);

    [Fact]
    public async Task InAnUnknownModeOnlyAFetchedOperationIsReported() => await Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        public class Runner
        {
            public void Run(Session sess, Tensor x, Tensor y)
            {
                foreach (var i in range(10))
                {
                    var input = tf.constant(1f);
                    sess.run(y, (x, input));
                    var mean = {|MLA4002:tf.reduce_mean|}(y);
                    sess.run((mean, {|MLA4002:tf.reduce_max|}(y)));
                }
            }
        }
        """);

    [Fact]
    public async Task TopLevelStatementsAreAPlaceToHoistToAsWell() => await Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();
        var x = tf.placeholder(tf.float32);
        var sess = tf.Session();

        // run
        foreach (var i in range(10))
        {
            var mean = {|MLA4002:tf.reduce_mean|}(x); // of all
            print(sess.run(mean, (x, 1f)));
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();
        var x = tf.placeholder(tf.float32);
        var sess = tf.Session();
        var mean = tf.reduce_mean(x); // of all

        // run
        foreach (var i in range(10))
        {
            print(sess.run(mean, (x, 1f)));
        }
        """);

    [Fact]
    public async Task TypesOfTheUsersOwnAreNoSessions() => await Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        class Session { public object run(object o) => o; }

        class Program
        {
            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var sess = new Session();
                foreach (var i in range(10))
                    sess.run(tf.constant(1f));
            }
        }
        """);
}
