using System;
using System.Collections.Generic;
using Tensorflow.Device;
using Tensorflow.Eager;

namespace Tensorflow.Contexts;

public sealed class Context
{
    public Context() => throw null;
    protected PhysicalDevice[] _physical_devices;
    protected Dictionary<PhysicalDevice, int> _physical_device_to_index;
    public const int GRAPH_MODE = 0;
    public const int EAGER_MODE = 1;
    protected FunctionCallOptions _function_call_options;
    public ConfigProto Config { get; set; }
    public string DeviceName { get; set; }
    public DeviceSpec DeviceSpec { get; set; }
    public string ScopeName { get; set; }
    public FunctionCallOptions FunctionCallOptions { get; set; }
    protected void _initialize_physical_devices(bool reinitialize = false) => throw null;
    protected void _import_config() => throw null;
    public void log_device_placement(bool enable) => throw null;
    public bool get_memory_growth(string device_type) => throw null;
    public void set_memory_growth(PhysicalDevice device, bool enable) => throw null;
    public PhysicalDevice[] list_physical_devices(string device_type = null) => throw null;
    public bool is_custom_device(string device_name) => throw null;
    public EagerDeviceContext device(string name) => throw null;
    public Tensors ExecuteOp(string opType, string name, ExecuteOpArgs args) => throw null;
    public void ensure_initialized() => throw null;
    public void set_global_seed(int? seed) => throw null;
    public int? global_seed() => throw null;
    public int? internal_operation_seed() => throw null;
    public void start_step() => throw null;
    public void end_step() => throw null;
    public bool executing_eagerly() => throw null;
    public bool is_build_function() => throw null;
    public string shared_name(string name = null) => throw null;
    public string anonymous_name() => throw null;
    public void graph_mode(bool isFunc = false) => throw null;
    public void eager_mode(bool isFunc = false) => throw null;
    public bool switched_to_graph(params object[] args) => throw null;
    public bool has_graph_arg(params object[] args) => throw null;
    public bool has_function(string name) => throw null;
    public void add_function(SafeFuncGraphHandle fn) => throw null;
    public void remove_function(string name) => throw null;
    public void add_function_def(FunctionDef fdef) => throw null;
    public void restore_mode() => throw null;
    public void reset_context() => throw null;
    public static implicit operator SafeContextHandle(Context ctx) => throw null;
}

public enum ContextDevicePlacementPolicy
{
    DEVICE_PLACEMENT_EXPLICIT = 0,
    DEVICE_PLACEMENT_WARN = 1,
    DEVICE_PLACEMENT_SILENT = 2,
    DEVICE_PLACEMENT_SILENT_FOR_INT32 = 3,
}

public sealed class ContextOptions
{
    public ContextOptions() => throw null;
    public static implicit operator SafeContextOptionsHandle(ContextOptions opt) => throw null;
}

public class ContextSwitch
{
    public bool EagerMode { get; set; }
    public bool IsBuildingFunction { get; set; }
    public Action EnterContextFn { get; set; }
    public string DeviceStack { get; set; }
    public override string ToString() => throw null;
}

public class ContextSwitchStack
{
    public ContextSwitchStack(bool isEager, bool isFunc) => throw null;
    public void Push(bool isEager, bool isFunc) => throw null;
    public void Clear() => throw null;
    public void Pop() => throw null;
    public int Count() => throw null;
    public ContextSwitch Current() => throw null;
}

public class EagerDeviceContext : ITensorFlowObject
{
    public EagerDeviceContext(Context ctx, string device_name) => throw null;
    public void __enter__() => throw null;
    public void __exit__() => throw null;
    public void Dispose() => throw null;
}

public class FunctionCallOptions
{
    public ConfigProto Config { get; set; }
    public string ExecutorType { get; set; }
}

public record LogicalDevice
{
    public LogicalDevice(string name, string device_type) => throw null;
    public string name { get; init; }
    public string device_type { get; init; }
    public void Deconstruct(out string name, out string device_type) => throw null;
}
