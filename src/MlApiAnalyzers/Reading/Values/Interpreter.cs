using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Values;

/// <summary>
/// Evaluates a function: runs its operations in their order on a <see cref="State"/>, and notes the value of each expression. Where the code leaves
/// open which way it goes, both are taken and joined; what a loop changes varies in it.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>How deep expressions and statements may be nested: deeper ones are not read.</summary>
    private const int MaxNesting = 200;

    /// <summary>How often a loop with known bounds is run one by one.</summary>
    private const int MaxIterations = 64;

    /// <summary>Operations that are evaluated again, for another iteration or for a call with its own arguments; a large member may have more.</summary>
    private const int MaxRepeatedSteps = 4_000;

    /// <summary>How many characters of code there are to an operation, roughly: what a loop or a call costs is told by its length.</summary>
    private const int CharactersPerStep = 4;

    private readonly Evaluator evaluator;
    private readonly IOperation root;
    private readonly int level;
    private readonly CancellationToken cancellationToken;
    private readonly State state;

    // The call of the function, to which its variables belong.
    private readonly Identity frame = new();
    private readonly Budget budget;

    // The values that are kept: those of the member that is evaluated for its own sake, not those of a function that it calls.
    private readonly Dictionary<IOperation, Value>? recorded;
    private readonly HashSet<string> fieldsRead = new();
    private readonly List<IOperation> functions = new();
    private readonly HashSet<IOperation> evaluatedFunctions = new();
    private readonly List<IOperation> activeFunctions = new();

    private Identity selfIdentity = new();
    private List<Value> results = new();
    private bool isRecording;
    private IOperation? deferred;
    private Interpreter? caller;
    private bool isRepeating;
    private bool dependsOnCall;
    private bool isIterator;
    private int needs;
    private int nesting;

    public Interpreter(Evaluator evaluator, IOperation root, int level, CancellationToken cancellationToken)
        : this(evaluator, root, level, new State(), new Budget(MaxRepeatedSteps + root.Syntax.Span.Length), cancellationToken)
    {
        recorded = new Dictionary<IOperation, Value>(OperationComparer.Instance);
        isRecording = true;
    }

    private Interpreter(Evaluator evaluator, IOperation root, int level, State state, Budget budget, CancellationToken cancellationToken)
    {
        this.evaluator = evaluator;
        this.root = root;
        this.level = level;
        this.state = state;
        this.budget = budget;
        this.cancellationToken = cancellationToken;
    }

    private LibraryMembers Members => evaluator.Members;

    /// <summary>Evaluates the member.</summary>
    public Evaluation Run()
    {
        Execute(root);
        var result = Result();
        var self = AtEnd(state.Before(new Place(selfIdentity, null)));
        EvaluateFunctions();
        if (budget.IsExhausted)
        {
            recorded!.Clear();
            return new Evaluation(recorded, new UnknownValue(UnknownReason.Budget, root), null, needs) { DependsOnCall = true, Steps = budget.Steps };
        }
        return new Evaluation(recorded!, result, self, needs) { Steps = budget.Steps, DependsOnCall = dependsOnCall, FieldsRead = fieldsRead.ToImmutableHashSet() };
    }

    /// <summary>The object with what its members are now, which may have changed since they were written.</summary>
    private Value? AtEnd(Value? self)
    {
        if (self is not ObjectValue own)
            return self;
        foreach (var member in own.Members)
            if (Current(member.Value) is var now && now != member.Value)
                own = own.With(member.Key, now);
        return own;
    }

    private Value Result()
    {
        if (isIterator)
            return new UnknownValue(UnknownReason.NotRead, root);
        Value? joined = null;
        foreach (var result in results)
            joined = joined is null ? result : EitherValue.Join(joined, result);
        return joined ?? new UnknownValue(UnknownReason.NotRead, root);
    }

    /// <summary>
    /// Evaluates the lambdas and local functions that the member does not call itself: somebody else does, after it, and any variable that
    /// is written more than once may have another value then.
    /// </summary>
    private void EvaluateFunctions()
    {
        for (var i = 0; i < functions.Count; i++)
        {
            if (evaluatedFunctions.Contains(functions[i]))
                continue;
            deferred = functions[i];
            var outer = results;
            results = new List<Value>();
            var mark = state.Mark;
            Execute(BodyOf(functions[i]));
            state.TakeBack(mark);
            results = outer;
        }
    }

    private static IOperation? BodyOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        ILocalFunctionOperation local => local.Body,
        _ => null,
    };

    private Value Record(IOperation operation, Value value)
    {
        if (isRecording && recorded is not null)
            recorded[operation] = recorded.TryGetValue(operation, out var before) ? EitherValue.Join(before, value) : value;
        return value;
    }

    /// <summary>Evaluates what is done again, without noting its values; what it changed is taken back.</summary>
    private State.Path Try(System.Action evaluate)
    {
        var (wasRecording, mark) = (isRecording, state.Mark);
        isRecording = false;
        evaluate();
        isRecording = wasRecording;
        return state.TakeBack(mark);
    }

    /// <summary>Whether there is a step left. Without one nothing is known any more, for what is not run may have changed anything.</summary>
    private bool Step()
    {
        cancellationToken.ThrowIfCancellationRequested();
        budget.Steps++;
        if (nesting >= MaxNesting)
            budget.Exhaust();
        else if (!isRecording || isRepeating)
            budget.Repeat(1);
        return !budget.IsExhausted;
    }

    /// <summary>Whether code can be evaluated so often once more.</summary>
    private bool Affords(IOperation code, int times) => budget.Allows((long)times * (code.Syntax.Span.Length / CharactersPerStep + 1));

    /// <summary>What is shared by a member's evaluation and those of the calls within.</summary>
    private sealed class Budget
    {
        private readonly int limit;
        private int repeated;

        public Budget(int limit)
        {
            this.limit = limit;
        }

        /// <summary>All operations that were evaluated, for the first time or again.</summary>
        public int Steps { get; set; }

        public bool IsExhausted => repeated > limit;

        public void Repeat(int steps) => repeated += steps;

        public void Exhaust() => repeated = limit + 1;

        public bool Allows(long steps) => repeated + steps <= limit;
    }
}
