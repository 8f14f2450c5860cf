using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>
/// Moves code that builds a part of a graph out of a loop, together with the declarations of the loop that it is built on.
/// </summary>
internal sealed class LoopHoist
{
    private readonly SemanticModel model;
    private readonly TensorFlowLibrary library;
    private readonly CancellationToken cancellationToken;
    private readonly List<LocalDeclarationStatementSyntax> declarations = new();

    private LoopHoist(StatementSyntax loop, SemanticModel model, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        Loop = loop;
        this.model = model;
        this.library = library;
        this.cancellationToken = cancellationToken;
    }

    public StatementSyntax Loop { get; }

    /// <summary>The declarations inside the loop that the moved code needs, in order.</summary>
    public IReadOnlyList<LocalDeclarationStatementSyntax> Declarations => declarations;

    /// <summary>Expressions that have another value in each iteration.</summary>
    public List<ExpressionSyntax> Varying { get; } = new();

    /// <summary>The hoist of <paramref name="moved"/>; null where nothing can be put before the loop, or the code does more than to build.</summary>
    public static LoopHoist? Find(SyntaxNode loop, ExpressionSyntax moved, RepairContext context)
    {
        if (Statement(loop) is not { } statement || FunctionBetween(moved, statement))
            return null;
        var hoist = new LoopHoist(statement, context.Model, context.Library, context.CancellationToken);
        return hoist.Read(moved) ? hoist : null;
    }

    /// <summary>The hoist of a call that runs an operation: <c>sess.run(init)</c>; null as for <see cref="Find"/>.</summary>
    public static LoopHoist? FindRun(SyntaxNode loop, InvocationExpressionSyntax run, RepairContext context)
    {
        if (Statement(loop) is not { } statement || FunctionBetween(run, statement) || run.Expression is not MemberAccessExpressionSyntax { Expression: var receiver })
            return null;
        var hoist = new LoopHoist(statement, context.Model, context.Library, context.CancellationToken);
        return hoist.ReadReceiver(receiver) && hoist.ReadAll(run.ArgumentList.Arguments) ? hoist : null;
    }

    /// <summary>Moves the declarations before the loop.</summary>
    public void Apply(RepairEditor editor)
    {
        foreach (var declaration in declarations)
            Move(editor, declaration);
    }

    /// <summary>Moves a statement of the loop before it.</summary>
    public void Move(RepairEditor editor, StatementSyntax statement)
    {
        if (Insert(editor, statement))
            editor.Take(statement);
    }

    /// <summary>Inserts a statement before the loop; false where another repair has done so.</summary>
    public bool Insert(RepairEditor editor, StatementSyntax statement) => editor.InsertOnceBefore(Place, Laid(statement));

    /// <summary>Inserts <c>var name = value;</c> before the loop.</summary>
    public void Declare(RepairEditor editor, string name, ExpressionSyntax value) =>
        Insert(editor, SyntaxFactory.ParseStatement($"var {name} = {value.WithoutTrivia().ToFullString()};"));

    private SyntaxNode Place => Loop.Parent is GlobalStatementSyntax global ? global : Loop;

