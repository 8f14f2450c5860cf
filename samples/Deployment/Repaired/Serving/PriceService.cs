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
    readonly IModel rent;
    readonly object gate = new();

    public PriceService()
    {
        // Comes from colleagues, as weights.
        var loaded = keras.Sequential(
            keras.layers.Dense(16, activation: "relu"),
            keras.layers.Dense(1));
        Tensor zeros = tf.zeros((1, HousePrices.Features));
        loaded.Apply(zeros);
        var weights = Path.Combine("models", "rent.h5");
        if (!File.Exists(weights))
            throw new FileNotFoundException("The weights are missing.", weights);
        loaded.load_weights(weights);

        // The first call takes long: better now than with a user waiting.
        loaded.predict(zeros);
        rent = loaded;
    }

    /// <summary>The price, and the rent.</summary>
    public float[] Estimate(float[] features)
    {
        Tensor input = np.array(features).reshape((1, HousePrices.Features));

        // Requests come on many threads.
        lock (gate)
        {
            var price = model.predict(input).numpy();
            var perMonth = rent.predict(input).numpy();
            return new[] { (float)price[0, 0], (float)perMonth[0, 0] };
        }
    }
}
