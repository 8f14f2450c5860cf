using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA3001_NotImplementedMember = new(
        id: "MLA3001",
        title: "Member is not implemented",
        messageFormat: "'{0}' always throws NotImplementedException in {1}{2}",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The member exists in the public API of the referenced version, and its body does nothing but throw.",
        helpLinkUri: HelpLink.Of("MLA3001"));

    public static readonly DiagnosticDescriptor MLA3003_StringCompile = new(
        id: "MLA3003",
        title: "compile with strings replaces optimizer or loss",
        messageFormat: "'compile' with strings trains with {0} here, because it does not know {1}",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The overload of 'compile' that takes strings knows the optimizer \"rmsprop\" and the losses \"mse\" and \"mae\". Every other name is replaced without a word: by RMSprop, and by the mean squared error.",
        helpLinkUri: HelpLink.Of("MLA3003"));

    public static readonly DiagnosticDescriptor MLA3004_UnknownActivation = new(
        id: "MLA3004",
        title: "Activation name is unknown",
        messageFormat: "\"{0}\" is no activation that a string can select, so this call throws \"Activation {0} not found\"{1}",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A string selects one of seven activations: relu, relu6, linear, sigmoid, softmax, tanh, mish, in lower case. Any other name throws when the layer is created.",
        helpLinkUri: HelpLink.Of("MLA3004"));

    public static readonly DiagnosticDescriptor MLA3005_UnknownInitializer = new(
        id: "MLA3005",
        title: "Initializer name is unknown",
        messageFormat: "{0} is no initializer that a string can select, so '{1}' silently becomes glorot_uniform",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A string selects one of four initializers: glorot_uniform, zeros, ones, orthogonal. Any other name, and null, silently selects glorot_uniform.",
        helpLinkUri: HelpLink.Of("MLA3005"));

    public static readonly DiagnosticDescriptor MLA3006_UnknownMetric = new(
        id: "MLA3006",
        title: "Metric name is unknown",
        messageFormat: "\"{0}\" is no metric that a string can select, so the first batch of training or evaluation throws NotImplementedException{1}",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A string selects one of three metrics, by six names: accuracy, acc, mean_absolute_error, mae, mean_absolute_percentage_error, mape. Any other name throws, but only at the first batch.",
        helpLinkUri: HelpLink.Of("MLA3006"));

    public static readonly DiagnosticDescriptor MLA3010_RetiredLibrary = new(
        id: "MLA3010",
        title: "Library is no longer developed",
        messageFormat: "{0} is no longer developed: {1}",
        category: RuleCategories.Support,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The referenced library gets no releases any more, and none of what changed below it since: Python, Keras, TensorFlow, .NET. It still works where it worked.",
        helpLinkUri: HelpLink.Of("MLA3010"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
