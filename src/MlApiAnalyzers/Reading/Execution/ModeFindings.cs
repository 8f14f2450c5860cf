using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>What is known of one place of a script.</summary>
internal readonly record struct PointFact(ExecutionMode Mode, bool IsProved, FunctionOutline? Root, FunctionOutline? Entry)
{
    public bool IsReached { get; } = true;
}

/// <summary>What walks have found; it holds nothing of a compilation.</summary>
internal sealed class ModeFindings
{
    /// <summary>What the program does from its entry point on.</summary>
    public Dictionary<ModeScript, PointFact[]> OfProgram { get; } = new();

    /// <summary>What members do that switch the mode and that the program does not reach.</summary>
    public Dictionary<ModeScript, PointFact[]> OfSwitchingMembers { get; } = new();

    /// <summary>By <c>as_default</c> that is never left, the first call that needs eager mode and certainly runs behind it.</summary>
    public Dictionary<SyntaxNode, SyntaxNode> Stranded { get; } = new();

    /// <summary>The functions that were walked.</summary>
    public HashSet<FunctionOutline> Reached { get; } = new();

    public void Clear()
    {
        OfProgram.Clear();
        OfSwitchingMembers.Clear();
        Stranded.Clear();
    }
}
