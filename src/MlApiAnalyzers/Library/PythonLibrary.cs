using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>Python.NET, which runs Python in the process, and the Numpy.NET upon it, as one compilation references them.</summary>
public sealed class PythonLibrary
{
    private LibraryType? py;
    private LibraryType? pythonEngine;
    private LibraryType? np;
    private LibraryType? ndArray;

    internal PythonLibrary(IAssemblySymbol? runtime, IAssemblySymbol? numpy)
    {
        Runtime = runtime;
        Numpy = numpy;
    }

    /// <summary>The assembly Python.Runtime (package pythonnet).</summary>
    public IAssemblySymbol? Runtime { get; }

    /// <summary>The assembly of Numpy.NET (packages Numpy and Numpy.Bare).</summary>
    public IAssemblySymbol? Numpy { get; }

    /// <summary><c>Python.Runtime.Py</c>: <c>Py.GIL()</c>, <c>Py.Import(…)</c>.</summary>
    public LibraryType Py => py ??= new(Runtime, "Python.Runtime.Py");

    public LibraryType PythonEngine => pythonEngine ??= new(Runtime, "Python.Runtime.PythonEngine");

    /// <summary><c>Numpy.np</c>, the static class of the NumPy functions.</summary>
    public LibraryType Np => np ??= new(Numpy, "Numpy.np");

    public LibraryType NDarray => ndArray ??= new(Numpy, "Numpy.NDarray");

    /// <summary>The libraries as <paramref name="compilation"/> references them, or null when it references neither.</summary>
    public static PythonLibrary? Of(Compilation compilation) => ReferencedLibraries.Of(compilation)?.Python;

    /// <summary>Whether <paramref name="symbol"/> is declared in one of the libraries, and not by the user.</summary>
    public bool Owns(ISymbol? symbol) => symbol?.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, Numpy) || SymbolEqualityComparer.Default.Equals(assembly, Runtime));
}
