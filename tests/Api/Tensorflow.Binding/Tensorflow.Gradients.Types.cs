using System;
using System.Collections.Generic;
using Tensorflow.Eager;
using Tensorflow.Util;

namespace Tensorflow.Gradients;

public class AccumulatorCallState
{
    public AccumulatorCallState(GradientTape backward_tape, bool accumulating) => throw null;
}

public class BackpropInitialState
{
    public BackpropInitialState() => throw null;
    public OpTape op_tape { get; set; }
    public UnorderedMap<long, long> tensor_usage_counts { get; set; }
    public UnorderedMap<long, long> op_missing_tensor { get; set; }
}

public class GradientTape : IDisposable
{
    public GradientTape() => throw null;
    public ITape PushTape(bool persistent = false, bool watch_accessed_variables = true) => throw null;
    public void PushTape(ITape tape) => throw null;
    public void watch(Tensor x) => throw null;
    public Tensor gradient(Tensor target, Tensor source, List<Tensor> output_gradients = null, string unconnected_gradients = null) => throw null;
    public Tensor gradient(Tensor target, ResourceVariable source, List<Tensor> output_gradients = null, string unconnected_gradients = null) => throw null;
    public (Tensor, Tensor) gradient(Tensor target, (ResourceVariable, ResourceVariable) sources, List<Tensor> output_gradients = null, string unconnected_gradients = null) => throw null;
    public Tensor[] gradient(Tensor target, IEnumerable<IVariableV1> sources, List<Tensor> output_gradients = null, string unconnected_gradients = null) => throw null;
    public ITape stop_recording() => throw null;
    public Stack<ITape> GetTapeSet() => throw null;
    public void Dispose() => throw null;
}

public interface ITape
{
    bool Persistent { get; }
    void SetTapeId(int id);
    bool ShouldRecord(long[] tensor_ids, TF_DataType[] tensor_dtypes);
    void StartRecord();
    void StopRecord();
    void RecordOperation(string op_type, TapeTensor[] output_tensors, long[] input_tensor_id, TF_DataType[] input_dtypes, BackwardFunction backward_function);
    void RecordOperation(string op_type, Tensor[] outputs, Tensor[] inputs, BackwardFunction backward_function);
    void VariableAccessed(IVariableV1 variable);
    void Watch(Tensor x);
    IVariableV1[] WatchedVariables();
    Tensor[] ComputeGradient(long[] target_tensor_ids, long[] source_tensor_ids, UnorderedMap<long, TapeTensor> sources_that_are_targets, List<Tensor> output_gradients, bool build_default_zeros_grads);
}

public class OpTape : UnorderedMap<long, OpTapeEntry>
{
}

public class OpTapeEntry
{
    public string op_type { get; set; }
    public TapeTensor[] output_tensor_info { get; set; }
    public long[] input_tensor_id { get; set; }
    public BackwardFunction backward_function { get; set; }
    public override string ToString() => throw null;
}

public class RegisterGradient : Attribute
{
    public RegisterGradient(string name) => throw null;
    public string Name { get; set; }
}

public class RegisterGradientEager : Attribute
{
    public RegisterGradientEager(string name) => throw null;
    public string Name { get; set; }
}

public class RegisterNoGradient : Attribute
{
    public RegisterNoGradient(string name) => throw null;
    public string Name { get; set; }
}

public class Tape : ITape
{
    public Tape(bool persistent, bool watch_accessed_variables) => throw null;
    public bool Persistent => throw null;
    public Tensor[] CallBackwardFunction(BackwardFunction backward_function, List<long> unneeded_gradients, List<Tensor> output_gradients) => throw null;
    public Tensor[] ComputeGradient(long[] target_tensor_ids, long[] source_tensor_ids, UnorderedMap<long, TapeTensor> sources_that_are_targets, List<Tensor> output_gradients, bool build_default_zeros_grads) => throw null;
    public BackpropInitialState PrepareBackprop(long[] target, TensorTape tensor_tape, OpTape op_tape, UnorderedSet<long> sources_set, bool persistent_tape) => throw null;
    public void RecordOperation(string op_type, TapeTensor[] output_tensors, long[] input_tensor_id, TF_DataType[] input_dtypes, BackwardFunction backward_function) => throw null;
    public void RecordOperation(string op_type, Tensor[] outputs, Tensor[] inputs, BackwardFunction backward_function) => throw null;
    public void Watch(Tensor x) => throw null;
    public bool ShouldRecord(long[] tensor_ids, TF_DataType[] tensor_dtypes) => throw null;
    public void VariableAccessed(IVariableV1 variable) => throw null;
    public IVariableV1[] WatchedVariables() => throw null;
    public bool IsDtypeTrainable(TF_DataType dtype) => throw null;
    public void StartRecord() => throw null;
    public void StopRecord() => throw null;
    public void SetTapeId(int id) => throw null;
    public override string ToString() => throw null;
}

