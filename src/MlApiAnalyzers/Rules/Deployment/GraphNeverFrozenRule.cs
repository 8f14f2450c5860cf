using System;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5015: <c>write_graph</c> in a program that has variables and saves them nowhere.</summary>
public sealed class GraphNeverFrozenRule() : TensorFlowRule(RuleDescriptors.MLA5015_GraphNeverFrozen)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("write_graph", (context, write) => Check(context, write, library));

    private static void Check(RuleContext context, IInvocationOperation write, TensorFlowLibrary library)
    {

        // A graph without variables is complete as it is.
        if (!library.Train.Declares(write.TargetMethod)
            || context.ContainingSymbol.ContainingType is not { } type
            || !TypeWords.Mention(type, static word => word is "Variable" or "get_variable" or "import_meta_graph", context.CancellationToken)
            || TypeWords.Mention(type, static word => word is "Saver" or "saver" || word.IndexOf("freeze", StringComparison.OrdinalIgnoreCase) >= 0, context.CancellationToken))
        {
            return;
        }
        foreach (var file in ModelFiles.In(context.Compilation, library, context.CancellationToken))
            if (file.Use is ModelFileUse.SaveCheckpoint or ModelFileUse.Freeze)
                return;
        context.Report(write.Syntax.GetLocation());
    }
}
