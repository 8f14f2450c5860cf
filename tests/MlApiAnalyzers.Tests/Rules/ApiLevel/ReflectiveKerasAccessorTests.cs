using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.ReflectiveKerasAccessorRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.ReflectiveKerasAccessorFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class ReflectiveKerasAccessorTests
{
    [Fact]
    public Task EveryMemberIsFixed() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Net
        {
            void Build()
            {
                var layers = [|tf.keras|].layers;
                var inputs = [|tf.keras|].Input(shape: 4, name: "x"); // four features
                var outputs = [|tf.keras|].layers.Dense(2, activation: [|tf.keras|].activations.Relu).Apply(inputs);
                var model = [|tf.keras|].Model(inputs, outputs, name: "net");
                model.compile([|tf.keras|].optimizers.Adam(), [|tf.keras|].losses.MeanSquaredError(), new[] { "mae" });
                var metric = [|tf . keras|]
                    .metrics
                    .Accuracy();
                var initializer = [|tf.keras|].initializers.HeNormal();
                [|Binding.tf.keras|].models.load_model("net");
            }
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Net
        {
            void Build()
            {
                var layers = keras.layers;
                var inputs = keras.Input(shape: 4, name: "x"); // four features
                var outputs = keras.layers.Dense(2, activation: keras.activations.Relu).Apply(inputs);
                var model = keras.Model(inputs, outputs, name: "net");
                model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
                var metric = keras
                    .metrics
                    .Accuracy();
                var initializer = keras.initializers.HeNormal();
                keras.models.load_model("net");
            }
        }
        """);

    [Fact]
    public Task AUsingThatIsThereServes() => Verify.VerifyCodeFixAsync(
        """
        namespace Tensorflow.Programs
        {
            using static Binding;
            using static KerasApi;

            class Net
            {
                object Layers() => [|tf.keras|].layers;
            }
        }
        """,
        """
        namespace Tensorflow.Programs
        {
            using static Binding;
            using static KerasApi;

            class Net
            {
                object Layers() => keras.layers;
            }
        }
        """);

    [Fact]
    public Task AnotherMeaningOfTheNameIsAvoided() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        class Locals
        {
            void Build(string keras) => [|tf.keras|].layers.Dense(keras.Length);

            void Alias()
            {
                var keras = [|tf.keras|];
                keras.layers.Dense(2);
            }
        }

        class Members
        {
            private readonly Tensorflow.Keras.IKerasApi keras = [|tf.keras|];

            object Build() => [|tf.keras|].layers;
        }
        """,
        """
        using Tensorflow;
        using static Tensorflow.Binding;

        class Locals
        {
            void Build(string keras) => KerasApi.keras.layers.Dense(keras.Length);

            void Alias()
            {
                var keras = KerasApi.keras;
                keras.layers.Dense(2);
            }
        }

        class Members
        {
            private readonly Tensorflow.Keras.IKerasApi keras = KerasApi.keras;

            object Build() => KerasApi.keras.layers;
        }
        """);

    [Fact]
    public Task ATypeOfTheSameNameIsAvoided() => Verify.VerifyCodeFixAsync(
        """
        using static Tensorflow.Binding;

        namespace keras
        {
            class KerasApi
            {
                object Build() => [|tf.keras|].layers;
            }
        }
        """,
        """
        using static Tensorflow.Binding;

        namespace keras
        {
            class KerasApi
            {
                object Build() => Tensorflow.KerasApi.keras.layers;
            }
        }
        """);

    [Fact]
    public Task AliasesAreFixed() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.Keras;
        using static Tensorflow.Binding;

        class Net
        {
            private readonly IKerasApi field = [|tf.keras|];

            private IKerasApi Property => [|tf.keras|];

            private IKerasApi Method()
            {
                return [|tf.keras|];
            }

            void Build()
            {
                var k = [|tf.keras|];
                IKerasApi typed = [|tf.keras|];
                typed = [|tf.keras|];
                k.layers.Dense(2);
                k.optimizers.Adam();
                typed.layers.Dense(2);
            }
        }
        """,
        """
        using Tensorflow.Keras;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class Net
        {
            private readonly IKerasApi field = keras;

            private IKerasApi Property => keras;

            private IKerasApi Method()
            {
                return keras;
            }

            void Build()
            {
                var k = keras;
                IKerasApi typed = keras;
                typed = keras;
                k.layers.Dense(2);
                k.optimizers.Adam();
                typed.layers.Dense(2);
            }
        }
        """);

    [Fact]
    public Task WhereTheTypeMattersNothingIsOffered() => Verify.VerifyNoCodeFixAsync("""
        using System;
        using System.Collections.Generic;
        using Tensorflow.Keras;
        using static Tensorflow.Binding;

        class Net
        {
            static List<T> ListOf<T>(T item) => new() { item };

            void Build()
            {
                List<IKerasApi> list = ListOf([|tf.keras|]);
                var k = [|tf.keras|];
                k = list[0];
                Func<object> get = () => { return [|tf.keras|]; };
            }
        }
        """);

    [Fact]
    public Task OtherCodeIsFine() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        /// <summary>Uses <see cref="tensorflow.keras"/>.</summary>
        class Net
        {
            object Build() => keras.layers;

            string Name() => nameof(tf.keras) + nameof(tf.keras.layers);
        }
        """);

    [Fact]
    public Task AnotherTypeIsNotMeant() => Verify.VerifyAnalyzerAsync("""
        class tensorflow
        {
            public Layers keras { get; } = new();
        }

        class Layers
        {
            public int layers;
        }

        class Net
        {
            private readonly tensorflow tf = new();

            int Build() => tf.keras.layers;
        }
        """);

    [Fact]
    public Task WithoutTheKerasPackageThereIsNoOtherWay() => new Verify.Test
    {
        TestCode = """
            using static Tensorflow.Binding;

            class Net
            {
                object Build() => tf.keras.layers;
            }
            """,
        LibraryReferences = LibraryReferences.BindingOnly,
    }.RunAsync();
}
