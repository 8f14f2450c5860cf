using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;
using Tensorflow.Framework.Models;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using Tensorflow.Training;

namespace Tensorflow.Keras;

public class Activation
{
    public string Name { get; set; }
    public Func<Tensor, string, Tensor> ActivationFunction { get; set; }
    public Tensor Apply(Tensor input, string name = null) => throw null;
    public static implicit operator Activation(Func<Tensor, string, Tensor> func) => throw null;
}

public interface IActivationsApi
{
    Activation Linear { get; }
    Activation Relu { get; }
    Activation Relu6 { get; }
    Activation Sigmoid { get; }
    Activation Softmax { get; }
    Activation Tanh { get; }
    Activation Mish { get; }
    Activation GetActivationFromName(string name);
}

public interface IInitializersApi
{
    IInitializer Orthogonal(float gain = 1f, int? seed = null);
    IInitializer HeNormal(int? seed = null);
}

public interface IKerasApi
{
    IInitializersApi initializers { get; }
    ILayersApi layers { get; }
    ILossesApi losses { get; }
    IActivationsApi activations { get; }
    IOptimizerApi optimizers { get; }
    IMetricsApi metrics { get; }
    IModelsApi models { get; }
    IModel Model(Tensors inputs, Tensors outputs, string name = null);
    Tensors Input(Shape shape = null, int batch_size = -1, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool sparse = false, Tensor tensor = null, bool ragged = false, TypeSpec type_spec = null, Shape batch_input_shape = null, Shape batch_shape = null);
}

public interface ILayer : IWithTrackable, IKerasConfigable
{
    string Name { get; }
    bool Trainable { get; }
    bool Built { get; }
    List<ILayer> Layers { get; }
    List<INode> InboundNodes { get; }
    List<INode> OutboundNodes { get; }
    List<IVariableV1> TrainableVariables { get; }
    List<IVariableV1> TrainableWeights { get; }
    List<IVariableV1> NonTrainableWeights { get; }
    List<IVariableV1> Weights { get; set; }
    Shape OutputShape { get; }
    KerasShapesWrapper BatchInputShape { get; }
    KerasShapesWrapper BuildInputShape { get; }
    TF_DataType DType { get; }
    void build(KerasShapesWrapper input_shape);
    Tensors Apply(Tensors inputs, Tensors states = null, bool? training = false, IOptionalArgs optional_args = null);
    void set_weights(IEnumerable<NDArray> weights);
    List<NDArray> get_weights();
    int count_params();
    void adapt(Tensor data, int? batch_size = null, int? steps = null);
}

public interface IOptimizerApi
{
    IOptimizer Adam(float learning_rate = 0.001f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, string name = "Adam");
    IOptimizer AdamW(float learning_rate = 0.001f, float weight_decay = 0.004f, float beta_1 = 0.9f, float beta_2 = 0.999f, float epsilon = 1E-07f, bool amsgrad = false, List<string> no_decay_params = null, string name = "AdamW");
    IOptimizer RMSprop(float learning_rate = 0.001f, float rho = 0.9f, float momentum = 0f, float epsilon = 1E-07f, bool centered = false, string name = "RMSprop");
    IOptimizer SGD(float learning_rate = 0.01f, float momentum = 0f);
}

public interface IPreprocessing
{
    ILayer Resizing(int height, int width, string interpolation = "bilinear");
    ILayer TextVectorization(Func<Tensor, Tensor> standardize = null, string split = "whitespace", int max_tokens = -1, string output_mode = "int", int output_sequence_length = -1);
}

public interface IRegularizer
{
    string ClassName { get; }
    IDictionary<string, object> Config { get; }
    Tensor Apply(RegularizerArgs args);
}

public interface IRegularizerApi
{
    IRegularizer L1 { get; }
    IRegularizer L2 { get; }
    IRegularizer L1L2 { get; }
    IRegularizer GetRegularizerFromName(string name);
}

public class RegularizerArgs
{
    public RegularizerArgs(Tensor x) => throw null;
    public Tensor X { get; set; }
}
