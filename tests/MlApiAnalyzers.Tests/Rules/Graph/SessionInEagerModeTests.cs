using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.SessionInEagerModeRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.SessionInEagerModeFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class SessionInEagerModeTests
{
    [Fact]
    public Task SessionGoesWithItsLastRun() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        var hello = tf.constant("Hello, TensorFlow!");

        // The old way.
        using (var sess = tf.Session())
        {
            // Runs it.
            var result = sess.[|run|](hello);   // greets

            print(result);
            // done
        }
        print("end");
        """,
        """
        using static Tensorflow.Binding;

        var hello = tf.constant("Hello, TensorFlow!");

        // The old way.
        // Runs it.
        var result = hello.numpy();   // greets

        print(result);
        // done
        print("end");
        """);

    [Fact]
    public Task EverySpelling() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Program
        {
                    static void Main()
            {
                var a = tf.constant(1f);
                var w = tf.Variable(3f);
                var sum = a + tf.constant(2f) * tf.constant(4f);

                using var sess = tf.Session();
                float value = sess.[|run|](sum);
                var (x, y) = sess.[|run|]((a, sum));
                (_, float c) = sess.[|run|]((tf.add(a, 2f), tf.nn.relu(sum)));
                NDArray[] all = sess.[|run|](new[] { a, sum });
                sess.[|run|](a + sum);
                print((a.[|eval|](sess), sum.[|eval|]()));
            }
        }
        """,
        """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Program
        {
                    static void Main()
            {
                var a = tf.constant(1f);
                var w = tf.Variable(3f);
                var sum = a + tf.constant(2f) * tf.constant(4f);

                float value = sum.numpy();
                var (x, y) = (a.numpy(), sum.numpy());
                (_, float c) = (tf.add(a, 2f).numpy(), tf.nn.relu(sum).numpy());
                NDArray[] all = new[] { a.numpy(), sum.numpy() };
                (a + sum).numpy();
                print((a.numpy(), sum.numpy()));
            }
        }
        """);

    [Fact]
    public Task SessionWithOtherUsesStays() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        var a = tf.constant(1f);
        var w = tf.Variable(a);
        var init = tf.global_variables_initializer();
        var sess = tf.Session();
        sess.run(init);
        print(sess.[|run|](w * a));
        """,
        """
        using static Tensorflow.Binding;

        var a = tf.constant(1f);
        var w = tf.Variable(a);
        var init = tf.global_variables_initializer();
        var sess = tf.Session();
        sess.run(init);
        print((w * a).numpy());
        """);

    [Fact]
    public Task OnlyANewSessionGoes() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var a = tf.constant(1f);
                using var sess = tf.Session().as_default();
                using var logged = Open();
                print((sess.[|run|](a), logged.[|run|](a)));
            }

            static Session Open()
            {
                print("opened");
                return tf.Session();
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var a = tf.constant(1f);
                using var logged = Open();
                print((a.numpy(), a.numpy()));
            }

            static Session Open()
            {
                print("opened");
                return tf.Session();
            }
        }
        """);

    [Fact]
    public Task BlocksWithTheSameNamesStayBlocks() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var a = tf.constant(1f);
                using (var sess = tf.Session())
                {
                    var r = sess.[|run|](a);
                }
                using (var sess = tf.Session())
                {
                    var r = sess.[|run|](a);
                }
            }
        }
        """,
        """
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var a = tf.constant(1f);
                {
                    var r = a.numpy();
                }
                {
                    var r = a.numpy();
                }
            }
        }
        """);

    [Fact]
    public Task NoFixWhereAnotherFetchIsUnknownOrSomethingIsFed() => Verify.VerifyNoCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main() => Run(null);

            static void Run(Tensor other)
            {
                var a = tf.constant(1f);
                var sess = tf.Session();
                sess.[|run|]((a, other));
                sess.[|run|](a, (other, 2f));
            }
        }
        """);

    [Fact]
    public Task MessageSaysWhereTheValueIs() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        var total = tf.reduce_sum(tf.constant(new[] { 1f, 2f }));
        tf.Session().{|#0:run|}(total);
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'run' throws, because 'total' was computed eagerly and is in no graph; its value is there already"));

    [Fact]
    public Task GraphProgramsAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static Tensor loss;

            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var a = tf.constant(1f);
                loss = tf.Variable(2f) * a;
                using var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
                print((sess.run(a), sess.run((a, loss)), loss.eval(sess)));
            }
        }
        """);

    // Imported operations are in a graph, and so is what is computed from them, whatever the mode.
    [Fact]
    public Task TensorsOfImportedGraphsAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var graph = tf.Graph();
                graph.as_default();
                var x = tf.constant(3f);
                graph.Exit();
                var y = x * tf.constant(2f);
                var named = graph.OperationByName("Const").outputs[0];
                using var sess = tf.Session(graph);
                print((sess.run(x), sess.run(y), sess.run(named), sess.run(tf.add(named, tf.constant(1f)))));
            }
        }
        """);

    // The placeholder throws before anything is run (MLA4001).
    [Fact]
    public Task PlaceholdersAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        var x = tf.placeholder(tf.float32);
        var y = tf.square(x) + tf.constant(1f);
        using var sess = tf.Session();
        sess.run(y, (x, 2f));
        """);

    // These are nodes of a graph in either mode, and so is what runs no operation at all.
    [Fact]
    public Task NodesMadeInEagerModeAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        var a = tf.constant(new[] { 1f, 2f });
        var sess = tf.Session();
        sess.run(tf.no_op());
        sess.run(tf.math.real(a));
        sess.run(tf.global_variables_initializer());
        """);

    // A library does not know in which mode it is called.
    [Fact]
    public Task LibraryIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        public class Scorer
        {
            public float Score(Session sess)
            {
                var a = tf.constant(1f);
                return sess.run(a);
            }
        }
        """);

    [Fact]
    public Task LookAlikeIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        var a = tf.constant(1f);
        new Session().run(a);

        class Session
        {
            public object run(object fetch) => fetch;
        }
        """);

    [Theory]
    [InlineData("var x = tf.random.normal((2, 2));")]
    [InlineData("var x = tf.linalg.matmul(tf.ones((2, 2)), tf.ones((2, 2)));")]
    [InlineData("var x = tf.strings.lower(tf.constant(\"A\"));")]
    [InlineData("Tensor Make() => tf.random.uniform((2, 2)); var x = Make();")]
    public Task FamiliesOfOperationsComputeAtOnce(string creation) => Verify.VerifyAnalyzerAsync($$"""
        using Tensorflow;
        using static Tensorflow.Binding;

        {{creation}}
        var sess = tf.Session();
        sess.[|run|](x);
        """);

    // An initializer has no value that could take the place of the run.
    [Fact]
    public Task InitializerOfAnEagerVariable() => Verify.VerifyNoCodeFixAsync("""
        using static Tensorflow.Binding;

        var w = tf.Variable(1f);
        var sess = tf.Session();
        sess.[|run|](w.initializer);
        """);

    [Fact]
    public Task InitializerOfAVariableInTheGraph() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();
        var w = tf.Variable(1f);
        var sess = tf.Session();
        sess.run(w.initializer);
        """);
}
