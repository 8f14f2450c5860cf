using System;

namespace Tensorflow;

public sealed class AssetFileDef
{
    public AssetFileDef() => throw null;
    public TensorInfo TensorInfo { get; set; }
    public string Filename { get; set; }
}

public sealed class AttrValue
{
    public AttrValue() => throw null;
    public long I { get; set; }
    public float F { get; set; }
    public bool B { get; set; }
    public DataType Type { get; set; }
    public TensorShapeProto Shape { get; set; }
    public TensorProto Tensor { get; set; }
    public string Placeholder { get; set; }
    public ValueOneofCase ValueCase => throw null;
    public enum ValueOneofCase
    {
        None = 0,
        S = 2,
        I = 3,
        F = 4,
        B = 5,
        Type = 6,
        Shape = 7,
        Tensor = 8,
        List = 1,
        Func = 10,
        Placeholder = 9,
    }
}

public sealed class CheckpointState
{
    public CheckpointState() => throw null;
    public string ModelCheckpointPath { get; set; }
    public double LastPreservedTimestamp { get; set; }
}

public sealed class CondContextDef
{
    public CondContextDef() => throw null;
    public string ContextName { get; set; }
    public string PredName { get; set; }
    public string PivotName { get; set; }
    public int Branch { get; set; }
    public ValuesDef ValuesDef { get; set; }
}

public sealed class ConfigProto
{
    public ConfigProto() => throw null;
    public int IntraOpParallelismThreads { get; set; }
    public int InterOpParallelismThreads { get; set; }
    public bool UsePerSessionThreads { get; set; }
    public int PlacementPeriod { get; set; }
    public GPUOptions GpuOptions { get; set; }
    public bool AllowSoftPlacement { get; set; }
    public bool LogDevicePlacement { get; set; }
    public GraphOptions GraphOptions { get; set; }
    public long OperationTimeoutInMs { get; set; }
    public bool IsolateSessionState { get; set; }
    public bool ShareClusterDevicesInSession { get; set; }
}

public sealed class ControlFlowContextDef
{
    public ControlFlowContextDef() => throw null;
    public CondContextDef CondCtxt { get; set; }
    public WhileContextDef WhileCtxt { get; set; }
    public CtxtOneofCase CtxtCase => throw null;
    public enum CtxtOneofCase
    {
        None = 0,
        CondCtxt = 1,
        WhileCtxt = 2,
    }
}

public sealed class CppShapeInferenceResult
{
    public CppShapeInferenceResult() => throw null;
    public TensorShapeProto Shape { get; set; }
    public Types.HandleData HandleData { get; set; }
    public static class Types
    {
        public sealed class HandleData
        {
            public HandleData() => throw null;
            public bool IsSet { get; set; }
        }
    }
}

public enum DataType
{
    DtInvalid = 0,
    DtFloat = 1,
    DtDouble = 2,
    DtInt32 = 3,
    DtUint8 = 4,
    DtInt16 = 5,
    DtInt8 = 6,
    DtString = 7,
    DtComplex64 = 8,
    DtInt64 = 9,
    DtBool = 10,
    DtQint8 = 11,
    DtQuint8 = 12,
    DtQint32 = 13,
    DtBfloat16 = 14,
    DtQint16 = 15,
    DtQuint16 = 16,
    DtUint16 = 17,
    DtComplex128 = 18,
    DtHalf = 19,
    DtResource = 20,
    DtVariant = 21,
    DtUint32 = 22,
    DtUint64 = 23,
    DtFloatRef = 101,
    DtDoubleRef = 102,
    DtInt32Ref = 103,
    DtUint8Ref = 104,
    DtInt16Ref = 105,
    DtInt8Ref = 106,
    DtStringRef = 107,
    DtComplex64Ref = 108,
    DtInt64Ref = 109,
    DtBoolRef = 110,
    DtQint8Ref = 111,
    DtQuint8Ref = 112,
    DtQint32Ref = 113,
    DtBfloat16Ref = 114,
    DtQint16Ref = 115,
    DtQuint16Ref = 116,
    DtUint16Ref = 117,
    DtComplex128Ref = 118,
    DtHalfRef = 119,
    DtResourceRef = 120,
    DtVariantRef = 121,
    DtUint32Ref = 122,
    DtUint64Ref = 123,
}

public sealed class Event
{
    public Event() => throw null;
    public double WallTime { get; set; }
    public long Step { get; set; }
    public string FileVersion { get; set; }
    public Summary Summary { get; set; }
    public WhatOneofCase WhatCase => throw null;
    public enum WhatOneofCase
    {
        None = 0,
        FileVersion = 3,
        GraphDef = 4,
        Summary = 5,
        LogMessage = 6,
        SessionLog = 7,
        TaggedRunMetadata = 8,
        MetaGraphDef = 9,
    }
}

public sealed class FunctionDef
{
    public FunctionDef() => throw null;
    public OpDef Signature { get; set; }
}

