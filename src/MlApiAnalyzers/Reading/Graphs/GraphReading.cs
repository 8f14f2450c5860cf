using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>The reading of one program: its definitions, then its runs, then all other code for what stands in the way.</summary>
internal sealed partial class GraphReading
{
    private readonly GraphModels models;
    private readonly GraphVocabulary vocabulary;
    private readonly GraphFunctions functions;
    private readonly ImmutableArray<SyntaxNode> parts;
    private readonly List<GraphBody> bodies;
    private readonly CancellationToken cancellationToken;
    private readonly GraphProgram program;
    private readonly GraphDefinitions definitions;

    private static readonly ImmutableArray<string> GraphWords = ImmutableArray.Create("placeholder", "Session", "import_meta_graph", "as_default", "get_variable");

    // Nodes that the migration rewrites: what they refer to is no use by other code.
    private readonly HashSet<SyntaxNode> consumed = new();
    private readonly Dictionary<SyntaxNode, GraphValue> inlineValues = new();
    private Dictionary<ISymbol, Dictionary<SyntaxNode, int>>? lastWrites;
    private int initializerRuns;

    public GraphReading(GraphModels models, GraphVocabulary vocabulary, GraphFunctions functions, ImmutableArray<SyntaxNode> parts, List<GraphBody> bodies, SyntaxNode anchor, CancellationToken cancellationToken)
    {
        this.models = models;
        this.vocabulary = vocabulary;
        this.functions = functions;
        this.parts = parts;
        this.bodies = bodies;
        this.cancellationToken = cancellationToken;
        var active = bodies.Count(static body => body.NeedsSwitch || body.EntersGraph);
        program = new GraphProgram(NameOf(active == 1 ? bodies.First(static body => body.NeedsSwitch || body.EntersGraph).Owner : parts[0]), parts, anchor);
        definitions = new GraphDefinitions(models, vocabulary, program, functions);
    }

    /// <param name="needsOtherSwitch">Whether eager execution is switched off by a method of the class that other graphs need.</param>
    public GraphProgram Read(bool needsOtherSwitch)
    {
        if (needsOtherSwitch)
            program.Refuse(GraphPreconditions.ModeSwitch, program.Name);
        CheckSurroundings();
        program.Members.AddRange(bodies.Select(static body => body.Owner));
        foreach (var call in bodies.SelectMany(static body => body.HelperCalls))
            definitions.Helpers.Add(call);
        foreach (var body in bodies)
            definitions.Read(body);
        ReadHelpers();
        CreateValues();
        foreach (var body in bodies)
            foreach (var run in body.Runs)
                ReadRun(run);
        ReadTrainSteps();
        DecideSymbolic();
        RemoveDefinitions();
        foreach (var kept in definitions.Kept)
            CheckKept(kept);
        CheckOperations();
        CheckVariables();
        ReadLayers();
        var owners = new HashSet<SyntaxNode>(program.Members);
        program.IsLocal = program.Values.Select(static value => (SyntaxNode)value.Expression)
            .Concat(program.Runs.Select(static run => (SyntaxNode)run.Invocation))
            .Concat(program.TrainSteps.Select(static step => (SyntaxNode)step.Statement))
            .Select(node => node.AncestorsAndSelf().FirstOrDefault(owners.Contains))
            .Distinct().Take(2).Count() == 1;
        if (program.CanMigrate)
            EagerPlan.Create(program).Check();
        if (program.CanMigrate)
            CheckLast();
        CheckStatements();

        // The reason that says most comes first.
        program.Refusals.Sort(static (first, second) => GraphPreconditions.All.IndexOf(first.Precondition).CompareTo(GraphPreconditions.All.IndexOf(second.Precondition)));
        return program;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => "Main",
    };

