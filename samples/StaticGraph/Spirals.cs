using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>Tells two spirals apart; the class keeps its graph in one file and its training in another.</summary>
public partial class Spirals
{
    private readonly int units = 16;
    private readonly int steps = 500;

    private Tensor x, y;
    private Tensor probability, loss, accuracy;
    private Operation train;
    private Session sess;

    public Spirals()
    {
        tf.compat.v1.disable_eager_execution();
    }

    public void Run()
    {
        var (points, sides) = CreatePoints(200);
        BuildGraph();

        sess = tf.Session();
        Train(points, sides);
        Console.WriteLine($"In the middle: {Classify(np.zeros((1, 2), dtype: np.float32))}");
    }

    private static (NDArray, NDArray) CreatePoints(int count)
    {
        var points = new float[count, 2];
        var sides = new float[count, 1];
        for (var i = 0; i < count; i++)
        {
            var side = i % 2;
            var angle = 0.05f * i + MathF.PI * side;
            points[i, 0] = 0.005f * i * MathF.Cos(angle);
            points[i, 1] = 0.005f * i * MathF.Sin(angle);
            sides[i, 0] = side;
        }
        return (np.array(points), np.array(sides));
    }
}
