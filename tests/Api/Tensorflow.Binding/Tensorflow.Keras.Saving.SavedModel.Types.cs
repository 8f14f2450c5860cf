using System;
using System.Collections.Generic;
using Tensorflow.Train;

namespace Tensorflow.Keras.Saving.SavedModel;

public interface ISerializedAttributes
{
    IDictionary<string, Trackable> Functions { get; }
    IDictionary<string, Trackable> CheckpointableObjects { get; }
    IDictionary<string, Trackable> FunctionsToSerialize { get; }
    IDictionary<string, Trackable> ObjectsToSerialize { get; }
    IDictionary<string, Trackable> set_and_validate_functions(IDictionary<string, Trackable> function_dict);
    IDictionary<string, Trackable> set_and_validate_objects(IDictionary<string, Trackable> object_dict);
}
