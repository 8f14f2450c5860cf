using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules;

namespace MlApiAnalyzers.Hosts;

/// <summary>Who wants to hear of what in one compilation: filled while the rules subscribe, and only read from then on.</summary>
internal sealed class Dispatch
{
    private readonly Dictionary<OperationKind, Listeners> byKind = new();
    private readonly List<Listener> ofMembers = new();
    private readonly List<(RuleRun Run, Action<ReportContext, AdditionalText> Handler)> ofFiles = new();
    private readonly List<(RuleRun Run, Action<ReportContext> Handler)> ofEnd = new();
    private readonly HashSet<RuleRun> runs = new();

    // The rules that are off in a file; most files have none.
    private readonly ConcurrentDictionary<SyntaxTree, ImmutableHashSet<RuleRun>> offByTree = new();

    /// <summary>The rules that could not even subscribe.</summary>
    public List<Diagnostic> Failures { get; } = new();

    public void Add(OperationKind kind, RuleRun run, Action<RuleContext> handler) => Of(kind, run).Any.Add(new Listener(run, handler));

    public void Add(OperationKind kind, string name, RuleRun run, Action<RuleContext> handler)
    {
        var byName = Of(kind, run).ByName;
        if (!byName.TryGetValue(name, out var listeners))
            byName.Add(name, listeners = new List<Listener>());
        listeners.Add(new Listener(run, handler));
    }

    public void AddMember(RuleRun run, Action<RuleContext> handler)
    {
        runs.Add(run);
        ofMembers.Add(new Listener(run, handler));
    }

    public void AddFile(RuleRun run, Action<ReportContext, AdditionalText> handler) => ofFiles.Add((run, handler));

    public void AddEnd(RuleRun run, Action<ReportContext> handler) => ofEnd.Add((run, handler));

    /// <summary>Registers the actions that somebody is there for, and no others.</summary>
    public void Register(CompilationStartAnalysisContext start)
    {
        if (runs.Count > 0)
            start.RegisterOperationBlockAction(Visit);
        if (ofFiles.Count > 0)
            start.RegisterAdditionalFileAction(Visit);
        if (ofEnd.Count > 0 || Failures.Count > 0)
            start.RegisterCompilationEndAction(Visit);
    }

    private Listeners Of(OperationKind kind, RuleRun run)
    {
        runs.Add(run);
        if (!byKind.TryGetValue(kind, out var listeners))
            byKind.Add(kind, listeners = new Listeners());
        return listeners;
    }

    private void Visit(OperationBlockAnalysisContext context)
    {
        var models = SemanticModels.Of(context.Compilation);
        var visit = new MemberVisit(context, OffIn(context.OperationBlocks[0].Syntax.SyntaxTree, context.CancellationToken));
        MemberReading? before = null;
        foreach (var given in context.OperationBlocks)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var block = models.Canonical(given) ?? given;
            foreach (var listener in ofMembers)
                visit.Tell(listener, block);

            // A constructor's initializer and its body are two blocks of one operation.
            var reading = MemberReading.Of(block);
            if (reading != before)
                Visit(reading, visit);
            before = reading;
        }
    }

    private void Visit(MemberReading reading, MemberVisit visit)
    {
        foreach (var operation in reading.Operations)
        {
            if (!byKind.TryGetValue(operation.Kind, out var listeners))
                continue;
            foreach (var listener in listeners.Any)
                visit.Tell(listener, operation);
            if (listeners.ByName.Count > 0 && NameOf(operation) is { } name && listeners.ByName.TryGetValue(name, out var named))
                foreach (var listener in named)
                    visit.Tell(listener, operation);
        }
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IPropertyReferenceOperation reference => reference.Property.Name,
        IObjectCreationOperation creation => creation.Type?.Name,
        _ => null,
    };

    private void Visit(AdditionalFileAnalysisContext context)
    {
        foreach (var (run, handler) in ofFiles)
            if (!run.IsOff(context.CancellationToken) && run.Ask(report => handler(report, context.AdditionalFile), new ReportContext(run, context.ReportDiagnostic, context.CancellationToken)) is { } failure)
                context.ReportDiagnostic(failure);
    }

    private void Visit(CompilationAnalysisContext context)
    {
        foreach (var failure in Failures)
            context.ReportDiagnostic(failure);
        foreach (var (run, handler) in ofEnd)
            if (!run.IsOff(context.CancellationToken) && run.Ask(handler, new ReportContext(run, context.ReportDiagnostic, context.CancellationToken)) is { } failure)
                context.ReportDiagnostic(failure);
    }

    private ImmutableHashSet<RuleRun> OffIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (offByTree.TryGetValue(tree, out var known))
            return known;
        var off = ImmutableHashSet<RuleRun>.Empty;
        foreach (var run in runs)
            if (run.IsOffIn(tree, cancellationToken))
                off = off.Add(run);
        offByTree.TryAdd(tree, off);
        return off;
    }

    private sealed class Listeners
    {
        public List<Listener> Any { get; } = new();

        public Dictionary<string, List<Listener>> ByName { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>A handler, and whose it is.</summary>
internal readonly struct Listener
{
    public Listener(RuleRun run, Action<RuleContext> handler)
    {
        Run = run;
        Handler = handler;
    }

    public RuleRun Run { get; }

    public Action<RuleContext> Handler { get; }
}

/// <summary>One member on the way through the rules of a host.</summary>
internal sealed class MemberVisit
{
    private readonly ImmutableHashSet<RuleRun> off;

    public MemberVisit(OperationBlockAnalysisContext context, ImmutableHashSet<RuleRun> off)
    {
        Context = context;
        this.off = off;
    }

    public OperationBlockAnalysisContext Context { get; }

    /// <summary>Calls a handler about an operation, unless its rule is off in this file.</summary>
    public void Tell(Listener listener, IOperation operation)
    {
        if ((off.IsEmpty || !off.Contains(listener.Run)) && listener.Run.Ask(listener.Handler, new RuleContext(listener.Run, this, operation)) is { } failure)
            Context.ReportDiagnostic(failure);
    }
}
