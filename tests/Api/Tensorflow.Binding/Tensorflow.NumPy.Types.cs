using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace Tensorflow.NumPy;

public sealed class AutoNumPyAttribute : Attribute
{
}

public interface IMemoryBlock
{
    int ItemLength { get; }
    unsafe void* Address { get; }
    long Count { get; }
    long BytesLength { get; }
    TF_DataType TypeCode { get; }
}

public enum IteratorType
{
    Scalar = 0,
    Vector = 1,
    Matrix = 2,
    Tensor = 3,
}

public class LinearAlgebraImpl
{
    public NDArray lstsq(NDArray a, NDArray b, string rcond = "warn") => throw null;
    public NDArray norm(NDArray a, Axis axis = null) => throw null;
}

public class NDArrayConverter
{
    public static T Scalar<T>(NDArray nd) where T : unmanaged => throw null;
    public static Array ToMultiDimArray<T>(NDArray nd) where T : unmanaged => throw null;
}

public class NDArrayRender
{
    public static string ToString(NDArray array, int maxLength = 10) => throw null;
}

public class NpyFormat
{
    public static void Save(NDArray array, Stream stream, bool leaveOpen = true) => throw null;
}

public class NpzDictionary
{
    public NpzDictionary(Stream stream) => throw null;
    public NDArray this[string key] => throw null;
    public Array LoadMatrix(Stream stream) => throw null;
}

public class NpzDictionary<T> : IDisposable, IReadOnlyDictionary<string, T>, ICollection<T> where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable
{
    public NpzDictionary(Stream stream) => throw null;
    public IEnumerable<string> Keys => throw null;
    public IEnumerable<T> Values => throw null;
    public int Count => throw null;
    public object SyncRoot => throw null;
    public bool IsSynchronized => throw null;
    public bool IsReadOnly => throw null;
    public T this[string key] => throw null;
    protected virtual T Load_Npz(Stream s) => throw null;
    public bool ContainsKey(string key) => throw null;
    public bool TryGetValue(string key, out T value) => throw null;
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => throw null;
    public void CopyTo(Array array, int arrayIndex) => throw null;
    public void CopyTo(T[] array, int arrayIndex) => throw null;
    public void Add(T item) => throw null;
    public void Clear() => throw null;
    public bool Contains(T item) => throw null;
    public bool Remove(T item) => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public void Dispose() => throw null;
}

public class NpzFormat
{
    public static void Save(NDArray[] arrays, Stream stream, CompressionLevel compression = CompressionLevel.NoCompression, bool leaveOpen = false) => throw null;
    public static void Save(object arrays, Stream stream, CompressionLevel compression = CompressionLevel.NoCompression, bool leaveOpen = false) => throw null;
}

public class NumPyImpl
{
    public NDArray eye(int N, int? M = null, int k = 0, TF_DataType dtype = TF_DataType.TF_DOUBLE) => throw null;
    public NDArray frombuffer(byte[] bytes, string dtype) => throw null;
    public NDArray frombuffer(byte[] bytes, Shape shape, TF_DataType dtype) => throw null;
    public NDArray linspace<T>(T start, T stop, int num = 50, bool endpoint = true, bool retstep = false, TF_DataType dtype = TF_DataType.TF_DOUBLE, int axis = 0) => throw null;
    public (NDArray, NDArray) meshgrid<T>(T[] array, bool copy = true, bool sparse = false) => throw null;
    public NDArray average(NDArray a, int axis = -1, NDArray weights = null, bool returned = false) => throw null;
    public NDArray load(string file) => throw null;
    public Array LoadMatrix(Stream stream) => throw null;
    public T Load<T>(Stream stream) where T : class, ICloneable, IList, ICollection, IEnumerable, IStructuralComparable, IStructuralEquatable => throw null;
}

public class RandomizedImpl
{
    public NDArray permutation(int x) => throw null;
    public NDArray permutation(NDArray x) => throw null;
    public void shuffle(NDArray x, int? seed = null) => throw null;
    public NDArray random(Shape size) => throw null;
    public NDArray randint(int low, int? high = null, Shape size = null, TF_DataType dtype = TF_DataType.TF_INT32) => throw null;
    public NDArray randn(params int[] shape) => throw null;
    public NDArray normal(float loc = 0f, float scale = 1f, Shape size = null) => throw null;
    public NDArray uniform(float low = 0f, float high = 1f, Shape size = null) => throw null;
}

public class ShapeHelper
{
    public static long GetSize(Shape shape) => throw null;
    public static long[] GetStrides(Shape shape) => throw null;
    public static Shape GetShape(Shape shape1, params Slice[] slices) => throw null;
    public static Shape AlignWithShape(Shape shape, Shape preShape) => throw null;
    public static bool Equals(Shape shape, object target) => throw null;
    public static string ToString(Shape shape) => throw null;
    public static long GetOffset(Shape shape, params int[] indices) => throw null;
}

public class SliceHelper
{
    public static Slice[] AlignWithShape(Shape shape, Slice[] slices) => throw null;
    public static bool AreAllIndex(Slice[] slices, out int[] indices) => throw null;
    public static bool IsContinuousBlock(Slice[] slices, int ndim) => throw null;
}
