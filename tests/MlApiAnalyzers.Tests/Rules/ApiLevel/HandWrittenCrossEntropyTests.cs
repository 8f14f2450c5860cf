using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.HandWrittenCrossEntropyRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.HandWrittenCrossEntropyFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class HandWrittenCrossEntropyTests
{
    private const string Usings = """
        using System;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        var x = tf.ones((32, 4));
        var y = tf.ones((32, 3));
        var W = tf.Variable(tf.zeros((4, 3)));
        var b = tf.Variable(tf.zeros(3));
        var classes = 1;

        """;

    private const string PerExample = "tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: z)";

    [Theory]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: classes)|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.math.log(p), 1)|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), reduction_indices: -1)|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), new[] { 1 })|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), new Axis(1))|})", $"tf.reduce_mean({PerExample})")]
    [InlineData("{|MLA1003:-tf.reduce_mean(tf.reduce_sum(y * tf.log(p), axis: 1))|}", $"tf.reduce_mean({PerExample})")]
    [InlineData("{|MLA1003:-tf.reduce_sum(y * tf.log(p))|}", $"tf.reduce_sum({PerExample})")]
    [InlineData("{|MLA1003:-(tf.reduce_sum(tf.log(p) * y))|} / 32f", $"tf.reduce_sum({PerExample}) / 32f")]
    [InlineData("{|MLA1003:tf.negative(tf.reduce_sum(tf.multiply(y, tf.log(p)), axis: -1))|}", PerExample)]
    [InlineData("{|MLA1003:tf.reduce_sum(-y * tf.log(p), axis: 1)|}", PerExample)]
    [InlineData("{|MLA1003:tf.reduce_sum(-(y * tf.log(p)), axis: 1)|}", PerExample)]
    [InlineData("tf.reduce_sum({|MLA1003:tf.reduce_sum(axis: 1, input: y * -tf.log(x: p))|})", $"tf.reduce_sum({PerExample})")]
    public Task TheLogitsAreInAVariable(string loss, string repaired) => Verify.VerifyCodeFixAsync(
        Usings + $$"""
        var z = tf.matmul(x, W) + b;
        var p = tf.nn.softmax(z);

        // The loss.
        var loss = {{loss}}; // as before
        """,
        Usings + $$"""
        var z = tf.matmul(x, W) + b;
        var p = tf.nn.softmax(z);

        // The loss.
        var loss = {{repaired}}; // as before
        """);

    [Theory]
    [InlineData("var log = tf.log(p); var loss = tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * log, axis: 1)|});")]
    [InlineData("var log = tf.math.log(p); var product = y * log; var sum = tf.reduce_sum(product, axis: -1); var loss = tf.reduce_mean({|MLA1003:-sum|});")]
    public Task LocalsMayStandBetween(string statements) => Verify.VerifyNoCodeFixAsync(Usings + $"""
        var p = tf.nn.softmax(tf.matmul(x, W) + b);
        {statements}
        """);

    [Theory]
    [InlineData("var log = tf.log(p); print(log); var loss = -tf.reduce_sum(y * log, axis: 1);")]
    [InlineData("var axis = 0; var loss = -tf.reduce_sum(y * tf.log(p), axis: axis);")]
    public Task ALogarithmWithAnotherUseIsLeftAlone(string statements) => Verify.VerifyAnalyzerAsync(Usings + $"""
        var p = tf.nn.softmax(tf.matmul(x, W) + b);
        {statements}
        """);

    [Theory]
    [InlineData("tf.reduce_mean({|MLA1003:-(y * tf.log(p) + (1 - y) * tf.log(1 - p))|})", "tf.reduce_mean({0})")]
    [InlineData("tf.reduce_mean({|MLA1003:-y * tf.log(p) - (1f - y) * tf.log(1f - p)|})", "tf.reduce_mean({0})")]
    [InlineData("{|MLA1003:-tf.reduce_mean(y * tf.log(p) + (1 - y) * tf.log(1 - p))|}", "tf.reduce_mean({0})")]
    [InlineData("{|MLA1003:-tf.reduce_sum(tf.add((1 - y) * tf.log(1 - p), tf.multiply(tf.log(p), y)), axis: 1)|}", "tf.reduce_sum({0}, axis: 1)")]
    [InlineData("{|MLA1003:-((1 - y) * tf.math.log(1 - p) + y * tf.math.log(p))|}", "{0}")]
    public Task TheBinaryForm(string loss, string repaired) => Verify.VerifyCodeFixAsync(
        Usings + $$"""
        var z = tf.matmul(x, W) + b;
        var p = tf.sigmoid(z);
        var loss = {{loss}};
        """,
        Usings + $$"""
        var z = tf.matmul(x, W) + b;
        var p = tf.sigmoid(z);
        var loss = {{repaired.Replace("{0}", "tf.nn.sigmoid_cross_entropy_with_logits(labels: y, logits: z)")}};
        """);

    [Fact]
    public Task TheLogitsGetAVariable() => Verify.VerifyCodeFixAsync(
        Usings + """
        // Construct the model
        var pred = tf.nn.softmax(tf.matmul(x, W) + b); // Softmax

        // Minimize error using cross entropy
        var cost = tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(pred), reduction_indices: 1)|});
        print(pred);
        """,
        Usings + """
        // Construct the model
        var logits = tf.matmul(x, W) + b;
        var pred = tf.nn.softmax(logits); // Softmax

        // Minimize error using cross entropy
        var cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
        print(pred);
        """);

    [Fact]
    public Task TheLogitsMoveWithTheActivation() => Verify.VerifyCodeFixAsync(
        Usings + """
        var loss = {|MLA1003:-tf.reduce_sum(
            y * tf.log(tf.nn.softmax(tf.matmul(x, W) /* scores */ + b)),
            axis: 1)|};
        """,
        Usings + """
        var loss = tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: tf.matmul(x, W) /* scores */ + b);
        """);

    [Fact]
    public Task AVariableThatHasChangedIsNotTaken() => Verify.VerifyCodeFixAsync(
        Usings + """
        var z = tf.matmul(x, W) + b;
        var p = tf.nn.softmax(z);
        z = tf.ones(3);
        var loss = {|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|};
        """,
        Usings + """
        var z = tf.matmul(x, W) + b;
        var logits = z;
        var p = tf.nn.softmax(logits);
        z = tf.ones(3);
        var loss = tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits);
        """);

    [Theory]
    [InlineData("tf.log(tf.clip_by_value(p, 1e-9f, 1f))")]
    [InlineData("tf.log(p + 1e-7f)")]
    public Task AGuardIsLessUrgent(string logarithm) => new Verify.Test
    {
        TestCode = Usings + $$"""
            var z = tf.matmul(x, W) + b;
            var p = tf.nn.softmax(z);
            var loss = {|#0:-tf.reduce_sum(y * {{logarithm}}, axis: 1)|};
            """,
        FixedCode = Usings + $$"""
            var z = tf.matmul(x, W) + b;
            var p = tf.nn.softmax(z);
            var loss = {{PerExample}};
            """,
        ExpectedDiagnostics =
        {
            new DiagnosticResult("MLA1003", DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
                "The cross-entropy is computed from the probabilities of 'softmax', and its gradient vanishes where one of them is close to 0; 'tf.nn.softmax_cross_entropy_with_logits' takes the logits and stays exact"),
        },
        ExpectedTitle = "Use 'tf.nn.softmax_cross_entropy_with_logits' (may change results)",
    }.RunAsync();

    [Fact]
    public Task WithoutAGuardItIsAWarning() => new Verify.Test
    {
        TestCode = Usings + """
            var z = tf.matmul(x, W) + b;
            var loss = {|#0:-(y * tf.log(tf.nn.sigmoid(z)) + (1 - y) * tf.log(1 - tf.nn.sigmoid(z)))|};
            """,
        FixedCode = Usings + """
            var z = tf.matmul(x, W) + b;
            var loss = tf.nn.sigmoid_cross_entropy_with_logits(labels: y, logits: z);
            """,
        ExpectedDiagnostics =
        {
            new DiagnosticResult("MLA1003", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
                "The cross-entropy is computed from the probabilities of 'sigmoid', and it is infinite where one of them underflows to 0; 'tf.nn.sigmoid_cross_entropy_with_logits' takes the logits and stays exact"),
        },
        ExpectedTitle = "Use 'tf.nn.sigmoid_cross_entropy_with_logits'",
    }.RunAsync();

    [Theory]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|})", "keras.losses.CategoricalCrossentropy().Call(y, p)")]
    [InlineData("{|MLA1003:-tf.reduce_mean(tf.reduce_sum(y * tf.log(p), axis: 1))|}", "keras.losses.CategoricalCrossentropy().Call(y, p)")]
    [InlineData("{|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|} + 1f", "keras.losses.CategoricalCrossentropy(reduction: \"none\").Call(y, p) + 1f")]
    [InlineData("tf.reduce_mean({|MLA1003:-tf.reduce_sum(y * tf.log(p))|})", "tf.reduce_mean(keras.losses.CategoricalCrossentropy(reduction: \"sum\").Call(y, p))")]
    public Task AKerasModelGetsAKerasLoss(string loss, string repaired) => Verify.VerifyCodeFixAsync(
        Usings + $$"""
        var model = keras.Sequential();
        model.add(keras.layers.Dense(3, activation: "softmax"));
        Tensor p = model.Apply(x, training: true);
        var loss = {{loss}};
        """,
        Usings + $$"""
        var model = keras.Sequential();
        model.add(keras.layers.Dense(3, activation: "softmax"));
        Tensor p = model.Apply(x, training: true);
        var loss = {{repaired}};
        """);

    [Fact]
    public Task OfAFunctionAllCallersCount() => Verify.VerifyNoCodeFixAsync(
        Usings + """
        Func<Tensor, Tensor> regression = input => tf.nn.softmax(tf.matmul(input, W) + b);
        Func<Tensor, Tensor, Tensor> cross_entropy = (y_pred, y_true) =>
        {
            // Clip prediction values to avoid log(0) error.
            y_pred = tf.clip_by_value(y_pred, 1e-9f, 1.0f);
            return tf.reduce_mean({|MLA1003:-tf.reduce_sum(y_true * tf.math.log(y_pred), 1)|});
        };
        print(cross_entropy(regression(x), y));

        var c = new C(W);
        c.Run(x, y);

        class C
        {
            readonly IVariableV1 w;
            public C(IVariableV1 w) => this.w = w;
            public void Run(Tensor x, Tensor y)
            {
                var pred = Net(x);
                print(Loss(pred, y));
            }
            Tensor Loss(Tensor y_pred, Tensor y_true) => tf.reduce_mean({|MLA1003:-tf.reduce_sum(y_true * tf.math.log(y_pred))|});
            Tensor Net(Tensor x)
            {
                var output = tf.matmul(x, w.AsTensor());
                return tf.nn.softmax(output);
            }
        }
        """);

    [Fact]
    public Task OfABranchBothPathsCount() => Verify.VerifyNoCodeFixAsync(
        Usings + """
        Tensor p, q;
        if (args.Length > 0)
            p = tf.nn.softmax(tf.matmul(x, W));
        else
            p = tf.nn.softmax(tf.matmul(x, W) + b);
        var loss = {|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|};
        if (args.Length > 1)
            q = tf.nn.softmax(tf.matmul(x, W));
        else
            q = tf.sigmoid(tf.matmul(x, W));
        var other = -tf.reduce_sum(y * tf.log(q), axis: 1);
        """);

    [Theory]
    [InlineData("-tf.reduce_sum(mask * y * tf.log(p), axis: 1)")]
    [InlineData("-tf.reduce_sum(mask * (y * tf.log(p)), axis: 1)")]
    [InlineData("-tf.reduce_sum(y * 2f * tf.log(p), axis: 1)")]
    [InlineData("-tf.reduce_sum(2f * tf.log(p), axis: 1)")]
    [InlineData("-tf.reduce_sum(mask * tf.log(p), axis: 1)")]
    [InlineData("tf.reduce_sum(y * tf.log(p), axis: 1)")]
    [InlineData("-tf.reduce_sum(y * tf.log(p), axis: 0)")]
    [InlineData("-tf.reduce_sum(y * tf.log(p), axis: 1, keepdims: true)")]
    [InlineData("-tf.reduce_mean(y * tf.log(p))")]
    [InlineData("-tf.reduce_sum(y * tf.log(tf.ones(3)), axis: 1)")]
    [InlineData("-tf.reduce_sum(y * tf.log(x), axis: 1)")]
    [InlineData("-tf.reduce_sum(y * tf.log(1 - p), axis: 1)")]
    [InlineData("-tf.reduce_sum(y * tf.log(s), axis: 1)")]
    [InlineData("-(y * tf.log(s) + (1 - y) * tf.log(1 - p))")]
    [InlineData("-(y * tf.log(s) + (1 - mask) * tf.log(1 - s))")]
    [InlineData("-(y * tf.log(s) - (1 - y) * tf.log(1 - s))")]
    [InlineData("-(y * tf.log(p) + (1 - y) * tf.log(1 - p))")]
    [InlineData("-(2f * y * tf.log(s) + (1 - y) * tf.log(1 - s))")]
    public Task Silent(string loss) => Verify.VerifyAnalyzerAsync(
        Usings + $$"""
        var mask = tf.ones((32, 3));
        var p = tf.nn.softmax(tf.matmul(x, W) + b);
        var s = tf.sigmoid(tf.matmul(x, W) + b);
        var loss = {{loss}};
        """);

    [Fact]
    public Task ProbabilitiesOfUnknownOriginAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        public class C
        {
            public Tensor Loss(Tensor p, Tensor y) => -tf.reduce_sum(y * tf.log(p), axis: 1);
            Tensor Own(Tensor p, Tensor y) => -tf.reduce_sum(y * tf.log(p), axis: 1);
            public Tensor Both(Tensor z, Tensor y) => Own(tf.nn.softmax(z), y) + Own(z, y);
        }
        """);

    [Fact]
    public Task FunctionsOfTheUsersOwnAreSilent() => Verify.VerifyAnalyzerAsync(
        """
        var tf = new Mine();
        var p = tf.softmax(1);
        var loss = -tf.reduce_sum(2 * tf.log(p));

        class Mine
        {
            public int softmax(int x) => x;
            public int log(int x) => x;
            public int reduce_sum(int x) => x;
        }
        """);

    [Fact]
    public async Task TheLevelDecides()
    {
        const string Loss = "var p = tf.nn.softmax(tf.matmul(x, W)); var loss = -tf.reduce_sum(y * tf.log(p), axis: 1);";
        var test = new Verify.Test { TestCode = Usings + Loss };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*]\nmla_api_level = low\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task SeveralInOneFile() => Verify.VerifyCodeFixAsync(
        Usings + """
        var p = tf.nn.softmax(tf.matmul(x, W) + b);
        var q = tf.nn.softmax(tf.matmul(x, W));
        var loss = {|MLA1003:-tf.reduce_sum(y * tf.log(p), axis: 1)|} + {|MLA1003:-tf.reduce_sum(y * tf.log(q), axis: 1)|};
        """,
        Usings + """
        var logits = tf.matmul(x, W) + b;
        var p = tf.nn.softmax(logits);
        var logits2 = tf.matmul(x, W);
        var q = tf.nn.softmax(logits2);
        var loss = tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits) + tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits2);
        """);
}
