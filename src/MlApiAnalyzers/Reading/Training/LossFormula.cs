using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A loss, with what it compares.</summary>
/// <param name="Configuration">Which of Keras' losses it is.</param>
/// <param name="Prediction">What it takes for the model's output.</param>
/// <param name="Target">What it takes for the labels.</param>
internal sealed record LossComparison(LossConfiguration Configuration, Value Prediction, Value Target);

/// <summary>Recognizes the losses that Keras has, as objects and written out as operations, in the computation that a value is.</summary>
internal sealed class LossFormula
{
    // Two computations that are written out twice are compared part by part.
    private const int MaxCompared = 1000;

    private readonly TensorFlowLibrary library;

    public LossFormula(TensorFlowLibrary library)
    {
        this.library = library;
    }

    /// <summary>The loss that <paramref name="value"/> is, which stands at <paramref name="use"/>; else why it is none.</summary>
    public (LossComparison? Loss, TrainingRefusal? Refusal) Read(Value value, IOperation use)
    {
        value = FirstTensor(value);
        if (value is MadeValue { Name: "Call" } call && LossReading.Of(call.Receiver, library) is not null)
        {
            if (WeightOf(call) is { } weight)
                return Refused(TrainingPreconditions.WeightedLoss, weight);
            if (OfObject(call) is null)
                return Refused(TrainingPreconditions.UnknownLoss, call.Origin ?? use);
        }
        return Find(value) is { } loss ? (loss, null) : Refused(WhyNot(value), value.Origin ?? use);
    }

    public static LossConfiguration ConfigurationOf(LossReading reading, IOperation denoted) => new(reading.Name, reading.TakesLogits)
    {
        Object = denoted,
        OtherArguments = CreationForm.Arguments(reading.Value, except: "from_logits"),
    };

    /// <summary>What the labels are before they are given another type.</summary>
    public static Value Casts(Value value)
    {
        while (FirstTensor(value) is var tensor && Operation(tensor, out var operands) is "cast" or "astype" or "convert_to_tensor" or "identity" && operands.Length >= 1)
            value = operands[0];
        return FirstTensor(value);
    }

    /// <summary>Whether two values are the same computation of the same things.</summary>
    public static bool AreSame(Value first, Value second)
    {
        var budget = MaxCompared;
        return AreSame(first, second, ref budget);
    }

    private LossComparison? Find(Value value) => value switch
    {
        MadeValue { Name: "Call" } call when WeightOf(call) is null && OfObject(call) is { } loss => loss,
        _ when Operation(value, out var operands) == "reduce_mean" && operands.Length >= 1 && OfElements(operands[0]) is { } mean => mean,
        _ => OfProbabilities(value, isMean: true),
    };

    private LossComparison? OfObject(MadeValue call) =>
        LossReading.Of(call.Receiver, library) is { } reading && call.Origin is IInvocationOperation { Instance: { } denoted } && call.Argument("y_true") is { } labels && call.Argument("y_pred") is { } prediction
            ? new LossComparison(ConfigurationOf(reading, denoted), Shaped(prediction), Shaped(labels))
            : null;

    private static IOperation? WeightOf(MadeValue call) => call.Written("sample_weight") is { Value.IsNull: false, Operation: { } weight } ? weight.Value : null;

