using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>
/// Finds the static-graph programs of a class, or of a file's top-level statements, and reads each into a
/// <see cref="GraphProgram"/>, whether or not it can be migrated.
/// </summary>
public static class GraphProgramReader
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, ImmutableArray<GraphProgram>>> Programs = new();

    /// <summary>The node whose programs are read together with that of <paramref name="node"/>: its type, or its file.</summary>
    public static SyntaxNode ContainerOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
            if (current is TypeDeclarationSyntax or CompilationUnitSyntax)
                return current;
        return node;
    }

    /// <summary>The names of the members that create a placeholder or import a graph.</summary>
    public static HashSet<string> AnchorNames { get; } = new(StringComparer.Ordinal)
    {
        "placeholder", "placeholder_with_default", "sparse_placeholder", "import_meta_graph", "import_graph_def", "Import", "load_graph",
    };

    /// <summary>Whether a call can be the anchor of a program.</summary>
    public static bool MayStandFor(IMethodSymbol method, TensorFlowLibrary library) => GraphBody.IsAnchor(method.Name) && library.Owns(method);

    /// <summary>The container, with the other parts of a type that is declared in several, in their order.</summary>
    public static ImmutableArray<SyntaxNode> PartsOf(SyntaxNode container, SemanticModel model, CancellationToken cancellationToken)
    {
        if (container is not TypeDeclarationSyntax type || !type.Modifiers.Any(SyntaxKind.PartialKeyword) || model.GetDeclaredSymbol(type, cancellationToken) is not { } symbol)
            return ImmutableArray.Create(container);
        return symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).ToImmutableArray();
    }

    /// <summary>The programs of the type, or of the file, that <paramref name="node"/> stands in, which are read once for all that ask.</summary>
    public static ImmutableArray<GraphProgram> Of(SyntaxNode node, SemanticModel model, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var programs = Programs.GetValue(model.Compilation, static _ => new ConcurrentDictionary<SyntaxNode, ImmutableArray<GraphProgram>>());
        var parts = PartsOf(ContainerOf(node), model, cancellationToken);
        if (!programs.TryGetValue(parts[0], out var found))
            found = programs.GetOrAdd(parts[0], Read(new GraphModels(model, NameMentions.Of(model.Compilation), cancellationToken), parts, library, cancellationToken));
        return found;
    }

    /// <param name="models">The models of the files.</param>
    /// <param name="parts">See <see cref="PartsOf"/>.</param>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ImmutableArray<GraphProgram> Read(GraphModels models, ImmutableArray<SyntaxNode> parts, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var vocabulary = new GraphVocabulary(library);
        var fields = FieldsOf(parts[0], models, vocabulary);
        var functions = new GraphFunctions(models, vocabulary, parts, cancellationToken);
        var bodies = parts.SelectMany(Bodies).Select(body => new GraphBody(body, models, vocabulary, fields)).Where(body => body.IsRelevant && !IsLayer(body, models, functions)).ToList();
        var helpers = Helpers(bodies, models, vocabulary, parts);
        var programs = ImmutableArray.CreateBuilder<GraphProgram>();
        var groups = Group(bodies, helpers).ToList();
        var switching = bodies.Where(static body => body.SwitchesMode).ToList();
        var needing = groups.Where(static group => group.Any(static body => body.NeedsSwitch) && !group.Any(static body => body.EntersGraph)).ToList();
        foreach (var group in groups)
        {
            // The first placeholder stands for the program; without one, what imports the graph does.
            var anchor = group.SelectMany(static body => body.Placeholders).FirstOrDefault() ?? group.SelectMany(static body => body.Imports).FirstOrDefault();
            if (anchor is null || !group.Any(static body => body.Runs.Count > 0))
                continue;

            // A program that enters a graph of its own must lose the switch as well, which others may depend on.
            var switches = switching.Except(group).ToList();
            var free = switches.All(static body => !body.NeedsSwitch && !body.Builds) && needing.All(other => other == group);
            if (free)
                group.AddRange(switches);
            var reading = new GraphReading(models, vocabulary, functions, parts, group, anchor, cancellationToken);
            programs.Add(reading.Read(needsOtherSwitch: switches.Count > 0 && !free));
        }
        if (programs.Count > 1)
            foreach (var program in programs)
                if (program.LayerVariables.Count > 0)
                    program.Refuse(GraphPreconditions.OperationInHelper, program.LayerVariables[0]);
        return programs.ToImmutable();
    }

    /// <summary>Whether a member builds layers out of what it is given, and nothing else.</summary>
    private static bool IsLayer(GraphBody body, GraphModels models, GraphFunctions functions) =>
        body is { Builds: true, NeedsSwitch: false, SwitchesMode: false, EntersGraph: false, Owner: MethodDeclarationSyntax } && !body.Shared.Any()
        && models.Declared(body.Owner) is IMethodSymbol method && functions.Of(method) == GraphEffect.Layer;

    /// <summary>Whether nothing but the program calls a method.</summary>
    private static bool IsOwn(IMethodSymbol method, GraphModels models, ImmutableArray<SyntaxNode> parts)
    {
        if (method.IsGenericMethod || method.IsAsync || method.IsVirtual || method.IsAbstract || method.IsOverride || method.ExplicitInterfaceImplementations.Length > 0)
            return false;
        if (method.DeclaredAccessibility == Accessibility.Private)
            return true;
        if (models.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary || method.ContainingType.AllInterfaces.Any(type => !type.GetMembers(method.Name).IsEmpty))
            return false;
        foreach (var mention in models.Mentions(method.Name))
            if (mention.Parent is IdentifierNameSyntax name && !parts.Any(part => part.Contains(name)) && SymbolEqualityComparer.Default.Equals(models.Symbol(name), method))
                return false;
        return true;
    }

    /// <summary>The names of the fields, inherited ones too, that can hold a part of a graph.</summary>
    private static HashSet<string> FieldsOf(SyntaxNode container, GraphModels models, GraphVocabulary vocabulary)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var type = container is TypeDeclarationSyntax ? models.Declared(container) as INamedTypeSymbol : null; type is not null; type = type.BaseType)
            foreach (var member in type.GetMembers())
                if (member is IFieldSymbol field && (vocabulary.IsGraphPart(field.Type) || vocabulary.IsVariable(field.Type)))
                    names.Add(field.Name);
        return names;
    }

    /// <summary>The members of a type that hold code, or the file itself when it has top-level statements.</summary>
    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode container)
    {
        if (container is CompilationUnitSyntax unit)
        {
            if (unit.Members.OfType<GlobalStatementSyntax>().Any())
                yield return unit;
            yield break;
        }
        foreach (var member in ((TypeDeclarationSyntax)container).Members)
            if (member is not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax)
                yield return member;
    }

    /// <summary>Finds the methods that take or return parts of a graph and do more than compute.</summary>
    private static List<(int Caller, int Helper)> Helpers(List<GraphBody> bodies, GraphModels models, GraphVocabulary vocabulary, ImmutableArray<SyntaxNode> parts)
    {
        var links = new List<(int, int)>();
        var calls = bodies.SelectMany(static (body, i) => GraphBody.Nodes(body.Owner).OfType<InvocationExpressionSyntax>().Select(call => (Body: i, Call: call))).ToLookup(static call => GraphBody.NameOf(call.Call.Expression));
        for (var i = 0; i < bodies.Count; i++)
        {
            if (bodies[i].Owner is not MethodDeclarationSyntax declaration || !(bodies[i].Builds || bodies[i].NeedsSwitch)
                || models.Declared(declaration) is not IMethodSymbol method
                || !(vocabulary.HoldsGraphPart(method.ReturnType) || method.Parameters.Any(parameter => vocabulary.IsGraphPart(parameter.Type)))
                || !IsOwn(method, models, parts))
                continue;
            foreach (var (caller, invocation) in calls[method.Name])
            {
                if (!SymbolEqualityComparer.Default.Equals(models.Symbol(invocation), method))
                    continue;
                bodies[i].Helper = method;
                bodies[i].HelperCalls.Add(invocation);
                links.Add((caller, i));
            }
        }
        return links;
    }

    /// <summary>Bodies that share a field of the graph, or the switch to graph mode, belong together.</summary>
    private static IEnumerable<List<GraphBody>> Group(List<GraphBody> bodies, List<(int Caller, int Helper)> helpers)
    {
        var group = Enumerable.Range(0, bodies.Count).ToArray();
        int Find(int index) => group[index] == index ? index : group[index] = Find(group[index]);

        var byField = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        for (var i = 0; i < bodies.Count; i++)
        {
            foreach (var shared in bodies[i].Shared)
            {
                if (byField.TryGetValue(shared, out var other))
                    group[Find(i)] = Find(other);
                else
                    byField.Add(shared, i);
            }
        }

        foreach (var (caller, helper) in helpers)
            group[Find(caller)] = Find(helper);

        // A switch serves all programs that do not enter a graph of their own.
        var entered = new HashSet<int>(Enumerable.Range(0, bodies.Count).Where(i => bodies[i].EntersGraph).Select(Find));
        var modes = Enumerable.Range(0, bodies.Count).Where(i => bodies[i].SwitchesMode || (bodies[i].NeedsSwitch && !entered.Contains(Find(i)))).ToList();
        if (modes.Any(i => bodies[i].SwitchesMode))
            foreach (var i in modes.Skip(1))
                group[Find(i)] = Find(modes[0]);
        return Enumerable.Range(0, bodies.Count).GroupBy(Find).Select(members => members.Select(i => bodies[i]).ToList());
    }
}

