using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Library;

public sealed class KerasNetLibraryTests
{
    [Fact]
    public void EveryTypeIsInTheImages()
    {
        var libraries = ReferencedLibraries.Of(LibraryReferences.KerasNet.Compilation)!;

        Convention.Holds(
            from context in new object[] { libraries.KerasNet!, libraries.Python! }
            from property in context.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType == typeof(LibraryType)
            let type = (LibraryType)property.GetValue(context)!
            where type.Symbol is null
            select type.MetadataName);
    }

    [Fact]
    public void EachLibraryHasItsContext()
    {
        var kerasNet = ReferencedLibraries.Of(LibraryReferences.KerasNet.Compilation)!;
        Assert.Null(kerasNet.TensorFlow);
        Assert.Equal("Keras", kerasNet.KerasNet?.Assembly.Name);
        Assert.Equal("Python.Runtime", kerasNet.Python?.Runtime?.Name);
        Assert.Equal("Numpy", kerasNet.Python?.Numpy?.Name);

        var tensorFlow = ReferencedLibraries.Of(LibraryReferences.TensorFlow.Compilation)!;
        Assert.NotNull(tensorFlow.TensorFlow);
        Assert.Null(tensorFlow.KerasNet);
        Assert.Null(tensorFlow.Python);

        var both = ReferencedLibraries.Of(LibraryReferences.TensorFlow.And(LibraryReferences.KerasNet).Compilation)!;
        Assert.NotNull(both.TensorFlow);
        Assert.NotNull(both.KerasNet);
    }

    [Fact]
    public void WithoutThemThereIsNoContext()
    {
        Assert.Null(ReferencedLibraries.Of(LibraryReferences.None.Compilation));
        Assert.Null(KerasNetLibrary.Of(LibraryReferences.TensorFlow.Compilation));
        Assert.Null(PythonLibrary.Of(LibraryReferences.TensorFlow.Compilation));
    }

    [Fact]
    public void NumpyWithoutItsOwnPythonHasAnotherAssembly()
    {
        var bare = LibraryReferences.Compile("Numpy.Bare", "namespace Numpy { public static class np { } public class NDarray { } }");
        var library = PythonLibrary.Of(LibraryReferences.None.Compilation.AddReferences(bare))!;

        Assert.NotNull(library.Np.Symbol);
        Assert.True(library.Owns(library.NDarray.Symbol));
        Assert.Null(library.Py.Symbol);
    }

    [Fact]
    public void TypesOfTheSameNameInSourceAreNotTheLibrarys()
    {
        var compilation = LibraryReferences.KerasNet.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Keras { public class Setup { } } namespace Numpy { public class np { } }"));
        var libraries = ReferencedLibraries.Of(compilation)!;

        Assert.False(libraries.KerasNet!.Setup.Is(compilation.Assembly.GetTypeByMetadataName("Keras.Setup")));
        Assert.False(libraries.Python!.Owns(compilation.Assembly.GetTypeByMetadataName("Numpy.np")));
        Assert.False(libraries.KerasNet.Owns(compilation.Assembly.GetTypeByMetadataName("Keras.Setup")));
    }
}
