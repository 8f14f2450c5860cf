using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <summary>
/// TensorFlow.NET and TensorFlow.Keras as one compilation references them: the types that rules ask for, the version, and
/// what that version does. This is the one entry point; it is created once per compilation and shared by all rules.
/// </summary>
public sealed partial class TensorFlowLibrary
{
    private const string BindingAssembly = "Tensorflow.Binding";
    private const string KerasAssembly = "Tensorflow.Keras";

    // Weak keys: a library context lives as long as its compilation, whose symbols it holds, and no longer.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<TensorFlowLibrary?>> Contexts = new();

    private readonly Lazy<HashSet<Capability>> capabilities;

    private TensorFlowLibrary(IAssemblySymbol binding, IAssemblySymbol? keras)
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
    public static TensorFlowLibrary? Of(Compilation compilation) =>
        Contexts.GetValue(compilation, static key => new StrongBox<TensorFlowLibrary?>(Create(key))).Value;

    /// <summary>Whether the referenced version is known to behave as <paramref name="capability"/> says.</summary>
    public bool Has(Capability capability) => capabilities.Value.Contains(capability);

    /// <summary>Whether <paramref name="symbol"/> is declared in the library, and not by the user.</summary>
    public bool Owns(ISymbol? symbol) => symbol?.ContainingAssembly is { } assembly
        && (SymbolEqualityComparer.Default.Equals(assembly, Binding) || SymbolEqualityComparer.Default.Equals(assembly, Keras));

    private static TensorFlowLibrary? Create(Compilation compilation)
    {
        // The identities are there without binding a reference, so a compilation without the library pays a scan of names.
        var referenced = false;
        foreach (var identity in compilation.ReferencedAssemblyNames)
            referenced |= identity.Name == BindingAssembly;
        if (!referenced)
            return null;

        IAssemblySymbol? binding = null;
        IAssemblySymbol? keras = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == BindingAssembly)
                binding = assembly;
            else if (assembly.Name == KerasAssembly)
                keras = assembly;
        }
        return binding is null ? null : new TensorFlowLibrary(binding, keras);
    }

    private HashSet<Capability> ReadCapabilities()
    {
        var present = new HashSet<Capability>();
        foreach (var row in FactTables.Get("capabilities").For(Version))
            present.Add((Capability)Enum.Parse(typeof(Capability), row["capability"]));
        return present;
    }
}
