using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>What a member of the library does to the stack of modes.</summary>
internal enum ModeEffect
{
    None,
    PushGraph,

    /// <summary><c>Graph.as_default</c>, which pushes as well.</summary>
    AsDefault,
    MaybePushGraph,
    PushEager,
    Pop,
    Reset,

    /// <summary>A session on a graph that is not the default one makes it the default one.</summary>
    Session,

    /// <summary>Entering a variable scope in graph mode makes its graph the default one, for good.</summary>
    Scope,
}

/// <summary>What the library's own members do to the stack of modes, and which need eager mode.</summary>
internal static class ModeEffects
{
    public static ModeEffect Of(IMethodSymbol method, TensorFlowLibrary library)
    {
        if (method.MethodKind == MethodKind.Constructor)
            return library.Session.Is(method.ContainingType) ? ModeEffect.Session : ModeEffect.None;
        switch (method.Name)
        {
            case "as_default" when library.Graph.IsBaseOf(method.ContainingType):
                return ModeEffect.AsDefault;
            case "disable_eager_execution" when library.CompatV1.Declares(method):
            case "graph_mode" when library.Context.Declares(method):
            // These make a graph the default one and never leave it.
            case "ImportGraphDef" or "ImportGraphDefWithReturnOutputs" when library.Graph.IsBaseOf(method.ContainingType):
            case "load_graph" or "create_global_step" or "export_meta_graph" when library.Train.Declares(method):
                return ModeEffect.PushGraph;
            case "freeze_graph" when library.Train.Declares(method):
            case "save" or "export_meta_graph" when library.Saver.Declares(method):
                return ModeEffect.MaybePushGraph;
            case "enable_eager_execution" when library.Tf.Declares(method):
            case "eager_mode" when library.Context.Declares(method):
                return ModeEffect.PushEager;
            case "Exit" when library.Graph.IsBaseOf(method.ContainingType):
            case "restore_mode" when library.Context.Declares(method):
                return ModeEffect.Pop;
            case "reset_context" when library.Context.Declares(method):
            case "clear_session" when library.Owns(method):
                return ModeEffect.Reset;
            case "Session" when library.Tf.Declares(method):
                return ModeEffect.Session;
            case "tf_with" when library.Owns(method):
                return ModeEffect.Scope;
            default:
                return ModeEffect.None;
        }
    }

    /// <summary>The effect of a member whose name nothing else has, as far as names can tell.</summary>
    public static ModeEffect OfUniqueName(string name) => name switch
    {
        "disable_eager_execution" or "graph_mode" or "ImportGraphDef" or "ImportGraphDefWithReturnOutputs" or "load_graph" or "create_global_step" => ModeEffect.PushGraph,
        "freeze_graph" => ModeEffect.MaybePushGraph,
        "enable_eager_execution" or "eager_mode" => ModeEffect.PushEager,
        "restore_mode" => ModeEffect.Pop,
        "reset_context" or "clear_session" => ModeEffect.Reset,
        "tf_with" => ModeEffect.Scope,
        _ => ModeEffect.None,
    };

    /// <summary>Whether a call by that name may switch the mode.</summary>
    public static bool MayHaveEffect(string name) => name is "as_default" or "Exit" or "Session" or "save" or "export_meta_graph" || (name != "tf_with" && OfUniqueName(name) != ModeEffect.None);

    /// <summary>Whether the call builds, trains or asks a Keras model, for which eager mode must be on.</summary>
    public static bool WorksWithKerasModel(IMethodSymbol method, TensorFlowLibrary library) => method.Name switch
    {
        "Sequential" or "Model" => library.IsKerasMember(method),
        "compile" or "fit" or "evaluate" or "predict" => library.IsModelMember(method),
        _ => false,
    };

    /// <summary>Whether a method of that name may work with a Keras model or a tape.</summary>
    public static bool MayStrand(string name) => name is "Sequential" or "Model" or "compile" or "fit" or "evaluate" or "predict" or "GradientTape";

    /// <summary>Whether the method works with a Keras model or a tape.</summary>
    public static bool Strands(IMethodSymbol method, TensorFlowLibrary library) =>
        WorksWithKerasModel(method, library) || (method.Name == "GradientTape" && library.Tf.Declares(method));

    /// <summary>Whether the call works in eager mode only.</summary>
    public static bool NeedsEager(IMethodSymbol method, TensorFlowLibrary library)
    {
        if (!library.Owns(method))
            return false;
        if (method.Name is "GradientTape" or "enable_eager_execution" && library.Tf.Declares(method))
            return true;
        if (method.Name == "numpy")
            return true;
        if (method.Name == "op_Explicit" && (library.Tensor.Declares(method) || library.Tensors.Declares(method)))
            return true;
        return library.Keras is { } keras && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, keras)
            ? method.Name is not "clear_session"
            : library.IsModelMember(method) || library.IsLayerFactory(method) || library.ILayer.Declares(method);
    }
}
