using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;
using Tensorflow.Keras.ArgsDefinition;

namespace Tensorflow.Keras.Saving;

public class FunctionalConfig : IKerasConfig
{
    public string Name { get; set; }
    public List<LayerConfig> Layers { get; set; }
    public List<NodeConfig> InputLayers { get; set; }
    public List<NodeConfig> OutputLayers { get; set; }
    public override string ToString() => throw null;
}

public interface IKerasConfig
{
}

public interface IKerasConfigable
{
    IKerasConfig get_config();
}

public class KerasShapesWrapper
{
    public KerasShapesWrapper(Shape shape) => throw null;
    public KerasShapesWrapper(TensorShapeConfig shape) => throw null;
    public KerasShapesWrapper(TensorShapeConfig[] shapes) => throw null;
    public KerasShapesWrapper(IEnumerable<Shape> shape) => throw null;
    public TensorShapeConfig[] Shapes { get; set; }
    public Shape ToSingleShape() => throw null;
    public Shape[] ToShapeArray() => throw null;
    public static implicit operator KerasShapesWrapper(Shape shape) => throw null;
    public static implicit operator KerasShapesWrapper(TensorShapeConfig shape) => throw null;
}

public class LayerConfig : IKerasConfig
{
    public string Name { get; set; }
    public string ClassName { get; set; }
    public LayerArgs Config { get; set; }
    public List<NodeConfig> InboundNodes { get; set; }
}

public class NodeConfig : IKerasConfig
{
    public string Name { get; set; }
    public int NodeIndex { get; set; }
    public int TensorIndex { get; set; }
    public override string ToString() => throw null;
}
