using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Collects the edits of one or many repairs in one document; <see cref="In"/> has those of the others. Nodes are those of the
/// document before any edit; a node that another repair may edit too is replaced by a function of what has become of it.
/// </summary>
public sealed class RepairEditor
{
    private readonly RepairEditors editors;
    private readonly SyntaxEditor editor;
    private readonly Compilation compilation;
    private readonly HashSet<SyntaxNode> removed = new();
    private readonly List<string> usings = new();
    private readonly List<string> staticUsings = new();
    private readonly HashSet<(SyntaxNode Node, string Text)> insertedOnce = new();
    private readonly HashSet<string> givenNames = new();
    private readonly HashSet<SyntaxNode> begun = new();
    private readonly Dictionary<SyntaxNode, HashSet<SyntaxNode>> uses = new();
    private SemanticModel? model;

    internal RepairEditor(RepairEditors editors, Document document, SyntaxNode root, Compilation compilation, CancellationToken cancellationToken)
    {
        this.editors = editors;
        editor = new SyntaxEditor(root, document.Project.Solution.Services);
        this.compilation = compilation;
        Document = document;
        CancellationToken = cancellationToken;
    }

    /// <summary>The document before any edit.</summary>
    public Document Document { get; }

    public SemanticModel Model => model ??= compilation.GetSemanticModel(editor.OriginalRoot.SyntaxTree);

    public CancellationToken CancellationToken { get; }

    public SyntaxGenerator Generator => editor.Generator;

    /// <summary>Edits of the text, for a repair that moves whole statements; such a repair makes no other edits of the same code.</summary>
    internal TextRepairs Text { get; } = new();

    internal IReadOnlyList<string> Usings => usings;

    internal IReadOnlyList<string> StaticUsings => staticUsings;

    internal SyntaxNode GetChangedRoot() => editor.GetChangedRoot();

    /// <summary>The editor of the document of the project that a node is in; see <see cref="CodeContext.CanEdit"/>.</summary>
    public RepairEditor In(SyntaxNode node) => node.SyntaxTree == editor.OriginalRoot.SyntaxTree ? this : editors.Of(node.SyntaxTree, compilation);

    /// <summary>Replaces a node by one made from its current form, keeping the trivia around it.</summary>
    public void Replace<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode => editor.ReplaceNode(node, (current, _) => Keep(current, current is T typed ? change(typed) : current));

    /// <summary>Replaces a node by one made from its current form, as it is made: nothing in it is formatted.</summary>
    public void Rewrite<T>(T node, Func<T, SyntaxNode> change)
        where T : SyntaxNode => editor.ReplaceNode(node, (current, _) => change((T)current));

    /// <summary>Whether no repair before this one has begun with the node, of which more than one diagnostic may tell.</summary>
    public bool Begin(SyntaxNode node) => begun.Add(node);

    /// <summary>Notes that a use of what a declaration declares goes; true when it was the last of <paramref name="all"/>.</summary>
    internal bool ReleaseLast(SyntaxNode declaration, IEnumerable<SyntaxNode> all, SyntaxNode use)
    {
        if (!uses.TryGetValue(declaration, out var left))
            uses.Add(declaration, left = new HashSet<SyntaxNode>(all));
        return left.Remove(use) && left.Count == 0;
    }

    /// <summary>Replaces a node, keeping the trivia around it. Several repairs may ask for the same replacement.</summary>
    public void Replace(SyntaxNode node, SyntaxNode replacement) =>
        editor.ReplaceNode(node, (current, _) => Keep(current, current.CopyAnnotationsTo(replacement)));

