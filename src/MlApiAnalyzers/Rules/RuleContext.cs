using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules;

/// <summary>An operation that a rule has asked for, with what the rule may know about the compilation around it, and the way to report.</summary>
public readonly struct RuleContext
{
    private readonly RuleRun run;
    private readonly MemberVisit visit;

    internal RuleContext(RuleRun run, MemberVisit visit, IOperation operation)
    {
        this.run = run;
        this.visit = visit;
        Operation = operation;
    }

    public IOperation Operation { get; }

    /// <summary>The member that the operation stands in.</summary>
    public ISymbol ContainingSymbol => visit.Context.OwningSymbol;

    public Compilation Compilation => run.Compilation;

    public AnalyzerOptions Options => run.Options;

    public CancellationToken CancellationToken => visit.Context.CancellationToken;

    /// <summary>What the rule reports; of a family, the first.</summary>
    public DiagnosticDescriptor Descriptor => run.Rule.Descriptors[0];

    /// <summary>The modes of the program, for a rule about TensorFlow.NET.</summary>
    internal ExecutionModes Modes => ExecutionModes.Of(run.Compilation, run.Libraries.TensorFlow!);

    /// <summary>The mode, eager or graph, that an operation runs in, for a rule about TensorFlow.NET.</summary>
    internal ExecutionMode ModeAt(IOperation operation) => Modes.ModeAt(operation, Options, CancellationToken);

    /// <summary>The value of an option in the file of the operation.</summary>
    internal T Option<T>(MlaOption<T> option)
        where T : struct, Enum => option.Read(Options.AnalyzerConfigOptionsProvider.GetOptions(Operation.Syntax.SyntaxTree));

    /// <param name="place">The smallest span that a person would change.</param>
    /// <param name="message">The arguments of the message.</param>
    /// <param name="severity">The severity of this one report, where it is not the descriptor's.</param>
    /// <param name="related">Other places, for the reader and for the fix.</param>
    /// <param name="properties">What the fix needs to know.</param>
    /// <param name="descriptor">Which one, for a rule that has several.</param>
    public void Report(
        Location place,
        object[]? message = null,
        DiagnosticSeverity? severity = null,
        IEnumerable<Location>? related = null,
        Dictionary<string, string?>? properties = null,
        DiagnosticDescriptor? descriptor = null)
    {
        descriptor ??= Descriptor;
        visit.Context.ReportDiagnostic(Diagnostic.Create(descriptor, place, severity ?? descriptor.DefaultSeverity, related, properties?.ToImmutableDictionary(), message ?? Array.Empty<object>()));
    }
}

/// <summary>What a rule may know, and the way to report, where it is asked about no operation.</summary>
public readonly struct ReportContext
{
    private readonly RuleRun run;
    private readonly Action<Diagnostic> report;

    internal ReportContext(RuleRun run, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        this.run = run;
        this.report = report;
        CancellationToken = cancellationToken;
    }

    public Compilation Compilation => run.Compilation;

    public AnalyzerOptions Options => run.Options;

    public CancellationToken CancellationToken { get; }

    /// <inheritdoc cref="RuleContext.Report"/>
    public void Report(Location place, object[]? message = null, DiagnosticSeverity? severity = null)
    {
        var descriptor = run.Rule.Descriptors[0];
        report(Diagnostic.Create(descriptor, place, severity ?? descriptor.DefaultSeverity, additionalLocations: null, properties: null, message ?? Array.Empty<object>()));
    }
}
