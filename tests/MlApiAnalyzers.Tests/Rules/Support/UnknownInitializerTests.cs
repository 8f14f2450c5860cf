using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Support.UnknownInitializerRule, MlApiAnalyzers.CodeFixes.Rules.Support.UnknownInitializerFixer>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class UnknownInitializerTests
{
    [Fact]
    public Task UnknownNamesAreReported() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using Tensorflow.Keras.Layers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            readonly LayersApi own = new();

            void M()
            {
                var layers = keras.layers;
                layers.Conv1D(8, 3, kernel_initializer: [|"he_normal"|]);
                tf.keras.layers.GRU(8, recurrent_initializer: [|"identity"|], kernel_initializer: [|"lecun_normal"|]);
                own.DepthwiseConv2D((3, 3), depthwise_initializer: [|"random_normal"|]);
            }
        }
        """);

    [Fact]
    public Task ANameMayComeFromAnywhere() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        class C
        {
            private static readonly string Kernel = "Zeros";

            void M()
            {
                string bias = null;
                keras.layers.Conv1D(8, 3, kernel_initializer: [|Kernel|], bias_initializer: [|bias|]);
                keras.layers.Conv1D(8, 3, kernel_initializer: [|Of("he")|]);
            }

            static string Of(string author) => $"{author}_normal";
        }
        """,
        """
        using static Tensorflow.KerasApi;

        class C
        {
            private static readonly string Kernel = "zeros";

            void M()
            {
                string bias = "zeros";
                keras.layers.Conv1D(8, 3, kernel_initializer: Kernel, bias_initializer: bias);
                keras.layers.Conv1D(8, 3, kernel_initializer: [|Of("he")|]);
            }

            static string Of(string author) => $"{author}_normal";
        }
        """);

    [Fact]
    public Task KnownOrUnknowableNamesAreLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Mine
        {
            public void Conv1D(string kernel_initializer) { }
        }

        class C
        {
            void M(string name, Mine mine)
            {
                keras.layers.Conv1D(8, 3, kernel_initializer: "orthogonal", bias_initializer: "ones");
                keras.layers.Conv1D(8, 3, kernel_initializer: name);
                keras.layers.Conv1D(8, 3, kernel_initializer: null);
                keras.layers.Conv2DTranspose(8, (3, 3));
                keras.layers.DepthwiseConv2D((3, 3), depthwise_initializer: null);
                keras.layers.Dense(8, kernel_initializer: tf.zeros_initializer);
                mine.Conv1D("he_normal");
            }
        }
        """);

    [Fact]
    public Task TheMessageSaysWhatHappens() => new Verify.Test
    {
        TestCode = """
            using static Tensorflow.KerasApi;

            class C
            {
                void M() => keras.layers.Conv1D(8, 3, kernel_initializer: {|#0:"he_normal"|});
            }
            """,
        ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithArguments("\"he_normal\"", "kernel_initializer") },
    }.RunAsync();

    [Fact]
    public Task NamesAreCorrected() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Conv1D(8, 3, kernel_initializer: [|"GlorotUniform"|], bias_initializer: [|"zero"|] /* none */);
                keras.layers.GRU(8, bias_initializer: [|null|], recurrent_initializer: [|null|]);
                keras.layers.SimpleRNN(8, recurrent_initializer: [|"ortogonal"|]);
            }
        }
        """,
        """
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Conv1D(8, 3, kernel_initializer: "glorot_uniform", bias_initializer: "zeros" /* none */);
                keras.layers.GRU(8, bias_initializer: "zeros", recurrent_initializer: "orthogonal");
                keras.layers.SimpleRNN(8, recurrent_initializer: "orthogonal");
            }
        }
        """);

    [Fact]
    public Task ObjectsReplaceStringsWhereTheLayerTakesThem() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Conv2D(8, (3, 3), kernel_initializer: [|"he_normal"|]);
                // both
                keras.layers.Conv2D(8, (3, 3), (1, 1), "same", null, null, 1, "relu", true,
                    [|"he_uniform"|], // spread
                    [|"random_normal"|]);
                keras.layers.Conv2D(8, (3, 3), activation: null, kernel_initializer: [|"glorot_normal"|], bias_initializer: "ones");
            }
        }
        """,
        """
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            void M()
            {
                keras.layers.Conv2D(8, (3, 3), kernel_initializer: keras.initializers.HeNormal());
                // both
                keras.layers.Conv2D(8, (3, 3), (1, 1), "same", null, null, 1, keras.activations.Relu, true,
                    tf.variance_scaling_initializer(2.0f, distribution: "uniform"), // spread
                    tf.random_normal_initializer(stddev: 0.05f));
                keras.layers.Conv2D(8, (3, 3), activation: null, kernel_initializer: tf.variance_scaling_initializer(mode: "fan_avg"), bias_initializer: tf.ones_initializer);
            }
        }
        """);

    [Fact]
    public Task WithAnArgumentThatCannotBeConvertedNothingIsOffered() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.KerasApi;

        class C
        {
            void M(string activation) => keras.layers.Conv2D(8, (3, 3), activation: activation, kernel_initializer: [|"he_normal"|]);
        }
        """);
}
