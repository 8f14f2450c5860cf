using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.RedundantEagerSwitchRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.RedundantEagerSwitchFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class RedundantEagerSwitchTests
{
    [Fact]
    public async Task NoBlankLineIsLeftAtTheHeadOfABlock() =>
        await Verify.VerifyCodeFixAsync(
            """
            using static Tensorflow.Binding;

            class Program
            {
                static void Main()
                {
                    {|MLA4013:tf.enable_eager_execution();|}

                    {|MLA4013:tf.enable_eager_execution();|}

                    Train();

                    Train();
                }

                static void Train() => tf.constant(1f);
            }
            """,
            """
            using static Tensorflow.Binding;

            class Program
            {
                static void Main()
                {
                    Train();

                    Train();
                }

                static void Train() => tf.constant(1f);
            }
            """);

    [Fact]
    public async Task EveryRedundantSwitchGoesAndCommentsStay() =>
        await Verify.VerifyCodeFixAsync(
            """
            using System.Threading.Tasks;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                static void Main()
                {
                    // As in Python.
                    {|MLA4013:tf.enable_eager_execution();|}
                    {|MLA4013:Binding.tf.enable_eager_execution();|}
                    Train();
                    tf.compat.v1.disable_eager_execution();
                    Task.Run(() =>
                    {
                        {|MLA4013:tf.enable_eager_execution();|}
                        Train();
                    });
                    tf.enable_eager_execution(); // needed
                    {|MLA4013:tf.enable_eager_execution();|}
                }

                static void Train()
                {
                    {|MLA4013:tf.enable_eager_execution();|}
                    var x = tf.constant(1f);
                }
            }
            """,
            """
            using System.Threading.Tasks;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                static void Main()
                {
                    // As in Python.
                    Train();
                    tf.compat.v1.disable_eager_execution();
                    Task.Run(() =>
                    {
                        Train();
                    });
                    tf.enable_eager_execution(); // needed
                }

                static void Train()
                {
                    var x = tf.constant(1f);
                }
            }
            """);

    [Fact]
    public async Task TopLevelStatements() =>
        await Verify.VerifyCodeFixAsync(
            """
            using static Tensorflow.Binding;

            {|MLA4013:tf.enable_eager_execution();|}
            var x = tf.constant(1f);
            """,
            """
            using static Tensorflow.Binding;

            var x = tf.constant(1f);
            """);

    [Fact]
    public async Task ASwitchThatIsAWholeBranchStays() =>
        await Verify.VerifyNoCodeFixAsync("""
            using static Tensorflow.Binding;

            if (args.Length > 0)
                {|MLA4013:tf.enable_eager_execution();|}
            """);

    [Theory]
    [InlineData("tf.compat.v1.disable_eager_execution(); tf.enable_eager_execution();")]
    [InlineData("if (args.Length > 0) tf.compat.v1.disable_eager_execution(); tf.enable_eager_execution();")]
    [InlineData("var graph = tf.Graph().as_default(); tf.enable_eager_execution();")]
    [InlineData("for (var i = 0; i < 2; i++) { tf.enable_eager_execution(); tf.compat.v1.disable_eager_execution(); }")]
    [InlineData("var tf = new Tf(); tf.enable_eager_execution();")]
    public async Task Silent(string statements) =>
        await Verify.VerifyAnalyzerAsync($$"""
            using static Tensorflow.Binding;

            {{statements}}

            class Tf { public void enable_eager_execution() { } }
            """);

    [Fact]
    public async Task AMemberOfALibraryIsSilent() =>
        await Verify.VerifyAnalyzerAsync("""
            using static Tensorflow.Binding;

            public class C
            {
                public void Run()
                {
                    tf.enable_eager_execution();
                }
            }
            """);

    [Fact]
    public async Task AVersionThatNobodyReadIsSilent() =>
        await new Verify.Test
        {
            TestCode = """
                using static Tensorflow.Binding;

                tf.enable_eager_execution();
                """,
            LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.20"),
        }.RunAsync();
}
