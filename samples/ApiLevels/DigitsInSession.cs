using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace ApiLevels;

/// <summary>The lowest level: placeholders, variables and operations in a static graph, trained by a session.</summary>
public class DigitsInSession
{
    private const int Pixels = 784;
    private const int Classes = 10;

    private readonly int epochs = 10;
    private readonly int batchSize = 100;

    public void Run(NDArray images, NDArray labels, NDArray testImages, NDArray testLabels)
    {
        tf.compat.v1.disable_eager_execution();

        // Images as rows of pixels, labels as one-hot vectors
        var x = tf.placeholder(tf.float32, shape: (-1, Pixels));
        var y = tf.placeholder(tf.float32, shape: (-1, Classes));

        // Hidden layer
        var w1 = tf.Variable(tf.random.truncated_normal((Pixels, 128), stddev: 0.1f, seed: 1));
        var b1 = tf.Variable(tf.zeros(128));
        var hidden = tf.nn.relu(tf.matmul(x, w1) + b1);

        // Scores of the digits
        var w2 = tf.Variable(tf.random.truncated_normal((128, Classes), stddev: 0.1f, seed: 2));
        var b2 = tf.Variable(tf.zeros(Classes));
        var logits = tf.matmul(hidden, w2) + b2;

        var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits));
        var train = tf.train.AdamOptimizer(0.001f).minimize(loss);
        var digits = tf.math.argmax(logits, 1);

        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());

        var steps = (int)images.shape[0] / batchSize;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var step = 0; step < steps; step++)
            {
                var batch = new Slice(step * batchSize, (step + 1) * batchSize);
                var (_, value) = sess.run((train, loss), (x, images[batch]), (y, labels[batch]));
                if (step % 100 == 0)
                    print($"Epoch {epoch}, step {step}: loss {value}");
            }
        }

        var read = sess.run(digits, (x, testImages));
        print($"Read {read}, meant {np.argmax(testLabels, 1)}");
    }
}
