using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>K-means: every point belongs to the nearest centre, and every centre moves to the middle of its points.</summary>
public static class Clusters
{
    private const int K = 3;

    public static void Run()
    {
        tf.compat.v1.disable_eager_execution();

        var points = tf.placeholder(tf.float32, shape: (-1, 2), name: "points");
        var start = np.array(new float[,] { { 0f, 0f }, { 1f, 1f }, { 2f, 0f } });
        var centres = tf.Variable(start, trainable: false);

        // Squared distances, [points, centres]
        var differences = tf.expand_dims(points, 1) - tf.expand_dims(centres, 0);
        var distances = tf.reduce_sum(tf.square(differences), 2);

        var nearest = tf.arg_min(distances, 1);
        var distortion = tf.reduce_mean(tf.reduce_min(distances, 1));

        // How much each point counts for each centre, [points, centres]
        var membership = tf.one_hot(nearest, K);
        var sums = tf.matmul(tf.transpose(membership), points);
        var counts = tf.expand_dims(tf.reduce_sum(membership, 0), 1);
        var move = tf.assign(centres, sums / tf.maximum(counts, 1f));

        var sess = tf.Session();
        sess.run(tf.global_variables_initializer());

        var data = np.random.normal(0f, 1f, (300, 2));
        for (var round = 1; round <= 20; round++)
        {
            sess.run(move, new FeedItem(points, data));
            if (round % 5 == 0)
                Console.WriteLine($"Round {round}: distortion {(float)sess.run(distortion, new FeedItem(points, data)):F4}");
        }

        var (index, error) = sess.run((nearest, distortion), (points, data));
        Console.WriteLine($"Centres: {sess.run(centres)}");
        Console.WriteLine($"First point: centre {index[0]}, distortion {error}");
    }
}
