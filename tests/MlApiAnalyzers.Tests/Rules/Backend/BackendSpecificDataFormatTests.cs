using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using AnalyzerOnly = MlApiAnalyzers.Tests.Verifiers.CSharpAnalyzerVerifier<MlApiAnalyzers.Rules.Backend.BackendSpecificDataFormatRule>;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Backend.BackendSpecificDataFormatRule,
    MlApiAnalyzers.CodeFixes.Rules.Backend.BackendSpecificDataFormatFixer>;

namespace MlApiAnalyzers.Tests.Rules.Backend;

public sealed class BackendSpecificDataFormatTests
{
    private static string TensorFlow(string statements) => $$"""
        using Tensorflow;
        using Tensorflow.Keras.Layers;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        class C
        {
            const string First = "channels_first";

            void Run(LayersApi layers)
            {
                {{statements}}
            }
        }
        """;

    private static string KerasNet(string statements) => $$"""
        using System;
        using Keras;
        using Keras.Layers;
        using Keras.Models;
        using Numpy;
        using K = Keras.Backend;

        class C
        {
            void Run(NDarray x, int rows, int columns)
            {
                Shape shape = null;
                {{statements}}
                Console.WriteLine(shape);
            }
        }
        """;

    private static Task VerifyAsync(string code, string? fixedCode = null, string? title = null, bool kerasNet = false) => new Verify.Test
    {
        LibraryReferences = kerasNet ? LibraryReferences.KerasNet : LibraryReferences.TensorFlow,
        TestCode = code,
        FixedCode = fixedCode!,
        ExpectedTitle = title,
    }.RunAsync();

    [Theory]
    [InlineData("layers.MaxPooling2D({|MLA2008:data_format: \"channels_first\"|});")]
    [InlineData("var format = \"channels_first\"; layers.MaxPooling2D({|MLA2008:data_format: format|});")]
    [InlineData("keras.layers.Conv2D(32, kernel_size: (3, 3), {|MLA2008:data_format: First|}, activation: keras.activations.Relu);")]
    [InlineData("tf.keras.layers.MaxPooling2D((2, 2), null, \"valid\", {|MLA2008:\"channels_first\"|});")]
    public Task LayersWithChannelsFirstAreReported(string statement) => new AnalyzerOnly.Test { TestCode = TensorFlow(statement) }.RunAsync();

    [Theory]
    [InlineData("keras.layers.MaxPooling2D(data_format: \"channels_last\");")]
    [InlineData("keras.layers.MaxPooling2D();")]
    [InlineData("keras.layers.Flatten(\"channels_first\");")]
    [InlineData("keras.layers.GlobalAveragePooling2D(data_format: \"channels_first\");")]
    [InlineData("var format = \"channels_first\"; print(format);")]
    public Task OtherLayersAreLeftAlone(string statement) => VerifyAsync(TensorFlow(statement));

    [Theory]
    [InlineData("new Conv2D(32, (3, 3).ToTuple(), {|MLA2008:data_format: \"channels_first\"|});")]
    [InlineData("K.SetImageDataFormat({|MLA2008:\"channels_first\"|});")]
    [InlineData("if ({|MLA2008:K.ImageDataFormat() == \"channels_first\"|}) shape = 1; else shape = 2;")]
    [InlineData("if ({|MLA2008:\"channels_last\" != Backend.ImageDataFormat()|}) shape = 1;")]
    [InlineData("var first = {|MLA2008:K.ImageDataFormat() == \"channels_first\"|};")]
    public Task KerasNetIsReported(string statement) => new AnalyzerOnly.Test { LibraryReferences = LibraryReferences.KerasNet, TestCode = KerasNet(statement) }.RunAsync();

    [Theory]
    [InlineData("new Conv2D(32, (3, 3).ToTuple());")]
    [InlineData("K.SetImageDataFormat(\"channels_last\");")]
    [InlineData("if (K.ImageDataFormat() == \"other\") shape = 1;")]
    [InlineData("if (K.GetBackend() == \"channels_first\") shape = 1;")]
    [InlineData("Console.WriteLine(K.ImageDataFormat());")]
    public Task OtherKerasNetCodeIsLeftAlone(string statement) => VerifyAsync(KerasNet(statement), kerasNet: true);

    [Fact]
    public Task LookAlikesAreSilent() => VerifyAsync("""
        static class layers { public static void MaxPooling2D(string data_format) { } }
        static class Backend { public static string ImageDataFormat() => ""; }
        class C { void Run() { layers.MaxPooling2D(data_format: "channels_first"); if (Backend.ImageDataFormat() == "channels_first") return; } }
        """, kerasNet: true);

    [Fact]
    public Task TheArgumentIsLeftOut() => VerifyAsync(
        TensorFlow("keras.layers.MaxPooling2D((2, 2), {|MLA2008:data_format: \"channels_first\"|}, padding: \"same\"); // pool\n        layers.MaxPooling2D({|MLA2008:data_format: First|});"),
        TensorFlow("keras.layers.MaxPooling2D((2, 2), padding: \"same\"); // pool\n        layers.MaxPooling2D();"),
        "Leave the data format to its default (may change results)");

    [Fact]
    public Task WhatMustBeGivenNamesTheOther() => VerifyAsync(
        TensorFlow("layers.UpSampling2D((2, 2), {|MLA2008:\"channels_first\"|}, \"nearest\");"),
        TensorFlow("layers.UpSampling2D((2, 2), \"channels_last\", \"nearest\");"),
        "Use \"channels_last\" (may change results)");

    [Fact]
    public Task TheSwitchIsRemoved() => VerifyAsync(
        KerasNet("shape = 1;\n        K.SetImageDataFormat({|MLA2008:\"channels_first\"|});"),
        KerasNet("shape = 1;"),
        kerasNet: true);

    [Fact]
    public Task TheBranchForTensorFlowStays() => VerifyAsync(
        """
        using Keras;
        using Numpy;
        using K = Keras.Backend;

        class C
        {
            Shape Run(NDarray x_train, int img_rows, int img_cols)
            {
                Shape input_shape = null;

                // The layout depends on the backend.
                if ({|MLA2008:K.ImageDataFormat() == "channels_first"|})
                {
                    x_train = x_train.reshape(x_train.shape[0], 1, img_rows, img_cols);
                    input_shape = (1, img_rows, img_cols);
                }
                else
                {
                    x_train = x_train.reshape(x_train.shape[0], img_rows, img_cols, 1); // one channel
                    input_shape = (img_rows, img_cols, 1);
                }

                var axis = {|MLA2008:K.ImageDataFormat() != "channels_first"|} ? 3 : 1;
                if ({|MLA2008:K.ImageDataFormat() == "channels_first"|})
                    axis = 1;
                return axis == 3 ? input_shape : null;
            }
        }
        """,
        """
        using Keras;
        using Numpy;
        using K = Keras.Backend;

        class C
        {
            Shape Run(NDarray x_train, int img_rows, int img_cols)
            {
                Shape input_shape = null;

                // The layout depends on the backend.
                x_train = x_train.reshape(x_train.shape[0], img_rows, img_cols, 1); // one channel
                input_shape = (img_rows, img_cols, 1);

                var axis = 3;
                return axis == 3 ? input_shape : null;
            }
        }
        """,
        "Keep the branch for TensorFlow (may change results)",
        kerasNet: true);
}
