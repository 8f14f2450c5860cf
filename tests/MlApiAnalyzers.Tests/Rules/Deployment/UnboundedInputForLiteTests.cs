using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Deployment.UnboundedInputForLiteRule>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class UnboundedInputForLiteTests
{
    private static Task VerifyAsync(string target, string statements)
    {
        var test = new Verify.Test
        {
            TestCode = $$"""
                using Tensorflow;
                using static Tensorflow.Binding;
                using static Tensorflow.KerasApi;

                class C
                {
                    void Run(int n)
                    {
                        {{statements}}
                    }
                }
                """,
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmla_deployment_target = {target}\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("var x = keras.Input(shape: ({|MLA5012:-1|}, 28));")]
    [InlineData("var x = keras.Input((28, {|MLA5012:-1|}));")]
    [InlineData("var x = keras.Input({|MLA5012:-1|});")]
    [InlineData("var x = tf.keras.Input(shape: new Shape({|MLA5012:-1|}, 28, 3));")]
    [InlineData("var x = keras.layers.Input(shape: new[] { {|MLA5012:-1|}, 3 });")]
    [InlineData("var shape = new Shape({|MLA5012:-1|}, 28); var x = keras.Input(shape);")]
    [InlineData("var width = {|MLA5012:-1|}; var x = keras.Input(shape: (28, width));")]
    [InlineData("var x = keras.Input({|MLA5012:Of(28)|}); static Shape Of(int height, int width = -1) => (height, width);")]
    [InlineData("var x = keras.Input(batch_input_shape: (-1, {|MLA5012:-1|}, 3));")]
    [InlineData("var x = keras.layers.InputLayer(({|MLA5012:-1|}, 3));")]
    public Task UnknownSizesAreReported(string statements) => VerifyAsync("lite", statements);

    [Theory]
    [InlineData("var x = keras.Input(shape: (28, 28));")]
    [InlineData("var x = keras.Input(batch_input_shape: (-1, 28, 3));")]
    [InlineData("var x = keras.Input(shape: (n, 28));")]
    [InlineData("var x = keras.Input(28, batch_size: -1);")]
    [InlineData("var y = keras.layers.Reshape((-1, 28));")]
    [InlineData("var y = tf.reshape(tf.constant(1f), new Shape(-1, 1));")]
    public Task KnownSizesAndTheBatchAreLeftAlone(string statements) => VerifyAsync("lite", statements);

    [Theory]
    [InlineData("none")]
    [InlineData("dotnet")]
    [InlineData("serving")]
    public Task OtherTargetsAreLeftAlone(string target) => VerifyAsync(target, "var x = keras.Input(shape: (-1, 28));");

    [Fact]
    public Task LookAlikesAreSilent() => Verify.VerifyAnalyzerAsync("""
        static class keras { public static void Input((int, int) shape) { } }
        class C { void Run() => keras.Input(shape: (-1, 28)); }
        """);
}
