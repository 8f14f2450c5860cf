using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

/// <content>What stands in the way of a migration.</content>
internal sealed partial class GraphReading
{
    /// <summary>Code that stays must not use what goes, save in runs.</summary>
    private void CheckKept(SyntaxNode node)
    {
        if (consumed.Contains(node))
        {
            // Of a run only the fed values stay.
            if (node is InvocationExpressionSyntax invocation && program.Runs.FirstOrDefault(run => run.Invocation == invocation) is { } run)
                foreach (var feed in run.Feeds)
                    CheckKept(feed.Value);
            return;
        }
        if (node is InvocationExpressionSyntax call && models.Method(call) is { } method)
        {
            var (member, refusal) = vocabulary.Classify(method);
            if (refusal is not null)
                program.Refuse(refusal, Callee(call));
            else if (vocabulary.Library.Owns(method) && GraphVocabulary.IsUpdate(method))
                Refuse(call, GraphPreconditions.StatementForm, Callee(call));
            else if (member is GraphMember.Placeholder or GraphMember.Minimize)
                Refuse(call, GraphPreconditions.StatementForm, Callee(call));
            else if (member is GraphMember.Session)
                program.Refuse(GraphPreconditions.SeveralSessions, call);
            else if (member is GraphMember.GraphCreation)
                program.Refuse(GraphPreconditions.SeveralGraphs, call);
            else if (member is GraphMember.ModeSwitch or GraphMember.GraphScope)
                Refuse(call, GraphPreconditions.StatementForm, Callee(call));
            else if (member is GraphMember.With or GraphMember.NameScope)
                Refuse(call, GraphPreconditions.StatementForm, Callee(call));
            else if (member is GraphMember.Run)
                program.Refuse(GraphPreconditions.RunForm, call);
            else if (member is GraphMember.SessionEnd && call.Parent is ExpressionStatementSyntax end)
            {
                program.Removed.Add(end);
                return;
            }
        }
        else if (node is IdentifierNameSyntax identifier && !IsMemberName(identifier) && models.Symbol(identifier) is { } symbol)
        {
            CheckUse(identifier, symbol);
        }
        foreach (var child in node.ChildNodes())
            CheckKept(child);
    }

    private void CheckUse(IdentifierNameSyntax identifier, ISymbol symbol)
    {
        if (identifier.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && consumed.Contains(access))
            return;
        if (!definitions.Defines(symbol))
        {
            if (vocabulary.BaseSession.IsBaseOf(GraphDefinitions.TypeOf(symbol)))
                program.Refuse(GraphPreconditions.SessionEscapes, identifier);
            return;
        }
        var definition = definitions.At(symbol, identifier) ?? definitions.Of(symbol)[0];
        switch (definition.Kind)
        {
            case DefinitionKind.Session:
                program.Refuse(GraphPreconditions.SessionEscapes, identifier);
                break;
            case DefinitionKind.Graph when identifier.Parent is ReturnStatementSyntax returned && Flow.FunctionOf(returned) is MethodDeclarationSyntax:
                // A method that has to return a graph, such as an override, returns the default one.
                program.Rewritten[identifier] = "tf.get_default_graph()";
                break;
            case DefinitionKind.Graph:
                program.Refuse(GraphPreconditions.GraphEscapes, identifier);
                break;
            case DefinitionKind.Variable when definitions.IsAlias(symbol):
            case DefinitionKind.Placeholder:
            case DefinitionKind.Operation when definition.IsSymbolic:
            case DefinitionKind.TrainStep:
            case DefinitionKind.Null when definitions.Of(symbol).Any(static other => other.IsSymbolic):
                Refuse(identifier, IsInitialValue(identifier) ? GraphPreconditions.VariableInitialValue : GraphPreconditions.TensorEscapes, identifier.ToString());
                break;
        }
    }

    private bool IsInitialValue(SyntaxNode node) =>
        definitions.All.Any(definition => definition.Kind == DefinitionKind.Variable && definition.Expression.Span.Contains(node.Span));

