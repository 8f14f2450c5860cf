using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Training;
using Level = MlApiAnalyzers.Configuration.ApiLevel;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1003: a cross-entropy is written out over the probabilities that softmax or sigmoid gives.</summary>
public sealed class HandWrittenCrossEntropyRule() : TensorFlowRule(RuleDescriptors.MLA1003_HandWrittenCrossEntropy)
{
    /// <summary>A <see cref="CrossEntropyShape"/>.</summary>
    internal const string Shape = "shape";

    /// <summary>Set where the probabilities are clipped, or an epsilon is added.</summary>
    internal const string IsGuarded = "isGuarded";

    /// <summary>Where the logits are: <see cref="Inline"/>, <see cref="Variable"/>, <see cref="Declare"/>; or <see cref="KerasModel"/>. Not set where they are out of reach.</summary>
    internal const string Logits = "logits";

    /// <summary>In the argument of the activation, which stands inside the cross-entropy.</summary>
    internal const string Inline = "inline";

    /// <summary>In a variable that still has their value.</summary>
    internal const string Variable = "variable";

    /// <summary>In an expression that a new variable can hold.</summary>
    internal const string Declare = "declare";

    /// <summary>In a Keras model, whose output are the probabilities.</summary>
    internal const string KerasModel = "kerasModel";

    /// <summary>The additional locations, in order: the sum or the products, the labels, the probabilities, the negation and the logits; the last two may be missing, and a missing negation repeats the whole.</summary>
    internal const int CoreLocation = 0, LabelsLocation = 1, ProbabilitiesLocation = 2, NegationLocation = 3, LogitsLocation = 4;

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("log", (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!CrossEntropyReading.IsLogarithm(call, library)
            || CrossEntropyReading.Read(call, library, context.CancellationToken) is not { } reading
            || ProbabilityOrigin.Of(reading.Probabilities, library, context.CancellationToken) is not { } origin
            || origin.Activation != (reading.Shape == CrossEntropyShape.PerOutput ? ActivationKind.Sigmoid : ActivationKind.Softmax)
            || context.SeverityFor(Level.Low) is not { } severity)
        {
            return;
        }

        var isGuarded = reading.IsGuarded || origin.IsGuarded;
        var properties = new Dictionary<string, string?> { [Shape] = reading.Shape.ToString() };
        if (isGuarded)
            properties[IsGuarded] = "true";
        var locations = ImmutableArray.CreateBuilder<Location>();
        locations.Add(reading.Core.Syntax.GetLocation());
        locations.Add(reading.Labels.Syntax.GetLocation());
        locations.Add(reading.Probabilities.Syntax.GetLocation());
        locations.Add((reading.Negation ?? reading.Whole).Syntax.GetLocation());
        if (origin.IsKerasModel && reading.IsInPlace)
        {
            properties[Logits] = KerasModel;
        }
        else if (reading.IsInPlace && origin.Call?.Arguments[0].Value.UnwrapImplicit() is { } logits && PlaceOf(logits, origin.Call, reading, context) is { } place)
        {
            properties[Logits] = place;
            locations.Add(logits.Syntax.GetLocation());
        }

        var isSoftmax = origin.Activation == ActivationKind.Softmax;
        context.Report(
            reading.Whole.Syntax.GetLocation(),
            [isSoftmax ? "softmax" : "sigmoid", isGuarded ? "its gradient vanishes where one of them is close to 0" : "it is infinite where one of them underflows to 0", isSoftmax ? "tf.nn.softmax_cross_entropy_with_logits" : "tf.nn.sigmoid_cross_entropy_with_logits"],
            severity: isGuarded && severity != DiagnosticSeverity.Hidden ? DiagnosticSeverity.Info : severity,
            related: locations,
            properties: properties);
    }

    private static string? PlaceOf(IOperation logits, IInvocationOperation activation, CrossEntropyReading reading, RuleContext context)
    {
        var whole = reading.Whole.Syntax;
        if (whole.Span.Contains(activation.Syntax.Span))
            return Inline;
        if (activation.Syntax.Span.End > whole.SpanStart)
            return null;
        if (logits is ILocalReferenceOperation or IParameterReferenceOperation && IsUnchanged(logits, activation.Syntax, whole, context))
            return Variable;

        // A declaration in front of the activation must be in scope at the cross-entropy.
        var statement = activation.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        var block = statement?.Parent is GlobalStatementSyntax global ? global.Parent : statement?.Parent is BlockSyntax own ? own : null;
        return block is not null && block.Span.Contains(whole.Span) && !statement!.Span.Contains(whole.Span) ? Declare : null;
    }

    private static bool IsUnchanged(IOperation variable, SyntaxNode from, SyntaxNode to, RuleContext context)
    {
        if (VariableUses.Find(VariableUses.VariableOf(variable)!, variable, context.CancellationToken) is not { } uses)
            return false;
        foreach (var use in uses)
            if (use.Kind != VariableUseKind.Read && (Flow.FunctionOf(use.Syntax) != Flow.FunctionOf(from) || (use.EffectiveAt > from.SpanStart && use.Syntax.SpanStart < to.Span.End)))
                return use.Operation is IVariableDeclaratorOperation && use.EffectiveAt <= from.SpanStart;
        return true;
    }
}
