using System;

namespace NumSharp;

public enum NPTypeCode
{
    Empty = 0,
    Boolean = 3,
    Char = 4,
    Byte = 6,
    Int16 = 7,
    UInt16 = 8,
    Int32 = 9,
    UInt32 = 10,
    Int64 = 11,
    UInt64 = 12,
    Single = 13,
    Float = 13,
    Double = 14,
    Decimal = 15,
    String = 18,
    Complex = 128,
}

public class NumPyRandom
{
    protected internal NumPyRandom(int seed) => throw null;
    protected internal NumPyRandom() => throw null;
    public int Seed { get; set; }
    public NDArray bernoulli(double p, Shape shape) => throw null;
    public NDArray bernoulli(double p, params int[] dims) => throw null;
    public NDArray beta(double alpha, double betaValue, Shape shape) => throw null;
    public NDArray beta(double alpha, double betaValue, params int[] dims) => throw null;
    public NDArray binomial(int n, double p, Shape shape) => throw null;
    public NDArray binomial(int n, double p, params int[] dims) => throw null;
    public NDArray chisquare(double df, Shape shape) => throw null;
    public NDArray chisquare(double df, params int[] dims) => throw null;
    public NDArray choice(NDArray arr, Shape shape = default, bool replace = true, double[] probabilities = null) => throw null;
    public NDArray choice(int a, Shape shape = default, bool replace = true, double[] probabilities = null) => throw null;
    public NumPyRandom RandomState() => throw null;
    public NumPyRandom RandomState(int seed) => throw null;
    public void seed(int seed) => throw null;
    public NDArray exponential(double scale, Shape shape) => throw null;
    public NDArray exponential(double scale, params int[] dims) => throw null;
    public NDArray gamma(double shapeV, double scale, Shape shape) => throw null;
    public NDArray gamma(double shape, double scale, params int[] dims) => throw null;
    public NDArray geometric(double p, Shape shape) => throw null;
    public NDArray geometric(double p, params int[] dims) => throw null;
    public NDArray lognormal(double mean, double sigma, Shape shape) => throw null;
    public NDArray lognormal(double mean, double sigma, params int[] dims) => throw null;
    public NDArray permutation(int x) => throw null;
    public NDArray permutation(NDArray x) => throw null;
    public NDArray poisson(double lam, Shape shape) => throw null;
    public NDArray poisson(double lam, params int[] dims) => throw null;
    public NDArray rand(params int[] size) => throw null;
    public NDArray rand(Shape shape) => throw null;
    public NDArray random_sample(params int[] size) => throw null;
    public NDArray random_sample(Shape shape) => throw null;
    public NDArray randint(long low, long high = -1L, Shape size = default, Type dtype = null) => throw null;
    public NDArray randn(params int[] size) => throw null;
    public T randn<T>() => throw null;
    public NDArray normal(double loc, double scale, params int[] dims) => throw null;
    public NDArray stardard_normal(params int[] size) => throw null;
    public void shuffle(NDArray x, int passes = 2) => throw null;
    public NDArray uniform(double low, double high, Shape shape) => throw null;
    public NDArray uniform(double low, double high, params int[] size) => throw null;
    public NDArray uniform(NDArray low, NDArray high, Type dType = null) => throw null;
}

public class Slice
{
    public Slice(int? start = null, int? stop = null, int step = 1) => throw null;
    public Slice(string slice_notation) => throw null;
    public static readonly Slice All;
    public static readonly Slice None;
    public static readonly Slice Ellipsis;
    public static readonly Slice NewAxis;
    public int? Start;
    public int? Stop;
    public int Step;
    public bool IsIndex;
    public bool IsEllipsis;
    public bool IsNewAxis;
    public int? Length => throw null;
    public static Slice Index(int index) => throw null;
    public static Slice[] ParseSlices(string multi_slice_notation) => throw null;
    public static string FormatSlices(params Slice[] slices) => throw null;
    public static bool operator ==(Slice a, Slice b) => throw null;
    public static bool operator !=(Slice a, Slice b) => throw null;
    public override bool Equals(object obj) => throw null;
    public override int GetHashCode() => throw null;
    public override string ToString() => throw null;
    public int GetSize() => throw null;
    public static Slice operator ++(Slice a) => throw null;
    public static Slice operator --(Slice a) => throw null;
    public static implicit operator Slice(int index) => throw null;
    public static implicit operator Slice(string slice) => throw null;
}
