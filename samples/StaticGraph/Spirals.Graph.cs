using Tensorflow;
using static Tensorflow.Binding;

namespace StaticGraph;

public partial class Spirals
{
    private void BuildGraph()
    {
        x = tf.placeholder(tf.float32, (-1, 2));
        y = tf.placeholder(tf.float32, (-1, 1)); // 0 or 1

        Tensor hidden = null;
        tf_with(tf.variable_scope("hidden"), delegate
        {
            var w = tf.compat.v1.get_variable("w", shape: (2, units), initializer: tf.random_normal_initializer(stddev: 0.5f, seed: 1));
            var b = tf.compat.v1.get_variable("b", shape: units, initializer: tf.constant_initializer(0f));
            hidden = tf.tanh(tf.matmul(x, w.AsTensor()) + b.AsTensor());
        });

        Tensor logits = null;
        tf_with(tf.variable_scope("output"), delegate
        {
            // One unit is enough to tell two sides apart.
            var w2 = tf.compat.v1.get_variable("w", shape: (units, 1), initializer: tf.random_normal_initializer(stddev: 0.5f, seed: 2));
            var b2 = tf.compat.v1.get_variable("b", shape: 1, initializer: tf.constant_initializer(0f));
            logits = tf.matmul(hidden, w2.AsTensor()) + b2.AsTensor();
        });
        probability = tf.sigmoid(logits);

        // Logistic loss
        loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels: y, logits: logits));
        train = tf.train.AdamOptimizer(0.01f).minimize(loss);

        accuracy = tf_with(tf.name_scope("accuracy"), delegate
        {
            var isRight = tf.equal(tf.cast(probability > 0.5f, tf.float32), y);
            return tf.reduce_mean(tf.cast(isRight, tf.float32));
        });
    }
}
