using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Layers;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1002: a convolution layer is written as operations over variables that nothing else uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandWrittenConvLayerAnalyzer : TensorFlowAnalyzer
{
    public HandWrittenConvLayerAnalyzer()
        : base(RuleDescriptors.MLA1002_HandWrittenConvLayer)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Keras is not null)
            context.RegisterOperationAction(operation => HandWrittenLayers.Analyze(operation, library, HandWrittenLayerKind.Conv2D, RuleDescriptors.MLA1002_HandWrittenConvLayer), OperationKind.Invocation);
    }
}
