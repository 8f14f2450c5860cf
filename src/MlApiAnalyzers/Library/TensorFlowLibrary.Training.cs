using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <content>The types that training is written with.</content>
public sealed partial class TensorFlowLibrary
{
    private LibraryType? iDataset;
    private LibraryType? datasetManager;
    private LibraryType? iOptimizerApi;
    private LibraryType? optimizerApi;
    private LibraryType? iMetricFunc;

    /// <summary><c>Tensorflow.IDatasetV2</c>, what every step of a <c>tf.data</c> pipeline returns.</summary>
    public LibraryType IDataset => iDataset ??= InBinding("Tensorflow.IDatasetV2");

    /// <summary>The class of <c>tf.data.Dataset</c>.</summary>
    public LibraryType DatasetManager => datasetManager ??= InBinding("Tensorflow.DatasetManager");

    public LibraryType IOptimizerApi => iOptimizerApi ??= InBinding("Tensorflow.Keras.IOptimizerApi");

    public LibraryType OptimizerApi => optimizerApi ??= InKeras("Tensorflow.Keras.Optimizers.OptimizerApi");

    public LibraryType IMetricFunc => iMetricFunc ??= InBinding("Tensorflow.Keras.Metrics.IMetricFunc");

    /// <summary>Whether values of a type are models: <c>IModel</c>, <c>Model</c>, or a class that derives from it.</summary>
    public bool IsModel(ITypeSymbol? type) => IModel.IsBaseOf(type);
}
