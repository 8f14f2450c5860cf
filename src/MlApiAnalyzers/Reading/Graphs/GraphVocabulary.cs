using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>What a member of the library means to a static graph.</summary>
internal enum GraphMember
{
    None,
    Placeholder,
    Variable,
    GlobalInitializer,
    PartialInitializer,
    Session,
    GraphCreation,
    GraphScope,
    SessionEnd,
    ModeSwitch,
    NameScope,
    With,
    Minimize,
    Optimizer,
    Run,
    Refused,
}

/// <summary>The words of static graphs: which members of the library build, run or escape one.</summary>
internal sealed class GraphVocabulary
{
    private static readonly Dictionary<string, GraphPrecondition> RefusedNames = new(StringComparer.Ordinal)
    {
        ["LoadFromSavedModel"] = GraphPreconditions.ImportedGraph,
        ["freeze_graph"] = GraphPreconditions.FrozenGraph,
        ["write_graph"] = GraphPreconditions.FrozenGraph,
        ["export_meta_graph"] = GraphPreconditions.FrozenGraph,
        ["convert_variables_to_constants"] = GraphPreconditions.FrozenGraph,
        ["as_graph_def"] = GraphPreconditions.FrozenGraph,
        ["ToGraphDef"] = GraphPreconditions.FrozenGraph,
        ["OperationByName"] = GraphPreconditions.NamedOperation,
        ["get_operation_by_name"] = GraphPreconditions.NamedOperation,
        ["get_tensor_by_name"] = GraphPreconditions.NamedOperation,
        ["get_operations"] = GraphPreconditions.NamedOperation,
        ["Saver"] = GraphPreconditions.Checkpoint,
        ["latest_checkpoint"] = GraphPreconditions.Checkpoint,
        ["FIFOQueue"] = GraphPreconditions.QueueOrReader,
        ["PaddingFIFOQueue"] = GraphPreconditions.QueueOrReader,
        ["PriorityQueue"] = GraphPreconditions.QueueOrReader,
        ["RandomShuffleQueue"] = GraphPreconditions.QueueOrReader,
        ["make_one_shot_iterator"] = GraphPreconditions.QueueOrReader,
        ["while_loop"] = GraphPreconditions.ControlFlow,
        ["cond"] = GraphPreconditions.ControlFlow,
        ["scan"] = GraphPreconditions.ControlFlow,
        ["map_fn"] = GraphPreconditions.ControlFlow,
        ["control_dependencies"] = GraphPreconditions.ControlDependency,
        ["group"] = GraphPreconditions.ControlDependency,
        ["gradients"] = GraphPreconditions.Gradients,
        ["compute_gradients"] = GraphPreconditions.Gradients,
        ["dynamic_rnn"] = GraphPreconditions.RecurrentNetwork,
        ["static_rnn"] = GraphPreconditions.RecurrentNetwork,
        ["BasicRNNCell"] = GraphPreconditions.RecurrentNetwork,
        ["BasicLSTMCell"] = GraphPreconditions.RecurrentNetwork,
        ["LSTMCell"] = GraphPreconditions.RecurrentNetwork,
        ["MultiRNNCell"] = GraphPreconditions.RecurrentNetwork,
        ["placeholder_with_default"] = GraphPreconditions.PlaceholderType,
        ["sparse_placeholder"] = GraphPreconditions.PlaceholderType,
        ["py_func"] = GraphPreconditions.NoEagerForm,
        ["ExponentialMovingAverage"] = GraphPreconditions.NoEagerForm,
        ["create_global_step"] = GraphPreconditions.NoEagerForm,
        ["get_global_step"] = GraphPreconditions.NoEagerForm,
        ["get_collection"] = GraphPreconditions.NoEagerForm,
        ["get_collection_ref"] = GraphPreconditions.NoEagerForm,
        ["global_variables"] = GraphPreconditions.NoEagerForm,
        ["trainable_variables"] = GraphPreconditions.NoEagerForm,
        ["get_variable_scope"] = GraphPreconditions.NoEagerForm,
        ["device"] = GraphPreconditions.NoEagerForm,
    };

    private static readonly HashSet<string> RandomNames = new(StringComparer.Ordinal)
    {
        "random_normal", "random_uniform", "truncated_normal", "random_shuffle", "multinomial", "dropout", "random_poisson",
        "normal", "uniform", "shuffle", "categorical", "random_crop",
    };

