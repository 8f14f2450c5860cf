using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>
/// TensorFlow.NET and TensorFlow.Keras as one compilation references them: the types that rules ask for, the version, and
/// what that version does.
/// </summary>
public sealed partial class TensorFlowLibrary
{
    // The name of Tensorflow.Binding up to the package version 0.70.0, which the rules about code do not know.
    private const string FormerAssembly = "TensorFlow.NET";

    private readonly Lazy<HashSet<Capability>> capabilities;

    internal TensorFlowLibrary(IAssemblySymbol binding, IAssemblySymbol? keras)
    {
        Binding = binding;
        Keras = keras;
        Version = LibraryVersion.Of(binding.Identity.Version);
        capabilities = new Lazy<HashSet<Capability>>(ReadCapabilities);
    }

    /// <summary>The assembly Tensorflow.Binding (package TensorFlow.NET).</summary>
    public IAssemblySymbol Binding { get; }

    /// <summary>The assembly Tensorflow.Keras (package TensorFlow.Keras), where it is referenced.</summary>
    public IAssemblySymbol? Keras { get; }

    /// <summary>The release line of TensorFlow.NET.</summary>
    public LibraryVersion Version { get; }

    /// <summary>The library as <paramref name="compilation"/> references it, or null when it does not.</summary>
    public static TensorFlowLibrary? Of(Compilation compilation) => ReferencedLibraries.Of(compilation)?.TensorFlow;

    /// <summary>Whether <paramref name="compilation"/> references TensorFlow.NET of any age, also one that has no context.</summary>
    public static bool IsReferencedBy(Compilation compilation)
    {
        foreach (var identity in compilation.ReferencedAssemblyNames)
            if (identity.Name is ReferencedLibraries.BindingAssembly or FormerAssembly)
                return true;
        return false;
    }

    /// <summary>Whether the referenced version is known to behave as <paramref name="capability"/> says.</summary>
    public bool Has(Capability capability) => capabilities.Value.Contains(capability);

    /// <summary>Whether <paramref name="symbol"/> is declared in the library, and not by the user.</summary>
    public bool Owns(ISymbol? symbol) => symbol?.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, Binding) || SymbolEqualityComparer.Default.Equals(assembly, Keras));

    private HashSet<Capability> ReadCapabilities()
    {
        var present = new HashSet<Capability>();
        foreach (var row in FactTables.Get("capabilities").For(Version))
            present.Add((Capability)Enum.Parse(typeof(Capability), row["capability"]));
        return present;
    }
}
