using System;

namespace System.Collections.Generic;

public class defaultdict<TKey, TValue> : Dictionary<TKey, TValue> where TValue : new()
{
    public TValue this[TKey key] { get => throw null; set => throw null; }
}
