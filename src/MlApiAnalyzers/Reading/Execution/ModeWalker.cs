using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// Goes through a program as it runs, from its entry points through the calls, with what is known of the mode instead of
/// values. Each operation keeps the mode that all ways to it have in common.
/// </summary>
internal sealed partial class ModeWalker
{
    private const int MaxLoopRounds = 4;

    private readonly Compilation compilation;
    private readonly TensorFlowLibrary library;
    private readonly ModeIndex index;
    private readonly ModeEffects effects;
    private readonly ModeCalls calls;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<SyntaxTree, SemanticModel> models = new();
    private readonly Dictionary<ISymbol, ImmutableArray<IOperation>> bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(IMethodSymbol Method, INamedTypeSymbol? This, ModeState Entry, IMethodSymbol? Outermost), ModeState> exits = new();
    private readonly HashSet<(IMethodSymbol Method, INamedTypeSymbol? This, ModeState Entry, IMethodSymbol? Outermost)> running = new();
    private readonly Dictionary<IMethodSymbol, int> entries = new(SymbolEqualityComparer.Default);
    private readonly ModeFindings findings;
    private readonly HashSet<SyntaxNode> runningFunctions = new();
    private Dictionary<ExecutionModes.OperationKey, ModeFact> current;
    private List<IMethodSymbol> stack = new();
    private IMethodSymbol? root;
    private Position position;
    private Dictionary<SyntaxNode, SyntaxNode>? stranded;

    public ModeWalker(Compilation compilation, TensorFlowLibrary library, ModeIndex index, ModeFindings findings, CancellationToken cancellationToken)
    {
        this.compilation = compilation;
        this.library = library;
        this.index = index;
        this.findings = findings;
        this.cancellationToken = cancellationToken;
        current = findings.OfProgram;
        effects = new ModeEffects(library);
        calls = new ModeCalls(compilation);
    }

    /// <summary>Where the order of what runs is kept, if anybody wants it.</summary>
    public ModeOrder? Order { get; set; }

    /// <summary>
    /// Where it is kept which <c>as_default</c> leaves the mode on for what needs eager mode: the first such call that certainly
    /// runs so.
    /// </summary>
    public Dictionary<SyntaxNode, SyntaxNode>? Stranded
    {
        get => stranded;
        set
        {
            stranded = value;
            effects.KeepsSource = value is not null;
        }
    }

    public static bool IsAutoGraph(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
            if (attribute.AttributeClass?.Name == "AutoGraphAttribute")
                return true;
        return false;
    }

