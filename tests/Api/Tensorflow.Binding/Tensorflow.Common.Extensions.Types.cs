using System;
using System.Collections.Generic;
using Tensorflow.Common.Types;

namespace Tensorflow.Common.Extensions;

public static class DictionaryExtension
{
    public static void Deconstruct<T1, T2>(this KeyValuePair<T1, T2> pair, out T1 first, out T2 second) => throw null;
    public static void Update<T1, T2>(this Dictionary<T1, T2> dic, IDictionary<T1, T2> other) => throw null;
    public static T2 GetOrDefault<T1, T2>(this Dictionary<T1, T2> dic, T1 key, T2 defaultValue) => throw null;
}

public static class JObjectExtensions
{
}

public static class LinqExtensions
{
    public static Tensors ToTensors(this Tensor[] tensors) => throw null;
    public static Tensors ToTensors(this IList<Tensor> tensors) => throw null;
    public static void Deconstruct<T1, T2, T3>(this (T1, T2, T3) values, out T1 first, out T2 second, out T3 third) => throw null;
}

public static class NestExtensions
{
    public static Tensors ToTensors(this INestable<Tensor> tensors) => throw null;
    public static Tensors ToTensors(this Nest<Tensor> tensors) => throw null;
    public static Nest<TOut> ReduceTo<TIn, TOut>(this INestStructure<TIn> input) where TIn : INestStructure<TOut> => throw null;
}

public static class OneofExtension
{
}
