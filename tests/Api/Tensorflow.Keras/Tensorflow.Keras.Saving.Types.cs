using System;
using System.Collections.Generic;
using Tensorflow.NumPy;
using Tensorflow.Train;
using ThirdParty.Tensorflow.Python.Keras.Protobuf;

namespace Tensorflow.Keras.Saving;

public class KerasMetaData
{
    public string Name { get; set; }
    public string ClassName { get; set; }
    public bool Trainable { get; set; }
    public TF_DataType DType { get; set; }
    public bool IsGraphNetwork { get; set; }
    public int SharedObjectId { get; set; }
    public bool MustRestoreFromConfig { get; set; }
    public KerasShapesWrapper BuildInputShape { get; set; }
    public KerasShapesWrapper BatchInputShape { get; set; }
    public IRegularizer ActivityRegularizer { get; set; }
    public bool? Stateful { get; set; }
    public KerasModelConfig ModelConfig { get; set; }
    public bool Sparse { get; set; }
    public bool Ragged { get; set; }
}

public class KerasModelConfig
{
    public string ClassName { get; set; }
}

public class KerasObjectLoader
{
    public KerasObjectLoader(SavedMetadata metadata, SavedObjectGraph object_graph_def) => throw null;
    public Dictionary<int, (Trackable, Action<object, object, object>)> LoadedNodes => throw null;
    public void load_layers(bool compile = true) => throw null;
    public string get_path(int node_id) => throw null;
    public void finalize_objects() => throw null;
    public void del_tracking() => throw null;
}

public class SharedObjectSavingScope : IDisposable
{
    private SharedObjectSavingScope() => throw null;
    public static SharedObjectSavingScope Enter() => throw null;
    public static SharedObjectSavingScope GetScope() => throw null;
    public int GetId(object obj) => throw null;
    public void Dispose() => throw null;
}

public class hdf5_format
{
    public static void load_model_from_hdf5(string filepath = "", Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static void load_model_from_hdf5(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static void save_model_to_hdf5(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static List<NDArray> preprocess_weights_for_loading(ILayer layer, List<NDArray> weights, string original_keras_version = null, string original_backend = null) => throw null;
    public static void save_optimizer_weights_to_hdf5_group(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static void load_optimizer_weights_from_hdf5_group(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static List<(IVariableV1, NDArray)> load_weights_from_hdf5_group(long f, List<ILayer> layers) => throw null;
    public static void toarrayf4(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static void load_weights_from_hdf5_group_by_name(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static void save_weights_to_hdf5_group(long f, List<ILayer> layers) => throw null;
    public static string[] load_attributes_from_hdf5_group(long group, string name) => throw null;
    public static void load_attributes_from_hdf5_group(long filepath = -1L, Dictionary<string, object> custom_objects = null, bool compile = false) => throw null;
    public static List<IVariableV1> _legacy_weights(ILayer layer) => throw null;
}

public static class serialize_utils
{
    public static readonly string SHARED_OBJECT_KEY;
}
