using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Training;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Model;

/// <summary>MLA7009: a model trained with a regression loss is measured by accuracy.</summary>
public sealed class AccuracyOnRegressionRule() : TensorFlowRule(RuleDescriptors.MLA7009_AccuracyOnRegression)
{
    /// <summary>Present where the metric is a string, in whose place another can stand.</summary>
    public const string NameProperty = "name";

    /// <summary>Present where all metrics are objects that measure accuracy.</summary>
    public const string AllObjectsProperty = "allObjects";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Call("compile", (context, compile) => Check(context, compile, library));

    private static void Check(RuleContext context, IInvocationOperation compile, TensorFlowLibrary library)
    {
        if (!library.IsModelMember(compile.TargetMethod)
            || compile.Argument("metrics") is not { } metrics || compile.Argument("loss") is not { } loss
            || RegressionLoss(loss.Value, library, context) is not { } lossName
            || Elements.Denoted(metrics.Value, context.CancellationToken) is not { } elements)
        {
            return;
        }

        var accuracies = 0;
        foreach (var element in elements)
            if (IsAccuracy(element, library, context))
                accuracies++;
        if (accuracies == 0 || IsClassifier(compile.Instance, library, context))
            return;

        // A list that other code uses too is not changed for this model.
        var isHere = Elements.Of(metrics.Value) is not null;
        var isOwn = isHere || (SingleUses.ValueOf(metrics.Value, context.CancellationToken) is { } list && Elements.Of(list) is not null);
        var areAllObjects = isHere && accuracies == elements.Length;
        foreach (var element in elements)
        {
            if (!IsAccuracy(element, library, context))
                continue;
            var place = element.Syntax.SyntaxTree == compile.Syntax.SyntaxTree ? element : metrics.Value;
            context.Report(place.Syntax.GetLocation(), [lossName], properties: isOwn && place.ConstantString() is not null ? new() { [NameProperty] = null } : areAllObjects && element.Type?.SpecialType != SpecialType.System_String ? new() { [AllObjectsProperty] = null } : null);
            if (place != element)
                return;
        }
    }

    /// <summary>
    /// The name of a regression loss that the author chose. <c>compile</c> takes mean squared error for every string it does not
    /// know, so of a string only its meaning counts.
    /// </summary>
    private static string? RegressionLoss(IOperation loss, TensorFlowLibrary library, RuleContext context) => Evaluator.Known(loss, context.CancellationToken).Text switch
    {
        { } name => name.ToLowerInvariant() is "mse" or "mean_squared_error" or "mae" or "mean_absolute_error" or "mape" or "mean_absolute_percentage_error"
            or "msle" or "mean_squared_logarithmic_error" or "huber" or "huber_loss" or "logcosh" or "log_cosh" ? name : null,
        null => LossReading.Read(loss, library, context.CancellationToken) is { IsRegression: true } reading ? reading.Name : null,
    };

    private static bool IsAccuracy(IOperation metric, TensorFlowLibrary library, RuleContext context) => Evaluator.Known(metric, context.CancellationToken) switch
    {
        { Text: { } name } => name is "accuracy" or "acc",
        MadeValue { Maker: IMethodSymbol method } => method.Name is "Accuracy" or "BinaryAccuracy" or "CategoricalAccuracy" or "SparseCategoricalAccuracy" or "TopKCategoricalAccuracy" or "SparseTopKCategoricalAccuracy"
            && (library.IMetricsApi.Declares(method) || library.MetricsApi.Declares(method)),
        _ => false,
    };

    /// <summary>Whether the model gives probabilities, or, built in sight, may give some: then accuracy is what its author means to see.</summary>
    private static bool IsClassifier(IOperation? model, TensorFlowLibrary library, RuleContext context) =>
        model is not null
        && ModelReader.Read(model, library, context.CancellationToken) is { } reading
        && reading.OutputActivation is not (ActivationKind.None or ActivationKind.Other);
}
