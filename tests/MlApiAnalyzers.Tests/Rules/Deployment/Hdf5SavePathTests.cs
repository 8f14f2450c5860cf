using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.Hdf5SavePathRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.Hdf5SavePathFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class Hdf5SavePathTests
{
    [Fact]
    public Task EveryReceiverAndEverySpellingOfThePathIsReported() => Verify.VerifyAnalyzerAsync("""
        using System.IO;
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            private const string FileName = "model.h5";
            private const string Extension = ".h5";

            private static string NameOf(int epoch) => "model-" + epoch + ".h5";

            private static string Under(string directory, string name) => Path.Combine(directory, name + Extension);

            private static void Write(IModel model, string path) => model.save([|path|]);

            void Export(IModel model, Model concrete, Sequential sequential, string directory, int epoch)
            {
                model.save([|"model.h5"|]);
                concrete.save([|@"C:\models\model.hdf5"|]);
                sequential.save([|"model.keras"|]);
                model?.save([|"MODEL.H5"|]);
                model.save([|FileName|]);
                model.save([|"model" + Extension|]);
                model.save([|"model" + "." + "h5"|]);
                model.save([|directory + "/model.h5"|]);
                model.save([|directory + Extension|]);
                model.save([|$"{directory}/model.h5"|]);
                model.save([|$"{directory}/{FileName}"|]);
                model.save([|$"model-{epoch:000}.keras"|]);
                model.save([|Path.Combine(directory, "model.h5")|]);
                model.save([|Path.Combine(directory, "a", "b", "c", FileName)|]);
                model.save([|Path.Join(directory, $"model-{epoch}.h5")|]);
                model.save([|Path.Combine(path2: "model.h5", path1: directory)|]);
                model.save(overwrite: false, filepath: [|"model.h5"|]);
                model.save([|"model.h5"|], save_format: "tf");
                var path = Path.Combine(directory, FileName);
                model.save([|path|]);
                model.save([|NameOf(epoch)|]);
                model.save([|Under(directory, "model")|]);
                Write(model, "model.h5");
                foreach (var name in new[] { "a", "b" })
                    model.save([|name + ".h5"|]);
            }
        }

        class Net : Model
        {
            public Net(Tensorflow.Keras.ArgsDefinition.ModelArgs args) : base(args) { }

            public void Export() => save([|"net.h5"|]);
        }
        """);

    [Theory]
    [InlineData("\"out/model.h5\"", "model.h5", "HDF5")]
    [InlineData("\"model.keras\"", "model.keras", "Keras")]
    [InlineData("System.IO.Path.Combine(name, \"model.hdf5\")", "model.hdf5", "HDF5")]
    [InlineData("name + \".h5\"", "*.h5", "HDF5")]
    [InlineData("$\"{name}/a-{name}.h5\"", "*.h5", "HDF5")]
    [InlineData("$\"{name}/a.h5\"", "a.h5", "HDF5")]
    public Task TheMessageNamesTheDirectory(string path, string name, string kind) => Verify.VerifyAnalyzerAsync(
        $$"""
        class Exporter
        {
            void Export(Tensorflow.Keras.Engine.IModel model, string name) => model.save({|#0:{{path}}|});
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage($"'save' always writes a SavedModel: '{name}' becomes a directory, and no {kind} file"));

    [Fact]
    public Task DirectoriesAndUnknownPathsAreFine() => Verify.VerifyAnalyzerAsync("""
        using System.IO;
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            void Export(IModel model, string path, bool final)
            {
                model.save("model");
                model.save("model.v2");
                model.save("model.h5.d");
                model.save("h5");
                model.save("");
                model.save("model.h5/" + path);
                model.save(path);
                model.save($"model.h5{path}");
                model.save(Path.Combine("model.h5", path));
                model.save(Path.Combine(path2: path, path1: "model.h5"));
                model.save(Path.ChangeExtension("model.h5", null));
                model.save_weights("model.h5");
                var changed = "model.h5";
                if (final)
                    changed = "model";
                model.save(changed);
            }
        }
        """);

    [Fact]
    public Task AnotherFormatIsAnotherRulesReport() => Verify.VerifyAnalyzerAsync("""
        class Exporter
        {
            void Export(Tensorflow.Keras.Engine.IModel model, string format)
            {
                model.save("model.h5", save_format: "h5");
                model.save("model.h5", save_format: format);
            }
        }
        """);

    [Fact]
    public Task AnotherTypeIsNotMeant() => Verify.VerifyAnalyzerAsync("""
        class Model
        {
            public void save(string filepath, string save_format = "tf", bool save_traces = true) { }
        }

        static class Path
        {
            public static string Combine(string a, string b) => a;
        }

        class Exporter
        {
            void Export(Model model, Tensorflow.Keras.Engine.IModel real)
            {
                model.save("model.h5");
                real.save(Path.Combine("model", "model.h5"));
            }
        }
        """);

    [Fact]
    public Task WeightsAreSaved() => new Verify.Test
    {
        TestCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory)
                {
                    model.save([|"model.h5"|]); // for the server
                    model.save(Path.Combine("a", "b"));
                    model?.save([|Path.Combine(directory, "model.hdf5")|], overwrite: true);
                    model.save(save_format: "tf", /* where it is read from */ filepath: [|"model.h5"|], include_optimizer: false);
                    model.save([|"model.keras"|]);
                    model.save(
                        [|"model.h5"|],
                        save_traces: false);
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory)
                {
                    model.save_weights("model.h5"); // for the server
                    model.save(Path.Combine("a", "b"));
                    model?.save_weights(Path.Combine(directory, "model.hdf5"));
                    model.save_weights(filepath: "model.h5" /* where it is read from */);
                    model.save_weights("model.h5");
                    model.save_weights(
                        "model.h5");
                }
            }
            """,
        ExpectedTitle = "Save the weights alone, as an HDF5 file (may change results)",
    }.RunAsync();

    [Fact]
    public Task TheExtensionIsDropped() => new Verify.Test
    {
        TestCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory, int epoch)
                {
                    model.save([|"model.h5"|], overwrite: false); // for the server
                    model.save([|@"C:\models\model.H5"|]);
                    model.save([|"C:\\models\\model.keras"|]);
                    model.save([|directory + "/model.h5"|]);
                    model.save([|$"{directory}/model.h5"|]);
                    model.save([|$"model-{epoch}.h5"|]);
                    model.save([|Path.Combine(directory, /* name */ "model.hdf5")|]);
                    var path = Path.Combine(directory, "best.h5");
                    model.save([|path|]);
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory, int epoch)
                {
                    model.save("model", overwrite: false); // for the server
                    model.save(@"C:\models\model");
                    model.save("C:\\models\\model");
                    model.save(directory + "/model");
                    model.save($"{directory}/model");
                    model.save($"model-{epoch}");
                    model.save(Path.Combine(directory, /* name */ "model"));
                    var path = Path.Combine(directory, "best");
                    model.save(path);
                }
            }
            """,
        CodeActionEquivalenceKey = Hdf5SavePathFixer.DropExtensionKey,
        ExpectedTitle = "Drop the extension from the directory's name (may change results)",
    }.RunAsync();

    [Fact]
    public Task WhatTheProgramLoadsKeepsItsName() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class Exporter
        {
            IModel Export(IModel model, IModel other)
            {
                model.save([|"model.h5"|]);
                other.save([|"model.h5"|]);
                var path = "best.h5";
                model.save([|path|]);
                keras.models.load_model(path);
                keras.models.load_model("other.h5");
                return keras.models.load_model("model.h5", compile: false);
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        class Exporter
        {
            IModel Export(IModel model, IModel other)
            {
                model.save("model");
                other.save("model");
                var path = "best";
                model.save(path);
                keras.models.load_model(path);
                keras.models.load_model("other.h5");
                return keras.models.load_model("model", compile: false);
            }
        }
        """);

    [Fact]
    public Task ANameThatCannotBeChangedHereIsLeft() => new Verify.Test
    {
        TestCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                private const string FileName = "model.h5";

                void Export(IModel model, string name)
                {
                    model.save([|FileName|]);
                    model.save([|Path.Combine(name, FileName)|]);
                    model.save([|name + ".h5"|]);
                    model.save([|"models/.h5"|]);
                    var path = "model.h5";
                    model.save([|path|]);
                    File.Delete(path);
                }
            }
            """,
        CodeActionEquivalenceKey = Hdf5SavePathFixer.DropExtensionKey,
    }.RunAsync();

    [Fact]
    public Task WeightsAreNotOfferedWhereAnArgumentWouldBeLost() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                private const string Archive = "model.keras";

                void Export(IModel model, SaveOptions options)
                {
                    model.save([|"model.h5"|], options: options);
                    model.save([|"model.h5"|], overwrite: false);
                    model.save([|Archive|]);
                }
            }
            """,
        CodeActionEquivalenceKey = Hdf5SavePathFixer.SaveWeightsKey,
    }.RunAsync();
}
