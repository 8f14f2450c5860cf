using System;
using Python.Runtime;

namespace Numpy.Models;

public class Axis
{
    public Axis() => throw null;
    public Axis(int axis) => throw null;
    public Axis(params int[] axes) => throw null;
    public readonly int[] Axes;
    public static implicit operator Axis(int axis) => throw null;
    public static implicit operator Axis(int[] axes) => throw null;
    public static implicit operator Axis(ValueTuple<int> tuple) => throw null;
    public static implicit operator Axis((int, int) tuple) => throw null;
    public static implicit operator Axis((int, int, int) tuple) => throw null;
    public static implicit operator Axis((int, int, int, int) tuple) => throw null;
    public static implicit operator Axis((int, int, int, int, int) tuple) => throw null;
    public override bool Equals(object obj) => throw null;
    public static bool operator ==(Axis a, Axis b) => throw null;
    public static bool operator !=(Axis a, Axis b) => throw null;
    public override int GetHashCode() => throw null;
}

public enum Constants
{
    inf = 0,
    neg_inf = 1,
}

public class Flags : PythonObject
{
    public Flags(PyObject pyobject) => throw null;
}

public class Matrix : PythonObject
{
    public Matrix(PyObject pyobject) => throw null;
}

public class MemMapMode : PythonObject
{
    public MemMapMode(PyObject pyobject) => throw null;
}

public class Shape
{
    public Shape(params int[] shape) => throw null;
    public int[] Dimensions => throw null;
    public int this[int n] => throw null;
    public static implicit operator Shape(ValueTuple<int> tuple) => throw null;
    public static implicit operator Shape((int, int) tuple) => throw null;
    public static implicit operator Shape((int, int, int) tuple) => throw null;
    public static implicit operator Shape((int, int, int, int) tuple) => throw null;
    public static implicit operator Shape((int, int, int, int, int) tuple) => throw null;
    public static bool operator ==(Shape a, Shape b) => throw null;
    public static bool operator !=(Shape a, Shape b) => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public override string ToString() => throw null;
}

public class Slice
{
    public Slice(int? start = null, int? stop = null, int step = 1) => throw null;
    public Slice(string slice_notation) => throw null;
    public int? Start { get; set; }
    public int? Stop { get; set; }
    public int Step { get; set; }
    public bool IsIndex { get; set; }
    public int? Length => throw null;
    public static Slice[] ParseSlices(string multi_slice_notation) => throw null;
    public static string FormatSlices(params Slice[] slices) => throw null;
    public static bool operator ==(Slice a, Slice b) => throw null;
    public static bool operator !=(Slice a, Slice b) => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public static Slice All() => throw null;
    public static Slice Index(int index) => throw null;
    public override string ToString() => throw null;
    public int GetSize(int dim) => throw null;
    public int GetAbsStep() => throw null;
    public int GetAbsStart(int dim) => throw null;
    public int GetAbsStop(int dim) => throw null;
    public PyObject ToPython() => throw null;
    protected string FormatNullableIntForPython(int? i) => throw null;
}
