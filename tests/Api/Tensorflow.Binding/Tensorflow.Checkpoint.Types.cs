using System;
using System.Collections.Generic;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.Train;
using Tensorflow.Util;

namespace Tensorflow.Checkpoint;

public static class CheckPointUtils
{
    public static Trackable get_mapped_trackable(Trackable trackable, IDictionary<Trackable, Trackable> object_map) => throw null;
    public static string get_full_name(Trackable variable) => throw null;
    public static void add_checkpoint_values_check(TrackableObjectGraph object_graph_proto) => throw null;
    public static IList<Trackable> list_objects(ObjectGraphView graph_view) => throw null;
}

public record CheckpointFactoryData
{
    private CheckpointFactoryData() => throw null;
    public string name { get; init; }
    public string checkpoint_key { get; init; }
}

public record CheckpointOptions
{
    public CheckpointOptions(string experimental_io_device = null, bool experimental_enable_async_checkpoint = false) => throw null;
    public string experimental_io_device { get; init; }
    public bool experimental_enable_async_checkpoint { get; init; }
    public void Deconstruct(out string experimental_io_device, out bool experimental_enable_async_checkpoint) => throw null;
}

public class CheckpointPosition
{
    public CheckpointPosition(CheckpointRestoreCoordinator checkpoint, int proto_id) => throw null;
    public Trackable Trackable => throw null;
    public CheckpointRestoreCoordinator Checkpoint => throw null;
    public TrackableObjectGraph.Types.TrackableObject ObjectProto => throw null;
    public void restore(Trackable trackable) => throw null;
    public bool bind_project(Trackable trackable) => throw null;
    public CheckpointPosition create_child_position(int node_id) => throw null;
    public (CheckpointPosition, BaseResourceVariable) create_slot_variable_position(Optimizer optimizer_object, BaseResourceVariable variable, int slot_variable_id, string slot_name) => throw null;
}

