using System;
using System.Collections;
using System.Collections.Generic;
using System.Dynamic;
using System.Numerics;
using System.Runtime.Serialization;

namespace Python.Runtime;

public static class ConverterExtension
{
    public static PyObject ToPython(this object o) => throw null;
    public static PyObject ToPythonAs<T>(this T o) => throw null;
}

public static class Py
{
    public static GILState GIL() => throw null;
    public static PyModule CreateScope() => throw null;
    public static PyModule CreateScope(string name) => throw null;
    public static KeywordArguments kw(params object[] kv) => throw null;
    public static PyObject Import(string name) => throw null;
    public static void SetArgv() => throw null;
    public static void SetArgv(params string[] argv) => throw null;
    public static void SetArgv(IEnumerable<string> argv) => throw null;
    public static void With(PyObject obj, Action<PyObject> Body) => throw null;
    public static void With(PyObject obj, Action<dynamic> Body) => throw null;
    public class GILState : IDisposable
    {
        internal GILState() => throw null;
        public virtual void Dispose() => throw null;
    }
    public class DebugGILState : GILState
    {
        private DebugGILState() => throw null;
        public override void Dispose() => throw null;
    }
    public class KeywordArguments : PyDict
    {
        public KeywordArguments() => throw null;
        protected KeywordArguments(SerializationInfo info, StreamingContext context) => throw null;
    }
}

public class PyDict : PyIterable
{
    public PyDict() : base(default(PyObject)) => throw null;
    public PyDict(PyObject o) : base(default(PyObject)) => throw null;
    protected PyDict(SerializationInfo info, StreamingContext context) : base(default(PyObject)) => throw null;
    public static bool IsDictType(PyObject value) => throw null;
    public bool HasKey(PyObject key) => throw null;
    public bool HasKey(string key) => throw null;
    public PyIterable Keys() => throw null;
    public PyIterable Values() => throw null;
    public PyIterable Items() => throw null;
    public PyDict Copy() => throw null;
    public void Update(PyObject other) => throw null;
    public void Clear() => throw null;
    public override int GetHashCode() => throw null;
    public override bool Equals(PyObject other) => throw null;
}

