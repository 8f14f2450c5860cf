using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>What a fixer sees of one diagnostic: the document before any edit, and the node that was reported.</summary>
public sealed class RepairContext
{
    internal RepairContext(Document document, SyntaxNode root, SemanticModel model, ReferencedLibraries libraries, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Model = model;
        Libraries = libraries;
        Diagnostic = diagnostic;
        CancellationToken = cancellationToken;
        Node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public ReferencedLibraries Libraries { get; }

    /// <summary>The library of a rule about TensorFlow.NET, which reports nothing without it.</summary>
    public TensorFlowLibrary Library => Libraries.TensorFlow ?? throw new InvalidOperationException("the rule is not about TensorFlow.NET");

    public Diagnostic Diagnostic { get; }

    /// <summary>The innermost node at the diagnostic's location.</summary>
    public SyntaxNode Node { get; }

    public ImmutableDictionary<string, string?> Properties => Diagnostic.Properties;

    public CancellationToken CancellationToken { get; }

    /// <summary>The value of a property that the analyzer put into the diagnostic, or null.</summary>
    public string? Property(string name) => Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a repair may edit a node, of this or of another document of the project.</summary>
    public bool CanEdit(SyntaxNode node) => node.SyntaxTree == Root.SyntaxTree || RepairEditors.Editable(Document.Project.Solution, node.SyntaxTree) is not null;

    /// <summary>The innermost enclosing node of a kind, the reported node included.</summary>
    public T? Enclosing<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();
}
