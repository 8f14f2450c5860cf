using System;
using System.Collections.Generic;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>
/// Everything that the benchmark holds, in one place. Ratios compare two times, or two numbers of bytes, of one run on one machine, so they
/// hold anywhere; what a busy machine shakes has room, and allocations, which it does not shake, have little. Milliseconds are for a quiet machine.
/// </summary>
public static class Bounds
{
    /// <summary>Own time of all rules over 100 000 lines of TensorFlow code.</summary>
    public static readonly TimeSpan WithLibrary = TimeSpan.FromSeconds(1);

    /// <summary>Own time of all rules over 100 000 lines without the library.</summary>
    public static readonly TimeSpan WithoutLibrary = TimeSpan.FromMilliseconds(20);

    /// <summary>Own time of all rules, of the time that the compiler takes to bind the same code. Measured: 0.9 to 1.8, on a busy machine.</summary>
    public const double TimeOfBinding = 2.5;

    /// <summary>Own allocations of all rules, of those of binding. Measured: 0.98 since values are evaluated; 0.53 before.</summary>
    public const double AllocationsOfBinding = 1.2;

    /// <summary>
    /// Own time with concurrent analysis, of that on one thread. Threads that wait for each other, or do the same work twice, raise it; so do
    /// other programs on the same two cores, hence the room. The goal is 1.3. Measured: 1.3 to 1.7 on generated code.
    /// </summary>
    public const double ConcurrentOfSequential = 3;

    /// <summary>
    /// The diagnostics of a changed file, of what one analyzer that does nothing costs there. The goal is 1.5. Measured: 6 to 12; both are
    /// medians of a few milliseconds, which other programs shake by a third.
    /// </summary>
    public const double KeystrokeTimeOfEmpty = 15;

    /// <summary>The same in bytes. Measured: 9.5 to 9.9; load does not change it.</summary>
    public const double KeystrokeAllocationsOfEmpty = 12;

    /// <summary>
    /// Own time of ten times as much code. Twelve is the goal. The smallest programs take a few milliseconds, of which a busy machine makes many; a
    /// square would be 100, so 40 still tells one from the other.
    /// </summary>
    public const double TimeGrowth = 40;

    /// <summary>
    /// Own allocations of ten times as much code, which load does not change: twelve is the goal. Ten times as many members are a little more than ten times
    /// as much to bind, too. Measured: 3.7 to 13.7.
    /// </summary>
    public const double AllocationGrowth = 15;

    /// <summary>Own time of the largest program of a series, of binding it. Two is the goal; measured: 0.2 to 1.5 in the series that are held.</summary>
    public const double ScaleTimeOfBinding = 4;

    /// <summary>Own time of all rules, of that of Microsoft.CodeAnalysis.NetAnalyzers over the same code, on one thread and concurrently. The goal is 0.2.</summary>
    public const double OfNetAnalyzers = 3;

    /// <summary>Series that grow as they should, but whose largest program still takes longer than <see cref="ScaleTimeOfBinding"/> allows.</summary>
    public static readonly HashSet<string> SlowerThanBinding =
    [
        "Methods that run a static graph",
        "Files",
        "Classes in one file",
        "Helpers that call the next one",
        "Methods that call each other in a circle",
    ];
}
