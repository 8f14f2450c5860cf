using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.AbsolutePathRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.AbsolutePathFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class AbsolutePathTests
{
    private const string Usings = """
        using System.IO;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Fact]
    public Task DrivesAndHomesAreReported() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            private const string Weights = [|@"D:\models\weights.h5"|];
            private readonly string models = [|"/home/ada/models"|];

            void Load(IModel model, Saver saver, Session session)
            {
                keras.models.load_model([|@"C:\Users\ada\model"|]);
                keras.models.load_model([|"c:/models/digits"|], compile: false);
                model.load_weights(Weights);
                model.save([|"/Users/ada/model"|]);
                model.save_weights(Path.Combine(models, "weights.h5"));
                model.save_weights([|"/root/"|] + "weights.h5");
                model.save_weights($"[|/home/ada/|]{models}.h5");
                new Graph().Import([|@"\\server\share\frozen.pb"|]);
                saver.restore(session, [|"/mnt/d/models/model.ckpt"|]);
                tf.saved_model.load([|"~/models/digits"|]);
                Session.LoadFromSavedModel([|@"E:\serving\1"|]);
                Load(model, [|@"F:\helped.h5"|]);
            }

            static void Load(IModel model, string path) => model.load_weights(path);
        }
        """);

    [Fact]
    public Task PathsOfContainersAndOtherTextsAreSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            void Load(IModel model, string root)
            {
                keras.models.load_model("/models/digits/1");
                keras.models.load_model("/var/lib/models/digits");
                keras.models.load_model("/mnt/models/digits");
                keras.models.load_model("/tmp/digits");
                keras.models.load_model("models/home/digits");
                model.load_weights(root + "/home/weights.h5");
                model.load_weights(Path.Combine(root, "/home/ada/weights.h5"));
                File.ReadAllText(@"C:\data\labels.txt");
                System.Console.WriteLine(@"C:\models");
                var name = "C:\\models";
                Own.load_weights(name);
            }
        }

        static class Own
        {
            public static void load_weights(string filepath) { }
        }
        """);

    [Theory]
    [InlineData("class Server { void Load(Tensorflow.Keras.Engine.IModel model) => model.load_weights({|#0:\"C:/weights.h5\"|}); }", DiagnosticSeverity.Warning)]
    [InlineData("class Server { static void Main() => Tensorflow.KerasApi.keras.models.load_model({|#0:\"C:/weights.h5\"|}); }", DiagnosticSeverity.Info)]
    public Task ItWeighsMoreInALibrary(string code, DiagnosticSeverity severity) => Verify.VerifyAnalyzerAsync(
        code,
        Verify.Diagnostic().WithLocation(0).WithSeverity(severity).WithMessage("'C:/weights.h5' exists on the machine it was written on; elsewhere the path is not found"));

    [Fact]
    public Task TheModelIsLookedForBesideTheProgram() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private readonly string models = [|"/home/ada/models/"|];

                void Load(IModel model, string name)
                {
                    // From the trainer.
                    keras.models.load_model([|@"C:\Users\ada\digits"|], compile: false); // newest
                    model.load_weights(System.IO.Path.Combine([|@"D:\models"|], name, "weights.h5"));
                    model.load_weights(System.IO.Path.Combine(models, "weights.h5"));
                }
            }
            """,
        FixedCode = """
            using System;
            using System.IO;
            using Tensorflow.Keras.Engine;
            using static Tensorflow.KerasApi;

            class Server
            {
                private readonly string models = Path.Combine(AppContext.BaseDirectory, "models");

                void Load(IModel model, string name)
                {
                    // From the trainer.
                    keras.models.load_model(Path.Combine(AppContext.BaseDirectory, "digits"), compile: false); // newest
                    model.load_weights(System.IO.Path.Combine(AppContext.BaseDirectory, "models", name, "weights.h5"));
                    model.load_weights(System.IO.Path.Combine(models, "weights.h5"));
                }
            }
            """,
        ExpectedTitle = "Look beside the program (may change results)",
    }.RunAsync();

    [Fact]
    public Task ConstantsAndPartsAreLeft() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                private const string Weights = [|@"D:\weights.h5"|];

                void Load(IModel model, string name)
                {
                    model.load_weights(Weights);
                    model.load_weights([|@"D:\models\"|] + name);
                    model.load_weights([|@"D:\\"|]);
                }
            }
            """,
    }.RunAsync();
}
