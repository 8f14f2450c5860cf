using GettingStarted;
using Tensorflow;
using static Tensorflow.Binding;

// Four small programs. Each builds without a compiler error and goes wrong when it runs:
// build this project to see where, or open it in an IDE and press the light bulbs.
tf.set_random_seed(42);

new DigitClassifier().Run();
new HousePrices().Run();
new CurveFitting().Run();
LinearGraph.Run();
