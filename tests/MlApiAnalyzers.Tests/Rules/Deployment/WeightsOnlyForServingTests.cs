using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.WeightsOnlyForServingRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.WeightsOnlyForServingFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class WeightsOnlyForServingTests
{
    private static Task VerifyAsync(string target, string code, string? fixedCode = null, string? title = null)
    {
        var test = new Verify.Test { TestCode = code, FixedCode = fixedCode!, ExpectedTitle = title };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\nmla_deployment_target = {target}\n"));
        return test.RunAsync();
    }

    private static string InClass(string statements) => $$"""
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;

        class C
        {
            readonly IModel model = null;

            void Run(string file, Session sess)
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("none")]
    [InlineData("dotnet")]
    public Task OtherTargetsAreLeftAlone(string target) => VerifyAsync(target, InClass("model.save_weights(\"digits.h5\");"));

    [Theory]
    [InlineData("model.save_weights(\"digits.h5\"); model.save(\"digits\");")]
    [InlineData("model.load_weights(\"digits.h5\");")]
    [InlineData("model.summary();")]
    public Task AModelThatIsSavedIsLeftAlone(string statements) => VerifyAsync("serving", InClass(statements));

    [Fact]
    public Task AFrozenGraphCanBeConverted() => VerifyAsync("lite", InClass("tf.train.Saver().save(sess, \"c.ckpt\"); tf.train.freeze_graph(\"dir\", \"name\", new[] { \"y\" });"));

    [Fact]
    public Task AFrozenGraphCannotBeServed() => VerifyAsync("serving", InClass("tf.train.Saver().{|MLA5011:save|}(sess, \"c.ckpt\"); tf.train.freeze_graph(\"dir\", \"name\", new[] { \"y\" });"));

    [Fact]
    public Task LookAlikesAreSilent() => VerifyAsync("serving", """
        class Model { public void save_weights(string path) { } }
        class C { void Run(Model model) => model.save_weights("w.h5"); }
        """);

    [Fact]
    public Task ServingGetsANumberedDirectory() => VerifyAsync(
        "serving",
        InClass("model.summary();\n        model.{|MLA5011:save_weights|}(\"out/digits.h5\"); // the weights\n        model.summary();"),
        InClass("model.summary();\n        model.save_weights(\"out/digits.h5\"); // the weights\n        model.save(\"out/digits/1\");\n        model.summary();"),
        "Save the model as well, to 'out/digits/1' (may change results)");

    [Fact]
    public Task LiteGetsTheDirectory() => VerifyAsync(
        "lite",
        InClass("this.model.{|MLA5011:save_weights|}(file);"),
        InClass("this.model.save_weights(file);\n        this.model.save(\"saved_model\");"),
        "Save the model as well, to 'saved_model' (may change results)");

    [Fact]
    public Task TopLevelStatementsAreRepaired() => VerifyAsync(
        "serving",
        """
        using static Tensorflow.KerasApi;

        var model = keras.Sequential();
        model.{|MLA5011:save_weights|}("digits.h5");
        model.summary();
        """,
        """
        using static Tensorflow.KerasApi;

        var model = keras.Sequential();
        model.save_weights("digits.h5");
        model.save("digits/1");
        model.summary();
        """);

    [Theory]
    [InlineData("for (var epoch = 0; epoch < 3; epoch++) { model.{|MLA5011:save_weights|}(file); }")]
    [InlineData("if (file != null) model.{|MLA5011:save_weights|}(file);")]
    [InlineData("tf.train.Saver().{|MLA5011:save|}(sess, \"c.ckpt\");")]
    public Task OtherPlacesHaveNoFix(string statements) => VerifyAsync("serving", InClass(statements));
}
