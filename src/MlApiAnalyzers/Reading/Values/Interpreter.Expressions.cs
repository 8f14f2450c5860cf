using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <content>Expressions: constants, variables, members, and what is put together of them.</content>
internal sealed partial class Interpreter
{
    private Value Evaluate(IOperation? operation)
    {
        if (operation is null)
            return new UnknownValue(UnknownReason.NotRead);
        operation = operation.UnwrapKept(out var conversion);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return Converted(new ConstantValue(constant, operation), conversion);
        if (!Step())
            return new UnknownValue(UnknownReason.Budget, operation);
        nesting++;
        var value = Record(operation, Read(operation));
        nesting--;
        return Converted(value, conversion);
    }

    // The kind is asked for before the type: most operations would be held against a long list of interfaces.
    private Value Read(IOperation operation) => operation.Kind switch
    {
        OperationKind.LocalReference => OfVariable(((ILocalReferenceOperation)operation).Local, operation),
        OperationKind.ParameterReference => OfVariable(((IParameterReferenceOperation)operation).Parameter, operation),
        OperationKind.FieldReference => OfField((IFieldReferenceOperation)operation),
        OperationKind.PropertyReference => OfProperty((IPropertyReferenceOperation)operation),
        OperationKind.InstanceReference => OfInstance((IInstanceReferenceOperation)operation),
        OperationKind.Invocation => OfCall((IInvocationOperation)operation),
        OperationKind.ObjectCreation => OfCreation((IObjectCreationOperation)operation),
        OperationKind.ArrayCreation => OfArray((IArrayCreationOperation)operation),
        OperationKind.ArrayElementReference when operation is IArrayElementReferenceOperation element => OfElement(Evaluate(element.ArrayReference), element.Indices, element),
        OperationKind.Tuple => new SequenceValue(SequenceKind.Tuple, EvaluateAll(((ITupleOperation)operation).Elements), operation),
        OperationKind.SimpleAssignment or OperationKind.CompoundAssignment or OperationKind.CoalesceAssignment or OperationKind.DeconstructionAssignment or OperationKind.Increment or OperationKind.Decrement => OfAssignment(operation),
        OperationKind.DeclarationExpression => Evaluate(((IDeclarationExpressionOperation)operation).Expression),
        OperationKind.Binary => OfBinary((IBinaryOperation)operation),
        OperationKind.Unary => OfUnary((IUnaryOperation)operation),
        OperationKind.Conditional => OfConditional((IConditionalOperation)operation),
        OperationKind.Coalesce => OfCoalesce((ICoalesceOperation)operation),
        OperationKind.ConditionalAccess => OfConditionalAccess((IConditionalAccessOperation)operation),
        OperationKind.ConditionalAccessInstance => OfConditionalInstance(operation),
        OperationKind.InterpolatedString => OfInterpolated((IInterpolatedStringOperation)operation),
        OperationKind.AnonymousFunction => OfLambda((IAnonymousFunctionOperation)operation),
        OperationKind.DelegateCreation => Evaluate(((IDelegateCreationOperation)operation).Target),
        OperationKind.MethodReference => OfMethodGroup((IMethodReferenceOperation)operation),
        OperationKind.Await => Evaluate(((IAwaitOperation)operation).Operation),
        OperationKind.IsPattern => OfPattern((IIsPatternOperation)operation),
        OperationKind.SwitchExpression => OfSwitch((ISwitchExpressionOperation)operation),
        OperationKind.TranslatedQuery => Evaluate(((ITranslatedQueryOperation)operation).Operation),
        (OperationKind)Elements.CollectionExpressionOperation => OfCollection(operation),
        OperationKind.DefaultValue when operation.Type?.IsReferenceType == true => new ConstantValue(null, operation),
        _ => OfChildren(operation),
    };

