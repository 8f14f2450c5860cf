using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Hosts;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// What a rule wants to hear of in one compilation. The host walks every member once and calls the handlers, so the narrower a subscription,
/// the less it costs: a name is compared before any handler is called.
/// </summary>
public sealed class Subscriptions
{
    private readonly RuleRun run;
    private readonly Dispatch dispatch;

    internal Subscriptions(RuleRun run, Dispatch dispatch)
    {
        this.run = run;
        this.dispatch = dispatch;
    }

    public Compilation Compilation => run.Compilation;

    public AnalyzerOptions Options => run.Options;

    /// <summary>Calls of methods with this name; whose method it is, the handler asks.</summary>
    public void Call(string name, Action<RuleContext, IInvocationOperation> handler) =>
        dispatch.Add(OperationKind.Invocation, name, run, context => handler(context, (IInvocationOperation)context.Operation));

    /// <summary>Calls of methods with one of these names.</summary>
    public void Calls(IEnumerable<string> names, Action<RuleContext, IInvocationOperation> handler)
    {
        foreach (var name in names)
            Call(name, handler);
    }

    /// <summary>Calls of whatever method, for a rule about more names than can be listed.</summary>
    public void AnyCall(Action<RuleContext, IInvocationOperation> handler) =>
        dispatch.Add(OperationKind.Invocation, run, context => handler(context, (IInvocationOperation)context.Operation));

    /// <summary>Reads and writes of properties with this name.</summary>
    public void Property(string name, Action<RuleContext, IPropertyReferenceOperation> handler) =>
        dispatch.Add(OperationKind.PropertyReference, name, run, context => handler(context, (IPropertyReferenceOperation)context.Operation));

    /// <summary>Creations of objects.</summary>
    public void Creation(Action<RuleContext, IObjectCreationOperation> handler) =>
        dispatch.Add(OperationKind.ObjectCreation, run, context => handler(context, (IObjectCreationOperation)context.Operation));

    /// <summary>Creations of objects of a type with one of these names.</summary>
    public void Creations(IEnumerable<string> names, Action<RuleContext, IObjectCreationOperation> handler)
    {
        foreach (var name in names)
            dispatch.Add(OperationKind.ObjectCreation, name, run, context => handler(context, (IObjectCreationOperation)context.Operation));
    }

    /// <summary>Operations of these kinds, which are the context's.</summary>
    public void Operations(Action<RuleContext> handler, params OperationKind[] kinds)
    {
        foreach (var kind in kinds)
            dispatch.Add(kind, run, handler);
    }

    /// <summary>Every body or initializer of a member as a whole, which is the context's operation.</summary>
    public void Member(Action<RuleContext> handler) => dispatch.AddMember(run, handler);

    /// <summary>Every additional file of the project.</summary>
    public void AdditionalFile(Action<ReportContext, AdditionalText> handler) => dispatch.AddFile(run, handler);

    /// <summary>The end of the compilation. A rule that waits for it is reported in builds, and seldom in editors.</summary>
    public void End(Action<ReportContext> handler) => dispatch.AddEnd(run, handler);
}
