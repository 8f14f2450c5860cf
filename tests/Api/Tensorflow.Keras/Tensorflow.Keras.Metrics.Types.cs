using System;
using System.Collections.Generic;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Metrics;

public class Accuracy : MeanMetricWrapper
{
    public Accuracy(string name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class BinaryAccuracy : MeanMetricWrapper
{
    public BinaryAccuracy(string name = "binary_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT, float threshold = 0.5f) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class CategoricalAccuracy : MeanMetricWrapper
{
    public CategoricalAccuracy(string name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class CategoricalCrossentropy : MeanMetricWrapper
{
    public CategoricalCrossentropy(string name = "categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false, float label_smoothing = 0f, Axis axis = null) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class CosineSimilarity : MeanMetricWrapper
{
    public CosineSimilarity(string name = "cosine_similarity", TF_DataType dtype = TF_DataType.TF_FLOAT, Axis axis = null) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class F1Score : FBetaScore
{
    public F1Score(int num_classes, string average = null, float? threshold = null, string name = "f1_score", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(int), default(string), default(float), default(float?), default(string), default(TF_DataType)) => throw null;
}

public class FBetaScore : Metric
{
    public FBetaScore(int num_classes, string average = null, float beta = 0.1f, float? threshold = null, string name = "fbeta_score", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(string), default(TF_DataType)) => throw null;
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public override Tensor result() => throw null;
    public override void reset_states() => throw null;
}

public class HammingLoss : MeanMetricWrapper
{
    public HammingLoss(string mode, NDArray threshold = null, string name = "hamming_loss", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class Mean : Reduce
{
    public Mean(string name = "mean", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(string), default(string), default(TF_DataType)) => throw null;
}

public class MeanMetricWrapper : Mean
{
    public MeanMetricWrapper(Func<Tensor, Tensor, Tensor> fn, string name, TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(string), default(TF_DataType)) => throw null;
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
}

public class Metric : Layer, IMetricFunc
{
    public Metric(string name = null, TF_DataType dtype = TF_DataType.DtInvalid) : base(default(LayerArgs)) => throw null;
    protected IVariableV1 total;
    protected IVariableV1 count;
    protected string _reduction;
    protected TF_DataType _dtype;
    protected override IVariableV1 add_weight(string name, Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT, IInitializer initializer = null, IRegularizer regularizer = null, VariableSynchronization synchronization = VariableSynchronization.OnRead, VariableAggregation aggregation = VariableAggregation.Sum, bool trainable = true, Func<VariableArgs, IVariableV1> getter = null) => throw null;
    public virtual Tensor update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public virtual void reset_states() => throw null;
    public virtual Tensor result() => throw null;
    public override string ToString() => throw null;
}

public class MetricsApi : IMetricsApi
{
    public Tensor binary_accuracy(Tensor y_true, Tensor y_pred) => throw null;
    public Tensor categorical_accuracy(Tensor y_true, Tensor y_pred) => throw null;
    public Tensor categorical_crossentropy(Tensor y_true, Tensor y_pred, bool from_logits = false, float label_smoothing = 0f, Axis axis = null) => throw null;
    public Tensor sparse_categorical_crossentropy(Tensor y_true, Tensor y_pred, bool from_logits = false, int? ignore_class = null, Axis axis = null) => throw null;
    public Tensor sparse_categorical_accuracy(Tensor y_true, Tensor y_pred) => throw null;
    public Tensor mean_absolute_error(Tensor y_true, Tensor y_pred) => throw null;
    public Tensor mean_absolute_percentage_error(Tensor y_true, Tensor y_pred) => throw null;
    public Tensor top_k_categorical_accuracy(Tensor y_true, Tensor y_pred, int k = 5) => throw null;
    public IMetricFunc Accuracy(string name = "accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc BinaryAccuracy(string name = "binary_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT, float threshold = 5f) => throw null;
    public IMetricFunc CategoricalAccuracy(string name = "categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc CategoricalCrossentropy(string name = "categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false, float label_smoothing = 0f, Axis axis = null) => throw null;
    public IMetricFunc CosineSimilarity(string name = "cosine_similarity", TF_DataType dtype = TF_DataType.TF_FLOAT, Axis axis = null) => throw null;
    public IMetricFunc F1Score(int num_classes, string average = null, float? threshold = null, string name = "f1_score", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc FBetaScore(int num_classes, string average = null, float beta = 0.1f, float? threshold = null, string name = "fbeta_score", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc HammingLoss(string mode, float? threshold = null, string name = "hamming_loss", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc TopKCategoricalAccuracy(int k = 5, string name = "top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc Precision(float thresholds = 0.5f, int top_k = 0, int class_id = 0, string name = "precision", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc Recall(float thresholds = 0.5f, int top_k = 0, int class_id = 0, string name = "recall", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc SparseCategoricalCrossentropy(string name = "sparse_categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false, int? ignore_class = null, Axis axis = null) => throw null;
    public IMetricFunc SparseTopKCategoricalAccuracy(int k = 5, string name = "sparse_top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public IMetricFunc SparseCategoricalAccuracy(string name = "sparse_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
}

public class Precision : Metric
{
    public Precision(float thresholds = 0.5f, int top_k = 0, int class_id = 0, string name = "recall", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(string), default(TF_DataType)) => throw null;
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public override Tensor result() => throw null;
    public override void reset_states() => throw null;
}

public class Recall : Metric
{
    public Recall(float thresholds = 0.5f, int top_k = 1, int class_id = 0, string name = "recall", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(string), default(TF_DataType)) => throw null;
    public override Tensor update_state(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
    public override Tensor result() => throw null;
    public override void reset_states() => throw null;
}

public class Reduce : Metric
{
    public Reduce(string reduction, string name, TF_DataType dtype = TF_DataType.DtInvalid) : base(default(string), default(TF_DataType)) => throw null;
    public Tensor update_state(Tensor values, Tensor sample_weight = null) => throw null;
    public override Tensor result() => throw null;
}

public class SparseCategoricalAccuracy : MeanMetricWrapper
{
    public SparseCategoricalAccuracy(string name = "sparse_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class SparseCategoricalCrossentropy : MeanMetricWrapper
{
    public SparseCategoricalCrossentropy(string name = "sparse_categorical_crossentropy", TF_DataType dtype = TF_DataType.TF_FLOAT, bool from_logits = false, int? ignore_class = null, Axis axis = null) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class SparseTopKCategoricalAccuracy : MeanMetricWrapper
{
    public SparseTopKCategoricalAccuracy(int k = 5, string name = "sparse_top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class TopKCategoricalAccuracy : MeanMetricWrapper
{
    public TopKCategoricalAccuracy(int k = 5, string name = "top_k_categorical_accuracy", TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(Func<Tensor, Tensor, Tensor>), default(string), default(TF_DataType)) => throw null;
}

public class metrics_utils
{
    public static Tensor accuracy(Tensor y_true, Tensor y_pred) => throw null;
    public static Tensor binary_matches(Tensor y_true, Tensor y_pred, float threshold = 0.5f) => throw null;
    public static Tensor cosine_similarity(Tensor y_true, Tensor y_pred, Axis axis = null) => throw null;
    public static Tensor hamming_loss_fn(Tensor y_true, Tensor y_pred, Tensor threshold, string mode) => throw null;
    public static Tensor sparse_categorical_matches(Tensor y_true, Tensor y_pred) => throw null;
    public static Tensor sparse_top_k_categorical_matches(Tensor y_true, Tensor y_pred, int k = 5) => throw null;
    public static Tensor update_confusion_matrix_variables(Dictionary<string, IVariableV1> variables_to_update, Tensor y_true, Tensor y_pred, Tensor thresholds, int top_k, int class_id, Tensor sample_weight = null, bool multi_label = false, Tensor label_weights = null, bool thresholds_distributed_evenly = false) => throw null;
}
