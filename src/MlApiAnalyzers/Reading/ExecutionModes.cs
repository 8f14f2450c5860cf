using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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
/// found by walking the calls from the entry points: once, when a rule first asks, along the scripts of members that can matter.
/// </summary>
public sealed class ExecutionModes
{
    // Weak keys: the modes live as long as their compilation.
    private static readonly ConditionalWeakTable<Compilation, ExecutionModes> Computed = new();

    private readonly Compilation compilation;
    private readonly TensorFlowLibrary library;
    private ModeInference? inference;

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

    /// <summary>Whether the operation may run in graph mode, as far as can be told without a walk.</summary>
    public bool MayBeGraph(IOperation operation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Set(operation, options) is { } mode ? mode == ExecutionMode.Graph : Inference(cancellationToken).MayReachGraph;

    /// <summary>The mode in which a call, an object creation, an operator or a conversion of the library takes place.</summary>
    public ExecutionMode ModeAt(IOperation operation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Set(operation, options) ?? (Inference(cancellationToken).IsAlwaysEager && !IsTraced(operation) ? ExecutionMode.Eager : Find(operation, cancellationToken).Mode);

    /// <summary>The mode, and where it comes from: that takes more work than the mode alone.</summary>
    public ModeFact At(IOperation operation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Set(operation, options) is { } mode ? new ModeFact(mode) : Find(operation, cancellationToken);

    /// <summary>
    /// Whether anything that works in eager mode only can run, in that mode, once <paramref name="entry"/> has begun: what it calls,
    /// and what its callers do afterwards.
    /// </summary>
    public bool NeedsEagerSince(IMethodSymbol entry, IMethodSymbol root, CancellationToken cancellationToken) =>
        !SymbolEqualityComparer.Default.Equals(root, compilation.GetEntryPoint(cancellationToken)) || Inference(cancellationToken).NeedsEagerSince(entry, cancellationToken);

    /// <summary>The one call of the compilation that switches eager execution off, where nothing in it can do without eager execution; else null.</summary>
    public SyntaxNode? NeedlessSwitch(CancellationToken cancellationToken) => Inference(cancellationToken).NeedlessSwitch();

    /// <summary>
    /// The first call that works with a Keras model or a tape and certainly runs in graph mode, because <paramref name="asDefault"/>
    /// has switched to it and nothing has switched back; else null.
    /// </summary>
    public SyntaxNode? StrandedBy(IInvocationOperation asDefault, CancellationToken cancellationToken) =>
        Inference(cancellationToken).Stranded(cancellationToken).TryGetValue(asDefault.Syntax, out var found) ? found : null;

    /// <summary>The mode that the options say the file runs in, if they do.</summary>
    private static ExecutionMode? Set(IOperation operation, AnalyzerOptions options) =>
        MlaOptions.ExecutionMode.Read(options.AnalyzerConfigOptionsProvider.GetOptions(operation.Syntax.SyntaxTree)) switch
        {
            ExecutionModeSetting.Eager => ExecutionMode.Eager,
            ExecutionModeSetting.Graph => ExecutionMode.Graph,
            _ => null,
        };

    private ModeFact Find(IOperation operation, CancellationToken cancellationToken)
    {
        var modes = Inference(cancellationToken);
        if (modes.FactAt(operation, cancellationToken) is { Mode: not ExecutionMode.Unknown } fact)
            return fact;
        return modes.IsAlwaysEager && !IsTraced(operation) ? new ModeFact(ExecutionMode.Eager) : default;
    }

    // Not Lazy: a cancelled computation must be able to start again, and nobody waits for another.
    private ModeInference Inference(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref inference) is { } known)
            return known;
        var created = new ModeInference(compilation, library, cancellationToken);
        return Interlocked.CompareExchange(ref inference, created, null) ?? created;
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
            foreach (var attribute in method.GetAttributes())
                if (attribute.AttributeClass?.Name == "AutoGraphAttribute")
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
}
