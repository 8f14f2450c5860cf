using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>Where names stand in the code of a compilation, looked for once each.</summary>
public sealed class NameMentions
{
    private static readonly ConditionalWeakTable<Compilation, NameMentions> Compilations = new();

    private readonly Compilation compilation;
    private readonly ConcurrentDictionary<string, ImmutableArray<SyntaxToken>> tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableHashSet<string>> names = new();

    private NameMentions(Compilation compilation)
    {
        this.compilation = compilation;
    }

    public static NameMentions Of(Compilation compilation) => Compilations.GetValue(compilation, static key => new NameMentions(key));

    public ImmutableArray<SyntaxToken> Of(string name, CancellationToken cancellationToken)
    {
        if (!tokens.TryGetValue(name, out var found))
            tokens.TryAdd(name, found = Find(name, cancellationToken));
        return found;
    }

    /// <summary>All names that a node mentions.</summary>
    public ImmutableHashSet<string> In(SyntaxNode node)
    {
        if (!names.TryGetValue(node, out var found))
        {
            var builder = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
            foreach (var token in node.DescendantTokens())
                if (token.IsKind(SyntaxKind.IdentifierToken))
                    builder.Add(token.ValueText);
            names.TryAdd(node, found = builder.ToImmutable());
        }
        return found;
    }

    private ImmutableArray<SyntaxToken> Find(string name, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<SyntaxToken>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!TreeOutline.Of(tree, cancellationToken).Mentions(name))
                continue;
            var text = tree.GetText(cancellationToken).ToString();
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                if (tree.GetRoot(cancellationToken).FindToken(at) is var token && token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                    found.Add(token);
        }
        return found.ToImmutable();
    }
}
