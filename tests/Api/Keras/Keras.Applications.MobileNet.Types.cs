using Numpy;

namespace Keras.Applications.MobileNet;

public class MobileNetV1 : AppModelBase
{
    public MobileNetV1() : base(default(object)) => throw null;
    public MobileNetV1(Shape input_shape = null, float alpha = 1f, int depth_multiplier = 1, float dropout = 0.001f, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class MobileNetV2 : AppModelBase
{
    public MobileNetV2() : base(default(object)) => throw null;
    public MobileNetV2(Shape input_shape = null, float alpha = 1f, int depth_multiplier = 1, float dropout = 0.001f, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
