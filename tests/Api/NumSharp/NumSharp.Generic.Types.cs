using System;

namespace NumSharp.Generic;

public class NDArray<TDType> : NDArray where TDType : unmanaged
{
    public NDArray() : base(default(Type)) => throw null;
    public NDArray(int size, bool fillZeros) : base(default(Type)) => throw null;
    public NDArray(Array values, Shape shape = default, char order = 'C') : base(default(Type)) => throw null;
    public NDArray(Shape shape) : base(default(Type)) => throw null;
    public NDArray(int size) : base(default(Type)) => throw null;
    public NDArray(Shape shape, bool fillZeros) : base(default(Type)) => throw null;
    protected internal unsafe TDType* Address => throw null;
    public TDType this[params int[] indices] { get => throw null; set => throw null; }
    public NDArray<TDType> this[string slice] { get => throw null; set => throw null; }
    public NDArray<TDType> this[params Slice[] slices] { get => throw null; set => throw null; }
    public NDArray<TDType> flat => throw null;
    public NDArray<TDType> T => throw null;
    public TDType GetAtIndex(int index) => throw null;
    public static explicit operator NDArray<TDType>(TDType[] tArray) => throw null;
    public NDArray<TDType> reshape(Shape newShape) => throw null;
    public NDArray<TDType> reshape(ref Shape newShape) => throw null;
    public NDArray<TDType> reshape(params int[] shape) => throw null;
    public NDArray<TDType> reshape_unsafe(Shape newshape) => throw null;
    public NDArray<TDType> reshape_unsafe(ref Shape newShape) => throw null;
    public NDArray<TDType> reshape_unsafe(params int[] shape) => throw null;
}
