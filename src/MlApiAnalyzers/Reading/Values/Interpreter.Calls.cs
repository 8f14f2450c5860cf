using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Reading.Values;

/// <content>Calls: of the program's own functions, of the library, and of the runtime where they make values.</content>
internal sealed partial class Interpreter
{
    // The objects whose initializers are being run, the innermost on top.
    private readonly Stack<Value> initialized = new();

    private ImmutableArray<ArgumentValue> ArgumentsOf(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = ImmutableArray.CreateBuilder<ArgumentValue>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(new ArgumentValue(argument.Parameter?.Name ?? "", EvaluateArgument(argument), argument));
        return values.MoveToImmutable();
    }

    private Value EvaluateArgument(IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Out)
        {
            var given = new UnknownValue(UnknownReason.External, argument);
            Assign(argument.Value, given);
            return given;
        }
        var value = Evaluate(argument.Value);
        if (argument.Parameter?.RefKind == RefKind.Ref)
            Assign(argument.Value, new UnknownValue(UnknownReason.External, argument));
        return value;
    }

    private Value OfCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var receiver = call.Instance is null ? null : Evaluate(call.Instance);
        var arguments = ArgumentsOf(call.Arguments);
        receiver = receiver is null ? null : Current(receiver);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(receiver, arguments, call);
        if (method.MethodKind == MethodKind.LocalFunction)
            return FunctionOf(method) is { } local ? InvokeFunction(method, local, arguments, call) : new UnknownValue(UnknownReason.NotRead, call);
        if (IsOwn(method))
            return Call(method, receiver, arguments, call);
        return Members.Owns(method) ? OfLibrary(call, receiver, arguments) : OfOthers(call, receiver, arguments);
    }

    /// <summary>The value of a call of one of the program's own methods, and what it does.</summary>
    private Value Call(IMethodSymbol method, Value? receiver, ImmutableArray<ArgumentValue> arguments, IOperation call)
    {
        method = Implementation(method, receiver);
        if (IsOverridable(method, receiver) || evaluator.BodyOf(method, cancellationToken) is not { } body)
        {
            Escape(receiver, arguments);
            return new UnknownValue(UnknownReason.External, symbol: null, origin: IsOverridable(method, receiver) ? null : call);
        }
        if (level <= 0)
        {
            Need(Evaluator.MaxLevel + 1);
            Escape(receiver, arguments);
            return new UnknownValue(UnknownReason.Budget, call);
        }
        var evaluation = evaluator.Evaluate(body, level - 1, cancellationToken);
        Need(evaluation.Needs + 1);
        if (!evaluation.DependsOnCall && !ReadsChanged(evaluation, receiver))
        {
            var result = evaluation.Result.Instantiate(new Instantiation(parameter => ArgumentFor(parameter, method, arguments), renewsIdentities: true));
            return result is HeapValue made ? Made(made) : result;
        }
        return Inline(method, body, receiver, arguments, call);
    }

    // A method is called by a name under which another class may have its own.
    private static IMethodSymbol Implementation(IMethodSymbol method, Value? receiver)
    {
        if (receiver is not ObjectValue { Origin: IObjectCreationOperation, Type: var type })
            return method;
        if (method.ContainingType.TypeKind == TypeKind.Interface)
            return type.FindImplementationForInterfaceMember(method) as IMethodSymbol ?? method;
        if (!method.IsVirtual && !method.IsAbstract && !method.IsOverride)
            return method;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            foreach (var member in current.GetMembers(method.Name))
                for (var overriding = member as IMethodSymbol; overriding is not null; overriding = overriding.OverriddenMethod)
                    if (SymbolEqualityComparer.Default.Equals(overriding.OriginalDefinition, method.OriginalDefinition))
                        return (IMethodSymbol)member;
        return method;
    }

    private static bool IsOverridable(IMethodSymbol method, Value? receiver) =>
        method.IsAbstract || method.IsExtern
        || ((method.IsVirtual || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed && receiver is not ObjectValue { Origin: IObjectCreationOperation });

    /// <summary>Whether a function reads a field that the caller has written, or one of another object than its type's only.</summary>
    private bool ReadsChanged(Evaluation evaluation, Value? receiver)
    {
        if (evaluation.FieldsRead.IsEmpty || receiver is not ObjectValue { Members: var members } self)
            return false;
        if (self.Identity != selfIdentity)
            return true;
        foreach (var member in members.Keys)
            if (evaluation.FieldsRead.Contains(member))
                return true;

        // What it takes from the object, this function takes from there too.
        fieldsRead.UnionWith(evaluation.FieldsRead);
        return false;
    }

    private static Value? ArgumentFor(ISymbol parameter, IMethodSymbol method, ImmutableArray<ArgumentValue> arguments)
    {
        if (parameter is not IParameterSymbol { ContainingSymbol: { } owner } || !SymbolEqualityComparer.Default.Equals(owner, method.OriginalDefinition))
            return null;
        foreach (var argument in arguments)
            if (argument.Name == parameter.Name)
                return argument.Value;
        return null;
    }

    /// <summary>Runs a function on the caller's state, with its arguments: it changes what the caller sees, or goes by what it is given.</summary>
    private Value Inline(IMethodSymbol method, IOperation body, Value? receiver, ImmutableArray<ArgumentValue> arguments, IOperation call)
    {
        if (IsRunning(body) || !Affords(body, 1))
        {
            Escape(receiver, arguments);
            return new UnknownValue(UnknownReason.Budget, call);
        }
        var inner = new Interpreter(evaluator, body, level - 1, state, budget, cancellationToken) { nesting = nesting / 2, caller = this };
        if (receiver is ObjectValue self)
            inner.selfIdentity = self.Identity;
        foreach (var parameter in method.OriginalDefinition.Parameters)
            foreach (var argument in arguments)
                if (argument.Name == parameter.Name && !(argument.Value is UnknownValue { IsOpen: true, Symbol: var open } && SymbolEqualityComparer.Default.Equals(open, parameter)))
                    state[new Place(inner.frame, parameter)] = argument.Value;
        var wasDead = state.IsDead;
        inner.Execute(body);
        state.IsDead = wasDead;
        Need(inner.needs + 1);
        foreach (var argument in arguments)
            if (argument.Operation is { Parameter: { RefKind: RefKind.Out or RefKind.Ref, Ordinal: var ordinal } } passed
                && state[new Place(inner.frame, method.OriginalDefinition.Parameters[ordinal])] is { } written)
                Assign(passed.Value, written);

        // What it reads of an object that is this one as well, this function reads.
        if (inner.selfIdentity == selfIdentity)
            fieldsRead.UnionWith(inner.fieldsRead);
        dependsOnCall |= inner.dependsOnCall && TouchesCaller(receiver, arguments);
        return inner.Result();
    }

    /// <summary>Whether a call stands within the function that it calls: how deep a recursion goes, nobody can tell.</summary>
    private bool IsRunning(IOperation body)
    {
        for (var running = this; running is not null; running = running.caller)
            if (running.root == body)
                return true;
        return false;
    }

    /// <summary>Whether what a called function goes by, or changes, may be what this one was given.</summary>
    private bool TouchesCaller(Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        if (receiver is { IsOpen: true } || receiver is ObjectValue { Identity: var identity } && identity == selfIdentity)
            return true;
        foreach (var argument in arguments)
            if (argument.Value.IsOpen)
                return true;
        return false;
    }

    /// <summary>What unknown code may do with what it is handed.</summary>
    private void Escape(Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        if (receiver is ObjectValue self)
            Update(self, self.Identity == selfIdentity ? new ObjectValue(self.Type, ImmutableDictionary<string, Value>.Empty, self.IsWhole, self.Origin, self.Identity) : self.WithUnknownContent());
        foreach (var argument in arguments)
            if (Current(argument.Value) is HeapValue heap && heap.Identity != selfIdentity)
                Update(heap, heap.WithUnknownContent());
    }

    private Value OfLambda(IAnonymousFunctionOperation lambda)
    {
        functions.Add(lambda);

        // Whoever calls it, and when, is not known: what it changes varies from here on.
        if (!activeFunctions.Contains(lambda) && nesting < MaxNesting / 2 && Affords(lambda, 1))
        {
            activeFunctions.Add(lambda);
            var (outer, wasDead) = (results, state.IsDead);
            results = new List<Value>();
            var path = Try(() => Execute(lambda.Body));
            results = outer;
            state.IsDead = wasDead;
            activeFunctions.Remove(lambda);
            state.Vary(path);
        }
        return new FunctionValue(lambda.Symbol, lambda, lambda, null);
    }

    private Value OfMethodGroup(IMethodReferenceOperation reference)
    {
        var receiver = reference.Instance is null ? null : Evaluate(reference.Instance);
        return new FunctionValue(reference.Method, reference, FunctionOf(reference.Method), receiver);
    }

    private ILocalFunctionOperation? FunctionOf(IMethodSymbol method)
    {
        foreach (var function in functions)
            if (function is ILocalFunctionOperation local && SymbolEqualityComparer.Default.Equals(local.Symbol, method.OriginalDefinition))
                return local;

        // One that is declared further down.
        foreach (var operation in MemberReading.Of(root).LocalFunctions)
            if (SymbolEqualityComparer.Default.Equals(operation.Symbol, method.OriginalDefinition))
                return operation;
        return null;
    }

    private Value Invoke(Value? target, ImmutableArray<ArgumentValue> arguments, IOperation call)
    {
        switch (target)
        {
            case FunctionValue { Body: { } function, Method: var method } when MemberReading.RootOf(function) == root:
                return InvokeFunction(method, function, arguments, call);
            case FunctionValue { Body: null, Method: var method, Receiver: var receiver } when IsOwn(method):
                return Call(method, receiver, Named(method, arguments), call);
            default:
                dependsOnCall |= target is UnknownValue { IsOpen: true };
                Escape(null, arguments);
                return new UnknownValue(UnknownReason.NotRead, call);
        }
    }

    private static ImmutableArray<ArgumentValue> Named(IMethodSymbol method, ImmutableArray<ArgumentValue> arguments)
    {
        var named = ImmutableArray.CreateBuilder<ArgumentValue>(arguments.Length);
        foreach (var argument in arguments)
            named.Add(argument.Operation?.Parameter?.Ordinal is { } ordinal && ordinal < method.Parameters.Length ? argument with { Name = method.Parameters[ordinal].Name } : argument);
        return named.MoveToImmutable();
    }

    /// <summary>Runs a lambda or a local function of this member where it is called.</summary>
    private Value InvokeFunction(IMethodSymbol method, IOperation function, ImmutableArray<ArgumentValue> arguments, IOperation call)
    {
        if (activeFunctions.Contains(function) || activeFunctions.Count >= Evaluator.MaxLevel || !Affords(function, 1))
        {
            // What it would have changed varies from here on.
            VaryWrites(function);
            return new UnknownValue(UnknownReason.Budget, call);
        }
        var wasRepeating = isRepeating;
        isRepeating |= evaluatedFunctions.Contains(function);
        activeFunctions.Add(function);
        if (isRecording)
            evaluatedFunctions.Add(function);
        foreach (var argument in Named(method, arguments))
            foreach (var parameter in method.OriginalDefinition.Parameters)
                if (parameter.Name == argument.Name)
                    state[new Place(frame, parameter)] = argument.Value;
        var (outer, wasDead, wasIterator) = (results, state.IsDead, isIterator);
        results = new List<Value>();
        Execute(BodyOf(function));
        var result = Result();
        (results, isIterator) = (outer, wasIterator);
        state.IsDead = wasDead;
        isRepeating = wasRepeating;
        activeFunctions.Remove(function);
        return result is UnknownValue { Reason: UnknownReason.NotRead, Origin: var origin } && origin == root ? new UnknownValue(UnknownReason.NotRead, call) : result;
    }

    /// <summary>Forgets what a function that is not run may write.</summary>
    private void VaryWrites(IOperation function)
    {
        foreach (var operation in function.Descendants())
            if (operation is IAssignmentOperation { Target: var target } && VariableUses.VariableOf(target.Unwrap()) is { } variable && state[new Place(frame, variable)] is not null)
                state[new Place(frame, variable)] = new UnknownValue(UnknownReason.Varies, symbol: variable);
    }

    private Value OfLibrary(IInvocationOperation call, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        var method = call.TargetMethod;

        // tf_with(tf.name_scope("x"), delegate { … }) runs what it is given, there and then.
        foreach (var argument in arguments)
        {
            if (method.Name == "tf_with" && argument.Value is FunctionValue { Body: { } function, Method: var lambda } && MemberReading.RootOf(function) == root)
            {
                var scope = lambda.Parameters.Length == 1 && arguments.Length > 0 ? ImmutableArray.Create(new ArgumentValue(lambda.Parameters[0].Name, arguments[0].Value, null)) : ImmutableArray<ArgumentValue>.Empty;
                return InvokeFunction(lambda, function, scope, call);
            }
        }
        var kind = Members.KindOf(call.Type);
        switch (method.Name)
        {
            case "add" or "Add" when receiver is MadeValue { Kind: MadeKind.Model } model && arguments.Length == 1:
                Update(model, model.Layers is { IsKnown: true } layers ? model.WithLayers(layers.Append(arguments[0].Value, PlaceOf(arguments[0])), model.IsWhole) : model.WithUnknownContent());
                return new UnknownValue(UnknownReason.External, call);
            case "InitLayers" when receiver is MadeValue { Kind: MadeKind.Model } model:
                Update(model, model.WithUnknownContent());
                return new UnknownValue(UnknownReason.External, call);
            case "add" or "Add" when receiver is UnknownValue { IsOpen: true }:
                dependsOnCall = true;
                return new UnknownValue(UnknownReason.External, call);
        }
        var made = new MadeValue(kind, method, Meaningful(receiver), arguments, call);
        return kind == MadeKind.Model ? Made(method.Name == "Sequential" ? made.WithLayers(LayersOf(made.Argument("layers")), isWhole: true) : made) : made;
    }

    /// <summary>The layers that a model is made with: a copy, so that what is added to the list later is not in the model.</summary>
    private SequenceValue? LayersOf(Value? layers)
    {
        switch (layers is null ? null : Current(layers))
        {
            case null or { IsNull: true }:
                return new SequenceValue(SequenceKind.List, ImmutableArray<Value>.Empty, null);
            case SequenceValue { Elements: { } elements } list:
                return new SequenceValue(SequenceKind.List, elements, layers!.Origin) { Places = list.Places };
            default:
                dependsOnCall |= layers!.IsOpen;
                return null;
        }
    }

    private static IOperation? PlaceOf(ArgumentValue argument) => argument.Operation?.Value.Unwrap();

    // What leads to a member, keras.layers or tf.nn, says nothing that the member does not.
    private static Value? Meaningful(Value? receiver) => receiver is MadeValue { Kind: MadeKind.Other, Maker: IPropertySymbol or IFieldSymbol } ? null : receiver;

    private Value OfCreation(IObjectCreationOperation creation)
    {
        var arguments = ArgumentsOf(creation.Arguments);
        var value = creation is { Type: INamedTypeSymbol type, Constructor: { } constructor } ? Create(creation, type, constructor, arguments) : new UnknownValue(UnknownReason.NotRead, creation);
        if (creation.Initializer is not { } initializer)
            return value;
        initialized.Push(value);
        foreach (var element in initializer.Initializers)
            Initialize(element);
        initialized.Pop();
        return Current(value);
    }

    private void Initialize(IOperation element)
    {
        switch (element)
        {
            case IInvocationOperation add when initialized.Peek() is SequenceValue:
                OfSequence(add, Current(initialized.Peek()), ArgumentsOf(add.Arguments));
                break;
            case IMemberInitializerOperation { InitializedMember: var member, Initializer: var inner }:
                initialized.Push(Evaluate(member));
                foreach (var nested in inner.Initializers)
                    Initialize(nested);
                initialized.Pop();
                break;
            default:
                Evaluate(element);
                break;
        }
    }

    private Value Create(IObjectCreationOperation creation, INamedTypeSymbol type, IMethodSymbol constructor, ImmutableArray<ArgumentValue> arguments)
    {
        if (IsOwn(type))
            return Construct(creation, type, constructor, arguments);
        if (Members.Owns(type))
        {
            var kind = Members.KindOf(type);

            // Objects that hold nothing but arguments are read through their properties.
            if (kind == MadeKind.Other)
                return Made(new ObjectValue(type, ImmutableDictionary<string, Value>.Empty, isWhole: false, creation) { Arguments = arguments });
            var made = new MadeValue(kind, constructor, null, arguments, creation);
            if (kind != MadeKind.Model || type.Name != "Sequential")
                return kind == MadeKind.Model ? Made(made) : made;
            return Made(made.Argument("args") is { } given && Current(given) is ObjectValue { Members: var members }
                ? made.WithLayers(LayersOf(members.TryGetValue("Layers", out var layers) ? layers : null), isWhole: true)
                : made.WithLayers(LayersOf(made.Argument("layers")), isWhole: true));
        }
        if (type is { MetadataName: "List`1" or "Dictionary`2", ContainingNamespace.Name: "Generic" })
        {
            var copied = arguments.Length == 1 && arguments[0].Value is { Constant: null } source ? Current(source) : null;
            return Made(new SequenceValue(
                type.Name == "List" ? SequenceKind.List : SequenceKind.Dictionary,
                copied is null ? ImmutableArray<Value>.Empty : (copied as SequenceValue)?.Elements,
                creation)
            {
                ElementType = type.TypeArguments[0],
                Places = (copied as SequenceValue)?.Places ?? ImmutableArray<IOperation?>.Empty,
            });
        }
        if (!LibraryMembers.IsOfSystem(type))
            Escape(null, arguments);
        return new UnknownValue(UnknownReason.External, creation);
    }

    /// <summary>Makes an object of one of the program's own classes: its constructor is run on it.</summary>
    private Value Construct(IObjectCreationOperation creation, INamedTypeSymbol type, IMethodSymbol constructor, ImmutableArray<ArgumentValue> arguments)
    {
        var body = evaluator.BodyOf(constructor, cancellationToken) as IConstructorBodyOperation;
        var made = Made(new ObjectValue(type, ImmutableDictionary<string, Value>.Empty, isWhole: level > 0 || body is null, creation) { Arguments = arguments });
        if (level > 0 && body is not null)
        {
            var evaluation = evaluator.Evaluate(body, level - 1, cancellationToken);
            Need(evaluation.Needs + 1);
            if (evaluation.Self is not null)
                Inline(constructor, body, made, arguments, creation);
        }
        else if (body is not null)
        {
            Need(Evaluator.MaxLevel + 1);
        }
        return Current(made);
    }

    private Value OfOthers(IInvocationOperation call, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        var method = call.TargetMethod;
        if (PathCalls.Joins(method))
            return OfJoined(call);
        if (method.IsLinq())
            return OfLinq(call, arguments);
        if (receiver is SequenceValue)
            return OfSequence(call, receiver, arguments);
        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return OfString(call, arguments);
        switch (method)
        {
            case { Name: "ToString", Parameters.IsEmpty: true } when receiver is ConstantValue or TextValue:
                return TextValue.Of(new[] { receiver }, call);
            case { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array }:
                return new SequenceValue(SequenceKind.Array, ImmutableArray<Value>.Empty, call);
            case { Name: "FromResult", ContainingType.Name: "Task" } when arguments.Length == 1:
                return arguments[0].Value;
            case { Name: "Create", ContainingType.Name: "Tuple" or "ValueTuple" } when method.IsStatic:
                return new SequenceValue(SequenceKind.Tuple, ValuesOf(arguments), call);
            case { Name: "ToTuple" or "ToValueTuple" } when arguments.Length == 1:
                return arguments[0].Value;
        }
        dependsOnCall |= receiver is UnknownValue { IsOpen: true } && method.Name is "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "Clear" or "Reverse" or "Sort";
        if (!LibraryMembers.IsOfSystem(method))
            Escape(receiver, arguments);
        return new UnknownValue(UnknownReason.External, call);
    }

    private static ImmutableArray<Value> ValuesOf(ImmutableArray<ArgumentValue> arguments)
    {
        var values = ImmutableArray.CreateBuilder<Value>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(argument.Value);
        return values.MoveToImmutable();
    }

    private Value OfJoined(IInvocationOperation join)
    {
        var parts = new List<Value>();
        foreach (var operation in PathCalls.PartsOf(join))
        {
            var part = Quietly(operation);
            if (parts.Count > 0 && !(parts[parts.Count - 1].Text is { Length: > 0 } before && (before[before.Length - 1] is '/' or '\\')))
                parts.Add(new ConstantValue("/", join));
            parts.Add(part is ConstantValue or TextValue or UnknownValue ? part : new UnknownValue(UnknownReason.NotRead, operation));
        }
        return TextValue.Of(parts, join);
    }

    private static Value OfString(IInvocationOperation call, ImmutableArray<ArgumentValue> arguments)
    {
        if (call.TargetMethod.Name == "Concat")
        {
            var parts = arguments.Length == 1 && arguments[0].Value is SequenceValue { Elements: { } elements } ? elements : ValuesOf(arguments);
            foreach (var part in parts)
                if (part is not (ConstantValue or TextValue or UnknownValue))
                    return new UnknownValue(UnknownReason.NotRead, call);
            return TextValue.Of(parts, call);
        }
        return new UnknownValue(UnknownReason.External, call);
    }

    /// <summary>A method of an array, a list or a dictionary.</summary>
    private Value OfSequence(IInvocationOperation call, Value receiver, ImmutableArray<ArgumentValue> arguments)
    {
        if (receiver is not SequenceValue sequence)
            return new UnknownValue(UnknownReason.NotRead, call);
        switch (call.TargetMethod.Name)
        {
            case "Add" when arguments.Length == 1:
                Update(sequence, sequence.Append(arguments[0].Value, PlaceOf(arguments[0])));
                break;
            case "Add" when arguments.Length == 2:
                Update(sequence, sequence.Elements is { } entries ? sequence.With(entries.Add(arguments[0].Value).Add(arguments[1].Value)) : sequence);
                break;
            case "AddRange" when arguments.Length == 1:
                Update(sequence, sequence.Elements is { } before && Current(arguments[0].Value) is SequenceValue { Elements: { } added } ? sequence.With(before.AddRange(added)) : sequence.WithUnknownContent());
                break;
            case "Clear":
                Update(sequence, sequence.With(ImmutableArray<Value>.Empty));
                break;
            case "ToArray":
                return Made(new SequenceValue(SequenceKind.Array, sequence.Elements, call) { ElementType = sequence.ElementType, Places = sequence.Places });
            case "Contains" or "ContainsKey" or "IndexOf" or "GetEnumerator" or "ToString" or "GetHashCode" or "Equals" or "GetType" or "GetLength" or "TryGetValue" or "CopyTo" or "Exists" or "Find" or "ForEach":
                break;
            default:
                Update(sequence, sequence.WithUnknownContent());
                break;
        }
        return new UnknownValue(UnknownReason.External, call);
    }

    private Value OfLinq(IInvocationOperation call, ImmutableArray<ArgumentValue> arguments)
    {
        var source = arguments.Length > 0 ? Current(arguments[0].Value) : null;
        var elements = (source as SequenceValue)?.Elements;
        switch (call.TargetMethod.Name)
        {
            case "ToList" or "ToArray" or "AsEnumerable" or "Cast" or "OfType" when source is SequenceValue sequence:
                return Made(new SequenceValue(call.TargetMethod.Name == "ToArray" ? SequenceKind.Array : SequenceKind.List, elements, call) { ElementType = sequence.ElementType, Places = sequence.Places });
            case "Select" when elements is { Length: <= MaxIterations } all && arguments.Length == 2 && arguments[1].Value is FunctionValue function:
                var selected = ImmutableArray.CreateBuilder<Value>(all.Length);
                for (var i = 0; i < all.Length; i++)
                    selected.Add(Invoke(function, ImmutableArray.Create(new ArgumentValue(function.Method.Parameters[0].Name, Current(all[i]), null), new ArgumentValue(function.Method.Parameters.Length > 1 ? function.Method.Parameters[1].Name : "", new ConstantValue(i, call), null)), call));
                return new SequenceValue(SequenceKind.List, selected.MoveToImmutable(), call);
            case "Range" when arguments.Length == 2 && arguments[0].Value.Integer is { } start && arguments[1].Value.Integer is { } count and >= 0 and <= MaxIterations:
                var numbers = ImmutableArray.CreateBuilder<Value>((int)count);
                for (var i = 0; i < count; i++)
                    numbers.Add(new ConstantValue((int)start + i, call));
                return new SequenceValue(SequenceKind.List, numbers.MoveToImmutable(), call);
            case "Repeat" when arguments.Length == 2 && arguments[1].Value.Integer is { } times and >= 0 and <= MaxIterations:
                var repeated = ImmutableArray.CreateBuilder<Value>((int)times);
                for (var i = 0; i < times; i++)
                    repeated.Add(arguments[0].Value);
                return new SequenceValue(SequenceKind.List, repeated.MoveToImmutable(), call);
            case "Concat" when arguments.Length == 2 && elements is { } first && Current(arguments[1].Value) is SequenceValue { Elements: { } second }:
                return new SequenceValue(SequenceKind.List, first.AddRange(second), call);
            case "Append" when arguments.Length == 2 && elements is { } before:
                return new SequenceValue(SequenceKind.List, before.Add(arguments[1].Value), call);
            case "First" or "FirstOrDefault" when arguments.Length == 1 && elements is { Length: > 0 } known:
                return Current(known[0]);
            case "Last" or "LastOrDefault" when arguments.Length == 1 && elements is { Length: > 0 } known:
                return Current(known[known.Length - 1]);
            case "Count" when arguments.Length == 1 && elements is { } counted:
                return new ConstantValue(counted.Length, call);
            default:
                dependsOnCall |= source is UnknownValue { IsOpen: true } && arguments.Length > 1;
                return new UnknownValue(UnknownReason.External, call);
        }
    }
}
