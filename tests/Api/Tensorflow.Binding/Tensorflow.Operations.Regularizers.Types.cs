using System;
using System.Collections.Generic;
using Tensorflow.Keras;

namespace Tensorflow.Operations.Regularizers;

public class L1 : IRegularizer
{
    public L1(float l1 = 0.01f) => throw null;
    public string ClassName => throw null;
    public virtual IDictionary<string, object> Config => throw null;
    public Tensor Apply(RegularizerArgs args) => throw null;
}

public class L1L2 : IRegularizer
{
    public L1L2(float l1 = 0f, float l2 = 0f) => throw null;
    public string ClassName => throw null;
    public virtual IDictionary<string, object> Config => throw null;
    public Tensor Apply(RegularizerArgs args) => throw null;
}

public class L2 : IRegularizer
{
    public L2(float l2 = 0.01f) => throw null;
    public string ClassName => throw null;
    public virtual IDictionary<string, object> Config => throw null;
    public Tensor Apply(RegularizerArgs args) => throw null;
}
