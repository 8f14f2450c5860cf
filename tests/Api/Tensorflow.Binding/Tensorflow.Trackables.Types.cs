using Tensorflow.Train;

namespace Tensorflow.Trackables;

public class AssetResource : Trackable
{
}

public class CapturableResource : Trackable
{
}

public class RestoredResource : TrackableResource
{
}

public class TrackableConstant : Trackable
{
    public TrackableConstant(Tensor constant) => throw null;
}

public class TrackableResource : CapturableResource
{
}
