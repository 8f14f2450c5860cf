using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Rules.Support;

namespace MlApiAnalyzers.CodeFixes.Rules.Support;

/// <summary>Compiles with the optimizer and loss objects that the strings were meant to select.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StringCompileFixer))]
public sealed class StringCompileFixer : RuleFixer
{
    public const string TypedKey = "MLA3003.Typed";

    public StringCompileFixer()
        : base("MLA3003")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(StringCompileRule.OptimizerProperty) is not { } optimizer
            || context.Property(StringCompileRule.LossProperty) is not { } loss
            || context.Enclosing<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax call
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation)
        {
            yield break;
        }
        var arguments = call.ArgumentList.Arguments;
        var optimizerIndex = IndexOf(arguments, invocation.Argument("optimizer"));
        var lossIndex = IndexOf(arguments, invocation.Argument("loss"));
        var metrics = invocation.WrittenArgument("metrics");
        var metricsIndex = IndexOf(arguments, metrics);
        if (optimizerIndex < 0 || lossIndex < 0)
            yield break;

        // With objects in front of it, null is a string[] as well as an IMetricFunc[], and so is an empty collection expression.
        var dropMetrics = metrics is not null
            && (metrics.Value.IsConstantNull() || (Elements.Of(metrics.Value) is { IsEmpty: true } && metrics.Value.Unwrap() is not IArrayCreationOperation));
        var spelling = new LibrarySpelling(context);
        var typedOptimizer = spelling.Spell(optimizer);
        var typedLoss = spelling.Spell(loss);
        yield return new Repair(
            $"Compile with '{typedOptimizer.Text}' and '{typedLoss.Text}' (may change results)",
            TypedKey,
            editor =>
            {
                typedOptimizer.AddUsings(editor);
                typedLoss.AddUsings(editor);
                editor.Replace(call, current =>
                {
                    var list = current.ArgumentList;
                    list = WithValue(list, optimizerIndex, typedOptimizer.Text);
                    list = WithValue(list, lossIndex, typedLoss.Text);
                    if (dropMetrics && metricsIndex >= 0)
                        list = ArgumentEdits.Remove(list, metricsIndex, invocation.TargetMethod);
                    return current.WithArgumentList(list);
                });
            });
    }

    private static int IndexOf(SeparatedSyntaxList<ArgumentSyntax> arguments, IArgumentOperation? argument) =>
        argument is null ? -1 : arguments.IndexOf(syntax => syntax == argument.Syntax);

    private static ArgumentListSyntax WithValue(ArgumentListSyntax list, int index, string value)
    {
        var argument = list.Arguments[index];
        return list.ReplaceNode(argument, argument.WithExpression(SyntaxFactory.ParseExpression(value).WithTriviaFrom(argument.Expression)));
    }
}
