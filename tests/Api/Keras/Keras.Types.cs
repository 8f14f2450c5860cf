using System;
using System.Collections.Generic;
using Numpy;
using Python.Runtime;

namespace Keras;

public class Activations : Base
{
    public static NDarray Softmax(NDarray x, int axis = -1) => throw null;
    public static NDarray Relu(NDarray x, float alpha = 0f, float? max_value = null, float threshold = 0f) => throw null;
    public static NDarray Sigmoid(NDarray x) => throw null;
    public static NDarray Elu(NDarray x, float alpha = 1f) => throw null;
    public static NDarray Selu(NDarray x) => throw null;
    public static NDarray Softplus(NDarray x) => throw null;
    public static NDarray Softsign(NDarray x) => throw null;
    public static NDarray Tanh(NDarray x) => throw null;
    public static NDarray HardSigmoid(NDarray x) => throw null;
    public static NDarray Exponential(NDarray x) => throw null;
    public static NDarray Linear(NDarray x) => throw null;
    public static NDarray Gelu(NDarray x, bool approximate = false) => throw null;
    public static NDarray Mish(NDarray x) => throw null;
    public static NDarray Swish(NDarray x) => throw null;
}

public class Backend : Base
{
    public static string GetBackend() => throw null;
    public static float Epsilon() => throw null;
    public void SetEpsilon(float e) => throw null;
    public string FloatX() => throw null;
    public void SetFloatX(string floatx) => throw null;
    public NDarray CastToFloatX(NDarray x) => throw null;
    public static string ImageDataFormat() => throw null;
    public static void DisableEager() => throw null;
    public static void SetImageDataFormat(string data_format) => throw null;
    public static string GetUid(string prefix = "") => throw null;
    public static void ResetUids() => throw null;
    public static void ClearSession() => throw null;
    public static bool IsSparse(NDarray tensor) => throw null;
    public static NDarray ToDense(NDarray tensor) => throw null;
    public static PyObject Cast(PyObject x, string dtype = "float32") => throw null;
}

public abstract class Base : Keras
{
    public dynamic PyInstance;
    public Dictionary<string, object> Parameters;
    public object None;
    public object this[string name] { get => throw null; set => throw null; }
    public void Init() => throw null;
    public virtual PyObject Instantiate() => throw null;
    public virtual PyObject ToPython() => throw null;
    public static PyObject InvokeStaticMethod(dynamic caller, string method, Dictionary<string, object> args) => throw null;
    public PyObject InvokeMethod(string method, Dictionary<string, object> args) => throw null;
}

public class DirectoryIterator
{
    public DirectoryIterator(PyObject obj) => throw null;
    public PyObject PyObject;
}

public class ExportArchive : Base
{
    public ExportArchive() => throw null;
}

public class Keras : IDisposable
{
    public Keras() => throw null;
    public static Lazy<Keras> _instance;
    public dynamic keras;
    public dynamic tensorflow;
    public dynamic keras2onnx;
    public dynamic tfjs;
    public static Keras Instance => throw null;
    public static bool DisablePySysConsoleLog { get; set; }
    public void Dispose() => throw null;
    public static PyObject ToPython(object obj) => throw null;
    protected static PyTuple ToTuple(Array input) => throw null;
    protected static PyTuple ToTuple(ValueTuple<int> input) => throw null;
    protected static PyTuple ToTuple((int, int) input) => throw null;
    protected static PyTuple ToTuple((int, int, int) input) => throw null;
    protected static PyList ToList(Array input) => throw null;
    protected static PyDict ToDict(Dictionary<int, float> input) => throw null;
    public static string GetStdOut() => throw null;
    public static string GetStdError() => throw null;
}

public class KerasFunction
{
    public KerasFunction(PyObject obj) => throw null;
    public PyObject PyObject;
}

public class KerasIterator
{
    public KerasIterator(PyObject obj) => throw null;
    public PyObject PyObject;
}

public class Losses : Base
{
    public static NDarray MeanSquaredError(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MeanAbsoluteError(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MeanAbsolutePercentageError(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MeanSquaredLogarithmicError(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray SquaredHinge(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray Hinge(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray CategoricalHinge(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray LogCosh(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray CategoricalCrossentropy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray SparseCategoricalCrossentropy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray BinaryCrossentropy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray KullbackLeiblerDivergence(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray Poisson(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray CosineProximity(NDarray y_true, NDarray y_pred) => throw null;
}

public class Metrics : Base
{
    public static NDarray MSE(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MAE(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MAPE(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray MSLE(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray Cosine(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray BinaryAccuracy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray CategoricalAccuracy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray SparseCategoricalAccuracy(NDarray y_true, NDarray y_pred) => throw null;
    public static NDarray TopKCategoricalAccuracy(NDarray y_true, NDarray y_pred, int k = 5) => throw null;
    public static NDarray SparseTopKCategoricalAccuracy(NDarray y_true, NDarray y_pred, int k = 5) => throw null;
}

public static class NumpyExtension
{
}

public class PyModuleInfo
{
    public string Name { get; set; }
    public string Version { get; set; }
    public string Summary { get; set; }
    public string HomePage { get; set; }
    public string Author { get; set; }
    public string AuthorEmail { get; set; }
    public string License { get; set; }
    public string Location { get; set; }
    public string Requires { get; set; }
    public string RequiredBy { get; set; }
}

public class Setup
{
    public static string KerasModule { get; set; }
    public static void UseTfKeras() => throw null;
    public static void UseOldKeras() => throw null;
    public static void Run(SetupBackend backend = SetupBackend.TensorflowCPU) => throw null;
    public static void InstallModule(string name) => throw null;
    public static PyModuleInfo CheckModule(string name) => throw null;
    public static void SetPythonPath(string path) => throw null;
}

public enum SetupBackend
{
    TensorflowCPU = 0,
    TensorflowGPU = 1,
    CNTKCPU = 2,
    CNTKGPU = 3,
    PlaidML = 4,
}

public class Shape
{
    public Shape(params int?[] shape) => throw null;
    public int?[] Dimensions => throw null;
    public int? this[int n] => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public override string ToString() => throw null;
    public static implicit operator Shape(int shape) => throw null;
    public static implicit operator Shape((int, int) shape) => throw null;
    public static implicit operator Shape((int, int, int) shape) => throw null;
    public static implicit operator Shape((int, int, int, int) shape) => throw null;
    public static implicit operator Shape((int, int, int, int, int) shape) => throw null;
}

public class StringOrInstance
{
    public StringOrInstance(PyObject obj) => throw null;
    public PyObject PyObject;
    public static implicit operator StringOrInstance(string opt) => throw null;
    public static implicit operator StringOrInstance(Base opt) => throw null;
}
