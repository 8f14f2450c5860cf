using System;
using System.Collections.Generic;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.NumPy;
using Tensorflow.Util;

namespace Tensorflow.Keras.Engine.DataAdapters;

public abstract class DataAdapter
{
    protected DataAdapterArgs args;
    protected IDatasetV2 dataset;
    public virtual bool CanHandle(Tensors x, Tensors y = null) => throw null;
    public virtual IDatasetV2 GetDataset() => throw null;
    public virtual int GetSize() => throw null;
    public virtual (Tensors, Tensors) Expand1d(Tensors x, Tensors y) => throw null;
    public virtual (Tensors, Tensors, Tensors) Expand1d(Tensors x, Tensors y, Tensors sample_weight) => throw null;
    public virtual bool ShouldRecreateIterator() => throw null;
    public static ((NDArray, NDArray, NDArray), ValidationDataPack) train_validation_split((NDArray, NDArray, NDArray) x_y_sample_weight, float validation_split) => throw null;
    public static ((IEnumerable<NDArray>, NDArray, NDArray), ValidationDataPack) train_validation_split((IEnumerable<NDArray>, NDArray, NDArray) x_y_sample_weight, float validation_split) => throw null;
}

public class DataHandler
{
    public DataHandler(DataHandlerArgs args) => throw null;
    public IDataAdapter DataAdapter => throw null;
    public long Inferredsteps => throw null;
    public long StepIncrement => throw null;
    public IEnumerable<(int, OwnedIterator)> enumerate_epochs() => throw null;
    public IEnumerable<long> steps() => throw null;
}

public class DatasetAdapter : DataAdapter, IDataAdapter
{
    public DatasetAdapter(DataAdapterArgs args) => throw null;
    public override int GetSize() => throw null;
}

public interface IDataAdapter
{
    bool CanHandle(Tensors x, Tensors y = null);
    IDatasetV2 GetDataset();
    int GetSize();
    (Tensors, Tensors) Expand1d(Tensors x, Tensors y);
    (Tensors, Tensors, Tensors) Expand1d(Tensors x, Tensors y, Tensors sample_weight);
    bool ShouldRecreateIterator();
}

public class TensorLikeDataAdapter : DataAdapter, IDataAdapter
{
    public TensorLikeDataAdapter(DataAdapterArgs args) => throw null;
    public override int GetSize() => throw null;
    public override bool ShouldRecreateIterator() => throw null;
}