    private void CheckSurroundings()
    {
        if (((CSharpParseOptions)parts[0].SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp8)
            program.Refuse(GraphPreconditions.LanguageVersion, "C# 8");
    }

    /// <summary>What takes long to know is asked for only where nothing else stands in the way.</summary>
    private void CheckLast()
    {
        ReadSwitchElsewhere();
        foreach (var body in bodies)
            if (models.HasError(body.Owner))
                program.Refuse(GraphPreconditions.CompileError, NameOf(body.Owner));
    }

    /// <summary>Finds the statement that switches eager execution off for the program where none of its own does.</summary>
    private void ReadSwitchElsewhere()
    {
        var found = false;
        foreach (var mention in models.Mentions("disable_eager_execution"))
        {
            // The names around it tell most; what they mean in another file takes long to know.
            if (mention.Parent is not IdentifierNameSyntax || mention.Parent.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || bodies.Any(body => body.Owner.Contains(call))
                || Serves(mention.Parent) is not { } others || models.Method(call) is not { } method || vocabulary.Classify(method).Member != GraphMember.ModeSwitch)
                continue;

            // A switch that serves nothing else goes; one that others need would leave the program in graph mode.
            if (others || found || call.Parent is not ExpressionStatementSyntax statement)
                program.Refuse(GraphPreconditions.ModeSwitch, program.Name);
            else
                program.Removed.Add(statement);
            found = true;
        }
    }

    /// <summary>Whether other graphs than this one depend on a switch; null where this one does not.</summary>
    private bool? Serves(SyntaxNode mention)
    {
        var own = mention.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (own is null || !parts.Contains(own))
        {
            var around = own is null ? mention.SyntaxTree.GetRoot(cancellationToken).ChildNodes().OfType<GlobalStatementSyntax>() : (IEnumerable<SyntaxNode>)new[] { own };
            bool Mentions(string name) => around.Any(node => models.NamesIn(node).Contains(name));
            var needsSwitch = GraphWords.Any(Mentions);
            if (!bodies.Any(static body => body.SwitchesMode || body.EntersGraph) || (parts[0] is TypeDeclarationSyntax { Identifier.ValueText: var name } && own?.Identifier.ValueText != name && Mentions(name)))
            {
                if (needsSwitch)
                    return true;
            }
            else if (needsSwitch || !(own is null || Mentions("Main")))
            {
                return null;
            }
        }
        foreach (var word in GraphWords)
            foreach (var other in models.Mentions(word))
                if (other.Parent is IdentifierNameSyntax { Parent: InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } }
                    && !bodies.Any(body => body.Owner.Contains(other.Parent)) && !program.LayerVariables.Any(call => call.Contains(other.Parent)))
                    return true;
        return false;
    }

    /// <summary>Makes the values, variables and training steps of the model out of the definitions.</summary>
    private void CreateValues()
    {
        foreach (var definition in definitions.All)
        {
            switch (definition.Kind)
            {
                case DefinitionKind.Placeholder:
                    definition.Value = new GraphValue(definition.Symbol.Name, definition.Symbol, definition.Expression, definition.Statement) { IsPlaceholder = true };
                    definition.IsSymbolic = true;
                    CheckPlaceholder(definition);
                    break;
                case DefinitionKind.Operation:
                    definition.Value = new GraphValue(definition.Symbol.Name, definition.Symbol, definition.Expression, definition.Statement);
                    break;
                case DefinitionKind.Variable:
                    definition.Variable = new GraphVariable(definition.Symbol.Name, definition.Symbol, IsTrainable(definition.Expression), definition.Statement, definition.Expression,
                        GraphDefinitions.TypeOf(definition.Symbol)!);
                    program.Variables.Add(definition.Variable);
                    break;
            }
        }
        foreach (var definition in definitions.All)
            if (definition is { Kind: DefinitionKind.Operation, Value: { } value })
                ReadExpression(value, definition.Expression);
    }

    private void CheckPlaceholder(GraphDefinition definition)
    {
        var invocation = (InvocationExpressionSyntax)GraphDefinitions.Unwrap(definition.Expression);
        foreach (var argument in invocation.ArgumentList.Arguments)
            if (GraphBody.NameOf(argument.Expression) is "@string" or "string" or "TF_STRING" or "variant" or "resource")
                program.Refuse(GraphPreconditions.PlaceholderType, definition.Symbol.Name);
    }

