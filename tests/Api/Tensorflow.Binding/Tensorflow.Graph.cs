using System;
using System.Collections;
using System.Collections.Generic;
using Tensorflow.Functions;
using Tensorflow.Operations;

namespace Tensorflow;

public class Graph : IEnumerable<Operation>
{
    public Graph() => throw null;
    public ControlFlowContext _control_flow_context;
    protected SafeGraphHandle _handle;
    public Dictionary<string, ITensorOrOperation> _nodes_by_name;
    public int _version;
    public string _name_stack;
    protected string _graph_key;
    public string _last_loss_reduction;
    public bool building_function;
    public List<_ControlDependenciesController> _control_dependencies_stack { get; set; }
    public string graph_key => throw null;
    public bool _is_loss_scaled_by_optimizer { get; set; }
    public string Container => throw null;
    public int seed { get; set; }
    public Graph OuterGraph => throw null;
    public Dictionary<string, EagerDefinedFunction> Functions => throw null;
    public SafeGraphHandle c_graph => throw null;
    public ITensorOrOperation[] _control_dependencies_for_inputs(ITensorOrOperation[] input_ops) => throw null;
    public _ControlDependenciesController control_dependencies(ITensorOrOperation[] control_inputs) => throw null;
    public _ControlDependenciesController control_dependencies(object[] control_inputs) => throw null;
    public ControlFlowContext _get_control_flow_context() => throw null;
    public void _set_control_flow_context(ControlFlowContext ctx) => throw null;
    public void _push_control_dependencies_controller(_ControlDependenciesController controller) => throw null;
    public void _pop_control_dependencies_controller(_ControlDependenciesController controller) => throw null;
    public void _record_op_seen_by_control_dependencies(Operation op) => throw null;
    public Buffer ToGraphDef(Status s) => throw null;
    public GraphDef as_graph_def(bool add_shapes = false) => throw null;
    public void _colocate_with_for_gradient(Operation op, string gradient_uid, bool ignore_existing = false) => throw null;
    public TF_Output[] ImportGraphDefWithReturnOutputs(Buffer graph_def, ImportGraphDefOptions opts, Status s) => throw null;
    public bool Import(string file_path, string prefix = "") => throw null;
    public bool Import(byte[] bytes, string prefix = "") => throw null;
    public Graph ImportGraphDef(string file_path, string name = null) => throw null;
    public OpDef GetOpDef(string type) => throw null;
    public OperationDescription NewOperation(string opType, string opName) => throw null;
    public Operation[] ReturnOperations(SafeImportGraphDefResultsHandle results) => throw null;
    public Operation OperationByName(string operName) => throw null;
    public ITensorOrOperation[] get_operations() => throw null;
    public Operation get_operation_by_name(string name) => throw null;
    public ITensorOrOperation _get_operation_by_name_unsafe(string name) => throw null;
    public ITensorOrOperation _get_operation_by_tf_operation(IntPtr tf_oper) => throw null;
    public Operation _create_op_from_tf_operation(IntPtr c_op, bool compute_device = true, OperationDescription desc = null) => throw null;
    public IEnumerable<Operation> _add_new_tf_operations(bool compute_devices = true) => throw null;
    public ITensorOrOperation as_graph_element(object obj, bool allow_tensor = true, bool allow_operation = true) => throw null;
    public virtual Graph as_default() => throw null;
    public bool IsFunction(string name) => throw null;
    public void add_to_collection<T>(string name, T value) => throw null;
    public void add_to_collections<T>(List<string> names, T value) => throw null;
    public virtual Operation create_op(string op_type, Tensor[] inputs, TF_DataType[] dtypes, TF_DataType[] input_types = null, string name = null, Dictionary<string, AttrValue> attrs = null, OpDef op_def = null, bool compute_device = true) => throw null;
    public ITensorFlowObject device(string device_name) => throw null;
    public void _add_op(Operation op) => throw null;
    public int _next_id() => throw null;
    public bool is_fetchable<T>(T tensor_or_op) => throw null;
    public string get_name_scope() => throw null;
    public string name_scope(string name) => throw null;
    public string unique_name(string name, bool mark_as_used = true) => throw null;
    public TF_Output[] ReturnOutputs(SafeImportGraphDefResultsHandle results) => throw null;
    public string[] get_all_collection_keys() => throw null;
    public object get_collection(string name, string scope = null) => throw null;
    public List<T> get_collection<T>(string name, string scope = null) => throw null;
    public List<T> get_collection_ref<T>(string name) => throw null;
    public void prevent_feeding(Tensor tensor) => throw null;
    public void prevent_fetching(Operation op) => throw null;
    public Tensor get_tensor_by_tf_output(TF_Output tf_output) => throw null;
    public Tensor get_tensor_by_name(string name) => throw null;
    public Shape GetTensorShape(TF_Output output) => throw null;
    public virtual void Exit() => throw null;
    public override string ToString() => throw null;
    IEnumerator<Operation> IEnumerable<Operation>.GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    public static implicit operator SafeGraphHandle(Graph graph) => throw null;
}
