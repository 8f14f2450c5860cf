using System;
using System.Collections.Generic;
using Tensorflow.Framework.Models;
using Tensorflow.Functions;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using Tensorflow.Util;

namespace Tensorflow.Keras.Engine;

public interface ICallback
{
    Dictionary<string, List<float>> history { get; set; }
    void on_train_begin();
    void on_train_end();
    void on_epoch_begin(int epoch);
    void on_train_batch_begin(long step);
    void on_train_batch_end(long end_step, Dictionary<string, float> logs);
    void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs);
    void on_predict_begin();
    void on_predict_batch_begin(long step);
    void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs);
    void on_predict_end();
    void on_test_begin();
    void on_test_end(Dictionary<string, float> logs);
    void on_test_batch_begin(long step);
    void on_test_batch_end(long end_step, Dictionary<string, float> logs);
}

public interface IModel : ILayer
{
    bool Stop_training { get; set; }
    void compile(IOptimizer optimizer, ILossFunc loss);
    void compile(IOptimizer optimizer, ILossFunc loss, string[] metrics);
    void compile(string optimizer, string loss, string[] metrics);
    void compile(IOptimizer optimizer, ILossFunc loss, IMetricFunc[] metrics);
    ICallback fit(NDArray x, NDArray y, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, float validation_split = 0f, ValidationDataPack validation_data = null, int validation_step = 10, bool shuffle = true, Dictionary<int, float> class_weight = null, NDArray sample_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false);
    ICallback fit(IEnumerable<NDArray> x, NDArray y, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, float validation_split = 0f, ValidationDataPack validation_data = null, bool shuffle = true, Dictionary<int, float> class_weight = null, NDArray sample_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false);
    ICallback fit(IDatasetV2 dataset, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, IDatasetV2 validation_data = null, int validation_step = 10, bool shuffle = true, Dictionary<int, float> class_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false);
    void save(string filepath, bool overwrite = true, bool include_optimizer = true, string save_format = "tf", SaveOptions options = null, ConcreteFunction signatures = null, bool save_traces = true);
    void save_weights(string filepath, bool overwrite = true, string save_format = null, object options = null);
    void load_weights(string filepath, bool by_name = false, bool skip_mismatch = false, object options = null);
    Dictionary<string, float> evaluate(NDArray x, NDArray y, int batch_size = -1, int verbose = 1, NDArray sample_weight = null, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, bool return_dict = false, bool is_val = false);
    Tensors predict(Tensors x, int batch_size = -1, int verbose = 0, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false);
    Tensors predict(IDatasetV2 dataset, int batch_size = -1, int verbose = 0, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false);
    void summary(int line_length = -1, float[] positions = null);
    IKerasConfig get_config();
}

public interface INode
{
    Tensors input_tensors { get; }
    Tensors Outputs { get; }
    ILayer Layer { get; }
    List<Tensor> KerasInputs { get; set; }
    INode[] ParentNodes { get; }
    ILayer[] InboundLayers { get; }
    bool is_input { get; }
    IEnumerable<(ILayer, int, int, Tensor)> iterate_inbound();
    List<NodeConfig> serialize(Func<string, int, string> make_node_key, Dictionary<string, int> node_conversion_map);
}

public interface IOptimizer
{
    Tensor[] aggregate_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars);
    Tensor[] clip_gradients(Tensor[] grads);
    void apply_gradients((Tensor, IVariableV1) grads_and_vars, string name = null, bool experimental_aggregate_gradients = true);
    void apply_gradients(IEnumerable<(Tensor, IVariableV1)> grads_and_vars, string name = null, bool experimental_aggregate_gradients = true);
    void apply_gradients((Tensor, ResourceVariable) grads_and_vars, string name = null, bool experimental_aggregate_gradients = true);
    void apply_gradients(IEnumerable<(Tensor, ResourceVariable)> grads_and_vars, string name = null, bool experimental_aggregate_gradients = true);
    IVariableV1 add_slot(IVariableV1 @var, string slot_name, IInitializer initializer = null);
}

public class InputSpec : IKerasConfigable
{
    public InputSpec(TF_DataType dtype = TF_DataType.DtInvalid, int? ndim = null, int? min_ndim = null, int? max_ndim = null, Dictionary<int, int> axes = null, Shape shape = null) => throw null;
    public int? ndim;
    public int? max_ndim;
    public int? min_ndim;
    public int[] AllAxisDim;
    public IKerasConfig get_config() => throw null;
    public override string ToString() => throw null;
    public class Config : IKerasConfig
    {
        public TF_DataType? DType { get; set; }
        public Shape Shape { get; set; }
        public int? Ndim { get; set; }
        public int? MinNdim { get; set; }
        public int? MaxNdim { get; set; }
        public IDictionary<string, int> Axes { get; set; }
    }
}

public class KerasHistory
{
    public KerasHistory(ILayer layer, int node_index, int tensor_index) => throw null;
    public ILayer Layer => throw null;
    public int NodeIndex => throw null;
    public int TensorIndex => throw null;
    public void Deconstruct(out ILayer layer, out int node_index, out int tensor_index) => throw null;
    public override string ToString() => throw null;
}

public class KerasTensor
{
    public KerasTensor(TensorSpec type_spec, Shape inferred_value = null, string name = null) => throw null;
    public Tensors original_tensors { get; set; }
    public Shape inferred_value => throw null;
    public Shape shape => throw null;
    public TF_DataType dtype => throw null;
    public KerasTensor this[int idx] => throw null;
    public KerasTensor this[params Slice[] slices] => throw null;
    public static KerasTensor from_tensor(Tensor tensor) => throw null;
    public override string ToString() => throw null;
    public static implicit operator Tensors(KerasTensor kt) => throw null;
    public static implicit operator Tensor(KerasTensor kt) => throw null;
    public static implicit operator KerasTensor(Tensor tensor) => throw null;
    public static implicit operator KerasTensor(Tensors tensors) => throw null;
}
