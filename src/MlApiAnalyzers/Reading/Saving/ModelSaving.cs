using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

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
    public static bool TryGetSaveFormat(this IInvocationOperation save, out string? format)
    {
        if (save.Argument("save_format")?.Value.ConstantValue is { HasValue: true, Value: var value })
        {
            format = value as string;
            return true;
        }
        format = null;
        return false;
    }
}