    private Value OfAssignment(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                var assigned = Evaluate(assignment.Value);
                Assign(assignment.Target, assigned);
                return assigned;
            case ICompoundAssignmentOperation compound:
                return OfCompound(compound);
            case ICoalesceAssignmentOperation coalesce:
                var kept = Evaluate(coalesce.Target);
                var given = Evaluate(coalesce.Value);
                var either = kept.IsNull || kept is UnknownValue { Reason: UnknownReason.Unwritten } ? given : EitherValue.Join(kept, given);
                Assign(coalesce.Target, either);
                return either;
            case IIncrementOrDecrementOperation step:
                var stepped = Arithmetic.Of(step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, Evaluate(step.Target), new ConstantValue(1, step), step);
                Assign(step.Target, stepped);
                return stepped;
            case IDeconstructionAssignmentOperation deconstruction:
                var parts = Evaluate(deconstruction.Value);
                Assign(deconstruction.Target, parts);
                return parts;
            default:
                return OfChildren(operation);
        }
    }

    private Value OfConditionalAccess(IConditionalAccessOperation access)
    {
        Evaluate(access.Operation);
        return Evaluate(access.WhenNotNull);
    }

    private Value OfPattern(IIsPatternOperation pattern)
    {
        Match(pattern.Pattern, Evaluate(pattern.Value));
        return new UnknownValue(UnknownReason.NotRead, pattern);
    }

    private Value OfChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Execute(child);
        return new UnknownValue(UnknownReason.NotRead, operation);
    }

    private ImmutableArray<Value> EvaluateAll(ImmutableArray<IOperation> operations)
    {
        var values = ImmutableArray.CreateBuilder<Value>(operations.Length);
        foreach (var operation in operations)
            values.Add(Evaluate(operation));
        return values.MoveToImmutable();
    }

    /// <summary>What a thing is now, for a value that says what it was.</summary>
    private Value Current(Value value) => value is HeapValue heap && state[new Place(heap.Identity, null)] is { } current ? current : value;

    /// <summary>Takes note of a thing that is made here, and changed from here on.</summary>
    private T Made<T>(T thing)
        where T : HeapValue
    {
        state[new Place(thing.Identity, null)] = thing;
        return thing;
    }

    private void Update(HeapValue heap, Value content)
    {
        state[new Place(heap.Identity, null)] = content;
        if (heap.Identity == selfIdentity)
            dependsOnCall = true;
    }

    private Value OfVariable(ISymbol variable, IOperation use)
    {
        if (deferred is not null && !IsDeclaredIn(variable, deferred))
            return Captured(variable, use);
        if (state[new Place(frame, variable)] is { } value)
            return Current(value);
        return variable is IParameterSymbol ? new UnknownValue(UnknownReason.Parameter, use, variable) : Captured(variable, use);
    }

    /// <summary>Whether a variable belongs to the function that is evaluated for somebody else to call.</summary>
    private static bool IsDeclaredIn(ISymbol variable, IOperation function)
    {
        foreach (var reference in variable.DeclaringSyntaxReferences)
            if (function.Syntax.Span.Contains(reference.Span) && function.Syntax.SyntaxTree == reference.SyntaxTree)
                return true;
        return false;
    }

    /// <summary>The value of a variable of the function around: the only one that it is ever given.</summary>
    private Value Captured(ISymbol variable, IOperation use)
    {
        Value? only = null;
        foreach (var write in MemberReading.Of(use).UsesOf(variable))
        {
            if (write.Kind == VariableUseKind.Read || write.Value?.IsConstantNull() == true)
                continue;
            if (only is not null || write.Value is null || variable is IParameterSymbol)
                return new UnknownValue(UnknownReason.Varies, symbol: variable);
            only = write.Value.Unwrap() switch
            {
                { ConstantValue: { HasValue: true, Value: var constant } } literal => new ConstantValue(constant, literal),
                var written => recorded?.TryGetValue(written, out var known) == true ? known : new UnknownValue(UnknownReason.NotRead, written),
            };
        }
        if (only is not null)
            return Current(only);
        return variable is IParameterSymbol ? new UnknownValue(UnknownReason.Parameter, use, variable) : new UnknownValue(UnknownReason.Unwritten, symbol: variable);
    }

    private Value OfField(IFieldReferenceOperation field)
    {
        var receiver = field.Instance is null ? null : Evaluate(field.Instance);
        if (field.Field.ContainingType.IsTupleType && receiver is not null)
            return OfTupleElement(receiver, field.Field, field);
        return OfMember(field.Field, receiver, field);
    }

    private static Value OfTupleElement(Value tuple, IFieldSymbol element, IOperation use)
    {
        var elements = element.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length; i++)
            if (elements[i].Name == element.Name || elements[i].CorrespondingTupleField?.Name == element.Name || element.CorrespondingTupleField?.Name == elements[i].CorrespondingTupleField?.Name)
                return PartValue.Of(tuple, i, use);
        return new UnknownValue(UnknownReason.NotRead, use);
    }

    private Value OfProperty(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        var receiver = reference.Instance is null ? null : Evaluate(reference.Instance);
        if (!reference.Arguments.IsEmpty)
        {
            var indices = ImmutableArray.CreateBuilder<IOperation>(reference.Arguments.Length);
            foreach (var argument in reference.Arguments)
                indices.Add(argument.Value);
            if (receiver is SequenceValue or null)
                return OfElement(receiver ?? new UnknownValue(UnknownReason.NotRead), indices.MoveToImmutable(), reference);
            var given = ArgumentsOf(reference.Arguments);
            return Members.Owns(property) ? new MadeValue(Members.KindOf(property.Type), property, receiver, given, reference) : new UnknownValue(UnknownReason.External, reference);
        }
        if (receiver is SequenceValue { IsTuple: false } sequence && property.Name is "Length" or "Count" or "LongLength")
            return sequence.IsKnown && sequence.Kind != SequenceKind.Dictionary ? new ConstantValue(sequence.Count, reference) : sequence.Sizes.Length == 1 ? sequence.Sizes[0] : new UnknownValue(UnknownReason.NotRead, reference);
        if (receiver is SequenceValue { Kind: SequenceKind.Dictionary, Elements: { } entries } && property.Name is "Keys" or "Values")
            return new SequenceValue(SequenceKind.List, entries.Where((_, i) => i % 2 == (property.Name == "Values" ? 1 : 0)).ToImmutableArray(), reference);
        if (!IsOwn(property))
            return OfMember(property, receiver, reference);

        // A property is what its getter returns; without one of its own it is a variable.
        return property.GetMethod is { } getter && evaluator.BodyOf(getter, cancellationToken) is not null
            ? Call(getter, receiver, ImmutableArray<ArgumentValue>.Empty, reference)
            : OfMember(property, receiver, reference);
    }

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, evaluator.Compilation.Assembly);

    /// <summary>What a field or a property without code of its own holds.</summary>
    private Value OfMember(ISymbol member, Value? receiver, IOperation use)
    {
        if (!IsOwn(member))
        {
            if (receiver is ObjectValue { Members: var set } && set.TryGetValue(member.Name, out var given))
                return Current(given);
            return Members.Owns(member)
                ? new MadeValue(Members.KindOf(use.Type), member, Meaningful(receiver), ImmutableArray<ArgumentValue>.Empty, use)
                : new UnknownValue(UnknownReason.External, use);
        }
        if (receiver is ObjectValue own)
        {
            if (own.Members.TryGetValue(member.Name, out var written))
                return Current(written);
            if (own.Identity == selfIdentity)
                fieldsRead.Add(member.Name);
        }
        else if (state[new Place(evaluator.Statics, member)] is { } ofClass)
        {
            return Current(ofClass);
        }
        dependsOnCall |= receiver is UnknownValue { IsOpen: true };
        var (entry, entryNeeds) = evaluator.EntryOf(member, use, root, level, cancellationToken);
        Need(entryNeeds);

        // Anybody may write it, but nobody has since the object was made.
        if (entry is UnknownValue { Reason: UnknownReason.Unwritten } && receiver is ObjectValue { IsWhole: true, Origin: IObjectCreationOperation, Type.BaseType.SpecialType: SpecialType.System_Object })
            entry = evaluator.InitialOf(member, cancellationToken) ?? entry;

        // What comes out of a field is one thing, whoever takes it; in here it may have changed meanwhile.
        if (entry is HeapValue found)
            state.Find(found);
        return Current(entry);
    }

    private void Need(int levels) => needs = System.Math.Max(needs, levels);

    private Value OfInstance(IInstanceReferenceOperation instance)
    {
        switch (instance.ReferenceKind)
        {
            case InstanceReferenceKind.ContainingTypeInstance when instance.Type is INamedTypeSymbol type:
                if (state.Before(new Place(selfIdentity, null)) is { } self)
                    return self;
                var found = new ObjectValue(type, ImmutableDictionary<string, Value>.Empty, isWhole: true, instance, selfIdentity);
                state.Find(found);
                return found;
            case InstanceReferenceKind.ImplicitReceiver when initialized.Count > 0:
                return Current(initialized.Peek());
            default:
                return new UnknownValue(UnknownReason.NotRead, instance);
        }
    }

    private void Assign(IOperation target, Value value)
    {
        target = target.Unwrap();
        switch (target)
        {
            case ILocalReferenceOperation local:
                state[new Place(frame, local.Local)] = local.Local.IsRef ? new UnknownValue(UnknownReason.Varies, symbol: local.Local) : value;
                break;
            case IParameterReferenceOperation parameter:
                state[new Place(frame, parameter.Parameter)] = value;
                dependsOnCall |= parameter.Parameter.RefKind != RefKind.None;
                break;
            case IVariableDeclaratorOperation declarator:
                state[new Place(frame, declarator.Symbol)] = value;
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                foreach (var child in target.ChildOperations)
                    Assign(child, value);
                break;
            case IFieldReferenceOperation { Field: var field, Instance: var instance }:
                AssignMember(field, instance, value);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: true, Property: var property, Instance: var instance }:
                AssignMember(property, instance, value);
                break;
            case IPropertyReferenceOperation { Instance: { } holder, Arguments: { Length: 1 } key }:
                AssignElement(Evaluate(holder), Evaluate(key[0].Value), value);
                break;
            case IArrayElementReferenceOperation { ArrayReference: var array, Indices: var indices }:
                AssignElement(Evaluate(array), indices.Length == 1 ? Evaluate(indices[0]) : EvaluateAll(indices)[0], indices.Length == 1 ? value : new UnknownValue(UnknownReason.NotRead));
                break;
            case ITupleOperation tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Assign(tuple.Elements[i], PartValue.Of(value, i, target));
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IDiscardOperation:
                break;
            default:
                Evaluate(target);
                break;
        }
    }

    private void AssignMember(ISymbol member, IOperation? instance, Value value)
    {
        if (instance is null)
        {
            state[new Place(evaluator.Statics, member)] = value;
            dependsOnCall = true;
            return;
        }
        switch (Evaluate(instance))
        {
            case ObjectValue own:
                Update(own, own.With(member.Name, value));
                break;
            case UnknownValue { IsOpen: true }:
                dependsOnCall = true;
                break;
            case MadeValue { Kind: MadeKind.Model } model when member.Name != "OptimizerV2":
                break;
        }
    }

    private void AssignElement(Value holder, Value key, Value value)
    {
        if (holder is not SequenceValue sequence)
        {
            dependsOnCall |= holder.IsOpen;
            return;
        }
        if (sequence.Kind == SequenceKind.Dictionary)
        {
            Update(sequence, sequence.Elements is { } entries && key is ConstantValue ? sequence.With(entries.Add(key).Add(value)) : sequence.WithUnknownContent());
            return;
        }
        Update(sequence, sequence.Elements is { } elements && key.Integer is { } index && index >= 0 && index < elements.Length
            ? sequence.With(elements.SetItem((int)index, value))
            : sequence.WithUnknownContent());
    }

    private Value OfElement(Value holder, ImmutableArray<IOperation> indices, IOperation use)
    {
        var keys = EvaluateAll(indices);
        dependsOnCall |= holder is UnknownValue { IsOpen: true };
        if (holder is SequenceValue sequence && keys.Length == 1)
        {
            if (sequence.Kind == SequenceKind.Dictionary)
                return sequence.Entry(keys[0]) is { } entry ? Current(entry) : new UnknownValue(UnknownReason.NotRead, use);
            dependsOnCall |= keys[0].IsOpen;
            if (keys[0].Integer is { } index && sequence.Elements is { } elements && index >= 0 && index < elements.Length)
                return Current(elements[(int)index]);
        }
        return new UnknownValue(UnknownReason.NotRead, use);
    }

    private Value OfCompound(ICompoundAssignmentOperation compound)
    {
        var value = compound.OperatorMethod is { } method && Members.Owns(method)
            ? Operator(method, compound, Evaluate(compound.Target), Evaluate(compound.Value))
            : Arithmetic.Of(compound.OperatorKind, Evaluate(compound.Target), Evaluate(compound.Value), compound);
        Assign(compound.Target, value);
        return value;
    }

    private Value OfBinary(IBinaryOperation binary)
    {
        if (Chained(binary.LeftOperand) is null)
            return OfBinary(binary, Evaluate(binary.LeftOperand));

        // Texts and sums are long chains to the left.
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (Chained(first) is { } inner)
        {
            chain.Push(inner);
            first = inner.LeftOperand;
        }
        var value = Evaluate(first);
        while (chain.Count > 0)
        {
            var next = chain.Pop();
            value = OfBinary(next, value);
            if (next != binary)
                Record(next, value);
        }
        return value;
    }

    private static IBinaryOperation? Chained(IOperation operand) =>
        operand.UnwrapImplicit() is IBinaryOperation { ConstantValue.HasValue: false } inner ? inner : null;

    private Value OfBinary(IBinaryOperation binary, Value left)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            var mark = state.Mark;
            var second = Evaluate(binary.RightOperand);
            var path = state.TakeBack(mark);
            state.Join(Nothing, path);
            var decides = binary.OperatorKind == BinaryOperatorKind.ConditionalOr;
            return left.Truth == decides || second.Truth == decides ? new ConstantValue(decides, binary)
                : left.Truth is not null && second.Truth is not null ? new ConstantValue(!decides, binary)
                : Arithmetic.Open(binary.OperatorKind, left, second, binary);
        }
        var right = Evaluate(binary.RightOperand);
        return binary.OperatorMethod is { } method && Members.Owns(method) ? Operator(method, binary, left, right) : Arithmetic.Of(binary.OperatorKind, left, right, binary);
    }

    private Value OfUnary(IUnaryOperation unary)
    {
        var operand = Evaluate(unary.Operand);
        return unary.OperatorMethod is { } method && Members.Owns(method) ? Operator(method, unary, operand) : Arithmetic.Of(unary.OperatorKind, operand, unary);
    }

    private Value Operator(IMethodSymbol method, IOperation operation, params Value[] operands)
    {
        var arguments = ImmutableArray.CreateBuilder<ArgumentValue>(operands.Length);
        for (var i = 0; i < operands.Length; i++)
            arguments.Add(new ArgumentValue(method.Parameters[i].Name, operands[i], null));
        return new MadeValue(Members.KindOf(operation.Type), method, null, arguments.MoveToImmutable(), operation);
    }

    private Value OfConditional(IConditionalOperation conditional)
    {
        var truth = Condition(conditional.Condition);
        var mark = state.Mark;
        var whenTrue = Evaluate(conditional.WhenTrue);
        var first = state.TakeBack(mark);
        var whenFalse = Evaluate(conditional.WhenFalse);
        var second = state.TakeBack(mark);
        switch (truth)
        {
            case true:
                state.Join(first);
                return whenTrue;
            case false:
                state.Join(second);
                return whenFalse;
            default:
                state.Join(first, second);
                return EitherValue.Join(whenTrue, whenFalse, conditional);
        }
    }

    private Value OfCoalesce(ICoalesceOperation coalesce)
    {
        var value = Evaluate(coalesce.Value);
        var otherwise = Evaluate(coalesce.WhenNull);
        dependsOnCall |= value.IsOpen;
        return value switch
        {
            { IsNull: true } => otherwise,
            HeapValue or ConstantValue or TextValue => value,
            _ => EitherValue.Join(value, otherwise),
        };
    }

    private Value OfConditionalInstance(IOperation instance)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
            if (parent is IConditionalAccessOperation access && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span) is var isInside && (isInside || access.Operation.Syntax == instance.Syntax))
                return Evaluate(access.Operation);
        return new UnknownValue(UnknownReason.NotRead, instance);
    }

    private Value OfInterpolated(IInterpolatedStringOperation text)
    {
        var parts = new List<Value>();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    parts.Add(Evaluate(literal.Text));
                    break;
                case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                    var value = Evaluate(hole.Expression);
                    parts.Add(value is ConstantValue or TextValue or UnknownValue ? value : new UnknownValue(UnknownReason.NotRead, hole.Expression));
                    break;
                default:
                    foreach (var child in part.ChildOperations)
                        Evaluate(child);
                    parts.Add(new UnknownValue(UnknownReason.NotRead, part));
                    break;
            }
        }
        return TextValue.Of(parts, text);
    }

    private Value OfArray(IArrayCreationOperation array)
    {
        var sizes = EvaluateAll(array.DimensionSizes);
        var elementType = (array.Type as IArrayTypeSymbol)?.ElementType;
        ImmutableArray<Value>? elements = null;
        if (array.Initializer is { } initializer)
        {
            var values = ImmutableArray.CreateBuilder<Value>(initializer.ElementValues.Length);
            foreach (var element in initializer.ElementValues)
                values.Add(element is IArrayInitializerOperation row ? OfRow(row, elementType) : Evaluate(element));
            elements = values.MoveToImmutable();
        }
        else if (sizes.Length == 1 && sizes[0].Integer == 0)
        {
            elements = ImmutableArray<Value>.Empty;
        }
        return Made(new SequenceValue(SequenceKind.Array, elements, array) { Sizes = sizes, ElementType = elementType, Places = PlacesOf(array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty) });
    }

    private static ImmutableArray<IOperation?> PlacesOf(ImmutableArray<IOperation> elements)
    {
        var places = ImmutableArray.CreateBuilder<IOperation?>(elements.Length);
        foreach (var element in elements)
            places.Add(element.Unwrap());
        return places.MoveToImmutable();
    }

    private Value OfRow(IArrayInitializerOperation row, ITypeSymbol? elementType)
    {
        var values = ImmutableArray.CreateBuilder<Value>(row.ElementValues.Length);
        foreach (var element in row.ElementValues)
            values.Add(element is IArrayInitializerOperation inner ? OfRow(inner, elementType) : Evaluate(element));
        return new SequenceValue(SequenceKind.Array, values.MoveToImmutable(), row) { ElementType = elementType };
    }

    private Value OfCollection(IOperation collection)
    {
        var elements = ImmutableArray.CreateBuilder<Value>();
        var places = ImmutableArray.CreateBuilder<IOperation?>();
        var isKnown = true;
        foreach (var child in collection.ChildOperations)
        {
            if (collection.IsImplicit || child.Syntax.Parent?.RawKind == Elements.ExpressionElementSyntax)
            {
                elements.Add(Evaluate(child));
                places.Add(child.Unwrap());
                continue;
            }
            SequenceValue? spread = null;
            foreach (var inner in child.ChildOperations)
                spread = Evaluate(inner) as SequenceValue;
            if (spread?.Elements is not { } known)
            {
                isKnown = false;
                continue;
            }
            elements.AddRange(known);
            places.AddRange(spread.Places);
        }
        var type = collection.Type;
        return Made(new SequenceValue(
            type is IArrayTypeSymbol ? SequenceKind.Array : SequenceKind.List,
            isKnown ? elements.ToImmutable() : null,
            collection)
        {
            Places = places.ToImmutable(),
            ElementType = type is IArrayTypeSymbol array ? array.ElementType : type is INamedTypeSymbol { TypeArguments: { Length: 1 } generic } ? generic[0] : null,
        });
    }

    private Value OfSwitch(ISwitchExpressionOperation choice)
    {
        var value = Evaluate(choice.Value);
        dependsOnCall |= value.IsOpen;
        Value? joined = null, chosen = null;
        var isCertain = value is ConstantValue;
        foreach (var arm in choice.Arms)
        {
            Match(arm.Pattern, value);
            if (arm.Guard is { } guard)
                Evaluate(guard);
            var result = Evaluate(arm.Value);
            if (arm.Value.Unwrap() is IThrowOperation)
                continue;
            joined = joined is null ? result : EitherValue.Join(joined, result);
            switch (arm.Pattern)
            {
                case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var label } } when arm.Guard is null:
                    if (value is ConstantValue constant && Equals(label, constant.Content))
                        chosen ??= result;
                    break;
                case IDiscardPatternOperation when arm.Guard is null:
                    chosen ??= result;
                    break;
                default:
                    isCertain &= chosen is not null;
                    break;
            }
        }
        return (isCertain ? chosen : null) ?? joined ?? new UnknownValue(UnknownReason.NotRead, choice);
    }

    /// <summary>Gives the variables of a pattern what is matched.</summary>
    private void Match(IPatternOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                state[new Place(frame, variable)] = value;
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                    state[new Place(frame, whole)] = value;
                for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
                    Match(recursive.DeconstructionSubpatterns[i], PartValue.Of(value, i, pattern));
                foreach (var part in recursive.PropertySubpatterns)
                    Match(part.Pattern, new UnknownValue(UnknownReason.NotRead, part));
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, value);
                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, value);
                Match(binary.RightPattern, value);
                break;
        }
    }

    private static Value Converted(Value value, IConversionOperation? conversion) =>
        conversion is not null && value is ConstantValue { Content: not null } constant ? Arithmetic.Convert(constant, conversion.Type, conversion) : value;
}
