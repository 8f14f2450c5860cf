using System;
using Keras.Models;
using Numpy;
using Python.Runtime;

namespace Keras.Utils;

public class CustomObjectScope : Base
{
    public CustomObjectScope() => throw null;
    public static implicit operator CustomObjectScope(PyObject py) => throw null;
}

public class HDF5Matrix : Base
{
    public HDF5Matrix(string datapath, string dataset, int start = 0, int? end = null, EventHandler normalizer = null) => throw null;
    public static implicit operator HDF5Matrix(PyObject py) => throw null;
}

public class Sequence : Base
{
    public Sequence() => throw null;
    public static implicit operator Sequence(PyObject py) => throw null;
    public static implicit operator Sequence(NDarray x) => throw null;
    public static implicit operator Sequence(KerasIterator py) => throw null;
}

public class Util : Base
{
    public static BaseModel MultiGPUModel(BaseModel model, int[] gpus, bool cpu_merge = true, bool cpu_relocation = false) => throw null;
    public static BaseModel MultiGPUModel(BaseModel model, int gpus, bool cpu_merge = true, bool cpu_relocation = false) => throw null;
    public static NDarray ToCategorical(NDarray y, int? num_classes = null, string dtype = "float32") => throw null;
    public static NDarray Normalize(NDarray y, int axis = -1, int order = 2) => throw null;
    public static void PlotModel(BaseModel model, string to_file = "model.png", bool show_shapes = false, bool show_layer_names = true, string rankdir = "TB", bool expand_nested = false, int dpi = 96) => throw null;
    public static void ConfigTensorFlowBackend(int intra_op_parallelism_threads, int inter_op_parallelism_threads, bool allow_soft_placement, int cpu_device_count, int gpu_device_count) => throw null;
}
