using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4015: the initializer runs in the very loop that runs the training step. In a loop around the training loop it starts
/// another training, as for folds and restarts.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitializerInLoopAnalyzer : TensorFlowAnalyzer
{
    public InitializerInLoopAnalyzer()
        : base(RuleDescriptors.MLA4015_InitializerInLoop)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library) =>
        context.RegisterOperationAction(operation => Analyze(operation, library), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!SessionRun.IsRun(call.TargetMethod, library)
            || SessionLoops.Around(call, library) is not { } loop
            || !Fetches(call, library, static (operation, library) => GraphCalls.IsInitializer(operation, library), context.CancellationToken)
            || SessionLoops.IsConditional(call, loop)
            || Rebuilds(loop, library)
            || !Trains(loop, library, context.CancellationToken))
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA4015_InitializerInLoop,
            call.Syntax.GetLocation(),
            ImmutableArray.Create(OutermostLoop(loop, library).Syntax.GetLocation())));
    }

    private static bool Fetches(IInvocationOperation call, TensorFlowLibrary library, Func<IOperation, TensorFlowLibrary, bool> isWanted, CancellationToken cancellationToken)
    {
        if (SessionRun.Read(call, library, cancellationToken)?.Fetches is not { } fetches)
            return false;
        foreach (var fetch in fetches)
            if (Definitions.Of(fetch, cancellationToken) is { } created && isWanted(created, library))
                return true;
        return false;
    }

    /// <summary>Whether the iteration makes a session, a graph or variables, which then need their initializer.</summary>
    private static bool Rebuilds(ILoopOperation loop, TensorFlowLibrary library)
    {
        foreach (var operation in loop.Body.Descendants())
        {
            if (GraphCalls.CreatesSession(operation, library) || GraphCalls.CreatesGraph(operation, library) || GraphCalls.CreatesTrainStep(operation, library)
                || (operation is IInvocationOperation call && GraphCalls.CreatesVariable(call.TargetMethod, library)))
                return true;
        }
        return false;
    }

    /// <summary>Whether a training step runs in the loop, and in no loop inside it.</summary>
    private static bool Trains(ILoopOperation loop, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in loop.Body.Descendants())
        {
            if (operation is IInvocationOperation call
                && SessionRun.IsRun(call.TargetMethod, library)
                && SessionLoops.Around(call, library) == loop
                && Fetches(call, library, static (operation, library) => GraphCalls.CreatesTrainStep(operation, library), cancellationToken))
                return true;
        }
        return false;
    }

    private static ILoopOperation OutermostLoop(ILoopOperation loop, TensorFlowLibrary library)
    {
        while (SessionLoops.Around(loop, library) is { } outer && !Rebuilds(outer, library))
            loop = outer;
        return loop;
    }
}
