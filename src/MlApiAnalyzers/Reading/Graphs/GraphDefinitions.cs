using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

internal enum DefinitionKind
{
    Placeholder,
    Operation,
    Variable,
    TrainStep,
    Optimizer,
    Initializer,
    Session,
    Graph,
    Null,
}

/// <summary>One local or field that holds a part of the graph, at one place where it is given a value.</summary>
internal sealed class GraphDefinition
{
    public GraphDefinition(DefinitionKind kind, ISymbol symbol, ExpressionSyntax expression, StatementSyntax? statement)
    {
        Kind = kind;
        Symbol = symbol;
        Expression = expression;
        Statement = statement;
    }

    public DefinitionKind Kind { get; }

    public ISymbol Symbol { get; }

    public ExpressionSyntax Expression { get; }

    /// <summary>The statement that does nothing else.</summary>
    public StatementSyntax? Statement { get; }

    public GraphValue? Value { get; set; }

    public GraphVariable? Variable { get; set; }

    public GraphTrainStep? TrainStep { get; set; }

    /// <summary>Whether the value is computed anew in every run.</summary>
    public bool IsSymbolic { get; set; }
}

/// <summary>Collects the definitions of a program out of those statements that run once, in order.</summary>
internal sealed class GraphDefinitions
{
    private readonly GraphModels models;
    private readonly GraphVocabulary vocabulary;
    private readonly GraphProgram program;
    private readonly GraphFunctions functions;
    private readonly List<string> scopes = new();
    private readonly Dictionary<ISymbol, List<GraphDefinition>> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, GraphDefinition> aliases = new(SymbolEqualityComparer.Default);

    public GraphDefinitions(GraphModels models, GraphVocabulary vocabulary, GraphProgram program, GraphFunctions functions)
    {
        this.models = models;
        this.vocabulary = vocabulary;
        this.program = program;
        this.functions = functions;
    }

    public List<GraphDefinition> All { get; } = new();

    /// <summary>Statements that the program keeps, with everything in them.</summary>
    public List<SyntaxNode> Kept { get; } = new();

    /// <summary>Calls of helpers, with the statements and the variables of their results, where nothing else stands there.</summary>
    public Dictionary<InvocationExpressionSyntax, (StatementSyntax Statement, IReadOnlyList<ISymbol> Targets)> HelperCalls { get; } = new();

    public HashSet<InvocationExpressionSyntax> Helpers { get; } = new();

    public bool Defines(ISymbol symbol) => bySymbol.ContainsKey(symbol) || aliases.ContainsKey(symbol);

    public bool IsAlias(ISymbol symbol) => aliases.ContainsKey(symbol);

    public void Alias(ISymbol symbol, GraphDefinition definition) => aliases[symbol] = definition;

    public IReadOnlyList<GraphDefinition> Of(ISymbol symbol) => aliases.TryGetValue(symbol, out var aliased) ? new[] { aliased } : bySymbol.TryGetValue(symbol, out var list) ? list : Array.Empty<GraphDefinition>();

    public void Read(GraphBody body)
    {
        var statements = body.Statements;
        if (statements.Count > 0)
        {
            foreach (var statement in statements)
                Read(statement);
            return;
        }
        if (body.Owner is FieldDeclarationSyntax field)
        {
            foreach (var declarator in field.Declaration.Variables)
                if (declarator.Initializer is { } initializer && models.Declared(declarator) is { } symbol && !Define(symbol, initializer.Value, null))
                    Kept.Add(initializer);
            return;
        }
        Kept.Add(body.Owner);
    }

