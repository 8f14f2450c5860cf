using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Deployment.Training;

/// <summary>Draws floor plans that look like real ones: a generator that learns from a discriminator.</summary>
public class Floorplans
{
    const int Noise = 32;
    const int Pixels = 28 * 28;

    readonly string output;

    public Floorplans(string output)
    {
        this.output = output;
    }

    static IModel BuildGenerator() => keras.Sequential(
        keras.layers.Dense(128, activation: "relu", input_shape: Noise),
        keras.layers.Dense(Pixels, activation: "tanh"));

    static IModel BuildDiscriminator()
    {
        var plan = keras.Input(shape: Pixels);
        var blurred = new Blur(new LayerArgs()).Apply(plan);
        var hidden = keras.layers.Dense(128, activation: "relu").Apply(blurred);
        return keras.Model(plan, keras.layers.Dense(1).Apply(hidden));
    }

    public void Train(int epochs)
    {
        var generator = BuildGenerator();
        var discriminator = BuildDiscriminator();

        // Goes on where the last run was interrupted.
        if (File.Exists(Path.Combine(output, "generator.h5")) && File.Exists(Path.Combine(output, "discriminator.h5")))
        {
            Console.WriteLine("Going on with the last weights");
            generator.load_weights(Path.Combine(output, "generator.h5"));
            discriminator.load_weights(Path.Combine(output, "discriminator.h5"));
        }

        foreach (var epoch in range(epochs))
            Step(generator, discriminator);

        generator.save_weights(Path.Combine(output, "generator.h5"));
        discriminator.save_weights(Path.Combine(output, "discriminator.h5"));

        // The whole model, for whoever wants to judge plans.
        discriminator.save_weights("judge.h5");
        Check();
    }

    static void Check()
    {
        var judge = BuildDiscriminator();
        var weights = "judge.h5";
        if (!File.Exists(weights))
            throw new FileNotFoundException("The weights are missing.", weights);
        judge.load_weights(weights);
        judge.summary();
    }

    static void Step(IModel generator, IModel discriminator)
    {
        // What the steps do is told elsewhere.
        var plans = generator.Apply(tf.random.normal((16, Noise)));
        discriminator.Apply(plans);
    }
}

/// <summary>Looks at a plan through half-closed eyes.</summary>
public class Blur : Layer
{
    public Blur(LayerArgs args)
        : base(args)
    {
    }
}
