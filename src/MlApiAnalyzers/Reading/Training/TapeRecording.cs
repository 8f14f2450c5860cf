using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>Whether a tape knows how a value came about.</summary>
internal enum Recording
{
    /// <summary>It is a constant to the tape: its gradients are null.</summary>
    Absent,

    Unknown,

    /// <summary>It was computed from a variable, a layer or a watched tensor while the tape was open.</summary>
    Present,
}

/// <summary>
/// Follows values back to what they were computed from, and tells whether a tape has recorded it. A tape records operations on
/// tensors; numbers, arrays and NDArrays are copies that carry nothing, and so is every tensor that is made of them.
/// </summary>
internal sealed class TapeRecording
{
    private readonly Tape tape;
    private readonly SyntaxNode? function;
    private readonly int start;
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly HashSet<ISymbol> visited = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> exits = new();
    private readonly List<IOperation> constants = new();
    private int budget = 500;

    // The start is where the tape, or another one that it may stand for, is opened: what was computed before is recorded by none.
    public TapeRecording(Tape tape, int start, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        this.tape = tape;
        this.start = start;
        this.library = library;
        this.cancellationToken = cancellationToken;
        function = Flow.FunctionOf(tape.Creation.Syntax);
    }

    /// <summary>Where the values followed so far were copied out of tensors that the tape may have recorded.</summary>
    public IReadOnlyList<IOperation> Exits => exits;

    /// <summary>Where the values followed so far were made into tensors, out of plain numbers and while the tape was open.</summary>
    public IReadOnlyList<IOperation> Constants => constants;

    public Recording Of(IOperation value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value.ConstantValue.HasValue)
            return Recording.Absent;
        if (library.IVariable.IsBaseOf(value.Type))
            return Recording.Present;
        if (--budget < 0 || value.Type is IErrorTypeSymbol)
            return Recording.Unknown;

