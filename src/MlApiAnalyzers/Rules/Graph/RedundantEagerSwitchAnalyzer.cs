using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4013: eager execution is switched on while it is on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedundantEagerSwitchAnalyzer : TensorFlowAnalyzer
{
    public RedundantEagerSwitchAnalyzer()
        : base(RuleDescriptors.MLA4013_RedundantEagerSwitch)
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
        if (call.TargetMethod.Name != "enable_eager_execution" || !library.Tf.Declares(call.TargetMethod) || call.Parent is not IExpressionStatementOperation statement)
            return;
        if (ExecutionModes.Of(context.Compilation, library).ModeAt(call, context.Options, context.CancellationToken) == ExecutionMode.Eager)
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA4013_RedundantEagerSwitch, statement.Syntax.GetLocation()));
    }
}
