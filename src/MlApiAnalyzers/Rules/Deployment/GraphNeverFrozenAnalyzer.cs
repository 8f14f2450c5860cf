using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5015: <c>write_graph</c> in a program that has variables and saves them nowhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GraphNeverFrozenAnalyzer : TensorFlowAnalyzer
{
    public GraphNeverFrozenAnalyzer()
        : base(RuleDescriptors.MLA5015_GraphNeverFrozen)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Check(operation, library), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var write = (IInvocationOperation)context.Operation;

        // A graph without variables is complete as it is.
        if (write.TargetMethod.Name != "write_graph"
            || !library.Train.Declares(write.TargetMethod)
            || context.ContainingSymbol.ContainingType is not { } type
            || !TypeWords.Mention(type, static word => word is "Variable" or "get_variable" or "import_meta_graph", context.CancellationToken)
            || TypeWords.Mention(type, static word => word is "Saver" or "saver" || word.IndexOf("freeze", StringComparison.OrdinalIgnoreCase) >= 0, context.CancellationToken))
        {
            return;
        }
        foreach (var file in ModelFiles.In(context.Compilation, library, context.CancellationToken))
            if (file.Use is ModelFileUse.SaveCheckpoint or ModelFileUse.Freeze)
                return;
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MLA5015_GraphNeverFrozen, write.Syntax.GetLocation()));
    }
}
