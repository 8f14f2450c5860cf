using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Refactorings;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeRefactoringVerifier<MlApiAnalyzers.CodeFixes.Refactorings.TrainingLoopRefactoring>;

namespace MlApiAnalyzers.Tests.Refactorings;

/// <summary>What the loop looks like is tested with MLA1010, whose fix writes it too.</summary>
public sealed class TrainingLoopRefactoringTests
{
    private const string Source = """
        using Tensorflow;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Training
        {
            void Run(NDArray x_train, NDArray y_train)
            {
                var model = keras.Sequential(keras.layers.Dense(10, activation: "relu", input_shape: 4), keras.layers.Dense(1));
                model.compile(keras.optimizers.SGD(0.1f), keras.losses.MeanSquaredError());
                // Train.
                model.$$fit(x_train, y_train, batch_size: 64, epochs: 5, shuffle: false);
            }
        }
        """;

    [Fact]
    public async Task FitIsWrittenOut()
    {
        var result = await Verify.ApplyAsync(Source, TrainingLoopRefactoring.WriteOutTheLoop);

        Assert.Contains("using var tape = tf.GradientTape();", result);
        Assert.Contains("// Train.", result);
        Assert.DoesNotContain("model.fit", result);
        Assert.DoesNotContain("model.compile", result);
    }

    [Fact]
    public Task WhereTheRuleOffersTheSameItIsSilent() =>
        Verify.VerifyNotOfferedAsync(Source, editorConfig: "root = true\n[*.cs]\nmla_api_level = any\n");

    [Fact]
    public Task WhatTheRuleCannotWriteOutIsNotOffered() =>
        Verify.VerifyNotOfferedAsync(Source.Replace("epochs: 5", "epochs: 5, callbacks: new System.Collections.Generic.List<Tensorflow.Keras.Engine.ICallback>()"));

    [Fact]
    public Task AnotherFitIsNone() => Verify.VerifyNotOfferedAsync("""
        class Suit { public void fit(int size) { } }
        class C { void M(Suit suit) { suit.$$fit(3); } }
        """);
}
