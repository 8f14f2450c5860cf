using System;
using Tensorflow.Util;

namespace Tensorflow.Lite;

public class SafeTfLiteInterpreterHandle : SafeTensorflowHandle
{
    protected SafeTfLiteInterpreterHandle() => throw null;
    public SafeTfLiteInterpreterHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public class SafeTfLiteInterpreterOptionsHandle : SafeTensorflowHandle
{
    protected SafeTfLiteInterpreterOptionsHandle() => throw null;
    public SafeTfLiteInterpreterOptionsHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public class SafeTfLiteModelHandle : SafeTensorflowHandle
{
    protected SafeTfLiteModelHandle() => throw null;
    public SafeTfLiteModelHandle(IntPtr handle) => throw null;
    protected override bool ReleaseHandle() => throw null;
}

public enum TfLiteDataType
{
    kTfLiteNoType = 0,
    kTfLiteFloat32 = 1,
    kTfLiteInt32 = 2,
    kTfLiteUInt8 = 3,
    kTfLiteInt64 = 4,
    kTfLiteString = 5,
    kTfLiteBool = 6,
    kTfLiteInt16 = 7,
    kTfLiteComplex64 = 8,
    kTfLiteInt8 = 9,
    kTfLiteFloat16 = 10,
    kTfLiteFloat64 = 11,
    kTfLiteComplex128 = 12,
    kTfLiteUInt64 = 13,
    kTfLiteResource = 14,
    kTfLiteVariant = 15,
    kTfLiteUInt32 = 16,
}

public struct TfLiteQuantizationParams
{
    public float scale;
    public int zero_point;
}

public enum TfLiteStatus
{
    kTfLiteOk = 0,
    kTfLiteError = 1,
    kTfLiteDelegateError = 2,
    kTfLiteApplicationError = 3,
    kTfLiteDelegateDataNotFound = 4,
    kTfLiteDelegateDataWriteError = 5,
}

public struct TfLiteTensor
{
    public TfLiteTensor(IntPtr handle) => throw null;
    public static implicit operator TfLiteTensor(IntPtr handle) => throw null;
    public static implicit operator IntPtr(TfLiteTensor tensor) => throw null;
    public override string ToString() => throw null;
}