public class PyFloat : PyNumber, IComparable<double>, IComparable<float>, IEquatable<double>, IEquatable<float>, IComparable<PyFloat>, IEquatable<PyFloat>
{
    public PyFloat(PyObject o) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyFloat(double value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyFloat(string value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    protected PyFloat(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public override bool Equals(object o) => throw null;
    public int CompareTo(double other) => throw null;
    public int CompareTo(float other) => throw null;
    public bool Equals(double other) => throw null;
    public bool Equals(float other) => throw null;
    public int CompareTo(PyFloat other) => throw null;
    public bool Equals(PyFloat other) => throw null;
    public static bool IsFloatType(PyObject value) => throw null;
    public static PyFloat AsFloat(PyObject value) => throw null;
    public double ToDouble() => throw null;
    public override TypeCode GetTypeCode() => throw null;
}

public class PyInt : PyNumber, IComparable<long>, IComparable<int>, IComparable<sbyte>, IComparable<short>, IComparable<ulong>, IComparable<uint>, IComparable<ushort>, IComparable<byte>, IEquatable<long>, IEquatable<int>, IEquatable<short>, IEquatable<sbyte>, IEquatable<ulong>, IEquatable<uint>, IEquatable<ushort>, IEquatable<byte>, IComparable<PyInt>, IEquatable<PyInt>, IFormattable
{
    public PyInt(PyObject o) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(int value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(uint value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(long value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(ulong value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(short value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(ushort value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(byte value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(sbyte value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(string value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyInt(BigInteger value) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    protected PyInt(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public override bool Equals(object o) => throw null;
    public int CompareTo(long other) => throw null;
    public int CompareTo(int other) => throw null;
    public int CompareTo(short other) => throw null;
    public int CompareTo(sbyte other) => throw null;
    public bool Equals(long other) => throw null;
    public bool Equals(int other) => throw null;
    public bool Equals(short other) => throw null;
    public bool Equals(sbyte other) => throw null;
    public int CompareTo(ulong other) => throw null;
    public int CompareTo(uint other) => throw null;
    public int CompareTo(ushort other) => throw null;
    public int CompareTo(byte other) => throw null;
    public bool Equals(ulong other) => throw null;
    public bool Equals(uint other) => throw null;
    public bool Equals(ushort other) => throw null;
    public bool Equals(byte other) => throw null;
    public int CompareTo(PyInt other) => throw null;
    public bool Equals(PyInt other) => throw null;
    public static bool IsIntType(PyObject value) => throw null;
    public static PyInt AsInt(PyObject value) => throw null;
    public short ToInt16() => throw null;
    public int ToInt32() => throw null;
    public long ToInt64() => throw null;
    public BigInteger ToBigInteger() => throw null;
    public string ToString(string format, IFormatProvider formatProvider) => throw null;
    public override TypeCode GetTypeCode() => throw null;
}

public class PyIter : PyObject, IEnumerator<PyObject>
{
    public PyIter(PyObject pyObject) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    protected PyIter(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyObject Current => throw null;
    object IEnumerator.Current => throw null;
    public static PyIter GetIter(PyObject iterable) => throw null;
    protected override void Dispose(bool disposing) => throw null;
    public bool MoveNext() => throw null;
    public void Reset() => throw null;
    protected override void GetObjectData(SerializationInfo info, StreamingContext context) => throw null;
}

public class PyIterable : PyObject, IEnumerable<PyObject>
{
    protected PyIterable(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyIterable(PyObject o) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public PyIter GetEnumerator() => throw null;
    IEnumerator<PyObject> IEnumerable<PyObject>.GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
}

public class PyList : PySequence
{
    protected PyList(SerializationInfo info, StreamingContext context) : base(default(PyObject)) => throw null;
    public PyList(PyObject o) : base(default(PyObject)) => throw null;
    public PyList() : base(default(PyObject)) => throw null;
    public PyList(PyObject[] items) : base(default(PyObject)) => throw null;
    public static bool IsListType(PyObject value) => throw null;
    public static PyList AsList(PyObject value) => throw null;
    public void Append(PyObject item) => throw null;
    public void Insert(int index, PyObject item) => throw null;
    public void Reverse() => throw null;
    public void Sort() => throw null;
    public override int GetHashCode() => throw null;
    public override bool Equals(PyObject other) => throw null;
}

public class PyModule : PyObject
{
    public PyModule(string name = "") : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    protected PyModule(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public static PyDict SysModules => throw null;
    public static PyObject Import(string name) => throw null;
    public PyModule Reload() => throw null;
    public static PyModule FromString(string name, string code) => throw null;
    public static PyModule FromString(string name, string code, string file) => throw null;
    public PyModule SetBuiltins(PyDict builtins) => throw null;
    public PyDict Variables() => throw null;
    public PyModule NewScope() => throw null;
    public PyObject Import(string name, string asname = null) => throw null;
    public void Import(PyModule module, string asname) => throw null;
    public void Import(PyObject module, string asname = null) => throw null;
    public void ImportAll(PyModule module) => throw null;
    public void ImportAll(PyObject module) => throw null;
    public void ImportAll(PyDict dict) => throw null;
    public PyObject Execute(PyObject script, PyDict locals = null) => throw null;
    public T Execute<T>(PyObject script, PyDict locals = null) => throw null;
    public PyObject Eval(string code, PyDict locals = null) => throw null;
    public T Eval<T>(string code, PyDict locals = null) => throw null;
    public PyModule Exec(string code, PyDict locals = null) => throw null;
    public PyModule Set(string name, object value) => throw null;
    public PyModule Remove(string name) => throw null;
    public bool Contains(string name) => throw null;
    public PyObject Get(string name) => throw null;
    public bool TryGet(string name, out PyObject value) => throw null;
    public T Get<T>(string name) => throw null;
    public bool TryGet<T>(string name, out T value) => throw null;
    public override bool TryGetMember(GetMemberBinder binder, out object result) => throw null;
    public override bool TrySetMember(SetMemberBinder binder, object value) => throw null;
}

public class PyNumber : PyObject
{
    protected PyNumber(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public static bool IsNumberType(PyObject value) => throw null;
}

public class PySequence : PyIterable
{
    protected PySequence(SerializationInfo info, StreamingContext context) : base(default(PyObject)) => throw null;
    public PySequence(PyObject o) : base(default(PyObject)) => throw null;
    public static bool IsSequenceType(PyObject value) => throw null;
    public PyObject GetSlice(int i1, int i2) => throw null;
    public void SetSlice(int i1, int i2, PyObject v) => throw null;
    public void DelSlice(int i1, int i2) => throw null;
    public nint Index(PyObject item) => throw null;
    public int Index32(PyObject item) => throw null;
    public long Index64(PyObject item) => throw null;
    public bool Contains(PyObject item) => throw null;
    public PyObject Concat(PyObject other) => throw null;
    public PyObject Repeat(int count) => throw null;
}

public class PyString : PySequence, IComparable<string>, IEquatable<string>
{
    protected PyString(SerializationInfo info, StreamingContext context) : base(default(PyObject)) => throw null;
    public PyString(PyObject o) : base(default(PyObject)) => throw null;
    public PyString(string s) : base(default(PyObject)) => throw null;
    public static bool IsStringType(PyObject value) => throw null;
    public override TypeCode GetTypeCode() => throw null;
    public bool Equals(string other) => throw null;
    public int CompareTo(string other) => throw null;
    public override string ToString() => throw null;
}

public class PyTuple : PySequence
{
    protected PyTuple(SerializationInfo info, StreamingContext context) : base(default(PyObject)) => throw null;
    public PyTuple(PyObject o) : base(default(PyObject)) => throw null;
    public PyTuple() : base(default(PyObject)) => throw null;
    public PyTuple(PyObject[] items) : base(default(PyObject)) => throw null;
    public static bool IsTupleType(PyObject value) => throw null;
    public static PyTuple AsTuple(PyObject value) => throw null;
}

public class PyType : PyObject
{
    public PyType(PyObject o) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    protected PyType(SerializationInfo info, StreamingContext context) : base(default(SerializationInfo), default(StreamingContext)) => throw null;
    public string Name => throw null;
    public bool IsReady => throw null;
    public static bool IsType(PyObject value) => throw null;
    public static PyType Get(Type clrType) => throw null;
}

public class PythonEngine : IDisposable
{
    public PythonEngine() => throw null;
    public PythonEngine(params string[] args) => throw null;
    public PythonEngine(IEnumerable<string> args) => throw null;
    public static bool IsInitialized => throw null;
    public static bool DebugGIL { get; set; }
    public static string ProgramName { get; set; }
    public static string PythonHome { get; set; }
    public static string PythonPath { get; set; }
    public static Version MinSupportedVersion => throw null;
    public static Version MaxSupportedVersion => throw null;
    public static string Version => throw null;
    public static string BuildInfo => throw null;
    public static string Platform => throw null;
    public static string Copyright => throw null;
    public static string Compiler => throw null;
    public void Dispose() => throw null;
    public static bool IsSupportedVersion(Version version) => throw null;
    public static void SetNoSiteFlag() => throw null;
    public static int RunSimpleString(string code) => throw null;
    public static void Initialize() => throw null;
    public static void Initialize(bool setSysArgv = true, bool initSigs = false) => throw null;
    public static void Initialize(IEnumerable<string> args, bool setSysArgv = true, bool initSigs = false) => throw null;
    [Obsolete("obsolete")]
    public static IntPtr InitExt() => throw null;
    public static void Shutdown() => throw null;
    public static void AddShutdownHandler(ShutdownHandler handler) => throw null;
    public static void RemoveShutdownHandler(ShutdownHandler handler) => throw null;
    public static IntPtr BeginAllowThreads() => throw null;
    public static void EndAllowThreads(IntPtr ts) => throw null;
    public static PyObject Compile(string code, string filename = "", RunFlagType mode = RunFlagType.File) => throw null;
    public static PyObject Eval(string code, PyDict globals = null, PyObject locals = null) => throw null;
    public static void Exec(string code, PyDict globals = null, PyObject locals = null) => throw null;
    public static ulong GetPythonThreadID() => throw null;
    public static int Interrupt(ulong pythonThreadID) => throw null;
    [Obsolete("obsolete")]
    public static PyObject RunString(string code, PyDict globals = null, PyObject locals = null) => throw null;
    public delegate void ShutdownHandler();
}

public class PythonException : Exception
{
    public PythonException(PyType type, PyObject value, PyObject traceback, string message, Exception innerException) => throw null;
    public PythonException(PyType type, PyObject value, PyObject traceback, Exception innerException) => throw null;
    public PythonException(PyType type, PyObject value, PyObject traceback) => throw null;
    protected PythonException(SerializationInfo info, StreamingContext context) => throw null;
    public PyType Type => throw null;
    public PyObject Value => throw null;
    public PyObject Traceback => throw null;
    public override string StackTrace => throw null;
    public bool IsNormalized => throw null;
    public void Normalize() => throw null;
    public string Format() => throw null;
    public PythonException Clone() => throw null;
    public override void GetObjectData(SerializationInfo info, StreamingContext context) => throw null;
}

public enum RunFlagType
{
    Single = 256,
    File = 257,
    Eval = 258,
}

public class Runtime
{
    public static string PythonDLL { get; set; }
    public static int MainManagedThreadId => throw null;
    public static PyObject None => throw null;
    public static bool TryCollectingGarbage(int runs) => throw null;
}
