using System;

namespace Tensorflow.Keras.ArgsDefinition.Core;

public class EinsumDenseArgs : AutoSerializeLayerArgs
{
    public string Equation { get; set; }
    public Shape OutputShape { get; set; }
    public string BiasAxes { get; set; }
    public Activation Activation { get; set; }
    public IInitializer KernelInitializer { get; set; }
    public IInitializer BiasInitializer { get; set; }
    public IRegularizer KernelRegularizer { get; set; }
    public IRegularizer BiasRegularizer { get; set; }
    public Action KernelConstraint { get; set; }
    public Action BiasConstraint { get; set; }
    public override IRegularizer ActivityRegularizer { get => throw null; set => throw null; }
}
