using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading;

/// <summary>Finds names in code. The text is searched, which is far quicker than to go through its nodes or tokens, and only the members that have the name.</summary>
internal static class Identifiers
{
    /// <summary>The nodes of all identifiers of that name within a node, in order.</summary>
    public static IEnumerable<SyntaxNode> Named(string name, SyntaxNode within, CancellationToken cancellationToken)
    {
        string? text = null;
        foreach (var mentioning in TreeOutline.Of(within.SyntaxTree, cancellationToken).SpansThatMention(name))
        {
            if (mentioning.Intersection(within.Span) is not { IsEmpty: false } span)
                continue;
            text ??= within.SyntaxTree.GetText(cancellationToken).ToString();
            for (var at = span.Start; (at = text.IndexOf(name, at, span.End - at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                if ((at > span.Start && SyntaxFacts.IsIdentifierPartCharacter(text[at - 1])) || (at + name.Length < span.End && SyntaxFacts.IsIdentifierPartCharacter(text[at + name.Length])))
                    continue;
                if (within.FindToken(at) is { Parent: { } parent } token && token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                    yield return parent;
            }
        }
    }
}