    /// <summary>Whether an assembly other than the library's own uses the library: what it does to the mode cannot be seen.</summary>
    public static bool UsesOtherTensorFlowCode(Compilation compilation, TensorFlowLibrary library)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            if (IsOtherTensorFlowCode(assembly, library))
                return true;
        return false;
    }

    /// <summary>Walks from <c>Main</c> or the top-level statements.</summary>
    public void WalkProgram(IMethodSymbol main)
    {
        current = findings.OfProgram;
        var start = index.StaticInitializersSwitch ? ModeState.Unknown : ModeState.ProgramStart;
        if (main.ContainingType.StaticConstructors.FirstOrDefault(constructor => !constructor.IsImplicitlyDeclared) is { } first)
            start = WalkRoot(first, ModeState.ProgramStart);
        WalkRoot(main, start);
    }

    /// <summary>Walks the static initializers, which run at a time that nobody knows.</summary>
    public void WalkStaticInitializers()
    {
        foreach (var node in index.StaticInitializers())
            foreach (var value in InitialValues(node))
                if (Model(node.SyntaxTree).GetOperation(value, cancellationToken) is { } operation)
                    Walk(operation, ModeState.Unknown, new Frame(thisType: null));
    }

    private static IEnumerable<SyntaxNode> InitialValues(SyntaxNode node) => node is BaseFieldDeclarationSyntax field
        ? field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>()
        : new[] { node };

    /// <summary>
    /// Walks from members that may switch the mode and that the program does not reach, the callers first: what they
    /// switch is known, whatever the mode was before. With a member its callers must be among them, or have been walked.
    /// </summary>
    public void WalkSwitchingMembers(IEnumerable<SyntaxNode> members)
    {
        current = findings.OfSwitchingMembers;
        var candidates = new List<IMethodSymbol>();
        foreach (var node in members)
            foreach (var method in DeclaredMethods(node))
                if (!findings.Reached.Contains(method))
                    candidates.Add(method);

        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (candidates.Count > 1)
            foreach (var candidate in candidates)
                foreach (var body in Bodies(candidate))
                    foreach (var operation in body.DescendantsAndSelf())
                        foreach (var callee in calls.Callees(operation))
                            if (!SymbolEqualityComparer.Default.Equals(callee, candidate))
                                called.Add(callee);

        foreach (var candidate in candidates)
            if (!called.Contains(candidate))
                WalkRootOfUnknownMode(candidate);
        foreach (var candidate in candidates)
            if (!findings.Reached.Contains(candidate))
                WalkRootOfUnknownMode(candidate);
    }

    /// <summary>
    /// Follows the calls out of methods that are called in graph mode and not worth a walk: nothing in them switches, so what they
    /// call runs in graph mode as well. It goes no further than to <paramref name="settled"/> members, all of whose callers were walked.
    /// </summary>
    public void SpreadGraphMode(ModeIndex all, HashSet<int> settled)
    {
        var pending = new Stack<IMethodSymbol>();
        foreach (var pair in findings.Modes)
            if (pair.Value == ExecutionMode.Graph)
                pending.Push(pair.Key);
        while (pending.Count > 0)
        {
            foreach (var (method, member) in CalledInTheModeOf(pending.Pop(), all))
            {
                if (!settled.Contains(member))
                    continue;
                if (!findings.Modes.TryGetValue(method, out var other))
                {
                    findings.Modes[method] = ExecutionMode.Graph;
                    pending.Push(method);
                }
                else if (other != ExecutionMode.Graph)
                {
                    findings.Modes[method] = ExecutionMode.Unknown;
                }
            }
        }
    }

    private List<(IMethodSymbol Method, int Member)> CalledInTheModeOf(IMethodSymbol caller, ModeIndex all)
    {
        if (findings.CalledInSameMode.TryGetValue(caller, out var known))
            return known;
        var called = new List<(IMethodSymbol Method, int Member)>();
        if (all.Matters(caller))
            foreach (var body in Bodies(caller))
                AddCalledInSameMode(body, called);
        findings.CalledInSameMode.Add(caller, called);
        return called;
    }

    private void AddCalledInSameMode(IOperation operation, List<(IMethodSymbol Method, int Member)> called)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        // Nobody knows when, and on which thread, these run.
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            return;
        if (operation is IInvocationOperation { TargetMethod: { } target } && calls.IsSource(target) && ModeCalls.Definition(target) is var method && !index.Matters(method) && !IsDispatched(method) && HasOneMode(method)
            && method.DeclaringSyntaxReferences is { Length: > 0 } references && index.MemberAround(references[0].GetSyntax(cancellationToken)) is { } member)
        {
            called.Add((method, member));
        }
        foreach (var child in operation.ChildOperations)
            AddCalledInSameMode(child, called);
    }

    private void WalkRootOfUnknownMode(IMethodSymbol method)
    {
        var types = method.IsStatic ? ImmutableArray<INamedTypeSymbol>.Empty : calls.ConcreteTypes(method.ContainingType);
        if (types.IsEmpty)
            WalkRoot(method, ModeState.Unknown);
        foreach (var type in types)
            WalkRoot(method, ModeState.Unknown, type);
    }

    private ModeState WalkRoot(IMethodSymbol method, ModeState start, INamedTypeSymbol? thisType = null)
    {
        root = method;
        exits.Clear();
        entries.Clear();
        return method.MethodKind == MethodKind.Constructor ? Construct(method, method.ContainingType, start, arguments: null) : Run(method, thisType, start, arguments: null);
    }

    private IEnumerable<IMethodSymbol> DeclaredMethods(SyntaxNode node)
    {
        switch (node)
        {
            case BaseMethodDeclarationSyntax when Model(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken) is IMethodSymbol method:
                yield return method;
                break;
            case BasePropertyDeclarationSyntax when Model(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken) is IPropertySymbol property:
                if (property.GetMethod is { } getter)
                    yield return getter;
                if (property.SetMethod is { } setter)
                    yield return setter;
                break;
        }
    }

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS0030 // Once per tree that matters, and dropped with the walker: the walk goes to where the calls lead.
            models.Add(tree, model = compilation.GetSemanticModel(tree));