    // A gradient stops at these.
    private static readonly HashSet<string> NotDifferentiable = new(StringComparer.Ordinal)
    {
        "argmax", "arg_max", "arg_min", "argmin", "equal", "not_equal", "greater", "greater_equal", "less", "less_equal", "stop_gradient",
        "shape", "rank", "size", "one_hot", "floor", "ceil", "round", "sign", "zeros_like", "ones_like", "in_top_k", "logical_and", "logical_or", "logical_not",
    };

    private readonly TensorFlowLibrary library;

    public GraphVocabulary(TensorFlowLibrary library)
    {
        this.library = library;
    }

    public LibraryType BaseSession => library.BaseSession;

    public LibraryType Graph => library.Graph;

    public LibraryType Optimizer => library.GraphOptimizer;

    public TensorFlowLibrary Library => library;

    /// <summary>Whether values of this type are parts of a graph: tensors, operations, sessions, graphs, optimizers.</summary>
    public bool IsGraphPart(ITypeSymbol? type) =>
        IsTensor(type) || library.Operation.Is(type) || library.ITensorOrOperation.Is(type) || BaseSession.IsBaseOf(type) || Graph.IsBaseOf(type) || Optimizer.IsBaseOf(type);

    /// <summary>Whether a method of this return type returns parts of a graph.</summary>
    public bool HoldsGraphPart(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple)
            return IsGraphPart(type);
        foreach (var element in tuple.TupleElements)
            if (IsGraphPart(element.Type))
                return true;
        return false;
    }

    /// <summary>A tensor that may be symbolic; an NDArray never is.</summary>
    public bool IsTensor(ITypeSymbol? type) =>
        (library.Tensor.IsBaseOf(type) && !library.NDArray.IsBaseOf(type)) || library.Tensors.Is(type);

    public bool IsVariable(ITypeSymbol? type) => library.IVariable.IsBaseOf(type);

    public static bool IsRandom(IMethodSymbol method) => RandomNames.Contains(method.Name);

    public static bool StopsGradient(IMethodSymbol method) => NotDifferentiable.Contains(method.Name);

    public static bool IsUpdate(IMethodSymbol method) => method.Name.StartsWith("assign", StringComparison.Ordinal) || method.Name.StartsWith("scatter_", StringComparison.Ordinal);

    public (GraphMember Member, GraphPrecondition? Refusal) Classify(IMethodSymbol method)
    {
        if (!library.Owns(method))
            return (GraphMember.None, null);
        var member = MemberOf(method);
        if (member != GraphMember.None)
            return (member, null);
        if (GraphCalls.Imports(method, library))
            return (GraphMember.Refused, GraphPreconditions.ImportedGraph);
        if (RefusedNames.TryGetValue(method.Name, out var refusal) && !IsNumPy(method))
            return (GraphMember.Refused, refusal);
        if (method.ContainingType.Name.IndexOf("ummary", StringComparison.Ordinal) >= 0)
            return (GraphMember.Refused, GraphPreconditions.Summary);
        return (GraphMember.None, null);
    }

    private static bool IsNumPy(IMethodSymbol method) => method.ContainingNamespace.Name == "NumPy";

    private GraphMember MemberOf(IMethodSymbol method)
    {
        switch (method.Name)
        {
            case "placeholder" when GraphCalls.IsPlaceholder(method, library):
                return GraphMember.Placeholder;
            case "Variable" or "get_variable" when GraphCalls.CreatesVariable(method, library):
                return GraphMember.Variable;
            case "global_variables_initializer" when GraphCalls.IsInitializer(method, library):
                return GraphMember.GlobalInitializer;
            case "variables_initializer" or "local_variables_initializer" or "tables_initializer":
                return GraphMember.PartialInitializer;
            case "Session" when GraphCalls.CreatesSession(method, library):
                return GraphMember.Session;
            case "Graph" when library.Tf.Declares(method):
            case "get_default_graph":
                return GraphMember.GraphCreation;
            case "as_default" or "Exit" when Graph.IsBaseOf(method.ContainingType):
            case "reset_default_graph":
                return GraphMember.GraphScope;
            case "as_default" or "close" or "Dispose" when BaseSession.IsBaseOf(method.ContainingType):
                return GraphMember.SessionEnd;
            case "disable_eager_execution":
                return GraphMember.ModeSwitch;
            case "name_scope" or "variable_scope":
                return GraphMember.NameScope;
            case "tf_with":
                return GraphMember.With;
            case "minimize" when Optimizer.IsBaseOf(method.ContainingType):
                return GraphMember.Minimize;
            case "run" or "eval" when SessionRun.IsRun(method, library):
                return GraphMember.Run;
            default:
                return Optimizer.IsBaseOf(method.ReturnType) ? GraphMember.Optimizer : GraphMember.None;
        }
    }
}
