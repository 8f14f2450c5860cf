using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>
/// A static-graph program as its code says it: what it feeds, computes, trains and fetches. A program is one method, or those
/// methods of a class that share placeholders, operations or a session through fields.
/// </summary>
public sealed class GraphProgram
{
    internal GraphProgram(string name, ImmutableArray<SyntaxNode> parts, SyntaxNode anchor)
    {
        Name = name;
        Parts = parts;
        Anchor = anchor;
    }

    /// <summary>The method's or the class's name.</summary>
    public string Name { get; }

    /// <summary>The declarations of the type, or the file of a program with top-level statements.</summary>
    public ImmutableArray<SyntaxNode> Parts { get; }

    /// <summary>The members of the type, or the file, that the program is written in.</summary>
    public List<SyntaxNode> Members { get; } = new();

    /// <summary>One node of each file that the migration edits.</summary>
    public IEnumerable<SyntaxNode> Files =>
        Values.Select(static value => (SyntaxNode)value.Expression)
            .Concat(Runs.Select(static run => (SyntaxNode)run.Invocation))
            .Concat(TrainSteps.Select(static step => (SyntaxNode)step.Statement))
            .Concat(Removed)
            .Concat(LayerVariables)
            .Concat(Rewritten.Keys)
            .Concat(Wrappers.Select(static wrapper => wrapper.Statement))
            .Concat(Fields.Select(static carrier => carrier.DeclaringSyntaxReferences[0].GetSyntax()))
            .GroupBy(static node => node.SyntaxTree)
            .Select(static file => file.First());

    /// <summary>Orders nodes as they stand in the files of the program.</summary>
    internal (int Part, int Position) PlaceOf(SyntaxNode node)
    {
        var part = 0;
        while (part < Parts.Length - 1 && (Parts[part].SyntaxTree != node.SyntaxTree || !Parts[part].Span.Contains(node.Span)))
            part++;
        return (part, node.SpanStart);
    }

    /// <summary>Whether all operations and all runs stand in one method.</summary>
    public bool IsLocal { get; internal set; }

    /// <summary>The node that stands for the whole program: its first placeholder.</summary>
    public SyntaxNode Anchor { get; }

    /// <summary>Placeholders and operations, in the order of their creation.</summary>
    public List<GraphValue> Values { get; } = new();

    public IEnumerable<GraphValue> Placeholders => Values.Where(static value => value.IsPlaceholder);

    public List<GraphVariable> Variables { get; } = new();

    public List<GraphTrainStep> TrainSteps { get; } = new();

    public List<GraphRun> Runs { get; } = new();

    /// <summary>Statements that eager code does not have: mode switches, graphs, sessions, initializers.</summary>
    public List<StatementSyntax> Removed { get; } = new();

    /// <summary>Statements around others that eager code does not need: <c>using</c> a session, name scopes.</summary>
    public List<GraphWrapper> Wrappers { get; } = new();

    /// <summary>Methods that build or run the graph for others: they take or return parts of it.</summary>
    public List<GraphHelper> Helpers { get; } = new();

    /// <summary>Fields that hold parts of the graph.</summary>
    public List<IFieldSymbol> Fields { get; } = new();

    /// <summary>The calls that create the variables of layers, each time that a layer is built.</summary>
    public List<InvocationExpressionSyntax> LayerVariables { get; } = new();

    /// <summary>Whether those variables have names within scopes.</summary>
    public bool HasScopedLayers { get; internal set; }

    /// <summary>Names in the code that become others, such as those that lose the scope around them.</summary>
    public Dictionary<ExpressionSyntax, string> Rewritten { get; } = new();

    public List<GraphRefusal> Refusals { get; } = new();

    public bool CanMigrate => Refusals.Count == 0;

    /// <summary>Whether the eager program may print other numbers than the graph did.</summary>
    public bool CanChangeResults { get; internal set; }

    internal void Refuse(GraphPrecondition precondition, SyntaxNode code) => Refuse(precondition, Shorten(code.ToString()));

    internal void Refuse(GraphPrecondition precondition, string code)
    {
        var refusal = new GraphRefusal(precondition, code);
        if (!Refusals.Contains(refusal))
            Refusals.Add(refusal);
    }

