using System;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>An experiment in steps; what each does is left to the experiment.</summary>
public abstract class Experiment
{
    public void Run()
    {
        PrepareData();
        Train();
    }

    protected abstract void PrepareData();

    protected abstract void Train();
}

/// <summary>Fits a wave, with its operations in name scopes and its steps counted by the graph.</summary>
public class Waves : Experiment
{
    private readonly int lastStep = 2000;
    private NDArray xs, ys;

    protected override void PrepareData()
    {
        xs = np.arange(0f, 1f, 0.01f);
        ys = np.sin(xs * 6f);
    }

    protected override void Train()
    {
        var graph = new Graph().as_default();

        Tensor x = null, y = null;
        tf_with(tf.name_scope("data"), delegate
        {
            x = tf.placeholder(tf.float32, name: "x");
            y = tf.placeholder(tf.float32, name: "y");
        });

        var amplitude = tf.Variable(0.5f, name: "amplitude");
        var frequency = tf.Variable(5f, name: "frequency");
        var phase = tf.Variable(0.1f, name: "phase");

        var wave = tf_with(tf.name_scope("wave"), scope => tf.sin(x * frequency.AsTensor() + phase.AsTensor()) * amplitude.AsTensor());

        // Mean squared error
        var loss = tf_with(tf.name_scope("loss"), delegate
        {
            var error = wave - y;
            return tf.reduce_mean(tf.square(error));
        });

        var globalStep = tf.Variable(0, trainable: false, name: "global_step");
        Operation train = null;
        tf_with(tf.name_scope("training"), delegate
        {
            var optimizer = tf.train.AdamOptimizer(0.05f);
            train = optimizer.minimize(loss, global_step: globalStep);
        });

        using (var sess = tf.Session(graph))
        {
            var init = tf.global_variables_initializer();
            sess.run(init);

            int step = 0;
            float error = 0;
            while (step < lastStep)
            {
                (_, step, error) = sess.run((train, globalStep.AsTensor(), loss), (x, xs), (y, ys));
                if (step % 500 == 0)
                    Console.WriteLine($"Step {step}: error {error}");
            }
            Console.WriteLine($"{sess.run(amplitude)} * sin({sess.run(frequency)} x + {sess.run(phase)})");
            Console.WriteLine($"At 0.5: {sess.run(wave, (x, 0.5f))}");
        }
    }
}
