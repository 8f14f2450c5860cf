using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Tensorflow.Common.Types;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.ArgsDefinition.Core;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Saving.SavedModel;

namespace Tensorflow.Keras.Layers;

public class Add : Merge
{
    public Add(MergeArgs args) : base(default(MergeArgs)) => throw null;
}

public class Attention : BaseDenseAttention
{
    public Attention(AttentionArgs args) : base(default(BaseDenseAttentionArgs)) => throw null;
    public IVariableV1 concat_score_weight;
    public IVariableV1 scale;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override Tensor _calculate_scores(Tensor query, Tensor key) => throw null;
    public override IKerasConfig get_config() => throw null;
}

public class AveragePooling2D : Pooling2D
{
    public AveragePooling2D(AveragePooling2DArgs args) : base(default(Pooling2DArgs)) => throw null;
}

public class BaseDenseAttention : Layer
{
    public BaseDenseAttention(BaseDenseAttentionArgs args) : base(default(LayerArgs)) => throw null;
    protected bool supports_masking;
    public virtual Tensor _calculate_scores(Tensor query, Tensor key) => throw null;
    public (Tensor, Tensor) _apply_scores(Tensor scores, Tensor value, Tensor scores_mask = null, bool? training = null) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    protected Tensors call(Tensors inputs, Tensors mask = null, bool? training = null, bool return_attention_scores = false) => throw null;
    public Tensor compute_mask(Tensors inputs, Tensors mask = null) => throw null;
    public void _validate_call_args(Tensors inputs, Tensors mask) => throw null;
    public static Tensor _lower_triangular_mask(Shape shape) => throw null;
    public static Tensor _merge_masks(Tensor x, Tensor y) => throw null;
    public override IKerasConfig get_config() => throw null;
}

