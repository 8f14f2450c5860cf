using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Serving;

/// <summary>The calls that make a model ready for use, which takes far longer than to use it.</summary>
internal static class ModelLoads
{
    /// <summary>The names of the methods that load a model, its weights or its graph, open a session, or train.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. GraphCalls.SessionNames, .. GraphCalls.ImportNames, "load_weights", "restore", "LoadWeight", "load_model", "load", "LoadModel", "ModelFromJson", "fit", "Fit"];

    /// <summary>Whether the operation loads a model, its weights or its graph, or opens a session over it.</summary>
    public static bool IsLoad(IOperation operation, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is { } library && (GraphCalls.CreatesSession(operation, library) || (operation is IInvocationOperation import && GraphCalls.Imports(import.TargetMethod, library))))
            return true;
        return operation is IInvocationOperation call && (IsModelLoad(call.TargetMethod, libraries) || call.TargetMethod.Name switch
        {
            "load_weights" => libraries.TensorFlow?.IsModelMember(call.TargetMethod) == true,
            "restore" => libraries.TensorFlow?.Saver.Declares(call.TargetMethod) == true,
            "LoadWeight" => libraries.KerasNet?.BaseModel.Declares(call.TargetMethod) == true,
            _ => false,
        });
    }

    /// <summary>Whether the method returns a model that it has read from a file or from text.</summary>
    public static bool IsModelLoad(IMethodSymbol method, ReferencedLibraries libraries) => method.Name switch
    {
        "load_model" => libraries.TensorFlow is { } library && (library.IModelsApi.Declares(method) || library.ModelsApi.Declares(method)),
        "load" => libraries.TensorFlow?.SavedModelApi.Declares(method) == true,
        "LoadModel" or "ModelFromJson" => libraries.KerasNet?.BaseModel.Declares(method) == true,
        _ => false,
    };

    /// <summary><c>model.fit(…)</c>, in either library.</summary>
    public static bool IsTraining(IMethodSymbol method, ReferencedLibraries libraries) => method.Name switch
    {
        "fit" => libraries.TensorFlow?.IsModelMember(method) == true,
        "Fit" => libraries.KerasNet?.BaseModel.Declares(method) == true,
        _ => false,
    };
}
