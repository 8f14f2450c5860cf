using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Models;

public interface IModelsApi
{
    IModel load_model(string filepath, bool compile = true, LoadOptions options = null);
}
