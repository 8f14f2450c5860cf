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

        // The literals stand in the call, or in locals that the diagnostic points to.
        var places = context.Diagnostic.AdditionalLocations;
        var optimizerPlace = places.Count == 2 ? context.Root.FindNode(places[0].SourceSpan, getInnermostNodeForTie: true) : ExpressionOf(invocation.Argument("optimizer"));
        var lossPlace = places.Count == 2 ? context.Root.FindNode(places[1].SourceSpan, getInnermostNodeForTie: true) : ExpressionOf(invocation.Argument("loss"));
        if (optimizerPlace is null || lossPlace is null)
            yield break;

        // With objects in front of it, null is a string[] as well as an IMetricFunc[], and so is an empty collection expression.
        var metrics = invocation.WrittenArgument("metrics");
        var dropMetrics = metrics is { Syntax: ArgumentSyntax }
            && (metrics!.Value.IsConstantNull() || (Elements.Of(metrics.Value) is { IsEmpty: true } && metrics.Value.Unwrap() is not IArrayCreationOperation));
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
                editor.Replace(optimizerPlace, SyntaxFactory.ParseExpression(typedOptimizer.Text));
                editor.Replace(lossPlace, SyntaxFactory.ParseExpression(typedLoss.Text));
                if (dropMetrics)
                    editor.Replace(call.ArgumentList, list => ArgumentEdits.Remove(list, call.ArgumentList.Arguments.IndexOf((ArgumentSyntax)metrics!.Syntax), invocation.TargetMethod));
            });
    }

    private static ExpressionSyntax? ExpressionOf(IArgumentOperation? argument) => (argument?.Syntax as ArgumentSyntax)?.Expression;
}
