using Tensorflow.NumPy;

namespace Tensorflow.Data;

public class ConcatenateDataset : DatasetV2
{
    public ConcatenateDataset(IDatasetV2 input_dataset, IDatasetV2 dataset_to_concatenate) => throw null;
}

public class GeneratorDataset : DatasetSource
{
}

public class RangeDataset : DatasetSource
{
    public RangeDataset(int stop, int start = 0, int step = 1, TF_DataType output_type = TF_DataType.TF_INT64) => throw null;
}

public class TensorSliceDataset : DatasetSource
{
    public TensorSliceDataset(string[] array) => throw null;
    public TensorSliceDataset(NDArray array) => throw null;
    public TensorSliceDataset(Tensor tensor) => throw null;
    public TensorSliceDataset(Tensor features, Tensor labels) => throw null;
}
