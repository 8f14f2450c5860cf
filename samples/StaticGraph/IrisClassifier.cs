using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace StaticGraph;

/// <summary>A perceptron with one hidden layer, whose graph is built, trained and tested by methods of their own.</summary>
public class IrisClassifier
{
    private const int Features = 4;
    private const int Classes = 3;

    private int hidden = 16;
    private int epochs = 200;

    // The graph
    private Tensor x, y;
    private Tensor loss, accuracy;
    private Operation train;
    private Session sess;

    private NDArray trainX, trainY, testX, testY;
    private float testLoss, testAccuracy;

    public bool Run()
    {
        tf.compat.v1.disable_eager_execution();

        PrepareData();
        BuildGraph();

        sess = tf.Session();
        Train();
        Test();
        return testAccuracy > 0.9f;
    }

    private void PrepareData()
    {
        trainX = np.random.normal(0f, 1f, (120, Features));
        trainY = np.eye(Classes, dtype: tf.float32)[np.random.randint(0, Classes, 120)];
        testX = np.random.normal(0f, 1f, (30, Features));
        testY = np.eye(Classes, dtype: tf.float32)[np.random.randint(0, Classes, 30)];
    }

    private void BuildGraph()
    {
        // Inputs
        x = tf.placeholder(tf.float32, shape: (-1, Features), name: "x");
        y = tf.placeholder(tf.float32, shape: (-1, Classes), name: "y");

        // Hidden layer
        var w1 = tf.Variable(tf.random.normal((Features, hidden), stddev: 0.1f, seed: 1));
        var b1 = tf.Variable(tf.zeros(hidden));
        var h1 = tf.nn.relu(tf.matmul(x, w1) + b1);

        // Output layer
        var w2 = tf.Variable(tf.random.normal((hidden, Classes), stddev: 0.1f, seed: 2));
        var b2 = tf.Variable(tf.zeros(Classes));
        var logits = tf.matmul(h1, w2) + b2;

        // Loss, optimizer and accuracy
        loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels: y, logits: logits), name: "loss");
        var adam = tf.train.AdamOptimizer(0.01f);
        train = adam.minimize(loss);
        var correct = tf.equal(tf.math.argmax(logits, 1), tf.math.argmax(y, 1));
        accuracy = tf.reduce_mean(tf.cast(correct, tf.float32), name: "accuracy");
    }

    private void Train()
    {
        sess.run(tf.global_variables_initializer());
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            sess.run(train, (x, trainX), (y, trainY));
            if (epoch % 50 == 0)
            {
                float lossValue, accuracyValue;
                (lossValue, accuracyValue) = sess.run((loss, accuracy), (x, trainX), (y, trainY));
                print($"Epoch {epoch}: loss {lossValue:F4}, accuracy {accuracyValue:P}");
            }
        }
    }

    private void Test()
    {
        (testLoss, testAccuracy) = sess.run((loss, accuracy), (x, testX), (y, testY));
        print($"Test: loss {testLoss:F4}, accuracy {testAccuracy:P}");
    }
}
