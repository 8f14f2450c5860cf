using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>What a fixer or a refactoring sees: the document before any edit, and the node it was asked about.</summary>
public abstract class CodeContext
{
    private protected CodeContext(Document document, SyntaxNode root, SemanticModel model, ReferencedLibraries libraries, SyntaxNode node, CancellationToken cancellationToken)
    {
        Document = document;
        Root = root;
        Model = model;
        Libraries = libraries;
        Node = node;
        CancellationToken = cancellationToken;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public ReferencedLibraries Libraries { get; }

    /// <summary>The library of a rule or refactoring about TensorFlow.NET, which has nothing to say without it.</summary>
    public TensorFlowLibrary Library => Libraries.TensorFlow ?? throw new InvalidOperationException("the rule is not about TensorFlow.NET");

    /// <summary>The innermost node at the diagnostic's location, or around the cursor.</summary>
    public SyntaxNode Node { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>The innermost enclosing node of a kind, the node itself included.</summary>
    public T? Enclosing<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>Whether an edit may be made in a node, of this or of another document of the project.</summary>
    public bool CanEdit(SyntaxNode node) => node.SyntaxTree == Root.SyntaxTree || RepairEditors.Editable(Document.Project.Solution, node.SyntaxTree) is not null;
}
