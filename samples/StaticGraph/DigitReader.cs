using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>A convolutional net over small images, trained with a learning rate that falls.</summary>
public class DigitReader
{
    private readonly int epochs = 5;
    private readonly int batchSize = 50;

    public void Run()
    {
        tf.compat.v1.disable_eager_execution();
        Train();
    }

    private void Train()
    {
        Tensor images = null, labels = null, learningRate = null;
        tf_with(tf.name_scope("input"), delegate
        {
            images = tf.placeholder(tf.float32, shape: (-1, 28, 28, 1), name: "images");
            labels = tf.placeholder(tf.float32, shape: (-1, 10), name: "labels");
            learningRate = tf.placeholder(tf.float32, name: "learning_rate");
        });

        var filter1 = tf.Variable(tf.random.truncated_normal((5, 5, 1, 16), stddev: 0.1f));
        var bias1 = tf.Variable(tf.constant(0.1f, shape: 16));
        var filter2 = tf.Variable(tf.random.truncated_normal((5, 5, 16, 32), stddev: 0.1f));
        var bias2 = tf.Variable(tf.constant(0.1f, shape: 32));
        var weights = tf.Variable(tf.random.truncated_normal((7 * 7 * 32, 10), stddev: 0.1f));
        var bias = tf.Variable(tf.constant(0.1f, shape: 10));

        Tensor logits = null;
        tf_with(tf.name_scope("layers"), delegate
        {
            // First convolution: 28 x 28 to 14 x 14
            var conv1 = Convolve(images, filter1, bias1);
            var pool1 = Pool(conv1);

            // Second convolution: 14 x 14 to 7 x 7
            var conv2 = Convolve(pool1, filter2, bias2);
            var pool2 = Pool(conv2);

            var flat = tf.reshape(pool2, (-1, 7 * 7 * 32));
            logits = tf.matmul(flat, weights) + bias;
        });

        var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: labels, logits: logits));
        var train = tf.train.GradientDescentOptimizer(learningRate).minimize(loss);
        var digits = tf.math.argmax(logits, 1);

        var x = np.random.uniform(0f, 1f, (500, 28, 28, 1));
        var y = np.eye(10, dtype: tf.float32)[np.random.randint(0, 10, 500)];

        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());

        var rate = 0.1f;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = 0; i < 500; i += batchSize)
            {
                var batch = new Slice(i, i + batchSize);
                var (_, value) = sess.run((train, loss), (images, x[batch]), (labels, y[batch]), (learningRate, rate));
                if (i == 0)
                    print($"Epoch {epoch}: loss {value}");
            }
            rate *= 0.5f;
        }

        var read = sess.run(digits, (images, x[new Slice(0, 10)]));
        print($"Digits: {read}");
    }

    private static Tensor Convolve(Tensor input, IVariableV1 filter, IVariableV1 bias)
    {
        var convolved = tf.nn.conv2d(input, filter.AsTensor(), strides: new[] { 1, 1, 1, 1 }, padding: "SAME");
        return tf.nn.relu(convolved + bias.AsTensor());
    }

    private static Tensor Pool(Tensor input) =>
        tf.nn.max_pool(input, ksize: new[] { 1, 2, 2, 1 }, strides: new[] { 1, 2, 2, 1 }, padding: "SAME");
}
