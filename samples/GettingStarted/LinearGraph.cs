using Tensorflow;
using static Tensorflow.Binding;

namespace GettingStarted;

/// <summary>A linear regression as it was written for the first versions of TensorFlow.</summary>
public static class LinearGraph
{
    public static void Run()
    {
        var x = tf.placeholder(tf.float32);
        var y = tf.placeholder(tf.float32);

        var weight = tf.Variable(0.3f, name: "weight");
        var bias = tf.Variable(-0.3f, name: "bias");
        var cost = tf.reduce_mean(tf.square(weight * x + bias - y));
        var train = tf.train.GradientDescentOptimizer(0.01f).minimize(cost);

        using var sess = tf.Session();
        sess.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < 1000; epoch++)
            sess.run(train, (x, 2f), (y, 3f));
        print(sess.run(cost, (x, 2f), (y, 3f)));
    }
}