    private SyntaxNode Laid(StatementSyntax statement)
    {
        var indentation = Loop.GetLeadingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1).ToList();
        var leading = SyntaxFactory.TriviaList();
        foreach (var comment in statement.GetLeadingTrivia().Where(Trivia.IsComment))
            leading = leading.AddRange(indentation).Add(comment).Add(SyntaxFactory.LineFeed);
        leading = leading.AddRange(indentation);
        var trailing = statement.GetTrailingTrivia();
        if (!trailing.Any(SyntaxKind.EndOfLineTrivia))
            trailing = trailing.Add(SyntaxFactory.LineFeed);
        var laid = statement.WithLeadingTrivia(leading).WithTrailingTrivia(trailing).WithAdditionalAnnotations(Formatter.Annotation);
        return Loop.Parent is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(laid) : laid;
    }

    private static StatementSyntax? Statement(SyntaxNode loop) => loop switch
    {
        StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement => statement,
        StatementSyntax { Parent: StatementSyntax parent } => Statement(parent),
        _ => null,
    };

    private static bool FunctionBetween(SyntaxNode node, SyntaxNode loop) =>
        node.Ancestors().TakeWhile(ancestor => ancestor != loop).Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>Reads an expression that builds; false where it does anything else.</summary>
    private bool Read(ExpressionSyntax expression)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (expression)
        {
            case LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax:
                return true;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax when !IsNode(expression):
                return ReadValue(expression);
            case IdentifierNameSyntax name:
                return ReadName(name);
            case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax }:
                return !IsAssignedInLoop(model.GetSymbolInfo(expression, cancellationToken).Symbol);
            case MemberAccessExpressionSyntax access:
                return Read(access.Expression);
            case ParenthesizedExpressionSyntax parenthesized:
                return Read(parenthesized.Expression);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.UnaryPlusExpression } unary:
                return Read(unary.Operand);
            case BinaryExpressionSyntax binary when IsNode(binary):
                return Read(binary.Left) && Read(binary.Right);
            case InvocationExpressionSyntax invocation when Builds(invocation):
                return (invocation.Expression is not MemberAccessExpressionSyntax { Expression: var receiver } || IsTypeOrTf(receiver) || Read(receiver)) && ReadAll(invocation.ArgumentList.Arguments);
            case TupleExpressionSyntax tuple:
                return ReadAll(tuple.Arguments);
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return initializer.Expressions.All(Read);
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.All(Read);
            case ObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } arguments } creation when library.Owns(model.GetTypeInfo(creation, cancellationToken).Type):
                return ReadAll(arguments.Arguments);
            default:
                return ReadValue(expression);
        }
    }

    private bool ReadAll(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || !Read(argument.Expression))
                return false;
        return true;
    }

    /// <summary>A value that is no part of the graph: the same in every iteration, or a varying one.</summary>
    private bool ReadValue(ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression, cancellationToken).HasValue || IsTypeOrTf(expression))
            return true;
        var names = expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().ToList();
        var varies = expression.DescendantNodesAndSelf().Any(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax);
        foreach (var name in names)
        {
            switch (model.GetSymbolInfo(name, cancellationToken).Symbol)
            {
                case null:
                    return false;
                case ILocalSymbol or IParameterSymbol or IFieldSymbol { IsConst: false } or IPropertySymbol when IsNode(name):
                    // An element of something in the graph, such as x.shape[0].
                    if (IsAssignedInLoop(model.GetSymbolInfo(name, cancellationToken).Symbol) || IsDeclaredInLoop(model.GetSymbolInfo(name, cancellationToken).Symbol!))
                        return false;
                    break;
                case ILocalSymbol or IParameterSymbol when IsDeclaredInLoop(model.GetSymbolInfo(name, cancellationToken).Symbol!) || IsAssignedInLoop(model.GetSymbolInfo(name, cancellationToken).Symbol):
                case IFieldSymbol { IsReadOnly: false, IsConst: false, ContainingType.TypeKind: not TypeKind.Enum } field when !library.Owns(field):
                case IPropertySymbol property when !library.Owns(property) && property.SetMethod is not null:
                    varies = true;
                    break;
            }
        }
        if (varies)
            Varying.Add(expression);
        return true;
    }

    /// <summary>A session, or something in the graph, that the call is made on.</summary>
    private bool ReadReceiver(ExpressionSyntax receiver)
    {
        if (IsNode(receiver))
            return Read(receiver);
        var symbol = model.GetSymbolInfo(receiver, cancellationToken).Symbol;
        return receiver is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && symbol is not null && !IsDeclaredInLoop(symbol) && !IsAssignedInLoop(symbol);
    }

    private bool ReadName(IdentifierNameSyntax name)
    {
        var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is not ILocalSymbol local || !IsDeclaredInLoop(local))
            return symbol is not null && !IsAssignedInLoop(symbol);
        if (local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax
            {
                Initializer.Value: { } value,
                Parent.Parent: LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax } declaration,
            }
            || !declaration.UsingKeyword.IsKind(SyntaxKind.None)
            || IsAssignedInLoop(local)
            || !DeclaredNames.IsOnlyOne(declaration.Declaration.Variables[0]))
            return false;
        if (declarations.Contains(declaration))
            return true;
        if (!IsNode(value) || FunctionBetween(value, Loop))
            return false;
        var varying = Varying.Count;
        if (!Read(value) || Varying.Count > varying)
            return false;
        declarations.Add(declaration);
        return true;
    }

    /// <summary>Whether the declaration of a local stands alone and can be moved as it is.</summary>
    public bool CanMove(LocalDeclarationStatementSyntax declaration) =>
        declaration is { Declaration.Variables.Count: 1, Parent: BlockSyntax }
        && declaration.UsingKeyword.IsKind(SyntaxKind.None)
        && DeclaredNames.IsOnlyOne(declaration.Declaration.Variables[0])
        && !IsAssignedInLoop(model.GetDeclaredSymbol(declaration.Declaration.Variables[0], cancellationToken));

    private bool IsNode(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression, cancellationToken).Type;
        return (library.Tensor.IsBaseOf(type) && !library.NDArray.IsBaseOf(type)) || library.Tensors.Is(type) || library.Operation.Is(type)
            || library.ITensorOrOperation.Is(type) || library.IVariable.IsBaseOf(type) || library.GraphOptimizer.IsBaseOf(type);
    }

    private bool Builds(InvocationExpressionSyntax invocation) =>
        model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol method && library.Owns(method)
        && (IsNode(invocation) || (library.IsTfMember(method) && !method.ReturnsVoid && !library.NDArray.IsBaseOf(method.ReturnType)))
        && method.Name is not ("Session" or "run" or "eval");

    private bool IsTypeOrTf(ExpressionSyntax expression) => model.GetSymbolInfo(expression, cancellationToken).Symbol switch
    {
        INamespaceOrTypeSymbol => true,
        IFieldSymbol field => library.Owns(field),
        IPropertySymbol property => library.Owns(property) && library.Owns(property.ContainingType) && (library.Tf.Is(property.ContainingType) || library.Tf.Is(property.ContainingType.ContainingType) || property.ContainingType.Name.EndsWith("Api", StringComparison.Ordinal)),
        _ => false,
    };

    private bool IsDeclaredInLoop(ISymbol symbol) =>
        symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == Loop.SyntaxTree && Loop.Span.Contains(reference.Span));

    private bool IsAssignedInLoop(ISymbol? symbol)
    {
        if (symbol is null)
            return true;
        foreach (var name in Loop.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != symbol.Name)
                continue;
            SyntaxNode target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            while (target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax } or TupleExpressionSyntax)
                target = target.Parent;
            var isWritten = target.Parent switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left == target,
                PostfixUnaryExpressionSyntax => true,
                PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
                ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
                ForEachVariableStatementSyntax each => each.Variable == target,
                _ => false,
            };
            if (isWritten && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
                return true;
        }
        return false;
    }
}
