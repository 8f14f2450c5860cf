using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules;

/// <summary>
/// One thing that is looked for in code or in a project. A rule has no state: what it keeps for a compilation lives in the handlers that it
/// subscribes. It is one of two kinds, <see cref="LibraryRule"/> and <see cref="ProjectRule"/>.
/// </summary>
public abstract class Rule
{
    private protected Rule(ImmutableArray<DiagnosticDescriptor> descriptors)
    {
        Descriptors = descriptors;
        foreach (var descriptor in descriptors)
            if (descriptor.DefaultSeverity > Severity)
                Severity = descriptor.DefaultSeverity;
    }

    /// <summary>What the rule reports: one descriptor, or those of a family that is read together.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The most severe of what the rule reports by default.</summary>
    public DiagnosticSeverity Severity { get; }
}

/// <summary>A rule about code that uses one of the libraries. In a compilation that references none of them it is not asked.</summary>
public abstract class LibraryRule : Rule
{
    protected LibraryRule(params DiagnosticDescriptor[] descriptors)
        : base(ImmutableArray.Create(descriptors))
    {
    }

    /// <summary>Says what the rule wants to hear of in this compilation: nothing where its library is not among <paramref name="libraries"/>.</summary>
    public abstract void Subscribe(Subscriptions on, ReferencedLibraries libraries);
}

/// <summary>A rule about TensorFlow.NET alone.</summary>
public abstract class TensorFlowRule : LibraryRule
{
    protected TensorFlowRule(params DiagnosticDescriptor[] descriptors)
        : base(descriptors)
    {
    }

    public sealed override void Subscribe(Subscriptions on, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is { } library)
            Subscribe(on, library);
    }

    /// <summary>Says what the rule wants to hear of: nothing where its facts do not cover the referenced version.</summary>
    protected abstract void Subscribe(Subscriptions on, TensorFlowLibrary library);
}
