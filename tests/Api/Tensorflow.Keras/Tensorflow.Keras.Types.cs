using System;
using System.Collections.Generic;
using Tensorflow.Framework.Models;
using Tensorflow.Keras.Datasets;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Preprocessings;
using Tensorflow.Keras.Text;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

public class Activations : IActivationsApi
{
    public Activation Linear => throw null;
    public Activation Relu => throw null;
    public Activation Relu6 => throw null;
    public Activation Sigmoid => throw null;
    public Activation Softmax => throw null;
    public Activation Tanh => throw null;
    public Activation Mish => throw null;
    public Activation GetActivationFromName(string name) => throw null;
}

public abstract class BackendBase
{
    public float epsilon() => throw null;
    public void set_epsilon(float e) => throw null;
    public TF_DataType floatx() => throw null;
    public void set_floatx(TF_DataType floatx) => throw null;
    public ImageDataFormat image_data_format() => throw null;
    public void set_image_data_format(ImageDataFormat data_format) => throw null;
    public ImageDataFormat normalize_data_format(object value = null) => throw null;
    public void set_image_dim_ordering(ImageDimOrder dim_ordering) => throw null;
    public ImageDimOrder image_dim_ordering() => throw null;
}

public class BackendImpl : BackendBase
{
    public BackendImpl() => throw null;
    public Func<Array, double> py_sum;
    public Func<Array, bool> py_all;
    public Graph _GRAPH;
    public Dictionary<Graph, GraphLearningPhase> _GRAPH_LEARNING_PHASES;
    public bool _MANUAL_VAR_INIT;
    public List<string> _LOCAL_DEVICES;
    public Dictionary<Graph, Dictionary<string, int>> PER_GRAPH_LAYER_NAME_UIDS;
    public Dictionary<string, IVariableV1> _GRAPH_VARIABLES;
    public Dictionary<string, Optimizer> _GRAPH_TF_OPTIMIZERS;
    public _DummyEagerGraph _DUMMY_EAGER_GRAPH;
    public Session _SESSION => throw null;
    public void track_variable(IVariableV1 v) => throw null;
    public KerasTensor placeholder(Shape shape = null, int ndim = -1, TF_DataType dtype = TF_DataType.DtInvalid, bool sparse = false, string name = null, bool ragged = false) => throw null;
    public Graph get_graph() => throw null;
    public int get_uid(string prefix) => throw null;
    public void reset_uids() => throw null;
    public void clear_session() => throw null;
    public void manual_variable_initialization(bool value) => throw null;
    public Tensor mean(Tensor x, int axis = -1, bool keepdims = false) => throw null;
    public GraphLearningPhase learning_phase() => throw null;
    public void set_learning_phase(bool value) => throw null;
    public void set_value(IVariableV1 x, object value) => throw null;
    public void batch_set_value(List<(IVariableV1, NDArray)> tuples) => throw null;
    public Tensor spatial_2d_padding(Tensor x, NDArray padding = null, string data_format = null) => throw null;
    public NDArray eval_in_eager_or_function(Tensors outputs) => throw null;
    public Tensor categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1) => throw null;
    public Tensor sparse_categorical_crossentropy(Tensor target, Tensor output, bool from_logits = false, int axis = -1, int? ignore_class = null) => throw null;
    public Tensor binary_crossentropy(Tensor target, Tensor output, bool from_logits = false) => throw null;
    public Tensor resize_images(Tensor x, int height_factor, int width_factor, string data_format, string interpolation = "nearest") => throw null;
    public Tensor concatenate(Tensors tensors, int axis = -1) => throw null;
    public Tensor conv2d_transpose(Tensor x, IVariableV1 kernel, Tensor output_shape, Shape strides = null, string padding = "valid", string data_format = null, Shape dilation_rate = null) => throw null;
    public (Tensors, Tensors, Tensors) rnn(Func<Tensors, Tensors, (Tensors, Tensors)> step_function, Tensors inputs, Tensors initial_states, bool go_backwards = false, Tensor mask = null, Tensors constants = null, bool unroll = false, Tensors input_length = null, bool time_major = false, bool zero_output_for_mask = false, bool return_all_outputs = true) => throw null;
    public Tensor repeat_elements(Tensor x, int rep, int axis) => throw null;
    public Tensor reverse(Tensor input, int axis) => throw null;
    public Tensor reverse(Tensor input, int[] axes) => throw null;
    public Tensor maybe_convert_to_ragged(bool is_ragged_output, Tensor output, int nested_row_lengths, bool go_backwards = false) => throw null;
    public class _DummyEagerGraph
    {
    }
}

public enum GraphLearningPhase
{
    train_mode = 1,
    test_mode = 0,
}

public enum ImageDataFormat
{
    channels_last = 0,
    channels_first = 1,
}

public enum ImageDimOrder
{
    tf = 0,
    th = 1,
}

public class InitializersApi : IInitializersApi
{
    public IInitializer HeNormal(int? seed = null) => throw null;
    public IInitializer Orthogonal(float gain = 1f, int? seed = null) => throw null;
}

