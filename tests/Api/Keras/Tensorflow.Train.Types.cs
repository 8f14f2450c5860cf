using Keras;

namespace Tensorflow.Train;

public class CheckpointOptions : Base
{
}
