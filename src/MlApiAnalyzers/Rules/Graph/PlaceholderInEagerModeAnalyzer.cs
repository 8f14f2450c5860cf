using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4001: a placeholder is created while eager execution is on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlaceholderInEagerModeAnalyzer : TensorFlowAnalyzer
{
    public PlaceholderInEagerModeAnalyzer()
        : base(RuleDescriptors.MLA4001_PlaceholderInEagerMode)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.PlaceholderThrowsWhenEager))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "placeholder" || !library.Tf.Declares(call.TargetMethod))
            return;
        var modes = ExecutionModes.Of(context.Compilation, library);
        var fact = modes.At(call, context.Options, context.CancellationToken);
        if (fact.Mode != ExecutionMode.Eager)
            return;

        // The fix edits one file; it goes to the outermost method of the chain that is in the placeholder's.
        var entry = fact is { Root: { } root, Entry: { DeclaringSyntaxReferences: { Length: 1 } references } method } && !modes.NeedsEagerSince(method, root, context.CancellationToken)
            ? references[0].GetSyntax(context.CancellationToken)
            : null;
        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4001_PlaceholderInEagerMode,
            name.GetLocation(),
            fact.IsProved ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            entry is null ? ImmutableArray<Location>.Empty : ImmutableArray.Create(entry.GetLocation()),
            properties: null));
    }
}
