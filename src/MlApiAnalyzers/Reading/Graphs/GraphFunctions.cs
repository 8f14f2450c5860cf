using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>What a call of a method of the program does besides computing.</summary>
internal enum GraphEffect
{
    /// <summary>Nothing: it can as well be made in every step.</summary>
    None,

    /// <summary>It creates variables under names that it is given: a layer of a network.</summary>
    Layer,

    /// <summary>Something that has to happen once, or is not known.</summary>
    Other,
}

/// <summary>The methods that a graph is built with.</summary>
internal sealed class GraphFunctions
{
    private readonly GraphModels models;
    private readonly GraphVocabulary vocabulary;
    private readonly ImmutableArray<SyntaxNode> parts;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<ISymbol, GraphEffect> known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<InvocationExpressionSyntax>> creations = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> scoped = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> running = new(SymbolEqualityComparer.Default);
    private bool isInCircle;

    public GraphFunctions(GraphModels models, GraphVocabulary vocabulary, ImmutableArray<SyntaxNode> parts, CancellationToken cancellationToken)
    {
        this.models = models;
        this.vocabulary = vocabulary;
        this.parts = parts;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The calls that create variables in the layers that were asked for.</summary>
    public IEnumerable<InvocationExpressionSyntax> Creations => creations.Where(method => known.TryGetValue(method.Key, out var effect) && effect == GraphEffect.Layer).SelectMany(static method => method.Value);

    /// <summary>Whether layers give their variables names within scopes.</summary>
    public bool HasScopes => scoped.Any(method => known.TryGetValue(method, out var effect) && effect == GraphEffect.Layer);

    public GraphEffect Of(IMethodSymbol method)
    {
        if (known.TryGetValue(method, out var effect))
            return effect;

        // A method that leads back to itself has the effects of the rest of it. What was found on the way holds for the whole circle only.
        if (!running.Add(method))
        {
            isInCircle = true;
            return GraphEffect.None;
        }
        effect = Read(method);
        running.Remove(method);
        if (running.Count == 0 || !isInCircle || effect == GraphEffect.Other)
            known[method] = effect;
        isInCircle &= running.Count > 0;
        return effect;
    }

    private GraphEffect Read(IMethodSymbol method)
    {
        if (method.ContainingType?.SpecialType == SpecialType.System_String || method.ContainingType is { Name: "Math" or "MathF" or "Convert", ContainingNamespace.Name: "System" })
            return GraphEffect.None;
        if (method.DeclaringSyntaxReferences.Length != 1 || method.IsVirtual || method.IsAbstract || method.IsOverride)
            return GraphEffect.Other;
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (!models.Compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return GraphEffect.Other;
        var effect = GraphEffect.None;
        foreach (var node in declaration.DescendantNodes())
        {
            var own = node switch
            {
                InvocationExpressionSyntax call when models.Method(call) is { } called => vocabulary.Library.Owns(called) ? OfLibrary(method, call, called) : Of(called),
                BaseObjectCreationExpressionSyntax creation when vocabulary.IsVariable(models.Type(creation)) => GraphEffect.Other,
                AwaitExpressionSyntax or YieldStatementSyntax => GraphEffect.Other,
                AssignmentExpressionSyntax assignment when models.Symbol(assignment.Left) is not (IParameterSymbol or ILocalSymbol) => GraphEffect.Other,
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } increment when models.Symbol(increment.Operand) is not (IParameterSymbol or ILocalSymbol) => GraphEffect.Other,
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } increment when models.Symbol(increment.Operand) is not (IParameterSymbol or ILocalSymbol) => GraphEffect.Other,
                _ => GraphEffect.None,
            };
            if (own > effect)
                effect = own;
            if (effect == GraphEffect.Other)
                return effect;
        }
        return effect;
    }

    private GraphEffect OfLibrary(IMethodSymbol method, InvocationExpressionSyntax call, IMethodSymbol called)
    {
        if (GraphVocabulary.IsUpdate(called) || vocabulary.Library.IsLayerFactory(called) || vocabulary.Library.IsApply(called))
            return GraphEffect.Other;
        var (member, refusal) = vocabulary.Classify(called);
        if (refusal is null && member is GraphMember.None or GraphMember.With or GraphMember.NameScope)
        {
            if (called.Name == "variable_scope")
                scoped.Add(method);
            return GraphEffect.None;
        }
        if (member != GraphMember.Variable || called.Name != "get_variable" || !IsOfProgram(method) || NameOf(call) is null || IsUntrained(call)
            || Flow.FunctionOf(call) is not { } function || HasReferences(function) || !IsRunOnce(call, method))
            return GraphEffect.Other;
        if (!creations.TryGetValue(method, out var list))
            creations.Add(method, list = new List<InvocationExpressionSyntax>());
        if (!list.Contains(call))
            list.Add(call);
        return GraphEffect.Layer;
    }

    private bool IsOfProgram(IMethodSymbol method) => parts.Any(part => part.Contains(method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)));

    /// <summary>The name that a variable is created under; null where the call has no other than the library's.</summary>
    public static ExpressionSyntax? NameOf(InvocationExpressionSyntax creation) => creation.ArgumentList.Arguments.FirstOrDefault(static argument => argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText == "name") is { } first
        && (first.NameColon is not null || creation.ArgumentList.Arguments[0] == first)
            ? first.Expression
            : null;

    private static bool IsUntrained(InvocationExpressionSyntax creation) =>
        creation.ArgumentList.Arguments.Any(static argument => argument.NameColon?.Name.Identifier.ValueText is "trainable" or "use_resource" or "collections");

    /// <summary>Whether a lambda could not capture the parameters.</summary>
    private static bool HasReferences(SyntaxNode function) =>
        function is BaseMethodDeclarationSyntax method && method.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.RefKeyword) || parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.InKeyword));

    /// <summary>Whether each call of the method creates the variable at most once.</summary>
    private bool IsRunOnce(InvocationExpressionSyntax creation, IMethodSymbol method) => !Flow.IsRepeated(creation, method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken));
}
