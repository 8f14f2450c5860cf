using System;
using System.Collections.Generic;
using Tensorflow.Contexts;
using Tensorflow.Gradients;
using Tensorflow.Util;

namespace Tensorflow.Eager;

public class EagerOperation : Operation
{
    public EagerOperation() => throw null;
    public int NumInputs;
    public int NumOutputs;
    public string Name { get; set; }
    public IntPtr[] InputHandles { get; set; }
    public Tensor[] Inputs { get; set; }
    public IntPtr[] OutputHandles { get; set; }
    public Tensor[] Outputs { get; set; }
    public long[] SkipInputIndices { get; set; }
    public object[] Attrs { get; set; }
    public override InputList inputs => throw null;
    public override Tensor[] outputs => throw null;
    public override object get_attr(string attr_name) => throw null;
    public override string ToString() => throw null;
}

public class EagerRunner : IEagerRunner
{
    public (TF_DataType, Tensor[]) ArgsToMatchingEager(Context ctx, TF_DataType default_dtype = TF_DataType.DtInvalid, object[] args = null) => throw null;
    public Tensor[] Execute(Context ctx, string op_name, int num_outputs, Tensor[] inputs, object[] attrs, string name = null) => throw null;
    public bool MustRecordGradient() => throw null;
    public int TFE_TapeSetPossibleGradientTypes(Tensor[] tensors) => throw null;
    public bool RecordGradient(string op_name, Tensor[] inputs, object[] attrs, Tensor[] results, BackwardFunction backwardFunction = null) => throw null;
    public Tensor[] TFE_Execute(Context ctx, string device_name, string op_name, Tensor[] inputs, object[] attrs, int num_outputs) => throw null;
    public Tensor[] TFE_ExecuteCancelable(Context ctx, string device_name, string op_name, Tensor[] inputs, object[] attrs, int num_outputs) => throw null;
    public void ClearEagerOperationMap() => throw null;
    public Tensor[] TFE_FastPathExecute(FastPathOpExecInfo op_exec_info) => throw null;
    public void SetOpAttrs(SafeEagerOpHandle op, params object[] attrs) => throw null;
    public Tensor[] TFE_TapeGradient(ITape tape, Tensor[] target, Tensor[] sources, List<Tensor> output_gradients, Tensor[] sources_raw, string unconnected_gradients) => throw null;
    public int TapeSetPossibleGradientTypes(params Tensor[] args) => throw null;
    public bool TapeSetRecordOperation(string op_type, Tensor[] input_tensors, Tensor[] output_tensors, long[] input_ids, TF_DataType[] input_dtypes, BackwardFunction backward_function) => throw null;
    public void TFE_TapeSetRecordOperation(string op_type, Tensor[] output_tensors, Tensor[] input_tensors, BackwardFunction backward_function) => throw null;
}

public class EagerTensor : Tensor
{
    public EagerTensor(SafeEagerTensorHandle handle) => throw null;
    public EagerTensor(bool value) => throw null;
    public EagerTensor(byte value) => throw null;
    public EagerTensor(sbyte value) => throw null;
    public EagerTensor(short value) => throw null;
    public EagerTensor(int value) => throw null;
    public EagerTensor(uint value) => throw null;
    public EagerTensor(long value) => throw null;
    public EagerTensor(ulong value) => throw null;
    public EagerTensor(float value) => throw null;
    public EagerTensor(double value) => throw null;
    public EagerTensor(object value, Shape shape = null, string device_name = null, TF_DataType dtype = TF_DataType.TF_UINT8) => throw null;
    public EagerTensor(Shape shape, TF_DataType dtype) => throw null;
    public EagerTensor(Array array, Shape shape) => throw null;
    public EagerTensor(byte[] bytes, Shape shape, TF_DataType dtype) => throw null;
    public EagerTensor(IntPtr data_ptr, Shape shape, TF_DataType dtype) => throw null;
    public override SafeTensorHandle Handle => throw null;
    public override IntPtr buffer => throw null;
    public override string Device => throw null;
    public override TF_DataType dtype => throw null;
    public override int rank => throw null;
    public override ulong bytesize => throw null;
    public override IntPtr TensorDataPointer => throw null;
    public void Resolve() => throw null;
    public Tensor AsPlaceholder(string name = null) => throw null;
    public Tensor AsConstant(string name = null) => throw null;
    public static implicit operator IntPtr(EagerTensor tensor) => throw null;
    public override string ToString() => throw null;
    public string ToString(int maxLength) => throw null;
    protected override Shape GetShapeInternal() => throw null;
    protected override void SetShapeInternal(Shape value) => throw null;
    public static int GetRank(IntPtr handle) => throw null;
    public static int[] GetDims(IntPtr handle) => throw null;
    public override T[] ToArray<T>() => throw null;
}

public interface IEagerRunner
{
    Tensor[] Execute(Context ctx, string op_name, int num_outputs, Tensor[] inputs, object[] attrs, string name = null);
    (TF_DataType, Tensor[]) ArgsToMatchingEager(Context ctx, TF_DataType default_dtype = TF_DataType.DtInvalid, object[] args = null);
    Tensor[] TFE_FastPathExecute(FastPathOpExecInfo op_exec_info);
    Tensor[] TFE_Execute(Context ctx, string device_name, string op_name, Tensor[] inputs, object[] attrs, int num_outputs);
    Tensor[] TFE_TapeGradient(ITape tape, Tensor[] target, Tensor[] sources, List<Tensor> output_gradients, Tensor[] sources_raw, string unconnected_gradients);
    void TFE_TapeSetRecordOperation(string op_type, Tensor[] output_tensors, Tensor[] input_tensors, BackwardFunction backward_function);
    int TFE_TapeSetPossibleGradientTypes(Tensor[] tensors);
    bool RecordGradient(string op_name, Tensor[] inputs, object[] attrs, Tensor[] results, BackwardFunction getBackwardFunction = null);
    bool MustRecordGradient();
    int TapeSetPossibleGradientTypes(params Tensor[] args);
    void ClearEagerOperationMap();
}

public sealed class SafeContextHandle : SafeTensorflowHandle
{
    public SafeContextHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeContextOptionsHandle : SafeTensorflowHandle
{
    public SafeContextOptionsHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeEagerOpHandle : SafeTensorflowHandle
{
    public SafeEagerOpHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeEagerTensorHandle : SafeTensorflowHandle
{
    public SafeEagerTensorHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeExecutorHandle : SafeTensorflowHandle
{
    public SafeExecutorHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public class TangentInfo
{
    public object Indices { get; set; }
    public object Tangents { get; set; }
}
