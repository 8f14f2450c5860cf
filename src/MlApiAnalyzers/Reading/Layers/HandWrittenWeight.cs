using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

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

    /// <summary>Whether this is the same variable, whatever has been read of it.</summary>
    public bool IsSame(HandWrittenWeight other) => IsKeptIn(other.Holder, other.Key);

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

    /// <summary>The variable that an operation refers to, also as a tensor, or null.</summary>
    internal static HandWrittenWeight? Read(IOperation use, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        use = Reference(use, library);
        if (use is IPropertyReferenceOperation { Arguments: { Length: 1 } key, Instance: { } dictionary })
        {
            return key[0].Value.ConstantString() is { } text && VariableUses.VariableOf(dictionary.Unwrap()) is { } holder && ElementOf(dictionary.Unwrap(), text, cancellationToken) is { } element
                ? OfCreation(holder, text, element, library, cancellationToken)
                : null;
        }
        return VariableUses.VariableOf(use) is { } variable && !library.Owns(variable) && OnlyValue(variable, use, cancellationToken) is { } value
            ? OfCreation(variable, null, value, library, cancellationToken)
            : null;
    }

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

    /// <summary>The value of a variable that is written once, other than with null.</summary>
    private static IOperation? OnlyValue(ISymbol variable, IOperation near, CancellationToken cancellationToken)
    {
        if (VariableUses.Find(variable, near, cancellationToken) is not { } uses)
            return null;
        IOperation? value = null;
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Read || (use.Value is not null && use.Value.IsConstantNull()))
                continue;
            if (use.Kind == VariableUseKind.OpaqueWrite || value is not null)
                return null;
            value = use.Value;
        }
        return variable is IParameterSymbol ? null : value?.Unwrap();
    }

    /// <summary>The element that a dictionary is created with; null where the dictionary may change.</summary>
    private static IOperation? ElementOf(IOperation dictionary, string key, CancellationToken cancellationToken)
    {
        if (OnlyValue(VariableUses.VariableOf(dictionary)!, dictionary, cancellationToken) is not IObjectCreationOperation { Initializer: { } initializer })
            return null;
        IOperation? found = null;
        foreach (var element in initializer.Initializers)
        {
            var (elementKey, value) = Pair(element);
            if (elementKey is null || value is null)
                return null;
            if (elementKey != key)
                continue;
            if (found is not null)
                return null;
            found = value.Unwrap();
        }
        return found;
    }

    /// <summary>Key and value of one element of a dictionary's initializer.</summary>
    internal static (string? Key, IOperation? Value) Pair(IOperation element) => element switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments }, Value: var value } => (arguments[0].Value.ConstantString(), value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments } => (arguments[0].Value.ConstantString(), arguments[1].Value),
        _ => (null, null),
    };

    private static HandWrittenWeight? OfCreation(ISymbol holder, string? key, IOperation value, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (value is not IInvocationOperation { TargetMethod: { Name: "Variable" } method } creation || !library.Tf.Declares(method) || creation.Argument("data") is not { } data)
            return null;
        var (initial, shape) = InitialValues.Read(data.Value.Unwrap(), library, cancellationToken);
        return new HandWrittenWeight(holder, key, creation, shape, initial);
    }

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
