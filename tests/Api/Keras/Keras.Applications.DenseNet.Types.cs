using Numpy;

namespace Keras.Applications.DenseNet;

public class DenseNet121 : AppModelBase
{
    public DenseNet121(int blocks, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class DenseNet169 : AppModelBase
{
    public DenseNet169(int blocks, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}

public class DenseNet201 : AppModelBase
{
    public DenseNet201(int blocks, bool include_top = true, string weights = "imagenet", NDarray input_tensor = null, Shape input_shape = null, string pooling = "None", int classes = 1000) : base(default(object)) => throw null;
}
