using Tensorflow;
using Tensorflow.Common.Types;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GettingStarted;

/// <summary>A model of one's own, trained by hand.</summary>
public class CurveFitting
{
    class Net : Model
    {
        readonly ILayer hidden = keras.layers.Dense(32, activation: "tanh");
        readonly ILayer dropout = keras.layers.Dropout(0.5f);
        readonly ILayer output = keras.layers.Dense(1);

        public Net()
            : base(new ModelArgs())
        {
            StackLayers(hidden, dropout, output);
        }

        protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null)
        {
            var x = hidden.Apply(inputs);
            x = dropout.Apply(x); // half of the units, in training only
            return output.Apply(x);
        }
    }

    public void Run()
    {
        var net = new Net();
        var optimizer = keras.optimizers.SGD(0.01f);
        var x = tf.constant(np.arange(0f, 10f).reshape((10, 1)));
        var y = tf.constant(np.arange(0f, 10f).reshape((10, 1)));

        foreach (var step in range(100))
        {
            using var tape = tf.GradientTape();
            var prediction = net.Apply(x, training: true);
            var loss = tf.reduce_mean(tf.square(prediction - y));

            var gradients = tape.gradient(loss, net.TrainableVariables);
            var inputGradient = tape.gradient(loss, x);
            optimizer.apply_gradients(zip(gradients, net.TrainableVariables.Select(v => v as ResourceVariable)));

            if (step % 10 == 0)
                print($"step {step}: {(float)loss}, steepest {(float)tf.reduce_max(inputGradient)}");
        }
    }
}
