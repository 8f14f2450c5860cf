using Numpy;

namespace Keras.Applications.Inception;

public class InceptionResNetV2 : AppModelBase
{
    public InceptionResNetV2() : base(default(object)) => throw null;
    public InceptionResNetV2(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class InceptionV3 : AppModelBase
{
    public InceptionV3() : base(default(object)) => throw null;
    public InceptionV3(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
