using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Values;

/// <summary>Programs that show values, <c>Show(expression)</c>, and how these are printed.</summary>
internal static class EvaluatedProgram
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.ArgsDefinition;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Layers;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    /// <summary>What statements show; <paramref name="members"/> are those of the class around.</summary>
    public static string Values(string statements, string members = "", string parameters = "") =>
        Print($"partial class Program {{ static void Show(object value) {{ }} {members} void Run({parameters}) {{ {statements} }} }}");

    /// <summary>What a program shows: a line for each call of <c>Show</c>, in their order. The last file is the one that shows.</summary>
    public static string Print(params string[] sources) => Print(isKnown: false, sources);

    /// <summary>The same, with what the callers give to parameters.</summary>
    public static string Known(params string[] sources) => Print(isKnown: true, sources);

    private static string Print(bool isKnown, string[] sources)
    {
        var shown = Shown(sources).Select(use => (isKnown ? Evaluator.Known(use, CancellationToken.None) : Evaluator.ValueOf(use, CancellationToken.None)).ToString());
        return string.Join("\n", shown);
    }

    private static IEnumerable<IOperation> Shown(string[] sources)
    {
        InputFile[] files = [.. sources.Select((source, i) => new InputFile($"/0/Test{i}.cs", Usings + source))];
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = new ProjectInput([.. files], [], [], LibraryReferences.TensorFlow, [], parse, new CSharpCompilationOptions(ProjectInput.OutputKindOf(files, parse))).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var tree = compilation.SyntaxTrees.Last(tree => tree.FilePath.Contains("Test", System.StringComparison.Ordinal));
        var model = compilation.GetSemanticModel(tree);
        foreach (var syntax in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            if (model.GetOperation(syntax) is IInvocationOperation { TargetMethod.Name: "Show" } show)
                yield return show.Arguments[0].Value;
    }
}
