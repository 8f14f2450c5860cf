using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4006: <c>as_default</c> without <c>Exit</c>, and later a Keras model or a tape, which then works in graph mode. A program
/// that stays with its graph need not leave it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GraphNeverExitedAnalyzer : TensorFlowAnalyzer
{
    public GraphNeverExitedAnalyzer()
        : base(RuleDescriptors.MLA4006_GraphNeverExited)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.RunsEagerlyByDefault))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name != "as_default" || !library.Graph.IsBaseOf(call.TargetMethod.ContainingType))
            return;
        var modes = ExecutionModes.Of(context.Compilation, library);
        if (modes.ModeAt(call, context.Options, context.CancellationToken) == ExecutionMode.Graph || modes.StrandedBy(call, context.CancellationToken) is not { } stranded)
            return;

        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4006_GraphNeverExited,
            name.GetLocation(),
            new[] { stranded.GetLocation() },
            stranded is InvocationExpressionSyntax later ? later.Expression.ToString() : stranded.ToString(),
            Place(stranded, call.Syntax)));
    }

    private static string Place(SyntaxNode later, SyntaxNode call)
    {
        var line = $"line {later.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        return later.SyntaxTree == call.SyntaxTree ? line : $"{line} of {Path.GetFileName(later.SyntaxTree.FilePath)}";
    }
}
