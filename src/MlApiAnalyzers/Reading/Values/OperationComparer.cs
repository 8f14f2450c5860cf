using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>Compares operations as the things that they are, by a hash of where they stand: the one that an object is given at first use costs more than the rest of a look-up.</summary>
internal sealed class OperationComparer : IEqualityComparer<IOperation>
{
    public static readonly OperationComparer Instance = new();

    public bool Equals(IOperation? x, IOperation? y) => ReferenceEquals(x, y);

    public int GetHashCode(IOperation operation)
    {
        var span = operation.Syntax.FullSpan;
        return unchecked((((span.Start * 31) + span.Length) * 127) + (int)operation.Kind);
    }
}
