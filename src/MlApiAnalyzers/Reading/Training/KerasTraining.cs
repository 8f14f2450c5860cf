using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A model trained by <c>compile</c> and <c>fit</c>.</summary>
/// <param name="Fit">The call of <c>fit</c>.</param>
/// <param name="Model">The model, as the code at <c>fit</c> names it.</param>
/// <param name="Refusals">Which preconditions do not hold; none where it can become a loop.</param>
public sealed record KerasTraining(IInvocationOperation Fit, string Model, ImmutableArray<TrainingRefusal> Refusals)
{
    /// <summary>The call of <c>compile</c>, the only one; null where it is not known.</summary>
    public IInvocationOperation? Compile { get; init; }

    /// <summary>Whether <c>compile</c> stands before <c>fit</c> in the same function.</summary>
    public bool IsCompiledHere { get; init; }

    /// <summary>Whether something else than <c>fit</c> needs the model to be compiled.</summary>
    public bool NeedsCompile { get; init; }

    /// <summary>What it trains, on what and how; null where that cannot be told.</summary>
    public TrainingConfiguration? Configuration { get; init; }

    public IOperation? Optimizer { get; init; }

    public IOperation? Loss { get; init; }

    public ImmutableArray<MetricReading> Metrics { get; init; } = ImmutableArray<MetricReading>.Empty;

    /// <summary>The arrays, or null.</summary>
    public (IOperation X, IOperation Y)? Arrays { get; init; }

    /// <summary>The dataset, or null.</summary>
    public IOperation? Dataset { get; init; }

    public IOperation? ValidationSplit { get; init; }

    public (IOperation X, IOperation Y)? ValidationArrays { get; init; }

    /// <summary>Whether a batch of vectors of one number may come as a vector, which <c>fit</c> gives a second dimension.</summary>
    public bool ExpandsFeatures { get; init; }

    /// <summary>The same for the labels, where it matters to the loss.</summary>
    public bool ExpandsLabels { get; init; }

    /// <summary>Whether the loop sees exactly the batches that <c>fit</c> sees.</summary>
    public bool IsExact { get; init; }

    public bool CanMigrate => Refusals.IsEmpty;
}

/// <summary>A metric.</summary>
/// <param name="Name">How the log names it.</param>
/// <param name="Function">The function of <c>keras.metrics</c> that measures each sample; null for an object.</param>
/// <param name="Object">The metric object; null for a function.</param>
public sealed record MetricReading(string Name, string? Function, IOperation? Object);