    /// <summary>The definition that a reference to <paramref name="symbol"/> at <paramref name="node"/> means.</summary>
    public GraphDefinition? At(ISymbol symbol, SyntaxNode node)
    {
        if (aliases.TryGetValue(symbol, out var aliased))
            return aliased;
        if (!bySymbol.TryGetValue(symbol, out var list))
            return null;
        if (symbol is IFieldSymbol)
        {
            var values = list.Where(static definition => definition.Kind != DefinitionKind.Null).Take(2).ToList();
            if (values.Count > 1)
                program.Refuse(GraphPreconditions.ValueChanges, symbol.Name);
            return values.LastOrDefault();
        }

        // The definitions of a local stand in the order of the code.
        var (first, behind) = (0, list.Count);
        while (first < behind)
        {
            var middle = (first + behind) / 2;
            if (list[middle].Expression.Span.End <= node.SpanStart)
                first = middle + 1;
            else
                behind = middle;
        }
        while (--first >= 0 && list[first].Kind == DefinitionKind.Null)
        {
        }
        return first < 0 ? null : list[first];
    }

    private void Read(StatementSyntax statement)
    {
        switch (statement)
        {
            case LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } when variables[0].Initializer?.Value is InvocationExpressionSyntax call && Helpers.Contains(call)
                && models.Declared(variables[0]) is { } kept:
                HelperCalls.Add(call, (statement, new[] { kept }));
                return;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: InvocationExpressionSyntax call } assignment } when Helpers.Contains(call)
                && (models.Variable(assignment.Left) is { } target ? new List<ISymbol> { target } : Targets(assignment.Left)) is { } targets:
                HelperCalls.Add(call, (statement, targets));
                return;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } when Helpers.Contains(call):
                HelperCalls.Add(call, (statement, Array.Empty<ISymbol>()));
                return;
            case BlockSyntax block:
                foreach (var inner in block.Statements)
                    Read(inner);
                return;
            case LocalDeclarationStatementSyntax local when ReadDeclaration(local):
                return;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when ReadAssignment((ExpressionStatementSyntax)statement, assignment):
                return;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax invocation } when ReadCall((ExpressionStatementSyntax)statement, invocation):
                return;
            case UsingStatementSyntax @using when ReadUsing(@using):
                return;
            default:
                Kept.Add(statement);
                return;
        }
    }

    private bool ReadDeclaration(LocalDeclarationStatementSyntax local)
    {
        var variables = local.Declaration.Variables;
        if (variables.Count == 1)
            return variables[0].Initializer is { } initializer && models.Declared(variables[0]) is { } symbol && Define(symbol, initializer.Value, local);

        // Several in one statement: taken apart only where all of them go.
        var kinds = variables.Select(variable => variable.Initializer is { } initializer ? Kind(initializer.Value, models.Declared(variable)) : null).ToList();
        if (kinds.Count == 0 || !kinds.All(static kind => kind is DefinitionKind.Placeholder or DefinitionKind.Null or DefinitionKind.Graph or DefinitionKind.Initializer))
            return false;
        foreach (var variable in variables)
            if (models.Declared(variable) is { } symbol)
                Define(symbol, variable.Initializer!.Value, local);
        return true;
    }

    private bool ReadAssignment(ExpressionStatementSyntax statement, AssignmentExpressionSyntax assignment)
    {
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            if (models.Variable(assignment.Left) is { } symbol)
                return Define(symbol, assignment.Right, statement);

            // (x, y) = (tf.placeholder(…), tf.placeholder(…))
            if (assignment.Right is TupleExpressionSyntax values && Targets(assignment.Left) is { } targets && targets.Count == values.Arguments.Count
                && values.Arguments.All(argument => Kind(argument.Expression, null) == DefinitionKind.Placeholder))
            {
                for (var i = 0; i < targets.Count; i++)
                    Define(targets[i], values.Arguments[i].Expression, statement);
                return true;
            }
            return false;
        }
        if (assignment.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression or SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression
            && models.Variable(assignment.Left) is { } compound && vocabulary.IsTensor(TypeOf(compound)))
        {
            Add(new GraphDefinition(DefinitionKind.Operation, compound, assignment, statement));
            return true;
        }
        return false;
    }

    private List<ISymbol>? Targets(ExpressionSyntax left)
    {
        var symbols = left switch
        {
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } => designation.Variables.Select(Declared),
            TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression is DeclarationExpressionSyntax declaration
                ? Declared(declaration.Designation)
                : models.Variable(argument.Expression)),
            _ => null,
        };
        var list = symbols?.ToList();
        return list is null || list.Contains(null) ? null : list.OfType<ISymbol>().ToList();
    }

    private ISymbol? Declared(VariableDesignationSyntax designation) =>
        designation is SingleVariableDesignationSyntax single ? models.Declared(single) : null;

    private bool ReadCall(ExpressionStatementSyntax statement, InvocationExpressionSyntax invocation)
    {
        if (models.Method(invocation) is not { } method)
            return false;
        switch (vocabulary.Classify(method).Member)
        {
            case GraphMember.ModeSwitch:
            case GraphMember.GraphScope:
            case GraphMember.SessionEnd:
                program.Removed.Add(statement);
                return true;
            case GraphMember.With when invocation.ArgumentList.Arguments is { Count: 2 } arguments
                && CanLeave(arguments[0].Expression, arguments[1])
                && arguments[1].Expression is AnonymousFunctionExpressionSyntax { Block: { } content } function
                && !content.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).OfType<ReturnStatementSyntax>().Any()
                && !UsesParameter(function):
                program.Wrappers.Add(new GraphWrapper(statement, content));
                ReadScope(arguments[0].Expression, content.Statements);
                return true;
            default:
                return false;
        }
    }

    private bool ReadUsing(UsingStatementSyntax statement)
    {
        if (statement.Declaration is { Variables: { Count: 1 } variables } && variables[0].Initializer is { } initializer
            && models.Declared(variables[0]) is { } symbol
            && Kind(initializer.Value, symbol) is DefinitionKind.Session)
        {
            Add(new GraphDefinition(DefinitionKind.Session, symbol, initializer.Value, null));
        }
        else if (statement.Expression is not { } expression || !CanLeave(expression, statement.Statement))
        {
            return false;
        }
        program.Wrappers.Add(new GraphWrapper(statement, statement.Statement));
        ReadScope(statement.Expression, new[] { statement.Statement });
        return true;
    }

    /// <summary>Reads what stands in a scope, which is a part of the names of the variables in it.</summary>
    private void ReadScope(ExpressionSyntax? scope, IEnumerable<StatementSyntax> content)
    {
        var name = scope is not null && IsVariableScope(scope) ? LiteralName((InvocationExpressionSyntax)scope) : null;
        if (name is not null)
            scopes.Add(name);
        foreach (var statement in content)
            Read(statement);
        if (name is not null)
            scopes.RemoveAt(scopes.Count - 1);
    }

    /// <summary>Whether a scope can go: the variables in it keep their names.</summary>
    private bool CanLeave(ExpressionSyntax scope, SyntaxNode content)
    {
        if (!IsNameScope(scope))
            return false;
        if (!IsVariableScope(scope))
            return true;
        var isLiteral = LiteralName((InvocationExpressionSyntax)scope) is not null;
        foreach (var node in content.DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax call || models.Method(call) is not { } method)
                continue;
            if (vocabulary.Library.Owns(method) ? method.Name == "get_variable" && (!isLiteral || LiteralName(call) is null) : functions.Of(method) == GraphEffect.Layer)
                return false;
        }
        return true;
    }

    private static bool IsVariableScope(ExpressionSyntax scope) => scope is InvocationExpressionSyntax { Expression: var called } && GraphBody.NameOf(called) == "variable_scope";

    private static string? LiteralName(InvocationExpressionSyntax call) =>
        GraphFunctions.NameOf(call) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var name } ? name : null;

    private static bool UsesParameter(AnonymousFunctionExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax lambda => lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == lambda.Parameter.Identifier.ValueText),
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Any(parameter => lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Identifier.ValueText)),
        _ => false,
    };

    private bool IsNameScope(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax invocation && models.Method(invocation) is { } method && vocabulary.Classify(method).Member == GraphMember.NameScope;

    /// <summary>Takes a statement as a definition; false when it is none.</summary>
    private bool Define(ISymbol symbol, ExpressionSyntax value, StatementSyntax? statement)
    {
        if (statement is not null && ReadScoped(symbol, value, statement))
            return true;
        if (Kind(value, symbol) is not { } kind)
            return false;
        if (kind == DefinitionKind.Variable && scopes.Count > 0 && Unwrap(value) is InvocationExpressionSyntax creation && GraphBody.NameOf(creation.Expression) == "get_variable" && LiteralName(creation) is { } name)
            program.Rewritten[GraphFunctions.NameOf(creation)!] = SymbolDisplay.FormatLiteral(string.Join("/", scopes) + "/" + name, quote: true);
        Add(new GraphDefinition(kind, symbol, value, statement));
        return true;
    }

    /// <summary><c>loss = tf_with(tf.name_scope("loss"), delegate { …; return …; });</c></summary>
    private bool ReadScoped(ISymbol symbol, ExpressionSyntax value, StatementSyntax statement)
    {
        if (Unwrap(value) is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call || models.Method(call) is not { } method
            || vocabulary.Classify(method).Member != GraphMember.With || !CanLeave(arguments[0].Expression, arguments[1])
            || arguments[1].Expression is not AnonymousFunctionExpressionSyntax function || UsesParameter(function))
            return false;
        if (function.ExpressionBody is { } body)
            return IsComputed(body) && Define(symbol, body, statement);
        var statements = function.Block!.Statements;
        if (statements.LastOrDefault() is not ReturnStatementSyntax { Expression: { } result } || !IsComputed(result))
            return false;
        for (var i = 0; i < statements.Count - 1; i++)
            if (statements[i] is not LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } || variables[0].Initializer?.Value is not { } inner || Kind(inner, models.Declared(variables[0])) != DefinitionKind.Operation)
                return false;
        for (var i = 0; i < statements.Count - 1; i++)
            Read(statements[i]);
        Add(new GraphDefinition(Kind(result, symbol)!.Value, symbol, result, statement));
        return true;
    }

    private bool IsComputed(ExpressionSyntax result) => Kind(result, null) is DefinitionKind.Operation or DefinitionKind.TrainStep;

    public void Add(GraphDefinition definition)
    {
        All.Add(definition);
        if (!bySymbol.TryGetValue(definition.Symbol, out var list))
            bySymbol.Add(definition.Symbol, list = new List<GraphDefinition>());
        list.Add(definition);
    }

    private DefinitionKind? Kind(ExpressionSyntax expression, ISymbol? symbol)
    {
        var value = Unwrap(expression);
        var type = symbol is null ? null : TypeOf(symbol);
        if (value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression))
            return vocabulary.IsGraphPart(type) ? DefinitionKind.Null : null;
        if (value is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax)
        {
            var created = models.Type(value);
            return vocabulary.BaseSession.IsBaseOf(created) ? DefinitionKind.Session
                : vocabulary.Graph.IsBaseOf(created) ? DefinitionKind.Graph
                : vocabulary.Optimizer.IsBaseOf(created) ? DefinitionKind.Optimizer
                : null;
        }
        if (value is InvocationExpressionSyntax invocation && models.Method(invocation) is { } method)
        {
            switch (vocabulary.Classify(method).Member)
            {
                case GraphMember.Placeholder:
                    return DefinitionKind.Placeholder;
                case GraphMember.Variable:
                    return DefinitionKind.Variable;
                case GraphMember.GlobalInitializer:
                case GraphMember.PartialInitializer:
                    return DefinitionKind.Initializer;
                case GraphMember.Session:
                    return DefinitionKind.Session;
                case GraphMember.GraphCreation:
                case GraphMember.GraphScope:
                    return DefinitionKind.Graph;
                case GraphMember.SessionEnd when vocabulary.BaseSession.IsBaseOf(method.ReturnType):
                    return DefinitionKind.Session;
                case GraphMember.Minimize:
                    return DefinitionKind.TrainStep;
                case GraphMember.Optimizer:
                    return DefinitionKind.Optimizer;
                case GraphMember.Run:
                case GraphMember.Refused:
                    return null;
            }
        }
        var own = models.Type(value);
        return vocabulary.IsTensor(own) || (vocabulary.IsTensor(type) && vocabulary.IsGraphPart(own)) ? DefinitionKind.Operation : null;
    }

    public static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }
}
