using Tensorflow.Keras.Utils;
using static Tensorflow.KerasApi;

namespace ApiLevels;

/// <summary>
/// Handwritten digits, read at several levels of the API, from the lowest to the highest. The fixes of MLA4012, MLA1001 and MLA1004 lead
/// from one to the next; that of MLA1005 takes all steps at once, and that of MLA1010, with mla_api_level = low, leads back to a loop.
/// </summary>
public static class Program
{
    public static void Main()
    {
        var ((images, labels), (testImages, testLabels)) = keras.datasets.mnist.load_data();
        (images, testImages) = (images.reshape((-1, 784)) / 255f, testImages.reshape((-1, 784)) / 255f);
        var (vectors, testVectors) = (np_utils.to_categorical(labels, 10), np_utils.to_categorical(testLabels, 10));

        new DigitsWithFit().Run(images, vectors, testImages, testVectors);
        new DigitsWithLayers().Run(images, vectors, testImages, testVectors);
        new DigitsWithVariables().Run(images, vectors, testImages, testVectors);

        // The last one: it leaves the thread in graph mode.
        new DigitsInSession().Run(images, vectors, testImages, testVectors);
    }
}
