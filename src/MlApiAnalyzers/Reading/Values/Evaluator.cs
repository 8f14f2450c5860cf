using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>
/// The values of a compilation's expressions: the one way in which values are followed. A member is evaluated when a value in it is asked for, and
/// once, whoever asks; a function that it calls is evaluated once as well, and takes part with the arguments of each call.
/// </summary>
/// <remarks>
/// How far values are followed from one member into the next is counted in levels. What is found depends on the level and the code alone, never on
/// what was evaluated before. Threads may race for an evaluation; all go on with the one that was there first.
/// </remarks>
internal sealed class Evaluator
{
    /// <summary>How many members deep a value is followed.</summary>
    public const int MaxLevel = 6;

    /// <summary>
    /// What a field costs of them. Methods that read what others of their class write are many, and go in circles, which end when the levels do; from a
    /// field to what made it, and on to a field of the maker, is as far as people look.
    /// </summary>
    public const int LevelsOfField = 2;

    private static readonly ConditionalWeakTable<Compilation, Evaluator> Evaluators = new();

    private readonly ConcurrentDictionary<IOperation, Slots> evaluations = new();
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IOperation>?> calls = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IOperation?> bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ISymbol Member, int Level), (Value Value, int Needs)> entries = new(EntryComparer.Instance);
    private readonly ConcurrentDictionary<(ISymbol Member, int Level), Value> arguments = new(EntryComparer.Instance);

    private Evaluator(Compilation compilation)
    {
        Compilation = compilation;
        Members = new LibraryMembers(compilation);
    }

    public Compilation Compilation { get; }

    public LibraryMembers Members { get; }

    /// <summary>To which the static fields belong.</summary>
    public Identity Statics { get; } = new();

    public static Evaluator Of(Compilation compilation) => Evaluators.GetValue(compilation, static key => new Evaluator(key));

    /// <summary>What <paramref name="use"/> evaluates to where it stands. Parameters stay what they are; <see cref="Known"/> asks the callers.</summary>
    public static Value ValueOf(IOperation use, CancellationToken cancellationToken)
    {
        use = use.Unwrap();
        if (use.ConstantValue is { HasValue: true, Value: var constant })
            return new ConstantValue(constant, use);
        return use.SemanticModel is { Compilation: var compilation } ? Of(compilation).Find(use, MaxLevel, cancellationToken) : new UnknownValue(UnknownReason.NotRead, use);
    }

    /// <summary>
    /// What <paramref name="use"/> evaluates to, whoever calls: a parameter has the value that every call in the compilation gives it, or, where
    /// there is none, its default.
    /// </summary>
    public static Value Known(IOperation use, CancellationToken cancellationToken)
    {
        var value = ValueOf(use, cancellationToken);
        return value.IsOpen && use.SemanticModel is { Compilation: var compilation } ? Of(compilation).Close(value, MaxLevel, cancellationToken) : value;
    }

    /// <summary>The last write before <paramref name="use"/> of the variable there, where it gave it the value that it has; else null.</summary>
    public static VariableUse? WriteOf(IOperation use, CancellationToken cancellationToken)
    {
        if (VariableUses.VariableOf(use) is not { } variable || ValueOf(use, cancellationToken).Origin is not { } made || VariableUses.Find(variable, use, cancellationToken) is not { } uses)
            return null;
        VariableUse? last = null;
        foreach (var other in uses)
            if (other is { Kind: VariableUseKind.Write, Value: { } written } && other.Syntax.SyntaxTree == use.Syntax.SyntaxTree && other.EffectiveAt <= use.Syntax.SpanStart
                && ValueOf(written, cancellationToken).Origin == made)
                last = other;
        return last;
    }

    /// <summary>What <paramref name="use"/> evaluates to when <paramref name="call"/> has called the function: its parameters have what the call gives them.</summary>
    public static Value ValueIn(IOperation use, IMethodSymbol function, IInvocationOperation call, CancellationToken cancellationToken)
    {
        var value = ValueOf(use, cancellationToken);
        return value.IsOpen ? value.Instantiate(new Instantiation(Argument, renewsIdentities: false)) : value;

        Value? Argument(ISymbol symbol)
        {
            if (symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, function.OriginalDefinition))
                foreach (var argument in call.Arguments)
                    if (argument.Parameter?.Ordinal == parameter.Ordinal)
                        return ValueOf(argument.Value, cancellationToken);
            return null;
        }
    }

    /// <summary>The program's own code that a call runs; null for that of others, and where it is not known which.</summary>
    public static IOperation? CodeOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            if (call.Instance is null || ValueOf(call.Instance, cancellationToken) is not FunctionValue function)
                return null;
            if (function.Body is { } body)
                return body;
            method = function.Method;
        }
        return method.IsAbstract || method.IsAsync || method.IsExtern || call.SemanticModel is not { Compilation: var compilation } ? null : Of(compilation).BodyOf(method, cancellationToken);
    }

    /// <summary>The root operation of a function of the program's own; null for one without a body, or of another project.</summary>
    public static IOperation? BodyOf(IMethodSymbol method, IOperation near, CancellationToken cancellationToken) =>
        near.SemanticModel is { Compilation: var compilation } ? Of(compilation).BodyOf(method, cancellationToken) : null;

    /// <summary>What a method of the program returns, in terms of its parameters; null where it has no body in this compilation.</summary>
    public static Value? ResultOf(IMethodSymbol method, IOperation near, CancellationToken cancellationToken) =>
        near.SemanticModel is { Compilation: var compilation } && Of(compilation) is var evaluator && evaluator.BodyOf(method, cancellationToken) is { } body
            ? evaluator.Evaluate(body, MaxLevel, cancellationToken).Result
            : null;

    /// <summary>The evaluation of the member with the root operation <paramref name="root"/>.</summary>
    internal Evaluation Evaluate(IOperation root, int level, CancellationToken cancellationToken)
    {
        var slots = evaluations.GetOrAdd(root, static _ => new Slots());
        if (slots.Find(level) is { } known)
            return known;
        var evaluation = new Interpreter(this, root, level, cancellationToken).Run();
        return slots.Keep(evaluation, level);
    }

    /// <summary>The root operation of a function of the program's own; null for one without a body, or of another project.</summary>
    internal IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        if (bodies.TryGetValue(method, out var body))
            return body;
        if (method.DeclaringSyntaxReferences.Length == 1 && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Compilation.Assembly))
        {
            var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
            body = SemanticModels.Of(Compilation).ModelOf(declaration.SyntaxTree).GetOperation(declaration, cancellationToken);
        }
        return bodies.GetOrAdd(method, body);
    }

    /// <summary>What a field or property of the program holds when one of its type's methods begins.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="near">Where it is read.</param>
    /// <param name="root">The function that reads it. What it writes itself it would have to be evaluated for again, and that again.</param>
    /// <param name="level">How many members deep its value is followed.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    internal (Value Value, int Needs) EntryOf(ISymbol member, IOperation near, IOperation root, int level, CancellationToken cancellationToken)
    {
        if (IsWrittenIn(root, member))
            return (new UnknownValue(IsWrittenElsewhere(root, member, near, cancellationToken) ? UnknownReason.Varies : UnknownReason.Unwritten, symbol: member), 0);
        if (level < LevelsOfField)
            return (new UnknownValue(UnknownReason.Budget, symbol: member), MaxLevel + 1);
        if (entries.TryGetValue((member, level), out var known))
            return known;
        var entry = new FieldEntry(this, level, cancellationToken).Read(member, near);
        return entries.GetOrAdd((member, level), entry);
    }

    /// <summary>The constant that its declaration gives a field or property; null where that is nothing, or no constant.</summary>
    internal Value? InitialOf(ISymbol member, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;
        var syntax = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return syntax is not null
            && SemanticModels.Of(Compilation).ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellationToken) is ISymbolInitializerOperation { Value: { ConstantValue: { HasValue: true, Value: var constant } } written }
                ? new ConstantValue(constant, written.Unwrap())
                : null;
    }

    /// <summary>A value whose parameters have what their callers give them.</summary>
    internal Value Close(Value value, int level, CancellationToken cancellationToken) =>
        value.IsOpen && level > 0 ? value.Instantiate(new Instantiation(parameter => ArgumentOf(parameter, level, cancellationToken), renewsIdentities: false)) : value;

    private static bool IsWrittenIn(IOperation root, ISymbol member)
    {
        foreach (var use in MemberReading.Of(root).UsesOf(member))
            if (use.Kind != VariableUseKind.Read)
                return true;
        return false;
    }

    private static bool IsWrittenElsewhere(IOperation root, ISymbol member, IOperation near, CancellationToken cancellationToken)
    {
        if (VariableUses.Find(member, near, cancellationToken) is { } uses)
            foreach (var use in uses)
                if (use.Kind != VariableUseKind.Read && use.Value?.IsConstantNull() != true && MemberReading.RootOf(use.Operation) != root)
                    return true;
        return false;
    }

    internal Value Find(IOperation use, int level, CancellationToken cancellationToken)
    {
        var root = MemberReading.RootOf(use);
        return Evaluate(root, level, cancellationToken).Of(use) ?? new UnknownValue(UnknownReason.NotRead, use);
    }

    /// <summary>All calls of a function, or creations by a constructor; null where there may be others.</summary>
    internal ImmutableArray<IOperation>? CallsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (calls.TryGetValue(method, out var known))
            return known;
        ImmutableArray<IOperation>? found = method.MethodKind == MethodKind.Constructor
            ? CallSites.CreationsBy(method, Compilation, cancellationToken) is { } creations ? ImmutableArray<IOperation>.CastUp(creations) : null
            : CallSites.Of(method, Compilation, cancellationToken) is { } invocations ? ImmutableArray<IOperation>.CastUp(invocations) : null;
        return calls.GetOrAdd(method, found);
    }

    private Value? ArgumentOf(ISymbol symbol, int level, CancellationToken cancellationToken)
    {
        if (symbol is not IParameterSymbol parameter)
            return null;
        if (arguments.TryGetValue((symbol, level), out var known))
            return known;
        var value = CallerArguments.Of(parameter, this, level, cancellationToken);
        return arguments.GetOrAdd((symbol, level), value);
    }

    /// <summary>The evaluations of one member: one for all levels where it does not need more than they allow, else one for each.</summary>
    private sealed class Slots
    {
        private readonly Evaluation?[] cut = new Evaluation?[MaxLevel + 1];
        private Evaluation? whole;

        public Evaluation? Find(int level) => Volatile.Read(ref whole) is { } known && known.Needs <= level ? known : Volatile.Read(ref cut[level]);

        /// <summary>Keeps an evaluation, unless another thread was faster: the things in it have their identity, so all must have the same.</summary>
        public Evaluation Keep(Evaluation evaluation, int level)
        {
            ref var slot = ref evaluation.Needs <= level ? ref whole : ref cut[level];
            return Interlocked.CompareExchange(ref slot, evaluation, null) ?? evaluation;
        }
    }

    private sealed class EntryComparer : IEqualityComparer<(ISymbol Member, int Level)>
    {
        public static readonly EntryComparer Instance = new();

        public bool Equals((ISymbol Member, int Level) x, (ISymbol Member, int Level) y) => x.Level == y.Level && SymbolEqualityComparer.Default.Equals(x.Member, y.Member);

        public int GetHashCode((ISymbol Member, int Level) key) => SymbolEqualityComparer.Default.GetHashCode(key.Member) * 31 + key.Level;
    }
}
