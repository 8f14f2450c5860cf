using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.GraphTensorHasNoValueRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.GraphTensorHasNoValueFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class GraphTensorHasNoValueTests
{
    [Fact]
    public Task EverySpellingIsRunInTheSession() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static Tensor total;

            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var w = tf.Variable(2f);
                var y = w * tf.constant(3f);
                total = tf.reduce_sum(y);

                using var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
                var a = y.[|numpy|]();
                var b = ( y + total ).[|numpy|]();   // both
                float c = [|(float)total|];
                var d = [|(int) tf.cast(total, tf.int32)|];
                var e = y.[|ToArray|]<float>();
                if ([|(bool)tf.less(total, y)|])
                    print((a, b, c, d, e));
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static Tensor total;

            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var w = tf.Variable(2f);
                var y = w * tf.constant(3f);
                total = tf.reduce_sum(y);

                using var sess = tf.Session();
                sess.run(tf.global_variables_initializer());
                var a = sess.run(y);
                var b = sess.run(y + total);   // both
                float c = (float)sess.run(total);
                var d = (int) sess.run(tf.cast(total, tf.int32));
                var e = sess.run(y).ToArray<float>();
                if ((bool)sess.run(tf.less(total, y)))
                    print((a, b, c, d, e));
            }
        }
        """);

    [Fact]
    public Task ATensorIsFollowedThroughHelpers() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var y = Scaled(x, 2f);
                var z = (y, tf.constant(1f)).Item1;
                print(y.[|numpy|]());
                print(Scaled(z, 3f).[|ToArray|]<float>());
                Show(y);
                Show(z + 1f);
            }

            static Tensor Scaled(Tensor tensor, float factor) => tensor * factor;

            static void Show(Tensor tensor) => print(tensor.[|numpy|]());
        }
        """);

    [Fact]
    public Task MessageSaysWhatTheReadDoes() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();
        var x = {|#0:tf.placeholder(tf.float32)|};
        var y = x * 2f;
        var c = tf.constant(1f);
        y.{|#1:numpy|}();
        var f = {|#2:(float)c|};
        c.{|#3:numpy|}();
        var w = tf.Variable(1f);
        w.{|#4:numpy|}();
        """,
        Verify.Diagnostic().WithSeverity(DiagnosticSeverity.Warning).WithLocation(1).WithLocation(0).WithMessage("'y' is a node of the graph and holds no value: 'numpy' runs the default session, which fails because nothing is fed to the placeholder"),
        Verify.Diagnostic().WithSeverity(DiagnosticSeverity.Warning).WithLocation(2).WithMessage("'c' is a node of the graph and holds no value: the cast reads memory that is not there"),
        Verify.Diagnostic().WithSeverity(DiagnosticSeverity.Info).WithLocation(3).WithMessage("'c' is a node of the graph and holds no value: 'numpy' runs the default session for it, whichever that is"),
        Verify.Diagnostic().WithSeverity(DiagnosticSeverity.Info).WithLocation(4).WithMessage("'w' is a node of the graph and holds no value: 'numpy' runs the default session for it, whichever that is"));

    // What the placeholder would be fed with nobody knows; of two sessions, neither which is meant.
    [Fact]
    public Task NoFixForPlaceholdersAndSeveralSessions() => Verify.VerifyNoCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                var x = tf.placeholder(tf.float32);
                var c = tf.constant(1f);
                print([|(float)c|]);
                var first = tf.Session();
                print(([|(float)tf.square(x)|], [|(sbyte)c|]));
                var second = tf.Session();
                print([|(float)c|]);
            }
        }
        """);

    [Fact]
    public Task ValuesAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Program
        {
            static void Main()
            {
                var eager = tf.constant(1f);
                print((eager.numpy(), (float)eager, (eager * 2f).ToArray<float>()));

                tf.compat.v1.disable_eager_execution();
                var c = tf.constant(1f);
                var sess = tf.Session();
                var value = sess.run(c);
                Tensor kept = sess.run(c);
                print(((float)value, value.numpy(), kept.numpy(), np.array(1f).numpy(), value.ToArray<float>()));
                print((float)eager);
            }
        }
        """);

    [Fact]
    public Task UnknownModeIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        public class Scorer
        {
            public float Score(Tensor given)
            {
                var c = tf.constant(1f);
                return (float)c + (float)given;
            }
        }
        """);

    [Fact]
    public Task LookAlikeIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        tf.compat.v1.disable_eager_execution();
        var mine = new Tensor();
        var f = (float)mine;
        mine.numpy();

        class Tensor
        {
            public static explicit operator float(Tensor tensor) => 0f;
            public void numpy() { }
        }
        """);
}
