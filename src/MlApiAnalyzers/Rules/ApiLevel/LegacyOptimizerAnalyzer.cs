using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1006: an optimizer of <c>tf.train</c> is created while eager execution is on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LegacyOptimizerAnalyzer : TensorFlowAnalyzer
{
    /// <summary>The Keras optimizer of the same algorithm.</summary>
    internal const string Replacement = "replacement";

    public LegacyOptimizerAnalyzer()
        : base(RuleDescriptors.MLA1006_LegacyOptimizer)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.GraphOptimizersNeedCollections))
            return;
        context.RegisterOperationAction(operation => AnalyzeCall(operation, library), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeCreation(operation, library), OperationKind.ObjectCreation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var method = ((IInvocationOperation)context.Operation).TargetMethod;
        if (ReplacementOf(method.Name) is { } replacement && library.Train.Declares(method))
            Analyze(context, library, method.Name, replacement);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var type = ((IObjectCreationOperation)context.Operation).Type;
        if (type is not null && ReplacementOf(type.Name) is { } replacement && library.GraphOptimizer.IsBaseOf(type) && library.Owns(type))
            Analyze(context, library, type.Name, replacement);
    }

    private static string? ReplacementOf(string name) => name switch
    {
        "AdamOptimizer" => "Adam",
        "GradientDescentOptimizer" => "SGD",
        _ => null,
    };

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library, string name, string replacement)
    {
        var mode = ExecutionModes.Of(context.Compilation, library).ModeAt(context.Operation, context.Options, context.CancellationToken);
        if (mode != ExecutionMode.Eager)
            return;
        var node = context.Operation.Syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            ObjectCreationExpressionSyntax creation => creation.Type,
            var other => other,
        };
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA1006_LegacyOptimizer,
            node.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement),
            name,
            "keras.optimizers." + replacement));
    }
}