    /// <summary>Removes a node; a statement's comments above it stay. Several repairs may ask for the same removal.</summary>
    public void Remove(SyntaxNode node)
    {
        if (!removed.Add(node))
            return;
        var options = SyntaxRemoveOptions.KeepUnbalancedDirectives;
        if (node is StatementSyntax or MemberDeclarationSyntax)
        {
            var previous = node.GetFirstToken().GetPreviousToken();
            if (node.GetTrailingTrivia().Any(Trivia.IsComment))
            {
                // The comment takes the statement's place, and not one behind it.
                options |= SyntaxRemoveOptions.KeepExteriorTrivia;
                editor.ReplaceNode(node, static (current, _) => current.WithTrailingTrivia(current.GetTrailingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
            }
            else if (!previous.IsKind(SyntaxKind.None) && !previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            {
                // Behind another statement on its line: the line still ends.
                options |= SyntaxRemoveOptions.KeepTrailingTrivia;
            }
            else if (node.GetLeadingTrivia().Any(Trivia.IsComment) || BeginsGroup(node) || IsBehindRemoved(node))
            {
                // The node's own indentation goes with it; that of the comments stays.
                options |= SyntaxRemoveOptions.KeepLeadingTrivia;
                editor.ReplaceNode(node, static (current, _) => current.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia)
                    ? current.WithLeadingTrivia(leading.RemoveAt(leading.Count - 1))
                    : current);
            }
        }
        editor.RemoveNode(node, options);
        DropBlankLineAtHead(node);
    }

    /// <summary>What becomes the first statement of a block begins with no blank line.</summary>
    private void DropBlankLineAtHead(SyntaxNode node)
    {
        if (node is not StatementSyntax { Parent: BlockSyntax block } statement || block.Statements.IndexOf(statement) is var index && (index + 1 >= block.Statements.Count || index > 0 && !removed.Contains(block.Statements[index - 1])))
            return;
        var next = block.Statements[index + 1];
        if (!removed.Contains(next) && !node.GetLeadingTrivia().Any(Trivia.IsComment) && !node.GetTrailingTrivia().Any(Trivia.IsComment) && BeginsWithBlankLine(next.GetFirstToken()))
            editor.ReplaceNode(next, static (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().SkipWhile(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
    }

    /// <summary>A name for a new local that nothing in the member around <paramref name="place"/> has, nor a repair before this one has taken.</summary>
    public string FreeName(string wanted, SyntaxNode place)
    {
        var used = new HashSet<string>(DeclaredNames.ScopeOf(place).DescendantTokens()
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent?.Parent is not NameColonSyntax && !(token.Parent?.Parent is MemberAccessExpressionSyntax access && access.Name == token.Parent))
            .Select(static token => token.ValueText));
        var name = wanted;
        for (var number = 2; used.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || !givenNames.Add(name); number++)
            name = wanted + number;
        return name;
    }

    /// <summary>Removes a statement that is written again elsewhere, with the comments that belong to it.</summary>
    public void Take(StatementSyntax statement)
    {
        if (removed.Add(statement))
            editor.RemoveNode(statement.Parent is GlobalStatementSyntax global ? global : statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>Whether the node takes over what was above its neighbour, which goes as well.</summary>
    private bool IsBehindRemoved(SyntaxNode node) => node.Parent?.ChildNodes().TakeWhile(child => child != node).LastOrDefault() is { } previous && removed.Contains(previous);

    /// <summary>Whether a blank line stands above the node, and none below it, that sets what follows apart from what precedes.</summary>
    private static bool BeginsGroup(SyntaxNode node) =>
        BeginsWithBlankLine(node.GetFirstToken())
        && node.GetLastToken().GetNextToken() is var next
        && !next.IsKind(SyntaxKind.CloseBraceToken)
        && !next.IsKind(SyntaxKind.EndOfFileToken)
        && !BeginsWithBlankLine(next);

    private static bool BeginsWithBlankLine(SyntaxToken token)
    {
        foreach (var trivia in token.LeadingTrivia)
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                return trivia.IsKind(SyntaxKind.EndOfLineTrivia);
        return false;
    }

    public void InsertBefore(SyntaxNode node, params SyntaxNode[] nodes) => editor.InsertBefore(node, nodes);

    /// <summary>
    /// Inserts statements that belong to <paramref name="statement"/>: the blank line and the comments above it stay above them all.
    /// </summary>
    public void InsertAbove(StatementSyntax statement, params StatementSyntax[] added)
    {
        var leading = statement.GetLeadingTrivia();
        var indentation = Indentation.Space(statement);
        for (var i = 0; i < added.Length; i++)
            added[i] = added[i].WithLeadingTrivia(i == 0 ? leading : indentation).WithTrailingTrivia(SyntaxFactory.LineFeed);
        if (statement.Parent is GlobalStatementSyntax global)
            editor.InsertBefore(global, added.Select(SyntaxFactory.GlobalStatement));
        else
            editor.InsertBefore(statement, added);
        editor.ReplaceNode(statement, (current, _) => current.WithLeadingTrivia(indentation));
    }

    /// <summary>Inserts statements behind another one: on lines of their own, or on its line where that goes on behind it.</summary>
    public void InsertBelow(StatementSyntax statement, params StatementSyntax[] added)
    {
        var hasOwnLine = statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) || statement.GetLastToken().GetNextToken().IsKind(SyntaxKind.EndOfFileToken);
        var before = hasOwnLine ? Indentation.Space(statement) : default;
        var behind = hasOwnLine ? SyntaxFactory.LineFeed : SyntaxFactory.Space;
        for (var i = 0; i < added.Length; i++)
            added[i] = added[i].WithLeadingTrivia(before).WithTrailingTrivia(behind);
        if (statement.Parent is GlobalStatementSyntax global)
            editor.InsertAfter(global, added.Select(SyntaxFactory.GlobalStatement));
        else
            editor.InsertAfter(statement, added);
    }

    /// <summary>Moves a statement, with the comments above and behind it, to before another one that stands further up.</summary>
    public void MoveBefore(StatementSyntax target, StatementSyntax moved)
    {
        if (!removed.Add(moved))
            return;

        // A node of its own: older editors follow what they insert by its identity, and would find it twice. Where the indentation
        // stays, nothing is to be formatted.
        var staysInBlock = moved.Parent == target.Parent || moved.Parent is GlobalStatementSyntax;
        var copy = moved.WithAdditionalAnnotations(staysInBlock ? new SyntaxAnnotation() : Formatter.Annotation);
        if (target.Parent is GlobalStatementSyntax global)
            InsertBefore(global, SyntaxFactory.GlobalStatement(copy));
        else
            InsertBefore(target, copy);
        editor.RemoveNode(moved.Parent is GlobalStatementSyntax own ? own : moved, SyntaxRemoveOptions.KeepUnbalancedDirectives);
    }

    /// <summary>Inserts what several repairs ask for in the same place, once; false where it was there already.</summary>
    public bool InsertOnceBefore(SyntaxNode node, SyntaxNode inserted)
    {
        if (!insertedOnce.Add((node, inserted.ToString())))
            return false;
        InsertBefore(node, inserted);
        return true;
    }

    public void InsertAfter(SyntaxNode node, params SyntaxNode[] nodes) => editor.InsertAfter(node, nodes);

    /// <summary>Inserts what several repairs ask for in the same place, once; false where it was there already.</summary>
    public bool InsertOnceAfter(SyntaxNode node, SyntaxNode inserted)
    {
        if (!insertedOnce.Add((node, inserted.ToString())))
            return false;
        InsertAfter(node, inserted);
        return true;
    }

    /// <summary>Adds <c>using Namespace;</c> where it is missing.</summary>
    public void AddUsing(string @namespace)
    {
        if (!usings.Contains(@namespace))
            usings.Add(@namespace);
    }

    /// <summary>Adds <c>using static Type;</c> where it is missing.</summary>
    public void AddUsingStatic(string type)
    {
        if (!staticUsings.Contains(type))
            staticUsings.Add(type);
    }

    private static SyntaxNode Keep(SyntaxNode current, SyntaxNode replacement) =>
        ReferenceEquals(current, replacement)
            ? current
            : replacement.WithLeadingTrivia(current.GetLeadingTrivia()).WithTrailingTrivia(current.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
}
