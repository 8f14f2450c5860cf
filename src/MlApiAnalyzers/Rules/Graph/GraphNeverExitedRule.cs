using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4006: <c>as_default</c> without <c>Exit</c>, and later a Keras model or a tape, which then works in graph mode. A program
/// that stays with its graph need not leave it.
/// </summary>
public sealed class GraphNeverExitedRule() : TensorFlowRule(RuleDescriptors.MLA4006_GraphNeverExited)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.RunsEagerlyByDefault))
            on.Call("as_default", (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!library.Graph.IsBaseOf(call.TargetMethod.ContainingType))
            return;
        var modes = context.Modes;
        if (context.ModeAt(call) == ExecutionMode.Graph || modes.StrandedBy(call, context.CancellationToken) is not { } stranded)
            return;

        context.Report(
            call.NameLocation(),
            [stranded is InvocationExpressionSyntax later ? later.Expression.ToString() : stranded.ToString(), Place(stranded, call.Syntax)],
            related: [stranded.GetLocation()]);
    }

    private static string Place(SyntaxNode later, SyntaxNode call)
    {
        var line = $"line {later.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        return later.SyntaxTree == call.SyntaxTree ? line : $"{line} of {Path.GetFileName(later.SyntaxTree.FilePath)}";
    }
}
