using System;

namespace Tensorflow.NumPy.Pickle;

public class DTypePickleWarpper
{
    public DTypePickleWarpper(TF_DataType dtype) => throw null;
    public void __setstate__(object[] args) => throw null;
    public static implicit operator TF_DataType(DTypePickleWarpper dTypeWarpper) => throw null;
}

public class MultiArrayConstructor
{
    public object construct(object[] args) => throw null;
}

public class MultiArrayPickleWarpper
{
    public MultiArrayPickleWarpper(Shape shape, TF_DataType dtype) => throw null;
    public Shape reconstructedShape { get; set; }
    public TF_DataType reconstructedDType { get; set; }
    public NDArray reconstructedNDArray { get; set; }
    public Array reconstructedMultiArray { get; set; }
    public void __setstate__(object[] args) => throw null;
    public static implicit operator Array(MultiArrayPickleWarpper arrayWarpper) => throw null;
    public static implicit operator NDArray(MultiArrayPickleWarpper arrayWarpper) => throw null;
}
