using Tensorflow.Common.Types;
using Tensorflow.Keras.ArgsDefinition;
using Tensorflow.Keras.ArgsDefinition.Reshaping;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers.Reshaping;

public class Cropping1D : Layer
{
    public Cropping1D(Cropping1DArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Cropping2D : Layer
{
    public Cropping2D(Cropping2DArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}

public class Cropping3D : Layer
{
    public Cropping3D(Cropping3DArgs args) : base(default(LayerArgs)) => throw null;
    public override void build(KerasShapesWrapper input_shape) => throw null;
    protected override Tensors Call(Tensors inputs, Tensors state = null, bool? training = null, IOptionalArgs optional_args = null) => throw null;
    public override Shape ComputeOutputShape(Shape input_shape) => throw null;
}
