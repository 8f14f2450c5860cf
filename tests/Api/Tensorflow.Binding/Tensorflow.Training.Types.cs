using System;
using System.Collections;
using System.Collections.Generic;
using Tensorflow.Keras;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.Train;

namespace Tensorflow.Training;

public class Coordinator
{
}

public class DictWrapper : TrackableDataStructure, IDictionary<object, Trackable>, ICloneable, ITrackableWrapper
{
    public DictWrapper(IDictionary<object, Trackable> wrapped_dict = null) => throw null;
    public string Identifier => throw null;
    public int Version => throw null;
    public int MinConsumerVersion => throw null;
    public int MinProducerVersion => throw null;
    public Trackable this[object key] { get => throw null; set => throw null; }
    public ICollection<object> Keys => throw null;
    public override ICollection<Trackable> Values => throw null;
    public int Count => throw null;
    public bool IsReadOnly => throw null;
    public void SetValue(object name, object value) => throw null;
    public Trackable FromProto(SavedUserObject proto) => throw null;
    public void Add(object key, Trackable value) => throw null;
    public bool ContainsKey(object key) => throw null;
    public bool Remove(object key) => throw null;
    public bool TryGetValue(object key, out Trackable value) => throw null;
    public void Add(KeyValuePair<object, Trackable> item) => throw null;
    public void Clear() => throw null;
    public bool Contains(KeyValuePair<object, Trackable> item) => throw null;
    public void CopyTo(KeyValuePair<object, Trackable>[] array, int arrayIndex) => throw null;
    public bool Remove(KeyValuePair<object, Trackable> item) => throw null;
    public IEnumerator<KeyValuePair<object, Trackable>> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    public object Clone() => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    protected Trackable _track_value(Trackable value, object name) => throw null;
}

public interface ITrackableWrapper
{
    string Identifier { get; }
    int Version { get; }
    int MinConsumerVersion { get; }
    int MinProducerVersion { get; }
    void SetValue(object name, object value);
    Trackable FromProto(SavedUserObject proto);
}

public interface IWithTrackable
{
    Trackable GetTrackable();
}

public class ListWrapper : TrackableDataStructure, IList<Trackable>, ICloneable, ITrackableWrapper
{
    public ListWrapper(IList<Trackable> wrapped_list) => throw null;
    public string Identifier => throw null;
    public int Version => throw null;
    public int MinConsumerVersion => throw null;
    public int MinProducerVersion => throw null;
    protected bool NonAppendMuation { get; set; }
    protected bool ExternalModification { get; set; }
    public override ICollection<Trackable> Values => throw null;
    public bool IsReadOnly => throw null;
    public Trackable this[int index] { get => throw null; set => throw null; }
    public int Count => throw null;
    public Trackable FromProto(SavedUserObject proto) => throw null;
    public void SetValue(object name, object value) => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    protected override Trackable _track_value(Trackable value, string name) => throw null;
    public object Clone() => throw null;
    public int IndexOf(Trackable item) => throw null;
    public void Insert(int index, Trackable item) => throw null;
    public void RemoveAt(int index) => throw null;
    public void Add(Trackable item) => throw null;
    public void Clear() => throw null;
    public bool Contains(Trackable item) => throw null;
    public void CopyTo(Trackable[] array, int arrayIndex) => throw null;
    public bool Remove(Trackable item) => throw null;
    public IEnumerator<Trackable> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    protected string _name_element(int index) => throw null;
}

public class NoDependency
{
    public NoDependency(Trackable value) => throw null;
    public Trackable Value { get; set; }
}

public class SecondOrStepTimer : _HookTimer
{
    public SecondOrStepTimer(int every_secs, int every_steps) => throw null;
    public override void reset() => throw null;
    public override int last_triggered_step() => throw null;
    public override bool should_trigger_for_step(int step) => throw null;
    public override void update_last_triggered_step(int step) => throw null;
}

public class SessionRunArgs
{
}

public class SessionRunContext
{
    public SessionRunContext(SessionRunArgs original_args, Session session) => throw null;
    public SessionRunArgs original_args => throw null;
    public Session session => throw null;
    public bool stop_requested => throw null;
    public void request_stop() => throw null;
}

public abstract class SessionRunHook
{
    public virtual void begin() => throw null;
    public virtual void after_create_session(Session session, Coordinator coord) => throw null;
    public virtual void before_run(SessionRunContext run_context) => throw null;
    public virtual void after_run(SessionRunContext run_context, SessionRunValues run_values) => throw null;
    public virtual void end(Session session) => throw null;
}

public class SessionRunValues
{
}

public abstract class TrackableDataStructure : Trackable
{
    public TrackableDataStructure() => throw null;
    public abstract ICollection<Trackable> Values { get; }
    public bool Trainable { get; set; }
    public IEnumerable<ILayer> Layers => throw null;
    public IEnumerable<IVariableV1> TrainableWeights => throw null;
    public IEnumerable<IVariableV1> NonTrainableWeights => throw null;
    public IEnumerable<IVariableV1> Weights => throw null;
    public IEnumerable<IVariableV1> TrainableVariables => throw null;
    public IEnumerable<IVariableV1> NonTrainableVariables => throw null;
    public IEnumerable<IVariableV1> Variables => throw null;
    protected virtual Trackable _track_value(Trackable value, string name) => throw null;
    public static Trackable wrap_or_unwrap(NoDependency value) => throw null;
    public static object wrap_or_unwrap(object value) => throw null;
    public static object sticky_attribute_assignment(Trackable trackable, string name, object value) => throw null;
}

public static class TrackableUtils
{
    public static string object_path_to_string(IEnumerable<TrackableReference> node_path_arr) => throw null;
    public static string escape_local_name(string name) => throw null;
    public static string checkpoint_key(string object_path, string local_name) => throw null;
    public static List<int> order_by_dependency(IDictionary<int, List<int>> dependency_map) => throw null;
    public static string pretty_print_node_path(IEnumerable<TrackableReference> paths) => throw null;
    public static string extract_local_name(string key, string prefix = null) => throw null;
    public class CyclicDependencyError : Exception
    {
        public CyclicDependencyError(IDictionary<int, IEnumerable<int>> leftover_dependency_map) => throw null;
        public CyclicDependencyError(IDictionary<int, List<int>> leftover_dependency_map) => throw null;
        public IDictionary<int, IEnumerable<int>> LeftOverDependencyMap => throw null;
    }
}

public abstract class _HookTimer
{
    public abstract void reset();
    public abstract bool should_trigger_for_step(int step);
    public abstract void update_last_triggered_step(int step);
    public abstract int last_triggered_step();
}

public class learning_rate_decay
{
    public static Tensor polynomial_decay(float learning_rate, RefVariable global_step, float decay_steps, float end_learning_rate = 0.0001f, float power = 1f, bool cycle = false, string name = null) => throw null;
}
