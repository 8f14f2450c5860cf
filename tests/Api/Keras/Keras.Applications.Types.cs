using Keras.Layers;
using Keras.Models;
using Numpy;

namespace Keras.Applications;

public class AppModelBase : Model
{
    public AppModelBase(dynamic _caller) : base(default(BaseLayer[])) => throw null;
    public ImageNetPrediction[] DecodePredictions(NDarray preds, int top = 3) => throw null;
    public NDarray PreprocessInput(NDarray x, string data_format = "channels_last") => throw null;
}

public class ImageNetPrediction
{
    public string WordID { get; set; }
    public string Word { get; set; }
    public double PredictedValue { get; set; }
}

public class Xception : AppModelBase
{
    public Xception(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
