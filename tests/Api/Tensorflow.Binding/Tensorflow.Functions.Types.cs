using System;
using System.Collections.Generic;
using Tensorflow.Framework.Models;
using Tensorflow.Graphs;
using Tensorflow.Train;

namespace Tensorflow.Functions;

public class ConcreteFunction : Trackable
{
    public ConcreteFunction(string name) => throw null;
    public ConcreteFunction(FuncGraph graph, Dictionary<string, AttrValue> attrs = null) => throw null;
    public ConcreteFunction(Func<Tensor, Tensor> func, TF_DataType dtype) => throw null;
    public ConcreteFunction(Func<Tensor, IDatasetV2> func, TF_DataType dtype) => throw null;
    protected IEnumerable<Tensor> _captured_inputs;
    protected DelayedRewriteGradientFunctions _delayed_rewrite_functions;
    protected Dictionary<string, AttrValue> _attrs;
    protected FunctionSpec _function_spec;
    protected FunctionSpec _pre_initialized_function_spec;
    protected EagerDefinedFunction _inference_function;
    protected Dictionary<string, TapeGradientFunctions> _tape_functions_cache;
    public Type ReturnType;
    public TensorSpec[] OutputStructure;
    public Tensor[] Inputs => throw null;
    public Tensor[] CapturedInputs => throw null;
    public string Name => throw null;
    public Tensor[] Outputs => throw null;
    public IEnumerable<string> ArgKeywords { get; set; }
    public long NumPositionArgs { get; set; }
    public FunctionDef FunctionDef => throw null;
    public Tensor[] FlatStructuredOutputs => throw null;
    public IEnumerable<IVariableV1> Variables => throw null;
    public IEnumerable<IVariableV1> TrainableVariables => throw null;
    public void ToGraph(Tensors inputs, Tensors outputs) => throw null;
    public void Enter() => throw null;
    public void Exit() => throw null;
    public Tensors FilteredCall(Tensors inputs) => throw null;
    public Tensors CallFlat(Tensor[] args, Tensor[] captured_inputs) => throw null;
    public void AddTograph(Graph g = null) => throw null;
    public void SetExternalCaptures(IEnumerable<Tensor> captures) => throw null;
    public override string ToString() => throw null;
}

public class DelayedRewriteGradientFunctions : TapeGradientFunctions
{
    public DelayedRewriteGradientFunctions(FuncGraph func_graph, Dictionary<string, AttrValue> attrs) : base(default(FuncGraph), default(bool)) => throw null;
    public override EagerDefinedFunction Forward(Tensors inference_args = null, Tensors input_tangents = null) => throw null;
    public override void Record(Tensors flat_outputs, Tensors inference_args) => throw null;
    public (EagerDefinedFunction, ConcreteFunction) forward_backward(int num_doutputs = -2) => throw null;
}

public class EagerDefinedFunction : IDisposable
{
    public EagerDefinedFunction(string name, FuncGraph graph, Tensors inputs, Tensors outputs, Dictionary<string, AttrValue> attrs) => throw null;
    public int _num_outputs;
    public string Name => throw null;
    public DataType[] OutputTypes { get; protected set; }
    public Shape[] OutputShapes { get; protected set; }
    public FunctionDef Definition => throw null;
    public OpDef Signature => throw null;
    public Tensors Call(Tensors args) => throw null;
    public void AddToGraph(Graph g = null) => throw null;
    public void Dispose() => throw null;
}

public class FirstOrderTapeGradientFunctions : TapeGradientFunctions
{
    public FirstOrderTapeGradientFunctions(FuncGraph func_graph, bool need_gradients_for_jvps) : base(default(FuncGraph), default(bool)) => throw null;
    public override (EagerDefinedFunction, FuncGraph, ConcreteFunction, List<int>, int) ForwardAndBackwardFunctions(Tensors inference_args) => throw null;
}

public class ForwardBackwardCall
{
    public ForwardBackwardCall(TapeGradientFunctions functions, Tensors inference_args, bool tape_watching) => throw null;
    public (EagerDefinedFunction, Tensors) Forward() => throw null;
    public void Record(Tensors flat_outputs) => throw null;
}

public interface IGenericFunction
{
    Tensors Apply(Tensors args);
    ConcreteFunction get_concrete_function(params Tensor[] args);
}

public struct TF_Function
{
}

public abstract class TapeGradientFunctions
{
    public TapeGradientFunctions(FuncGraph func_graph, bool need_gradients_for_jvps) => throw null;
    protected string FORWARD_FUNCTION_ATTRIBUTE_NAME;
    protected string BACKWARD_FUNCTION_ATTRIBUTE_NAME;
    protected string _FORWARD_PREFIX;
    protected string _BACKWARD_PREFIX;
    protected string _INFERENCE_PREFIX;
    protected FuncGraph _func_graph;
    protected EagerDefinedFunction _forward;
    protected FuncGraph _forward_graph;
    protected List<int> _forwardprop_input_indices;
    protected List<int> _forwardprop_output_indices;
    protected int _num_forwardprop_outputs;
    protected int _num_inference_outputs;
    protected int _num_outputs;
    protected int _num_trainable_inference_outputs;
    protected ConcreteFunction _backward;
    public virtual EagerDefinedFunction Forward(Tensors inference_args, Tensors input_tangents = null) => throw null;
    public virtual void Record(Tensors flat_outputs, Tensors inference_args) => throw null;
    protected (EagerDefinedFunction, FuncGraph, ConcreteFunction, List<int>, int) BuildFunctionsForOutputs(Tensors outputs, Tensors inference_args) => throw null;
    public virtual (EagerDefinedFunction, FuncGraph, ConcreteFunction, List<int>, int) ForwardAndBackwardFunctions(Tensors inference_args) => throw null;
}

public class TracingCompiler
{
    public TracingCompiler(Func<Tensor[], Tensor[]> csharp_function, string name, object input_signatures = null, Dictionary<string, AttrValue> attributes = null, bool autograph = true, object autograph_options = null, bool reduce_retracing = false, bool capture_by_value = false) => throw null;
    public Tensor[] Apply(Tensor[] inputs) => throw null;
}

public static class function_saved_model_utils
{
    public static void restore_captures(ConcreteFunction concrete_function, IEnumerable<object> inputs) => throw null;
    public static Tensor get_tensor_from_node(Tensor node) => throw null;
    public static Tensor get_tensor_from_node(IVariableV1 node) => throw null;
}
