using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace ApiLevels;

/// <summary>The highest level: a Keras model that is compiled and fitted.</summary>
public class DigitsWithFit
{
    private readonly int epochs = 10;
    private readonly int batchSize = 100;

    public void Run(NDArray images, NDArray labels, NDArray testImages, NDArray testLabels)
    {
        // A hidden layer, and the scores of the digits
        var inputs = keras.Input(shape: 784);
        var hidden = keras.layers.Dense(128, activation: "relu").Apply(inputs);
        var scores = keras.layers.Dense(10).Apply(hidden);
        var model = keras.Model(inputs, scores);

        model.compile(optimizer: keras.optimizers.Adam(0.001f),
            loss: keras.losses.CategoricalCrossentropy(from_logits: true),
            metrics: new[] { "accuracy" });
        model.fit(images, labels, batch_size: batchSize, epochs: epochs);

        Tensor logits = model.predict(testImages);
        print($"Read {tf.math.argmax(logits, 1).numpy()}, meant {np.argmax(testLabels, 1)}");
    }
}
