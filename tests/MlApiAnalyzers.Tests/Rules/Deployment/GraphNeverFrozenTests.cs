using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.GraphNeverFrozenRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.GraphNeverFrozenFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class GraphNeverFrozenTests
{
    [Fact]
    public Task EverySpellingIsReported() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        class Exporter
        {
            private ResourceVariable weights;

            void Build() => weights = tf.Variable(0f);

            string Export(Session sess, Graph graph, string directory)
            {
                [|tf.train.write_graph(sess.graph, directory, "model.pbtxt")|];
                [|tf.train.write_graph(name: "model.pb", logdir: "out", graph: graph, as_text: false)|];
                return [|Tensorflow.Binding.tf.train.write_graph(graph, "out", "model.pb")|];
            }
        }
        """);

    [Theory]
    [InlineData("tf.train.Saver().save(sess, \"model.ckpt\");")]
    [InlineData("tf.train.freeze_graph(\"out\", \"model\", new[] { \"output\" });")]
    [InlineData("tf.graph_util.convert_variables_to_constants(sess, null, new[] { \"output\" });")]
    public Task SavedVariablesAreEnough(string statement) => Verify.VerifyAnalyzerAsync(
        "using Tensorflow;\nusing static Tensorflow.Binding;\n\nclass Exporter\n{\n    void Export(Session sess)\n    {\n        var weights = tf.Variable(0f);\n        tf.train.write_graph(sess.graph, \"out\", \"model.pbtxt\");\n    }\n}\n\n"
        + "class Elsewhere\n{\n    void Save(Session sess)\n    {\n        " + statement + "\n    }\n}\n");

    [Fact]
    public Task AGraphWithoutVariablesIsComplete() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;

        class Exporter
        {
            void Export(Session sess)
            {
                var sum = tf.constant(1) + tf.constant(2);
                tf.train.write_graph(sess.graph, "out", "model.pbtxt");
            }
        }

        class Own
        {
            void Export(Own train)
            {
                var Variable = 1;
                train.write_graph(null, "out", "model.pbtxt");
            }

            void write_graph(object graph, string logdir, string name) { }
        }
        """);

    [Fact]
    public Task TheMessageSaysWhatIsMissing() => Verify.VerifyAnalyzerAsync(
        """
        using static Tensorflow.Binding;

        class Exporter
        {
            object weights = tf.Variable(0f);

            void Export() => {|#0:tf.train.write_graph(null, "out", "model.pbtxt")|};
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'write_graph' writes the operations alone, and nothing saves the variables: the file cannot be used for inference"));

    [Fact]
    public Task TheGraphIsFrozenForWhatWasComputed() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using static Tensorflow.Binding;

            class Exporter
            {
                private const string Directory = "out";

                void Train(Tensor x)
                {
                    var weights = tf.Variable(0f);
                    var sess = tf.Session();
                    var prediction = x * weights.AsTensor();
                    sess.run(tf.global_variables_initializer());
                    sess.run(prediction, (x, 1f));
                    // For the server.
                    [|tf.train.write_graph(sess.graph, Directory, "model.pbtxt")|]; // text
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Exporter
            {
                private const string Directory = "out";

                void Train(Tensor x)
                {
                    var weights = tf.Variable(0f);
                    var sess = tf.Session();
                    var prediction = x * weights.AsTensor();
                    sess.run(tf.global_variables_initializer());
                    sess.run(prediction, (x, 1f));
                    // For the server.
                    tf.train.write_graph(sess.graph, Directory, "model.pbtxt"); // text
                    tf.train.Saver().save(sess, Path.Combine(Directory, "model.ckpt"));
                    tf.train.freeze_graph(Directory, "model", new[] { prediction.op.name });
                }
            }
            """,
        CodeActionEquivalenceKey = GraphNeverFrozenFixer.Freeze,
        ExpectedTitle = "Save the variables and freeze the graph",
    }.RunAsync();

    [Fact]
    public Task TheVariablesAreSaved() => new Verify.Test
    {
        TestCode = """
            using System.IO;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Exporter
            {
                private readonly ResourceVariable weights = tf.Variable(0f);

                void Export(Session session)
                {
                    [|tf.train.write_graph(session.graph, "out", "model.pbtxt")|];
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Exporter
            {
                private readonly ResourceVariable weights = tf.Variable(0f);

                void Export(Session session)
                {
                    tf.train.write_graph(session.graph, "out", "model.pbtxt");
                    tf.train.Saver().save(session, Path.Combine("out", "model.ckpt"));
                }
            }
            """,
        CodeActionEquivalenceKey = GraphNeverFrozenFixer.SaveVariables,
        ExpectedTitle = "Save the variables beside the graph",
    }.RunAsync();

    [Fact]
    public Task WithoutASessionNothingIsOffered() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using static Tensorflow.Binding;

            class Exporter
            {
                private readonly ResourceVariable weights = tf.Variable(0f);

                void Export(Graph graph, Session session)
                {
                    [|tf.train.write_graph(graph, "out", "model.pbtxt")|];
                    var path = [|tf.train.write_graph(session.graph, "out", "model.pbtxt")|];
                }
            }
            """,
    }.RunAsync();
}
