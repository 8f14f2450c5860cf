using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Graph.FeedDoesNotFitRule>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class FeedDoesNotFitTests
{
    private static string Program(string body) => $$"""
        using System;
        using System.Collections;
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class Trainer
        {
            Tensor images, rate;
            Tensor other;

            void Build()
            {
                images = tf.placeholder(tf.float32, (-1, 784));
                rate = tf.placeholder(dtype: tf.float32, name: "rate");
            }

            static Tensor Same(Tensor tensor) => tensor;

            void Run(Session sess, Tensor y, Tensor given, NDArray data, float[] row, float[,] rows, string path, object unknown)
            {
                var x = tf.placeholder(tf.float32, shape: new Shape(-1, 2));
                var scalar = tf.placeholder(TF_DataType.TF_FLOAT);
                var text = tf.placeholder(tf.@string);
                var count = tf.placeholder(tf.int32, 3);
        {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("sess.run(y, ({|MLA4016:y|}, data));")]
    [InlineData("var doubled = x * 2f; var same = doubled; sess.run(same, ({|MLA4016:doubled|}, data));")]
    [InlineData("var (a, b) = sess.run((given, y), (scalar, 1f), ({|MLA4016:y|}, data));")]
    [InlineData("sess.run(new[] { given, y }, new FeedItem({|MLA4016:y|}, data));")]
    [InlineData("y.eval(sess, ({|MLA4016:y|}, data));")]
    [InlineData("sess.run(other, ({|MLA4016:this.other|}, data));")]
    public async Task ATensorThatIsFetchedCannotBeFed(string body) => await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Theory]
    [InlineData("sess.run(y, (scalar, {|MLA4016:\"1.5\"|}));")]
    [InlineData("var feeds = new System.Collections.Generic.List<FeedItem>(); feeds.Add(new FeedItem(scalar, {|MLA4016:path|})); sess.run(y, feeds.ToArray());")]
    [InlineData("var item = new FeedItem(Same(scalar), {|MLA4016:path|}); sess.run(y, item);")]
    [InlineData("sess.run(y, (scalar, {|MLA4016:path|}));")]
    [InlineData("sess.run(y, new FeedItem(val: {|MLA4016:path|}, key: scalar));")]
    [InlineData("sess.run(y, new FeedItem[] { (rate, {|MLA4016:path + \"x\"|}) });")]
    [InlineData("var feed = new FeedItem(scalar, {|MLA4016:path|}); sess.run(y, feed);")]
    [InlineData("sess.run(y, (scalar, {|MLA4016:new[] { path }|}));")]
    [InlineData("sess.run(y, (scalar, {|MLA4016:0.5|}));")]
    [InlineData("sess.run(y, (scalar, {|MLA4016:1|}));")]
    [InlineData("sess.run(y, (text, {|MLA4016:1f|}));")]
    [InlineData("var labels = np.argmax(data, axis: 1); sess.run(y, (count, {|MLA4016:labels|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:np.zeros((3, 2))|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:np.array(new double[,] { { 1, 2 } })|}));")]
    public async Task TheElementTypeHasToBeThePlaceholders(string body) => await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Theory]
    [InlineData("sess.run(y, (x, {|MLA4016:np.zeros((4, 3), tf.float32)|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:1f|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:row|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }|}));")]
    [InlineData("sess.run(y, (x, {|MLA4016:new float[8, 3]|}));")]
    [InlineData("sess.run(y, (count, {|MLA4016:new[] { 1, 2 }|}));")]
    [InlineData("sess.run(y, (images, {|MLA4016:np.ones(new Shape(10, 28, 28), dtype: np.float32)|}));")]
    [InlineData("NDArray fed = np.array(1f, 2f); sess.run(y, (x, {|MLA4016:fed|}));")]
    public async Task TheShapeHasToBeThePlaceholders(string body) => await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Theory]
    [InlineData("sess.run(y, (x, data), (scalar, 1f), (text, path), (rate, row), (images, rows));")]
    [InlineData("sess.run(y, (x, rows), (count, new[] { 1, 2, 3 }), (text, new[] { path }));")]
    [InlineData("sess.run(y, (x, np.zeros((3, 2), tf.float32)), (scalar, np.zeros(5, np.float32)));")]
    [InlineData("sess.run(y, (x, new float[,] { { 1, 2 } }), (scalar, unknown), (given, path), (images, data[0]));")]
    [InlineData("sess.run(y, (x, tf.constant(1)), (given, 1), (count, null));")]
    [InlineData("sess.run(y, new Hashtable { [scalar] = path });")]
    [InlineData("var feeds = new FeedItem[2]; sess.run(y, feeds);")]
    [InlineData("y.eval(); y.op.run(); sess.run(y.op, (y, data));")]
    public async Task WhatFitsOrIsNotKnownIsLeftAlone(string body) => await Verify.VerifyAnalyzerAsync(Program("        " + body));

    [Fact]
    public async Task TheMessageSaysWhatDoesNotFit() => await new Verify.Test
    {
        TestCode = Program("        sess.run(y, ({|#0:y|}, data), (scalar, {|#1:path|}), (images, {|#2:new float[10, 28]|}));"),
        ExpectedDiagnostics =
        {
            Verify.Diagnostic().WithLocation(0).WithArguments("y", "the same run fetches it, which the runtime refuses"),
            Verify.Diagnostic().WithLocation(1).WithArguments("scalar", "the placeholder holds float32, the value is string"),
            Verify.Diagnostic().WithLocation(2).WithArguments("images", "the placeholder has the shape (-1, 784), the value (10, 28)"),
        },
    }.RunAsync();

    [Fact]
    public async Task PlaceholdersAndSessionsOfTheUsersOwnAreLeftAlone() => await Verify.VerifyAnalyzerAsync("""
        class Session { public object run(object fetch, params (object, object)[] feeds) => fetch; }

        class Program
        {
            static void Main()
            {
                var y = new object();
                new Session().run(y, (y, "text"));
            }
        }
        """);
}
