using System;
using System.Collections.Generic;
using Keras.Callbacks;
using Keras.Layers;
using Keras.Utils;
using Numpy;
using Python.Runtime;
using Tensorflow.Train;

namespace Keras.Models;

public class BaseModel : Base
{
    public void Compile(StringOrInstance optimizer, string loss, string[] metrics = null, float[] loss_weights = null, string[] weighted_metrics = null, bool run_eagerly = false, int steps_per_execution = 1, bool jit_compile = false) => throw null;
    public void Compile(StringOrInstance optimizer, string[] loss, string[] metrics = null, float[] loss_weights = null, string[] weighted_metrics = null, bool run_eagerly = false, int steps_per_execution = 1, bool jit_compile = false) => throw null;
    public void ComputeLoss(NDarray x, NDarray y, NDarray y_pred = null, NDarray sample_weight = null) => throw null;
    public void ComputeMetrics(NDarray x, NDarray y, NDarray y_pred = null, NDarray sample_weight = null) => throw null;
    public History Fit(NDarray x, NDarray y, int? batch_size = null, int epochs = 1, int verbose = 1, Callback[] callbacks = null, float validation_split = 0f, NDarray[] validation_data = null, bool shuffle = true, Dictionary<int, float> class_weight = null, NDarray sample_weight = null, int initial_epoch = 0, int? steps_per_epoch = null, int? validation_steps = null, int? validation_batch_size = null, int[] validation_freq = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public History Fit(NDarray x, NDarray[] y, int? batch_size = null, int epochs = 1, int verbose = 1, Callback[] callbacks = null, float validation_split = 0f, NDarray[] validation_data = null, bool shuffle = true, Dictionary<int, float> class_weight = null, NDarray sample_weight = null, int initial_epoch = 0, int? steps_per_epoch = null, int? validation_steps = null, int? validation_batch_size = null, int[] validation_freq = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public double[] Evaluate(NDarray x, NDarray y, int? batch_size = null, int verbose = 1, NDarray sample_weight = null, int? steps = null, Callback[] callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, bool return_dict = false) => throw null;
    public NDarray Predict(NDarray x, int? batch_size = null, int verbose = 1, int? steps = null, Callback[] callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public NDarray[] PredictMultipleOutputs(NDarray x, int? batch_size = null, int verbose = 1, int? steps = null, Callback[] callbacks = null) => throw null;
    public NDarray Predict(List<NDarray> x, int? batch_size = null, int verbose = 1, int? steps = null, Callback[] callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false) => throw null;
    public double[] TrainOnBatch(NDarray x, NDarray y, NDarray sample_weight = null, Dictionary<int, float> class_weight = null, bool reset_metrics = false, bool return_dict = false) => throw null;
    public double[] TrainOnBatch(NDarray[] x, NDarray y, NDarray sample_weight = null, Dictionary<int, float> class_weight = null, bool reset_metrics = false, bool return_dict = false) => throw null;
    public double[] TestOnBatch(NDarray x, NDarray y, NDarray sample_weight = null, bool reset_metrics = false, bool return_dict = false) => throw null;
    public double[] TestOnBatch(NDarray[] x, NDarray y, NDarray sample_weight = null, bool reset_metrics = false, bool return_dict = false) => throw null;
    public NDarray PredictOnBatch(NDarray x) => throw null;
    public NDarray PredictOnBatch(NDarray[] x) => throw null;
    public NDarray PredictStep(NDarray data) => throw null;
    public NDarray PredictStep(NDarray[] data) => throw null;
    public History FitGenerator(Sequence generator, int? steps_per_epoch = null, int epochs = 1, int verbose = 1, Callback[] callbacks = null, Sequence validation_data = null, int? validation_steps = null, int validation_freq = 1, Dictionary<int, float> class_weight = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, bool shuffle = true, int initial_epoch = 0) => throw null;
    public double[] EvaluateGenerator(Sequence generator, int? steps = null, Callback[] callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, int verbose = 0) => throw null;
    public NDarray PredictGenerator(Sequence generator, int? steps = null, Callback[] callbacks = null, int max_queue_size = 10, int workers = 1, bool use_multiprocessing = false, int verbose = 0) => throw null;
    public string ToJson() => throw null;
    public void SaveWeight(string filepath, bool overwrite = true, string save_format = "tf") => throw null;
    public void Save(string filepath, bool overwrite = true, string save_format = "tf") => throw null;
    public List<NDarray> GetWeights() => throw null;
    public void SetWeights(List<NDarray> weights) => throw null;
    public void LoadWeight(string filepath, bool skip_mismatch = false, bool by_name = false, CheckpointOptions options = null) => throw null;
    public static BaseModel LoadModel(string filepath, Dictionary<string, PyObject> custom_objects = null, bool compile = true) => throw null;
    public static BaseModel ModelFromJson(string json_string) => throw null;
    public static BaseModel ModelFromYaml(string json_string) => throw null;
    public void SaveOnnx(string filePath) => throw null;
    public void Summary(int? line_length = null, float[] positions = null, string print_fn = null, bool expand_nested = false, bool show_trainable = false, int[] layer_range = null) => throw null;
    public void SaveTensorflowJSFormat(string artifacts_dir, bool quantize = false) => throw null;
    public void Export(string filepath) => throw null;
    public BaseLayer GetLayer(string name = null, int? index = null) => throw null;
    public void ResetMetrics() => throw null;
    public void ResetStates() => throw null;
}

public class Model : BaseModel
{
    public Model(BaseLayer[] inputs, BaseLayer[] outputs, string name = null) => throw null;
    public Model(params BaseLayer[] inputs) => throw null;
}

public class Sequential : BaseModel
{
    public Sequential() => throw null;
    public Sequential(BaseLayer[] layers) => throw null;
    public void Add(BaseLayer layer) => throw null;
}
