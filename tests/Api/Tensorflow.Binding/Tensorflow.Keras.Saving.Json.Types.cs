using System;

namespace Tensorflow.Keras.Saving.Json;

public class CustomizedKerasShapesWrapperJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}