#pragma warning restore RS0030
        }
        return model;
    }

    private ImmutableArray<IOperation> Bodies(IMethodSymbol method)
    {
        if (bodies.TryGetValue(method, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var node = reference.GetSyntax(cancellationToken);
            if (node is TypeDeclarationSyntax || Model(node.SyntaxTree).GetOperation(node, cancellationToken) is not { } operation)
                continue;
            found.Add(operation);
        }
        return bodies[method] = found.ToImmutable();
    }

    private void Record(IOperation operation, ModeState state, IMethodSymbol? target)
    {
        if (target is null || !library.Owns(target))
            return;
        if (Order is not null && state.Mode != ExecutionMode.Graph && effects.NeedsEager(target))
            Order.AddNeed(position.Function, position.PlaceOf(operation.Syntax));
        if (stranded is not null && state is { Source: { } source, IsProved: true } && !stranded.ContainsKey(source)
            && (ModeEffects.WorksWithKerasModel(target, library) || (target.Name == "GradientTape" && library.Tf.Declares(target))))
            stranded.Add(source, operation.Syntax);
        var key = new ExecutionModes.OperationKey(operation);
        var fact = new ModeFact(state.Mode, state.IsProved, root, state.IsInitial ? OutermostIn(operation.Syntax.SyntaxTree) : null);
        if (current.TryGetValue(key, out var other))
        {
            fact = other.Mode != fact.Mode
                ? default
                : new ModeFact(fact.Mode, fact.IsProved && other.IsProved, Common(fact.Root, other.Root), Common(fact.Entry, other.Entry));
        }
        current[key] = fact;
    }

    private static IMethodSymbol? Common(IMethodSymbol? one, IMethodSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other) ? one : null;

    /// <summary>The outermost of the running methods that is in the file.</summary>
    private IMethodSymbol? OutermostIn(SyntaxTree tree)
    {
        foreach (var method in stack)
            if (method.DeclaringSyntaxReferences is { Length: 1 } references && references[0].SyntaxTree == tree)
                return method;
        return null;
    }

    /// <summary>Where the walk is.</summary>
    /// <param name="Function">The function that runs; null where nobody knows when it does.</param>
    /// <param name="Call">The call that is being walked into.</param>
    /// <param name="IsOrdered">Whether the function runs in the order of its source.</param>
    private readonly record struct Position(IMethodSymbol? Function, SyntaxNode? Call, bool IsOrdered)
    {
        public SyntaxNode? PlaceOf(SyntaxNode? node) => IsOrdered ? node : null;
    }

    /// <summary>One activation of a method or a function: what its variables hold, and where its ways out lead.</summary>
    private sealed class Frame
    {
        public Frame(INamedTypeSymbol? thisType, Dictionary<ISymbol, Value?>? values = null)
        {
            ThisType = thisType;
            Values = values ?? new Dictionary<ISymbol, Value?>(SymbolEqualityComparer.Default);
        }

        public INamedTypeSymbol? ThisType { get; }

        /// <summary>What locals and parameters were set to; null once they were set again.</summary>
        public Dictionary<ISymbol, Value?> Values { get; }

        public Dictionary<ILabelSymbol, ModeState> Jumps { get; } = new(SymbolEqualityComparer.Default);

        public ModeState Returned { get; set; }

        /// <summary>All states in which an exception can leave the innermost try block.</summary>
        public ModeState Thrown { get; set; }

        public void Jump(ILabelSymbol label, ModeState state) => Jumps[label] = Jumps.TryGetValue(label, out var other) ? other.Join(state) : state;

        public ModeState Arriving(ILabelSymbol? label) => label is not null && Jumps.TryGetValue(label, out var state) ? state : ModeState.Unreached;
    }

    /// <summary>An expression, and the activation that its variables belong to.</summary>
    private sealed class Value
    {
        public Value(IOperation operation, Frame frame)
        {
            Operation = operation;
            Frame = frame;
        }

        public IOperation Operation { get; }

        public Frame Frame { get; }
    }
}
