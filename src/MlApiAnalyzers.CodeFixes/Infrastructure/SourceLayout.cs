using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>The text of the program's files, read and written in its own layout.</summary>
internal sealed class SourceLayout
{
    private readonly IReadOnlyList<GraphWrapper> wrappers;

    /// <param name="text">The text of the first file.</param>
    /// <param name="container">Code that is indented as the rest.</param>
    /// <param name="wrappers">The statements around others that go.</param>
    public SourceLayout(SourceText text, SyntaxNode container, IReadOnlyList<GraphWrapper>? wrappers = null)
    {
        this.wrappers = wrappers ?? Array.Empty<GraphWrapper>();
        NewLine = text.Lines.Count > 1 && text.Lines[0].EndIncludingLineBreak - text.Lines[0].End == 2 ? "\r\n" : "\n";
        Unit = UnitOf(text, container);
    }

    public string NewLine { get; }

    /// <summary>One level of indentation.</summary>
    public string Unit { get; }

    /// <summary>Replacements of nodes wherever they are rendered.</summary>
    public Dictionary<SyntaxNode, string> Replacements { get; } = new();

    public string Indentation(SyntaxNode node) => IndentationAt(node.SyntaxTree.GetText(), node.SpanStart);

    /// <summary>The indentation that a statement has once the wrappers around it are gone.</summary>
    public string FinalIndentation(SyntaxNode node)
    {
        var indentation = Indentation(node);
        foreach (var wrapper in wrappers)
        {
            if (wrapper.Content.SyntaxTree == node.SyntaxTree && wrapper.Content.Span.Contains(node.Span) && wrapper.Statement != node)
            {
                var levels = LevelsOf(wrapper);
                indentation = indentation.Length >= levels ? indentation.Substring(levels) : "";
            }
        }
        return indentation;
    }

    /// <summary>By how many characters a wrapper's content is indented.</summary>
    public int LevelsOf(GraphWrapper wrapper)
    {
        if (wrapper.Content is not BlockSyntax { Statements: { Count: > 0 } statements })
            return wrapper.Content is BlockSyntax ? 0 : Math.Max(0, Indentation(wrapper.Content).Length - Indentation(wrapper.Statement).Length);
        return Math.Max(0, Indentation(statements[0]).Length - Indentation(wrapper.Statement).Length);
    }

    /// <summary>The text of a node with all replacements in it.</summary>
    public string Render(SyntaxNode node)
    {
        if (Replacements.TryGetValue(node, out var replacement))
            return replacement;
        var text = node.SyntaxTree.GetText();
        var result = new StringBuilder();
        var end = node.SpanStart;
        foreach (var replaced in node.DescendantNodes(inner => !Replacements.ContainsKey(inner)).Where(Replacements.ContainsKey))
        {
            result.Append(text.ToString(TextSpan.FromBounds(end, replaced.SpanStart))).Append(Replacements[replaced]);
            end = replaced.Span.End;
        }
        return result.Append(text.ToString(TextSpan.FromBounds(end, node.Span.End))).ToString();
    }

    /// <summary>Moves the lines behind the first to another indentation.</summary>
    public string Reindent(string code, string from, string to, SyntaxNode origin)
    {
        if (from == to || code.IndexOf('\n') < 0 || origin.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.IndexOf('\n') >= 0))
            return code;
        var lines = code.Split('\n');
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].StartsWith(from, StringComparison.Ordinal))
                lines[i] = to + lines[i].Substring(from.Length);
        return string.Join("\n", lines);
    }

    /// <summary>The comments right above a statement, one a line; those above a blank line belong to what stands before.</summary>
    public static IEnumerable<string> CommentsAbove(SyntaxNode node) => Attached(node).Where(Trivia.IsComment).Select(static comment => comment.ToString().TrimEnd());

    /// <summary>A statement with its lines and the comments right above it.</summary>
    public static TextSpan LinesOf(SyntaxNode node) => TextSpan.FromBounds(Attached(node) is { Count: > 0 } attached ? attached[0].FullSpan.Start : node.SpanStart, node.FullSpan.End);

    private static List<SyntaxTrivia> Attached(SyntaxNode node)
    {
        var leading = node.GetLeadingTrivia();
        var start = 0;
        var blank = true;
        for (var i = 0; i < leading.Count; i++)
        {
            if (leading[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (blank)
                    start = i + 1;
                blank = true;
            }
            else if (!leading[i].IsKind(SyntaxKind.WhitespaceTrivia))
            {
                // A documentation comment ends its own line.
                blank = leading[i].HasStructure;
            }
        }
        return leading.Skip(start).ToList();
    }

    /// <summary>The comment behind a statement, with the space before it.</summary>
    public static string CommentBehind(SyntaxNode node) =>
        node.GetTrailingTrivia().FirstOrDefault(Trivia.IsComment) is { RawKind: not 0 } comment ? " " + comment.ToString().TrimEnd() : "";

    public static IEnumerable<string> CommentsWithin(SyntaxNode node) =>
        node.DescendantTrivia().Where(trivia => Trivia.IsComment(trivia) && node.Span.Contains(trivia.Span)).Select(static comment => comment.ToString().TrimEnd());

    /// <summary>Whether no comment stands at a statement.</summary>
    public static bool IsBare(SyntaxNode node) => !node.DescendantTrivia().Any(Trivia.IsComment) && !node.ContainsDirectives;

    /// <summary>Whether a blank line stands above a statement.</summary>
    public static bool HasBlankLineAbove(SyntaxNode node) => Attached(node).Count < node.GetLeadingTrivia().Count;

    private static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    private string UnitOf(SourceText text, SyntaxNode container)
    {
        foreach (var block in container.DescendantNodes().OfType<BlockSyntax>())
        {
            if (block.Statements.Count == 0)
                continue;
            var inner = Indentation(block.Statements[0]);
            var outer = IndentationAt(text, block.CloseBraceToken.SpanStart);
            if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
                return inner.Substring(outer.Length);
        }
        return text.Lines.Any(line => line.Span.Length > 0 && text[line.Start] == '\t') ? "\t" : "    ";
    }
}
