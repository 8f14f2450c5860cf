using Tensorflow.Train;

namespace Tensorflow.ModelSaving;

public class ModelSaver
{
    public void save(Trackable obj, string export_dir, SaveOptions options = null) => throw null;
}
