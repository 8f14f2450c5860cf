using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading;

/// <summary>
/// Programs with the mode written in front of calls, as it is computed: E eager, G graph, each with ! where it is proved, and ?
/// where nothing is known.
/// </summary>
public sealed partial class ExecutionModesTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    [GeneratedRegex(@"/\*(E!?|G!?|\?)\*/")]
    private static partial Regex Marker();

    private static void Program(string marked, params string[] others) => Check(OutputKind.ConsoleApplication, marked, others);

    private static void Library(string marked, params string[] others) => Check(OutputKind.DynamicallyLinkedLibrary, marked, others);

    private static void Check(OutputKind kind, string marked, string[] others, MetadataReference? reference = null)
    {
        var compilation = LibraryReferences.TensorFlow.Compilation
            .WithOptions(new CSharpCompilationOptions(kind))
            .AddSyntaxTrees(others.Prepend(marked).Select((text, i) => CSharpSyntaxTree.ParseText(Usings + text, path: $"/{i}.cs")));
        if (reference is not null)
            compilation = compilation.AddReferences(reference);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var modes = ExecutionModes.Of(compilation, TensorFlowLibrary.Of(compilation)!);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var options = new AnalyzerOptions([]);
        var printed = Marker().Replace(tree.ToString(), match =>
        {
            var start = match.Index + match.Length;
            var call = tree.GetRoot().FindToken(start).Parent!.AncestorsAndSelf()
                .Where(node => node.SpanStart == start && node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
                .Last(node => node.SpanStart == start);
            var fact = modes.At(model.GetOperation(call)!, options, CancellationToken.None);
            var letter = fact.Mode switch { ExecutionMode.Eager => "E", ExecutionMode.Graph => "G", _ => "?" };
            return $"/*{letter}{(fact.IsProved ? "!" : "")}*/";
        });
        Assert.Equal(tree.ToString(), printed);
    }

    [Fact]
    public void AProgramIsEagerFromItsStart() => Program("""
        /*E!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void MainIsAnEntryPoint() => Program("""
        class Program
        {
            static void Main()
            {
                /*E!*/tf.placeholder(tf.float32);
                tf.compat.v1.disable_eager_execution();
                /*G!*/tf.placeholder(tf.float32);
                tf.enable_eager_execution();
                /*E!*/tf.placeholder(tf.float32);
            }
        }
        """);

    [Fact]
    public void APublicMemberOfALibraryIsUnknown() => Library("""
        public class C
        {
            public void Run() => /*?*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void AMethodThatSwitchesKnowsWhatFollows() => Library("""
        public class C
        {
            public void Run()
            {
                /*?*/tf.placeholder(tf.float32);
                tf.compat.v1.disable_eager_execution();
                PrepareData();
                Train();
            }

            void PrepareData() => /*G!*/tf.placeholder(tf.float32);

            public void Train() => /*G!*/tf.placeholder(tf.float32);

            public void Other() => /*?*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void MethodsOfTheSameNameAreToldApartByTheirTypes() => Library("""
        public class Switching
        {
            public void Run()
            {
                Prepare();
                /*G!*/tf.placeholder(tf.float32);
            }

            void Prepare() => tf.compat.v1.disable_eager_execution();
        }

        public class Other
        {
            public void Run()
            {
                tf.enable_eager_execution();
                Prepare();
                /*E!*/tf.placeholder(tf.float32);
            }

            void Prepare() => print("nothing");
        }
        """);

    [Fact]
    public void AnInheritedMethodMayBeMeantByANameAlone() => Library("""
        public abstract class Base
        {
            protected virtual void Prepare() => print("nothing");

            protected void Disable() => tf.compat.v1.disable_eager_execution();

            public void Start()
            {
                Prepare();
                /*G!*/tf.placeholder(tf.float32);
            }
        }

        public class Derived : Base
        {
            protected override void Prepare() => Disable();
        }

        public class Plain
        {
            public void Start(Derived derived)
            {
                Prepare(derived);
                /*G!*/tf.placeholder(tf.float32);
            }

            static void Prepare(Derived derived) => derived.Start();
        }
        """);

    [Fact]
    public void APropertyCanHaveTheNameOfItsType() => Program("""
        new Runner().Run();

        class Switch
        {
            public Switch() => tf.compat.v1.disable_eager_execution();
        }

        class Runner
        {
            Switch Switch { get; set; }

            public void Run()
            {
                Begin();
                /*G!*/tf.placeholder(tf.float32);
            }

            void Begin() => Switch = new Switch();
        }
        """);

    [Fact]
    public void AMethodThatIsNotWorthAWalkHasTheModeOfItsCalls() => Library("""
        public class C
        {
            public void Run()
            {
                tf.compat.v1.disable_eager_execution();
                Show();
                Both();
                tf.enable_eager_execution();
                Both();
                Later();
            }

            void Show() => /*G*/tf.constant(1f);

            void Both() => /*?*/tf.constant(1f);

            void Later()
            {
                /*E*/tf.constant(1f);
                System.Action run = () => /*?*/tf.constant(1f);
            }
        }
        """);

    [Fact]
    public void TheMethodThatSwitchesMayBeCalledByAnother() => Library("""
        public class C
        {
            public void Run()
            {
                /*?*/tf.placeholder(tf.float32);
                Setup();
                Train();
            }

            void Setup() => tf.compat.v1.disable_eager_execution();

            void Train() => /*G!*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void BothModesAreUnknown() => Program("""
        if (args.Length > 0)
            tf.compat.v1.disable_eager_execution();
        /*?*/tf.placeholder(tf.float32);
        tf.compat.v1.disable_eager_execution();
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void BothBranchesMaySwitch() => Program("""
        if (args.Length > 0)
            tf.compat.v1.disable_eager_execution();
        else
            tf.Graph().as_default();
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void TheProgramMayAsk() => Program("""
        if (args.Length > 0)
            tf.compat.v1.disable_eager_execution();
        if (tf.executing_eagerly())
            /*E*/tf.placeholder(tf.float32);
        else
            /*G*/tf.placeholder(tf.float32);
        if (!tf.Context.executing_eagerly())
            /*G*/tf.placeholder(tf.float32);
        """.Replace("/*E*/", "/*E!*/").Replace("/*G*/", "/*G!*/"));

    [Fact]
    public void AsDefaultPushesAndExitPops() => Program("""
        var graph = tf.Graph().as_default();
        /*G!*/tf.placeholder(tf.float32);
        graph.Exit();
        /*E!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ExitRestoresGraphModeBelow() => Program("""
        tf.compat.v1.disable_eager_execution();
        var graph = new Graph().as_default();
        tf.enable_eager_execution();
        /*E!*/tf.placeholder(tf.float32);
        tf.Context.restore_mode();
        /*G!*/tf.placeholder(tf.float32);
        graph.Exit();
        /*G!*/tf.placeholder(tf.float32);
        tf.Context.restore_mode();
        /*E!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void FinallyRunsOnEveryWayOut() => Program("""
        Build();
        /*E!*/tf.placeholder(tf.float32);

        Tensor Build()
        {
            var graph = tf.Graph();
            graph.as_default();
            try
            {
                return /*G!*/tf.placeholder(tf.float32);
            }
            finally
            {
                graph.Exit();
            }
        }
        """);

    [Fact]
    public void AnExceptionMayComeBeforeTheSwitch() => Program("""
        try
        {
            Console.WriteLine();
            tf.compat.v1.disable_eager_execution();
        }
        catch (Exception)
        {
            /*?*/tf.placeholder(tf.float32);
        }
        /*?*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ALoopThatSwitches() => Program("""
        foreach (var name in args)
        {
            /*?*/tf.placeholder(tf.float32);
            tf.Graph().as_default();
            /*G!*/tf.placeholder(tf.float32);
        }
        /*?*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ALoopThatRestores() => Program("""
        for (var i = 0; i < 10; i++)
        {
            /*E!*/tf.placeholder(tf.float32);
            var graph = tf.Graph().as_default();
            if (i == 3) { graph.Exit(); continue; }
            /*G!*/tf.placeholder(tf.float32);
            graph.Exit();
        }
        /*E!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ALoopThatIsLeftInAnotherMode() => Program("""
        while (true)
        {
            tf.compat.v1.disable_eager_execution();
            if (args.Length > 0)
                break;
            tf.Context.restore_mode();
        }
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void SwitchSections() => Program("""
        switch (args.Length)
        {
            case 0:
                tf.compat.v1.disable_eager_execution();
                break;
            case 1:
                return;
            default:
                tf.Graph().as_default();
                break;
        }
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void EarlyReturnLeavesTheOtherWay() => Program("""
        Setup(args.Length);
        /*?*/tf.placeholder(tf.float32);

        static void Setup(int n)
        {
            if (n == 0)
                return;
            tf.compat.v1.disable_eager_execution();
            /*G!*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void TheBaseClassCallsOverrides() => Program("""
        abstract class Example
        {
            public void Run() { Prepare(); Train(); }
            protected virtual void Prepare() { }
            protected abstract void Train();
        }

        class GraphExample : Example
        {
            protected override void Prepare() => tf.compat.v1.disable_eager_execution();
            protected override void Train() => /*G!*/tf.placeholder(tf.float32);
        }

        class EagerExample : Example
        {
            protected override void Train() => /*E!*/tf.placeholder(tf.float32);
        }

        class Program
        {
            static void Main()
            {
                new EagerExample().Run();
                var example = new GraphExample();
                example.Run();
            }
        }
        """);

    [Fact]
    public void TheBaseClassOfALibraryCallsOverrides() => Library("""
        public abstract class Example
        {
            public void Run() { Prepare(); Train(); }
            protected abstract void Prepare();
            protected abstract void Train();
        }

        public class GraphExample : Example
        {
            protected override void Prepare() => tf.compat.v1.disable_eager_execution();
            protected override void Train() => /*G!*/tf.placeholder(tf.float32);
        }

        public class OtherExample : Example
        {
            protected override void Prepare() { }
            protected override void Train() => /*?*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void ExamplesBehindAnInterfaceAreCalledInAnyOrder() => Program("""
        interface IExample { bool Run(); }

        class A : IExample
        {
            public bool Run()
            {
                /*?*/tf.placeholder(tf.float32);
                tf.compat.v1.disable_eager_execution();
                Train();
                return true;
            }

            void Train() => /*G!*/tf.placeholder(tf.float32);
        }

        class B : IExample
        {
            public bool Run()
            {
                tf.enable_eager_execution();
                /*E!*/tf.placeholder(tf.float32);
                return true;
            }
        }

        class Program
        {
            static void Main()
            {
                foreach (var type in typeof(Program).Assembly.GetTypes())
                {
                    var example = (IExample)Activator.CreateInstance(type)!;
                    example.Run();
                }
            }
        }
        """);

    [Fact]
    public void ClearSessionBeginsAnew() => Program("""
        interface IExample { void Run(); }

        class A : IExample
        {
            public void Run()
            {
                /*E*/tf.placeholder(tf.float32);
                tf.compat.v1.disable_eager_execution();
            }
        }

        class B : IExample
        {
            public void Run() => /*E*/tf.placeholder(tf.float32);
        }

        class Program
        {
            static void Main(string[] args)
            {
                foreach (var example in new IExample[] { new A(), new B() })
                {
                    example.Run();
                    keras.backend.clear_session();
                }
            }
        }
        """);

    [Fact]
    public void ConstructorsAndFieldInitializers() => Program("""
        new Model1().Train();

        class Model1
        {
            Tensor x = /*E!*/tf.placeholder(tf.float32);
            Tensor y;

            public Model1()
            {
                tf.compat.v1.disable_eager_execution();
                y = /*G!*/tf.placeholder(tf.float32);
            }

            public void Train() => /*G!*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void TheBaseConstructorRunsFirst() => Program("""
        Trainer trainer = new();
        trainer.Train();

        class GraphMode
        {
            protected GraphMode() => tf.compat.v1.disable_eager_execution();
        }

        class Trainer : GraphMode
        {
            Tensor early = /*E!*/tf.placeholder(tf.float32);

            public Trainer()
            {
                /*G!*/tf.placeholder(tf.float32);
            }

            public Trainer(int n) : this() => /*G!*/tf.placeholder(tf.float32);

            public void Train() => /*G!*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void PartialClasses() => Check(
        OutputKind.ConsoleApplication,
        """
        partial class Detector
        {
            Tensor? input;
            void Build() => input = /*G!*/tf.placeholder(tf.float32);
        }
        """,
        [
            """
            new Detector().Run();

            partial class Detector
            {
                public void Run() { Switch(); Build(); }
                partial void Switch();
            }
            """,
            "partial class Detector { partial void Switch() => tf.compat.v1.disable_eager_execution(); }",
        ]);

    [Fact]
    public void LocalFunctionsAndLambdas() => Program("""
        Action build = () => /*G!*/tf.placeholder(tf.float32);
        Action early = () => /*E!*/tf.placeholder(tf.float32);
        early();
        Switch();
        build();
        Local();
        Func<Tensor> method = Method;
        method();

        void Switch() => tf.compat.v1.disable_eager_execution();
        void Local() => /*G!*/tf.placeholder(tf.float32);
        static Tensor Method() => /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ADelegateIsFollowedIntoTheMethodThatTakesIt() => Program("""
        static void Timed(string name, Action action)
        {
            Console.WriteLine(name);
            action();
        }

        Timed("switch", () => tf.compat.v1.disable_eager_execution());
        Timed("train", () => /*G!*/tf.placeholder(tf.float32));
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ScopesRunTheirLambdaAtOnce() => Program("""
        tf.compat.v1.disable_eager_execution();
        tf_with(tf.name_scope("x"), delegate
        {
            /*G!*/tf.placeholder(tf.float32);
        });
        tf_with(tf.variable_scope("v"), scope =>
        {
            /*G!*/tf.placeholder(tf.float32);
        });
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void AFunctionThatIsHandedOutIsUnknown() => Program("""
        class Form
        {
            public event EventHandler? Click;
            Action? stored;

            public Form()
            {
                Click += OnClick;
                stored = () => /*?*/tf.placeholder(tf.float32);
            }

            void OnClick(object? sender, EventArgs e) => /*?*/tf.placeholder(tf.float32);

            static void Main()
            {
                new Form();
                tf.compat.v1.disable_eager_execution();
            }
        }
        """);

    [Fact]
    public void AnUnknownDelegateMaySwitch() => Program("""
        class Program
        {
            static Action? callback;

            static void Main()
            {
                callback = () => tf.compat.v1.disable_eager_execution();
                /*E!*/tf.placeholder(tf.float32);
                callback();
                /*?*/tf.placeholder(tf.float32);
            }
        }
        """);

    [Fact]
    public void AnUnknownDelegateThatCannotSwitchDoesNotMatter() => Program("""
        class Program
        {
            static event Action<float>? Progress;

            static void Main()
            {
                tf.compat.v1.disable_eager_execution();
                Progress?.Invoke(0.5f);
                /*G!*/tf.placeholder(tf.float32);
            }
        }
        """);

    [Fact]
    public void ANewThreadIsEager() => Program("""
        tf.compat.v1.disable_eager_execution();
        Task.Run(() => /*E*/tf.placeholder(tf.float32)).Wait();
        Task.Factory.StartNew(Work);
        var thread = new Thread(() => /*E*/tf.placeholder(tf.float32));
        thread.Start();
        Parallel.For(0, 10, i => /*?*/tf.placeholder(tf.float32));
        /*G!*/tf.placeholder(tf.float32);

        void Work() => /*E*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void WhatFollowsAnAwaitIsUnknown() => Program("""
        class Program
        {
            static async Task Main()
            {
                tf.compat.v1.disable_eager_execution();
                /*G!*/tf.placeholder(tf.float32);
                await Task.Delay(1);
                /*?*/tf.placeholder(tf.float32);
            }
        }
        """);

    [Fact]
    public void WithoutASwitchEvenThatIsEager() => Program("""
        class Program
        {
            static async Task Main()
            {
                /*E!*/tf.placeholder(tf.float32);
                await Task.Delay(1);
                /*E*/tf.placeholder(tf.float32);
            }

            public void NobodyCallsMe() => /*E*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void ATracedFunctionIsNoEagerCode() => Program("""
        var graph = tf.autograph.to_graph((Tensor x) => /*?*/tf.placeholder(tf.float32));
        new C();

        class C
        {
            [Tensorflow.Graphs.AutoGraph]
            Tensor Step(Tensor x) => /*?*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void SessionsOnAnotherGraph() => Program("""
        var session = tf.Session();
        /*E!*/tf.placeholder(tf.float32);
        var same = tf.Session(tf.get_default_graph());
        /*E!*/tf.placeholder(tf.float32);
        var graph = tf.Graph();
        var other = tf.Session(graph);
        /*G!*/tf.placeholder(tf.float32);
        graph.Exit();
        /*E!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ASessionOnTheDefaultGraph() => Program("""
        var graph = tf.Graph().as_default();
        using (var session = tf.Session(graph))
            /*G!*/tf.placeholder(tf.float32);
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void ASessionOnSomeGraphMayPush() => Program("""
        Use(tf.Graph());

        static void Use(Graph graph)
        {
            var session = new Session(graph);
            /*?*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void ImportingPushes() => Program("""
        var graph = new Graph();
        graph.Import("model.pb");
        /*E!*/tf.placeholder(tf.float32);
        graph.ImportGraphDef("model.pb");
        /*G!*/tf.placeholder(tf.float32);
        graph.Exit();
        /*E!*/tf.placeholder(tf.float32);
        tf.train.load_graph("model.pb");
        /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void RecursionEnds() => Program("""
        Down(3);
        /*E!*/tf.placeholder(tf.float32);
        Odd(3);
        /*?*/tf.placeholder(tf.float32);

        static void Down(int n)
        {
            /*E!*/tf.placeholder(tf.float32);
            if (n > 0)
                Down(n - 1);
        }

        static void Odd(int n)
        {
            if (n > 0)
                Even(n - 1);
        }

        static void Even(int n)
        {
            tf.compat.v1.disable_eager_execution();
            Odd(n - 1);
        }
        """);

    [Fact]
    public void JumpsAreNotFollowed() => Program("""
        again:
        /*?*/tf.placeholder(tf.float32);
        tf.compat.v1.disable_eager_execution();
        /*G!*/tf.placeholder(tf.float32);
        if (args.Length > 0)
            goto again;
        """);

    [Fact]
    public void PropertiesAreCalls() => Program("""
        var c = new C();
        var switched = c.Switched;
        /*G!*/tf.placeholder(tf.float32);
        c.Eager = true;
        /*E!*/tf.placeholder(tf.float32);

        class C
        {
            public bool Switched { get { tf.compat.v1.disable_eager_execution(); return true; } }
            public bool Eager { set => tf.enable_eager_execution(); }
        }
        """);

    [Fact]
    public void ADisposableOfTheProgramsOwnRestores() => Program("""
        using (new GraphScope())
        {
            /*G!*/tf.placeholder(tf.float32);
        }
        /*E!*/tf.placeholder(tf.float32);
        {
            using var scope = new GraphScope();
            /*G!*/tf.placeholder(tf.float32);
        }
        /*E!*/tf.placeholder(tf.float32);

        sealed class GraphScope : IDisposable
        {
            readonly Graph graph = tf.Graph().as_default();
            public void Dispose() => graph.Exit();
        }
        """);

    [Fact]
    public void AnExtensionMethodAndAGenericOneAreFollowed() => Program("""
        "x".Switch();
        Identity(/*G!*/tf.placeholder(tf.float32));

        static T Identity<T>(T value) { /*G!*/tf.placeholder(tf.float32); return value; }

        static class Extensions
        {
            public static void Switch(this string s) => tf.compat.v1.disable_eager_execution();
        }
        """);

    [Fact]
    public void AStaticInitializerThatSwitchesMakesTheStartUnknown() => Program("""
        /*?*/tf.placeholder(tf.float32);
        Setup.Touch();

        static class Setup
        {
            static Setup() => tf.compat.v1.disable_eager_execution();
            public static void Touch() { }
        }
        """);

    [Fact]
    public void TheStaticConstructorOfTheProgramRunsFirst() => Program("""
        class Program
        {
            static Program() => tf.compat.v1.disable_eager_execution();
            static void Main() => /*G!*/tf.placeholder(tf.float32);
        }
        """);

    [Fact]
    public void AnotherLibraryMaySwitch() => Check(
        OutputKind.ConsoleApplication,
        """
        /*E!*/tf.placeholder(tf.float32);
        Helper.Setup();
        /*?*/tf.placeholder(tf.float32);
        """,
        [],
        LibraryReferences.Compile(
            "Helper",
            "public static class Helper { public static void Setup() => Tensorflow.Binding.tf.compat.v1.disable_eager_execution(); }",
            LibraryReferences.TensorFlow));

    // The library's companions load datasets and split texts.
    [Theory]
    [InlineData("Tensorflow.Hub", "E")]
    [InlineData("Tensorflow.Text", "E")]
    [InlineData("Helper", "?")]
    public void OfOtherLibrariesOnlyTheCompanionsAreKnownToSwitchNothing(string assembly, string expected) => Check(
        OutputKind.ConsoleApplication,
        $$"""
        class Lesson { public void Run() => /*{{expected}}*/tf.placeholder(tf.float32); }
        class Program { static void Main() { } }
        """,
        [],
        LibraryReferences.Compile(
            assembly,
            "public static class Loader { public static Tensorflow.Tensor Load() => Tensorflow.Binding.tf.constant(1); }",
            LibraryReferences.TensorFlow));

    [Fact]
    public void AnIteratorRunsWhenItIsEnumerated() => Program("""
        tf.compat.v1.disable_eager_execution();
        foreach (var x in Batches())
            /*G!*/tf.placeholder(tf.float32);

        static IEnumerable<int> Batches()
        {
            /*?*/tf.placeholder(tf.float32);
            yield return 1;
        }
        """);

    [Fact]
    public void AHelperThatIsCalledInBothModesIsUnknown() => Program("""
        Make();
        tf.compat.v1.disable_eager_execution();
        Make();
        MakeInGraph();

        static Tensor Make() => /*?*/tf.placeholder(tf.float32);
        static Tensor MakeInGraph() => /*G!*/tf.placeholder(tf.float32);
        """);

    [Fact]
    public void TheOptionDecides()
    {
        var compilation = LibraryReferences.TensorFlow.Compilation
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings + "tf.placeholder(tf.float32);"));
        var modes = ExecutionModes.Of(compilation, TensorFlowLibrary.Of(compilation)!);
        var tree = compilation.SyntaxTrees[0];
        var operation = compilation.GetSemanticModel(tree).GetOperation(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Single())!;

        ExecutionMode With(string value) => modes.At(operation, new AnalyzerOptions([], new SingleOption("mla_execution_mode", value)), CancellationToken.None).Mode;

        Assert.Equal(ExecutionMode.Graph, With("graph"));
        Assert.Equal(ExecutionMode.Eager, With("eager"));
        Assert.Equal(ExecutionMode.Eager, With("infer"));
    }

    [Fact]
    public void ManyParenthesesAreNoTrouble()
    {
        var text = new StringBuilder("tf.compat.v1.disable_eager_execution(); var n = ");
        for (var i = 0; i < 200; i++)
            text.Append('(');
        text.Append("args.Length").Append(string.Concat(Enumerable.Repeat(")", 200))).Append("; /*G!*/tf.placeholder(tf.float32);");
        Program(text.ToString());
    }

    [Fact]
    public void WithoutASwitchWhatNobodyCallsIsEagerEvenWithSessions() => Program("""
        class Lesson
        {
            public void Run()
            {
                using var session = /*E*/tf.Session();
                /*E*/tf.placeholder(tf.float32);
                var saver = /*E*/tf.train.Saver();
                var same = /*E*/tf.Session(tf.get_default_graph());
                var configured = /*E*/tf.Session(new ConfigProto());
            }
        }

        class Program
        {
            static void Main() => Console.WriteLine();
        }
        """);

    [Fact]
    public void AFunctionThatRecordsAGraphIsASwitch() => Program("""
        class Lesson
        {
            public void Run(Tensorflow.Functions.ConcreteFunction? function) => /*?*/tf.placeholder(tf.float32);
        }

        class Program
        {
            static void Main() => Console.WriteLine();
        }
        """);

    [Fact]
    public void ASessionOnAnotherGraphIsASwitch() => Program("""
        class Lesson
        {
            public void Run() => /*?*/tf.placeholder(tf.float32);

            public void Other(Graph graph)
            {
                var session = tf.Session(graph);
            }
        }

        class Program
        {
            static void Main() => Console.WriteLine();
        }
        """);

    [Fact]
    public void ALongChainOfCallsIsFollowedToItsEnd()
    {
        var text = new StringBuilder("M0();\nclass C { }\nstatic class D\n{\n").Replace("M0();", "tf.compat.v1.disable_eager_execution(); D.M0();");
        for (var i = 0; i < 1000; i++)
            text.Append("    public static void M").Append(i).Append("() => M").Append(i + 1).Append("();\n");
        Program(text.Append("    static void M1000() => /*G!*/tf.placeholder(tf.float32);\n}\n").ToString());
    }

    [Fact]
    public void ManyFilesAreBroughtTogether() => Program(
        "/*E!*/tf.placeholder(tf.float32); new C100().Run(); /*G!*/tf.placeholder(tf.float32);",
        [.. Enumerable.Range(0, 1000).Select(i => $"class C{i} {{ public void Run() {{ {(i == 700 ? "tf.compat.v1.disable_eager_execution();" : $"new C{(i * 7) % 1000}().Run();")} }} }}")]);

    [Fact]
    public void AnEditElsewhereIsSeen()
    {
        static CSharpCompilation Compile(string setup) => LibraryReferences.TensorFlow.Compilation
            .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(Usings + "foreach (var setup in new[] { new Setup() }) setup.Run(); tf.placeholder(tf.float32);", path: "/0.cs"),
                CSharpSyntaxTree.ParseText(Usings + setup, path: "/1.cs"));
        static ExecutionMode ModeIn(Compilation compilation)
        {
            var tree = compilation.SyntaxTrees.First();
            var placeholder = compilation.GetSemanticModel(tree).GetOperation(tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Last())!;
            return ExecutionModes.Of(compilation, TensorFlowLibrary.Of(compilation)!).ModeAt(placeholder, new AnalyzerOptions([]), CancellationToken.None);
        }

        // What `setup.Run()` means is bound, and kept while no declaration changes.
        var compilation = Compile("class Setup { public void Run() { tf.Graph().as_default(); } } class Other { public void Run() { } }");
        Assert.Equal(ExecutionMode.Unknown, ModeIn(compilation));
        foreach (var (setup, expected) in new[]
        {
            ("class Setup { public void Run() { tf.Graph().as_default().Exit(); } } class Other { public void Run() { } }", ExecutionMode.Eager),
            ("class Setup { public void Run() { tf.Graph().as_default().Exit(); tf.Graph(); } } class Other { public void Run() { } }", ExecutionMode.Eager),
            ("class Setup : Other { } class Other { public void Run() { tf.Graph().as_default().Exit(); } }", ExecutionMode.Eager),
            ("class Setup : Other { } class Other { public void Run() { tf.Graph().as_default(); } }", ExecutionMode.Unknown),
        })
        {
            var tree = compilation.SyntaxTrees.Last();
            compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(Usings + setup, path: "/1.cs"));
            Assert.Equal(expected, ModeIn(compilation));
        }
    }

    [Fact]
    public void ThreadsThatAskAtOnceGetTheSameAnswers()
    {
        var text = new StringBuilder(Usings + "foreach (var example in new IExample[0]) example.Run();\ninterface IExample { void Run(); }\n");
        for (var i = 0; i < 40; i++)
            text.Append($"class E{i} : IExample {{ public void Run() {{ {(i % 3 == 0 ? "tf.compat.v1.disable_eager_execution();" : i % 3 == 1 ? "tf.enable_eager_execution();" : "")} Train(); }} void Train() => tf.placeholder(tf.float32); }}\n");
        string Answers(bool atOnce)
        {
            var compilation = LibraryReferences.TensorFlow.Compilation
                .WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
                .AddSyntaxTrees(CSharpSyntaxTree.ParseText(text.ToString()));
            var modes = ExecutionModes.Of(compilation, TensorFlowLibrary.Of(compilation)!);
            var tree = compilation.SyntaxTrees[0];
            var model = compilation.GetSemanticModel(tree);
            var calls = tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Select(call => model.GetOperation(call)!).ToArray();
            var answers = new ModeFact[calls.Length];
            void Ask(int i) => answers[i] = modes.At(calls[i], new AnalyzerOptions([]), CancellationToken.None);
            if (atOnce)
            {
                var threads = Enumerable.Range(0, 4).Select(n => new Thread(() =>
                {
                    for (var i = n; i < calls.Length; i += 4)
                        Ask(i);
                })).ToArray();
                foreach (var thread in threads)
                    thread.Start();
                foreach (var thread in threads)
                    thread.Join();
            }
            else
            {
                for (var i = calls.Length - 1; i >= 0; i--)
                    Ask(i);
            }
            return string.Join("\n", answers.Select(answer => $"{answer.Mode} {answer.IsProved} {answer.Root} {answer.Entry}"));
        }

        var expected = Answers(atOnce: false);
        Assert.Contains("Graph True", expected);
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected, Answers(atOnce: true));
    }

    private sealed class SingleOption(string key, string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(key, value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string key, string value) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string asked, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
            {
                found = asked == key ? value : null;
                return found is not null;
            }
        }
    }
}