public sealed class FunctionDefLibrary
{
    public FunctionDefLibrary() => throw null;
}

public sealed class FunctionSpec
{
    public FunctionSpec() => throw null;
    public StructuredValue Fullargspec { get; set; }
    public bool IsMethod { get; set; }
    public StructuredValue InputSignature { get; set; }
    public Types.JitCompile JitCompile { get; set; }
    public static class Types
    {
        public enum JitCompile
        {
            Default = 0,
            On = 1,
            Off = 2,
        }
    }
}

public sealed class GPUOptions
{
    public GPUOptions() => throw null;
    public double PerProcessGpuMemoryFraction { get; set; }
    public bool AllowGrowth { get; set; }
    public string AllocatorType { get; set; }
    public long DeferredDeletionBytes { get; set; }
    public string VisibleDeviceList { get; set; }
    public int PollingActiveDelayUsecs { get; set; }
    public int PollingInactiveDelayMsecs { get; set; }
    public bool ForceGpuCompatible { get; set; }
}

public sealed class GraphDef
{
    public GraphDef() => throw null;
    public VersionDef Versions { get; set; }
    [Obsolete]
    public int Version { get; set; }
    public FunctionDefLibrary Library { get; set; }
}

public sealed class GraphOptions
{
    public GraphOptions() => throw null;
    public bool EnableRecvScheduling { get; set; }
    public OptimizerOptions OptimizerOptions { get; set; }
    public long BuildCostModel { get; set; }
    public long BuildCostModelAfter { get; set; }
    public bool InferShapes { get; set; }
    public bool PlacePrunedGraph { get; set; }
    public bool EnableBfloat16Sendrecv { get; set; }
    public int TimelineStep { get; set; }
}

public sealed class MetaGraphDef
{
    public MetaGraphDef() => throw null;
    public GraphDef GraphDef { get; set; }
    public SaverDef SaverDef { get; set; }
    public SavedObjectGraph ObjectGraphDef { get; set; }
}

public sealed class NodeDef
{
    public NodeDef() => throw null;
    public string Name { get; set; }
    public string Op { get; set; }
    public string Device { get; set; }
}

public sealed class OpDef
{
    public OpDef() => throw null;
    public string Name { get; set; }
    public string Summary { get; set; }
    public string Description { get; set; }
    public bool IsCommutative { get; set; }
    public bool IsAggregate { get; set; }
    public bool IsStateful { get; set; }
    public bool AllowsUninitializedInput { get; set; }
    public bool IsDistributedCommunication { get; set; }
    public static class Types
    {
        public sealed class AttrDef
        {
            public AttrDef() => throw null;
            public string Name { get; set; }
            public string Type { get; set; }
            public AttrValue DefaultValue { get; set; }
            public string Description { get; set; }
            public bool HasMinimum { get; set; }
            public long Minimum { get; set; }
            public AttrValue AllowedValues { get; set; }
        }
    }
}

public sealed class OpList
{
    public OpList() => throw null;
}

public sealed class OptimizerOptions
{
    public OptimizerOptions() => throw null;
    public bool DoCommonSubexpressionElimination { get; set; }
    public bool DoConstantFolding { get; set; }
    public long MaxFoldedConstantInBytes { get; set; }
    public bool DoFunctionInlining { get; set; }
    public Types.Level OptLevel { get; set; }
    public Types.GlobalJitLevel GlobalJitLevel { get; set; }
    public bool CpuGlobalJit { get; set; }
    public static class Types
    {
        public enum Level
        {
            L1 = 0,
            L0 = -1,
        }
        public enum GlobalJitLevel
        {
            Default = 0,
            Off = -1,
            On1 = 1,
            On2 = 2,
        }
    }
}

public sealed class RegisteredGradient
{
    public RegisteredGradient() => throw null;
    public string GradientFunc { get; set; }
    public string RegisteredOpType { get; set; }
}

public sealed class RunMetadata
{
    public RunMetadata() => throw null;
}

public sealed class RunOptions
{
    public RunOptions() => throw null;
    public Types.TraceLevel TraceLevel { get; set; }
    public long TimeoutInMs { get; set; }
    public int InterOpThreadPool { get; set; }
    public bool OutputPartitionGraphs { get; set; }
    public bool ReportTensorAllocationsUponOom { get; set; }
    public static class Types
    {
        public enum TraceLevel
        {
            NoTrace = 0,
            SoftwareTrace = 1,
            HardwareTrace = 2,
            FullTrace = 3,
        }
    }
}

public sealed class SavedBareConcreteFunction
{
    public SavedBareConcreteFunction() => throw null;
    public string ConcreteFunctionName { get; set; }
    public long AllowedPositionalArguments { get; set; }
    public FunctionSpec FunctionSpec { get; set; }
}

public sealed class SavedFunction
{
    public SavedFunction() => throw null;
    public FunctionSpec FunctionSpec { get; set; }
}

public sealed class SavedModel
{
    public SavedModel() => throw null;
    public long SavedModelSchemaVersion { get; set; }
}

