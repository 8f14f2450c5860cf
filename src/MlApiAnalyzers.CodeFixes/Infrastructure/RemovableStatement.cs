using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Statements that can go without leaving a hole.</summary>
internal static class RemovableStatement
{
    /// <summary>The node to remove for a statement of a list; null for one that is the whole body of an <c>if</c> or a loop.</summary>
    public static SyntaxNode? Of(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 } => statement,
        GlobalStatementSyntax global => global,
        _ => null,
    };
}