public class BatchNormalization : Layer
{
    public BatchNormalization(BatchNormalizationArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Bidirectional : Wrapper
{
    public Bidirectional(BidirectionalArgs args) : base(default(WrapperArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class CategoryEncoding : Layer
{
    public CategoryEncoding(CategoryEncodingArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Concatenate : Merge
{
    public Concatenate(MergeArgs args) : base(default(MergeArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors _merge_function(Tensors inputs) => throw null;
}

public class Conv1D : Convolutional
{
    public Conv1D(Conv1DArgs args) : base(default(ConvolutionalArgs)) => throw null;
}

public class Conv2D : Convolutional
{
    public Conv2D(Conv2DArgs args) : base(default(ConvolutionalArgs)) => throw null;
}

public class Conv2DTranspose : Conv2D
{
    public Conv2DTranspose(Conv2DArgs args) : base(default(Conv2DArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Convolutional : Layer
{
    public Convolutional(ConvolutionalArgs args) : base(default(LayerArgs)) => throw null;
    protected IVariableV1 kernel;
    protected IVariableV1 bias;
    protected string _tf_data_format;
    protected int rank => throw null;
    protected int filters => throw null;
    protected Shape kernel_size => throw null;
    protected Shape strides => throw null;
    protected string padding => throw null;
    protected string data_format => throw null;
    protected Shape dilation_rate => throw null;
    protected Activation activation => throw null;
    protected bool use_bias => throw null;
    protected IInitializer kernel_initializer => throw null;
    protected IRegularizer kernel_regularizer => throw null;
    protected IInitializer bias_initializer => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = false, IOptionalArgs optional_args = null) => throw null;
    protected virtual int _get_channel_axis() => throw null;
}

public class Dense : Layer
{
    public Dense(DenseArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class DepthwiseConv2D : Conv2D
{
    public DepthwiseConv2D(DepthwiseConv2DArgs args) : base(default(Conv2DArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = false, IOptionalArgs optional_args = null) => throw null;
}

public class DepthwiseConv2DArgs : Conv2DArgs
{
    public int DepthMultiplier { get; set; }
    public IInitializer DepthwiseInitializer { get; set; }
}

public class Dropout : Layer
{
    public Dropout(DropoutArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public abstract class DropoutRNNCellMixin : Layer, IRnnCell
{
    public DropoutRNNCellMixin(LayerArgs args) : base(default(LayerArgs)) => throw null;
    public float dropout;
    public float recurrent_dropout;
    public abstract INestStructure<long> StateSize { get; }
    public abstract INestStructure<long> OutputSize { get; }
    public abstract bool SupportOptionalArgs { get; }
    public virtual Tensors GetInitialState(Tensors inputs, Tensor batch_size, TF_DataType dtype) => throw null;
    protected void _create_non_trackable_mask_cache() => throw null;
    public void reset_dropout_mask() => throw null;
    public void reset_recurrent_dropout_mask() => throw null;
    public Tensors get_dropout_mask_for_cell(Tensors input, bool training, int count = 1) => throw null;
    public Tensors get_recurrent_dropout_mask_for_cell(Tensors input, bool training, int count = 1) => throw null;
    public Tensors _create_dropout_mask(Tensors input, bool training, int count = 1) => throw null;
    public Tensors _create_recurrent_dropout_mask(Tensors input, bool training, int count = 1) => throw null;
    public Tensors _generate_dropout_mask(Tensor ones, float rate, bool training, int count = 1) => throw null;
}

public class ELU : Layer
{
    public ELU(ELUArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class EinsumDense : Layer
{
    public EinsumDense(EinsumDenseArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public static (Shape, Shape, Shape) _analyze_einsum_string(string equation, string bias_axes, Shape input_shape, Shape output_shape) => throw null;
    public static (Shape, Shape, Shape) _analyze_split_string(Match split_string, string bias_axes, Shape input_shape, Shape output_shape, bool left_elided = false) => throw null;
}

public class Embedding : Layer
{
    public Embedding(EmbeddingArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Exponential : Layer
{
    public Exponential(LayerArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Flatten : Layer
{
    public Flatten(FlattenArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GRU : RNN
{
    public GRU(GRUArgs args) : base(default(IRnnCell), default(RNNArgs)) => throw null;
    public GRUCell Cell => throw null;
    public int units => throw null;
    public Activation activation => throw null;
    public Activation recurrent_activation => throw null;
    public bool use_bias => throw null;
    public float dropout => throw null;
    public float recurrent_dropout => throw null;
    public IInitializer kernel_initializer => throw null;
    public IInitializer recurrent_initializer => throw null;
    public IInitializer bias_initializer => throw null;
    public int implementation => throw null;
    public bool reset_after => throw null;
    protected override Tensors Call(Tensors inputs, Tensors initial_state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GRUCell : DropoutRNNCellMixin
{
    public GRUCell(GRUCellArgs args) : base(default(LayerArgs)) => throw null;
    public override INestStructure<long> StateSize => throw null;
    public override INestStructure<long> OutputSize => throw null;
    public override bool SupportOptionalArgs => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors states = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GlobalAveragePooling1D : GlobalPooling1D
{
    public GlobalAveragePooling1D(Pooling1DArgs args) : base(default(Pooling1DArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GlobalAveragePooling2D : GlobalPooling2D
{
    public GlobalAveragePooling2D(Pooling2DArgs args) : base(default(Pooling2DArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GlobalMaxPooling1D : GlobalPooling1D
{
    public GlobalMaxPooling1D(Pooling1DArgs args) : base(default(Pooling1DArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class GlobalMaxPooling2D : GlobalPooling2D
{
    public GlobalMaxPooling2D(Pooling2DArgs args) : base(default(Pooling2DArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public abstract class GlobalPooling1D : Layer
{
    public GlobalPooling1D(Pooling1DArgs args) : base(default(LayerArgs)) => throw null;
    protected InputSpec input_spec;
    protected string data_format => throw null;
}

public abstract class GlobalPooling2D : Layer
{
    public GlobalPooling2D(Pooling2DArgs args) : base(default(LayerArgs)) => throw null;
    protected InputSpec input_spec;
    protected string data_format => throw null;
}

public class HardSigmoid : Layer
{
    public HardSigmoid(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class IndexLookup : CombinerPreprocessingLayer
{
    public IndexLookup(int max_tokens = -1, int num_oov_indices = 1, string mask_token = "", string oov_token = "[UNK]", string encoding = "utf-8", bool invert = false) : base(default(PreprocessingLayerArgs)) => throw null;
    public override void adapt(IDatasetV2 data, bool reset_state = true) => throw null;
}

public class IndexLookupAccumulator : IAccumulator
{
    public IndexLookupAccumulator() => throw null;
    public Dictionary<string, int> CountDict { get; set; }
}

public class IndexLookupCombiner : ICombiner
{
    public IndexLookupCombiner(int vocab_size = -1, string mask_value = null) => throw null;
    public void Compute(Tensor values, IAccumulator accumulator = null) => throw null;
    public void Deserialize() => throw null;
    public void Extract() => throw null;
    public void Merge() => throw null;
    public IAccumulator Restore() => throw null;
    public void Serialize() => throw null;
}

public class InputLayer : Layer
{
    public InputLayer(InputLayerArgs args) : base(default(LayerArgs)) => throw null;
    public override SavedModelSaver TrackableSavedModelSaver => throw null;
}

public class LSTM : RNN
{
    public LSTM(LSTMArgs args) : base(default(IRnnCell), default(RNNArgs)) => throw null;
    public LSTMArgs Args => throw null;
    protected override Tensors Call(Tensors inputs, Tensors initial_state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override IKerasConfig get_config() => throw null;
}

public class LSTMCell : DropoutRNNCellMixin
{
    public LSTMCell(LSTMCellArgs args) : base(default(LayerArgs)) => throw null;
    public override INestStructure<long> StateSize => throw null;
    public override INestStructure<long> OutputSize => throw null;
    public override bool SupportOptionalArgs => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors states = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public Tensors _compute_carry_and_output(Tensor[] x, Tensor[] h_tm1, Tensor c_tm1) => throw null;
    public Tensors _compute_carry_and_output_fused(Tensor[] z, Tensor c_tm1) => throw null;
}

public class LayerNormalization : Layer
{
    public LayerNormalization(LayerNormalizationArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class LeakyReLu : Layer
{
    public LeakyReLu(LeakyReLuArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class MaxPooling1D : Pooling1D
{
    public MaxPooling1D(Pooling1DArgs args) : base(default(Pooling1DArgs)) => throw null;
}

public class MaxPooling2D : Pooling2D
{
    public MaxPooling2D(MaxPooling2DArgs args) : base(default(Pooling2DArgs)) => throw null;
}

public abstract class Merge : Layer
{
    public Merge(MergeArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    protected virtual Tensors _merge_function(Tensors inputs) => throw null;
}

public class MultiHeadAttention : Layer
{
    public MultiHeadAttention(MultiHeadAttentionArgs args) : base(default(LayerArgs)) => throw null;
    public static (string, string, int) _build_attention_equation(int rank, Shape attn_axes) => throw null;
    public static (string, string, int) _build_proj_equation(int free_dims, int bound_dims, int output_dims) => throw null;
    public void _build_from_signature(Tensor query, Tensor value, Tensor key = null) => throw null;
    public void _build_from_signature(Shape query, Shape value, Shape key = null) => throw null;
    public Tensors _compute_attention(Tensor query, Tensor key, Tensor value, Tensor attention_mask = null, bool training = false) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    protected Tensors call(Tensors inputs, Tensor attention_mask, bool? training = null, bool return_attention_scores = false) => throw null;
}

public class Normalization : PreprocessingLayer
{
    public Normalization(NormalizationArgs args) : base(default(PreprocessingLayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override void reset_state() => throw null;
    public override void finalize_state() => throw null;
    public override void update_state(Tensor data) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
    public override void adapt(Tensor data, int? batch_size = null, int? steps = null) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Permute : Layer
{
    public Permute(PermuteArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Pooling1D : Layer
{
    public Pooling1D(Pooling1DArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Pooling2D : Layer
{
    public Pooling2D(Pooling2DArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class PreprocessingLayer : Layer
{
    public PreprocessingLayer(PreprocessingLayerArgs args) : base(default(LayerArgs)) => throw null;
    public override void adapt(Tensor data, int? batch_size = null, int? steps = null) => throw null;
    public virtual void reset_state() => throw null;
    public virtual void finalize_state() => throw null;
    public virtual void update_state(Tensor data) => throw null;
    public void compile(bool run_eagerly = false, int steps_per_execution = 1) => throw null;
}

public class RNN : RnnBase
{
    public RNN(IRnnCell cell, RNNArgs args) : base(default(LayerArgs)) => throw null;
    public RNN(IEnumerable<IRnnCell> cells, RNNArgs args) : base(default(LayerArgs)) => throw null;
    protected IVariableV1 _kernel;
    protected IVariableV1 _bias;
    public RNNArgs Args => throw null;
    public IRnnCell Cell { get; init; }
    public Tensors States { get; set; }
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors initial_state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Tensors Apply(Tensors inputs, Tensors initial_states = null, bool? training = false, IOptionalArgs optional_args = null) => throw null;
    protected (Tensors inputs, Tensors initial_state, Tensors constants) _process_inputs(Tensors inputs, Tensors initial_state, Tensors constants) => throw null;
    protected void _validate_args_if_ragged(bool is_ragged_input, Tensors mask) => throw null;
    protected void _maybe_reset_cell_dropout_mask(ILayer cell) => throw null;
    public Tensors __call__(Tensors inputs, Tensor state = null, Tensor training = null) => throw null;
    protected Tensors get_initial_state(Tensors inputs) => throw null;
    public override IKerasConfig get_config() => throw null;
}

public class ReLu6 : Layer
{
    public ReLu6() : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Rescaling : Layer
{
    public Rescaling(RescalingArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Reshape : Layer
{
    public Reshape(ReshapeArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Resizing : PreprocessingLayer
{
    public Resizing(ResizingArgs args) : base(default(PreprocessingLayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public abstract class RnnBase : Layer
{
    public RnnBase(LayerArgs args) : base(default(LayerArgs)) => throw null;
}

public class SELU : Layer
{
    public SELU(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected const float alpha = 1.6732632f;
    protected const float scale = 1.050701f;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class SimpleRNN : RNN
{
    public SimpleRNN(SimpleRNNArgs args) : base(default(IRnnCell), default(RNNArgs)) => throw null;
}

public class SimpleRNNCell : DropoutRNNCellMixin
{
    public SimpleRNNCell(SimpleRNNCellArgs args) : base(default(LayerArgs)) => throw null;
    public override INestStructure<long> StateSize => throw null;
    public override INestStructure<long> OutputSize => throw null;
    public override bool SupportOptionalArgs => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors states = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class Softmax : Layer
{
    public Softmax(SoftmaxArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Softplus : Layer
{
    public Softplus(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Softsign : Layer
{
    public Softsign(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class StackedRNNCells : Layer, IRnnCell
{
    public StackedRNNCells(IEnumerable<IRnnCell> cells, StackedRNNCellsArgs args) : base(default(LayerArgs)) => throw null;
    public bool _reverse_state_order;
    public IList<IRnnCell> Cells { get; set; }
    public bool SupportOptionalArgs => throw null;
    public INestStructure<long> StateSize => throw null;
    public INestStructure<long> OutputSize => throw null;
    public Tensors GetInitialState(Tensors inputs = null, Tensor batch_size = null, TF_DataType dtype = TF_DataType.DtInvalid) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors states = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    public override IKerasConfig get_config() => throw null;
    public void from_config() => throw null;
}

public class Subtract : Merge
{
    public Subtract(MergeArgs args) : base(default(MergeArgs)) => throw null;
    protected override Tensors _merge_function(Tensors inputs) => throw null;
}

public class Swish : Layer
{
    public Swish(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Tanh : Layer
{
    public Tanh(LayerArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class TensorFlowOpLayer : Layer
{
    public TensorFlowOpLayer(TensorFlowOpLayerArgs args) : base(default(LayerArgs)) => throw null;
    public string OpType => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public Layer GetOpLayer(TensorFlowOpLayerArgs args) => throw null;
}

public class TextVectorization : CombinerPreprocessingLayer
{
    public TextVectorization(TextVectorizationArgs args) : base(default(PreprocessingLayerArgs)) => throw null;
    public override void adapt(IDatasetV2 data, bool reset_state = true) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
}

public class UpSampling1D : Layer
{
    public UpSampling1D(UpSampling1DArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public class UpSampling2D : Layer
{
    public UpSampling2D(UpSampling2DArgs args) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}

public abstract class Wrapper : Layer
{
    public Wrapper(WrapperArgs args) : base(default(LayerArgs)) => throw null;
    public ILayer _layer;
    public virtual void Build(KerasShapesWrapper input_shape) => throw null;
}

public class ZeroPadding2D : Layer
{
    public ZeroPadding2D(ZeroPadding2DArgs args, string data_format = null) : base(default(LayerArgs)) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
}
