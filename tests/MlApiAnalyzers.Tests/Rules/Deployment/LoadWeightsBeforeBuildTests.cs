using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.LoadWeightsBeforeBuildRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.LoadWeightsBeforeBuildFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class LoadWeightsBeforeBuildTests
{
    private const string Net = """


        class Net : Model
        {
            private readonly ILayer hidden;
            private readonly ILayer output;

            public Net() : base(new ModelArgs { Name = "net" })
            {
                var layers = keras.layers;
                hidden = layers.Dense(16, activation: keras.activations.Relu);
                output = layers.Dense(1);
                StackLayers(hidden, output);
            }

            protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, Tensorflow.Common.Types.IOptionalArgs optional_args = null) =>
                output.Apply(hidden.Apply(inputs));
        }
        """;

    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Fact]
    public Task UnbuiltModelsAreReported() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            private Net held;

            void Sequential(string path)
            {
                var model = keras.Sequential(keras.layers.Dense(16), keras.layers.Dense(1));
                [|model.load_weights(path)|];
                model.predict(tf.zeros((1, 8)));

                var listed = keras.Sequential(new List<ILayer> { keras.layers.Flatten(), keras.layers.Dense(1) });
                listed.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
                [|listed.load_weights("model.h5")|];

                var added = keras.Sequential();
                added.add(keras.layers.Conv2D(8, kernel_size: (3, 3), activation: "relu"));
                added.add(keras.layers.Flatten());
                [|added.load_weights("model.h5")|];
            }

            static Sequential Build() => keras.Sequential(keras.layers.Dense(16), keras.layers.Dense(1));

            static Net Make()
            {
                var net = new Net();
                net.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError());
                return net;
            }

            void Subclassed()
            {
                var built = Build();
                [|built.load_weights("model.h5")|];

                var net = new Net();
                [|net.load_weights("net.h5")|];
                var made = Make();
                [|made.load_weights("net.h5")|];
                net.Apply(tf.zeros((1, 8)));

                held = new Net();
                [|held.load_weights(filepath: "net.h5", by_name: false)|];

                foreach (var path in new[] { "a.h5", "b.h5" })
                {
                    var each = new Net();
                    [|each.load_weights(path)|];
                }
            }
        }
        """ + Net);

    [Fact]
    public Task BuiltModelsAreSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            private readonly Net held = new Net();

            void Sequential()
            {
                var shaped = keras.Sequential(keras.layers.Dense(16, activation: "relu", input_shape: 8), keras.layers.Dense(1));
                shaped.load_weights("model.h5");

                var input = keras.Sequential(keras.layers.InputLayer(8), keras.layers.Dense(1));
                input.load_weights("model.h5");

                var embedded = keras.Sequential(keras.layers.Embedding(100, 8), keras.layers.Dense(1));
                embedded.load_weights("model.h5");

                var applied = keras.Sequential(keras.layers.Dense(16));
                applied.Apply(tf.zeros((1, 8)));
                applied.load_weights("model.h5");

                var fitted = keras.Sequential(keras.layers.Dense(16));
                fitted.fit(np.zeros((1, 8)), np.zeros((1, 1)));
                fitted.load_weights("model.h5");

                var handed = keras.Sequential(keras.layers.Dense(16));
                Prepare(handed);
                handed.load_weights("model.h5");

                var inputs = keras.Input(shape: 8);
                var functional = keras.Model(inputs, keras.layers.Dense(1).Apply(inputs));
                functional.load_weights("model.h5");

                var shared = keras.layers.Dense(16);
                shared.Apply(inputs);
                var sharing = keras.Sequential(shared);
                sharing.load_weights("model.h5");
            }

            void Subclassed(Net given, bool known)
            {
                given.load_weights("net.h5");
                held.load_weights("net.h5");

                var built = new Net();
                built.build(new Tensorflow.Keras.Saving.KerasShapesWrapper(new Shape(-1, 8)));
                built.load_weights("net.h5");

                var inLambda = new Net();
                System.Action prepare = () => inLambda.Apply(tf.zeros((1, 8)));
                prepare();
                inLambda.load_weights("net.h5");

                var perhaps = known ? new Net() : given;
                perhaps.load_weights("net.h5");

                var looped = new Net();
                for (var epoch = 0; epoch < 2; epoch++)
                {
                    looped.load_weights("net.h5");
                    looped.Apply(tf.zeros((1, 8)));
                }

                new SelfBuilt().load_weights("net.h5");
                var self = new SelfBuilt();
                self.load_weights("net.h5");
            }

            void Builders()
            {
                var applied = BuildApplied();
                applied.load_weights("model.h5");

                var prepared = BuildPrepared();
                prepared.load_weights("model.h5");
            }

            static Sequential BuildApplied()
            {
                var model = keras.Sequential(keras.layers.Dense(16));
                model.Apply(tf.zeros((1, 8)));
                return model;
            }

            Sequential BuildPrepared()
            {
                var model = keras.Sequential(keras.layers.Dense(16));
                Prepare(model);
                return model;
            }

            void Prepare(IModel model) => model.Apply(tf.zeros((1, 8)));
        }

        class SelfBuilt : Model
        {
            public SelfBuilt() : base(new ModelArgs())
            {
                StackLayers(keras.layers.Dense(1));
                build(new Tensorflow.Keras.Saving.KerasShapesWrapper(new Shape(-1, 8)));
            }
        }
        """ + Net);

    [Fact]
    public Task AnotherTypeIsNotMeant() => Verify.VerifyAnalyzerAsync("""
        class Model
        {
            public void load_weights(string filepath) { }
        }

        class Server
        {
            void Load()
            {
                var model = new Model();
                model.load_weights("model.h5");
            }
        }
        """);

    [Fact]
    public Task TheMessageNamesTheModel() => Verify.VerifyAnalyzerAsync(
        """
        class Server
        {
            void Load()
            {
                var regressor = Tensorflow.KerasApi.keras.Sequential(Tensorflow.KerasApi.keras.layers.Dense(1));
                {|#0:regressor.load_weights("model.h5")|};
            }
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'regressor' has no variables before it is built: 'load_weights' loads nothing into it, and says nothing"));

    [Fact]
    public Task TheModelIsAppliedToItsDataFirst() => new Verify.Test
    {
        TestCode = Usings + """
            class Server
            {
                private readonly NDArray samples;

                void Load(Tensor images)
                {
                    var net = new Net();
                    // From the trainer.
                    [|net.load_weights("net.h5")|];
                    var scores = net.predict(images);

                    var sequential = keras.Sequential(keras.layers.Dense(1));
                    [|sequential.load_weights("model.h5")|];
                    sequential.Apply(samples, training: false);
                }
            }
            """ + Net,
        FixedCode = Usings + """
            class Server
            {
                private readonly NDArray samples;

                void Load(Tensor images)
                {
                    var net = new Net();
                    // From the trainer.
                    net.Apply(images);
                    net.load_weights("net.h5");
                    var scores = net.predict(images);

                    var sequential = keras.Sequential(keras.layers.Dense(1));
                    sequential.Apply(samples);
                    sequential.load_weights("model.h5");
                    sequential.Apply(samples, training: false);
                }
            }
            """ + Net,
        CodeActionEquivalenceKey = LoadWeightsBeforeBuildFixer.Apply,
        ExpectedTitle = "Apply the model to its data first, which builds it",
    }.RunAsync();

    [Fact]
    public Task ALaterBuildIsMovedUp() => new Verify.Test
    {
        TestCode = Usings + """
            class Server
            {
                void Load(Tensorflow.Keras.Saving.KerasShapesWrapper shape)
                {
                    var net = new Net();
                    [|net.load_weights("net.h5")|];
                    net.build(shape); // for the summary
                    net.summary();
                }
            }
            """ + Net,
        FixedCode = Usings + """
            class Server
            {
                void Load(Tensorflow.Keras.Saving.KerasShapesWrapper shape)
                {
                    var net = new Net();
                    net.build(shape); // for the summary
                    net.load_weights("net.h5");
                    net.summary();
                }
            }
            """ + Net,
        CodeActionEquivalenceKey = LoadWeightsBeforeBuildFixer.MoveBuild,
        ExpectedTitle = "Build the model before its weights are loaded",
    }.RunAsync();

    [Fact]
    public Task DataThatIsNotThereYetBuildsNothing() => new Verify.Test
    {
        TestCode = Usings + """
            class Server
            {
                void Load(IEnumerable<Tensor> batches)
                {
                    var net = new Net();
                    [|net.load_weights("net.h5")|];
                    foreach (var batch in batches)
                        net.Apply(batch);

                    var other = new Net();
                    [|other.load_weights("net.h5")|];
                    var images = tf.zeros((1, 8));
                    other.predict(images);
                }
            }
            """ + Net,
        CodeActionEquivalenceKey = LoadWeightsBeforeBuildFixer.Apply,
    }.RunAsync();

    [Fact]
    public Task AVersionThatWasNotReadIsSilent() => new Verify.Test
    {
        TestCode = """
            class Server
            {
                void Load()
                {
                    var model = Tensorflow.KerasApi.keras.Sequential(Tensorflow.KerasApi.keras.layers.Dense(1));
                    model.load_weights("model.h5");
                }
            }
            """,
        LibraryReferences = LibraryReferences.TensorFlow.AtVersion("0.60"),
    }.RunAsync();
}
