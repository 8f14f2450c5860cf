using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Reading.Graphs;

/// <content>What the program runs, and how it trains.</content>
internal sealed partial class GraphReading
{
    private void ReadRun(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is not MemberAccessExpressionSyntax || models.Operation(invocation) is not IInvocationOperation call
            || SessionRun.Read(call, vocabulary.Library, cancellationToken) is not { } read)
            return;
        consumed.Add(invocation);
        if (read.Session is { Syntax: ExpressionSyntax session })
            ConsumeSession(session);
        if (!read.HasFetchesInPlace)
        {
            program.Refuse(GraphPreconditions.FetchNotKnown, invocation);
            return;
        }
        var fetches = read.Fetches!.Value.Select(static fetch => (ExpressionSyntax)fetch.Syntax).ToList();
        if (fetches.Count == 1 && read.Form == FetchForm.Single && IsInitializer(fetches[0]))
        {
            RemoveInitializer(invocation, fetches[0]);
            return;
        }
        var run = new GraphRun(invocation, read.Form);
        foreach (var fetched in fetches)
        {
            if (Fetch(fetched) is { } fetch)
                run.Fetches.Add(fetch);
            else
                program.Refuse(GraphPreconditions.FetchNotKnown, invocation);
        }
        if (read.HasFeedsInPlace)
            foreach (var feed in read.Feeds!.Value)
                ReadFeed(run, feed);
        else
            program.Refuse(GraphPreconditions.FeedNotKnown, invocation);
        program.Runs.Add(run);
    }

    private void ConsumeSession(ExpressionSyntax expression)
    {
        if (models.Variable(expression) is { } symbol && definitions.At(symbol, expression)?.Kind == DefinitionKind.Session)
            consumed.Add(expression);
        else
            program.Refuse(GraphPreconditions.SessionEscapes, expression);
    }

    private bool IsInitializer(ExpressionSyntax item) =>
        (models.Variable(item) is { } symbol && definitions.At(symbol, item)?.Kind == DefinitionKind.Initializer)
        || (GraphDefinitions.Unwrap(item) is InvocationExpressionSyntax invocation && models.Method(invocation) is { } method
            && vocabulary.Classify(method).Member is GraphMember.GlobalInitializer or GraphMember.PartialInitializer);

    private void RemoveInitializer(InvocationExpressionSyntax invocation, ExpressionSyntax item)
    {
        var creation = models.Variable(item) is { } symbol ? definitions.At(symbol, item)?.Expression : item;
        var partial = creation is not null && GraphDefinitions.Unwrap(creation) is InvocationExpressionSyntax call && models.Method(call) is { } method
            && vocabulary.Classify(method).Member == GraphMember.PartialInitializer && method.Name == "variables_initializer";
        consumed.Add(item);
        if (partial || ++initializerRuns > 1 || Flow.IsRepeated(invocation, parts[0]))
            program.Refuse(GraphPreconditions.Initializer, invocation);
        if (invocation.Parent is ExpressionStatementSyntax statement)
            program.Removed.Add(statement);
        else
            program.Refuse(GraphPreconditions.RunForm, invocation);
    }

    private GraphFetch? Fetch(ExpressionSyntax item)
    {
        var expression = GraphDefinitions.Unwrap(item);

        // The tensor of a variable is its value.
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTensor" or "value" or "read_value", Expression: var variableExpression }, ArgumentList.Arguments.Count: 0 }
            && models.Variable(variableExpression) is { } read && definitions.At(read, variableExpression)?.Variable is { } known)
            return new GraphFetch(variableExpression, Variable: known);
        if (models.Variable(expression) is { } symbol && definitions.Defines(symbol))
        {
            return definitions.At(symbol, expression) switch
            {
                { Value: { IsPlaceholder: false } value } => new GraphFetch(expression, Value: value),
                { Variable: { } variable } => new GraphFetch(expression, Variable: variable),
                { Kind: DefinitionKind.TrainStep } definition => new GraphFetch(expression, TrainStep: TrainStepOf(definition)) is { TrainStep: not null } fetch ? fetch : null,
                _ => null,
            };
        }
        var type = models.Type(expression);
        if (!vocabulary.IsTensor(type) || expression is IdentifierNameSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            return null;
        return new GraphFetch(expression, Value: Inline(expression));
    }

    /// <summary>The value of an expression that no variable holds.</summary>
    private GraphValue Inline(ExpressionSyntax expression)
    {
        if (!inlineValues.TryGetValue(expression, out var value))
        {
            inlineValues.Add(expression, value = new GraphValue("inline", null, expression, null));
            ReadExpression(value, expression);
        }
        return value;
    }

    private void ReadFeed(GraphRun run, SessionFeed feed)
    {
        var (key, value) = ((ExpressionSyntax)feed.Key.Syntax, (ExpressionSyntax)feed.Value.Syntax);
        var definition = models.Variable(key) is { } symbol ? definitions.At(symbol, key) : null;
        if (definition?.Kind == DefinitionKind.Placeholder)
            run.Feeds.Add(new GraphFeed(definition.Value!, value, models.Type(value)));
        else
            program.Refuse(GraphPreconditions.FeedOfTensor, key);
    }

    private void ReadTrainSteps()
    {
        foreach (var definition in definitions.All.Where(static definition => definition.Kind == DefinitionKind.TrainStep))
            TrainStepOf(definition);

        foreach (var definition in definitions.All.Where(static definition => definition.Kind == DefinitionKind.Optimizer))
            if (!program.TrainSteps.Any(step => SymbolEqualityComparer.Default.Equals(step.OptimizerCarrier, definition.Symbol)))
                definitions.Kept.Add(definition.Expression);
    }

    private GraphTrainStep? TrainStepOf(GraphDefinition definition)
    {
        if (definition.TrainStep is not null)
            return definition.TrainStep;
        var minimize = (InvocationExpressionSyntax)GraphDefinitions.Unwrap(definition.Expression);
        if (definition.Statement is not { } statement || minimize.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
        {
            program.Refuse(GraphPreconditions.StatementForm, minimize);
            return null;
        }

        GraphDefinition? optimizer = null;
        if (models.Variable(receiver) is { } carrier)
        {
            optimizer = definitions.At(carrier, receiver);
            if (program.TrainSteps.Any(step => SymbolEqualityComparer.Default.Equals(step.OptimizerCarrier, carrier)))
                program.Refuse(GraphPreconditions.OptimizerShared, receiver);
        }
        var created = GraphDefinitions.Unwrap(optimizer?.Kind == DefinitionKind.Optimizer ? optimizer.Expression : receiver);
        if (created is not InvocationExpressionSyntax creation || models.Method(creation) is not { } method || KindOf(method) is not { } kind)
        {
            program.Refuse(GraphPreconditions.OptimizerKind, created);
            return null;
        }
        if (Argument(minimize, "loss") is not { } lossExpression || Fetch(lossExpression)?.Value is not { } loss)
        {
            program.Refuse(GraphPreconditions.FetchNotKnown, minimize);
            return null;
        }

        var step = new GraphTrainStep(definition.Symbol.Name, definition.Symbol, statement, kind, loss, creation) { OptimizerStatement = optimizer?.Statement, OptimizerCarrier = optimizer?.Symbol };
        definition.TrainStep = step;
        program.TrainSteps.Add(step);
        ReadOptimizer(step, method);
        ReadMinimize(step, minimize);
        return step;
    }

    private static GraphOptimizer? KindOf(IMethodSymbol method) => method.Name switch
    {
        "GradientDescentOptimizer" => GraphOptimizer.GradientDescent,
        "AdamOptimizer" => GraphOptimizer.Adam,
        _ => null,
    };

    private void ReadOptimizer(GraphTrainStep step, IMethodSymbol method)
    {
        step.LearningRate = Argument(step.Creation, "learning_rate");
        step.Epsilon = Argument(step.Creation, "epsilon");
        if (Argument(step.Creation, "dtype") is { } dtype && GraphBody.NameOf(dtype) is not ("TF_FLOAT" or "float32"))
            program.Refuse(GraphPreconditions.OptimizerArguments, step.Creation);
        if (step.LearningRate is not { } rate)
        {
            program.Refuse(GraphPreconditions.OptimizerArguments, step.Creation);
            return;
        }
        var type = method.Parameters.FirstOrDefault(static parameter => parameter.Name == "learning_rate")?.Type;
        if (type?.SpecialType == SpecialType.System_Single)
            return;
        if (models.Variable(rate) is { } symbol && definitions.At(symbol, rate) is { Kind: DefinitionKind.Placeholder, Value: { } placeholder })
        {
            step.LearningRatePlaceholder = placeholder;
            consumed.Add(rate);
            if (step.Optimizer == GraphOptimizer.Adam)
                program.Refuse(GraphPreconditions.LearningRate, rate);
        }
        else
        {
            program.Refuse(GraphPreconditions.OptimizerArguments, step.Creation);
        }
    }

    private void ReadMinimize(GraphTrainStep step, InvocationExpressionSyntax minimize)
    {
        foreach (var argument in minimize.ArgumentList.Arguments)
            if (Parameter(minimize, argument) is not ("loss" or "global_step" or "var_list" or "name"))
                program.Refuse(GraphPreconditions.OptimizerArguments, minimize);

        if (Argument(minimize, "global_step") is { } counter && !counter.IsKind(SyntaxKind.NullLiteralExpression))
        {
            if (models.Variable(counter) is { } symbol && definitions.At(symbol, counter)?.Variable is { } variable)
                step.GlobalStep = variable;
            else
                program.Refuse(GraphPreconditions.VariableForm, counter);
        }

        if (Argument(minimize, "var_list") is { } list && !list.IsKind(SyntaxKind.NullLiteralExpression))
        {
            foreach (var item in Listed(list))
            {
                if (models.Variable(item) is { } symbol && definitions.At(symbol, item)?.Variable is { } variable)
                    AddOnce(step.Variables, variable);
                else
                    program.Refuse(GraphPreconditions.TrainableVariables, minimize);
            }
            if (step.Variables.Count == 0)
                program.Refuse(GraphPreconditions.TrainableVariables, minimize);
            return;
        }

        var reached = new HashSet<GraphVariable>();
        foreach (var value in Reach.From(new[] { step.Loss }, static value => value.DifferentiableInputs))
        {
            reached.UnionWith(value.Differentiable);
            step.TrainsLayers |= value.HasDifferentiableLayers;
            if (value.UnknownVariable is not null)
                program.Refuse(GraphPreconditions.TrainableVariables, minimize);
        }
        step.Variables.AddRange(program.Variables.Where(variable => variable.IsTrainable && reached.Contains(variable)));
        if (step.Variables.Count == 0 && !step.TrainsLayers)
            program.Refuse(GraphPreconditions.TrainableVariables, minimize);
    }

    /// <summary>The elements of a list or array that is written where it is used; itself where it is something else.</summary>
    private static IEnumerable<ExpressionSyntax> Listed(ExpressionSyntax list) => list switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        _ => new[] { list },
    };

    private string? Parameter(InvocationExpressionSyntax invocation, ArgumentSyntax argument)
    {
        if (argument.NameColon is { } name)
            return name.Name.Identifier.ValueText;
        var index = invocation.ArgumentList.Arguments.IndexOf(argument);
        return models.Method(invocation) is { } method && index < method.Parameters.Length ? method.Parameters[index].Name : null;
    }

    private ExpressionSyntax? Argument(InvocationExpressionSyntax invocation, string parameter) =>
        invocation.ArgumentList.Arguments.FirstOrDefault(argument => Parameter(invocation, argument) == parameter)?.Expression;
}
