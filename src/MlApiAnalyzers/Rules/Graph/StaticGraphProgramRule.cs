using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>MLA4012: a program that builds a graph and runs it, at its first placeholder.</summary>
public sealed class StaticGraphProgramRule() : TensorFlowRule(RuleDescriptors.MLA4012_StaticGraphProgram)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        // All placeholders of a class lead to the same programs.
        var programs = new ConcurrentDictionary<SyntaxNode, ImmutableArray<GraphProgram>>();
        var mentions = new NameMentions(on.Compilation);
        on.Calls(GraphProgramReader.AnchorNames, (context, call) => Check(context, call, library, programs, mentions));
    }

    private static void Check(RuleContext context, IInvocationOperation invocation, TensorFlowLibrary library, ConcurrentDictionary<SyntaxNode, ImmutableArray<GraphProgram>> programs, NameMentions mentions)
    {
        if (!GraphProgramReader.MayStandFor(invocation.TargetMethod, library)
            || invocation.Syntax is not InvocationExpressionSyntax syntax
            || invocation.SemanticModel is not { } model)
            return;
        var parts = GraphProgramReader.PartsOf(GraphProgramReader.ContainerOf(syntax), model, context.CancellationToken);
        if (!programs.TryGetValue(parts[0], out var found))
            programs.TryAdd(parts[0], found = GraphProgramReader.Read(new GraphModels(model, mentions, context.CancellationToken), parts, library, context.CancellationToken));
        foreach (var program in found)
        {
            if (program.Anchor != syntax)
                continue;
            var what = program.CanMigrate ? "can be rewritten in eager style" : $"cannot be rewritten in eager style: {program.Refusals[0].Sentence} ({program.Refusals[0].Precondition.Name})";
            context.Report(syntax.Expression.GetLocation(), [program.Name, what]);
        }
    }
}
