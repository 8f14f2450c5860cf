using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>The members of the referenced version that throw NotImplementedException whatever they are given.</summary>
public sealed class NotImplementedMembers
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NotImplementedMember> byId = new(StringComparer.Ordinal);

    // Most calls fail the test of the name. For the rest, the id of a symbol is spelled out once, and not once a call.
    private readonly ConcurrentDictionary<ISymbol, NotImplementedMember?> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly TensorFlowLibrary library;

    public NotImplementedMembers(TensorFlowLibrary library)
    {
        this.library = library;
        foreach (var row in FactTables.Get("not-implemented").For(library.Version))
        {
            var id = row["docid"];
            names.Add(NameIn(id));
            byId[id] = new NotImplementedMember(row["calls"] == "base", Cell(row, "equivalent"), Cell(row, "rewrite"));
        }
    }

    public IEnumerable<string> Names => names;

    /// <summary>What is known of <paramref name="member"/>, or null when it does not always throw.</summary>
    public NotImplementedMember? Find(ISymbol member)
    {
        if (!names.Contains(member.Name))
            return null;
        var definition = (member is IMethodSymbol { ReducedFrom: { } unreduced } ? unreduced : member).OriginalDefinition;
        return library.Owns(definition) ? bySymbol.GetOrAdd(definition, Look) : null;
    }

    /// <summary>The member's name in a documentation id such as <c>M:Namespace.Type.Name``1(…)</c>.</summary>
    public static string NameIn(string id)
    {
        var end = id.IndexOf('(');
        if (end < 0)
            end = id.Length;
        var start = id.LastIndexOf('.', end - 1) + 1;
        var arity = id.IndexOf("``", start, end - start, StringComparison.Ordinal);
        return id.Substring(start, (arity < 0 ? end : arity) - start);
    }

    private NotImplementedMember? Look(ISymbol definition) =>
        definition.GetDocumentationCommentId() is { } id && byId.TryGetValue(id, out var found) ? found : null;

    private static string? Cell(FactRow row, string column) => row[column] is var cell && cell != "-" ? cell : null;
}

/// <param name="OnlyBody">The library means the member to be overridden: only a call of this very body, <c>base.X</c>, throws.</param>
/// <param name="Equivalent">What to write in its place, where there is something.</param>
/// <param name="Rewrite">The name of the fix that writes it.</param>
public sealed record NotImplementedMember(bool OnlyBody, string? Equivalent, string? Rewrite);
