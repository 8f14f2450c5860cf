using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>A network out of layers, which a method of the class builds and which find their variables by name.</summary>
public class LetterReader
{
    private readonly int epochs = 10;
    private readonly float learningRate = 0.001f;

    Tensor letters, labels;
    Tensor loss, accuracy;
    Operation optimizer;

    public void Run()
    {
        tf.compat.v1.disable_eager_execution();
        BuildGraph();

        var images = np.random.uniform(0f, 1f, (260, 64));
        var classes = np.eye(26, dtype: tf.float32)[np.random.randint(0, 26, 260)];
        using var sess = tf.Session();
        Train(sess, images, classes);
        Test(sess, images, classes);
    }

    private void BuildGraph()
    {
        letters = tf.placeholder(tf.float32, shape: (-1, 64), name: "letters");
        labels = tf.placeholder(tf.float32, shape: (-1, 26), name: "labels");

        // Two layers, of which the first is hidden
        var hidden = Layer(letters, 100, "hidden");
        var logits = Layer(hidden, 26, "output", useRelu: false);

        loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: labels, logits: logits), name: "loss");
        optimizer = tf.train.AdamOptimizer(learning_rate: learningRate, name: "Adam-op").minimize(loss);

        var isRight = tf.equal(tf.math.argmax(logits, 1), tf.math.argmax(labels, 1), name: "is_right");
        accuracy = tf.reduce_mean(tf.cast(isRight, tf.float32), name: "accuracy");
    }

    /// <summary>A fully-connected layer.</summary>
    private Tensor Layer(Tensor input, int units, string name, bool useRelu = true)
    {
        var inputUnits = input.shape[1];

        var initializer = tf.truncated_normal_initializer(stddev: 0.01f);
        var weights = tf.compat.v1.get_variable("weights_" + name,
            dtype: tf.float32,
            shape: (inputUnits, units),
            initializer: initializer);

        var zeros = tf.constant(0f, shape: units);
        var bias = tf.compat.v1.get_variable("bias_" + name, dtype: tf.float32, initializer: zeros);

        var layer = tf.matmul(input, weights.AsTensor()) + bias.AsTensor();
        if (useRelu)
            layer = tf.nn.relu(layer);
        return layer;
    }

    private void Train(Session sess, NDArray images, NDArray classes)
    {
        sess.run(tf.global_variables_initializer());

        foreach (var epoch in range(epochs))
        {
            (_, float value) = sess.run((optimizer, loss), (letters, images), (labels, classes));
            Console.WriteLine($"Epoch {epoch}: loss {value:0.0000}");
        }
    }

    private void Test(Session sess, NDArray images, NDArray classes)
    {
        float value, right;
        (value, right) = sess.run((loss, accuracy), (letters, images), (labels, classes));
        Console.WriteLine($"Loss {value:0.0000}, accuracy {right:P}");
    }
}
