using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>The base of every rule about TensorFlow.NET: it registers nothing where that library is not referenced.</summary>
public abstract class TensorFlowAnalyzer : LibraryAnalyzer
{
    protected TensorFlowAnalyzer(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    protected sealed override void Register(CompilationStartAnalysisContext context, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is { } library)
            Register(context, library);
    }

    /// <summary>Registers the rule's actions; a rule whose facts do not cover the referenced version registers none.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library);
}
