using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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
        var (x, y) = (Taken(comparison.Prediction.Operands[0], loops[0]), Taken(LossFormula.Casts(comparison.Target), loops[0]));
        foreach (var term in new[] { x, y })
        {
            if (term.Name == Term.Leaf)
                continue;
            Refuse(term.Name == Term.Opaque ? TrainingPreconditions.UnknownData : TrainingPreconditions.PreparedBatch, term.Operation);
            return null;
        }
        if (loops[0] is IForEachLoopOperation each && DatasetOf(each) is var (dataset, skipped))
            return ReadDataset(each, dataset, skipped, x.Operation, y.Operation);
        if (IsInvariant(x.Operation, loops[0]) && IsInvariant(y.Operation, loops[0]) && IsArray(x.Operation) && IsArray(y.Operation))
            return Named(x.Operation) is { } wholeX && Named(y.Operation) is { } wholeY
                ? new ReadBatch(new ArrayData(wholeX, wholeY, null, IsShuffled: false), IsWhole: true, TakesTensors(x.Operation, y.Operation), IsExact: true)
                : null;
        if (SliceOf(x.Operation, loops[0]) is { } sliceX && SliceOf(y.Operation, loops[0]) is { } sliceY && sliceX.Size == sliceY.Size)
            return Named(sliceX.Array) is { } slicedX && Named(sliceY.Array) is { } slicedY
                ? new ReadBatch(new ArrayData(slicedX, slicedY, sliceX.Size, IsShuffled: false), IsWhole: false, TakesTensors(sliceX.Array, sliceY.Array), IsExact: false)
                : null;
        Refuse(TrainingPreconditions.UnknownData, IsInvariant(x.Operation, loops[0]) || SliceOf(x.Operation, loops[0]) is not null ? y.Operation : x.Operation);
        return null;
    }

    /// <summary>A batch as the loop takes it: what a variable holds from before the loop is not followed further.</summary>
    private Term Taken(Term term, ILoopOperation loop)
    {
        var origin = terms.Origin(term.Written, term.Within);
        return VariableUses.VariableOf(origin) is not null && NameAtLoop(origin) is not null && IsInvariant(origin, loop) ? Term.LeafOf(origin) : Unconditional(term);
    }

    /// <summary>Below what gives a vector the second dimension, as <c>fit</c> does to every batch.</summary>
    private Term Unconditional(Term term)
    {
        if (term is { Name: Term.Opaque, Operation: IConditionalOperation { WhenFalse: { } otherwise, WhenTrue: IInvocationOperation { TargetMethod.Name: "expand_dims", Arguments: { Length: >= 1 } arguments } } }
            && arguments[0].Value.Unwrap() is { } expanded
            && expanded.Syntax.ToString() == otherwise.Unwrap().Syntax.ToString())
            return terms.Read(otherwise, bindings);
        return term;
    }

    private ReadBatch? ReadDataset(IForEachLoopOperation each, IOperation dataset, int skipped, IOperation x, IOperation y)
    {
        if (!IsPart(x, each, 0) || !IsPart(y, each, 1))
        {
            // An autoencoder's labels are its features.
            Refuse(IsPart(x, each, 0) && IsPart(y, each, 0) ? TrainingPreconditions.LossArguments : TrainingPreconditions.UnknownData, IsPart(x, each, 0) ? y : x);
            return null;
        }
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

    /// <summary>Whether <paramref name="leaf"/> is the features, 0, or the labels, 1, of the loop's element.</summary>
    private bool IsPart(IOperation leaf, IForEachLoopOperation each, int part)
    {
        var isNumbered = each.Collection.Unwrap() is IInvocationOperation { TargetMethod.Name: "enumerate" };
        if (each.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: { } element })
            return PartOf(isNumbered ? ElementOf(each.LoopControlVariable, 1) : each.LoopControlVariable, part) is { } local && Denotes(leaf, local);

        // foreach (var batch in data), and batch.Item1 or var (x, y) = batch.
        if (leaf is IFieldReferenceOperation { Field: { Name: var name, ContainingType.IsTupleType: true }, Instance: { } tuple } field)
            return (field.Field.CorrespondingTupleField ?? field.Field).Name == "Item" + (part + 1) && name.Length > 0 && IsElement(tuple);
        if (leaf is not ILocalReferenceOperation { Local: var taken })
            return false;
        foreach (var operation in each.Body.Descendants())
            if (operation is IDeconstructionAssignmentOperation deconstruction && IsElement(deconstruction.Value) && PartOf(deconstruction.Target, part) is { } target && SymbolEqualityComparer.Default.Equals(target, taken))
                return true;
        return false;

        bool IsElement(IOperation value)
        {
            value = value.Unwrap();
            if (isNumbered && value is IFieldReferenceOperation { Field.ContainingType.IsTupleType: true, Instance: { } outer } inner && (inner.Field.CorrespondingTupleField ?? inner.Field).Name == "Item2")
                return outer.Unwrap() is ILocalReferenceOperation numbered && SymbolEqualityComparer.Default.Equals(numbered.Local, element);
            return !isNumbered && value is ILocalReferenceOperation whole && SymbolEqualityComparer.Default.Equals(whole.Local, element);
        }
    }

    private static bool Denotes(IOperation leaf, ISymbol variable) => SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(leaf), variable);

    private static ISymbol? PartOf(IOperation? target, int part) => ElementOf(target, part) switch
    {
        ILocalReferenceOperation local => local.Local,
        IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
        _ => null,
    };

    private static IOperation? ElementOf(IOperation? target, int index)
    {
        while (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        return target is ITupleOperation tuple && tuple.Elements.Length > index ? tuple.Elements[index] : null;
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
    private (IOperation Array, string Size)? SliceOf(IOperation leaf, ILoopOperation loop)
    {
        if (leaf is not IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } array, Arguments: { Length: 1 } arguments }
            || !IsArray(array)
            || LoopHeader.Read(loop, library) is not { Start: 0 } header
            || BoundsOf(arguments[0].Value) is not var (start, end))
            return null;
        array = terms.Origin(array, bindings);
        if (!IsInvariant(array, loop))
            return null;

        // for (var start = 0; start < n; start += size): from start to start + size.
        var size = header.Step != "1"
            ? IsCounter(start, header) && WithoutMinimum(end) is { Name: "add", Operands: [var first, var added] } && IsCounter(first, header) && added.Written.Syntax.ToString() == header.Step ? added : null
            : start is { Name: "multiply", Operands: [var counter, var factor] } && (IsCounter(counter, header) || IsCounter(factor, header))
                ? SizeOf(WithoutMinimum(end), start, IsCounter(counter, header) ? factor : counter, header)
                : null;
        return size is not null && (NameAtLoop(terms.Origin(size.Written, size.Within)) ?? ConstantText(size.Written)) is { } name ? (array, name) : null;
    }

    private static string? ConstantText(IOperation value) => value.ConstantValue.HasValue ? value.Syntax.ToString() : null;

    private static Term? SizeOf(Term end, Term start, Term factor, LoopHeader header)
    {
        switch (end)
        {
            case { Name: "multiply", Operands: [{ Name: "add", Operands: [var counter, var one] }, var again] }:
                return IsCounter(counter, header) && one.IsNumber(1) && AreSame(again, factor) ? factor : null;
            case { Name: "add", Operands: [var first, var second] }:
                return AreSame(first, start) && AreSame(second, factor) ? factor : null;
            default:
                return null;
        }
    }

    private static bool AreSame(Term first, Term second) => first.Operation.Syntax.ToString() == second.Operation.Syntax.ToString();

    private static Term WithoutMinimum(Term end) => end is { Name: "Min", Operands: [var bounded, ..] } ? bounded : end;

    private static bool IsCounter(Term term, LoopHeader header) => term.Name == Term.Leaf && Denotes(term.Operation, header.Variable);

    private (Term Start, Term End)? BoundsOf(IOperation index)
    {
        index = index.Unwrap();
        if (index is IArrayCreationOperation { Initializer.ElementValues: { Length: 1 } elements })
            index = elements[0].Unwrap();
        if (VariableUses.VariableOf(index) is not null && Definitions.Of(index, cancellationToken) is { } value)
            index = value;
        switch (index)
        {
            case IObjectCreationOperation creation when library.Slice.Is(creation.Type) && creation.Argument("start") is { } start && creation.Argument("stop") is { } stop:
                return (Arithmetic(start.Value), Arithmetic(stop.Value));
            case IInterpolatedStringOperation { Parts: { Length: 3 } parts } when parts[0] is IInterpolationOperation from && parts[1] is IInterpolatedStringTextOperation text && parts[2] is IInterpolationOperation to && text.Text.Syntax.ToString().Trim() == ":":
                return (Arithmetic(from.Expression), Arithmetic(to.Expression));
            default:
                return null;
        }
    }

    /// <summary>A number as a term, with the calls of <c>Math</c> as operations.</summary>
    private Term Arithmetic(IOperation value)
    {
        var term = terms.Read(value, bindings);
        return term is { Name: Term.Opaque, Operation: IInvocationOperation { TargetMethod: { Name: "Min", ContainingType.Name: "Math" } } min }
            ? new Term("Min", min, min.Arguments.Select(argument => Arithmetic(argument.Value)).ToImmutableArray())
            : term;
    }
}