    /// <summary>Refuses with the loop or the branch around the code as the reason, where there is one.</summary>
    private void Refuse(SyntaxNode node, GraphPrecondition otherwise, string code)
    {
        for (var current = node.Parent; current is not null and not TypeDeclarationSyntax; current = current.Parent)
        {
            switch (current)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    program.Refuse(GraphPreconditions.OperationInLoop, code);
                    return;
                case IfStatementSyntax or SwitchStatementSyntax:
                    program.Refuse(GraphPreconditions.OperationInBranch, code);
                    return;
                case BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax:
                    program.Refuse(otherwise, code);
                    return;
            }
        }
        program.Refuse(otherwise, code);
    }

    /// <summary>The operations that move into functions: they must mean the same there.</summary>
    private void CheckOperations()
    {
        // Fields that are computed from each other, of which one is null at first.
        foreach (var value in Reach.Circular(program.Values))
            program.Refuse(GraphPreconditions.StatementForm, value.Expression);
        foreach (var value in program.Values)
        {
            if (value.IsPlaceholder)
            {
                if (value.Statement is null)
                    program.Refuse(GraphPreconditions.StatementForm, value.Expression);
                continue;
            }
            if (value.UnknownVariable is { } unknown)
                program.Refuse(GraphPreconditions.VariableForm, unknown);
            if (value is { Statement: null, Carrier: not null })
                program.Refuse(GraphPreconditions.StatementForm, value.Expression);
            foreach (var node in value.Expression.DescendantNodesAndSelf())
                CheckOperation(value, node);
            if (IsComputedInPlace(value))
                continue;
            foreach (var captured in value.Captured)
                if (captured is ILocalSymbol or IParameterSymbol or IFieldSymbol { IsReadOnly: false, IsConst: false } && ChangesAfter(captured, value.Expression))
                    program.Refuse(GraphPreconditions.ValueChanges, captured.Name);
        }
    }

    /// <summary>Whether a value stands in its run and needs nothing that is fed, so that it can stay there.</summary>
    private bool IsComputedInPlace(GraphValue value) => value is { Carrier: null, References.Count: 0 } && !program.TrainSteps.Any(step => step.Loss == value);

    private void CheckOperation(GraphValue value, SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call when models.Method(call) is { } method:
                if (vocabulary.Library.Owns(method))
                    CheckLibraryCall(call, method);
                else if (definitions.HelperCalls.ContainsKey(call))
                    break;
                else if (functions.Of(method) == GraphEffect.Other)
                    program.Refuse(GraphPreconditions.OperationInHelper, Callee(call));
                break;
            case AssignmentExpressionSyntax assignment when assignment != value.Expression:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }:
            case AwaitExpressionSyntax:
                program.Refuse(GraphPreconditions.OperationInHelper, node);
                break;
            case IdentifierNameSyntax identifier when !IsMemberName(identifier) && models.Symbol(identifier) is { } symbol && definitions.Defines(symbol):
                var definition = definitions.At(symbol, identifier);
                if (definition?.Kind is DefinitionKind.Session)
                    program.Refuse(GraphPreconditions.SessionEscapes, identifier);
                else if (definition?.Kind is DefinitionKind.Graph)
                    program.Refuse(GraphPreconditions.GraphEscapes, identifier);
                else if (definition?.Kind is DefinitionKind.TrainStep or DefinitionKind.Optimizer or DefinitionKind.Initializer or null && node.Parent is not AssignmentExpressionSyntax)
                    program.Refuse(GraphPreconditions.TensorEscapes, identifier);
                break;
        }
    }

    private void CheckLibraryCall(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var (member, refusal) = vocabulary.Classify(method);
        if (refusal is not null)
            program.Refuse(refusal, Callee(call));
        else if (vocabulary.Library.IsLayerFactory(method) || vocabulary.Library.IsApply(method))
            program.Refuse(GraphPreconditions.KerasLayer, Callee(call));
        else if (member is GraphMember.Variable)
            program.Refuse(GraphPreconditions.VariableForm, call);
        else if (member is not GraphMember.None)
            program.Refuse(GraphPreconditions.StatementForm, Callee(call));
    }

    /// <summary>Whether a variable is written behind the operation that reads it: the graph keeps the value of its creation.</summary>
    private bool ChangesAfter(ISymbol symbol, SyntaxNode use) =>
        (lastWrites ??= FindLastWrites()).TryGetValue(symbol, out var writes) && writes.Any(write => write.Value > use.Span.End && write.Key.Contains(use));

    /// <summary>Where each variable is written last, by the members that write it.</summary>
    private Dictionary<ISymbol, Dictionary<SyntaxNode, int>> FindLastWrites()
    {
        var found = new Dictionary<ISymbol, Dictionary<SyntaxNode, int>>(SymbolEqualityComparer.Default);
        foreach (var body in bodies)
        {
            foreach (var node in GraphBody.Nodes(body.Owner))
            {
                var target = node switch
                {
                    AssignmentExpressionSyntax assignment => assignment.Left,
                    PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } increment => increment.Operand,
                    PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } increment => increment.Operand,
                    ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument => argument.Expression,
                    _ => null,
                };
                if (target is null)
                    continue;
                foreach (var written in target is TupleExpressionSyntax tuple ? tuple.Arguments.Select(static argument => argument.Expression) : new[] { target })
                {
                    if (models.Symbol(written) is not { } symbol)
                        continue;
                    if (!found.TryGetValue(symbol, out var writes))
                        found.Add(symbol, writes = new Dictionary<SyntaxNode, int>());
                    writes[body.Owner] = writes.TryGetValue(body.Owner, out var last) ? System.Math.Max(last, node.Span.End) : node.Span.End;
                }
            }
        }
        return found;
    }

    /// <summary>Statements that go must be ones that can go, and carry no directives away.</summary>
    private void CheckStatements()
    {
        foreach (var statement in program.Removed)
            if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax))
                program.Refuse(GraphPreconditions.StatementForm, statement);
        var moved = program.Removed
            .Concat(program.Values.Where(static value => value.Statement is not null).Select(static value => value.Statement!))
            .Concat(program.TrainSteps.Select(static step => step.Statement))
            .Concat(program.Wrappers.Select(static wrapper => wrapper.Statement))
            .Concat(program.Runs.Select(static run => run.Invocation.FirstAncestorOrSelf<StatementSyntax>()).OfType<StatementSyntax>().Where(static statement => statement is not BlockSyntax));
        foreach (var statement in moved)
            if (statement.ContainsDirectives)
                program.Refuse(GraphPreconditions.StatementForm, statement);
    }

    private void CheckVariables()
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var variable in program.Variables)
        {
            if (definitions.Of(variable.Symbol).Count(static definition => definition.Kind != DefinitionKind.Null) > 1)
                program.Refuse(GraphPreconditions.VariableForm, variable.Name);
            program.CanChangeResults = program.CanChangeResults || IsRandomlyInitialized(variable.Creation, seen);
        }
        if (program.TrainSteps.Count > 0 && vocabulary.Library.Keras is null && program.TrainSteps.Any(static step => step.LearningRatePlaceholder is null))
            program.Refuse(GraphPreconditions.KerasReference, program.TrainSteps[0].Creation);
        if (program.Values.Any(static value => value.IsRandom))
            program.CanChangeResults = true;
        foreach (var run in program.Runs)
            if (run.Fetches.Any(static fetch => fetch.TrainStep is not null) && run.Fetches.Any(static fetch => fetch.Variable is not null))
                program.CanChangeResults = true;
    }

    /// <summary>Layers create their variables when they are called first; a step that trains them trains all.</summary>
    private void ReadLayers()
    {
        if (!program.Values.Any(static value => value.HasLayers))
            return;
        program.LayerVariables.AddRange(functions.Creations);
        program.HasScopedLayers = functions.HasScopes;
        program.CanChangeResults = true;
        var used = Reach.From(program.Runs.SelectMany(static run => run.Fetches).Where(static fetch => fetch.Value is not null).Select(static fetch => fetch.Value!).Concat(program.TrainSteps.Select(static step => step.Loss)), static value => value.Inputs);
        foreach (var step in program.TrainSteps.Where(static step => step.TrainsLayers))
        {
            var trained = Reach.From(new[] { step.Loss }, static value => value.DifferentiableInputs);
            if (used.Any(value => value.HasLayers && !(value.HasDifferentiableLayers && trained.Contains(value))))
                program.Refuse(GraphPreconditions.TrainableVariables, step.Statement);
        }
    }

    /// <summary>Whether an initial value is drawn with no seed of its own: eager mode counts its operations otherwise than a graph does.</summary>
    private bool IsRandomlyInitialized(ExpressionSyntax expression, HashSet<SyntaxNode> seen)
    {
        var creation = GraphDefinitions.Unwrap(expression);
        if (!seen.Add(creation))
            return false;
        foreach (var node in creation.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && models.Method(call) is { } method && vocabulary.Library.Owns(method)
                && (GraphVocabulary.IsRandom(method) || method.Name is "random_normal_initializer" or "truncated_normal_initializer" or "variance_scaling_initializer")
                && !call.ArgumentList.Arguments.Any(argument => Parameter(call, argument) == "seed"))
                return true;
            if (node is IdentifierNameSyntax identifier && models.Symbol(identifier) is { } symbol
                && definitions.Of(symbol).Any(definition => definition is { Kind: DefinitionKind.Operation } && IsRandomlyInitialized(definition.Expression, seen)))
                return true;
        }
        return creation is InvocationExpressionSyntax invocation && models.Method(invocation) is { Name: "get_variable" } && Argument(invocation, "initializer") is null;
    }

    private static string Callee(InvocationExpressionSyntax call) => call.Expression.ToString();
}
