namespace Keras.Optimizers.Legacy;

public class Adadelta : Base
{
    public Adadelta(float lr = 1f, float rho = 0.95f, float? epsilon = null, float decay = 0f) => throw null;
}

public class Adagrad : Base
{
    public Adagrad(float lr = 0.01f, float? epsilon = null, float decay = 0f) => throw null;
}

public class Adam : Base
{
    public Adam(float lr = 0.001f, float beta_1 = 0.9f, float beta_2 = 0.999f, float? epsilon = null, float decay = 0f, bool amsgrad = false) => throw null;
}

public class Adamax : Base
{
    public Adamax(float lr = 0.002f, float beta_1 = 0.9f, float beta_2 = 0.999f, float? epsilon = null, float decay = 0f) => throw null;
}

public class Ftrl : Base
{
    public Ftrl(float lr = 0.001f, float lrp = -0.5f, float iav = 0.1f, float l1rs = 0f, float l2rs = 0f, float l2srs = 0f, float beta = 0f) => throw null;
}

public class Nadam : Base
{
    public Nadam(float lr = 0.002f, float beta_1 = 0.9f, float beta_2 = 0.999f) => throw null;
}

public class RMSprop : Base
{
    public RMSprop(float lr = 0.01f, float rho = 0.9f, float? epsilon = null, float decay = 0f) => throw null;
}

public class SGD : Base
{
    public SGD(float lr = 0.01f, float momentum = 0f, float decay = 0f, bool nesterov = false) => throw null;
}
