using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Reading;

public enum ExecutionMode
{
    /// <summary>Nothing is known, or both occur.</summary>
    Unknown,
    Eager,
    Graph,
}

/// <summary>The mode in which an operation runs.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="IsProved">Whether it follows from calls that certainly take place, beginning at an entry point or at the switch itself.</param>
/// <param name="Root">The one entry point from which the walk came here; null for several.</param>
/// <param name="Entry">Where the mode is the initial one: the outermost method, of those that lead here from the root, in the operation's file.</param>
public readonly record struct ModeFact(ExecutionMode Mode, bool IsProved = false, IMethodSymbol? Root = null, IMethodSymbol? Entry = null);

/// <summary>
/// The execution mode of every operation of a compilation. Programs set the mode in one method and use it in another, so it is
/// found by walking the calls from the entry points: once, when a rule first asks, and only through members that can matter.
/// </summary>
public sealed class ExecutionModes
{
    // Weak keys: the modes live as long as their compilation.
    private static readonly ConditionalWeakTable<Compilation, ExecutionModes> Computed = new();

    private readonly Compilation compilation;
    private readonly TensorFlowLibrary library;
    private readonly object gate = new();
    private volatile Result? result;
    private ModeOrder? order;
    private Dictionary<SyntaxNode, SyntaxNode>? stranded;

    private ExecutionModes(Compilation compilation, TensorFlowLibrary library)
    {
        this.compilation = compilation;
        this.library = library;
    }

    public static ExecutionModes Of(Compilation compilation, TensorFlowLibrary library)
    {
        if (Computed.TryGetValue(compilation, out var known))
            return known;
        return Computed.GetValue(compilation, key => new ExecutionModes(key, library));
    }

