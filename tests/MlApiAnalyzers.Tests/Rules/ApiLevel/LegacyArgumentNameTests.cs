using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.ApiLevel.LegacyArgumentNameRule,
    MlApiAnalyzers.CodeFixes.Rules.ApiLevel.LegacyArgumentNameFixer>;

namespace MlApiAnalyzers.Tests.Rules.ApiLevel;

public sealed class LegacyArgumentNameTests
{
    private const string Usings = """
        using Tensorflow;
        using static Tensorflow.Binding;

        var x = tf.ones((3, 4));

        """;

    [Theory]
    [InlineData("tf.reduce_sum(x, {|MLA1009:reduction_indices|}: 1)", "tf.reduce_sum(x, axis: 1)")]
    [InlineData("tf.reduce_sum({|MLA1009:reduction_indices|}: new[] { 0, 1 }, keepdims: true, input: x)", "tf.reduce_sum(axis: new[] { 0, 1 }, keepdims: true, input: x)")]
    [InlineData("Binding.tf.reduce_sum(x, {|MLA1009:reduction_indices|}: new Axis(1))", "Binding.tf.reduce_sum(x, axis: new Axis(1))")]
    [InlineData("tf.reduce_sum(tf.reduce_sum(x, {|MLA1009:reduction_indices|}: 1), {|MLA1009:reduction_indices|}: 0)", "tf.reduce_sum(tf.reduce_sum(x, axis: 1), axis: 0)")]
    [InlineData("tf.reduce_mean(x, {|MLA1009:reduction_indices|}: 1)", "tf.reduce_mean(x, axis: 1)")]
    [InlineData("tf.reduce_mean(x, keepdims: true, {|MLA1009:reduction_indices|}: 1)", "tf.reduce_mean(x, keepdims: true, axis: 1)")]
    [InlineData("math_ops.reduce_mean(x, {|MLA1009:reduction_indices|}: 1)", "math_ops.reduce_mean(x, axis: 1)")]
    [InlineData("tf.squeeze(x, {|MLA1009:squeeze_dims|}: 1)", "tf.squeeze(x, axis: 1)")]
    [InlineData("tf.math.argmax(x, {|MLA1009:dimension|}: 1)", "tf.math.argmax(x, axis: 1)")]
    public Task TheArgumentIsRenamed(string call, string repaired) => Verify.VerifyCodeFixAsync(
        Usings + $$"""
        // Over the columns.
        var y = {{call}}; // as before
        """,
        Usings + $$"""
        // Over the columns.
        var y = {{repaired}}; // as before
        """);

    [Fact]
    public Task LayoutAndCommentsStay() => Verify.VerifyCodeFixAsync(
        Usings + """
        var y = tf.reduce_sum(
            x, /* the rows */ {|MLA1009:reduction_indices|}: 1, // not the columns
            keepdims: true);
        """,
        Usings + """
        var y = tf.reduce_sum(
            x, /* the rows */ axis: 1, // not the columns
            keepdims: true);
        """);

    [Fact]
    public Task AnIgnoredArgumentIsAWarningThatSaysSo() => new Verify.Test
    {
        TestCode = Usings + "var y = tf.reduce_mean(x, {|#0:reduction_indices|}: 1);",
        FixedCode = Usings + "var y = tf.reduce_mean(x, axis: 1);",
        ExpectedDiagnostics =
        {
            new DiagnosticResult("MLA1009", DiagnosticSeverity.Warning).WithLocation(0)
                .WithMessage("'reduction_indices' is the old name of the argument 'axis', and 'reduce_mean' ignores it"),
        },
        ExpectedTitle = "Use 'axis' (may change results)",
    }.RunAsync();

    [Fact]
    public Task AnOldNameOfTheSameMeaningIsInfo() => new Verify.Test
    {
        TestCode = Usings + "var y = tf.reduce_sum(x, {|#0:reduction_indices|}: 1);",
        FixedCode = Usings + "var y = tf.reduce_sum(x, axis: 1);",
        ExpectedDiagnostics =
        {
            new DiagnosticResult("MLA1009", DiagnosticSeverity.Info).WithLocation(0)
                .WithMessage("'reduction_indices' is the old name of the argument 'axis'"),
        },
        ExpectedTitle = "Use 'axis'",
    }.RunAsync();

    // Two overloads take a default axis.
    [Fact]
    public Task WhereTheRenamedCallDoesNotBindThereIsNoFix() => Verify.VerifyNoCodeFixAsync(
        Usings + "var y = tf.squeeze(x, {|MLA1009:squeeze_dims|}: default);");

    [Theory]
    [InlineData("tf.reduce_sum(x, axis: 1)")]
    [InlineData("tf.reduce_sum(x, 0, reduction_indices: 1)")]
    [InlineData("tf.reduce_sum(x, null, 1)")]
    [InlineData("tf.reduce_mean(x, reduction_indices: 1, axis: 0)")]
    [InlineData("tf.squeeze(x, 1, squeeze_dims: 1)")]
    [InlineData("tf.sum(x, 1, keep_dims: true)")]
    [InlineData("tf.nn.moments(x, 0, keep_dims: true)")]
    [InlineData("gen_array_ops.squeeze(x, squeeze_dims: new[] { 1 })")]
    public Task Silent(string call) => Verify.VerifyAnalyzerAsync(Usings + $"var y = {call};");

    [Fact]
    public Task AMethodOfTheUsersOwnIsSilent() => Verify.VerifyAnalyzerAsync(
        """
        var tf = new tensorflow();
        tf.reduce_sum(1, reduction_indices: 1);
        tf.squeeze(1, squeeze_dims: 1);

        class tensorflow
        {
            public int reduce_sum(int input, int axis = 0, int reduction_indices = 0) => input;
            public int squeeze(int input, int axis = 0, int squeeze_dims = 0) => input;
        }
        """);

    public static IEnumerable<object[]> Rows() => FactTables.Get("legacy-arguments").Rows.Select(static row => new object[] { row["docid"], row["old"], row["new"] });

    [Theory]
    [MemberData(nameof(Rows))]
    public void EveryRowNamesParametersOfTheMethod(string docid, string oldName, string newName)
    {
        var compilation = CSharpCompilation.Create("test", references: LibraryReferences.TensorFlow.References);
        var method = Assert.IsAssignableFrom<IMethodSymbol>(DocumentationCommentId.GetFirstSymbolForDeclarationId(docid, compilation));
        Assert.Contains(method.Parameters, parameter => parameter.Name == oldName);
        Assert.Contains(method.Parameters, parameter => parameter.Name == newName);
        Assert.NotNull(new LegacyArguments(TensorFlowLibrary.Of(compilation)!).Find(method));
    }
}
