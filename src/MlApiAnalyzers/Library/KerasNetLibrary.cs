using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>Keras.NET, which runs Keras in Python, as one compilation references it.</summary>
public sealed class KerasNetLibrary
{
    private LibraryType? setup;
    private LibraryType? setupBackend;
    private LibraryType? backend;
    private LibraryType? baseModel;

    internal KerasNetLibrary(IAssemblySymbol assembly, IAssemblySymbol? basis)
    {
        Assembly = assembly;
        Basis = basis;
    }

    /// <summary>The assembly Keras (package Keras.NET).</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>The assembly Tensorflow, into which the source after release 3.8.6 has moved <c>Setup</c> and the base classes.</summary>
    public IAssemblySymbol? Basis { get; }

    /// <summary><c>Keras.Setup</c>, which installs Keras and chooses the Python module.</summary>
    public LibraryType Setup => setup ??= In("Keras.Setup");

    public LibraryType SetupBackend => setupBackend ??= In("Keras.SetupBackend");

    /// <summary><c>Keras.Backend</c>, the functions of <c>keras.backend</c>.</summary>
    public LibraryType Backend => backend ??= In("Keras.Backend");

    /// <summary><c>Keras.Models.BaseModel</c>, which trains, predicts, saves and loads.</summary>
    public LibraryType BaseModel => baseModel ??= In("Keras.Models.BaseModel");

    /// <summary>The library as <paramref name="compilation"/> references it, or null when it does not.</summary>
    public static KerasNetLibrary? Of(Compilation compilation) => ReferencedLibraries.Of(compilation)?.KerasNet;

    /// <summary>Whether <paramref name="symbol"/> is declared in the library, and not by the user.</summary>
    public bool Owns(ISymbol? symbol) => symbol?.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, Assembly) || SymbolEqualityComparer.Default.Equals(assembly, Basis));

    private LibraryType In(string metadataName) => new(Assembly, metadataName, Basis);
}
