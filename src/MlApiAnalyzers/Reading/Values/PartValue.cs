using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>A part of a value of which only the whole is known: an element of what a method returns as a tuple, or each element of a collection.</summary>
internal sealed class PartValue : Value
{
    /// <summary>The index that stands for any element.</summary>
    public const int Each = -1;

    public PartValue(Value whole, int index, IOperation? origin)
        : base(origin)
    {
        Whole = whole;
        Index = index;
        Include(whole);
    }

    public Value Whole { get; }

    public int Index { get; }

    /// <summary>The element of <paramref name="tuple"/> at <paramref name="index"/>.</summary>
    public static Value Of(Value tuple, int index, IOperation origin) => tuple switch
    {
        SequenceValue { Elements: { } elements } when index < elements.Length => elements[index],
        UnknownValue { IsOpen: false } unknown => new UnknownValue(unknown.Reason == UnknownReason.External ? UnknownReason.NotRead : unknown.Reason, origin),
        _ => new PartValue(tuple, index, origin),
    };

    internal override Value Rebuild(Instantiation instantiation)
    {
        var whole = Whole.Instantiate(instantiation);
        return Index != Each && whole is SequenceValue ? Of(whole, Index, Origin!) : new PartValue(whole, Index, Origin);
    }

    protected override void Write(StringBuilder text)
    {
        Whole.Print(text);
        text.Append('.').Append(Index == Each ? "each" : Index.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>A number that is computed of one that is not known, such as <c>2 * units</c> of a parameter.</summary>
internal sealed class ComputedValue : Value
{
    public ComputedValue(BinaryOperatorKind kind, Value left, Value right, IOperation? origin)
        : base(origin)
    {
        Kind = kind;
        Left = left;
        Right = right;
        Include(left);
        Include(right);
    }

    public BinaryOperatorKind Kind { get; }

    public Value Left { get; }

    public Value Right { get; }

    internal override Value Rebuild(Instantiation instantiation) => Arithmetic.Of(Kind, Left.Instantiate(instantiation), Right.Instantiate(instantiation), Origin);

    protected override void Write(StringBuilder text)
    {
        text.Append('(');
        Left.Print(text);
        text.Append(' ').Append(Arithmetic.SignOf(Kind)).Append(' ');
        Right.Print(text);
        text.Append(')');
    }
}
