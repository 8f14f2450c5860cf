using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>A small network that learns exclusive or, and counts its steps in the graph.</summary>
public static class Xor
{
    public static void Run()
    {
        var graph = tf.Graph().as_default();

        var features = tf.placeholder(tf.float32, (4, 2));
        var labels = tf.placeholder(tf.int32, 4);

        Tensor hidden = null;
        var hiddenWeights = tf.Variable(tf.random.truncated_normal((2, 8), seed: 1, stddev: 0.7f));
        var outputWeights = tf.Variable(tf.random.truncated_normal((8, 1), seed: 17, stddev: 0.3f));
        tf_with(tf.name_scope("hidden"), delegate
        {
            // Shape [4, 8]
            hidden = tf.nn.relu(tf.matmul(features, hiddenWeights));
        });

        // Shape [4, 1]
        var logits = tf.matmul(hidden, outputWeights);

        // Shape [4]
        var predictions = tf.tanh(tf.squeeze(logits));
        var loss = tf.reduce_mean(tf.square(predictions - tf.cast(labels, tf.float32)), name: "loss");

        var steps = tf.Variable(0, trainable: false, name: "global_step");
        var optimizer = tf.train.GradientDescentOptimizer(0.2f);
        var train = optimizer.minimize(loss, global_step: steps);

        var data = np.array(new float[,] { { 1, 0 }, { 1, 1 }, { 0, 0 }, { 0, 1 } });
        var truth = np.array(new int[] { 1, 0, 0, 1 });

        var sess = tf.Session(graph);
        sess.run(tf.global_variables_initializer());

        var step = 0;
        float lossValue = 0;
        while (step < 10000)
        {
            (_, step, lossValue) = sess.run((train, steps.AsTensor(), loss), (features, data), (labels, truth));
            if (step == 1 || step % 1000 == 0)
                Console.WriteLine($"Step {step} loss: {lossValue}");
        }
        Console.WriteLine($"Final loss: {lossValue}");
    }
}