public class KerasInterface : IKerasApi
{
    public static KerasInterface Instance => throw null;
    public KerasDataset datasets => throw null;
    public IInitializersApi initializers => throw null;
    public Regularizers regularizers => throw null;
    public ILayersApi layers => throw null;
    public ILossesApi losses => throw null;
    public IActivationsApi activations => throw null;
    public Preprocessing preprocessing => throw null;
    public BackendImpl backend => throw null;
    public IOptimizerApi optimizers => throw null;
    public IMetricsApi metrics => throw null;
    public IModelsApi models => throw null;
    public KerasUtils utils => throw null;
    public Sequential Sequential(List<ILayer> layers = null, string name = null) => throw null;
    public Sequential Sequential(params ILayer[] layers) => throw null;
    public IModel Model(Tensors inputs, Tensors outputs, string name = null) => throw null;
    public Tensors Input(Shape shape = null, int batch_size = -1, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool sparse = false, Tensor tensor = null, bool ragged = false, TypeSpec type_spec = null, Shape batch_input_shape = null, Shape batch_shape = null) => throw null;
}

public class Preprocessing : IPreprocessing
{
    public static string[] WHITELIST_FORMATS;
    public Sequence sequence => throw null;
    public DatasetUtils dataset_utils => throw null;
    public TextApi text => throw null;
    public ILayer Resizing(int height, int width, string interpolation = "bilinear") => throw null;
    public ILayer TextVectorization(Func<Tensor, Tensor> standardize = null, string split = "whitespace", int max_tokens = -1, string output_mode = "int", int output_sequence_length = -1) => throw null;
    public IDatasetV2 image_dataset_from_directory(string directory, string labels = "inferred", string label_mode = "int", string[] class_names = null, string color_mode = "rgb", int batch_size = 32, Shape image_size = null, bool shuffle = true, int? seed = null, float validation_split = 0.2f, string subset = null, string interpolation = "bilinear", bool follow_links = false) => throw null;
    public IDatasetV2 text_dataset_from_directory(string directory, string labels = "inferred", string label_mode = "int", string[] class_names = null, int batch_size = 32, bool shuffle = true, int max_length = -1, int? seed = null, float validation_split = 0.2f, string subset = null, bool follow_links = false) => throw null;
    public IDatasetV2 timeseries_dataset_from_array(Tensor data, int sequence_length, int sequence_stride = 1, int sampling_rate = 1, int batch_size = 128, bool shuffle = false, int seed = 1000000, int start_index = 0, int? end_index = null) => throw null;
    public IDatasetV2 paths_to_dataset(string[] image_paths, Shape image_size, int num_channels = 3, int num_classes = 6, string interpolation = "bilinear") => throw null;
    public IDatasetV2 paths_and_labels_to_dataset(string[] image_paths, Shape image_size, int num_channels, int[] labels, string label_mode, int num_classes, string interpolation) => throw null;
    public IDatasetV2 paths_and_labels_to_dataset(string[] image_paths, int[] labels, string label_mode, int num_classes, int max_length = -1) => throw null;
}

public class Regularizers : IRegularizerApi
{
    public IRegularizer L1 => throw null;
    public IRegularizer L2 => throw null;
    public IRegularizer L1L2 => throw null;
    public IRegularizer l1(float l1 = 0.01f) => throw null;
    public IRegularizer l2(float l2 = 0.01f) => throw null;
    public IRegularizer l1l2(float l1 = 0f, float l2 = 0f) => throw null;
    public IRegularizer GetRegularizerFromName(string name) => throw null;
}

public class Sequence
{
    public NDArray pad_sequences(IEnumerable<int[]> sequences, int? maxlen = null, string dtype = "int32", string padding = "pre", string truncating = "pre", object value = null) => throw null;
}

public class TextApi
{
    public Tokenizer Tokenizer(int num_words = -1, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, char split = ' ', bool char_level = false, string oov_token = null, Func<string, IEnumerable<string>> analyzer = null) => throw null;
    public static IEnumerable<string> text_to_word_sequence(string text, string filters = "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n", bool lower = true, char split = ' ') => throw null;
}

public class tensorflow_backup
{
    public KerasOptimizers optimizers => throw null;
    public class KerasOptimizers
    {
    }
}

public class tensorflow_layers
{
    public layers_internal layers => throw null;
    public class layers_internal
    {
        public Tensor conv2d(Tensor inputs, int filters, int[] kernel_size, int[] strides = null, string padding = "valid", string data_format = "channels_last", int[] dilation_rate = null, bool use_bias = true, Activation activation = null, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, bool trainable = true, string name = null) => throw null;
        public Tensors batch_normalization(Tensor inputs, int axis = -1, float momentum = 0.99f, float epsilon = 0.001f, bool center = true, bool scale = true, IInitializer beta_initializer = null, IInitializer gamma_initializer = null, IInitializer moving_mean_initializer = null, IInitializer moving_variance_initializer = null, Tensor training = null, bool trainable = true, string name = null, bool renorm = false, float renorm_momentum = 0.99f) => throw null;
        public Tensor MaxPooling2D(Tensor inputs, int[] pool_size, int[] strides, string padding = "valid", string data_format = "channels_last", string name = null) => throw null;
        public Tensor dense(Tensor inputs, int units, Activation activation = null, bool use_bias = true, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, bool trainable = true, string name = null, bool? reuse = null) => throw null;
        public Tensor flatten(Tensor inputs, string name = null, string data_format = "channels_last") => throw null;
    }
}
