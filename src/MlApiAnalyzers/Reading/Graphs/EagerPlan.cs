using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>
/// The eager form of a graph program: which values become functions, what these take, and what each run calls. A value that
/// is fetched, minimized or used by several functions is a function of its own; all others belong to the only function that
/// uses them, so no operation is written twice.
/// </summary>
public sealed class EagerPlan
{
    private readonly Dictionary<GraphValue, EagerFunction> functionOf = new();
    private readonly Dictionary<GraphTrainStep, EagerStep> stepOf = new();
    private readonly Dictionary<GraphValue, int> position = new();

    private EagerPlan(GraphProgram program)
    {
        Program = program;
    }

    public GraphProgram Program { get; }

    /// <summary>The functions, each behind those that it uses.</summary>
    public List<EagerFunction> Functions { get; } = new();

    public List<EagerStep> Steps { get; } = new();

    public EagerFunction FunctionOf(GraphValue value) => functionOf[value];

    public EagerStep StepOf(GraphTrainStep step) => stepOf[step];

    public static EagerPlan Create(GraphProgram program)
    {
        var plan = new EagerPlan(program);
        plan.AssignValues();
        plan.FindInPlace();
        plan.AddSteps();
        plan.FindShared();
        return plan;
    }

    /// <summary>Refuses the program where the plan cannot be carried out.</summary>
    internal void Check()
    {
        foreach (var run in Program.Runs)
        {
            var needed = NeededBy(run);
            foreach (var placeholder in needed)
                if (!run.Feeds.Any(feed => feed.Placeholder == placeholder))
                    Program.Refuse(GraphPreconditions.PlaceholderNotFed, placeholder.Name);
            foreach (var feed in run.Feeds)
                if (!needed.Contains(feed.Placeholder) && feed.Value.DescendantNodesAndSelf().Any(static node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax))
                    Program.Refuse(GraphPreconditions.FeedNotKnown, run.Invocation);
            if (!CanStand(run))
                Program.Refuse(GraphPreconditions.RunForm, run.Invocation);
        }
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var symbol in Promoted)
            if (!names.Add(symbol.Name) || DeclarationOf(symbol) is not { IsConst: false, Declaration.Variables.Count: 1 } || !symbol.ContainingType.GetMembers(symbol.Name).IsEmpty)
                Program.Refuse(GraphPreconditions.StatementForm, symbol.Name);
    }

    public static LocalDeclarationStatementSyntax? DeclarationOf(ISymbol symbol) =>
        symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
            ? references[0].GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } ? statement : null
            : null;

    /// <summary>The placeholders that a run needs, in the order of their creation.</summary>
    public IReadOnlyList<GraphValue> NeededBy(GraphRun run)
    {
        var needed = new HashSet<GraphValue>();
        foreach (var fetch in run.Fetches)
        {
            if (fetch.TrainStep is not null)
                needed.UnionWith(StepOf(fetch.TrainStep).Parameters);
            else if (fetch.Value is not null && TrainStepOf(run) is null)
                AddPlaceholders(FunctionOf(fetch.Value), needed);
        }
        return Program.Placeholders.Where(needed.Contains).ToList();
    }

    public static GraphTrainStep? TrainStepOf(GraphRun run) => run.Fetches.FirstOrDefault(static fetch => fetch.TrainStep is not null)?.TrainStep;

    /// <summary>The shared values that are computed before the fetched ones, in order.</summary>
    public IReadOnlyList<EagerFunction> SharedBy(IEnumerable<EagerFunction> fetched)
    {
        var shared = new HashSet<EagerFunction>();
        void Visit(EagerFunction function)
        {
            foreach (var parameter in function.Parameters)
                if (!parameter.IsPlaceholder && shared.Add(FunctionOf(parameter)))
                    Visit(FunctionOf(parameter));
        }
        foreach (var function in fetched)
            Visit(function);
        return Functions.Where(shared.Contains).ToList();
    }

    private void AssignValues()
    {
        var roots = new HashSet<GraphValue>(Program.Runs.SelectMany(static run => run.Fetches).Where(static fetch => fetch.Value is not null).Select(static fetch => fetch.Value!)
            .Concat(Program.TrainSteps.Select(static step => step.Loss)));
        var order = new List<GraphValue>();
        var seen = new HashSet<GraphValue>();
        var open = new Stack<(GraphValue Value, bool IsDone)>();
        void Open(IEnumerable<GraphValue> values)
        {
            // What is put on the stack last comes first.
            foreach (var value in values.OrderByDescending(value => Program.PlaceOf(value.Expression)))
                if (!value.IsPlaceholder)
                    open.Push((value, false));
        }
        Open(roots);
        while (open.Count > 0)
        {
            var (value, isDone) = open.Pop();
            if (isDone)
            {
                order.Add(value);
            }
            else if (seen.Add(value))
            {
                open.Push((value, true));
                Open(value.Inputs);
            }
        }

        // The users of a value stand behind it in the order.
        var owner = new Dictionary<GraphValue, GraphValue>();
        var users = Reach.Users(order);
        foreach (var value in Enumerable.Reverse(order))
        {
            var owners = users[value].Select(user => owner[user]).Distinct().ToList();
            owner[value] = roots.Contains(value) || owners.Count != 1 ? value : owners[0];
        }
        foreach (var value in order)
        {
            if (!functionOf.TryGetValue(owner[value], out var function))
                functionOf[owner[value]] = function = new EagerFunction(owner[value]);
            if (value != function.Root)
                functionOf[value] = function;
            function.Members.Add(value);
        }
        foreach (var value in order)
            if (owner[value] == value)
                Functions.Add(functionOf[value]);

        // Within one method the order of the code is the order of creation, which random operations depend on.
        foreach (var function in Functions)
            if (function.Members.Select(static member => Flow.FunctionOf(member.Expression)).Distinct().Count() == 1)
                function.Members.Sort(static (first, second) => first.Expression.SpanStart.CompareTo(second.Expression.SpanStart));
        foreach (var function in Functions)
        {
            foreach (var input in function.Members.SelectMany(static member => member.Inputs))
            {
                if (input.IsPlaceholder)
                    function.Placeholders.Add(input);
                else if (functionOf[input] != function)
                    function.Uses.Add(functionOf[input]);
            }
        }
    }

    private void FindInPlace()
    {
        foreach (var function in Functions)
            function.IsInPlace = function.Root is { Carrier: null, References.Count: 0 } && !Program.TrainSteps.Any(step => step.Loss == function.Root)
                && !Program.Runs.Any(run => TrainStepOf(run) is not null && run.Fetches.Any(fetch => fetch.Value == function.Root));
    }

    private void AddSteps()
    {
        foreach (var step in Program.TrainSteps)
        {
            var planned = new EagerStep(step);
            foreach (var run in Program.Runs)
                if (run.Fetches.Any(fetch => fetch.TrainStep == step))
                    foreach (var fetch in run.Fetches)
                        if (fetch.Value is { } value && !planned.Returned.Contains(value))
                            planned.Returned.Add(value);
            var needed = new HashSet<GraphValue>();
            AddPlaceholders(FunctionOf(step.Loss), needed);
            foreach (var value in planned.Returned)
                AddPlaceholders(FunctionOf(value), needed);
            if (step.LearningRatePlaceholder is { } rate)
                needed.Add(rate);
            planned.Parameters.AddRange(Program.Placeholders.Where(needed.Contains));
            Steps.Add(planned);
            stepOf.Add(step, planned);
        }
    }

    /// <summary>A value that one run, or one function, would compute twice becomes a parameter of those that use it.</summary>
    private void FindShared()
    {
        var together = Functions.Select(static function => function.Uses.ToList())
            .Concat(Program.Runs.Where(static run => TrainStepOf(run) is null).Select(run => run.Fetches.Where(static fetch => fetch.Value is not null).Select(fetch => FunctionOf(fetch.Value!)).Distinct().ToList()))
            .Concat(Steps.Select(step => step.Returned.Append(step.Step.Loss).Select(FunctionOf).Distinct().ToList()));
        foreach (var set in together.Where(static set => set.Count > 1).ToList())
        {
            // What several depend on is passed, and so is all that it depends on itself, which is looked at no more.
            var once = new HashSet<EagerFunction>();
            foreach (var function in set.SelectMany(static user => Reach.From(new[] { user }, static function => function.IsPassed ? Enumerable.Empty<EagerFunction>() : function.Uses)))
                if (!once.Add(function))
                    foreach (var passed in Reach.From(new[] { function }, static used => used.Uses.Where(static other => !other.IsPassed)))
                        passed.IsPassed = true;
        }
        foreach (var value in Program.Placeholders.Concat(Functions.Select(static function => function.Root)))
            position.Add(value, position.Count);
        foreach (var function in Functions)
        {
            var needed = new HashSet<GraphValue>();
            foreach (var used in Reach.From(new[] { function }, static function => function.Uses.Where(static used => !used.IsPassed)))
            {
                needed.UnionWith(used.Placeholders);
                needed.UnionWith(used.Uses.Where(static other => other.IsPassed).Select(static other => other.Root));
            }
            function.Parameters.AddRange(needed.OrderBy(static value => value.IsPlaceholder).ThenBy(value => position[value]));
        }
    }

    private static void AddPlaceholders(EagerFunction function, HashSet<GraphValue> needed)
    {
        // Those that it uses stand in front of it, and each asks them once.
        function.AllPlaceholders ??= new HashSet<GraphValue>(Reach.From(new[] { function }, static function => function.Uses.Where(static used => used.AllPlaceholders is null))
            .SelectMany(static used => used.Placeholders.Concat(used.Uses.SelectMany(static known => known.AllPlaceholders ?? Enumerable.Empty<GraphValue>()))));
        needed.UnionWith(function.AllPlaceholders);
    }

    /// <summary>Whether the eager form of a run can stand where the run stands.</summary>
    private bool CanStand(GraphRun run)
    {
        if (run.Fetches.Count(static fetch => fetch.TrainStep is not null) > 1 || run.Fetches.Any(static fetch => fetch.Value is { IsPlaceholder: true }))
            return false;
        if (run.Form == FetchForm.Single && TrainStepOf(run) is not null)
            return run.Invocation.Parent is ExpressionStatementSyntax;
        return !NeedsStatements(run) || StatementOf(run) is not null;
    }

    /// <summary>Whether statements stand before the one of the run.</summary>
    public bool NeedsStatements(GraphRun run) => TrainStepOf(run) is not null || Shared(run).Any();

    /// <summary>The values that a run without a training step needs more than once, in order.</summary>
    public IReadOnlyList<EagerFunction> SharedIn(GraphRun run) => Shared(run).Distinct().OrderBy(function => position[function.Root]).ToList();

    private IEnumerable<EagerFunction> Shared(GraphRun run)
    {
        var uses = new Dictionary<EagerFunction, int>();
        int Count(EagerFunction function) => uses[function] = uses.TryGetValue(function, out var before) ? before + 1 : 1;

        var pending = new Stack<EagerFunction>(run.Fetches.Where(static fetch => fetch.Value is not null).Select(fetch => FunctionOf(fetch.Value!)));
        foreach (var fetched in pending)
            Count(fetched);
        var seen = new HashSet<EagerFunction>();
        while (pending.Count > 0)
        {
            var user = pending.Pop();
            if (!seen.Add(user))
                continue;
            foreach (var parameter in user.Parameters)
            {
                if (parameter.IsPlaceholder)
                    continue;
                if (Count(FunctionOf(parameter)) > 1)
                    yield return FunctionOf(parameter);
                pending.Push(FunctionOf(parameter));
            }
        }
    }

    /// <summary>The locals that functions in other methods read and that therefore become fields.</summary>
    public IEnumerable<ISymbol> Promoted
    {
        get
        {
            if (Program.IsLocal)
                return Enumerable.Empty<ISymbol>();
            var read = Functions.SelectMany(static function => function.Members).SelectMany(static member => member.Captured.Concat(member.Variables.Select(static variable => variable.Symbol)))
                .Concat(Program.TrainSteps.SelectMany(static step => step.Variables).Select(static variable => variable.Symbol))
                .Concat(Program.TrainSteps.Where(static step => step.GlobalStep is not null).Select(static step => step.GlobalStep!.Symbol))
                .Concat(Program.TrainSteps.Where(static step => step.LearningRatePlaceholder is null && step.OptimizerCarrier is not null).Select(static step => step.OptimizerCarrier!));
            return read.Where(static symbol => symbol is ILocalSymbol or IParameterSymbol).Distinct(SymbolEqualityComparer.Default);
        }
    }

    /// <summary>The statement that runs whenever the run does and before which others can be put; null when there is none.</summary>
    public static StatementSyntax? StatementOf(GraphRun run)
    {
        for (SyntaxNode node = run.Invocation; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax or QueryExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression }:
                case ArrowExpressionClauseSyntax:
                    return null;
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax:
                    return (StatementSyntax)parent;
                case IfStatementSyntax { Parent: not ElseClauseSyntax } conditional when conditional.Condition == node:
                    return conditional;
                case StatementSyntax:
                    return null;
            }
        }
        return null;
    }
}

