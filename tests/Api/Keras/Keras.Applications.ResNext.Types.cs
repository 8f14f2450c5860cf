using Numpy;

namespace Keras.Applications.ResNext;

public class ResNeXt101 : AppModelBase
{
    public ResNeXt101(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class ResNeXt50 : AppModelBase
{
    public ResNeXt50(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
