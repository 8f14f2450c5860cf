using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Rules.Deployment;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Deployment.BackslashPathRule,
    MlApiAnalyzers.CodeFixes.Rules.Deployment.BackslashPathFixer>;

namespace MlApiAnalyzers.Tests.Rules.Deployment;

public sealed class BackslashPathTests
{
    private const string Usings = """
        using System.IO;
        using Tensorflow;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;


        """;

    [Fact]
    public Task EveryWayToACallIsFollowed() => Verify.VerifyAnalyzerAsync(Usings + """
        static class Config
        {
            public const string Weights = [|"models\\weights.h5"|];
            public static readonly string Labels = [|@"models\labels.txt"|];
        }

        class Options
        {
            public string ModelPath { get; set; } = [|@"models\default"|];

            public string GraphPath { get; set; }
        }

        class Server
        {
            private const string Unused = @"models\unused.h5";
            private readonly string directory = [|"models\\v1"|];
            private string later;

            void Load(IModel model, Options options, string root, int epoch, bool last)
            {
                model.load_weights([|"models\\weights.h5"|]);
                model.save([|@"models\v1"|]);
                keras.models.load_model(directory);
                model.load_weights(Config.Weights);
                File.ReadAllLines(Config.Labels);
                keras.models.load_model(options.ModelPath);
                tf.train.load_graph(options.GraphPath);
                model.save_weights([|"models\\epoch"|] + epoch + ".h5");
                model.save_weights(root + [|"\\weights.h5"|]);
                model.save_weights($"{root}[|\\models\\|]{epoch}.h5");
                model.save_weights(Path.Combine(root, [|@"models\weights.h5"|]));
                model.save_weights(Path.Join(root, "a", "b", "c", [|"d\\weights.h5"|]));
                var path = last ? [|"models\\last.h5"|] : root;
                model.load_weights(path);
                later = [|@"models\later.h5"|];
                np.load([|@"data\x.npy"|]);
                new StreamReader([|"data\\labels.txt"|]).Dispose();
                keras.preprocessing.image_dataset_from_directory([|@"data\images"|]);
                new Graph().Import([|"models\\frozen.pb"|]);
                new Saver().restore(tf.Session(), [|"models\\model.ckpt"|]);
                model.save_weights(string.Format([|"{0}\\epoch_{1}.h5"|], root, epoch));
                Write(model, [|"models\\helped.h5"|]);
                model.load_weights(NameOf(epoch));
            }

            void Later(IModel model) => model.load_weights(later);

            static void Write(IModel model, string name) => model.save_weights(name);

            static string NameOf(int epoch) => [|"models\\"|] + epoch + ".h5";

            static Options Defaults() => new Options { GraphPath = [|@"models\frozen.pb"|] };
        }
        """);

