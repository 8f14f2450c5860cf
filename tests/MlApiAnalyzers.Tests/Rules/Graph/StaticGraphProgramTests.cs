using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.StaticGraphProgramAnalyzer,
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
}
