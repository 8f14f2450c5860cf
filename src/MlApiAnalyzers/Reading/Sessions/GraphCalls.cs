using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Sessions;

/// <summary>What calls of the library mean to a static graph: which create operations, sessions, graphs.</summary>
internal static class GraphCalls
{
    // They return something that is there already, or prepare nothing but a run of initializers.
    private static readonly HashSet<string> NoNewOperation = new()
    {
        "get_variable", "global_variables_initializer", "variables_initializer", "local_variables_initializer", "get_global_step",
        "get_or_create_global_step", "global_variables", "trainable_variables", "get_collection", "get_variable_scope",
    };

    /// <summary>The names of the methods that create a session.</summary>
    public static ImmutableArray<string> SessionNames { get; } = ImmutableArray.Create("Session", "LoadFromSavedModel");

    /// <summary>The names of the methods that take a graph out of a file.</summary>
    public static ImmutableArray<string> ImportNames { get; } = ImmutableArray.Create("Import", "ImportGraphDef", "ImportGraphDefWithReturnOutputs", "import_meta_graph", "import_graph_def", "load_graph");

    /// <summary><c>tf.Session(…)</c>, <c>new Session(…)</c>, <c>Session.LoadFromSavedModel(…)</c>.</summary>
    public static bool CreatesSession(IOperation operation, TensorFlowLibrary library) => operation switch
    {
        IObjectCreationOperation creation => library.BaseSession.IsBaseOf(creation.Type),
        IInvocationOperation { TargetMethod: { Name: "LoadFromSavedModel" } method } => library.Session.Declares(method),
        IInvocationOperation invocation => CreatesSession(invocation.TargetMethod, library),
        _ => false,
    };

    /// <summary><c>tf.Session(…)</c>.</summary>
    public static bool CreatesSession(IMethodSymbol method, TensorFlowLibrary library) => method.Name == "Session" && library.IsTfMember(method);

    /// <summary><c>tf.Graph()</c>, <c>new Graph()</c>, and <c>tf.reset_default_graph()</c>, which makes room for one.</summary>
    public static bool CreatesGraph(IOperation operation, TensorFlowLibrary library) => operation switch
    {
        IObjectCreationOperation creation => library.Graph.IsBaseOf(creation.Type),
        IInvocationOperation { TargetMethod: { Name: "Graph" or "reset_default_graph" or "load_graph" } method } => library.IsTfMember(method),
        _ => false,
    };

    /// <summary>Whether a graph comes out of a file: <c>graph.Import</c>, <c>import_meta_graph</c>, <c>load_graph</c>.</summary>
    public static bool Imports(IMethodSymbol method, TensorFlowLibrary library) => method.Name switch
    {
        "Import" or "ImportGraphDef" or "ImportGraphDefWithReturnOutputs" => library.Graph.Declares(method),
        "import_meta_graph" or "import_graph_def" or "load_graph" => library.Owns(method),
        _ => false,
    };

    public static bool IsPlaceholder(IMethodSymbol method, TensorFlowLibrary library) => method.Name == "placeholder" && library.IsTfMember(method);

    /// <summary>Whether the call creates a variable.</summary>
    public static bool CreatesVariable(IMethodSymbol method, TensorFlowLibrary library) => method.Name is "Variable" or "get_variable" && library.IsTfMember(method);

    /// <summary><c>tf.global_variables_initializer()</c>.</summary>
    public static bool IsInitializer(IOperation operation, TensorFlowLibrary library) =>
        operation is IInvocationOperation invocation && IsInitializer(invocation.TargetMethod, library);

    public static bool IsInitializer(IMethodSymbol method, TensorFlowLibrary library) => method.Name == "global_variables_initializer" && library.IsTfMember(method);

    /// <summary><c>optimizer.minimize(loss)</c> or <c>optimizer.apply_gradients(…)</c> of an optimizer of <c>tf.train</c>.</summary>
    public static bool CreatesTrainStep(IOperation operation, TensorFlowLibrary library) =>
        operation is IInvocationOperation { TargetMethod: { Name: "minimize" or "apply_gradients" } method } && library.GraphOptimizer.IsBaseOf(method.ContainingType) && library.Owns(method);

    /// <summary>Whether the operation adds a node to the graph, in graph mode.</summary>
    public static bool CreatesNode(IOperation operation, TensorFlowLibrary library) => operation switch
    {
        IInvocationOperation invocation => CreatesNode(invocation, library),
        IBinaryOperation { OperatorMethod: { } method } => IsOperator(method, library),
        IUnaryOperation { OperatorMethod: { } method } => IsOperator(method, library),
        _ => false,
    };

    private static bool CreatesNode(IInvocationOperation invocation, TensorFlowLibrary library)
    {
        var method = invocation.TargetMethod;
        if (NoNewOperation.Contains(method.Name) || !library.Owns(method))
            return false;
        if (library.IVariable.IsBaseOf(method.ContainingType) || library.BaseResourceVariable.Declares(method))
            return method.Name is "assign" or "assign_add" or "assign_sub";
        if (!ReturnsNode(method.ReturnType, library))
            return false;
        if (method.Name == "convert_to_tensor" && invocation.Argument("value")?.Value.UnwrapImplicit() is { } value && library.Tensor.IsBaseOf(value.Type))
            return false;
        return library.IsTfMember(method) || IsOperationClass(method.ContainingType) || library.GraphOptimizer.IsBaseOf(method.ContainingType);
    }

    // gen_math_ops, array_ops and the like.
    private static bool IsOperationClass(INamedTypeSymbol type) => type.IsStatic && type.Name.EndsWith("_ops", System.StringComparison.Ordinal);

    private static bool IsOperator(IMethodSymbol method, TensorFlowLibrary library) =>
        library.Owns(method) && library.Tensor.Is(method.ReturnType) && (library.Tensor.Declares(method) || library.IVariable.IsBaseOf(method.ContainingType));

    private static bool ReturnsNode(ITypeSymbol type, TensorFlowLibrary library) =>
        library.Tensor.Is(type) || library.Tensors.Is(type) || library.Operation.Is(type) || library.ITensorOrOperation.Is(type) || library.IVariable.IsBaseOf(type)
        || (type is IArrayTypeSymbol array && library.Tensor.Is(array.ElementType));
}
