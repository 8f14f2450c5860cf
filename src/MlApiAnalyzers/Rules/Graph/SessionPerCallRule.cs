using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Serving;
using MlApiAnalyzers.Reading.Sessions;

namespace MlApiAnalyzers.Rules.Graph;

/// <summary>
/// MLA4009: a session, or an imported graph, that serves one item and is made anew for the next: in a loop, in a method that
/// is called in one, or in a method whose name and parameters say so; what runs for every request is MLA5010's. Training, checkpoints and different models are left alone.
/// </summary>
public sealed class SessionPerCallRule() : TensorFlowRule(RuleDescriptors.MLA4009_SessionPerCall)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        on.Calls(GraphCalls.SessionNames, (context, _) => Check(context, library));
        on.Calls(GraphCalls.ImportNames, (context, _) => Check(context, library));
        on.Creation((context, _) => Check(context, library));
    }

    private static void Check(RuleContext context, TensorFlowLibrary library)
    {
        var creation = context.Operation;
        var isSession = GraphCalls.CreatesSession(creation, library);
        if (!isSession && !(creation is IInvocationOperation call && GraphCalls.Imports(call.TargetMethod, library)))
            return;
        if (RepeatingLoop(creation, library) is { } loop)
        {
            if ((isSession || !Contains(loop, library, GraphCalls.CreatesSession)) && IsForOneItem(creation, loop, library, context.CancellationToken))
                Report(context, creation, "is created in a loop");
            return;
        }
        if (ItemCode.MethodAround(creation, context.ContainingSymbol) is not { } method || ItemCode.IsKept(creation))
            return;
        var body = VariableUses.RootOf(creation);
        if ((!isSession && Contains(body, library, GraphCalls.CreatesSession)) || !IsForOneItem(creation, body, library, context.CancellationToken))
            return;
        if (ItemCode.Repetition(method, context.Compilation, library, context.CancellationToken) is { } repetition
            && RequestCode.Of(creation, context.Compilation, context.CancellationToken) is null)
            Report(context, creation, "is created " + repetition);
    }

    private static void Report(RuleContext context, IOperation creation, string reason)
    {
        var created = creation.Syntax is InvocationExpressionSyntax call ? call.Expression : creation.Syntax;
        context.Report(creation.Syntax.GetLocation(), [created.ToString(), reason]);
    }

    /// <summary>The loop, or the parallel loop's function, that creates in every iteration.</summary>
    private static IOperation? RepeatingLoop(IOperation creation, TensorFlowLibrary library)
    {
        if (SessionLoops.Around(creation, library) is { } loop)
            return SessionLoops.IsConditional(creation, loop) || SessionLoops.RunsOnce(creation, loop) || ItemCode.IsKept(creation) ? null : loop;
        for (var parent = creation.Parent; parent is not null; parent = parent.Parent)
            if (parent is IAnonymousFunctionOperation function)
                return SessionLoops.GivenTo(function) is { TargetMethod: { Name: "For" or "ForEach" or "ForEachAsync", ContainingType.Name: "Parallel" } } ? function : null;
        return null;
    }

    /// <summary>Whether the code around serves items with one model: it trains nothing, restores nothing and imports no varying graph.</summary>
    private static bool IsForOneItem(IOperation creation, IOperation around, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        foreach (var operation in around.Descendants())
        {
            if (GraphCalls.CreatesTrainStep(operation, library) || GraphCalls.IsInitializer(operation, library))
                return false;
            if (operation is not IInvocationOperation call)
                continue;
            if (GraphCalls.CreatesVariable(call.TargetMethod, library) || (call.TargetMethod.Name == "restore" && library.Owns(call.TargetMethod)))
                return false;
            if ((GraphCalls.Imports(call.TargetMethod, library) || call == creation) && Varies(call.Arguments, around, library))
                return false;
        }
        return creation is not IObjectCreationOperation created || !Varies(created.Arguments, around, library);
    }

    /// <summary>Whether an argument comes out of the iteration, or out of the call: another graph each time.</summary>
    private static bool Varies(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, IOperation around, TensorFlowLibrary library)
    {
        foreach (var argument in arguments)
        {
            foreach (var operation in argument.Value.DescendantsAndSelf())
            {
                var isHere = operation switch
                {
                    IParameterReferenceOperation parameter => parameter.Parameter.IsDeclaredIn(around),
                    ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences.Length == 1 && around.Syntax.Span.Contains(local.Local.DeclaringSyntaxReferences[0].Span) && !IsCreatedHere(local, around, library),
                    _ => false,
                };
                if (isHere)
                    return true;
            }
        }
        return false;
    }

    // A graph that is created beside the session is judged by what is imported into it.
    private static bool IsCreatedHere(ILocalReferenceOperation local, IOperation around, TensorFlowLibrary library)
    {
        if (library.Graph.IsBaseOf(local.Type))
            return true;
        foreach (var operation in around.Descendants())
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))
                return declarator.GetVariableInitializer()?.Value.ConstantValue.HasValue == true;
        return false;
    }

    private static bool Contains(IOperation scope, TensorFlowLibrary library, Func<IOperation, TensorFlowLibrary, bool> isWanted)
    {
        foreach (var operation in scope.Descendants())
            if (isWanted(operation, library))
                return true;
        return false;
    }
}
