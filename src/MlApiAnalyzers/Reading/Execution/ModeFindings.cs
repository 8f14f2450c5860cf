using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>What walks have found so far; it holds no operations and no semantic models, so that it can stay.</summary>
internal sealed class ModeFindings
{
    /// <summary>What the program does from its entry point on.</summary>
    public Dictionary<ExecutionModes.OperationKey, ModeFact> OfProgram { get; } = new();

    /// <summary>What members do that switch the mode and that the program does not reach.</summary>
    public Dictionary<ExecutionModes.OperationKey, ModeFact> OfSwitchingMembers { get; } = new();

    /// <summary>The modes of whole methods that were not walked.</summary>
    public Dictionary<IMethodSymbol, ExecutionMode> Modes { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The methods that were walked.</summary>
    public HashSet<IMethodSymbol> Reached { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>For methods that were not walked, those that they call in their own mode, with the numbers of the members.</summary>
    public Dictionary<IMethodSymbol, List<(IMethodSymbol Method, int Member)>> CalledInSameMode { get; } = new(SymbolEqualityComparer.Default);
}
