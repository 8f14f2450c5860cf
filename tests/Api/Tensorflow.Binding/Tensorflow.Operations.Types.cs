using System;
using System.Collections.Generic;
using Tensorflow.Contexts;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Operations.ControlFlows;

namespace Tensorflow.Operations;

public class AveragePoolFunction : IPoolFunction
{
    public Tensor Apply(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) => throw null;
}

public class CondContext : ControlFlowContext, IProtoBuf<CondContextDef, CondContext>
{
    public CondContext(Tensor pred = null, Tensor pivot = null, int branch = 0, string name = "cond_text", CondContextDef context_def = null, string import_scope = null) => throw null;
    public override GradLoopState grad_state => throw null;
    public override bool back_prop => throw null;
    public override Tensor AddValue(Tensor val) => throw null;
    public (T, Tensor) BuildCondBranch<T>(Func<T> fn) => throw null;
    public (T[], Tensor[]) BuildCondBranch<T>(Func<T[]> fn) => throw null;
    protected override void _AddOpInternal(Operation op) => throw null;
    public CondContextDef to_proto(string export_scope) => throw null;
    public CondContext from_proto(CondContextDef proto, string import_scope) => throw null;
}

public abstract class ControlFlowContext : ITensorFlowObject
{
    public ControlFlowContext() => throw null;
    protected Tensor _pivot;
    protected Tensor _pred;
    protected int _branch;
    protected Stack<ControlFlowContext> _context_stack;
    protected ControlFlowContext _outer_context;
    protected Dictionary<string, ITensorOrOperation> _external_values;
    protected string _name;
    protected HashSet<string> _values;
    public Tensor pivot => throw null;
    public Tensor pred => throw null;
    public int branch => throw null;
    public string Name => throw null;
    public ControlFlowContext outer_context => throw null;
    public HashSet<string> values => throw null;
    public virtual GradLoopState grad_state => throw null;
    public virtual bool back_prop => throw null;
    public void __init__(ValuesDef values_def = null, string import_scope = null) => throw null;
    public void __enter__() => throw null;
    protected void _init_values_from_proto(ValuesDef values_def, string import_scope = null) => throw null;
    public void __exit__() => throw null;
    public virtual void Enter() => throw null;
    public virtual void Exit() => throw null;
    public void ExitResult(Tensor[] result) => throw null;
    public virtual void AddOp(Operation op) => throw null;
    public virtual Tensor AddValue(Tensor val) => throw null;
    public void AddName(string name) => throw null;
    public virtual void AddInnerOp(Operation op) => throw null;
    protected virtual void _AddOpInternal(Operation op) => throw null;
    protected bool OpInContext(Operation op) => throw null;
    public static bool IsContainingContext(ControlFlowContext ctxt, ControlFlowContext maybe_containing_ctxt) => throw null;
    protected virtual bool _IsInOuterContext(Operation op) => throw null;
    protected virtual (Operation[], Operation[]) _RemoveExternalControlEdges(Operation op) => throw null;
    public virtual WhileContext GetWhileContext() => throw null;
    protected ControlFlowContext from_control_flow_context_def(ControlFlowContextDef context_def, string import_scope = "") => throw null;
    public virtual bool IsWhileContext() => throw null;
    public virtual bool IsCondContext() => throw null;
    public object to_proto() => throw null;
    public void Dispose() => throw null;
    public void __init__() => throw null;
    public void __del__() => throw null;
}

public class Conv1dParams
{
    public Conv1dParams() => throw null;
    public string Name { get; set; }
    public string DataFormat { get; set; }
    public Tensor Input { get; set; }
    public Tensor InputSizes { get; set; }
    public IVariableV1 Filter { get; set; }
    public Tensor FilterSizes { get; set; }
    public Tensor OutBackProp { get; set; }
    public int[] Strides { get; set; }
    public string Padding { get; set; }
    public int[] ExplicitPaddings { get; set; }
    public bool UseCudnnOnGpu { get; set; }
    public int[] Dilations { get; set; }
}

public class Conv2dParams
{
    public Conv2dParams() => throw null;
    public string Name { get; set; }
    public string DataFormat { get; set; }
    public Tensor Input { get; set; }
    public Tensor InputSizes { get; set; }
    public Tensor Filter { get; set; }
    public Tensor FilterSizes { get; set; }
    public Tensor OutBackProp { get; set; }
    public int[] Strides { get; set; }
    public string Padding { get; set; }
    public int[] ExplicitPaddings { get; set; }
    public bool UseCudnnOnGpu { get; set; }
    public int[] Dilations { get; set; }
}

public class ConvolutionInternal
{
    public ConvolutionInternal(ConvolutionalArgs args) => throw null;
    public Tensor Apply(Tensors input, Tensor filters) => throw null;
}

