using System;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Library;

public sealed class TensorFlowLibraryTests
{
    private const string LookAlike = "namespace Tensorflow { public class tensorflow { } public class Tensor { } }";

    public static TheoryData<string> Types { get; } = [.. typeof(TensorFlowLibrary).GetProperties()
        .Where(property => property.PropertyType == typeof(LibraryType))
        .Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryTypeIsInTheImage(string property)
    {
        var type = Type(Library(LibraryReferences.TensorFlow), property);

        Assert.True(type.Symbol is not null, $"{type.MetadataName} is in neither image");
    }

    [Fact]
    public void TheImagesAreReadAtTheirVersion()
    {
        var library = Library(LibraryReferences.TensorFlow);

        Assert.Equal(LibraryVersion.Parse("0.150"), library.Version);
        Assert.Equal("Tensorflow.Binding", library.Binding.Name);
        Assert.Equal("Tensorflow.Keras", library.Keras?.Name);
        Assert.All(Enum.GetValues<Capability>(), capability => Assert.True(library.Has(capability)));
    }

    [Fact]
    public void AnUnknownVersionHasTypesAndNoCapabilities()
    {
        var library = Library(LibraryReferences.TensorFlow.AtVersion("0.990", keras: "0.99"));

        Assert.Equal(LibraryVersion.Parse("0.990"), library.Version);
        Assert.Equal(new Version(0, 99, 0, 0), library.Keras?.Identity.Version);
        Assert.NotNull(library.Tf.Symbol);
        Assert.All(Enum.GetValues<Capability>(), capability => Assert.False(library.Has(capability)));
    }

    /// <summary>Keras' interfaces are in Tensorflow.Binding: they must still be the same ones when the version has been changed.</summary>
    [Fact]
    public void ImagesAtAnotherVersionFitTogether()
    {
        var library = Library(LibraryReferences.TensorFlow.AtVersion("0.100"));

        Assert.True(library.IModel.IsBaseOf(library.Model.Symbol));
        Assert.True(library.ILayer.IsBaseOf(library.Layer.Symbol));
    }

    [Fact]
    public void WithoutKerasItsTypesAreAbsent()
    {
        var library = Library(LibraryReferences.BindingOnly);

        Assert.Null(library.Keras);
        Assert.Null(library.Model.Symbol);
        Assert.False(library.Model.Is(library.Tf.Symbol));
        Assert.NotNull(library.IModel.Symbol);
    }

    [Fact]
    public void WithoutTheLibraryThereIsNoContext()
    {
        Assert.Null(TensorFlowLibrary.Of(LibraryReferences.None.Compilation));
        Assert.Null(TensorFlowLibrary.Of(LibraryReferences.KerasNet.Compilation));
        Assert.Null(TensorFlowLibrary.Of(LibraryReferences.NumSharp.Compilation));
    }

    [Fact]
    public void OneCompilationHasOneContext()
    {
        var compilation = LibraryReferences.TensorFlow.Compilation;

        Assert.Same(TensorFlowLibrary.Of(compilation), TensorFlowLibrary.Of(compilation));
    }

    [Fact]
    public void TypesOfTheSameNameInSourceAreNotTheLibrarys()
    {
        var compilation = LibraryReferences.None.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(LookAlike));
        Assert.Null(TensorFlowLibrary.Of(compilation));

        // Also beside the library.
        compilation = LibraryReferences.TensorFlow.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(LookAlike));
        var library = TensorFlowLibrary.Of(compilation)!;
        var own = compilation.Assembly.GetTypeByMetadataName("Tensorflow.tensorflow");
        Assert.NotNull(own);
        Assert.False(library.Tf.Is(own));
        Assert.False(library.Tf.IsBaseOf(own));
        Assert.False(library.Owns(own));
        Assert.True(library.Owns(library.Tf.Symbol));
    }

    [Theory]
    [InlineData("MyTensorflow")]
    [InlineData("tensorflow.binding")]
    [InlineData("Tensorflow.Keras")]
    public void AnAssemblyOfAnotherNameIsNotTheLibrary(string name)
    {
        var compilation = LibraryReferences.None.Compilation.AddReferences(LibraryReferences.Compile(name, LookAlike));

        Assert.Null(TensorFlowLibrary.Of(compilation));
    }

    [Fact]
    public void AnAssemblyNamedLikeTheLibraryHasNoneOfItsTypes()
    {
        var compilation = LibraryReferences.None.Compilation.AddReferences(LibraryReferences.Compile("Tensorflow.Binding", "public class C { }"));

        var library = TensorFlowLibrary.Of(compilation)!;
        Assert.All<object[]>(Types, row => Assert.Null(Type(library, (string)row[0]).Symbol));
        Assert.All(Enum.GetValues<Capability>(), capability => Assert.False(library.Has(capability)));
    }

    private static TensorFlowLibrary Library(LibraryReferences references) =>
        TensorFlowLibrary.Of(references.Compilation) ?? throw new InvalidOperationException("no context");

    private static LibraryType Type(TensorFlowLibrary library, string property) =>
        (LibraryType)typeof(TensorFlowLibrary).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.GetValue(library)!;
}
