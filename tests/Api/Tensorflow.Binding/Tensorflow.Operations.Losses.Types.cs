namespace Tensorflow.Operations.Losses;

public class Util
{
    public static void add_loss(Tensor loss, string loss_collection = "losses") => throw null;
}
