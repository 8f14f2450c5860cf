using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Layers;

/// <summary>How a variable is filled at first.</summary>
/// <param name="Factory">The initializer without its arguments, as code: <c>tf.random_normal_initializer</c>; null where Keras has none of its kind.</param>
/// <param name="Arguments">The arguments under the initializer's names, as code.</param>
/// <param name="IsRandom">Whether the values are drawn.</param>
/// <param name="IsEqual">Whether the initializer gives the very values, seeds included.</param>
public sealed record InitialValue(string? Factory, ImmutableArray<(string Name, string Code)> Arguments, bool IsRandom, bool IsEqual)
{
    public bool IsZeros => Factory == Zeros;

    internal const string Zeros = "tf.zeros_initializer";

    public override string ToString()
    {
        if (Factory is null)
            return "unknown";
        var text = Factory;
        foreach (var (name, code) in Arguments)
            text += $" {name}={code}";
        return text;
    }
}

/// <summary>A variable made by hand: where it is kept, how large it is, and what it begins with.</summary>
/// <param name="Holder">The local, field or dictionary that keeps it.</param>
/// <param name="Key">The key, for a dictionary.</param>
/// <param name="Creation">The call of <c>tf.Variable</c>.</param>
/// <param name="Shape">The dimensions, as they are written; null where they are not.</param>
/// <param name="Initial">The first value.</param>
public sealed record HandWrittenWeight(ISymbol Holder, string? Key, IInvocationOperation Creation, ImmutableArray<IOperation>? Shape, InitialValue Initial)
{
    public string Name => Key is null ? Holder.Name : $"{Holder.Name}[\"{Key}\"]";

    /// <summary>Whether it is what a variable, or a dictionary under a key, holds.</summary>
    public bool IsKeptIn(ISymbol holder, string? key) => SymbolEqualityComparer.Default.Equals(Holder, holder) && Key == key;

    public override string ToString()
    {
        var shape = "?";
        if (Shape is { } dimensions)
        {
            shape = "";
            foreach (var dimension in dimensions)
                shape += (shape.Length > 0 ? ", " : "") + dimension.Syntax;
        }
        return $"{Name} ({shape}) {Initial}";
    }

    /// <summary>The call that creates the variable which a value is, also as a tensor; null for another value.</summary>
    internal static IInvocationOperation? CreationOf(Value value, TensorFlowLibrary library)
    {
        while (value is MadeValue { Name: "AsTensor" or "value" or "read_value", Receiver: { } receiver, Maker: IMethodSymbol })
            value = receiver;
        return value is MadeValue { Name: "Variable", Maker: IMethodSymbol maker, Origin: IInvocationOperation creation } && library.Tf.Declares(maker) ? creation : null;
    }

    /// <summary>The variable that <paramref name="creation"/> makes; null where what keeps it may hold something else too.</summary>
    internal static HandWrittenWeight? Read(IInvocationOperation creation, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (HolderOf(creation) is not var (holder, key) || !IsWrittenOnce(holder, creation, cancellationToken) || creation.Argument("data") is not { } data)
            return null;
        var (initial, shape) = InitialValues.Read(data.Value, library, cancellationToken);
        return new HandWrittenWeight(holder, key, creation, shape, initial);
    }

    /// <summary>Whether an expression names the variable itself, and not another name of it.</summary>
    internal bool IsNamedBy(IOperation use, TensorFlowLibrary library) => Reference(use, library) switch
    {
        IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } dictionary } => SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(dictionary.Unwrap()), Holder),
        var reference => SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(reference), Holder),
    };

    /// <summary>The reference below <c>AsTensor()</c> and the like.</summary>
    internal static IOperation Reference(IOperation use, TensorFlowLibrary library)
    {
        while (true)
        {
            use = use.Unwrap();
            if (use is IInvocationOperation { TargetMethod: { Name: "AsTensor" or "value" or "read_value" } method, Instance: { } instance } && library.Owns(method))
                use = instance;
            else
                return use;
        }
    }

    /// <summary>Where a new thing is kept: a variable, or a dictionary that is created with it, under a key.</summary>
    private static (ISymbol Holder, string? Key)? HolderOf(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        switch (value.Parent)
        {
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                return (local, null);
            case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields }:
                return (fields[0], null);
            case IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties }:
                return (properties[0], null);
            case ISimpleAssignmentOperation assignment when assignment.Value == value && VariableUses.VariableOf(assignment.Target) is { } variable and not IParameterSymbol:
                return (variable, null);
            case var element when (element is IArgumentOperation ? element.Parent : element) is { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation dictionary } } entry
                && Pair(entry) is ({ } key, { } content) && content.Unwrap() == creation:
                return HolderOf(dictionary) is (var holder, null) ? (holder, key) : null;
            default:
                return null;
        }
    }

    private static bool IsWrittenOnce(ISymbol variable, IOperation near, CancellationToken cancellationToken)
    {
        var writes = 0;
        foreach (var use in VariableUses.Find(variable, near, cancellationToken) ?? ImmutableArray<VariableUse>.Empty)
            if (use.Kind == VariableUseKind.OpaqueWrite)
                return false;
            else if (use.Kind == VariableUseKind.Write && !use.Value!.IsConstantNull())
                writes++;
        return writes == 1;
    }

    /// <summary>Key and value of one element of a dictionary's initializer.</summary>
    internal static (string? Key, IOperation? Value) Pair(IOperation element) => element switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments }, Value: var value } => (arguments[0].Value.ConstantString(), value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => (arguments[0].Value.ConstantString(), arguments[1].Value),
        _ => (null, null),
    };

    /// <summary>What of the creation a layer cannot say, or null.</summary>
    internal string? UnknownArgument()
    {
        foreach (var argument in Creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Name is "data" or "name")
                continue;
            var isDefault = argument.Parameter?.Name switch
            {
                "trainable" => argument.Value.ConstantValue is { HasValue: true, Value: true },
                "dtype" => InitialValues.IsFloat(argument.Value),
                _ => false,
            };
            if (!isDefault)
                return argument.Syntax is ArgumentSyntax syntax ? syntax.ToString() : Name;
        }
        return null;
    }
}
