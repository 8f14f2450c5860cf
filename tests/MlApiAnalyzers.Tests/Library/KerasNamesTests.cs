using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Library;

public sealed class KerasNamesTests
{
    private static readonly LibraryVersion Newest = new(0, 150);

    [Theory]
    [InlineData(KerasNames.Activations, "linear,mish,relu,relu6,sigmoid,softmax,tanh")]
    [InlineData(KerasNames.Initializers, "glorot_uniform,ones,orthogonal,zeros")]
    [InlineData(KerasNames.Metrics, "acc,accuracy,mae,mape,mean_absolute_error,mean_absolute_percentage_error")]
    [InlineData(KerasNames.Optimizers, "rmsprop")]
    [InlineData(KerasNames.Losses, "mae,mse")]
    public void TheAcceptedNamesAreTheLibrarys(string kind, string accepted) =>
        Assert.Equal(accepted, string.Join(',', new KerasNames(kind, Newest).Accepted.Order()));

    [Theory]
    [InlineData(KerasNames.Activations, "ReLU", "relu")]
    [InlineData(KerasNames.Activations, "rleu", "relu")]
    [InlineData(KerasNames.Activations, "gelu", "gelu")]
    [InlineData(KerasNames.Activations, "rlu", null)]
    [InlineData(KerasNames.Losses, "SparseCategoricalCrossEntropy", "sparse_categorical_crossentropy")]
    [InlineData(KerasNames.Losses, "categorical_crosentropy", "categorical_crossentropy")]
    [InlineData(KerasNames.Metrics, "auc", "auc")]
    [InlineData(KerasNames.Metrics, "mze", null)]
    [InlineData(KerasNames.Optimizers, "gradient_descent", null)]
    [InlineData(KerasNames.Optimizers, "", null)]
    public void AMisspelledNameIsFound(string kind, string written, string? meant) =>
        Assert.Equal(meant, new KerasNames(kind, Newest).Meant(written)?.Alias);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "xbcd", 2)]
    [InlineData("", "ab", 2)]
    public void DistanceCountsSlips(string first, string second, int distance) => Assert.Equal(distance, NearestName.Distance(first, second));

    public static IEnumerable<object[]> Factories() =>
        FactTables.Get("keras-names").For(Newest).Select(row => row["factory"]).Where(factory => factory != "-").Distinct().Select(factory => new object[] { factory });

    [Theory]
    [MemberData(nameof(Factories))]
    public void EveryObjectCanBeCreated(string factory)
    {
        var code = $"using static Tensorflow.Binding; using static Tensorflow.KerasApi; class C {{ object o = {factory}; }}";
        var compilation = CSharpCompilation.Create(
            "test", [CSharpSyntaxTree.ParseText(code)], LibraryReferences.TensorFlow.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
