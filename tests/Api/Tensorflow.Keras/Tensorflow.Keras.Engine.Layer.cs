using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.SavedModel;
using Tensorflow.NumPy;
using Tensorflow.Train;

namespace Tensorflow.Keras.Engine;

public abstract class Layer : AutoTrackable, ILayer
{
    public Layer(LayerArgs args) => throw null;
    protected Dictionary<ILayer, bool> trainable_state;
    protected Dictionary<ILayer, bool> _compiled_trainable_state;
    protected bool built;
    protected bool stateful;
    protected InputSpec inputSpec;
    protected List<IVariableV1> _trainable_weights;
    protected List<IVariableV1> _non_trainable_weights;
    protected int id;
    protected string name;
    protected string base_name;
    protected bool computePreviousMask;
    protected List<Operation> updates;
    protected KerasShapesWrapper _buildInputShape;
    protected List<ILayer> _self_tracked_trackables;
    public virtual List<ILayer> Layers => throw null;
    public virtual SavedModelSaver TrackableSavedModelSaver => throw null;
    public override string ObjectIdentifier => throw null;
    public bool Built => throw null;
    public bool Trainable => throw null;
    public TF_DataType DType => throw null;
    public bool AutoCast => throw null;
    public IRegularizer ActivityRegularizer => throw null;
    public InputSpec InputSpec => throw null;
    public bool SupportsMasking { get; set; }
    public virtual List<IVariableV1> TrainableVariables => throw null;
    public List<IVariableV1> NonTrainableVariables => throw null;
    public List<IVariableV1> Variables => throw null;
    public virtual List<IVariableV1> TrainableWeights => throw null;
    public virtual List<IVariableV1> NonTrainableWeights => throw null;
    public virtual List<IVariableV1> Weights { get; set; }
    public int Id => throw null;
    public string Name { get; set; }
    public KerasShapesWrapper BatchInputShape => throw null;
    public KerasShapesWrapper BuildInputShape => throw null;
    public List<INode> InboundNodes => throw null;
    public List<INode> OutboundNodes => throw null;
    public Dictionary<string, object> SerializedAttributes { get; set; }
    public CallContext CallContext => throw null;
    public Tensor[] input => throw null;
    public Dictionary<int, List<INode>> NodesByDepth { get; set; }
    public Shape OutputShape => throw null;
    public Func<Tensors, Tensors> ReplacedCall { get; set; }
    protected virtual IVariableV1 add_weight(string name, Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, IInitializer initializer = null, IRegularizer regularizer = null, VariableSynchronization synchronization = VariableSynchronization.Auto, VariableAggregation aggregation = VariableAggregation.None, bool trainable = true, Func<VariableArgs, IVariableV1> getter = null) => throw null;
    public virtual Tensors Apply(Tensors inputs, Tensors states = null, bool? training = false, IOptionalArgs optional_args = null) => throw null;
    public IEnumerable<ILayer> _flatten_layers(bool recursive = true, bool include_self = true) => throw null;
    protected void StackLayers(params ILayer[] layers) => throw null;
    public virtual Shape ComputeOutputShape(Shape input_shape) => throw null;
    protected List<IVariableV1> _gather_children_variables(bool include_trainable = false, bool include_non_trainable = false) => throw null;
    public void load_weights(string filepath) => throw null;
    public string GetTrackingMetadata() => throw null;
    public override IDictionary<string, Trackable> _trackable_children(SaveType save_type = SaveType.CHECKPOINT, IDictionary<string, IDictionary<Trackable, ISerializedAttributes>> cache = null) => throw null;
    protected Dictionary<ILayer, bool> _get_trainable_state() => throw null;
    public virtual void set_weights(IEnumerable<NDArray> weights) => throw null;
    public List<NDArray> get_weights() => throw null;
    public void SetConnectivityMetadata(Tensors inputs, Tensors outputs) => throw null;
    protected virtual Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    protected virtual string _name_scope() => throw null;
    protected void MaybeBuild(Tensors inputs) => throw null;
    public virtual void build(KerasShapesWrapper input_shape) => throw null;
    protected virtual void add_loss(Func<Tensor> losses) => throw null;
    protected virtual void _init_set_name(string name, bool zero_based = true) => throw null;
    public int count_params() => throw null;
    public virtual IKerasConfig get_config() => throw null;
    public virtual void adapt(Tensor data, int? batch_size = null, int? steps = null) => throw null;
    public override void SetAttr(string name, object value) => throw null;
}
