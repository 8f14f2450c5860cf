using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

public partial class Spirals
{
    private void Train(NDArray points, NDArray sides)
    {
        // All variables start with their initial values.
        sess.run(tf.global_variables_initializer());

        for (var step = 0; step < steps; step++)
        {
            // Nothing is wanted of the step but that it is made.
            sess.run(train, new FeedItem(x, points), new FeedItem(y, sides));
            if (step % 100 == 0)
            {
                var results = sess.run(new[] { loss, accuracy }, new FeedItem(x, points), new FeedItem(y, sides));
                Console.WriteLine($"Step {step}: loss {results[0]}, accuracy {results[1]}");
            }
        }

        float final = accuracy.eval(sess, (x, points), (y, sides));
        Console.WriteLine($"Accuracy: {final:P}");
    }

    private NDArray Classify(NDArray point) => sess.run(probability, (x, point));
}
