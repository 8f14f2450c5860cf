using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3006: <c>compile</c> is given the name of a metric that does not exist, which throws at the first batch.</summary>
public sealed class UnknownMetricRule() : TensorFlowRule(RuleDescriptors.MLA3006_UnknownMetric)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.MetricNamesAreClosed))
            return;
        var names = new KerasNames(KerasNames.Metrics, library.Version);
        on.Call("compile", (context, invocation) =>
        {
            if (!library.IsModelMember(invocation.TargetMethod)
                || invocation.WrittenArgument("metrics") is not { Parameter.Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } } metrics
                || Elements.Denoted(metrics.Value, context.CancellationToken) is not { } elements)
            {
                return;
            }
            foreach (var element in elements)
            {
                if (element.Syntax.SyntaxTree != invocation.Syntax.SyntaxTree || NameFix.Unknown(Evaluator.Known(element, context.CancellationToken), names) is not { } name)
                    continue;
                var meant = names.Meant(name);
                NameFix.Report(context, element, [name, NameFix.Hint(meant)], meant);
            }
        });
    }
}
