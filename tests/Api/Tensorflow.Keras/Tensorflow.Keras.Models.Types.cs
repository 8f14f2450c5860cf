using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Models;

public class ModelsApi : IModelsApi
{
    public Functional from_config(FunctionalConfig config) => throw null;
    public IModel load_model(string filepath, bool compile = true, LoadOptions options = null) => throw null;
}
