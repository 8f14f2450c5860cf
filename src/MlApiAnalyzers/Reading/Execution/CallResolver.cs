using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Outlines;

namespace MlApiAnalyzers.Reading.Execution;

/// <summary>The call of a method: what it means.</summary>
internal readonly record struct Resolution(CallKind Kind, FunctionOutline? Function = null, ModeEffect Effect = ModeEffect.None, FunctionScript? Local = null);

/// <summary>The type of an expression, as far as declarations say it.</summary>
/// <param name="Type">The type, where the compilation declares it.</param>
/// <param name="IsKnown">Whether the answer is certain: without a type, that it is none of the compilation.</param>
/// <param name="Name">The last name of the type, where it has one.</param>
/// <param name="IsTypeName">Whether the expression is the type itself.</param>
internal readonly record struct DeclaredType(ProgramType? Type, bool IsKnown, string? Name = null, bool IsTypeName = false);

/// <summary>
/// What the calls of a compilation mean, by the names in them and the declarations. Only where names leave open something that
/// matters, the call is bound, and what that gave is kept with the tree. For any number of threads.
/// </summary>
internal sealed class CallResolver
{
    private const int MaxDepth = 8;

    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> UsesTensorFlow = new();

    private readonly Compilation compilation;
    private readonly TensorFlowLibrary library;
    private readonly ProgramOutline program;
    private readonly ModeNames names;
    private readonly ConcurrentDictionary<CallStep, Resolution> resolved = new();
    private readonly ConcurrentDictionary<SyntaxTree, BoundCalls> bound = new();
    // Whether a name that the compilation does not declare means nothing that can switch the mode.
    private readonly bool isClosed;
    private StrongBox<long>? declarations;

    public CallResolver(Compilation compilation, TensorFlowLibrary library, ProgramOutline program, ModeNames names)
    {
        this.compilation = compilation;
        this.library = library;
        this.program = program;
        this.names = names;
        UsesOtherTensorFlowCode = IsAnyOtherTensorFlowCode();
        isClosed = !UsesOtherTensorFlowCode && !program.MentionsAny(new[] { "dynamic" });
    }

    public ProgramOutline Program => program;

    /// <summary>Whether an assembly other than the library's own uses the library: what it does to the mode cannot be seen.</summary>
    public bool UsesOtherTensorFlowCode { get; }

    public Resolution Resolve(CallStep call, ModeScript script, MemberOutline member)
    {
        if (!resolved.TryGetValue(call, out var known))
            resolved.TryAdd(call, known = Find(call, script, member));
        return known;
    }

    /// <summary>The method that an expression names without calling it; null where it names none.</summary>
    public Resolution? ResolveGroup(AccessStep access, ModeScript script, MemberOutline member)
    {
        var isOwn = access.Receiver is null or ThisExpressionSyntax or BaseExpressionSyntax;
        if (access.Receiver is null)
        {
            if (script.LocalFunction(access.Name, access.Node.SpanStart) is { } local)
                return new Resolution(CallKind.Source, Local: local);
            if (script.Locals.ContainsKey(access.Name))
                return null;
        }
        if (program.Functions(access.Name).Count == 0)
            return null;
        if (isOwn)
        {
            for (var outline = member.Type; outline is not null; outline = outline.Outer)
                if (program.TypeOf(outline) is { } type && FindGroup(type, access.Name) is { } found)
                    return new Resolution(CallKind.Source, found);
            return null;
        }
        return TypeOf(access.Receiver!, script, member, 0).Type is { } declared && FindGroup(declared, access.Name) is { } method ? new Resolution(CallKind.Source, method) : null;
    }

    private static FunctionOutline? FindGroup(ProgramType type, string name)
    {
        foreach (var part in type.Parts)
            foreach (var function in part.Functions)
                if (function.Kind == FunctionKind.Method && function.Name == name && !function.IsPartialDefinition)
                    return function;
        foreach (var inherited in type.Bases)
            if (FindGroup(inherited, name) is { } found)
                return found;
        return null;
    }