public class CheckpointReader
{
    public CheckpointReader(string filename) => throw null;
    public Dictionary<string, TF_DataType> VariableToDataTypeMap { get; set; }
    public Dictionary<string, Shape> VariableToShapeMap { get; set; }
    public int HasTensor(string name) => throw null;
    public string GetVariable(int index) => throw null;
    public int Size() => throw null;
    public TF_DataType GetVariableDataType(string name) => throw null;
    public Shape GetVariableShape(string name) => throw null;
    public int GetVariableNumDims(string name) => throw null;
    public Tensor GetTensor(string name, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
}

public class CheckpointRestoreCoordinator
{
    public CheckpointRestoreCoordinator(TrackableObjectGraph object_graph_proto, string save_path, Tensor save_path_tensor, CheckpointReader reader, object restore_op_cache, ObjectGraphView graph_view, CheckpointOptions options, object saveables_cache) => throw null;
    public bool ExpectPartial { get; set; }
    public List<Trackable> AllTrackables => throw null;
    public HashSet<int> MatchedProtoIds => throw null;
    public Dictionary<int, Trackable> ObjectByProtoId => throw null;
    public int RestoreUid => throw null;
    public TrackableObjectGraph ObjectGraphProto => throw null;
    public Dictionary<int, IList<SlotVariableRestoration>> SlotRestorations => throw null;
    public Dictionary<int, IList<DeferredSlotVariableRestoration>> DeferredSlotRestorations => throw null;
    public Dictionary<string, Operation> RestoreOpsByName => throw null;
    public Dictionary<int, IList<string>> UnusedAttributes => throw null;
    public void new_restore_ops(IEnumerable<Operation> new_ops) => throw null;
}

public record DeferredSlotVariableRestoration
{
    public DeferredSlotVariableRestoration(BaseResourceVariable OriginalVariable, int SlotVariableId, string SlotName) => throw null;
    public BaseResourceVariable OriginalVariable { get; init; }
    public int SlotVariableId { get; init; }
    public string SlotName { get; init; }
    public void Deconstruct(out BaseResourceVariable OriginalVariable, out int SlotVariableId, out string SlotName) => throw null;
}

public class InitializationOnlyStatus : LoadStatus
{
    public InitializationOnlyStatus(ObjectGraphView object_graph_view, int restore_uid) => throw null;
    public override LoadStatus assert_consumed() => throw null;
    public override LoadStatus assert_existing_objects_matched() => throw null;
    public override LoadStatus assert_nontrivial_match() => throw null;
    public override LoadStatus run_restore_ops(Session session = null) => throw null;
    public override void initialize_or_restore(Session session = null) => throw null;
}

public abstract class LoadStatus
{
    public abstract LoadStatus assert_consumed();
    public abstract LoadStatus assert_existing_objects_matched();
    public abstract LoadStatus assert_nontrivial_match();
    public abstract LoadStatus run_restore_ops(Session session = null);
    public abstract void initialize_or_restore(Session session = null);
    public virtual LoadStatus expect_partial() => throw null;
}

public class MultiDeviceSaver
{
    private MultiDeviceSaver() => throw null;
    public Operation save(Tensor file_prefix, CheckpointOptions options = null) => throw null;
    public Operation save(string file_prefix, CheckpointOptions options = null) => throw null;
    public IDictionary<string, Operation> restore(Tensor file_prefix, CheckpointOptions options = null) => throw null;
    public SaverDef to_proto() => throw null;
    public static MultiDeviceSaver from_saveables(IEnumerable<MySaveableObject> saveables, IDictionary<string, IDictionary<string, Trackable>> registered_savers = null, bool call_with_mapped_captures = false) => throw null;
}

public class ObjectGraphView : TrackableView, ICloneable
{
    public ObjectGraphView(Trackable root, IEnumerable<TrackableReference> attached_dependencies = null) : base(default(Trackable)) => throw null;
    protected IEnumerable<TrackableReference> _attached_dependencies;
    public IEnumerable<TrackableReference> AttachedDependencies => throw null;
    public object Clone() => throw null;
    public virtual List<TrackableReference> list_children(Trackable obj, SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache = null) => throw null;
    public override IDictionary<string, Trackable> children(Trackable obj, SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache = null) => throw null;
    public virtual (IList<Trackable>, IDictionary<Trackable, IEnumerable<TrackableReference>>) breadth_first_traversal() => throw null;
    public void serialize_object_graph(object saveables_cache = null) => throw null;
    public void frozen_saveable_objects(object object_map = null, object to_graph = null, object call_with_mapped_captures = null) => throw null;
}

public sealed class SafeCheckpointReaderHandle : SafeTensorflowHandle
{
    public SafeCheckpointReaderHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public static class SaveUtil
{
}

public static class SaveUtilV1
{
    public static (IDictionary<Trackable, IEnumerable<CheckpointFactoryData>>, object) get_checkpoint_factories_and_keys(IDictionary<Trackable, string> object_names, IDictionary<Trackable, Trackable> object_map = null) => throw null;
    public static (IList<MySaveableObject>, IDictionary<string, IDictionary<string, Trackable>>) frozen_saveables_and_savers(ObjectGraphView graph_view, IDictionary<Trackable, Trackable> object_map, Graph to_graph, bool call_with_mapped_captures, object saveables_cache = null) => throw null;
    public static (IList<MySaveableObject>, TrackableObjectGraph, object, IDictionary<string, IDictionary<string, Trackable>>) serialize_gathered_objects(ObjectGraphView graph_view, IDictionary<Trackable, Trackable> object_map, bool call_with_mapped_captures, object saveables_cache = null) => throw null;
    public static (IList<MySaveableObject>, object) generate_saveable_objects(IDictionary<Trackable, IEnumerable<CheckpointFactoryData>> checkpoint_factory_map, TrackableObjectGraph object_graph_proto, IDictionary<Trackable, int> node_ids, IDictionary<Trackable, Trackable> object_map, bool call_with_mapped_captures, object saveables_cache = null) => throw null;
}

public class TrackableSaver
{
    public TrackableSaver(ObjectGraphView graph_view) => throw null;
    public Tensor FilePrefixPlaceHolder { get; set; }
    public Tensor save(string file_prefix, int? checkpoint_number = null, Session session = null, CheckpointOptions options = null) => throw null;
    public LoadStatus restore(string save_path, CheckpointOptions options = null) => throw null;
}

public class TrackableView
{
    public TrackableView(Trackable obj) => throw null;
    public TrackableView(WeakReference<Trackable> obj) => throw null;
    protected WeakReference<Trackable> _root_ref;
    public Trackable Root => throw null;
    public virtual IDictionary<string, Trackable> children(Trackable obj, SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    protected (IList<Trackable>, IDictionary<Trackable, IEnumerable<TrackableReference>>) _descendants_with_paths() => throw null;
}
