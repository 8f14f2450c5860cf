using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>
/// A type of the library. It is looked up in the library's own assembly at its first use, so a user's type of the same name
/// is never taken for it, and a version that lacks the type answers every question with no.
/// </summary>
public sealed class LibraryType
{
    private readonly IAssemblySymbol? assembly;
    private readonly IAssemblySymbol? otherAssembly;
    private INamedTypeSymbol? symbol;
    private volatile bool resolved;

    internal LibraryType(IAssemblySymbol? assembly, string metadataName, IAssemblySymbol? otherAssembly = null)
    {
        this.assembly = assembly;
        this.otherAssembly = otherAssembly;
        MetadataName = metadataName;
    }

    /// <summary>The name in metadata: namespace, containing types joined by +, arity behind a back-tick.</summary>
    public string MetadataName { get; }

    /// <summary>The type, or null where the referenced version has none of this name.</summary>
    public INamedTypeSymbol? Symbol
    {
        get
        {
            if (!resolved)
            {
                symbol = assembly?.GetTypeByMetadataName(MetadataName) ?? otherAssembly?.GetTypeByMetadataName(MetadataName);
                resolved = true;
            }
            return symbol;
        }
    }

    /// <summary>Whether <paramref name="type"/> is this type, in any construction.</summary>
    public bool Is(ITypeSymbol? type) =>
        type is not null && Symbol is { } mine && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, mine);

    /// <summary>Whether <paramref name="type"/> is this type, derives from it or implements it.</summary>
    public bool IsBaseOf(ITypeSymbol? type)
    {
        if (type is null || Symbol is not { } mine)
            return false;
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, mine))
                return true;
        if (mine.TypeKind == TypeKind.Interface)
            foreach (var implemented in type.AllInterfaces)
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, mine))
                    return true;
        return false;
    }

    /// <summary>Whether <paramref name="member"/> is declared by this very type.</summary>
    public bool Declares(ISymbol? member) => member is not null && Is(member.ContainingType);
}
