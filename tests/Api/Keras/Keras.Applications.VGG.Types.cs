using Numpy;

namespace Keras.Applications.VGG;

public class VGG16 : AppModelBase
{
    public VGG16() : base(default(object)) => throw null;
    public VGG16(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class VGG19 : AppModelBase
{
    public VGG19() : base(default(object)) => throw null;
    public VGG19(bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
