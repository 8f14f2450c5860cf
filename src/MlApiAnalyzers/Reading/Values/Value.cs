using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>
/// What an expression evaluates to, as far as the code tells. A value does not change; of what the program can change (a list, a model, an
/// object) it is the content at one point, and <see cref="HeapValue.Identity"/> says whose content.
/// </summary>
internal abstract class Value
{
    /// <summary>The longest chain of values, each made of the one before, that is copied or printed: what is longer is unknown there.</summary>
    internal const int MaxDepth = 1000;

    private const int MaxPrinted = 4000;

    protected Value(IOperation? origin)
    {
        Origin = origin;
    }

    /// <summary>The operation that makes the value, which may stand in another member than the expression that has it; null for what no single one makes.</summary>
    public IOperation? Origin { get; }

    /// <summary>Whether the value depends on what a parameter is given.</summary>
    internal bool IsOpen { get; private protected set; }

    /// <summary>Whether the value is, or holds, something that every call of the function makes anew: a list, a layer, a model.</summary>
    internal bool HasIdentity { get; private protected set; }

    /// <summary>The number of values in the longest chain that this one was made of.</summary>
    internal int Depth { get; private set; } = 1;

    /// <summary>The constant, for a value that is one; null as well for the constant null.</summary>
    public object? Constant => (this as ConstantValue)?.Content;

    public string? Text => Constant as string;

    public bool IsNull => this is ConstantValue { Content: null };

    public bool IsUnknown => this is UnknownValue;

    /// <summary>A whole number, whichever type of C# it has; null for everything else.</summary>
    public long? Integer => Constant switch
    {
        int number => number,
        long number => number,
        short number => number,
        byte number => number,
        sbyte number => number,
        ushort number => number,
        uint number => number,
        _ => null,
    };

    /// <summary>A number of any type; null for everything else.</summary>
    public double? Number => Constant switch
    {
        float number => number,
        double number => number,
        _ => Integer,
    };

    public bool? Truth => Constant as bool?;

    /// <summary>The value with other values in place of the parameters that it depends on, and with identities of its own.</summary>
    internal Value Instantiate(Instantiation instantiation)
    {
        if (!IsOpen && !(HasIdentity && instantiation.RenewsIdentities))
            return this;
        return Depth > MaxDepth ? new UnknownValue(UnknownReason.Budget, Origin) : instantiation.Of(this);
    }

    /// <summary>A copy whose parts are instantiated; called only where something changes.</summary>
    internal abstract Value Rebuild(Instantiation instantiation);

    protected abstract void Write(StringBuilder text);

    /// <summary>Takes over what another value, of which this one is a later state, is made of.</summary>
    private protected void IncludeAll(Value before) => (IsOpen, HasIdentity, Depth) = (before.IsOpen, before.HasIdentity, before.Depth);

    /// <summary>Makes another value a part of this one.</summary>
    private protected void Include(Value part)
    {
        IsOpen |= part.IsOpen;
        HasIdentity |= part.HasIdentity;
        Depth = Math.Max(Depth, part.Depth + 1);
    }

    /// <summary>Appends the value as text. What is used twice is printed twice, so there is an end to it.</summary>
    internal void Print(StringBuilder text)
    {
        if (text.Length > MaxPrinted || Depth > MaxDepth)
            text.Append('…');
        else
            Write(text);
    }

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Print(text);
        return text.ToString();
    }

    /// <summary>Whether two values are known to be the same.</summary>
    public static bool AreSame(Value first, Value second) => ReferenceEquals(first, second) || (first, second) switch
    {
        (ConstantValue one, ConstantValue other) => Equals(one.Content, other.Content),
        (UnknownValue { Symbol: { } one } a, UnknownValue { Symbol: { } other } b) => a.Reason == UnknownReason.Parameter && b.Reason == UnknownReason.Parameter && SymbolEqualityComparer.Default.Equals(one, other),
        (TextValue one, TextValue other) => AreSame(one.Parts, other.Parts),
        (SequenceValue { IsTuple: true, Elements: { } one }, SequenceValue { IsTuple: true, Elements: { } other }) => AreSame(one, other),
        _ => false,
    };

    private static bool AreSame(ImmutableArray<Value> first, ImmutableArray<Value> second)
    {
        if (first.Length != second.Length)
            return false;
        for (var i = 0; i < first.Length; i++)
            if (!AreSame(first[i], second[i]))
                return false;
        return true;
    }
}

