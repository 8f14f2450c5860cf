using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.LegacyOptimizerRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.LegacyOptimizerFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class LegacyOptimizerTests
{
    private const string Usings = """
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Theory]
    [InlineData("tf.train.{|MLA1006:AdamOptimizer|}(0.01f)", "keras.optimizers.Adam(learning_rate: 0.01f, epsilon: 1e-8f)")]
    [InlineData("tf.train.{|MLA1006:AdamOptimizer|}(0.01f, 1e-6f, \"adam\")", "keras.optimizers.Adam(learning_rate: 0.01f, epsilon: 1e-6f, name: \"adam\")")]
    [InlineData("tf.train.{|MLA1006:AdamOptimizer|}(name: \"adam\", learning_rate: 1)", "keras.optimizers.Adam(epsilon: 1e-8f, name: \"adam\", learning_rate: 1)")]
    [InlineData("Binding.tf.train.{|MLA1006:GradientDescentOptimizer|}(learning_rate: rate)", "keras.optimizers.SGD(learning_rate: rate)")]
    [InlineData("new {|MLA1006:Tensorflow.Train.AdamOptimizer|}(0.01f, beta2: 0.99f)", "keras.optimizers.Adam(learning_rate: 0.01f, beta_2: 0.99f, epsilon: 1e-8f)")]
    [InlineData("new {|MLA1006:Tensorflow.Train.GradientDescentOptimizer|}(rate)", "keras.optimizers.SGD(learning_rate: rate)")]
    public async Task TheKerasOptimizerHasTheSameHyperParameters(string creation, string repaired)
    {
        await Verify.VerifyCodeFixAsync(
            Usings + $$"""
            var rate = 0.1f;
            // The optimizer.
            var optimizer = {{creation}}; // as before
            """,
            Usings + $$"""
            var rate = 0.1f;
            // The optimizer.
            var optimizer = {{repaired}}; // as before
            """);
    }

    [Fact]
    public async Task CompileTakesIt() =>
        await Verify.VerifyCodeFixAsync(
            Usings + """
            var model = keras.Sequential();
            model.compile({|CS1503:tf.train.{|MLA1006:AdamOptimizer|}(0.01f)|}, keras.losses.MeanSquaredError(), new[] { "mae" });
            """,
            Usings + """
            var model = keras.Sequential();
            model.compile(keras.optimizers.Adam(learning_rate: 0.01f, epsilon: 1e-8f), keras.losses.MeanSquaredError(), new[] { "mae" });
            """);

    [Fact]
    public async Task ItAppliesTheGradientsOfATape() =>
        await Verify.VerifyCodeFixAsync(
            Usings + """
            var w = tf.Variable(1f);
            var optimizer = tf.train.{|MLA1006:GradientDescentOptimizer|}(0.01f);
            using var tape = tf.GradientTape();
            var gradient = tape.gradient(w + 1f, w);
            optimizer.apply_gradients({|CS1503:(gradient, w)|});
            """,
            Usings + """
            var w = tf.Variable(1f);
            var optimizer = keras.optimizers.SGD(learning_rate: 0.01f);
            using var tape = tf.GradientTape();
            var gradient = tape.gradient(w + 1f, w);
            optimizer.apply_gradients((gradient, w));
            """);

    [Theory]
    [InlineData("var w = tf.Variable(1f); var train = tf.train.{|MLA1006:GradientDescentOptimizer|}(0.01f).minimize(w + 1f);")]
    [InlineData("var w = tf.Variable(1f); var optimizer = tf.train.{|MLA1006:AdamOptimizer|}(0.01f); optimizer.minimize(w + 1f);")]
    [InlineData("Optimizer optimizer = tf.train.{|MLA1006:AdamOptimizer|}(0.01f);")]
    [InlineData("var rate = tf.constant(0.1f); var optimizer = tf.train.{|MLA1006:GradientDescentOptimizer|}(rate);")]
    [InlineData("var optimizer = tf.train.{|MLA1006:AdamOptimizer|}(0.1f, TF_DataType.TF_DOUBLE);")]
    [InlineData("var optimizer = tf.train.{|MLA1006:AdamOptimizer|}(/* rate */ 0.1f);")]
    [InlineData("Use(tf.train.{|MLA1006:AdamOptimizer|}(0.1f)); static void Use(Optimizer optimizer) { }")]
    public async Task WhereMoreHasToChangeThereIsNoFix(string statements) => await Verify.VerifyNoCodeFixAsync(Usings + statements);

    [Theory]
    [InlineData("tf.compat.v1.disable_eager_execution(); var optimizer = tf.train.AdamOptimizer(0.01f);")]
    [InlineData("var graph = tf.Graph().as_default(); var optimizer = tf.train.GradientDescentOptimizer(0.01f);")]
    [InlineData("var optimizer = keras.optimizers.Adam(0.01f);")]
    [InlineData("var average = tf.train.ExponentialMovingAverage(0.9f);")]
    public async Task Silent(string statements) => await Verify.VerifyAnalyzerAsync(Usings + statements);

    [Fact]
    public async Task ALibraryIsSilent() =>
        await Verify.VerifyAnalyzerAsync(Usings + """
            public class C
            {
                public Optimizer Create() => tf.train.AdamOptimizer(0.01f);
            }
            """);

    [Fact]
    public async Task AnOptimizerOfTheUsersOwnIsNotTheLibrarys() =>
        await Verify.VerifyAnalyzerAsync(Usings + """
            var mine = new Mine();
            mine.AdamOptimizer(0.1f);
            new GradientDescentOptimizer(0.1f);

            class Mine { public int AdamOptimizer(float rate) => 1; }
            class GradientDescentOptimizer { public GradientDescentOptimizer(float rate) { } }
            """);

    [Fact]
    public async Task SeveralInOneFileAndTheUsing() =>
        await Verify.VerifyCodeFixAsync(
            """
            using Tensorflow;
            using static Tensorflow.Binding;

            var generator = tf.train.{|MLA1006:AdamOptimizer|}(0.01f);
            var discriminator = tf.train.{|MLA1006:GradientDescentOptimizer|}(0.02f);
            """,
            """
            using Tensorflow;
            using static Tensorflow.Binding;
            using static Tensorflow.KerasApi;

            var generator = keras.optimizers.Adam(learning_rate: 0.01f, epsilon: 1e-8f);
            var discriminator = keras.optimizers.SGD(learning_rate: 0.02f);
            """);
}
