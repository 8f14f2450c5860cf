using System;
using System.Collections.Generic;
using Tensorflow.Framework.Models;

namespace Tensorflow.Graphs;

public class AutoGraph
{
    public Func<Tensor, Tensor> to_graph(Func<Tensor, Tensor> func, TF_DataType dtype = TF_DataType.TF_INT32) => throw null;
    public Func<Tensor, Tensor, Tensor> to_graph(Func<Tensor, Tensor, Tensor> func, params TF_DataType[] dtypes) => throw null;
}

public sealed class AutoGraphAttribute : Attribute
{
    public Tensors mark_as_return(Tensors tensors) => throw null;
}

public class FuncGraph : Graph, IDisposable
{
    public FuncGraph(string name) => throw null;
    public FuncGraph(SafeGraphHandle handle, string name, Dictionary<string, AttrValue> attrs) => throw null;
    public string FuncName => throw null;
    public Tensors Inputs { get; set; }
    public Tensors Outputs { get; set; }
    public Tensors FlatStructuredOutputs => throw null;
    public string Name { get; set; }
    public IEnumerable<IVariableV1> Variables => throw null;
    public IEnumerable<IVariableV1> TrainableVariables => throw null;
    public Dictionary<string, AttrValue> Attrs { get; set; }
    public Tensor[] external_captures => throw null;
    public (Tensor, Tensor)[] captures => throw null;
    public Tensor[] internal_captures => throw null;
    public Tensor[] captured_inputs => throw null;
    public void replace_capture(Tensor tensor, Tensor placeholder) => throw null;
    public void ToGraph(Operation[] opers, Tensor[] inputs, Tensor[] outputs, string[] output_names) => throw null;
    public override Operation create_op(string op_type, Tensor[] inputs, TF_DataType[] dtypes, TF_DataType[] input_types = null, string name = null, Dictionary<string, AttrValue> attrs = null, OpDef op_def = null, bool compute_device = true) => throw null;
    public Tensor capture(Tensor tensor, string name = null, Shape shape = null) => throw null;
    public void watch_variable(IVariableV1 v) => throw null;
    public override Graph as_default() => throw null;
    public override void Exit() => throw null;
    public void Dispose() => throw null;
    public static FuncGraph func_graph_from_func(string name, Func<object[], object[]> func, object[] args, Dictionary<string, object> kwargs, TensorSpec[] signature = null, FuncGraph func_graph = null, bool autograph = false, object autograph_options = null, bool add_control_dependencies = true, string[] arg_names = null, Tensor op_return_value = null, bool capture_by_value = false, bool acd_record_initial_resource_uses = false) => throw null;
}

public class GraphDeviceContext : ITensorFlowObject
{
    public GraphDeviceContext(Graph graph, string device_name) => throw null;
    public void __enter__() => throw null;
    public void __exit__() => throw null;
    public void Dispose() => throw null;
}

public class SubGraphUtility
{
    public static Dictionary<ITensorOrOperation, Operation> lift_to_graph(Tensors init_tensors, FuncGraph graph, List<Tensor> sources, bool add_sources = false, bool handle_captures = false, Graph base_graph = null, Dictionary<ITensorOrOperation, Operation> op_map = null) => throw null;
    public static List<Tensor> map_subgraph(Tensor init_tensor, List<Tensor> sources, List<Operation> visited_ops, bool add_sources) => throw null;
}
