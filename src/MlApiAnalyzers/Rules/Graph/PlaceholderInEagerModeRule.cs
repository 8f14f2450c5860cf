using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4001: a placeholder is created while eager execution is on.</summary>
public sealed class PlaceholderInEagerModeRule() : TensorFlowRule(RuleDescriptors.MLA4001_PlaceholderInEagerMode)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.PlaceholderThrowsWhenEager))
            on.Call("placeholder", (context, call) => Check(context, call, library));
    }

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        if (!library.Tf.Declares(call.TargetMethod))
            return;
        var modes = context.Modes;
        var fact = modes.At(call, context.Options, context.CancellationToken);
        if (fact.Mode != ExecutionMode.Eager)
            return;

        // The fix edits one file; it goes to the outermost method of the chain that is in the placeholder's.
        var entry = fact is { Root: { } root, Entry: { DeclaringSyntaxReferences: { Length: 1 } references } method } && !modes.NeedsEagerSince(method, root, context.CancellationToken)
            ? references[0].GetSyntax(context.CancellationToken)
            : null;
        context.Report(
            call.NameLocation(),
            severity: fact.IsProved ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            related: entry is null ? null : [entry.GetLocation()]);
    }
}
