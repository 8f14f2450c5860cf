using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A loss, with what it compares.</summary>
/// <param name="Configuration">Which of Keras' losses it is.</param>
/// <param name="Prediction">What it takes for the model's output.</param>
/// <param name="Target">What it takes for the labels.</param>
internal sealed record LossComparison(LossConfiguration Configuration, Term Prediction, Term Target);

/// <summary>Recognizes the losses that Keras has, as objects and written out as operations.</summary>
internal sealed class LossFormula
{
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;

    public LossFormula(TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The loss that <paramref name="term"/> is; else why it is none.</summary>
    public (LossComparison? Loss, TrainingRefusal? Refusal) Read(Term term)
    {
        if (term is { Name: "Call", Operation: IInvocationOperation { Instance: { } loss } call } && LossReading.Read(loss, library, cancellationToken) is { } reading)
        {
            if (call.WrittenArgument("sample_weight") is { } weight && !weight.Value.IsConstantNull())
                return Refused(TrainingPreconditions.WeightedLoss, weight.Value);
            return term.Operands.Length >= 2
                ? (new LossComparison(ConfigurationOf(reading, loss), Shaped(term.Operands[1]), Shaped(term.Operands[0])), null)
                : Refused(TrainingPreconditions.UnknownLoss, call);
        }
        if (term.Name == "reduce_mean" && term.Operands.Length >= 1 && OfElements(term.Operands[0]) is { } mean)
            return (mean, null);
        if (OfProbabilities(term, isMean: true) is { } entropy)
            return (entropy, null);
        return Refused(WhyNot(term), term.Operation);
    }

    public static LossConfiguration ConfigurationOf(LossReading reading, IOperation denoted) => new(reading.Name, reading.TakesLogits)
    {
        Object = denoted,
        OtherArguments = CreationForm.Arguments(reading.Value, except: "from_logits"),
    };

    /// <summary>What the mean is taken of.</summary>
    private LossComparison? OfElements(Term term)
    {
        switch (term.Name)
        {
            case "sparse_softmax_cross_entropy_with_logits" when Arguments(term) is var (labels, logits):
                return Logits("SparseCategoricalCrossentropy", logits, labels);
            case "softmax_cross_entropy_with_logits" or "softmax_cross_entropy_with_logits_v2" when Arguments(term) is var (labels, logits):
                return labels is { Name: "one_hot", Operands.Length: >= 1 }
                    ? Logits("SparseCategoricalCrossentropy", logits, Casts(labels.Operands[0]))
                    : Logits("CategoricalCrossentropy", logits, labels);
            case "sigmoid_cross_entropy_with_logits" when Arguments(term) is var (labels, logits):
                return Logits("BinaryCrossentropy", Shaped(logits), Shaped(labels));
            case "square" when term.Operands is [{ Name: "subtract", Operands: [var first, var second] }]:
                return Difference("MeanSquaredError", first, second);
            case "pow" when term.Operands is [{ Name: "subtract", Operands: [var first, var second] }, var power] && power.IsNumber(2):
                return Difference("MeanSquaredError", first, second);
            case "squared_difference" when term.Operands is [var first, var second]:
                return Difference("MeanSquaredError", first, second);
            case "multiply" when term.Operands is [{ Name: "subtract", Operands: [var first, var second] } left, { Name: "subtract" } right] && AreSame(left, right):
                return Difference("MeanSquaredError", first, second);
            case "abs" when term.Operands is [{ Name: "subtract", Operands: [var first, var second] }]:
                return Difference("MeanAbsoluteError", first, second);
            default:
                return OfProbabilities(term, isMean: false);
        }
    }

    /// <summary><c>-reduce_sum(y * log(p), axis)</c>, or its mean.</summary>
    private LossComparison? OfProbabilities(Term term, bool isMean)
    {
        if (term is { Name: "negative", Operands: [var negated] })
            term = negated;
        else
            return null;
        if (isMean)
        {
            if (term is not { Name: "reduce_mean", Operands: [var inner] })
                return null;
            term = inner;
        }
        if (term is not { Name: "reduce_sum", Operands: [{ Name: "multiply", Operands: [var first, var second] }, var axis] } || !(axis.IsNumber(1) || axis.IsNumber(-1)))
            return null;
        var (labels, log) = second.Name == "log" ? (first, second) : (second, first);
        if (log is not { Name: "log", Operands: [var probabilities] })
            return null;
        if (probabilities is { Name: "clip_by_value", Operands: [var clipped, ..] })
            probabilities = clipped;
        labels = Casts(labels);
        var name = labels.Name == "one_hot" ? "SparseCategoricalCrossentropy" : "CategoricalCrossentropy";
        if (labels is { Name: "one_hot", Operands: [var classes, ..] })
            labels = Casts(classes);
        return probabilities is { Name: "softmax", Operands: [var logits, ..] }
            ? new LossComparison(new LossConfiguration(name, TakesLogits: true) { IsApproximate = true }, logits, labels)
            : new LossComparison(new LossConfiguration(name, TakesLogits: false) { IsApproximate = true }, probabilities, labels);
    }

    private static LossComparison Logits(string name, Term logits, Term labels) => new(new LossConfiguration(name, TakesLogits: true), logits, Casts(labels));

    // Which of the two is the model's output makes no difference to the loss.
    private static LossComparison Difference(string name, Term first, Term second)
    {
        var (one, other) = (Shaped(first), Shaped(second));
        return IsOutput(other) && !IsOutput(one) ? new LossComparison(new LossConfiguration(name, false), other, one) : new LossComparison(new LossConfiguration(name, false), one, other);
    }

    private static bool IsOutput(Term term) => term.Name == Term.Apply;

    /// <summary>Labels and logits, by the parameters' names.</summary>
    private static (Term Labels, Term Logits)? Arguments(Term term)
    {
        if (term.Operation is not IInvocationOperation call)
            return null;
        Term? labels = null, logits = null;
        var next = 0;
        foreach (var parameter in call.TargetMethod.Parameters)
        {
            if (call.Argument(parameter.Name) is not { ArgumentKind: not ArgumentKind.DefaultValue } || next >= term.Operands.Length)
                continue;
            if (parameter.Name == "labels")
                labels = term.Operands[next];
            else if (parameter.Name == "logits")
                logits = term.Operands[next];
            else if (parameter.Name is not ("name" or "axis" or "dim"))
                return null;
            next++;
        }
        return labels is null || logits is null ? null : (Casts(labels), logits);
    }

    /// <summary>What the labels are before they are given another type.</summary>
    public static Term Casts(Term term)
    {
        while (term is { Name: "cast" or "astype" or "convert_to_tensor" or "identity", Operands.Length: >= 1 })
            term = term.Operands[0];
        return term;
    }

    /// <summary>The same without the shape, which <c>fit</c> makes the same for both.</summary>
    private static Term Shaped(Term term)
    {
        while (true)
        {
            term = Casts(term);
            if (term is { Name: "squeeze" or "expand_dims", Operands.Length: >= 1 })
                term = term.Operands[0];
            else if (term is { Name: "reshape", Operands: [var reshaped, var shape] } && shape.IsNumber(-1))
                term = reshaped;
            else
                return term;
        }
    }

    private TrainingPrecondition WhyNot(Term term)
    {
        var inner = term is { Name: "reduce_mean" or "reduce_sum", Operands: [var reduced, ..] } ? reduced : term;
        if (inner.Name == "multiply" && inner.Operands.Length == 2 && (IsLoss(inner.Operands[0]) || IsLoss(inner.Operands[1])))
            return inner.Operands[0].Operation.ConstantValue.HasValue || inner.Operands[1].Operation.ConstantValue.HasValue ? TrainingPreconditions.ScaledLoss : TrainingPreconditions.WeightedLoss;
        if (term.Name == "divide" && (IsSum(term.Operands[0]) || IsLoss(term.Operands[0])))
            return TrainingPreconditions.ScaledLoss;
        if (term.Name is "add" or "subtract" && term.Operands.Length == 2 && (IsLoss(term.Operands[0]) || IsLoss(term.Operands[1])))
            return TrainingPreconditions.LossOfSeveralTerms;
        if (term.Name == "reduce_sum" && term.Operands.Length >= 1 && (OfElements(term.Operands[0]) is not null))
            return TrainingPreconditions.ScaledLoss;
        if (inner.Name is "sparse_softmax_cross_entropy_with_logits" or "softmax_cross_entropy_with_logits" or "sigmoid_cross_entropy_with_logits")
            return TrainingPreconditions.ScaledLoss;
        return TrainingPreconditions.UnknownLoss;
    }

    private bool IsLoss(Term term) => Read(term).Loss is not null || OfElements(term) is not null;

    private bool IsSum(Term term) => term.Name == "reduce_sum" && term.Operands.Length >= 1 && OfElements(term.Operands[0]) is not null;

    private static bool AreSame(Term first, Term second)
    {
        if (first.Operation == second.Operation)
            return true;
        if (first.Name != second.Name || first.Operands.Length != second.Operands.Length)
            return false;
        if (first.Operands.IsEmpty)
            return first.Name == Term.Leaf && first.Operation.Syntax.ToString() == second.Operation.Syntax.ToString();
        for (var i = 0; i < first.Operands.Length; i++)
            if (!AreSame(first.Operands[i], second.Operands[i]))
                return false;
        return true;
    }

    private static (LossComparison?, TrainingRefusal?) Refused(TrainingPrecondition precondition, IOperation code) => (null, new TrainingRefusal(precondition, code.Syntax.ToString()));
}
