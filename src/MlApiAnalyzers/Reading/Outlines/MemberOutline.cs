using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>A member of a type, or all top-level statements of a file together.</summary>
public sealed class MemberOutline
{
    private ModeScript? initializers;

    internal MemberOutline(TreeOutline tree, int index, TypeOutline? type, string name, SyntaxNode node, TextSpan span)
    {
        Tree = tree;
        Index = index;
        Type = type;
        Name = name;
        Node = node;
        Span = span;
    }

    public TreeOutline Tree { get; }

    /// <summary>Its number in the tree.</summary>
    public int Index { get; }

    public TypeOutline? Type { get; }

    /// <summary>Its name; that of the type for constructors, fields and what has none.</summary>
    public string Name { get; }

    public SyntaxNode Node { get; }

    public TextSpan Span { get; }

    public ImmutableArray<FunctionOutline> Functions { get; internal set; } = ImmutableArray<FunctionOutline>.Empty;

    /// <summary>Whether it is a field or property with an initializer.</summary>
    public bool HasInitializer { get; internal set; }

    public bool IsStatic { get; internal set; }

    /// <summary>Whether it runs at a time that nobody knows: a static initializer or constructor, a module initializer.</summary>
    public bool IsStaticInitializer { get; internal set; }

    /// <summary>What its initializers do, as far as modes are concerned.</summary>
    internal ModeScript Initializers => initializers ?? Interlocked.CompareExchange(ref initializers, ModeScriptBuilder.Build(this, Node), null) ?? initializers;

    /// <summary>Whether the text of the member has the name anywhere.</summary>
    public bool Mentions(string name) => Tree.IsMentioned(this, name);
}
