using System;
using Tensorflow.Util;

namespace Tensorflow.Variables;

public class EagerResourceDeleter : DisposableObject
{
    public EagerResourceDeleter(Tensor handle, string handle_device) => throw null;
    protected override void DisposeUnmanagedResources(IntPtr handle) => throw null;
}

public sealed class SafeResourceVariableHandle : SafeTensorflowHandle
{
    public SafeResourceVariableHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class UninitializedVariable : BaseResourceVariable, IVariableV1
{
    public UninitializedVariable(bool trainable = true, string caching_device = "", string name = null, TF_DataType dtype = TF_DataType.DtInvalid, VariableAggregation aggregation = VariableAggregation.None, Shape shape = null, Tensor extra_handle_data = null) => throw null;
}
