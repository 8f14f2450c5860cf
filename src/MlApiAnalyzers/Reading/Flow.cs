using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.Reading;

/// <summary>
/// Questions about the order in which code runs, answered for straight-line code only: what always runs, in order.
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
        && RunsBeside(earlier, later)
        && FunctionOf(earlier) == FunctionOf(later)
        && !IsRepeated(earlier, origin);

    /// <summary>Whether <paramref name="later"/> runs, once, whenever <paramref name="earlier"/> did, in the same function.</summary>
    public static bool AlwaysFollows(SyntaxNode later, SyntaxNode earlier) =>
        earlier.SyntaxTree == later.SyntaxTree
        && earlier.Span.End <= later.SpanStart
        && RunsBeside(later, earlier)
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

    /// <summary>The innermost loop around a node, in its function.</summary>
    public static StatementSyntax? InnermostLoop(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; current = current.Parent)
            if (IsLoop(current))
                return (StatementSyntax)current;
        return null;
    }

    /// <summary>What a loop repeats.</summary>
    public static StatementSyntax BodyOf(StatementSyntax loop) => loop switch
    {
        ForStatementSyntax statement => statement.Statement,
        CommonForEachStatementSyntax statement => statement.Statement,
        WhileStatementSyntax statement => statement.Statement,
        DoStatementSyntax statement => statement.Statement,
        _ => loop,
    };

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>Whether <paramref name="node"/> runs whenever <paramref name="ancestor"/> is gone through to its end.</summary>
    public static bool IsUnconditionalIn(SyntaxNode node, SyntaxNode ancestor)
    {
        for (var child = node; child != ancestor; child = child.Parent)
            if (child.Parent is null || !IsUnconditional(child, child.Parent))
                return false;
        return true;
    }

    /// <summary>
    /// The outermost node around <paramref name="node"/> that does not hold <paramref name="other"/>: of the two, what stands in
    /// the innermost block, or other node, around both.
    /// </summary>
    public static SyntaxNode BranchTowards(SyntaxNode node, SyntaxNode other)
    {
        var branch = node;
        while (branch.Parent is { } parent && !parent.Span.Contains(other.Span))
            branch = parent;
        return branch;
    }

    /// <summary>Whether <paramref name="node"/> runs whenever the innermost node around it and <paramref name="other"/> is gone through.</summary>
    private static bool RunsBeside(SyntaxNode node, SyntaxNode other) =>
        BranchTowards(node, other).Parent is { } common && IsUnconditionalIn(node, common);

    private static bool IsUnconditional(SyntaxNode child, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax statement => child == statement.Condition,
        ConditionalExpressionSyntax expression => child == expression.Condition,
        ConditionalAccessExpressionSyntax access => child == access.Expression,
        SwitchExpressionSyntax expression => child == expression.GoverningExpression,
        SwitchStatementSyntax statement => child == statement.Expression,
        BinaryExpressionSyntax binary => child == binary.Left
            || !(binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression) || binary.IsKind(SyntaxKind.CoalesceExpression)),
        AssignmentExpressionSyntax assignment => child == assignment.Left || !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        CommonForEachStatementSyntax loop => child == loop.Expression,
        ForStatementSyntax loop => child != loop.Statement && !(child is ExpressionSyntax expression && loop.Incrementors.Contains(expression)),
        WhileStatementSyntax loop => child == loop.Condition,
        DoStatementSyntax or TryStatementSyntax or CatchClauseSyntax => false,
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax => false,
        _ => true,
    };
}
