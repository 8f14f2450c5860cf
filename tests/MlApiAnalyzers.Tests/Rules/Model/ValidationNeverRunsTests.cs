using System.Threading.Tasks;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Model.ValidationNeverRunsRule, MlApiAnalyzers.CodeFixes.Rules.Model.ValidationNeverRunsFixer>;

namespace MlApiAnalyzers.Tests.Rules.Model;

public sealed class ValidationNeverRunsTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Engine;
        using Tensorflow.NumPy;


        """;

    [Theory]
    [InlineData("epochs: 10, [|validation_data: val|]", "epochs: 10, validation_data: val, validation_step: 1")]
    [InlineData("epochs: 2, [|validation_data: val|]", "epochs: 2, validation_data: val, validation_step: 1")]
    [InlineData("[|validation_data: val|], epochs: Epochs", "validation_data: val, epochs: Epochs, validation_step: 1")]
    [InlineData("epochs: 5, validation_data: val, [|validation_step: 5|]", "epochs: 5, validation_data: val, validation_step: 1")]
    [InlineData("epochs: 5, [|validation_step: /* seldom */ 20|], validation_data: val", "epochs: 5, validation_step: /* seldom */ 1, validation_data: val")]
    [InlineData("32, 5, 1, null, [|val|]", "32, 5, 1, null, val, validation_step: 1")]
    [InlineData("32, 5, 1, null, val, [|7|]", "32, 5, 1, null, val, 1")]
    [InlineData("epochs: 20, [|validation_data: val|], initial_epoch: 11", "epochs: 20, validation_data: val, initial_epoch: 11, validation_step: 1")]
    [InlineData("epochs: epochs, validation_data: val, [|validation_step: 0|]", "epochs: epochs, validation_data: val, validation_step: 1")]
    [InlineData("epochs: 50, validation_data: val, [|validation_step: 0|]", "epochs: 50, validation_data: val, validation_step: 1")]
    public async Task TooFewEpochsAreReported(string arguments, string repaired)
    {
        foreach (var type in new[] { "IModel", "Model", "Sequential" })
        {
            var source = Usings + $$"""
                class C
                {
                    const int Epochs = 3;

                    void M({{type}} model, IDatasetV2 train, IDatasetV2 val, int epochs)
                    {
                        // Trains.
                        model.fit(train, {{arguments}}); // done
                    }
                }
                """;
            await Verify.VerifyCodeFixAsync(source, source.Replace(arguments, repaired));
        }
    }

    [Theory]
    [InlineData("[|validation_data: val|]")]
    [InlineData("epochs: 1, [|validation_data: val|]")]
    [InlineData("epochs: 1, validation_data: val, [|validation_step: 1|]")]
    [InlineData("epochs: 1, validation_data: val, [|validation_step: 0|]")]
    public Task OneEpochHasNoFix(string arguments)
    {
        var source = Usings + $$"""
            class C
            {
                void M(IModel model, IDatasetV2 train, IDatasetV2 val) => model.fit(train, {{arguments}});
            }
            """;
        return Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task NumbersMayComeFromAnywhere()
    {
        const string Program = """
            class Options
            {
                public int Epochs { get; set; } = 5;
            }

            class C
            {
                private readonly int epochs = 3;
                private readonly IModel model;

                void M(IDatasetV2 train, IDatasetV2 val, bool shortened)
                {
                    var rounds = 2 * epochs;
                    model.fit(train, epochs: rounds, [|validation_data: val|]);
                    model.fit(train, epochs: this.epochs, [|validation_data: val|]);
                    var small = new Options { Epochs = 3 };
                    model.fit(train, epochs: small.Epochs, [|validation_data: val|]);
                    model.fit(train, epochs: new Options().Epochs, [|validation_data: val|]);
                    Fit(train, val);
                    Fit(train, val, 10);
                    var open = new Options { Epochs = 12 };
                    model.fit(train, epochs: open.Epochs, validation_data: val);
                    model.fit(train, epochs: shortened ? 5 : 50, validation_data: val);
                    for (var i = 1; i < 100; i++)
                        model.fit(train, epochs: i, validation_data: val);
                }

                void Fit(IDatasetV2 train, IDatasetV2 val, int step = 10) => model.fit(train, epochs: 4, validation_data: val, validation_step: step);
            }
            """;
        const string Reported = "validation_data: val, validation_step: step";
        return Verify.VerifyCodeFixAsync(
            Usings + Program.Replace(Reported, "validation_data: val, [|validation_step: step|]"),
            Usings + Program.Replace("[|validation_data: val|]", "validation_data: val, validation_step: 1").Replace(Reported, "validation_data: val, [|validation_step: step|]"));
    }

    [Fact]
    public Task TheMessageSaysWhatHappens() => new Verify.Test
    {
        TestCode = Usings + """
            class C
            {
                void M(IModel model, IDatasetV2 train, IDatasetV2 val)
                {
                    model.fit(train, epochs: 4, {|#0:validation_data: val|});
                    model.fit(train, {|#1:validation_data: val|});
                    model.fit(train, validation_data: val, {|#2:validation_step: 0|}, epochs: 3);
                    model.fit(train, {|#3:validation_data: val|}, epochs: 20, initial_epoch: 12);
                }
            }
            """,
        FixedCode = Usings + """
            class C
            {
                void M(IModel model, IDatasetV2 train, IDatasetV2 val)
                {
                    model.fit(train, epochs: 4, validation_data: val, validation_step: 1);
                    model.fit(train, {|#1:validation_data: val|});
                    model.fit(train, validation_data: val, validation_step: 1, epochs: 3);
                    model.fit(train, validation_data: val, epochs: 20, initial_epoch: 12, validation_step: 1);
                }
            }
            """,
        ExpectedDiagnostics =
        {
            Verify.Diagnostic().WithLocation(0).WithArguments("With epochs: 4 and validation_step: 10 'fit' never validates, and on_epoch_end is called after no epoch; validation first runs in epoch 10, counted from 0"),
            Verify.Diagnostic().WithLocation(1).WithArguments("'fit' does not validate in the first epoch whatever validation_step is, so with epochs: 1 it never does; call 'evaluate' after it"),
            Verify.Diagnostic().WithLocation(2).WithArguments("validation_step: 0 makes 'fit' divide by zero at the end of the first epoch"),
            Verify.Diagnostic().WithLocation(3).WithArguments("With validation_step: 10 none of the epochs 12 to 19 is validated, and on_epoch_end is called after none of them"),
        },
        FixedState =
        {
            ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(1).WithArguments("'fit' does not validate in the first epoch whatever validation_step is, so with epochs: 1 it never does; call 'evaluate' after it") },
        },
    }.RunAsync();

    [Theory]
    [InlineData("train, epochs: 11, validation_data: val")]
    [InlineData("train, epochs: 2, validation_data: val, validation_step: 1")]
    [InlineData("train, epochs: 12, validation_data: val, initial_epoch: 10")]
    [InlineData("train, epochs: 3, validation_data: val, initial_epoch: 3")]
    [InlineData("train, epochs: 3, validation_data: val, validation_step: -1")]
    [InlineData("train, epochs: 3, validation_data: val, validation_step: step")]
    [InlineData("train, epochs: step, validation_data: val")]
    [InlineData("train, epochs: 0, validation_data: val, validation_step: 0")]
    [InlineData("train, epochs: 3, validation_data: null")]
    [InlineData("train, epochs: 3")]
    [InlineData("train, epochs: 3, validation_step: 0")]
    [InlineData("x, x, epochs: 3, validation_data: pack")]
    [InlineData("x, x, epochs: 3, validation_data: pack, validation_step: 0")]
    [InlineData("new[] { x }, x, epochs: 3, validation_data: pack")]
    public Task OthersAreNot(string arguments) => Verify.VerifyAnalyzerAsync(Usings + $$"""
        class C
        {
            void M(IModel model, IDatasetV2 train, IDatasetV2 val, NDArray x, Tensorflow.Util.ValidationDataPack pack, int step)
            {
                model.fit({{arguments}});
            }
        }
        """);

    [Fact]
    public Task AFitOfTheUsersIsNotMeant() => Verify.VerifyAnalyzerAsync(Usings + """
        class Trainer
        {
            public void fit(IDatasetV2 dataset, int epochs = 1, IDatasetV2 validation_data = null, int validation_step = 10) { }

            void M(IDatasetV2 train) => fit(train, epochs: 2, validation_data: train);
        }
        """);

    [Fact]
    public Task SeveralInOneFileAreFixedTogether() => Verify.VerifyCodeFixAsync(
        Usings + """
        class C
        {
            void M(IModel a, Model b, IDatasetV2 train, IDatasetV2 val)
            {
                a.fit(train,
                    // as long as the paper says
                    epochs: 5,
                    [|validation_data: val|]);
                b.fit(train, epochs: 5, validation_data: val, [|validation_step: 9|]);
                System.Action run = () => b.fit(train, epochs: 5, [|validation_data: val|]);
            }
        }
        """,
        Usings + """
        class C
        {
            void M(IModel a, Model b, IDatasetV2 train, IDatasetV2 val)
            {
                a.fit(train,
                    // as long as the paper says
                    epochs: 5,
                    validation_data: val,
                    validation_step: 1);
                b.fit(train, epochs: 5, validation_data: val, validation_step: 1);
                System.Action run = () => b.fit(train, epochs: 5, validation_data: val, validation_step: 1);
            }
        }
        """);
}
