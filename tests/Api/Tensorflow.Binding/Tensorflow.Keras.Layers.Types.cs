using Tensorflow.Common.Types;

namespace Tensorflow.Keras.Layers;

public interface IRnnCell : ILayer
{
    INestStructure<long> StateSize { get; }
    INestStructure<long> OutputSize { get; }
    bool SupportOptionalArgs { get; }
    Tensors GetInitialState(Tensors inputs, Tensor batch_size, TF_DataType dtype);
}

public interface IStackedRnnCells : IRnnCell
{
    int Count { get; }
    IRnnCell this[int idx] { get; }
}
