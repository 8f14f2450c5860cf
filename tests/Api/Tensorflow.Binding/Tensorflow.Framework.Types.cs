using System;
using System.Collections.Generic;
using Tensorflow.Device;
using Tensorflow.Graphs;

namespace Tensorflow.Framework;

public abstract class CompositeTensor
{
}

public class ConfigImpl
{
    public Experimental experimental => throw null;
    public PhysicalDevice[] list_physical_devices(string device_type = null) => throw null;
    public class Experimental
    {
        public void set_memory_growth(PhysicalDevice device, bool enable) => throw null;
    }
}

public class IndexedSlices : CompositeTensor
{
    public IndexedSlices(Tensor values, Tensor indices, Tensor dense_shape = null) => throw null;
    public Tensor values => throw null;
    public Tensor indices => throw null;
    public Tensor dense_shape => throw null;
    public string name => throw null;
    public string device => throw null;
    public Operation op => throw null;
    public TF_DataType dtype => throw null;
    public Graph graph => throw null;
    public static implicit operator Tensor(IndexedSlices indexedSlices) => throw null;
    public static implicit operator IndexedSlices(Tensor tensor) => throw null;
    public static Tensor _indexed_slices_to_tensor(IndexedSlices indexedSlices, TF_DataType dtype = TF_DataType.DtInvalid, string name = "", bool as_ref = false) => throw null;
}

public static class common_shapes
{
    public static Tensor broadcast_shape(Tensor shape_x, Tensor shape_y) => throw null;
    public static Tensor _broadcast_shape_helper(Tensor shape_x, Tensor shape_y) => throw null;
    public static int? rank(Tensor tensor) => throw null;
    public static bool has_fully_defined_shape(Tensor tensor) => throw null;
}

public class function_def_lib
{
    public static FuncGraph function_def_to_graph(FunctionDef fdef, object structured_input_signature, object structured_outputs, List<TensorShapeProto> input_shapes = null) => throw null;
    public static (GraphDef, Dictionary<string, string>) function_def_to_graph_def(FunctionDef fdef, List<TensorShapeProto> input_shapes) => throw null;
    public static bool is_function(string fname) => throw null;
}

public class smart_module
{
    public static Tensor[] smart_cond<T>(Tensor pred, Func<T[]> true_fn = null, Func<T[]> false_fn = null, string name = null) => throw null;
    public static Tensor smart_cond(bool pred, Func<Tensor> true_fn = null, Func<Tensor> false_fn = null, string name = null) => throw null;
    public static bool? smart_constant_value(Tensor pred) => throw null;
}

public static class tensor_shape
{
    public static void assert_is_compatible_with(this Tensor self, Tensor other) => throw null;
    public static bool is_compatible_with(this Tensor self, Tensor other) => throw null;
    public static Dimension dimension_at_index(Shape shape, int index) => throw null;
    public static int dimension_value(Dimension dimension) => throw null;
    public static Shape most_specific_compatible_shape(this Shape self, Shape other) => throw null;
}

public class versions
{
    public static int GRAPH_DEF_VERSION;
    public static int GRAPH_DEF_VERSION_MIN_CONSUMER;
}