    /// <summary>What the mean is taken of.</summary>
    private static LossComparison? OfElements(Value value)
    {
        Value? first, second;
        switch (Operation(value, out var operands))
        {
            case "sparse_softmax_cross_entropy_with_logits" when Arguments(value) is var (labels, logits):
                return Logits("SparseCategoricalCrossentropy", logits, labels);
            case "softmax_cross_entropy_with_logits" or "softmax_cross_entropy_with_logits_v2" when Arguments(value) is var (labels, logits):
                return Operation(labels, out var classes) == "one_hot"
                    ? Logits("SparseCategoricalCrossentropy", logits, Casts(classes[0]))
                    : Logits("CategoricalCrossentropy", logits, labels);
            case "sigmoid_cross_entropy_with_logits" when Arguments(value) is var (labels, logits):
                return Logits("BinaryCrossentropy", Shaped(logits), Shaped(labels));
            case "square" when IsDifference(operands[0], out first, out second):
            case "pow" when operands.Length == 2 && operands[1].Number == 2 && IsDifference(operands[0], out first, out second):
            case "multiply" when operands.Length == 2 && IsDifference(operands[0], out first, out second) && AreSame(operands[0], operands[1]):
                return Difference("MeanSquaredError", first!, second!);
            case "squared_difference" when operands.Length == 2:
                return Difference("MeanSquaredError", operands[0], operands[1]);
            case "abs" when IsDifference(operands[0], out first, out second):
                return Difference("MeanAbsoluteError", first!, second!);
            default:
                return OfProbabilities(value, isMean: false);
        }
    }

    private static bool IsDifference(Value value, out Value? first, out Value? second)
    {
        var isDifference = Operation(value, out var operands) == "subtract" && operands.Length == 2;
        (first, second) = isDifference ? (operands[0], operands[1]) : (null, null);
        return isDifference;
    }

    /// <summary><c>-reduce_sum(y * log(p), axis)</c>, or its mean.</summary>
    private static LossComparison? OfProbabilities(Value value, bool isMean)
    {
        if (Operation(value, out var operands) != "negative"
            || (isMean && (Operation(operands[0], out operands) != "reduce_mean" || operands.Length != 1))
            || Operation(operands[0], out var sum) != "reduce_sum" || sum.Length != 2 || sum[1].Number is not (1 or -1)
            || Operation(sum[0], out var product) != "multiply" || product.Length != 2)
            return null;
        var (labels, log) = Operation(product[1], out _) == "log" ? (product[0], product[1]) : (product[1], product[0]);
        if (Operation(log, out operands) != "log")
            return null;
        var probabilities = operands[0];
        if (Operation(probabilities, out operands) == "clip_by_value")
            probabilities = operands[0];
        labels = Casts(labels);
        var name = "CategoricalCrossentropy";
        if (Operation(labels, out operands) == "one_hot")
            (name, labels) = ("SparseCategoricalCrossentropy", Casts(operands[0]));
        var isSoftmax = Operation(probabilities, out operands) == "softmax";
        return new LossComparison(new LossConfiguration(name, isSoftmax) { IsApproximate = true }, isSoftmax ? operands[0] : probabilities, labels);
    }

    private static LossComparison Logits(string name, Value logits, Value labels) => new(new LossConfiguration(name, TakesLogits: true), logits, Casts(labels));

    // Which of the two is the model's output makes no difference to the loss.
    private static LossComparison Difference(string name, Value first, Value second)
    {
        var (one, other) = (Shaped(first), Shaped(second));
        if (IsOutput(other) && !IsOutput(one))
            (one, other) = (other, one);
        return new LossComparison(new LossConfiguration(name, false), one, other);
    }

    private static bool IsOutput(Value value) => value is MadeValue { Name: "Apply" };

    /// <summary>Labels and logits, by the parameters' names.</summary>
    private static (Value Labels, Value Logits)? Arguments(Value value)
    {
        var made = (MadeValue)value;
        if (made.Arguments.Any(static argument => argument is { IsWritten: true, Name: not ("labels" or "logits" or "name" or "axis" or "dim") }))
            return null;
        return made.Written("labels") is { } labels && made.Written("logits") is { } logits ? (Casts(labels.Value), FirstTensor(logits.Value)) : null;
    }

    /// <summary>The same without the shape, which <c>fit</c> makes the same for both.</summary>
    private static Value Shaped(Value value)
    {
        while (true)
        {
            value = Casts(value);
            var name = Operation(value, out var operands);
            if (name is not ("squeeze" or "expand_dims") && !(name == "reshape" && operands.Length == 2 && operands[1].Number == -1))
                return value;
            value = operands[0];
        }
    }