        // Numbers are followed too: they may come from a tensor.
        var recording = Follow(value);
        return IsPlain(value.Type) ? Recording.Absent : recording;
    }

    private Recording Follow(IOperation value)
    {
        switch (value)
        {
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand);
            case IConversionOperation conversion:
                if (IsPlain(conversion.Type) && !IsPlain(conversion.Operand.Type))
                    return Leave(conversion, conversion.Operand);
                return Of(conversion.Operand);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return OfVariable(VariableUses.VariableOf(value)!, value);
            case IPropertyReferenceOperation { Instance: { } instance } property when library.Owns(property.Property) && IsTensor(instance.Type):
                return Combine(Of(instance), OfAll(property.Arguments));
            case IArrayElementReferenceOperation element:
                return Of(element.ArrayReference);
            case IInvocationOperation call:
                return OfCall(call);
            case IObjectCreationOperation creation when library.NDArray.Is(creation.Type) && creation.Arguments.Length > 0 && !IsPlain(creation.Arguments[0].Value.Type):
                return Leave(creation, creation.Arguments[0].Value);
            case IBinaryOperation binary:
                return Combine(Of(binary.LeftOperand), Of(binary.RightOperand));
            case IUnaryOperation unary:
                return Of(unary.Operand);
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return Either(Of(conditional.WhenTrue), Of(otherwise));
            case ICoalesceOperation coalesce:
                return Either(Of(coalesce.Value), Of(coalesce.WhenNull));
            case ITupleOperation tuple:
                var members = Recording.Absent;
                foreach (var member in tuple.Elements)
                    members = Combine(members, Of(member));
                return members;
            default:
                if (Elements.Of(value) is not { } elements)
                    return Recording.Unknown;
                var all = Recording.Absent;
                foreach (var element in elements)
                    all = Combine(all, Of(element));
                return all;
        }
    }

    private Recording OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } tensor && IsCopy(call) && !IsPlain(tensor.Type))
            return Leave(call, tensor);
        if (library.IsApply(method))
            return Recording.Present;
        if (library.Owns(method))
        {
            if (!IsOperation(call))
                return Recording.Unknown;
            var recording = OfAll(call.Arguments);
            if (call.Instance is { } instance && IsTensor(instance.Type))
                recording = Combine(recording, Of(instance));
            if (recording == Recording.Absent && method.Name is "convert_to_tensor" or "constant" && call.Syntax.SpanStart > tape.Creation.Syntax.SpanStart)
                constants.Add(call);
            return recording;
        }

        // What a method of the program makes of its arguments is not followed, only what it computes whatever they are.
        if (IsPlain(method.ReturnType))
            return OfAll(call.Arguments) == Recording.Absent ? Recording.Absent : Leave(call, null);
        return !method.IsVirtual && !method.IsAbstract && !method.IsOverride && Evaluator.ResultOf(method, call, cancellationToken) is { } result && IsRecorded(result, new HashSet<Value>()) ? Recording.Present : Recording.Unknown;
    }

    /// <summary>Whether a value is computed from a variable or by a layer, and no copy is made on the way.</summary>
    private bool IsRecorded(Value value, HashSet<Value> visited)
    {
        if (value is UnknownValue { Symbol: IFieldSymbol { Type: var type } } && library.IVariable.IsBaseOf(type))
            return true;
        if (value is not MadeValue made || !visited.Add(value))
            return false;
        if (made.Kind == MadeKind.Variable || (made.Maker is IMethodSymbol method && library.IsApply(method)))
            return true;
        if (made.Origin is IInvocationOperation call && (IsCopy(call) || !IsOperation(call)))
            return false;
        foreach (var argument in made.Arguments)
            if (IsRecorded(argument.Value, visited))
                return true;
        return made.Receiver is { } receiver && IsRecorded(receiver, visited);
    }

    private Recording OfAll(ImmutableArray<IArgumentOperation> arguments)
    {
        var all = Recording.Absent;
        foreach (var argument in arguments)
            if (argument.ArgumentKind != ArgumentKind.DefaultValue)
                all = Combine(all, Of(argument.Value));
        return all;
    }

    private Recording OfVariable(ISymbol variable, IOperation use)
    {
        var plain = IsPlain(use.Type);
        if (!plain && IsWatched(variable))
            return Recording.Present;
        if (variable.DeclaringSyntaxReferences.Length != 1
            || variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not { } declaration
            || Flow.FunctionOf(declaration) != function
            || VariableUses.Find(variable, use, cancellationToken) is not { } uses)
            return Recording.Unknown;
        if (!visited.Add(variable))
            return Recording.Absent;

        // What a variable holds when the tape is opened is no part of it, unless it is what is watched, under another name.
        var written = declaration.SpanStart < start;
        var recording = written && !plain && !tape.Watched.IsEmpty ? Recording.Unknown : Recording.Absent;
        foreach (var write in uses)
        {
            if (write.Kind == VariableUseKind.Read || write.EffectiveAt <= start)
                continue;
            written = true;
            var value = write.Value ?? (write.Operation.Parent as ICompoundAssignmentOperation)?.Value;
            recording = Combine(recording, value is null ? Recording.Unknown : Of(value));
        }
        visited.Remove(variable);

        // An iteration variable or a pattern's has a value that stands nowhere.
        return written ? recording : Recording.Unknown;
    }

    private bool IsWatched(ISymbol variable)
    {
        foreach (var watched in tape.Watched)
            if (SymbolEqualityComparer.Default.Equals(VariableUses.VariableOf(watched), variable))
                return true;
        return false;
    }

    private Recording Leave(IOperation exit, IOperation? from)
    {
        if (exit.Syntax.SpanStart > tape.Creation.Syntax.SpanStart && (from is null || Of(from) != Recording.Absent))
            exits.Add(exit);
        return Recording.Absent;
    }

    private bool IsCopy(IInvocationOperation call) =>
        call.TargetMethod.Name is "numpy" or "ToArray" or "BufferToArray" && library.Owns(call.TargetMethod) && IsPlain(call.TargetMethod.ReturnType);

    /// <summary>Whether the result of a call depends on its arguments and on nothing else.</summary>
    private bool IsOperation(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        return library.Tf.Is(type)
            || library.Tf.Is(type.ContainingType)
            || library.Np.Is(type)
            || library.NDArray.Is(type)
            || IsTensor(type)
            || (call.TargetMethod.Name == "Call" && call.Instance is { } loss && LossReading.Read(loss, library, cancellationToken) is not null);
    }

    private bool IsTensor(ITypeSymbol? type) => library.Tensor.IsBaseOf(type) || library.Tensors.Is(type);

    /// <summary>Whether values of a type hold nothing that a tape could have recorded.</summary>
    private bool IsPlain(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return false;
            case IArrayTypeSymbol array:
                return IsPlain(array.ElementType);
            case { SpecialType: SpecialType.System_Array or SpecialType.System_String or SpecialType.System_DateTime }:
            case { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double }:
            case { TypeKind: TypeKind.Enum }:
                return true;
            case INamedTypeSymbol { IsGenericType: true, ContainingNamespace.Name: "Generic" or "System" } generic when generic.TypeKind != TypeKind.Delegate:
                foreach (var argument in generic.TypeArguments)
                    if (!IsPlain(argument))
                        return false;
                return true;
            default:
                return library.NDArray.Is(type) || library.Shape.Is(type) || library.Axis.Is(type) || library.Slice.Is(type);
        }
    }

    /// <summary>What is computed from two values.</summary>
    private static Recording Combine(Recording first, Recording second) => first > second ? first : second;

    /// <summary>One of two values.</summary>
    private static Recording Either(Recording first, Recording second) => first == second ? first : Recording.Unknown;
}
