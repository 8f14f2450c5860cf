using System.Threading;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>Which thing it is, or which call of a function: one is no other. It is looked up with every step, so its hash is a field.</summary>
internal sealed class Identity
{
    private static int last;

    private readonly int number = Interlocked.Increment(ref last);

    public override int GetHashCode() => number;
}
