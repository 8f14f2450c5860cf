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

    /// <summary>Operations that are evaluated again, for another iteration or for a call with its own arguments.</summary>
    private const int MaxRepeatedSteps = 20_000;

    private readonly Evaluator evaluator;
    private readonly IOperation root;
    private readonly int level;
    private readonly CancellationToken cancellationToken;
    private readonly State state;
    private readonly Frame frame;
    private readonly Budget budget;

    // The values that are kept: those of the member that is evaluated for its own sake, not those of a function that it calls.
    private readonly Dictionary<IOperation, Value>? recorded;
    private readonly HashSet<string> fieldsRead = new();
    private readonly List<IOperation> functions = new();
    private readonly HashSet<IOperation> evaluatedFunctions = new();
    private readonly List<IOperation> activeFunctions = new();

    private object selfIdentity = new();
    private List<Value> results = new();
    private bool isRecording;
    private bool isDeferred;
    private bool dependsOnCall;
    private bool isIterator;
    private int needs;
    private int nesting;

    public Interpreter(Evaluator evaluator, IOperation root, int level, CancellationToken cancellationToken)
        : this(evaluator, root, level, new State(), new Budget(), cancellationToken)
    {
        recorded = new Dictionary<IOperation, Value>();
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
        frame = new Frame();
    }

    private LibraryMembers Members => evaluator.Members;

    /// <summary>Evaluates the member.</summary>
    public Evaluation Run()
    {
        Execute(root);
        var result = Result();
        var self = AtEnd(state.Before(new Place(selfIdentity, null)));
        EvaluateFunctions();
        return new Evaluation(recorded!, result, self, needs) { DependsOnCall = dependsOnCall, FieldsRead = fieldsRead.ToImmutableHashSet() };
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
        isDeferred = true;
        for (var i = 0; i < functions.Count; i++)
        {
            if (evaluatedFunctions.Contains(functions[i]))
                continue;
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

    private bool Step()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (isRecording)
            return true;
        return ++budget.RepeatedSteps <= MaxRepeatedSteps;
    }

    /// <summary>A call of a function, to which its variables belong.</summary>
    private sealed class Frame
    {
    }

    /// <summary>What is shared by a member's evaluation and those of the calls within.</summary>
    private sealed class Budget
    {
        public int RepeatedSteps { get; set; }
    }
}
