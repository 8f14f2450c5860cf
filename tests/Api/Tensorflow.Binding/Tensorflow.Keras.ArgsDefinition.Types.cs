using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.ArgsDefinition;

public class AddArgs : MergeArgs
{
}

public class AttentionArgs : BaseDenseAttentionArgs
{
    public bool use_scale { get; set; }
    public string score_mode { get; set; }
}

public class AutoSerializeLayerArgs : LayerArgs
{
    public override string Name { get => throw null; set => throw null; }
    public override TF_DataType DType { get => throw null; set => throw null; }
    public override KerasShapesWrapper BatchInputShape { get => throw null; set => throw null; }
    public override bool Trainable { get => throw null; set => throw null; }
}

public class AveragePooling2DArgs : Pooling2DArgs
{
}

public class BaseDenseAttentionArgs : AutoSerializeLayerArgs
{
    public bool causal { get; set; }
    public float dropout { get; set; }
}

public class BatchNormalizationArgs : AutoSerializeLayerArgs
{
    public Shape Axis { get; set; }
    public float Momentum { get; set; }
    public float Epsilon { get; set; }
    public bool Center { get; set; }
    public bool Scale { get; set; }
    public IInitializer BetaInitializer { get; set; }
    public IInitializer GammaInitializer { get; set; }
    public IInitializer MovingMeanInitializer { get; set; }
    public IInitializer MovingVarianceInitializer { get; set; }
    public IRegularizer BetaRegularizer { get; set; }
    public IRegularizer GammaRegularizer { get; set; }
    public bool Renorm { get; set; }
    public float RenormMomentum { get; set; }
}

public class BidirectionalArgs : AutoSerializeLayerArgs
{
    public ILayer Layer { get; set; }
    public string MergeMode { get; set; }
    public ILayer BackwardLayer { get; set; }
    public NDArray Weights { get; set; }
}

public class CategoryEncodingArgs : AutoSerializeLayerArgs
{
    public int NumTokens { get; set; }
    public string OutputMode { get; set; }
    public bool Sparse { get; set; }
    public NDArray CountWeights { get; set; }
}

public class ConcatenateArgs : MergeArgs
{
}

public class Conv1DArgs : ConvolutionalArgs
{
}

public class Conv2DArgs : ConvolutionalArgs
{
}

public class Conv2DTransposeArgs : Conv2DArgs
{
}

