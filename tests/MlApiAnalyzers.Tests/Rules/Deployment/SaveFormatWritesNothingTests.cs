using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.SaveFormatWritesNothingRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.SaveFormatWritesNothingFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class SaveFormatWritesNothingTests
{
    [Fact]
    public Task EveryReceiverAndEveryOtherFormatIsReported() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            private const string Format = "keras";

            static void Save(IModel model, string directory, string format = "keras") => model.save(directory, [|save_format: format|]);

            void Export(IModel model, Model concrete, Sequential sequential, string directory)
            {
                model.save(directory, [|save_format: "h5"|]);
                concrete.save(directory, true, true, [|"h5"|]);
                sequential.save([|save_format: Format|], filepath: directory);
                model?.save(directory, [|save_format: null|]);
                model.save(directory, [|save_format: "TF"|]);
                model.save(directory, [|save_format: "h" + "5"|]);
                var format = "h5";
                model.save(directory, [|save_format: format|]);
                Save(model, directory);
            }
        }

        class Net : Model
        {
            public Net(Tensorflow.Keras.ArgsDefinition.ModelArgs args) : base(args) { }

            public void Export() => save("net", [|save_format: "h5"|]);
        }
        """);

    [Fact]
    public Task TheMessageNamesTheFormat() => Verify.VerifyAnalyzerAsync(
        """
        class Exporter
        {
            void Export(Tensorflow.Keras.Engine.IModel model)
            {
                model.save("a", {|#0:save_format: "h5"|});
                model.save("b", {|#1:save_format: null|});
            }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'save' writes nothing when save_format is \"h5\": it knows \"tf\" alone"),
        Verify.Diagnostic().WithLocation(1).WithMessage("'save' writes nothing when save_format is null: it knows \"tf\" alone"));

    [Fact]
    public Task TheOneFormatAndUnknownFormatsAreFine() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            void Export(IModel model, string format)
            {
                model.save("model");
                model.save("model", save_format: "tf");
                model.save("model", save_format: format);
                model.save("model", save_format: format ?? "h5");
                model.save_weights("model.h5", save_format: "h5");
            }
        }
        """);

    [Fact]
    public Task AnotherTypeIsNotMeant() => Verify.VerifyAnalyzerAsync("""
        class Model
        {
            public void save(string filepath, string save_format = "tf", bool save_traces = true) { }
        }

        class Exporter
        {
            void Export(Model model) => model.save("model.h5", save_format: "h5");
        }
        """);

    [Fact]
    public Task TheArgumentIsRemoved() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory)
                {
                    // Keep every version.
                    model.save(directory, [|save_format: "h5"|]);
                    model.save([|save_format: "h5"|], filepath: directory);
                    model.save(directory, true, false, [|"keras"|], null);
                    model.save(
                        directory,
                        overwrite: true, // the newest wins
                        [|save_format: "h5"|]);
                }
            }
            """,
        FixedCode = """
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, string directory)
                {
                    // Keep every version.
                    model.save(directory);
                    model.save(filepath: directory);
                    model.save(directory, true, false, options: null);
                    model.save(
                        directory,
                        overwrite: true // the newest wins
                        );
                }
            }
            """,
        CodeActionEquivalenceKey = SaveFormatWritesNothingFixer.SavedModelKey,
        ExpectedTitle = "Save as a SavedModel directory",
    }.RunAsync();

    [Fact]
    public Task AFormatInAVariableHasNoFix() => Verify.VerifyNoCodeFixAsync("""
        class Exporter
        {
            void Export(Tensorflow.Keras.Engine.IModel model)
            {
                var format = "h5";
                model.save("model", [|save_format: format|]);
            }
        }
        """);

    [Fact]
    public Task ThePathOfAFileSpeaksForTheWeights() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            void Export(IModel model, string directory)
            {
                model.save("model.h5", [|save_format: "h5"|]);
                model.save(directory + "/model.hdf5", include_optimizer: false, [|save_format: "h5"|]);
                model?.save([|save_format: "h5"|], overwrite: true, filepath: "model.H5");
            }
        }
        """,
        """
        using Tensorflow.Keras.Engine;

        class Exporter
        {
            void Export(IModel model, string directory)
            {
                model.save_weights("model.h5");
                model.save_weights(directory + "/model.hdf5");
                model?.save_weights(filepath: "model.H5");
            }
        }
        """);

    [Fact]
    public Task WeightsAreAlsoOfferedForAnotherPath() => new Verify.Test
    {
        TestCode = """
            class Exporter
            {
                void Export(Tensorflow.Keras.Engine.IModel model) => model.save(
                    "model", // for the web
                    [|save_format: "keras"|]);
            }
            """,
        FixedCode = """
            class Exporter
            {
                void Export(Tensorflow.Keras.Engine.IModel model) => model.save_weights(
                    "model" // for the web
                    );
            }
            """,
        CodeActionEquivalenceKey = SaveFormatWritesNothingFixer.SaveWeightsKey,
    }.RunAsync();

    [Fact]
    public Task WeightsAreNotOfferedWhereAnArgumentWouldBeLost() => new Verify.Test
    {
        TestCode = """
            using Tensorflow;
            using Tensorflow.Functions;
            using Tensorflow.Keras.Engine;

            class Exporter
            {
                void Export(IModel model, ConcreteFunction signature, bool replace)
                {
                    model.save("model.h5", [|save_format: "h5"|], signatures: signature);
                    model.save("model.h5", overwrite: replace, [|save_format: "h5"|]);
                    model.save("model.h5", overwrite: false, [|save_format: "h5"|]);
                }
            }
            """,
        CodeActionEquivalenceKey = SaveFormatWritesNothingFixer.SaveWeightsKey,
    }.RunAsync();
}
