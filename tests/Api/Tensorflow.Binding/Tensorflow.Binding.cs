using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using Tensorflow.NumPy;

namespace Tensorflow;

public static class Binding
{
    public static readonly object None;
    public static readonly int Unknown;
    public static TextWriter tf_output_redirect { get; set; }
    public static tensorflow tf => throw null;
    public static T2 get<T1, T2>(this Dictionary<T1, T2> dict, T1 key) => throw null;
    public static void Update<T>(this IList<T> list, T element) => throw null;
    public static void difference_update<T>(this IList<T> list, IList<T> list2) => throw null;
    public static void add<T>(this IList<T> list, T element) => throw null;
    public static void add<T>(this IList<T> list, IEnumerable<T> elements) => throw null;
    public static void append<T>(this IList<T> list, T element) => throw null;
    public static void append<T>(this IList<T> list, IList<T> elements) => throw null;
    public static T[] concat<T>(this IList<T> list1, IList<T> list2) => throw null;
    public static void extend<T>(this List<T> list, IEnumerable<T> elements) => throw null;
    public static void print(object obj) => throw null;
    public static void print(string format, params object[] objects) => throw null;
    public static int len(object a) => throw null;
    public static int min(int a, int b) => throw null;
    public static float min(float a, float b) => throw null;
    public static int max(int a, int b) => throw null;
    public static T[] list<T>(IEnumerable<T> list) => throw null;
    public static IEnumerable<int> range(int end) => throw null;
    public static IEnumerable<int> range(int start, int end) => throw null;
    public static IEnumerable<T> reversed<T>(IList<T> values) => throw null;
    public static void tf_with<T>(T py, Action<T> action) where T : ITensorFlowObject => throw null;
    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action) where TIn : ITensorFlowObject => throw null;
    public static float time() => throw null;
    public static IEnumerable<(T1, T2)> zip<T1, T2>((T1, T1) t1, (T2, T2) t2) => throw null;
    public static IEnumerable<(T, T)> zip<T>(NDArray t1, NDArray t2, Axis axis = null) where T : unmanaged => throw null;
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IList<T1> t1, IList<T2> t2) => throw null;
    public static IEnumerable<(T1, T2, T3)> zip<T1, T2, T3>(IList<T1> t1, IList<T2> t2, IList<T3> t3) => throw null;
    public static IEnumerable<(T1, T2)> zip<T1, T2>(NDArray t1, NDArray t2) where T1 : unmanaged where T2 : unmanaged => throw null;
    public static IEnumerable<(T1, T2)> zip<T1, T2>(IEnumerable<T1> e1, IEnumerable<T2> e2) => throw null;
    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(Dictionary<TKey, TValue> values) => throw null;
    public static IEnumerable<(TKey, TValue)> enumerate<TKey, TValue>(KeyValuePair<TKey, TValue>[] values) => throw null;
    public static IEnumerable<(int, T)> enumerate<T>(IList<T> values) => throw null;
    public static IEnumerable<(int, T)> enumerate<T>(IEnumerable<T> values, int start = 0, int step = 1) => throw null;
    public static Dictionary<string, object> ConvertToDict(object dyn) => throw null;
    public static bool all(IEnumerable enumerable) => throw null;
    public static bool any(IEnumerable enumerable) => throw null;
    public static double sum(IEnumerable enumerable) => throw null;
    public static float sum(IEnumerable<float> enumerable) => throw null;
    public static int sum(IEnumerable<int> enumerable) => throw null;
    public static double sum<TKey, TValue>(Dictionary<TKey, TValue> values) => throw null;
    public static IEnumerable<double> slice(double start, double end, double step = 1.0) => throw null;
    public static IEnumerable<float> slice(float start, float end, float step = 1f) => throw null;
    public static IEnumerable<int> slice(int start, int end, int step = 1) => throw null;
    public static IEnumerable<int> slice(int range) => throw null;
    public static bool hasattr(object obj, string key) => throw null;
    public static IEnumerable TupleToEnumerable(object tuple) => throw null;
    public static bool isinstance(object Item1, Type Item2) => throw null;
    public static bool isinstance(object Item1, object tuple) => throw null;
    public static bool issubset<T>(this IEnumerable<T> subset, IEnumerable<T> src) => throw null;
    public static void extendleft<T>(this Queue<T> queue, IEnumerable<T> elements) => throw null;
    public static bool empty<T>(this Queue<T> queue) => throw null;
    public static TValue SetDefault<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue) => throw null;
    public static TValue Get<TKey, TValue>(this Dictionary<TKey, TValue> dic, TKey key, TValue defaultValue) => throw null;
    public static Shape GetShape(this object data) => throw null;
    public static NDArray GetFlattenArray(NDArray x) => throw null;
    public static TF_DataType GetDataType(this object data) => throw null;
    public static class functools
    {
        public static PartialFunc<Tin, Tout> partial<Tin, Tout>(Func<Tin, Tout> func, Tin arg) => throw null;
    }
    public class PartialFunc<Tin, Tout>
    {
        public Tin args { get; set; }
        public object[] keywords { get; set; }
        public Func<Tin, Tout> invoke { get; set; }
    }
}
