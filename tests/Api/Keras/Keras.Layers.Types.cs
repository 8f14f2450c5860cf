using System;
using System.Collections.Generic;
using Numpy;
using Python.Runtime;

namespace Keras.Layers;

public class Activation : BaseLayer
{
    public Activation(string act, Shape input_shape = null) => throw null;
}

public class ActivityRegularization : BaseLayer
{
    public ActivityRegularization(float l1 = 0f, float l2 = 0f, Shape input_shape = null) => throw null;
}

public class Add : Merge
{
    public Add(params BaseLayer[] inputs) => throw null;
}

public class AlphaDropout : BaseLayer
{
    public AlphaDropout(float rate, NDarray<int> noise_shape = null, int? seed = null) => throw null;
}

public class AveragePooling1D : BaseLayer
{
    public AveragePooling1D(int pool_size = 2, int? strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class AveragePooling2D : BaseLayer
{
    public AveragePooling2D(Tuple<int, int> pool_size = null, Tuple<int, int> strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class AveragePooling3D : BaseLayer
{
    public AveragePooling3D(Tuple<int, int, int> pool_size = null, Tuple<int, int, int> strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class BaseLayer : Base
{
    public BaseLayer() => throw null;
    public BaseLayer(PyObject py) => throw null;
    public BaseLayer Set(params BaseLayer[] inputs) => throw null;
}

public class BatchNormalization : BaseLayer
{
    public BatchNormalization(int axis = -1, float momentum = 0.99f, float epsilon = 0.001f, bool center = true, bool scale = true, string beta_initializer = "zeros", string gamma_initializer = "ones", string moving_mean_initializer = "zeros", string moving_variance_initializer = "ones", string beta_regularizer = null, string gamma_regularizer = null, string beta_constraint = null, string gamma_constraint = null, Shape input_shape = null) => throw null;
}

public class Bidirectional : BaseLayer
{
    public Bidirectional(BaseLayer layer, string merge_mode = "concat", NDarray weights = null) => throw null;
}

public class Concatenate : Merge
{
    public Concatenate(params BaseLayer[] inputs) => throw null;
}

public class Conv1D : BaseLayer
{
    public Conv1D(int filters, int kernel_size, int strides = 1, string padding = "valid", string data_format = "channels_last", int dilation_rate = 1, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Conv2D : BaseLayer
{
    public Conv2D(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", string data_format = "channels_last", Tuple<int, int> dilation_rate = null, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Conv2DTranspose : BaseLayer
{
    public Conv2DTranspose(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", Tuple<int, int> output_padding = null, string data_format = "channels_last", Tuple<int, int> dilation_rate = null, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Conv3D : BaseLayer
{
    public Conv3D(int filters, Tuple<int, int, int> kernel_size, Tuple<int, int, int> strides = null, string padding = "valid", string data_format = "channels_last", Tuple<int, int, int> dilation_rate = null, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Conv3DTranspose : BaseLayer
{
    public Conv3DTranspose(int filters, Tuple<int, int, int> kernel_size, Tuple<int, int, int> strides = null, string padding = "valid", Tuple<int, int, int> output_padding = null, string data_format = "channels_last", Tuple<int, int, int> dilation_rate = null, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class ConvLSTM2D : RNN
{
    public ConvLSTM2D(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", string data_format = "", Tuple<int, int> dilation_rate = null, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", bool unit_forget_bias = true, string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", bool return_sequences = false, bool go_backwards = false, bool stateful = false, float dropout = 0f, float recurrent_dropout = 0f, Shape input_shape = null) => throw null;
}

public class ConvLSTM2DCell : RNN
{
    public ConvLSTM2DCell(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", string data_format = "", Tuple<int, int> dilation_rate = null, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", bool unit_forget_bias = true, string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, Shape input_shape = null) => throw null;
}

public class Cropping1D : BaseLayer
{
    public Cropping1D(Tuple<int, int> cropping, Shape input_shape = null) => throw null;
}

public class Cropping2D : BaseLayer
{
    public Cropping2D(Tuple<Tuple<int, int>, Tuple<int, int>> cropping, string data_format = "", Shape input_shape = null) => throw null;
}

public class Cropping3D : BaseLayer
{
    public Cropping3D(Tuple<Tuple<int, int>, Tuple<int, int>, Tuple<int, int>> cropping, string data_format = "", Shape input_shape = null) => throw null;
}

public class CuDNNGRU : RNN
{
    public CuDNNGRU(int units, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", bool return_sequences = false, bool return_state = false, bool stateful = false) => throw null;
}

public class CuDNNLSTM : RNN
{
    public CuDNNLSTM(int units, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", bool unit_forget_bias = true, string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", bool return_sequences = false, bool return_state = false, bool stateful = false) => throw null;
}

public class Dense : BaseLayer
{
    public Dense(int units, int? input_dim = null, string activation = "", bool use_bias = true, StringOrInstance kernel_initializer = null, string bias_initializer = "zeros", StringOrInstance kernel_regularizer = null, string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class DepthwiseConv2D : BaseLayer
{
    public DepthwiseConv2D(Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", int depth_multiplier = 1, string data_format = "", string activation = "", bool use_bias = true, string depthwise_initializer = "glorot_uniform", string bias_initializer = "zeros", string depthwise_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string depthwise_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Dropout : BaseLayer
{
    public Dropout(double rate, Shape noise_shape = null, int? seed = null) => throw null;
}

public class ELU : BaseLayer
{
    public ELU(float alpha = 1f) => throw null;
}

public class Embedding : BaseLayer
{
    public Embedding(int input_dim, int output_dim, string embeddings_initializer = "uniform", string embeddings_regularizer = "", string activity_regularizer = "", string embeddings_constraint = "", bool mask_zero = false, int? input_length = null, Shape input_shape = null) => throw null;
}

public class Flatten : BaseLayer
{
    public Flatten(string data_format = "channels_last") => throw null;
}

public class GRU : RNN
{
    public GRU(int units, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, int implementation = 1, bool return_sequences = false, bool return_state = false, bool go_backwards = false, bool stateful = false, bool unroll = false, bool reset_after = false, Shape input_shape = null) => throw null;
}

public class GRUCell : RNN
{
    public GRUCell(int units, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, int implementation = 1, bool reset_after = false) => throw null;
}

public class GaussianDropout : BaseLayer
{
    public GaussianDropout(float rate) => throw null;
}

public class GaussianNoise : BaseLayer
{
    public GaussianNoise(float stddev) => throw null;
}

public class GlobalAveragePooling1D : BaseLayer
{
    public GlobalAveragePooling1D(string data_format = "channels_last") => throw null;
}

public class GlobalAveragePooling2D : BaseLayer
{
    public GlobalAveragePooling2D(string data_format = "channels_last") => throw null;
}

public class GlobalAveragePooling3D : BaseLayer
{
    public GlobalAveragePooling3D(string data_format = "channels_last") => throw null;
}

public class GlobalMaxPooling1D : BaseLayer
{
    public GlobalMaxPooling1D(string data_format = "channels_last") => throw null;
}

public class GlobalMaxPooling2D : BaseLayer
{
    public GlobalMaxPooling2D(string data_format = "channels_last") => throw null;
}

public class GlobalMaxPooling3D : BaseLayer
{
    public GlobalMaxPooling3D(string data_format = "channels_last") => throw null;
}

public class Input : BaseLayer
{
    public Input(Shape shape, Shape batch_shape = null, string name = "", string dtype = "float32", bool sparse = false, NDarray tensor = null, bool? ragged = null) => throw null;
}

public class LSTM : RNN
{
    public LSTM(int units, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, StringOrInstance kernel_initializer = null, StringOrInstance recurrent_initializer = null, string bias_initializer = "zeros", bool unit_forget_bias = true, string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, int implementation = 1, bool return_sequences = false, bool return_state = false, bool go_backwards = false, bool stateful = false, bool unroll = false, Shape batch_input_shape = null, Shape input_shape = null) => throw null;
}

public class LSTMCell : RNN
{
    public LSTMCell(int units, string activation = "tanh", string recurrent_activation = "hard_sigmoid", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", bool unit_forget_bias = true, string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, int implementation = 1) => throw null;
}

public class Lambda : BaseLayer
{
    public Lambda(object function, Shape output_shape = null, NDarray mask = null, Dictionary<string, object> arguments = null, Shape input_shape = null) => throw null;
}

public class LeakyReLU : BaseLayer
{
    public LeakyReLU(float alpha = 0.3f) => throw null;
}

public class LocallyConnected1D : BaseLayer
{
    public LocallyConnected1D(int filters, int kernel_size, int strides = 1, string padding = "valid", string data_format = "channels_last", int dilation_rate = 1, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class LocallyConnected2D : BaseLayer
{
    public LocallyConnected2D(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", string data_format = "channels_last", Tuple<int, int> dilation_rate = null, string activation = "", bool use_bias = true, string kernel_initializer = "glorot_uniform", string bias_initializer = "zeros", string kernel_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class Masking : BaseLayer
{
    public Masking(float mask_value = 0f) => throw null;
}

public class MaxPooling1D : BaseLayer
{
    public MaxPooling1D(int pool_size = 2, int? strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class MaxPooling2D : BaseLayer
{
    public MaxPooling2D(Tuple<int, int> pool_size = null, Tuple<int, int> strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class MaxPooling3D : BaseLayer
{
    public MaxPooling3D(Tuple<int, int, int> pool_size = null, Tuple<int, int, int> strides = null, string padding = "valid", string data_format = "channels_last") => throw null;
}

public class Merge : BaseLayer
{
}

public class PReLU : BaseLayer
{
    public PReLU(string alpha_initializer = "zeros", string alpha_regularizer = "", string alpha_constraint = "", int[] shared_axes = null) => throw null;
}

public class Permute : BaseLayer
{
    public Permute(int dims, Shape input_shape = null) => throw null;
}

public class RNN : BaseLayer
{
    public RNN() => throw null;
    public RNN(RNN cell, bool return_sequences = false, bool return_state = false, bool go_backwards = false, bool stateful = false, bool unroll = false, int? input_dim = null, int? input_length = null, Shape input_shape = null) => throw null;
}

public class ReLU : BaseLayer
{
    public ReLU(float? max_value = null, float negative_slope = 0f, float threshold = 0f) => throw null;
}

public class RepeatVector : BaseLayer
{
    public RepeatVector(int n, Shape input_shape = null) => throw null;
}

public class Reshape : BaseLayer
{
    public Reshape(Shape target_shape, Shape input_shape = null) => throw null;
}

public class SeparableConv1D : BaseLayer
{
    public SeparableConv1D(int filters, int kernel_size, int strides = 1, string padding = "valid", string data_format = "channels_last", int dilation_rate = 1, int depth_multiplier = 1, string activation = "", bool use_bias = true, string depthwise_initializer = "glorot_uniform", string pointwise_initializer = "glorot_uniform", string bias_initializer = "zeros", string depthwise_regularizer = "", string pointwise_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string depthwise_constraint = "", string pointwise_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class SeparableConv2D : BaseLayer
{
    public SeparableConv2D(int filters, Tuple<int, int> kernel_size, Tuple<int, int> strides = null, string padding = "valid", string data_format = "channels_last", Tuple<int, int> dilation_rate = null, int depth_multiplier = 1, string activation = "", bool use_bias = true, string depthwise_initializer = "glorot_uniform", string pointwise_initializer = "glorot_uniform", string bias_initializer = "zeros", string depthwise_regularizer = "", string pointwise_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string depthwise_constraint = "", string pointwise_constraint = "", string bias_constraint = "", Shape input_shape = null) => throw null;
}

public class SimpleRNN : RNN
{
    public SimpleRNN(int units, string activation = "tanh", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f, bool return_sequences = false, bool return_state = false, bool go_backwards = false, bool stateful = false, bool unroll = false) => throw null;
}

public class SimpleRNNCell : RNN
{
    public SimpleRNNCell(int units, string activation = "tanh", bool use_bias = true, string kernel_initializer = "glorot_uniform", string recurrent_initializer = "orthogonal", string bias_initializer = "zeros", string kernel_regularizer = "", string recurrent_regularizer = "", string bias_regularizer = "", string activity_regularizer = "", string kernel_constraint = "", string recurrent_constraint = "", string bias_constraint = "", float dropout = 0f, float recurrent_dropout = 0f) => throw null;
}

public class Softmax : BaseLayer
{
    public Softmax(int axis = -1) => throw null;
}

public class SpatialDropout1D : BaseLayer
{
    public SpatialDropout1D(float rate, Shape input_shape = null) => throw null;
}

public class SpatialDropout2D : BaseLayer
{
    public SpatialDropout2D(float rate, string data_format = "", Shape input_shape = null) => throw null;
}

public class SpatialDropout3D : BaseLayer
{
    public SpatialDropout3D(float rate, string data_format = "", Shape input_shape = null) => throw null;
}

public class ThresholdedReLU : BaseLayer
{
    public ThresholdedReLU(float theta = 1f) => throw null;
}

public class TimeDistributed : BaseLayer
{
    public TimeDistributed(BaseLayer layer) => throw null;
}

public class UpSampling1D : BaseLayer
{
    public UpSampling1D(int size = 2, Shape input_shape = null) => throw null;
}

public class UpSampling2D : BaseLayer
{
    public UpSampling2D(Tuple<int, int> size = null, string data_format = "", string interpolation = "nearest", Shape input_shape = null) => throw null;
}

public class UpSampling3D : BaseLayer
{
    public UpSampling3D(Tuple<int, int, int> size = null, string data_format = "", Shape input_shape = null) => throw null;
}

public class ZeroPadding1D : BaseLayer
{
    public ZeroPadding1D(int padding = 1, Shape input_shape = null) => throw null;
}

public class ZeroPadding2D : BaseLayer
{
    public ZeroPadding2D(Tuple<int, int> padding = null, string data_format = "", Shape input_shape = null) => throw null;
}

public class ZeroPadding3D : BaseLayer
{
    public ZeroPadding3D(Tuple<int, int, int> padding = null, string data_format = "", Shape input_shape = null) => throw null;
}
