using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>One declaration of a type: for a partial one, one of its parts.</summary>
public sealed class TypeOutline
{
    internal TypeOutline(TreeOutline tree, TypeDeclarationSyntax node, string space, TypeOutline? outer)
    {
        Tree = tree;
        Node = node;
        Space = space;
        Outer = outer;
        Name = node.Identifier.ValueText;
        FullName = (outer?.FullName ?? space) + "." + Name + (node.TypeParameterList is { } parameters ? "`" + parameters.Parameters.Count : "");
        if (node.BaseList is not { } list)
            return;
        var bases = ImmutableArray.CreateBuilder<string>();
        foreach (var type in list.Types)
            if (NameOf(type.Type) is { } name)
                bases.Add(name);
        Bases = bases.ToImmutable();
    }

    public TreeOutline Tree { get; }

    public TypeDeclarationSyntax Node { get; }

    /// <summary>The namespace around it.</summary>
    public string Space { get; }

    public TypeOutline? Outer { get; }

    public string Name { get; }

    /// <summary>The name with everything around it, which the parts of a partial type share.</summary>
    public string FullName { get; }

    /// <summary>The last names of its bases.</summary>
    public ImmutableArray<string> Bases { get; } = ImmutableArray<string>.Empty;

    /// <summary>The methods, constructors and accessors of this part.</summary>
    public List<FunctionOutline> Functions { get; } = new();

    /// <summary>The fields, properties and events of this part, each with the type that it is declared with.</summary>
    public Dictionary<string, TypeSyntax> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The members of this part whose initializers run when an object is created or the type is first used.</summary>
    public List<MemberOutline> Initialized { get; } = new();

    /// <summary>The last name of a type; null where it has none, as an array or a tuple.</summary>
    public static string? NameOf(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };
}
