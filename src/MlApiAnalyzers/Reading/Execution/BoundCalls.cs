using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

internal enum CallKind
{
    /// <summary>Nothing that can switch the mode.</summary>
    External,

    /// <summary>Code that may do anything to the mode.</summary>
    Opaque,
    Effect,
    Source,

    /// <summary>A delegate of which nothing is known.</summary>
    Delegate,
}

/// <summary>What a call that had to be bound means, without a symbol: a function of the compilation by its numbers.</summary>
internal readonly record struct BoundCall(CallKind Kind, ModeEffect Effect = ModeEffect.None, bool Strands = false, int Tree = -1, int Function = -1);

/// <summary>
/// What was bound of a tree. It holds while no declaration of any file changed, nor a reference: then names mean what they meant, and
/// after an edit in a body only what stands in the edited file is bound again.
/// </summary>
internal sealed class BoundCalls
{
    private static readonly ConditionalWeakTable<SyntaxTree, BoundCalls> Known = new();
    private static readonly ConditionalWeakTable<object, StrongBox<long>> Identities = new();
    private static long lastIdentity;

    private readonly long declarations;

    private BoundCalls(long declarations)
    {
        this.declarations = declarations;
    }

    public ConcurrentDictionary<TextSpan, BoundCall> Calls { get; } = new();

    /// <summary>By member, the code that works in eager mode only.</summary>
    public ConcurrentDictionary<int, ImmutableHashSet<TextSpan>> NeedsEager { get; } = new();

    public static BoundCalls Of(SyntaxTree tree, long declarations)
    {
        if (Known.TryGetValue(tree, out var known) && known.declarations == declarations)
            return known;
        var fresh = new BoundCalls(declarations);
        // A thread that comes second binds once more; the results are the same.
        Known.Remove(tree);
        return Known.GetValue(tree, _ => fresh) is var kept && kept.declarations == declarations ? kept : fresh;
    }

    /// <summary>A number for what can change the meaning of a name: all declarations, the references and the options.</summary>
    public static long DeclarationsOf(Compilation compilation, ProgramOutline program)
    {
        var hash = IdentityOf(compilation.Options);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            hash = Combine(hash, IdentityOf(assembly));
        foreach (var tree in program.Trees)
            hash = Combine(hash, tree.DeclarationHash);
        return hash;
    }

    // The objects are the same in all compilations that follow from each other; two objects never have the same number.
    private static long IdentityOf(object value) => Identities.GetValue(value, static _ => new StrongBox<long>(Interlocked.Increment(ref lastIdentity))).Value;

    private static long Combine(long hash, long value) => unchecked((hash ^ value) * 1099511628211L + (value >> 29));
}