    private TrainingPrecondition WhyNot(Value value)
    {
        var name = Operation(value, out var operands);
        var (inner, parts) = (name, operands);
        if (name is "reduce_mean" or "reduce_sum" && operands.Length >= 1)
            inner = Operation(operands[0], out parts);
        if (inner == "multiply" && parts.Length == 2 && parts.Any(IsLoss))
            return parts.Any(static part => part is ConstantValue) ? TrainingPreconditions.ScaledLoss : TrainingPreconditions.WeightedLoss;
        if (name == "divide" && (IsSum(operands[0]) || IsLoss(operands[0])))
            return TrainingPreconditions.ScaledLoss;
        if (name is "add" or "subtract" && operands.Length == 2 && operands.Any(IsLoss))
            return TrainingPreconditions.LossOfSeveralTerms;
        if (IsSum(value) || inner is "sparse_softmax_cross_entropy_with_logits" or "softmax_cross_entropy_with_logits" or "sigmoid_cross_entropy_with_logits")
            return TrainingPreconditions.ScaledLoss;
        return TrainingPreconditions.UnknownLoss;
    }

    private bool IsLoss(Value value) => Find(value) is not null || OfElements(value) is not null;

    private static bool IsSum(Value value) => Operation(value, out var operands) == "reduce_sum" && operands.Length >= 1 && OfElements(operands[0]) is not null;

    /// <summary>The name of the operation of the library that computes a value, and what it computes it of, in the parameters' order; a tensor that it is called on comes first.</summary>
    private static string? Operation(Value value, out ImmutableArray<Value> operands)
    {
        operands = ImmutableArray<Value>.Empty;
        if (value is not MadeValue { Maker: IMethodSymbol } made)
            return null;
        var all = made.Arguments.Where(static argument => argument.IsWritten).OrderBy(static argument => argument.Operation?.Parameter?.Ordinal ?? 0).Select(static argument => FirstTensor(argument.Value));
        operands = (made.Receiver is { } receiver && made.Name != "Apply" ? all.Prepend(FirstTensor(receiver)) : all).ToImmutableArray();
        return operands.IsEmpty ? null : made.Name;
    }

    // The first of the tensors that a model gives is the one it gives.
    private static Value FirstTensor(Value value) =>
        value is MadeValue { Maker: IPropertySymbol { IsIndexer: true, ContainingType.Name: "Tensors" or "Nest" }, Receiver: { } tensors, Arguments: { Length: 1 } index } && index[0].Value.Integer == 0 ? tensors : value;

    private static bool AreSame(Value first, Value second, ref int budget)
    {
        if (Value.AreSame(first, second))
            return true;
        if (--budget < 0)
            return false;
        switch (first, second)
        {
            case (UnknownValue { Symbol: { } one }, UnknownValue { Symbol: { } other }):
                return SymbolEqualityComparer.Default.Equals(one, other);
            case (PartValue one, PartValue other):
                return one.Index == other.Index && AreSame(one.Whole, other.Whole, ref budget);
            case (HeapValue one, HeapValue other) when one.Identity == other.Identity:
                return true;
            case (MadeValue { Kind: MadeKind.Tensor or MadeKind.Array or MadeKind.Other } one, MadeValue other):
                if (!SymbolEqualityComparer.Default.Equals(one.Maker, other.Maker) || one.Arguments.Length != other.Arguments.Length || (one.Receiver is null) != (other.Receiver is null))
                    return false;
                if (one.Receiver is { } receiver && !AreSame(receiver, other.Receiver!, ref budget))
                    return false;
                for (var i = 0; i < one.Arguments.Length; i++)
                    if (!AreSame(one.Arguments[i].Value, other.Arguments[i].Value, ref budget))
                        return false;
                return true;
            default:
                return false;
        }
    }

    private static (LossComparison?, TrainingRefusal?) Refused(TrainingPrecondition precondition, IOperation code) => (null, new TrainingRefusal(precondition, code.Syntax.ToString()));
}
