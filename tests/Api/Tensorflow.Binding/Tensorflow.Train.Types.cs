using System;
using System.Collections.Generic;
using Tensorflow.Checkpoint;
using Tensorflow.Framework;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.Queues;
using Tensorflow.Training;

namespace Tensorflow.Train;

public class AdamOptimizer : Optimizer
{
    public AdamOptimizer(float learning_rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1E-08f, bool use_locking = false, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = "Adam") : base(default(float), default(bool), default(string)) => throw null;
    public AdamOptimizer(Tensor learning_rate, float beta1 = 0.9f, float beta2 = 0.999f, float epsilon = 1E-08f, bool use_locking = false, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = "Adam") : base(default(float), default(bool), default(string)) => throw null;
    public override Operation _apply_sparse(IndexedSlices grad, ResourceVariable @var) => throw null;
    public override Operation _apply_sparse(IndexedSlices grad, RefVariable @var) => throw null;
    public override Operation _apply_dense(Tensor grad, ResourceVariable @var) => throw null;
    protected override void _create_slots(IVariableV1[] var_list) => throw null;
    public override Operation _finish(Operation[] update_ops, string name_scope) => throw null;
    public override void _prepare() => throw null;
}

public class AutoTrackable : Trackable
{
    public void _delete_tracking(string name) => throw null;
    public override void SetAttr(string name, object value) => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
}

public class ExponentialMovingAverage
{
    public ExponentialMovingAverage(float decay, int? num_updates = null, bool zero_debias = false, string name = "ExponentialMovingAverage") => throw null;
    public string name => throw null;
    public Operation apply(RefVariable[] var_list = null) => throw null;
}

public class GradientDescentOptimizer : Optimizer
{
    public GradientDescentOptimizer(float learning_rate, bool use_locking = false, string name = "GradientDescent") : base(default(float), default(bool), default(string)) => throw null;
    public GradientDescentOptimizer(Tensor learning_rate, bool use_locking = false, string name = "GradientDescent") : base(default(float), default(bool), default(string)) => throw null;
    public override void _prepare() => throw null;
}

public class QueueRunner
{
    public QueueRunner(QueueBase queue, Operation[] enqueue_ops) => throw null;
}

public class SlotCreator
{
    public IVariableV1 create_slot(RefVariable primary, Tensor val, string name, bool colocate_with_primary = true) => throw null;
    public IVariableV1 create_zeros_slot(IVariableV1 primary, string name, TF_DataType dtype = TF_DataType.DtInvalid, bool colocate_with_primary = true) => throw null;
    public IVariableV1 create_slot_with_initializer(IVariableV1 primary, IInitializer initializer, Shape shape, TF_DataType dtype, string name, bool colocate_with_primary = true) => throw null;
}

public record SlotVariableRestoration
{
    public SlotVariableRestoration(int OptimizerId, int SlotVariableId, string SlotName) => throw null;
    public int OptimizerId { get; init; }
    public int SlotVariableId { get; init; }
    public string SlotName { get; init; }
    public void Deconstruct(out int OptimizerId, out int SlotVariableId, out string SlotName) => throw null;
}

public abstract class Trackable : IWithTrackable
{
    protected int _self_update_uid;
    protected IDictionary<string, Trackable> _unconditional_dependency_names;
    protected IList<TrackableReference> _unconditional_checkpoint_dependencies;
    protected Dictionary<string, IList<CheckpointPosition>> _unconditional_deferred_dependencies;
    public static Trackable None => throw null;
    public virtual string ObjectIdentifier => throw null;
    public int UpdateUid { get; set; }
    public IList<TrackableReference> UnconditionalCheckpointDependencies => throw null;
    public IDictionary<string, Trackable> UnconditionalDependencyNames => throw null;
    public IList<TrackableReference> CheckpointDependencies => throw null;
    public Dictionary<string, IList<CheckpointPosition>> DeferredDependencies => throw null;
    public Dictionary<string, object> CustomizedFields { get; set; }
    public Trackable GetTrackable() => throw null;
    public virtual void SetAttr(string name, object value) => throw null;
    protected virtual IVariableV1 _add_variable_with_custom_getter(VariableArgs args) => throw null;
    protected void _handle_deferred_dependencies(string name, IVariableV1 trackable) => throw null;
    protected IVariableV1 _track_checkpointable(IVariableV1 checkpointable, string name, bool overwrite = false) => throw null;
    public void _maybe_initialize_trackable() => throw null;
    public virtual IDictionary<string, Trackable> _trackable_children(SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    public virtual Trackable _track_trackable(Trackable trackable, string name, bool overwrite = false) => throw null;
    public virtual void _handle_deferred_dependencies(string name, Trackable trackable) => throw null;
    public virtual Trackable _lookup_dependency(string name) => throw null;
    public static Trackable convert_to_trackable(object obj, object parent = null) => throw null;
    public virtual IDictionary<string, Trackable> deserialization_dependencies(IDictionary<string, Trackable> children) => throw null;
    public virtual (IDictionary<Trackable, Trackable>, IDictionary<Tensor, Tensor>) map_resources(SaveOptions save_options) => throw null;
    public virtual List<Tensor> export_to_saved_model_graph(IDictionary<Trackable, Trackable> object_map, IDictionary<Tensor, Tensor> tensor_map, SaveOptions options = null) => throw null;
    public static class Constants
    {
        public static readonly string OBJECT_GRAPH_PROTO_KEY;
        public static readonly string VARIABLE_VALUE_KEY;
        public static readonly string OBJECT_CONFIG_JSON_KEY;
    }
}

public record TrackableReference
{
    public TrackableReference(string Name, Trackable Refer) => throw null;
    public string Name { get; init; }
    public Trackable Refer { get; init; }
    public void Deconstruct(out string Name, out Trackable Refer) => throw null;
}

public class TrainingUtil
{
    public static IVariableV1 create_global_step(Graph graph = null) => throw null;
    public static RefVariable get_global_step(Graph graph = null) => throw null;
    public static Tensor _get_or_create_global_step_read(Graph graph = null) => throw null;
}

public class moving_averages
{
    public static Tensor assign_moving_average(IVariableV1 variable, IVariableV1 value, Tensor decay, bool zero_debias = true, string name = null) => throw null;
}