    /// <summary>The accessor that a use of a property calls; null where it is no property that matters.</summary>
    public FunctionOutline? ResolveAccessor(AccessStep access, ModeScript script, MemberOutline member)
    {
        var kind = access.IsWrite ? FunctionKind.Setter : FunctionKind.Getter;
        FunctionOutline? only = null;
        var count = 0;
        foreach (var function in program.Functions(access.Name))
        {
            if (function.Kind != kind || !function.HasBody || !names.Matters(function.Member))
                continue;
            only = function;
            count++;
        }
        if (count == 0)
            return null;
        if (access.Receiver is null or ThisExpressionSyntax or BaseExpressionSyntax)
        {
            if (access.Receiver is null && script.Locals.ContainsKey(access.Name))
                return null;
            for (var outline = member.Type; outline is not null; outline = outline.Outer)
                if (program.TypeOf(outline)?.FindAccessor(access.Name, kind) is { } found)
                    return found;
            return null;
        }
        var receiver = TypeOf(access.Receiver, script, member, 0);
        if (receiver.Type is { } type)
            return type.FindAccessor(access.Name, kind);
        if (receiver.IsKnown)
            return null;
        var symbol = (Model(access.Node.SyntaxTree).GetSymbolInfo(access.Node).Symbol as IPropertySymbol)?.OriginalDefinition;
        return (access.IsWrite ? symbol?.SetMethod : symbol?.GetMethod) is { } accessor && FunctionOf(accessor) is var (tree, number) && tree >= 0 ? program.Trees[tree].Functions[number] : null;
    }

    /// <summary>Whether the call works with a Keras model or a tape.</summary>
    public bool Strands(CallStep call) => call.Name is { } name && ModeEffects.MayStrand(name) && !call.IsCreation && Bind(call).Strands;

    /// <summary>The code of a member that works in eager mode only.</summary>
    public ImmutableHashSet<TextSpan> NeedsEager(MemberOutline member)
    {
        var known = BoundIn(member.Tree.Tree);
        if (known.NeedsEager.TryGetValue(member.Index, out var found))
            return found;
        var builder = ImmutableHashSet.CreateBuilder<TextSpan>();
        foreach (var node in CodeOf(member))
            if (Model(member.Tree.Tree).GetOperation(node) is { } body)
                foreach (var operation in body.DescendantsAndSelf())
                    if (TargetOf(operation) is { } method && ModeEffects.NeedsEager(method, library))
                        builder.Add(operation.Syntax.Span);
        found = builder.ToImmutable();
        known.NeedsEager.TryAdd(member.Index, found);
        return found;
    }

    private static IEnumerable<SyntaxNode> CodeOf(MemberOutline member)
    {
        foreach (var function in member.Functions)
            yield return function.Node;
        if (member.Node is BaseFieldDeclarationSyntax field)
            foreach (var variable in field.Declaration.Variables)
                if (variable.Initializer is { } initializer)
                    yield return initializer;
        if (member.Node is PropertyDeclarationSyntax { Initializer: { } value })
            yield return value;
    }

