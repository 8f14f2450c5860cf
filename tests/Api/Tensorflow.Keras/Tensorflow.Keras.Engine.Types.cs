using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;
using Tensorflow.Framework.Models;
using Tensorflow.Functions;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.NumPy;
using Tensorflow.Train;
using Tensorflow.Util;

namespace Tensorflow.Keras.Engine;

public class CallContext
{
    public CallContextManager enter(bool build_graph) => throw null;
}

public class CallContextManager : IDisposable
{
    public CallContextManager(bool build_graph) => throw null;
    public void Dispose() => throw null;
}

public class CombinerPreprocessingLayer : Layer
{
    public CombinerPreprocessingLayer(PreprocessingLayerArgs args) : base(default(LayerArgs)) => throw null;
    protected ICombiner combiner;
    protected bool _previously_updated;
    public virtual void adapt(IDatasetV2 data, bool reset_state = true) => throw null;
}

public class Container
{
    public Container(string[] output_names) => throw null;
    protected string[] _output_names;
    protected bool _built;
}

public class Functional : Model
{
    public Functional(Tensors inputs, Tensors outputs, string name = null) : base(default(ModelArgs)) => throw null;
    public string[] NetworkNodes { get; set; }
    public IDictionary<string, ILayer> LayerCheckpointDependencies => throw null;
    public void connect_ancillary_layers(Dictionary<string, ILayer> created_layers) => throw null;
    public static Functional from_config(FunctionalConfig config) => throw null;
    public static (Tensors, Tensors, Dictionary<string, ILayer>) reconstruct_from_config(FunctionalConfig config, Dictionary<string, ILayer> created_layers = null) => throw null;
    public override IKerasConfig get_config() => throw null;
    protected void _init_graph_network(Tensors inputs, Tensors outputs) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    protected override void _init_set_name(string name, bool zero_based = true) => throw null;
}

public interface IAccumulator
{
}

public interface ICombiner
{
    void Compute(Tensor values, IAccumulator accumulator = null);
    void Merge();
    void Extract();
    IAccumulator Restore();
    void Serialize();
    void Deserialize();
}

public class LossesContainer : Container
{
    public LossesContainer(ILossFunc losses, string[] output_names = null) : base(default(string[])) => throw null;
    public IEnumerable<Metric> metrics => throw null;
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public void Build(Tensor y_pred) => throw null;
}

public class MetricsContainer : Container
{
    public MetricsContainer(IMetricFunc[] metrics, string[] output_names = null) : base(default(string[])) => throw null;
    public MetricsContainer(string[] metrics, string[] output_names = null) : base(default(string[])) => throw null;
    public IEnumerable<IMetricFunc> metrics => throw null;
    public void update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public Metric _get_metric_object(string metric, Tensor y_t, Tensor y_p) => throw null;
}

public class Model : Layer, IModel
{
    public Model(ModelArgs args) : base(default(LayerArgs)) => throw null;
    protected bool _is_graph_network;
    public Tensors inputs;
    protected Tensors outputs;
    protected List<string> input_names;
    public string[] output_names;
    public IEnumerable<IMetricFunc> metrics => throw null;
    public bool IsGraphNetwork => throw null;
    public IOptimizer Optimizer { get; set; }
    public bool Stop_training { get; set; }
    public override List<ILayer> Layers => throw null;
    public override List<IVariableV1> TrainableWeights => throw null;
    public override List<IVariableV1> NonTrainableWeights => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public void compile(IOptimizer optimizer, ILossFunc loss) => throw null;
    public void compile(IOptimizer optimizer, ILossFunc loss, string[] metrics) => throw null;
    public void compile(string optimizer, string loss, string[] metrics) => throw null;
    public void compile(IOptimizer optimizer, ILossFunc loss, IMetricFunc[] metrics) => throw null;
    public Dictionary<string, float> evaluate(NDArray x, NDArray y, int batch_size = -1, int verbose = 1, NDArray sample_weight = null, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, bool return_dict = false, bool is_val = false) => throw null;
    public Dictionary<string, float> evaluate(IEnumerable<Tensor> x, Tensor y, int verbose = 1, NDArray sample_weight = null, bool is_val = false) => throw null;
    public Dictionary<string, float> evaluate(IDatasetV2 x, int verbose = 1, bool is_val = false) => throw null;
    public ICallback fit(NDArray x, NDArray y, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, float validation_split = 0f, ValidationDataPack validation_data = null, int validation_step = 10, bool shuffle = true, Dictionary<int, float> class_weight = null, NDArray sample_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public ICallback fit(IEnumerable<NDArray> x, NDArray y, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, float validation_split = 0f, ValidationDataPack validation_data = null, bool shuffle = true, Dictionary<int, float> class_weight = null, NDArray sample_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public ICallback fit(IDatasetV2 dataset, int batch_size = -1, int epochs = 1, int verbose = 1, List<ICallback> callbacks = null, IDatasetV2 validation_data = null, int validation_step = 10, bool shuffle = true, Dictionary<int, float> class_weight = null, int initial_epoch = 0, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public Tensors predict(IDatasetV2 dataset, int batch_size = -1, int verbose = 0, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public Tensors predict(Tensors x, int batch_size = -1, int verbose = 0, int steps = -1, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public void save(string filepath, bool overwrite = true, bool include_optimizer = true, string save_format = "tf", SaveOptions options = null, ConcreteFunction signatures = null, bool save_traces = true) => throw null;
    public void summary(int line_length = -1, float[] positions = null) => throw null;
    public void load_weights(string filepath, bool by_name = false, bool skip_mismatch = false, object options = null) => throw null;
    public void save_weights(string filepath, bool overwrite = true, string save_format = null, object options = null) => throw null;
    public void _set_inputs(TensorSpec inputs) => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    public override void SetAttr(string name, object value) => throw null;
}

public class Node : INode
{
    public Node(NodeArgs args) => throw null;
    public ILayer[] InboundLayers => throw null;
    public Tensors input_tensors => throw null;
    public Tensors Outputs => throw null;
    public List<Tensor> KerasInputs { get; set; }
    public ILayer Layer => throw null;
    public bool is_input => throw null;
    public INode[] ParentNodes => throw null;
    public IEnumerable<(ILayer, int, int, Tensor)> iterate_inbound() => throw null;
    public List<NodeConfig> serialize(Func<string, int, string> make_node_key, Dictionary<string, int> node_conversion_map) => throw null;
    public void Connect(Layer layer) => throw null;
    public Tensors MapArguments(Dictionary<long, Queue<Tensor>> tensor_dict) => throw null;
    public override string ToString() => throw null;
}

public class Sequential : Functional
{
    public Sequential(SequentialArgs args) : base(default(Tensors), default(Tensors), default(string)) => throw null;
    public Shape output_shape => throw null;
    public override List<ILayer> Layers => throw null;
    public void InitLayers(IEnumerable<ILayer> layers) => throw null;
    public void add(Tensor tensor) => throw null;
    public void add(ILayer layer) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}