    /// <summary>The model as text, one line for each part.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        text.Append("program ").Append(Name).Append(IsLocal ? "\n" : " (fields)\n");
        foreach (var variable in Variables)
            text.Append("variable ").Append(variable.Name).Append(variable.IsTrainable ? "\n" : " (not trainable)\n");
        foreach (var value in Values)
        {
            text.Append(value.IsPlaceholder ? "placeholder " : value.IsUpdate ? "update " : "op ").Append(value.Name);
            var inputs = value.Inputs.Select(static input => input.Name).Concat(value.Variables.Select(static variable => variable.Name)).Distinct().ToList();
            if (inputs.Count > 0)
                text.Append(" <- ").Append(string.Join(", ", inputs));
            text.Append('\n');
        }
        foreach (var step in TrainSteps)
        {
            text.Append("train ").Append(step.Name).Append(": ").Append(step.Optimizer).Append(" minimizes ").Append(step.Loss.Name)
                .Append(" over ").Append(string.Join(", ", step.Variables.Select(static variable => variable.Name)));
            if (step.TrainsLayers)
                text.Append(step.Variables.Count > 0 ? ", layers" : "layers");
            if (step.GlobalStep is not null)
                text.Append(", counts in ").Append(step.GlobalStep.Name);
            text.Append('\n');
        }
        foreach (var run in Runs)
        {
            text.Append("run ").Append(string.Join(", ", run.Fetches.Select(static fetch => fetch.Name)));
            if (run.Feeds.Count > 0)
                text.Append(" with ").Append(string.Join(", ", run.Feeds.Select(static feed => $"{feed.Placeholder.Name} = {Shorten(feed.Value.ToString())}")));
            text.Append('\n');
        }
        foreach (var helper in Helpers)
            text.Append("helper ").Append(helper.Declaration.Identifier.ValueText).Append('\n');
        foreach (var statement in Removed)
            text.Append("remove ").Append(Shorten(statement.ToString())).Append('\n');
        foreach (var wrapper in Wrappers)
            text.Append("unwrap ").Append(Shorten(wrapper.Statement.ToString())).Append('\n');
        foreach (var refusal in Refusals)
            text.Append("refused: ").Append(refusal).Append('\n');
        return text.ToString();
    }

    internal static string Shorten(string code)
    {
        const int Longest = 60;
        var line = string.Join(" ", code.Split(new[] { ' ', '\t', '\r', '\n' }, System.StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line.Substring(0, Longest) + "…";
    }
}

/// <summary>A placeholder, or a tensor that is computed anew in every run.</summary>
public sealed class GraphValue
{
    internal GraphValue(string name, ISymbol? carrier, ExpressionSyntax expression, StatementSyntax? statement)
    {
        Name = name;
        Carrier = carrier;
        Expression = expression;
        Statement = statement;
    }

    public string Name { get; }

    /// <summary>The local or field that holds it; null for one that is written where it is used.</summary>
    public ISymbol? Carrier { get; }

    public ExpressionSyntax Expression { get; }

    /// <summary>The statement that creates it, where that statement does nothing else.</summary>
    public StatementSyntax? Statement { get; }

    public bool IsPlaceholder { get; internal set; }

    /// <summary>Whether computing it changes a variable.</summary>
    public bool IsUpdate { get; internal set; }

    /// <summary>Whether it is drawn anew in every run.</summary>
    public bool IsRandom { get; internal set; }

    /// <summary>Whether it builds layers, which create variables.</summary>
    public bool HasLayers { get; internal set; }

    /// <summary>Whether the gradient of this value reaches the variables of its layers.</summary>
    internal bool HasDifferentiableLayers { get; set; }

    /// <summary>Where other values of the graph stand in the expression.</summary>
    public Dictionary<SyntaxNode, GraphValue> References { get; } = new();

    public IEnumerable<GraphValue> Inputs => References.Values.Distinct();

    /// <summary>The variables that the expression reads.</summary>
    public List<GraphVariable> Variables { get; } = new();

    /// <summary>The variables that the gradient of this value reaches through this expression alone.</summary>
    internal List<GraphVariable> Differentiable { get; } = new();

    /// <summary>The inputs that a gradient passes through.</summary>
    internal List<GraphValue> DifferentiableInputs { get; } = new();

    /// <summary>Locals and fields of the program that the expression reads besides.</summary>
    internal List<ISymbol> Captured { get; } = new();

    /// <summary>Where a variable goes by another name than its own.</summary>
    public Dictionary<SyntaxNode, GraphVariable> Renamed { get; } = new();

    /// <summary>A variable, or a collection of variables, that the program does not follow.</summary>
    internal ExpressionSyntax? UnknownVariable { get; set; }

    public override string ToString() => Name;
}

/// <summary>A variable that the program trains or keeps.</summary>
public sealed record GraphVariable(string Name, ISymbol Symbol, bool IsTrainable, StatementSyntax? Statement, ExpressionSyntax Creation, ITypeSymbol Type);

public enum GraphOptimizer
{
    GradientDescent,
    Adam,
}

/// <summary><c>optimizer.minimize(loss)</c>.</summary>
public sealed class GraphTrainStep
{
    internal GraphTrainStep(string name, ISymbol? carrier, StatementSyntax statement, GraphOptimizer optimizer, GraphValue loss, InvocationExpressionSyntax creation)
    {
        Name = name;
        Carrier = carrier;
        Statement = statement;
        Optimizer = optimizer;
        Loss = loss;
        Creation = creation;
    }

    public string Name { get; }

    public ISymbol? Carrier { get; }

    public StatementSyntax Statement { get; }

    public GraphOptimizer Optimizer { get; }

    public GraphValue Loss { get; }

    /// <summary>The call that creates the optimizer.</summary>
    public InvocationExpressionSyntax Creation { get; }

    /// <summary>The statement that keeps the optimizer in a variable of its own, or null.</summary>
    public StatementSyntax? OptimizerStatement { get; internal set; }

    public ISymbol? OptimizerCarrier { get; internal set; }

    public ExpressionSyntax? LearningRate { get; internal set; }

    /// <summary>The placeholder that holds the learning rate, or null.</summary>
    public GraphValue? LearningRatePlaceholder { get; internal set; }

    public ExpressionSyntax? Epsilon { get; internal set; }

    public List<GraphVariable> Variables { get; } = new();

    /// <summary>Whether it trains the variables of all layers too.</summary>
    public bool TrainsLayers { get; internal set; }

    public GraphVariable? GlobalStep { get; internal set; }
}

/// <summary>One <c>sess.run</c> or <c>eval</c>.</summary>
public sealed class GraphRun
{
    internal GraphRun(InvocationExpressionSyntax invocation, FetchForm form)
    {
        Invocation = invocation;
        Form = form;
    }

    public InvocationExpressionSyntax Invocation { get; }

    public FetchForm Form { get; }

    public List<GraphFetch> Fetches { get; } = new();

    public List<GraphFeed> Feeds { get; } = new();
}

/// <summary>One fetched thing: a value, a training step, a variable, or an expression that is the same in every run.</summary>
public sealed record GraphFetch(ExpressionSyntax Expression, GraphValue? Value = null, GraphTrainStep? TrainStep = null, GraphVariable? Variable = null)
{
    public string Name => Value?.Name ?? TrainStep?.Name ?? Variable?.Name ?? Expression.ToString();
}

/// <summary>One fed value.</summary>
public sealed record GraphFeed(GraphValue Placeholder, ExpressionSyntax Value, ITypeSymbol? Type);

/// <summary>A statement whose content stays and that itself goes.</summary>
public sealed record GraphWrapper(StatementSyntax Statement, SyntaxNode Content);

/// <summary>A method that takes parts of the graph as arguments, or returns them.</summary>
public sealed class GraphHelper
{
    internal GraphHelper(MethodDeclarationSyntax declaration, bool returnsGraph)
    {
        Declaration = declaration;
        ReturnsGraph = returnsGraph;
    }

    public MethodDeclarationSyntax Declaration { get; }

    /// <summary>Whether all that it returns are parts of the graph.</summary>
    public bool ReturnsGraph { get; }

    /// <summary>The parameters that are parts of the graph, and variables that its results go to.</summary>
    public HashSet<ISymbol> Aliases { get; } = new(SymbolEqualityComparer.Default);

    public List<GraphHelperCall> Calls { get; } = new();
}

/// <summary>A call of a helper.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Statement">The statement that does nothing but call it and keep its results; null for another one.</param>
/// <param name="Kept">The arguments that are no parts of the graph.</param>
public sealed record GraphHelperCall(InvocationExpressionSyntax Invocation, StatementSyntax? Statement, IReadOnlyList<ArgumentSyntax> Kept);
