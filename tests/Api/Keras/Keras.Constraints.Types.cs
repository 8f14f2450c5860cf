namespace Keras.Constraints;

public class MaxNorm : Base
{
    public MaxNorm(float max_value = 2f, int axis = 0) => throw null;
}

public class MinMaxNorm : Base
{
    public MinMaxNorm(float min_value = 0f, float max_value = 1f, float rate = 1f, int axis = 0) => throw null;
}

public class NonNeg : Base
{
    public NonNeg() => throw null;
}

public class RadialConstraint : Base
{
    public RadialConstraint() => throw null;
}

public class UnitNorm : Base
{
    public UnitNorm(int axis = 0) => throw null;
}
