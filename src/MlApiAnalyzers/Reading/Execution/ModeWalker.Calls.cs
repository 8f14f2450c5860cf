using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Execution;

/// <content>Calls: of the library, of the program's own methods, of delegates and on other threads.</content>
internal sealed partial class ModeWalker
{
    private const int MaxReceivers = 12;
    private const int MaxEntryStates = 8;

    private static readonly Dictionary<ISymbol, Value?> NoArguments = new(SymbolEqualityComparer.Default);

    private ModeState WalkExpression(IOperation operation, ModeState state, Frame frame)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                return Effect(WalkInvocation(call, state, frame), frame);
            case IObjectCreationOperation creation:
                return Effect(WalkCreation(creation, state, frame), frame);
            case IVariableDeclaratorOperation { Initializer: { } initializer } declarator:
                state = IsFunction(initializer.Value) ? state : Walk(initializer, state, frame);
                frame.Values[declarator.Symbol] = new Value(initializer.Value.Unwrap(), frame);
                return state;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } } assignment:
                state = IsFunction(assignment.Value) && !frame.Values.ContainsKey(local) ? state : Walk(assignment.Value, state, frame);
                frame.Values[local] = frame.Values.ContainsKey(local) ? null : new Value(assignment.Value.Unwrap(), frame);
                return state;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                state = Walk(assignment.Value, WalkReceiver(property, state, frame), frame);
                CallFrom(assignment);
                return property.Property.SetMethod is { } setter ? CallSource(setter, property.Instance, state, frame, NoArguments) : state;
            case IPropertyReferenceOperation property:
                state = WalkReceiver(property, state, frame);
                CallFrom(property);
                return property.Property.GetMethod is { } getter ? CallSource(getter, property.Instance, state, frame, NoArguments) : state;
            case IDelegateCreationOperation { Target: { } target }:
                Escape(new Value(target, frame));
                return target is IMethodReferenceOperation { Instance: { } instance } ? Walk(instance, state, frame) : state;
            case ILocalReferenceOperation { Local: { Type.TypeKind: TypeKind.Delegate } local } when frame.Values.TryGetValue(local, out var value) && value is not null:
                Escape(value);
                return state;
            case IParameterReferenceOperation { Parameter: { Type.TypeKind: TypeKind.Delegate } parameter } when frame.Values.TryGetValue(parameter, out var value) && value is not null:
                Escape(value);
                return state;
            case IConversionOperation { OperatorMethod: { } conversion }:
                state = WalkChildren(operation, state, frame);
                Record(operation, state, conversion);
                return state;
            case IBinaryOperation { OperatorMethod: { } binary }:
                state = WalkChildren(operation, state, frame);
                Record(operation, state, binary);
                return state;
            case IUnaryOperation { OperatorMethod: { } unary }:
                state = WalkChildren(operation, state, frame);
                Record(operation, state, unary);
                return state;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation:
                WalkChildren(operation, state, frame);
                return ModeState.Unknown;
            default:
                return WalkChildren(operation, state, frame);
        }
    }

    /// <summary>An exception may leave the try block after any call.</summary>
    private static ModeState Effect(ModeState state, Frame frame)
    {
        frame.Thrown = frame.Thrown.Join(state);
        return state;
    }

    private ModeState WalkReceiver(IPropertyReferenceOperation property, ModeState state, Frame frame)
    {
        state = Walk(property.Instance, state, frame);
        foreach (var argument in property.Arguments)
            state = Walk(argument.Value, state, frame);
        return state;
    }

    private ModeState WalkInvocation(IInvocationOperation call, ModeState state, Frame frame)
    {
        var method = call.TargetMethod;
        // A delegate that is called does not escape.
        var isDelegateCall = method.MethodKind == MethodKind.DelegateInvoke;
        if (!isDelegateCall)
            state = Walk(call.Instance, state, frame);
        var functions = WalkArguments(call.Arguments, ref state, frame);
        CallFrom(call);
        Record(call, state, method);

        if (isDelegateCall)
            return CallDelegate(call.Instance, state, frame);
        if (method.MethodKind == MethodKind.Constructor)
            return Construct(ModeCalls.Definition(method), frame.ThisType ?? method.ContainingType, state, functions);
        if (calls.IsSource(method))
            return CallSource(method, call.Instance, state, frame, functions);

        if (library.Owns(method))
        {
            if (method.Name == "tf_with")
                state = CallAll(functions, state);
            else
                EscapeAll(functions);
            return effects.Of(call, state, GraphOf(call.Arguments, frame));
        }
        if (IsThreadStart(method, out var alsoOnThisThread))
        {
            CallOnThread(functions, alsoOnThisThread ? state.Join(ModeState.ThreadStart) : ModeState.ThreadStart);
            return alsoOnThisThread && index.DelegatesSwitch ? ModeState.Unknown : state;
        }
        if (IsOtherTensorFlowCode(method.ContainingAssembly, library))
        {
            EscapeAll(functions);
            return ModeState.Unknown;
        }
        // List<T>.ForEach and Array.ForEach call at once, any number of times; nothing is known of others.
        if (method.Name == "ForEach")
            return Repeat(state, static at => at, at => CallAll(functions, at), endless: false);
        EscapeAll(functions);
        return functions.Count > 0 && index.DelegatesSwitch && AnySwitches(functions) ? ModeState.Unknown : state;
    }

    private ModeState WalkCreation(IObjectCreationOperation creation, ModeState state, Frame frame)
    {
        var functions = WalkArguments(creation.Arguments, ref state, frame);
        if (creation.Constructor is not { } constructor)
            return Walk(creation.Initializer, state, frame);
        CallFrom(creation);
        Record(creation, state, constructor);
        if (calls.IsSource(constructor))
            state = Construct(ModeCalls.Definition(constructor), constructor.ContainingType.OriginalDefinition, state, functions);
        else if (library.Owns(constructor))
            state = effects.Of(creation, state, GraphOf(creation.Arguments, frame));
        else if (constructor.ContainingType is { Name: "Thread", ContainingNamespace.Name: "Threading" })
            CallOnThread(functions, ModeState.ThreadStart);
        else
            EscapeAll(functions);
        return Walk(creation.Initializer, state, frame);
    }

    /// <summary>Walks the arguments; functions among them are not run but returned, by parameter.</summary>
    private Dictionary<ISymbol, Value?> WalkArguments(ImmutableArray<IArgumentOperation> arguments, ref ModeState state, Frame frame)
    {
        var functions = NoArguments;
        foreach (var argument in arguments)
        {
            var value = argument.Value.Unwrap();
            var function = IsFunction(value) ? new Value(value, frame) : FunctionIn(value, frame);
            if (function is null || argument.Parameter is not { } parameter)
            {
                state = Walk(argument.Value, state, frame);
                continue;
            }
            if (ReferenceEquals(functions, NoArguments))
                functions = new Dictionary<ISymbol, Value?>(SymbolEqualityComparer.Default);
            functions[parameter.OriginalDefinition] = function;
        }
        return functions;
    }

    private static bool IsFunction(IOperation value) => value.Unwrap() is IDelegateCreationOperation;

    private static Value? FunctionIn(IOperation value, Frame frame) => value switch
    {
        ILocalReferenceOperation { Local: { } local } when frame.Values.TryGetValue(local, out var known) && known is not null && IsFunction(known.Operation) => known,
        IParameterReferenceOperation { Parameter: { } parameter } when frame.Values.TryGetValue(parameter, out var known) && known is not null && IsFunction(known.Operation) => known,
        _ => null,
    };

    /// <summary>What a session is opened on: an expression, or what the local in its place was set to.</summary>
    private static IOperation? GraphOf(ImmutableArray<IArgumentOperation> arguments, Frame frame)
    {
        if (ModeEffects.GraphArgument(arguments) is not { } argument)
            return null;
        var value = argument.Value.Unwrap();
        return value is ILocalReferenceOperation { Local: { } local } && frame.Values.TryGetValue(local, out var known) && known is not null ? known.Operation : value;
    }

    private ModeState CallDelegate(IOperation? target, ModeState state, Frame frame)
    {
        if (target?.Unwrap() is { } expression && (IsFunction(expression) ? new Value(expression, frame) : FunctionIn(expression, frame)) is { } function)
            return CallFunction(function, state);
        state = Walk(target, state, frame);
        return index.DelegatesSwitch ? ModeState.Unknown : state;
    }

    private ModeState CallAll(Dictionary<ISymbol, Value?> functions, ModeState state)
    {
        foreach (var function in functions.Values)
            state = CallFunction(function!, state);
        return state;
    }

    private void CallOnThread(Dictionary<ISymbol, Value?> functions, ModeState start)
    {
        var outer = stack;
        stack = new List<IMethodSymbol>();
        CallAllSeparately(functions, start);
        stack = outer;
    }

    private void CallAllSeparately(Dictionary<ISymbol, Value?> functions, ModeState state)
    {
        foreach (var function in functions.Values)
            CallAtAnyTime(function!, state);
    }

    private void CallAtAnyTime(Value function, ModeState state)
    {
        var outer = position;
        position = default;
        CallFunction(function, state);
        position = outer;
    }

    private bool AnySwitches(Dictionary<ISymbol, Value?> functions)
    {
        foreach (var function in functions.Values)
            if (index.MaySwitch(function!.Operation.Syntax))
                return true;
        return false;
    }

    private void EscapeAll(Dictionary<ISymbol, Value?> functions) => CallAllSeparately(functions, ModeState.Unknown);

    /// <summary>Nobody knows when, where and whether the function is called.</summary>
    private void Escape(Value function) => CallAtAnyTime(function, ModeState.Unknown);

    private ModeState CallFunction(Value function, ModeState state)
    {
        var target = function.Operation is IDelegateCreationOperation creation ? creation.Target : function.Operation;
        switch (target)
        {
            case IAnonymousFunctionOperation anonymous:
                return CallNested(anonymous, anonymous.Body, anonymous.Symbol, state, function.Frame, NoArguments);
            case IMethodReferenceOperation reference:
                return CallSource(reference.Method, reference.Instance, state, function.Frame, NoArguments);
            default:
                return index.DelegatesSwitch ? ModeState.Unknown : state;
        }
    }

    /// <summary>Runs a lambda or a local function, which sees the variables of the activation around it.</summary>
    private ModeState CallNested(IOperation function, IOperation? body, IMethodSymbol symbol, ModeState state, Frame owner, Dictionary<ISymbol, Value?> functions)
    {
        if (!state.IsReached)
            return state;
        var outer = Enter(symbol.OriginalDefinition);
        var end = RunNested(function.Syntax, body, symbol, state, owner, functions);
        position = outer;
        return end;
    }

    private ModeState RunNested(SyntaxNode syntax, IOperation? body, IMethodSymbol symbol, ModeState state, Frame owner, Dictionary<ISymbol, Value?> functions)
    {
        var maySwitch = index.MaySwitch(syntax) || AnySwitches(functions);
        if (!runningFunctions.Add(syntax))
            return maySwitch ? ModeState.Unknown : state;
        foreach (var argument in functions)
            owner.Values[argument.Key] = argument.Value;
        var isIterator = IsIterator(symbol, syntax);
        var entry = isIterator ? ModeState.Unknown : state;
        var frame = new Frame(owner.ThisType, owner.Values);
        var end = Walk(body, entry, frame).Join(frame.Returned);
        runningFunctions.Remove(syntax);
        return !maySwitch ? state : isIterator ? ModeState.Unknown : Leave(symbol, state, end);
    }

    private ModeState CallSource(IMethodSymbol method, IOperation? instance, ModeState state, Frame frame, Dictionary<ISymbol, Value?> functions)
    {
        if (!state.IsReached)
            return state;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            foreach (var body in Bodies(method.OriginalDefinition))
                if (body is ILocalFunctionOperation local)
                    return CallNested(local, local.Body, method, state, frame, functions);
            return state;
        }
        method = ModeCalls.Definition(method);
        if (!calls.IsSource(method))
            return state;
        if (!index.Matters(method) && functions.Count == 0)
        {
            RecordEntry(method, instance, state, frame);
            return state;
        }
        if (method.IsStatic)
            return Run(method, null, state, functions);

        var isBase = ModeCalls.IsBase(instance);
        if (ReceiverType(instance, frame) is { } exact)
            return Run(isBase ? method : ModeCalls.Implementation(method, exact) ?? method, exact, state, functions);

        var candidates = calls.ConcreteTypes(instance?.Type is INamedTypeSymbol declared && calls.IsSource(declared) ? declared : method.ContainingType);
        var isVirtual = method.ContainingType.TypeKind == TypeKind.Interface || ModeCalls.IsVirtual(method);
        if (candidates.IsEmpty)
            return method.IsAbstract ? ModeState.Unknown : Run(method, null, state, functions);
        if (candidates.Length > MaxReceivers)
            state = ModeState.Unknown;
        else if (candidates.Length > 1)
            state = state.Soften();
        var end = ModeState.Unreached;
        foreach (var type in candidates)
            if ((isVirtual ? ModeCalls.Implementation(method, type) : method) is { } target)
                end = end.Join(Run(target, type, state, functions));
        return end.IsReached ? end : ModeState.Unknown;
    }

    /// <summary>The exact type of the object, where the expression says it.</summary>
    private static INamedTypeSymbol? ReceiverType(IOperation? instance, Frame frame)
    {
        switch (instance?.Unwrap())
        {
            case IInstanceReferenceOperation:
                return frame.ThisType;
            case IObjectCreationOperation { Type: INamedTypeSymbol type }:
                return type.OriginalDefinition;
            case ILocalReferenceOperation { Local: { } local } when frame.Values.TryGetValue(local, out var value) && value?.Operation is IObjectCreationOperation { Type: INamedTypeSymbol type }:
                return type.OriginalDefinition;
            default:
                return null;
        }
    }

    /// <summary>Keeps the mode in which a method is called that neither switches it nor is worth a walk: it is the mode of its whole body.</summary>
    private void RecordEntry(IMethodSymbol method, IOperation? instance, ModeState state, Frame frame)
    {
        if (IsDispatched(method))
        {
            if (ReceiverType(instance, frame) is not { } exact || ModeCalls.IsBase(instance) || ModeCalls.Implementation(method, exact) is not { } target)
                return;
            method = target;
        }
        if (!HasOneMode(method))
            return;
        findings.Modes[method] = findings.Modes.TryGetValue(method, out var other) && other != state.Mode ? ExecutionMode.Unknown : state.Mode;
    }

    private static bool IsDispatched(IMethodSymbol method) => ModeCalls.IsVirtual(method) || method.ContainingType.TypeKind == TypeKind.Interface;

    // A delegate that it calls may switch; behind an await, or when it is enumerated, another mode may be on.
    private bool HasOneMode(IMethodSymbol method) =>
        !index.DelegatesSwitch && !method.IsAsync && method.MethodKind != MethodKind.LocalFunction && !MayBeIterator(method) && !IsAutoGraph(method);

    private ModeState Run(IMethodSymbol method, INamedTypeSymbol? thisType, ModeState state, Dictionary<ISymbol, Value?>? arguments)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!state.IsReached)
            return state;
        var hasFunctions = arguments is { Count: > 0 };
        var maySwitch = index.MaySwitch(method) || (hasFunctions && AnySwitches(arguments!));
        var entry = state;
        // The library records such a method into a graph, if the program is woven; an iterator runs when it is enumerated.
        var isIterator = IsIterator(method);
        if (IsAutoGraph(method) || isIterator)
            entry = ModeState.Unknown;

        var outer = Enter(method);
        stack.Add(method);
        var end = RunBody(method, thisType, state, entry, isIterator, maySwitch, arguments);
        stack.RemoveAt(stack.Count - 1);
        position = outer;
        return end;
    }

    private void CallFrom(IOperation operation) => position = position with { Call = operation.Syntax };

    /// <summary>Notes that the function is called from where the walk is, and goes into it.</summary>
    private Position Enter(IMethodSymbol function)
    {
        var outer = position;
        position = new Position(function, Call: null, IsOrdered: true);
        if (Order is null || (running.Count == 0 && outer.Function is null && SymbolEqualityComparer.Default.Equals(function, root)))
            return outer;
        Order.AddCall(outer.Function, outer.PlaceOf(outer.Call), function);
        // Such a function goes on, or begins, when its caller has gone on.
        if ((function.IsAsync || MayBeIterator(function)) && outer.Call is not { Parent: AwaitExpressionSyntax })
            Order.AddCall(caller: null, place: null, function);
        return outer;
    }

    private ModeState RunBody(IMethodSymbol method, INamedTypeSymbol? thisType, ModeState state, ModeState entry, bool isIterator, bool maySwitch, Dictionary<ISymbol, Value?>? arguments)
    {
        var hasFunctions = arguments is { Count: > 0 };
        var outermost = method.DeclaringSyntaxReferences is { Length: 1 } references ? OutermostIn(references[0].SyntaxTree) : null;
        var key = (method, thisType, entry, outermost);
        if (!hasFunctions && exits.TryGetValue(key, out var known))
            return known;
        if (running.Contains(key))
            return maySwitch ? ModeState.Unknown : state;
        entries.TryGetValue(method, out var count);
        if (count >= MaxEntryStates && !entry.Equals(ModeState.Unknown))
            return RunBody(method, thisType, ModeState.Unknown, ModeState.Unknown, isIterator, maySwitch, arguments);
        entries[method] = count + 1;

        findings.Reached.Add(method);
        running.Add(key);
        var frame = new Frame(thisType, hasFunctions ? new Dictionary<ISymbol, Value?>(arguments!, SymbolEqualityComparer.Default) : null);
        var end = entry;
        foreach (var body in Bodies(method))
            end = Walk(body, end, frame);
        end = end.Join(frame.Returned);
        running.Remove(key);

        var exit = !maySwitch ? state : isIterator ? ModeState.Unknown : Leave(method, state, end);
        if (!hasFunctions)
            exits[key] = exit;
        return exit;
    }

    private bool IsIterator(IMethodSymbol method)
    {
        foreach (var body in Bodies(method))
            if (IsIterator(method, body.Syntax))
                return true;
        return false;
    }

    private static bool IsIterator(IMethodSymbol method, SyntaxNode syntax)
    {
        if (!MayBeIterator(method))
            return false;
        foreach (var node in syntax.DescendantNodes())
            if (node is YieldStatementSyntax)
                return true;
        return false;
    }

    private static bool MayBeIterator(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator" };

    /// <summary>An async method returns at its first await that has to wait.</summary>
    private static ModeState Leave(IMethodSymbol method, ModeState entry, ModeState end) => method.IsAsync && !end.Equals(entry) ? ModeState.Unknown : end;

    private ModeState Construct(IMethodSymbol constructor, INamedTypeSymbol thisType, ModeState state, Dictionary<ISymbol, Value?>? arguments)
    {
        var type = constructor.ContainingType.OriginalDefinition;
        if (!state.IsReached || !calls.IsSource(type) || !(index.Matters(constructor) || arguments is { Count: > 0 }))
            return state;
        RuntimeCheck();
        var outer = Enter(constructor);
        position = position with { IsOrdered = false };
        var bodies = constructor.IsStatic ? ImmutableArray<IOperation>.Empty : Bodies(constructor);
        var chained = bodies.Length == 1 && bodies[0] is IConstructorBodyOperation { Initializer: { } initializer } ? initializer : null;
        if (chained?.Syntax is not ConstructorInitializerSyntax { ThisOrBaseKeyword.ValueText: "this" })
            state = WalkInitializers(type, thisType, state);
        if (chained is null && type.BaseType is { } baseType && calls.IsSource(baseType))
            foreach (var candidate in baseType.OriginalDefinition.InstanceConstructors)
                if (candidate.Parameters.IsEmpty)
                    state = Construct(candidate, thisType, state, arguments: null);
        position = outer;
        return Run(constructor, thisType.OriginalDefinition, state, arguments);
    }

    private ModeState WalkInitializers(INamedTypeSymbol type, INamedTypeSymbol thisType, ModeState state)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsStatic || member is not (IFieldSymbol or IPropertySymbol))
                continue;
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var initializer = reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax declarator => declarator.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null && index.Matters(initializer))
                    state = Walk(Model(initializer.SyntaxTree).GetOperation(initializer, cancellationToken), state, new Frame(thisType));
            }
        }
        return state;
    }

    private static void RuntimeCheck() => System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();

    /// <summary>Whether the call runs its functions on other threads, which begin in eager mode.</summary>
    private static bool IsThreadStart(IMethodSymbol method, out bool alsoOnThisThread)
    {
        var type = method.ContainingType;
        alsoOnThisThread = false;
        if (type.ContainingNamespace is not { } space || !IsThreading(space))
            return false;
        switch (type.Name)
        {
            case "Parallel":
                alsoOnThisThread = true;
                return true;
            case "Task":
                return method.Name is "Run" or "ContinueWith";
            case "TaskFactory":
                return method.Name == "StartNew";
            case "ThreadPool":
                return true;
            default:
                return false;
        }
    }

    private static bool IsThreading(INamespaceSymbol space) => space is { Name: "Threading", ContainingNamespace.Name: "System" }
        or { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } };

    private static bool IsOtherTensorFlowCode(IAssemblySymbol? assembly, TensorFlowLibrary library)
    {
        if (assembly is null || library.Owns(assembly) || SymbolEqualityComparer.Default.Equals(assembly, library.Binding) || SymbolEqualityComparer.Default.Equals(assembly, library.Keras))
            return false;
        foreach (var module in assembly.Modules)
            foreach (var reference in module.ReferencedAssemblies)
                if (reference.Name == library.Binding.Name)
                    return true;
        return false;
    }
}
