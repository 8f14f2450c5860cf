using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// The base of every rule about code. It registers nothing in a compilation that references none of the libraries, and gives a rule their
/// contexts. A rule about TensorFlow.NET alone derives from <see cref="TensorFlowAnalyzer"/>, one about the project from <see cref="ProjectAnalyzer"/>.
/// </summary>
public abstract class LibraryAnalyzer : DiagnosticAnalyzer
{
    protected LibraryAnalyzer(params DiagnosticDescriptor[] descriptors)
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
            if (ReferencedLibraries.Of(start.Compilation) is { } libraries)
                Register(start, libraries);
        });
    }

    /// <summary>Registers the rule's actions; a rule whose library is not among <paramref name="libraries"/> registers none.</summary>
    protected abstract void Register(CompilationStartAnalysisContext context, ReferencedLibraries libraries);
}
