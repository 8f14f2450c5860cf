using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Walks as much of a program as a question needs, and keeps the answer for the next: the mode of a member follows from the
/// members that calls can come from, so only those are bound. Not for several threads at once.
/// </summary>
internal sealed class ModeInference
{
    private readonly Compilation compilation;
    private readonly TensorFlowLibrary library;
    private readonly bool isProgram;
    private readonly bool isAlwaysEager;
    private readonly HashSet<int> settled = new();
    private ModeFindings findings = new();
    private ModeIndex? everything;
    private bool isProgramWalked;
    private bool isAllSettled;
    private bool isGivenUp;

    private ModeInference(Compilation compilation, TensorFlowLibrary library, ModeIndex index)
    {
        this.compilation = compilation;
        this.library = library;
        Index = index;
        isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        isAlwaysEager = isProgram && !index.MayReachGraph && !ModeWalker.UsesOtherTensorFlowCode(compilation, library);
    }

    public ModeIndex Index { get; }

    /// <summary>Whether this is a whole program that never leaves the mode in which every thread begins.</summary>
    public bool IsAlwaysEager => isAlwaysEager && !isGivenUp;

    public static ModeInference Create(Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        new(compilation, library, ModeIndex.Create(compilation, cancellationToken));

    /// <summary>What is known of an operation that a walk met.</summary>
    public ModeFact FactAt(IOperation operation, CancellationToken cancellationToken)
    {
        Settle(operation.Syntax, cancellationToken);
        var key = new ExecutionModes.OperationKey(operation);
        if (isGivenUp)
            return default;
        return findings.OfProgram.TryGetValue(key, out var fact) || findings.OfSwitchingMembers.TryGetValue(key, out fact) ? fact : default;
    }

    /// <summary>The mode in which the whole method around the operation runs.</summary>
    public ExecutionMode ModeAround(IOperation operation, CancellationToken cancellationToken)
    {
        Settle(operation.Syntax, cancellationToken);
        return !isGivenUp
            && findings.Modes.Count > 0
            && operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken) is IMethodSymbol method
            && findings.Modes.TryGetValue(method, out var mode)
            ? mode
            : ExecutionMode.Unknown;
    }

    /// <summary>The order in which everything that works with the library runs.</summary>
    public ModeOrder Order(CancellationToken cancellationToken)
    {
        var walker = new ModeWalker(compilation, library, everything ??= Index.Widen(), new ModeFindings(), cancellationToken) { Order = new ModeOrder() };
        try
        {
            if (compilation.GetEntryPoint(cancellationToken) is { } main)
                walker.WalkProgram(main);
            walker.WalkStaticInitializers();
        }
        catch (InsufficientExecutionStackException)
        {
            walker.Order.AddAnything();
        }
        return walker.Order;
    }

    /// <summary>By <c>as_default</c> that is never left, the first call that needs eager mode and certainly runs behind it.</summary>
    public Dictionary<SyntaxNode, SyntaxNode> Stranded(CancellationToken cancellationToken)
    {
        var found = new Dictionary<SyntaxNode, SyntaxNode>();
        var walker = new ModeWalker(compilation, library, everything ??= Index.Widen(), new ModeFindings(), cancellationToken) { Stranded = found };
        try
        {
            if (isProgram && compilation.GetEntryPoint(cancellationToken) is { } main)
                walker.WalkProgram(main);
            walker.WalkSwitchingMembers(Index.SwitchingMembers(among: null));
        }
        catch (InsufficientExecutionStackException)
        {
            found.Clear();
        }
        return found;
    }

    private void Settle(SyntaxNode node, CancellationToken cancellationToken)
    {
        if (isGivenUp || isAllSettled)
            return;
        var member = Index.MemberAround(node);
        if (member is { } number && settled.Contains(number))
            return;
        try
        {
            Walk(member is { } known ? Index.CallersOf(known, settled) : null, cancellationToken);
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested so deeply was written by no person; nothing is known of it.
            isGivenUp = true;
        }
        catch
        {
            // Half a walk is none.
            findings = new ModeFindings();
            settled.Clear();
            isProgramWalked = false;
            isAllSettled = false;
            throw;
        }
    }

    /// <summary>Settles the members, with which come all their callers; null stands for all members.</summary>
    private void Walk(IReadOnlyCollection<int>? members, CancellationToken cancellationToken)
    {
        var walker = new ModeWalker(compilation, library, Index, findings, cancellationToken);
        if (isProgram && !isProgramWalked && compilation.GetEntryPoint(cancellationToken) is { } main && (members is null || Index.HasEntryPoint(members, main, cancellationToken)))
        {
            walker.WalkProgram(main);
            isProgramWalked = true;
        }
        if (!isAlwaysEager)
            walker.WalkSwitchingMembers(Index.SwitchingMembers(members));
        isAllSettled = members is null;
        settled.UnionWith(members ?? Index.Members);
        if (Index.MayReachGraph && findings.Modes.Count > 0)
            walker.SpreadGraphMode(everything ??= Index.Widen(), settled);
    }
}
