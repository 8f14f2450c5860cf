using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading.Models;

namespace MlApiAnalyzers.Reading.Training;

/// <summary>The activation that probabilities come from.</summary>
/// <param name="Activation">Softmax or sigmoid.</param>
/// <param name="Call">The call of <c>tf.nn.softmax</c> or <c>tf.sigmoid</c>, where the probabilities are made in the function that uses them.</param>
/// <param name="IsKerasModel">Whether a Keras layer or model makes them.</param>
/// <param name="IsGuarded">Whether they are kept away from zero on the way.</param>
internal sealed record ProbabilityOrigin(ActivationKind Activation, IInvocationOperation? Call, bool IsKerasModel, bool IsGuarded)
{
    private const int MaxSteps = 24;

    /// <summary>Where <paramref name="probabilities"/> come from; null where that is not known, or no softmax or sigmoid.</summary>
    public static ProbabilityOrigin? Of(IOperation probabilities, TensorFlowLibrary library, CancellationToken cancellationToken) =>
        Of(probabilities, library, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellationToken);

    private static ProbabilityOrigin? Of(IOperation probabilities, TensorFlowLibrary library, HashSet<ISymbol> visited, CancellationToken cancellationToken)
    {
        var current = probabilities.Unwrap();
        var isGuarded = false;
        for (var step = 0; step < MaxSteps; step++)
        {
            if (current is IInvocationOperation call)
            {
                if (ActivationOf(call, library) is { } activation)
                {
                    var isHere = Flow.FunctionOf(call.Syntax) == Flow.FunctionOf(probabilities.Syntax) && call.Syntax.SyntaxTree == probabilities.Syntax.SyntaxTree;
                    return new ProbabilityOrigin(activation, isHere ? call : null, IsKerasModel: false, isGuarded);
                }
                if (library.IsApply(call.TargetMethod))
                {
                    var layers = ModelReader.ReadTensor(call, library, cancellationToken).Layers;
                    return layers.IsEmpty ? null : OfModel(new KerasModel(ModelKind.Functional, layers, IsComplete: false), isGuarded);
                }
                if (call.TargetMethod.Name is "clip_by_value" or "maximum" && library.IsTfMember(call.TargetMethod) && !call.Arguments.IsEmpty)
                {
                    isGuarded = true;
                    current = call.Arguments[0].Value.Unwrap();
                    continue;
                }
                if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
                {
                    if (FunctionResult(call, cancellationToken) is not { } result)
                        return null;
                    current = result.Unwrap();
                    continue;
                }
            }
            if (current is IParameterReferenceOperation { Parameter: var parameter } use && VariableUses.Find(parameter, use, cancellationToken) is { } uses && !Definitions.IsWrittenBefore(uses, use))
                return OfArguments(parameter, use, isGuarded, library, visited, cancellationToken);
            if (Definitions.Step(current, cancellationToken) is not { } next || next == current)
            {
                // A parameter that was written before: clipped, for instance.
                if (current is not IParameterReferenceOperation || Definitions.Value(VariableUses.VariableOf(current)!, current, cancellationToken) is not { } written)
                    return null;
                next = written.Unwrap();
            }
            current = next;
        }
        return null;
    }

    private static ProbabilityOrigin? OfModel(KerasModel model, bool isGuarded) =>
        model.OutputActivation is ActivationKind.Softmax or ActivationKind.Sigmoid ? new ProbabilityOrigin(model.OutputActivation, null, IsKerasModel: true, isGuarded) : null;

    /// <summary>What all callers pass: one activation, or no answer.</summary>
    private static ProbabilityOrigin? OfArguments(IParameterSymbol parameter, IOperation near, bool isGuarded, TensorFlowLibrary library, HashSet<ISymbol> visited, CancellationToken cancellationToken)
    {
        if (!visited.Add(parameter) || parameter.ContainingSymbol is not IMethodSymbol function || near.SemanticModel is null)
            return null;
        var calls = function.MethodKind == MethodKind.AnonymousFunction
            ? DelegateCalls(near, cancellationToken)
            : function.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && function.MethodKind != MethodKind.LocalFunction
                ? null
                : CallSites.Of(function, near.SemanticModel.Compilation, cancellationToken);
        if (calls is not { IsEmpty: false } known)
            return null;

        ProbabilityOrigin? all = null;
        foreach (var call in known)
        {
            IOperation? passed = null;
            foreach (var argument in call.Arguments)
                if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    passed = argument.Value;
            if (passed is null || Of(passed, library, visited, cancellationToken) is not { } origin || (all is not null && all.Activation != origin.Activation))
                return null;
            all = all is null ? origin : all with { IsKerasModel = all.IsKerasModel && origin.IsKerasModel, IsGuarded = all.IsGuarded && origin.IsGuarded };
        }
        return all! with { Call = null, IsGuarded = all.IsGuarded || isGuarded };
    }

    /// <summary>The calls of the lambda around an operation, where one variable holds it that is only called; else null.</summary>
    private static ImmutableArray<IInvocationOperation>? DelegateCalls(IOperation inside, CancellationToken cancellationToken)
    {
        var lambda = inside.Parent;
        while (lambda is not null and not IAnonymousFunctionOperation)
            lambda = lambda.Parent;
        if (lambda?.Parent is not IDelegateCreationOperation { Parent: var holder })
            return null;
        var variable = holder switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation assignment => VariableUses.VariableOf(assignment.Target),
            _ => null,
        };
        if (variable is null || VariableUses.Find(variable, inside, cancellationToken) is not { } uses)
            return null;
        var calls = ImmutableArray.CreateBuilder<IInvocationOperation>();
        foreach (var use in uses)
        {
            if (use.Kind == VariableUseKind.Write)
                continue;
            if (use.Kind != VariableUseKind.Read || use.Operation.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } call || call.Instance != use.Operation)
                return null;
            calls.Add(call);
        }
        return calls.ToImmutable();
    }

    /// <summary>The one expression that a lambda in a variable returns.</summary>
    private static IOperation? FunctionResult(IInvocationOperation call, CancellationToken cancellationToken)
    {
        if (call.Instance is null || Definitions.Of(call.Instance, cancellationToken) is not { } held)
            return null;
        var target = held is IDelegateCreationOperation creation ? creation.Target : held;
        return target is IAnonymousFunctionOperation function ? Definitions.ReturnValue(function) : null;
    }

    private static ActivationKind? ActivationOf(IInvocationOperation call, TensorFlowLibrary library)
    {
        var name = call.TargetMethod.Name;
        if (name is not ("softmax" or "sigmoid") || call.Arguments.IsEmpty || LayerReadings.OfTensorOperation(call, library) is not { } reading)
            return null;
        return reading.Activation;
    }
}
