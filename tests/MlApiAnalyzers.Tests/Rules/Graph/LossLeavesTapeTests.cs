using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Graph.LossLeavesTapeRule>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class LossLeavesTapeTests
{
    private static string InMethod(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Program
        {
            ResourceVariable W = tf.Variable(1f);
            Tensor field;

            void Step(ResourceVariable w, ResourceVariable b, Tensor x, Tensor y, IModel model, float scale, bool flag, IEnumerable<Tensor> data)
            {
                Action body = () => { };
        {{body}}
            }

            static Tensor Loss(Tensor x) => x;
            static Tensor Score(Tensor x) { print(x); return x; }
            static float Number(Tensor x) => (float)x;
            static Tensor Ones() => tf.ones((2, 2));
        }
        """;

    [Theory]
    [InlineData("using var tape = tf.GradientTape(); var g = tape.gradient(tf.reduce_mean(model.Apply(x).{|MLA4011:numpy|}()), w);")]
    [InlineData("using var tape = tf.GradientTape(); var pred = model.Apply(x); var loss = tf.reduce_mean(tf.square(pred.{|MLA4011:numpy|}() - y)); var g = tape.gradient(loss, model.TrainableVariables);")]
    [InlineData("using var tape = tf.GradientTape(); var pred = model.Apply(x); var p = pred.{|MLA4011:numpy|}(); Tensor loss = np.mean(p); var g = tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var loss = tf.reduce_mean(w * x); float l = {|MLA4011:(float)|}loss; var g = tape.gradient(tf.constant(l), w);")]
    [InlineData("using var tape = tf.GradientTape(); var l = {|MLA4011:(double)|}tf.reduce_mean(w * x); var g = tape.gradient(tf.convert_to_tensor(l), w);")]
    [InlineData("using var tape = tf.GradientTape(); float l = tf.reduce_mean(w * x).{|MLA4011:numpy|}(); var g = tape.gradient(tf.constant(l * 2), w);")]
    [InlineData("using var tape = tf.GradientTape(); var a = (w * x).{|MLA4011:ToArray|}<float>(); var g = tape.gradient(tf.constant(a.Sum()), w);")]
    [InlineData("using var tape = tf.GradientTape(); var a = model.Apply(x).{|MLA4011:ToArray|}<float>(); var loss = tf.constant(a); loss = tf.reduce_sum(loss); var g = tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var g = tape.gradient(new {|MLA4011:NDArray|}(w * x), w);")]
    [InlineData("using var tape = tf.GradientTape(); var g = tape.gradient(tf.reduce_sum(w.{|MLA4011:numpy|}()), w);")]
    [InlineData("using var tape = tf.GradientTape(); var total = 0f; foreach (var item in data) total += {|MLA4011:(float)|}tf.reduce_sum(w * item); var g = tape.gradient(tf.constant(total), w);")]
    [InlineData("using var tape = tf.GradientTape(); Tensor loss; if (flag) loss = np.mean((w * x).{|MLA4011:numpy|}()); else loss = tf.constant(0f); var g = tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var loss = keras.losses.MeanSquaredError().Call(y, model.Apply(x).{|MLA4011:numpy|}()); var g = tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var g = tape.gradient(tf.{|MLA4011:convert_to_tensor|}(scale), w);")]
    [InlineData("using var tape = tf.GradientTape(); var loss = tf.{|MLA4011:constant|}(0.1f); var g = tape.gradient(loss, new[] { w, b });")]
    [InlineData("using var tape = tf.GradientTape(); var g = tape.gradient(tf.constant({|MLA4011:Number|}(model.Apply(x))), w);")]
    [InlineData("using (var tape = tf.GradientTape()) { var loss = tf.stack(new Tensor[] { (w * x).{|MLA4011:numpy|}(), y }); tape.gradient(loss, (w, b)); }")]
    [InlineData("foreach (var item in data) { using var tape = Binding.tf.GradientTape(persistent: true); Tensor loss = (W * item).{|MLA4011:numpy|}(); tape.gradient(loss, w); tape.gradient(loss, b); }")]
    [InlineData("Action step = () => { using var tape = tf.GradientTape(); Tensor loss = (field + W).{|MLA4011:numpy|}(); tape.gradient(loss, w); };")]
    public async Task Flagged(string body) => await Verify.VerifyAnalyzerAsync(InMethod("        " + body));

    [Theory]
    [InlineData("using var tape = tf.GradientTape(); var loss = tf.reduce_mean(w * x); print((float)loss); print(loss.numpy()); tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var loss = tf.reduce_mean(tf.square(model.Apply(x) - y.numpy())); tape.gradient(loss, w);")]
    [InlineData("using var tape = tf.GradientTape(); var pred = model.Apply(x); var max = (float)tf.reduce_max(pred); tape.gradient(pred[0] / max, w);")]
    [InlineData("using var tape = tf.GradientTape(); var pred = model.Apply(x); var a = pred.numpy(); tape.gradient(tf.reduce_mean(pred) + tf.reduce_mean(a), w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(Score(model.Apply(x).numpy()), w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(Loss(x.numpy()), w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(field + (w * x).numpy(), w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.watch(x); tape.gradient(x + (w * x).numpy(), x);")]
    [InlineData("using var tape = tf.GradientTape(); tape.watch(field); tape.gradient(x + (w * x).numpy(), w);")]
    [InlineData("using var tape = tf.GradientTape(); foreach (var item in new[] { w * x }) { tape.gradient(item + (w * x).numpy(), w); }")]
    [InlineData("using var tape = tf.GradientTape(); var (a, c) = (w * x, 1); tape.gradient(a + (w * x).numpy(), w);")]
    [InlineData("using var tape = tf.GradientTape(); var loss = flag ? w * x : tf.constant(0f); tape.gradient(loss + (w * x).numpy(), w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient((w * x).numpy(), w, unconnected_gradients: \"zero\");")]
    [InlineData("using var tape = tf.GradientTape(); var l = model.predict(x); tape.gradient(l, w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(x, w);")]
    [InlineData("using var tape = tf.GradientTape(); tape.gradient(Ones(), w);")]
    [InlineData("var before = (w * x).numpy(); using var tape = tf.GradientTape(); tape.gradient(before, w);")]
    [InlineData("using var first = tf.GradientTape(); var t = w * x; using var tape = tf.GradientTape(); tape.gradient(t + (w * x).numpy(), w);")]
    [InlineData("var loss = (w * x).numpy(); print(loss);")]
    public async Task Silent(string body) => await Verify.VerifyAnalyzerAsync(InMethod("        " + body));

    // An operand of an unknown type lets the compiler choose whichever conversion.
    [Fact]
    public async Task CodeThatDoesNotCompileIsSilent() =>
        await Verify.VerifyAnalyzerAsync(InMethod("        {|CS0246:Missing|} data2 = null; using var tape = tf.GradientTape(); var loss = tf.reduce_sum(w * data2 + b); tape.gradient(loss, (w, b));"));

    [Fact]
    public async Task TheMessageNamesTheTape() =>
        await Verify.VerifyAnalyzerAsync(
            InMethod("        using var recorder = tf.GradientTape(); recorder.gradient((w * x).{|#0:numpy|}(), w);"),
            Verify.Diagnostic("MLA4011").WithLocation(0).WithArguments("This makes a copy", "recorder"));

    [Fact]
    public async Task ATapeOfTheUsersOwnIsNotTheLibrarys() =>
        await Verify.VerifyAnalyzerAsync("""
            class Tf { public Tape GradientTape(bool persistent = false) => new Tape(); }
            class T { public float[] numpy() => null; }
            class Tape { public int gradient(float[] target, int y) => 0; }
            class Program
            {
                void Step(Tf tf, T t)
                {
                    var tape = tf.GradientTape();
                    tape.gradient(t.numpy(), 2);
                }
            }
            """);
}
