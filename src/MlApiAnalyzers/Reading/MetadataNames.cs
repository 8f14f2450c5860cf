using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading;

/// <summary>Types of frameworks that the project need not reference, such as ASP.NET Core: told by their names alone.</summary>
internal static class MetadataNames
{
    /// <summary>Whether the type has this name in this namespace.</summary>
    public static bool IsNamed(this ITypeSymbol? type, string space, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && type.ContainingNamespace.IsNamed(space);

    /// <summary>Whether the type is, or derives from, one of this name in this namespace.</summary>
    public static bool DerivesFrom(this ITypeSymbol? type, string space, string name)
    {
        for (; type is not null; type = type.BaseType)
            if (type.IsNamed(space, name))
                return true;
        return false;
    }

    /// <summary>Whether the namespace is the one of this full name.</summary>
    public static bool IsNamed(this INamespaceSymbol? space, string name)
    {
        var end = name.Length;
        while (end > 0)
        {
            if (space is null || space.IsGlobalNamespace)
                return false;
            var dot = name.LastIndexOf('.', end - 1);
            var part = space.Name;
            if (part.Length != end - dot - 1 || string.CompareOrdinal(name, dot + 1, part, 0, part.Length) != 0)
                return false;
            end = dot;
            space = space.ContainingNamespace;
        }
        return space is { IsGlobalNamespace: true };
    }
}
