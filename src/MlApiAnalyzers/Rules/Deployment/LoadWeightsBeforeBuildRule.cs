using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5004: <c>load_weights</c> on a model that was created just before and waits for its first input.</summary>
public sealed class LoadWeightsBeforeBuildRule() : TensorFlowRule(RuleDescriptors.MLA5004_LoadWeightsBeforeBuild)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.UnbuiltModelsLoadNothing))
            on.Call("load_weights", (context, load) => Check(context, load, library));
    }

    private static void Check(RuleContext context, IInvocationOperation load, TensorFlowLibrary library)
    {
        if (ModelFiles.UseOf(load, library) != ModelFileUse.LoadWeights || load.Instance?.Unwrap() is not { } receiver)
            return;
        if (VariableUses.VariableOf(receiver) is { } variable && IsFresh(variable, receiver, library, context.CancellationToken))
            context.Report(load.Syntax.GetLocation(), [variable.Name]);
    }

    /// <summary>Whether the variable holds a model without variables, which nothing has built since it was created in the same function.</summary>
    private static bool IsFresh(ISymbol variable, IOperation receiver, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        if (Evaluator.WriteOf(receiver, cancellationToken) is not { Value: { } creation } write
            || !Flow.AlwaysRunsBefore(creation.Syntax, receiver.Syntax, creation.Syntax)
            || !IsUnbuilt(creation.Unwrap(), receiver, library, cancellationToken))
        {
            return false;
        }
        foreach (var use in VariableUses.Find(variable, receiver, cancellationToken)!)
        {
            if (use.Kind != VariableUseKind.Read || use.Syntax == receiver.Syntax)
                continue;
            var isHere = use.Syntax.SyntaxTree == receiver.Syntax.SyntaxTree && Flow.FunctionOf(use.Syntax) == Flow.FunctionOf(receiver.Syntax);
            var isLater = isHere && use.Syntax.SpanStart > receiver.Syntax.SpanStart && !Flow.IsRepeatedTogether(use.Syntax, receiver.Syntax, write.Syntax);
            var isEarlier = isHere && use.Syntax.Span.End < write.Syntax.SpanStart;
            if (!isLater && !isEarlier && !LeavesUnbuilt(use.Operation, library))
                return false;
        }
        return true;
    }

    private static bool IsUnbuilt(IOperation creation, IOperation receiver, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var value = Evaluator.ValueOf(receiver, cancellationToken);
        if (value.Origin != creation && !(creation is IInvocationOperation call && Evaluator.CodeOf(call, cancellationToken) is { } maker && !MayBuild(maker, library)))
            return false;
        return value is ObjectValue { Type: var type }
            ? library.Model.IsBaseOf(type) && !library.Owns(type) && !library.Functional.IsBaseOf(type) && ModelForms.OnlyCreatesLayers(type, library, cancellationToken)
            : ModelReader.Read(receiver, library, cancellationToken) is { Kind: ModelKind.Sequential } model && ModelForms.IsUnbuilt(model);
    }

    /// <summary>Whether a method of the program that makes the model may build it as well.</summary>
    private static bool MayBuild(IOperation maker, TensorFlowLibrary library)
    {
        foreach (var operation in maker.Descendants())
        {
            if (operation is not IInvocationOperation call || (call.TargetMethod.Name is "compile" or "add" && library.Owns(call.TargetMethod)))
                continue;
            if (IsModel(call.Instance, library) || !library.Owns(call.TargetMethod))
                return true;
            foreach (var argument in call.Arguments)
                if (IsModel(argument.Value, library))
                    return true;
        }
        return false;
    }

    private static bool IsModel(IOperation? value, TensorFlowLibrary library) => value?.Unwrap().Type is { } type && library.IModel.IsBaseOf(type);

    // Everything else may apply the model, or hand it to somebody who does.
    private static bool LeavesUnbuilt(IOperation reference, TensorFlowLibrary library)
    {
        var operation = reference.Wrapped();
        return operation.Parent is IInvocationOperation call
            && call.Instance == operation
            && call.TargetMethod.Name is "compile" or "add" or "load_weights"
            && library.Owns(call.TargetMethod);
    }
}
