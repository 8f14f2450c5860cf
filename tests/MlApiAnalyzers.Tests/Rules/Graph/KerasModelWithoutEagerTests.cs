using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.KerasModelWithoutEagerRule,
    MlApiAnalyzers.CodeFixes.Rules.Graph.KerasModelWithoutEagerFixer>;

namespace MlApiAnalyzers.Tests.Rules.Graph;

public sealed class KerasModelWithoutEagerTests
{
    private const string Usings = """
        using Tensorflow;
        using Tensorflow.NumPy;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    [Fact]
    public async Task TheNeedlessSwitchGoes() =>
        await Verify.VerifyCodeFixAsync(
            Usings + """
            class Program
            {
                IModel model;

                static void Main()
                {
                    // Seen somewhere.
                    tf.compat.v1.disable_eager_execution();
                    new Program().Run();
                }

                void Run()
                {
                    model = keras.{|MLA4003:Sequential|}(keras.layers.Dense(1));
                    Train(np.zeros(8), np.zeros(8));
                    Test();
                }

                void Train(NDArray x, NDArray y)
                {
                    model.{|MLA4003:compile|}(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
                    model.{|MLA4003:fit|}(x, y);
                }

                void Test() => model.{|MLA4003:evaluate|}(np.zeros(8), np.zeros(8));
            }
            """,
            Usings + """
            class Program
            {
                IModel model;

                static void Main()
                {
                    // Seen somewhere.
                    new Program().Run();
                }

                void Run()
                {
                    model = keras.Sequential(keras.layers.Dense(1));
                    Train(np.zeros(8), np.zeros(8));
                    Test();
                }

                void Train(NDArray x, NDArray y)
                {
                    model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
                    model.fit(x, y);
                }

                void Test() => model.evaluate(np.zeros(8), np.zeros(8));
            }
            """);

    [Fact]
    public async Task OtherSpellings() =>
        await Verify.VerifyCodeFixAsync(
            Usings + """
            tf.compat.v1.disable_eager_execution();
            var input = keras.Input(shape: 4);
            var model = KerasApi.keras.{|MLA4003:Model|}(inputs: input, outputs: keras.layers.Dense(1).Apply(input));
            Model typed = model as Model;
            typed.{|MLA4003:predict|}(tf.constant(1f));
            tf.keras.{|MLA4003:Model|}(inputs: input, outputs: input);
            """,
            Usings + """
            var input = keras.Input(shape: 4);
            var model = KerasApi.keras.Model(inputs: input, outputs: keras.layers.Dense(1).Apply(input));
            Model typed = model as Model;
            typed.predict(tf.constant(1f));
            tf.keras.Model(inputs: input, outputs: input);
            """);

    [Theory]
    [InlineData("tf.compat.v1.disable_eager_execution(); var x = tf.placeholder(tf.float32); keras.{|MLA4003:Sequential|}();")]
    [InlineData("tf.Graph().as_default(); keras.{|MLA4003:Sequential|}();")]
    [InlineData("tf.compat.v1.disable_eager_execution(); using var sess = tf.Session(); keras.{|MLA4003:Sequential|}();")]
    [InlineData("tf.compat.v1.disable_eager_execution(); tf.compat.v1.disable_eager_execution(); keras.{|MLA4003:Sequential|}();")]
    [InlineData("while (true) { tf.compat.v1.disable_eager_execution(); tf.constant(1f).eval(); keras.{|MLA4003:Sequential|}(); }")]
    public async Task WhereAStaticGraphIsWantedThereIsNoFix(string statements) => await Verify.VerifyNoCodeFixAsync(Usings + statements);

    [Theory]
    [InlineData("keras.Sequential();")]
    [InlineData("tf.compat.v1.disable_eager_execution(); tf.enable_eager_execution(); keras.Sequential();")]
    [InlineData("if (args.Length > 0) tf.compat.v1.disable_eager_execution(); keras.Sequential();")]
    [InlineData("keras.Sequential(); tf.compat.v1.disable_eager_execution();")]
    [InlineData("tf.compat.v1.disable_eager_execution(); keras.layers.Dense(1);")]
    [InlineData("tf.compat.v1.disable_eager_execution(); System.Threading.Tasks.Task.Run(() => keras.Sequential());")]
    [InlineData("tf.compat.v1.disable_eager_execution(); new Own().fit(1); class Own { public void fit(int x) { } }")]
    public async Task Silent(string statements) => await Verify.VerifyAnalyzerAsync(Usings + statements);

    [Fact]
    public async Task AMethodThatIsCalledInBothModesIsSilent() =>
        await Verify.VerifyAnalyzerAsync(Usings + """
            Build();
            tf.compat.v1.disable_eager_execution();
            Build();

            static void Build() => keras.Sequential();
            """);

    [Fact]
    public async Task ASwitchInAnotherFileGoesToo()
    {
        const string Code = Usings + """
            static class Network
            {
                public static void Build() => keras.{|MLA4003:Sequential|}();
            }
            """;
        var test = new Verify.Test { TestCode = Code, FixedCode = Code.Replace("{|MLA4003:Sequential|}", "Sequential", System.StringComparison.Ordinal) };
        test.TestState.Sources.Add("using static Tensorflow.Binding;\ntf.compat.v1.disable_eager_execution();\nNetwork.Build();");
        test.FixedState.Sources.Add("using static Tensorflow.Binding;\nNetwork.Build();");
        await test.RunAsync();
    }

    [Fact]
    public async Task TheOptionDecides()
    {
        const string Code = Usings + "keras.{|MLA4003:Sequential|}();";
        var test = new Verify.Test { TestCode = Code, FixedCode = Code };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nmla_execution_mode = graph\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task AVersionThatNobodyReadIsSilent() =>
        await new Verify.Test
        {
            TestCode = Usings + "tf.compat.v1.disable_eager_execution(); keras.Sequential();",
            LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.20"),
        }.RunAsync();
}
