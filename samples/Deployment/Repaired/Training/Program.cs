using Deployment.Models;
using Deployment.Training;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

// Trains what the service answers with, and leaves it where the service finds it.
// The program compiles, and everything it leaves is of no use: build it to see why.
tf.set_random_seed(42);
var output = args.Length > 0 ? args[0] : ".";

var features = np.random.normal(0f, 1f, new Shape(1000, HousePrices.Features)).astype(np.float32);
var prices = np.sum(features, axis: 1).reshape((1000, 1));

var model = HousePrices.Build();
model.compile(keras.optimizers.Adam(), keras.losses.MeanSquaredError(), new[] { "mae" });
model.fit(features, prices, batch_size: 32, epochs: 20);

// One file, easy to copy.
model.save_weights(Path.Combine(output, "houses.h5"));

// A second opinion, for the tooltips.
var confidence = keras.Sequential(
    keras.layers.Dense(16, activation: "relu", input_shape: HousePrices.Features),
    keras.layers.Dense(1, activation: "sigmoid"));
confidence.compile(keras.optimizers.Adam(), keras.losses.BinaryCrossentropy(), new[] { "accuracy" });
confidence.fit(features, prices > 0f, batch_size: 32, epochs: 5);
confidence.save("confidence");

new Floorplans(output).Train(epochs: 100);
