using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.Tests.Infrastructure;

public sealed class UsingDirectivesTests
{
    [Theory]
    // In order, System first.
    [InlineData("using System;\nusing Tensorflow;\nusing Tensorflow.NumPy;\nusing static Tensorflow.Binding;\n", "Tensorflow.Keras", false, "using System;\nusing Tensorflow;\nusing Tensorflow.Keras;\nusing Tensorflow.NumPy;\nusing static Tensorflow.Binding;\n")]
    [InlineData("using Tensorflow;\n", "System.IO", false, "using System.IO;\nusing Tensorflow;\n")]
    [InlineData("// Head.\n\nusing Tensorflow;\n", "System.IO", false, "// Head.\n\nusing System.IO;\nusing Tensorflow;\n")]
    [InlineData("using Tensorflow;\nusing static System.Math;\nusing static Tensorflow.KerasApi;\nusing T = Tensorflow.Tensor;\n", "Tensorflow.Binding", true, "using Tensorflow;\nusing static System.Math;\nusing static Tensorflow.Binding;\nusing static Tensorflow.KerasApi;\nusing T = Tensorflow.Tensor;\n")]
    // In no order: behind those of its kind.
    [InlineData("using Tensorflow;\nusing System;\nusing static Tensorflow.Binding;\n", "System.IO", false, "using Tensorflow;\nusing System;\nusing System.IO;\nusing static Tensorflow.Binding;\n")]
    [InlineData("using Tensorflow;\n", "Tensorflow.KerasApi", true, "using Tensorflow;\nusing static Tensorflow.KerasApi;\n")]
    // There already.
    [InlineData("using Tensorflow;\n", "Tensorflow", false, "using Tensorflow;\n")]
    // In the namespace, where the others are.
    [InlineData("namespace N\n{\n    using Tensorflow;\n}\n", "System.IO", false, "namespace N\n{\n    using System.IO;\n    using Tensorflow;\n}\n")]
    // The first one of the file.
    [InlineData("// Head.\nclass C { }\n", "System.IO", false, "// Head.\nusing System.IO;\n\nclass C { }\n")]
    public void ADirectiveGetsItsPlace(string source, string name, bool isStatic, string expected)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var model = CSharpCompilation.Create("Test", [tree]).GetSemanticModel(tree);

        Assert.Equal(expected, UsingDirectives.Add((CompilationUnitSyntax)tree.GetRoot(), name, isStatic, model).ToFullString());
    }
}