/// <summary>A function of the eager program.</summary>
public sealed class EagerFunction
{
    internal EagerFunction(GraphValue root)
    {
        Root = root;
    }

    /// <summary>The value that it returns.</summary>
    public GraphValue Root { get; }

    /// <summary>The values that it computes, in order; the last is the root.</summary>
    public List<GraphValue> Members { get; } = new();

    /// <summary>Whether those that use it get its result as a parameter, for it is computed once for several of them.</summary>
    public bool IsPassed { get; internal set; }

    /// <summary>What it takes: shared values, then placeholders.</summary>
    public List<GraphValue> Parameters { get; } = new();

    /// <summary>Whether its only value is computed where it is fetched, and no function is written.</summary>
    public bool IsInPlace { get; internal set; }

    internal HashSet<GraphValue> Placeholders { get; } = new();

    /// <summary>Those of the functions that it uses as well, once they have been asked for.</summary>
    internal HashSet<GraphValue>? AllPlaceholders { get; set; }

    internal HashSet<EagerFunction> Uses { get; } = new();
}

/// <summary>A training step of the eager program.</summary>
public sealed class EagerStep
{
    internal EagerStep(GraphTrainStep step)
    {
        Step = step;
    }

    public GraphTrainStep Step { get; }

    public List<GraphValue> Parameters { get; } = new();

    /// <summary>The values that runs fetch together with it.</summary>
    public List<GraphValue> Returned { get; } = new();
}