public class FusedBatchNormParams
{
    public FusedBatchNormParams() => throw null;
    public string Name { get; set; }
    public Tensor YBackprop { get; set; }
    public Tensor X { get; set; }
    public Tensor Scale { get; set; }
    public Tensor ReserveSpace1 { get; set; }
    public Tensor ReserveSpace2 { get; set; }
    public Tensor ReserveSpace3 { get; set; }
    public float Epsilon { get; set; }
    public string DataFormat { get; set; }
    public bool IsTraining { get; set; }
}

public class LSTMStateTuple : ICanBeFlattened
{
    public LSTMStateTuple(int c, int h) => throw null;
    public LSTMStateTuple(Tensor c, Tensor h) => throw null;
    public object c;
    public object h;
    public object[] Flatten() => throw null;
}

public class MaxPoolFunction : IPoolFunction
{
    public Tensor Apply(Tensor value, int[] pool_size, int[] strides, string padding, string data_format = "NHWC", string name = null) => throw null;
}

public class MergeOutput
{
    public MergeOutput(Tensor[] values) => throw null;
    public Tensor this[int idx] => throw null;
    public static implicit operator Tensor(MergeOutput merge) => throw null;
}

public class WhileContext : ControlFlowContext
{
    public WhileContext(Tensor maximum_iterations = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, string name = "while_context", GradLoopState grad_state = null, WhileContextDef context_def = null, string import_scope = null) => throw null;
    public Tensor maximum_iterations => throw null;
    public int parallel_iterations => throw null;
    public bool swap_memory => throw null;
    public List<Tensor> loop_exits => throw null;
    public List<Tensor> loop_enters => throw null;
    public override GradLoopState grad_state => throw null;
    public override bool back_prop => throw null;
    protected override void _AddOpInternal(Operation op) => throw null;
    protected void _MaybeAddControlDependency(Operation op) => throw null;
    public override void AddOp(Operation op) => throw null;
    public (Tensor, Tensor) AddForwardLoopCounter(GradLoopState outer_grad_state) => throw null;
    public Tensor AddBackpropAccumulator(Operation op, Tensor grad) => throw null;
    public Tensor AddBackpropLoopCounter(Tensor count, GradLoopState outer_grad_state) => throw null;
    public override Tensor AddValue(Tensor val) => throw null;
    public override bool IsWhileContext() => throw null;
    public override WhileContext GetWhileContext() => throw null;
    public WhileContext from_proto(WhileContextDef proto, string import_scope) => throw null;
    public object to_proto() => throw null;
}

public class _EagerTensorArray : TensorArray
{
    public _EagerTensorArray(TF_DataType dtype, Tensor size, bool dynamic_size = false, bool clear_after_read = true, string tensor_array_name = null, Tensor handle = null, Tensor flow = null, bool infer_shape = true, Shape element_shape = null, bool colocate_with_first_write_call = true, string name = null) => throw null;
    public override TF_DataType dtype => throw null;
    public override bool colocate_with_first_write_call => throw null;
    public override bool infer_shape => throw null;
    public override Tensor handle => throw null;
    public override Tensor flow => throw null;
    public override TensorArray unstack(Tensor value, string name = null) => throw null;
    public TensorArray scatter(Tensor indices, Tensor value, string name = null) => throw null;
    public void _merge_element_shape(Shape shape) => throw null;
    public void _maybe_colocate_with(Tensor value) => throw null;
    public override Tensor read<T>(T index, string name = null) => throw null;
    public override TensorArray write(Tensor index, Tensor value, string name = null) => throw null;
    public override TensorArray write<T>(int index, T value, string name = null) => throw null;
    public override Tensor stack(string name = null) => throw null;
    public override Tensor gather(Tensor indices, string name = null) => throw null;
}

public class _GraphTensorArray : TensorArray
{
    public _GraphTensorArray(TF_DataType dtype, Tensor size, bool? dynamic_size = null, bool? clear_after_read = null, string tensor_array_name = null, Tensor handle = null, Tensor flow = null, bool infer_shape = true, Shape element_shape = null, bool colocate_with_first_write_call = true, string name = null) => throw null;
    public List<Shape> _element_shape;
    public List<Tensor> _colocate_with;
    public TF_DataType dtype => throw null;
    public override bool colocate_with_first_write_call => throw null;
    public override bool infer_shape => throw null;
    public override Tensor handle => throw null;
    public override Tensor flow => throw null;
    public override TensorArray unstack(Tensor value, string name = null) => throw null;
    public TensorArray scatter(Tensor indices, Tensor value, string name = null) => throw null;
    public void _merge_element_shape(Shape shape) => throw null;
    public void _maybe_colocate_with(Tensor value) => throw null;
    public override Tensor read<T>(T index, string name = null) => throw null;
    public override TensorArray write(Tensor index, Tensor value, string name = null) => throw null;
    public override TensorArray write<T>(int index, T value, string name = null) => throw null;
    public override Tensor stack(string name = null) => throw null;
    public override Tensor gather(Tensor indices, string name = null) => throw null;
}

