using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.SessionPerCallRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.SessionPerCallFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class SessionPerCallTests
{
    private static string InPredictor(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        public class Predictor
        {
            Graph graph;
            Tensor x, y;
            Session session;

        {{members}}
        }
        """;

    [Theory]
    [InlineData("foreach (var image in images) { using var sess = {|MLA4009:tf.Session(graph)|}; print(sess.run(y, (x, image))); }")]
    [InlineData("for (int i = 0; i < 9; i++) { using (var sess = {|MLA4009:new Session(graph)|}) print(sess.run(y)); }")]
    [InlineData("while (true) { var sess = {|MLA4009:Session.LoadFromSavedModel(\"model\")|}; print(sess.run(y)); }")]
    [InlineData("foreach (var image in images) { var g = new Graph(); g.Import(\"model.pb\"); var sess = {|MLA4009:tf.Session(g)|}; print(sess.run(y, (x, image))); }")]
    [InlineData("foreach (var image in images) { graph = new Graph(); {|MLA4009:graph.Import(\"model.pb\")|}; }")]
    [InlineData("Parallel.ForEach(images, image => { using var sess = {|MLA4009:tf.Session(graph)|}; print(sess.run(y, (x, image))); });")]
    public async Task ASessionInALoopIsReported(string body) =>
        await new Verify.Test { TestCode = InPredictor($"    public void Run(List<NDArray> images) {{ {body} }}") }.RunAsync();

    [Theory]
    [InlineData("foreach (var image in images) Step(image);")]
    [InlineData("foreach (var image in images) Task.Run(() => One(image));")]
    [InlineData("foreach (var image in images) new System.Threading.Thread(() => Step(image)).Start();")]
    [InlineData("Parallel.ForEach(images, image => One(image));")]
    public async Task AMethodThatALoopReachesIsReported(string body) => await new Verify.Test
    {
        TestCode = InPredictor($$"""
                public void Run(List<NDArray> images) { {{body}} }
                private void Step(NDArray image) { One(image); }
                private void One(NDArray image) { using var sess = {|MLA4009:tf.Session(graph)|}; print(sess.run(y, (x, image))); }
            """),
    }.RunAsync();

    // The loop goes over programs, of which each has its own way; or the way to the session is taken once.
    [Theory]
    [InlineData("foreach (var each in new List<Predictor> { this }) each.Step(null);", "public virtual void Step(NDArray image) { One(image); }")]
    [InlineData("foreach (var image in images) Step(image);", "private void Step(NDArray image) { if (session == null) One(image); }")]
    [InlineData("Step(images[0]);", "private void Step(NDArray image) { One(image); }")]
    [InlineData("Task.Run(() => Step(images[0]));", "private void Step(NDArray image) { One(image); }")]
    public async Task AMethodThatMayBeReachedOnceIsLeftAlone(string body, string step) => await Verify.VerifyAnalyzerAsync(InPredictor($$"""
            public void Run(List<NDArray> images) { {{body}} }
            {{step}}
            private void One(NDArray image) { using var sess = tf.Session(graph); print(sess.run(y, (x, image))); }
        """));

    [Theory]
    [InlineData("foreach (var name in names) { var g = new Graph(); g.Import(name); using var sess = tf.Session(g); print(sess.run(y)); }")]
    [InlineData("foreach (var name in names) { var g = tf.Graph(); tf.Variable(1f); using var sess = tf.Session(g); sess.run(tf.global_variables_initializer()); sess.run(y); }")]
    [InlineData("foreach (var name in names) { using var sess = tf.Session(graph); tf.train.Saver().restore(sess, name); sess.run(y); }")]
    [InlineData("foreach (var name in names) { session ??= tf.Session(graph); session.run(y); }")]
    [InlineData("foreach (var name in names) { if (session == null) session = tf.Session(graph); session.run(y); }")]
    [InlineData("while (true) { using var sess = tf.Session(graph); sess.run(y); break; }")]
    [InlineData("var all = new List<Session>(); foreach (var name in names) all.Add(tf.Session(graph));")]
    [InlineData("foreach (var name in names) { Func<Session> create = () => tf.Session(graph); }")]
    [InlineData("using var sess = tf.Session(graph); foreach (var name in names) sess.run(y);")]
    public async Task OtherModelsTrainingAndCachesAreLeftAlone(string body) =>
        await Verify.VerifyAnalyzerAsync(InPredictor($"    public void Run(List<string> names) {{ {body} }}"));

    [Theory]
    [InlineData("Predict")]
    [InlineData("PredictAsync")]
    [InlineData("InferOne")]
    [InlineData("DetectFaces")]
    [InlineData("Recognize")]
    [InlineData("ClassifyText")]
    [InlineData("Score2")]
    public async Task AMethodThatServesOneItemIsReported(string name) =>
        await new Verify.Test { TestCode = InPredictor($"    public NDArray {name}(NDArray image) {{ using var sess = {{|MLA4009:tf.Session(graph)|}}; return sess.run(y, (x, image)); }}") }.RunAsync();

    [Theory]
    [InlineData("public NDArray Run(NDArray image) { using var sess = tf.Session(graph); return sess.run(y, (x, image)); }")]
    [InlineData("public NDArray Predictable(NDArray image) { using var sess = tf.Session(graph); return sess.run(y, (x, image)); }")]
    [InlineData("public void Predict() { using var sess = tf.Session(graph); print(sess.run(y)); }")]
    [InlineData("public Session Predict(NDArray image) => tf.Session(graph);")]
    [InlineData("public Session Predict(NDArray image) { var sess = tf.Session(graph); sess.run(y); return sess; }")]
    [InlineData("public void Predict(NDArray image) { session = tf.Session(graph); session.run(y); }")]
    [InlineData("public void Predict(NDArray image) { if (session == null) session = tf.Session(graph); }")]
    [InlineData("public NDArray Predict(string model, NDArray image) { var g = new Graph(); g.Import(model); using var sess = tf.Session(g); return sess.run(y); }")]
    [InlineData("public NDArray Predict(Graph g, NDArray image) { using var sess = tf.Session(g); return sess.run(y); }")]
    public async Task OtherMethodsAreLeftAlone(string method) => await Verify.VerifyAnalyzerAsync(InPredictor("    " + method));

    [Fact]
    public async Task AMethodThatMainCallsOnceIsLeftAlone() => await Verify.VerifyAnalyzerAsync(InPredictor("""
            static void Main() => new Predictor().Demo();

            void Demo() => print(Predict(np.array(1f)));

            NDArray Predict(NDArray image) { using var sess = tf.Session(graph); return sess.run(y, (x, image)); }
        """));

    [Theory]
    [InlineData("foreach (var i in range(9)) Read(\"a\");")]
    [InlineData("for (;;) { var r = new Predictor().Read(\"a\"); }")]
    public async Task AMethodThatIsCalledInALoopIsReported(string calls) => await new Verify.Test
    {
        TestCode = InPredictor($$"""
                void Run() { {{calls}} }

                NDArray Read(string file)
                {
                    var g = tf.Graph().as_default();
                    var image = tf.image.decode_jpeg(tf.io.read_file(file));
                    using var sess = {|MLA4009:tf.Session(g)|};
                    return sess.run(image);
                }
            """),
    }.RunAsync();

    private static string Lifted(string fields, string constructor, string use) => $$"""
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        public class Predictor
        {
        {{fields}}

            private readonly Tensor x, y;

        {{constructor}}

            public NDArray Predict(NDArray image)
            {
        {{use}}
                return sess.run(y, (x, image)); // one image
            }

            public NDArray Classify(NDArray image)
            {
        {{use}}
                return sess.run(y, (x, image));
            }
        }
        """;

    [Theory]
    [InlineData("using var sess = ", "tf.Session(graph)")]
    [InlineData("var sess = ", "new Session(graph)")]
    [InlineData("using Session sess = ", "tf.Session(this.graph)")]
    public async Task TheSessionBecomesAFieldThatTheConstructorSets(string declaration, string creation) => await Verify.VerifyCodeFixAsync(
        Lifted(
            "    private readonly Graph graph; // the model",
            """
                public Predictor(string path)
                {
                    graph = new Graph();
                    graph.Import(path);
                }
            """,
            $"        {declaration}{{|MLA4009:{creation}|}};"),
        Lifted(
            "    private readonly Graph graph; // the model\n    private readonly Session sess;",
            $$"""
                public Predictor(string path)
                {
                    graph = new Graph();
                    graph.Import(path);
                    sess = {{creation}};
                }
            """,
            "").Replace("{\n\n", "{\n", System.StringComparison.Ordinal));

    [Fact]
    public async Task AStaticSessionIsInitializedBesideItsGraph() => await Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        static class Predictor
        {
            static readonly Graph Model = Load();

            static Graph Load()
            {
                var graph = new Graph();
                graph.Import("model.pb");
                return graph;
            }

            public static NDArray Predict(NDArray image)
            {
                // a session for one image
                var session = {|MLA4009:tf.Session(Model)|};
                return session.run(Model.OperationByName("y").output, (Model.OperationByName("x").output, image));
            }
        }
        """,
        """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        static class Predictor
        {
            static readonly Graph Model = Load();
            private static readonly Session session = tf.Session(Model);

            static Graph Load()
            {
                var graph = new Graph();
                graph.Import("model.pb");
                return graph;
            }

            public static NDArray Predict(NDArray image)
            {
                // a session for one image
                return session.run(Model.OperationByName("y").output, (Model.OperationByName("x").output, image));
            }
        }
        """);

    // The graph, the constructor and two sessions, each in a file of its own.
    [Fact]
    public async Task PartsOfOneClassInSeveralFiles()
    {
        const string Fields = """
            namespace Vision
            {
                public partial class Predictor
                {
                    // The model.
                    private readonly Tensorflow.Graph graph;
                }
            }
            """;
        const string Constructor = """
            using System;

            namespace Vision
            {
                public partial class Predictor
                {
                    public Predictor( string path )
                    {
                        graph = new Tensorflow.Graph();
                        graph.Import( path );
                    }
                }
            }
            """;
        const string Method = """
            using Tensorflow;
            using Tensorflow.NumPy;
            using static Tensorflow.Binding;

            namespace Vision
            {
                public partial class Predictor
                {
                    public NDArray METHOD(NDArray image)
                    {
                        using var sess = Creation;
                        return sess.run(graph.OperationByName("y").output, (graph.OperationByName("x").output, image));
                    }
                }
            }
            """;
        var test = new Verify.Test
        {
            TestState =
            {
                Sources =
                {
                    Fields,
                    Constructor,
                    Method.Replace("METHOD", "Predict", System.StringComparison.Ordinal).Replace("Creation", "{|MLA4009:tf.Session(graph)|}", System.StringComparison.Ordinal),
                    Method.Replace("METHOD", "Classify", System.StringComparison.Ordinal).Replace("Creation", "{|MLA4009:tf.Session(graph)|}", System.StringComparison.Ordinal),
                },
            },
            FixedState =
            {
                Sources =
                {
                    "using Tensorflow;\n\n" + Fields.Replace("Graph graph;", "Graph graph;\n        private readonly Session sess;", System.StringComparison.Ordinal),
                    Constructor
                        .Replace("using System;", "using System;\nusing Tensorflow;\nusing static Tensorflow.Binding;", System.StringComparison.Ordinal)
                        .Replace("path );", "path );\n            sess = tf.Session(graph);", System.StringComparison.Ordinal),
                    Method.Replace("METHOD", "Predict", System.StringComparison.Ordinal).Replace("            using var sess = Creation;\n", "", System.StringComparison.Ordinal),
                    Method.Replace("METHOD", "Classify", System.StringComparison.Ordinal).Replace("            using var sess = Creation;\n", "", System.StringComparison.Ordinal),
                },
            },
        };

        await test.RunAsync();
    }

    [Fact]
    public async Task TypesOfTheUsersOwnAreNoSessions() => await Verify.VerifyAnalyzerAsync("""
        class Session { public Session(object graph) { } }

        class Predictor
        {
            object Predict(object image) { var sess = new Session(null); return sess; }
        }
        """);
}