public sealed class SavedObject
{
    public SavedObject() => throw null;
    public SavedUserObject UserObject { get; set; }
    public SavedFunction Function { get; set; }
    public SavedBareConcreteFunction BareConcreteFunction { get; set; }
    public string RegisteredName { get; set; }
    public string RegisteredSaver { get; set; }
    public KindOneofCase KindCase => throw null;
    public enum KindOneofCase
    {
        None = 0,
        UserObject = 4,
        Asset = 5,
        Function = 6,
        Variable = 7,
        BareConcreteFunction = 8,
        Constant = 9,
        Resource = 10,
        CapturedTensor = 12,
    }
}

public sealed class SavedObjectGraph
{
    public SavedObjectGraph() => throw null;
}

public sealed class SavedUserObject
{
    public SavedUserObject() => throw null;
    public string Identifier { get; set; }
    public VersionDef Version { get; set; }
    [Obsolete]
    public string Metadata { get; set; }
}

public sealed class SaverDef
{
    public SaverDef() => throw null;
    public string FilenameTensorName { get; set; }
    public string SaveTensorName { get; set; }
    public string RestoreOpName { get; set; }
    public int MaxToKeep { get; set; }
    public bool Sharded { get; set; }
    public float KeepCheckpointEveryNHours { get; set; }
    public Types.CheckpointFormatVersion Version { get; set; }
    public static class Types
    {
        public enum CheckpointFormatVersion
        {
            Legacy = 0,
            V1 = 1,
            V2 = 2,
        }
    }
}

public sealed class SignatureDef
{
    public SignatureDef() => throw null;
    public string MethodName { get; set; }
}

public sealed class StructuredValue
{
    public StructuredValue() => throw null;
    public double Float64Value { get; set; }
    public long Int64Value { get; set; }
    public string StringValue { get; set; }
    public bool BoolValue { get; set; }
    public TensorShapeProto TensorShapeValue { get; set; }
    public DataType TensorDtypeValue { get; set; }
    public KindOneofCase KindCase => throw null;
    public enum KindOneofCase
    {
        None = 0,
        NoneValue = 1,
        Float64Value = 11,
        Int64Value = 12,
        StringValue = 13,
        BoolValue = 14,
        TensorShapeValue = 31,
        TensorDtypeValue = 32,
        TensorSpecValue = 33,
        TypeSpecValue = 34,
        BoundedTensorSpecValue = 35,
        ListValue = 51,
        TupleValue = 52,
        DictValue = 53,
        NamedTupleValue = 54,
    }
}

public sealed class Summary
{
    public Summary() => throw null;
}

public sealed class TensorInfo
{
    public TensorInfo() => throw null;
    public string Name { get; set; }
    public DataType Dtype { get; set; }
    public TensorShapeProto TensorShape { get; set; }
    public EncodingOneofCase EncodingCase => throw null;
    public enum EncodingOneofCase
    {
        None = 0,
        Name = 1,
        CooSparse = 4,
        CompositeTensor = 5,
    }
}

public sealed class TensorProto
{
    public TensorProto() => throw null;
    public DataType Dtype { get; set; }
    public TensorShapeProto TensorShape { get; set; }
    public int VersionNumber { get; set; }
}

public sealed class TensorShapeProto
{
    public TensorShapeProto() => throw null;
    public bool UnknownRank { get; set; }
}

public sealed class TrackableObjectGraph
{
    public TrackableObjectGraph() => throw null;
    public static class Types
    {
        public sealed class TrackableObject
        {
            public TrackableObject() => throw null;
        }
    }
}

public sealed class ValuesDef
{
    public ValuesDef() => throw null;
}

public enum VariableAggregation
{
    None = 0,
    Sum = 1,
    Mean = 2,
    OnlyFirstReplica = 3,
}

public sealed class VariableDef
{
    public VariableDef() => throw null;
    public string VariableName { get; set; }
    public string InitialValueName { get; set; }
    public string InitializerName { get; set; }
    public string SnapshotName { get; set; }
    public bool IsResource { get; set; }
    public bool Trainable { get; set; }
    public VariableSynchronization Synchronization { get; set; }
    public VariableAggregation Aggregation { get; set; }
}

public enum VariableSynchronization
{
    Auto = 0,
    None = 1,
    OnWrite = 2,
    OnRead = 3,
}

public sealed class VersionDef
{
    public VersionDef() => throw null;
    public int Producer { get; set; }
    public int MinConsumer { get; set; }
}

public sealed class WhileContextDef
{
    public WhileContextDef() => throw null;
    public string ContextName { get; set; }
    public int ParallelIterations { get; set; }
    public bool BackProp { get; set; }
    public bool SwapMemory { get; set; }
    public string PivotName { get; set; }
    public string PivotForPredName { get; set; }
    public string PivotForBodyName { get; set; }
    public ValuesDef ValuesDef { get; set; }
    public string MaximumIterationsName { get; set; }
}
