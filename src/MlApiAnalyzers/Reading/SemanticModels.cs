using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// The semantic models of a compilation, of which each tree has one. The compiler may give up the model of a tree while another thread still works with it,
/// and make a second; their operations and bound code are not the same things, and a reading that met both would take one expression for two.
/// </summary>
internal sealed class SemanticModels
{
    private static readonly ConditionalWeakTable<Compilation, SemanticModels> Known = new();

    private readonly Compilation compilation;

    // Weakly: whoever has an operation holds its model, and where nobody does the next one is as good.
    private readonly ConcurrentDictionary<SyntaxTree, WeakReference<SemanticModel>> models = new();

    private SemanticModels(Compilation compilation)
    {
        this.compilation = compilation;
    }

    public static SemanticModels Of(Compilation compilation) => Known.GetValue(compilation, static key => new SemanticModels(key));

    /// <summary>The model of a tree. It is made where there is none, so this is for trees in which a rule has found what it looks for.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) =>
#pragma warning disable RS0030 // This is the one place that may.
        models.TryGetValue(tree, out var known) && known.TryGetTarget(out var model) ? model : Keep(compilation.GetSemanticModel(tree));
#pragma warning restore RS0030

    /// <summary>The one model of the tree that <paramref name="model"/> is of: this one, unless another is in use.</summary>
    public SemanticModel Keep(SemanticModel model)
    {
        var added = new WeakReference<SemanticModel>(model);
        while (true)
        {
            var kept = models.GetOrAdd(model.SyntaxTree, added);
            if (kept.TryGetTarget(out var known))
                return known;
            if (models.TryUpdate(model.SyntaxTree, added, kept))
                return model;
        }
    }

    /// <summary>The same operation as the one model of its tree has it; null where that has no such operation.</summary>
    public IOperation? Canonical(IOperation operation)
    {
        if (operation.SemanticModel is not { } model || Keep(model) is var kept && kept == model)
            return operation;
        var same = kept.GetOperation(operation.Syntax);
        return same?.Kind == operation.Kind ? same : null;
    }
}
