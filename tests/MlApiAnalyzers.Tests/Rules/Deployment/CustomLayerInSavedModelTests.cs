using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.CustomLayerInSavedModelRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.CustomLayerInSavedModelFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class CustomLayerInSavedModelTests
{
    private const string Usings = """
        using System.IO;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    private const string Types = """


        class Gate : Layer
        {
            public Gate(LayerArgs args) : base(args) { }
        }

        class Net : Model
        {
            public Net() : base(new ModelArgs()) { }
        }
        """;

    [Fact]
    public Task ModelsOfOwnClassesAreReported() => Verify.VerifyAnalyzerAsync(Usings + """
        class Trainer
        {
            private const string Directory = "gated";
            private readonly string path;
            private readonly Net held;

            void Subclassed(Net given, string directory)
            {
                var net = new Net();
                net.save("net");
                var loaded = {|#0:keras.models.load_model("./net")|};

                given.save(Path.Combine("models", "given"), save_traces: false);
                tf.keras.models.load_model("other");
                [|tf.keras.models.load_model("models/given", compile: false)|];

                held.save(path);
                [|keras.models.load_model(path)|];

                IModel local = new Net();
                local.save(directory + "/local");
                [|keras.models.load_model($"{directory}/local")|];
            }

            void Layers()
            {
                var sequential = keras.Sequential(keras.layers.Dense(16), new Gate(new LayerArgs()), keras.layers.Dense(1));
                sequential.save(Directory);

                var inputs = keras.Input(shape: 8);
                var functional = keras.Model(inputs, new Gate(new LayerArgs()).Apply(keras.layers.Dense(1).Apply(inputs)));
                Write(functional, "functional");
            }

            static void Write(IModel model, string name) => model.save(name);

            void Load()
            {
                var model = {|#1:keras.models.load_model(Directory)|};
                [|keras.models.load_model("functional")|];
            }
        }
        """ + Types,
        Verify.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("'load_model' cannot revive what is saved under this path: 'Net' is a model class of the program's own, for which it returns null"),
        Verify.Diagnostic().WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("'load_model' cannot revive what is saved under this path: 'Gate' is a layer class of the program's own"));

    [Fact]
    public Task WhatCanBeRevivedIsSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class Trainer
        {
            void Save(Net given, IModel unknown, string path, string other)
            {
                var sequential = keras.Sequential(keras.layers.Dense(16), keras.layers.Dense(1));
                sequential.save("sequential");
                keras.models.load_model("sequential");

                unknown.save("unknown");
                keras.models.load_model("unknown");

                given.save("given");
                keras.models.load_model("another");

                // Which of the two is there?
                given.save("mixed");
                sequential.save("mixed");
                keras.models.load_model("mixed");

                given.save(path);
                keras.models.load_model(other);

                given.save_weights("weights");
                keras.models.load_model("weights");
            }
        }

        class Own
        {
            void Save(Own own)
            {
                own.save("own");
                own.load_model("own");
            }

            void save(string filepath) { }

            void load_model(string filepath) { }
        }
        """ + Types);

    [Fact]
    public Task TheWeightsAreSavedAndTheModelIsBuiltAnew() => new Verify.Test
    {
        TestCode = Usings + """
            class Trainer
            {
                static IModel BuildGated()
                {
                    var inputs = keras.Input(shape: 8);
                    var gated = new Gate(new LayerArgs()).Apply(inputs);
                    return keras.Model(inputs, keras.layers.Dense(1).Apply(gated));
                }

                void Train()
                {
                    var model = BuildGated();
                    // For the server.
                    model.save("gated", include_optimizer: false); // newest
                }

                void Serve(string directory)
                {
                    var model = [|keras.models.load_model("gated")|];
                    model.summary();
                }
            }
            """ + Types,
        FixedCode = Usings + """
            class Trainer
            {
                static IModel BuildGated()
                {
                    var inputs = keras.Input(shape: 8);
                    var gated = new Gate(new LayerArgs()).Apply(inputs);
                    return keras.Model(inputs, keras.layers.Dense(1).Apply(gated));
                }

                void Train()
                {
                    var model = BuildGated();
                    // For the server.
                    model.save_weights("gated.h5"); // newest
                }

                void Serve(string directory)
                {
                    var model = BuildGated();
                    model.load_weights("gated.h5");
                    model.summary();
                }
            }
            """ + Types,
        ExpectedTitle = "Save the weights, and load them into what 'BuildGated()' builds (may change results)",
    }.RunAsync();

    [Fact]
    public Task APathInAVariableGetsAnExtension() => Verify.VerifyCodeFixAsync(
        Usings + """
        class Trainer
        {
            private readonly string path;

            static IModel Build() => keras.Sequential(keras.layers.Dense(8, activation: "relu", input_shape: 8), new Gate(new LayerArgs()));

            void Train()
            {
                var model = Build();
                model.save(path);
            }

            IModel Load()
            {
                return [|keras.models.load_model(path)|];
            }
        }
        """ + Types,
        Usings + """
        class Trainer
        {
            private readonly string path;

            static IModel Build() => keras.Sequential(keras.layers.Dense(8, activation: "relu", input_shape: 8), new Gate(new LayerArgs()));

            void Train()
            {
                var model = Build();
                model.save_weights(path + ".h5");
            }

            IModel Load()
            {
                var model = Build();
                model.load_weights(path + ".h5");
                return model;
            }
        }
        """ + Types);

    [Fact]
    public Task AModelWithoutVariablesCouldNotTakeThem() => new Verify.Test
    {
        TestCode = Usings + """
            class Trainer
            {
                static Net Build() => new Net();

                void Train()
                {
                    var model = Build();
                    model.save("net");
                    var loaded = [|keras.models.load_model("net")|];
                }
            }
            """ + Types,
    }.RunAsync();

    [Fact]
    public Task TheSaveIsFoundInAnotherFile() => new Verify.Test
    {
        TestState =
        {
            Sources =
            {
                Usings + """
                class Server
                {
                    IModel Load()
                    {
                        return [|keras.models.load_model(Gated.Path)|];
                    }
                }
                """ + Types,
                Usings + """
                static class Gated
                {
                    public const string Path = "gated";

                    public static IModel Build() => keras.Sequential(keras.layers.Dense(8, activation: "relu", input_shape: 8), new Gate(new LayerArgs()));

                    public static void Train()
                    {
                        var model = Build();
                        model.save(Path); // for the server
                    }
                }
                """,
            },
        },
        FixedState =
        {
            Sources =
            {
                Usings + """
                class Server
                {
                    IModel Load()
                    {
                        var model = Gated.Build();
                        model.load_weights(Gated.Path + ".h5");
                        return model;
                    }
                }
                """ + Types,
                Usings + """
                static class Gated
                {
                    public const string Path = "gated";

                    public static IModel Build() => keras.Sequential(keras.layers.Dense(8, activation: "relu", input_shape: 8), new Gate(new LayerArgs()));

                    public static void Train()
                    {
                        var model = Build();
                        model.save_weights(Path + ".h5"); // for the server
                    }
                }
                """,
            },
        },
    }.RunAsync();

    [Fact]
    public Task TheBuilderOfAnotherModelIsNotTaken() => new Verify.Test
    {
        TestCode = Usings + """
            class Trainer
            {
                static IModel Build() => keras.Sequential(keras.layers.Dense(8, activation: "relu", input_shape: 8));

                void Train()
                {
                    var net = new Net();
                    net.save("net");
                    var loaded = [|keras.models.load_model("net")|];
                }
            }
            """ + Types,
    }.RunAsync();

    [Fact]
    public Task AVersionThatWasNotReadIsSilent() => new Verify.Test
    {
        TestCode = Usings + """
            class Trainer
            {
                void Train(Net model)
                {
                    model.save("net");
                    keras.models.load_model("net");
                }
            }
            """ + Types,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.70"),
    }.RunAsync();
}
