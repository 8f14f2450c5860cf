using System.Diagnostics;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>Logistic regression over word counts, in batches.</summary>
public static class SpamFilter
{
    private const int Words = 50;

    public static float Run(int epochs = 10, int batchSize = 20)
    {
        tf.compat.v1.disable_eager_execution();
        tf.set_random_seed(7);

        var mails = np.random.uniform(0f, 1f, (200, Words));
        var labels = np.eye(2, dtype: tf.float32)[np.random.randint(0, 2, 200)];

        var x = tf.placeholder(tf.float32, (-1, Words)); // how often each word occurs
        var y = tf.placeholder(tf.float32, (-1, 2)); // one-hot: ham, spam

        var W = tf.Variable(tf.zeros((Words, 2)));
        var b = tf.Variable(tf.zeros(2));

        // Model
        var pred = tf.nn.softmax(tf.matmul(x, W) + b);

        // Cross entropy
        var cost = tf.reduce_mean(-tf.reduce_sum(y * tf.log(pred), 1));
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(cost);

        // Accuracy
        var correct = tf.equal(tf.math.argmax(pred, 1), tf.math.argmax(y, 1));
        var accuracy = tf.reduce_mean(tf.cast(correct, tf.float32));

        var batches = 200 / batchSize;
        var watch = new Stopwatch();
        using (var sess = tf.Session())
        {
            sess.run(tf.global_variables_initializer());
            foreach (var epoch in range(epochs))
            {
                watch.Restart();
                var averageCost = 0f;
                foreach (var i in range(batches))
                {
                    var slice = new Slice(i * batchSize, (i + 1) * batchSize);
                    // The step and its cost at once
                    (_, float c) = sess.run((train, cost),
                        (x, mails[slice]),
                        (y, labels[slice]));
                    averageCost += c / batches;
                }
                print($"Epoch {epoch + 1:D2}: cost {averageCost:F4}, {watch.ElapsedMilliseconds} ms");
            }

            float result = accuracy.eval(sess, (x, mails), (y, labels));
            print($"Accuracy: {result:F4}");
            return result;
        }
    }
}
