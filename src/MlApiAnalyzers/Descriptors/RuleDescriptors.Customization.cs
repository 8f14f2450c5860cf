using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA6001_TrainingFlagDropped = new(
        id: "MLA6001",
        title: "Training flag is not passed on",
        messageFormat: "'{0}' is applied without 'training', which defaults to false: {1} while the model trains",
        category: RuleCategories.Customization,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'Apply' has its own 'training' parameter with the default false: the flag that 'Call' received reaches a sub-layer only when it is passed on. Without it dropout drops nothing and batch normalization learns no statistics, in training as in inference.",
        helpLinkUri: HelpLink.Of("MLA6001"));
}
