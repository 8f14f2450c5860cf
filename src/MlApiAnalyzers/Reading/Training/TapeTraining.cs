using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A model trained step by step with a gradient tape.</summary>
/// <param name="Tape">The call that opens the tape.</param>
/// <param name="Loop">The loop over the epochs, or over the batches where there is one epoch.</param>
/// <param name="Step">The call of the function that has the tape, in the loop; null where the tape is opened in the loop itself.</param>
/// <param name="StepFunction">The declaration of that function, or null.</param>
/// <param name="Model">The model, as the code at the loop names it.</param>
/// <param name="Refusals">Which preconditions do not hold; none where it can become <c>compile</c> and <c>fit</c>.</param>
public sealed record TapeTraining(
    IInvocationOperation Tape,
    StatementSyntax Loop,
    IInvocationOperation? Step,
    SyntaxNode? StepFunction,
    string Model,
    ImmutableArray<TrainingRefusal> Refusals)
{
    /// <summary>What it trains, on what and how; null where that cannot be told.</summary>
    public TrainingConfiguration? Configuration { get; init; }

    /// <summary>The optimizer, as the code at the loop names it.</summary>
    public string Optimizer { get; init; } = "";

    /// <summary>The loss object, as the code at the loop names it; null where one has to be created.</summary>
    public string? LossObject { get; init; }

    /// <summary>Between how many steps or epochs the loop logs, as the code says it; null where it logs otherwise or not at all.</summary>
    public string? LogInterval { get; init; }

    /// <summary>Whether the arrays are tensors, whose values <c>fit</c> takes.</summary>
    public bool TakesTensors { get; init; }

    /// <summary>Whether <c>fit</c> trains with the very same numbers, but for the order in which it draws at random.</summary>
    public bool IsExact { get; init; }

    public bool CanMigrate => Refusals.IsEmpty;
}
