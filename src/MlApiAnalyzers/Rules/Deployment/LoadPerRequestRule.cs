using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Serving;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>
/// MLA5010: a model is loaded, or trained, for every request that the program serves, or for every item that a method predicts.
/// Sessions in methods that serve an item are MLA4009's.
/// </summary>
public sealed class LoadPerRequestRule() : LibraryRule(RuleDescriptors.MLA5010_LoadPerRequest)
{
    private static readonly string[] TrainingWords = { "train", "fit", "learn", "tune", "calibrat" };

    public override void Subscribe(Subscriptions on, ReferencedLibraries libraries)
    {
        if (libraries.TensorFlow is null && libraries.KerasNet is null)
            return;
        on.Calls(ModelLoads.Names, (context, _) => Check(context, libraries));
        on.Creation((context, _) => Check(context, libraries));
    }

    private static void Check(RuleContext context, ReferencedLibraries libraries)
    {
        var operation = context.Operation;
        if (operation is IInvocationOperation call && ModelLoads.IsTraining(call.TargetMethod, libraries))
        {
            if (RequestCode.Of(operation, context.Compilation, context.CancellationToken) is { } place && !IsMeantToTrain(place.Handler))
                Report(context, $"for every request, {place.Place}", "training belongs outside of requests");
            return;
        }
        if (!ModelLoads.IsLoad(operation, libraries))
            return;
        if (RequestCode.Of(operation, context.Compilation, context.CancellationToken) is { } request)
        {
            if (IsFirstLoad(operation, request, libraries) && !(!request.IsCreation && (IsKept(operation) || Varies(operation, context.CancellationToken))))
                Report(context, $"for every request, {request.Place}", "load it once and share it");
            return;
        }
        if (libraries.TensorFlow is { } library
            && operation is IInvocationOperation { TargetMethod: var method }
            && ModelLoads.IsModelLoad(method, libraries)
            && ItemCode.MethodAround(operation, context.ContainingSymbol) is { } around
            && !ItemCode.IsKept(operation)
            && !Varies(operation, context.CancellationToken)
            && !TrainsOrSaves(VariableUses.RootOf(operation), libraries)
            && ItemCode.Repetition(around, context.Compilation, library, context.CancellationToken) is { } repetition)
            Report(context, repetition, "load it once and share it");
    }

    private static void Report(RuleContext context, string when, string advice)
    {
        var syntax = context.Operation.Syntax;
        var name = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.ToString(),
            InvocationExpressionSyntax call => call.Expression.ToString(),
            ObjectCreationExpressionSyntax creation => "new " + creation.Type,
            _ => syntax.ToString(),
        };
        context.Report(syntax.GetLocation(), [name, when, advice]);
    }

    /// <summary>Whether the request is one for training, by the names of its handler or its route.</summary>
    private static bool IsMeantToTrain(string handler)
    {
        foreach (var word in TrainingWords)
            if (handler.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether nothing before it in the same function loads: a graph, its import and its session are one report.</summary>
    private static bool IsFirstLoad(IOperation operation, RequestPlace place, ReferencedLibraries libraries)
    {
        foreach (var other in place.Function.Descendants())
        {
            if (other == operation || other.Syntax.SpanStart > operation.Syntax.SpanStart)
                continue;
            if (other.Syntax != operation.Syntax && ModelLoads.IsLoad(other, libraries))
                return false;
        }
        return true;
    }

    /// <summary>Whether what was loaded is put where the next request finds it, so that this one is meant to load it.</summary>
    private static bool IsKept(IOperation load)
    {
        var value = load.Wrapped();
        return value.Parent is ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation };
    }

    /// <summary>Whether an argument comes out of the request: another model each time.</summary>
    private static bool Varies(IOperation load, CancellationToken cancellationToken)
    {
        var arguments = load switch
        {
            IInvocationOperation call => call.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => ImmutableArray<IArgumentOperation>.Empty,
        };
        foreach (var argument in arguments)
        {
            foreach (var operation in argument.Value.DescendantsAndSelf())
            {
                if (operation is IParameterReferenceOperation)
                    return true;
                if (operation is not ILocalReferenceOperation local)
                    continue;
                if (Evaluator.ValueOf(local, cancellationToken) is not { IsOpen: false, Origin: { } made })
                    return true;
                foreach (var part in made.DescendantsAndSelf())
                    if (part is IParameterReferenceOperation)
                        return true;
            }
        }
        return false;
    }

    private static bool TrainsOrSaves(IOperation body, ReferencedLibraries libraries)
    {
        foreach (var operation in body.Descendants())
            if (operation is IInvocationOperation { TargetMethod: var method }
                && (ModelLoads.IsTraining(method, libraries) || (method.Name is "save" or "save_weights" or "Save" or "SaveWeight" && (libraries.TensorFlow?.IsModelMember(method) == true || libraries.KerasNet?.BaseModel.Declares(method) == true))))
                return true;
        return false;
    }
}
