using Numpy;

namespace Keras.Applications.ResNetV2;

public class ResNet101V2 : AppModelBase
{
    public ResNet101V2(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class ResNet152V2 : AppModelBase
{
    public ResNet152V2(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class ResNet50V2 : AppModelBase
{
    public ResNet50V2(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
