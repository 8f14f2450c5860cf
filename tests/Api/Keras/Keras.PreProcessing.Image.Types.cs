using System;
using System.Collections.Generic;
using Keras.Applications;
using Numpy;
using Python.Runtime;

namespace Keras.PreProcessing.Image;

public class ImageDataGenerator : Base
{
    public ImageDataGenerator(bool featurewise_center = false, bool samplewise_center = false, bool featurewise_std_normalization = false, bool samplewise_std_normalization = false, bool zca_whitening = false, float zca_epsilon = 1E-06f, int rotation_range = 0, float width_shift_range = 0f, float height_shift_range = 0f, float[] brightness_range = null, float shear_range = 0f, float zoom_range = 0f, float channel_shift_range = 0f, string fill_mode = "nearest", float cval = 0f, bool horizontal_flip = false, bool vertical_flip = false, float? rescale = null, PyObject preprocessing_function = null, string data_format = "", float validation_split = 0f, string dtype = "") => throw null;
    public NDarray ApplyTransform(NDarray x, Dictionary<string, object> transform_parameters) => throw null;
    public void Fit(NDarray x, bool augment = false, int rounds = 1, int? seed = null) => throw null;
    public KerasIterator Flow(NDarray x, NDarray y = null, int batch_size = 32, bool shuffle = true, NDarray sample_weight = null, int? seed = null, string save_to_dir = "", string save_prefix = "", string save_format = "png", string subset = "") => throw null;
    public KerasIterator FlowFromDirectory(string directory, Tuple<int, int> target_size = null, string color_mode = "rgb", string[] classes = null, string class_mode = "categorical", int batch_size = 32, bool shuffle = true, int? seed = null, string save_to_dir = "", string save_prefix = "", string save_format = "png", bool follow_links = false, string subset = "", string interpolation = "nearest") => throw null;
}

public class ImageUtil : Base
{
    public static dynamic ArrayToImg(NDarray x, string data_format = "", bool scale = true, string dtype = "") => throw null;
    public static NDarray ImageToArray(dynamic image, string data_format = "", string dtype = "") => throw null;
    public static dynamic LoadImg(string path, string color_mode = "rgb", Shape target_size = null, string interpolation = "nearest") => throw null;
    public static ImageNetPrediction[] DecodePredictions(NDarray preds, int top = 3) => throw null;
    public static NDarray PreprocessInput(NDarray x, string data_format = "channels_last", string mode = "caffe") => throw null;
}
