using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// Tapes that are open when a method is called: all tapes of a thread are one stack, so that they are below the method's own.
/// Asked only about a method in which a rule has found something.
/// </summary>
internal static class OpenTapes
{
    private const int MaxCallers = 6;

    /// <summary>Whether a caller of <paramref name="member"/>, or a caller of that, may have left a tape open.</summary>
    public static bool MayHaveCallerOf(ISymbol member, Compilation compilation, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        member is IMethodSymbol method && (OverridesLibrary(method, library) || (IsTapeOpenedOutside(method, compilation, cancellationToken) && IsCalledUnderTape(method, compilation, library, MaxCallers, cancellationToken)));

    // The library calls these when it trains, under a tape of its own.
    private static bool OverridesLibrary(IMethodSymbol method, TensorFlowLibrary library)
    {
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            if (library.Owns(overridden))
                return true;
        return false;
    }

    /// <summary>Whether the name of the call that opens a tape stands anywhere else, which is cheap to see and seldom so.</summary>
    private static bool IsTapeOpenedOutside(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method.DeclaringSyntaxReferences.Length != 1)
            return true;
        var own = method.DeclaringSyntaxReferences[0];
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            for (var at = text.IndexOf("GradientTape", StringComparison.Ordinal); at >= 0; at = text.IndexOf("GradientTape", at + 1, StringComparison.Ordinal))
                if (tree != own.SyntaxTree || !own.Span.Contains(at))
                    return true;
        }
        return false;
    }

    private static bool IsCalledUnderTape(IMethodSymbol method, Compilation compilation, TensorFlowLibrary library, int depth, CancellationToken cancellationToken)
    {
        if (depth == 0 || CallSites.Of(method, compilation, cancellationToken) is not { } calls)
            return true;
        foreach (var call in calls)
        {
            foreach (var operation in VariableUses.RootOf(call).Descendants())
                if (operation is IInvocationOperation other && (Tape.IsManual(other, library) || (Tape.IsCreation(other, library) && MayBeOpen(other, call))))
                    return true;
            if (call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellationToken) is { } caller
                && MemberOf(caller) is { } outer
                && !SymbolEqualityComparer.Default.Equals(outer, method)
                && (OverridesLibrary(outer, library) || IsCalledUnderTape(outer, compilation, library, depth - 1, cancellationToken)))
                return true;
        }
        return false;
    }

    // One that no using disposes of may be left from an iteration before.
    private static bool MayBeOpen(IInvocationOperation creation, IInvocationOperation call) =>
        Tape.DisposedAt(creation) is not { } end || (creation.Syntax.SpanStart < call.Syntax.SpanStart && call.Syntax.SpanStart < end);

    private static IMethodSymbol? MemberOf(ISymbol symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } && symbol.ContainingSymbol is { } outer)
            symbol = outer;
        return symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method ? method : null;
    }
}
