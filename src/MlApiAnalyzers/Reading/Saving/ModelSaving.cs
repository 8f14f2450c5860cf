using System.Threading;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Saving;

/// <summary>Calls of <c>Model.save</c>.</summary>
public static class ModelSaving
{
    /// <summary>The name of the one format that <c>save</c> writes.</summary>
    public const string SavedModelFormat = "tf";

    /// <summary>
    /// Whether the call is <c>save</c> of a model, in a version that writes SavedModels. The early releases of the 0.100 line do
    /// not write anything yet, and have no parameter <c>save_traces</c>.
    /// </summary>
    public static bool IsModelSave(this IInvocationOperation invocation, TensorFlowLibrary library) =>
        invocation.TargetMethod.Name == "save"
        && library.IsModelMember(invocation.TargetMethod)
        && invocation.Argument("save_traces") is not null;

    /// <summary>The format that the call asks for, written or by default: a constant that may be null; not when it is unknown.</summary>
    public static bool TryGetSaveFormat(this IInvocationOperation save, CancellationToken cancellationToken, out string? format)
    {
        var value = save.Argument("save_format") is { } argument ? Evaluator.Known(argument.Value, cancellationToken) as ConstantValue : null;
        format = value?.Text;
        return value is not null;
    }
}
