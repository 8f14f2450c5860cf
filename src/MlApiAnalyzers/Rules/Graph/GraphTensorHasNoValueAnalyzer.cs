using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Execution;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4008: a node of a graph is read as if it had a value. A cast and <c>ToArray</c> read memory that is not there; <c>numpy</c>
/// runs the default session, which fails where a placeholder would have to be fed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GraphTensorHasNoValueAnalyzer : TensorFlowAnalyzer
{
    public GraphTensorHasNoValueAnalyzer()
        : base(RuleDescriptors.MLA4008_GraphTensorHasNoValue)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.GraphTensorsHaveNoBuffer))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation, OperationKind.Conversion);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var (tensor, name) = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "numpy" or "ToArray" } method, Instance: { } instance } when library.Tensor.Declares(method) || library.IVariable.Declares(method) || library.BaseResourceVariable.Declares(method) => (instance, method.Name),
            IConversionOperation { OperatorMethod: { Name: "op_Explicit" } method, IsImplicit: false, Operand: { } operand } when library.Tensor.Declares(method) || library.Tensors.Declares(method) => (operand, "the cast"),
            _ => default,
        };
        if (tensor is null || library.NDArray.IsBaseOf(tensor.UnwrapImplicit().Type)
            || !ExecutionModes.Of(context.Compilation, library).MayBeGraph(tensor, context.Options, context.CancellationToken))
            return;
        var origin = TensorOrigin.Of(tensor, context.Compilation, library, context.Options, context.CancellationToken);
        if (origin.Mode != ExecutionMode.Graph)
            return;

        var isRun = name == "numpy";
        var place = context.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.Identifier.GetLocation() : context.Operation.Syntax.GetLocation();
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4008_GraphTensorHasNoValue,
            place,
            isRun && origin.Placeholder is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            origin.Placeholder is null ? null : new[] { origin.Placeholder.Syntax.GetLocation() },
            properties: null,
            tensor.Syntax.ToString(),
            !isRun ? $"{(name == "ToArray" ? "'ToArray'" : name)} reads memory that is not there"
                : origin.Placeholder is null ? "'numpy' runs the default session for it, whichever that is"
                : "'numpy' runs the default session, which fails because nothing is fed to the placeholder"));
    }
}
