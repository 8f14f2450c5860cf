using Deployment.Models;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Deployment.Serving;

/// <summary>Holds the models for as long as the service runs.</summary>
public sealed class PriceService
{
    readonly IModel model = HousePrices.Load();
    readonly IModel confidence;
    readonly object gate = new();

    public PriceService()
    {
        // Made by the trainer, for the tooltips.
        var loaded = keras.Sequential(
            keras.layers.Dense(16, activation: "relu"),
            keras.layers.Dense(1, activation: "sigmoid"));
        Tensor zeros = tf.zeros((1, HousePrices.Features));
        loaded.Apply(zeros);
        if (!File.Exists(Path.Combine("models", "confidence.h5")))
            throw new FileNotFoundException("The weights are missing.", "models\\confidence.h5");
        loaded.load_weights(Path.Combine("models", "confidence.h5"));

        // The first call takes long: better now than with a user waiting.
        loaded.predict(zeros);
        confidence = loaded;
    }

    /// <summary>The price, and how sure the model is.</summary>
    public float[] Estimate(float[] features)
    {
        Tensor input = np.array(features).reshape((1, HousePrices.Features));

        // Requests come on many threads.
        lock (gate)
        {
            var price = model.predict(input).numpy();
            var sure = confidence.predict(input).numpy();
            return new[] { (float)price[0, 0], (float)sure[0, 0] };
        }
    }
}
