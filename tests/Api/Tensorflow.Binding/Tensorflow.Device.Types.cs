using System;
using Tensorflow.Util;

namespace Tensorflow.Device;

public class DeviceSpec
{
    public DeviceSpec(string job = null, int replica = -1, int task = -1, string device_type = null, int device_index = -1) => throw null;
    public DeviceSpec(DeviceSpec other) => throw null;
    protected DeviceSpec(Components com) => throw null;
    public string Job => throw null;
    public int Replica => throw null;
    public int Task => throw null;
    public string DeviceType => throw null;
    public int DeviceIndex => throw null;
    public DeviceSpec replace(string job = null, int replica = -1, int task = -1, string device_type = null, int device_index = -1) => throw null;
    public static DeviceSpec from_string(string spec) => throw null;
    public DeviceSpec make_merged_spec(DeviceSpec dev) => throw null;
    public override string ToString() => throw null;
    protected record Components
    {
        public Components(string Job, int Replica, int Task, string DeviceType, int DeviceIndex) => throw null;
        public string Job { get; init; }
        public int Replica { get; init; }
        public int Task { get; init; }
        public string DeviceType { get; init; }
        public int DeviceIndex { get; init; }
        public void Deconstruct(out string Job, out int Replica, out int Task, out string DeviceType, out int DeviceIndex) => throw null;
    }
}

public class PhysicalDevice
{
    public string DeviceName { get; set; }
    public string DeviceType { get; set; }
    public override string ToString() => throw null;
}

public sealed class SafeDeviceListHandle : SafeTensorflowHandle
{
    public SafeDeviceListHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}
