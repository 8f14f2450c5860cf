namespace Tensorflow;

public class TensorSpec
{
}
