using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.UsingOnDefaultGraphRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.UsingOnDefaultGraphFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class UsingOnDefaultGraphTests
{
    [Fact]
    public Task StatementBecomesTryAndFinally() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            private readonly Graph graph = tf.Graph();

            void Field()
            {
                // Builds it.
                [|using|] ({|CS1674:graph.as_default()|})   // until here
                {
                    var x = tf.constant(1f);

                    print( x );
                    // last
                } // end
                print("after");
            }

            void Declared()
            {
                [|using|] ({|CS1674:var g = tf.Graph().as_default()|}) {
                    print(g);
                }
            }

            void Unnamed()
            {
                [|using|] ({|CS1674:tf.Graph().as_default()|})
                {
                    tf.constant(1f);
                }
            }

            void Assigned()
            {
                Graph other;
                [|using|] ({|CS1674:other = tf.Graph().as_default()|})
                {
                    tf.constant(1f);
                }
            }

            void Stacked()
            {
                [|using|] ({|CS1674:var outer = tf.Graph().as_default()|})
                using (var sess = tf.Session(outer))
                {
                    sess.run(tf.constant(1f));
                }
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            private readonly Graph graph = tf.Graph();

            void Field()
            {
                // Builds it.
                graph.as_default();
                try   // until here
                {
                    var x = tf.constant(1f);

                    print( x );
                    // last
                }
                finally
                {
                    graph.Exit();
                } // end
                print("after");
            }

            void Declared()
            {
                var g = tf.Graph().as_default();
                try {
                    print(g);
                }
                finally {
                    g.Exit();
                }
            }

            void Unnamed()
            {
                var graph = tf.Graph().as_default();
                try
                {
                    tf.constant(1f);
                }
                finally
                {
                    graph.Exit();
                }
            }

            void Assigned()
            {
                Graph other;
                other = tf.Graph().as_default();
                try
                {
                    tf.constant(1f);
                }
                finally
                {
                    other.Exit();
                }
            }

            void Stacked()
            {
                var outer = tf.Graph().as_default();
                try
                {
                    using (var sess = tf.Session(outer))
                    {
                        sess.run(tf.constant(1f));
                    }
                }
                finally
                {
                    outer.Exit();
                }
            }
        }
        """);

    [Fact]
    public Task DeclarationReachesToTheEndOfItsBlock() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        class Program
        {
            void Build(bool again)
            {
                print("before");
                {|CS1674:[|using|] var graph = tf.Graph().as_default();|}

                // The sum.
                var sum = tf.add(
                    tf.constant(1f),
                    tf.constant(2f));
                if (again)
                {
                    {|CS1674:[|using|] var inner = tf.Graph().as_default();|}
                }
                print(sum);
            }
        }
        """,
        """
        using static Tensorflow.Binding;

        class Program
        {
            void Build(bool again)
            {
                print("before");
                var graph = tf.Graph().as_default();

                try
                {
                    // The sum.
                    var sum = tf.add(
                        tf.constant(1f),
                        tf.constant(2f));
                    if (again)
                    {
                        var inner = tf.Graph().as_default();
                        inner.Exit();
                    }
                    print(sum);
                }
                finally
                {
                    graph.Exit();
                }
            }
        }
        """);

    [Fact]
    public Task AtTheTopLevel() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        [|using|] ({|CS1674:var g = tf.Graph().as_default()|})
        {
            tf.constant(1f);
        }
        {|CS1674:[|using|] var h = tf.Graph().as_default();|}
        tf.constant(2f);
        """,
        """
        using static Tensorflow.Binding;

        var g = tf.Graph().as_default();
        try
        {
            tf.constant(1f);
        }
        finally
        {
            g.Exit();
        }
        var h = tf.Graph().as_default();
        try
        {
            tf.constant(2f);
        }
        finally
        {
            h.Exit();
        }
        """);

    [Fact]
    public Task NoFixWhereANameWouldCollide() => Verify.VerifyNoCodeFixAsync(
        """
        using static Tensorflow.Binding;

        class Program
        {
            void Twice(bool first)
            {
                [|using|] ({|CS1674:var g = tf.Graph().as_default()|})
                {
                }
                [|using|] ({|CS1674:var g = tf.Graph().as_default()|})
                {
                }
            }
        }
        """);

    [Fact]
    public Task OtherUsingsAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using System.IO;
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            void M()
            {
                using (var sess = tf.Session().as_default())
                using (var tape = tf.GradientTape())
                {
                    var graph = tf.Graph().as_default();
                    graph.Exit();
                }
                using var stream = new MemoryStream();
                using (new Mine().as_default())
                {
                }
            }

            class Mine : System.IDisposable
            {
                public Mine as_default() => this;
                public void Dispose() { }
            }
        }
        """);

    [Fact]
    public Task OtherErrorsOfTheKindGetNoFix()
    {
        var test = new Verify.Test
        {
            TestCode =
                """
                class Program
                {
                    void M()
                    {
                        using ({|CS1674:new object()|})
                        {
                        }
                    }
                }
                """,
        };
        return test.RunAsync();
    }
}
