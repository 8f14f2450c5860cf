using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>MLA3006: <c>compile</c> is given the name of a metric that does not exist, which throws at the first batch.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownMetricAnalyzer : TensorFlowAnalyzer
{
    public UnknownMetricAnalyzer()
        : base(RuleDescriptors.MLA3006_UnknownMetric)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.MetricNamesAreClosed))
            return;
        var names = new KerasNames(KerasNames.Metrics, library.Version);
        context.RegisterOperationAction(
            context =>
            {
                var invocation = (IInvocationOperation)context.Operation;
                if (invocation.TargetMethod.Name != "compile"
                    || !library.IsModelMember(invocation.TargetMethod)
                    || invocation.WrittenArgument("metrics") is not { Parameter.Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } } metrics
                    || Elements.Denoted(metrics.Value, context.CancellationToken) is not { } elements)
                {
                    return;
                }
                foreach (var element in elements)
                    if (element.ConstantString() is { } name && !names.Accepts(name) && element.Syntax.SyntaxTree == invocation.Syntax.SyntaxTree)
                    {
                        var meant = names.Meant(name);
                        context.ReportDiagnostic(Diagnostic.Create(
                            RuleDescriptors.MLA3006_UnknownMetric,
                            element.Syntax.GetLocation(),
                            NameFix.Properties(meant),
                            name,
                            NameFix.Hint(meant)));
                    }
            },
            OperationKind.Invocation);
    }
}
