using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA1001_HandWrittenDenseLayer = new(
        id: "MLA1001",
        title: "Dense layer is written by hand",
        messageFormat: "'{0}' over {1} is a dense layer written by hand; 'keras.layers.Dense' makes the variables itself, and its model trains and saves them{2}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A matrix product with a variable of its own, plus a bias, is what keras.layers.Dense computes. The layer makes its variables in the right shape, and a model trains, counts and saves them.",
        helpLinkUri: HelpLink.Of("MLA1001"));

    public static readonly DiagnosticDescriptor MLA1002_HandWrittenConvLayer = new(
        id: "MLA1002",
        title: "Convolution layer is written by hand",
        messageFormat: "'{0}' over {1} is a convolution layer written by hand; 'keras.layers.Conv2D' makes the variables itself, and its model trains and saves them{2}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A convolution with a filter of its own, plus a bias, is what keras.layers.Conv2D computes. The layer makes its variables in the right shape, and a model trains, counts and saves them.",
        helpLinkUri: HelpLink.Of("MLA1002"));

    public static readonly DiagnosticDescriptor MLA1003_HandWrittenCrossEntropy = new(
        id: "MLA1003",
        title: "Cross-entropy is computed from probabilities",
        messageFormat: "The cross-entropy is computed from the probabilities of '{0}', and {1}; '{2}' takes the logits and stays exact",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "softmax and sigmoid round small probabilities to 0, whose logarithm is minus infinity. The cross-entropy functions that take logits compute both steps in one, and neither overflow nor underflow.",
        helpLinkUri: HelpLink.Of("MLA1003"));

    public static readonly DiagnosticDescriptor MLA1004_TrainingLoopIsFit = new(
        id: "MLA1004",
        title: "Training loop does what fit does",
        messageFormat: "The loop trains {0} step by step, {1}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A loop that opens a GradientTape, applies one model, computes a known loss and applies the gradients of the model's variables with one optimizer is what 'fit' runs. 'compile' and 'fit' say it in two calls, batch and shuffle, keep the metrics and log every epoch.",
        helpLinkUri: HelpLink.Of("MLA1004"));

    public static readonly DiagnosticDescriptor MLA1005_SessionTrainingIsKeras = new(
        id: "MLA1005",
        title: "Training in a session could be compile and fit",
        messageFormat: "'{0}' trains {1} of operations in a session; 'compile' and 'fit' do the same for a Keras model{2}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Placeholders, variables, 'minimize' and a loop over 'sess.run' are what a Keras model, 'compile' and 'fit' do by themselves, in eager mode and without a session.",
        helpLinkUri: HelpLink.Of("MLA1005"));

    public static readonly DiagnosticDescriptor MLA1006_LegacyOptimizer = new(
        id: "MLA1006",
        title: "Graph optimizer in eager or Keras code",
        messageFormat: "'tf.train.{0}' belongs to static graphs and finds no variables when the program runs eagerly; use '{1}'",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The optimizers of tf.train look for the variables in a graph collection that stays empty in eager mode: 'minimize' then throws \"No gradients provided for any variable\". Keras optimizers work in eager code.",
        helpLinkUri: HelpLink.Of("MLA1006"));

    public static readonly DiagnosticDescriptor MLA1007_RedundantVariableCast = new(
        id: "MLA1007",
        title: "Variables are cast for apply_gradients",
        messageFormat: "'apply_gradients' takes the variables as they are, 'IVariableV1', so the cast of each one to 'ResourceVariable' is not needed",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "'apply_gradients' has an overload for IVariableV1, the type of TrainableVariables. The cast costs a pass over the variables and gives null for one that is no ResourceVariable.",
        helpLinkUri: HelpLink.Of("MLA1007"));

    public static readonly DiagnosticDescriptor MLA1008_ReflectiveKerasAccessor = new(
        id: "MLA1008",
        title: "Keras is reached by reflection",
        messageFormat: "'tf.keras' loads Tensorflow.Keras by reflection and fails when the program is trimmed; 'keras' of KerasApi is bound by the compiler",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "'tf.keras' finds the assembly Tensorflow.Keras by name at run time. Code that uses KerasApi.keras is bound at compile time, survives trimming, and sees all members of KerasInterface.",
        helpLinkUri: HelpLink.Of("MLA1008"));

    public static readonly DiagnosticDescriptor MLA1009_LegacyArgumentName = new(
        id: "MLA1009",
        title: "Argument has its old name",
        messageFormat: "'{0}' is the old name of the argument '{1}'{2}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Some overloads take an argument under the name it had in the first version of TensorFlow, beside the one it has now. Where the library never reads the old argument, what is written there has no effect.",
        helpLinkUri: HelpLink.Of("MLA1009"));

    public static readonly DiagnosticDescriptor MLA1010_HighLevelTraining = new(
        id: "MLA1010",
        title: "Training is left to fit",
        messageFormat: "'fit' hides the loop that trains '{0}': {1}",
        category: RuleCategories.ApiLevel,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With 'mla_api_level = low', training is written out: the batches, the tape, the loss, the gradients and their application. 'fit' does the same out of sight, and a step that does anything else cannot be put into it.",
        helpLinkUri: HelpLink.Of("MLA1010"));
}
