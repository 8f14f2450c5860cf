using System;
using System.Collections;
using System.Collections.Generic;

namespace Tensorflow.Common.Types;

[Obsolete]
public class FakeTensorByTensorArray : Tensor
{
    public FakeTensorByTensorArray(TensorArray array) => throw null;
    public TensorArray TensorArray { get; set; }
}

public class GeneralizedTensorShape : Nest<Shape>
{
    public GeneralizedTensorShape(Shape value, string name = null) => throw null;
    public GeneralizedTensorShape(IEnumerable<Shape> values, string name = null) => throw null;
    public GeneralizedTensorShape(Dictionary<string, Shape> value, string name = null) => throw null;
    public GeneralizedTensorShape(Nest<Shape> other) => throw null;
    public Shape ToSingleShape() => throw null;
    public long ToNumber() => throw null;
    public INestStructure<TensorShapeConfig> ToTensorShapeConfigs() => throw null;
    public static implicit operator GeneralizedTensorShape(Shape shape) => throw null;
}

public interface INestStructure<T> : INestable<T>
{
    NestType NestType { get; }
    int ShallowNestedCount { get; }
    int TotalNestedCount { get; }
    IEnumerable<T> Flatten();
    INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func);
}

public interface INestable<T>
{
    Nest<T> AsNest();
}

public interface IOptionalArgs
{
    string Identifier { get; }
}

public class NamedTuple
{
    public string Name { get; set; }
    public Dictionary<string, object> ValueDict { get; set; }
}

public static class Nest
{
    public static Nest<TOut> PackSequenceAs<T, TOut>(INestable<T> template, TOut[] flatItems) => throw null;
    public static Nest<T> PackSequenceAs<T>(INestable<T> template, List<T> flatItems) => throw null;
    public static IEnumerable<T> Flatten<T>(INestable<T> nestedObject) => throw null;
    public static INestStructure<TOut> MapStructure<TIn, TOut>(Func<TIn, TOut> func, INestable<TIn> nestedObject) => throw null;
    public static bool IsNested<T>(INestable<T> obj) => throw null;
}

public class NestDictionary<TKey, TValue> : INestStructure<TValue>, IDictionary<TKey, TValue> where TKey : notnull
{
    public NestDictionary(IDictionary<TKey, TValue> dict) => throw null;
    public NestType NestType => throw null;
    public IDictionary<TKey, TValue> Value { get; set; }
    public int ShallowNestedCount => throw null;
    public int TotalNestedCount => throw null;
    public int Count => throw null;
    public bool IsReadOnly => throw null;
    public ICollection<TKey> Keys => throw null;
    public ICollection<TValue> Values => throw null;
    public TValue this[TKey key] { get => throw null; set => throw null; }
    public IEnumerable<TValue> Flatten() => throw null;
    public INestStructure<TOut> MapStructure<TOut>(Func<TValue, TOut> func) => throw null;
    public Nest<TValue> AsNest() => throw null;
    public void Add(TKey key, TValue value) => throw null;
    public void Add(KeyValuePair<TKey, TValue> item) => throw null;
    public void Clear() => throw null;
    public bool Contains(KeyValuePair<TKey, TValue> item) => throw null;
    public bool ContainsKey(TKey key) => throw null;
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => throw null;
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    public bool Remove(TKey key) => throw null;
    public bool Remove(KeyValuePair<TKey, TValue> item) => throw null;
    public bool TryGetValue(TKey key, out TValue value) => throw null;
}

public sealed class NestList<T> : INestStructure<T>, IEnumerable<T>
{
    public NestList(params T[] values) => throw null;
    public NestList(IEnumerable<T> values) => throw null;
    public NestType NestType => throw null;
    public List<T> Values { get; set; }
    public int ShallowNestedCount => throw null;
    public int TotalNestedCount => throw null;
    public IEnumerable<T> Flatten() => throw null;
    public INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => throw null;
    public Nest<T> AsNest() => throw null;
    public IEnumerator<T> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
}

public class NestNode<T> : INestStructure<T>
{
    public NestNode(T value) => throw null;
    public NestType NestType => throw null;
    public T Value { get; set; }
    public int ShallowNestedCount => throw null;
    public int TotalNestedCount => throw null;
    public IEnumerable<T> Flatten() => throw null;
    public INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => throw null;
    public Nest<T> AsNest() => throw null;
}

public enum NestType
{
    Empty = 0,
    Node = 1,
    List = 2,
    Dictionary = 3,
}

public class Nest<T> : INestStructure<T>, IEnumerable<T>
{
    protected Nest() => throw null;
    public Nest(T value, string name = null) => throw null;
    public Nest(IEnumerable<INestStructure<T>> values, string name = null) => throw null;
    public Nest(Dictionary<string, INestStructure<T>> value, string name = null) => throw null;
    public Nest(Nest<T> other) => throw null;
    public static Nest<T> Empty => throw null;
    public NestType NestType { get; protected set; }
    public string Name { get; set; }
    public T NodeValue { get; protected set; }
    public List<INestStructure<T>> ListValue { get; protected set; }
    public Dictionary<string, INestStructure<T>> DictValue { get; protected set; }
    public int ShallowNestedCount => throw null;
    public int TotalNestedCount => throw null;
    [Obsolete("obsolete")]
    public T this[int index] { get => throw null; set => throw null; }
    public virtual IEnumerable<T> Flatten() => throw null;
    public virtual INestStructure<TOut> MapStructure<TOut>(Func<T, TOut> func) => throw null;
    public virtual Nest<TOut> PackSequence<TOut>(TOut[] flatItems) => throw null;
    public virtual Nest<T> AsNest() => throw null;
    public virtual Nest<T> MergeWith(Nest<T> other) => throw null;
    public bool IsNested() => throw null;
    public static Nest<T> ReduceFrom<TOut>(INestStructure<TOut> input) where TOut : INestStructure<T> => throw null;
    public IEnumerator<T> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    public override string ToString() => throw null;
    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>) inputs) => throw null;
    public static implicit operator Nest<T>((INestStructure<T>, INestStructure<T>, INestStructure<T>) inputs) => throw null;
}

public class TensorShapeConfig
{
    public string ClassName { get; set; }
    public long?[] Items { get; set; }
    public static implicit operator Shape(TensorShapeConfig shape) => throw null;
    public static implicit operator TensorShapeConfig(Shape shape) => throw null;
}
