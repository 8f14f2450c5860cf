using System;
using System.Collections.Generic;
using Tensorflow.Framework.Models;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Utils;

public class Compress
{
    public static void ExtractGZip(string gzipFileName, string targetDir) => throw null;
    public static void UnZip(string gzArchiveName, string destFolder) => throw null;
    public static void ExtractTGZ(string gzArchiveName, string destFolder) => throw null;
}

public class KerasUtils
{
    public string get_file(string fname, string origin, bool untar = false, string md5_hash = null, string file_hash = null, string cache_subdir = "datasets", string hash_algorithm = "auto", bool extract = false, string archive_format = "auto", string cache_dir = null) => throw null;
}

public class Web
{
    public static bool Download(string url, string destDir, string destFileName) => throw null;
}

public class base_layer_utils
{
    public static IVariableV1 make_variable(VariableArgs args) => throw null;
    public static string unique_layer_name(string name, Dictionary<string, int> name_uid_map = null, string[] avoid_names = null, bool zero_based = false) => throw null;
    public static Dictionary<string, int> get_default_graph_uid_map() => throw null;
    public static bool needs_keras_history(Tensors inputs) => throw null;
    public static Layer[] create_keras_history(Tensors inputs) => throw null;
    public static void CreateKerasHistoryHelper(Tensors tensors, List<Operation> processed_ops, List<Layer> created_layers) => throw null;
    public static bool has_weights(object obj) => throw null;
    public static Tensor generate_placeholders_from_shape(Shape shape) => throw null;
}

public class conv_utils
{
    public static string convert_data_format(string data_format, int ndim) => throw null;
    public static int[] normalize_tuple(int[] value, int n, string name) => throw null;
    public static string normalize_padding(string value) => throw null;
    public static string normalize_data_format(string value) => throw null;
    public static int deconv_output_length(int input_length, int filter_size, string padding, int output_padding = -1, int stride = 0, int dilation = 1) => throw null;
}

public class data_utils
{
    public static string get_file(string fname, string origin, bool untar = false, string md5_hash = null, string file_hash = null, string cache_subdir = "datasets", string hash_algorithm = "auto", bool extract = false, string archive_format = "auto", string cache_dir = null) => throw null;
    public static (int[,], long[]) _remove_long_seq(int maxlen, int[,] seq, long[] label) => throw null;
}

public class generic_utils
{
    public static LayerConfig serialize_layer_to_config(ILayer instance) => throw null;
    public static Layer deserialize_keras_object(string class_name, LayerArgs args) => throw null;
    public static string to_snake_case(string name) => throw null;
}

public class losses_utils
{
    public static Tensor compute_weighted_loss(Tensor losses, Tensor sample_weight = null, string reduction = null, string name = null) => throw null;
    public static (Tensor, Tensor, Tensor) squeeze_or_expand_dimensions(Tensor y_pred, Tensor y_true = null, Tensor sample_weight = null) => throw null;
    public static (Tensor, Tensor) remove_squeezable_dimensions(Tensor labels, Tensor predictions, int expected_rank_diff = 0, string name = null) => throw null;
    public static Tensor reduce_weighted_loss(Tensor weighted_losses, string reduction) => throw null;
}

public class np_utils
{
    public static NDArray to_categorical(NDArray y, int num_classes = -1, TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
}

public class tf_utils
{
    public static bool are_all_symbolic_tensors(Tensor[] tensors) => throw null;
    public static bool? constant_value(Tensor pred) => throw null;
    public static bool is_symbolic_tensor(Tensor tensor) => throw null;
    public static Tensor[] smart_cond<T>(IVariableV1 pred, Func<T[]> true_fn = null, Func<T[]> false_fn = null, string name = null) => throw null;
    public static Tensor[] smart_cond<T>(Tensor pred, Func<T[]> true_fn = null, Func<T[]> false_fn = null, string name = null) => throw null;
    public static Tensor smart_cond(bool pred, Func<Tensor> true_fn = null, Func<Tensor> false_fn = null, string name = null) => throw null;
    public static TensorSpec get_tensor_spec(Tensor t, bool dynamic_batch = false, string name = null) => throw null;
    public static TensorSpec get_tensor_spec(TensorSpec t, bool dynamic_batch = false, string name = null) => throw null;
}
