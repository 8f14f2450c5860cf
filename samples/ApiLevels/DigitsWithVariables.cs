using System.Collections.Generic;
using System.Linq;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace ApiLevels;

/// <summary>One level up: eager execution, and a tape over variables that are made by hand.</summary>
public class DigitsWithVariables
{
    private const int Pixels = 784;
    private const int Classes = 10;

    private readonly int epochs = 10;
    private readonly int batchSize = 100;
    private readonly int hidden = 128;

    private Dictionary<string, IVariableV1> weights;
    private Dictionary<string, IVariableV1> biases;

    public void Run(NDArray images, NDArray labels, NDArray testImages, NDArray testLabels)
    {
        // Weights and biases of the layers
        weights = new Dictionary<string, IVariableV1>
        {
            ["hidden"] = tf.Variable(tf.random.truncated_normal((Pixels, hidden), stddev: 0.1f, seed: 1)),
            ["out"] = tf.Variable(tf.random.truncated_normal((hidden, Classes), stddev: 0.1f, seed: 2)),
        };
        biases = new Dictionary<string, IVariableV1>
        {
            ["hidden"] = tf.Variable(tf.zeros(hidden)),
            ["out"] = tf.Variable(tf.zeros(Classes)),
        };

        var optimizer = keras.optimizers.Adam(0.001f);
        var data = tf.data.Dataset.from_tensor_slices(images, labels).shuffle(5000).batch(batchSize);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var (x, y) in data)
                Step(optimizer, x, y);
        }

        var read = tf.math.argmax(Network(testImages), 1);
        print($"Read {read.numpy()}, meant {np.argmax(testLabels, 1)}");
    }

    private void Step(IOptimizer optimizer, Tensor x, Tensor y)
    {
        using var tape = tf.GradientTape();
        var logits = Network(x);
        var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));

        var variables = weights.Values.Concat(biases.Values).ToList();
        var gradients = tape.gradient(loss, variables);
        optimizer.apply_gradients(zip(gradients, variables));
    }

    private Tensor Network(Tensor x)
    {
        // Hidden layer
        var layer = tf.add(tf.matmul(x, weights["hidden"].AsTensor()), biases["hidden"].AsTensor());
        layer = tf.nn.relu(layer);

        // Scores of the digits
        return tf.matmul(layer, weights["out"].AsTensor()) + biases["out"].AsTensor();
    }
}
