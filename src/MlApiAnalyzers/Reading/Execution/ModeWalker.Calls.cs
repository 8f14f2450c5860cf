using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <content>Calls: of the library, of the program's own methods, of delegates and on other threads.</content>
internal sealed partial class ModeWalker
{
    private const int MaxReceivers = 12;
    private const int MaxEntryStates = 8;

    // Deeper calls are walked when the walk has come back; what they do to the mode is then not known to their callers.
    private const int MaxDepth = 100;

    private static readonly List<(ModeArgument Argument, int Index, Value Value)> NoArguments = new();

    private ModeState WalkCall(CallStep call, ModeState state, Frame frame)
    {
        var functions = FunctionsIn(call, ref state, frame);
        position = position with { Call = call.Node };
        Record(call, state, frame);
        var target = resolver.Resolve(call, frame.Script, frame.Member);
        switch (target.Kind)
        {
            case CallKind.Delegate:
                return CallDelegate(call, functions, state, frame);
            case CallKind.Source when target.Local is { } local:
                return CallNested(local, state, frame, functions);
            case CallKind.Source when call.IsCreation:
                var created = target.Function is { } constructor ? program.TypeOf(constructor.Type) : program.Resolve(call.Name!, frame.Member.Type);
                return created is null ? state : Construct(target.Function, created, created, state, functions);
            case CallKind.Source when target.Function is { Kind: FunctionKind.Constructor } chained:
                return Construct(chained, program.TypeOf(chained.Type)!, frame.ThisType ?? program.TypeOf(chained.Type)!, state, functions);
            case CallKind.Source when target.Function is { } method:
                return CallSource(method, call.Receiver, state, frame, functions);
            case CallKind.Effect:
                if (target.Effect == ModeEffect.Scope)
                    state = CallAll(functions, state);
                else
                    EscapeAll(functions);
                return Apply(target.Effect, call, state, frame);
            case CallKind.Opaque:
                EscapeAll(functions);
                return ModeState.Unknown;
        }
        if (functions.Count == 0)
            return state;
        if (IsThreadStart(call, out var alsoOnThisThread))
        {
            CallOnThread(functions, alsoOnThisThread ? state.Join(ModeState.ThreadStart) : ModeState.ThreadStart);
            return alsoOnThisThread && delegatesSwitch ? ModeState.Unknown : state;
        }
        // List<T>.ForEach and Array.ForEach call at once, any number of times; nothing is known of others.
        if (call.Name == "ForEach")
            return Repeat(state, static at => at, at => CallAll(functions, at), endless: false);
        EscapeAll(functions);
        return !call.IsCreation && delegatesSwitch && AnySwitches(functions) ? ModeState.Unknown : state;
    }

    private ModeState Apply(ModeEffect effect, CallStep call, ModeState state, Frame frame)
    {
        switch (effect)
        {
            case ModeEffect.PushGraph:
                return state.Push(ExecutionMode.Graph);
            case ModeEffect.AsDefault:
                return state.Push(ExecutionMode.Graph, Stranded is null ? null : call.Node);
            case ModeEffect.MaybePushGraph:
                return state.MaybePushGraph();
            case ModeEffect.PushEager:
                return state.Push(ExecutionMode.Eager);
            case ModeEffect.Pop:
                return state.Pop();
            case ModeEffect.Reset:
                return ModeState.Unknown.Push(ExecutionMode.Eager);
            case ModeEffect.Session:
                return OpenSession(call, state, frame);
            case ModeEffect.Scope when state.Mode == ExecutionMode.Graph && call.Arguments.Length > 0 && MentionsVariableScope(call.Arguments[0].Value, frame):
                return state.MaybePushGraph();
            default:
                return state;
        }
    }

