using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Graphs;
using MlApiAnalyzers.Reading.Layers;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>A network of hand-written layers that a session trains in a loop.</summary>
/// <param name="Program">The static-graph program.</param>
/// <param name="Step">What is minimized.</param>
/// <param name="Model">The layers.</param>
public sealed record SessionTraining(GraphProgram Program, GraphTrainStep Step, HandWrittenModel Model)
{
    /// <summary>What is plainly in the way of making <c>fit</c> of the loop, or null.</summary>
    public TrainingRefusal? Loop { get; private init; }

    /// <summary>Why it cannot become a Keras model, with the precondition's name; null where nothing is known against it.</summary>
    public (string Name, string Sentence)? Refusal
    {
        get
        {
            if (!Program.CanMigrate)
                return (Program.Refusals[0].Precondition.Name, Program.Refusals[0].Sentence);

            // That no tape takes a gradient yet is no obstacle.
            if (Model.Refusals.FirstOrDefault(static refusal => refusal.Precondition != LayerPreconditions.NotTrained) is { } refusal)
                return (refusal.Precondition.Name, refusal.Sentence);
            return Loop is null ? null : (Loop.Precondition.Name, Loop.Sentence);
        }
    }

    /// <summary>Whether a call minimizes a loss in a graph.</summary>
    public static bool IsMinimize(IInvocationOperation call, TensorFlowLibrary library) =>
        call.TargetMethod.Name == "minimize" && library.GraphOptimizer.IsBaseOf(call.TargetMethod.ContainingType) && library.Owns(call.TargetMethod);

    /// <summary>The training that <paramref name="minimize"/> is for; null where it is none of a network, or no loop runs it.</summary>
    /// <param name="minimize">The call of <c>minimize</c>.</param>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static SessionTraining? Read(IInvocationOperation minimize, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (minimize.SemanticModel is not { } semantics)
            return null;
        foreach (var program in GraphProgramReader.Of(minimize.Syntax, semantics, library, cancellationToken))
        {
            if (program.Members.Any(member => member.SyntaxTree != semantics.SyntaxTree))
                continue;

            // A second optimizer trains something that one model is not.
            if (program.TrainSteps.Count == 1
                && program.TrainSteps[0] is var step && step.Statement.Span.Contains(minimize.Syntax.Span)
                && program.Runs.FirstOrDefault(run => run.Fetches.Any(fetch => fetch.TrainStep == step) && Flow.InnermostLoop(run.Invocation) is not null) is { } training
                && ModelOf(program, step, semantics, library, cancellationToken) is { } model)
                return new SessionTraining(program, step, model) { Loop = LoopOf(training, semantics, cancellationToken) };
        }
        return null;
    }

    private static TrainingRefusal? LoopOf(GraphRun run, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (Flow.InnermostLoop(run.Invocation) is WhileStatementSyntax or DoStatementSyntax)
            return new TrainingRefusal(TrainingPreconditions.UnknownEpochs, GraphProgram.Shorten(Flow.InnermostLoop(run.Invocation)!.ToString()));
        foreach (var feed in run.Feeds)
        {
            // A batch that a method hands out is in no order that fit would know.
            if (semantics.GetOperation(feed.Value, cancellationToken)?.Unwrap() is { } value
                && (value is IInvocationOperation || (value is ILocalReferenceOperation { Local: var local } && VariableUses.Find(local, value, cancellationToken) is { } uses && uses.Any(static use => use.Kind == VariableUseKind.OpaqueWrite))))
                return new TrainingRefusal(TrainingPreconditions.UnknownData, feed.Value.ToString());
        }
        return null;
    }

    /// <summary>The layers over the very variables that are trained, and over a placeholder.</summary>
    private static HandWrittenModel? ModelOf(GraphProgram program, GraphTrainStep step, SemanticModel semantics, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var value in program.Values)
        {
            foreach (var node in value.Expression.DescendantNodesAndSelf())
            {
                if (node is not InvocationExpressionSyntax
                    || semantics.GetOperation(node, cancellationToken) is not IInvocationOperation call
                    || !HandWrittenModelReader.MayBeLayer(call, library)
                    || HandWrittenModelReader.Read(call, library, cancellationToken) is not { } model)
                    continue;
                var weights = model.Weights.ToList();
                return weights.Count == step.Variables.Count
                    && weights.All(weight => step.Variables.Any(variable => weight.IsKeptIn(variable.Symbol, null)))
                    && model.Passes.All(pass => IsPlaceholder(pass.Input, cancellationToken))
                    ? model
                    : null;
            }
        }
        return null;
    }

    private static bool IsPlaceholder(IOperation input, CancellationToken cancellationToken) =>
        Evaluator.ValueOf(input, cancellationToken) is MadeValue { Name: "placeholder" };
}
