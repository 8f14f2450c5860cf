using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Library;

/// <content>The types that rules ask for. A test asserts that each name resolves in the API image.</content>
public sealed partial class TensorFlowLibrary
{
    private LibraryType? tf;
    private LibraryType? gradientTape;
    private LibraryType? iModel;
    private LibraryType? model;
    private LibraryType? iLayer;
    private LibraryType? layer;
    private LibraryType? iLayersApi;
    private LibraryType? layersApi;
    private LibraryType? tensor;
    private LibraryType? tensors;

    /// <summary><c>Tensorflow.tensorflow</c>, the class of <c>tf</c>.</summary>
    public LibraryType Tf => tf ??= InBinding("Tensorflow.tensorflow");

    public LibraryType GradientTape => gradientTape ??= InBinding("Tensorflow.Gradients.GradientTape");

    public LibraryType IModel => iModel ??= InBinding("Tensorflow.Keras.Engine.IModel");

    public LibraryType Model => model ??= InKeras("Tensorflow.Keras.Engine.Model");

    public LibraryType ILayer => iLayer ??= InBinding("Tensorflow.Keras.ILayer");

    public LibraryType Layer => layer ??= InKeras("Tensorflow.Keras.Engine.Layer");

    public LibraryType ILayersApi => iLayersApi ??= InBinding("Tensorflow.Keras.Layers.ILayersApi");

    public LibraryType LayersApi => layersApi ??= InKeras("Tensorflow.Keras.Layers.LayersApi");

    public LibraryType Tensor => tensor ??= InBinding("Tensorflow.Tensor");

    public LibraryType Tensors => tensors ??= InBinding("Tensorflow.Tensors");

    /// <summary>Whether <paramref name="method"/> is a member of a Keras model: called through the class or through <c>IModel</c>.</summary>
    public bool IsModelMember(IMethodSymbol method) => IModel.Declares(method) || Model.Declares(method);

    /// <summary>Whether <paramref name="method"/> creates a layer: <c>keras.layers.X(…)</c>, through the class or the interface.</summary>
    public bool IsLayerFactory(IMethodSymbol method) => ILayersApi.Declares(method) || LayersApi.Declares(method);

    private LibraryType InBinding(string metadataName) => new(Binding, metadataName);

    private LibraryType InKeras(string metadataName) => new(Keras, metadataName);
}
