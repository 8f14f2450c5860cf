using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace ApiLevels;

/// <summary>Half way up: layers and a model of Keras, trained by a loop over a gradient tape.</summary>
public class DigitsWithLayers
{
    private readonly int epochs = 10;
    private readonly int batchSize = 100;
    private readonly int displayStep = 100;

    public void Run(NDArray images, NDArray labels, NDArray testImages, NDArray testLabels)
    {
        // A hidden layer, and the scores of the digits
        var inputs = keras.Input(shape: 784);
        var hidden = keras.layers.Dense(128, activation: "relu").Apply(inputs);
        var scores = keras.layers.Dense(10).Apply(hidden);
        var model = keras.Model(inputs, scores);

        var optimizer = keras.optimizers.Adam(0.001f);
        var data = tf.data.Dataset.from_tensor_slices(images, labels).shuffle((int)images.shape[0]).batch(batchSize);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var (step, (x, y)) in enumerate(data))
            {
                var loss = Step(model, optimizer, x, y);
                if (step % displayStep == 0)
                    print($"Epoch {epoch}, step {step}: loss {(float)loss}, accuracy {(float)Accuracy(model.Apply(x), y)}");
            }
        }

        print($"Accuracy: {(float)Accuracy(model.Apply(testImages), testLabels)}");
    }

    private static Tensor Step(IModel model, IOptimizer optimizer, Tensor x, Tensor y)
    {
        using var tape = tf.GradientTape();
        Tensor logits = model.Apply(x, training: true);
        var losses = tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits);
        var loss = tf.reduce_mean(losses);

        var gradients = tape.gradient(loss, model.TrainableVariables);
        optimizer.apply_gradients(zip(gradients, model.TrainableVariables));
        return loss;
    }

    private static Tensor Accuracy(Tensor logits, Tensor labels)
    {
        var right = tf.equal(tf.math.argmax(logits, 1), tf.math.argmax(labels, 1));
        return tf.reduce_mean(tf.cast(right, tf.float32));
    }
}
