using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.UncheckedLoadWeightsRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.UncheckedLoadWeightsFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class UncheckedLoadWeightsTests
{
    [Fact]
    public Task EverySpellingIsReported() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.IO;
        using Tensorflow.Keras.Engine;

        class Server
        {
            private const string FileName = "weights.h5";
            private readonly string path = Path.Combine(AppContext.BaseDirectory, FileName);

            void Load(IModel model, Model concrete, string directory, int epoch)
            {
                model.load_weights([|"weights.h5"|]);
                concrete.load_weights(by_name: false, filepath: [|FileName|]);
                model?.load_weights([|path|]);
                model.load_weights([|Path.Combine(directory, FileName)|]);
                model.load_weights([|$"{directory}/epoch-{epoch}.h5"|]);
                var name = directory + "/last.h5";
                Console.WriteLine(name);
                model.load_weights([|name|]);
                var latest = directory + "/latest.h5";
                model.load_weights([|latest|]);
                File.Delete(latest);
            }
        }
        """);

    [Theory]
    [InlineData("if (File.Exists(path)) model.load_weights(path);")]
    [InlineData("if (!File.Exists(\"weights.h5\")) throw new FileNotFoundException(); model.load_weights(\"weights.h5\");")]
    [InlineData("var file = new FileInfo(\"weights.h5\"); if (file.Exists) model.load_weights(\"weights.h5\");")]
    [InlineData("model.save_weights(\"weights.h5\"); model.load_weights(\"weights.h5\");")]
    [InlineData("Fetch(\"weights.h5\"); model.load_weights(\"weights.h5\");")]
    [InlineData("File.OpenRead(\"weights.h5\").Dispose(); model.load_weights(\"weights.h5\");")]
    [InlineData("model.load_weights(path);")]
    [InlineData("model.load_weights(Directory.GetFiles(\"models\")[0] + \"/weights.h5\");")]
    [InlineData("model.save(\"weights.h5\");")]
    public Task WhatIsLookedAfterIsSilent(string statements) => Verify.VerifyAnalyzerAsync(
        "using System.IO;\n\nclass Server\n{\n    void Load(Tensorflow.Keras.Engine.IModel model, string path)\n    {\n        " + statements + "\n    }\n\n    static void Fetch(string path) { }\n}\n");

    [Fact]
    public Task AnotherMemberMayLookForTheFile() => Verify.VerifyAnalyzerAsync("""
        class Server
        {
            private const string FileName = "weights.h5";

            bool IsTrained => System.IO.File.Exists(FileName);

            void Load(Tensorflow.Keras.Engine.IModel model, Weights own)
            {
                model.load_weights(FileName);
                own.load_weights("weights.h5");
            }
        }

        class Weights
        {
            public void load_weights(string filepath) { }
        }
        """);

    [Fact]
    public Task TheMessageNamesTheFile() => Verify.VerifyAnalyzerAsync(
        """
        class Server
        {
            void Load(Tensorflow.Keras.Engine.IModel model) => model.load_weights({|#0:"models/weights.h5"|});
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("If 'weights.h5' is missing, 'load_weights' prints a line and returns, and the model keeps the weights it has"));

    [Fact]
    public Task AGuardIsPutBefore() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                void Load(IModel model, string directory)
                {
                    // What the trainer wrote.
                    model.load_weights([|"weights.h5"|]); // the newest

                    var path = directory + "/other.h5";
                    model.load_weights([|path|]);
                    model.load_weights([|directory + "/third.h5"|], by_name: false);

                    if (directory.Length > 0)
                        model.load_weights([|"weights.h5"|]);
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Server
            {
                void Load(IModel model, string directory)
                {
                    // What the trainer wrote.
                    var weights = "weights.h5";
                    if (!File.Exists(weights))
                        throw new FileNotFoundException("The weights are missing.", weights);
                    model.load_weights(weights); // the newest

                    var path = directory + "/other.h5";
                    if (!File.Exists(path))
                        throw new FileNotFoundException("The weights are missing.", path);
                    model.load_weights(path);
                    var weights2 = directory + "/third.h5";
                    if (!File.Exists(weights2))
                        throw new FileNotFoundException("The weights are missing.", weights2);
                    model.load_weights(weights2, by_name: false);

                    if (directory.Length > 0)
                        model.load_weights("weights.h5");
                }
            }
            """,
        ExpectedTitle = "Throw when the file is missing",
    }.RunAsync();

    [Fact]
    public Task TopLevelStatementsAndOtherFilesAreMinded() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        var model = keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));
        model.load_weights([|"weights.h5"|]);

        class File
        {
            public string Name;
        }
        """,
        """
        using System.IO;
        using static Tensorflow.KerasApi;

        var model = keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));
        var weights = "weights.h5";
        if (!System.IO.File.Exists(weights))
            throw new FileNotFoundException("The weights are missing.", weights);
        model.load_weights(weights);

        class File
        {
            public string Name;
        }
        """);

    [Fact]
    public Task AVersionThatWasNotReadIsSilent() => new Verify.Test
    {
        TestCode = """
            class Server
            {
                void Load(Tensorflow.Keras.Engine.IModel model) => model.load_weights("weights.h5");
            }
            """,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.60"),
    }.RunAsync();
}