    private bool IsTrainable(ExpressionSyntax creation)
    {
        var invocation = (InvocationExpressionSyntax)GraphDefinitions.Unwrap(creation);
        foreach (var argument in invocation.ArgumentList.Arguments)
            if (argument.NameColon?.Name.Identifier.ValueText == "trainable" || (argument.NameColon is null && argument == invocation.ArgumentList.Arguments.ElementAtOrDefault(1)
                && GraphBody.NameOf(invocation.Expression) == "Variable"))
                return models.Of(argument).GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: true };
        return true;
    }

    /// <summary>Reads what an expression of the graph refers to.</summary>
    private void ReadExpression(GraphValue value, ExpressionSyntax expression)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax invocation && models.Method(invocation) is { } method)
            {
                if (vocabulary.Library.Owns(method))
                {
                    value.IsRandom |= GraphVocabulary.IsRandom(method);
                    value.IsUpdate |= GraphVocabulary.IsUpdate(method);
                }
                else if (functions.Of(method) == GraphEffect.Layer)
                {
                    value.HasLayers = true;
                    value.HasDifferentiableLayers |= !StopsGradient(invocation, expression);
                }
            }
            if (node is not IdentifierNameSyntax identifier || IsMemberName(identifier))
                continue;
            var symbol = models.Symbol(identifier);
            if (symbol is null)
                continue;
            var whole = identifier.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == identifier ? (ExpressionSyntax)access : identifier;
            if (definitions.Defines(symbol))
            {
                var position = expression is AssignmentExpressionSyntax compound && compound.Left == whole ? expression : (SyntaxNode)whole;
                var definition = definitions.At(symbol, position);
                if (definition?.Value is { } input && input != value)
                {
                    value.References[whole] = input;
                    if (!StopsGradient(whole, expression))
                        value.DifferentiableInputs.Add(input);
                    continue;
                }
                if (definition?.Variable is { } variable)
                {
                    if (definitions.IsAlias(symbol))
                        value.Renamed[whole] = variable;
                    AddOnce(value.Variables, variable);
                    if (!StopsGradient(whole, expression))
                        AddOnce(value.Differentiable, variable);
                }
            }
            else if (vocabulary.IsVariable(GraphDefinitions.TypeOf(symbol)) || IsCollectionOfVariables(GraphDefinitions.TypeOf(symbol)))
            {
                value.UnknownVariable = whole;
            }
            if (!definitions.IsAlias(symbol) && symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol && !vocabulary.Library.Owns(symbol) && IsOuter(symbol, expression))
                value.Captured.Add(symbol);
        }
    }

    private static bool IsOuter(ISymbol symbol, SyntaxNode expression) =>
        symbol is IFieldSymbol || !symbol.DeclaringSyntaxReferences.Any(reference => expression.SyntaxTree == reference.SyntaxTree && expression.Span.Contains(reference.Span));

    private bool IsCollectionOfVariables(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => vocabulary.IsVariable(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments.Any(vocabulary.IsVariable),
        _ => false,
    };

    private static bool IsMemberName(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == identifier && access.Expression is not ThisExpressionSyntax,
        NameColonSyntax or NameEqualsSyntax => true,
        _ => false,
    };

    /// <summary>Whether a call between the reference and the whole expression has no gradient.</summary>
    private bool StopsGradient(SyntaxNode reference, SyntaxNode expression)
    {
        for (var node = reference.Parent; node is not null && node != expression.Parent; node = node.Parent)
            if (node is InvocationExpressionSyntax invocation && models.Method(invocation) is { } method && vocabulary.Library.Owns(method) && GraphVocabulary.StopsGradient(method))
                return true;
        return false;
    }

    private static void AddOnce<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }

    /// <summary>
    /// A value is symbolic when it depends on a placeholder, or changes a variable, or when it is fetched or used by a symbolic value and is not the
    /// same in every run: it reads a variable, or is random.
    /// </summary>
    private void DecideSymbolic()
    {
        var byValue = definitions.All.Where(static definition => definition.Value is not null).ToDictionary(static definition => definition.Value!);
        var values = byValue.Keys.Concat(inlineValues.Values).ToList();
        var users = Reach.Users(values);
        HashSet<GraphValue> Dependent(System.Func<GraphValue, bool> test) => Reach.From(values.Where(test), value => users[value]);

        var symbolic = Dependent(static value => value.IsPlaceholder || value.IsUpdate);
        var varying = Dependent(static value => value.IsPlaceholder || value.Variables.Count > 0 || value.HasLayers || value.IsRandom || value.IsUpdate);
        foreach (var definition in definitions.All)
            if (definition is { Kind: DefinitionKind.Operation, Value: { } value })
                definition.IsSymbolic = symbolic.Contains(value);
        var needed = definitions.All.Where(static definition => definition.IsSymbolic).Select(static definition => definition.Value!)
            .Concat(program.Runs.SelectMany(static run => run.Fetches).Where(static fetch => fetch.Value is not null).Select(static fetch => fetch.Value!))
            .Concat(program.TrainSteps.Select(static step => step.Loss));
        foreach (var value in Reach.From(needed, static value => value.Inputs))
            if (byValue.TryGetValue(value, out var definition))
                definition.IsSymbolic |= varying.Contains(value);

        // What is the same in every run is computed once, where it stands.
        foreach (var definition in definitions.All)
        {
            if (definition.Value is not { } value)
                continue;
            foreach (var reference in value.References.Where(reference => byValue.TryGetValue(reference.Value, out var input) && !input.IsSymbolic).ToList())
            {
                value.References.Remove(reference.Key);
                value.DifferentiableInputs.Remove(reference.Value);
                value.Captured.Add(reference.Value.Carrier!);
            }
        }
        foreach (var value in inlineValues.Values)
        {
            foreach (var reference in value.References.Where(reference => byValue.TryGetValue(reference.Value, out var input) && !input.IsSymbolic).ToList())
            {
                value.References.Remove(reference.Key);
                value.Captured.Add(reference.Value.Carrier!);
            }
        }
        foreach (var run in program.Runs)
            for (var i = 0; i < run.Fetches.Count; i++)
                if (run.Fetches[i].Value is { } value && !(byValue.TryGetValue(value, out var definition) ? definition.IsSymbolic : DependsOnRun(value)))
                    run.Fetches[i] = new GraphFetch(run.Fetches[i].Expression);

        foreach (var definition in definitions.All)
            if (definition is { IsSymbolic: true, Value: { } value })
                program.Values.Add(value);
        program.Values.AddRange(inlineValues.Values.Where(DependsOnRun));
    }

    private static bool DependsOnRun(GraphValue value) => value.References.Count > 0 || value.Variables.Count > 0 || value.HasLayers || value.IsRandom || value.IsUpdate;

    /// <summary>Statements of definitions that eager code does not have go; those that it has are kept.</summary>
    private void RemoveDefinitions()
    {
        foreach (var definition in definitions.All)
        {
            switch (definition.Kind)
            {
                case DefinitionKind.Operation when !definition.IsSymbolic:
                case DefinitionKind.Variable:
                    definitions.Kept.Add(definition.Expression);
                    break;
                case DefinitionKind.Null when definitions.Of(definition.Symbol).Any(static other => other.IsSymbolic || other.Kind is DefinitionKind.Session or DefinitionKind.Graph or DefinitionKind.TrainStep or DefinitionKind.Initializer):
                case DefinitionKind.Session:
                case DefinitionKind.Graph:
                case DefinitionKind.Initializer:
                    if (definition.Statement is { } statement && !program.Removed.Contains(statement))
                        program.Removed.Add(statement);
                    break;
            }
            if (definition.Symbol is IFieldSymbol field && IsGone(definition) && !program.Fields.Contains(field, SymbolEqualityComparer.Default))
                program.Fields.Add(field);
        }
        foreach (var target in program.Helpers.SelectMany(static helper => helper.Aliases).OfType<IFieldSymbol>())
            if (!program.Fields.Contains(target, SymbolEqualityComparer.Default))
                program.Fields.Add(target);
        CheckSessions();
        foreach (var field in program.Fields)
            if (field.DeclaredAccessibility != Accessibility.Private)
                program.Refuse(GraphPreconditions.TensorEscapes, field.Name);
    }

    private bool IsGone(GraphDefinition definition) =>
        definition.IsSymbolic
        || (definition.Kind == DefinitionKind.Optimizer && program.TrainSteps.Any(step => SymbolEqualityComparer.Default.Equals(step.OptimizerCarrier, definition.Symbol)))
        || definition.Kind is DefinitionKind.Session or DefinitionKind.Graph or DefinitionKind.TrainStep or DefinitionKind.Initializer;

    private void CheckSessions()
    {
        var sessions = definitions.All.Where(static definition => definition.Kind == DefinitionKind.Session).ToList();
        foreach (var session in sessions)
        {
            if (session != sessions[0])
                program.Refuse(GraphPreconditions.SeveralSessions, session.Symbol.Name);
            var arguments = GraphDefinitions.Unwrap(session.Expression) switch
            {
                InvocationExpressionSyntax invocation => invocation.ArgumentList,
                BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
                _ => null,
            };
            foreach (var argument in arguments?.Arguments ?? default)
            {
                if (models.Variable(argument.Expression) is { } symbol && definitions.At(symbol, argument)?.Kind == DefinitionKind.Graph)
                    continue;
                if (vocabulary.Graph.IsBaseOf(models.Type(argument.Expression)))
                    definitions.Kept.Add(argument.Expression);
                else
                    program.Refuse(GraphPreconditions.SessionOptions, argument.Expression);
            }
        }
        var graphs = definitions.All.Where(static definition => definition.Kind == DefinitionKind.Graph).ToList();
        foreach (var graph in graphs.Skip(1))
            program.Refuse(GraphPreconditions.SeveralGraphs, graph.Symbol.Name);
    }
}
