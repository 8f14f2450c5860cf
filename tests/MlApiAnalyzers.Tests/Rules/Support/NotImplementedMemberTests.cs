using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.CodeFixes.Rules.Support;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<MlApiAnalyzers.Rules.Support.NotImplementedMemberRule, MlApiAnalyzers.CodeFixes.Rules.Support.NotImplementedMemberFixer>;

namespace MlApiAnalyzers.Tests.Rules.Support;

public sealed class NotImplementedMemberTests
{
    [Fact]
    public Task CallsAreReportedAtTheName() => Verify.VerifyAnalyzerAsync("""
        using System.Collections.Generic;
        using Tensorflow;
        using Tensorflow.Keras.Text;
        using static Tensorflow.Binding;

        class C
        {
            void M(Tensor image, Tokenizer tokenizer, IEnumerable<int[]> sequences)
            {
                tf.image.[|total_variation|](image);
                tokenizer?.[|fit_on_sequences|](sequences);
                Tensorflow.NumPy.np.[|allclose|](1, 2);
                var depth = TF_DataType.TF_FLOAT.[|min|]();
                System.Func<Tensor, string, Tensor> variation = tf.image.[|total_variation|];
            }
        }
        """);

    [Fact]
    public Task MembersOfACellAreReportedThroughTheClass() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;

        class C
        {
            object M(RnnCell cell) => cell.[|StateSize|];

            void N(RnnCell cell) => cell.[|Name|] = "x";

            object Supported(RnnCell cell) => cell.state_size;
        }
        """);

    [Fact]
    public Task OnlyTheBaseBodyOfAMemberMadeToBeOverriddenIsReported() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;

        class Doubling : Layer
        {
            public Doubling() : base(new LayerArgs()) { }

            public override Shape ComputeOutputShape(Shape input_shape) => input_shape;
        }

        class Unfinished : Layer
        {
            public Unfinished() : base(new LayerArgs()) { }

            public override Shape ComputeOutputShape(Shape input_shape) => base.[|ComputeOutputShape|](input_shape);
        }

        class C
        {
            Shape M(Layer layer) => layer.ComputeOutputShape(new Shape(1));
        }
        """);

    [Fact]
    public Task LookAlikesAndNamesAreLeftAlone() => Verify.VerifyAnalyzerAsync("""
        using Tensorflow.NumPy;

        static class Mine
        {
            public static NDArray dstack(params NDArray[] arrays) => arrays[0];

            public static NDArray ravel(this NDArray array, int axis) => array;
        }

        class C
        {
            NDArray M(NDArray a) => Mine.dstack(a).ravel(0);

            string N() => nameof(np.dstack);
        }
        """);

    [Fact]
    public Task DepthIsStackedAlongTheThirdAxis() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.NumPy;
        using static Tensorflow.NumPy.np;

        class C
        {
            void M(NDArray a, NDArray b, NDArray[] all)
            {
                // channels last
                var x = np.[|dstack|](a, /* green */ b); // depth
                var y = np.[|dstack|](all);
                var z = [|dstack|](np.[|dstack|](a, b), b);
                var w = np.[|dstack|](
                    a,
                    b);
            }
        }
        """,
        """
        using Tensorflow.NumPy;
        using static Tensorflow.NumPy.np;

        class C
        {
            void M(NDArray a, NDArray b, NDArray[] all)
            {
                // channels last
                var x = np.stack(new[] { a, /* green */ b }, axis: 2); // depth
                var y = np.stack(all, axis: 2);
                var z = stack(new[] { np.stack(new[] { a, b }, axis: 2), b }, axis: 2);
                var w = np.stack(new[] { a, b }, axis: 2);
            }
        }
        """);

    [Fact]
    public Task OtherElementsAreConverted() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.NumPy;

        class C
        {
            NDArray M(NDArray a, int[] b) => np.[|dstack|](a, b);
        }
        """,
        """
        using Tensorflow.NumPy;

        class C
        {
            NDArray M(NDArray a, int[] b) => np.stack(new NDArray[] { a, b }, axis: 2);
        }
        """);

    [Fact]
    public Task RavelIsReshape() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.NumPy;

        class C
        {
            NDArray M(NDArray a) => a.[|ravel|]() + a?.[|ravel|]();
        }
        """,
        """
        using Tensorflow.NumPy;

        class C
        {
            NDArray M(NDArray a) => a.reshape(-1) + a?.reshape(-1);
        }
        """);

    [Fact]
    public Task ZippedArraysAreReadFirst() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class C
        {
            void M(NDArray x, NDArray y)
            {
                foreach (var (a, b) in [|zip|]<float, int>(x, y[0]))
                    print($"{a} {b}");
                foreach (var (a, b) in Tensorflow.Binding.[|zip|]<float, int>(t2: y, t1: x))
                    print($"{a} {b}");
                foreach (var (a, b) in zip<float>(x, y))
                    print($"{a} {b}");
            }
        }
        """,
        """
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;

        class C
        {
            void M(NDArray x, NDArray y)
            {
                foreach (var (a, b) in zip(x.ToArray<float>(), y[0].ToArray<int>()))
                    print($"{a} {b}");
                foreach (var (a, b) in Tensorflow.Binding.zip(t2: y.ToArray<int>(), t1: x.ToArray<float>()))
                    print($"{a} {b}");
                foreach (var (a, b) in zip<float>(x, y))
                    print($"{a} {b}");
            }
        }
        """);

    [Fact]
    public Task SubtractionGoesThroughTheStateOperations() => Verify.VerifyCodeFixAsync(
        """
        using Tensorflow;

        class C
        {
            Tensor M(RefVariable v, Tensor d) => v.[|assign_sub|](d);

            Tensor N(RefVariable v, Tensor d) => v.[|assign_sub|](name: "step", delta: d);
        }
        """,
        """
        using Tensorflow;

        class C
        {
            Tensor M(RefVariable v, Tensor d) => state_ops.assign_sub(v, d);

            Tensor N(RefVariable v, Tensor d) => state_ops.assign_sub(v, name: "step", value: d);
        }
        """);

    [Fact]
    public Task TheMessageNamesTheEquivalent() => new Verify.Test
    {
        TestCode = """
            using Tensorflow.NumPy;

            class C
            {
                NDArray M(NDArray a) => a.{|#0:ravel|}();
            }
            """,
        ExpectedDiagnostics =
        {
            Verify.Diagnostic().WithLocation(0).WithArguments("NDArray.ravel", "TensorFlow.NET 0.150", "; 'reshape(-1)' does what it should"),
        },
        FixedCode = """
            using Tensorflow.NumPy;

            class C
            {
                NDArray M(NDArray a) => a.reshape(-1);
            }
            """,
        CodeActionEquivalenceKey = NotImplementedMemberFixer.ReshapeKey,
    }.RunAsync();

    public static IEnumerable<object[]> Ids() => FactTables.Get("not-implemented").Rows.Select(row => new object[] { row["docid"] });

    [Theory]
    [MemberData(nameof(Ids))]
    public void EveryMemberOfTheTableExists(string id)
    {
        var compilation = CSharpCompilation.Create("test", references: LibraryReferences.TensorFlow.References);

        var symbol = Assert.Single(DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation));
        Assert.Equal(symbol.Name, NotImplementedMembers.NameIn(id));
        Assert.NotNull(new NotImplementedMembers(TensorFlowLibrary.Of(compilation)!).Find(symbol));
    }
}
