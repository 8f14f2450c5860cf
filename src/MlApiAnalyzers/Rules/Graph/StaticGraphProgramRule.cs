using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4012: a program that builds a graph and runs it, at its first placeholder.</summary>
public sealed class StaticGraphProgramRule() : TensorFlowRule(RuleDescriptors.MLA4012_StaticGraphProgram)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) => on.Calls(GraphProgramReader.AnchorNames, (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation invocation, TensorFlowLibrary library)
    {
        if (!GraphProgramReader.MayStandFor(invocation.TargetMethod, library)
            || invocation.Syntax is not InvocationExpressionSyntax syntax
            || invocation.SemanticModel is not { } model)
            return;
        foreach (var program in GraphProgramReader.Of(syntax, model, library, context.CancellationToken))
        {
            if (program.Anchor != syntax)
                continue;
            var what = program.CanMigrate ? "can be rewritten in eager style" : $"cannot be rewritten in eager style: {program.Refusals[0].Sentence} ({program.Refusals[0].Precondition.Name})";
            context.Report(syntax.Expression.GetLocation(), [program.Name, what]);
        }
    }
}
