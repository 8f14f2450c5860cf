using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace GettingStarted;

/// <summary>Handwritten digits, the Keras way, typed as one would in Python.</summary>
public class DigitClassifier
{
    IModel model;

    public void Run()
    {
        var ((x_train, y_train), (x_test, y_test)) = keras.datasets.mnist.load_data();
        x_train = x_train.reshape((60000, 28, 28, 1)) / 255f;
        x_test = x_test.reshape((10000, 28, 28, 1)) / 255f;

        BuildModel();
        Train(x_train, y_train);

        model.evaluate(x_test, y_test);

        // One file that the service can copy.
        model.save("digits.h5");

        // And one for the Python colleagues.
        model.save("digits", save_format: "h5");
    }

    void BuildModel()
    {
        // tf.keras works as well, but it finds Keras by reflection.
        var layers = tf.keras.layers;

        model = keras.Sequential(new List<ILayer>
        {
            layers.InputLayer((28, 28, 1)),
            layers.Conv2D(32, (3, 3), activation: "relu", kernel_initializer: "he_normal"),
            layers.MaxPooling2D((2, 2)),
            layers.Flatten(),
            layers.Dense(128, activation: "elu"), // smoother than relu
            layers.Dropout(0.2f),
            layers.Dense(10, activation: "softmax")
        });
    }

    void Train(NDArray x_train, NDArray y_train)
    {
        // A first run with names as in Python ...
        model.compile("adam", "sparse_categorical_crossentropy", new[] { "accuracy" });
        model.fit(x_train, y_train, batch_size: 64, epochs: 5);

        // ... then with objects, and the numbers that the report needs.
        model.compile(
            optimizer: keras.optimizers.Adam(),
            loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
            metrics: new[] { "Accuracy", "mae" });
        model.fit(x_train, y_train, batch_size: 64, epochs: 5);
    }
}
