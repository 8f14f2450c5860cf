using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;

namespace MlApiAnalyzers.CodeFixes.Migrations.SequentialFunctional;

/// <summary>
/// Reads a chain of layers out of the statements of one block. What could not be written in another form without changing the
/// program (a branch, a tensor that is used twice, a statement between the parts that may depend on them) has no reading.
/// </summary>
internal sealed class ChainReader
{
    // The Roslyn version built against does not know collection expressions.
    private const int CollectionExpressionSyntax = 9076;
    private const int ExpressionElementSyntax = 9077;

    private readonly CodeContext context;

    public ChainReader(CodeContext context)
    {
        this.context = context;
    }

    /// <summary>The chain that <paramref name="creation"/>, a call of <c>Sequential</c> or <c>Model</c>, makes; or null.</summary>
    public LayerChain? Read(InvocationExpressionSyntax creation)
    {
        if (context.Model.GetOperation(creation, context.CancellationToken) is not IInvocationOperation call || !context.Library.IsKerasMember(call.TargetMethod) || SiteOf(creation) is not { } site)
            return null;
        return call.TargetMethod.Name switch
        {
            "Sequential" => ReadSequential(call, site),
            "Model" => ReadFunctional(call, site),
            _ => null,
        };
    }

    private ChainSite? SiteOf(InvocationExpressionSyntax creation)
    {
        switch (creation.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator }
                when statement.UsingKeyword.IsKind(SyntaxKind.None) && IsInList(statement):
                return new ChainSite(statement, creation, [], context.Model.GetDeclaredSymbol(declarator, context.CancellationToken), declarator.Identifier.Text);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == creation && IsInList(statement):
                return context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol
                    ? new ChainSite(statement, creation, [], context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol, assignment.Left.ToString())
                    : null;
            case ReturnStatementSyntax statement when IsInList(statement):
                return new ChainSite(statement, creation, [], Variable: null, VariableText: null);
            default:
                return null;
        }
    }

    private LayerChain? ReadSequential(IInvocationOperation call, ChainSite site)
    {
        if (ElementsOf(call) is not { } elements || !AreCommentsKept(site.Creation, elements))
            return null;
        var name = call.WrittenArgument("name")?.Value.Syntax.ToString();
        var layers = elements.Select(element => new Written(element, SourceLayout.CommentsAbove(element).ToList(), BehindElement(element))).ToList();
        var adds = site.Variable is null ? [] : AddCallsBehind(site).ToList();
        layers.AddRange(adds.Select(add => new Written(add.Layer, SourceLayout.CommentsAbove(add.Statement).ToList(), SourceLayout.CommentBehind(add.Statement))));
        if (layers.Count == 0 || layers.Any(layer => !SourceLayout.CommentsWithin(layer.Expression).All(comment => layer.Expression.ToString().Contains(comment))))
            return null;

        site = site with { Parts = adds.Select(add => add.Statement).ToList() };
        var input = InputOf(layers);
        if (input is null && layers.Any(layer => IsTensor(layer.Expression)))
            return null;
        return new LayerChain(adds.Count > 0 ? ChainForm.AddCalls : ChainForm.List, input, layers.Select(layer => new ChainLayer(layer.Expression.ToString(), layer.Above, layer.Behind) { WithoutInputShape = layer.WithoutInputShape }).ToList(), name, site);
    }

    private bool IsTensor(ExpressionSyntax layer) => !context.Library.ILayer.IsBaseOf(context.Model.GetTypeInfo(layer, context.CancellationToken).Type);

    /// <summary>The elements that the call of <c>Sequential</c> writes; null where they are not written there.</summary>
    private static List<ExpressionSyntax>? ElementsOf(IInvocationOperation call)
    {
        var argument = call.Argument("layers");
        if (argument is null or { ArgumentKind: ArgumentKind.DefaultValue } || argument.Value.IsConstantNull())
            return [];
        if (argument.ArgumentKind != ArgumentKind.Explicit)
            return ((InvocationExpressionSyntax)call.Syntax).ArgumentList.Arguments.Select(written => written.Expression).ToList();
        switch (argument.Value.Unwrap().Syntax)
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer }:
                return initializer.Expressions.ToList();
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.ToList();
            case ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.ToList();
            case { RawKind: CollectionExpressionSyntax } collection:
                var elements = collection.ChildNodes().ToList();
                return elements.All(element => element.RawKind == ExpressionElementSyntax) ? elements.Select(element => (ExpressionSyntax)element.ChildNodes().Single()).ToList() : null;
            default:
                return null;
        }
    }

    /// <summary>Whether every comment of the creation belongs to a layer, with which it is moved.</summary>
    private static bool AreCommentsKept(SyntaxNode creation, List<ExpressionSyntax> elements)
    {
        var moved = elements.Sum(element => SourceLayout.CommentsWithin(element).Count() + SourceLayout.CommentsAbove(element).Count() + (BehindElement(element).Length > 0 ? 1 : 0));
        return SourceLayout.CommentsWithin(creation).Count() == moved;
    }

    private static string BehindElement(ExpressionSyntax element) =>
        element.GetLastToken().GetNextToken() is var next && next.IsKind(SyntaxKind.CommaToken) && next.TrailingTrivia.FirstOrDefault(Trivia.IsComment) is { RawKind: not 0 } comment
            ? " " + comment.ToString().TrimEnd()
            : SourceLayout.CommentBehind(element);

    /// <summary>The calls of <c>add</c> right behind the creation of the model.</summary>
    private IEnumerable<(StatementSyntax Statement, ExpressionSyntax Layer)> AddCallsBehind(ChainSite site)
    {
        foreach (var statement in SiblingsOf(site.Statement).SkipWhile(sibling => sibling != site.Statement).Skip(1))
        {
            if (statement is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "add" } access, ArgumentList.Arguments: { Count: 1 } arguments } add }
                || !Same(context.Model.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol, site.Variable)
                || context.Model.GetSymbolInfo(add, context.CancellationToken).Symbol is not IMethodSymbol method
                || !context.Library.Sequential.Declares(method))
                yield break;
            yield return (statement, arguments[0].Expression);
        }
    }

    /// <summary>What the first layer says about the input. A layer that is the input itself is taken out of the list.</summary>
    private ChainInput? InputOf(List<Written> layers)
    {
        var first = layers[0];
        if (context.Model.GetOperation(first.Expression, context.CancellationToken)?.Unwrap() is not IInvocationOperation call)
            return null;
        if (LayerReadings.IsInput(call.TargetMethod, context.Library) || (call.TargetMethod.Name == "InputLayer" && context.Library.IsLayerFactory(call.TargetMethod)))
        {
            layers.RemoveAt(0);
            var form = call.TargetMethod.Name == "InputLayer" ? ChainInputForm.Layer : ChainInputForm.Tensor;
            return new ChainInput(form, first.Expression.ToString(), ArgumentsOf(call), first.Above, first.Behind);
        }

        if (!context.Library.IsLayerFactory(call.TargetMethod) || call.WrittenArgument("input_shape") is not { Syntax: ArgumentSyntax shape } || call.Syntax is not InvocationExpressionSyntax creation)
            return null;
        var without = creation.WithArgumentList(ArgumentEdits.Remove(creation.ArgumentList, creation.ArgumentList.Arguments.IndexOf(shape), call.TargetMethod));
        if (context.Model.GetSpeculativeSymbolInfo(creation.SpanStart, without, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol { } method
            || method.Name != call.TargetMethod.Name
            || !context.Library.IsLayerFactory(method)
            || Trivia.HasComment(shape))
            return null;
        layers[0] = first with { WithoutInputShape = without.WithoutTrivia().ToString() };
        return new ChainInput(ChainInputForm.Argument, shape.ToString(), [("shape", shape.Expression.ToString())], [], "");
    }

    /// <summary>The written arguments by the names that <c>keras.Input</c> gives them.</summary>
    private static List<(string Parameter, string Value)> ArgumentsOf(IInvocationOperation call) => call.Arguments
        .Where(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax })
        .OrderBy(argument => argument.Syntax.SpanStart)
        .Select(argument => (argument.Parameter!.Name == "input_shape" ? "shape" : argument.Parameter.Name, ((ArgumentSyntax)argument.Syntax).Expression.ToString()))
        .ToList();

    private LayerChain? ReadFunctional(IInvocationOperation call, ChainSite site)
    {
        if (call.WrittenArgument("inputs") is not { } inputs
            || call.WrittenArgument("outputs") is not { } outputs
            || inputs.Value.Unwrap() is not ILocalReferenceOperation { Local: var source }
            || SourceLayout.CommentsWithin(site.Creation).Any())
            return null;

        var before = SiblingsOf(site.Statement).TakeWhile(sibling => sibling != site.Statement).Reverse().ToList();
        var parts = new List<StatementSyntax>();
        var tensors = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var layers = new List<ChainLayer>();
        ChainInput? input = null;
        var current = outputs.Value.Unwrap();
        StatementSyntax? from = null;
        var position = 0;
        while (input is null)
        {
            switch (current)
            {
                case ILocalReferenceOperation { Local: var tensor }:
                    // The statement that gives the tensor its value; what stands in between is left where it is.
                    while (position < before.Count && ValueOf(before[position], tensor) is null)
                    {
                        if (!IsIndependent(before[position]))
                            return null;
                        position++;
                    }
                    if (position == before.Count || context.Model.GetOperation(ValueOf(before[position], tensor)!, context.CancellationToken) is not { } value)
                        return null;
                    from = before[position];
                    parts.Add(from);
                    tensors.Add(tensor);
                    current = value.Unwrap();
                    position++;
                    break;

                case IInvocationOperation apply when context.Library.IsApply(apply.TargetMethod) && apply.Instance is { Syntax: ExpressionSyntax layer } && apply.Arguments.Count(argument => argument.ArgumentKind == ArgumentKind.Explicit) == 1:
                    if (apply.WrittenArgument("inputs") is not { } fed)
                        return null;
                    layers.Add(new ChainLayer(layer.WithoutTrivia().ToString(), from is null ? [] : SourceLayout.CommentsAbove(from).ToList(), from is null ? "" : SourceLayout.CommentBehind(from)));
                    from = null;
                    current = fed.Value.Unwrap();
                    break;

                case IInvocationOperation create when LayerReadings.IsInput(create.TargetMethod, context.Library) && from is not null && Same(ValueTarget(from), source):
                    input = new ChainInput(ChainInputForm.Tensor, create.Syntax.ToString(), ArgumentsOf(create), SourceLayout.CommentsAbove(from).ToList(), SourceLayout.CommentBehind(from));
                    break;

                default:
                    return null;
            }
        }
        if (layers.Count == 0 || !AreUsedOnlyIn(tensors, parts, site) || parts.Any(part => SourceLayout.CommentsWithin(part).Any()))
            return null;
        layers.Reverse();
        return new LayerChain(ChainForm.Functional, input, layers, call.WrittenArgument("name")?.Value.Syntax.ToString(), site with { Parts = parts });
    }

    /// <summary>The expression that a statement, which does nothing else, assigns to a local.</summary>
    private ExpressionSyntax? ValueOf(StatementSyntax statement, ILocalSymbol local) => Same(ValueTarget(statement), local)
        ? statement switch
        {
            LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables[0].Initializer?.Value,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right,
            _ => null,
        }
        : null;

    private ISymbol? ValueTarget(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => context.Model.GetDeclaredSymbol(variables[0], context.CancellationToken),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } => context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol,
        _ => null,
    };

    /// <summary>Whether a statement between the parts only declares a layer, which is there before as it is behind.</summary>
    private bool IsIndependent(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables }
        && variables[0].Initializer?.Value is { } value
        && context.Model.GetOperation(value, context.CancellationToken)?.Unwrap() is { } operation
        && operation switch
        {
            IInvocationOperation call => context.Library.IsLayerFactory(call.TargetMethod),
            IPropertyReferenceOperation property => context.Library.Owns(property.Property),
            ILiteralOperation => true,
            _ => false,
        };

    private bool AreUsedOnlyIn(HashSet<ISymbol> tensors, List<StatementSyntax> parts, ChainSite site)
    {
        var names = new HashSet<string>(tensors.Select(tensor => tensor.Name));
        foreach (var name in (Flow.FunctionOf(site.Statement) ?? context.Root).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (!names.Contains(name.Identifier.ValueText) || context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is not { } symbol || !tensors.Contains(symbol))
                continue;
            if (!site.Creation.Span.Contains(name.Span) && !parts.Any(part => part.Span.Contains(name.Span)))
                return false;
        }
        return true;
    }

    private static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    private static IEnumerable<StatementSyntax> SiblingsOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
        _ => [],
    };

    private static bool Same(ISymbol? first, ISymbol? second) => first is not null && SymbolEqualityComparer.Default.Equals(first, second);

    /// <param name="Expression">The layer as it stands in the code.</param>
    /// <param name="Above">The comments above it.</param>
    /// <param name="Behind">The comment behind it.</param>
    /// <param name="WithoutInputShape">See <see cref="ChainLayer.WithoutInputShape"/>.</param>
    private sealed record Written(ExpressionSyntax Expression, IReadOnlyList<string> Above, string Behind, string? WithoutInputShape = null);
}
