using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>What the library's own members do to the stack of modes.</summary>
internal sealed class ModeEffects
{
    private readonly TensorFlowLibrary library;

    public ModeEffects(TensorFlowLibrary library)
    {
        this.library = library;
    }

    /// <summary>Whether the states keep the <c>as_default</c> that they come from.</summary>
    public bool KeepsSource { get; set; }

    public ModeState Of(IInvocationOperation call, ModeState state, IOperation? graph)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "as_default" when library.Graph.IsBaseOf(method.ContainingType):
                return state.Push(ExecutionMode.Graph, KeepsSource ? call.Syntax : null);
            case "disable_eager_execution" when library.CompatV1.Declares(method):
            case "graph_mode" when library.Context.Declares(method):
            // These make a graph the default one and never leave it.
            case "ImportGraphDef" or "ImportGraphDefWithReturnOutputs" when library.Graph.IsBaseOf(method.ContainingType):
            case "load_graph" or "create_global_step" or "export_meta_graph" when library.Train.Declares(method):
                return state.Push(ExecutionMode.Graph);
            case "freeze_graph" when library.Train.Declares(method):
            case "save" or "export_meta_graph" when library.Saver.Declares(method):
                return state.MaybePushGraph();
            case "enable_eager_execution" when library.Tf.Declares(method):
            case "eager_mode" when library.Context.Declares(method):
                return state.Push(ExecutionMode.Eager);
            case "Exit" when library.Graph.IsBaseOf(method.ContainingType):
            case "restore_mode" when library.Context.Declares(method):
                return state.Pop();
            case "reset_context" when library.Context.Declares(method):
            case "clear_session" when library.Owns(method):
                return ModeState.Unknown.Push(ExecutionMode.Eager);
            case "Session" when library.Tf.Declares(method):
                return OfSession(graph, state);
            // Entering a variable scope in graph mode makes its graph the default one, for good.
            case "tf_with" when state.Mode == ExecutionMode.Graph && library.VariableScope.Is(call.Arguments[0].Value.Unwrap().Type):
                return state.MaybePushGraph();
            default:
                return state;
        }
    }

    public ModeState Of(IObjectCreationOperation creation, ModeState state, IOperation? graph) =>
        library.Session.Is(creation.Type) ? OfSession(graph, state) : state;

    /// <summary>The argument that names a session's graph.</summary>
    public static IArgumentOperation? GraphArgument(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
            if (argument.Parameter?.Name is "graph" or "g")
                return argument;
        return null;
    }

    /// <summary>A session on a graph that is not the default one makes it the default one.</summary>
    private ModeState OfSession(IOperation? graph, ModeState state)
    {
        if (graph is null || graph.IsConstantNull() || IsCall(graph, "get_default_graph") || (state.Source is { } source && graph.Syntax == source))
            return state;
        var isNew = graph is IObjectCreationOperation creation && library.Graph.IsBaseOf(creation.Type) || IsCall(graph, "Graph");
        return isNew && state.Mode == ExecutionMode.Eager ? state.Push(ExecutionMode.Graph) : state.MaybePushGraph();
    }

    private bool IsCall(IOperation operation, string name) =>
        operation is IInvocationOperation call && call.TargetMethod.Name == name && library.Tf.Declares(call.TargetMethod);

    /// <summary>Whether the condition asks for the mode.</summary>
    public bool AsksForEager(IOperation condition) => condition is IInvocationOperation { TargetMethod.Name: "executing_eagerly" } call
        && library.Owns(call.TargetMethod);

    /// <summary>Whether the call builds, trains or asks a Keras model, for which eager mode must be on.</summary>
    public static bool WorksWithKerasModel(IMethodSymbol method, TensorFlowLibrary library) => method.Name switch
    {
        "Sequential" or "Model" => library.IsKerasMember(method),
        "compile" or "fit" or "evaluate" or "predict" => library.IsModelMember(method),
        _ => false,
    };

    /// <summary>Whether the call works in eager mode only.</summary>
    public bool NeedsEager(IMethodSymbol method)
    {
        if (method.Name is "GradientTape" or "enable_eager_execution" && library.Tf.Declares(method))
            return true;
        if (method.Name == "numpy" && library.Owns(method))
            return true;
        if (method.Name == "op_Explicit" && (library.Tensor.Declares(method) || library.Tensors.Declares(method)))
            return true;
        return library.Keras is { } keras && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, keras)
            ? method.Name is not "clear_session"
            : library.IsModelMember(method) || library.IsLayerFactory(method) || library.ILayer.Declares(method);
    }
}
