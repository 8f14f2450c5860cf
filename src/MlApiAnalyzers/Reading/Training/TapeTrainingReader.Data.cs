using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <content>What the loop iterates.</content>
public sealed partial class TapeTrainingReader
{
    /// <param name="Data">The data.</param>
    /// <param name="IsWhole">Whether every step sees all of it, so that the loop over the steps is the one over the epochs.</param>
    /// <param name="TakesTensors">Whether the arrays are tensors.</param>
    /// <param name="IsExact">Whether <c>fit</c> sees the same batches.</param>
    private sealed record ReadBatch(TrainingData Data, bool IsWhole, bool TakesTensors, bool IsExact);

    private ReadBatch? ReadData(LossComparison comparison, List<ILoopOperation> loops)
    {
        var (x, y) = (Batch(InputOf(comparison)), Batch(comparison.Target));
        if (loops[0] is IForEachLoopOperation each && DatasetOf(each) is var (dataset, skipped) && IsPart(x, each, 0) && IsPart(y, each, 1))
            return ReadDataset(dataset, skipped);
        var (wholeX, wholeY) = (Variable(x), Variable(y));
        if (wholeX is not null && wholeY is not null && IsArray(wholeX) && IsArray(wholeY))
            return new ReadBatch(new ArrayData(WrittenAtLoop(wholeX)!, WrittenAtLoop(wholeY)!, null, IsShuffled: false), IsWhole: true, TakesTensors(wholeX, wholeY), IsExact: true);
        var (sliceX, sliceY) = (SliceOf(x, loops[0]), SliceOf(y, loops[0]));
        if (sliceX is var (slicedX, size) && sliceY is var (slicedY, other) && size == other)
            return new ReadBatch(new ArrayData(WrittenAtLoop(slicedX)!, WrittenAtLoop(slicedY)!, size, IsShuffled: false), IsWhole: false, TakesTensors(slicedX, slicedY), IsExact: false);

        // An autoencoder's labels are its features.
        var isOdd = wholeX is not null || sliceX is not null || (loops[0] is IForEachLoopOperation over && IsPart(x, over, 0));
        var odd = isOdd ? y : x;
        var prepared = new[] { (x, wholeX), (y, wholeY) }.Where(static part => part is ({ Origin: IInvocationOperation, IsUnknown: false }, null)).Select(static part => part.Item1.Origin!).FirstOrDefault();
        if (prepared is not null)
            Refuse(TrainingPreconditions.PreparedBatch, prepared);
        else
            Refuse(LossFormula.AreSame(x, y) && wholeX is null ? TrainingPreconditions.LossArguments : TrainingPreconditions.UnknownData, odd.Origin ?? loops[0]);
        return null;

        IOperation? Variable(Value array) => VariableAtLoop(array) is { } variable && IsInvariant(variable, loops[0]) ? variable : null;
    }

    private static Value InputOf(LossComparison comparison) => ((MadeValue)comparison.Prediction).Argument("inputs")!;

    /// <summary>A batch as the loop takes it: without its type, and below what gives a vector the second dimension, as <c>fit</c> does to every batch.</summary>
    private static Value Batch(Value value)
    {
        if (value is EitherValue { Alternatives: { Length: 2 } alternatives })
            for (var i = 0; i < 2; i++)
                if (alternatives[i] is MadeValue { Name: "expand_dims", Arguments: { IsEmpty: false } arguments } && LossFormula.AreSame(arguments[0].Value, alternatives[1 - i]))
                    return alternatives[1 - i];
        return value;
    }

    private ReadBatch? ReadDataset(IOperation dataset, int skipped)
    {
        var pipeline = DatasetReading.Read(dataset, library, cancellationToken);
        if (pipeline.Length != DatasetLength.Finite)
        {
            Refuse(TrainingPreconditions.DatasetLength, dataset);
            return null;
        }

        // A whole shuffle and a cut into batches is what fit does to arrays.
        if (skipped == 0 && pipeline.AsArrays() is { } arrays && IsNumeric(pipeline))
            return new ReadBatch(arrays, IsWhole: false, TakesTensors: false, IsExact: true);
        return new ReadBatch(new DatasetData(dataset.Syntax.ToString(), pipeline, skipped), IsWhole: false, TakesTensors: false, IsExact: skipped == 0);
    }

    private bool IsNumeric(DatasetReading pipeline) =>
        pipeline.Source is IInvocationOperation slices
        && slices.Arguments.All(argument => library.NDArray.Is(argument.Value.UnwrapImplicit().Type))
        && slices.Arguments.All(argument => Named(argument.Value.UnwrapImplicit()) is not null);

    /// <summary>The dataset that a loop goes through, and how many of its elements it leaves out.</summary>
    private (IOperation Dataset, int Skipped)? DatasetOf(IForEachLoopOperation each)
    {
        var collection = each.Collection.Unwrap();
        if (collection is IInvocationOperation { TargetMethod.Name: "enumerate" } enumerate
            && library.BindingFunctions.Declares(enumerate.TargetMethod)
            && enumerate.Argument("values")?.Value.Unwrap() is { } values
            && library.IDataset.IsBaseOf(values.Type))
        {
            // enumerate(values, start) begins with the element of that number.
            var start = enumerate.Argument("start")?.Value;
            return start is null ? (values, 0) : start.ConstantValue is { HasValue: true, Value: int skipped } ? (values, skipped) : null;
        }
        return library.IDataset.IsBaseOf(collection.Type) ? (collection, 0) : null;
    }

