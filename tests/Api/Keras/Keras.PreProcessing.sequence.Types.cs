using Keras.Utils;
using Numpy;

namespace Keras.PreProcessing.sequence;

public class SequenceUtil : Base
{
    public static NDarray PadSequences(NDarray sequences, int? maxlen = null, string dtype = "int32", string padding = "pre", string truncating = "pre", float value = 0f) => throw null;
    public static NDarray SkipGrams(NDarray sequence, int vocabulary_size, int window_size = 4, float negative_samples = 1f, bool shuffle = true, bool categorical = false, NDarray sampling_table = null, int? seed = null) => throw null;
    public static NDarray MakeSamplingTable(int size, float sampling_factor = 1E-05f) => throw null;
}

public class TimeseriesGenerator : Sequence
{
    public TimeseriesGenerator(NDarray data, NDarray targets, int length, int sampling_rate = 1, int stride = 1, int start_index = 0, int? end_index = null, bool shuffle = false, bool reverse = false, int batch_size = 128) => throw null;
}
