using Microsoft.CodeAnalysis;
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
public sealed class GraphTensorHasNoValueRule() : TensorFlowRule(RuleDescriptors.MLA4008_GraphTensorHasNoValue)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (!library.Has(Capability.GraphTensorsHaveNoBuffer))
            return;
        on.Calls(["numpy", "ToArray"], (context, _) => Check(context, library));
        on.Operations(context => Check(context, library), OperationKind.Conversion);
    }

    private static void Check(RuleContext context, TensorFlowLibrary library)
    {
        var (tensor, name) = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { Name: "numpy" or "ToArray" } method, Instance: { } instance } when library.Tensor.Declares(method) || library.IVariable.Declares(method) || library.BaseResourceVariable.Declares(method) => (instance, method.Name),
            IConversionOperation { OperatorMethod: { Name: "op_Explicit" } method, IsImplicit: false, Operand: { } operand } when library.Tensor.Declares(method) || library.Tensors.Declares(method) => (operand, "the cast"),
            _ => default,
        };
        if (tensor is null || library.NDArray.IsBaseOf(tensor.UnwrapImplicit().Type)
            || !context.Modes.MayBeGraph(tensor, context.Options, context.CancellationToken))
            return;
        var origin = TensorOrigin.Of(tensor, context.Compilation, library, context.Options, context.CancellationToken);
        if (origin.Mode != ExecutionMode.Graph)
            return;

        var isRun = name == "numpy";
        context.Report(
            context.Operation.NameLocation(),
            [tensor.Syntax.ToString(), !isRun ? $"{(name == "ToArray" ? "'ToArray'" : name)} reads memory that is not there"
                : origin.Placeholder is null ? "'numpy' runs the default session for it, whichever that is"
                : "'numpy' runs the default session, which fails because nothing is fed to the placeholder"],
            severity: isRun && origin.Placeholder is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            related: origin.Placeholder is null ? null : [origin.Placeholder.Syntax.GetLocation()]);
    }
}
