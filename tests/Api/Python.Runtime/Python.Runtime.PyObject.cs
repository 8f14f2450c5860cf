using System;
using System.Collections.Generic;
using System.Dynamic;
using System.Runtime.Serialization;

namespace Python.Runtime;

public class PyObject : DynamicObject, IConvertible, IDisposable, ISerializable
{
    protected PyObject(SerializationInfo info, StreamingContext context) => throw null;
    protected IntPtr rawPtr;
    public static PyObject None => throw null;
    [Obsolete]
    public IntPtr Handle => throw null;
    public virtual PyObject this[string key] { get => throw null; set => throw null; }
    public virtual PyObject this[PyObject key] { get => throw null; set => throw null; }
    public virtual PyObject this[int index] { get => throw null; set => throw null; }
    public long Refcount => throw null;
    public virtual TypeCode GetTypeCode() => throw null;
    public bool ToBoolean(IFormatProvider provider) => throw null;
    public byte ToByte(IFormatProvider provider) => throw null;
    public char ToChar(IFormatProvider provider) => throw null;
    public short ToInt16(IFormatProvider provider) => throw null;
    public int ToInt32(IFormatProvider provider) => throw null;
    public long ToInt64(IFormatProvider provider) => throw null;
    public sbyte ToSByte(IFormatProvider provider) => throw null;
    public ushort ToUInt16(IFormatProvider provider) => throw null;
    public uint ToUInt32(IFormatProvider provider) => throw null;
    public ulong ToUInt64(IFormatProvider provider) => throw null;
    public float ToSingle(IFormatProvider provider) => throw null;
    public double ToDouble(IFormatProvider provider) => throw null;
    public string ToString(IFormatProvider provider) => throw null;
    public DateTime ToDateTime(IFormatProvider provider) => throw null;
    public decimal ToDecimal(IFormatProvider provider) => throw null;
    public object ToType(Type conversionType, IFormatProvider provider) => throw null;
    public static PyObject FromManagedObject(object ob) => throw null;
    public object AsManagedObject(Type t) => throw null;
    public T As<T>() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public void Dispose() => throw null;
    public PyType GetPythonType() => throw null;
    public bool TypeCheck(PyType typeOrClass) => throw null;
    public bool HasAttr(string name) => throw null;
    public bool HasAttr(PyObject name) => throw null;
    public PyObject GetAttr(string name) => throw null;
    [Obsolete("obsolete")]
    public PyObject GetAttr(string name, PyObject _default) => throw null;
    public PyObject GetAttr(PyObject name) => throw null;
    [Obsolete("obsolete")]
    public PyObject GetAttr(PyObject name, PyObject _default) => throw null;
    public void SetAttr(string name, PyObject value) => throw null;
    public void SetAttr(PyObject name, PyObject value) => throw null;
    public void DelAttr(string name) => throw null;
    public void DelAttr(PyObject name) => throw null;
    public virtual PyObject GetItem(PyObject key) => throw null;
    public virtual PyObject GetItem(string key) => throw null;
    public virtual PyObject GetItem(int index) => throw null;
    public virtual void SetItem(PyObject key, PyObject value) => throw null;
    public virtual void SetItem(string key, PyObject value) => throw null;
    public virtual void SetItem(int index, PyObject value) => throw null;
    public virtual void DelItem(PyObject key) => throw null;
    public virtual void DelItem(string key) => throw null;
    public virtual void DelItem(int index) => throw null;
    public virtual long Length() => throw null;
    public PyIter GetIterator() => throw null;
    public PyObject Invoke(params PyObject[] args) => throw null;
    public PyObject Invoke(PyTuple args) => throw null;
    public PyObject Invoke(PyObject[] args, PyDict kw) => throw null;
    public PyObject Invoke(PyTuple args, PyDict kw) => throw null;
    public PyObject InvokeMethod(string name, params PyObject[] args) => throw null;
    public PyObject InvokeMethod(string name, PyTuple args) => throw null;
    public PyObject InvokeMethod(PyObject name, params PyObject[] args) => throw null;
    public PyObject InvokeMethod(PyObject name, PyTuple args) => throw null;
    public PyObject InvokeMethod(string name, PyObject[] args, PyDict kw) => throw null;
    public PyObject InvokeMethod(string name, PyTuple args, PyDict kw) => throw null;
    public bool IsInstance(PyObject typeOrClass) => throw null;
    public bool IsSubclass(PyObject typeOrClass) => throw null;
    public bool IsCallable() => throw null;
    public bool IsIterable() => throw null;
    public bool IsTrue() => throw null;
    public bool IsNone() => throw null;
    public PyList Dir() => throw null;
    public string Repr() => throw null;
    public override string ToString() => throw null;
    public override bool Equals(object o) => throw null;
    public virtual bool Equals(PyObject other) => throw null;
    public override int GetHashCode() => throw null;
    public override bool TryGetMember(GetMemberBinder binder, out object result) => throw null;
    public override bool TrySetMember(SetMemberBinder binder, object value) => throw null;
    public override bool TryInvokeMember(InvokeMemberBinder binder, object[] args, out object result) => throw null;
    public override bool TryInvoke(InvokeBinder binder, object[] args, out object result) => throw null;
    public override bool TryConvert(ConvertBinder binder, out object result) => throw null;
    public override bool TryBinaryOperation(BinaryOperationBinder binder, object arg, out object result) => throw null;
    public static bool operator ==(PyObject a, PyObject b) => throw null;
    public static bool operator !=(PyObject a, PyObject b) => throw null;
    public override bool TryUnaryOperation(UnaryOperationBinder binder, out object result) => throw null;
    public override IEnumerable<string> GetDynamicMemberNames() => throw null;
    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context) => throw null;
    protected virtual void GetObjectData(SerializationInfo info, StreamingContext context) => throw null;
}
