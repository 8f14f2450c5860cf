using Numpy;

namespace Keras.Applications.ResNet;

public class ResNet101 : AppModelBase
{
    public ResNet101(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class ResNet152 : AppModelBase
{
    public ResNet152(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class ResNet50 : AppModelBase
{
    public ResNet50(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