public class ConvolutionalArgs : AutoSerializeLayerArgs
{
    public int Rank { get; set; }
    public int Filters { get; set; }
    public int NumSpatialDims { get; set; }
    public Shape KernelSize { get; set; }
    public Shape Strides { get; set; }
    public string Padding { get; set; }
    public string DataFormat { get; set; }
    public Shape DilationRate { get; set; }
    public int Groups { get; set; }
    public Activation Activation { get; set; }
    public bool UseBias { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public IRegularizer KernelRegularizer { get; set; }
    public IRegularizer BiasRegularizer { get; set; }
    public Action KernelConstraint { get; set; }
    public Action BiasConstraint { get; set; }
}

public class DataAdapterArgs : IKerasConfig
{
    public Dictionary<int, float> ClassWeight;
    public NDArray SampleWeight;
    public Tensors X { get; set; }
    public Tensors Y { get; set; }
    public IDatasetV2 Dataset { get; set; }
    public int BatchSize { get; set; }
    public int Steps { get; set; }
    public int Epochs { get; set; }
    public bool Shuffle { get; set; }
    public int MaxQueueSize { get; set; }
    public int Worker { get; set; }
    public bool UseMultiprocessing { get; set; }
    public IModel Model { get; set; }
}

public class DataHandlerArgs : IKerasConfig
{
    public Dictionary<int, float> ClassWeight;
    public NDArray SampleWeight;
    public Tensors X { get; set; }
    public Tensors Y { get; set; }
    public IDatasetV2 Dataset { get; set; }
    public int BatchSize { get; set; }
    public int StepsPerEpoch { get; set; }
    public int InitialEpoch { get; set; }
    public int Epochs { get; set; }
    public bool Shuffle { get; set; }
    public int MaxQueueSize { get; set; }
    public int Workers { get; set; }
    public bool UseMultiprocessing { get; set; }
    public IModel Model { get; set; }
    public IVariableV1 StepsPerExecution { get; set; }
}

public class DenseArgs : LayerArgs
{
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public bool UseBias { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public IRegularizer KernelRegularizer { get; set; }
    public IRegularizer BiasRegularizer { get; set; }
    public Action KernelConstraint { get; set; }
    public Action BiasConstraint { get; set; }
    public override string Name { get => throw null; set => throw null; }
    public override TF_DataType DType { get => throw null; set => throw null; }
    public override bool Trainable { get => throw null; set => throw null; }
}

public class DropoutArgs : AutoSerializeLayerArgs
{
    public float Rate { get; set; }
    public Shape NoiseShape { get; set; }
    public int? Seed { get; set; }
    public bool SupportsMasking { get; set; }
}

public class ELUArgs : AutoSerializeLayerArgs
{
    public float Alpha { get; set; }
}

public class EmbeddingArgs : AutoSerializeLayerArgs
{
    public int InputDim { get; set; }
    public int OutputDim { get; set; }
    public bool MaskZero { get; set; }
    public int InputLength { get; set; }
    public IInitializer EmbeddingsInitializer { get; set; }
    public override IRegularizer ActivityRegularizer { get => throw null; set => throw null; }
}

public class ExponentialArgs : LayerArgs
{
}

public class FlattenArgs : AutoSerializeLayerArgs
{
    public string DataFormat { get; set; }
}

public class GRUArgs : AutoSerializeLayerArgs
{
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public Activation RecurrentActivation { get; set; }
    public bool UseBias { get; set; }
    public float Dropout { get; set; }
    public float RecurrentDropout { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer RecurrentInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public bool ReturnSequences { get; set; }
    public bool ReturnState { get; set; }
    public bool GoBackwards { get; set; }
    public bool Stateful { get; set; }
    public bool Unroll { get; set; }
    public bool TimeMajor { get; set; }
    public bool ResetAfter { get; set; }
    public int Implementation { get; set; }
}

public class GRUCellArgs : AutoSerializeLayerArgs
{
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public Activation RecurrentActivation { get; set; }
    public bool UseBias { get; set; }
    public float Dropout { get; set; }
    public float RecurrentDropout { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer RecurrentInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public bool ResetAfter { get; set; }
    public int Implementation { get; set; }
}

public class GRUOptionalArgs : RnnOptionalArgs
{
    public string Identifier => throw null;
}

public class GlobalAveragePooling1DArgs : Pooling1DArgs
{
}

public class GlobalAveragePooling2DArgs : Pooling2DArgs
{
}

public class GlobalMaxPooling1DArgs : Pooling1DArgs
{
}

public class GlobalMaxPooling2DArgs : Pooling2DArgs
{
}

public class HardSigmoidArgs : LayerArgs
{
}

public class InputLayerArgs : LayerArgs
{
    public Tensor InputTensor { get; set; }
    public virtual bool Sparse { get; set; }
    public bool Ragged { get; set; }
    public override string Name { get => throw null; set => throw null; }
    public override TF_DataType DType { get => throw null; set => throw null; }
    public override KerasShapesWrapper BatchInputShape { get => throw null; set => throw null; }
}

public class LSTMArgs : RNNArgs
{
    public bool UnitForgetBias { get; set; }
    public int Implementation { get; set; }
    public LSTMArgs Clone() => throw null;
}

public class LSTMCellArgs : AutoSerializeLayerArgs
{
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public Activation RecurrentActivation { get; set; }
    public bool UseBias { get; set; }
    public float Dropout { get; set; }
    public float RecurrentDropout { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer RecurrentInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public bool UnitForgetBias { get; set; }
    public int Implementation { get; set; }
}

public class LayerArgs : IKerasConfig
{
    public virtual bool Trainable { get; set; }
    public virtual string Name { get; set; }
    public virtual TF_DataType DType { get; set; }
    public virtual bool Dynamic { get; set; }
    public virtual Shape InputShape { get; set; }
    public virtual KerasShapesWrapper BatchInputShape { get; set; }
    public virtual int BatchSize { get; set; }
    public virtual float[] Weights { get; set; }
    public virtual IRegularizer ActivityRegularizer { get; set; }
    public virtual bool Autocast { get; set; }
    public virtual bool IsFromConfig { get; set; }
}

public class LayerNormalizationArgs : AutoSerializeLayerArgs
{
    public Axis Axis { get; set; }
    public float Epsilon { get; set; }
    public bool Center { get; set; }
    public bool Scale { get; set; }
    public IInitializer BetaInitializer { get; set; }
    public IInitializer GammaInitializer { get; set; }
    public IRegularizer BetaRegularizer { get; set; }
    public IRegularizer GammaRegularizer { get; set; }
}

public class LeakyReLuArgs : AutoSerializeLayerArgs
{
    public float Alpha { get; set; }
}

public class MaxPooling1DArgs : Pooling1DArgs
{
}

public class MaxPooling2DArgs : Pooling2DArgs
{
}

public class MergeArgs : AutoSerializeLayerArgs
{
    public Tensors Inputs { get; set; }
    public int Axis { get; set; }
}

public class ModelArgs : LayerArgs
{
    public Tensors Inputs { get; set; }
    public Tensors Outputs { get; set; }
}

public class MultiHeadAttentionArgs : AutoSerializeLayerArgs
{
    public int NumHeads { get; set; }
    public int KeyDim { get; set; }
    public int? ValueDim { get; set; }
    public float Dropout { get; set; }
    public bool UseBias { get; set; }
    public Shape OutputShape { get; set; }
    public Shape AttentionAxis { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public IRegularizer KernelRegularizer { get; set; }
    public IRegularizer BiasRegularizer { get; set; }
    public Action KernelConstraint { get; set; }
    public Action BiasConstraint { get; set; }
    public override IRegularizer ActivityRegularizer { get => throw null; set => throw null; }
}

public class NodeArgs : IKerasConfig
{
    public ILayer[] InboundLayers { get; set; }
    public int[] NodeIndices { get; set; }
    public int[] TensorIndices { get; set; }
    public Tensors InputTensors { get; set; }
    public Tensors Outputs { get; set; }
}

public class NormalizationArgs : PreprocessingLayerArgs
{
    public Axis Axis { get; set; }
    public float? Mean { get; set; }
    public float? Variance { get; set; }
    public bool Invert { get; set; }
}

public class OptimizerV2Args : IKerasConfig
{
    public string Name { get; set; }
    public float LearningRate { get; set; }
    public float InitialDecay { get; set; }
    public float ClipNorm { get; set; }
    public float ClipValue { get; set; }
}

public class PermuteArgs : AutoSerializeLayerArgs
{
    public int[] dims { get; set; }
}

public class Pooling1DArgs : AutoSerializeLayerArgs
{
    public IPoolFunction PoolFunction { get; set; }
    public int PoolSize { get; set; }
    public int Strides { get; set; }
    public string Padding { get; set; }
    public string DataFormat { get; set; }
}

public class Pooling2DArgs : AutoSerializeLayerArgs
{
    public IPoolFunction PoolFunction { get; set; }
    public Shape PoolSize { get; set; }
    public Shape Strides { get; set; }
    public string Padding { get; set; }
    public string DataFormat { get; set; }
}

public class PreprocessingLayerArgs : AutoSerializeLayerArgs
{
}

public class RMSpropArgs : OptimizerV2Args
{
    public float RHO { get; set; }
    public float Momentum { get; set; }
    public float Epsilon { get; set; }
    public bool Centered { get; set; }
}

public class RNNArgs : AutoSerializeLayerArgs
{
    public bool ReturnSequences { get; set; }
    public bool ReturnState { get; set; }
    public bool GoBackwards { get; set; }
    public bool Stateful { get; set; }
    public bool Unroll { get; set; }
    public bool TimeMajor { get; set; }
    public int? InputDim { get; set; }
    public int? InputLength { get; set; }
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public Activation RecurrentActivation { get; set; }
    public bool UseBias { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer RecurrentInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public float Dropout { get; set; }
    public bool ZeroOutputForMask { get; set; }
    public float RecurrentDropout { get; set; }
    public RNNArgs Clone() => throw null;
}

public class RescalingArgs : AutoSerializeLayerArgs
{
    public float Scale { get; set; }
    public float Offset { get; set; }
}

public class ReshapeArgs : AutoSerializeLayerArgs
{
    public Shape TargetShape { get; set; }
    public object[] TargetShapeObjects { get; set; }
}

public class ResizingArgs : PreprocessingLayerArgs
{
    public int Height { get; set; }
    public int Width { get; set; }
    public string Interpolation { get; set; }
}

public class RnnOptionalArgs : IOptionalArgs
{
    public string Identifier => throw null;
    public Tensor Mask { get; set; }
    public Tensors Constants { get; set; }
}

public class SELUArgs : LayerArgs
{
}

public class SequentialArgs : ModelArgs
{
    public List<ILayer> Layers { get; set; }
}

public class SimpleRNNArgs : RNNArgs
{
}

public class SimpleRNNCellArgs : AutoSerializeLayerArgs
{
    public int Units { get; set; }
    public Activation Activation { get; set; }
    public bool UseBias { get; set; }
    public float Dropout { get; set; }
    public float RecurrentDropout { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer RecurrentInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
}

public class SoftmaxArgs : AutoSerializeLayerArgs
{
    public Axis axis { get; set; }
}

public class SoftplusArgs : LayerArgs
{
}

public class SoftsignArgs : LayerArgs
{
}

public class StackedRNNCellsArgs : LayerArgs
{
    public bool ReverseStateOrder;
}

public class SubtractArgs : MergeArgs
{
}

public class SwishArgs : LayerArgs
{
}

public class TanhArgs : LayerArgs
{
}

public class TensorFlowOpLayerArgs : LayerArgs
{
    public NodeDef NodeDef { get; set; }
    public Dictionary<int, NDArray> Constants { get; set; }
}

public class TextVectorizationArgs : PreprocessingLayerArgs
{
    public Func<Tensor, Tensor> Standardize { get; set; }
    public string Split { get; set; }
    public int MaxTokens { get; set; }
    public string OutputMode { get; set; }
    public int OutputSequenceLength { get; set; }
    public string[] Vocabulary { get; set; }
}

public class UpSampling1DArgs : AutoSerializeLayerArgs
{
    public int Size { get; set; }
}

public class UpSampling2DArgs : AutoSerializeLayerArgs
{
    public Shape Size { get; set; }
    public string DataFormat { get; set; }
    public string Interpolation { get; set; }
}

public class WrapperArgs : AutoSerializeLayerArgs
{
    public WrapperArgs(ILayer layer) => throw null;
    public ILayer Layer { get; set; }
    public static implicit operator WrapperArgs(BidirectionalArgs args) => throw null;
}

public class ZeroPadding2DArgs : LayerArgs
{
    public NDArray Padding { get; set; }
}
