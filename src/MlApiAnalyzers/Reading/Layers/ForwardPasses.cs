using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>The forward passes of one member, which are read together, once, and kept with it.</summary>
internal sealed class ForwardPasses
{
    private static readonly ConditionalWeakTable<IOperation, ForwardPasses> Members = new();

    private readonly TensorUses tensors;
    private readonly Dictionary<SyntaxNode, ForwardPass> byCall = new();
    private readonly Dictionary<SyntaxNode, ForwardPass> byWeight = new();

    private ForwardPasses(IOperation root, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        tensors = new TensorUses(root, library, cancellationToken);
        var outputs = new Dictionary<IOperation, IOperation>();
        var passes = new Dictionary<IOperation, ForwardPass?>();
        foreach (var operation in MemberReading.Of(root).Operations)
        {
            if (operation is not IInvocationOperation call || !ForwardPassReader.MayBeLayer(call, library) || new ForwardPassReader(tensors, library, cancellationToken).OutputOf(call, outputs) is not { } output)
                continue;
            if (!passes.TryGetValue(output, out var pass))
                passes.Add(output, pass = new ForwardPassReader(tensors, library, cancellationToken).ReadTo(output));
            if (pass is null)
                continue;
            byCall[call.Syntax] = pass;
            foreach (var reference in pass.WeightReferences)
                if (!byWeight.ContainsKey(reference))
                    byWeight.Add(reference, pass);
        }
    }

    /// <summary>The models that the passes are a part of, by the operations that the passes end with.</summary>
    public ConcurrentDictionary<IOperation, HandWrittenModel?> Models { get; } = new();

    /// <summary>The passes of the member that <paramref name="operation"/> stands in.</summary>
    public static ForwardPasses Of(IOperation operation, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        Members.GetValue(MemberReading.RootOf(operation), root => new ForwardPasses(root, library, cancellationToken));

    /// <summary>The pass that the layer of a call is a part of, or null.</summary>
    public ForwardPass? Around(IInvocationOperation call) => byCall.TryGetValue(call.Syntax, out var pass) ? pass : null;

    /// <summary>The pass in which a variable is named at <paramref name="reference"/>, or null.</summary>
    public ForwardPass? At(IOperation reference) => byWeight.TryGetValue(reference.Syntax, out var pass) ? pass : null;

    /// <summary>The same pass without the activation that it ends in; null where it ends in none, or in a variable that it was applied to.</summary>
    public ForwardPass? WithoutLastActivation(ForwardPass pass, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var reader = new ForwardPassReader(tensors, library, cancellationToken);
        return reader.BeforeLastActivation(pass) is { } output ? reader.ReadTo(output) : null;
    }
}

/// <summary>What the expressions of a member are, and where its variables get tensors and hand them on.</summary>
internal sealed class TensorUses
{
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<object, List<(ISymbol Variable, IOperation Read)>> reads = new();
    private readonly Dictionary<object, List<(ISymbol Variable, VariableUse Write)>> writes = new();
    private readonly ConcurrentDictionary<SyntaxNode, HandWrittenWeight?> weights = new();

    public TensorUses(IOperation root, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
        var operations = MemberReading.Of(root).Operations;
        Count = operations.Length;
        foreach (var operation in operations)
        {
            if (operation is IVariableDeclaratorOperation { Symbol: var declared } declarator && declarator.GetVariableInitializer() is { Value: var value })
                Add(writes, ValueOf(value), declared, new VariableUse(declarator, VariableUseKind.Write, value));
            else if (operation is ILocalReferenceOperation or IParameterReferenceOperation && VariableUses.VariableOf(operation) is { } variable && VariableUses.UseOf(operation) is var use)
                if (use.Kind == VariableUseKind.Write)
                    Add(writes, ValueOf(use.Value!), variable, use);
                else
                    Add(reads, ValueOf(operation), variable, operation);
        }
    }

    /// <summary>The number of operations.</summary>
    public int Count { get; }

    public Value ValueOf(IOperation operation) => Evaluator.ValueOf(operation, cancellationToken);

    /// <summary>The variable of the library that a value is, or null; where it is kept is read once.</summary>
    public HandWrittenWeight? WeightOf(Value value)
    {
        if (HandWrittenWeight.CreationOf(value, library) is not { } creation)
            return null;
        return weights.TryGetValue(creation.Syntax, out var weight) ? weight : weights.GetOrAdd(creation.Syntax, HandWrittenWeight.Read(creation, library, cancellationToken));
    }

    /// <summary>The one place where a variable is read while it holds a value; null where there are several.</summary>
    public IOperation? OnlyRead(ISymbol variable, Value value) => Only(reads, variable, value);

    /// <summary>The one place where a variable is given a value.</summary>
    public VariableUse? WriteOf(ISymbol variable, Value value) => Only(writes, variable, value) is { Operation: not null } write ? write : null;

    private static T? Only<T>(Dictionary<object, List<(ISymbol Variable, T Use)>> uses, ISymbol variable, Value value)
    {
        var only = default(T);
        var count = 0;
        if (value is HeapValue { Identity: var identity } && uses.TryGetValue(identity, out var all))
            foreach (var use in all)
                if (SymbolEqualityComparer.Default.Equals(use.Variable, variable) && count++ == 0)
                    only = use.Use;
        return count == 1 ? only : default;
    }

    private static void Add<T>(Dictionary<object, List<(ISymbol, T)>> uses, Value value, ISymbol variable, T use)
    {
        foreach (var possible in value is EitherValue { Alternatives: var alternatives } ? alternatives : ImmutableArray.Create(value))
        {
            if (possible is not MadeValue { Identity: var identity })
                continue;
            if (!uses.TryGetValue(identity, out var all))
                uses.Add(identity, all = new List<(ISymbol, T)>(1));
            all.Add((variable, use));
        }
    }
}
