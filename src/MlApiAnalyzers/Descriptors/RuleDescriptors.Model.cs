using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA7004_SoftmaxWithLogitsLoss = new(
        id: "MLA7004",
        title: "Activation and from_logits are both set",
        messageFormat: "The model's last layer already applies {0}, and '{1}' with from_logits: true applies it again",
        category: RuleCategories.Model,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With from_logits: true the loss expects raw scores and applies softmax or sigmoid itself. On probabilities it still trains, slowly and to a worse result.",
        helpLinkUri: HelpLink.Of("MLA7004"));

    public static readonly DiagnosticDescriptor MLA7009_AccuracyOnRegression = new(
        id: "MLA7009",
        title: "Accuracy on a regression",
        messageFormat: "Accuracy counts predictions of the right class, which says nothing about a model trained with '{0}'; measure \"mae\"",
        category: RuleCategories.Model,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Accuracy compares class indices, or asks on which side of 0.5 a number is. For a regression it does not tell how far off the predictions are, and it need not rise while the loss falls.",
        helpLinkUri: HelpLink.Of("MLA7009"));

    public static readonly DiagnosticDescriptor MLA7011_ValidationNeverRuns = new(
        id: "MLA7011",
        title: "Validation never runs",
        messageFormat: "{0}",
        category: RuleCategories.Model,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'fit' on a dataset validates in the epochs whose number, counted from 0, is a positive multiple of validation_step, and the others skip on_epoch_end as well. With the default of 10, fewer than eleven epochs never validate, and with 0 the division by validation_step throws.",
        helpLinkUri: HelpLink.Of("MLA7011"));
}
