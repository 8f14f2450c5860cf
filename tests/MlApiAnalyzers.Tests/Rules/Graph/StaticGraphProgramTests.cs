using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.StaticGraphProgramRule,
    MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager.StaticGraphProgramFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class StaticGraphProgramTests
{
    [Fact]
    public Task TheMessageSaysThatTheProgramCanBeRewritten() => new Verify.Test
    {
        TestCode = """
            using static Tensorflow.Binding;

            class C
            {
                void M()
                {
                    var x = {|#0:tf.placeholder|}(tf.float32);
                    var doubled = x * 2f;
                    var sess = tf.Session();
                    print(sess.run(doubled, (x, 3f)));
                }
            }
            """,
        FixedCode = """
            using Tensorflow;
            using static Tensorflow.Binding;

            class C
            {
                void M()
                {
                    Tensor Doubled(Tensor x) => x * 2f;

                    print(Doubled(tf.constant(3f)).numpy());
                }
            }
            """,
        ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithArguments("M", "can be rewritten in eager style") },
        ExpectedTitle = "Rewrite 'M' in eager style",
    }.RunAsync();

    [Fact]
    public Task TheMessageNamesThePreconditionThatDoesNotHold() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using static Tensorflow.Binding;

            class C
            {
                void M(Session sess)
                {
                    var x = {|#0:tf.placeholder|}(tf.float32);
                    var doubled = x * 2f;
                    print(sess.run(doubled, (x, 3f)));
                }
            }
            """,
        ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithArguments("M", "cannot be rewritten in eager style: the session 'sess' is used by other code (SessionEscapes)") },
    }.RunAsync();

    [Theory]
    [InlineData("var x = tf.placeholder(tf.float32); print(x);")]
    [InlineData("var sess = tf.Session(); print(sess);")]
    [InlineData("var x = tf.constant(1f); print(x.numpy());")]
    public Task WhatRunsNoGraphIsNoProgram(string code) => Verify.VerifyAnalyzerAsync($$"""
        using static Tensorflow.Binding;

        class C
        {
            void M()
            {
                {{code}}
            }
        }
        """);

    [Fact]
    public Task APlaceholderOfAnotherLibraryIsNone() => Verify.VerifyAnalyzerAsync("""
        class Page
        {
            public string placeholder(string text) => text;

            public string run(string text) => text;

            public string M() => run(placeholder("name"));
        }
        """);

    [Fact]
    public Task TwoProgramsOfAClassAreReportedOnce_WhenTheyShareTheSwitch() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.Binding;

        class C
        {
            void Main()
            {
                tf.compat.v1.disable_eager_execution();
                A();
                B();
            }

            void A()
            {
                var x = [|tf.placeholder|](tf.float32);
                var doubled = x * 2f;
                var sess = tf.Session();
                print(sess.run(doubled, (x, 3f)));
            }

            void B()
            {
                var x = tf.placeholder(tf.float32);
                var halved = x * 0.5f;
                var sess = tf.Session();
                print(sess.run(halved, (x, 3f)));
            }
        }
        """);

    [Fact]
    public Task TwoProgramsThatEnterGraphsOfTheirOwnAreTwo() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.Binding;

        class C
        {
            void A()
            {
                var graph = tf.Graph().as_default();
                var x = [|tf.placeholder|](tf.float32);
                var doubled = x * 2f;
                var sess = tf.Session(graph);
                print(sess.run(doubled, (x, 3f)));
            }

            void B()
            {
                var graph = tf.Graph().as_default();
                var x = [|tf.placeholder|](tf.float32);
                var halved = x * 0.5f;
                var sess = tf.Session(graph);
                print(sess.run(halved, (x, 3f)));
            }
        }
        """);

    [Fact]
    public Task AllProgramsOfAFileAreRewrittenTogether() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class A
        {
            void Main()
            {
                tf.compat.v1.disable_eager_execution();
                First();
                Second();
            }

            void First()
            {
                var graph = tf.Graph().as_default();
                var x = [|tf.placeholder|](tf.float32);
                var doubled = x * 2f;
                var sess = tf.Session(graph);
                print(sess.run(doubled, (x, 3f)));
            }

            void Second()
            {
                var graph = tf.Graph().as_default();
                var x = [|tf.placeholder|](tf.float32);
                var halved = x * 0.5f;
                var sess = tf.Session(graph);
                print(sess.run(halved, (x, 3f)));
            }
        }

        class B
        {
            void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var x = [|tf.placeholder|](tf.float32);
                var negated = -x;
                // Print it.
                using (var sess = tf.Session())
                {
                    print(sess.run(negated, (x, 3f)));
                }
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class A
        {
            void Main()
            {
                First();
                Second();
            }

            void First()
            {
                Tensor Doubled(Tensor x) => x * 2f;

                print(Doubled(tf.constant(3f)).numpy());
            }

            void Second()
            {
                Tensor Halved(Tensor x) => x * 0.5f;

                print(Halved(tf.constant(3f)).numpy());
            }
        }

        class B
        {
            void Main()
            {
                Tensor Negated(Tensor x) => -x;

                // Print it.
                print(Negated(tf.constant(3f)).numpy());
            }
        }
        """);

    [Fact]
    public Task TopLevelStatementsAreAProgram() => Verify.VerifyCodeFixAsync(
        """
        using System;
        using Tensorflow;
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();

        var x = [|tf.placeholder|](tf.float32);
        var y = tf.placeholder(tf.float32);

        var weight = tf.Variable(0.3f, name: "weight");
        var bias = tf.Variable(-0.3f, name: "bias");

        // Mean squared error
        var cost = tf.reduce_mean(tf.square(weight * x + bias - y));
        var train = tf.train.GradientDescentOptimizer(0.01f).minimize(cost);

        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < 1000; epoch++)
            sess.run(train, (x, 2f), (y, 3f));
        Console.WriteLine($"Cost: {sess.run(cost, (x, 2f), (y, 3f))}");
        """,
        """
        using System;
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var weight = tf.Variable(0.3f, name: "weight");
        var bias = tf.Variable(-0.3f, name: "bias");

        // Mean squared error
        Tensor Cost(Tensor x, Tensor y) => tf.reduce_mean(tf.square(weight * x + bias - y));

        var optimizer = keras.optimizers.SGD(0.01f);

        void TrainStep(Tensor x, Tensor y)
        {
            using var tape = tf.GradientTape();
            var cost = Cost(x, y);
            var variables = new IVariableV1[] { weight, bias };
            var gradients = tape.gradient(cost, variables);
            optimizer.apply_gradients(zip(gradients, variables));
        }

        for (var epoch = 0; epoch < 1000; epoch++)
            TrainStep(tf.constant(2f), tf.constant(3f));
        Console.WriteLine($"Cost: {Cost(tf.constant(2f), tf.constant(3f)).numpy()}");
        """);

    [Fact]
    public Task AFieldOfTheGraphThatOthersCanReachIsARefusal() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using static Tensorflow.Binding;

            public class C
            {
                public Tensor Output;

                public void M()
                {
                    tf.compat.v1.disable_eager_execution();
                    var x = {|#0:tf.placeholder|}(tf.float32);
                    Output = x * 2f;
                    print(tf.Session().run(Output, (x, 3f)));
                }
            }
            """,
        ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithArguments("M", "cannot be rewritten in eager style: 'Output' is used by other code than operations, fetches and feeds (TensorEscapes)") },
    }.RunAsync();
}
