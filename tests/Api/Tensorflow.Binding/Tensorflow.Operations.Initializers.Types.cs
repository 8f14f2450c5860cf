using System;
using System.Collections.Generic;

namespace Tensorflow.Operations.Initializers;

public class Constant<T> : IInitializer
{
    public Constant(T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class GlorotUniform : VarianceScaling
{
    public GlorotUniform(float scale = 1f, string mode = "fan_avg", string distribution = "uniform", int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) : base(default(float), default(string), default(string), default(int?), default(TF_DataType)) => throw null;
    public override string ClassName => throw null;
    public override IDictionary<string, object> Config => throw null;
}

public class Ones : IInitializer
{
    public Ones(TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class Orthogonal : IInitializer
{
    public Orthogonal(float gain = 1f, int? seed = null) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class RandomNormal : IInitializer
{
    public RandomNormal(float mean = 0f, float stddev = 0.05f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class RandomUniform : IInitializer
{
    public RandomUniform(TF_DataType dtype = TF_DataType.TF_FLOAT, float minval = -0.05f, float maxval = 0.05f, int? seed = null) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class TruncatedNormal : IInitializer
{
    public TruncatedNormal(float mean = 0f, float stddev = 1f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class VarianceScaling : IInitializer
{
    public VarianceScaling(float scale = 1f, string mode = "fan_in", string distribution = "truncated_normal", int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    protected float _scale;
    protected string _mode;
    protected int? _seed;
    protected TF_DataType _dtype;
    protected string _distribution;
    public virtual string ClassName => throw null;
    public virtual IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}

public class Zeros : IInitializer
{
    public Zeros(Shape shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) => throw null;
    public string ClassName => throw null;
    public IDictionary<string, object> Config => throw null;
    public Tensor Apply(InitializerArgs args) => throw null;
}
