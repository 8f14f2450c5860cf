using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Reading.Training;

/// <summary>Programs that train, and what is read from them.</summary>
internal static class TrainingPrograms
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using Tensorflow;
        using Tensorflow.Keras;
        using Tensorflow.Keras.Engine;
        using Tensorflow.Keras.Losses;
        using Tensorflow.NumPy;
        using static Tensorflow.Binding;
        using static Tensorflow.KerasApi;

        """;

    /// <summary>Statements that train, with data, two models and two optimizers at hand.</summary>
    public static string Program(string statements, string members = "") => Usings + $$"""

        class Training
        {
            NDArray x_train, y_train, x_test, y_test;
            int batch_size = 32;
            int display_step = 10;
            float best;
            {{members}}

            void Train(IModel model, IModel critic, NDArray weights, List<float> history)
            {
                var optimizer = keras.optimizers.Adam(0.01f);
                var second = keras.optimizers.SGD();
                var mse = keras.losses.MeanSquaredError();
                var data = tf.data.Dataset.from_tensor_slices(x_train, y_train).repeat().shuffle(500).batch(batch_size).take(100);
                var w = tf.Variable(1f);
                {{statements}}
            }
        }
        """;

    /// <summary>The training of the first tape in the first of the files.</summary>
    public static TapeTraining? ReadTape(params string[] sources)
    {
        var (library, calls) = CallsOf(LanguageVersion.Latest, sources);
        return TapeTrainingReader.Read(calls.First(call => Tape.IsCreation(call, library)), library, CancellationToken.None);
    }

    /// <summary>The training of the first <c>fit</c>.</summary>
    public static KerasTraining ReadFit(string source, LanguageVersion version = LanguageVersion.Latest)
    {
        var (library, calls) = CallsOf(version, source);
        return KerasTrainingReader.Read(calls.First(call => KerasTrainingReader.IsFit(call, library)), library, CancellationToken.None);
    }

    private static (TensorFlowLibrary Library, IEnumerable<IInvocationOperation> Calls) CallsOf(LanguageVersion version, params string[] sources)
    {
        var (compilation, tree) = Compile(version, sources);
        var model = compilation.GetSemanticModel(tree);
        return (TensorFlowLibrary.Of(compilation)!, tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Select(syntax => model.GetOperation(syntax)).OfType<IInvocationOperation>());
    }

    private static (CSharpCompilation Compilation, SyntaxTree Tree) Compile(LanguageVersion version, string[] sources)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(version);
        InputFile[] files = [.. sources.Select((source, i) => new InputFile($"/0/Test{i}.cs", source))];
        var input = new ProjectInput([.. files], [], [], LibraryReferences.TensorFlow, [], parse, new CSharpCompilationOptions(ProjectInput.OutputKindOf(files, parse)));
        var compilation = input.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (compilation, compilation.SyntaxTrees.First());
    }
}
