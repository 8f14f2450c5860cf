namespace MlApiAnalyzers.Library;

/// <content>The types that layers are written by hand with.</content>
public sealed partial class TensorFlowLibrary
{
    private LibraryType? iInitializer;
    private LibraryType? tfLinalg;

    public LibraryType IInitializer => iInitializer ??= InBinding("Tensorflow.IInitializer");

    /// <summary>The class of <c>tf.linalg</c>.</summary>
    public LibraryType TfLinalg => tfLinalg ??= InBinding("Tensorflow.tensorflow+LinalgApi");
}
