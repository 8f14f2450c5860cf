using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Runtime.Serialization;
using System.Threading.Tasks;
using Tensorflow.Checkpoint;
using Tensorflow.Common.Types;
using Tensorflow.Contexts;
using Tensorflow.Eager;
using Tensorflow.Framework;
using Tensorflow.Framework.Models;
using Tensorflow.Functions;
using Tensorflow.Graphs;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.NumPy;
using Tensorflow.Operations;
using Tensorflow.Operations.Activation;
using Tensorflow.Operations.ControlFlows;
using Tensorflow.Train;
using Tensorflow.Training;
using Tensorflow.Util;
using Tensorflow.Variables;

namespace Tensorflow;

public class AggregationMethod
{
    public static int ADD_N;
    public static int DEFAULT;
    public static int EXPERIMENTAL_TREE;
    public static int EXPERIMENTAL_ACCUMULATE_N;
}

public record AssetInfo
{
    public AssetInfo(List<AssetFileDef> asset_defs, Dictionary<object, object> asset_initializers_by_resource, Dictionary<AssetInfo, string> asset_filename_map, Dictionary<object, object> asset_index) => throw null;
    public List<AssetFileDef> asset_defs { get; init; }
    public Dictionary<object, object> asset_initializers_by_resource { get; init; }
    public Dictionary<AssetInfo, string> asset_filename_map { get; init; }
    public Dictionary<object, object> asset_index { get; init; }
    public void Deconstruct(out List<AssetFileDef> asset_defs, out Dictionary<object, object> asset_initializers_by_resource, out Dictionary<AssetInfo, string> asset_filename_map, out Dictionary<object, object> asset_index) => throw null;
}

public class AugmentedGraphView : ObjectGraphView
{
    public AugmentedGraphView(Trackable root) : base(default(Trackable), default(IEnumerable<TrackableReference>)) => throw null;
    public void set_signature(SignatureMap signature_map, IDictionary<ConcreteFunction, ConcreteFunction> wrapped_functions) => throw null;
    public override List<TrackableReference> list_children(Trackable obj, SaveType save_type = SaveType.SAVEDMODEL, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache = null) => throw null;
    public override (IList<Trackable>, IDictionary<Trackable, IEnumerable<TrackableReference>>) breadth_first_traversal() => throw null;
    public List<(string, Trackable)> list_dependencies(Trackable obj) => throw null;
    public Trackable get_child(Trackable obj, string name) => throw null;
}

public class Axis
{
    public Axis(params int[] axis) => throw null;
    public int[] axis { get; set; }
    public int size => throw null;
    public bool IsScalar { get; init; }
    public int this[int index] => throw null;
    public static implicit operator int[](Axis axis) => throw null;
    public static implicit operator int(Axis axis) => throw null;
    public static implicit operator Axis(int axis) => throw null;
    public static implicit operator Axis((int, int) axis) => throw null;
    public static implicit operator Axis((int, int, int) axis) => throw null;
    public static implicit operator Axis(int[] axis) => throw null;
    public static implicit operator Axis(long[] axis) => throw null;
    public static implicit operator Axis(Shape axis) => throw null;
    public static implicit operator Tensor(Axis axis) => throw null;
    public static bool operator ==(Axis left, int right) => throw null;
    public static bool operator !=(Axis left, int right) => throw null;
    public override string ToString() => throw null;
}

public delegate Tensor[] BackwardFunction(Tensor[] grads, long[] unneeded_gradients);

public class BaseResourceVariable : DisposableTrackableObject
{
    public BaseResourceVariable() => throw null;
    protected string _name;
    protected TF_DataType _dtype;
    protected string _handle_name;
    protected string _unique_id;
    protected bool _in_graph_mode;
    protected bool _trainable;
    protected Tensor _initial_value;
    protected Tensor _parent_op;
    protected Tensor handle;
    protected Tensor _graph_element;
    protected Shape _shape;
    protected Operation initializer_op;
    public virtual string Name => throw null;
    public virtual string SharedName => throw null;
    public TF_DataType dtype => throw null;
    public string handle_name { get; set; }
    public string UniqueId => throw null;
    public bool Trainable => throw null;
    public Operation initializer => throw null;
    public Tensor parent_op => throw null;
    public Tensor Handle => throw null;
    public Tensor GraphElement => throw null;
    public Shape shape => throw null;
    public Operation Initializer => throw null;
    public Operation Op => throw null;
    public Graph Graph => throw null;
    public string Device => throw null;
    public VariableAggregation Aggregation { get; protected set; }
    public void __init__(bool trainable = true, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, Tensor handle = null, string name = null, string unique_id = null, string handle_name = null) => throw null;
    public Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public void StridedSliceAssign(Tensor value, ParsedSliceArgs slice) => throw null;
    public IVariableV1 assign_lazy_load(Tensor value, string name = null) => throw null;
    public Tensor value() => throw null;
    protected Tensor _read_variable_op(bool no_copy = false) => throw null;
    protected Tensor read_value() => throw null;
    public Tensor assign_add<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null) => throw null;
    public override string ToString() => throw null;
    public NDArray numpy() => throw null;
    protected override void DisposeUnmanagedResources(IntPtr handle) => throw null;
    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
    public override (IDictionary<Trackable, Trackable>, IDictionary<Tensor, Tensor>) map_resources(SaveOptions save_options) => throw null;
    public virtual void write_object_proto(SavedObject proto, SaveOptions options) => throw null;
    public Tensor is_initialized(string name = null) => throw null;
    public Tensor read_value_no_copy() => throw null;
}

public class BaseSaverBuilder
{
    public BaseSaverBuilder(SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2) => throw null;
    protected SaverDef.Types.CheckpointFormatVersion _write_version;
    public virtual Operation save_op(Tensor filename_tensor, MySaveableObject[] saveables) => throw null;
    public virtual Tensor[] bulk_restore(Tensor filename_tensor, MySaveableObject[] saveables, int preferred_shard, bool restore_sequentially) => throw null;
    public virtual SaverDef _build_internal(IVariableV1[] names_to_saveables, bool reshape = false, bool sharded = false, int max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, string filename = "model", bool build_save = true, bool build_restore = true) => throw null;
    public Tensor _AddSaveOps(Tensor filename_tensor, MySaveableObject[] saveables) => throw null;
    public Operation _AddRestoreOps(Tensor filename_tensor, MySaveableObject[] saveables, bool restore_sequentially, bool reshape, int preferred_shard = -1, string name = "restore_all") => throw null;
}

public class BaseSession : IDisposable
{
    public BaseSession(SafeSessionHandle handle, Graph g) => throw null;
    public BaseSession(string target = "", Graph g = null, ConfigProto config = null, Status status = null) => throw null;
    protected SafeSessionHandle _handle;
    protected Graph _graph;
    protected Status _status;
    public Graph graph => throw null;
    public virtual void run(Operation op, params FeedItem[] feed_dict) => throw null;
    public virtual NDArray run(Tensor fetche, params FeedItem[] feed_dict) => throw null;
    public virtual NDArray run(ITensorOrOperation fetche, params FeedItem[] feed_dict) => throw null;
    public virtual (NDArray, NDArray, NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict) => throw null;
    public virtual (NDArray, NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict) => throw null;
    public virtual (NDArray, NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict) => throw null;
    public virtual (NDArray, NDArray) run((ITensorOrOperation, ITensorOrOperation) fetches, params FeedItem[] feed_dict) => throw null;
    public virtual NDArray[] run(object fetches, params FeedItem[] feed_dict) => throw null;
    public virtual NDArray[] run(object fetches, Hashtable feed_dict = null) => throw null;
    public Tensor eval(Tensor tensor) => throw null;
    public void Dispose() => throw null;
}

[Obsolete("obsolete")]
public class BasicLstmCell : LayerRnnCell
{
    public BasicLstmCell(int num_units, float forget_bias = 1f, bool state_is_tuple = true, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) : base(default(bool), default(string), default(TF_DataType), default(bool?)) => throw null;
    public override object state_size => throw null;
    protected override void build(Shape input_shape) => throw null;
    public Tensor __call__(Tensor inputs, LSTMStateTuple state) => throw null;
    protected Tensors Call(Tensors inputs, Tensor state = null, bool is_training = false) => throw null;
    public override object get_initial_state(Tensor inputs = null, Tensor batch_size = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
}

[Obsolete("obsolete")]
public class BasicRnnCell : LayerRnnCell
{
    public BasicRnnCell(int num_units, Func<Tensor, string, Tensor> activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) : base(default(bool), default(string), default(TF_DataType), default(bool?)) => throw null;
    public IVariableV1 _kernel;
    public IVariableV1 _bias;
    public override object state_size => throw null;
    public override int output_size => throw null;
    protected override void build(Shape inputs_shape) => throw null;
    protected Tensors Call(Tensors inputs, Tensor state = null, bool is_training = false) => throw null;
}

public class BatchDataset : UnaryDataset
{
    public BatchDataset(IDatasetV2 input_dataset, int batch_size, bool drop_remainder = false) : base(default(IDatasetV2)) => throw null;
}

public sealed class Buffer
{
    public Buffer() => throw null;
    public Buffer(SafeBufferHandle handle) => throw null;
    public Buffer(byte[] data) => throw null;
    public MemoryStream DangerousMemoryBlock => throw null;
    public ulong Length => throw null;
    public byte[] ToArray() => throw null;
    public void Release() => throw null;
    public override string ToString() => throw null;
    public static implicit operator SafeBufferHandle(Buffer buffer) => throw null;
}

public class BuilderUtils
{
    public static void copy_assets_to_destination_dir(IDictionary<AssetInfo, string> asset_filename_map, string destination_dir, HashSet<string> saved_files = null) => throw null;
}

public class BulkSaverBuilder : BaseSaverBuilder, ISaverBuilder
{
    public BulkSaverBuilder(SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2) : base(default(SaverDef.Types.CheckpointFormatVersion)) => throw null;
}

public class CacheDataset : UnaryUnchangedStructureDataset
{
    public CacheDataset(IDatasetV2 input_dataset, string filename = "") : base(default(IDatasetV2)) => throw null;
}

public abstract class CheckpointableBase : AutoTrackable
{
}

public class CompatV1Api
{
    public void disable_eager_execution() => throw null;
    public IVariableV1 get_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, bool? trainable = null, List<string> collections = null, bool? use_resource = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) => throw null;
    public Operation global_variables_initializer() => throw null;
    public Session Session() => throw null;
}

public static class Constants
{
    public static readonly string ASSETS_DIRECTORY;
    public static readonly string ASSETS_KEY;
    public static readonly string DEBUG_DIRECTORY;
    public static readonly string DEBUG_INFO_FILENAME_PB;
    public static readonly string EXTRA_ASSETS_DIRECTORY;
    public static readonly string FINGERPRINT_FILENAME;
    public static readonly string INIT_OP_SIGNATURE_KEY;
    public static readonly string LEGACY_INIT_OP_KEY;
    public static readonly string MAIN_OP_KEY;
    public static readonly string SAVED_MODEL_FILENAME_PB;
    public static readonly string SAVED_MODEL_FILENAME_PBTXT;
    public static readonly int SAVED_MODEL_SCHEMA_VERSION;
    public static readonly string TRAIN_OP_KEY;
    public static readonly string TRAIN_OP_SIGNATURE_KEY;
    public static readonly string VARIABLES_DIRECTORY;
    public static readonly string VARIABLES_FILENAME;
}

public abstract class DataSetBase : IDataSet
{
    public NDArray Data { get; protected set; }
    public NDArray Labels { get; protected set; }
}

public class DatasetManager
{
    public IDatasetV2 from_generator<T>(IEnumerable<T> generator, TF_DataType[] output_types, Shape[] output_shapes) => throw null;
    public IDatasetV2 from_tensors(NDArray tensors) => throw null;
    public IDatasetV2 from_tensors(Tensors tensors) => throw null;
    public IDatasetV2 from_tensor_slices(Tensor features, Tensor labels) => throw null;
    public IDatasetV2 from_tensor_slices(Tensor tensor) => throw null;
    public IDatasetV2 from_tensor_slices(string[] array) => throw null;
    public IDatasetV2 from_tensor_slices(NDArray array) => throw null;
    public IDatasetV2 range(int count, TF_DataType output_type = TF_DataType.TF_INT64) => throw null;
    public IDatasetV2 range(int start, int stop, int step = 1, TF_DataType output_type = TF_DataType.TF_INT64) => throw null;
    public IDatasetV2 zip(params IDatasetV2[] ds) => throw null;
}

public class DatasetOps
{
}

public class DatasetOptions
{
}

public class DatasetSource : DatasetV2
{
    public DatasetSource() => throw null;
    protected Tensor[] _tensors;
}

public class DatasetV2 : IDatasetV2
{
    protected dataset_ops ops;
    public string[] class_names { get; set; }
    public Tensor variant_tensor { get; set; }
    public TensorSpec[] structure { get; set; }
    public int FirstInputTensorCount { get; set; }
    public Shape[] output_shapes => throw null;
    public TF_DataType[] output_types => throw null;
    public TensorSpec[] element_spec => throw null;
    public int length => throw null;
    public IDatasetV2 cache(string filename = "") => throw null;
    public IDatasetV2 concatenate(IDatasetV2 dataset) => throw null;
    public IDatasetV2 take(int count = -1) => throw null;
    public IDatasetV2 batch(int batch_size, bool drop_remainder = false) => throw null;
    public IDatasetV2 prefetch(int buffer_size = -1, int? slack_period = null) => throw null;
    public IDatasetV2 repeat(int count = -1) => throw null;
    public IDatasetV2 shard(int num_shards, int index) => throw null;
    public IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true) => throw null;
    public IDatasetV2 skip(int count) => throw null;
    public IDatasetV2 optimize(string[] optimizations, string[] optimization_configs) => throw null;
    public IDatasetV2 map(Func<Tensors, Tensors> map_func, bool use_inter_op_parallelism = true, bool preserve_cardinality = true, bool use_legacy_function = false) => throw null;
    public IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls) => throw null;
    public IDatasetV2 filter(Func<Tensors, Tensors> predicate_func) => throw null;
    public IDatasetV2 filter(Func<Tensor, bool> predicate_func) => throw null;
    public OwnedIterator make_one_shot_iterator() => throw null;
    public IDatasetV2 flat_map(Func<Tensor, IDatasetV2> map_func) => throw null;
    public IDatasetV2 model(AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget) => throw null;
    public IDatasetV2 with_options(DatasetOptions options) => throw null;
    public IDatasetV2 apply_options() => throw null;
    public Tensor cardinality(string name = null) => throw null;
    public override string ToString() => throw null;
    public IEnumerator<(Tensors, Tensors)> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
}

public class Datasets<TDataSet> where TDataSet : IDataSet
{
    public Datasets(TDataSet train, TDataSet validation, TDataSet test) => throw null;
    public TDataSet Train => throw null;
    public TDataSet Validation => throw null;
    public TDataSet Test => throw null;
    public (NDArray, NDArray) Randomize(NDArray x, NDArray y) => throw null;
    public (NDArray, NDArray) GetNextBatch(NDArray x, NDArray y, int start, int end) => throw null;
}

public class DefaultGraphStack
{
    public Graph get_default() => throw null;
    public Graph get_controller(Graph g) => throw null;
    public Graph peak_controller() => throw null;
    public void pop() => throw null;
    public void reset() => throw null;
}

public class Dimension
{
    public Dimension(long value) => throw null;
    public long value => throw null;
    public Dimension merge_with(Dimension other) => throw null;
    public static implicit operator Dimension(long value) => throw null;
    public static implicit operator long(Dimension dimension) => throw null;
    public override string ToString() => throw null;
}

public abstract class DisposableObject : IDisposable
{
    protected DisposableObject() => throw null;
    protected DisposableObject(IntPtr handle) => throw null;
    protected IntPtr _handle;
    protected bool _disposed;
    protected virtual void DisposeManagedResources() => throw null;
    protected abstract void DisposeUnmanagedResources(IntPtr handle);
    public void Dispose() => throw null;
}

public abstract class DisposableTrackableObject : Trackable, IDisposable
{
    protected DisposableTrackableObject() => throw null;
    protected DisposableTrackableObject(IntPtr handle) => throw null;
    protected IntPtr _handle;
    protected bool _disposed;
    protected virtual void DisposeManagedResources() => throw null;
    protected abstract void DisposeUnmanagedResources(IntPtr handle);
    public void Dispose() => throw null;
}

public static class Distribute
{
    public static VariableAggregationType get_loss_reduction() => throw null;
}

public class Distribution : _BaseDistribution
{
    public TF_DataType _dtype { get; set; }
    public bool _validate_args { get; set; }
    public bool _allow_nan_stats { get; set; }
    public Dictionary<string, object> _parameters { get; set; }
    public List<Tensor> _graph_parents { get; set; }
    public string _name { get; set; }
    public Tensor log_prob(Tensor value, string name = "log_prob") => throw null;
    protected virtual Tensor _log_prob(Tensor value) => throw null;
    public TF_DataType dtype() => throw null;
}

public class ExecuteOpArgs
{
    public ExecuteOpArgs(params object[] inputArgs) => throw null;
    public Func<Operation, object> GetGradientAttrs { get; set; }
    public object[] OpInputArgs { get; set; }
    public Dictionary<string, object> OpAttrs { get; set; }
    public ExecuteOpArgs SetAttributes(object attrs) => throw null;
}

public class FastPathOpExecInfo
{
    public FastPathOpExecInfo(Context ctx, string opName, string name, params object[] inputArgs) => throw null;
    public Context ctx { get; set; }
    public string device_name { get; set; }
    public string op_name { get; set; }
    public string name { get; set; }
    public object[] args { get; set; }
    public Dictionary<string, object> attrs { get; set; }
    public bool run_gradient_callback { get; set; }
    public bool run_post_exec_callbacks { get; set; }
    public bool run_callbacks { get; set; }
    public Action callbacks { get; set; }
}