    private static IMethodSymbol? TargetOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IConversionOperation conversion => conversion.OperatorMethod,
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        _ => null,
    };

    /// <summary>The type that an expression is declared with.</summary>
    public DeclaredType TypeOf(ExpressionSyntax expression, ModeScript script, MemberOutline member) => TypeOf(expression, script, member, 0);

    /// <summary>Whether what a session is opened on is no graph or the default one.</summary>
    public bool IsDefaultGraph(ExpressionSyntax graph, ModeScript script, MemberOutline member)
    {
        if (graph is IdentifierNameSyntax { Identifier.ValueText: var name } && script.Locals.TryGetValue(name, out var local) && local?.Value is { } value)
            graph = value;
        return SessionGraph.IsDefault(graph) || TypeOf(graph, script, member, 0).Name == "ConfigProto";
    }

    public DeclaredType TypeOf(TypeSyntax type, TypeOutline? from)
    {
        if (TypeOutline.NameOf(type) is not { } name)
            return new DeclaredType(null, IsKnown: true);
        if (program.Resolve(name, from) is { } found)
            return new DeclaredType(found, IsKnown: true, name);
        // A type parameter, or one of several types of that name.
        var isOpen = program.TypesNamed(name).Count > 0 || name == "dynamic" || (name.Length > 0 && name[0] == 'T' && (name.Length == 1 || char.IsUpper(name[1])) && type is IdentifierNameSyntax);
        return new DeclaredType(null, !isOpen, name);
    }

    private Resolution Find(CallStep call, ModeScript script, MemberOutline member)
    {
        if (call.Name is not { } name)
            return call.Node is InvocationExpressionSyntax ? new Resolution(CallKind.Delegate) : BindOpen(call);
        if (call.IsCreation)
            return FindCreation(call, name, member);
        var count = call.Arguments.Length;
        if (call.Node is ConstructorInitializerSyntax)
        {
            var own = program.TypeOf(member.Type);
            return ConstructorOf(name == "this" ? own : own?.BaseClass, count, call);
        }
        switch (call.Receiver)
        {
            case null:
                if (script.LocalFunction(name, call.Node.SpanStart) is { } local)
                    return new Resolution(CallKind.Source, Local: local);
                if (script.Locals.ContainsKey(name))
                    return new Resolution(CallKind.Delegate);
                for (var outline = member.Type; outline is not null; outline = outline.Outer)
                    if (FindIn(program.TypeOf(outline), call, count) is { } inside)
                        return inside;
                foreach (var used in program.StaticUsings)
                    foreach (var type in program.TypesNamed(used))
                        if (FindIn(type, call, count) is { } imported)
                            return imported;
                return ModeEffects.MayHaveEffect(name) && ModeEffects.OfUniqueName(name) == ModeEffect.None ? BindOpen(call) : External(call, ModeEffects.OfUniqueName(name));
            case ThisExpressionSyntax:
                return FindIn(program.TypeOf(member.Type), call, count) ?? FindExtension(call, count) ?? External(call);
            case BaseExpressionSyntax:
                return FindIn(program.TypeOf(member.Type)?.BaseClass, call, count) ?? External(call);
        }

        // Most calls are of the library, by names that the compilation does not declare.
        if (isClosed && program.Functions(name).Count == 0 && !program.IsVariable(name) && name != "Invoke" && !ModeEffects.MayHaveEffect(name))
            return new Resolution(ModeEffects.OfUniqueName(name) == ModeEffect.Scope ? CallKind.Effect : CallKind.External, Effect: ModeEffects.OfUniqueName(name));
        var receiver = TypeOf(call.Receiver, script, member, 0);
        if (receiver.Name == "dynamic")
            return new Resolution(CallKind.Opaque);
        if (receiver.Type is not null)
            return FindIn(receiver.Type, call, count) ?? (receiver.IsTypeName ? External(call) : FindExtension(call, count) ?? External(call));
        if (name == "Invoke" && !HasFunctions(call))
            return new Resolution(CallKind.Delegate);
        if (ModeEffects.MayHaveEffect(name))
            return FindEffect(call, name, receiver, script);
        if (receiver.IsKnown)
            return (receiver.IsTypeName ? null : FindExtension(call, count)) ?? External(call, ModeEffects.OfUniqueName(name));

        var isOpen = false;
        foreach (var function in program.Functions(name))
            isOpen |= function.Kind == FunctionKind.Method && (function.Takes(count) || (function.IsExtension && function.Takes(count + 1))) && (names.Matters(function.Member) || HasFunctions(call));
        return isOpen ? BindOpen(call) : External(call);
    }

    private static bool HasFunctions(CallStep call)
    {
        foreach (var argument in call.Arguments)
            if (argument.Function is not null)
                return true;
        return false;
    }

    private Resolution FindCreation(CallStep call, string name, MemberOutline member)
    {
        var type = program.Resolve(name, member.Type);
        if (type is null && program.TypesNamed(name).Count > 0)
            return BindOpen(call);
        if (type is not null)
            return ConstructorOf(type, call.Arguments.Length, call);
        return name == "Session" ? new Resolution(CallKind.Effect, Effect: ModeEffect.Session) : External(call);
    }

    /// <summary>The constructor that runs; without one of that many parameters, the type's implicit one, which is no function.</summary>
    private Resolution ConstructorOf(ProgramType? type, int count, CallStep call)
    {
        if (type is null)
            return External(call);
        FunctionOutline? only = null;
        foreach (var part in type.Parts)
        {
            foreach (var function in part.Functions)
            {
                if (function.Kind != FunctionKind.Constructor || function.IsStatic || !function.Takes(count))
                    continue;
                if (only is not null)
                    return BindOpen(call);
                only = function;
            }
        }
        return new Resolution(CallKind.Source, only);
    }

    private Resolution? FindIn(ProgramType? type, CallStep call, int count)
    {
        if (type is null || program.Functions(call.Name!).Count == 0 && type.FindVariable(call.Name!) is null)
            return null;
        var found = new List<FunctionOutline>();
        type.FindMethods(call.Name!, count, found);
        if (found.Count == 1)
            return new Resolution(CallKind.Source, found[0]);
        if (found.Count > 1)
        {
            foreach (var function in found)
                if (names.Matters(function.Member) || HasFunctions(call))
                    return BindOpen(call);
            return new Resolution(CallKind.External);
        }
        return type.FindVariable(call.Name!) is null ? null : new Resolution(CallKind.Delegate);
    }

    private Resolution? FindExtension(CallStep call, int count)
    {
        FunctionOutline? only = null;
        foreach (var function in program.Functions(call.Name!))
        {
            if (!function.IsExtension || !function.Takes(count + 1) || !(names.Matters(function.Member) || HasFunctions(call)))
                continue;
            if (only is not null)
                return BindOpen(call);
            only = function;
        }
        return only is null ? null : BindOpen(call);
    }

    /// <summary>A member of the library that switches the mode, if the receiver is what it must be.</summary>
    private Resolution FindEffect(CallStep call, string name, DeclaredType receiver, ModeScript script)
    {
        var known = ModeEffects.OfUniqueName(name);
        if (known != ModeEffect.None && program.Functions(name).Count == 0)
            return new Resolution(CallKind.Effect, Effect: known);
        switch (name)
        {
            case "Session" when IsTf(call.Receiver!) && program.Functions(name).Count == 0:
                return new Resolution(CallKind.Effect, Effect: ModeEffect.Session);
            case "Exit" when call.Arguments.Length > 0:
            case "save" when receiver.IsKnown && receiver.Name is not (null or "Saver"):
                return External(call);
            case "as_default" or "Exit" when IsGraph(call.Receiver!, receiver, script, 0):
                return new Resolution(CallKind.Effect, Effect: name == "Exit" ? ModeEffect.Pop : ModeEffect.AsDefault);
            case "save" when !program.MentionsAny(new[] { "Saver" }):
                return External(call);
        }
        return BindOpen(call);
    }

    private static bool IsTf(ExpressionSyntax expression) => expression is IdentifierNameSyntax { Identifier.ValueText: "tf" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "tf" };

    /// <summary>Whether an expression is a graph of the library, as its own names say.</summary>
    private bool IsGraph(ExpressionSyntax expression, DeclaredType type, ModeScript script, int depth)
    {
        if (type is { Type: null, Name: "Graph" })
            return true;
        switch (expression)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Graph" or "get_default_graph" } access }:
                return IsTf(access.Expression);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "as_default" } access } when depth < MaxDepth:
                return IsGraph(access.Expression, default, script, depth + 1);
            case ObjectCreationExpressionSyntax { Type: var created }:
                return TypeOutline.NameOf(created) == "Graph" && program.TypesNamed("Graph").Count == 0;
            case IdentifierNameSyntax { Identifier.ValueText: var name } when depth < MaxDepth && script.Locals.TryGetValue(name, out var local) && local is { Type: null, Value: { } value }:
                return IsGraph(value, default, script, depth + 1);
            default:
                return false;
        }
    }

    private DeclaredType TypeOf(ExpressionSyntax expression, ModeScript script, MemberOutline member, int depth)
    {
        if (depth > MaxDepth)
            return default;
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return TypeOf(parenthesized.Expression, script, member, depth + 1);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return TypeOf(suppressed.Operand, script, member, depth + 1);
            case ThisExpressionSyntax:
                return new DeclaredType(program.TypeOf(member.Type), IsKnown: true);
            case BaseExpressionSyntax:
                return new DeclaredType(program.TypeOf(member.Type)?.BaseClass, IsKnown: true);
            case SimpleNameSyntax name:
                return TypeOf(name, script, member, depth);
            case MemberAccessExpressionSyntax access:
                var receiver = TypeOf(access.Expression, script, member, depth + 1);
                if (receiver.Type?.FindVariable(access.Name.Identifier.ValueText) is var (type, declaring))
                    return TypeOf(type, declaring);
                return receiver.Type is null && program.Resolve(access.Name.Identifier.ValueText, member.Type) is { } qualified && receiver.IsTypeName
                    ? new DeclaredType(qualified, IsKnown: true, IsTypeName: true)
                    : new DeclaredType(null, IsOfLibrary(access, script, member));
            case ObjectCreationExpressionSyntax creation:
                return TypeOf(creation.Type, member.Type);
            case CastExpressionSyntax cast:
                return TypeOf(cast.Type, member.Type);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression, Right: TypeSyntax cast }:
                return TypeOf(cast, member.Type);
            case InvocationExpressionSyntax invocation:
                return TypeOf(invocation, script, member, depth);
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax or PredefinedTypeSyntax:
                return new DeclaredType(null, IsKnown: true, IsTypeName: expression is PredefinedTypeSyntax);
            default:
                return default;
        }
    }

    private DeclaredType TypeOf(SimpleNameSyntax name, ModeScript script, MemberOutline member, int depth)
    {
        var text = name.Identifier.ValueText;
        if (script.Locals.TryGetValue(text, out var local))
        {
            if (local?.Type is { } declared)
                return TypeOf(declared, member.Type);
            if (local?.Value is ImplicitObjectCreationExpressionSyntax or null)
                return default;
            var value = TypeOf(local.Value, script, member, depth + 1);
            return value with { IsTypeName = false };
        }
        for (var outline = member.Type; outline is not null; outline = outline.Outer)
            if (program.TypeOf(outline)!.FindVariable(text) is var (type, declaring))
                return TypeOf(type, declaring);
        if (program.Resolve(text, member.Type) is { } found)
            return new DeclaredType(found, IsKnown: true, IsTypeName: true);
        // No local, no field: a type or namespace, or what a static using or a foreign base has.
        return new DeclaredType(null, program.TypesNamed(text).Count == 0, IsTypeName: true);
    }

    private DeclaredType TypeOf(InvocationExpressionSyntax invocation, ModeScript script, MemberOutline member, int depth)
    {
        ProgramType? type = null;
        string? name = null;
        switch (invocation.Expression)
        {
            case SimpleNameSyntax simple:
                name = simple.Identifier.ValueText;
                if (script.LocalFunction(name, invocation.SpanStart) is { } local)
                    return local.Node is LocalFunctionStatementSyntax { ReturnType: var returned } ? TypeOf(returned, member.Type) : default;
                if (script.Locals.ContainsKey(name))
                    return default;
                type = program.TypeOf(member.Type);
                break;
            case MemberAccessExpressionSyntax access:
                name = access.Name.Identifier.ValueText;
                var receiver = TypeOf(access.Expression, script, member, depth + 1);
                type = receiver.Type;
                if (type is null && IsOfLibrary(access, script, member))
                    return new DeclaredType(null, IsKnown: true, Name: name);
                break;
        }
        if (type is null || name is null)
            return default;
        var found = new List<FunctionOutline>();
        type.FindMethods(name, invocation.ArgumentList.Arguments.Count, found);
        return found.Count == 1 && found[0].ReturnType is { } result ? TypeOf(result, found[0].Type) : default;
    }

    /// <summary>Whether a chain of members begins at the library's <c>tf</c> or <c>keras</c>.</summary>
    private bool IsOfLibrary(ExpressionSyntax expression, ModeScript script, MemberOutline member)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax access:
                    expression = access.Expression;
                    break;
                case InvocationExpressionSyntax invocation:
                    expression = invocation.Expression;
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: "tf" or "keras" or "np" }:
                    return TypeOf(expression, script, member, MaxDepth) is { Type: null, IsKnown: true, IsTypeName: true };
                default:
                    return false;
            }
        }
    }

    private Resolution External(CallStep call, ModeEffect effect = ModeEffect.None)
    {
        if (effect != ModeEffect.None)
            return new Resolution(CallKind.Effect, Effect: effect);
        return UsesOtherTensorFlowCode ? BindOpen(call) : new Resolution(CallKind.External);
    }

    private Resolution BindOpen(CallStep call)
    {
        var meaning = Bind(call);
        return new Resolution(meaning.Kind, meaning.Tree < 0 ? null : program.Trees[meaning.Tree].Functions[meaning.Function], meaning.Effect);
    }

    private BoundCall Bind(CallStep call)
    {
        var known = BoundIn(call.Node.SyntaxTree);
        if (!known.Calls.TryGetValue(call.Node.Span, out var meaning))
            known.Calls.TryAdd(call.Node.Span, meaning = MeaningOf(call));
        return meaning;
    }

    private BoundCall MeaningOf(CallStep call)
    {
        if (Model(call.Node.SyntaxTree).GetSymbolInfo(call.Node).Symbol is not IMethodSymbol method)
            return new BoundCall(call.Node is InvocationExpressionSyntax { Expression: not SimpleNameSyntax and not MemberAccessExpressionSyntax } ? CallKind.Delegate : CallKind.External);
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return new BoundCall(CallKind.Delegate);
        if (SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
        {
            var (tree, number) = FunctionOf(Definition(method));
            return new BoundCall(tree < 0 ? CallKind.External : CallKind.Source, Tree: tree, Function: number);
        }
        if (!library.Owns(method))
            return new BoundCall(IsOtherTensorFlowCode(method.ContainingAssembly, library) ? CallKind.Opaque : CallKind.External);
        var effect = ModeEffects.Of(method, library);
        return new BoundCall(effect == ModeEffect.None ? CallKind.External : CallKind.Effect, effect, ModeEffects.Strands(method, library));
    }

    private static IMethodSymbol Definition(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        return method.PartialImplementationPart ?? method;
    }

    private (int Tree, int Function) FunctionOf(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
            if (program.NumberOf(reference.SyntaxTree) is >= 0 and var tree && program.Trees[tree].FunctionOf(reference.Span) is { } function)
                return (tree, function.Number);
        return (-1, -1);
    }

    /// <summary>The function that a method of the compilation is.</summary>
    public FunctionOutline? Find(IMethodSymbol method) => FunctionOf(method) is var (tree, number) && tree >= 0 ? program.Trees[tree].Functions[number] : null;

    private BoundCalls BoundIn(SyntaxTree tree)
    {
        if (!bound.TryGetValue(tree, out var found))
            bound.TryAdd(tree, found = BoundCalls.Of(tree, (declarations ??= new StrongBox<long>(BoundCalls.DeclarationsOf(compilation, program))).Value));
        return found;
    }

    private SemanticModel Model(SyntaxTree tree) => SemanticModels.Of(compilation).ModelOf(tree);

    private bool IsAnyOtherTensorFlowCode()
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
            if (IsOtherTensorFlowCode(assembly, library))
                return true;
        return false;
    }

    // The library's own companions load datasets and split texts; their sources switch no mode.
    private static bool IsOtherTensorFlowCode(IAssemblySymbol? assembly, TensorFlowLibrary library)
    {
        if (assembly is null or { Name: "Tensorflow.Hub" or "Tensorflow.Text" } || library.Owns(assembly) || SymbolEqualityComparer.Default.Equals(assembly, library.Binding) || SymbolEqualityComparer.Default.Equals(assembly, library.Keras))
            return false;
        return UsesTensorFlow.GetValue(assembly, static key => new StrongBox<bool>(References(key, ReferencedLibraries.BindingAssembly))).Value;
    }

    private static bool References(IAssemblySymbol assembly, string name)
    {
        foreach (var module in assembly.Modules)
            foreach (var reference in module.ReferencedAssemblies)
                if (reference.Name == name)
                    return true;
        return false;
    }
}
