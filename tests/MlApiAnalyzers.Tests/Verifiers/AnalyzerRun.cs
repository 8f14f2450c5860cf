using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>Runs analyzers over a compilation; an exception in any of them, or in a rule, fails the test.</summary>
internal static class AnalyzerRun
{
    /// <summary>Every analyzer of the package, for they all run in a user's build.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AllAnalyzers { get; } =
        [.. typeof(RuleHost).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>What runs the subject of a test alone: a rule in a host of its own, or an analyzer as it is.</summary>
    public static DiagnosticAnalyzer Alone(object subject) => subject is Rule rule ? RuleHost.For([rule]).Single() : (DiagnosticAnalyzer)subject;

    /// <summary>What runs all rules of the package but the subject of a test.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Others(object subject) => RuleHost.For(RuleList.All.Where(rule => rule.GetType() != subject.GetType()));

    public static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(object subject) => subject is Rule rule ? rule.Descriptors : ((DiagnosticAnalyzer)subject).SupportedDiagnostics;

    /// <summary>The diagnostics of <paramref name="ids"/>, in the order of their places.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        string label, Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableHashSet<string> ids)
    {
        var crashes = new ConcurrentQueue<string>();
        var run = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        if (crashes.TryDequeue(out var crash))
            throw VerifierException.Create(label, "an analyzer crashed", crash, SourcesOf(compilation));
        if (!ids.Contains(RuleDescriptors.MLA0002_RuleFailed.Id) && diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == RuleDescriptors.MLA0002_RuleFailed.Id) is { } failure)
            throw VerifierException.Create(label, "a rule failed", failure.GetMessage(), failure.Properties[RuleHost.ExceptionProperty]!, SourcesOf(compilation));
        return [.. diagnostics.Where(diagnostic => ids.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic, Order)];
    }

    public static IComparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(static (left, right) =>
    {
        var path = string.CompareOrdinal(left.Location.GetLineSpan().Path, right.Location.GetLineSpan().Path);
        if (path != 0)
            return path;
        var start = left.Location.SourceSpan.CompareTo(right.Location.SourceSpan);
        return start != 0 ? start : string.CompareOrdinal(left.Id, right.Id);
    });

    /// <summary>What an analyzer declares about generated code; null when it declares nothing.</summary>
    public static GeneratedCodeAnalysisFlags? GeneratedCodeFlags(DiagnosticAnalyzer analyzer)
    {
        var probe = new Probe();
        analyzer.Initialize(probe);
        return probe.GeneratedCode;
    }

    private static string SourcesOf(Compilation compilation) =>
        string.Join('\n', compilation.SyntaxTrees.Select(tree => $"---- {tree.FilePath}\n{tree}"));

    private sealed class Probe : AnalysisContext
    {
        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void EnableConcurrentExecution()
        {
        }

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
        {
        }

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        {
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
        }

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
        {
        }

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action)
        {
        }

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        {
        }

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
        {
        }

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind)
        {
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        {
        }

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
        {
        }

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
        {
        }
    }
}