    /// <summary>The mode in which a call, an object creation or a conversion by the library takes place.</summary>
    public ModeFact At(IOperation operation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        switch (MlaOptions.ExecutionMode.Read(options.AnalyzerConfigOptionsProvider.GetOptions(operation.Syntax.SyntaxTree)))
        {
            case ExecutionModeSetting.Eager:
                return new ModeFact(ExecutionMode.Eager);
            case ExecutionModeSetting.Graph:
                return new ModeFact(ExecutionMode.Graph);
        }
        var modes = Compute(cancellationToken);
        if (modes.Facts.TryGetValue(new OperationKey(operation), out var fact) && fact.Mode != ExecutionMode.Unknown)
            return fact;
        if (modes.IsAlwaysEager)
            return IsTraced(operation) ? default : new ModeFact(ExecutionMode.Eager);
        return modes.Modes.Count > 0
            && operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, cancellationToken) is IMethodSymbol method
            && modes.Modes.TryGetValue(method, out var mode)
            ? new ModeFact(mode)
            : default;
    }

    /// <summary>
    /// Whether anything that works in eager mode only can run, in that mode, once <paramref name="entry"/> has begun: what it calls,
    /// and what its callers do afterwards.
    /// </summary>
    public bool NeedsEagerSince(IMethodSymbol entry, IMethodSymbol root, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(root, compilation.GetEntryPoint(cancellationToken)))
            return true;
        var index = Compute(cancellationToken).Index;
        lock (gate)
            return (order ??= Result.ComputeOrder(compilation, library, index.Widen(), cancellationToken)).NeedsEagerSince(entry);
    }

    /// <summary>The one call of the compilation that switches eager execution off, where nothing in it can do without eager execution; else null.</summary>
    public SyntaxNode? NeedlessSwitch(CancellationToken cancellationToken) => Compute(cancellationToken).Index.NeedlessSwitch;

    /// <summary>
    /// The first call that works with a Keras model or a tape and certainly runs in graph mode, because <paramref name="asDefault"/>
    /// has switched to it and nothing has switched back; else null.
    /// </summary>
    public SyntaxNode? StrandedBy(IInvocationOperation asDefault, CancellationToken cancellationToken)
    {
        var index = Compute(cancellationToken).Index;
        lock (gate)
            stranded ??= Result.ComputeStranded(compilation, library, index.Widen(), cancellationToken);
        return stranded.TryGetValue(asDefault.Syntax, out var found) ? found : null;
    }

    private Result Compute(CancellationToken cancellationToken)
    {
        if (result is { } known)
            return known;
        // Not Lazy: a cancelled computation must be able to start again.
        lock (gate)
            return result ??= Result.Compute(compilation, library, cancellationToken);
    }

    /// <summary>Whether the library records the code around the operation into a graph of its own instead of running it.</summary>
    private bool IsTraced(IOperation operation)
    {
        for (var current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation && PassedTo(current) is { } receiver && library.Owns(receiver) && receiver.Name != "tf_with")
                return true;
        }
        for (var member = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart); member is not null; member = member.ContainingSymbol)
        {
            if (member is not IMethodSymbol method)
                continue;
            if (ModeWalker.IsAutoGraph(method))
                return true;
            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                if (library.Owns(overridden))
                    return true;
        }
        return false;
    }

    private static IMethodSymbol? PassedTo(IOperation function)
    {
        var current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        return current is IArgumentOperation { Parent: IInvocationOperation call } ? call.TargetMethod : null;
    }

    /// <summary>The operation's place: the syntax of an operation is kept by its tree, the operation itself is not.</summary>
    internal readonly record struct OperationKey(SyntaxTree Tree, TextSpan Span)
    {
        public OperationKey(IOperation operation)
            : this(operation.Syntax.SyntaxTree, operation.Syntax.Span)
        {
        }
    }

    private sealed class Result
    {
        private Result(ModeIndex index, bool isAlwaysEager)
        {
            Index = index;
            IsAlwaysEager = isAlwaysEager;
        }

        public ModeIndex Index { get; }

        public Dictionary<OperationKey, ModeFact> Facts { get; private set; } = new();

        /// <summary>The modes of whole methods.</summary>
        public Dictionary<IMethodSymbol, ExecutionMode> Modes { get; private set; } = new(SymbolEqualityComparer.Default);

        /// <summary>Whether this is a whole program that never leaves the mode in which every thread begins.</summary>
        public bool IsAlwaysEager { get; }

        public static Result Compute(Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken)
        {
            var index = ModeIndex.Create(compilation, cancellationToken);
            var isProgram = IsProgram(compilation);
            var isAlwaysEager = isProgram && !index.MayReachGraph && !ModeWalker.UsesOtherTensorFlowCode(compilation, library);
            var walker = new ModeWalker(compilation, library, index, cancellationToken);
            try
            {
                walker.WalkProgram(isProgram);
                if (!isAlwaysEager)
                    walker.WalkSwitchingMembers();
                if (index.MayReachGraph && walker.Modes.Count > 0)
                    walker.SpreadGraphMode(index.Widen());
            }
            catch (System.InsufficientExecutionStackException)
            {
                // Code nested so deeply was written by no person; nothing is known of it.
                return new Result(index, isAlwaysEager: false);
            }
            return new Result(index, isAlwaysEager) { Facts = walker.Facts, Modes = walker.Modes };
        }

        private static bool IsProgram(Compilation compilation) =>
            compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;

        public static Dictionary<SyntaxNode, SyntaxNode> ComputeStranded(Compilation compilation, TensorFlowLibrary library, ModeIndex index, CancellationToken cancellationToken)
        {
            var found = new Dictionary<SyntaxNode, SyntaxNode>();
            var walker = new ModeWalker(compilation, library, index, cancellationToken) { Stranded = found };
            try
            {
                walker.WalkProgram(IsProgram(compilation));
                walker.WalkSwitchingMembers();
            }
            catch (System.InsufficientExecutionStackException)
            {
                found.Clear();
            }
            return found;
        }

        public static ModeOrder ComputeOrder(Compilation compilation, TensorFlowLibrary library, ModeIndex index, CancellationToken cancellationToken)
        {
            var walker = new ModeWalker(compilation, library, index, cancellationToken) { Order = new ModeOrder() };
            try
            {
                walker.WalkProgram(isProgram: true);
                walker.WalkStaticInitializers();
            }
            catch (System.InsufficientExecutionStackException)
            {
                walker.Order.AddAnything();
            }
            return walker.Order;
        }
    }
}
