using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.CodeFixes.Rules.Graph;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.PlaceholderInEagerModeRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.PlaceholderInEagerModeFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class PlaceholderInEagerModeTests
{
    private static DiagnosticResult Expect(DiagnosticSeverity severity, int key = 0) =>
        Verify.Diagnostic().WithSeverity(severity).WithLocation(key).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    [Fact]
    public async Task TopLevelStatements() =>
        await Verify.VerifyCodeFixAsync(
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            // The input.
            var x = tf.{|MLA4001:placeholder|}(tf.float32);
            var y = tf.{|MLA4001:placeholder|}(tf.float32, name: "y");
            """,
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            tf.compat.v1.disable_eager_execution();

            // The input.
            var x = tf.placeholder(tf.float32);
            var y = tf.placeholder(tf.float32, name: "y");
            """);

    [Fact]
    public async Task TheCallGoesToTheStartOfTheEntryMethod() =>
        await Verify.VerifyCodeFixAsync(
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                Tensor x;

                static void Main()
                {
                    // Train it.
                    new Program().Run();
                }

                void Run()
                {
                    Build();
                }

                void Build()
                {
                    x = tf.{|MLA4001:placeholder|}(tf.float32);
                    var y = tf.{|MLA4001:placeholder|}(tf.float32);
                }
            }
            """,
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                Tensor x;

                static void Main()
                {
                    tf.compat.v1.disable_eager_execution();
                    // Train it.
                    new Program().Run();
                }

                void Run()
                {
                    Build();
                }

                void Build()
                {
                    x = tf.placeholder(tf.float32);
                    var y = tf.placeholder(tf.float32);
                }
            }
            """);

    [Fact]
    public async Task AnExpressionBodyBecomesABlock() =>
        await Verify.VerifyCodeFixAsync(
            """
            class Program
            {
                static void Main() => Build();

                static void Build()
                {
                    var x = Tensorflow.Binding.tf.{|MLA4001:placeholder|}(Tensorflow.TF_DataType.TF_FLOAT);
                }
            }
            """,
            """
            class Program
            {
                static void Main()
                {
                    Tensorflow.Binding.tf.compat.v1.disable_eager_execution();
                    Build();
                }

                static void Build()
                {
                    var x = Tensorflow.Binding.tf.placeholder(Tensorflow.TF_DataType.TF_FLOAT);
                }
            }
            """);

    [Fact]
    public async Task TheOutermostMethodOfTheSameFileIsTheEntry()
    {
        var test = new Verify.Test
        {
            TestCode = """
                using Tensorflow;
                using static Tensorflow.Binding;

                public class Trainer
                {
                    public void Run()
                    {
                        Build();
                    }

                    void Build()
                    {
                        var x = tf.{|MLA4001:placeholder|}(tf.float32);
                    }
                }
                """,
            FixedCode = """
                using Tensorflow;
                using static Tensorflow.Binding;

                public class Trainer
                {
                    public void Run()
                    {
                        tf.compat.v1.disable_eager_execution();
                        Build();
                    }

                    void Build()
                    {
                        var x = tf.placeholder(tf.float32);
                    }
                }
                """,
        };
        test.TestState.Sources.Add("new Trainer().Run();");
        test.FixedState.Sources.Add("new Trainer().Run();");
        await test.RunAsync();
    }

    [Fact]
    public async Task WhatIsProvedIsAnError() =>
        await Verify.VerifyAnalyzerAsync(
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                static void Main()
                {
                    var x = tf.{|#0:placeholder|}(tf.float32);
                    tf.compat.v1.disable_eager_execution();
                    tf.enable_eager_execution();
                    var y = tf.{|#1:placeholder|}(tf.float32);
                }
            }
            """,
            Expect(DiagnosticSeverity.Error),
            Expect(DiagnosticSeverity.Error, 1));

    [Fact]
    public async Task WhatNothingCallsIsAWarning() =>
        await Verify.VerifyAnalyzerAsync(
            """
            using System.Threading.Tasks;
            using Tensorflow;
            using static Tensorflow.Binding;

            class Program
            {
                static void Main() => Task.Run(() => tf.{|#0:placeholder|}(tf.float32));

                public void Test() => tf.{|#1:placeholder|}(tf.float32);
            }
            """,
            Expect(DiagnosticSeverity.Warning),
            Expect(DiagnosticSeverity.Warning, 1));

    [Fact]
    public async Task WhereSomethingNeedsEagerThereIsNoFix() =>
        await Verify.VerifyNoCodeFixAsync("""
            using Tensorflow;
            using static Tensorflow.Binding;

            var w = tf.Variable(1f);
            using var tape = tf.GradientTape();
            var x = tf.{|MLA4001:placeholder|}(tf.float32);
            """);

    private static string GraphProgram(string main, string members = "", string keyword = "void") => $$"""
        using System;
        using System.Threading.Tasks;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            static {{keyword}} Main()
            {
                {{main}}
            }

            {{members}}

            static void Eager() => keras.Sequential();
        }

        """;

    private const string LinearGraph = """
        using static Tensorflow.Binding;

        static class LinearGraph
        {
            public static void Run()
            {
                var x = tf.{|MLA4001:placeholder|}(tf.float32);
            }

            public static void Run(Action then)
            {
                Run();
                then();
            }
        }
        """;

    [Theory]
    [InlineData("Eager(); LinearGraph.Run();")]
    [InlineData("for (var i = 0; i < 3; i++) { Eager(); } LinearGraph.Run();")]
    [InlineData("if (DateTime.Now.Hour > 6) Eager(); else LinearGraph.Run();")]
    [InlineData("void Train() => Eager(); Train(); LinearGraph.Run();")]
    [InlineData("LinearGraph.Run(); print(1);")]
    [InlineData("LinearGraph.Run(); tf.compat.v1.disable_eager_execution(); using var tape = tf.GradientTape();")]
    [InlineData("Both();", "static void Both() { Eager(); LinearGraph.Run(); }")]
    [InlineData("new Program(1);", "Program(int x) { Eager(); LinearGraph.Run(); }")]
    public async Task WhatNeededEagerBeforeDoesNotMatter(string main, string members = "", string keyword = "void")
    {
        var test = new Verify.Test
        {
            TestCode = "global using System;\n" + LinearGraph,
            FixedCode = "global using System;\n" + LinearGraph.Replace("        var x = tf.{|MLA4001:placeholder|}", "        tf.compat.v1.disable_eager_execution();\n        var x = tf.placeholder"),
        };
        test.TestState.Sources.Add(GraphProgram(main, members, keyword));
        test.FixedState.Sources.Add(GraphProgram(main, members, keyword));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("LinearGraph.Run(); Eager();")]
    [InlineData("for (var i = 0; i < 3; i++) { Eager(); LinearGraph.Run(); }")]
    [InlineData("while (DateTime.Now.Hour > 6) { if (DateTime.Now.Hour > 7) Eager(); LinearGraph.Run(); }")]
    [InlineData("Both(); Both();", "static void Both() { Eager(); LinearGraph.Run(); }")]
    [InlineData("Eager(); LinearGraph.Run(Eager);")]
    [InlineData("Eager(); LinearGraph.Run(() => Eager());")]
    [InlineData("Action late = Eager; AppDomain.CurrentDomain.ProcessExit += (s, e) => late(); LinearGraph.Run();")]
    [InlineData("Task.Run(() => Eager()); LinearGraph.Run();")]
    [InlineData("var later = Later(); LinearGraph.Run(); await later;", "static async Task Later() { Eager(); }", "async Task")]
    [InlineData("using (new Scope()) LinearGraph.Run();", "sealed class Scope : IDisposable { public void Dispose() => Eager(); }")]
    [InlineData("using var scope = new Scope(); LinearGraph.Run();", "sealed class Scope : IDisposable { public void Dispose() => Eager(); }")]
    [InlineData("Both();", "static void Both() { try { LinearGraph.Run(); } finally { Eager(); } }")]
    [InlineData("var c = new Child();", "class Child { Tensor x = tf.constant(1f); public Child() { Eager(); LinearGraph.Run(); Later(); } void Later() { print(x.numpy()); } }")]
    [InlineData("LinearGraph.Run(); var f = (float)tf.constant(1f);")]
    [InlineData("LinearGraph.Run();", "static readonly Sequential model = keras.Sequential();")]
    [InlineData("Recursive(1);", "static void Recursive(int depth) { Eager(); LinearGraph.Run(); if (depth > 0) Recursive(depth - 1); }")]
    public async Task WhatNeedsEagerAfterwardsForbidsTheFix(string main, string members = "", string keyword = "void")
    {
        var test = new Verify.Test
        {
            TestCode = "global using System;\n" + LinearGraph,
            FixedCode = "global using System;\n" + LinearGraph,
        };
        test.TestState.Sources.Add(GraphProgram(main, members, keyword));
        test.FixedState.Sources.Add(GraphProgram(main, members, keyword));
        await test.RunAsync();
    }

    [Fact]
    public async Task AfterEagerWasEnabledThereIsNoFix() =>
        await Verify.VerifyNoCodeFixAsync("""
            using Tensorflow;
            using static Tensorflow.Binding;

            tf.compat.v1.disable_eager_execution();
            tf.enable_eager_execution();
            var x = tf.{|MLA4001:placeholder|}(tf.float32);
            """);

    [Theory]
    [InlineData("tf.float32, (-1, 784)", "shape: 784")]
    [InlineData("tf.float32, new Shape(-1, 28, 28)", "shape: (28, 28)")]
    [InlineData("tf.float32, new[] { -1, 784 }, name: \"x\"", "shape: 784, name: \"x\"")]
    [InlineData("shape: (-1, 784), dtype: tf.int32", "shape: 784, dtype: tf.int32")]
    public async Task APlaceholderThatFeedsLayersIsAnInput(string arguments, string input) =>
        await Verify.VerifyCodeFixAsync(
            $$"""
            using Tensorflow;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            var x = tf.{|MLA4001:placeholder|}({{arguments}}); // pixels
            var y = keras.layers.Dense(10).Apply(x);
            var model = keras.Model(x, y);
            """,
            $$"""
            using Tensorflow;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            var x = keras.Input({{input}}); // pixels
            var y = keras.layers.Dense(10).Apply(x);
            var model = keras.Model(x, y);
            """);

    [Theory]
    [InlineData("var x = tf.{|MLA4001:placeholder|}(tf.float32); keras.layers.Dense(10).Apply(x);")]
    [InlineData("var x = tf.{|MLA4001:placeholder|}(tf.float32, (10, 784)); keras.layers.Dense(10).Apply(x);")]
    [InlineData("var x = tf.{|MLA4001:placeholder|}(tf.float32, (-1, 784)); keras.layers.Dense(10).Apply(x + 1f);")]
    public async Task OtherPlaceholdersAreNotInputs(string statements) =>
        await Verify.VerifyNoCodeFixAsync($$"""
            using Tensorflow;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            {{statements}}
            """);

    [Theory]
    [InlineData("tf.compat.v1.disable_eager_execution(); var x = tf.placeholder(tf.float32);")]
    [InlineData("tf.Graph().as_default(); var x = tf.placeholder(tf.float32);")]
    [InlineData("var x = tf.placeholder_with_default(tf.constant(1f), new[] { 1 });")]
    [InlineData("if (args.Length > 0) tf.compat.v1.disable_eager_execution(); var x = tf.placeholder(tf.float32);")]
    public async Task Silent(string statements) =>
        await Verify.VerifyAnalyzerAsync($$"""
            using Tensorflow;
            using static Tensorflow.Binding;

            {{statements}}
            """);

    [Fact]
    public async Task ALibraryIsSilent() =>
        await Verify.VerifyAnalyzerAsync("""
            using Tensorflow;
            using static Tensorflow.Binding;

            public class C
            {
                public Tensor Build() => tf.placeholder(tf.float32);
            }
            """);

    [Fact]
    public async Task APlaceholderOfTheUsersOwnIsNotTheLibrarys() =>
        await Verify.VerifyAnalyzerAsync("""
            var tf = new Tf();
            tf.placeholder(1);

            class Tf { public int placeholder(int x) => x; }
            """);

    [Theory]
    [InlineData("graph")]
    [InlineData("Graph")]
    public async Task TheOptionSilences(string value)
    {
        var test = new Verify.Test
        {
            TestCode = """
                using Tensorflow;
                using static Tensorflow.Binding;

                var x = tf.placeholder(tf.float32);
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmla_execution_mode = {value}\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task AVersionThatNobodyReadIsSilent() =>
        await new Verify.Test
        {
            TestCode = """
                using Tensorflow;
                using static Tensorflow.Binding;

                var x = tf.placeholder(tf.float32);
                """,
            LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.20"),
        }.RunAsync();

    [Fact]
    public void TheKeysAreDifferent() =>
        Assert.NotEqual(PlaceholderInEagerModeFixer.DisableEagerExecution, PlaceholderInEagerModeFixer.UseKerasInput);
}
