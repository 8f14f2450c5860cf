namespace MlApiAnalyzers.Library;

/// <summary>
/// What the referenced version does that a rule depends on. <c>Facts/capabilities.tsv</c> says for which release lines each was
/// read from the source; for a version that it does not cover, a capability is absent and its rule silent.
/// </summary>
public enum Capability
{
    /// <summary><c>tf.placeholder</c> throws in eager mode, and eager is the default mode.</summary>
    PlaceholderThrowsWhenEager,

    /// <summary>Every thread starts in eager mode, and the modes are a stack.</summary>
    RunsEagerlyByDefault,

    /// <summary>The optimizers of <c>tf.train</c> find no variables when the program runs eagerly.</summary>
    GraphOptimizersNeedCollections,

    /// <summary><c>tf.keras</c> loads Tensorflow.Keras by reflection, and <c>KerasApi.keras</c> exists beside it.</summary>
    KerasLoadsByReflection,

    /// <summary><c>compile(string, string, …)</c> replaces unknown optimizers and losses silently.</summary>
    StringCompileFallsBack,

    /// <summary>Activations by string: unknown names throw at layer construction.</summary>
    ActivationNamesAreClosed,

    /// <summary>Initializers by string: unknown names silently become glorot_uniform.</summary>
    InitializerNamesFallBack,

    /// <summary>Metrics by string: unknown names throw at the first batch.</summary>
    MetricNamesAreClosed,

    /// <summary>The first <c>gradient</c> of a tape that is not persistent pops it, and a second one throws.</summary>
    TapeIsPoppedByGradient,

    /// <summary><c>tf.GradientTape</c> returns one object for all tapes: <c>gradient</c> uses the innermost, <c>Dispose</c> clears them all.</summary>
    TapesAreOneStack,

    /// <summary><c>numpy</c>, <c>ToArray</c> and casts copy a tensor's value, and what is made of the copy has no gradient.</summary>
    CopiesLeaveTheTape,

    /// <summary><c>Model.save</c> writes a SavedModel directory, and nothing for any format but "tf".</summary>
    SaveWritesDirectory,

    /// <summary><c>load_model</c> reads SavedModel directories, and throws for a file.</summary>
    LoadModelReadsDirectories,

    /// <summary><c>load_model</c> knows the layer classes of TensorFlow.Keras alone.</summary>
    OwnLayersAreNotRevived,

    /// <summary><c>load_weights</c> fills the variables that a model has, and is content with none.</summary>
    UnbuiltModelsLoadNothing,

    /// <summary><c>load_weights</c> prints a line and returns when the file is missing.</summary>
    MissingWeightsAreSkipped,

    /// <summary><c>Layer.Apply</c> has a <c>training</c> parameter that is false unless given.</summary>
    ApplyDefaultsToInference,

    /// <summary><c>fit</c> on a dataset skips validation in epochs that are no positive multiple of <c>validation_step</c>.</summary>
    ValidationStepSkipsEpochs,

    /// <summary>Losses have a <c>from_logits</c> argument and apply softmax or sigmoid themselves when it is set.</summary>
    LossesTakeLogits,

    /// <summary>A session runs what is in its own graph; a tensor computed eagerly is in none.</summary>
    SessionsFetchOfTheirGraphOnly,

    /// <summary>A tensor of a graph has no memory: casts read a null pointer, and <c>numpy</c> asks the default session.</summary>
    GraphTensorsHaveNoBuffer,

    /// <summary><c>Graph.Exit</c> undoes <c>as_default</c>, and disposing the graph, where that is possible, does not.</summary>
    OnlyExitLeavesGraph,
}
