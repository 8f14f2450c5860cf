using Tensorflow.Keras.Engine;
using static Tensorflow.KerasApi;

namespace Deployment.Models;

/// <summary>What the trainer and the server have in common: how the model is built, and where its weights are.</summary>
public static class HousePrices
{
    public const int Features = 8;

    /// <summary>Where the trainer leaves the weights.</summary>
    public static readonly string WeightsPath = Path.Combine(@"D:\models\houses", "houses.h5");

    public static Sequential Build() => keras.Sequential(
        keras.layers.Dense(64, activation: "relu", input_shape: Features),
        keras.layers.Dense(1));

    /// <summary>The model as it was trained.</summary>
    public static IModel Load()
    {
        return keras.models.load_model(WeightsPath);
    }
}
