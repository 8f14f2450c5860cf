using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Outlines;

/// <summary>A type of the compilation with all its parts, and the types of the compilation around it.</summary>
internal sealed class ProgramType
{
    public ProgramType(string fullName)
    {
        FullName = fullName;
    }

    public string FullName { get; }

    public string Name => Parts[0].Name;

    public List<TypeOutline> Parts { get; } = new();

    /// <summary>The bases that the compilation declares.</summary>
    public List<ProgramType> Bases { get; } = new();

    /// <summary>The types that name it as a base.</summary>
    public List<ProgramType> Derived { get; } = new();

    public bool IsInterface => Parts[0].Node is InterfaceDeclarationSyntax;

    /// <summary>Whether objects of just this type can exist.</summary>
    public bool IsConcrete { get; set; }

    public ProgramType? BaseClass
    {
        get
        {
            foreach (var type in Bases)
                if (!type.IsInterface)
                    return type;
            return null;
        }
    }

    public bool IsOrInherits(ProgramType other)
    {
        if (this == other)
            return true;
        foreach (var type in Bases)
            if (type.IsOrInherits(other))
                return true;
        return false;
    }

    /// <summary>The methods of that name that can be called with so many arguments, of the nearest type that has any.</summary>
    public void FindMethods(string name, int arguments, List<FunctionOutline> found)
    {
        foreach (var part in Parts)
            foreach (var function in part.Functions)
                if (function.Kind == FunctionKind.Method && !function.IsPartialDefinition && function.Name == name && function.Takes(arguments))
                    found.Add(function);
        for (var i = 0; i < Bases.Count && found.Count == 0; i++)
            Bases[i].FindMethods(name, arguments, found);
    }

    public FunctionOutline? FindAccessor(string name, FunctionKind kind)
    {
        foreach (var part in Parts)
            foreach (var function in part.Functions)
                if (function.Kind == kind && function.Name == name)
                    return function;
        foreach (var type in Bases)
            if (type.FindAccessor(name, kind) is { } inherited)
                return inherited;
        return null;
    }

    public bool HasMethod(string name)
    {
        foreach (var part in Parts)
            foreach (var function in part.Functions)
                if (function.Kind == FunctionKind.Method && function.Name == name)
                    return true;
        foreach (var type in Bases)
            if (type.HasMethod(name))
                return true;
        return false;
    }

    /// <summary>The declared type of a field or property.</summary>
    public (TypeSyntax Type, TypeOutline In)? FindVariable(string name)
    {
        foreach (var part in Parts)
            if (part.Variables.TryGetValue(name, out var type))
                return (type, part);
        foreach (var inherited in Bases)
            if (inherited.FindVariable(name) is { } found)
                return found;
        return null;
    }
}
