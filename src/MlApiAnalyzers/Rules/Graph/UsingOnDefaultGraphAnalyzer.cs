using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4007: a <c>using</c> that is meant to leave a graph, which only <c>Exit</c> does. Of newer versions it does not compile.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsingOnDefaultGraphAnalyzer : TensorFlowAnalyzer
{
    public UsingOnDefaultGraphAnalyzer()
        : base(RuleDescriptors.MLA4007_UsingOnDefaultGraph)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.OnlyExitLeavesGraph))
            context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Using, OperationKind.UsingDeclaration);
    }

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
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
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA4007_UsingOnDefaultGraph, keyword.GetLocation()));
    }
}
