using System;
using Python.Runtime;

namespace Numpy;

public class Dtype : PythonObject
{
    public Dtype(PyObject pyobj) => throw null;
    public Dtype(Dtype t) => throw null;
}

public static class DtypeExtensions
{
    public static Dtype GetDtype(this object obj) => throw null;
}

public class NDarray<T> : NDarray
{
    public NDarray(NDarray t) => throw null;
    public NDarray(PyObject pyobject) => throw null;
    public NDarray(T[] array) => throw null;
    public NDarray<T> this[string slicing_notation] { get => throw null; set => throw null; }
    public NDarray this[params int[] coords] { get => throw null; set => throw null; }
    public NDarray this[params NDarray[] indices] { get => throw null; set => throw null; }
    public NDarray this[params object[] arrays_slices_or_indices] { get => throw null; set => throw null; }
    public T[] GetData() => throw null;
    public T item() => throw null;
}

public class PythonObject : IDisposable
{
    public PythonObject(PyObject pyobject) => throw null;
    public PythonObject(PythonObject t) => throw null;
    protected PythonObject() => throw null;
    public PyObject self;
    public dynamic PyObject => throw null;
    public IntPtr Handle => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public override string ToString() => throw null;
    public void Dispose() => throw null;
    public static PythonObject Create<T>(string python_class) => throw null;
    public static bool IsNDarray(dynamic py) => throw null;
    public static bool IsTuple(dynamic py) => throw null;
    public PyTuple ToTuple(Array input) => throw null;
    public PyObject ToPython(object obj) => throw null;
    public T ToCsharp<T>(dynamic pyobj) => throw null;
    public T SharpToSharp<T>(object obj) => throw null;
}

public static class ctypes
{
    public static PyObject self => throw null;
    public static dynamic dynamic_self => throw null;
    public static void Dispose() => throw null;
}
