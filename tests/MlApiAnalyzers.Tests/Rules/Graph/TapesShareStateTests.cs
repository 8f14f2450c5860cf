using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.TapesShareStateRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.TapesShareStateFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class TapesShareStateTests
{
    private static string InMethod(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Gradients;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class Program
        {
            void Step(ResourceVariable w, ResourceVariable b, Tensor x, bool flag, IEnumerable<Tensor> data, IModel G, IModel D, IOptimizer optimizer)
            {
        {{body}}
            }

            static Tensor Loss(Tensor x) { print(x); return x; }

            static void Use(GradientTape tape) { }
        }
        """;

    [Fact]
    public async Task TheInnerTapeIsDisposedFirst() =>
        await Verify.VerifyCodeFixAsync(
            InMethod("""
                    using var outer = tf.GradientTape();
                    var gLoss = Loss(D.Apply(G.Apply(x)));
                    // The discriminator.
                    using (var inner = tf.GradientTape())
                    {
                        var dLoss = Loss(D.Apply(x));
                        var dGrads = inner.gradient(dLoss, D.TrainableVariables);
                        optimizer.apply_gradients(zip(dGrads, D.TrainableVariables));
                    }

                    // The generator.
                    var gGrads = outer.{|#0:gradient|}(gLoss, G.TrainableVariables); // both
                    optimizer.apply_gradients(zip(gGrads, G.TrainableVariables));
            """),
            Verify.Diagnostic("MLA4017")
                .WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments("outer", "throws InvalidOperationException: Stack empty, because disposing of the tape 'inner' has cleared all tapes"),
            InMethod("""
                    using var outer = tf.GradientTape();
                    var gLoss = Loss(D.Apply(G.Apply(x)));

                    // The generator.
                    var gGrads = outer.gradient(gLoss, G.TrainableVariables); // both
                    // The discriminator.
                    using (var inner = tf.GradientTape())
                    {
                        var dLoss = Loss(D.Apply(x));
                        var dGrads = inner.gradient(dLoss, D.TrainableVariables);
                        optimizer.apply_gradients(zip(dGrads, D.TrainableVariables));
                    }
                    optimizer.apply_gradients(zip(gGrads, G.TrainableVariables));
            """));

    [Fact]
    public async Task TheInnerTapeIsStillOnTop() =>
        await Verify.VerifyCodeFixAsync(
            InMethod("""
                    using var outer = tf.GradientTape();
                    var first = w * x;
                    using var inner = tf.GradientTape();
                    var second = b * x;
                    var dw = outer.{|#0:gradient|}(first, w);
                    var db = inner.gradient(second, b);
            """),
            Verify.Diagnostic("MLA4017")
                .WithLocation(0)
                .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithArguments("outer", "uses the tape 'inner', which was opened last and has not recorded 'first'"),
            InMethod("""
                    using var outer = tf.GradientTape();
                    var first = w * x;
                    var dw = outer.gradient(first, w);
                    using var inner = tf.GradientTape();
                    var second = b * x;
                    var db = inner.gradient(second, b);
            """));

    [Fact]
    public async Task TheGradientMovesOutOfTheInnerBlock() =>
        await Verify.VerifyCodeFixAsync(
            InMethod("""
                    using (var outer = Binding.tf.GradientTape())
                    {
                        Tensor first = Loss(G.Apply(x));
                        using (GradientTape inner = tf.GradientTape(persistent: true))
                        {
                            var second = Loss(D.Apply(x));
                            var (dw, db) = outer.{|MLA4017:gradient|}(first, (w, b));
                            inner.gradient(second, D.TrainableVariables.Select(v => v));
                            print(dw);
                        }
                    }
            """),
            InMethod("""
                    using (var outer = Binding.tf.GradientTape())
                    {
                        Tensor first = Loss(G.Apply(x));
                        var (dw, db) = outer.gradient(first, (w, b));
                        using (GradientTape inner = tf.GradientTape(persistent: true))
                        {
                            var second = Loss(D.Apply(x));
                            inner.gradient(second, D.TrainableVariables.Select(v => v));
                            print(dw);
                        }
                    }
            """));

    [Fact]
    public async Task SeveralStepsAndTopLevelStatements() =>
        await Verify.VerifyCodeFixAsync(
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            var w = tf.Variable(1f);
            var b = tf.Variable(1f);
            using var outer = tf.GradientTape();
            var first = w * 2f;
            using var inner = tf.GradientTape();
            var second = b * 2f;
            var dw = outer.{|MLA4017:gradient|}(first, w);
            var db = inner.gradient(second, b);
            void Step()
            {
                using var a = tf.GradientTape();
                var x = w * 3f;
                using (var c = tf.GradientTape()) { c.gradient(b * 3f, b); }
                var dx = a.{|MLA4017:gradient|}(x, w);
            }
            """,
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            var w = tf.Variable(1f);
            var b = tf.Variable(1f);
            using var outer = tf.GradientTape();
            var first = w * 2f;
            var dw = outer.gradient(first, w);
            using var inner = tf.GradientTape();
            var second = b * 2f;
            var db = inner.gradient(second, b);
            void Step()
            {
                using var a = tf.GradientTape();
                var x = w * 3f;
                var dx = a.gradient(x, w);
                using (var c = tf.GradientTape()) { c.gradient(b * 3f, b); }
            }
            """);

    [Theory]
    // A derivative of second order: the first gradient is a part of the outer forward pass.
    [InlineData("using var outer = tf.GradientTape(); Tensor dy; using (var inner = tf.GradientTape()) { var y = w * w; dy = inner.gradient(y, w); } var d2y = outer.{|MLA4017:gradient|}(dy, w);")]
    [InlineData("using var outer = tf.GradientTape(); var total = tf.constant(0f); foreach (var item in data) { using var inner = tf.GradientTape(); var l = w * item; inner.gradient(l, w); total = total + l; } var g = outer.{|MLA4017:gradient|}(total, w);")]
    [InlineData("using var outer = tf.GradientTape(); var a = w * x; using var inner = tf.GradientTape(); var loss = tf.reduce_sum(a); var g = outer.{|MLA4017:gradient|}(loss, w);")]
    [InlineData("using var outer = tf.GradientTape(); var h = G.Apply(x); using var inner = tf.GradientTape(); var loss = Loss(h); loss = loss + 1f; var g = outer.{|MLA4017:gradient|}(tf.reduce_mean(D.Apply(h)), w);")]
    [InlineData("using var outer = tf.GradientTape(); var loss = w * x; using (var inner = tf.GradientTape()) { inner.gradient(b * x, b); } if (outer.{|MLA4017:gradient|}(loss, w) is null) return;")]
    [InlineData("using var outer = tf.GradientTape(); var loss = w * x; using (var inner = tf.GradientTape()) { inner.gradient(b * x, b); } loss = loss * 2f; var g = outer.{|MLA4017:gradient|}(loss, w);")]
    [InlineData("using var outer = tf.GradientTape(persistent: true); var loss = w * x; outer.gradient(loss, w); using (var inner = tf.GradientTape()) { inner.gradient(b * x, b); } var g = outer.{|MLA4017:gradient|}(loss, w); outer.gradient(loss, b);")]
    [InlineData("using var outer = tf.GradientTape(); var g = w * x; { using var inner = tf.GradientTape(); Use(inner); } outer.{|MLA4017:gradient|}(g, w);")]
    public async Task FlaggedAndLeftAlone(string body)
    {
        var source = InMethod("        " + body);
        await Verify.VerifyCodeFixAsync(source, source);
    }

    [Theory]
    // The usual step of two networks.
    [InlineData("using var a = tf.GradientTape(); using var c = tf.GradientTape(); var f = G.Apply(x); var gl = Loss(D.Apply(f)); var dl = Loss(D.Apply(x)); a.gradient(gl, w); c.gradient(dl, b);")]
    [InlineData("using (var a = tf.GradientTape()) using (var c = tf.GradientTape()) { var gl = Loss(D.Apply(x)); c.gradient(gl, w); a.gradient(gl, b); }")]
    [InlineData("using var a = tf.GradientTape(); var noise = tf.random.normal((2, 2)); using var c = tf.GradientTape(); var gl = Loss(D.Apply(G.Apply(noise))); a.gradient(gl, w); c.gradient(gl, b);")]
    [InlineData("using var a = tf.GradientTape(); var noise = Loss(x); using var c = tf.GradientTape(); var gl = Loss(D.Apply(G.Apply(noise))); a.gradient(gl, w); c.gradient(gl, b);")]
    // The inner one has been popped.
    [InlineData("using var a = tf.GradientTape(); var l = w * x; using var c = tf.GradientTape(); var m = b * x; c.gradient(m, b); a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); using var c = tf.GradientTape(); var y = tf.square(w * x); var dy = c.gradient(y, w); a.gradient(dy, w);")]
    // One after the other.
    [InlineData("using (var a = tf.GradientTape()) { a.gradient(w * x, w); } using (var c = tf.GradientTape()) { c.gradient(b * x, b); }")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; a.gradient(l, w); using (var c = tf.GradientTape()) { c.gradient(b * x, b); }")]
    // Not certain.
    [InlineData("using var a = tf.GradientTape(); var l = w * x; if (flag) { using var c = tf.GradientTape(); c.gradient(b * x, b); } a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; using var c = tf.GradientTape(); if (flag) c.gradient(b * x, b); a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; using var c = tf.GradientTape(persistent: flag); a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; Use(a); using (var c = tf.GradientTape()) { } a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; using (var c = tf.GradientTape()) { } a.PushTape(); a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; Action step = () => { using var c = tf.GradientTape(); }; a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; var c = tf.GradientTape(); Action step = () => { c.gradient(l, b); }; step(); a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; using var c = tf.GradientTape(); Action step = () => { var d = tf.GradientTape(); }; a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; try { using var c = tf.GradientTape(); } catch { } a.gradient(l, w);")]
    [InlineData("using var a = tf.GradientTape(); var l = w * x; a.gradient(l, w);")]
    public async Task Silent(string body) => await Verify.VerifyAnalyzerAsync(InMethod("        " + body));

    [Fact]
    public async Task ATapeOfTheUsersOwnIsNotTheLibrarys() =>
        await Verify.VerifyAnalyzerAsync("""
            using System;

            class Tf { public Tape GradientTape(bool persistent = false) => new Tape(); }
            class Tape : IDisposable { public int gradient(int x, int y) => x; public void Dispose() { } }
            class Program
            {
                void Step(Tf tf)
                {
                    using var outer = tf.GradientTape();
                    using (var inner = tf.GradientTape()) { inner.gradient(1, 2); }
                    outer.gradient(1, 2);
                }
            }
            """);
}
