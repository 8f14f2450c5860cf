using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.CheckpointOverwrittenRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.CheckpointOverwrittenFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class CheckpointOverwrittenTests
{
    [Fact]
    public Task TheSiblingThatIsSavedIsReportedAndLoaded() => new Verify.Test
    {
        TestCode = """
            using System;
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Gan
            {
                private const string Discriminator = "d.weights";
                private readonly IModel generator;
                private readonly IModel discriminator;

                void Resume(IModel G, Model D, int i)
                {
                    if (File.Exists("models\\" + i + "_g.weights") && File.Exists("models\\" + i + "_d.weights"))
                    {
                        Console.WriteLine("Loading weights for epoch " + i);
                        G.load_weights("models\\" + i + "_g.weights");
                        // Goes on from here.
                        [|D.save_weights("models\\" + i + "_d.weights")|]; // both
                        Show(G);
                    }

                    var path = Path.Combine("models", "d.h5");
                    if (File.Exists(path) && i > 0)
                    {
                        [|D.save_weights(overwrite: true, filepath: path)|];
                        G.load_weights("g.h5");
                    }

                    if (File.Exists(Discriminator))
                    {
                        generator.load_weights("g.weights");
                        [|discriminator.save_weights("d.weights")|];
                    }
                    else
                    {
                        D.save_weights("d.weights");
                    }
                }

                void Show(IModel model) { }
            }
            """,
        FixedCode = """
            using System;
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Gan
            {
                private const string Discriminator = "d.weights";
                private readonly IModel generator;
                private readonly IModel discriminator;

                void Resume(IModel G, Model D, int i)
                {
                    if (File.Exists("models\\" + i + "_g.weights") && File.Exists("models\\" + i + "_d.weights"))
                    {
                        Console.WriteLine("Loading weights for epoch " + i);
                        G.load_weights("models\\" + i + "_g.weights");
                        // Goes on from here.
                        D.load_weights("models\\" + i + "_d.weights"); // both
                        Show(G);
                    }

                    var path = Path.Combine("models", "d.h5");
                    if (File.Exists(path) && i > 0)
                    {
                        D.load_weights(filepath: path);
                        G.load_weights("g.h5");
                    }

                    if (File.Exists(Discriminator))
                    {
                        generator.load_weights("g.weights");
                        discriminator.load_weights("d.weights");
                    }
                    else
                    {
                        D.save_weights("d.weights");
                    }
                }

                void Show(IModel model) { }
            }
            """,
        ExpectedTitle = "Load the weights (may change results)",
    }.RunAsync();

    [Theory]
    [InlineData("if (File.Exists(\"d.h5\")) { D.load_weights(\"d.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); D.load_weights(\"d.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); D.fit(null, null); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); Train(D); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); var loss = 1; D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { D.save_weights(\"d.h5\"); }")]
    [InlineData("if (!File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\") || force) { G.load_weights(\"g.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"g.h5\")) { G.load_weights(\"g.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); } else { G.load_weights(\"g.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (Own.Exists(\"d.h5\")) { G.load_weights(\"g.h5\"); D.save_weights(\"d.h5\"); }")]
    [InlineData("if (File.Exists(\"d.h5\")) { own.load_weights(\"g.h5\"); own.save_weights(\"d.h5\"); }")]
    public Task OtherBranchesAreSilent(string statements) => Verify.VerifyAnalyzerAsync(
        "using System.IO;\nusing Tensorflow.Keras.Engine;\n\nclass Gan\n{\n    void Resume(IModel G, IModel D, Own own, bool force)\n    {\n        " + statements + "\n    }\n\n    void Train(IModel model) { }\n}\n\n"
        + "class Own\n{\n    public static bool Exists(string path) => true;\n\n    public void load_weights(string filepath) { }\n\n    public void save_weights(string filepath) { }\n}\n");

    [Fact]
    public Task TheMessageNamesBothModels() => Verify.VerifyAnalyzerAsync(
        """
        class Gan
        {
            void Resume(Tensorflow.Keras.Engine.IModel generator, Tensorflow.Keras.Engine.IModel critic)
            {
                if (System.IO.File.Exists("d.h5"))
                {
                    generator.load_weights("g.h5");
                    {|#0:critic.save_weights("d.h5")|};
                }
            }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'critic' is saved to the file that the condition found, over the weights that it should load: its sibling 'generator' is loaded"));
}
