using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// The modes of one compilation: one walk through the scripts of its members, made when it is first asked for. Threads that ask at
/// the same time each walk; none waits for another, and all come to the same answers.
/// </summary>
internal sealed class ModeInference
{
    private static readonly Dictionary<SyntaxNode, SyntaxNode> NothingStranded = new();

    private readonly Compilation compilation;
    private readonly ProgramOutline program;
    private readonly ModeNames names;
    private readonly CallResolver resolver;
    private readonly bool isProgram;
    private ModeFindings? findings;
    private ModeOrder? order;

    public ModeInference(Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.compilation = compilation;
        program = new ProgramOutline(compilation, cancellationToken);
        names = new ModeNames(program, cancellationToken);
        resolver = new CallResolver(compilation, library, program, names);
        isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        MayReachGraph = names.MentionsRecording || (names.MentionsGraph && MayPushGraph());
        IsAlwaysEager = isProgram && !MayReachGraph && !resolver.UsesOtherTensorFlowCode;
    }

    /// <summary>Whether anything in the compilation can turn on graph mode.</summary>
    public bool MayReachGraph { get; }

    /// <summary>Whether this is a whole program that never leaves the mode in which every thread begins.</summary>
    public bool IsAlwaysEager { get; }

    /// <summary>What is known of an operation that a walk met.</summary>
    public ModeFact FactAt(IOperation operation, CancellationToken cancellationToken)
    {
        var node = operation.Syntax;
        if (program.NumberOf(node.SyntaxTree) is var number && number < 0)
            return default;
        if (program.Trees[number].MemberAt(node.SpanStart) is not { } member || !names.Matters(member))
            return default;
        var found = Findings(cancellationToken);
        foreach (var function in member.Functions)
            if (function.Kind == FunctionKind.TopLevel || function.Node.Span.Contains(node.Span))
                return FactAt(function.Script, node, member, found, cancellationToken);
        return member.HasInitializer ? FactAt(member.Initializers, node, member, found, cancellationToken) : default;
    }

    /// <summary>The order in which everything that works with the library runs.</summary>
    public bool NeedsEagerSince(IMethodSymbol entry, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref order) is not { } known)
        {
            known = new ModeOrder();
            var walker = new ModeWalker(program, names, resolver, new ModeFindings(), cancellationToken) { Order = known };
            try
            {
                if (Main(cancellationToken) is { } main)
                    walker.WalkProgram(main);
                walker.WalkStaticInitializers();
            }
            catch (InsufficientExecutionStackException)
            {
                known.AddAnything();
            }
            known = Interlocked.CompareExchange(ref order, known, null) ?? known;
        }
        return resolver.Find(entry) is not { } function || known.NeedsEagerSince(function);
    }

    /// <summary>By <c>as_default</c> that is never left, the first call that needs eager mode and certainly runs behind it.</summary>
    public Dictionary<SyntaxNode, SyntaxNode> Stranded(CancellationToken cancellationToken) => MayReachGraph ? Findings(cancellationToken).Stranded : NothingStranded;

    /// <summary>The one call of the compilation that switches eager execution off, where nothing in it can do without eager execution; else null.</summary>
    public SyntaxNode? NeedlessSwitch()
    {
        const string Disable = "disable_eager_execution";
        if (names.NeedlesslySwitching() is not { } member)
            return null;
        SyntaxNode? found = null;
        foreach (var node in member.Node.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax { Identifier.ValueText: Disable } name)
                continue;
            if (found is not null || name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call })
                return null;
            found = call;
        }
        return found;
    }

    private ModeFact FactAt(ModeScript script, SyntaxNode node, MemberOutline member, ModeFindings found, CancellationToken cancellationToken)
    {
        if (script.PointOf(node) is var point && point < 0)
            return default;
        var fact = FactAt(found.OfProgram, script, point) ?? FactAt(found.OfSwitchingMembers, script, point);
        if (fact is not { Mode: not ExecutionMode.Unknown } known)
            return default;
        if (!names.IsRelevant(member))
            return new ModeFact(known.Mode);
        return known is { Root: { } root, Entry: { } entry }
            ? new ModeFact(known.Mode, known.IsProved, SymbolOf(root, cancellationToken), SymbolOf(entry, cancellationToken))
            : new ModeFact(known.Mode, known.IsProved);
    }

    private static PointFact? FactAt(Dictionary<ModeScript, PointFact[]> facts, ModeScript script, int point) =>
        facts.TryGetValue(script, out var all) && all[point] is { IsReached: true } fact ? fact : null;

    private IMethodSymbol? SymbolOf(FunctionOutline function, CancellationToken cancellationToken)
    {
        if (function.Kind == FunctionKind.TopLevel)
            return compilation.GetEntryPoint(cancellationToken);
        return SemanticModels.Of(compilation).ModelOf(function.Member.Tree.Tree).GetDeclaredSymbol(function.Node, cancellationToken) as IMethodSymbol;
    }

    private ModeFindings Findings(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref findings) is { } known)
            return known;
        var found = new ModeFindings();
        Walk(new ModeWalker(program, names, resolver, found, cancellationToken) { Stranded = found.Stranded }, found.Clear, isEagerToo: !IsAlwaysEager, cancellationToken);
        return Interlocked.CompareExchange(ref findings, found, null) ?? found;
    }

    private void Walk(ModeWalker walker, Action giveUp, bool isEagerToo, CancellationToken cancellationToken)
    {
        try
        {
            if (isProgram && Main(cancellationToken) is { } main)
                walker.WalkProgram(main);
            if (isEagerToo)
                walker.WalkSwitchingMembers();
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested so deeply was written by no person; nothing is known of it.
            giveUp();
        }
    }

    private FunctionOutline? Main(CancellationToken cancellationToken) =>
        compilation.GetEntryPoint(cancellationToken) is { } main ? resolver.Find(main) : null;

    /// <summary>Whether a call in the compilation can turn on graph mode; a session on the default graph cannot.</summary>
    private bool MayPushGraph()
    {
        foreach (var member in names.GraphMembers())
        {
            foreach (var function in member.Functions)
                if (MayPushGraph(function.Script, member))
                    return true;
            if (member.HasInitializer && MayPushGraph(member.Initializers, member))
                return true;
        }
        return false;
    }

    private bool MayPushGraph(ModeScript script, MemberOutline member)
    {
        foreach (var name in script.Groups)
            if (name != "Session" && ModeNames.IsEffect(name) && ModeEffects.OfUniqueName(name) is ModeEffect.PushGraph or ModeEffect.MaybePushGraph)
                return true;
        foreach (var call in script.Calls)
        {
            if (call.Name is not { } called || !ModeEffects.MayHaveEffect(called) || resolver.Resolve(call, script, member) is not { Kind: CallKind.Effect } target)
                continue;
            if (target.Effect is ModeEffect.PushGraph or ModeEffect.AsDefault or ModeEffect.MaybePushGraph)
                return true;
            if (target.Effect == ModeEffect.Session && SessionGraph.Of(call) is { } graph && !resolver.IsDefaultGraph(graph, script, member))
                return true;
        }
        return false;
    }
}