    /// <summary>Whether a value is the features, 0, or the labels, 1, of the loop's element.</summary>
    private static bool IsPart(Value value, IForEachLoopOperation each, int part)
    {
        if (value is not PartValue { Whole: var element } whole || whole.Index != part)
            return false;
        if (each.Collection.Unwrap() is IInvocationOperation { TargetMethod.Name: "enumerate" })
            element = element is PartValue { Index: 1, Whole: var numbered } ? numbered : whole;
        return element is PartValue { Index: PartValue.Each, Origin: { } collection } && collection.Syntax == each.Collection.Syntax;
    }

    private bool IsArray(IOperation operation) => library.Tensor.IsBaseOf(operation.Type);

    private bool TakesTensors(params IOperation[] arrays) => arrays.Any(array => !library.NDArray.Is(array.Type));

    /// <summary>Whether the value is the same in every iteration.</summary>
    private bool IsInvariant(IOperation leaf, ILoopOperation loop)
    {
        if (VariableUses.VariableOf(leaf) is not { } variable)
            return false;
        if (variable is ILocalSymbol && IsDeclaredIn(leaf, loop))
            return false;
        foreach (var operation in loop.Body.Descendants())
            if (operation is IAssignmentOperation assignment && assignment.Target.DescendantsAndSelf().Any(target => SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(target), variable)))
                return false;
        return true;
    }

    private string? Named(IOperation array)
    {
        var name = NameAtLoop(array);
        if (name is null)
            Refuse(TrainingPreconditions.OutOfReach, array);
        return name;
    }

    /// <summary>The array and the size of a batch, for <c>x[new Slice(i * size, (i + 1) * size)]</c> and the like, one batch behind the other.</summary>
    private (IOperation Array, string Size)? SliceOf(Value value, ILoopOperation loop)
    {
        if (value.Origin is not IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } sliced, Arguments: { Length: 1 } arguments }
            || !IsArray(sliced)
            || LoopHeader.Read(loop, library) is not { Start: 0 } header
            || BoundsOf(arguments[0].Value) is not var (start, end)
            || VariableAtLoop(sliced) is not { } array
            || !IsInvariant(array, loop))
            return null;
        if (end is IInvocationOperation { TargetMethod: { Name: "Min", ContainingType.Name: "Math" }, Arguments: { Length: 2 } bounds })
            end = Written(bounds[0].Value);

        // for (var start = 0; start < n; start += size): from start to start + size.
        IOperation? size = null;
        if (header.Step != "1")
            size = IsCounter(start) && Sum(end) is var (first, added) && IsCounter(first) && added.Syntax.ToString() == header.Step ? added : null;
        else if (Product(start) is var (counter, factor) && (IsCounter(counter) || IsCounter(factor)))
            size = SizeOf(end, start, IsCounter(counter) ? factor : counter);
        return size is not null && (NameAtLoop(size) ?? (size.ConstantValue.HasValue ? size.Syntax.ToString() : null)) is { } name ? (array, name) : null;

        bool IsCounter(IOperation operation) => SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(operation), header.Variable);

        IOperation? SizeOf(IOperation last, IOperation begin, IOperation batch)
        {
            if (Product(last) is var (next, again))
                return Sum(next) is var (one, another) && IsCounter(one) && another.ConstantValue is { HasValue: true, Value: 1 } && AreSame(again, batch) ? batch : null;
            return Sum(last) is var (from, length) && AreSame(from, begin) && AreSame(length, batch) ? batch : null;
        }
    }

    private (IOperation, IOperation)? Sum(IOperation operation) => Operands(operation, BinaryOperatorKind.Add);

    private (IOperation, IOperation)? Product(IOperation operation) => Operands(operation, BinaryOperatorKind.Multiply);

    private (IOperation, IOperation)? Operands(IOperation operation, BinaryOperatorKind kind) =>
        operation is IBinaryOperation binary && binary.OperatorKind == kind ? (Written(binary.LeftOperand), Written(binary.RightOperand)) : null;

    private static bool AreSame(IOperation first, IOperation second) => first.Syntax.ToString() == second.Syntax.ToString();

    /// <summary>A number as the loop computes it: what a local of the loop, or a parameter of the step, stands for.</summary>
    private IOperation Written(IOperation number)
    {
        number = number.Unwrap();
        if (number is IParameterReferenceOperation { Parameter: var parameter } && call is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, stepMethod))
            return Written(call.Arguments.First(argument => argument.Parameter?.Ordinal == parameter.Ordinal).Value);
        return number is ILocalReferenceOperation && WrittenAtLoop(number) is null && Evaluator.ValueOf(number, cancellationToken).Origin is { } origin and (IBinaryOperation or IInvocationOperation { TargetMethod.Name: "Min" }) ? origin : number;
    }

    private (IOperation Start, IOperation End)? BoundsOf(IOperation index)
    {
        index = index.Unwrap();
        if (index is IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements })
            index = elements[0].Unwrap();
        return (VariableUses.VariableOf(index) is null ? index : Evaluator.ValueOf(index, cancellationToken).Origin) switch
        {
            IObjectCreationOperation creation when library.Slice.Is(creation.Type) && creation.Argument("start") is { } start && creation.Argument("stop") is { } stop => (Written(start.Value), Written(stop.Value)),
            IInterpolatedStringOperation { Parts: { Length: 3 } parts } when parts[0] is IInterpolationOperation from && parts[1] is IInterpolatedStringTextOperation text && parts[2] is IInterpolationOperation to && text.Text.Syntax.ToString().Trim() == ":" => (Written(from.Expression), Written(to.Expression)),
            _ => null,
        };
    }
}
