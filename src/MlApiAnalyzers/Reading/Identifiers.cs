using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading;

/// <summary>Finds names in code. The text is searched, which is far quicker than to go through its nodes or tokens, and only where the file has the name at all.</summary>
internal static class Identifiers
{
    /// <summary>The nodes of all identifiers of that name within a node, in order.</summary>
    public static IEnumerable<SyntaxNode> Named(string name, SyntaxNode within, CancellationToken cancellationToken)
    {
        if (!TreeOutline.Of(within.SyntaxTree, cancellationToken).Mentions(name))
            yield break;
        var text = within.SyntaxTree.GetText(cancellationToken).ToString();
        var end = within.Span.End;
        for (var at = within.SpanStart; (at = text.IndexOf(name, at, end - at, StringComparison.Ordinal)) >= 0; at += name.Length)
        {
            if ((at > within.SpanStart && SyntaxFacts.IsIdentifierPartCharacter(text[at - 1])) || (at + name.Length < end && SyntaxFacts.IsIdentifierPartCharacter(text[at + name.Length])))
                continue;
            if (within.FindToken(at) is { Parent: { } parent } token && token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)
                yield return parent;
        }
    }
}
