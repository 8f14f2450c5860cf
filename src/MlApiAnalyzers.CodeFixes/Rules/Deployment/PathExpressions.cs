using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>The code that puts paths together.</summary>
internal static class PathExpressions
{
    /// <summary>The concatenation or interpolated string that a text is a part of; the text itself where it stands alone.</summary>
    public static ExpressionSyntax? Whole(SyntaxNode text)
    {
        var whole = text is InterpolatedStringTextSyntax ? text.Parent : text;
        while (whole?.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
            whole = whole.Parent;
        return whole as ExpressionSyntax;
    }

    /// <summary>Whether only a constant may stand here.</summary>
    public static bool MustBeConstant(SyntaxNode text)
    {
        foreach (var ancestor in text.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax or ParameterSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax:
                    return true;
                case FieldDeclarationSyntax field:
                    return field.Modifiers.Any(SyntaxKind.ConstKeyword);
                case LocalDeclarationStatementSyntax local:
                    return local.IsConst;
                case MemberDeclarationSyntax or StatementSyntax:
                    return false;
            }
        }
        return false;
    }

    /// <summary>The arguments of the <c>Path.Combine</c> that the expression is one of, or null.</summary>
    public static ArgumentListSyntax? JoinAround(ExpressionSyntax expression, RepairContext context) =>
        expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list }
        && context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
        && PathCalls.Joins(method)
            ? list
            : null;

    public static ExpressionSyntax Combine(RepairContext context, int position, RepairEditor editor, IEnumerable<ExpressionSyntax> parts)
    {
        var list = SyntaxFactory.SeparatedList<ArgumentSyntax>(
            parts.Select(static part => SyntaxFactory.Argument(part.WithoutTrivia())),
            Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), parts.Count() - 1));
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(FrameworkTypes.Spell(context.Model, position, "System.IO", "Path", editor) + ".Combine"),
            SyntaxFactory.ArgumentList(list));
    }
}
