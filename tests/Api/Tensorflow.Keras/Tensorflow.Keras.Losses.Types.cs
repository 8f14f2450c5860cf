namespace Tensorflow.Keras.Losses;

public class BinaryCrossentropy : LossFunctionWrapper
{
    public BinaryCrossentropy(bool from_logits = false, float label_smoothing = 0f, string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1) => throw null;
}

public class CategoricalCrossentropy : LossFunctionWrapper
{
    public CategoricalCrossentropy(bool from_logits = false, float label_smoothing = 0f, string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1) => throw null;
}

public class CosineSimilarity : LossFunctionWrapper
{
    public CosineSimilarity(string reduction = null, int axis = -1, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    protected int axis;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class Huber : LossFunctionWrapper
{
    public Huber(string reduction = null, Tensor delta = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    protected Tensor delta;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class LogCosh : LossFunctionWrapper
{
    public LogCosh(string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public abstract class Loss : ILossFunc
{
    public Loss(string reduction = "auto", string name = null, bool from_logits = false) => throw null;
    protected string reduction;
    protected string name;
    protected bool from_logits;
    public string Reduction => throw null;
    public string Name => throw null;
    public abstract Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1);
    public Tensor Call(Tensor y_true, Tensor y_pred, Tensor sample_weight = null) => throw null;
}

public abstract class LossFunctionWrapper : Loss
{
    public LossFunctionWrapper(string reduction = "auto", string name = null, bool from_logits = false) : base(default(string), default(string), default(bool)) => throw null;
}

public class LossesApi : ILossesApi
{
    public ILossFunc BinaryCrossentropy(bool from_logits = false, float label_smoothing = 0f, int axis = -1, string reduction = "auto", string name = "binary_crossentropy") => throw null;
    public ILossFunc SparseCategoricalCrossentropy(string reduction = null, string name = null, bool from_logits = false) => throw null;
    public ILossFunc CategoricalCrossentropy(string reduction = null, string name = null, bool from_logits = false) => throw null;
    public ILossFunc MeanSquaredError(string reduction = null, string name = null) => throw null;
    public ILossFunc MeanSquaredLogarithmicError(string reduction = null, string name = null) => throw null;
    public ILossFunc MeanAbsolutePercentageError(string reduction = null, string name = null) => throw null;
    public ILossFunc MeanAbsoluteError(string reduction = null, string name = null) => throw null;
    public ILossFunc CosineSimilarity(string reduction = null, int axis = -1, string name = null) => throw null;
    public ILossFunc Huber(string reduction = null, string name = null, Tensor delta = null) => throw null;
    public ILossFunc LogCosh(string reduction = null, string name = null) => throw null;
    public ILossFunc SigmoidFocalCrossEntropy(bool from_logits = false, float alpha = 0.25f, float gamma = 2f, string reduction = "none", string name = "sigmoid_focal_crossentropy") => throw null;
}

public class MeanAbsoluteError : LossFunctionWrapper
{
    public MeanAbsoluteError(string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class MeanAbsolutePercentageError : LossFunctionWrapper
{
    public MeanAbsolutePercentageError(string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class MeanSquaredError : LossFunctionWrapper
{
    public MeanSquaredError(string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class MeanSquaredLogarithmicError : LossFunctionWrapper
{
    public MeanSquaredLogarithmicError(string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true = null, Tensor y_pred = null, bool from_logits = false, int axis = -1) => throw null;
}

public class ReductionV2
{
    public const string NONE = "none";
    public const string AUTO = "auto";
    public const string SUM = "sum";
    public const string SUM_OVER_BATCH_SIZE = "sum_over_batch_size";
    public const string WEIGHTED_MEAN = "weighted_mean";
}

public class SigmoidFocalCrossEntropy : LossFunctionWrapper
{
    public SigmoidFocalCrossEntropy(bool from_logits = false, float alpha = 0.25f, float gamma = 2f, string reduction = "none", string name = "sigmoid_focal_crossentropy") : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor y_true, Tensor y_pred, bool from_logits = false, int axis = -1) => throw null;
}

public class SparseCategoricalCrossentropy : LossFunctionWrapper
{
    public SparseCategoricalCrossentropy(bool from_logits = false, string reduction = null, string name = null) : base(default(string), default(string), default(bool)) => throw null;
    public override Tensor Apply(Tensor target, Tensor output, bool from_logits = false, int axis = -1) => throw null;
}