public class FeedItem
{
    public FeedItem(object key, object val) => throw null;
    public object Key => throw null;
    public object Value => throw null;
    public static implicit operator FeedItem((object, object) feed) => throw null;
    public void Deconstruct(out object key, out object value) => throw null;
}

public class FilterDataset : UnaryDataset
{
    public FilterDataset(IDatasetV2 input_dataset, Func<Tensor, bool> predicate_func) : base(default(IDatasetV2)) => throw null;
    public FilterDataset(IDatasetV2 input_dataset, Func<Tensors, Tensors> predicate_func) : base(default(IDatasetV2)) => throw null;
}

public class FlatMapDataset : UnaryDataset
{
    public FlatMapDataset(IDatasetV2 input_dataset, Func<Tensor, IDatasetV2> map_func) : base(default(IDatasetV2)) => throw null;
}

public class FreezeGraph
{
    public static void freeze_graph(string input_graph, string input_saver, bool input_binary, string input_checkpoint, string output_node_names, string restore_op_name, string filename_tensor_name, string output_graph, bool clear_devices, string initializer_nodes) => throw null;
}

public class Function : Trackable, IGenericFunction
{
    public Function(Func<Tensor[], Tensor[]> csharp_function, string name, bool auto_graph = true) => throw null;
    protected Func<Tensor[], Tensor[]> _csharp_function;
    protected ConcreteFunction _concrete_variable_creation_fn;
    protected bool _autograph;
    protected TracingCompiler _variable_creation_fn;
    public string Name { get; set; }
    public virtual Tensors Apply(Tensors inputs) => throw null;
    public ConcreteFunction get_concrete_function(params Tensor[] args) => throw null;
    protected virtual Tensors _call(Tensors inputs) => throw null;
    protected TracingCompiler _compiler(Func<Tensor[], Tensor[]> fn) => throw null;
    protected virtual bool _run_functions_eagerly() => throw null;
    protected ConcreteFunction _get_concrete_function_garbage_collected(Tensor[] args) => throw null;
}

public enum GateGradientType
{
    GATE_NONE = 0,
    GATE_OP = 1,
    GATE_GRAPH = 2,
}

public class GraphTransformer
{
    public GraphDef TransformGraph(GraphDef input_graph_def, string[] inputs, string[] outputs, string[] transforms) => throw null;
}

public interface ICanBeFlattened
{
    object[] Flatten();
}

public interface IDataSet
{
    NDArray Data { get; }
    NDArray Labels { get; }
}

public interface IDatasetV2 : IEnumerable<(Tensors, Tensors)>
{
    string[] class_names { get; set; }
    Tensor variant_tensor { get; set; }
    Shape[] output_shapes { get; }
    TF_DataType[] output_types { get; }
    TensorSpec[] element_spec { get; }
    TensorSpec[] structure { get; set; }
    int FirstInputTensorCount { get; set; }
    IDatasetV2 cache(string filename = "");
    IDatasetV2 concatenate(IDatasetV2 dataset);
    IDatasetV2 repeat(int count = -1);
    IDatasetV2 shard(int num_shards, int index);
    IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true);
    IDatasetV2 skip(int count);
    IDatasetV2 batch(int batch_size, bool drop_remainder = false);
    IDatasetV2 prefetch(int buffer_size = -1, int? slack_period = null);
    IDatasetV2 take(int count);
    IDatasetV2 optimize(string[] optimizations, string[] optimization_configs);
    IDatasetV2 map(Func<Tensors, Tensors> map_func, bool use_inter_op_parallelism = true, bool preserve_cardinality = true, bool use_legacy_function = false);
    IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls);
    IDatasetV2 filter(Func<Tensors, Tensors> map_func);
    IDatasetV2 filter(Func<Tensor, bool> map_func);
    OwnedIterator make_one_shot_iterator();
    IDatasetV2 flat_map(Func<Tensor, IDatasetV2> map_func);
    IDatasetV2 model(AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget);
    IDatasetV2 with_options(DatasetOptions options);
    IDatasetV2 apply_options();
    Tensor cardinality(string name = null);
}

public interface IFromMergeVars<T>
{
    T FromMergeVars(ITensorOrTensorArray[] mergeVars);
}

public interface IInitializer
{
    string ClassName { get; }
    IDictionary<string, object> Config { get; }
    Tensor Apply(InitializerArgs args);
}

public interface IModelLoader<TDataSet> where TDataSet : IDataSet
{
    Task<Datasets<TDataSet>> LoadAsync(ModelLoadSetting setting);
}

public interface IPackable<T>
{
    T Pack(object[] sequences);
}

public interface IPoolFunction
{
    Tensor Apply(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null);
}

public interface IProtoBuf<TProtoDef, TDef>
{
    string Name { get; }
    TProtoDef to_proto(string export_scope);
    TDef from_proto(TProtoDef proto, string import_scope);
}

public interface ISaverBuilder
{
    Operation save_op(Tensor filename_tensor, MySaveableObject[] saveables);
    Tensor[] bulk_restore(Tensor filename_tensor, MySaveableObject[] saveables, int preferred_shard, bool restore_sequentially);
    SaverDef _build_internal(IVariableV1[] names_to_saveables, bool reshape = false, bool sharded = false, int max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, string filename = "model", bool build_save = true, bool build_restore = true);
}

public interface ITensorFlowObject : IDisposable
{
    void __enter__();
    void __exit__();
}

public interface ITensorOrOperation
{
    string Device { get; }
    Operation op { get; }
    string name { get; }
    TF_DataType dtype { get; }
    Tensor[] outputs { get; }
    NDArray numpy();
}

public interface ITensorOrTensorArray
{
}

public interface IVariableV1
{
    string UniqueId { get; }
    string Name { get; }
    Tensor Handle { get; }
    string Device { get; }
    Operation Initializer { get; }
    Operation Op { get; }
    Tensor GraphElement { get; }
    Graph Graph { get; }
    TF_DataType dtype { get; }
    Shape shape { get; }
    bool Trainable { get; }
    Tensor assign_add<T>(T delta, bool use_locking = false, string name = null, bool read_value = true);
    Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true);
    IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null);
    Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true);
    IVariableV1 assign_lazy_load(Tensor value, string name = null);
    Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false);
    NDArray numpy();
}

public sealed class ImportGraphDefOptions
{
    public ImportGraphDefOptions() => throw null;
    public int NumReturnOutputs => throw null;
    public SafeImportGraphDefOptionsHandle Options => throw null;
    public void AddReturnOutput(string name, int index) => throw null;
    public static implicit operator SafeImportGraphDefOptionsHandle(ImportGraphDefOptions opt) => throw null;
}

public class InitializerArgs
{
    public InitializerArgs(Shape shape, TF_DataType dtype = TF_DataType.DtInvalid, bool verify_shape = false, string name = null) => throw null;
    public string Name { get; set; }
    public Shape Shape { get; set; }
    public TF_DataType DType { get; set; }
    public bool VerifyShape { get; set; }
}

public class InputList : IEnumerable
{
    public InputList(Tensor[] inputs) => throw null;
    public Tensor[] _inputs;
    public int Length => throw null;
    public Tensor this[int index] => throw null;
    public IEnumerator GetEnumerator() => throw null;
    public static implicit operator List<Tensor>(InputList input) => throw null;
    public static implicit operator Tensor[](InputList input) => throw null;
}

public class InvalidArgumentError : TensorflowException
{
    public InvalidArgumentError() => throw null;
    public InvalidArgumentError(string message) => throw null;
}

public class KeyError : TensorflowException
{
    public KeyError() => throw null;
    public KeyError(string message) => throw null;
}

[Obsolete("obsolete")]
public class LayerRnnCell : RnnCell
{
    public LayerRnnCell(bool trainable = true, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool? _reuse = null) : base(default(bool), default(string), default(TF_DataType), default(bool?)) => throw null;
    protected InputSpec inputSpec;
    protected bool built;
    protected Graph _graph;
    protected VariableScope _scope;
    protected VariableScope _current_scope;
    protected bool? _reuse;
    protected bool _use_resource_variables;
    protected bool _keras_style;
    protected virtual void build(Shape inputs_shape) => throw null;
    public virtual (Tensor, Tensor) apply(Tensor inputs, Tensor training = null) => throw null;
    public Tensors __call__(Tensors inputs, Tensor state = null, Tensor training = null, VariableScope scope = null) => throw null;
    protected virtual void _add_elements_to_collection(Operation[] elements, string[] collection_list) => throw null;
    protected virtual IVariableV1 add_weight(string name, int[] shape, TF_DataType dtype = TF_DataType.DtInvalid, IInitializer initializer = null, bool trainable = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) => throw null;
    protected string _name_scope() => throw null;
    protected void _set_scope(VariableScope scope = null) => throw null;
}

public record LoadOptions
{
    public LoadOptions(bool allow_partial_checkpoint = false, string experimental_io_device = null, bool experimental_skip_checkpoint = false, string experimental_variable_policy = null) => throw null;
    public bool allow_partial_checkpoint;
    public string experimental_io_device;
    public bool experimental_skip_checkpoint;
    public VariablePolicy experimental_variable_policy;
}

public class Loader
{
    public Loader(SavedObjectGraph object_graph_proto, SavedModel saved_model_proto, string export_dir, CheckpointOptions ckpt_options, LoadOptions save_options, IDictionary<string, (Trackable, Action<object, object, object>)> filters) => throw null;
    public static Action<object, object, object> setattr;
    public object get(int node_id) => throw null;
    public object get(string node_id) => throw null;
    public static SavedModel parse_saved_model(string export_dir) => throw null;
    public static Trackable load(string export_dir, object tags = null, LoadOptions options = null) => throw null;
    public static IDictionary<string, Trackable> load_partial(string export_dir, IDictionary<string, (Trackable, Action<object, object, object>)> filters, object tags = null, LoadOptions options = null) => throw null;
    public static (SavedModel, object) parse_saved_model_with_debug_info(string export_dir) => throw null;
    public class _UserObject : AutoTrackable
    {
    }
}

public class LookupError : TensorflowException
{
    public LookupError() => throw null;
    public LookupError(string message) => throw null;
}

public class LossesImpl
{
    public Tensor compute_weighted_loss(Tensor losses, Tensor weights = null, string scope = null, string loss_collection = "losses", string reduction = "weighted_sum_by_nonzero_weights") => throw null;
    public Tensor _safe_mean(Tensor losses, Tensor num_present) => throw null;
    public Tensor _num_elements(Tensor losses) => throw null;
    public Tensor _num_present(Tensor losses, Tensor weights, bool per_batch = false) => throw null;
    public Tensor sparse_softmax_cross_entropy(Tensor labels, Tensor logits, float weights = 1f, string scope = null, string loss_collection = "losses", string reduction = "weighted_sum_by_nonzero_weights") => throw null;
    public (Tensor, Tensor, Tensor) _remove_squeezable_dimensions(Tensor labels, Tensor predictions, float weights = 0f, int expected_rank_diff = 0) => throw null;
}

public class MapDataset : UnaryDataset
{
    public MapDataset(IDatasetV2 input_dataset, Func<Tensors, Tensors> map_func, bool use_inter_op_parallelism = true, bool preserve_cardinality = false, bool use_legacy_function = false) : base(default(IDatasetV2)) => throw null;
}

public class MnistDataSet : DataSetBase
{
    public MnistDataSet(NDArray images, NDArray labels, TF_DataType dataType, bool reshape) => throw null;
    public int NumOfExamples => throw null;
    public int EpochsCompleted => throw null;
    public int IndexInEpoch => throw null;
    public (NDArray, NDArray) GetNextBatch(int batch_size, bool fake_data = false, bool shuffle = true) => throw null;
}

public class MnistModelLoader : IModelLoader<MnistDataSet>
{
    public Task<Datasets<MnistDataSet>> LoadAsync(string trainDir, bool oneHot = false, int? trainSize = null, int? validationSize = null, int? testSize = null, bool showProgressInConsole = false) => throw null;
    public Task<Datasets<MnistDataSet>> LoadAsync(ModelLoadSetting setting) => throw null;
}

public class ModelDataset : UnaryUnchangedStructureDataset
{
    public ModelDataset(IDatasetV2 input_dataset, AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget) : base(default(IDatasetV2)) => throw null;
}

public class ModelLoadSetting
{
    public string TrainDir { get; set; }
    public bool OneHot { get; set; }
    public TF_DataType DataType { get; set; }
    public bool ReShape { get; set; }
    public int ValidationSize { get; set; }
    public int? TrainSize { get; set; }
    public int? TestSize { get; set; }
    public string SourceUrl { get; set; }
    public bool ShowProgressInConsole { get; set; }
}

public class MySaveableObject
{
    public MySaveableObject() => throw null;
    public MySaveableObject(Tensor @var, string slice_spec, string name) => throw null;
    public MySaveableObject(Tensor op, SaveSpec[] specs, string name) => throw null;
    public SaveSpec[] specs;
    public string name;
    public string device;
    public Tensor op { get; set; }
    public BaseResourceVariable variable { get; set; }
    public virtual Operation restore(Tensor[] restored_tensors, Shape[] restored_shapes = null) => throw null;
}

public class NoRestoreSaveable : MySaveableObject
{
    public NoRestoreSaveable(Tensor tensor, string name, TF_DataType dtype = TF_DataType.DtInvalid, string device = null) => throw null;
    public override Operation restore(Tensor[] restored_tensors, Shape[] restored_shapes = null) => throw null;
}

public class Normal : Distribution
{
    public Normal(Tensor loc, Tensor scale, bool validate_args = false, bool allow_nan_stats = true, string name = "Normal") => throw null;
    public Dictionary<string, object> parameters;
    public Tensor _loc { get; set; }
    public Tensor _scale { get; set; }
    public Tensor loc() => throw null;
    public Tensor scale() => throw null;
    public Tensor _batch_shape_tensor() => throw null;
    public Tensor _batch_shape() => throw null;
    protected override Tensor _log_prob(Tensor x) => throw null;
}

public class OpDefLibrary
{
    public Operation _apply_op_helper(string op_type_name, string name = null, object args = null) => throw null;
    public Operation _apply_op_helper(string op_type_name, string name = null, Dictionary<string, object> keywords = null) => throw null;
    public TensorShapeProto _MakeShape(Shape shape, OpDef.Types.AttrDef attr_def) => throw null;
    public DataType _MakeType(TF_DataType v, OpDef.Types.AttrDef attr_def) => throw null;
}

public class Operation : ITensorOrOperation
{
    protected Operation() => throw null;
    public Operation(IntPtr handle, Graph g = null) => throw null;
    public Operation(NodeDef node_def, Graph g, Tensor[] inputs = null, TF_DataType[] output_types = null, ITensorOrOperation[] control_inputs = null, TF_DataType[] input_types = null, string original_op = "", OpDef op_def = null) => throw null;
    protected InputList _inputs_val;
    protected IntPtr _handle;
    protected Graph _graph;
    public int NumInputs => throw null;
    public virtual InputList inputs => throw null;
    public int NumControlInputs => throw null;
    public Operation[] control_inputs => throw null;
    public int NumOutputs => throw null;
    public virtual Tensor[] outputs => throw null;
    public Tensor output => throw null;
    public int NumControlOutputs => throw null;
    public TF_Output this[int index] => throw null;
    public TF_DataType[] _output_types => throw null;
    public string type => throw null;
    public Graph graph => throw null;
    public int _id => throw null;
    public int _id_value { get; set; }
    public Operation op => throw null;
    public TF_DataType dtype => throw null;
    public virtual string name => throw null;
    public string OpType => throw null;
    public string Device => throw null;
    public NodeDef node_def => throw null;
    public void _control_flow_post_processing() => throw null;
    public void _add_control_input(Operation op) => throw null;
    public void _add_control_inputs(Operation[] ops) => throw null;
    public void _set_control_flow_context(ControlFlowContext ctx) => throw null;
    public ControlFlowContext _get_control_flow_context() => throw null;
    public WhileContext GetWhileContext() => throw null;
    public static implicit operator Operation(IntPtr handle) => throw null;
    public static implicit operator IntPtr(Operation op) => throw null;
    public static implicit operator Tensor(Operation op) => throw null;
    public override string ToString() => throw null;
    public override bool Equals(object obj) => throw null;
    public TF_Output Input(int index) => throw null;
    public TF_DataType InputType(int index) => throw null;
    public int InputListLength(string name) => throw null;
    public Operation[] GetControlInputs() => throw null;
    public Operation GetOperation(IntPtr handle) => throw null;
    public TF_DataType OutputType(int index) => throw null;
    public int OutputListLength(string name) => throw null;
    public int OutputNumConsumers(int index) => throw null;
    public TF_Input[] OutputConsumers(int index, int max_consumers) => throw null;
    public Operation[] GetControlOutputs() => throw null;
    public void run(FeedItem[] feed_dict = null, Session session = null) => throw null;
    public virtual T get_attr<T>(string name) => throw null;
    public virtual T[] get_attr_list<T>(string name) => throw null;
    public virtual object get_attr(string name) => throw null;
    public TF_AttrMetadata GetAttributeMetadata(string attr_name, Status s) => throw null;
    public void _update_input(int index, Tensor tensor) => throw null;
    public TF_Output _tf_output(int output_idx) => throw null;
    public TF_Input _tf_input(int input_idx) => throw null;
    public NDArray numpy() => throw null;
    public static Tensor map_fn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype = TF_DataType.DtInvalid, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, string name = null) => throw null;
}

public class OperationDescription
{
    public OperationDescription(Graph graph, string opType, string opName) => throw null;
    public OperationDescription(IntPtr handle) => throw null;
    public IntPtr op => throw null;
    public void AddInputList(params TF_Output[] inputs) => throw null;
    public void SetAttrType(string attr_name, TF_DataType value) => throw null;
    public void SetAttrShape(string attr_name, long[] dims) => throw null;
    public Operation FinishOperation(Status status) => throw null;
    public static implicit operator OperationDescription(IntPtr handle) => throw null;
    public static implicit operator IntPtr(OperationDescription desc) => throw null;
}

