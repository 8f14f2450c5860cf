using System;
using System.Collections.Generic;
using Numpy;

namespace Keras.Datasets;

public class BostonHousing : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData(string path = "boston_housing.npz", float test_split = 0.2f, int seed = 113) => throw null;
}

public class Cifar10 : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData() => throw null;
}

public class Cifar100 : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData(string label_mode = "fine") => throw null;
}

public class FashionMNIST : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData() => throw null;
}

public class IMDB : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData(string path = "imdb.npz", int? num_words = null, int skip_top = 0, int? maxlen = null, int seed = 113, int start_char = 1, int oov_char = 2, int index_from = 3) => throw null;
    public static Dictionary<string, int> GetWordIndex(string path = "imdb_word_index.json") => throw null;
}

public class MNIST : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData(string path = "mnist.npz") => throw null;
}

public class Reuters : Base
{
    public static ((NDarray, NDarray), (NDarray, NDarray)) LoadData(string path = "reuters.npz", int? num_words = null, int skip_top = 0, int? maxlen = null, float test_split = 0.2f, int seed = 113, int start_char = 1, int oov_char = 2, int index_from = 3) => throw null;
}
