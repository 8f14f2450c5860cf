using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// Questions about the order in which code runs, answered for straight-line code only: statements of one block, in order.
/// </summary>
internal static class Flow
{
    /// <summary>
    /// Whether <paramref name="earlier"/> has run, once, whenever <paramref name="later"/> does and since
    /// <paramref name="origin"/> did: it is no branch, no loop of its own and no other function.
    /// </summary>
    public static bool AlwaysRunsBefore(SyntaxNode earlier, SyntaxNode later, SyntaxNode origin) =>
        earlier.SyntaxTree == later.SyntaxTree
        && earlier.Span.End <= later.SpanStart
        && ContainerOf(earlier) is { } container
        && container.Contains(later)
        && FunctionOf(earlier) == FunctionOf(later)
        && !IsRepeated(earlier, origin);

    /// <summary>Whether <paramref name="later"/> runs, once, whenever <paramref name="earlier"/> did, in the same function.</summary>
    public static bool AlwaysFollows(SyntaxNode later, SyntaxNode earlier) =>
        earlier.SyntaxTree == later.SyntaxTree
        && earlier.Span.End <= later.SpanStart
        && ContainerOf(later) is { } container
        && container.Contains(earlier)
        && FunctionOf(earlier) == FunctionOf(later)
        && !IsRepeated(later, earlier);

    /// <summary>Whether a loop runs <paramref name="node"/> again without running <paramref name="origin"/> again.</summary>
    public static bool IsRepeated(SyntaxNode node, SyntaxNode origin)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
            if (IsLoop(current) && !current.Contains(origin))
                return true;
        return false;
    }

    /// <summary>Whether a loop around both nodes runs them again without running <paramref name="origin"/> again.</summary>
    public static bool IsRepeatedTogether(SyntaxNode first, SyntaxNode second, SyntaxNode origin)
    {
        for (var current = second.Parent; current is not null; current = current.Parent)
            if (IsLoop(current) && current.Contains(first) && !current.Contains(origin))
                return true;
        return false;
    }

    /// <summary>The innermost lambda, local function or member around a node.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
            if (current is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)
                return current;
        return null;
    }

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>The block that a node's statement stands in, or null where the node is part of a condition or of an expression body.</summary>
    private static SyntaxNode? ContainerOf(SyntaxNode node)
    {
        // What stands behind ?, ?? or && does not always run.
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case ConditionalExpressionSyntax conditional when conditional.Condition != current:
                case SwitchExpressionArmSyntax:
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == current:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary when binary.Right == current:
                    return null;
                case BlockSyntax or SwitchSectionSyntax:
                    return parent;
                case ElseClauseSyntax:
                    return current;
                case GlobalStatementSyntax:
                    return parent.Parent;
                case StatementSyntax when current is StatementSyntax && parent is not LabeledStatementSyntax:
                    // The only statement of an if, a loop, a using: a block of its own, save that a using always runs it.
                    return parent is UsingStatementSyntax or LockStatementSyntax or FixedStatementSyntax or CheckedStatementSyntax ? parent : current;
            }
        }
        return null;
    }
}
