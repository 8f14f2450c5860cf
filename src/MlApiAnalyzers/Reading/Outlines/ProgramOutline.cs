using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>The outlines of all files of a compilation, with the types that they declare brought together by name. Nothing is bound.</summary>
internal sealed class ProgramOutline
{
    private readonly Dictionary<string, ProgramType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProgramType>> typesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FunctionOutline>> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, int> numbers = new();
    private readonly HashSet<string> variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> staticUsings = new(StringComparer.Ordinal);

    public ProgramOutline(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = new List<TreeOutline>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var outline = TreeOutline.Of(tree, cancellationToken);
            numbers.Add(tree, trees.Count);
            trees.Add(outline);
        }
        Trees = trees;
        foreach (var tree in trees)
        {
            foreach (var type in tree.Types)
            {
                Add(type);
                variables.UnionWith(type.Variables.Keys);
            }
            foreach (var function in tree.Functions)
            {
                if (!functions.TryGetValue(function.Name, out var sameName))
                    functions.Add(function.Name, sameName = new List<FunctionOutline>());
                sameName.Add(function);
            }
            staticUsings.UnionWith(tree.StaticUsings);
        }
        foreach (var type in types.Values)
            Link(type);
    }

    public IReadOnlyList<TreeOutline> Trees { get; }

    /// <summary>Types that some file names with <c>using static</c>.</summary>
    public IEnumerable<string> StaticUsings => staticUsings;

    public IEnumerable<ProgramType> Types => types.Values;

    public int NumberOf(SyntaxTree tree) => numbers.TryGetValue(tree, out var number) ? number : -1;

    public IReadOnlyList<FunctionOutline> Functions(string name) => functions.TryGetValue(name, out var found) ? found : Array.Empty<FunctionOutline>();

    /// <summary>Whether some type has a field or property of that name.</summary>
    public bool IsVariable(string name) => variables.Contains(name);

    public ProgramType? TypeOf(TypeOutline? outline) => outline is null ? null : types[outline.FullName];

    public IReadOnlyList<ProgramType> TypesNamed(string name) => typesByName.TryGetValue(name, out var found) ? found : Array.Empty<ProgramType>();

    /// <summary>The type that a name means in a namespace; null where there is none of that name, or several that can be meant.</summary>
    public ProgramType? Resolve(string name, TypeOutline? from)
    {
        if (!typesByName.TryGetValue(name, out var candidates))
            return null;
        if (candidates.Count == 1)
            return candidates[0];
        ProgramType? best = null;
        var length = -1;
        foreach (var candidate in candidates)
        {
            var outer = candidate.FullName.Substring(0, candidate.FullName.LastIndexOf('.'));
            if (from is null ? outer.Length > 0 : !IsAround(outer, from.FullName))
                continue;
            if (outer.Length == length)
                return null;
            if (outer.Length > length)
                (best, length) = (candidate, outer.Length);
        }
        return best;
    }

    public bool MentionsAny(IEnumerable<string> names)
    {
        foreach (var tree in Trees)
            if (tree.MentionsAny(names))
                return true;
        return false;
    }

    private static bool IsAround(string outer, string name) => name.StartsWith(outer, StringComparison.Ordinal) && (name.Length == outer.Length || name[outer.Length] == '.');

    private void Add(TypeOutline outline)
    {
        if (!types.TryGetValue(outline.FullName, out var type))
        {
            types.Add(outline.FullName, type = new ProgramType(outline.FullName));
            if (!typesByName.TryGetValue(outline.Name, out var sameName))
                typesByName.Add(outline.Name, sameName = new List<ProgramType>());
            sameName.Add(type);
            type.IsConcrete = outline.Node is not InterfaceDeclarationSyntax;
        }
        type.Parts.Add(outline);
        if (outline.Node.Modifiers.Any(SyntaxKind.AbstractKeyword) || outline.Node.Modifiers.Any(SyntaxKind.StaticKeyword))
            type.IsConcrete = false;
    }

    private void Link(ProgramType type)
    {
        foreach (var part in type.Parts)
        {
            foreach (var name in part.Bases)
            {
                if (Resolve(name, part) is not { } found || found == type || type.Bases.Contains(found) || found.IsOrInherits(type))
                    continue;
                type.Bases.Add(found);
                found.Derived.Add(type);
            }
        }
    }
}
