using System;

namespace Tensorflow.Keras.Saving.Common;

public class CustomizedActivationJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedAxisJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedDTypeJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedIinitializerJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedNodeConfigJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedRegularizerJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}

public class CustomizedShapeJsonConverter
{
    public bool CanRead => throw null;
    public bool CanWrite => throw null;
    public bool CanConvert(Type objectType) => throw null;
}
