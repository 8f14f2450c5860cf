using Tensorflow.NumPy;

namespace Tensorflow.Keras.Datasets;

public class Cifar10
{
    public DatasetPass load_data() => throw null;
}

public class DatasetPass
{
    public (NDArray, NDArray) Train { get; set; }
    public (NDArray, NDArray) Test { get; set; }
    public void Deconstruct(out NDArray x_train, out NDArray y_train, out NDArray x_test, out NDArray y_test) => throw null;
    public void Deconstruct(out (NDArray, NDArray) train, out (NDArray, NDArray) test) => throw null;
}

public class Imdb
{
    public DatasetPass load_data(string path = "imdb.npz", int? num_words = null, int skip_top = 0, int? maxlen = null, int seed = 113, int? start_char = 1, int? oov_char = 2, int index_from = 3) => throw null;
}

public class KerasDataset
{
    public Mnist mnist => throw null;
    public Cifar10 cifar10 => throw null;
    public Imdb imdb => throw null;
}

public class Mnist
{
    public DatasetPass load_data() => throw null;
}
