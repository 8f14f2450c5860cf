using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A loss of the library as the code creates it.</summary>
/// <param name="Value">What creates it.</param>
internal sealed record LossReading(MadeValue Value)
{
    /// <summary>The factory's or class's name: <c>MeanSquaredError</c>.</summary>
    public string Name => Value.Name;

    /// <summary>The argument <c>from_logits</c>, where the creation writes it.</summary>
    public IArgumentOperation? FromLogits => Value.Written("from_logits")?.Operation;

    /// <summary>Whether the loss is known to take raw scores.</summary>
    public bool TakesLogits => Value.Written("from_logits")?.Value.Truth == true;

    /// <summary>Whether the loss measures how far off a number is, and not how good a class.</summary>
    public bool IsRegression => Name is "MeanSquaredError" or "MeanAbsoluteError" or "MeanAbsolutePercentageError" or "MeanSquaredLogarithmicError" or "Huber" or "LogCosh";

    /// <summary>The loss that <paramref name="loss"/> evaluates to where it stands, or null.</summary>
    public static LossReading? Read(IOperation loss, TensorFlowLibrary library, CancellationToken cancellationToken) => Of(Evaluator.ValueOf(loss, cancellationToken), library);

    /// <summary>The loss that a value is, or null.</summary>
    internal static LossReading? Of(Value? loss, TensorFlowLibrary library) =>
        loss is MadeValue { Kind: MadeKind.Loss, Maker: IMethodSymbol maker } made
        && (maker.MethodKind == MethodKind.Constructor || library.ILossesApi.Declares(maker) || library.LossesApi.Declares(maker))
            ? new LossReading(made)
            : null;
}
