using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4003: a Keras model is built, trained or asked while eager execution is off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KerasModelWithoutEagerAnalyzer : TensorFlowAnalyzer
{
    public KerasModelWithoutEagerAnalyzer()
        : base(RuleDescriptors.MLA4003_KerasModelWithoutEager)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Keras is not null && library.Has(Capability.RunsEagerlyByDefault))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!ModeEffects.WorksWithKerasModel(call.TargetMethod, library))
            return;
        var modes = ExecutionModes.Of(context.Compilation, library);
        if (modes.ModeAt(call, context.Options, context.CancellationToken) != ExecutionMode.Graph)
            return;

        var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        var needless = modes.NeedlessSwitch(context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4003_KerasModelWithoutEager,
            name.GetLocation(),
            needless is null ? ImmutableArray<Location>.Empty : ImmutableArray.Create(needless.GetLocation()),
            call.TargetMethod.Name));
    }
}
