using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules;
using Xunit;

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
        var settings = new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, analyzers, settings).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        if (diagnostics.Where(diagnostic => !ids.Contains(diagnostic.Id)).Select(FailureOf).FirstOrDefault(failure => failure is not null) is { } failure)
            Assert.Fail($"{label}: {failure}\n\n{string.Join('\n', compilation.SyntaxTrees.Select(tree => $"---- {tree.FilePath}\n{tree}"))}");
        return [.. diagnostics.Where(diagnostic => ids.Contains(diagnostic.Id)).OrderBy(diagnostic => diagnostic, Order)];
    }

    /// <summary>What is known of the exception, where a diagnostic says that an analyzer or a rule has thrown one.</summary>
    public static string? FailureOf(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "AD0001" => diagnostic.ToString(),
        "MLA0002" => $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n{diagnostic.Properties[RuleHost.ExceptionProperty]}",
        _ => null,
    };

    public static IComparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(static (left, right) =>
    {
        var path = string.CompareOrdinal(left.Location.GetLineSpan().Path, right.Location.GetLineSpan().Path);
        if (path != 0)
            return path;
        var start = left.Location.SourceSpan.CompareTo(right.Location.SourceSpan);
        return start != 0 ? start : string.CompareOrdinal(left.Id, right.Id);
    });
}
