using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4007: a <c>using</c> that is meant to leave a graph, which only <c>Exit</c> does. Of newer versions it does not compile.</summary>
public sealed class UsingOnDefaultGraphRule() : TensorFlowRule(RuleDescriptors.MLA4007_UsingOnDefaultGraph)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.OnlyExitLeavesGraph))
            on.Operations(context => Check(context, library), OperationKind.Using, OperationKind.UsingDeclaration);
    }

    private static void Check(RuleContext context, TensorFlowLibrary library)
    {
        var (resource, keyword) = (context.Operation, context.Operation.Syntax) switch
        {
            (IUsingOperation statement, UsingStatementSyntax syntax) => (statement.Resources, syntax.UsingKeyword),
            (IUsingDeclarationOperation declaration, LocalDeclarationStatementSyntax syntax) => (declaration.DeclarationGroup, syntax.UsingKeyword),
            _ => default,
        };
        if (resource is IVariableDeclarationGroupOperation { Declarations: { Length: > 0 } declarations } && declarations[0].Declarators is { Length: > 0 } declarators)
            resource = declarators[0].GetVariableInitializer()?.Value;
        if (resource?.Unwrap() is ISimpleAssignmentOperation assignment)
            resource = assignment.Value;
        if (resource?.Unwrap() is IInvocationOperation { TargetMethod: { Name: "as_default" } method } && library.Graph.IsBaseOf(method.ContainingType))
            context.Report(keyword.GetLocation());
    }
}
