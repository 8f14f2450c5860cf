using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>
/// What one training says, however it is written: with <c>compile</c> and <c>fit</c>, or as a loop over a tape. Two programs
/// that print the same train the same.
/// </summary>
/// <param name="Model">The model, as the code names it.</param>
/// <param name="Optimizer">The optimizer with the arguments that were written.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Metrics">The metrics that are logged.</param>
/// <param name="Data">What is iterated.</param>
/// <param name="Epochs">How often, as the code says it.</param>
public sealed record TrainingConfiguration(
    string Model,
    string Optimizer,
    LossConfiguration Loss,
    ImmutableArray<string> Metrics,
    TrainingData Data,
    string Epochs)
{
    /// <summary>The number of the first epoch, as the code says it.</summary>
    public string InitialEpoch { get; init; } = "0";

    /// <summary>The data that the model is measured on behind every epoch, or null.</summary>
    public string? Validation { get; init; }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("model: ").Append(Model).Append('\n');
        text.Append("optimizer: ").Append(Optimizer).Append('\n');
        text.Append("loss: ").Append(Loss).Append('\n');
        text.Append("metrics: ").Append(Metrics.IsEmpty ? "none" : string.Join(", ", Metrics)).Append('\n');
        text.Append("data: ").Append(Data).Append('\n');
        text.Append("epochs: ").Append(Epochs).Append(InitialEpoch == "0" ? "" : $", from {InitialEpoch}").Append('\n');
        text.Append("validation: ").Append(Validation ?? "none").Append('\n');
        return text.ToString();
    }
}

/// <summary>A loss that Keras has.</summary>
/// <param name="Name">The name of its factory: <c>MeanSquaredError</c>.</param>
/// <param name="TakesLogits">Whether it takes raw scores.</param>
public sealed record LossConfiguration(string Name, bool TakesLogits)
{
    /// <summary>The expression that denotes it, where the code creates it; null for one that is written out as operations.</summary>
    public IOperation? Object { get; init; }

    /// <summary>Other arguments, as they are written.</summary>
    public string OtherArguments { get; init; } = "";

    /// <summary>Whether the loss as written differs from that of Keras in small numbers, such as where it clips.</summary>
    public bool IsApproximate { get; init; }

    public override string ToString() => $"{Name}({(TakesLogits ? "from_logits: true" : "")}{(TakesLogits && OtherArguments.Length > 0 ? ", " : "")}{OtherArguments})";
}

/// <summary>What training iterates.</summary>
public abstract record TrainingData;

/// <summary>Arrays, cut into batches.</summary>
/// <param name="X">The features, as the code names them.</param>
/// <param name="Y">The labels.</param>
/// <param name="BatchSize">The size of a batch, as the code says it; null for all at once.</param>
/// <param name="IsShuffled">Whether every epoch has an order of its own.</param>
public sealed record ArrayData(string X, string Y, string? BatchSize, bool IsShuffled) : TrainingData
{
    public override string ToString() => $"{X}, {Y}, {(BatchSize is null ? "all at once" : $"batches of {BatchSize}")}, {(IsShuffled ? "shuffled" : "in order")}";
}

/// <summary>A dataset, as the code names it.</summary>
/// <param name="Expression">The expression that denotes it.</param>
/// <param name="Pipeline">How it is made.</param>
/// <param name="Skipped">How many elements the loop leaves out, as <c>enumerate(dataset, 1)</c> does.</param>
internal sealed record DatasetData(string Expression, DatasetReading Pipeline, int Skipped = 0) : TrainingData
{
    public override string ToString() => $"{Expression} = {Pipeline}{(Skipped == 0 ? "" : $", without the first {(Skipped == 1 ? "batch" : $"{Skipped} batches")}")}";
}
