using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>The arguments of the referenced version that have a newer name on the same overload.</summary>
public sealed class LegacyArguments
{
    private readonly HashSet<string> methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegacyArgument> byId = new(StringComparer.Ordinal);

    // Most calls fail the test of the name. For the rest, the id of a symbol is spelled out once, and not once a call.
    private readonly ConcurrentDictionary<IMethodSymbol, LegacyArgument?> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly TensorFlowLibrary library;

    public LegacyArguments(TensorFlowLibrary library)
    {
        this.library = library;
        foreach (var row in FactTables.Get("legacy-arguments").For(library.Version))
        {
            methods.Add(NotImplementedMembers.NameIn(row["docid"]));
            byId[row["docid"]] = new LegacyArgument(row["old"], row["new"], row["effect"] == "ignored");
        }
    }

    /// <summary>The names of the methods that have such an argument.</summary>
    public IEnumerable<string> MethodNames => methods;

    /// <summary>The old argument that <paramref name="method"/> still takes, or null.</summary>
    public LegacyArgument? Find(IMethodSymbol method) =>
        methods.Contains(method.Name) && library.Owns(method) ? bySymbol.GetOrAdd(method.OriginalDefinition, Look) : null;

    private LegacyArgument? Look(IMethodSymbol method) =>
        method.GetDocumentationCommentId() is { } id && byId.TryGetValue(id, out var found) ? found : null;
}

/// <param name="Old">The parameter's old name.</param>
/// <param name="New">The parameter that takes its place.</param>
/// <param name="IsIgnored">Whether the library never reads the old one.</param>
public sealed record LegacyArgument(string Old, string New, bool IsIgnored);
