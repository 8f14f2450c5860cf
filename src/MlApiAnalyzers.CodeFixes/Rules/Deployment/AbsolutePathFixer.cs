using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Descriptors;

namespace MlApiAnalyzers.CodeFixes.Rules.Deployment;

/// <summary>Looks for the model beside the program.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbsolutePathFixer))]
public sealed class AbsolutePathFixer : RuleFixer
{
    public const string BesideProgram = "MLA5009.BesideProgram";

    public AbsolutePathFixer()
        : base(RuleDescriptors.MLA5009_AbsolutePath.Id)
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node.FirstAncestorOrSelf<LiteralExpressionSyntax>() is not { } literal || PathExpressions.MustBeConstant(literal))
            yield break;
        var name = literal.Token.ValueText.TrimEnd('/', '\\').Split('/', '\\').Last();
        if (name.Length == 0 || name.EndsWith(":", System.StringComparison.Ordinal))
            yield break;
        var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        const string Title = "Look beside the program (may change results)";

        // The first part of a path that is combined already.
        if (PathExpressions.JoinAround(literal, context) is { } join)
        {
            if (join.Arguments[0].Expression == literal && join.Arguments.All(static argument => argument.NameColon is null))
            {
                yield return new Repair(Title, BesideProgram, editor => editor.Replace(join, current => current.WithArguments(
                    SyntaxFactory.SeparatedList(new[] { SyntaxFactory.Argument(BaseDirectory(context, literal, editor)), SyntaxFactory.Argument(text).WithTrailingTrivia(current.Arguments[0].GetTrailingTrivia()) }.Concat(current.Arguments.Skip(1))))));
            }
            yield break;
        }
        if (PathExpressions.Whole(literal) != literal)
            yield break;
        yield return new Repair(Title, BesideProgram, editor => editor.Replace(
            literal,
            PathExpressions.Combine(context, literal.SpanStart, editor, new[] { BaseDirectory(context, literal, editor), text })));
    }

    private static ExpressionSyntax BaseDirectory(RepairContext context, SyntaxNode at, RepairEditor editor) =>
        SyntaxFactory.ParseExpression(FrameworkTypes.Spell(context.Model, at.SpanStart, "System", "AppContext", editor) + ".BaseDirectory");
}
