using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>
/// The machine-learning libraries that one compilation references, each with its context. Created once per compilation and
/// shared by all rules.
/// </summary>
public sealed class ReferencedLibraries
{
    internal const string BindingAssembly = "Tensorflow.Binding";
    private const string TensorFlowKerasAssembly = "Tensorflow.Keras";
    private const string KerasNetAssembly = "Keras";
    private const string KerasNetBasisAssembly = "Tensorflow";
    private const string PythonAssembly = "Python.Runtime";

    // Numpy.NET has a package with and one without its own Python.
    private static readonly HashSet<string> NumpyAssemblies = new() { "Numpy", "Numpy.Bare", "Numpy.Bare.Dotnet" };

    // Weak keys: a library context lives as long as its compilation, whose symbols it holds, and no longer.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ReferencedLibraries?>> Contexts = new();

    private ReferencedLibraries(TensorFlowLibrary? tensorFlow, PythonLibrary? python, KerasNetLibrary? kerasNet)
    {
        TensorFlow = tensorFlow;
        Python = python;
        KerasNet = kerasNet;
    }

    /// <summary>TensorFlow.NET and TensorFlow.Keras.</summary>
    public TensorFlowLibrary? TensorFlow { get; }

    /// <summary>Python.NET and Numpy.NET.</summary>
    public PythonLibrary? Python { get; }

    public KerasNetLibrary? KerasNet { get; }

    /// <summary>The libraries that <paramref name="compilation"/> references, or null when it references none.</summary>
    public static ReferencedLibraries? Of(Compilation compilation) =>
        Contexts.GetValue(compilation, static key => new StrongBox<ReferencedLibraries?>(Create(key))).Value;

    private static ReferencedLibraries? Create(Compilation compilation)
    {
        // The identities are there without binding a reference, so a compilation without the libraries pays a scan of names.
        var referenced = false;
        foreach (var identity in compilation.ReferencedAssemblyNames)
            referenced |= identity.Name is BindingAssembly or KerasNetAssembly or PythonAssembly || NumpyAssemblies.Contains(identity.Name);
        if (!referenced)
            return null;

        IAssemblySymbol? binding = null, tensorFlowKeras = null, kerasNet = null, kerasNetBasis = null, python = null, numpy = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            switch (assembly.Name)
            {
                case BindingAssembly:
                    binding = assembly;
                    break;
                case TensorFlowKerasAssembly:
                    tensorFlowKeras = assembly;
                    break;
                case KerasNetAssembly:
                    kerasNet = assembly;
                    break;
                case KerasNetBasisAssembly:
                    kerasNetBasis = assembly;
                    break;
                case PythonAssembly:
                    python = assembly;
                    break;
                case var name when NumpyAssemblies.Contains(name):
                    numpy = assembly;
                    break;
            }
        }
        return new ReferencedLibraries(
            binding is null ? null : new TensorFlowLibrary(binding, tensorFlowKeras),
            python is null && numpy is null ? null : new PythonLibrary(python, numpy),
            kerasNet is null ? null : new KerasNetLibrary(kerasNet, kerasNetBasis));
    }
}