/// <summary>Why a value is not known.</summary>
internal enum UnknownReason
{
    /// <summary>It is what a parameter is given, which <see cref="UnknownValue.Symbol"/> names.</summary>
    Parameter,

    /// <summary>It comes from code that is not read: another library, another project, an overridable method.</summary>
    External,

    /// <summary>It differs from one path, iteration or caller to another.</summary>
    Varies,

    /// <summary>It is not written where it could be read: a field that other types may write, a variable without a value.</summary>
    Unwritten,

    /// <summary>It would take too many steps, or too many calls within calls.</summary>
    Budget,

    /// <summary>The code there has no reading.</summary>
    NotRead,
}

/// <summary>A value that is not known, and why.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(UnknownReason reason, IOperation? origin = null, ISymbol? symbol = null)
        : base(origin)
    {
        Reason = reason;
        Symbol = symbol;
        IsOpen = reason == UnknownReason.Parameter;
    }

    public UnknownReason Reason { get; }

    /// <summary>The parameter or variable that holds it, where there is one.</summary>
    public ISymbol? Symbol { get; }

    internal override Value Rebuild(Instantiation instantiation) => instantiation.Argument(Symbol!) ?? this;

    protected override void Write(StringBuilder text) => text.Append(Symbol is null ? $"?{Reason.ToString().ToLowerInvariant()}" : $"?{Symbol.Name}");
}

/// <summary>A number, a text, a truth value, a character, or null.</summary>
internal sealed class ConstantValue : Value
{
    public ConstantValue(object? content, IOperation? origin)
        : base(origin)
    {
        Content = content;
    }

    public object? Content { get; }

    internal override Value Rebuild(Instantiation instantiation) => this;

    protected override void Write(StringBuilder text)
    {
        switch (Content)
        {
            case null:
                text.Append("null");
                break;
            case string content:
                text.Append('"').Append(content).Append('"');
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            default:
                text.Append(Convert.ToString(Content, CultureInfo.InvariantCulture));
                break;
        }
    }
}

/// <summary>A text of which a part is not known. Constant parts that touch are one.</summary>
internal sealed class TextValue : Value
{
    private TextValue(ImmutableArray<Value> parts, IOperation? origin)
        : base(origin)
    {
        Parts = parts;
        foreach (var part in parts)
            Include(part);
    }

    /// <summary>Constants with text, and unknown values, in their order.</summary>
    public ImmutableArray<Value> Parts { get; }

    /// <summary>The text that consists of <paramref name="parts"/>: a constant where all of them are.</summary>
    public static Value Of(IEnumerable<Value> parts, IOperation? origin)
    {
        var whole = ImmutableArray.CreateBuilder<Value>();
        var constant = new StringBuilder();
        foreach (var part in parts)
            Append(part);
        if (whole.Count == 0)
            return new ConstantValue(constant.ToString(), origin);
        EndConstant();
        return new TextValue(whole.ToImmutable(), origin);

        void Append(Value part)
        {
            switch (part)
            {
                case ConstantValue known:
                    constant.Append(Convert.ToString(known.Content, CultureInfo.InvariantCulture));
                    break;
                case TextValue text:
                    foreach (var inner in text.Parts)
                        Append(inner);
                    break;
                default:
                    EndConstant();
                    whole.Add(part);
                    break;
            }
        }

        void EndConstant()
        {
            if (constant.Length == 0)
                return;
            whole.Add(new ConstantValue(constant.ToString(), origin));
            constant.Clear();
        }
    }

    internal override Value Rebuild(Instantiation instantiation)
    {
        var parts = new Value[Parts.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Parts[i].Instantiate(instantiation);
        return Of(parts, Origin);
    }

    protected override void Write(StringBuilder text)
    {
        text.Append('$').Append('"');
        foreach (var part in Parts)
        {
            if (part.Text is { } constant)
            {
                text.Append(constant);
                continue;
            }
            text.Append('{');
            part.Print(text);
            text.Append('}');
        }
        text.Append('"');
    }
}

/// <summary>One of several values, which of them is not known; at most <see cref="MaxAlternatives"/>, beyond which it is unknown.</summary>
internal sealed class EitherValue : Value
{
    internal const int MaxAlternatives = 8;

