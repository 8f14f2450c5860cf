using System;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>Linear regression: the price of a house from its size.</summary>
public static class HousePrices
{
    private const int Epochs = 500;
    private const float LearningRate = 0.05f;

    public static void Run()
    {
        tf.compat.v1.disable_eager_execution();

        // Sizes in 100 m2, prices in 100 000.
        var sizes = np.array(0.6f, 0.8f, 1.0f, 1.2f, 1.5f, 1.9f);
        var prices = np.array(1.4f, 1.7f, 2.1f, 2.4f, 3.1f, 3.8f);
        var count = (int)sizes.shape[0];

        // Graph input
        var size = tf.placeholder(tf.float32);
        var price = tf.placeholder(tf.float32);

        // The line starts out flat.
        var slope = tf.Variable(0f, name: "slope");
        var offset = tf.Variable(0f, name: "offset");

        // The line through the points
        var pred = tf.add(tf.multiply(size, slope), offset);

        // Half the mean of the squared errors
        var cost = tf.reduce_sum(tf.pow(pred - price, 2.0f)) / (2.0f * count);

        // Every step goes down the slope of the cost.
        var optimizer = tf.train.GradientDescentOptimizer(LearningRate).minimize(cost);

        // Initialize the variables
        var init = tf.global_variables_initializer();

        using var sess = tf.Session();
        sess.run(init);

        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            // One house at a time
            foreach (var (x, y) in zip<float>(sizes, prices))
                sess.run(optimizer, (size, x), (price, y));

            if (epoch % 100 == 0)
            {
                var c = sess.run(cost, (size, sizes), (price, prices));
                Console.WriteLine($"Epoch {epoch}: cost={c} slope={sess.run(slope)} offset={sess.run(offset)}");
            }
        }

        var trainingCost = sess.run(cost, (size, sizes), (price, prices));

        // Houses that the line has not seen
        var testSizes = np.array(0.7f, 1.1f, 1.7f);
        var testPrices = np.array(1.6f, 2.2f, 3.5f);
        var testCost = sess.run(
            tf.reduce_sum(tf.pow(pred - price, 2.0f)) / (2.0f * testSizes.shape[0]),
            (size, testSizes), (price, testPrices));
        Console.WriteLine($"Cost: {trainingCost} in training, {testCost} in the test");
        Console.WriteLine($"Difference: {Math.Abs((float)trainingCost - (float)testCost)}");
    }
}
