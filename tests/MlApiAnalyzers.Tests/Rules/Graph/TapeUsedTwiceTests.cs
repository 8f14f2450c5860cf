using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.TapeUsedTwiceRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.TapeUsedTwiceFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class TapeUsedTwiceTests
{
    private static string InMethod(string body, string usings = "using static Tensorflow.Binding;") => $$"""
        using System;
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Gradients;
        {{usings}}

        class Program
        {
            void Step(ResourceVariable w, ResourceVariable b, Tensor x, bool flag, IEnumerable<Tensor> data)
            {
        {{body}}
            }

            static Tensor Loss(Tensor x) => x;

            static void Use(GradientTape tape) { }
        }
        """;

    [Theory]
    [InlineData("using var tape = tf.GradientTape();", "using var tape = tf.GradientTape(persistent: true);")]
    [InlineData("var tape = tf.GradientTape();", "var tape = tf.GradientTape(persistent: true);")]
    [InlineData("GradientTape tape = (tf).GradientTape(false);", "GradientTape tape = (tf).GradientTape(true);")]
    [InlineData("using var tape = tf.GradientTape(persistent: false);", "using var tape = tf.GradientTape(persistent: true);")]
    [InlineData("using var tape = tf.GradientTape(watch_accessed_variables: true);", "using var tape = tf.GradientTape(watch_accessed_variables: true, persistent: true);")]
    [InlineData("using var tape = tf.GradientTape(watch_accessed_variables: true, persistent: /* once */ false);", "using var tape = tf.GradientTape(watch_accessed_variables: true, persistent: /* once */ true);")]
    [InlineData("using var tape = Binding.tf.GradientTape();", "using var tape = Binding.tf.GradientTape(persistent: true);")]
    public async Task EverySpellingOfTheCreationIsRepaired(string creation, string repaired)
    {
        static string Source(string creation, string gradient) => InMethod($$"""
                    {{creation}}
                    tape.watch(x);
                    var loss = Loss(x);
                    var dw = tape.gradient(loss, w);
                    var db = tape.{{gradient}}(loss, b); // the bias
            """);

        await Verify.VerifyCodeFixAsync(Source(creation, "{|MLA4010:gradient|}"), Source(repaired, "gradient"));
    }

    [Theory]
    [InlineData("if (flag) { var db = tape.{|MLA4010:gradient|}(x, b); }")]
    [InlineData("var db = flag ? tape.{|MLA4010:gradient|}(x, b) : null;")]
    [InlineData("foreach (var item in data) { var db = tape.{|MLA4010:gradient|}(item, b); }")]
    [InlineData("using (var other = w) { var db = tape.{|MLA4010:gradient|}(x, b); }")]
    [InlineData("try { var db = tape.{|MLA4010:gradient|}(x, b); } finally { print(1); }")]
    [InlineData("if (tape.{|MLA4010:gradient|}(x, b) is null) return;")]
    [InlineData("var more = (tape.{|MLA4010:gradient|}(x, b), 1);")]
    public async Task TheSecondCallMayBeAnywhereBehindTheFirst(string second) =>
        await Verify.VerifyAnalyzerAsync(InMethod($$"""
                    using (var tape = tf.GradientTape())
                    {
                        var dw = tape.gradient(x, w);
                        {{second}}
                    }
            """));

    [Fact]
    public async Task BothCallsMayStandInOneExpression() =>
        await Verify.VerifyAnalyzerAsync(InMethod("""
                    using var tape = tf.GradientTape();
                    var (dw, db) = (tape.gradient(x, w), tape.{|MLA4010:gradient|}(x, b));
            """));

    [Fact]
    public async Task OnlyTheFirstCallThatFailsIsReported() =>
        await Verify.VerifyAnalyzerAsync(InMethod("""
                    using var tape = tf.GradientTape();
                    var first = tape.gradient(x, w);
                    var second = tape.{|MLA4010:gradient|}(x, w);
                    var third = tape.gradient(x, w);
            """));

    [Fact]
    public async Task AFlagInAVariableHasNoFix() =>
        await Verify.VerifyNoCodeFixAsync(InMethod("""
                    var keep = false;
                    using var tape = tf.GradientTape(persistent: keep);
                    var first = tape.gradient(x, w);
                    var second = tape.{|MLA4010:gradient|}(x, w);
            """));

    [Fact]
    public async Task TopLevelStatements() =>
        await Verify.VerifyAnalyzerAsync("""
            using Tensorflow;
            using static Tensorflow.Binding;

            var w = tf.Variable(1f);
            using var outer = tf.GradientTape();
            var first = outer.gradient(w * 2f, w);
            var second = outer.{|MLA4010:gradient|}(w * 3f, w);
            """);

    [Fact]
    public async Task AStepInALambda() =>
        await Verify.VerifyAnalyzerAsync(InMethod("""
                    Action<Tensor> step = t =>
                    {
                        using var tape = tf.GradientTape();
                        var dw = tape.gradient(t, w);
                        var db = tape.{|MLA4010:gradient|}(t, b);
                    };
            """));

    [Theory]
    [InlineData("while (true)")]
    [InlineData("for (int i = 0; i < 10; i++)")]
    [InlineData("foreach (var i in range(5))")]
    [InlineData("var epochs = 4; for (int i = 0; i < epochs; i++)")]
    public async Task ALoopThatIsTakenTwiceIsAnError(string loop) =>
        await Verify.VerifyCodeFixAsync(
            InMethod($$"""
                    using var tape = tf.GradientTape();
                    {{loop}}
                    {
                        var dw = tape.{|#0:gradient|}(x, w);
                    }
            """),
            Verify.Diagnostic("MLA4010")
                .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
                .WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments("tape", "The 'gradient' call of the iteration before"),
            InMethod($$"""
                    using var tape = tf.GradientTape(persistent: true);
                    {{loop}}
                    {
                        var dw = tape.gradient(x, w);
                    }
            """));

    [Fact]
    public async Task ALoopOverDataIsAWarning() =>
        await Verify.VerifyCodeFixAsync(
            InMethod("""
                    using var tape = tf.GradientTape();
                    foreach (var item in data)
                    {
                        var dw = tape.{|#0:gradient|}(item, w);
                    }
            """),
            Verify.Diagnostic("MLA4010")
                .WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
                .WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments("tape", "The 'gradient' call of the iteration before"),
            InMethod("""
                    using var tape = tf.GradientTape(persistent: true);
                    foreach (var item in data)
                    {
                        var dw = tape.gradient(item, w);
                    }
            """));

    [Theory]
    [InlineData("using var tape = tf.GradientTape(persistent: true); tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(true); tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(persistent: flag); tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(x, w);")]
    [InlineData("using var tape = tf.GradientTape(); if (flag) tape.gradient(x, w); else tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); var d = flag ? tape.gradient(x, w) : tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); if (flag) { tape.gradient(x, w); return; } tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); var ok = flag && tape.gradient(x, w) != null; tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); try { tape.gradient(x, w); } catch { tape.gradient(x, b); }")]
    [InlineData("using var tape = tf.GradientTape(); switch (x.ndim) { case 1: tape.gradient(x, w); break; default: tape.gradient(x, b); break; }")]
    [InlineData("foreach (var item in data) { using var tape = tf.GradientTape(); tape.gradient(item, w); }")]
    [InlineData("using var tape = tf.GradientTape(); foreach (var item in data) { tape.gradient(item, w); break; }")]
    [InlineData("using var tape = tf.GradientTape(); while (true) { tape.gradient(x, w); if (flag) return; }")]
    [InlineData("using var tape = tf.GradientTape(); foreach (var item in data) { if (flag) tape.gradient(item, w); }")]
    [InlineData("var tape = tf.GradientTape(); tape.gradient(x, w); tape = tf.GradientTape(); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); Use(tape); tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); Func<Tensor> f = () => tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(x, w); tape.PushTape(); tape.gradient(x, b);")]
    [InlineData("using var outer = tf.GradientTape(); using var tape = tf.GradientTape(); tape.gradient(x, w); tape.gradient(x, b);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(x, w); using var other = tf.GradientTape(); tape.gradient(x, b);")]
    [InlineData("using var a = tf.GradientTape(); using var d = tf.GradientTape(); a.gradient(x, w); d.gradient(x, b);")]
    public async Task Silent(string body) => await Verify.VerifyAnalyzerAsync(InMethod("        " + body));

    [Fact]
    public async Task AnEarlierTapeThatIsDisposedDoesNotMatter() =>
        await Verify.VerifyAnalyzerAsync(InMethod("""
                    using (var warmup = tf.GradientTape())
                    {
                        warmup.gradient(x, w);
                    }
                    using var tape = tf.GradientTape();
                    tape.gradient(x, w);
                    tape.{|MLA4010:gradient|}(x, b);
            """));

    [Fact]
    public async Task ATapeOfTheUsersOwnIsNotTheLibrarys() =>
        await Verify.VerifyAnalyzerAsync("""
            class Tf { public Tape GradientTape(bool persistent = false) => new Tape(); }
            class Tape { public int gradient(int x, int y) => x; }
            class Program
            {
                void Step(Tf tf)
                {
                    var tape = tf.GradientTape();
                    tape.gradient(1, 2);
                    tape.gradient(1, 2);
                }
            }
            """);

    [Fact]
    public async Task SeveralTapesInOneFile() =>
        await Verify.VerifyCodeFixAsync(
            InMethod("""
                    // The first model.
                    using (var tape = tf.GradientTape())
                    {
                        tape.gradient(x, w);
                        tape.{|MLA4010:gradient|}(x, b);
                    }

                    // The second model.
                    using (var tape = tf.GradientTape(watch_accessed_variables: true)) // all of them
                    {
                        tape.gradient(x, w);
                        tape.{|MLA4010:gradient|}(x, b);
                    }
            """),
            InMethod("""
                    // The first model.
                    using (var tape = tf.GradientTape(persistent: true))
                    {
                        tape.gradient(x, w);
                        tape.gradient(x, b);
                    }

                    // The second model.
                    using (var tape = tf.GradientTape(watch_accessed_variables: true, persistent: true)) // all of them
                    {
                        tape.gradient(x, w);
                        tape.gradient(x, b);
                    }
            """));

    // The tapes of a thread are one stack: the second gradient takes the caller's.
    [Theory]
    [InlineData("using var outer = tf.GradientTape(); Step();", "gradient")]
    [InlineData("using (var outer = tf.GradientTape()) { Between(); }", "gradient")]
    [InlineData("Action step = Step; using var outer = tf.GradientTape(); step();", "gradient")]
    [InlineData("while (true) { Step(); var left = tf.GradientTape(); }", "gradient")]
    [InlineData("using (var outer = tf.GradientTape()) { } Step();", "{|MLA4010:gradient|}")]
    [InlineData("Between(); using var later = tf.GradientTape();", "{|MLA4010:gradient|}")]
    public async Task ATapeOfTheCallerMayBeOpen(string main, string second)
    {
        var test = new CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Graph.TapeUsedTwiceRule>.Test
        {
            TestCode = $$"""
                using System;
                using Tensorflow;
                using static Tensorflow.Binding;

                partial class Program
                {
                    static void Main()
                    {
                        {{main}}
                    }

                    static void Between() => Step();
                }
                """,
        };
        test.TestState.Sources.Add($$"""
            using Tensorflow;
            using static Tensorflow.Binding;

            partial class Program
            {
                static void Step()
                {
                    var w = tf.Variable(1f);
                    using var tape = tf.GradientTape();
                    var loss = tf.square(w);
                    tape.gradient(loss, w);
                    tape.{{second}}(loss, w);
                }
            }
            """);
        await test.RunAsync();
    }
}
