using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition.Reshaping;

public class Cropping1DArgs : LayerArgs
{
    public NDArray cropping { get; set; }
}

public class Cropping2DArgs : LayerArgs
{
    public NDArray cropping { get; set; }
    public DataFormat data_format { get; set; }
    public enum DataFormat
    {
        channels_first = 0,
        channels_last = 1,
    }
}

public class Cropping3DArgs : LayerArgs
{
    public NDArray cropping { get; set; }
    public DataFormat data_format { get; set; }
    public enum DataFormat
    {
        channels_first = 0,
        channels_last = 1,
    }
}
