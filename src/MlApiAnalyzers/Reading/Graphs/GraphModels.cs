using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>What the names in a program mean, whichever of its files they stand in.</summary>
public sealed class GraphModels
{
    private readonly SemanticModel first;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<SyntaxTree, SemanticModel> others = new();

    public GraphModels(SemanticModel first, CancellationToken cancellationToken)
    {
        this.first = first;
        this.cancellationToken = cancellationToken;
    }

    public Compilation Compilation => first.Compilation;

    /// <summary>The model of the file that <paramref name="node"/> stands in.</summary>
    public SemanticModel Of(SyntaxNode node)
    {
        if (node.SyntaxTree == first.SyntaxTree)
            return first;
        if (!others.TryGetValue(node.SyntaxTree, out var model))
        {
#pragma warning disable RS0030 // The other parts of a partial class that holds a graph.
            others.Add(node.SyntaxTree, model = first.Compilation.GetSemanticModel(node.SyntaxTree));
#pragma warning restore RS0030
        }
        return model;
    }

    /// <summary>What an expression refers to.</summary>
    public ISymbol? Symbol(ExpressionSyntax expression) => Of(expression).GetSymbolInfo(expression, cancellationToken).Symbol;

    /// <summary>The method that is called.</summary>
    public IMethodSymbol? Method(InvocationExpressionSyntax invocation) => Symbol(invocation) as IMethodSymbol;

    public ITypeSymbol? Type(ExpressionSyntax expression) => Of(expression).GetTypeInfo(expression, cancellationToken).Type;

    /// <summary>What a declaration declares.</summary>
    public ISymbol? Declared(SyntaxNode declaration) => Of(declaration).GetDeclaredSymbol(declaration, cancellationToken);

    public IOperation? Operation(SyntaxNode node) => Of(node).GetOperation(node, cancellationToken);

    /// <summary>The local, the parameter, or the field of this object, that an expression names.</summary>
    public ISymbol? Variable(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } && Symbol(expression) is ILocalSymbol or IFieldSymbol or IParameterSymbol
            ? Symbol(expression)
            : null;
}
