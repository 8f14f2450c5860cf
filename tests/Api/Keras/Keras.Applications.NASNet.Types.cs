using Numpy;

namespace Keras.Applications.NASNet;

public class NASNetLarge : AppModelBase
{
    public NASNetLarge(Shape input_shape = null, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class NASNetMobile : AppModelBase
{
    public NASNetMobile(Shape input_shape = null, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
