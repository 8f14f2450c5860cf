using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A loss of the library as the code creates it.</summary>
/// <param name="Name">The factory's or class's name: <c>MeanSquaredError</c>.</param>
/// <param name="Creation">The expression that creates it.</param>
/// <param name="FromLogits">The argument <c>from_logits</c>, where the creation writes it.</param>
public sealed record LossReading(string Name, IOperation Creation, IArgumentOperation? FromLogits)
{
    /// <summary>Whether the loss is known to take raw scores.</summary>
    public bool TakesLogits => FromLogits?.Value.ConstantValue is { HasValue: true, Value: true };

    /// <summary>Whether the loss measures how far off a number is, and not how good a class.</summary>
    public bool IsRegression => IsRegressionName(Name);

    /// <summary>The loss that <paramref name="loss"/> denotes, directly or through a local or field, or null.</summary>
    public static LossReading? Read(IOperation loss, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        switch (Definitions.Of(loss, cancellationToken))
        {
            case IInvocationOperation factory when library.ILossesApi.Declares(factory.TargetMethod) || library.LossesApi.Declares(factory.TargetMethod):
                return new LossReading(factory.TargetMethod.Name, factory, factory.WrittenArgument("from_logits"));
            case IObjectCreationOperation { Type: { } type } creation when library.Owns(type) && library.Loss.IsBaseOf(type):
                var argument = creation.Argument("from_logits");
                return new LossReading(type.Name, creation, argument is { ArgumentKind: ArgumentKind.DefaultValue } ? null : argument);
            default:
                return null;
        }
    }

    private static bool IsRegressionName(string name) => name is "MeanSquaredError" or "MeanAbsoluteError" or "MeanAbsolutePercentageError"
        or "MeanSquaredLogarithmicError" or "Huber" or "LogCosh";
}
