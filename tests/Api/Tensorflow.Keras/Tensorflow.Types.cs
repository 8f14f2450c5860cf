using Tensorflow.Keras;

namespace Tensorflow;

public static class KerasApi
{
    public static KerasInterface keras => throw null;
}
