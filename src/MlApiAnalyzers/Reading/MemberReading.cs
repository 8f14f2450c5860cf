using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// The operations of one member, or of one initializer, as they are found in a single walk: everything that rules and readings ask
/// about the member is answered from here. It is kept with the root operation, and with it as long as the compilation lives.
/// </summary>
internal sealed class MemberReading
{
    private static readonly ConditionalWeakTable<IOperation, MemberReading> Readings = new();

    private readonly ImmutableArray<IOperation> operations;
    private Dictionary<ISymbol, ImmutableArray<VariableUse>>? uses;
    private Dictionary<string, ImmutableArray<IInvocationOperation>>? calls;
    private ImmutableArray<ILocalFunctionOperation> localFunctions;

    private MemberReading(IOperation root)
    {
        Root = root;
        var all = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var operation in root.DescendantsAndSelf())
            all.Add(operation);
        operations = all.ToImmutable();
    }

    /// <summary>The operation of the whole member.</summary>
    public IOperation Root { get; }

    /// <summary>All operations, the root included, each before those below it.</summary>
    public ImmutableArray<IOperation> Operations => operations;

    /// <summary>The reading of the member that <paramref name="operation"/> stands in.</summary>
    public static MemberReading Of(IOperation operation) => Readings.GetValue(RootOf(operation), static root => new MemberReading(root));

    /// <summary>The operation of the whole member that <paramref name="operation"/> stands in.</summary>
    public static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>The calls of methods with this name, in the order of <see cref="Operations"/>.</summary>
    public ImmutableArray<IInvocationOperation> CallsOf(string name) =>
        (calls ??= IndexCalls()).TryGetValue(name, out var found) ? found : ImmutableArray<IInvocationOperation>.Empty;

    /// <summary>Where the member reads or writes a variable, in the order of <see cref="Operations"/>.</summary>
    public ImmutableArray<VariableUse> UsesOf(ISymbol variable) =>
        (uses ??= IndexUses()).TryGetValue(variable, out var found) ? found : ImmutableArray<VariableUse>.Empty;

    /// <summary>The local functions, in the order of <see cref="Operations"/>.</summary>
    public ImmutableArray<ILocalFunctionOperation> LocalFunctions
    {
        get
        {
            if (localFunctions.IsDefault)
            {
                var found = ImmutableArray.CreateBuilder<ILocalFunctionOperation>();
                foreach (var operation in operations)
                    if (operation is ILocalFunctionOperation function)
                        found.Add(function);
                localFunctions = found.ToImmutable();
            }
            return localFunctions;
        }
    }

    /// <summary>Whether anything within <paramref name="scope"/> writes the variable.</summary>
    public bool IsWrittenIn(ISymbol variable, IOperation scope)
    {
        foreach (var use in UsesOf(variable))
            if (use.Kind != VariableUseKind.Read && scope.Syntax.Span.Contains(use.Syntax.Span))
                return true;
        return false;
    }

    private Dictionary<string, ImmutableArray<IInvocationOperation>> IndexCalls()
    {
        var index = new Dictionary<string, ImmutableArray<IInvocationOperation>.Builder>();
        foreach (var operation in operations)
            if (operation is IInvocationOperation call)
                Add(index, call.TargetMethod.Name, call);
        return Freeze(index, EqualityComparer<string>.Default);
    }

    private Dictionary<ISymbol, ImmutableArray<VariableUse>> IndexUses()
    {
        var index = new Dictionary<ISymbol, ImmutableArray<VariableUse>.Builder>(SymbolEqualityComparer.Default);
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    if (declarator.GetVariableInitializer() is { } local)
                        Add(index, declarator.Symbol, new VariableUse(declarator, VariableUseKind.Write, local.Value));
                    break;
                case IFieldInitializerOperation initializer:
                    foreach (var field in initializer.InitializedFields)
                        Add(index, field, new VariableUse(initializer, VariableUseKind.Write, initializer.Value));
                    break;
                case IPropertyInitializerOperation initializer:
                    foreach (var property in initializer.InitializedProperties)
                        Add(index, property, new VariableUse(initializer, VariableUseKind.Write, initializer.Value));
                    break;
                default:
                    if (VariableUses.VariableOf(operation) is { } variable)
                        Add(index, variable, VariableUses.UseOf(operation));
                    break;
            }
        }
        return Freeze(index, SymbolEqualityComparer.Default);
    }

    private static void Add<TKey, TItem>(Dictionary<TKey, ImmutableArray<TItem>.Builder> index, TKey key, TItem item)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var items))
            index.Add(key, items = ImmutableArray.CreateBuilder<TItem>(1));
        items.Add(item);
    }

    private static Dictionary<TKey, ImmutableArray<TItem>> Freeze<TKey, TItem>(Dictionary<TKey, ImmutableArray<TItem>.Builder> index, IEqualityComparer<TKey> comparer)
        where TKey : notnull
    {
        var frozen = new Dictionary<TKey, ImmutableArray<TItem>>(index.Count, comparer);
        foreach (var entry in index)
            frozen.Add(entry.Key, entry.Value.ToImmutable());
        return frozen;
    }
}
