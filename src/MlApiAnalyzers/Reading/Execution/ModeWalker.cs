using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Goes through a program as it runs, from its entry points through the calls, with what is known of the mode instead of
/// values. Each place keeps the mode that all ways to it have in common.
/// </summary>
internal sealed partial class ModeWalker
{
    private const int MaxLoopRounds = 4;

    private readonly ProgramOutline program;
    private readonly ModeNames names;
    private readonly CallResolver resolver;
    private readonly ModeFindings findings;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<RunKey, ModeState> exits = new();
    private readonly HashSet<RunKey> running = new();
    private readonly Dictionary<FunctionOutline, int> entries = new();
    private readonly Dictionary<ProgramType, List<ProgramType>> concreteTypes = new();
    private readonly HashSet<FunctionScript> runningFunctions = new();
    private readonly Queue<Action> deferred = new();
    private readonly bool delegatesSwitch;
    private Dictionary<ModeScript, PointFact[]> current;
    private List<FunctionOutline> stack = new();
    private FunctionOutline? root;
    private Position position;

    public ModeWalker(ProgramOutline program, ModeNames names, CallResolver resolver, ModeFindings findings, CancellationToken cancellationToken)
    {
        this.program = program;
        this.names = names;
        this.resolver = resolver;
        this.findings = findings;
        this.cancellationToken = cancellationToken;
        current = findings.OfProgram;
        delegatesSwitch = DelegatesSwitch();
    }

    /// <summary>Where the order of what runs is kept, if anybody wants it.</summary>
    public ModeOrder? Order { get; init; }

    /// <summary>
    /// Where it is kept which <c>as_default</c> leaves the mode on for what needs eager mode: the first such call that certainly
    /// runs so.
    /// </summary>
    public Dictionary<SyntaxNode, SyntaxNode>? Stranded { get; init; }

    /// <summary>Walks from <c>Main</c> or the top-level statements.</summary>
    public void WalkProgram(FunctionOutline main)
    {
        current = findings.OfProgram;
        var start = ModeState.ProgramStart;
        foreach (var member in names.SwitchingMembers())
            if (member.IsStaticInitializer)
                start = ModeState.Unknown;
        if (program.TypeOf(main.Type) is { } type)
            foreach (var part in type.Parts)
                foreach (var function in part.Functions)
                    if (function is { Kind: FunctionKind.Constructor, IsStatic: true })
                        start = WalkRoot(function, ModeState.ProgramStart);
        WalkRoot(main, start);
    }

    /// <summary>Walks the static initializers, which run at a time that nobody knows.</summary>
    public void WalkStaticInitializers()
    {
        foreach (var tree in program.Trees)
        {
            foreach (var member in tree.Members)
            {
                if (!member.IsStaticInitializer || !names.Matters(member))
                    continue;
                foreach (var function in member.Functions)
                    Walk(function.Script.Body, ModeState.Unknown, new Frame(function.Script, member, thisType: null));
                if (member.HasInitializer)
                    Walk(member.Initializers.Body, ModeState.Unknown, new Frame(member.Initializers, member, thisType: null));
            }
        }
    }

    /// <summary>
    /// Walks from members that may switch the mode and that the program does not reach, the callers first: what they
    /// switch is known, whatever the mode was before.
    /// </summary>
    public void WalkSwitchingMembers()
    {
        current = findings.OfSwitchingMembers;
        var candidates = new List<FunctionOutline>();
        foreach (var member in names.SwitchingMembers())
            foreach (var function in member.Functions)
                if (function.HasBody && !findings.Reached.Contains(function))
                    candidates.Add(function);

        var called = new HashSet<FunctionOutline>();
        if (candidates.Count > 1)
            foreach (var candidate in candidates)
                AddCallees(candidate, called);
        foreach (var candidate in candidates)
            if (!called.Contains(candidate))
                WalkRootOfUnknownMode(candidate);
        foreach (var candidate in candidates)
            if (!findings.Reached.Contains(candidate))
                WalkRootOfUnknownMode(candidate);
    }

