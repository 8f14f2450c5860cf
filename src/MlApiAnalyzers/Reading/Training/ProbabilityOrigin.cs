using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>The activation that probabilities come from.</summary>
/// <param name="Activation">Softmax or sigmoid.</param>
/// <param name="Call">The call of <c>tf.nn.softmax</c> or <c>tf.sigmoid</c>, where the probabilities are made in the function that uses them.</param>
/// <param name="IsKerasModel">Whether a Keras layer or model makes them.</param>
/// <param name="IsGuarded">Whether they are kept away from zero on the way.</param>
internal sealed record ProbabilityOrigin(ActivationKind Activation, IInvocationOperation? Call, bool IsKerasModel, bool IsGuarded)
{
    /// <summary>Where <paramref name="probabilities"/> come from; null where that is not known, or no softmax or sigmoid. Of a parameter all callers are asked.</summary>
    public static ProbabilityOrigin? Of(IOperation probabilities, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var value = Evaluator.ValueOf(probabilities, cancellationToken);
        if (Of(value, probabilities, library, cancellationToken) is { } origin)
            return origin.Call is { } call && (Flow.FunctionOf(call.Syntax) != Flow.FunctionOf(probabilities.Syntax) || call.Syntax.SyntaxTree != probabilities.Syntax.SyntaxTree) ? origin with { Call = null } : origin;
        return value.IsOpen && Of(Evaluator.Known(probabilities, cancellationToken), probabilities, library, cancellationToken) is { } passed ? passed with { Call = null } : null;
    }

    private static ProbabilityOrigin? Of(Value value, IOperation near, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case MadeValue { Maker: IMethodSymbol method, Name: "clip_by_value" or "maximum", Arguments: { IsEmpty: false } arguments } when library.IsTfMember(method):
                return Of(arguments[0].Value, near, library, cancellationToken) is { } clipped ? clipped with { IsGuarded = true } : null;
            case MadeValue { Name: "softmax" or "sigmoid", Origin: IInvocationOperation call } when LayerReadings.OfTensorOperation(call, library) is { } activation:
                return new ProbabilityOrigin(activation.Activation, call, IsKerasModel: false, IsGuarded: false);
            case MadeValue { Maker: IMethodSymbol method } when library.IsApply(method):
                var output = new KerasModel(ModelKind.Functional, ModelReader.ReadTensor(value, near, library, cancellationToken).Layers, IsComplete: false).OutputActivation;
                return output is ActivationKind.Softmax or ActivationKind.Sigmoid ? new ProbabilityOrigin(output, null, IsKerasModel: true, IsGuarded: false) : null;
            case EitherValue { Alternatives: var alternatives }:
                ProbabilityOrigin? all = null;
                foreach (var alternative in alternatives)
                {
                    if (Of(alternative, near, library, cancellationToken) is not { } one || (all is not null && all.Activation != one.Activation))
                        return null;
                    all = new ProbabilityOrigin(one.Activation, null, (all?.IsKerasModel ?? true) && one.IsKerasModel, (all?.IsGuarded ?? true) && one.IsGuarded);
                }
                return all;
            default:
                return null;
        }
    }
}
