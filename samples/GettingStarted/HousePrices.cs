using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GettingStarted;

/// <summary>A regression over a dataset, with validation.</summary>
public class HousePrices
{
    public void Run()
    {
        var rooms = np.arange(0f, 100f).reshape((100, 1));
        var area = np.arange(0f, 100f).reshape((100, 1));
        var features = np.dstack(rooms, area).reshape((100, 2));
        var prices = np.arange(0f, 100f).reshape((100, 1));

        var data = tf.data.Dataset.from_tensor_slices(features, prices).batch(10);
        var training = data.take(8);
        var validation = data.skip(8);

        var model = keras.Sequential(
            keras.layers.Dense(16, activation: keras.activations.Relu, input_shape: 2),
            keras.layers.Dense(1));

        model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "accuracy" });
        model.fit(training, validation_data: validation, epochs: 5);
    }
}