/// <summary>One member of a type, or the top-level statements of a file, with what of it matters to graphs.</summary>
internal sealed class GraphBody
{
    public GraphBody(SyntaxNode owner, GraphModels models, GraphVocabulary vocabulary, HashSet<string> fields)
    {
        Owner = owner;
        foreach (var node in Nodes(owner))
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: var called } invocation when NameOf(called) is { } name && IsInteresting(name):
                    if (models.Method(invocation) is { } method)
                        Add(vocabulary.Classify(method), invocation);
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: var name } identifier when fields.Contains(name):
                    if (models.Symbol(identifier) is IFieldSymbol field && !vocabulary.Library.Owns(field))
                        shared.Add(field);
                    break;
                case VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax } declarator when fields.Contains(declarator.Identifier.ValueText):
                    if (models.Declared(declarator) is { } declared)
                        shared.Add(declared);
                    break;
            }
        }
    }

    private readonly HashSet<ISymbol> shared = new(SymbolEqualityComparer.Default);

    public SyntaxNode Owner { get; }

    public IEnumerable<ISymbol> Shared => shared;

    public List<SyntaxNode> Placeholders { get; } = new();

    public List<SyntaxNode> Imports { get; } = new();

    /// <summary>The calls that run the graph.</summary>
    public List<InvocationExpressionSyntax> Runs { get; } = new();

    public bool SwitchesMode { get; private set; }

    public bool EntersGraph { get; private set; }

    /// <summary>Whether it creates placeholders, variables or training steps.</summary>
    public bool Builds { get; private set; }

    /// <summary>The method, when it takes or returns parts of a graph.</summary>
    public IMethodSymbol? Helper { get; set; }

    public List<InvocationExpressionSyntax> HelperCalls { get; } = new();

    public bool NeedsSwitch => Placeholders.Count > 0 || Runs.Count > 0;

    public bool IsRelevant => NeedsSwitch || Builds || SwitchesMode || EntersGraph || Imports.Count > 0 || shared.Count > 0;

    /// <summary>The statements of the body; none for an expression.</summary>
    public IReadOnlyList<StatementSyntax> Statements => Owner switch
    {
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement).ToList(),
        BaseMethodDeclarationSyntax { Body: { } block } => block.Statements,
        _ => Array.Empty<StatementSyntax>(),
    };

    /// <summary>All nodes of the body, without those of types below it.</summary>
    public static IEnumerable<SyntaxNode> Nodes(SyntaxNode owner) =>
        owner is CompilationUnitSyntax unit
            ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(static member => member.DescendantNodes())
            : owner.DescendantNodes(static node => node is not BaseTypeDeclarationSyntax);

    public static string? NameOf(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        GenericNameSyntax generic => generic.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether a member of this name creates a placeholder or imports a graph.</summary>
    public static bool IsAnchor(string name) => GraphProgramReader.AnchorNames.Contains(name);

    private static bool IsInteresting(string name) => name is "Session" or "run" or "eval" or "disable_eager_execution" or "as_default" or "Variable" or "get_variable" or "minimize" || IsAnchor(name);

    private void Add((GraphMember Member, GraphPrecondition? Refusal) called, InvocationExpressionSyntax node)
    {
        switch (called.Member)
        {
            case GraphMember.Placeholder:
                Placeholders.Add(node);
                Builds = true;
                break;
            case GraphMember.Variable or GraphMember.Minimize:
                Builds = true;
                break;
            case GraphMember.Run:
                Runs.Add(node);
                break;
            case GraphMember.ModeSwitch:
                SwitchesMode = true;
                break;
            case GraphMember.GraphScope:
                EntersGraph = true;
                break;
            case GraphMember.Refused when called.Refusal == GraphPreconditions.PlaceholderType:
                Placeholders.Add(node);
                break;
            case GraphMember.Refused when called.Refusal == GraphPreconditions.ImportedGraph:
                Imports.Add(node);
                break;
        }
    }
}
