using System;
using System.Collections.Generic;
using Tensorflow.Functions;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Train;
using ThirdParty.Tensorflow.Python.Keras.Protobuf;

namespace Tensorflow.Keras.Saving.SavedModel;

public class CommonEndPoints : SerializedAttributes
{
    public CommonEndPoints(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) : base(default((IEnumerable<string>, IEnumerable<string>))) => throw null;
    public CommonEndPoints() : base(default((IEnumerable<string>, IEnumerable<string>))) => throw null;
}

public static class Constants
{
    public static readonly string KERAS_ATTR;
    public static readonly string KERAS_CACHE_KEY;
    public static readonly string SAVED_METADATA_PATH;
    public static readonly string INPUT_LAYER_IDENTIFIER;
    public static readonly string LAYER_IDENTIFIER;
    public static readonly string METRIC_IDENTIFIER;
    public static readonly string MODEL_IDENTIFIER;
    public static readonly string NETWORK_IDENTIFIER;
    public static readonly string RNN_LAYER_IDENTIFIER;
    public static readonly string SEQUENTIAL_IDENTIFIER;
    public static readonly IList<string> KERAS_OBJECT_IDENTIFIERS;
}

public class ContextHandler : IDisposable
{
    public Action<bool> DisposeCallBack { get; set; }
    public void Dispose() => throw null;
}

public class CustomizedRevivedConfigJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class InputLayerSavedModelSaver : SavedModelSaver
{
    public InputLayerSavedModelSaver(Layer obj) : base(default(Trackable)) => throw null;
    public override string ObjectIdentifier => throw null;
    public override string TrackingMetadata => throw null;
    public override IDictionary<string, Trackable> functions_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
    public override IDictionary<string, Trackable> objects_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
}

public class KerasLoadModelUtils
{
    public static Trackable load_model(string filepath, IDictionary<string, object> custom_objects = null, bool compile = true, LoadOptions options = null) => throw null;
}

public class KerasSavedModelUtils
{
    public static bool ShouldHaveTraces => throw null;
    public static void save_model(Model model, string filepath, bool overwrite, bool include_optimizer, ConcreteFunction signatures, SaveOptions options, bool save_traces = true) => throw null;
    public static SavedMetadata generate_keras_metadata(IList<Trackable> saved_nodes, IDictionary<Trackable, IEnumerable<TrackableReference>> node_paths) => throw null;
    public static bool should_skip_serialization(object layer) => throw null;
    public static IDictionary<string, Trackable> wrap_layer_objects(Layer layer, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
    public static IDictionary<string, Trackable> wrap_layer_functions(Layer layer, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
    public static SaveOptionsContext keras_option_scope(bool save_traces) => throw null;
    public static IEnumerable<ILayer> list_all_layers(Layer layer) => throw null;
}

public class LayerAttributes : CommonEndPoints
{
    public LayerAttributes(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) => throw null;
    public LayerAttributes() => throw null;
}

public class LayerSavedModelSaver : SavedModelSaver
{
    public LayerSavedModelSaver(Layer obj) : base(default(Trackable)) => throw null;
    public override string ObjectIdentifier => throw null;
    public override string TrackingMetadata => throw null;
    public override IDictionary<string, Trackable> objects_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
    public override IDictionary<string, Trackable> functions_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
    protected ISerializedAttributes get_serialized_attributes(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
}

public class LoadContext
{
    private LoadContext() => throw null;
    public void set_load_options(LoadOptions load_options) => throw null;
    public static ContextHandler load_context(LoadOptions load_options) => throw null;
    public static LoadOptions get_load_option() => throw null;
    public static bool in_load_context() => throw null;
}

public class MetricAttributes : SerializedAttributes
{
    public MetricAttributes(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) : base(default((IEnumerable<string>, IEnumerable<string>))) => throw null;
    public MetricAttributes() : base(default((IEnumerable<string>, IEnumerable<string>))) => throw null;
}

public class ModelAttributes : LayerAttributes
{
    public ModelAttributes(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) => throw null;
    public ModelAttributes() => throw null;
}

public class RNNAttributes : LayerAttributes
{
    public RNNAttributes(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) => throw null;
    public RNNAttributes() => throw null;
}

public class RevivedConfig : IKerasConfig
{
}

public class RevivedInputLayer : InputLayer
{
    private RevivedInputLayer() : base(default(InputLayerArgs)) => throw null;
    protected RevivedConfig _config;
    public override IKerasConfig get_config() => throw null;
    public static (RevivedInputLayer, Action<object, object, object>) init_from_metadata(KerasMetaData metadata) => throw null;
    public override string ToString() => throw null;
}

public class RevivedLayer : Layer
{
    protected RevivedLayer(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected RevivedConfig _config;
    public object keras_api => throw null;
    public static (RevivedLayer, Action<object, object, object>) init_from_metadata(KerasMetaData metadata) => throw null;
    public override string ToString() => throw null;
    public override IKerasConfig get_config() => throw null;
}

public class RevivedNetwork : RevivedLayer
{
    private RevivedNetwork() : base(default(LayerArgs)) => throw null;
    public static (RevivedNetwork, Action<object, object, object>) init_from_metadata(KerasMetaData metadata) => throw null;
    public override string ToString() => throw null;
}

public class SaveOptionsContext : IDisposable
{
    public SaveOptionsContext(bool old_value) => throw null;
    public bool _old_value;
    public void Dispose() => throw null;
}

public abstract class SavedModelSaver
{
    public SavedModelSaver(Trackable obj) => throw null;
    protected Trackable _obj;
    public abstract string ObjectIdentifier { get; }
    public abstract string TrackingMetadata { get; }
    public abstract IDictionary<string, Trackable> objects_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache);
    public abstract IDictionary<string, Trackable> functions_to_serialize(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache);
    public IDictionary<string, Trackable> trackable_children(IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> serialization_cache) => throw null;
}

public abstract class SerializedAttributes : ISerializedAttributes
{
    protected SerializedAttributes(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) => throw null;
    protected SerializedAttributes((IEnumerable<string>, IEnumerable<string>) objects_and_functions) => throw null;
    protected IDictionary<string, Trackable> _object_dict;
    protected IDictionary<string, Trackable> _function_dict;
    protected AutoTrackable _keras_trackable;
    public IDictionary<string, Trackable> Functions => throw null;
    public IDictionary<string, Trackable> CheckpointableObjects => throw null;
    public IDictionary<string, Trackable> FunctionsToSerialize => throw null;
    public IDictionary<string, Trackable> ObjectsToSerialize => throw null;
    public IDictionary<string, Trackable> set_and_validate_functions(IDictionary<string, Trackable> function_dict) => throw null;
    public IDictionary<string, Trackable> set_and_validate_objects(IDictionary<string, Trackable> object_dict) => throw null;
    public static SerializedAttributes Create(Trackable obj) => throw null;
    protected virtual (IEnumerable<string>, IEnumerable<string>) get_objects_and_functions_recursively(IEnumerable<string> checkpointable_objects, IEnumerable<string> functions) => throw null;
}