    private void AddCallees(FunctionOutline caller, HashSet<FunctionOutline> called)
    {
        var script = caller.Script;
        foreach (var call in script.Calls)
        {
            if (call.Name is not { } name || !names.SwitchingNames.Contains(name) || resolver.Resolve(call, script, caller.Member) is not { Kind: CallKind.Source, Function: { } callee })
                continue;
            AddCallee(callee, caller, called);
            if (callee.IsVirtual && call.Receiver is not BaseExpressionSyntax && program.TypeOf(callee.Type) is { } type)
                foreach (var concrete in ConcreteTypes(type))
                    if (Implementation(callee, concrete) is { } implementation)
                        AddCallee(implementation, caller, called);
        }
        foreach (var name in script.Groups)
            if (names.SwitchingNames.Contains(name))
                foreach (var function in program.Functions(name))
                    if (function.Type == caller.Type)
                        AddCallee(function, caller, called);
    }

    private static void AddCallee(FunctionOutline callee, FunctionOutline caller, HashSet<FunctionOutline> called)
    {
        if (callee != caller)
            called.Add(callee);
    }

    private void WalkRootOfUnknownMode(FunctionOutline function)
    {
        var types = function.IsStatic || program.TypeOf(function.Type) is not { } type ? new List<ProgramType>() : ConcreteTypes(type);
        if (types.Count == 0)
            WalkRoot(function, ModeState.Unknown);
        foreach (var exact in types)
            WalkRoot(function, ModeState.Unknown, exact);
    }

    private ModeState WalkRoot(FunctionOutline function, ModeState start, ProgramType? thisType = null)
    {
        root = function;
        exits.Clear();
        entries.Clear();
        var end = function.Kind == FunctionKind.Constructor && !function.IsStatic
            ? Construct(function, program.TypeOf(function.Type)!, program.TypeOf(function.Type)!, start, NoArguments)
            : Run(function, thisType, start, NoArguments);
        while (deferred.Count > 0)
            deferred.Dequeue()();
        return end;
    }

    /// <summary>Whether a call through an unknown delegate may switch the mode.</summary>
    private bool DelegatesSwitch()
    {
        foreach (var member in names.SwitchingMembers())
        {
            foreach (var function in member.Functions)
                if (DelegatesSwitch(function.Script))
                    return true;
            if (member.HasInitializer && DelegatesSwitch(member.Initializers))
                return true;
        }
        return false;
    }

    private bool DelegatesSwitch(ModeScript script)
    {
        foreach (var lambda in script.Lambdas)
            if (MaySwitch(lambda))
                return true;
        foreach (var local in script.LocalFunctions)
            if (script.Groups.Contains(local.Name!) && MaySwitch(local))
                return true;
        foreach (var name in script.Groups)
        {
            if (!names.SwitchingNames.Contains(name) || ModeNames.IsEffect(name) || script.Locals.ContainsKey(name))
                continue;
            foreach (var function in program.Functions(name))
                if (function.Kind == FunctionKind.Method)
                    return true;
        }
        return false;
    }

    private bool MaySwitch(FunctionScript function)
    {
        if (function.Names.Overlaps(names.SwitchingNames))
            return true;
        foreach (var local in function.Script.LocalFunctions)
            if (local != function && function.Names.Contains(local.Name!) && local.Names.Overlaps(names.SwitchingNames))
                return true;
        return false;
    }

    private void Record(PointStep point, ModeState state, Frame frame)
    {
        NoteNeed(point.Node, state, frame);
        Record(point.Point, state, frame, point.Node.SyntaxTree);
    }

    private void Record(CallStep call, ModeState state, Frame frame)
    {
        NoteNeed(call.Node, state, frame);
        if (Stranded is not null && state is { Source: { } source, IsProved: true } && !Stranded.ContainsKey(source) && resolver.Strands(call))
            Stranded.Add(source, call.Node);
        Record(call.Point, state, frame, call.Node.SyntaxTree);
    }

    private void NoteNeed(SyntaxNode node, ModeState state, Frame frame)
    {
        if (Order is not null && state.Mode != ExecutionMode.Graph && resolver.NeedsEager(frame.Member).Contains(node.Span))
            Order.AddNeed(position.Function, position.PlaceOf(node));
    }

