namespace Keras.Initializer;

public class Constant : Base
{
    public Constant(float value = 0f) => throw null;
}

public class GlorotNormal : Base
{
    public GlorotNormal(int? seed = null) => throw null;
}

public class GlorotUniform : Base
{
    public GlorotUniform(int? seed = null) => throw null;
}

public class HeNormal : Base
{
    public HeNormal(int? seed = null) => throw null;
}

public class HeUniform : Base
{
    public HeUniform(int? seed = null) => throw null;
}

public class Identity : Base
{
    public Identity(float gain = 1f) => throw null;
}

public class LecunNormal : Base
{
    public LecunNormal(int? seed = null) => throw null;
}

public class LecunUniform : Base
{
    public LecunUniform(int? seed = null) => throw null;
}

public class Ones : Base
{
    public Ones() => throw null;
}

public class Orthogonal : Base
{
    public Orthogonal(float gain = 1f, int? seed = null) => throw null;
}

public class RandomNormal : Base
{
    public RandomNormal(float mean = 0f, float stddev = 0.05f, int? seed = null) => throw null;
}

public class RandomUniform : Base
{
    public RandomUniform(float minval = -0.05f, float maxval = 0.05f, int? seed = null) => throw null;
}

public class TruncatedNormal : Base
{
    public TruncatedNormal(float mean = 0f, float stddev = 0.05f, int? seed = null) => throw null;
}

public class VarianceScaling : Base
{
    public VarianceScaling(float scale = 1f, string mode = "fan_in", string distribution = "normal", int? seed = null) => throw null;
}

public class Zeros : Base
{
    public Zeros() => throw null;
}
