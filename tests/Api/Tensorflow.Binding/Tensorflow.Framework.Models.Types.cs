namespace Tensorflow.Framework.Models;

public enum AutotuneAlgorithm
{
    HILL_CLIMB = 0,
    GRADIENT_DESCENT = 1,
}

public class DenseSpec : TypeSpec
{
    public DenseSpec(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) => throw null;
    protected Shape _shape;
    protected TF_DataType _dtype;
    protected string _name;
    public Shape shape { get; set; }
    public TF_DataType dtype => throw null;
    public string name => throw null;
    public override string ToString() => throw null;
}

public class ScopedTFGraph : Graph
{
    public ScopedTFGraph() => throw null;
}

public class TensorSpec : DenseSpec
{
    public TensorSpec(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null) : base(default(Shape), default(TF_DataType), default(string)) => throw null;
    public TensorSpec _unbatch() => throw null;
    public TensorSpec _batch(int dim = -1) => throw null;
    public static TensorSpec FromTensor(Tensor tensor, string name = null) => throw null;
}

public class TypeSpec
{
}
