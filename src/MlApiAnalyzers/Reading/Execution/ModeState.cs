using System;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>
/// What is known, at one point of the program, of the library's stack of modes on the current thread. The library pushes and
/// pops; the mode is the top. Of two ways to a point, the part of the stack that both have in common from the top is kept.
/// </summary>
internal readonly struct ModeState : IEquatable<ModeState>
{
    private const int MaxDepth = 24;

    /// <summary>The levels pushed since the bottom, the top in the lowest bit; 1 is graph.</summary>
    private readonly int levels;
    private readonly int depth;

    /// <summary>Below the levels lies the start of a thread, which is eager however often it is popped; else nothing known.</summary>
    private readonly bool rooted;
    private readonly bool soft;
    private readonly bool softBelow;

    private ModeState(int levels, int depth, bool rooted, bool soft, bool softBelow, SyntaxNode? source = null)
    {
        IsReached = true;
        Source = source;
        if (depth > MaxDepth)
        {
            levels &= (1 << MaxDepth) - 1;
            depth = MaxDepth;
            rooted = false;
        }
        // Eager levels on the eager bottom are the bottom.
        while (rooted && depth > 0 && (levels >> (depth - 1)) == 0)
            depth--;
        this.levels = levels;
        this.depth = depth;
        this.rooted = rooted;
        this.soft = soft;
        this.softBelow = softBelow;
    }

    /// <summary>No way leads here.</summary>
    public static ModeState Unreached => default;

    public static ModeState Unknown { get; } = new(0, 0, rooted: false, soft: true, softBelow: true);

    /// <summary>The start of the program's main thread.</summary>
    public static ModeState ProgramStart { get; } = new(0, 0, rooted: true, soft: false, softBelow: false);

    /// <summary>The start of another thread, which may be a pooled one.</summary>
    public static ModeState ThreadStart { get; } = new(0, 0, rooted: true, soft: true, softBelow: true);

    public bool IsReached { get; }

    /// <summary>The call that pushed the top, where the walk keeps it and it is only one.</summary>
    public SyntaxNode? Source { get; }

    public ExecutionMode Mode => !IsReached ? ExecutionMode.Unknown : LevelAt(0);

    /// <summary>Whether only calls that certainly take place led to the mode.</summary>
    public bool IsProved => IsReached && !soft && Mode != ExecutionMode.Unknown;

    /// <summary>Whether the mode is the one that the thread began with.</summary>
    public bool IsInitial => IsReached && rooted && depth == 0;

    public ModeState Push(ExecutionMode mode, SyntaxNode? source = null) =>
        IsReached ? new ModeState((levels << 1) | (mode == ExecutionMode.Graph ? 1 : 0), depth + 1, rooted, soft: false, softBelow: soft || softBelow, source) : this;

    public ModeState Pop() => IsReached ? new ModeState(levels >> 1, Math.Max(depth - 1, 0), rooted, softBelow, softBelow) : this;

    /// <summary>The state behind a call that may or may not push a graph.</summary>
    public ModeState MaybePushGraph() => Join(Push(ExecutionMode.Graph));

    /// <summary>The state where the program has found out its mode.</summary>
    public ModeState Assume(ExecutionMode mode)
    {
        if (!IsReached || Mode == mode)
            return this;
        return Mode == ExecutionMode.Unknown ? Unknown.Push(mode) : Unreached;
    }

    /// <summary>The same state, reached by a call that may not take place in this way.</summary>
    public ModeState Soften() => IsReached ? new ModeState(levels, depth, rooted, soft: true, softBelow: true, Source) : this;

    public ModeState Join(ModeState other)
    {
        if (!IsReached)
            return other;
        if (!other.IsReached || Equals(other))
            return this;
        var common = 0;
        var both = Math.Max(depth, other.depth);
        var joined = 0;
        while (common < both && LevelAt(common) is var level && level != ExecutionMode.Unknown && level == other.LevelAt(common))
        {
            joined |= level == ExecutionMode.Graph ? 1 << common : 0;
            common++;
        }
        return new ModeState(joined, common, rooted && other.rooted && common == both, soft || other.soft, softBelow || other.softBelow, Source == other.Source ? Source : null);
    }

    public bool Equals(ModeState other) => IsReached == other.IsReached
        && levels == other.levels
        && depth == other.depth
        && rooted == other.rooted
        && Source == other.Source
        && soft == other.soft
        && softBelow == other.softBelow;

    public override bool Equals(object? obj) => obj is ModeState other && Equals(other);

    public override int GetHashCode() => (levels * 397) ^ (depth << 4) ^ (rooted ? 8 : 0) ^ (soft ? 4 : 0) ^ (softBelow ? 2 : 0) ^ (IsReached ? 1 : 0);

    private ExecutionMode LevelAt(int fromTop)
    {
        if (fromTop < depth)
            return ((levels >> fromTop) & 1) != 0 ? ExecutionMode.Graph : ExecutionMode.Eager;
        return rooted ? ExecutionMode.Eager : ExecutionMode.Unknown;
    }
}
