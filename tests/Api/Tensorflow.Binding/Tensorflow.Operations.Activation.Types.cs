namespace Tensorflow.Operations.Activation;

public interface IActivation
{
    Tensor Activate(Tensor features, string name = null);
}

public class elu : IActivation
{
    public elu(float alpha = 0.1f) => throw null;
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class exponential : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class hard_sigmoid : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class leakyrelu : IActivation
{
    public leakyrelu(float alpha = 0.3f) => throw null;
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class linear : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class relu : IActivation
{
    public relu(float threshold = 0f, float alpha = 0.2f, float? max_value = null) => throw null;
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class selu : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class sigmoid : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class softmax : IActivation
{
    public softmax(int axis = -1) => throw null;
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class softplus : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class softsign : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class swish : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}

public class tanh : IActivation
{
    public Tensor Activate(Tensor x, string name = null) => throw null;
}
