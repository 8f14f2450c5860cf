namespace Keras.Regularizers;

public class L1 : Base
{
    public L1(float l1 = 0.01f) => throw null;
}

public class L1L2 : Base
{
    public L1L2(float l1 = 0.01f, float l2 = 0.01f) => throw null;
}

public class L2 : Base
{
    public L2(float l2 = 0.01f) => throw null;
}
