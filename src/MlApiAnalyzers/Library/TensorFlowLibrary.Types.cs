using System.Collections.Generic;
using System.Linq;
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
    private LibraryType? sequential;
    private LibraryType? functional;
    private LibraryType? keras;
    private LibraryType? iKerasApi;
    private LibraryType? iActivationsApi;
    private LibraryType? activations;
    private LibraryType? iLossesApi;
    private LibraryType? lossesApi;
    private LibraryType? iLossFunc;
    private LibraryType? loss;
    private LibraryType? iMetricsApi;
    private LibraryType? metricsApi;
    private LibraryType? tfNn;
    private LibraryType? tfMath;
    private LibraryType? tensor;
    private LibraryType? tensors;
    private LibraryType? np;
    private LibraryType? shape;
    private LibraryType? axis;
    private LibraryType? slice;
    private LibraryType? binding;
    private LibraryType? iVariable;
    private LibraryType? resourceVariable;
    private LibraryType? iOptimizer;
    private LibraryType? optimizerV2;
    private LibraryType? kerasApi;
    private LibraryType? iModelsApi;
    private LibraryType? modelsApi;
    private LibraryType? compatV1;
    private LibraryType? graph;
    private LibraryType? context;
    private LibraryType? session;
    private LibraryType? train;
    private LibraryType? saver;
    private LibraryType? savedModelApi;
    private LibraryType? variableScope;
    private LibraryType? graphOptimizer;
    private HashSet<string>? layerFactoryNames;

    /// <summary><c>Tensorflow.tensorflow</c>, the class of <c>tf</c>.</summary>
    public LibraryType Tf => tf ??= InBinding("Tensorflow.tensorflow");

    public LibraryType GradientTape => gradientTape ??= InBinding("Tensorflow.Gradients.GradientTape");

    public LibraryType IModel => iModel ??= InBinding("Tensorflow.Keras.Engine.IModel");

    public LibraryType Model => model ??= InKeras("Tensorflow.Keras.Engine.Model");

    public LibraryType ILayer => iLayer ??= InBinding("Tensorflow.Keras.ILayer");

    public LibraryType Layer => layer ??= InKeras("Tensorflow.Keras.Engine.Layer");

    public LibraryType ILayersApi => iLayersApi ??= InBinding("Tensorflow.Keras.Layers.ILayersApi");

    public LibraryType LayersApi => layersApi ??= InKeras("Tensorflow.Keras.Layers.LayersApi");

    public LibraryType Sequential => sequential ??= InKeras("Tensorflow.Keras.Engine.Sequential");

    public LibraryType Functional => functional ??= InKeras("Tensorflow.Keras.Engine.Functional");

    /// <summary><c>Tensorflow.Keras.KerasInterface</c>, the class of <c>KerasApi.keras</c>.</summary>
    public LibraryType KerasInterface => keras ??= InKeras("Tensorflow.Keras.KerasInterface");

    /// <summary><c>Tensorflow.Keras.IKerasApi</c>, what <c>tf.keras</c> is typed as.</summary>
    public LibraryType IKerasApi => iKerasApi ??= InBinding("Tensorflow.Keras.IKerasApi");

    public LibraryType IActivationsApi => iActivationsApi ??= InBinding("Tensorflow.Keras.IActivationsApi");

    public LibraryType Activations => activations ??= InKeras("Tensorflow.Keras.Activations");

    public LibraryType ILossesApi => iLossesApi ??= InBinding("Tensorflow.Keras.Losses.ILossesApi");

    public LibraryType LossesApi => lossesApi ??= InKeras("Tensorflow.Keras.Losses.LossesApi");

    public LibraryType ILossFunc => iLossFunc ??= InBinding("Tensorflow.Keras.Losses.ILossFunc");

    public LibraryType Loss => loss ??= InKeras("Tensorflow.Keras.Losses.Loss");

    public LibraryType IMetricsApi => iMetricsApi ??= InBinding("Tensorflow.Keras.Metrics.IMetricsApi");

    public LibraryType MetricsApi => metricsApi ??= InKeras("Tensorflow.Keras.Metrics.MetricsApi");

    /// <summary>The class of <c>tf.nn</c>.</summary>
    public LibraryType TfNn => tfNn ??= InBinding("Tensorflow.tensorflow+nn_internal");

    /// <summary>The class of <c>tf.math</c>.</summary>
    public LibraryType TfMath => tfMath ??= InBinding("Tensorflow.tensorflow+MathApi");

    public LibraryType Tensor => tensor ??= InBinding("Tensorflow.Tensor");

    public LibraryType Tensors => tensors ??= InBinding("Tensorflow.Tensors");

    /// <summary><c>Tensorflow.NumPy.np</c>, the static class of the NumPy functions.</summary>
    public LibraryType Np => np ??= InBinding("Tensorflow.NumPy.np");

    public LibraryType Shape => shape ??= InBinding("Tensorflow.Shape");

    public LibraryType Axis => axis ??= InBinding("Tensorflow.Axis");

    public LibraryType Slice => slice ??= InBinding("Tensorflow.Slice");

    /// <summary><c>Tensorflow.Binding</c>, the static class of <c>tf</c>, <c>zip</c>, <c>enumerate</c>, <c>print</c>.</summary>
    public LibraryType BindingFunctions => binding ??= InBinding("Tensorflow.Binding");

    public LibraryType IVariable => iVariable ??= InBinding("Tensorflow.IVariableV1");

    public LibraryType ResourceVariable => resourceVariable ??= InBinding("Tensorflow.ResourceVariable");

    public LibraryType IOptimizer => iOptimizer ??= InBinding("Tensorflow.Keras.Engine.IOptimizer");

    public LibraryType OptimizerV2 => optimizerV2 ??= InKeras("Tensorflow.Keras.Optimizers.OptimizerV2");

    /// <summary><c>Tensorflow.KerasApi</c>, the static class of <c>keras</c>.</summary>
    public LibraryType KerasApi => kerasApi ??= InKeras("Tensorflow.KerasApi");

    public LibraryType IModelsApi => iModelsApi ??= InBinding("Tensorflow.Keras.Models.IModelsApi");

    public LibraryType ModelsApi => modelsApi ??= InKeras("Tensorflow.Keras.Models.ModelsApi");

    /// <summary><c>Tensorflow.CompatV1Api</c>, the class of <c>tf.compat.v1</c>.</summary>
    public LibraryType CompatV1 => compatV1 ??= InBinding("Tensorflow.CompatV1Api");

    public LibraryType Graph => graph ??= InBinding("Tensorflow.Graph");

    /// <summary><c>Tensorflow.Contexts.Context</c>, the class of <c>tf.Context</c>.</summary>
    public LibraryType Context => context ??= InBinding("Tensorflow.Contexts.Context");

    public LibraryType Session => session ??= InBinding("Tensorflow.Session");

    /// <summary>The class of <c>tf.train</c>.</summary>
    public LibraryType Train => train ??= InBinding("Tensorflow.tensorflow+train_internal");

    public LibraryType Saver => saver ??= InBinding("Tensorflow.Saver");

    /// <summary><c>Tensorflow.SavedModelAPI</c>, the class of <c>tf.saved_model</c>.</summary>
    public LibraryType SavedModelApi => savedModelApi ??= InBinding("Tensorflow.SavedModelAPI");

    /// <summary><c>Tensorflow.Optimizer</c>, the base of the optimizers of <c>tf.train</c>.</summary>
    public LibraryType GraphOptimizer => graphOptimizer ??= InBinding("Tensorflow.Optimizer");

    public LibraryType VariableScope => variableScope ??= InBinding("Tensorflow.variable_scope");

    /// <summary>Whether <paramref name="method"/> is a member of a Keras model: called through the class or through <c>IModel</c>.</summary>
    public bool IsModelMember(IMethodSymbol method) => IModel.Declares(method) || Model.Declares(method);

    /// <summary>Whether <paramref name="method"/> creates a layer: <c>keras.layers.X(…)</c>, through the class or the interface.</summary>
    public bool IsLayerFactory(IMethodSymbol method) => ILayersApi.Declares(method) || LayersApi.Declares(method);

    /// <summary>The names of the factories of layers, among those of other members.</summary>
    public IEnumerable<string> LayerFactoryNames => layerFactoryNames ??= new HashSet<string>((ILayersApi.Symbol?.MemberNames ?? []).Concat(LayersApi.Symbol?.MemberNames ?? []));

    /// <summary>Whether <paramref name="method"/> applies a layer or a model to tensors: <c>layer.Apply(…)</c>.</summary>
    public bool IsApply(IMethodSymbol method) =>
        method.Name == "Apply" && (ILayer.Declares(method) || (Layer.IsBaseOf(method.ContainingType) && Owns(method)));

    /// <summary>Whether <paramref name="method"/> is a member of <c>keras</c> or <c>tf.keras</c> itself.</summary>
    public bool IsKerasMember(IMethodSymbol method) => KerasInterface.Declares(method) || IKerasApi.Declares(method);

    /// <summary>Whether <paramref name="method"/> is a member of a Keras optimizer: called through the class or through <c>IOptimizer</c>.</summary>
    public bool IsOptimizerMember(IMethodSymbol method) => IOptimizer.Declares(method) || OptimizerV2.Declares(method);

    private LibraryType InBinding(string metadataName) => new(Binding, metadataName);

    private LibraryType InKeras(string metadataName) => new(Keras, metadataName);
}
