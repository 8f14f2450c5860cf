using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Layers;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1001: a dense layer is written as operations over variables that nothing else uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenDenseLayerAnalyzer : TensorFlowAnalyzer
{
    public HandWrittenDenseLayerAnalyzer()
        : base(RuleDescriptors.MLA1001_HandWrittenDenseLayer)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Keras is not null)
            context.RegisterOperationAction(operation => HandWrittenLayers.Analyze(operation, library, HandWrittenLayerKind.Dense, RuleDescriptors.MLA1001_HandWrittenDenseLayer), OperationKind.Invocation);
    }
}