public class _GraphTensorArrayV2 : TensorArray
{
    public _GraphTensorArrayV2(TF_DataType dtype, Tensor size, bool? dynamic_size = null, bool? clear_after_read = null, string tensor_array_name = null, Tensor handle = null, Tensor flow = null, bool infer_shape = true, Shape element_shape = null, bool colocate_with_first_write_call = true, string name = null) => throw null;
    public Shape _element_shape;
    public List<Tensor> _colocate_with;
    public override TF_DataType dtype => throw null;
    public override bool colocate_with_first_write_call => throw null;
    public override bool infer_shape => throw null;
    public override Tensor handle => throw null;
    public override Tensor flow => throw null;
    public override TensorArray unstack(Tensor value, string name = null) => throw null;
    public TensorArray scatter(Tensor indices, Tensor value, string name = null) => throw null;
    public override Tensor read<T>(T index, string name = null) => throw null;
    public Tensor read(Tensor index, string name = null) => throw null;
    public override TensorArray write(Tensor index, Tensor value, string name = null) => throw null;
    public override TensorArray write<T>(int index, T value, string name = null) => throw null;
    public override Tensor stack(string name = null) => throw null;
    public override Tensor gather(Tensor indices, string name = null) => throw null;
}

public class bitwise_ops
{
    public Tensor left_shift(Tensor x, Tensor y, string name = null) => throw null;
    public Tensor right_shift(Tensor x, Tensor y, string name = null) => throw null;
    public Tensor invert(Tensor x, string name = null) => throw null;
    public Tensor bitwise_and(Tensor x, Tensor y, string name = null) => throw null;
    public Tensor bitwise_or(Tensor x, Tensor y, string name = null) => throw null;
    public Tensor bitwise_xor(Tensor x, Tensor y, string name = null) => throw null;
}

public class gen_ops
{
    public static Tensor encode_jpeg_variable_quality(Tensor image, Tensor quality) => throw null;
    public static Tensor ensure_shape(Tensor input, Shape shape, string name = "EnsureShape") => throw null;
    public static Tensor ensure_shape_eager_fallback(Tensor input, Shape shape, string name, Context ctx) => throw null;
    public static Tensor resize_bicubic(Tensor images, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = "ResizeBicubic") => throw null;
    public static Tensor scale_and_translate(Tensor images_t, Tensor new_size, Tensor[] scale, Tensor zeroes, string kernel_type, bool antialias) => throw null;
}

public static class handle_data_util
{
    public static void copy_handle_data(Tensor source_t, Tensor target_t) => throw null;
    public static CppShapeInferenceResult.Types.HandleData create_handle_data(Shape shape, TF_DataType dtype) => throw null;
    public static void set_handle_data(Tensor target_t, CppShapeInferenceResult.Types.HandleData handle_data) => throw null;
    public static CppShapeInferenceResult.Types.HandleData get_resource_handle_data(Tensor graph_op) => throw null;
}

public class rnn
{
    public static (Tensor[], LSTMStateTuple, LSTMStateTuple) static_bidirectional_rnn(BasicLstmCell cell_fw, BasicLstmCell cell_bw, Tensor[] inputs, Tensor initial_state_fw = null, Tensor initial_state_bw = null, TF_DataType dtype = TF_DataType.DtInvalid, Tensor sequence_length = null, string scope = null) => throw null;
    public static (Tensor[], LSTMStateTuple) static_rnn(BasicLstmCell cell, Tensor[] inputs, Tensor initial_state, TF_DataType dtype = TF_DataType.DtInvalid, Tensor sequence_length = null, VariableScope scope = null) => throw null;
    public static (Tensor, Tensor) dynamic_rnn(RnnCell cell, Tensor inputs_tensor, Tensor sequence_length = null, Tensor initial_state = null, TF_DataType dtype = TF_DataType.DtInvalid, int? parallel_iterations = null, bool swap_memory = false, bool time_major = false) => throw null;
    public static Tensor _transpose_batch_time(Tensor x) => throw null;
}

public class rnn_cell_impl
{
    public BasicRnnCell BasicRNNCell(int num_units) => throw null;
    public static Tensor _concat(Tensor prefix, int suffix, bool @static = false) => throw null;
    public static Shape _concat(int[] prefix, int suffix, bool @static = false) => throw null;
}