    private void Record(int point, ModeState state, Frame frame, SyntaxTree tree)
    {
        if (!current.TryGetValue(frame.Script, out var facts))
            current.Add(frame.Script, facts = new PointFact[frame.Script.PointCount]);
        var fact = new PointFact(state.Mode, state.IsProved, root, state.IsInitial ? OutermostIn(tree) : null);
        if (facts[point] is { IsReached: true } other)
        {
            fact = other.Mode != fact.Mode
                ? new PointFact(ExecutionMode.Unknown, false, null, null)
                : new PointFact(fact.Mode, fact.IsProved && other.IsProved, fact.Root == other.Root ? fact.Root : null, fact.Entry == other.Entry ? fact.Entry : null);
        }
        facts[point] = fact;
    }

    /// <summary>The outermost of the running methods that is in the file.</summary>
    private FunctionOutline? OutermostIn(SyntaxTree tree)
    {
        foreach (var function in stack)
            if (function.Member.Tree.Tree == tree)
                return function;
        return null;
    }

    private List<ProgramType> ConcreteTypes(ProgramType type)
    {
        if (concreteTypes.TryGetValue(type, out var known))
            return known;
        var found = new List<ProgramType>();
        var seen = new HashSet<ProgramType> { type };
        var pending = new Stack<ProgramType>(seen);
        while (pending.Count > 0)
        {
            var candidate = pending.Pop();
            if (candidate.IsConcrete)
                found.Add(candidate);
            foreach (var derived in candidate.Derived)
                if (seen.Add(derived))
                    pending.Push(derived);
        }
        return concreteTypes[type] = found;
    }

    /// <summary>The method that runs when <paramref name="function"/> is called on an object of type <paramref name="type"/>.</summary>
    private FunctionOutline? Implementation(FunctionOutline function, ProgramType type)
    {
        if (!function.IsVirtual)
            return function;
        var declaring = program.TypeOf(function.Type)!;
        for (var candidate = type; candidate is not null && candidate != declaring; candidate = candidate.BaseClass)
            foreach (var part in candidate.Parts)
                foreach (var own in part.Functions)
                    if (own.Kind == function.Kind && own.Name == function.Name && own.Parameters.Length == function.Parameters.Length && own.HasBody && (own.IsOverride || declaring.IsInterface))
                        return own;
        return declaring.IsInterface && !function.HasBody ? null : function;
    }

    private readonly record struct RunKey(FunctionOutline Function, ProgramType? This, ModeState Entry, FunctionOutline? Outermost);

    /// <summary>Where the walk is.</summary>
    /// <param name="Function">The function that runs; null where nobody knows when it does.</param>
    /// <param name="Call">The call that is being walked into.</param>
    /// <param name="IsOrdered">Whether the function runs in the order of its source.</param>
    private readonly record struct Position(object? Function, SyntaxNode? Call, bool IsOrdered)
    {
        public SyntaxNode? PlaceOf(SyntaxNode? node) => IsOrdered ? node : null;
    }

    /// <summary>One activation of a method or a function: what its variables hold, and where its ways out lead.</summary>
    private sealed class Frame
    {
        public Frame(ModeScript script, MemberOutline member, ProgramType? thisType, Dictionary<string, Value?>? values = null)
        {
            Script = script;
            Member = member;
            ThisType = thisType;
            Values = values ?? new Dictionary<string, Value?>(StringComparer.Ordinal);
        }

        public ModeScript Script { get; }

        public MemberOutline Member { get; }

        public ProgramType? ThisType { get; }

        /// <summary>What locals and parameters were set to; null once they were set again.</summary>
        public Dictionary<string, Value?> Values { get; }

        public Dictionary<(ModeStep Target, bool IsContinue), ModeState> Jumps { get; } = new();

        public ModeState Returned { get; set; }

        /// <summary>All states in which an exception can leave the innermost try block.</summary>
        public ModeState Thrown { get; set; }

        public void Jump(JumpStep jump, ModeState state)
        {
            var key = (jump.Target, jump.IsContinue);
            Jumps[key] = Jumps.TryGetValue(key, out var other) ? other.Join(state) : state;
        }

        public ModeState Arriving(ModeStep target, bool isContinue) => Jumps.TryGetValue((target, isContinue), out var state) ? state : ModeState.Unreached;
    }

    /// <summary>A value: an expression or a function, and the activation that its variables belong to.</summary>
    private sealed record Value(Frame Frame, ExpressionSyntax? Expression, FunctionScript? Function = null, FunctionOutline? Method = null, ExpressionSyntax? Receiver = null)
    {
        public bool IsFunction => Function is not null || Method is not null;
    }
}
