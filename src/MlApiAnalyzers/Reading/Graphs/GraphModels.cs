using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace MlApiAnalyzers.Reading.Graphs;

/// <summary>What the names in a program mean, whichever of its files they stand in.</summary>
public sealed class GraphModels
{
    private readonly SemanticModel first;
    private readonly NameMentions mentions;
    private readonly CancellationToken cancellationToken;
    private readonly Dictionary<ExpressionSyntax, ISymbol?> symbols = new();
    private readonly Dictionary<ExpressionSyntax, ITypeSymbol?> types = new();
    private readonly Dictionary<SyntaxNode, bool> read = new();
    private readonly Dictionary<SyntaxTree, SemanticModel> others = new();

    /// <param name="first">The model of the file that is looked at.</param>
    /// <param name="mentions">The names of the compilation.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public GraphModels(SemanticModel first, NameMentions mentions, CancellationToken cancellationToken)
    {
        this.first = first;
        this.mentions = mentions;
        this.cancellationToken = cancellationToken;
    }

    public Compilation Compilation => first.Compilation;

    /// <summary>The model of the file that <paramref name="node"/> stands in.</summary>
    public SemanticModel Of(SyntaxNode node)
    {
        if (node.SyntaxTree == first.SyntaxTree)
            return first;
        if (!others.TryGetValue(node.SyntaxTree, out var model))
            others.Add(node.SyntaxTree, model = SemanticModels.Of(first.Compilation).ModelOf(node.SyntaxTree));
        return model;
    }

    /// <summary>What an expression refers to: a variable, a member, or the method that it calls; null for a type.</summary>
    public ISymbol? Symbol(ExpressionSyntax expression)
    {
        if (symbols.TryGetValue(expression, out var symbol))
            return symbol;
        if (!Read(expression) || expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } })
            symbols[expression] = Of(expression).GetSymbolInfo(expression, cancellationToken).Symbol;
        return symbols.TryGetValue(expression, out symbol) ? symbol : null;
    }

    /// <summary>The method that is called.</summary>
    public IMethodSymbol? Method(InvocationExpressionSyntax invocation) => Symbol(invocation) as IMethodSymbol;

    public ITypeSymbol? Type(ExpressionSyntax expression) =>
        Read(expression) && types.TryGetValue(expression, out var type) ? type : Of(expression).GetTypeInfo(expression, cancellationToken).Type;

    /// <summary>
    /// Reads all that is referred to in the code around an expression, out of its operations and in one pass; to ask for each name by itself takes
    /// several times as long. False where there is no code, but a declaration.
    /// </summary>
    private bool Read(ExpressionSyntax expression)
    {
        SyntaxNode? root = expression;
        while (root is not (null or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
            or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }))
            root = root.Parent;
        if (root is null)
            return false;
        if (read.TryGetValue(root, out var isCode))
            return isCode;
        var operation = Operation(root);
        read.Add(root, operation is not null);
        foreach (var part in operation?.DescendantsAndSelf() ?? Enumerable.Empty<IOperation>())
        {
            if (part.IsImplicit || part.Syntax is not ExpressionSyntax syntax)
                continue;
            types[syntax] = part.Type;
            var symbol = part switch
            {
                ILocalReferenceOperation { Local: var local } => local,
                IParameterReferenceOperation { Parameter: var parameter } => parameter,
                IMemberReferenceOperation { Member: var member } => member,

                // An extension method that is called on its first argument has another list of parameters.
                IInvocationOperation { TargetMethod: { IsExtensionMethod: true } } => Of(syntax).GetSymbolInfo(syntax, cancellationToken).Symbol,
                IInvocationOperation { TargetMethod: var method } => method,
                _ => (ISymbol?)null,
            };
            if (symbol is null)
                continue;
            symbols[syntax] = symbol;
            if (syntax is MemberAccessExpressionSyntax access)
                symbols[access.Name] = symbol;
            else if (syntax is InvocationExpressionSyntax { Expression: IdentifierNameSyntax called })
                symbols[called] = symbol;
        }
        return operation is not null;
    }

    /// <summary>What a declaration declares.</summary>
    public ISymbol? Declared(SyntaxNode declaration) => Of(declaration).GetDeclaredSymbol(declaration, cancellationToken);

    public IOperation? Operation(SyntaxNode node) => Of(node).GetOperation(node, cancellationToken);

    /// <summary>Where a name stands in the code of the compilation.</summary>
    public ImmutableArray<SyntaxToken> Mentions(string name) => mentions.Of(name, cancellationToken);

    /// <summary>All names that a node mentions.</summary>
    public ImmutableHashSet<string> NamesIn(SyntaxNode node) => mentions.In(node);

    /// <summary>Whether code does not compile, as far as its operations tell.</summary>
    public bool HasError(SyntaxNode code)
    {
        foreach (var diagnostic in code.GetDiagnostics())
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                return true;
        foreach (var child in code is BaseMethodDeclarationSyntax ? new[] { code } : code.DescendantNodes(static node => node is not (ExpressionSyntax or StatementSyntax or BaseTypeDeclarationSyntax)))
            if (child is ExpressionSyntax or StatementSyntax or BaseMethodDeclarationSyntax && Operation(child) is { } operation && operation.DescendantsAndSelf().Any(IsInvalid))
                return true;
        return false;
    }

    private static bool IsInvalid(IOperation operation) => operation is { Kind: OperationKind.Invalid } or IConversionOperation { Conversion.Exists: false };

    /// <summary>The local, the parameter, or the field of this object, that an expression names.</summary>
    public ISymbol? Variable(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } && Symbol(expression) is ILocalSymbol or IFieldSymbol or IParameterSymbol
            ? Symbol(expression)
            : null;
}
