using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.GraphNeverExitedRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.GraphNeverExitedFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class GraphNeverExitedTests
{
    [Fact]
    public Task GraphIsLeftBeforeTheModel() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                var graph = tf.Graph().[|as_default|]();

                // First the graph.
                var a = tf.constant(1f);
                using (var sess = tf.Session(graph))
                {
                    print( sess.run(a) );
                }

                // Then Keras.
                var model = keras.Sequential();
                model.add(keras.layers.Dense(1));
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                var graph = tf.Graph().as_default();

                try
                {
                    // First the graph.
                    var a = tf.constant(1f);
                    using (var sess = tf.Session(graph))
                    {
                        print( sess.run(a) );
                    }
                }
                finally
                {
                    graph.Exit();
                }

                // Then Keras.
                var model = keras.Sequential();
                model.add(keras.layers.Dense(1));
            }
        }
        """);

    [Fact]
    public Task AtTheTopLevelAndForFields() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        new Trainer().Run();

        class Trainer
        {
            private Graph graph;

            public void Run()
            {
                graph = tf.Graph();
                graph.[|as_default|]();
                Build();
                using var tape = tf.GradientTape();
            }

            private void Build() => tf.constant(1f);
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        new Trainer().Run();

        class Trainer
        {
            private Graph graph;

            public void Run()
            {
                graph = tf.Graph();
                graph.as_default();
                try
                {
                    Build();
                }
                finally
                {
                    graph.Exit();
                }
                using var tape = tf.GradientTape();
            }

            private void Build() => tf.constant(1f);
        }
        """);

    // The mode is left on in one method and hurts in another: where to leave the graph, the author knows.
    [Fact]
    public Task AcrossMethodsThereIsNoFix() => Verify.VerifyNoCodeFixAsync(
        """
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                BuildGraph();
                Train();
            }

            static void BuildGraph()
            {
                var graph = new Graph().[|as_default|]();
                tf.constant(1f);
            }

            static void Train()
            {
                var model = Create();
                model.fit(null, null);
            }

            static IModel Create() => keras.Sequential();
        }
        """);

    [Fact]
    public Task NoFixWhereTheModelUsesWhatTheGraphDeclares() => Verify.VerifyNoCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                var graph = tf.Graph().[|as_default|]();
                var units = 3;
                var model = keras.Sequential(keras.layers.Dense(units));
            }
        }
        """);

    [Fact]
    public Task MessageNamesTheCall() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        tf.Graph().{|#0:as_default|}();
        var model = {|#1:keras.Sequential()|};
        """,
        Verify.Diagnostic().WithLocation(0).WithLocation(1).WithMessage("The graph is never left, so 'keras.Sequential' in line 5 works in graph mode; call 'Exit' before it"));

    [Fact]
    public Task MessageNamesTheFile()
    {
        var test = new Verify.Test
        {
            TestCode =
                """
                using static Tensorflow.Binding;

                class Program
                {
                    static void Main()
                    {
                        tf.Graph().{|#0:as_default|}();
                        Network.Build();
                    }
                }
                """,
            ExpectedDiagnostics =
            {
                Verify.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                    .WithMessage("The graph is never left, so 'keras.Sequential' in line 5 of Test1.cs works in graph mode; call 'Exit' before it"),
            },
        };
        test.TestState.Sources.Add(
            """
            using static Tensorflow.KerasApi;

            static class Network
            {
                public static void Build() => keras.Sequential();
            }
            """);
        return test.RunAsync();
    }

    // A program that stays with its graph, and the ways back to eager mode.
    [Fact]
    public Task SoundProgramsAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using System.Threading.Tasks;
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static void Main()
            {
                keras.Sequential();
                OnAnotherThread();
                Exited();
                SwitchedBack();
                Pure();
            }

            static void Pure()
            {
                var graph = tf.Graph().as_default();
                var x = tf.placeholder(tf.float32);
                using var sess = tf.Session(graph);
                print((sess.run(x * 2f, (x, 1f)), sess.run(tf.constant(1f)).numpy()));
            }

            static void Exited()
            {
                var graph = tf.Graph().as_default();
                tf.constant(1f);
                graph.Exit();
                keras.Sequential();
            }

            static void SwitchedBack()
            {
                tf.Graph().as_default();
                tf.enable_eager_execution();
                keras.Sequential();
                tf.Context.restore_mode();
                tf.Context.restore_mode();
            }

            static void OnAnotherThread() => Task.Run(() =>
            {
                var graph = tf.Graph().as_default();
                tf.constant(1f);
            });
        }
        """);

    [Fact]
    public Task GraphProgramIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        tf.compat.v1.disable_eager_execution();
        tf.Graph().as_default();
        keras.Sequential();
        """);

    [Fact]
    public Task LookAlikeIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.KerasApi;

        new Graph().as_default();
        keras.Sequential();

        class Graph
        {
            public Graph as_default() => this;
        }
        """);
}
