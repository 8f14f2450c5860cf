using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// The base of every rule about TensorFlow.NET. It registers nothing in a compilation that does not reference the library,
/// and gives a rule the library context.
/// </summary>
public abstract class TensorFlowAnalyzer : DiagnosticAnalyzer
{
    protected TensorFlowAnalyzer(params DiagnosticDescriptor[] descriptors)
    {
        SupportedDiagnostics = ImmutableArray.Create(descriptors);
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Generated code is neither analysed nor reported on, unless a rule says otherwise.</summary>
    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
#pragma warning disable RS0030 // This is the one place that may.
        context.RegisterCompilationStartAction(start =>
#pragma warning restore RS0030
        {
            if (TensorFlowLibrary.Of(start.Compilation) is { } library)
                Register(start, library);
        });
    }

    /// <summary>Registers the rule's actions; a rule whose facts do not cover the referenced version registers none.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library);
}