    [Fact]
    public Task OtherTextsAreSilent() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            void Load(IModel model, string text)
            {
                model.load_weights("models/weights.h5");
                model.load_weights(@"C:\models\weights.h5");
                model.load_weights(@"\\server\models\weights.h5");
                System.Console.WriteLine(@"models\weights.h5");
                var pattern = @"\d+\.\d+";
                System.Text.RegularExpressions.Regex.IsMatch(text, pattern);
                var key = "models\\weights.h5";
                if (text == key)
                    model.load_weights(text);
                Directory.GetFiles("models", "*\\*.h5");
                text.Split('\\');
                File.ReadAllText(text.Replace("\\", "/"));
                File.WriteAllText("log.txt", "a\\b");
                Own.load_weights("models\\weights.h5");
                if (System.OperatingSystem.IsWindows())
                    model.load_weights("models\\weights.h5");
                model.load_weights(System.OperatingSystem.IsWindows() ? "models\\weights.h5" : "models/weights.h5");
            }
        }

        static class Own
        {
            public static void load_weights(string filepath) { }
        }
        """);

    [Fact]
    public Task AFileWithoutTheLibraryKeepsItsHabits() => Verify.VerifyAnalyzerAsync("""
        using System.IO;

        class Settings
        {
            string Read() => File.ReadAllText(@"config\settings.json");
        }
        """);

    [Theory]
    [InlineData("TargetFramework", "net10.0-windows")]
    [InlineData("TargetFrameworkIdentifier", ".NETFramework")]
    [InlineData("RuntimeIdentifier", "win-x64")]
    public Task AProgramForWindowsAloneIsSilent(string property, string value) => new Verify.Test
    {
        TestCode = """
            class Server
            {
                void Load(Tensorflow.Keras.Engine.IModel model) => model.load_weights("models\\weights.h5");
            }
            """,
        BuildProperties = { [property] = value },
    }.RunAsync();

    [Fact]
    public Task TheMessageNamesTheText() => Verify.VerifyAnalyzerAsync(
        """
        class Server
        {
            void Load(Tensorflow.Keras.Engine.IModel model) => model.load_weights({|#0:"models\\weights.h5"|});
        }
        """,
        Verify.Diagnostic().WithLocation(0).WithMessage("'\\' separates directories on Windows alone: elsewhere it is a character of the name in \"models\\weights.h5\""));

    [Fact]
    public Task ThePathIsCombined() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                private readonly string models = [|@"data\models"|];

                void Load(IModel model, string root, int epoch)
                {
                    model.load_weights([|"models\\weights.h5"|]); // newest
                    model.load_weights(root + [|"\\weights.h5"|]);
                    model.load_weights([|"models\\epoch"|] + (epoch + 1) + [|"\\model_"|] + epoch + ".h5");
                    model.load_weights($"{root}[|\\models\\epoch|]{epoch:000}.h5");
                    model.load_weights(string.Format([|"{0}\\epoch_{1}.h5"|], root, epoch));
                    model.load_weights($"{root}[|\\|]{epoch}[|\\weights.h5|]");
                    model.load_weights(
                        System.IO.Path.Combine(
                            root, // where it is
                            [|@"a\b"|],
                            [|@"c\d.h5"|]));
                    model.load_weights(models);
                }
            }
            """,
        FixedCode = """
            using System.IO;
            using Tensorflow.Keras.Engine;

            class Server
            {
                private readonly string models = Path.Combine("data", "models");

                void Load(IModel model, string root, int epoch)
                {
                    model.load_weights(Path.Combine("models", "weights.h5")); // newest
                    model.load_weights(Path.Combine(root, "weights.h5"));
                    model.load_weights(Path.Combine("models", "epoch" + (epoch + 1), "model_" + epoch + ".h5"));
                    model.load_weights(Path.Combine(root, "models", $"epoch{epoch:000}.h5"));
                    model.load_weights(string.Format(Path.Combine("{0}", "epoch_{1}.h5"), root, epoch));
                    model.load_weights(Path.Combine(root, $"{epoch}", "weights.h5"));
                    model.load_weights(
                        System.IO.Path.Combine(
                            root, // where it is
                            "a", "b",
                            "c", "d.h5"));
                    model.load_weights(models);
                }
            }
            """,
        ExpectedTitle = "Combine the path (may change results)",
    }.RunAsync();

    [Fact]
    public Task ConstantsAndOpenEndsGetSlashes() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                private const string Weights = [|@"models\weights.h5"|];
                private readonly string directory = [|"models\\"|];

                void Load(IModel model, int epoch, string path = [|"models\\last.h5"|])
                {
                    model.load_weights(Weights);
                    model.load_weights(directory + epoch);
                    model.load_weights(path);
                    model.load_weights([|"\\models"|] + epoch);
                    model.load_weights(epoch + epoch + [|"\\weights.h5"|]);
                    model.load_weights($"{path}[|\\a|]");
                }
            }
            """,
        FixedCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                private const string Weights = @"models/weights.h5";
                private readonly string directory = "models/";

                void Load(IModel model, int epoch, string path = "models/last.h5")
                {
                    model.load_weights(Weights);
                    model.load_weights(directory + epoch);
                    model.load_weights(path);
                    model.load_weights("/models" + epoch);
                    model.load_weights(epoch + epoch + "/weights.h5");
                    model.load_weights($"{path}/a");
                }
            }
            """,
        CodeActionEquivalenceKey = BackslashPathFixer.SlashKey,
        ExpectedTitle = "Write slashes (may change results)",
    }.RunAsync();

    [Fact]
    public Task WhatCannotBeCombinedIsLeft() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.Keras.Engine;

            class Server
            {
                private const string Weights = [|@"models\weights.h5"|];
                private readonly string directory = [|"models\\"|];

                void Load(IModel model, int epoch)
                {
                    model.load_weights(Weights);
                    model.load_weights(directory + epoch);
                    model.load_weights([|"\\models"|] + epoch);
                    model.load_weights([|"models\\" /* the newest */|] + epoch);
                }
            }
            """.Replace(" /* the newest */|]", "|] /* the newest */"),
        CodeActionEquivalenceKey = BackslashPathFixer.CombineKey,
    }.RunAsync();
}