    private EitherValue(ImmutableArray<Value> alternatives, IOperation? origin)
        : base(origin)
    {
        Alternatives = alternatives;
        foreach (var alternative in alternatives)
            Include(alternative);
    }

    public ImmutableArray<Value> Alternatives { get; }

    /// <summary>What a variable holds that got one value on one path and another on another. Null is no other value: it only stands where the variable has none yet.</summary>
    public static Value Join(Value first, Value second, IOperation? origin = null)
    {
        if (AreSame(first, second) || second.IsNull)
            return first;
        if (first.IsNull)
            return second;
        if (first is HeapValue one && second is HeapValue other)
        {
            if (one.Identity == other.Identity)
                return one.JoinContent(other);

            // One expression that is evaluated again, in the next iteration, makes another thing of the same kind.
            if (one.Origin is { } maker && maker == other.Origin && one.JoinParts(other) is { } both)
                return both;
        }

        // What one expression gives in turn is still what that expression gives.
        origin ??= first.Origin == second.Origin ? first.Origin : null;
        if (IsVague(first) || IsVague(second))
            return new UnknownValue(UnknownReason.Varies, origin);
        var alternatives = ImmutableArray.CreateBuilder<Value>();
        Add(first);
        Add(second);
        return alternatives.Count > MaxAlternatives ? new UnknownValue(UnknownReason.Varies, origin) : new EitherValue(alternatives.ToImmutable(), origin);

        void Add(Value value)
        {
            if (value is EitherValue either)
            {
                foreach (var alternative in either.Alternatives)
                    Add(alternative);
                return;
            }
            foreach (var known in alternatives)
                if (AreSame(known, value))
                    return;
            alternatives.Add(value);
        }
    }

    // Of a parameter it is known whose value it is; of the others nothing.
    private static bool IsVague(Value value) => value is UnknownValue { Reason: not (UnknownReason.Parameter or UnknownReason.External) };

    internal override Value Rebuild(Instantiation instantiation)
    {
        var joined = Alternatives[0].Instantiate(instantiation);
        for (var i = 1; i < Alternatives.Length; i++)
            joined = Join(joined, Alternatives[i].Instantiate(instantiation), Origin);
        return joined;
    }

    protected override void Write(StringBuilder text)
    {
        for (var i = 0; i < Alternatives.Length; i++)
        {
            text.Append(i == 0 ? "" : " | ");
            Alternatives[i].Print(text);
        }
    }
}

/// <summary>A lambda, a local function or a method as a value.</summary>
internal sealed class FunctionValue : Value
{
    public FunctionValue(IMethodSymbol method, IOperation origin, IOperation? body, Value? receiver)
        : base(origin)
    {
        Method = method;
        Body = body;
        Receiver = receiver;
    }

    public IMethodSymbol Method { get; }

    /// <summary>The lambda's or local function's own operation; null for a method.</summary>
    public IOperation? Body { get; }

    public Value? Receiver { get; }

    internal override Value Rebuild(Instantiation instantiation) => this;

    protected override void Write(StringBuilder text) => text.Append("function ").Append(Body is null ? Method.Name : "λ");
}

/// <summary>What takes the place of parameters and identities when a value leaves the function that made it.</summary>
internal sealed class Instantiation
{
    private readonly Func<ISymbol, Value?> argument;
    private readonly Dictionary<Value, Value> done = new();
    private readonly Dictionary<Identity, Identity> identities = new();

    /// <param name="argument">The value of a parameter; null leaves it as it is.</param>
    /// <param name="renewsIdentities">Whether what the function makes is another thing with each call.</param>
    public Instantiation(Func<ISymbol, Value?> argument, bool renewsIdentities)
    {
        this.argument = argument;
        RenewsIdentities = renewsIdentities;
    }

    public bool RenewsIdentities { get; }

    public Value? Argument(ISymbol parameter) => argument(parameter);

    /// <summary>The identity that takes the place of <paramref name="identity"/>.</summary>
    public Identity Renew(Identity identity)
    {
        if (!RenewsIdentities)
            return identity;
        if (!identities.TryGetValue(identity, out var renewed))
            identities.Add(identity, renewed = new Identity());
        return renewed;
    }

    /// <summary>One value becomes one value, however often it is a part of another.</summary>
    internal Value Of(Value value)
    {
        if (!done.TryGetValue(value, out var rebuilt))
            done[value] = rebuilt = value.Rebuild(this);
        return rebuilt;
    }
}
