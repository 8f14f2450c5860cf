using System.Threading.Tasks;
using MlApiAnalyzers.CodeFixes.Refactorings;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeRefactoringVerifier<MlApiAnalyzers.CodeFixes.Refactorings.ActivationFormRefactoring>;

namespace MlApiAnalyzers.Tests.Refactorings;

public sealed class ActivationFormRefactoringTests
{
    private static string Code(string layer, string usings = "using static Tensorflow.Binding;\nusing static Tensorflow.KerasApi;\n") => "using Tensorflow;\n" + usings + $$"""

        class C
        {
            void M()
            {
                // A layer.
                var layer = {{layer}};
            }
        }
        """;

    [Theory]
    [InlineData("keras.layers.Dense(8, activation: \"re$$lu\")", "keras.layers.Dense(8, activation: keras.activations.Relu)")]
    [InlineData("keras.layers.Dense(8, \"$$softmax\")", "keras.layers.Dense(8, keras.activations.Softmax)")]
    [InlineData("keras.layers.Dense(8, input_shape: 4, activation: $$\"tanh\")", "keras.layers.Dense(8, input_shape: 4, activation: keras.activations.Tanh)")]
    [InlineData("keras.layers.Conv2D(8, (3, 3), activation: \"sigmoid$$\", padding: \"same\")", "keras.layers.Conv2D(8, (3, 3), activation: keras.activations.Sigmoid, padding: \"same\")")]
    [InlineData("keras.layers.Conv2D(8, (3, 3), activation: \"$$relu\", kernel_initializer: \"ones\", bias_initializer: \"zeros\")", "keras.layers.Conv2D(8, (3, 3), activation: keras.activations.Relu, kernel_initializer: tf.ones_initializer, bias_initializer: tf.zeros_initializer)")]
    public async Task AStringBecomesAnObjectAndBack(string text, string @object)
    {
        await Verify.VerifyRefactoringAsync(Code(text), ActivationFormRefactoring.UseObject, Code(@object));
        var argument = @object.IndexOf("keras.activations", System.StringComparison.Ordinal) + "keras.activations.".Length;
        await Verify.VerifyRefactoringAsync(Code(@object.Insert(argument, "$$")), ActivationFormRefactoring.UseString, Code(text.Replace("$$", "")));
    }

    [Fact]
    public Task TheUsingIsAdded() => Verify.VerifyRefactoringAsync(
        Code("tf.keras.layers.Dense(8, activation: \"$$relu\")", "using static Tensorflow.Binding;\n"),
        ActivationFormRefactoring.UseObject,
        Code("tf.keras.layers.Dense(8, activation: keras.activations.Relu)"),
        "Use 'keras.activations.Relu'");

    [Theory]
    // The string overload has no counterpart, or the string no object.
    [InlineData("keras.layers.Conv2DTranspose(8, (3, 3), activation: \"$$relu\")")]
    [InlineData("keras.layers.Conv1D(8, 3, activation: \"$$relu\")")]
    [InlineData("keras.layers.Dense(8, activation: \"$$elu\")")]
    [InlineData("keras.layers.Conv2D(8, (3, 3), activation: \"$$relu\", kernel_initializer: \"he_normal\")")]
    // Another argument.
    [InlineData("keras.layers.Conv2D(8, (3, 3), padding: \"$$same\", activation: \"relu\")")]
    // A comment would go.
    [InlineData("keras.layers.Dense(8, activation: /* as in the paper */ \"$$relu\")")]
    public Task NotOffered(string layer) => Verify.VerifyNotOfferedAsync(Code(layer));

    [Fact]
    public Task TypesOfTheUsersOwnAreNone() => Verify.VerifyNotOfferedAsync("""
        class Layers { public object Dense(int units, string activation) => null; public object Dense(int units, object activation) => null; }
        class C
        {
            object M(Layers layers) => layers.Dense(8, activation: "$$relu");
        }
        """);
}