public class OptimizeDataset : UnaryUnchangedStructureDataset
{
    public OptimizeDataset(IDatasetV2 dataset, string[] optimizations_enabled = null, string[] optimizations_disabled = null, string[] optimizations_default = null, string[] optimization_configs = null) : base(default(IDatasetV2)) => throw null;
}

public abstract class Optimizer : Trackable
{
    public Optimizer(float learning_rate, bool use_locking, string name = null) => throw null;
    public Optimizer(Tensor learning_rate, bool use_locking, string name = null) => throw null;
    public static int GATE_NONE;
    public static int GATE_OP;
    public static int GATE_GRAPH;
    protected float _lr;
    protected Tensor _lr_t;
    public bool _use_locking;
    public Dictionary<string, Dictionary<string, IVariableV1>> _slots;
    public Dictionary<string, IVariableV1> _non_slot_dict;
    public Dictionary<string, object> _deferred_slot_restorations;
    public string Name => throw null;
    public float LearningRate => throw null;
    public Tensor LearningRateTensor => throw null;
    public Operation minimize(Tensor loss, IVariableV1 global_step = null, List<IVariableV1> var_list = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, int? aggregation_method = null, bool colocate_gradients_with_ops = false, string name = null, Tensor grad_loss = null) => throw null;
    public Operation apply_gradients(Tuple<Tensor, IVariableV1>[] grads_and_vars, IVariableV1 global_step = null, string name = null) => throw null;
    protected virtual void _create_slots(IVariableV1[] var_list) => throw null;
    protected IVariableV1 _create_non_slot_variable(float initial_value, string name, IVariableV1 colocate_with) => throw null;
    public virtual Operation _finish(Operation[] update_ops, string name_scope) => throw null;
    public virtual Operation _apply_dense(Tensor grad, ResourceVariable @var) => throw null;
    public virtual Operation _apply_dense(Tensor grad, RefVariable @var) => throw null;
    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, RefVariable @var) => throw null;
    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, ResourceVariable @var) => throw null;
    public virtual Operation _apply_sparse(IndexedSlices grad, ResourceVariable @var) => throw null;
    public virtual Operation _apply_sparse(IndexedSlices grad, RefVariable @var) => throw null;
    public virtual (Tensor, Tensor) _deduplicate_indexed_slices(Tensor values, Tensor indices) => throw null;
    public virtual void _prepare() => throw null;
    protected IVariableV1 _get_non_slot_variable(string name, Graph graph = null) => throw null;
    public Tuple<Tensor, IVariableV1>[] compute_gradients(Tensor loss, List<IVariableV1> var_list = null, int? aggregation_method = null, GateGradientType gate_gradients = GateGradientType.GATE_OP, bool colocate_gradients_with_ops = false, Tensor grad_loss = null) => throw null;
    protected T _call_if_callable<T>(T param) => throw null;
    protected IVariableV1 _zeros_slot(IVariableV1 @var, string slot_name, string op_name) => throw null;
    protected void _restore_slot_variable(string slot_name, IVariableV1 variable, IVariableV1 slot_variable) => throw null;
    protected Dictionary<string, IVariableV1> _slot_dict(string slot_name) => throw null;
}

public class OptionsDataset : UnaryUnchangedStructureDataset
{
    public OptionsDataset(IDatasetV2 input_dataset, DatasetOptions options) : base(default(IDatasetV2)) => throw null;
}

public class OutOfRangeError : TensorflowException
{
    public OutOfRangeError() => throw null;
    public OutOfRangeError(string message) => throw null;
}

public class OwnedIterator : IDisposable
{
    public OwnedIterator(IDatasetV2 dataset) => throw null;
    public Tensor[] next() => throw null;
    public void Dispose() => throw null;
}

public class ParallelMapDataset : UnaryDataset
{
    public ParallelMapDataset(IDatasetV2 input_dataset, Func<Tensors, Tensors> map_func, int num_parallel_calls = -1, bool use_inter_op_parallelism = true, bool preserve_cardinality = false, bool use_legacy_function = false) : base(default(IDatasetV2)) => throw null;
}

public class ParsedSliceArgs
{
    public int[] Begin { get; set; }
    public Tensor PackedBegin { get; set; }
    public int[] End { get; set; }
    public Tensor PackedEnd { get; set; }
    public int[] Strides { get; set; }
    public Tensor PackedStrides { get; set; }
    public int BeginMask { get; set; }
    public int EndMask { get; set; }
    public int ShrinkAxisMask { get; set; }
    public int NewAxisMask { get; set; }
    public int EllipsisMask { get; set; }
}

public class PrefetchDataset : UnaryUnchangedStructureDataset
{
    public PrefetchDataset(IDatasetV2 input_dataset, long buffer_size = -1L, int? slack_period = null) : base(default(IDatasetV2)) => throw null;
}

