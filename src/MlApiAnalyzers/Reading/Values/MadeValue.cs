using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>What kind of thing a call of the library makes.</summary>
internal enum MadeKind
{
    Other,
    Tensor,
    Array,
    Variable,
    Layer,
    Model,
    Loss,
    Optimizer,
    Metric,
    Dataset,
    Activation,
    Initializer,
    Callback,
    Shape,
    ElementType,
    Tape,
    Session,
    Graph,
}

/// <summary>One argument of a call.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">What it is given, or its default.</param>
/// <param name="Operation">The argument; null where the call was made by something else than an argument list.</param>
internal readonly record struct ArgumentValue(string Name, Value Value, IArgumentOperation? Operation)
{
    /// <summary>Whether the call says it.</summary>
    public bool IsWritten => Operation is not { ArgumentKind: ArgumentKind.DefaultValue };

    internal static ImmutableArray<ArgumentValue> Rebuild(ImmutableArray<ArgumentValue> arguments, Instantiation instantiation)
    {
        var builder = ImmutableArray.CreateBuilder<ArgumentValue>(arguments.Length);
        foreach (var argument in arguments)
            builder.Add(argument with { Value = argument.Value.Instantiate(instantiation) });
        return builder.MoveToImmutable();
    }

    internal static void Print(ImmutableArray<ArgumentValue> arguments, StringBuilder text)
    {
        text.Append('(');
        var isFirst = true;
        foreach (var argument in arguments)
        {
            if (!argument.IsWritten)
                continue;
            text.Append(isFirst ? "" : ", ").Append(argument.Name).Append(": ");
            argument.Value.Print(text);
            isFirst = false;
        }
        text.Append(')');
    }
}

/// <summary>
/// What a member of the library makes: a layer of <c>keras.layers</c>, a tensor of <c>tf</c>, a loss, a model. The arguments are a part of it, so a
/// tensor is the whole computation that it is the result of.
/// </summary>
internal sealed class MadeValue : HeapValue
{
    private readonly SequenceValue? layers;

    public MadeValue(MadeKind kind, ISymbol maker, Value? receiver, ImmutableArray<ArgumentValue> arguments, IOperation? origin, Identity? identity = null)
        : base(identity ?? new Identity(), origin)
    {
        Kind = kind;
        Maker = maker;
        Receiver = receiver;
        Arguments = arguments;
        if (receiver is not null)
            Include(receiver);
        foreach (var argument in arguments)
            Include(argument.Value);
    }

    public MadeKind Kind { get; }

    /// <summary>The method, constructor, operator, property or field of the library.</summary>
    public ISymbol Maker { get; }

    /// <summary>The field's term for what is made: <c>Dense</c>, <c>matmul</c>, <c>add</c>, <c>Sequential</c>; of a constructor, the class.</summary>
    public string Name => Maker switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.Name,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } operation => OperatorName(operation.Name),
        _ => Maker.Name,
    };

    /// <summary>What the member was called on: the layer of <c>layer.Apply(x)</c>. Not <c>tf</c>, <c>keras.layers</c> and the like, which hold nothing.</summary>
    public Value? Receiver { get; }

    public ImmutableArray<ArgumentValue> Arguments { get; }

    /// <summary>The layers of a Sequential model, those that were added to it among them; null where that is not known.</summary>
    public SequenceValue? Layers
    {
        get => layers;
        init
        {
            layers = value;
            if (value is not null)
                Include(value);
        }
    }

    /// <summary>Whether all additions to a model are among <see cref="Layers"/>.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The argument for a parameter, its default included; null where the member has no such parameter.</summary>
    public Value? Argument(string name)
    {
        foreach (var argument in Arguments)
            if (argument.Name == name)
                return argument.Value;
        return null;
    }

    /// <summary>The argument for a parameter where the call writes it.</summary>
    public ArgumentValue? Written(string name)
    {
        foreach (var argument in Arguments)
            if (argument.Name == name && argument.IsWritten)
                return argument;
        return null;
    }

    public MadeValue WithLayers(SequenceValue? layers, bool isWhole) => new(Kind, Maker, Receiver, Arguments, Origin, Identity) { Layers = layers, IsWhole = isWhole };

    internal override Value WithUnknownContent() => Kind == MadeKind.Model ? WithLayers(null, isWhole: false) : this;

    private protected override HeapValue? Joined(HeapValue other)
    {
        if (other is not MadeValue made || Layers is not null || made.Layers is not null || Arguments.Length != made.Arguments.Length || (Receiver is null) != (made.Receiver is null))
            return null;
        var joined = ImmutableArray.CreateBuilder<ArgumentValue>(Arguments.Length);
        for (var i = 0; i < Arguments.Length; i++)
            joined.Add(made.Arguments[i] with { Value = EitherValue.Join(Arguments[i].Value, made.Arguments[i].Value) });
        return new MadeValue(Kind, Maker, Receiver is null ? null : EitherValue.Join(Receiver, made.Receiver!), joined.MoveToImmutable(), Origin, made.Identity);
    }

    internal override Value Rebuild(Instantiation instantiation) =>
        new MadeValue(Kind, Maker, Receiver?.Instantiate(instantiation), ArgumentValue.Rebuild(Arguments, instantiation), Origin, instantiation.Renew(Identity))
        {
            Layers = (SequenceValue?)Layers?.Instantiate(instantiation),
            IsWhole = IsWhole,
        };

    protected override void Write(StringBuilder text)
    {
        if (Receiver is not null)
        {
            Receiver.Print(text);
            text.Append('.');
        }
        text.Append(Name);
        if (Maker is IMethodSymbol)
            ArgumentValue.Print(Arguments, text);
        Layers?.Print(text);
        if (!IsWhole)
            text.Append('…');
    }

    private static string OperatorName(string name) => name switch
    {
        "op_Addition" => "add",
        "op_Subtraction" => "subtract",
        "op_Multiply" => "multiply",
        "op_Division" => "divide",
        "op_Modulus" => "mod",
        "op_UnaryNegation" => "negative",
        "op_GreaterThan" => "greater",
        "op_GreaterThanOrEqual" => "greater_equal",
        "op_LessThan" => "less",
        "op_LessThanOrEqual" => "less_equal",
        _ => name,
    };
}