public class TapeTensor
{
    public TapeTensor(long id, TF_DataType dtype, Shape shape) => throw null;
    public TapeTensor(long id, TF_DataType dtype, Tensor shape) => throw null;
    public TapeTensor(Tensor tensor) => throw null;
    public long GetID() => throw null;
    public Tensor ZerosLike() => throw null;
    public Tensor OnesLike() => throw null;
    public override string ToString() => throw null;
}

public class TensorTape : UnorderedMap<long, long>
{
}

public class array_grad
{
    public static Tensor[] _BroadcastToGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ConcatV2Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ExpandDimsGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _GatherV2Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ReshapeGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _PackGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _UnpackGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _PadGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SplitGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SliceGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SqueezeGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _NoGradient(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _StridedSliceGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _StridedSliceGradGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _TransposeGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ReverseV2Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _TileGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _GatherNdGrad(Operation op, Tensor[] grads) => throw null;
}

public class control_flow_grad
{
    public static Tensor[] _SwitchGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MergeGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _RefMergeGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ExitGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _NextIterationGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _RefNextIterationGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _EnterGrad(Operation op, Tensor[] grads) => throw null;
    public Tensor[] _RefEnterGrad(Tensor op, Tensor[] grad) => throw null;
    public Tensor[] _LoopCondGrad(Tensor op, Tensor[] grad) => throw null;
}

public class custom_gradient
{
    public static string generate_name() => throw null;
}

public class gradient_exclustions
{
    public static int[] OpGradientUnusedInputIndices(string op_name) => throw null;
    public static int[] OpGradientUnusedOutputIndices(string op_name) => throw null;
}

public class image_grad
{
    public static Tensor[] _ResizeNearestNeighborGrad(Operation op, Tensor[] grads) => throw null;
}

public class math_grad
{
    public static string ellipsis;
    public static Tensor[] _AbsGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _AddV2Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _AddGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _AddNGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _CumsumGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _DivNoNanGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _EinsumGrad(Operation op, Tensor[] grads) => throw null;
    protected static Tensor _GetGradWrt(Tensor[] output_grads, Tensor other_operand, Tensor input_shape, string input_subs, string other_subs, string output_subs) => throw null;
    protected static Tensor _GetGradReduced(Tensor output_grad, string output_subs, string input_subs, Tensor input_shape, HashSet<char> reduced_label_set) => throw null;
    protected static void _GetReducedSubscripts(HashSet<char> reduced_label_set, Tensor input_shape, string subscripts, out string reduced_subs, out Tensor reduced_dims, out List<int> reduced_axes) => throw null;
    protected static int _GetAxisFromLabel(string subscripts, char label) => throw null;
    protected static int[] _GetBcastSubshape(string subscripts) => throw null;
    public static Tensor[] _ExpGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _GreaterEqualGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _OnesLike(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ZerosLike(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _IdGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _LgammaGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _LogGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _Log1pGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MulGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MatMulGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _BatchMatMul(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MeanGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MaxGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MinGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MaximumGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MinimumGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _NegGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SelectGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SubGrad(Operation op, Tensor[] grads) => throw null;
    public static bool _ShapesFullySpecifiedAndEqual(Tensor x, Tensor y, Tensor grad) => throw null;
    public static Tensor[] _SumGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _RealDivGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SigmoidGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SignGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SquareGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SqrtGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _RsqrtGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ASinGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SinGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SinhGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ACosGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _CastGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _CosGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _CoshGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ATanGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _TanhGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _PowGrad(Operation op, Tensor[] grads) => throw null;
    public static (Tensor, Tensor, bool)[] SmartBroadcastGradientArgs(Tensor x, Tensor y, Tensor grad) => throw null;
}

public class math_grad_eager
{
    public static Tensor[] _MulGrad(EagerOperation op, IntPtr[] grads) => throw null;
    public static bool _ShapesFullySpecifiedAndEqual(IntPtr x, IntPtr y, IntPtr grad) => throw null;
}

public class nn_grad
{
    public static Tensor[] _BiasAddGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _ReluGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _LeakyReluGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SoftmaxGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SoftmaxCrossEntropyWithLogitsGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SparseSoftmaxCrossEntropyWithLogitsGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SoftplusGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _SquaredDifferenceGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _Conv2DBackpropInputGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _Conv2DGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _DepthwiseConv2DGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _FusedBatchNormGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _FusedBatchNormV2Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _FusedBatchNormV3Grad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _BaseFusedBatchNormGrad(Operation op, int version, Tensor[] grads) => throw null;
    public static Tensor _BatchNormWithGlobalNormalizationGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _MaxPoolGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _AvgPoolGrad(Operation op, Tensor[] grads) => throw null;
    public static Tensor[] _TopKGrad(Operation op, Tensor[] grads) => throw null;
}

public class resource_variable_grad
{
    public static Tensor[] _ReadGrad(Operation op, Tensor[] grads) => throw null;
}
