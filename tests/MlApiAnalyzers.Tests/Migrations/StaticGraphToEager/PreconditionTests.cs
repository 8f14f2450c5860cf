using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>Programs that the migration must refuse, each with the precondition that does not hold.</summary>
public sealed class PreconditionTests
{
    [Theory]
    // A graph that is not in the code, or that other code needs
    [InlineData("ImportedGraph", "var x = tf.placeholder(tf.float32); graph.Import(\"model.pb\"); sess.run(x * 2f, (x, 1f));")]
    [InlineData("ImportedGraph", "tf.train.import_meta_graph(\"model.meta\"); var w = tf.Variable(1f); sess.run(w);")]
    [InlineData("FrozenGraph", "var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); tf.train.freeze_graph(\"dir\", \"model\", new[] { \"mul\" });")]
    [InlineData("FrozenGraph", "var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); tf.train.write_graph(graph, \"dir\", \"model\");")]
    [InlineData("NamedOperation", "var x = tf.placeholder(tf.float32, name: \"x\"); var y = x * 2f; Tensor same = graph.OperationByName(\"x\"); sess.run(y, (same, 1f));")]
    [InlineData("Checkpoint", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var y = x * w.AsTensor(); sess.run(y, (x, 1f)); var saver = tf.train.Saver(); saver.save(sess, \"model\");")]
    [InlineData("GraphEscapes", "var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); print(graph);")]
    [InlineData("SessionEscapes", "var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); Other.Use(sess);")]
    [InlineData("TensorEscapes", "var x = tf.placeholder(tf.float32); var y = x * 2f; Other.Use(y); sess.run(y, (x, 1f));")]
    [InlineData("TensorEscapes", "var x = tf.placeholder(tf.float32); var y = x * 2f; var all = new List<Tensor>(); all.Add(y); sess.run(y, (x, 1f));")]
    [InlineData("Summary", "var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); var writer = tf.summary.FileWriter(\"logs\", graph);")]
    [InlineData("SessionOptions", "var x = tf.placeholder(tf.float32); var y = x * 2f; var own = tf.Session(new ConfigProto()); own.run(y, (x, 1f));")]
    // What graphs have and eager code has not
    [InlineData("NoEagerForm", "var x = tf.placeholder(tf.float32); var y = x * 2f; var average = tf.train.ExponentialMovingAverage(0.9f); sess.run(y, (x, 1f));")]
    [InlineData("QueueOrReader", "var x = tf.placeholder(tf.float32); var queue = tf.FIFOQueue(10, tf.float32); sess.run(x * 2f, (x, 1f));")]
    [InlineData("ControlFlow", "var x = tf.placeholder(tf.float32); var y = tf.cond(x > 0f, () => x * 2f, () => x); sess.run(y, (x, 1f));")]
    [InlineData("ControlFlow", "var x = tf.placeholder(tf.float32); var y = tf.while_loop(i => i < 10f, i => i * 2f, x); sess.run(y, (x, 1f));")]
    [InlineData("ControlDependency", "var x = tf.placeholder(tf.float32); Tensor y = null; tf_with(graph.control_dependencies(new ITensorOrOperation[] { x }), c => { y = x * 2f; }); sess.run(y, (x, 1f));")]
    [InlineData("Gradients", "var x = tf.placeholder(tf.float32); var y = x * x; var g = tf.gradients(y, x)[0]; sess.run(g, (x, 1f));")]
    [InlineData("RecurrentNetwork", "var x = tf.placeholder(tf.float32, (-1, 28, 28)); var cell = tf.nn.rnn_cell.BasicRNNCell(128); var (output, state) = tf.nn.dynamic_rnn(cell, x, dtype: tf.float32); sess.run(state, (x, data));")]
    [InlineData("KerasLayer", "var x = tf.placeholder(tf.float32, (-1, 4)); Tensor y = keras.layers.Dense(2).Apply(x); sess.run(y, (x, data));")]
    // Operations that are not created once, in order
    [InlineData("OperationInLoop", "var x = tf.placeholder(tf.float32); Tensor y = x * 2f; for (var i = 0; i < count; i++) { y = tf.nn.relu(y); } sess.run(y, (x, 1f));")]
    [InlineData("OperationInBranch", "var x = tf.placeholder(tf.float32); Tensor y = x * 2f; if (count > 3) y = tf.nn.relu(y); sess.run(y, (x, 1f));")]
    [InlineData("OperationInHelper", "var x = tf.placeholder(tf.float32, (-1, 4)); var y = Layer(x); var z = Layer(x); sess.run((y, z), (x, data));")]
    [InlineData("OperationInHelper", "var x = tf.placeholder(tf.float32); var y = x * (float)random.NextDouble(); sess.run(y, (x, 1f));")]
    [InlineData("OperationInLoop", "var x = tf.placeholder(tf.float32, (-1, 4)); Tensor y = x; for (var i = 0; i < 2; i++) y = Named(y, \"w\" + i); sess.run(y, (x, data));")]
    [InlineData("TrainableVariables", "var x = tf.placeholder(tf.float32, (-1, 4)); var y = Named(x, \"a\"); var z = Named(x, \"b\"); var train = tf.train.AdamOptimizer(0.1f).minimize(tf.reduce_sum(y)); sess.run(train, (x, data)); sess.run(z, (x, data));")]
    [InlineData("StatementForm", "var x = tf.placeholder(tf.float32, (-1, 4)); Tensor y = null; tf_with(tf.variable_scope(\"part\"), delegate { y = Named(x, \"a\"); }); sess.run(y, (x, data));")]
    [InlineData("ValueChanges", "var x = tf.placeholder(tf.float32); var factor = 2f; var y = x * factor; factor = 3f; sess.run(y, (x, 1f)); print(factor);")]
    [InlineData("VariableForm", "var x = tf.placeholder(tf.float32); var ws = new List<IVariableV1> { tf.Variable(1f) }; var y = x * ws[0].AsTensor(); sess.run(y, (x, 1f));")]
    [InlineData("VariableInitialValue", "var x = tf.placeholder(tf.float32); var w = tf.Variable(x * 2f); sess.run(tf.global_variables_initializer()); sess.run(w.AsTensor() * x, (x, 1f));")]
    [InlineData("Initializer", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var y = x * w.AsTensor(); for (var i = 0; i < count; i++) { sess.run(tf.global_variables_initializer()); sess.run(y, (x, 1f)); }")]
    [InlineData("StatementForm", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); w.assign(2f); var y = w * x; sess.run(y, (x, 1f));")]
    [InlineData("StatementForm", "var x = tf.placeholder(tf.float32); Tensor y = null; tf_with(tf.variable_scope($\"layer{count}\"), delegate { var w = tf.compat.v1.get_variable(\"w\", shape: 1); y = x * w.AsTensor(); }); sess.run(y, (x, 1f));")]
    // Training
    [InlineData("OptimizerKind", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var loss = tf.square(w * x); Optimizer o = Other.Optimizer(); var train = o.minimize(loss); sess.run(train, (x, 1f));")]
    [InlineData("OptimizerShared", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var a = tf.square(w * x); var b = tf.abs(w * x); var o = tf.train.AdamOptimizer(0.1f); var t1 = o.minimize(a); var t2 = o.minimize(b); sess.run(t1, (x, 1f)); sess.run(t2, (x, 1f));")]
    [InlineData("OptimizerArguments", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var loss = tf.square(w * x); var train = tf.train.AdamOptimizer(tf.constant(0.1f) * 2f).minimize(loss); sess.run(train, (x, 1f));")]
    [InlineData("LearningRate", "var x = tf.placeholder(tf.float32); var rate = tf.placeholder(tf.float32); var w = tf.Variable(1f); var loss = tf.square(w * x); var train = tf.train.AdamOptimizer(rate).minimize(loss); sess.run(train, (x, 1f), (rate, 0.1f));")]
    [InlineData("TrainableVariables", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f, trainable: false); var loss = tf.square(w * x); var train = tf.train.AdamOptimizer(0.1f).minimize(loss); sess.run(train, (x, 1f));")]
    // Sessions, fetches and feeds
    [InlineData("SeveralSessions", "var x = tf.placeholder(tf.float32); var y = x * 2f; var second = tf.Session(); sess.run(y, (x, 1f)); second.run(y, (x, 1f));")]
    [InlineData("SeveralGraphs", "var other = tf.Graph().as_default(); var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f)); print(other);")]
    [InlineData("PlaceholderType", "var x = tf.placeholder(tf.@string); var y = tf.identity(x); sess.run(y, (x, \"a\"));")]
    [InlineData("PlaceholderType", "var x = tf.placeholder_with_default(1, new int[0]); var y = x * 2; sess.run(y);")]
    [InlineData("PlaceholderNotFed", "var x = tf.placeholder(tf.float32); var y = tf.placeholder(tf.float32); var z = x + y; sess.run(z, (x, 1f));")]
    [InlineData("FetchNotKnown", "var x = tf.placeholder(tf.float32); var y = x * 2f; sess.run(fetches, (x, 1f)); sess.run(y, (x, 1f));")]
    [InlineData("FeedNotKnown", "var x = tf.placeholder(tf.float32); var y = x * 2f; sess.run(y, feeds);")]
    [InlineData("FeedOfTensor", "var x = tf.placeholder(tf.float32); var y = x * 2f; var z = y + 1f; sess.run(z, (x, 1f), (y, 1f));")]
    [InlineData("RunForm", "var x = tf.placeholder(tf.float32); var w = tf.Variable(1f); var loss = tf.square(w * x); var train = tf.train.AdamOptimizer(0.1f).minimize(loss); Func<(NDArray, NDArray)> step = () => sess.run((train, loss), (x, 1f)); step();")]
    [InlineData("StatementForm", "Use(tf.placeholder(tf.float32)); var x = tf.placeholder(tf.float32); sess.run(x * 2f, (x, 1f));")]
    public void AProgramIsRefusedByName(string precondition, string code)
    {
        var program = Read(Program(code));
        Assert.False(program.CanMigrate);
        AssertRefused(precondition, program);
    }

    [Theory]
    [InlineData("CompileError", "unknown();")]
    public void CodeThatDoesNotCompileIsRefused(string precondition, string code) =>
        AssertRefused(precondition, Read(Program("var x = tf.placeholder(tf.float32); var y = x * 2f; sess.run(y, (x, 1f)); " + code), mayHaveErrors: true));

    [Theory]
    [InlineData("LanguageVersion", LanguageVersion.CSharp7_3)]
    public void AnOlderLanguageIsRefused(string precondition, LanguageVersion version) => AssertRefused(precondition, Read(
        """
        using System;
        using Tensorflow;
        using static Tensorflow.Binding;

        class C
        {
            void M()
            {
                var graph = tf.Graph().as_default();
                var sess = tf.Session(graph);
                var x = tf.placeholder(tf.float32);
                var y = x * 2f;
                print(sess.run(y, (x, 1f)));
            }
        }
        """, version: version));

    [Theory]
    [InlineData("KerasReference")]
    public void TrainingWithoutKerasIsRefused(string precondition) => AssertRefused(precondition, Read(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class C
        {
            void M()
            {
                var graph = tf.Graph().as_default();
                var sess = tf.Session(graph);
                var x = tf.placeholder(tf.float32);
                var w = tf.Variable(1f);
                var loss = tf.square(w * x);
                var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
                sess.run(train, (x, 1f));
            }
        }
        """, libraries: LibraryReferences.BindingOnly));

    [Theory]
    [InlineData("ModeSwitch", "static class Start { static void Go() { tf.compat.v1.disable_eager_execution(); new C().M(); } } static class Another { static void M(Session sess) { var p = tf.placeholder(tf.float32); sess.run(p, (p, 1f)); } }")]
    [InlineData("ModeSwitch", "static class Start { static void Go() { tf.compat.v1.disable_eager_execution(); new C().M(); var graph = tf.Graph().as_default(); } }")]
    [InlineData("ModeSwitch", "static class Start { static void Go() { tf.compat.v1.disable_eager_execution(); new C().M(); } static void GoOn() => tf.compat.v1.disable_eager_execution(); }")]
    public void CodeElsewhereIsTheReason(string precondition, string elsewhere) => AssertRefused(precondition, Read(
        $$"""
        using Tensorflow;
        using static Tensorflow.Binding;

        partial class C
        {
            private Tensor x, y;
            private Session sess;

            public void M()
            {
                Build();
                sess = tf.Session();
                print(sess.run(y, (x, 1f)));
            }

            private void Build()
            {
                x = tf.placeholder(tf.float32);
                y = x * 2f;
            }
        }

        {{elsewhere}}
        """));

    [Theory]
    [InlineData("StatementForm", "a = b * 2f; b = a * x;")]
    [InlineData("OperationInHelper", "a = Odd(x); b = a * 2f; } Tensor Odd(Tensor t) => Even(t); Tensor Even(Tensor t) { Console.Write(1); Other(); return Odd(t); } void Other() { sess = null;")]
    public void CodeThatLeadsBackToItselfIsRefused(string precondition, string code) => AssertRefused(precondition, Read($$"""
        using Tensorflow;
        using static Tensorflow.Binding;

        class C
        {
            private Tensor x, a, b;
            private Session sess;

            public void M()
            {
                tf.compat.v1.disable_eager_execution();
                Build();
                sess = tf.Session();
                print(sess.run(b, (x, 1f)));
            }

            private void Build()
            {
                x = tf.placeholder(tf.float32);
                {{code}}
            }
        }
        """));

    [Fact]
    public void InitialValuesMayLeadToEachOther()
    {
        var program = Read(Program("Tensor a = tf.ones(2); Tensor b = a + 1f; a = b + 1f; b = a + 1f; var w = (ResourceVariable)tf.Variable(b); var x = tf.placeholder(tf.float32); var y = w * x; sess.run(y, (x, 1f));"));
        Assert.True(program.CanMigrate, program.Print());
        Assert.False(program.CanChangeResults);
    }

    [Fact]
    public void ClassesThatSwitchTheModeForThemselvesAreIndependent()
    {
        const string Class = """
            namespace N$
            {
                class C
                {
                    public void M()
                    {
                        tf.compat.v1.disable_eager_execution();
                        var x = tf.placeholder(tf.float32);
                        var y = x * 2f;
                        using var sess = tf.Session();
                        print(sess.run(y, (x, 1f)));
                    }
                }
            }
            """;
        var program = Read("using Tensorflow; using static Tensorflow.Binding;\n" + Class.Replace("$", "1", StringComparison.Ordinal) + Class.Replace("$", "2", StringComparison.Ordinal));
        Assert.True(program.CanMigrate, program.Print());
    }

    [Fact]
    public void EveryPreconditionHasATest()
    {
        var tested = typeof(PreconditionTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false))
            .Select(attribute => (string)((InlineDataAttribute)attribute).GetData(null!).First()[0]!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(GraphPreconditions.All.Select(precondition => precondition.Name).Order(StringComparer.Ordinal), tested);
        var declared = typeof(GraphPreconditions).GetProperties().Where(property => property.PropertyType == typeof(GraphPrecondition)).Select(property => (GraphPrecondition)property.GetValue(null)!);
        Assert.Equal(declared.OrderBy(precondition => precondition.Name, StringComparer.Ordinal), GraphPreconditions.All.OrderBy(precondition => precondition.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void ThePageListsThePreconditions()
    {
        var page = WorkingTree.Repository.Read("docs/rules/MLA4012.md")!;
        foreach (var precondition in GraphPreconditions.All)
            Assert.Contains($"| {precondition.Name} | {precondition.Sentence.Replace("'{0}'", "`…`", StringComparison.Ordinal)} |", page, StringComparison.Ordinal);
    }

    private static void AssertRefused(string precondition, GraphProgram program) =>
        Assert.True(program.Refusals.Any(refusal => refusal.Precondition.Name == precondition), program.Print());

    private static string Program(string code) => $$"""
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            private readonly Random random = new Random(1);

            void M(NDArray data, int count, Tensor[] fetches, FeedItem[] feeds)
            {
                var graph = tf.Graph().as_default();
                var sess = tf.Session(graph);
                {{code}}
            }

            Tensor Layer(Tensor x)
            {
                var w = tf.Variable(tf.ones((4, 2)));
                return tf.matmul(x, w.AsTensor());
            }

            static void Use(Tensor x) { }

            Tensor Named(Tensor x, string name) => tf.matmul(x, tf.compat.v1.get_variable(name, shape: (4, 2)).AsTensor());
        }

        static class Other
        {
            public static void Use(Session sess) { }

            public static void Use(Tensor tensor) { }

            public static Optimizer Optimizer() => tf.train.AdamOptimizer(0.1f);
        }
        """;

    internal static GraphProgram Read(string source, bool mayHaveErrors = false, LanguageVersion version = LanguageVersion.Latest, LibraryReferences? libraries = null)
    {
        var compilation = Migration.Project(source, version, libraries).Compile();
        Assert.Equal(mayHaveErrors, compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees[0];
        var library = TensorFlowLibrary.Of(compilation)!;
        return tree.GetRoot().DescendantNodes().Where(node => node is TypeDeclarationSyntax or CompilationUnitSyntax)
            .SelectMany(container => GraphProgramReader.Read(new GraphModels(compilation.GetSemanticModel(tree), NameMentions.Of(compilation), CancellationToken.None), [container], library, CancellationToken.None))
            .First();
    }
}
