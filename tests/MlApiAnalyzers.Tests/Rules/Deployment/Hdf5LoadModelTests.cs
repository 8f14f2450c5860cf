using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.Hdf5LoadModelRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.Hdf5LoadModelFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class Hdf5LoadModelTests
{
    [Fact]
    public Task EverySpellingIsReported() => Verify.VerifyAnalyzerAsync("""
        using System.IO;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Models;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Server
        {
            private const string FileName = "model.h5";
            private readonly string path = Path.Combine("models", FileName);

            void Load(string directory, IModelsApi models, ModelsApi concrete)
            {
                keras.models.load_model([|"model.h5"|]);
                KerasApi.keras.models.load_model([|"model.hdf5"|], compile: false);
                tf.keras.models.load_model([|@"models\model.keras"|]);
                models.load_model(compile: false, filepath: [|FileName|]);
                concrete.load_model([|path|]);
                keras.models.load_model([|Path.Join(directory, FileName)|]);
                keras.models.load_model([|$"{directory}/model.H5"|]);
                keras.models.load_model([|directory + ".h5"|]);
            }
        }
        """);

    [Fact]
    public Task DirectoriesUnknownPathsAndOtherTypesAreSilent() => Verify.VerifyAnalyzerAsync("""
        using static Tensorflow.KerasApi;

        class Server
        {
            void Load(string path, MyModels own)
            {
                keras.models.load_model("model");
                keras.models.load_model("model.h5/1");
                keras.models.load_model(path);
                own.load_model("model.h5");
            }
        }

        class MyModels
        {
            public object load_model(string filepath) => null;
        }
        """);

    [Theory]
    [InlineData("model.save(\"model.h5\");")]
    [InlineData("model.save(FileName);")]
    [InlineData("model.save(@\".\\model.h5\");")]
    [InlineData("model.save(directory + \"/model.h5\");")]
    [InlineData("model.save(directory + \".h5\");")]
    [InlineData("model.save(path);")]
    [InlineData("SaveTo(model, \"model.h5\");")]
    public Task WhatTheProgramSavesThereIsADirectory(string save) => Verify.VerifyAnalyzerAsync(
        "class Trainer\n{\n    private const string FileName = \"model.h5\";\n\n"
        + "    void Save(Tensorflow.Keras.Engine.IModel model, string directory, string path) { " + save + " }\n\n"
        + (save.StartsWith("SaveTo", System.StringComparison.Ordinal) ? "    static void SaveTo(Tensorflow.Keras.Engine.IModel model, string name) => model.save(name);\n\n" : "")
        + "    Tensorflow.Keras.Engine.IModel Load() => Tensorflow.KerasApi.keras.models.load_model(\"model.h5\");\n}\n");

    [Theory]
    [InlineData("model.save(\"other.h5\");")]
    [InlineData("model.save(\"model\");")]
    [InlineData("model.save(directory + \"/other.h5\");")]
    [InlineData("model.save_weights(\"model.h5\");")]
    [InlineData("model.save_weights(path);")]
    [InlineData("SaveTo(model, \"other\");")]
    public Task WhatItSavesElsewhereIsNot(string save) => Verify.VerifyAnalyzerAsync(
        "class Trainer\n{\n"
        + "    void Save(Tensorflow.Keras.Engine.IModel model, string directory, string path) { " + save + " }\n\n"
        + (save.StartsWith("SaveTo", System.StringComparison.Ordinal) ? "    static void SaveTo(Tensorflow.Keras.Engine.IModel model, string name) => model.save(name);\n\n" : "")
        + "    Tensorflow.Keras.Engine.IModel Load() => Tensorflow.KerasApi.keras.models.load_model([|\"model.h5\"|]);\n}\n");

    [Fact]
    public Task TheMessageNamesTheFile() => Verify.VerifyAnalyzerAsync(
        """
        class Server
        {
            object Load() => Tensorflow.KerasApi.keras.models.load_model({|#0:"models/model.h5"|});
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'load_model' reads SavedModel directories alone: it throws NotImplementedException for the file 'model.h5'"));

    [Fact]
    public Task TheModelIsBuiltAndTheWeightsAreLoaded() => new Verify.Test
    {
        TestCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private IModel served;

                static Sequential BuildModel() => keras.Sequential(
                    keras.layers.Dense(16, activation: "relu", input_shape: 8),
                    keras.layers.Dense(1));

                void Start(string directory)
                {
                    // The newest one.
                    var model = keras.models.load_model([|"model.h5"|]); // from the trainer
                    model.summary();

                    served = keras.models.load_model([|Path.Combine(directory, "model.hdf5")|], compile: false);
                }

                IModel Load()
                {
                    // From the trainer.
                    return keras.models.load_model([|"model.h5"|]);
                }

                Model Concrete()
                {
                    var model = (Model)keras.models.load_model([|"model.h5"|]);
                    return model;
                }

                void OnOneLine()
                {
                    try { served = keras.models.load_model([|"model.h5"|]); } catch { served = null; }
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private IModel served;

                static Sequential BuildModel() => keras.Sequential(
                    keras.layers.Dense(16, activation: "relu", input_shape: 8),
                    keras.layers.Dense(1));

                void Start(string directory)
                {
                    // The newest one.
                    var model = BuildModel(); // from the trainer
                    model.load_weights("model.h5");
                    model.summary();

                    served = BuildModel();
                    served.load_weights(Path.Combine(directory, "model.hdf5"));
                }

                IModel Load()
                {
                    // From the trainer.
                    var model = BuildModel();
                    model.load_weights("model.h5");
                    return model;
                }

                Model Concrete()
                {
                    var model = (Model)BuildModel();
                    model.load_weights("model.h5");
                    return model;
                }

                void OnOneLine()
                {
                    try { served = BuildModel(); served.load_weights("model.h5"); } catch { served = null; }
                }
            }
            """,
        CodeActionEquivalenceKey = Hdf5LoadModelFixer.RebuildKey,
        ExpectedTitle = "Build the model by 'BuildModel()' and load the weights (may change results)",
    }.RunAsync();

    [Fact]
    public Task TheBuilderOfTheSavedWeightsIsTaken() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        static class Digits
        {
            public static IModel BuildClassifier()
            {
                var inputs = keras.Input(shape: 784);
                return keras.Model(inputs, keras.layers.Dense(10).Apply(inputs));
            }

            public static IModel BuildRegressor()
            {
                var inputs = keras.Input(shape: 784);
                return keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
            }
        }

        class Trainer
        {
            private const string Weights = "digits.h5";

            void Train()
            {
                var model = Digits.BuildRegressor();
                model.save_weights(Weights);
            }

            void Serve()
            {
                var model = keras.models.load_model([|Weights|]);
                model = keras.models.load_model("other");
            }
        }
        """,
        """
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.KerasApi;

        static class Digits
        {
            public static IModel BuildClassifier()
            {
                var inputs = keras.Input(shape: 784);
                return keras.Model(inputs, keras.layers.Dense(10).Apply(inputs));
            }

            public static IModel BuildRegressor()
            {
                var inputs = keras.Input(shape: 784);
                return keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
            }
        }

        class Trainer
        {
            private const string Weights = "digits.h5";

            void Train()
            {
                var model = Digits.BuildRegressor();
                model.save_weights(Weights);
            }

            void Serve()
            {
                IModel model = Digits.BuildRegressor();
                model.load_weights(Weights);
                model = keras.models.load_model("other");
            }
        }
        """);

    [Fact]
    public Task TopLevelStatementsAreRewritten() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.KerasApi;

        var model = keras.models.load_model([|"model.h5"|]);
        model.summary();

        static partial class Program
        {
            static Tensorflow.Keras.Engine.Sequential Build() => keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));
        }
        """,
        """
        using static Tensorflow.KerasApi;

        var model = Build();
        model.load_weights("model.h5");
        model.summary();

        static partial class Program
        {
            static Tensorflow.Keras.Engine.Sequential Build() => keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));
        }
        """);

    [Fact]
    public Task WithoutOneBuilderADirectoryIsNamed() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private const string FileName = "model.h5";

                // Two builders; one that loads itself; one that has no variables yet.
                static Sequential BuildSmall() => keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));

                static Sequential BuildLarge() => keras.Sequential(keras.layers.Dense(100, activation: "relu", input_shape: 8));

                IModel Load(string directory)
                {
                    keras.models.load_model([|FileName|]);
                    keras.models.load_model([|directory + "/model.h5"|] /* from the trainer */, compile: false);
                    return keras.models.load_model([|"model.keras"|]);
                }
            }
            """,
        FixedCode = """
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private const string FileName = "model.h5";

                // Two builders; one that loads itself; one that has no variables yet.
                static Sequential BuildSmall() => keras.Sequential(keras.layers.Dense(1, activation: "relu", input_shape: 8));

                static Sequential BuildLarge() => keras.Sequential(keras.layers.Dense(100, activation: "relu", input_shape: 8));

                IModel Load(string directory)
                {
                    keras.models.load_model({|MLA5002:FileName|});
                    keras.models.load_model(directory + "/model" /* from the trainer */, compile: false);
                    return keras.models.load_model("model");
                }
            }
            """,
        CodeActionEquivalenceKey = Hdf5LoadModelFixer.DirectoryKey,
        ExpectedTitle = "Load a SavedModel directory of that name (may change results)",
    }.RunAsync();

    [Theory]
    [InlineData("static Sequential Build() => keras.Sequential(keras.layers.Dense(1));")]
    [InlineData("static Sequential Build(int units) => keras.Sequential(keras.layers.Dense(units, activation: \"relu\", input_shape: 8));")]
    [InlineData("static Sequential Build() { var model = keras.Sequential(keras.layers.Dense(1, activation: \"relu\", input_shape: 8)); model.fit(null, null); return model; }")]
    [InlineData("static Sequential Build() => other;")]
    public Task AMethodThatDoesNotMakeTheModelAnewIsNoBuilder(string builder) => new Verify.Test
    {
        TestCode = "using Tensorflow.Keras.Engine;\nusing static Tensorflow.KerasApi;\n\nclass Server\n{\n    private static Sequential other = null;\n\n    " + builder
            + "\n\n    IModel Load()\n    {\n        return keras.models.load_model([|\"model.h5\"|]);\n    }\n}\n",
        CodeActionEquivalenceKey = Hdf5LoadModelFixer.RebuildKey,
    }.RunAsync();

    [Theory]
    [InlineData("0.70", false)]
    [InlineData("0.100", true)]
    [InlineData("0.150", true)]
    [InlineData("0.160", false)]
    public Task OnlyVersionsThatWereReadAreJudged(string version, bool reports) => new Verify.Test
    {
        TestCode = "class Server\n{\n    object Load() => Tensorflow.KerasApi.keras.models.load_model(" + (reports ? "[|\"model.h5\"|]" : "\"model.h5\"") + ");\n}\n",
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion(version),
        CodeActionEquivalenceKey = Hdf5LoadModelFixer.RebuildKey,
    }.RunAsync();
}
