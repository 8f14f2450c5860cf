using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using Tensorflow.NumPy;

namespace Tensorflow.Util;

public static class Arrays
{
    public static Type ResolveElementType(this Array arr) => throw null;
}

public static class CmdHelper
{
    public static void Command(string command) => throw null;
    public static void Bash(string command) => throw null;
}

public class Converts
{
}

public static class Locks
{
    public static readonly object ProcessWide;
    public static object ThreadWide => throw null;
}

public readonly struct SafeHandleLease : IDisposable
{
    public void Dispose() => throw null;
}

public abstract class SafeTensorflowHandle : SafeHandle
{
    internal SafeTensorflowHandle() : base(default(IntPtr), default(bool)) => throw null;
    public override bool IsInvalid => throw null;
    public override string ToString() => throw null;
}

public static class UnmanagedExtensions
{
    public static UnmanagedMemoryStream Stream(this IntPtr address, long length) => throw null;
    public static UnmanagedMemoryStream Stream(this IntPtr address, long offset, long length) => throw null;
}

public class UnorderedMapEnumerable<Tk, Tv> : UnorderedMap<Tk, Tv> where Tv : new()
{
    public Tv this[Tk key] { get => throw null; set => throw null; }
}

public class UnorderedMap<Tk, Tv> : Dictionary<Tk, Tv>
{
    public Tv this[Tk key] { get => throw null; set => throw null; }
    public Tv SetDefault(Tk key, Tv default_value) => throw null;
    public void push_back(Tk key, Tv value) => throw null;
    public void emplace(Tk key, Tv value) => throw null;
    public bool find(Tk key) => throw null;
    public void erase(Tk key) => throw null;
    public bool find(Tk key, out Tv value) => throw null;
}

public class UnorderedSet<T> : HashSet<T>
{
    public UnorderedSet(T[] elements) => throw null;
    public bool find(T value) => throw null;
}

public class ValidationDataPack
{
    public ValidationDataPack((NDArray, NDArray) validation_data) => throw null;
    public ValidationDataPack((NDArray, NDArray, NDArray) validation_data) => throw null;
    public ValidationDataPack((IEnumerable<NDArray>, NDArray) validation_data) => throw null;
    public ValidationDataPack((IEnumerable<NDArray>, NDArray, NDArray) validation_data) => throw null;
    public bool val_x_is_array;
    public static implicit operator ValidationDataPack((NDArray, NDArray) validation_data) => throw null;
    public static implicit operator ValidationDataPack((NDArray, NDArray, NDArray) validation_data) => throw null;
    public static implicit operator ValidationDataPack((IEnumerable<NDArray>, NDArray) validation_data) => throw null;
    public static implicit operator ValidationDataPack((IEnumerable<NDArray>, NDArray, NDArray) validation_data) => throw null;
    public void Deconstruct(out NDArray val_x, out NDArray val_y) => throw null;
    public void Deconstruct(out NDArray val_x, out NDArray val_y, out NDArray val_sample_weight) => throw null;
    public void Deconstruct(out NDArray[] val_x_array, out NDArray val_y, out NDArray val_sample_weight, out NDArray unuse) => throw null;
}

[Obsolete]
public static class nest
{
    public static IEnumerable<object[]> zip_many(params IEnumerable<object>[] lists) => throw null;
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> e1, IEnumerable<T2> e2) => throw null;
    public static Dictionary<string, object> ConvertToDict(object dyn) => throw null;
    public static bool is_sequence(object arg) => throw null;
    public static bool is_mapping(object arg) => throw null;
    public static List<T> flatten<T>(T structure) => throw null;
    public static List<T> flatten<T>(IEnumerable<T> structure) => throw null;
    public static object[] flatten2(ICanBeFlattened structure) => throw null;
    public static T[] flatten2<T>(T[] structure) => throw null;
    public static T pack_sequence_as2<T>(T structure, object[] flat_sequence, bool expand_composites = false) where T : IPackable<T> => throw null;
    public static object pack_sequence_as(object structure, IEnumerable<object> flat_sequence, bool expand_composites = false) => throw null;
    public static IEnumerable<object> map_structure(Func<object[], object> func, params IEnumerable<object>[] structure) => throw null;
    public static Tensor map_structure<T>(Func<T, Tensor> func, T structure) => throw null;
    public static T2 map_structure<T1, T2>(Func<T1, T2> func, T1 structure) where T2 : class => throw null;
    public static IEnumerable<T2> map_structure<T1, T2>(Func<T1, T2> func, IEnumerable<T1> structure) where T2 : class => throw null;
    public static IEnumerable<object> map_structure(Func<object, object> func, IEnumerable<object> structure) => throw null;
}