public class PureVariableScope : ITensorFlowObject
{
    public PureVariableScope(string name, string old_name_scope = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
    public PureVariableScope(VariableScope scope, string old_name_scope = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
    public void __enter__() => throw null;
    public void Dispose() => throw null;
    public void __exit__() => throw null;
    public void __init__() => throw null;
    public void __del__() => throw null;
    public static implicit operator VariableScope(PureVariableScope scope) => throw null;
}

public class RaggedTensor : CompositeTensor
{
    public RaggedTensor(Tensor values, bool @internal = true, RowPartition row_partition = null) => throw null;
    public TF_DataType dtype => throw null;
    public Shape shape => throw null;
    public Tensor this[int index] => throw null;
    public RaggedTensor this[params Slice[] slices] => throw null;
    public static RaggedTensor from_row_partition(Tensor values, RowPartition row_partition, bool validate = true) => throw null;
    public static RaggedTensor from_value_rowids(Tensor values, Tensor value_rowids, Tensor nrows = null, string name = null, bool validate = true) => throw null;
    public static RaggedTensor from_row_splits(Tensor values, Tensor row_splits, string name = null, bool validate = true) => throw null;
    public override string ToString() => throw null;
    public static implicit operator Tensor(RaggedTensor indexedSlices) => throw null;
    public static implicit operator RaggedTensor(Tensor tensor) => throw null;
    public Tensor nrows(TF_DataType out_type, string name = null) => throw null;
    public RaggedTensor row_lengths(int axis = -1, string name = null) => throw null;
}

public class Reduction
{
    public const string NONE = "none";
    public const string SUM = "sum";
    public const string WEIGHTED_SUM = "weighted_sum";
    public const string SUM_OVER_BATCH_SIZE = "weighted_sum_over_batch_size";
    public const string WEIGHTED_MEAN = "weighted_mean";
    public const string SUM_BY_NONZERO_WEIGHTS = "weighted_sum_by_nonzero_weights";
    public const string SUM_OVER_NONZERO_WEIGHTS = "weighted_sum_by_nonzero_weights";
}

[Obsolete]
public class RefVariable : Trackable, IVariableV1, IProtoBuf<VariableDef, RefVariable>
{
    public RefVariable(object initial_value = null, bool trainable = true, List<string> collections = null, bool validate_shape = true, string caching_device = "", string name = null, VariableDef variable_def = null, TF_DataType dtype = TF_DataType.DtInvalid, string import_scope = "") => throw null;
    protected string _name;
    public Tensor _variable;
    protected string _graph_key;
    protected TF_DataType _dtype;
    public bool _in_graph_mode;
    public Tensor _initial_value;
    public bool _trainable;
    public Tensor _snapshot;
    public bool _save_slice_info;
    public string UniqueId => throw null;
    public Tensor GraphElement => throw null;
    public Tensor Handle => throw null;
    public Graph Graph => throw null;
    public Tensor _is_initialized_op { get; set; }
    public Operation Initializer => throw null;
    public Operation Op => throw null;
    public TF_DataType dtype => throw null;
    public Shape shape => throw null;
    public string Device => throw null;
    public string Name => throw null;
    public bool Trainable => throw null;
    public static implicit operator _VariableScopeStore(RefVariable variable) => throw null;
    public static implicit operator RefVariable(_VariableScopeStore store) => throw null;
    public static implicit operator Tensor(RefVariable @var) => throw null;
    public static implicit operator RefVariable(Tensor @var) => throw null;
    public static Tensor operator +(RefVariable x, int y) => throw null;
    public static Tensor operator +(RefVariable x, float y) => throw null;
    public static Tensor operator +(RefVariable x, double y) => throw null;
    public static Tensor operator -(RefVariable x, int y) => throw null;
    public static Tensor operator -(RefVariable x, float y) => throw null;
    public static Tensor operator -(RefVariable x, double y) => throw null;
    public static Tensor operator -(RefVariable x, Tensor y) => throw null;
    public static Tensor operator <(RefVariable x, Tensor y) => throw null;
    public static Tensor operator >(RefVariable x, Tensor y) => throw null;
    public Tensor eval() => throw null;
    public Tensor _ref() => throw null;
    public Tensor value() => throw null;
    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
    public Tensor _as_graph_element() => throw null;
    public Tensor _TensorConversionFunction(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
    public Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public override string ToString() => throw null;
    public VariableDef to_proto(string export_scope) => throw null;
    public RefVariable from_proto(VariableDef proto, string import_scope) => throw null;
    public Tensor is_variable_initialized(RefVariable variable) => throw null;
    public Tensor initialized_value() => throw null;
    public Tensor assign_add<T>(T value, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public NDArray numpy() => throw null;
    public Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null) => throw null;
    public IVariableV1 assign_lazy_load(Tensor value, string name = null) => throw null;
}

public class ReferenceVariableSaveable : MySaveableObject
{
    public ReferenceVariableSaveable(Tensor @var, string slice_spec, string name) => throw null;
}

public class RepeatDataset : UnaryUnchangedStructureDataset
{
    public RepeatDataset(IDatasetV2 input_dataset, int count = -1) : base(default(IDatasetV2)) => throw null;
}

public class ResizeMethod
{
    public ResizeMethod() => throw null;
    public const string BILINEAR = "bilinear";
    public const string NEAREST_NEIGHBOR = "nearest";
    public const string BICUBIC = "bicubic";
    public const string AREA = "area";
    public const string LANCZOS3 = "lanczos3";
    public const string LANCZOS5 = "lanczos5";
    public const string GAUSSIAN = "gaussian";
    public const string MITCHELLCUBIC = "mitchellcubic";
}

public class ResourceVariable : BaseResourceVariable, IVariableV1
{
    public ResourceVariable(object initial_value = null, bool trainable = true, List<string> collections = null, bool validate_shape = true, string caching_device = "", string name = null, VariableDef variable_def = null, TF_DataType dtype = TF_DataType.DtInvalid, string import_scope = "", VariableAggregation aggregation = VariableAggregation.None, Shape shape = null) => throw null;
    public Tensor this[params Slice[] slices] => throw null;
    public Tensor this[params string[] slices] => throw null;
    public void assign_sub(Tensor delta, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public void assign_add(Tensor delta, bool use_locking = false, string name = null, bool read_value = true) => throw null;
    public static implicit operator _VariableScopeStore(ResourceVariable variable) => throw null;
    public static implicit operator ResourceVariable(_VariableScopeStore store) => throw null;
    public static implicit operator Tensor(ResourceVariable @var) => throw null;
    public static implicit operator EagerTensor(ResourceVariable @var) => throw null;
    public static implicit operator IntPtr(ResourceVariable @var) => throw null;
    public Tensor _TensorConversionFunction(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
    public static Tensor operator +(ResourceVariable x, int y) => throw null;
    public static Tensor operator +(ResourceVariable x, float y) => throw null;
    public static Tensor operator +(ResourceVariable x, double y) => throw null;
    public static Tensor operator +(ResourceVariable x, ResourceVariable y) => throw null;
    public static Tensor operator -(ResourceVariable x, int y) => throw null;
    public static Tensor operator -(ResourceVariable x, float y) => throw null;
    public static Tensor operator -(ResourceVariable x, double y) => throw null;
    public static Tensor operator -(ResourceVariable x, Tensor y) => throw null;
    public static Tensor operator -(ResourceVariable x, ResourceVariable y) => throw null;
    public static Tensor operator *(ResourceVariable x, ResourceVariable y) => throw null;
    public static Tensor operator *(ResourceVariable x, Tensor y) => throw null;
    public static Tensor operator *(ResourceVariable x, NDArray y) => throw null;
    public static Tensor operator <(ResourceVariable x, Tensor y) => throw null;
    public static Tensor operator >(ResourceVariable x, Tensor y) => throw null;
    public Tensor sparse_read(Tensor indices, string name = "Gather") => throw null;
    public VariableDef to_proto(string export_scope) => throw null;
    public NDArray eval(Session session = null) => throw null;
    public static (VariableSynchronization, VariableAggregation, bool) validate_synchronization_aggregation_trainable(VariableSynchronization? synchronization, VariableAggregation? aggregation, bool? trainable, string name) => throw null;
}

public class ResourceVariableSaveable : MySaveableObject
{
    public ResourceVariableSaveable(Tensor @var, string slice_spec, string name) => throw null;
    public ResourceVariableSaveable(BaseResourceVariable @var, string slice_spec, string name) => throw null;
    public override Operation restore(Tensor[] restored_tensors, Shape[] restored_shapes = null) => throw null;
}

public class RevivedTypes
{
    public static SavedUserObject serialize(Trackable obj) => throw null;
    public static (Trackable, Action<object, object, object>) deserialize(SavedUserObject proto) => throw null;
    public static void RegisterRevivedTypeCreator(string identifier, ITrackableWrapper obj) => throw null;
}

[Obsolete("obsolete")]
public abstract class RnnCell : ILayer, IRnnCell
{
    public RnnCell(bool trainable = true, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool? _reuse = null) => throw null;
    protected bool _is_tf_rnn_cell;
    protected bool built;
    public virtual object state_size => throw null;
    public virtual int output_size => throw null;
    public string Name { get; set; }
    public List<INode> InboundNodes => throw null;
    public List<INode> OutboundNodes => throw null;
    public List<ILayer> Layers => throw null;
    public bool Trainable => throw null;
    public List<IVariableV1> TrainableVariables => throw null;
    public List<IVariableV1> TrainableWeights => throw null;
    public List<IVariableV1> Weights { get; set; }
    public List<IVariableV1> NonTrainableWeights => throw null;
    public Shape OutputShape => throw null;
    public KerasShapesWrapper BatchInputShape => throw null;
    public KerasShapesWrapper BuildInputShape => throw null;
    public TF_DataType DType => throw null;
    public bool Built => throw null;
    public INestStructure<long> StateSize => throw null;
    public INestStructure<long> OutputSize => throw null;
    public bool IsTFRnnCell => throw null;
    public bool SupportOptionalArgs => throw null;
    public List<NDArray> get_weights() => throw null;
    public void set_weights(IEnumerable<NDArray> weights) => throw null;
    public virtual object get_initial_state(Tensor inputs = null, Tensor batch_size = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
    public Tensors Apply(Tensors inputs, Tensors state = null, bool? is_training = false, IOptionalArgs optional_args = null) => throw null;
    public int count_params() => throw null;
    public IKerasConfig get_config() => throw null;
    public void build(Shape input_shape) => throw null;
    public void build(KerasShapesWrapper input_shape) => throw null;
    public Trackable GetTrackable() => throw null;
    public void adapt(Tensor data, int? batch_size = null, int? steps = null) => throw null;
    public (Tensor, Tensors) Call(Tensors inputs, Tensors states, bool? training = null) => throw null;
    public Tensors GetInitialState(Tensors inputs = null, Tensor batch_size = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
}

public class RowPartition : CompositeTensor
{
    public RowPartition(Tensor row_splits, Tensor row_lengths = null, Tensor value_rowids = null, Tensor nrows = null, Tensor uniform_row_length = null) => throw null;
    public Tensor row_splits => throw null;
    public int static_nrows => throw null;
    public int static_uniform_row_length => throw null;
    public static RowPartition from_value_rowids(Tensor value_rowids, Tensor nrows = null, bool validate = true, TF_DataType preferred_dtype = TF_DataType.DtInvalid) => throw null;
    public static RowPartition from_row_splits(Tensor row_splits, bool validate = true, TF_DataType preferred_dtype = TF_DataType.DtInvalid) => throw null;
    public static RowPartition from_row_lengths(Tensor row_lengths, bool validate = true, TF_DataType dtype = TF_DataType.TF_INT32, TF_DataType dtype_hint = TF_DataType.TF_INT32) => throw null;
    public static Tensor _convert_row_partition(Tensor partition, string name, TF_DataType dtype, TF_DataType dtype_hint = TF_DataType.TF_INT64) => throw null;
    public Tensor nrows() => throw null;
    public Tensor row_lengths() => throw null;
}

public class RuntimeError : TensorflowException
{
    public RuntimeError() => throw null;
    public RuntimeError(string message) => throw null;
}

public sealed class SafeBufferHandle : SafeTensorflowHandle
{
    public SafeBufferHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeFuncGraphHandle : SafeTensorflowHandle
{
    public SafeFuncGraphHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeGraphHandle : SafeTensorflowHandle
{
    public SafeGraphHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeImportGraphDefOptionsHandle : SafeTensorflowHandle
{
    public SafeImportGraphDefOptionsHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeImportGraphDefResultsHandle : SafeTensorflowHandle
{
    public SafeImportGraphDefResultsHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeOperationHandle : SafeTensorflowHandle
{
    public SafeOperationHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeSessionHandle : SafeTensorflowHandle
{
    public SafeSessionHandle(IntPtr handle) => throw null;
    public override string ToString() => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeSessionOptionsHandle : SafeTensorflowHandle
{
    public SafeSessionOptionsHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeStatusHandle : SafeTensorflowHandle
{
    public SafeStatusHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public sealed class SafeStringTensorHandle : SafeTensorHandle
{
    protected SafeStringTensorHandle() => throw null;
    public SafeStringTensorHandle(SafeTensorHandle handle, Shape shape) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public class SafeTensorHandle : SafeTensorflowHandle
{
    protected SafeTensorHandle() => throw null;
    public SafeTensorHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public class SaveOptions
{
    public SaveOptions(bool save_debug_info = false) => throw null;
    public bool save_debug_info;
    public IList<string> namespace_white_list { get; set; }
    public IDictionary<string, object> function_aliases { get; set; }
    public string experimental_io_device { get; set; }
    public VariablePolicy experimental_variable_policy { get; set; }
    public bool experimental_custom_gradients { get; set; }
}

public class SaveSpec
{
    public SaveSpec(Tensor tensor, string slice_spec, string name, TF_DataType dtype = TF_DataType.DtInvalid, string device = null) => throw null;
    public SaveSpec(Func<Tensor> tensor_creator, string slice_spec, string name, TF_DataType dtype = TF_DataType.DtInvalid, string device = null) => throw null;
    public Tensor tensor => throw null;
    public string slice_spec => throw null;
    public string name { get; set; }
    public TF_DataType dtype => throw null;
    public string device => throw null;
}

public enum SaveType
{
    SAVEDMODEL = 0,
    CHECKPOINT = 1,
}

public class SaveableCompatibilityConverter : Trackable
{
    public SaveableCompatibilityConverter(object obj, IList<MySaveableObject> saveables) => throw null;
    public object Obj => throw null;
    public IList<MySaveableObject> mySaveables => throw null;
}

public class SaveableView
{
    public SaveableView(AugmentedGraphView augmented_graph_view, SaveOptions options) => throw null;
    public AugmentedGraphView AugmentedGraphView => throw null;
    public Trackable Root => throw null;
    public List<Trackable> Nodes => throw null;
    public IDictionary<Trackable, int> NodeIds => throw null;
    public List<RegisteredGradient> GradientDefs => throw null;
    public IDictionary<Trackable, IEnumerable<TrackableReference>> NodePaths => throw null;
    public List<ConcreteFunction> get_concrete_resource_initializers() => throw null;
    public (Dictionary<Trackable, Trackable>, Dictionary<Tensor, Tensor>, AssetInfo) map_resources() => throw null;
    public List<int> dependency_sorted_node_ids() => throw null;
    public SavedObjectGraph serialize_object_graph(IDictionary<object, object> asset_file_def_index) => throw null;
    public void fill_object_graph_proto(SavedObjectGraph proto) => throw null;
}

public class SavedModelAPI
{
    public Trackable load(string export_dir, LoadOptions options = null) => throw null;
}

public static class SavedModelUtils
{
    public static (IList<Trackable>, IDictionary<Trackable, IEnumerable<TrackableReference>>) save_and_return_nodes(Trackable obj, string export_dir, ConcreteFunction signatures, SaveOptions options = null, bool experimental_skip_checkpoint = false) => throw null;
    public static void swap_function_tensor_content(MetaGraphDef meta_graph_def) => throw null;
    public static void byte_swap_tensor_content(TensorProto tensor) => throw null;
    public static string get_or_create_variables_dir(string export_dir) => throw null;
    public static string get_variables_dir(string export_dir) => throw null;
    public static string get_variables_path(string export_dir) => throw null;
    public static string get_or_create_assets_dir(string export_dir) => throw null;
    public static string get_assets_dir(string export_dir) => throw null;
}

public class Saver
{
    public Saver(IVariableV1[] var_list = null, bool reshape = false, bool sharded = false, int max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, SaverDef saver_def = null, ISaverBuilder builder = null, bool defer_build = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "") => throw null;
    public void build() => throw null;
    public string save(Session sess, string save_path, int global_step = -1, string latest_filename = "", string meta_graph_suffix = "meta", bool write_meta_graph = true, bool write_state = true, bool strip_default_attrs = false, bool save_debug_info = false) => throw null;
    public (Saver, object) import_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "") => throw null;
    public void restore(Session sess, string save_path) => throw null;
    public MetaGraphDef export_meta_graph(string filename = "", string[] collection_list = null, string export_scope = "", bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false, bool save_debug_info = false) => throw null;
    public MetaGraphDef export_meta_graph(string filename = "", byte[] meta_info_def = null, GraphDef graph_def = null, SaverDef saver_def = null, string[] collection_list = null, bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false, string export_scope = "") => throw null;
}

public class Session : BaseSession
{
    public Session(string target = "", Graph g = null) : base(default(SafeSessionHandle), default(Graph)) => throw null;
    public Session(SafeSessionHandle handle, Graph g = null) : base(default(SafeSessionHandle), default(Graph)) => throw null;
    public Session(Graph g, ConfigProto config = null, Status s = null) : base(default(SafeSessionHandle), default(Graph)) => throw null;
    public Session as_default() => throw null;
    public static Session LoadFromSavedModel(string path) => throw null;
    public static implicit operator SafeSessionHandle(Session session) => throw null;
    public static implicit operator Session(SafeSessionHandle handle) => throw null;
}

public class Shape : INestStructure<long>
{
    public Shape(TensorShapeProto proto) => throw null;
    public Shape(params int[] dims) => throw null;
    public Shape(params long[] dims) => throw null;
    public int ndim => throw null;
    public long[] dims => throw null;
    public int rank => throw null;
    public long[] strides => throw null;
    public NestType NestType => throw null;
    public int ShallowNestedCount => throw null;
    public int TotalNestedCount => throw null;
    public int Length => throw null;
    public bool IsEmpty => throw null;
    public bool IsScalar => throw null;
    public bool IsNull => throw null;
    public bool IsFullyDefined => throw null;
    public static Shape Scalar => throw null;
    public static Shape Null => throw null;
    public long this[int n] { get => throw null; set => throw null; }
    public Shape this[Slice slice] => throw null;
    public long size => throw null;
    public IEnumerable<long> Flatten() => throw null;
    public INestStructure<TOut> MapStructure<TOut>(Func<long, TOut> func) => throw null;
    public Nest<long> AsNest() => throw null;
    public long[] Slice(int start, int length) => throw null;
    public void Deconstruct(out long h, out long w) => throw null;
    public static implicit operator Shape(int dims) => throw null;
    public static implicit operator Shape(long[] dims) => throw null;
    public static implicit operator Shape(int[] dims) => throw null;
    public static implicit operator Shape((int, int) dims) => throw null;
    public static implicit operator Shape((long, long) dims) => throw null;
    public static implicit operator Shape((int, int, int) dims) => throw null;
    public static implicit operator Shape((long, long, long) dims) => throw null;
    public static implicit operator Shape((int, int, int, int) dims) => throw null;
    public static implicit operator Shape((long, long, long, long) dims) => throw null;
    public static implicit operator Shape((int, int, int, int, int) dims) => throw null;
    public static implicit operator Shape((long, long, long, long, long) dims) => throw null;
    public static implicit operator int[](Shape shape) => throw null;
    public static implicit operator long[](Shape shape) => throw null;
    public static implicit operator Tensor(Shape shape) => throw null;
    public bool is_compatible_with(Shape shape2) => throw null;
    public Shape with_rank_at_least(int rank) => throw null;
    public Shape with_rank(int rank) => throw null;
    public Shape unknown_shape(int rank = -1) => throw null;
    public Shape concatenate(long[] other) => throw null;
    public Shape concatenate(Shape other) => throw null;
    public Shape merge_with(Shape other) => throw null;
    public int[] as_int_list() => throw null;
    public void assert_has_rank(int rank) => throw null;
    public override bool Equals(object obj) => throw null;
    public override string ToString() => throw null;
    public static bool operator ==(Shape a, Shape b) => throw null;
    public static bool operator !=(Shape a, Shape b) => throw null;
}

public class ShardDataset : UnaryUnchangedStructureDataset
{
    public ShardDataset(IDatasetV2 input_dataset, int num_shards, int index) : base(default(IDatasetV2)) => throw null;
}

public class ShuffleDataset : UnaryUnchangedStructureDataset
{
    public ShuffleDataset(IDatasetV2 input_dataset, long buffer_size, int? seed = null, bool reshuffle_each_iteration = true) : base(default(IDatasetV2)) => throw null;
}

public class SignatureMap : Trackable
{
    public SignatureMap() => throw null;
    public void _add_signature(string name, ConcreteFunction concrete_function) => throw null;
    public void _add_signature(string name, Function concrete_function) => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
}

public static class SignatureSerializationUtils
{
    public static SignatureMap create_signature_map(IDictionary<string, Trackable> signatures) => throw null;
    public static ConcreteFunction find_function_to_export(AugmentedGraphView graph_view) => throw null;
}

public class SkipDataset : UnaryUnchangedStructureDataset
{
    public SkipDataset(IDatasetV2 input_dataset, int count) : base(default(IDatasetV2)) => throw null;
}

public class Slice
{
    public Slice(int? start = null, int? stop = null, int step = 1, bool isIndex = false) => throw null;
    public Slice(string slice_notation) => throw null;
    public static readonly Slice All;
    public static readonly Slice None;
    public static readonly Slice Ellipsis;
    public static readonly Slice NewAxis;
    public int? Start;
    public int? Stop;
    public int Step;
    public bool IsIndex;
    public bool IsEllipsis;
    public bool IsNewAxis;
    public int? Length => throw null;
    public static Slice Index(int index) => throw null;
    public static Slice[] ParseSlices(string multi_slice_notation) => throw null;
    public static string FormatSlices(params Slice[] slices) => throw null;
    public static bool operator ==(Slice a, Slice b) => throw null;
    public static bool operator !=(Slice a, Slice b) => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public override string ToString() => throw null;
    public int GetSize() => throw null;
    public static Slice operator ++(Slice a) => throw null;
    public static Slice operator --(Slice a) => throw null;
    public static implicit operator Slice(int index) => throw null;
    public static implicit operator Slice(string slice) => throw null;
}

public class SparseTensor : CompositeTensor
{
    public SparseTensor(Tensor indices, Tensor values, Tensor dense_shape) => throw null;
    public SparseTensor(long[,] indices_, Array values_, long[] dense_shape_) => throw null;
    public Tensor indices;
    public Tensor values;
    public Tensor dense_shape;
    public static implicit operator Tensor(SparseTensor indexedSlices) => throw null;
    public static implicit operator SparseTensor(Tensor tensor) => throw null;
}

public sealed class Status
{
    public Status() => throw null;
    public Status(SafeStatusHandle handle) => throw null;
    public string Message => throw null;
    public TF_Code Code => throw null;
    public void SetStatus(TF_Code code, string msg) => throw null;
    public bool ok() => throw null;
    public void Check(bool throwException = false) => throw null;
    public override string ToString() => throw null;
    public static implicit operator SafeStatusHandle(Status status) => throw null;
}

public class StopIteration : TensorflowException
{
    public StopIteration() => throw null;
    public StopIteration(string message) => throw null;
}

public class StringOrFunction
{
    private StringOrFunction() => throw null;
    public bool IsFunction => throw null;
    public static implicit operator StringOrFunction(string val) => throw null;
    public static implicit operator StringOrFunction(Function val) => throw null;
    public override string ToString() => throw null;
}

public struct TF_AttrMetadata
{
    public byte is_list;
    public long list_size;
    public TF_AttrType type;
    public long total_size;
}

public enum TF_AttrType
{
    TF_ATTR_STRING = 0,
    TF_ATTR_INT = 1,
    TF_ATTR_FLOAT = 2,
    TF_ATTR_BOOL = 3,
    TF_ATTR_TYPE = 4,
    TF_ATTR_SHAPE = 5,
    TF_ATTR_TENSOR = 6,
    TF_ATTR_PLACEHOLDER = 7,
    TF_ATTR_FUNC = 8,
}

public struct TF_BindingArray
{
    public IntPtr array;
    public int length;
    public IntPtr this[int index] => throw null;
    public IntPtr[] Data => throw null;
    public static implicit operator TF_BindingArray(IntPtr handle) => throw null;
}

public struct TF_Buffer
{
    public IntPtr data;
    public ulong length;
    public IntPtr data_deallocator;
    public byte[] ToByteArray() => throw null;
}

public enum TF_Code
{
    TF_OK = 0,
    TF_CANCELLED = 1,
    TF_UNKNOWN = 2,
    TF_INVALID_ARGUMENT = 3,
    TF_DEADLINE_EXCEEDED = 4,
    TF_NOT_FOUND = 5,
    TF_ALREADY_EXISTS = 6,
    TF_PERMISSION_DENIED = 7,
    TF_UNAUTHENTICATED = 16,
    TF_RESOURCE_EXHAUSTED = 8,
    TF_FAILED_PRECONDITION = 9,
    TF_ABORTED = 10,
    TF_OUT_OF_RANGE = 11,
    TF_UNIMPLEMENTED = 12,
    TF_INTERNAL = 13,
    TF_UNAVAILABLE = 14,
    TF_DATA_LOSS = 15,
}

public enum TF_DataType
{
    DtInvalid = 0,
    TF_FLOAT = 1,
    TF_DOUBLE = 2,
    TF_INT32 = 3,
    TF_UINT8 = 4,
    TF_INT16 = 5,
    TF_INT8 = 6,
    TF_STRING = 7,
    TF_COMPLEX64 = 8,
    TF_COMPLEX = 8,
    TF_INT64 = 9,
    TF_BOOL = 10,
    TF_QINT8 = 11,
    TF_QUINT8 = 12,
    TF_QINT32 = 13,
    TF_BFLOAT16 = 14,
    TF_QINT16 = 15,
    TF_QUINT16 = 16,
    TF_UINT16 = 17,
    TF_COMPLEX128 = 18,
    TF_HALF = 19,
    TF_RESOURCE = 20,
    TF_VARIANT = 21,
    TF_UINT32 = 22,
    TF_UINT64 = 23,
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

public sealed class TF_ImportGraphDefResults : IDisposable
{
    public TF_ImportGraphDefResults(SafeImportGraphDefResultsHandle handle) => throw null;
    public TF_Output[] return_tensors => throw null;
    public TF_Operation[] return_opers => throw null;
    public void Dispose() => throw null;
}

public struct TF_Input
{
    public TF_Input(IntPtr oper, int index) => throw null;
    public IntPtr oper;
    public int index;
}

public struct TF_Operation
{
    public IntPtr node;
}

public struct TF_OperationDescription
{
    public IntPtr node_builder;
    public IntPtr graph;
    public IntPtr colocation_constraints;
}

public struct TF_Output
{
    public TF_Output(IntPtr oper, int index) => throw null;
    public IntPtr oper;
    public int index;
}

public enum TF_TString_Type
{
    TF_TSTR_SMALL = 0,
    TF_TSTR_LARGE = 1,
    TF_TSTR_OFFSET = 2,
    TF_TSTR_VIEW = 3,
}

public struct TF_Tensor
{
    public TF_Tensor(IntPtr handle) => throw null;
    public static implicit operator TF_Tensor(IntPtr handle) => throw null;
    public static implicit operator IntPtr(TF_Tensor tensor) => throw null;
    public override string ToString() => throw null;
}

public static class TagConstants
{
    public static readonly string SERVING;
    public static readonly string TRAINING;
    public static readonly string EVAL;
    public static readonly string GPU;
    public static readonly string TPU;
}

public class TakeDataset : UnaryUnchangedStructureDataset
{
    public TakeDataset(IDatasetV2 input_dataset, int count) : base(default(IDatasetV2)) => throw null;
}

public abstract class TensorArray : ITensorOrTensorArray
{
    public virtual TF_DataType dtype => throw null;
    public virtual Tensor handle => throw null;
    public virtual Tensor flow => throw null;
    public virtual bool infer_shape => throw null;
    public virtual bool colocate_with_first_write_call => throw null;
    public abstract TensorArray unstack(Tensor value, string name = null);
    public abstract Tensor read<T>(T index, string name = null);
    public abstract TensorArray write<T>(int index, T value, string name = null);
    public abstract TensorArray write(Tensor index, Tensor value, string name = null);
    public abstract Tensor stack(string name = null);
    public abstract Tensor gather(Tensor indices, string name = null);
    public static TensorArray Create(TF_DataType dtype, Tensor size = null, bool dynamic_size = false, bool clear_after_read = true, string tensor_array_name = null, Tensor handle = null, Tensor flow = null, bool infer_shape = true, Shape element_shape = null, bool colocate_with_first_write_call = true, string name = null) => throw null;
}

public class TensorBuffer
{
}

public class TensorDataset : DatasetSource
{
    public TensorDataset(Tensors elements) => throw null;
    public TensorDataset(NDArray element) => throw null;
}

public class TensorflowException : Exception
{
    public TensorflowException() => throw null;
    protected TensorflowException(SerializationInfo info, StreamingContext context) => throw null;
    public TensorflowException(string message) => throw null;
    public TensorflowException(string message, Exception innerException) => throw null;
}

public sealed class Tensors : Nest<Tensor>, IDisposable
{
    public Tensors(params Tensor[] tensors) => throw null;
    public Tensors(IList<Tensor> tensors) => throw null;
    public Tensors(NDArray nd) => throw null;
    public TF_DataType dtype => throw null;
    public Shape shape => throw null;
    public int rank => throw null;
    public Graph graph => throw null;
    public bool IsList { get; set; }
    public int Length => throw null;
    public Tensor Single => throw null;
    public Tensor SingleOrNull => throw null;
    public Tensor this[params string[] slices] => throw null;
    public Tensors GetShallow(int index) => throw null;
    public bool IsSingle() => throw null;
    public Tensors MergeWith(Nest<Tensor> other) => throw null;
    [Obsolete("obsolete")]
    public void Add(Tensor tensor) => throw null;
    [Obsolete("obsolete")]
    public void AddRange(IEnumerable<Tensor> tensors) => throw null;
    [Obsolete("obsolete")]
    public void Insert(int index, Tensor tensor) => throw null;
    public string[] StringData() => throw null;
    public string StringData(int index) => throw null;
    public NDArray numpy() => throw null;
    [Obsolete]
    public T[] ToArray<T>() where T : unmanaged => throw null;
    public static explicit operator bool(Tensors tensor) => throw null;
    public static explicit operator sbyte(Tensors tensor) => throw null;
    public static explicit operator byte(Tensors tensor) => throw null;
    public static explicit operator ushort(Tensors tensor) => throw null;
    public static explicit operator short(Tensors tensor) => throw null;
    public static explicit operator int(Tensors tensor) => throw null;
    public static explicit operator uint(Tensors tensor) => throw null;
    public static explicit operator long(Tensors tensor) => throw null;
    public static explicit operator ulong(Tensors tensor) => throw null;
    public static explicit operator float(Tensors tensor) => throw null;
    public static explicit operator double(Tensors tensor) => throw null;
    public static explicit operator string(Tensors tensor) => throw null;
    public static explicit operator object[](Tensors tensors) => throw null;
    public static implicit operator Tensors(Tensor tensor) => throw null;
    public static implicit operator Tensors((Tensor, Tensor) tuple) => throw null;
    public static implicit operator Tensors(NDArray nd) => throw null;
    public static implicit operator Tensors(Tensor[] tensors) => throw null;
    public static implicit operator Tensors(List<Tensor> tensors) => throw null;
    public static implicit operator Tensor(Tensors tensors) => throw null;
    public static implicit operator Tensor[](Tensors tensors) => throw null;
    public static Tensors FromNest(Nest<Tensor> nested) => throw null;
    public void Deconstruct(out Tensor a, out Tensors b) => throw null;
    public override string ToString() => throw null;
    public void Dispose() => throw null;
}

public class TrackableSaveable : MySaveableObject
{
    public TrackableSaveable(Trackable obj, IEnumerable<SaveSpec> specs, string name, IEnumerable<string> local_names, string prefix, bool call_with_mapped_captures = false) => throw null;
}

public class TypeError : TensorflowException
{
    public TypeError() => throw null;
    public TypeError(string message) => throw null;
}

public class UnaryDataset : DatasetV2
{
    public UnaryDataset(IDatasetV2 input_dataset) => throw null;
    protected IDatasetV2 _input_dataset;
}

public class UnaryUnchangedStructureDataset : UnaryDataset
{
    public UnaryUnchangedStructureDataset(IDatasetV2 input_dataset) : base(default(IDatasetV2)) => throw null;
}

public static class Utils
{
    public static Task DownloadAsync<TDataSet>(this IModelLoader<TDataSet> modelLoader, string url, string saveTo) where TDataSet : IDataSet => throw null;
    public static Task DownloadAsync<TDataSet>(this IModelLoader<TDataSet> modelLoader, string url, string dirSaveTo, string fileName, bool showProgressInConsole = false) where TDataSet : IDataSet => throw null;
    public static Task UnzipAsync<TDataSet>(this IModelLoader<TDataSet> modelLoader, string zipFile, string saveTo, bool showProgressInConsole = false) where TDataSet : IDataSet => throw null;
    public static Task ShowProgressInConsole(this Task task, bool enable) => throw null;
}

public class ValueError : TensorflowException
{
    public ValueError() => throw null;
    public ValueError(string message) => throw null;
}

public enum VariableAggregationType
{
    NONE = 0,
    SUM = 1,
    MEAN = 2,
    ONLY_FIRST_TOWER = 3,
}

public class VariableArgs
{
    public object InitialValue { get; set; }
    public Func<VariableArgs, IVariableV1> Getter { get; set; }
    public string Name { get; set; }
    public Shape Shape { get; set; }
    public TF_DataType DType { get; set; }
    public IInitializer Initializer { get; set; }
    public bool Trainable { get; set; }
    public bool ValidateShape { get; set; }
    public bool UseResource { get; set; }
    public bool Overwrite { get; set; }
    public List<string> Collections { get; set; }
    public string CachingDevice { get; set; }
    public VariableDef VariableDef { get; set; }
    public string ImportScope { get; set; }
    public VariableSynchronization Synchronization { get; set; }
    public VariableAggregation Aggregation { get; set; }
}

public class VariablePolicy
{
    private VariablePolicy() => throw null;
    public static VariablePolicy None;
    public static VariablePolicy SAVE_VARIABLE_DEVICES;
    public static VariablePolicy EXPAND_DISTRIBUTED_VARIABLES;
    public string Policy => throw null;
    public bool save_variable_devices() => throw null;
    public static VariablePolicy from_obj(object obj) => throw null;
}

public class VariableScope
{
    public VariableScope(bool reuse, string name = "", string name_scope = "", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public bool resue;
    public bool use_resource { get; set; }
    public string name => throw null;
    public string _name_scope { get; set; }
    public string original_name_scope => throw null;
    public IVariableV1 get_variable(_VariableStore var_store, string name, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object initializer = null, bool? trainable = null, List<string> collections = null, bool? use_resource = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) => throw null;
    public void reuse_variables() => throw null;
}

public class ZipDataset : DatasetV2
{
    public ZipDataset(params IDatasetV2[] ds) => throw null;
}

public class _BaseDistribution
{
}

public class _ControlDependenciesController : ITensorFlowObject
{
    public _ControlDependenciesController(Graph graph, List<ITensorOrOperation> control_inputs) => throw null;
    public ITensorOrOperation[] control_inputs => throw null;
    public void add_op(ITensorOrOperation op) => throw null;
    public bool op_in_group(ITensorOrOperation op) => throw null;
    public void __enter__() => throw null;
    public void __exit__() => throw null;
    public void Dispose() => throw null;
    public void __init__() => throw null;
    public void __del__() => throw null;
}

public class _DenseResourceVariableProcessor : _OptimizableVariable
{
    public _DenseResourceVariableProcessor(ResourceVariable v) => throw null;
    public Tensor target() => throw null;
    public Operation update_op(Optimizer optimizer, Tensor g) => throw null;
}

public class _ElementFetchMapper : _FetchMapper
{
    public _ElementFetchMapper(object[] fetches, Func<List<NDArray>, object> contraction_fn, Graph graph = null) => throw null;
    public override NDArray[] build_results(List<NDArray> values) => throw null;
}

public class _FetchHandler
{
    public _FetchHandler(Graph graph, object fetches, Dictionary<object, object> feeds = null, Action feed_handles = null) => throw null;
    public NDArray[] build_results(BaseSession session, NDArray[] tensor_values) => throw null;
    public List<Tensor> fetches() => throw null;
    public List<object> targets() => throw null;
}

public class _FetchMapper
{
    protected List<ITensorOrOperation> _unique_fetches;
    protected List<int[]> _value_indices;
    public static _FetchMapper for_fetch(object fetch, Graph graph = null) => throw null;
    public virtual NDArray[] build_results(List<NDArray> values) => throw null;
    public virtual List<ITensorOrOperation> unique_fetches() => throw null;
}

public class _ListFetchMapper : _FetchMapper
{
    public _ListFetchMapper(object[] fetches) => throw null;
}

public interface _OptimizableVariable
{
    Tensor target();
    Operation update_op(Optimizer optimizer, Tensor g);
}

public class _RefVariableProcessor : _OptimizableVariable
{
    public _RefVariableProcessor(RefVariable v) => throw null;
    public Tensor target() => throw null;
    public Operation update_op(Optimizer optimizer, Tensor g) => throw null;
}

public enum _ReuseMode
{
    NOT_REUSE = 0,
    AUTO_REUSE = 1,
}

public class _UnreadVariable : BaseResourceVariable, IVariableV1
{
    public _UnreadVariable(Tensor handle, TF_DataType dtype, Shape shape, bool in_graph_mode, string unique_id) => throw null;
    public override string Name => throw null;
}

public class _UserDeviceSpec
{
    public _UserDeviceSpec(StringOrFunction device_name_or_function) => throw null;
}

public class _VariableScopeStore
{
    public _VariableScopeStore() => throw null;
    public Dictionary<string, int> variable_scopes_count;
    public VariableScope current_scope { get; set; }
    public void open_variable_scope(string scope_name) => throw null;
    public void close_variable_subscopes(string scope_name) => throw null;
    public int variable_scope_count(string scope_name) => throw null;
}

public class _VariableStore
{
    public _VariableStore() => throw null;
    public IVariableV1 get_variable(string name, Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT, object initializer = null, bool? reuse = null, bool? trainable = null, List<string> collections = null, bool validate_shape = true, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) => throw null;
}

public class audio_ops
{
    public Tensors decode_wav(Tensor contents, int desired_channels = -1, int desired_samples = -1, string name = null) => throw null;
}

public class c_api_util
{
    public static void DownloadLibrary() => throw null;
    public static TF_Output tf_output(IntPtr c_op, int index) => throw null;
    public static ImportGraphDefOptions ScopedTFImportGraphDefOptions() => throw null;
    public static Buffer tf_buffer(byte[] data = null) => throw null;
    public static IEnumerable<Operation> new_tf_operations(Graph graph) => throw null;
    public static IEnumerable<Operation> tf_operations(Graph graph) => throw null;
}

public class check_ops
{
    public static Operation assert_equal<T1, T2>(T1 t1, T2 t2, object[] data = null, string message = null, string name = null) => throw null;
    public static Operation assert_greater_equal(Tensor x, Tensor y, object[] data = null, string message = null, string name = null) => throw null;
    public static Operation assert_positive(Tensor x, object[] data = null, string message = null, string name = null) => throw null;
    public static Operation assert_less(Tensor x, Tensor y, object[] data = null, string message = null, string name = null) => throw null;
}

public class checkpoint_management
{
    public static void update_checkpoint_state_internal(string save_dir, string model_checkpoint_path, List<string> all_model_checkpoint_paths = null, string latest_filename = "", bool save_relative_paths = false, List<float> all_model_checkpoint_timestamps = null, float? last_preserved_timestamp = null) => throw null;
    public static string meta_graph_filename(string checkpoint_filename, string meta_graph_suffix = "meta") => throw null;
    public static bool checkpoint_exists(string checkpoint_prefix) => throw null;
    public static string latest_checkpoint(string checkpoint_dir, string latest_filename = null) => throw null;
    public static CheckpointState get_checkpoint_state(string checkpoint_dir, string latest_filename = null) => throw null;
}

public class clip_ops
{
    public static (Tensors, Tensor) clip_by_global_norm(Tensor[] t_list, float clip_norm, Tensor use_norm = null, string name = null) => throw null;
    public static Tensor clip_by_value<T1, T2>(Tensor t, T1 clip_value_min, T2 clip_value_max, string name = null) => throw null;
    public static Tensor global_norm(Tensor[] t_list, string name = null) => throw null;
}

public class confusion_matrix
{
    public static (Tensor, Tensor) remove_squeezable_dimensions(Tensor labels, Tensor predictions, int expected_rank_diff = 0, string name = null) => throw null;
}

public class constant_op
{
    public static Tensor constant(object value, TF_DataType dtype = TF_DataType.DtInvalid, Shape shape = null, bool verify_shape = false, bool allow_broadcast = true, string name = "Const") => throw null;
    public static Tensor _tensor_shape_tensor_conversion_function(Shape s, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => throw null;
    public static bool is_constant(ITensorOrOperation tensor_or_op) => throw null;
}

public class control_flow_ops
{
    public static Tensor _AddNextAndBackEdge(Tensor m, Tensor v, bool enforce_shape_invariant = true) => throw null;
    public static void _EnforceShapeInvariant(Tensor merge_var, Tensor next_var) => throw null;
    public static Tensor exit(Tensor data, string name = null) => throw null;
    public static Tensor _NextIteration(Tensor data, string name = null) => throw null;
    public static Operation Assert(Tensor condition, object[] data, long summarize = 3L, string name = null) => throw null;
    public static Operation group<T>(T[] inputs, string name = null) where T : ITensorOrOperation => throw null;
    public static Operation no_op(string name = null) => throw null;
    public static ControlFlowState MaybeCreateControlFlowState(List<Operation> between_op_list, List<Operation> between_ops, bool colocate_gradients_with_ops) => throw null;
    public static bool IsLoopExit(Operation op) => throw null;
    public static bool IsLoopSwitch(Operation op) => throw null;
    public static bool IsCondSwitch(Operation op) => throw null;
    public static bool IsSwitch(Operation op) => throw null;
    public static Tensor[] tuple(Tensor[] tensors, string name = null, Operation[] control_inputs = null) => throw null;
    public static Tensor case_v2(Tensor[] pred_fn_pairs, Func<Tensor[]> callable_default = null, bool exclusive = false, bool strict = false, string name = "case") => throw null;
    public static Tensor with_dependencies(Operation[] dependencies, Tensor output_tensor, string name = null) => throw null;
    public static Tensor _Identity(Tensor data, string name = null) => throw null;
    public static void _SetShapeInvariants(Tensor[] input_vars, Tensor[] enter_vars, Shape[] shapes = null) => throw null;
    public static Tensor[] _SwitchRefOrTensor(Tensor data, Tensor pred, string name = "Switch") => throw null;
    public static Tensor cond(Tensor pred, Func<ITensorOrOperation> true_fn = null, Func<ITensorOrOperation> false_fn = null, string name = null) => throw null;
    public static Tensor[] cond<T>(Tensor pred, Func<T[]> true_fn = null, Func<T[]> false_fn = null, bool strict = false, string name = null) => throw null;
    public static ITensorOrTensorArray[] _convert_flows_to_tensorarrays(ITensorOrTensorArray[] tensors_or_tensorarrays, Tensor[] tensors_or_flows) => throw null;
    public static MergeOutput merge(Tensor[] inputs, string name = null) => throw null;
    public static Tensor[] @switch(Tensor data, Tensor pred, TF_DataType dtype = TF_DataType.DtInvalid, string name = null) => throw null;
    public static Tensor ZerosLikeOutsideLoop(Operation op, int index) => throw null;
    public static Tensors while_loop(Func<Tensors, Tensor> cond, Func<Tensors, Tensors> body, Tensors loop_vars, int parallel_iterations = 10, string name = null) => throw null;
    public static TItem while_loop<TItem>(Func<TItem, Tensor> cond, Func<TItem, TItem> body, TItem loop_vars, Shape[] shape_invariants = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, string name = null, Tensor maximum_iterations = null, bool return_same_structure = false) where TItem : IFromMergeVars<TItem>, new() => throw null;
    public static Tensor _Enter(Tensor data, string frame_name, bool is_constant = false, int parallel_iterations = 10, bool use_ref = true, bool use_input_shape = true, string name = null) => throw null;
}

public class control_flow_util
{
    public static readonly bool ENABLE_CONTROL_FLOW_V2;
    public static bool IsLoopExit(Operation op) => throw null;
    public static bool IsLoopEnter(Operation op) => throw null;
    public static bool IsLoopConstantEnter(Operation op) => throw null;
    public static bool IsSwitch(Operation op) => throw null;
    public static WhileContext GetWhileContext(Operation op) => throw null;
    public static bool IsCondSwitch(Operation op) => throw null;
    public static bool IsLoopSwitch(Operation op) => throw null;
    public static ControlFlowContext GetOutputContext(Operation op) => throw null;
    public static void CheckInputFromValidContext(Operation op, Operation input_op) => throw null;
    public static Operation GetLoopConstantEnter(Tensor value) => throw null;
    public static bool IsContainingContext(WhileContext ctxt, WhileContext maybe_containing_ctxt) => throw null;
    public static WhileContext GetContainingWhileContext(ControlFlowContext ctxt, ControlFlowContext stop_ctxt = null) => throw null;
    public static bool EnableControlFlowV2(Graph graph) => throw null;
    public static string create_new_tf_function(FuncGraph func_graph) => throw null;
    public static (Operation, Tensor[]) get_op_and_outputs(Tensor[] inputs) => throw null;
    public static Tensor[] run_as_function_for_tape_gradients(Func<Tensor[], Tensor[]> make_op, Tensor[] inputs) => throw null;
    public static string unique_fn_name(string scope, string name) => throw null;
    public static bool output_all_intermediates() => throw null;
    public static bool in_defun() => throw null;
}

public class ctc_ops
{
    public Tensor[] ctc_greedy_decoder(Tensor inputs, Tensor sequence_length, bool merge_repeated = true, string name = null) => throw null;
}

public class dataset_ops
{
    public Tensor tensor_dataset(Tensor[] components, Shape[] output_shapes, string name = null) => throw null;
    public Tensor tensor_slice_dataset(Tensor[] components, Shape[] output_shapes, string name = null) => throw null;
    public Tensor range_dataset(Tensor start, Tensor stop, Tensor step, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor repeat_dataset(Tensor input_dataset, Tensor count, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor shard_dataset(Tensor input_dataset, Tensor num_shards, Tensor index, TF_DataType[] output_types, Shape[] output_shapes, bool require_non_empty = false, string name = null) => throw null;
    public Tensor zip_dataset(Tensor[] input_datasets, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor shuffle_dataset_v3(Tensor input_dataset, Tensor buffer_size, Tensor seed, Tensor seed2, Tensor seed_generator, TF_DataType[] output_types, Shape[] output_shapes, bool reshuffle_each_iteration = true, string name = null) => throw null;
    public Tensor skip_dataset(Tensor input_dataset, Tensor count, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor dummy_seed_generator(string name = null) => throw null;
    public Tensor concatenate_dataset(Tensor input_dataset, Tensor another_dataset, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor cache_dataset_v2(Tensor input_dataset, Tensor filename, Tensor cache, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor batch_dataset_v2(Tensor input_dataset, Tensor buffer_size, Tensor drop_remainder, TF_DataType[] output_types, Shape[] output_shapes, bool parallel_copy = false, string name = null) => throw null;
    public Tensor dummy_memory_cache(string name = "") => throw null;
    public Tensor prefetch_dataset(Tensor input_dataset, Tensor buffer_size, TF_DataType[] output_types, Shape[] output_shapes, int? slack_period = 0, bool legacy_autotune = true, string name = null) => throw null;
    public Tensor take_dataset(Tensor input_dataset, Tensor count, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor optimize_dataset(Tensor input_dataset, Tensor optimizations, TF_DataType[] output_types, Shape[] output_shapes, string[] optimization_configs = null, string name = null) => throw null;
    public Tensor optimize_dataset_v2(Tensor input_dataset, Tensor optimizations_enabled, Tensor optimizations_disabled, Tensor optimizations_default, TF_DataType[] output_types, Shape[] output_shapes, string[] optimization_configs = null, string name = null) => throw null;
    public Tensor model_dataset(Tensor input_dataset, TF_DataType[] output_types, Shape[] output_shapes, AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget, string name = null) => throw null;
    public (Tensor, Tensor) anonymous_iterator_v2(TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor anonymous_iterator_v3(TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor anonymous_iterator_v3_eager_fallback(TF_DataType[] output_types, Shape[] output_shapes, string name, Context ctx) => throw null;
    public void make_iterator(Tensor dataset, Tensor iterator, string name = null) => throw null;
    public Tensor map_dataset(Tensor dataset, ConcreteFunction f, TF_DataType[] output_types, Shape[] output_shapes, bool use_inter_op_parallelism = true, bool preserve_cardinality = false, string name = null) => throw null;
    public Tensor filter_dataset(Tensor dataset, ConcreteFunction predicate, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor flat_map_dataset(Tensor dataset, ConcreteFunction f, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
    public Tensor parallel_map_dataset_v2(Tensor dataset, Tensor num_parallel_calls, ConcreteFunction f, TF_DataType[] output_types, Shape[] output_shapes, bool use_inter_op_parallelism = true, string deterministic = "default", bool preserve_cardinality = false, string name = null) => throw null;
    public void delete_iterator(Tensor handle, Tensor deleter, string name = null) => throw null;
    public Tensor[] iterator_get_next(Tensor iterator, TF_DataType[] output_types, Shape[] output_shapes, string name = null) => throw null;
}

public static class dtypes
{
    public static TF_DataType @bool;
    public static TF_DataType int8;
    public static TF_DataType int32;
    public static TF_DataType int64;
    public static TF_DataType uint8;
    public static TF_DataType uint32;
    public static TF_DataType uint64;
    public static TF_DataType float32;
    public static TF_DataType float16;
    public static TF_DataType float64;
    public static TF_DataType complex;
    public static TF_DataType complex64;
    public static TF_DataType complex128;
    public static TF_DataType variant;
    public static TF_DataType resource;
    public static Type as_system_dtype(this TF_DataType type) => throw null;
    public static TF_DataType as_tf_dtype(this Type type) => throw null;
    public static TF_DataType tf_dtype_from_name(string name) => throw null;
    public static DataType as_datatype_enum(this TF_DataType type) => throw null;
    public static TF_DataType as_base_dtype(this TF_DataType type) => throw null;
    public static int name(this TF_DataType type) => throw null;
    public static string as_numpy_name(this TF_DataType type) => throw null;
    public static string as_python_name(this TF_DataType type) => throw null;
    public static int get_datatype_size(this TF_DataType type) => throw null;
    public static Type as_numpy_dtype(this DataType type) => throw null;
    public static DataType as_base_dtype(this DataType type) => throw null;
    public static TF_DataType as_tf_dtype(this DataType type) => throw null;
    public static TF_DataType as_ref(this TF_DataType type) => throw null;
    public static long min(this TF_DataType type) => throw null;
    public static long max(this TF_DataType type) => throw null;
    public static bool is_complex(this TF_DataType type) => throw null;
    public static bool is_integer(this TF_DataType type) => throw null;
    public static bool is_unsigned(this TF_DataType type) => throw null;
    public static bool is_bool(this TF_DataType type) => throw null;
    public static bool is_floating(this TF_DataType type) => throw null;
    public static bool is_ref_dtype(this TF_DataType type) => throw null;
    public static bool is_compatible_with(this TF_DataType self, TF_DataType other) => throw null;
    public static TF_DataType real_dtype(this TF_DataType self) => throw null;
    public static bool is_value_dtype(this TF_DataType type) => throw null;
}

public class embedding_ops
{
    public static Tensor _embedding_lookup_and_transform(IVariableV1 @params, Tensor ids, string partition_strategy = "mod", string name = null, string max_norm = null) => throw null;
    public static Tensor _embedding_lookup_and_transform(Tensor[] @params, Tensor ids, string partition_strategy = "mod", string name = null, string max_norm = null) => throw null;
    public static Tensor _clip(Tensor @params, Tensor ids, string max_norm = null) => throw null;
    public static Tensor embedding_lookup(Tensor[] @params, Tensor ids, string partition_strategy = "mod", string name = null, bool validate_indices = true, string max_norm = null) => throw null;
    public static Tensor embedding_lookup(IVariableV1 @params, Tensor ids, string partition_strategy = "mod", string name = null, bool validate_indices = true, string max_norm = null) => throw null;
}

public class functional_ops
{
    public static Tensor[] partitioned_call(Tensors args, EagerDefinedFunction f, DataType[] tout, bool executing_eagerly, string config, string executor_type) => throw null;
    public static Tensor scan(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, bool reverse = false, string name = null) => throw null;
}

public class gen_control_flow_ops
{
    public static Operation control_trigger(string name = null) => throw null;
    public static Tensor enter(Tensor data, string frame_name = "frame_name", bool is_constant = false, int parallel_iterations = 10, string name = null) => throw null;
    public static Tensor loop_cond(Tensor input, string name = null) => throw null;
    public static Tensor ref_next_iteration(Tensor data, string name = null) => throw null;
    public static Tensor next_iteration(Tensor data, string name = null) => throw null;
    public static Tensor ref_exit(Tensor data, string name = null) => throw null;
    public static Tensor _exit(Tensor data, string name = null) => throw null;
    public static Operation no_op(string name = null) => throw null;
    public static Tensor[] ref_switch(Tensor data, Tensor pred, string name = null) => throw null;
    public static Tensor[] @switch(Tensor data, Tensor pred, string name = null) => throw null;
    public static MergeOutput ref_merge(Tensor[] inputs, string name = null) => throw null;
    public static MergeOutput merge(Tensor[] inputs, string name = null) => throw null;
}

public class gen_ctc_ops
{
    public static Tensor[] ctc_greedy_decoder(Tensor inputs, Tensor sequence_length, bool merge_repeated = true, string name = "CTCGreedyDecoder") => throw null;
}

public class gen_data_flow_ops
{
    public static Tensor dynamic_stitch(Tensor[] indices, Tensor[] data, string name = null) => throw null;
    public static Tensor[] dynamic_partition(Tensor data, Tensor partitions, int num_partitions, string name = null) => throw null;
    public static (Tensor, Tensor) tensor_array_v3<T>(T size, TF_DataType dtype = TF_DataType.DtInvalid, Shape element_shape = null, bool dynamic_size = false, bool clear_after_read = true, bool identical_element_shapes = false, string tensor_array_name = "", string name = null) => throw null;
    public static Tensor tensor_array_scatter_v3(Tensor handle, Tensor indices, Tensor value, Tensor flow_in, string name = null) => throw null;
    public static Tensor padding_fifo_queue_v2(TF_DataType[] component_types, Shape[] shapes, int capacity = -1, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor fifo_queue_v2(TF_DataType[] component_types, Shape[] shapes, int capacity = -1, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor priority_queue_v2(TF_DataType[] component_types, Shape[] shapes, int capacity = -1, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor random_shuffle_queue_v2(TF_DataType[] component_types, Shape[] shapes, int capacity = -1, int min_after_dequeue = 0, int seed = 0, int seed2 = 0, string container = "", string shared_name = "", string name = null) => throw null;
    public static Operation queue_enqueue(Tensor handle, Tensor[] components, int timeout_ms = -1, string name = null) => throw null;
    public static Operation queue_enqueue_v2(Tensor handle, Tensor[] components, int timeout_ms = -1, string name = null) => throw null;
    public static Tensor[] queue_dequeue_v2(Tensor handle, TF_DataType[] component_types, int timeout_ms = -1, string name = null) => throw null;
    public static Tensor[] queue_dequeue(Tensor handle, TF_DataType[] component_types, int timeout_ms = -1, string name = null) => throw null;
    public static Operation queue_enqueue_many_v2(Tensor handle, Tensor[] components, int timeout_ms = -1, string name = null) => throw null;
    public static Tensor[] queue_dequeue_many_v2(Tensor handle, int n, TF_DataType[] component_types, int timeout_ms = -1, string name = null) => throw null;
    public static Tensor tensor_array_read_v3(Tensor handle, Tensor index, Tensor flow_in, TF_DataType dtype, string name = null) => throw null;
    public static Tensor tensor_array_write_v3(Tensor handle, Tensor index, Tensor value, Tensor flow_in, string name = null) => throw null;
    public static Tensor tensor_array_size_v3(Tensor handle, Tensor flow_in, string name = null) => throw null;
    public static Tensor tensor_array_gather_v3(Tensor handle, Tensor indices, Tensor flow_in, TF_DataType dtype, Shape element_shape = null, string name = null) => throw null;
    public static Tensor stack_v2(Tensor max_size, TF_DataType elem_type, string stack_name = "", string name = null) => throw null;
    public static Tensor stack_push_v2(Tensor handle, Tensor elem, bool swap_memory = false, string name = null) => throw null;
    public static Tensor stack_pop_v2(Tensor handle, TF_DataType elem_type, string name = null) => throw null;
}

public static class gen_functional_ops
{
    public static Tensor[] _case(Tensor branch_index, Tensors input, TF_DataType[] Tout, object[] branches, Shape[] output_shapes, string name = null) => throw null;
    public static Tensor[] case_eager_fallback(Tensor branch_index, Tensor input, TF_DataType[] Tout, object[] branches, Shape[] output_shapes, string name, Context ctx) => throw null;
    public static Tensor device_index(string[] device_names, string name = null) => throw null;
    public static Tensor fake_param(TF_DataType dtype, Shape shape, string name = null) => throw null;
    public static Tensor[] _for(Tensor start, Tensor limit, Tensor delta, Tensors input, object body, string name = null) => throw null;
    public static Tensor[] _if(Tensor cond, Tensors input, TF_DataType[] Tout, object then_branch, object else_branch, Shape[] output_shapes, string name = null) => throw null;
    public static Tensor[] if_eager_fallback(Tensor cond, Tensor input, TF_DataType[] Tout, object then_branch, object else_branch, Shape[] output_shapes, string name, Context ctx) => throw null;
    public static Tensor[] partitioned_call(Tensors args, TF_DataType[] Tout, object f, string config = "", string config_proto = "", string executor_type = "", string name = null) => throw null;
    public static Tensor[] partitioned_call_eager_fallback(Tensor args, TF_DataType[] Tout, object f, string config, string config_proto, string executor_type, string name, Context ctx) => throw null;
    public static Tensor[] remote_call(Tensor target, Tensors args, TF_DataType[] Tout, object f, string name = null) => throw null;
    public static Tensor[] remote_call_eager_fallback(Tensor target, Tensor args, TF_DataType[] Tout, object f, string name, Context ctx) => throw null;
    public static Tensor[] stateful_partitioned_call(Tensors args, TF_DataType[] Tout, object f, string config = "", string config_proto = "", string executor_type = "", string name = null) => throw null;
    public static Tensor[] stateful_partitioned_call_eager_fallback(Tensor args, TF_DataType[] Tout, object f, string config, string config_proto, string executor_type, string name, Context ctx) => throw null;
    public static Tensor[] stateless_case(Tensor branch_index, Tensors input, TF_DataType[] Tout, object[] branches, Shape[] output_shapes, string name = null) => throw null;
    public static Tensor[] stateless_case_eager_fallback(Tensor branch_index, Tensor input, TF_DataType[] Tout, object[] branches, Shape[] output_shapes, string name, Context ctx) => throw null;
    public static Tensor[] stateless_if(Tensor cond, Tensors input, TF_DataType[] Tout, object then_branch, object else_branch, Shape[] output_shapes, string name = null) => throw null;
    public static Tensor[] stateless_if_eager_fallback(Tensor cond, Tensor input, TF_DataType[] Tout, object then_branch, object else_branch, Shape[] output_shapes, string name, Context ctx) => throw null;
    public static Tensor[] stateless_while(Tensors input, object cond, object body, Shape[] output_shapes, int parallel_iterations = 10, string name = null) => throw null;
    public static Tensor[] symbolic_gradient(Tensors input, TF_DataType[] Tout, object f, string name = null) => throw null;
    public static Tensor[] symbolic_gradient_eager_fallback(Tensor input, TF_DataType[] Tout, object f, string name, Context ctx) => throw null;
    public static Tensor to_bool(Tensor input, string name = null) => throw null;
    public static Tensor[] _while(Tensors input, object cond, object body, Shape[] output_shapes, int parallel_iterations = 10, string name = null) => throw null;
}

public class gen_image_ops
{
    public static Tensor adjust_contrastv2(Tensor images, Tensor contrast_factor, string name = null) => throw null;
    public static Tensor adjust_contrastv2(Tensor image, float contrast_factor, string name = null) => throw null;
    public static Tensor adjust_contrastv2_eager_fallback(Tensor images, Tensor contrast_factor, string name, Context ctx) => throw null;
    public static Tensor adjust_hue(Tensor images, Tensor delta, string name = null) => throw null;
    public static Tensor adjust_hue(Tensor images, float delta, string name = null) => throw null;
    public static Tensor adjust_hue_eager_fallback(Tensor images, Tensor delta, string name, Context ctx) => throw null;
    public static Tensor adjust_saturation(Tensor images, Tensor scale, string name = null) => throw null;
    public static Tensor adjust_saturation(Tensor images, float scale, string name = null) => throw null;
    public static Tensor adjust_saturation_eager_fallback(Tensor images, Tensor scale, string name, Context ctx) => throw null;
    public static (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(Tensor boxes, Tensor scores, Tensor max_output_size_per_class, Tensor max_total_size, Tensor iou_threshold, Tensor score_threshold, bool pad_per_class = false, bool clip_boxes = true, string name = null) => throw null;
    public static (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression_eager_fallback(Tensor boxes, Tensor scores, Tensor max_output_size_per_class, Tensor max_total_size, Tensor iou_threshold, Tensor score_threshold, bool pad_per_class, bool clip_boxes, string name, Context ctx) => throw null;
    public static Tensor crop_and_resize(Tensor image, Tensor boxes, Tensor box_ind, Tensor crop_size, string method = "bilinear", float extrapolation_value = 0f, string name = null) => throw null;
    public static Tensor crop_and_resize_eager_fallback(Tensor image, Tensor boxes, Tensor box_ind, Tensor crop_size, string method, float extrapolation_value, string name, Context ctx) => throw null;
    public static Tensor convert_image_dtype(Tensor image, TF_DataType dtype, bool saturate = false, string name = null) => throw null;
    public static Tensor decode_image(Tensor contents, long channels = 0L, TF_DataType dtype = TF_DataType.TF_UINT8, bool expand_animations = true, string name = null) => throw null;
    public static Tensor decode_jpeg(Tensor contents, long channels = 0L, long ratio = 1L, bool fancy_upscaling = true, bool try_recover_truncated = false, float acceptable_fraction = 1f, string dct_method = "", string name = null) => throw null;
    public static Tensor decode_gif(Tensor contents, string name = null) => throw null;
    public static Tensor decode_png(Tensor contents, int channels = 0, TF_DataType dtype = TF_DataType.TF_UINT8, string name = null) => throw null;
    public static Tensor decode_bmp(Tensor contents, int channels = 0, string name = null) => throw null;
    public static Tensor resize_bilinear(Tensor images, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => throw null;
    public static Tensor resize_bicubic(Tensor images, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => throw null;
    public static Tensor resize_nearest_neighbor<Tsize>(Tensor images, Tsize size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => throw null;
    public static Tensor resize_nearest_neighbor_grad(Tensor grads, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => throw null;
}

public static class gen_io_ops
{
    public static Tensor fixed_length_record_reader(int header_bytes = 0, int record_bytes = 0, int footer_bytes = 0, int hop_bytes = 0, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor fixed_length_record_reader_v2(int header_bytes = 0, int record_bytes = 0, int footer_bytes = 0, int hop_bytes = 0, string container = "", string shared_name = "", string encoding = "", string name = null) => throw null;
    public static Tensor identity_reader(string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor identity_reader_v2(string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor matching_files(Tensor pattern, string name = null) => throw null;
    public static Tensor read_file(Tensor filename, string name = null) => throw null;
    public static Tensor reader_num_records_produced(Tensor reader_handle, string name = null) => throw null;
    public static Tensor reader_num_records_produced_eager_fallback(Tensor reader_handle, string name, Context ctx) => throw null;
    public static Tensor reader_num_records_produced_v2(Tensor reader_handle, string name = null) => throw null;
    public static Tensor reader_num_work_units_completed(Tensor reader_handle, string name = null) => throw null;
    public static Tensor reader_num_work_units_completed_eager_fallback(Tensor reader_handle, string name, Context ctx) => throw null;
    public static Tensor reader_num_work_units_completed_v2(Tensor reader_handle, string name = null) => throw null;
    public static Tensor[] reader_read(Tensor reader_handle, Tensor queue_handle, string name = null) => throw null;
    public static Tensor[] reader_read_eager_fallback(Tensor reader_handle, Tensor queue_handle, string name, Context ctx) => throw null;
    public static Tensor[] reader_read_up_to(Tensor reader_handle, Tensor queue_handle, Tensor num_records, string name = null) => throw null;
    public static Tensor[] reader_read_up_to_eager_fallback(Tensor reader_handle, Tensor queue_handle, Tensor num_records, string name, Context ctx) => throw null;
    public static Tensor[] reader_read_up_to_v2(Tensor reader_handle, Tensor queue_handle, Tensor num_records, string name = null) => throw null;
    public static Tensor[] reader_read_v2(Tensor reader_handle, Tensor queue_handle, string name = null) => throw null;
    public static Operation reader_reset(Tensor reader_handle, string name = null) => throw null;
    public static Operation reader_reset_eager_fallback(Tensor reader_handle, string name, Context ctx) => throw null;
    public static Operation reader_reset_v2(Tensor reader_handle, string name = null) => throw null;
    public static Operation reader_restore_state(Tensor reader_handle, Tensor state, string name = null) => throw null;
    public static Operation reader_restore_state_eager_fallback(Tensor reader_handle, Tensor state, string name, Context ctx) => throw null;
    public static Operation reader_restore_state_v2(Tensor reader_handle, Tensor state, string name = null) => throw null;
    public static Tensor reader_serialize_state(Tensor reader_handle, string name = null) => throw null;
    public static Tensor reader_serialize_state_eager_fallback(Tensor reader_handle, string name, Context ctx) => throw null;
    public static Tensor reader_serialize_state_v2(Tensor reader_handle, string name = null) => throw null;
    public static Tensor restore(Tensor file_pattern, Tensor tensor_name, TF_DataType dt, int preferred_shard = -1, string name = null) => throw null;
    public static Tensor restore_slice(Tensor file_pattern, Tensor tensor_name, Tensor shape_and_slice, TF_DataType dt, int preferred_shard = -1, string name = null) => throw null;
    public static Tensor[] restore_v2(Tensor prefix, Tensor tensor_names, Tensor shape_and_slices, TF_DataType[] dtypes, string name = null) => throw null;
    public static Tensor[] restore_v2_eager_fallback(Tensor prefix, Tensor tensor_names, Tensor shape_and_slices, TF_DataType[] dtypes, string name, Context ctx) => throw null;
    public static Operation save(Tensor filename, Tensor tensor_names, Tensors data, string name = null) => throw null;
    public static Operation save_slices(Tensor filename, Tensor tensor_names, Tensor shapes_and_slices, Tensors data, string name = null) => throw null;
    public static Operation save_v2(Tensor prefix, Tensor tensor_names, Tensor shape_and_slices, Tensors tensors, string name = null) => throw null;
    public static Tensor sharded_filename(Tensor basename, Tensor shard, Tensor num_shards, string name = null) => throw null;
    public static Tensor sharded_filespec(Tensor basename, Tensor num_shards, string name = null) => throw null;
    public static Tensor text_line_reader(int skip_header_lines = 0, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor text_line_reader_v2(int skip_header_lines = 0, string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor whole_file_reader(string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor whole_file_reader_v2(string container = "", string shared_name = "", string name = null) => throw null;
    public static Operation write_file(Tensor filename, Tensor contents, string name = null) => throw null;
}

public static class gen_list_ops
{
    public static Tensor empty_tensor_list(Tensor element_shape, Tensor max_num_elements, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor[] tensor_list_concat(Tensor input_handle, TF_DataType element_dtype, Shape element_shape = null, string name = null) => throw null;
    public static Tensor tensor_list_concat_lists(Tensor input_a, Tensor input_b, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor[] tensor_list_concat_v2(Tensor input_handle, Tensor element_shape, Tensor leading_dims, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor tensor_list_element_shape(Tensor input_handle, TF_DataType shape_type, string name = null) => throw null;
    public static Tensor tensor_list_from_tensor(Tensor tensor, Tensor element_shape, string name = null) => throw null;
    public static Tensor tensor_list_gather(Tensor input_handle, Tensor indices, Tensor element_shape, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor tensor_list_get_item(Tensor input_handle, Tensor index, Tensor element_shape, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor tensor_list_length(Tensor input_handle, string name = null) => throw null;
    public static Tensor[] tensor_list_pop_back(Tensor input_handle, Tensor element_shape, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor tensor_list_push_back(Tensor input_handle, Tensor tensor, string name = null) => throw null;
    public static Tensor tensor_list_push_back_batch(Tensor input_handles, Tensor tensor, string name = null) => throw null;
    public static Tensor tensor_list_reserve(Tensor element_shape, Tensor num_elements, TF_DataType element_dtype, string name = null) => throw null;
    public static Tensor tensor_list_resize(Tensor input_handle, Tensor size, string name = null) => throw null;
    public static Tensor tensor_list_scatter(Tensor tensor, Tensor indices, Tensor element_shape, string name = null) => throw null;
    public static Tensor tensor_list_scatter_into_existing_list(Tensor input_handle, Tensor tensor, Tensor indices, string name = null) => throw null;
    public static Tensor tensor_list_scatter_v2(Tensor tensor, Tensor indices, Tensor element_shape, Tensor num_elements, string name = null) => throw null;
    public static Tensor tensor_list_set_item(Tensor input_handle, Tensor index, Tensor item, string name = null) => throw null;
    public static Tensor tensor_list_split(Tensor tensor, Tensor element_shape, Tensor lengths, string name = null) => throw null;
    public static Tensor tensor_list_stack(Tensor input_handle, Tensor element_shape, TF_DataType element_dtype, int num_elements = -1, string name = null) => throw null;
}

public class gen_logging_ops
{
    public static Operation assert(Tensor condition, object[] data, long summarize = 3L, string name = null) => throw null;
    public static Tensor histogram_summary(string tag, Tensor values, string name = null) => throw null;
    public static Tensor scalar_summary(string tags, Tensor values, string name = "ScalarSummary") => throw null;
    public static Tensor merge_summary(Tensor[] inputs, string name = "MergeSummary") => throw null;
}

public class gen_random_ops
{
    public static Tensor random_standard_normal(Tensor shape, TF_DataType dtype = TF_DataType.DtInvalid, int? seed = null, int? seed2 = null, string name = null) => throw null;
    public static Tensor random_uniform_int(Tensor shape, Tensor minval, Tensor maxval, int? seed = 0, int? seed2 = 0, string name = null) => throw null;
    public static Tensor random_uniform(Tensor shape, TF_DataType dtype, int? seed = 0, int? seed2 = 0, string name = null) => throw null;
    public static Tensor random_shuffle(Tensor value, int? seed = 0, int? seed2 = 0, string name = null) => throw null;
    public static Tensor truncated_normal(Tensor shape, TF_DataType dtype, int? seed = 0, int? seed2 = 0, string name = null) => throw null;
    public static Tensor stateless_random_normal_v2(Tensor shape, Tensor key, Tensor counter, int alg, TF_DataType dtype, string name = null) => throw null;
    public static Tensors stateless_random_get_key_counter(int[] seed, string name = null) => throw null;
    public static Tensor multinomial(Tensor logits, int num_samples, int? seed = 0, int? seed2 = 0, TF_DataType output_dtype = TF_DataType.TF_INT64, string name = null) => throw null;
}

public static class gen_resource_variable_ops
{
    public static Operation assign_add_variable_op(Tensor resource, Tensor value, string name = null) => throw null;
    public static Operation assign_sub_variable_op(Tensor resource, Tensor value, string name = null) => throw null;
    public static Operation assign_variable_op(Tensor resource, Tensor value, bool validate_shape = false, string name = null) => throw null;
    public static Operation consume_mutex_lock(Tensor mutex_lock, string name = null) => throw null;
    public static Operation destroy_resource_op(Tensor resource, bool ignore_lookup_error = true, string name = null) => throw null;
    public static Operation disable_copy_on_read(Tensor resource, string name = null) => throw null;
    public static Tensor mutex_lock(Tensor mutex, string name = null) => throw null;
    public static Tensor mutex_v2(string container = "", string shared_name = "", string name = null) => throw null;
    public static Tensor read_variable_op(Tensor resource, TF_DataType dtype, string name = null) => throw null;
    public static Tensor resource_gather(Tensor resource, Tensor indices, TF_DataType dtype, int batch_dims = 0, bool validate_indices = true, string name = null) => throw null;
    public static Tensor resource_gather_nd(Tensor resource, Tensor indices, TF_DataType dtype, string name = null) => throw null;
    public static Operation resource_scatter_add(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_div(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_max(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_min(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_mul(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_sub(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Operation resource_scatter_update(Tensor resource, Tensor indices, Tensor updates, string name = null) => throw null;
    public static Tensor var_handle_op(TF_DataType dtype, Shape shape, string container = "", string shared_name = "", string[] allowed_devices = null, string name = null) => throw null;
    public static Tensor var_is_initialized_op(Tensor resource, string name = null) => throw null;
    public static Tensor variable_shape(Tensor input, TF_DataType out_type = TF_DataType.TF_INT32, string name = null) => throw null;
}

public class gen_sparse_ops
{
    public static Tensor sparse_to_dense<T>(Tensor sparse_indices, int[] output_shape, T sparse_values, T default_value, bool validate_indices = true, string name = null) => throw null;
    public static Tensor sparse_to_dense<T>(Tensor sparse_indices, Tensor output_shape, Tensor sparse_values, T default_value = default, bool validate_indices = true, string name = null) => throw null;
}

public class gen_state_ops
{
    public static Tensor variable_v2(int[] shape, TF_DataType dtype, string name = null, string container = "", string shared_name = "") => throw null;
    public static Tensor assign<T>(T @ref, object value, bool validate_shape = true, bool use_locking = true, string name = null) => throw null;
    public static Tensor assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string name = null) => throw null;
    public static Tensor assign_sub(IVariableV1 @ref, Tensor value, bool use_locking = false, string name = null) => throw null;
    public static Tensor scatter_add(IVariableV1 @ref, Tensor indices, Tensor updates, bool use_locking = false, string name = null) => throw null;
    public static Tensor is_variable_initialized(RefVariable @ref, string name = null) => throw null;
}

public class gen_training_ops
{
    public static Tensor resource_apply_adam(Tensor @var, Tensor m, Tensor v, Tensor beta1_power, Tensor beta2_power, Tensor lr, Tensor beta1, Tensor beta2, Tensor epsilon, Tensor grad, bool use_locking = false, bool use_nesterov = false, string name = null) => throw null;
    public static Tensor apply_adam(Tensor @var, Tensor m, Tensor v, Tensor beta1_power, Tensor beta2_power, Tensor lr, Tensor beta1, Tensor beta2, Tensor epsilon, Tensor grad, bool use_locking = false, bool use_nesterov = false, string name = null) => throw null;
    public static Tensor apply_gradient_descent(IVariableV1 @var, Tensor alpha, Tensor delta, bool use_locking = false, string name = null) => throw null;
    public static Tensor resource_apply_gradient_descent(Tensor @var, Tensor alpha, Tensor delta, bool use_locking = false, string name = null) => throw null;
    public static Tensor resource_apply_keras_momentum(Tensor @var, Tensor accum, Tensor lr, Tensor grad, Tensor momentum, bool use_locking = false, bool use_nesterov = false, string name = null) => throw null;
}

public class gradients_impl
{
    public static Tensor[] gradients(Tensor[] ys, Tensor[] xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null) => throw null;
}

public class gradients_util
{
    public static int POSSIBLE_GRADIENT_TYPES_NONE;
    public static int POSSIBLE_GRADIENT_TYPES_FIRST_ORDER;
    public static int POSSIBLE_GRADIENT_TYPES_HIGHER_ORDER;
    public static Tensor[] _GradientsHelper(Tensor[] ys, Tensor[] xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int aggregation_method = 0, Tensor[] stop_gradients = null, Graph src_graph = null) => throw null;
    public static bool IsTrainable(Tensor tensor) => throw null;
    public static int PossibleTapeGradientTypes(Tensor[] tensors) => throw null;
}

public class graph_io
{
    public static string write_graph(Graph graph, string logdir, string name, bool as_text = true) => throw null;
    public static string write_graph(MetaGraphDef graph_def, string logdir, string name, bool as_text = true) => throw null;
}

public class graph_util_impl
{
    public GraphDef convert_variables_to_constants(Session sess, GraphDef input_graph_def, string[] output_node_names, string[] variable_names_whitelist = null, string[] variable_names_blacklist = null) => throw null;
}

public class image_ops_impl
{
    public static Tensor random_flip_up_down(Tensor image, int seed = 0) => throw null;
    public static Tensor random_flip_left_right(Tensor image, int seed = 0) => throw null;
    public static Tensor flip_left_right(Tensor image) => throw null;
    public static Tensor flip_up_down(Tensor image) => throw null;
    public static Tensor rot90(Tensor image, int k = 1, string name = null) => throw null;
    public static Tensor transpose(Tensor image, string name = null) => throw null;
    public static Tensor central_crop(Tensor image, float central_fraction) => throw null;
    public static Tensor pad_to_bounding_box(Tensor image, int offset_height, int offset_width, int target_height, int target_width) => throw null;
    public static Tensor crop_to_bounding_box(Tensor image, int offset_height, int offset_width, int target_height, int target_width) => throw null;
    public static Tensor resize_image_with_crop_or_pad(Tensor image, object target_height, object target_width) => throw null;
    public static Tensor resize_images(Tensor images, Tensor size, string method = "bilinear", bool preserve_aspect_ratio = false, bool antialias = false, string name = null) => throw null;
    public static Tensor resize_images_with_pad(Tensor image, int target_height, int target_width, string method, bool antialias) => throw null;
    public static Tensor per_image_standardization(Tensor image) => throw null;
    public static Tensor random_brightness(Tensor image, float max_delta, int seed = 0) => throw null;
    public static Tensor random_contrast(Tensor image, float lower, float upper, int seed = 0) => throw null;
    public static Tensor adjust_brightness(Tensor image, Tensor delta) => throw null;
    public static Tensor adjust_contrast(Tensor images, Tensor contrast_factor) => throw null;
    public static Tensor adjust_gamma(Tensor image, int gamma = 1, int gain = 1) => throw null;
    public static Tensor rgb_to_grayscale(Tensor images, string name = null) => throw null;
    public static Tensor grayscale_to_rgb(Tensor images, string name = null) => throw null;
    public static Tensor random_hue(Tensor image, float max_delta, int seed = 0) => throw null;
    public static Tensor adjust_hue(Tensor image, Tensor delta, string name = null) => throw null;
    public static Tensor random_jpeg_quality(Tensor image, float min_jpeg_quality, float max_jpeg_quality, int seed = 0) => throw null;
    public static Tensor adjust_jpeg_quality(Tensor image, Tensor jpeg_quality, string name = null) => throw null;
    public static Tensor random_saturation(Tensor image, float lower, float upper, int seed = 0) => throw null;
    public static Tensor adjust_saturation(Tensor image, Tensor saturation_factor, string name = null) => throw null;
    public static Tensor total_variation(Tensor images, string name = null) => throw null;
    public static (Tensor begin, Tensor size, Tensor bboxes) sample_distorted_bounding_box_v2(Tensor image_size, Tensor bounding_boxes, int seed = 0, Tensor min_object_covered = null, float[] aspect_ratio_range = null, float[] area_range = null, int max_attempts = 100, bool use_image_if_no_bounding_boxes = false, string name = null) => throw null;
    public static Tensor non_max_suppression(Tensor boxes, Tensor scores, Tensor max_output_size, float iou_threshold = 0.5f, float score_threshold = float.NegativeInfinity, string name = null) => throw null;
    public static (Tensor, Tensor) non_max_suppression_with_scores(Tensor boxes, Tensor scores, Tensor max_output_size, float iou_threshold = 0.5f, float score_threshold = float.NegativeInfinity, string name = null) => throw null;
    public static Tensor non_max_suppression_with_overlaps(Tensor overlaps, Tensor scores, Tensor max_output_size, float overlap_threshold = 0.5f, float score_threshold = float.NegativeInfinity, string name = null) => throw null;
    public static Tensor rgb_to_yiq(Tensor images) => throw null;
    public static Tensor yiq_to_rgb(Tensor images) => throw null;
    public static Tensor rgb_to_yuv(Tensor images) => throw null;
    public static Tensor yuv_to_rgb(Tensor images) => throw null;
    public static Tensor psnr(Tensor a, Tensor b, Tensor max_val, string name = null) => throw null;
    public static Tensor ssim(Tensor img1, Tensor img2, float max_val = 1f, float filter_size = 11f, float filter_sigma = 1.5f, float k1 = 0.01f, float k2 = 0.03f) => throw null;
    public static Tensor ssim_multiscale(Tensor img1, Tensor img2, float max_val, float[] power_factors = null, float filter_size = 11f, float filter_sigma = 1.5f, float k1 = 0.01f, float k2 = 0.03f) => throw null;
    public static (Tensor, Tensor) image_gradients(Tensor image) => throw null;
    public static Tensor sobel_edges(Tensor image) => throw null;
    public static Tensor decode_image(Tensor contents, int channels = 0, TF_DataType dtype = TF_DataType.TF_UINT8, string name = null, bool expand_animations = true) => throw null;
    public static Tensor crop_and_resize(Tensor image, Tensor boxes, Tensor box_ind, Tensor crop_size, string method, float extrapolation_value, string name) => throw null;
    public static Tensor extract_glimpse(Tensor input, Tensor size, Tensor offsets, bool centered = true, bool normalized = true, bool uniform_noise = true, string name = null) => throw null;
    public static (Tensor, Tensor, Tensor, Tensor) combined_non_max_suppression(Tensor boxes, Tensor scores, Tensor max_output_size_per_class, Tensor max_total_size, float iou_threshold = 0.5f, float score_threshold = float.NegativeInfinity, bool pad_per_class = false, bool clip_boxes = true, string name = null) => throw null;
    public static (Tensor, Tensor) non_max_suppression_padded(Tensor boxes, Tensor scores, Tensor max_output_size, float iou_threshold = 0.5f, float score_threshold = float.NegativeInfinity, bool pad_to_max_output_size = false, string name = null, bool sorted_input = false, bool canonicalized_coordinates = false, int tile_size = 512) => throw null;
    public static (Tensor, Tensor) non_max_suppression_padded_v2(Tensor boxes, Tensor scores, Tensor max_output_size, float iou_threshold = 0.5f, float score_threshold = float.NegativeInfinity, bool sorted_input = false, bool canonicalized_coordinates = false, int tile_size = 512) => throw null;
    public static Tensor encode_jpeg(Tensor contents, string name = null) => throw null;
    public static Tensor encode_png(Tensor contents, string name = null) => throw null;
    public static Tensor is_jpeg(Tensor contents, string name = null) => throw null;
    public static Tensor convert_image_dtype(Tensor image, TF_DataType dtype, bool saturate = false, string name = null) => throw null;
    public static Tensor resize_images_v2<T>(Tensor images, T size, string method = "bilinear", bool preserve_aspect_ratio = false, bool antialias = false, string name = null) => throw null;
    public static Tensor resize_nearest_neighbor<Tsize>(Tensor images, Tsize size, bool align_corners = false, string name = null, bool half_pixel_centers = false) => throw null;
    public static Tensor draw_bounding_boxes(Tensor images, Tensor boxes, Tensor colors = null, string name = null) => throw null;
    public static Tensor generate_bounding_box_proposals() => throw null;
}

public class importer
{
    public static ITensorOrOperation[] import_graph_def_for_function(GraphDef graph_def, string name = null) => throw null;
    public static ITensorOrOperation[] import_graph_def(GraphDef graph_def, Dictionary<string, Tensor> input_map = null, string[] return_elements = null, bool validate_colocation_constraints = true, string name = null, OpList producer_op_list = null) => throw null;
    public static void _PopulateTFImportGraphDefOptions(ImportGraphDefOptions options, string prefix, Dictionary<string, Tensor> input_map, string[] return_elements, bool validate_colocation_constraints) => throw null;
    public static Dictionary<string, Tensor> _ConvertInputMapValues(string name, Dictionary<string, Tensor> input_map) => throw null;
    public static GraphDef _ProcessGraphDefParam(GraphDef graph_def, Dictionary<string, OpDef> op_dict) => throw null;
}

public class io_ops
{
    public Operation save_v2(Tensor prefix, string[] tensor_names, string[] shape_and_slices, Tensor[] tensors, string name = null) => throw null;
    public Operation save_v2_eager_fallback(Tensor prefix, string[] tensor_names, string[] shape_and_slices, Tensor[] tensors, string name, Context ctx) => throw null;
    public Tensor[] restore_v2(Tensor prefix, string[] tensor_names, string[] shape_and_slices, TF_DataType[] dtypes, string name = null) => throw null;
    public Tensor read_file<T>(T filename, string name = null) => throw null;
}

public class linalg_ops
{
    public Tensor eye(int num_rows, int num_columns = -1, Shape batch_shape = null, TF_DataType dtype = TF_DataType.TF_DOUBLE, string name = null) => throw null;
    public Tensor matrix_inverse(Tensor input, bool adjoint = false, string name = null) => throw null;
    public Tensor matrix_solve_ls(Tensor matrix, Tensor rhs, Tensor l2_regularizer = null, bool fast = true, string name = null) => throw null;
    public Tensor norm(Tensor tensor, string ord = "euclidean", Axis axis = null, string name = null, bool keepdims = true) => throw null;
    public Tensor cholesky(Tensor input, string name = null) => throw null;
    public Tensor cholesky_solve(Tensor chol, Tensor rhs, string name = null) => throw null;
    public Tensor matrix_triangular_solve(Tensor matrix, Tensor rhs, bool lower = true, bool adjoint = false, string name = null) => throw null;
    public Tensors qr(Tensor input, bool full_matrices = false, string name = null) => throw null;
}

public class logging_ops
{
    public Tensor print_v2(Tensor input, string output_stream = "stderr", string end = "\n", string name = null) => throw null;
}

public class meta_graph
{
    public static MetaGraphDef read_meta_graph_file(string filename) => throw null;
    public static (Dictionary<string, IVariableV1>, ITensorOrOperation[]) import_scoped_meta_graph_with_return_elements(MetaGraphDef meta_graph_or_file, bool clear_devices = false, string import_scope = "", Dictionary<string, Tensor> input_map = null, string unbound_inputs_col_name = "unbound_inputs", string[] return_elements = null) => throw null;
    public static (MetaGraphDef, Dictionary<string, IVariableV1>) export_scoped_meta_graph(string filename = "", GraphDef graph_def = null, bool as_text = false, string unbound_inputs_col_name = "unbound_inputs", bool clear_devices = false, SaverDef saver_def = null, bool clear_extraneous_savers = false, bool strip_default_attrs = false, byte[] meta_info_def = null) => throw null;
    public static OpList stripped_op_list_for_graph(GraphDef graph_def) => throw null;
    public static void strip_graph_default_valued_attrs(MetaGraphDef meta_graph_def) => throw null;
    public static string op_name(string tensor_name) => throw null;
}

public class nn_impl
{
    public static Tensor conv2d_transpose(Tensor value = null, IVariableV1 filter = null, Tensor output_shape = null, Shape strides = null, string padding = "SAME", string data_format = "NHWC", string name = null, Shape dilations = null) => throw null;
    public static Tensor l2_normalize(Tensor x, int axis = 0, Tensor epsilon = null, string name = null) => throw null;
    public static (Tensor, Tensor) moments(Tensor x, Axis axes, string name = null, bool keep_dims = false) => throw null;
    public static Tensor normalize(Tensor tensor, string ord = "euclidean", Axis axis = null, string name = null) => throw null;
    public static Tensor batch_normalization(Tensor x, Tensor mean, Tensor variance, Tensor offset, Tensor scale, float variance_epsilon = 0.001f, string name = null) => throw null;
    public static Tensor[] fused_batch_norm(Tensor x, Tensor scale, Tensor offset, Tensor mean = null, Tensor variance = null, float epsilon = 0.001f, string data_format = "NHWC", bool is_training = true, string name = null, float exponential_avg_factor = 1f) => throw null;
    public static Tensor sigmoid_cross_entropy_with_logits(Tensor labels, Tensor logits, string name = null) => throw null;
    public static Tensor zero_fraction(Tensor value, string name = null) => throw null;
}

public class nn_ops
{
    public static ConvolutionInternal convolution_internal(string padding, int[] strides, int[] dilation_rate, int rank, string name = null, string data_format = null) => throw null;
    public static Tensor bias_add(Tensor value, IVariableV1 bias, string data_format = null, string name = null) => throw null;
    public static Tensor dropout_v2(Tensor x, Tensor rate, Tensor noise_shape = null, int? seed = null, string name = null) => throw null;
    public static Tensors top_kv2(Tensor input, int k, bool sorted = true, string name = null) => throw null;
    public static Tensor in_top_k(Tensor predictions, Tensor targets, int k, string name = null) => throw null;
    public static Tensor log_softmax(Tensor logits, int axis = -1, string name = null) => throw null;
    public static Tensor softmax(Tensor logits, int axis = -1, string name = null) => throw null;
    public static Tensor softplus(Tensor features, string name = null) => throw null;
    public static Tensor l2_loss(Tensor t, string name = null) => throw null;
    public static Tensor leaky_relu(Tensor features, float alpha = 0.2f, string name = null) => throw null;
    public static Tensor max_pool(Tensor value, int[] ksize, int[] strides, string padding, string data_format = "NHWC", string name = null) => throw null;
    public static Tensor _softmax(Tensor logits, Func<Tensor, string, Tensor> compute_op, int dim = -1, string name = null) => throw null;
    public static Tensor sparse_softmax_cross_entropy_with_logits(Tensor labels = null, Tensor logits = null, string name = null) => throw null;
    public static Tensor softmax_cross_entropy_with_logits_v2_helper(Tensor labels, Tensor logits, int axis = -1, string name = null) => throw null;
}

public class op_def_registry
{
    public static Dictionary<string, OpDef> get_registered_ops() => throw null;
    public static OpDef GetOpDef(string type) => throw null;
}

public class optimizer
{
    public static _OptimizableVariable _get_processor(RefVariable v) => throw null;
    public static _OptimizableVariable _get_processor(ResourceVariable v) => throw null;
}

public class random_ops
{
    public static Tensor random_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) => throw null;
    public static Tensor random_uniform(int[] shape, float minval = 0f, float maxval = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) => throw null;
    public static Tensor random_uniform_int(int[] shape, int minval = 0, int maxval = 1, int? seed = null, string name = null) => throw null;
    public static Tensor random_uniform(Tensor shape, int minval = 0, Tensor maxval = null, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) => throw null;
    public static Tensor random_shuffle(Tensor value, int? seed = null, string name = null) => throw null;
    public static Tensor truncated_normal(int[] shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) => throw null;
    public static Tensor multinomial(Tensor logits, int num_samples, int? seed = null, string name = null, TF_DataType output_dtype = TF_DataType.DtInvalid) => throw null;
}

public class random_seed
{
    public static (int?, int?) get_seed(int? op_seed = null) => throw null;
    public static (Tensor, Tensor) get_seed_tensor(int? op_seed = null) => throw null;
}

public static class resource_variable_ops
{
    public static Operation shape_safe_assign_variable_handle(Tensor handle, int[] shape, Tensor value, string name = null) => throw null;
    public static bool is_resource_variable(object @var) => throw null;
    public static Tensor eager_safe_variable_handle(Tensor initial_value, Shape shape, string shared_name, string name, bool graph_mode) => throw null;
    public static Tensor variable_handle_from_shape_and_dtype(Shape shape, TF_DataType dtype, string shared_name, string name, bool graph_mode, Tensor initial_value = null) => throw null;
    public static UninitializedVariable copy_to_graph_uninitialized(ResourceVariable variable) => throw null;
    public static void write_object_proto_for_resource_variable(BaseResourceVariable resource_variable, SavedObject proto, SaveOptions options, bool enforcing_naming = true) => throw null;
    public static void _maybe_set_handle_data(TF_DataType dtype, Tensor handle, Tensor tensor) => throw null;
    public static CppShapeInferenceResult.Types.HandleData get_eager_safe_handle_data(Tensor handle) => throw null;
    public static void variable_accessed(IVariableV1 variable) => throw null;
}

public static class saveable_object_util
{
    public static string NO_SLICE_SPEC_KEY;
    public static MySaveableObject[] validate_and_slice_inputs(IVariableV1[] names_to_saveables) => throw null;
    public static MySaveableObject[] validate_and_slice_inputs(Dictionary<string, Tensor> names_to_saveables) => throw null;
    public static MySaveableObject[] validate_and_slice_inputs(Dictionary<string, BaseResourceVariable> names_to_saveables) => throw null;
    public static IEnumerable<MySaveableObject> saveable_objects_for_op(Tensor op, string name) => throw null;
    public static IEnumerable<MySaveableObject> saveable_objects_for_op(Trackable obj, string name) => throw null;
    public static IEnumerable<MySaveableObject> saveable_objects_for_op(MySaveableObject obj, string name) => throw null;
    public static Dictionary<string, Tensor> op_list_to_dict(IVariableV1[] op_list, bool convert_variable_to_tensor = true) => throw null;
    public static bool trackable_has_serialize_to_tensor(Trackable obj) => throw null;
    public static string set_cpu0(string device_string) => throw null;
}

public class saver
{
    public static (Saver, object) _import_meta_graph_with_return_elements(string meta_graph_or_file, bool clear_devices = false, string import_scope = "", string[] return_elements = null) => throw null;
    public static Saver _create_saver_from_imported_meta_graph(MetaGraphDef meta_graph_def, string import_scope, Dictionary<string, IVariableV1> imported_vars) => throw null;
    public static string freeze_graph(string checkpoint_dir, string output_pb_name, string[] output_node_names) => throw null;
    public static Graph load_graph(string freeze_graph_pb, string name = "") => throw null;
}

public class shape_utils
{
    public static Tensor static_or_dynamic_map_fn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType[] dtypes = null, int parallel_iterations = 32, bool back_prop = true) => throw null;
    public static Shape from_object_array(object[] shape) => throw null;
}

public class sort_ops
{
    public static Tensor argsort(Tensor values, Axis axis = null, string direction = "ASCENDING", bool stable = false, string name = null) => throw null;
    public static Tensor sort(Tensor values, Axis axis, string direction = "ASCENDING", string name = null) => throw null;
    public Tensor matrix_inverse(Tensor input, bool adjoint = false, string name = null) => throw null;
}

public class sparse_ops
{
    public Tensor sparse_to_dense<T>(Tensor sparse_indices, int[] output_shape, T sparse_values, T default_value = default, bool validate_indices = true, string name = null) => throw null;
}

public class state_ops
{
    public static Tensor variable_op_v2(int[] shape, TF_DataType dtype, string name = "Variable", string container = "", string shared_name = "") => throw null;
    public static Tensor assign<T>(T @ref, object value, bool validate_shape = true, bool use_locking = true, string name = null) => throw null;
    public static Tensor assign(IVariableV1 @ref, object value, bool validate_shape = true, bool use_locking = true, string name = null) => throw null;
    public static Tensor assign_sub(IVariableV1 @ref, Tensor value, bool use_locking = false, string name = null) => throw null;
    public static Tensor assign_add<T>(IVariableV1 @ref, T value, bool use_locking = false, string name = null) => throw null;
    public static Tensor scatter_add(IVariableV1 @ref, Tensor indices, Tensor updates, bool use_locking = false, string name = null) => throw null;
    public static Tensor is_variable_initialized(RefVariable @ref, string name = null) => throw null;
}

public class stateless_random_ops
{
    public static Tensor stateless_random_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int[] seed = null, string name = null) => throw null;
}

public class string_ops
{
    public Tensor lower(Tensor input, string encoding = "", string name = null) => throw null;
    public Tensor regex_replace(Tensor input, string pattern, string rewrite, bool replace_global = true, string name = null) => throw null;
    public Tensor substr<T>(T input, int pos, int len, string @uint = "BYTE", string name = null) => throw null;
    public Tensor string_length(Tensor input, string name = null, string unit = "BYTE") => throw null;
    public Tensor string_format(Tensor[] inputs, string template = "%s", string placeholder = "%s", int summarize = 3, string name = null) => throw null;
    public RaggedTensor string_split_v2(Tensor input, string sep = " ", int maxsplit = -1, string name = null) => throw null;
    public (RaggedTensor, RaggedTensor) unicode_decode_with_offsets(Tensor input, string input_encoding, string errors, int replacement_char = 65533, bool replace_control_characters = false, string name = null) => throw null;
}

public class tensor_array_ops
{
    public static TensorArray build_ta_with_new_flow(TensorArray old_ta, Tensor flow) => throw null;
    public static TensorArray build_ta_with_new_flow(_GraphTensorArray old_ta, Tensor flow) => throw null;
}

public static class tensor_util
{
    public static NDArray constant_value(Tensor tensor, bool partial = false) => throw null;
    public static NDArray MakeNdarray(TensorProto tensor) => throw null;
    public static TensorProto make_tensor_proto(object values, TF_DataType dtype = TF_DataType.DtInvalid, Shape shape = null, bool verify_shape = false, bool allow_broadcast = false) => throw null;
    public static Shape constant_value_as_shape(Tensor tensor) => throw null;
    public static TensorShapeProto as_shape<T>(T[] dims) => throw null;
    public static Shape to_shape(long[] dims) => throw null;
    public static Shape to_shape(int[] dims) => throw null;
    public static TensorShapeProto as_shape_proto(this Shape tshape) => throw null;
    public static Shape reshape(this Shape shape, int[] dims) => throw null;
    public static TensorShapeProto as_proto(this Shape tshape) => throw null;
    public static Tensor shape_tensor(int[] shape) => throw null;
    public static ParsedSliceArgs ParseSlices(Slice[] slices) => throw null;
    public static ParsedSliceArgs ParseSlices(Tensor start, Tensor stop = null, Tensor step = null) => throw null;
}

public class variable_scope : ITensorFlowObject
{
    public variable_scope(string name, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;
    public variable_scope(VariableScope scope, string default_name = "", Tensor[] values = null, bool? reuse = null, bool auxiliary_name_scope = true) => throw null;
    public static string _VARSTORE_KEY;
    public static string _VARSCOPESTORE_KEY;
    public static bool _DEFAULT_USE_RESOURCE;
    protected Graph _graph;
    public bool UseResource => throw null;
    public void __enter__() => throw null;
    public static string _get_unique_variable_scope(string prefix) => throw null;
    public static IVariableV1 default_variable_creator(object initial_value, string name = null, bool? trainable = null, List<string> collections = null, TF_DataType dtype = TF_DataType.DtInvalid, int[] shape = null, bool validate_shape = false, bool? use_resource = null, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None) => throw null;
    public static _VariableStore _get_default_variable_store() => throw null;
    public static VariableScope get_variable_scope() => throw null;
    public static _VariableScopeStore get_variable_scope_store() => throw null;
    public static bool _get_trainable_value(VariableSynchronization synchronization, bool? trainable = true) => throw null;
    public static implicit operator VariableScope(variable_scope scope) => throw null;
    public void __exit__() => throw null;
    public void Dispose() => throw null;
    public static RefVariable get_variable(string embeddingMatrix, IInitializer initializer, bool use_resource, Shape shape = null, TF_DataType dtype = TF_DataType.DtInvalid, bool trainable = false, bool validate_shape = true) => throw null;
    public void __init__() => throw null;
    public void __del__() => throw null;
}

public class variables
{
    public static object trainable_variables() => throw null;
    public static IVariableV1[] _all_saveable_objects(string scope = "") => throw null;
    public static List<IVariableV1> global_variables(string scope = null) => throw null;
    public static Operation variables_initializer(IVariableV1[] var_list, string name = "init") => throw null;
    public static Tensor _try_guard_against_uninitialized_dependencies(string name, Tensor initial_value) => throw null;
    public static Tensor _safe_initial_value_from_tensor(string name, Tensor tensor, Dictionary<string, Operation> op_cache) => throw null;
    public static Operation _safe_initial_value_from_op(string name, Operation op, Dictionary<string, Operation> op_cache) => throw null;
}

public class weights_broadcast_ops
{
    public static Tensor broadcast_weights(Tensor weights, Tensor values) => throw null;
}
