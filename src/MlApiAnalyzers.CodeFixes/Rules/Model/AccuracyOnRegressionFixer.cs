using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Rules.Model;

namespace MlApiAnalyzers.CodeFixes.Rules.Model;

/// <summary>MLA7009: measures the mean absolute error in place of accuracy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccuracyOnRegressionFixer))]
public sealed class AccuracyOnRegressionFixer : RuleFixer
{
    public const string UseMeanAbsoluteError = "MLA7009.UseMeanAbsoluteError";

    private const string Title = "Measure the mean absolute error instead (may change results)";

    public AccuracyOnRegressionFixer()
        : base("MLA7009")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } metric)
            yield break;

        if (context.Properties.ContainsKey(AccuracyOnRegressionRule.NameProperty))
        {
            if (metric.Parent is InitializerExpressionSyntax names && !names.Expressions.Any(expression => expression != metric && MayRepeat(expression)))
                yield return new Repair(Title, UseMeanAbsoluteError, editor => editor.Replace(metric, Mae()));
            else if (metric.Parent is InitializerExpressionSyntax repeating && !repeating.Expressions.Any(Trivia.HasComment))
                yield return new Repair(Title, UseMeanAbsoluteError, editor => editor.Replace(repeating, WithoutRepetition));
            else if (metric.Parent is not InitializerExpressionSyntax && !metric.Parent!.Parent!.ChildNodes().Any(element => element != metric.Parent && element.ChildNodes().OfType<ExpressionSyntax>().Any(MayRepeat)))
                yield return new Repair(Title, UseMeanAbsoluteError, editor => editor.Replace(metric, Mae()));
        }
        else if (context.Properties.ContainsKey(AccuracyOnRegressionRule.AllObjectsProperty)
            && metric.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax array } && !Trivia.HasComment(array))
        {
            // compile takes metrics by object or by name, and mean absolute error has a name only.
            yield return new Repair(Title, UseMeanAbsoluteError, editor => editor.Replace(array, SyntaxFactory.ParseExpression("new[] { \"mae\" }")));
        }
    }

    /// <summary>The list with one mean absolute error for all of "accuracy", "acc" and "mae".</summary>
    private static InitializerExpressionSyntax WithoutRepetition(InitializerExpressionSyntax names)
    {
        var expressions = names.Expressions;
        var found = expressions.Any(IsMae);
        for (var i = 0; i < expressions.Count; i++)
        {
            if (!MayRepeat(expressions[i]) || IsMae(expressions[i]))
                continue;
            if (!found)
            {
                expressions = expressions.Replace(expressions[i], Mae().WithTriviaFrom(expressions[i]));
                found = true;
                continue;
            }
            var trailing = expressions[i].GetTrailingTrivia();
            var isLast = i == expressions.Count - 1;
            expressions = expressions.RemoveAt(i--);
            if (isLast)
                expressions = expressions.Replace(expressions.Last(), expressions.Last().WithTrailingTrivia(trailing));
        }
        return names.WithExpressions(expressions);
    }

    private static LiteralExpressionSyntax Mae() => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("mae"));

    private static bool MayRepeat(ExpressionSyntax metric) => TextOf(metric) is "accuracy" or "acc" || IsMae(metric);

    private static bool IsMae(ExpressionSyntax metric) => TextOf(metric) is "mae" or "mean_absolute_error";

    private static string? TextOf(ExpressionSyntax metric) => metric is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;
}