    private static bool MentionsVariableScope(ExpressionSyntax scope, Frame frame)
    {
        if (scope is IdentifierNameSyntax { Identifier.ValueText: var name } && frame.Values.TryGetValue(name, out var known) && known?.Expression is { } value)
            scope = value;
        return scope switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "variable_scope" } } => true,
            ObjectCreationExpressionSyntax { Type: var type } => TypeOutline.NameOf(type) == "variable_scope",
            _ => false,
        };
    }

    /// <summary>A session on a graph that is not the default one makes it the default one.</summary>
    private ModeState OpenSession(CallStep call, ModeState state, Frame frame)
    {
        if (SessionGraph.Of(call) is not { } graph || resolver.TypeOf(graph, frame.Script, frame.Member).Name == "ConfigProto")
            return state;
        if (graph is IdentifierNameSyntax { Identifier.ValueText: var name } && frame.Values.TryGetValue(name, out var known) && known?.Expression is { } value)
            graph = value;
        if (SessionGraph.IsDefault(graph) || (state.Source is { } source && graph == source))
            return state;
        return SessionGraph.IsNew(graph) && state.Mode == ExecutionMode.Eager ? state.Push(ExecutionMode.Graph) : state.MaybePushGraph();
    }

    private ModeState WalkAccess(AccessStep access, ModeState state, Frame frame)
    {
        if (resolver.ResolveAccessor(access, frame.Script, frame.Member) is { } accessor)
        {
            position = position with { Call = access.Node };
            return CallSource(accessor, access.Receiver, state, frame, NoArguments);
        }
        if (!access.IsReceiver && !access.IsWrite && FunctionIn(access, frame) is { } function)
            Escape(function);
        return state;
    }

    private ModeState WalkAssign(AssignStep assign, ModeState state, Frame frame)
    {
        var function = assign.Function is { } lambda ? new Value(frame, assign.Value, lambda) : NamedFunction(assign.Value, frame);
        var isKept = assign.IsDeclaration || !frame.Values.ContainsKey(assign.Local);
        if (function is null)
            state = Walk(assign.Evaluate, state, frame);
        else if (!isKept)
            Escape(function);
        frame.Values[assign.Local] = isKept ? function ?? new Value(frame, assign.Value) : null;
        return state;
    }

    /// <summary>The method or local function that an expression names.</summary>
    private Value? NamedFunction(ExpressionSyntax expression, Frame frame) => expression switch
    {
        SimpleNameSyntax name => NamedFunction(new AccessStep(name, name.Identifier.ValueText, null, isWrite: false, isReceiver: false), frame),
        MemberAccessExpressionSyntax access => NamedFunction(new AccessStep(access, access.Name.Identifier.ValueText, access.Expression, isWrite: false, isReceiver: false), frame),
        _ => null,
    };

    private Value? NamedFunction(AccessStep access, Frame frame) => resolver.ResolveGroup(access, frame.Script, frame.Member) is { } group
        ? new Value(frame, access.Node, group.Local, group.Function, access.Receiver)
        : null;

    /// <summary>The function that a name denotes: the variable that holds one, or the method.</summary>
    private Value? FunctionIn(AccessStep access, Frame frame)
    {
        if (access.Receiver is null && frame.Values.TryGetValue(access.Name, out var known))
            return known is { IsFunction: true } ? known : null;
        return NamedFunction(access, frame);
    }

    /// <summary>The functions among the arguments, which are not run; other names are read.</summary>
    private List<(ModeArgument Argument, int Index, Value Value)> FunctionsIn(CallStep call, ref ModeState state, Frame frame)
    {
        var functions = NoArguments;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var argument = call.Arguments[i];
            var function = argument.Function is { } lambda ? new Value(frame, argument.Value, lambda) : argument.Access is { } access ? FunctionIn(access, frame) : null;
            if (function is null)
            {
                if (argument.Access is { } read)
                    state = WalkAccess(read, state, frame);
                continue;
            }
            if (functions == NoArguments)
                functions = new List<(ModeArgument Argument, int Index, Value Value)>();
            functions.Add((argument, i, function));
        }
        return functions;
    }

    private ModeState CallDelegate(CallStep call, List<(ModeArgument Argument, int Index, Value Value)> functions, ModeState state, Frame frame)
    {
        var name = call.Receiver is null ? call.Name : call.Receiver is IdentifierNameSyntax receiver ? receiver.Identifier.ValueText : null;
        EscapeAll(functions);
        if (name is not null && frame.Values.TryGetValue(name, out var value) && value is { IsFunction: true })
            return CallFunction(value, state);
        return delegatesSwitch ? ModeState.Unknown : state;
    }

    private ModeState CallAll(List<(ModeArgument Argument, int Index, Value Value)> functions, ModeState state)
    {
        foreach (var function in functions)
            state = CallFunction(function.Value, state);
        return state;
    }

    private void CallOnThread(List<(ModeArgument Argument, int Index, Value Value)> functions, ModeState start)
    {
        var outer = stack;
        stack = new List<FunctionOutline>();
        foreach (var function in functions)
            CallAtAnyTime(function.Value, start);
        stack = outer;
    }

    private void CallAtAnyTime(Value function, ModeState state)
    {
        var outer = position;
        position = default;
        CallFunction(function, state);
        position = outer;
    }

    private bool AnySwitches(List<(ModeArgument Argument, int Index, Value Value)> functions)
    {
        foreach (var (_, _, value) in functions)
            if (value.Function is { } function ? MaySwitch(function) : names.MaySwitch(value.Method!.Member))
                return true;
        return false;
    }

    private void EscapeAll(List<(ModeArgument Argument, int Index, Value Value)> functions)
    {
        foreach (var function in functions)
            Escape(function.Value);
    }

    /// <summary>Nobody knows when, where and whether the function is called.</summary>
    private void Escape(Value function) => CallAtAnyTime(function, ModeState.Unknown);

    private ModeState CallFunction(Value value, ModeState state) => value switch
    {
        { Function: { } function } => CallNested(function, state, value.Frame, NoArguments),
        { Method: { } method } => CallSource(method, value.Receiver, state, value.Frame, NoArguments),
        _ => delegatesSwitch ? ModeState.Unknown : state,
    };

    /// <summary>Runs a lambda or a local function, which sees the variables of the activation around it.</summary>
    private ModeState CallNested(FunctionScript function, ModeState state, Frame owner, List<(ModeArgument Argument, int Index, Value Value)> functions)
    {
        if (!state.IsReached)
            return state;
        var outer = Enter(function, function.IsAsync, function.IsIterator);
        var end = RunNested(function, state, owner, functions);
        position = outer;
        return end;
    }

    private ModeState RunNested(FunctionScript function, ModeState state, Frame owner, List<(ModeArgument Argument, int Index, Value Value)> functions)
    {
        var maySwitch = MaySwitch(function) || AnySwitches(functions);
        if (!runningFunctions.Add(function))
            return maySwitch ? ModeState.Unknown : state;
        foreach (var (argument, index, value) in functions)
            if ((argument.Name ?? (index < function.Parameters.Count ? function.Parameters[index] : null)) is { } parameter)
                owner.Values[parameter] = value;
        var frame = new Frame(owner.Script, owner.Member, owner.ThisType, owner.Values);
        var end = Walk(function.Body, function.IsIterator ? ModeState.Unknown : state, frame).Join(frame.Returned);
        runningFunctions.Remove(function);
        return !maySwitch ? state : function.IsIterator ? ModeState.Unknown : Leave(function.IsAsync, state, end);
    }

    private ModeState CallSource(FunctionOutline method, ExpressionSyntax? receiver, ModeState state, Frame frame, List<(ModeArgument Argument, int Index, Value Value)> functions)
    {
        if (!state.IsReached || (!names.Matters(method.Member) && !MayMatterElsewhere(method) && functions.Count == 0))
            return state;
        if (method.IsStatic)
            return Run(method, null, state, functions);

        var isBase = receiver is BaseExpressionSyntax;
        if (ReceiverType(receiver, frame) is { } exact)
            return Run(isBase ? method : Implementation(method, exact) ?? method, exact, state, functions);

        var declared = receiver is null ? null : resolver.TypeOf(receiver, frame.Script, frame.Member).Type;
        var candidates = ConcreteTypes(declared ?? program.TypeOf(method.Type)!);
        if (candidates.Count == 0)
            return method.IsAbstract || !method.HasBody ? ModeState.Unknown : Run(method, null, state, functions);
        if (candidates.Count > MaxReceivers)
            state = ModeState.Unknown;
        else if (candidates.Count > 1)
            state = state.Soften();
        var end = ModeState.Unreached;
        foreach (var type in candidates)
            if (Implementation(method, type) is { } target)
                end = end.Join(Run(target, type, state, functions));
        return end.IsReached ? end : ModeState.Unknown;
    }

    /// <summary>Whether an override of the method, or what implements it, may work with the library.</summary>
    private bool MayMatterElsewhere(FunctionOutline method)
    {
        if (!method.IsVirtual)
            return false;
        foreach (var other in program.Functions(method.Name))
            if (names.Matters(other.Member))
                return true;
        return false;
    }

    /// <summary>The exact type of the object, where the expression says it.</summary>
    private ProgramType? ReceiverType(ExpressionSyntax? receiver, Frame frame)
    {
        switch (receiver)
        {
            case null or ThisExpressionSyntax or BaseExpressionSyntax:
                return frame.ThisType;
            case ObjectCreationExpressionSyntax:
                return resolver.TypeOf(receiver, frame.Script, frame.Member).Type;
            case IdentifierNameSyntax { Identifier.ValueText: var name } when frame.Values.TryGetValue(name, out var value) && value?.Expression is BaseObjectCreationExpressionSyntax creation:
                return creation is ObjectCreationExpressionSyntax
                    ? resolver.TypeOf(creation, value.Frame.Script, value.Frame.Member).Type
                    : resolver.TypeOf(receiver, frame.Script, frame.Member).Type;
            default:
                return null;
        }
    }

    private FunctionOutline? DisposeOf(ProgramType type)
    {
        var found = new List<FunctionOutline>();
        type.FindMethods("Dispose", 0, found);
        return found.Count > 0 ? found[0] : null;
    }

    private ModeState Run(FunctionOutline function, ProgramType? thisType, ModeState state, List<(ModeArgument Argument, int Index, Value Value)> arguments)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!state.IsReached)
            return state;
        var script = function.Script;
        var isIterator = script.Function is { IsIterator: true };
        var maySwitch = names.MaySwitch(function.Member) || AnySwitches(arguments);
        // The library records such a method into a graph, if the program is woven; an iterator runs when it is enumerated.
        var entry = isIterator || IsAutoGraph(function.Node) ? ModeState.Unknown : state;
        if (stack.Count >= MaxDepth)
        {
            Defer(function, thisType, entry);
            return maySwitch ? ModeState.Unknown : state;
        }

        var outer = Enter(function, script.Function is { IsAsync: true }, isIterator);
        stack.Add(function);
        var end = RunBody(function, thisType, state, entry, isIterator, maySwitch, arguments);
        stack.RemoveAt(stack.Count - 1);
        position = outer;
        return end;
    }

    private void Defer(FunctionOutline function, ProgramType? thisType, ModeState entry)
    {
        var outermost = OutermostIn(function.Member.Tree.Tree);
        if (exits.ContainsKey(new RunKey(function, thisType, entry, outermost)))
            return;
        if (Order is not null && position.Function is not null)
            Order.AddCall(position.Function, position.PlaceOf(position.Call), function);
        var above = outermost is null ? new List<FunctionOutline>() : new List<FunctionOutline> { outermost };
        deferred.Enqueue(() =>
        {
            stack = above;
            Run(function, thisType, entry, NoArguments);
            stack = new List<FunctionOutline>();
        });
    }

    private void CallFrom(SyntaxNode node) => position = position with { Call = node };

    /// <summary>Notes that the function is called from where the walk is, and goes into it.</summary>
    private Position Enter(object function, bool isAsync, bool isIterator)
    {
        var outer = position;
        position = new Position(function, Call: null, IsOrdered: true);
        if (Order is null || (running.Count == 0 && outer.Function is null && function == root))
            return outer;
        Order.AddCall(outer.Function, outer.PlaceOf(outer.Call), function);
        // Such a function goes on, or begins, when its caller has gone on.
        if ((isAsync || isIterator) && outer.Call is not { Parent: AwaitExpressionSyntax })
            Order.AddCall(caller: null, place: null, function);
        return outer;
    }

    private ModeState RunBody(FunctionOutline function, ProgramType? thisType, ModeState state, ModeState entry, bool isIterator, bool maySwitch, List<(ModeArgument Argument, int Index, Value Value)> arguments)
    {
        var key = new RunKey(function, thisType, entry, OutermostIn(function.Member.Tree.Tree));
        if (arguments.Count == 0 && exits.TryGetValue(key, out var known))
            return known;
        if (running.Contains(key))
            return maySwitch ? ModeState.Unknown : state;
        entries.TryGetValue(function, out var count);
        if (count >= MaxEntryStates && !entry.Equals(ModeState.Unknown))
            return RunBody(function, thisType, ModeState.Unknown, ModeState.Unknown, isIterator, maySwitch, arguments);
        entries[function] = count + 1;

        findings.Reached.Add(function);
        running.Add(key);
        var frame = new Frame(function.Script, function.Member, thisType);
        foreach (var (argument, index, value) in arguments)
            if ((argument.Name ?? ParameterAt(function, index)) is { } parameter)
                frame.Values[parameter] = value;
        var end = entry;
        if (function.Kind == FunctionKind.Constructor && function.Script.ConstructorInitializer is { } initializer)
            end = Walk(initializer, end, frame);
        end = Walk(function.Script.Body, end, frame).Join(frame.Returned);
        running.Remove(key);

        var exit = !maySwitch ? state : isIterator ? ModeState.Unknown : Leave(function.Script.Function is { IsAsync: true }, state, end);
        if (arguments.Count == 0)
            exits[key] = exit;
        return exit;
    }

    private static string? ParameterAt(FunctionOutline function, int index)
    {
        if (function.IsExtension)
            index++;
        return index < function.Parameters.Length ? function.Parameters[index].Identifier.ValueText : null;
    }

    private static bool IsAutoGraph(SyntaxNode node)
    {
        if (node is MethodDeclarationSyntax method)
            foreach (var list in method.AttributeLists)
                foreach (var attribute in list.Attributes)
                    if (TypeOutline.NameOf(attribute.Name) is "AutoGraph" or "AutoGraphAttribute")
                        return true;
        return false;
    }

    /// <summary>An async method returns at its first await that has to wait.</summary>
    private static ModeState Leave(bool isAsync, ModeState entry, ModeState end) => isAsync && !end.Equals(entry) ? ModeState.Unknown : end;

    /// <summary>Runs the initializers and constructors of an object; a null constructor is the implicit one.</summary>
    private ModeState Construct(FunctionOutline? constructor, ProgramType type, ProgramType thisType, ModeState state, List<(ModeArgument Argument, int Index, Value Value)> arguments)
    {
        if (!state.IsReached || (!MattersWhenCreated(type, 0) && arguments.Count == 0))
            return state;
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = Enter((object?)constructor ?? type, isAsync: false, isIterator: false);
        position = position with { IsOrdered = false };
        var chained = constructor?.Script.ConstructorInitializer;
        if (chained?.Name != "this")
            state = WalkInitializers(type, thisType, state);
        if (chained is null && type.BaseClass is { } baseType)
            state = Construct(ParameterlessConstructor(baseType), baseType, thisType, state, NoArguments);
        position = outer;
        return constructor is null ? state : Run(constructor, thisType, state, arguments);
    }

    private static FunctionOutline? ParameterlessConstructor(ProgramType type)
    {
        foreach (var part in type.Parts)
            foreach (var function in part.Functions)
                if (function is { Kind: FunctionKind.Constructor, IsStatic: false } && function.Takes(0))
                    return function;
        return null;
    }

    private bool MattersWhenCreated(ProgramType type, int depth)
    {
        foreach (var part in type.Parts)
        {
            foreach (var member in part.Initialized)
                if (!member.IsStatic && names.Matters(member))
                    return true;
            foreach (var function in part.Functions)
                if (function.Kind == FunctionKind.Constructor && !function.IsStatic && names.Matters(function.Member))
                    return true;
        }
        return type.BaseClass is { } inherited && depth < MaxDepth && MattersWhenCreated(inherited, depth + 1);
    }

    private ModeState WalkInitializers(ProgramType type, ProgramType thisType, ModeState state)
    {
        foreach (var part in type.Parts)
            foreach (var member in part.Initialized)
                if (!member.IsStatic && names.Matters(member))
                    state = Walk(member.Initializers.Body, state, new Frame(member.Initializers, member, thisType));
        return state;
    }

    /// <summary>Whether the call runs its functions on other threads, which begin in eager mode.</summary>
    private static bool IsThreadStart(CallStep call, out bool alsoOnThisThread)
    {
        var receiver = call.Receiver switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };
        alsoOnThisThread = receiver == "Parallel";
        return alsoOnThisThread || (call.IsCreation ? call.Name == "Thread" : call.Name switch
        {
            "Run" => receiver == "Task",
            "ContinueWith" or "StartNew" => true,
            _ => receiver == "ThreadPool",
        });
    }
}
