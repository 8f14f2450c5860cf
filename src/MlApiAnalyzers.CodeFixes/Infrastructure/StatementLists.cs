using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlApiAnalyzers.CodeFixes.Infrastructure;

/// <summary>Statements that stand in a list: in a block, in a section of a <c>switch</c>, or at the top level of a program.</summary>
internal static class StatementLists
{
    /// <summary>All statements of the list that a statement stands in, itself included; null for the single statement of an <c>if</c> or a loop.</summary>
    public static IReadOnlyList<StatementSyntax>? Around(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).ToList(),
        _ => null,
    };

    /// <summary>The statements behind one in its list.</summary>
    public static IReadOnlyList<StatementSyntax>? Behind(StatementSyntax statement) =>
        Around(statement)?.SkipWhile(other => other != statement).Skip(1).ToList();

    /// <summary>
    /// Replaces statements that follow each other in one list by others made from what has become of them. What they contain can
    /// be edited by other repairs, before and after.
    /// </summary>
    public static void Replace(RepairEditor editor, IReadOnlyList<StatementSyntax> statements, Func<IReadOnlyList<StatementSyntax>, IEnumerable<StatementSyntax>> change)
    {
        var mark = new SyntaxAnnotation();
        foreach (var statement in statements)
            editor.Rewrite(statement, current => current.WithAdditionalAnnotations(mark));
        var list = statements[0].Parent is GlobalStatementSyntax global ? global.Parent! : statements[0].Parent!;
        editor.Rewrite(list, current => current switch
        {
            BlockSyntax block => block.WithStatements(SyntaxFactory.List(Changed(block.Statements, mark, change))),
            SwitchSectionSyntax section => section.WithStatements(SyntaxFactory.List(Changed(section.Statements, mark, change))),
            CompilationUnitSyntax unit => unit.WithMembers(Changed(unit.Members, mark, change)),
            _ => current,
        });
    }

    private static IEnumerable<StatementSyntax> Changed(SyntaxList<StatementSyntax> list, SyntaxAnnotation mark, Func<IReadOnlyList<StatementSyntax>, IEnumerable<StatementSyntax>> change)
    {
        var marked = list.Where(statement => statement.HasAnnotation(mark)).ToList();
        var first = list.IndexOf(marked[0]);
        return list.Take(first).Concat(change(marked)).Concat(list.Skip(first).Where(statement => !statement.HasAnnotation(mark)));
    }

    private static SyntaxList<MemberDeclarationSyntax> Changed(SyntaxList<MemberDeclarationSyntax> members, SyntaxAnnotation mark, Func<IReadOnlyList<StatementSyntax>, IEnumerable<StatementSyntax>> change)
    {
        var marked = members.OfType<GlobalStatementSyntax>().Where(member => member.Statement.HasAnnotation(mark)).ToList();
        var first = members.IndexOf(marked[0]);
        var changed = change(marked.ConvertAll(static member => member.Statement)).Select(static statement => (MemberDeclarationSyntax)SyntaxFactory.GlobalStatement(statement));
        return SyntaxFactory.List(members.Take(first).Concat(changed).Concat(members.Skip(first).Where(member => !marked.Contains(member))));
    }
}
