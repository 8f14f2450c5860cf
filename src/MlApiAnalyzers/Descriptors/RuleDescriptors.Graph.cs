using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA4001_PlaceholderInEagerMode = new(
        id: "MLA4001",
        title: "Placeholder in eager mode",
        messageFormat: "'tf.placeholder' throws RuntimeError here, because eager execution is on",
        category: RuleCategories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow.NET runs eagerly unless the program switches it off, and 'tf.placeholder' refuses to work in eager mode. It is an error where the mode is proved in the same method, else a warning.",
        helpLinkUri: HelpLink.Of("MLA4001"));

    public static readonly DiagnosticDescriptor MLA4010_TapeUsedTwice = new(
        id: "MLA4010",
        title: "Gradient tape is used twice",
        messageFormat: "{1} has used up the tape '{0}', so this one throws InvalidOperationException: Stack empty",
        category: RuleCategories.Graph,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A tape that is not persistent is popped by its first 'gradient' call. The second finds no tape. It is an error where both calls are certain to run, and a warning in a loop whose number of iterations is not known.",
        helpLinkUri: HelpLink.Of("MLA4010"));

    public static readonly DiagnosticDescriptor MLA4011_LossLeavesTape = new(
        id: "MLA4011",
        title: "Loss leaves the gradient tape",
        messageFormat: "{0} that the tape '{1}' does not record, and the loss comes from nothing else, so its gradients are null",
        category: RuleCategories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A gradient tape records operations on tensors. A number, an array or an NDArray read out of a tensor is a copy, and a loss computed from copies only has no gradient: 'gradient' returns null for every variable, without a warning.",
        helpLinkUri: HelpLink.Of("MLA4011"));

    public static readonly DiagnosticDescriptor MLA4012_StaticGraphProgram = new(
        id: "MLA4012",
        title: "Program is written as a static graph",
        messageFormat: "'{0}' builds a graph and runs it in a session; it {1}",
        category: RuleCategories.Graph,
        defaultSeverity: DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "TensorFlow.NET runs eagerly by default. A program of placeholders, sessions and tf.train optimizers becomes shorter and can be debugged step by step when it is rewritten in eager style. Where a precondition of the rewriting does not hold, the message names it.",
        helpLinkUri: HelpLink.Of("MLA4012"));

    public static readonly DiagnosticDescriptor MLA4017_TapesShareState = new(
        id: "MLA4017",
        title: "Gradient tapes share one stack",
        messageFormat: "'{0}.gradient' {1}",
        category: RuleCategories.Graph,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'tf.GradientTape' returns the same object for every tape. 'gradient' uses the tape opened last, whichever variable it is called on, and disposing of one tape clears all of them.",
        helpLinkUri: HelpLink.Of("MLA4017"));
}
