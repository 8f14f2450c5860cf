using System;
using System.Collections;
using System.Collections.Generic;

namespace Tensorflow.NumPy;

public class NDArray : Tensor, IEnumerable<NDArray>
{
    protected NDArray() => throw null;
    public NDArray(bool value) => throw null;
    public NDArray(byte value) => throw null;
    public NDArray(short value) => throw null;
    public NDArray(int value) => throw null;
    public NDArray(long value) => throw null;
    public NDArray(float value) => throw null;
    public NDArray(double value) => throw null;
    public NDArray(Array value, Shape shape = null) => throw null;
    public NDArray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => throw null;
    public NDArray(byte[] bytes, Shape shape, TF_DataType dtype) => throw null;
    public NDArray(int[] value, Shape shape = null) => throw null;
    public NDArray(long[] value, Shape shape = null) => throw null;
    public NDArray(IntPtr address, Shape shape, TF_DataType dtype) => throw null;
    public NDArray(Tensor tensor, bool clone = false) => throw null;
    public NDArray this[params int[] indices] { get => throw null; set => throw null; }
    public NDArray this[params Slice[] slices] { get => throw null; set => throw null; }
    public NDArray this[NDArray mask] { get => throw null; set => throw null; }
    public IntPtr data => throw null;
    public override bool Equals(object obj) => throw null;
    public void Deconstruct(out byte blue, out byte green, out byte red) => throw null;
    public static implicit operator NDArray(int[] array) => throw null;
    public static implicit operator NDArray(byte[] array) => throw null;
    public static implicit operator NDArray(float[] array) => throw null;
    public static implicit operator NDArray(double[] array) => throw null;
    public static implicit operator NDArray(long[] array) => throw null;
    public static implicit operator NDArray(bool[] array) => throw null;
    public static implicit operator NDArray(uint[] array) => throw null;
    public static implicit operator NDArray(ulong[] array) => throw null;
    public static implicit operator NDArray(int[,] array) => throw null;
    public static implicit operator NDArray(byte[,] array) => throw null;
    public static implicit operator NDArray(float[,] array) => throw null;
    public static implicit operator NDArray(double[,] array) => throw null;
    public static implicit operator NDArray(long[,] array) => throw null;
    public static implicit operator NDArray(bool[,] array) => throw null;
    public static implicit operator NDArray(uint[,] array) => throw null;
    public static implicit operator NDArray(ulong[,] array) => throw null;
    public static implicit operator NDArray(int[,,] array) => throw null;
    public static implicit operator NDArray(byte[,,] array) => throw null;
    public static implicit operator NDArray(float[,,] array) => throw null;
    public static implicit operator NDArray(double[,,] array) => throw null;
    public static implicit operator NDArray(long[,,] array) => throw null;
    public static implicit operator NDArray(bool[,,] array) => throw null;
    public static implicit operator NDArray(uint[,,] array) => throw null;
    public static implicit operator NDArray(ulong[,,] array) => throw null;
    public static implicit operator bool(NDArray nd) => throw null;
    public static implicit operator byte(NDArray nd) => throw null;
    public static implicit operator int(NDArray nd) => throw null;
    public static implicit operator long(NDArray nd) => throw null;
    public static implicit operator float(NDArray nd) => throw null;
    public static implicit operator double(NDArray nd) => throw null;
    public static implicit operator NDArray(bool value) => throw null;
    public static implicit operator NDArray(byte value) => throw null;
    public static implicit operator NDArray(int value) => throw null;
    public static implicit operator NDArray(long value) => throw null;
    public static implicit operator NDArray(float value) => throw null;
    public static implicit operator NDArray(double value) => throw null;
    public static NDArray operator +(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator -(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator *(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator /(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator %(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator >(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator <(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator -(NDArray lhs) => throw null;
    public static NDArray operator ==(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray operator !=(NDArray lhs, NDArray rhs) => throw null;
    public static NDArray Scalar<T>(T value) where T : unmanaged => throw null;
    public NDArray reshape(Shape newshape) => throw null;
    public NDArray astype(TF_DataType dtype) => throw null;
    public NDArray ravel() => throw null;
    public void shuffle(NDArray nd) => throw null;
    public Array ToMultiDimArray<T>() where T : unmanaged => throw null;
    public byte[] ToByteArray() => throw null;
    public override string ToString() => throw null;
    public IEnumerator<NDArray> GetEnumerator() => throw null;
    IEnumerator IEnumerable.GetEnumerator() => throw null;
    public static explicit operator NDArray(Array array) => throw null;
}
