using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1006: an optimizer of <c>tf.train</c> is created while eager execution is on.</summary>
public sealed class LegacyOptimizerRule() : TensorFlowRule(RuleDescriptors.MLA1006_LegacyOptimizer)
{
    /// <summary>The Keras optimizer of the same algorithm.</summary>
    internal const string Replacement = "replacement";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.GraphOptimizersNeedCollections))
            return;
        on.Calls(["AdamOptimizer", "GradientDescentOptimizer"], (context, call) => CheckCall(context, call.TargetMethod, library));
        on.Creation((context, creation) => CheckCreation(context, creation.Type, library));
    }

    private static void CheckCall(RuleContext context, IMethodSymbol method, TensorFlowLibrary library)
    {
        if (ReplacementOf(method.Name) is { } replacement && library.Train.Declares(method))
            Check(context, method.Name, replacement);
    }

    private static void CheckCreation(RuleContext context, ITypeSymbol? type, TensorFlowLibrary library)
    {
        if (type is not null && ReplacementOf(type.Name) is { } replacement && library.GraphOptimizer.IsBaseOf(type) && library.Owns(type))
            Check(context, type.Name, replacement);
    }

    private static string? ReplacementOf(string name) => name switch
    {
        "AdamOptimizer" => "Adam",
        "GradientDescentOptimizer" => "SGD",
        _ => null,
    };

    private static void Check(RuleContext context, string name, string replacement)
    {
        var mode = context.ModeAt(context.Operation);
        if (mode != ExecutionMode.Eager)
            return;
        var node = context.Operation.Syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            ObjectCreationExpressionSyntax creation => creation.Type,
            var other => other,
        };
        context.Report(
            node.GetLocation(),
            [name, "keras.optimizers." + replacement],
            properties: ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement));
    }
}
