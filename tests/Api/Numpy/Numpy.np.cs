using System;
using System.Collections;
using System.Collections.Generic;
using System.Numerics;
using Numpy.Models;
using Python.Runtime;

namespace Numpy;

public static class np
{
    public static float inf => throw null;
    public static float Inf => throw null;
    public static float Infinity => throw null;
    public static float PINF => throw null;
    public static float infty => throw null;
    public static float NINF => throw null;
    public static float nan => throw null;
    public static float NaN => throw null;
    public static float NAN => throw null;
    public static float NZERO => throw null;
    public static float PZERO => throw null;
    public static float e => throw null;
    public static float euler_gamma => throw null;
    public static object newaxis => throw null;
    public static float pi => throw null;
    public static Dtype bool_ { get; set; }
    public static Dtype bool8 { get; set; }
    public static Dtype @byte { get; set; }
    public static Dtype @short { get; set; }
    public static Dtype intc { get; set; }
    public static Dtype int_ { get; set; }
    public static Dtype longlong { get; set; }
    public static Dtype intp { get; set; }
    public static Dtype int8 { get; set; }
    public static Dtype int16 { get; set; }
    public static Dtype int32 { get; set; }
    public static Dtype int64 { get; set; }
    public static Dtype ubyte { get; set; }
    public static Dtype @ushort { get; set; }
    public static Dtype uintc { get; set; }
    public static Dtype @uint { get; set; }
    public static Dtype ulonglong { get; set; }
    public static Dtype uintp { get; set; }
    public static Dtype uint8 { get; set; }
    public static Dtype uint16 { get; set; }
    public static Dtype uint32 { get; set; }
    public static Dtype uint64 { get; set; }
    public static Dtype half { get; set; }
    public static Dtype single { get; set; }
    public static Dtype @double { get; set; }
    public static Dtype float_ { get; set; }
    public static Dtype longfloat { get; set; }
    public static Dtype float16 { get; set; }
    public static Dtype float32 { get; set; }
    public static Dtype float64 { get; set; }
    public static Dtype float96 { get; set; }
    public static Dtype float128 { get; set; }
    public static Dtype csingle { get; set; }
    public static Dtype complex_ { get; set; }
    public static Dtype clongfloat { get; set; }
    public static Dtype complex64 { get; set; }
    public static Dtype complex128 { get; set; }
    public static Dtype complex192 { get; set; }
    public static Dtype complex256 { get; set; }
    public static Dtype object_ { get; set; }
    public static Dtype bytes_ { get; set; }
    public static Dtype unicode_ { get; set; }
    public static Dtype @void { get; set; }
    public static PyObject self => throw null;
    public static dynamic dynamic_self => throw null;
    public static NDarray reshape(NDarray a, params int[] newshape) => throw null;
    public static NDarray abs(NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray min(NDarray a, int[] axis = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray max(NDarray a, int[] axis = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray zeros(params int[] shape) => throw null;
    public static NDarray ones(params int[] shape) => throw null;
    public static NDarray empty(params int[] shape) => throw null;
    public static NDarray imag(Complex val) => throw null;
    public static NDarray real(Complex val) => throw null;
    public static NDarray<T> array<T>(params T[] data) where T : struct => throw null;
    public static NDarray array(NDarray @object, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray<T> array<T>(T[] @object, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray<T> array<T>(T[,] @object, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray<T> array<T>(T[,,] data, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray<T> array<T>(T[,,,] data, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray<T> array<T>(T[,,,,] data, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray<T> array<T>(T[,,,,,] data, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) where T : struct => throw null;
    public static NDarray array(string[] strings, int? itemsize = null, bool? copy = null, bool? unicode = null, string order = null) => throw null;
    public static NDarray array<T>(NDarray<T>[] arrays, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray array<T>(IEnumerable<NDarray<T>> arrays, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray array(List<NDarray> arrays, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray array(NDarray[] arrays, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray array(IEnumerable<NDarray> arrays, Dtype dtype = null, bool? copy = null, string order = null, bool? subok = null, int? ndmin = null) => throw null;
    public static NDarray asarray(ValueType scalar, Dtype dtype = null) => throw null;
    public static T asscalar<T>(NDarray a) => throw null;
    public static NDarray column_stack(params NDarray[] tup) => throw null;
    public static NDarray concatenate((NDarray, NDarray) arys, int? axis = 0, NDarray @out = null) => throw null;
    public static NDarray concatenate((NDarray, NDarray, NDarray) arys, int? axis = 0, NDarray @out = null) => throw null;
    public static NDarray concatenate((NDarray, NDarray, NDarray, NDarray) arys, int? axis = 0, NDarray @out = null) => throw null;
    public static NDarray delete(NDarray arr, int obj, int? axis = null) => throw null;
    public static NDarray delete(NDarray arr, int[] obj, int? axis = null) => throw null;
    public static NDarray einsum(string subscripts, NDarray[] operands, NDarray @out = null, Dtype dtype = null, string order = null, string casting = "safe", object optimize = null) => throw null;
    public static NDarray einsum(string subscripts, params NDarray[] operands) => throw null;
    public static NDarray insert(NDarray arr, int obj, NDarray values = null, int? axis = null) => throw null;
    public static NDarray insert(NDarray arr, NDarray obj, NDarray values = null, int? axis = null) => throw null;
    public static NDarray insert(NDarray arr, Slice obj, NDarray values = null, int? axis = null) => throw null;
    public static NDarray insert<T>(NDarray arr, int obj, T values, int? axis = null) where T : struct => throw null;
    public static NDarray linspace(NDarray start, NDarray stop, out float step, int num = 50, bool endpoint = true, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray linspace(double start, double stop, out float step, int num = 50, bool endpoint = true, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray gradient(NDarray f, int? edge_order = null, Axis axis = null) => throw null;
    public static NDarray gradient(NDarray f, List<double> varargs, int? edge_order = null, Axis axis = null) => throw null;
    public static NDarray interp(this NDarray x, IReadOnlyCollection<float> xp, IReadOnlyCollection<float> fp, float? left = null, float? right = null, float? period = null) => throw null;
    public static float interp(float x, IReadOnlyCollection<float> xp, IReadOnlyCollection<float> fp, float? left = null, float? right = null, float? period = null) => throw null;
    public static NDarray interp(this NDarray x, IReadOnlyCollection<float> xp, Complex[] fp, Complex? left = null, Complex? right = null, float? period = null) => throw null;
    public static NDarray[] meshgrid(NDarray[] xi, string indexing = "xy", bool? sparse = null, bool? copy = null) => throw null;
    public static NDarray[] meshgrid(params NDarray[] xi) => throw null;
    public static NDarray resize(NDarray a, Shape new_shape) => throw null;
    public static void save(string file, NDarray arr, bool? allow_pickle = true, bool? fix_imports = true) => throw null;
    public static void savez(string file, NDarray[] args = null, Dictionary<string, NDarray> kwds = null) => throw null;
    public static void savez_compressed(string file, NDarray[] args = null, Dictionary<string, NDarray> kwds = null) => throw null;
    public static NDarray empty(Shape shape, Dtype dtype = null, string order = null) => throw null;
    public static NDarray empty_like(NDarray prototype, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> empty_like<T>(T[] prototype, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> empty_like<T>(T[,] prototype, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray eye(int N, int? M = null, int? k = 0, Dtype dtype = null, string order = null) => throw null;
    public static NDarray identity(int n, Dtype dtype = null) => throw null;
    public static NDarray ones(Shape shape, Dtype dtype = null, string order = null) => throw null;
    public static NDarray ones_like(NDarray a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> ones_like<T>(T[] a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> ones_like<T>(T[,] a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray zeros(Shape shape, Dtype dtype = null, string order = null) => throw null;
    public static NDarray zeros_like(NDarray a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> zeros_like<T>(T[] a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> zeros_like<T>(T[,] a, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray full(Shape shape, ValueType fill_value, Dtype dtype = null, string order = null) => throw null;
    public static NDarray full_like(NDarray a, ValueType fill_value, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> full_like<T>(T[] a, ValueType fill_value, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray<T> full_like<T>(T[,] a, ValueType fill_value, Dtype dtype = null, string order = null, bool? subok = true) => throw null;
    public static NDarray asarray(NDarray a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray<T> asarray<T>(T[] a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray<T> asarray<T>(T[,] a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray asanyarray(NDarray a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray<T> asanyarray<T>(T[] a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray<T> asanyarray<T>(T[,] a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray ascontiguousarray(NDarray a, Dtype dtype = null) => throw null;
    public static NDarray<T> ascontiguousarray<T>(T[] a, Dtype dtype = null) => throw null;
    public static NDarray<T> ascontiguousarray<T>(T[,] a, Dtype dtype = null) => throw null;
    public static Matrix asmatrix(NDarray data, Dtype dtype) => throw null;
    public static Matrix asmatrix<T>(T[] data, Dtype dtype) => throw null;
    public static Matrix asmatrix<T>(T[,] data, Dtype dtype) => throw null;
    public static NDarray copy(NDarray a, string order = null) => throw null;
    public static NDarray<T> copy<T>(T[] a, string order = null) => throw null;
    public static NDarray<T> copy<T>(T[,] a, string order = null) => throw null;
    public static NDarray fromfile(string file, Dtype dtype = null, int count = -1, string sep = "") => throw null;
    public static object fromfunction(Delegate function, Shape shape, Dtype dtype = null) => throw null;
    public static NDarray<T> fromiter<T>(IEnumerable<T> iterable, Dtype dtype, int? count = -1) => throw null;
    public static NDarray fromstring(string @string, Dtype dtype = null, int? count = -1, string sep = "") => throw null;
    public static NDarray loadtxt(string fname, Dtype dtype = null, string[] comments = null, string delimiter = null, Hashtable converters = null, int? skiprows = 0, int[] usecols = null, bool? unpack = false, int? ndmin = 0, string encoding = "bytes", int? max_rows = null) => throw null;
    public static void chararray(Shape shape, int? itemsize = null, bool? unicode = null, int? buffer = null, int? offset = null, int[] strides = null, string order = null) => throw null;
    public static NDarray arange(byte start, byte stop, byte step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(byte stop, byte step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(short start, short stop, short step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(short stop, short step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(int start, int stop, int step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(int stop, int step = 1, Dtype dtype = null) => throw null;
    public static NDarray arange(long start, long stop, long step = 1L, Dtype dtype = null) => throw null;
    public static NDarray arange(long stop, long step = 1L, Dtype dtype = null) => throw null;
    public static NDarray arange(float start, float stop, float step = 1f, Dtype dtype = null) => throw null;
    public static NDarray arange(float stop, float step = 1f, Dtype dtype = null) => throw null;
    public static NDarray arange(double start, double stop, double step = 1.0, Dtype dtype = null) => throw null;
    public static NDarray arange(double stop, double step = 1.0, Dtype dtype = null) => throw null;
    public static (NDarray, float) linspace(NDarray start, NDarray stop, int? num = 50, bool? endpoint = true, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray linspace(double start, double stop, int? num = 50, bool? endpoint = true, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray logspace(NDarray start, NDarray stop, int? num = 50, bool? endpoint = true, float? @base = 10f, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray geomspace(NDarray start, NDarray stop, int? num = 50, bool? endpoint = true, Dtype dtype = null, int? axis = 0) => throw null;
    public static NDarray[] mgrid() => throw null;
    public static NDarray[] ogrid() => throw null;
    public static NDarray diag(NDarray v, int? k = 0) => throw null;
    public static NDarray<T> diag<T>(T[] v, int? k = 0) => throw null;
    public static NDarray<T> diag<T>(T[,] v, int? k = 0) => throw null;
    public static NDarray diagflat(NDarray v, int? k = 0) => throw null;
    public static NDarray<T> diagflat<T>(T[] v, int? k = 0) => throw null;
    public static NDarray<T> diagflat<T>(T[,] v, int? k = 0) => throw null;
    public static NDarray tri(int N, int? M = null, int? k = 0, Dtype dtype = null) => throw null;
    public static NDarray tril(NDarray m, int? k = 0) => throw null;
    public static NDarray<T> tril<T>(T[] m, int? k = 0) => throw null;
    public static NDarray<T> tril<T>(T[,] m, int? k = 0) => throw null;
    public static NDarray vander(NDarray x, int? N = null, bool? increasing = false) => throw null;
    public static NDarray<T> vander<T>(T[] x, int? N = null, bool? increasing = false) => throw null;
    public static NDarray<T> vander<T>(T[,] x, int? N = null, bool? increasing = false) => throw null;
    public static void copyto(NDarray dst, NDarray src, string casting = "same_kind", NDarray where = null) => throw null;
    public static void copyto(NDarray dst, NDarray src, string casting = "same_kind", bool[] where = null) => throw null;
    public static NDarray reshape(this NDarray a, Shape newshape, string order = null) => throw null;
    public static NDarray ravel(this NDarray a, string order = null) => throw null;
    public static NDarray flatten(string order = null) => throw null;
    public static NDarray moveaxis(this NDarray a, int[] source, int[] destination) => throw null;
    public static NDarray rollaxis(this NDarray a, int axis, int? start = 0) => throw null;
    public static NDarray swapaxes(this NDarray a, int axis1, int axis2) => throw null;
    public static NDarray transpose(this NDarray a, int[] axes = null) => throw null;
    public static NDarray transpose(this NDarray[] a, int[] axes = null) => throw null;
    public static NDarray atleast_1d(params NDarray[] arys) => throw null;
    public static NDarray atleast_2d(params NDarray[] arys) => throw null;
    public static NDarray atleast_3d(params NDarray[] arys) => throw null;
    public static NDarray broadcast(this NDarray in2, NDarray in1) => throw null;
    public static NDarray broadcast_to(this NDarray array, Shape shape, bool? subok = false) => throw null;
    public static NDarray[] broadcast_arrays(NDarray[] args, bool? subok = null) => throw null;
    public static NDarray expand_dims(this NDarray a, int axis) => throw null;
    public static NDarray squeeze(this NDarray a, Axis axis = null) => throw null;
    public static NDarray asfarray(this NDarray a, Dtype dtype = null) => throw null;
    public static NDarray asfortranarray(this NDarray a, Dtype dtype = null) => throw null;
    public static NDarray asarray_chkfinite(this NDarray a, Dtype dtype = null, string order = null) => throw null;
    public static NDarray require(this NDarray a, Dtype dtype, string[] requirements = null) => throw null;
    public static NDarray concatenate(NDarray[] arys, int? axis = 0, NDarray @out = null) => throw null;
    public static NDarray stack(NDarray[] arrays, int? axis = 0, NDarray @out = null) => throw null;
    public static NDarray dstack(params NDarray[] tup) => throw null;
    public static NDarray hstack(params NDarray[] tup) => throw null;
    public static NDarray vstack(params NDarray[] tup) => throw null;
    public static NDarray[] split(this NDarray ary, int[] indices_or_sections, int? axis = 0) => throw null;
    public static NDarray[] split(this NDarray ary, int indices_or_sections, int? axis = 0) => throw null;
    public static NDarray tile(this NDarray A, NDarray reps) => throw null;
    public static NDarray repeat(this NDarray a, int[] repeats, int? axis = null) => throw null;
    public static NDarray delete(this NDarray arr, Slice obj, int? axis = null) => throw null;
    public static NDarray append(this NDarray arr, NDarray values, int? axis = null) => throw null;
    public static NDarray trim_zeros(this NDarray filt, string trim = "fb") => throw null;
    public static NDarray unique(NDarray ar, int? axis = null) => throw null;
    public static NDarray[] unique(this NDarray ar, bool return_index, bool return_inverse, bool return_counts, int? axis = null) => throw null;
    public static NDarray flip(this NDarray m, Axis axis = null) => throw null;
    public static NDarray fliplr(this NDarray m) => throw null;
    public static NDarray flipud(this NDarray m) => throw null;
    public static NDarray roll(this NDarray a, int[] shift, Axis axis = null) => throw null;
    public static NDarray rot90(this NDarray m, int k = 1, int[] axes = null) => throw null;
    public static NDarray bitwise_and(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray bitwise_or(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray bitwise_xor(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray invert(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray<int> left_shift(NDarray<int> x1, NDarray<int> x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray right_shift(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray packbits(this NDarray myarray, int? axis = null) => throw null;
    public static NDarray unpackbits(this NDarray myarray, int? axis = null) => throw null;
    public static string binary_repr(int num, int? width = null) => throw null;
    public static NDarray datetime_as_string(string[] arr, string unit, string timezone = "naive", string casting = "same_kind") => throw null;
    public static (string, int) datetime_data(Dtype dtype) => throw null;
    public static bool can_cast(Dtype from_, Dtype to, string casting = "safe") => throw null;
    public static Dtype promote_types(Dtype type1, Dtype type2) => throw null;
    public static Dtype min_scalar_type(this NDarray a) => throw null;
    public static Dtype common_type(this NDarray array2, NDarray array1) => throw null;
    public static Dtype obj2sctype(object rep, object @default = null) => throw null;
    public static void dtype(bool? align = null, bool? copy = null) => throw null;
    public static void format_parser(string[] formats, string[] names, string[] titles, bool? aligned = null, string byteorder = null) => throw null;
    public static void finfo(Dtype dtype) => throw null;
    public static void iinfo(Dtype int_type) => throw null;
    public static void MachAr(Delegate float_conv = null, Delegate int_conv = null, Delegate float_to_float = null, Delegate float_to_str = null, string title = null) => throw null;
    public static bool issctype(object rep) => throw null;
    public static bool issubdtype(Dtype arg2, Dtype arg1) => throw null;
    public static bool issubsctype(Dtype arg2, Dtype arg1) => throw null;
    public static string typename(string @char) => throw null;
    public static string sctype2char(object sctype) => throw null;
    public static string mintypecode(string[] typechars, string[] typeset = null, string @default = "d") => throw null;
    public static NDarray fv(this NDarray rate, NDarray nper, NDarray pmt, NDarray pv, string when = "end") => throw null;
    public static NDarray pv(this NDarray rate, NDarray nper, NDarray pmt, NDarray fv = null, string when = "end") => throw null;
    public static float npv(ValueType rate, NDarray values) => throw null;
    public static NDarray pmt(this NDarray rate, NDarray nper, NDarray pv, NDarray fv = null, string when = "end") => throw null;
    public static void ppmt(this NDarray rate, NDarray per, NDarray nper, NDarray pv, NDarray fv = null, string when = "end") => throw null;
    public static NDarray ipmt(this NDarray rate, NDarray per, NDarray nper, NDarray pv, NDarray fv = null, string when = "end") => throw null;
    public static float irr(this NDarray values) => throw null;
    public static float mirr(this NDarray values, ValueType finance_rate, ValueType reinvest_rate) => throw null;
    public static void nper(this NDarray rate, NDarray pmt, NDarray pv, NDarray fv = null, string when = "end") => throw null;
    public static void rate(this NDarray nper, NDarray pmt, NDarray pv, NDarray fv, string when = "end", double? guess = null, double? tol = null, int? maxiter = 100) => throw null;
    public static void r_() => throw null;
    public static void s_(bool maketuple) => throw null;
    public static NDarray[] nonzero(this NDarray a) => throw null;
    public static NDarray where(this NDarray condition, NDarray y, NDarray x) => throw null;
    public static NDarray[] where(this NDarray condition) => throw null;
    public static NDarray indices(int[] dimensions, Dtype dtype = null) => throw null;
    public static NDarray[] ix_(params NDarray[] args) => throw null;
    public static NDarray[] unravel_index(this NDarray indices, Shape shape, string order = null) => throw null;
    public static void diag_indices(int n, int? ndim = 2) => throw null;
    public static void diag_indices_from(this NDarray arr) => throw null;
    public static NDarray[] mask_indices(int n, Delegate mask_func, int k = 0) => throw null;
    public static NDarray[] tril_indices(int n, int? k = 0, int? m = null) => throw null;
    public static void tril_indices_from(this NDarray arr, int? k = 0) => throw null;
    public static NDarray[] triu_indices(int n, int? k = 0, int? m = null) => throw null;
    public static NDarray[] triu_indices_from(this NDarray arr, int? k = 0) => throw null;
    public static NDarray take(NDarray[] a, NDarray[] indices, int? axis = null, NDarray @out = null, string mode = "raise") => throw null;
    public static NDarray take_along_axis(this NDarray arr, NDarray indices, int? axis = null) => throw null;
    public static NDarray choose(NDarray<int> a, NDarray[] choices, NDarray @out = null, string mode = "raise") => throw null;
    public static NDarray compress(NDarray<bool> condition, NDarray a, int? axis = null, NDarray @out = null) => throw null;
    public static NDarray diagonal(this NDarray a, int? offset = 0, int? axis1 = 0, int? axis2 = 1) => throw null;
    public static NDarray select(NDarray<bool>[] condlist, NDarray[] choicelist, object @default = null) => throw null;
    public static void place(this NDarray arr, NDarray mask, NDarray vals) => throw null;
    public static void put(this NDarray a, NDarray ind, NDarray v, string mode = "raise") => throw null;
    public static void put_along_axis(this NDarray arr, NDarray indices, NDarray[] values, int axis) => throw null;
    public static void putmask(this NDarray a, NDarray mask, NDarray values) => throw null;
    public static void fill_diagonal(this NDarray a, ValueType val, bool wrap = false) => throw null;
    public static void ndenumerate(this NDarray arr) => throw null;
    public static void ndindex(params int[] args) => throw null;
    public static void flatiter() => throw null;
    public static NDarray load(string file, MemMapMode mmap_mode = null, bool? allow_pickle = false, bool? fix_imports = true, string encoding = "ASCII") => throw null;
    public static void savetxt(string fname, NDarray X, string[] fmt = null, string delimiter = " ", string newline = "\n", string header = "", string footer = "", string comments = null, string encoding = null) => throw null;
    public static NDarray fromregex(string file, string regexp, Dtype dtype, string encoding = null) => throw null;
    public static void tofile(string fid, string sep, string format) => throw null;
    public static string array_repr(this NDarray arr, int? max_line_width = null, int? precision = null, bool? suppress_small = null) => throw null;
    public static void array_str(this NDarray a, int? max_line_width = null, int? precision = null, bool? suppress_small = null) => throw null;
    public static void memmap(string filename, Dtype dtype = null, string mode = null, int? offset = null, Shape shape = null, string order = null) => throw null;
    public static Hashtable get_printoptions(Hashtable print_opts) => throw null;
    public static string base_repr(int number, int? @base = 2, int? padding = 0) => throw null;
    public static void DataSource(string destpath = null) => throw null;
    public static NDarray dot(this NDarray a, NDarray b, NDarray @out = null) => throw null;
    public static NDarray vdot(this NDarray a, NDarray b) => throw null;
    public static NDarray inner(this NDarray b, NDarray a) => throw null;
    public static NDarray outer(this NDarray a, NDarray b, NDarray @out = null) => throw null;
    public static NDarray matmul(this NDarray x2, NDarray x1, NDarray @out = null) => throw null;
    public static NDarray tensordot(this NDarray b, NDarray a, int[] axes = null) => throw null;
    public static NDarray kron(this NDarray b, NDarray a) => throw null;
    public static NDarray trace(this NDarray a, int? offset = 0, int? axis2 = null, int? axis1 = null, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray i0(this NDarray x) => throw null;
    public static NDarray<bool> all(this NDarray a, Axis axis, NDarray @out = null, bool? keepdims = null) => throw null;
    public static bool all(this NDarray a) => throw null;
    public static NDarray<bool> any(this NDarray a, Axis axis, NDarray @out = null, bool? keepdims = null) => throw null;
    public static bool any(this NDarray a) => throw null;
    public static NDarray isfinite(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray<bool> isinf(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray isnan(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray isnat(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray isneginf(this NDarray x, NDarray @out = null) => throw null;
    public static NDarray isposinf(this NDarray x, NDarray y = null) => throw null;
    public static NDarray iscomplex(this NDarray x) => throw null;
    public static bool iscomplexobj(object x) => throw null;
    public static bool isfortran(this NDarray a) => throw null;
    public static NDarray isreal(this NDarray x) => throw null;
    public static bool isrealobj(object x) => throw null;
    public static bool isscalar(object num) => throw null;
    public static NDarray logical_and(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray logical_or(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray<bool> logical_not(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray<bool> logical_xor(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static bool allclose(this NDarray b, NDarray a, float rtol = 1E-05f, float atol = 1E-08f, bool equal_nan = false) => throw null;
    public static NDarray isclose(this NDarray b, NDarray a, float rtol = 1E-05f, float atol = 1E-08f, bool equal_nan = false) => throw null;
    public static bool array_equal(this NDarray a2, NDarray a1) => throw null;
    public static bool array_equiv(this NDarray a2, NDarray a1) => throw null;
    public static NDarray greater(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray<bool> greater_equal(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray less(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray less_equal(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray equal(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray not_equal(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray sin(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray cos(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray tan(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arcsin(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arccos(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arctan(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray hypot(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arctan2(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray degrees(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray radians(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray unwrap(this NDarray p, float? discont = 3.1415927f, int? axis = -1) => throw null;
    public static NDarray deg2rad(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray rad2deg(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray sinh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray cosh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray tanh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arcsinh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arccosh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray arctanh(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray around(this NDarray a, int? decimals = 0, NDarray @out = null) => throw null;
    public static NDarray rint(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray fix(this NDarray x, NDarray y = null) => throw null;
    public static NDarray floor(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray ceil(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray trunc(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray prod(this NDarray a, Axis axis = null, Dtype dtype = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray sum(this NDarray a, Axis axis = null, Dtype dtype = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray nanprod(this NDarray a, Axis axis = null, Dtype dtype = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static NDarray nansum(this NDarray a, Axis axis = null, Dtype dtype = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static NDarray cumprod(this NDarray a, int? axis = null, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray cumsum(this NDarray a, int? axis = null, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray nancumprod(this NDarray a, int? axis = null, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray nancumsum(this NDarray a, int? axis = null, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray diff(this NDarray a, int? n = 1, int? axis = -1, NDarray append = null, NDarray prepend = null) => throw null;
    public static NDarray ediff1d(this NDarray ary, NDarray to_end = null, NDarray to_begin = null) => throw null;
    public static NDarray cross(this NDarray a, NDarray b, int? axisa = -1, int? axisb = -1, int? axisc = -1, int? axis = null) => throw null;
    public static float trapz(this NDarray y, NDarray x = null, float? dx = 1f, int? axis = -1) => throw null;
    public static NDarray exp(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray expm1(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray exp2(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray log(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray log10(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray log2(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray log1p(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray logaddexp(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray logaddexp2(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray sinc(this NDarray x) => throw null;
    public static NDarray signbit(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray copysign(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static (NDarray, NDarray) frexp(this NDarray x, NDarray out1 = null, NDarray out2 = null, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray ldexp(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray nextafter(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray spacing(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray lcm(this NDarray x2, NDarray x1) => throw null;
    public static NDarray gcd(this NDarray x2, NDarray x1) => throw null;
    public static NDarray add(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray reciprocal(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray positive(this NDarray x) => throw null;
    public static NDarray negative(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray multiply(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray divide(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray power(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray subtract(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray true_divide(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray floor_divide(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray float_power(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray fmod(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray mod(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static (NDarray, NDarray) modf(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray remainder(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static (NDarray, NDarray) divmod(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray angle(this NDarray z, bool? deg = false) => throw null;
    public static NDarray real(this NDarray val) => throw null;
    public static NDarray imag(this NDarray val) => throw null;
    public static NDarray conj(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray convolve(this NDarray a, NDarray v, string mode = "full") => throw null;
    public static NDarray clip(this NDarray a, NDarray a_min, NDarray a_max, NDarray @out = null) => throw null;
    public static NDarray sqrt(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray cbrt(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray square(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray absolute(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray fabs(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray sign(this NDarray x, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray heaviside(this NDarray x1, NDarray x2, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray maximum(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray minimum(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray fmax(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray fmin(this NDarray x2, NDarray x1, NDarray @out = null, NDarray where = null) => throw null;
    public static NDarray nan_to_num(this NDarray x, bool? copy = true) => throw null;
    public static NDarray real_if_close(this NDarray a, float tol = 100f) => throw null;
    public static void Dispose() => throw null;
    public static NDarray roots(this NDarray p) => throw null;
    public static NDarray pad(this NDarray array, NDarray pad_width, string mode, int[] stat_length = null, int[] constant_values = null, int[] end_values = null, string reflect_type = null) => throw null;
    public static NDarray in1d(this NDarray ar1, NDarray ar2, bool? assume_unique = false, bool? invert = false) => throw null;
    public static (NDarray, NDarray, NDarray) intersect1d(this NDarray ar2, NDarray ar1, bool assume_unique = false, bool return_indices = false) => throw null;
    public static NDarray isin(this NDarray element, NDarray test_elements, bool? assume_unique = false, bool? invert = false) => throw null;
    public static NDarray setdiff1d(this NDarray ar1, NDarray ar2, bool assume_unique = false) => throw null;
    public static NDarray setxor1d(this NDarray ar2, NDarray ar1, bool assume_unique = false) => throw null;
    public static NDarray union1d(this NDarray ar2, NDarray ar1) => throw null;
    public static NDarray sort(this NDarray a, int? axis = -1, string kind = "quicksort", string order = null) => throw null;
    public static NDarray lexsort(this NDarray keys, int? axis = -1) => throw null;
    public static NDarray argsort(this NDarray a, int? axis = -1, string kind = "quicksort", string order = null) => throw null;
    public static void sort(int? axis = -1, string kind = null, string order = null) => throw null;
    public static NDarray msort(this NDarray a) => throw null;
    public static NDarray sort_complex(this NDarray a) => throw null;
    public static NDarray partition(this NDarray a, int[] kth, int? axis = -1, string kind = "introselect", string order = null) => throw null;
    public static NDarray argpartition(this NDarray a, int[] kth, int? axis = -1, string kind = "introselect", string order = null) => throw null;
    public static NDarray argmax(this NDarray a, int? axis = null, NDarray @out = null) => throw null;
    public static NDarray nanargmax(this NDarray a, int? axis = null) => throw null;
    public static NDarray argmin(this NDarray a, int? axis = null, NDarray @out = null) => throw null;
    public static NDarray nanargmin(this NDarray a, int? axis = null) => throw null;
    public static NDarray argwhere(this NDarray a) => throw null;
    public static NDarray flatnonzero(this NDarray a) => throw null;
    public static NDarray<int> searchsorted(this NDarray a, NDarray v, string side = "left", NDarray sorter = null) => throw null;
    public static NDarray extract(this NDarray condition, NDarray arr) => throw null;
    public static NDarray<int> count_nonzero(this NDarray a, Axis axis) => throw null;
    public static int count_nonzero(this NDarray a) => throw null;
    public static NDarray amin(this NDarray a, Axis axis = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray amax(this NDarray a, Axis axis = null, NDarray @out = null, bool? keepdims = null, ValueType initial = null) => throw null;
    public static NDarray nanmin(this NDarray a, Axis axis = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static NDarray nanmax(this NDarray a, Axis axis = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static NDarray ptp(this NDarray a, Axis axis = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static NDarray<double> percentile(this NDarray a, NDarray<float> q, Axis axis, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear", bool? keepdims = false) => throw null;
    public static double percentile(this NDarray a, NDarray<float> q, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear") => throw null;
    public static NDarray<double> nanpercentile(this NDarray a, NDarray<float> q, Axis axis, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear", bool? keepdims = null) => throw null;
    public static double nanpercentile(this NDarray a, NDarray<float> q, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear") => throw null;
    public static NDarray<double> quantile(this NDarray a, NDarray<float> q, Axis axis, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear", bool? keepdims = false) => throw null;
    public static double quantile(this NDarray a, NDarray<float> q, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear") => throw null;
    public static NDarray<double> nanquantile(this NDarray a, NDarray<float> q, Axis axis, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear", bool? keepdims = null) => throw null;
    public static double nanquantile(this NDarray a, NDarray<float> q, NDarray @out = null, bool? overwrite_input = false, string interpolation = "linear") => throw null;
    public static NDarray<double> median(this NDarray a, Axis axis, NDarray @out = null, bool? overwrite_input = false, bool? keepdims = false) => throw null;
    public static double median(this NDarray a, NDarray @out = null, bool? overwrite_input = false) => throw null;
    public static NDarray<double> average(this NDarray a, Axis axis, NDarray weights = null, bool? returned = false) => throw null;
    public static double average(this NDarray a, NDarray weights = null, bool? returned = false) => throw null;
    public static NDarray<double> mean(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static double mean(this NDarray a, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray<double> std(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, int? ddof = 0, bool? keepdims = null) => throw null;
    public static double std(this NDarray a, Dtype dtype = null, NDarray @out = null, int? ddof = 0) => throw null;
    public static NDarray<double> @var(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, int? ddof = 0, bool? keepdims = null) => throw null;
    public static double @var(this NDarray a, Dtype dtype = null, NDarray @out = null, int? ddof = 0) => throw null;
    public static NDarray<double> nanmedian(this NDarray a, Axis axis, NDarray @out = null, bool? overwrite_input = false, bool? keepdims = null) => throw null;
    public static double nanmedian(this NDarray a, NDarray @out = null, bool? overwrite_input = false) => throw null;
    public static NDarray<double> nanmean(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, bool? keepdims = null) => throw null;
    public static double nanmean(this NDarray a, Dtype dtype = null, NDarray @out = null) => throw null;
    public static NDarray<double> nanstd(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, int? ddof = 0, bool? keepdims = null) => throw null;
    public static double nanstd(this NDarray a, Dtype dtype = null, NDarray @out = null, int? ddof = 0) => throw null;
    public static NDarray<double> nanvar(this NDarray a, Axis axis, Dtype dtype = null, NDarray @out = null, int? ddof = 0, bool? keepdims = null) => throw null;
    public static double nanvar(this NDarray a, Dtype dtype = null, NDarray @out = null, int? ddof = 0) => throw null;
    public static NDarray corrcoef(this NDarray x, NDarray y = null, bool? rowvar = true) => throw null;
    public static NDarray correlate(this NDarray v, NDarray a, string mode = "valid") => throw null;
    public static NDarray cov(this NDarray m, NDarray y = null, bool? rowvar = true, bool? bias = false, int? ddof = null, NDarray fweights = null, NDarray aweights = null) => throw null;
    public static (NDarray, NDarray) histogram(this NDarray a, int? bins = null, (float, float)? range = null, bool? normed = null, NDarray weights = null, bool? density = null) => throw null;
    public static (NDarray, NDarray) histogram(this NDarray a, NDarray bins = null, (float, float)? range = null, bool? normed = null, NDarray weights = null, bool? density = null) => throw null;
    public static (NDarray, NDarray) histogram(this NDarray a, List<string> bins = null, (float, float)? range = null, bool? normed = null, NDarray weights = null, bool? density = null) => throw null;
    public static (NDarray, NDarray, NDarray) histogram2d(this NDarray x, NDarray y, int? bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static (NDarray, NDarray, NDarray) histogram2d(this NDarray x, NDarray y, NDarray bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static (NDarray, NDarray, NDarray) histogram2d(this NDarray x, NDarray y, List<string> bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static (NDarray, NDarray) histogramdd(this NDarray sample, int? bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static (NDarray, NDarray) histogramdd(this NDarray sample, NDarray bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static (NDarray, NDarray) histogramdd(this NDarray sample, List<string> bins = null, (float, float)? range = null, bool? density = null, bool? normed = null, NDarray weights = null) => throw null;
    public static NDarray bincount(this NDarray x, NDarray weights = null, int? minlength = 0) => throw null;
    public static NDarray<float> histogram_bin_edges(this NDarray a, int? bins = null, (float, float)? range = null, NDarray weights = null) => throw null;
    public static NDarray<float> histogram_bin_edges(this NDarray a, NDarray bins = null, (float, float)? range = null, NDarray weights = null) => throw null;
    public static NDarray<float> histogram_bin_edges(this NDarray a, List<string> bins = null, (float, float)? range = null, NDarray weights = null) => throw null;
    public static NDarray digitize(this NDarray x, NDarray bins, bool? right = false) => throw null;
    public static NDarray bartlett(int M) => throw null;
    public static NDarray blackman(int M) => throw null;
    public static NDarray hamming(int M) => throw null;
    public static NDarray hanning(int M) => throw null;
    public static NDarray kaiser(int M, float beta) => throw null;
    public static class linalg
    {
        public static NDarray norm(NDarray x, int? ord = null, int? axis = null, bool? keepdims = null) => throw null;
        public static NDarray norm(NDarray x, int[] axis, bool? keepdims = null) => throw null;
        public static NDarray norm(NDarray x, int? ord, int[] axis, bool? keepdims = null) => throw null;
        public static float norm(NDarray x, string ord) => throw null;
        public static float norm(NDarray x, Constants ord) => throw null;
        public static (NDarray, NDarray, NDarray) qr(NDarray a, string mode = "reduced") => throw null;
        public static NDarray multi_dot(params NDarray[] arrays) => throw null;
        public static NDarray matrix_power(NDarray a, int n) => throw null;
        public static int matrix_rank(NDarray M, NDarray tol = null, bool? hermitian = false) => throw null;
        public static (NDarray, NDarray) slogdet(NDarray a) => throw null;
        public static NDarray tensorsolve(NDarray a, NDarray b, int[] axes = null) => throw null;
        public static NDarray tensorinv(NDarray a, int? ind = 2) => throw null;
        public static void LinAlgError() => throw null;
        public static NDarray cholesky(NDarray a) => throw null;
        public static NDarray det(NDarray a) => throw null;
        public static (NDarray, NDarray) eig(NDarray a) => throw null;
        public static (NDarray, NDarray) eigh(NDarray a, string UPLO = "L") => throw null;
        public static NDarray eigvals(NDarray a) => throw null;
        public static NDarray eigvalsh(NDarray a, string UPLO = "L") => throw null;
        public static NDarray inv(NDarray a) => throw null;
        public static (NDarray, NDarray, int, NDarray) lstsq(NDarray a, NDarray b, float? rcond = null) => throw null;
        public static NDarray pinv(NDarray a, float rcond = 1E-15f) => throw null;
        public static NDarray solve(NDarray a, NDarray b) => throw null;
        public static (NDarray, NDarray, NDarray) svd(NDarray a, bool? full_matrices = true, bool? compute_uv = true) => throw null;
    }
    public static class random
    {
        public static NDarray rand(params int[] shape) => throw null;
        public static NDarray randn(params int[] shape) => throw null;
        public static NDarray normal(NDarray<float> loc, NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray normal(float? loc = null, float? scale = null, int[] size = null) => throw null;
        public static NDarray normal(float loc) => throw null;
        public static NDarray normal(float loc, float scale) => throw null;
        public static NDarray normal(float loc, float scale, int size) => throw null;
        public static float rand() => throw null;
        public static float randn() => throw null;
        public static NDarray<int> randint(int low, int? high = null, int[] size = null, Dtype dtype = null) => throw null;
        public static NDarray<int> random_integers(int low, int? high = null, int[] size = null) => throw null;
        public static NDarray<float> random_sample(params int[] size) => throw null;
        public static NDarray<float> random_(params int[] size) => throw null;
        public static NDarray<float> ranf(params int[] size) => throw null;
        public static NDarray<float> sample(params int[] size) => throw null;
        public static NDarray choice(NDarray a, int[] size = null, bool? replace = true, NDarray p = null) => throw null;
        public static NDarray choice(int a, int[] size = null, bool? replace = true, NDarray p = null) => throw null;
        public static string bytes(int length) => throw null;
        public static void shuffle(NDarray x) => throw null;
        public static NDarray permutation(NDarray x) => throw null;
        public static NDarray permutation(int x) => throw null;
        public static NDarray beta(NDarray<float> a, NDarray<float> b, int[] size = null) => throw null;
        public static NDarray binomial(NDarray<int> n, NDarray<float> p, int[] size = null) => throw null;
        public static NDarray binomial(int n, NDarray<float> p, int[] size = null) => throw null;
        public static NDarray chisquare(NDarray<float> df, int[] size = null) => throw null;
        public static NDarray dirichlet(NDarray alpha, int[] size = null) => throw null;
        public static NDarray exponential(NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray f(NDarray<float> dfnum, NDarray<float> dfden, int[] size = null) => throw null;
        public static NDarray gamma(Shape shape, NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray geometric(NDarray<float> p, int[] size = null) => throw null;
        public static NDarray gumbel(NDarray<float> loc = null, NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray hypergeometric(NDarray<int> ngood, NDarray<int> nbad, NDarray<int> nsample, int[] size = null) => throw null;
        public static NDarray laplace(NDarray<float> loc = null, NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray logistic(NDarray<float> loc = null, NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray lognormal(NDarray<float> mean = null, NDarray<float> sigma = null, int[] size = null) => throw null;
        public static NDarray logseries(NDarray<float> p, int[] size = null) => throw null;
        public static NDarray multinomial(int n, NDarray<float> pvals, int[] size = null) => throw null;
        public static NDarray multivariate_normal(NDarray mean, NDarray cov, int[] size = null, string check_valid = null, float? tol = null) => throw null;
        public static NDarray negative_binomial(NDarray<int> n, NDarray<float> p, int[] size = null) => throw null;
        public static NDarray noncentral_chisquare(NDarray<float> df, NDarray<float> nonc, int[] size = null) => throw null;
        public static NDarray noncentral_f(NDarray<float> dfnum, NDarray<float> dfden, NDarray<float> nonc, int[] size = null) => throw null;
        public static NDarray pareto(NDarray<float> a, int[] size = null) => throw null;
        public static NDarray poisson(NDarray<float> lam = null, int[] size = null) => throw null;
        public static NDarray power(NDarray<float> a, int[] size = null) => throw null;
        public static NDarray rayleigh(NDarray<float> scale = null, int[] size = null) => throw null;
        public static NDarray standard_cauchy(params int[] size) => throw null;
        public static NDarray standard_exponential(params int[] size) => throw null;
        public static NDarray standard_gamma(Shape shape, int[] size = null) => throw null;
        public static NDarray standard_normal(params int[] size) => throw null;
        public static NDarray standard_t(NDarray<float> df, int[] size = null) => throw null;
        public static NDarray triangular(NDarray<float> left, NDarray<float> mode, NDarray<float> right, int[] size = null) => throw null;
        public static NDarray uniform(NDarray<float> low = null, NDarray<float> high = null, int[] size = null) => throw null;
        public static NDarray vonmises(NDarray<float> mu, NDarray<float> kappa, int[] size = null) => throw null;
        public static NDarray wald(NDarray<float> mean, NDarray<float> scale, int[] size = null) => throw null;
        public static NDarray weibull(NDarray<float> a, int[] size = null) => throw null;
        public static NDarray zipf(NDarray<float> a, int[] size = null) => throw null;
        public static void RandomState(int? seed = null) => throw null;
        public static void RandomState(NDarray seed = null) => throw null;
        public static void seed(int? seed = null) => throw null;
        public static void seed(NDarray seed = null) => throw null;
    }
    public static class core
    {
        public static class defchararray
        {
            public static void array(string[] obj, int? itemsize = null, bool? copy = true, bool? unicode = null, string order = null) => throw null;
            public static void asarray(string[] obj, int? itemsize = null, bool? unicode = null, string order = null) => throw null;
            public static NDarray add(string[] x1, string[] x2) => throw null;
            public static NDarray multiply(string[] a, int[] i) => throw null;
            public static NDarray mod(string[] a, NDarray values) => throw null;
            public static NDarray capitalize(params string[] a) => throw null;
            public static NDarray center(string[] a, int width, string fillchar = " ") => throw null;
            public static NDarray decode(string[] a, string encoding = null, string errors = null) => throw null;
            public static NDarray encode(string[] a, string encoding = null, string errors = null) => throw null;
            public static NDarray join(string[] sep, string[] seq) => throw null;
            public static NDarray ljust(string[] a, int width, string fillchar = " ") => throw null;
            public static NDarray lower(NDarray a) => throw null;
            public static NDarray lstrip(NDarray a, string chars = null) => throw null;
            public static NDarray partition(NDarray a, string sep) => throw null;
            public static NDarray replace(string[] a, string @new, string old, int? count = null) => throw null;
            public static NDarray rjust(string[] a, int width, string fillchar = " ") => throw null;
            public static NDarray rpartition(string[] a, string sep) => throw null;
            public static NDarray rsplit(string[] a, string sep = null, int? maxsplit = null) => throw null;
            public static NDarray rstrip(string[] a, string chars = null) => throw null;
            public static NDarray split(string[] a, string sep = null, int? maxsplit = null) => throw null;
            public static NDarray split(string[] a, int? sep = null, int? maxsplit = null) => throw null;
            public static NDarray splitlines(string[] a, bool? keepends = null) => throw null;
            public static NDarray strip(string[] a, string chars = null) => throw null;
            public static NDarray swapcase(NDarray a) => throw null;
            public static NDarray title(NDarray a) => throw null;
            public static NDarray translate(string[] a, string table, string deletechars) => throw null;
            public static NDarray upper(NDarray a) => throw null;
            public static NDarray zfill(NDarray a, int width) => throw null;
            public static NDarray equal(string[] x2, string[] x1) => throw null;
            public static NDarray not_equal(string[] x2, string[] x1) => throw null;
            public static NDarray greater_equal(string[] x2, string[] x1) => throw null;
            public static NDarray less_equal(string[] x2, string[] x1) => throw null;
            public static NDarray greater(string[] x2, string[] x1) => throw null;
            public static NDarray less(string[] x2, string[] x1) => throw null;
            public static NDarray count(string[] a, string sub, int? end = null, int? start = null) => throw null;
            public static NDarray find(string[] a, string sub, int? end = null, int? start = null) => throw null;
            public static NDarray index(string[] a, string sub, int? end = null, int? start = null) => throw null;
            public static NDarray isalpha(params string[] a) => throw null;
            public static NDarray isdecimal(NDarray a) => throw null;
            public static NDarray isdigit(params string[] a) => throw null;
            public static NDarray islower(params string[] a) => throw null;
            public static NDarray isnumeric(NDarray a) => throw null;
            public static NDarray isspace(params string[] a) => throw null;
            public static NDarray istitle(params string[] a) => throw null;
            public static NDarray isupper(params string[] a) => throw null;
            public static NDarray rfind(string[] a, string sub, int? end = null, int? start = null) => throw null;
            public static NDarray rindex(string[] a, string sub, int? end = null, int? start = null) => throw null;
            public static NDarray startswith(string[] a, string prefix, int? end = null, int? start = null) => throw null;
            public static void chararray(Shape shape, int? itemsize = null, bool? unicode = null, int? buffer = null, int? offset = null, int[] strides = null, string order = null) => throw null;
        }
    }
    public static class fft
    {
        public static NDarray rfft(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray irfft(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray rfft2(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray irfft2(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray rfftn(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray irfftn(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray hfft(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray ihfft(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray fftfreq(int n, float? d = 1f) => throw null;
        public static NDarray rfftfreq(int n, float? d = 1f) => throw null;
        public static NDarray fftshift(NDarray x, int[] axes = null) => throw null;
        public static NDarray ifftshift(NDarray x, int[] axes = null) => throw null;
        public static NDarray fft_(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray fft2(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray fftn(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray ifft(NDarray a, int? n = null, int? axis = -1, string norm = null) => throw null;
        public static NDarray ifft2(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
        public static NDarray ifftn(NDarray a, int[] s = null, int[] axes = null, string norm = null) => throw null;
    }
    public static class lib
    {
        public static void Arrayterator(NDarray @var, int? buf_size = null) => throw null;
        public static class stride_tricks
        {
            public static NDarray as_strided(NDarray x, Shape shape = null, int[] strides = null, bool? subok = false, bool? writeable = true) => throw null;
        }
    }
}
