using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.CodeFixes.Infrastructure;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Rules.ApiLevel;

namespace MlApiAnalyzers.CodeFixes.Rules.ApiLevel;

/// <summary>
/// Computes the cross-entropy from the logits, for which a variable may have to be declared; from the output of a Keras model,
/// by the Keras loss.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandWrittenCrossEntropyFixer))]
public sealed class HandWrittenCrossEntropyFixer : RuleFixer
{
    public const string UseLogits = "MLA1003.UseLogits";
    public const string UseKerasLoss = "MLA1003.UseKerasLoss";

    public HandWrittenCrossEntropyFixer()
        : base("MLA1003")
    {
    }

    protected override IEnumerable<Repair> FindRepairs(RepairContext context)
    {
        if (context.Property(HandWrittenCrossEntropyRule.Logits) is not { } place
            || context.Property(HandWrittenCrossEntropyRule.Shape) is not { } name
            || !Enum.TryParse<CrossEntropyShape>(name, out var shape)
            || Node(context, HandWrittenCrossEntropyRule.CoreLocation) is not { } core
            || Node(context, HandWrittenCrossEntropyRule.LabelsLocation) is not { } labels
            || Node(context, HandWrittenCrossEntropyRule.ProbabilitiesLocation) is not { } probabilities
            || Node(context, HandWrittenCrossEntropyRule.NegationLocation) is not { } negation
            || Whole(context) is not { } whole)
            yield break;

        var changes = context.Property(HandWrittenCrossEntropyRule.IsGuarded) is null ? "" : " (may change results)";
        if (place == HandWrittenCrossEntropyRule.KerasModel)
        {
            if (KerasLoss(shape, whole, core, negation) is not var (replaced, loss) || HasOtherComment(replaced, labels, probabilities))
                yield break;
            var spelled = new LibrarySpelling(context).Spell($"{loss}.Call({labels}, {probabilities})");
            yield return new Repair($"Use '{loss}' (may change results)", UseKerasLoss, editor =>
            {
                editor.Text.Replace(replaced.Span, spelled.Text);
                spelled.AddUsings(editor);
            });
            yield break;
        }

        if (Node(context, HandWrittenCrossEntropyRule.LogitsLocation) is not { } logits || HasOtherComment(whole, labels, logits))
            yield break;
        var function = shape == CrossEntropyShape.PerOutput ? "tf.nn.sigmoid_cross_entropy_with_logits" : "tf.nn.softmax_cross_entropy_with_logits";
        yield return new Repair($"Use '{function}'{changes}", UseLogits, editor =>
        {
            var text = logits.ToString();
            if (place == HandWrittenCrossEntropyRule.Declare)
            {
                text = editor.FreeName("logits", logits);
                var layout = new SourceLayout(context.Root.SyntaxTree.GetText(context.CancellationToken), context.Root);
                var statement = logits.FirstAncestorOrSelf<StatementSyntax>()!;
                editor.Text.Insert(statement.SpanStart, $"var {text} = {logits};{layout.NewLine}{layout.Indentation(statement)}");
                editor.Text.Replace(logits.Span, text);
            }
            var entropy = new LibrarySpelling(context).Spell($"{function}(labels: {labels}, logits: {text})");
            entropy.AddUsings(editor);
            var sum = shape == CrossEntropyShape.Total ? new LibrarySpelling(context).Spell($"tf.reduce_sum({entropy.Text})").Text : entropy.Text;
            editor.Text.Replace(whole.Span, Positive(whole, core, negation, sum));
        });
    }

    private static ExpressionSyntax? Node(RepairContext context, int index) =>
        context.Diagnostic.AdditionalLocations.Count > index ? Expression(context.Root, context.Diagnostic.AdditionalLocations[index].SourceSpan) : null;

    private static ExpressionSyntax? Whole(RepairContext context) => Expression(context.Root, context.Diagnostic.Location.SourceSpan);

    private static ExpressionSyntax? Expression(SyntaxNode root, TextSpan span) =>
        root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == span ? expression : null;

    /// <summary>The whole expression with the cross-entropy in the core's place, and without the negation around it.</summary>
    private static string Positive(ExpressionSyntax whole, ExpressionSyntax core, ExpressionSyntax negation, string entropy)
    {
        var operand = Operand(negation);
        if (operand is null || !operand.Span.Contains(core.Span))
            return entropy;
        while (operand is ParenthesizedExpressionSyntax { Expression: var inner })
            operand = inner;
        var text = operand.ToString();
        var start = core.SpanStart - operand.SpanStart;
        return text.Substring(0, start) + entropy + text.Substring(start + core.Span.Length);
    }

    private static ExpressionSyntax? Operand(ExpressionSyntax negation) => negation switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => minus.Operand,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "negative" }, ArgumentList.Arguments: { Count: > 0 } arguments } => arguments[0].Expression,
        _ => null,
    };

    /// <summary>The expression that a Keras loss stands for, and the loss; null where none does.</summary>
    private static (ExpressionSyntax Replaced, string Loss)? KerasLoss(CrossEntropyShape shape, ExpressionSyntax whole, ExpressionSyntax core, ExpressionSyntax negation)
    {
        // The mean may stand within the negation, -tf.reduce_mean(…), or around it.
        var mean = Mean(core) is { } inner && whole.Span.Contains(inner.Span) ? inner : Mean(whole);
        if (mean is not null && negation.Span.Contains(mean.Span))
            mean = negation;
        return shape switch
        {
            CrossEntropyShape.PerExample => mean is null ? (whole, "keras.losses.CategoricalCrossentropy(reduction: \"none\")") : (mean, "keras.losses.CategoricalCrossentropy()"),
            CrossEntropyShape.Total => (whole, "keras.losses.CategoricalCrossentropy(reduction: \"sum\")"),
            _ => mean is null ? null : (mean, "keras.losses.BinaryCrossentropy()"),
        };
    }

    /// <summary>The mean over all elements of an expression, where that is what becomes of it.</summary>
    private static ExpressionSyntax? Mean(ExpressionSyntax expression)
    {
        var current = expression.Parent;
        while (current is ParenthesizedExpressionSyntax)
            current = current.Parent;
        return current is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "reduce_mean" } } mean } } ? mean : null;
    }

    /// <summary>Whether a comment would be lost: one within the replaced code that is in no part that is kept.</summary>
    private static bool HasOtherComment(SyntaxNode replaced, params SyntaxNode[] kept) => replaced.DescendantTrivia()
        .Any(trivia => Trivia.IsComment(trivia) && replaced.Span.Contains(trivia.Span) && !kept.Any(node => node.Span.Contains(trivia.Span)));
}
