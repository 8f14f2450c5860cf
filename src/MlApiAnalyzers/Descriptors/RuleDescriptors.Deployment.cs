using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA5001_Hdf5SavePath = new(
        id: "MLA5001",
        title: "Model is saved under the name of a file",
        messageFormat: "'save' always writes a SavedModel: '{0}' becomes a directory, and no {1} file",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'save' always writes a SavedModel, which is a directory. An extension such as .h5 or .keras changes nothing but the directory's name; loading it elsewhere as a file fails.",
        helpLinkUri: HelpLink.Of("MLA5001"));

    public static readonly DiagnosticDescriptor MLA5002_Hdf5LoadModel = new(
        id: "MLA5002",
        title: "Model is loaded from a file",
        messageFormat: "'load_model' reads SavedModel directories alone: it throws NotImplementedException for the file '{0}'",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'load_model' reads SavedModel directories. For a file, such as an HDF5 file or a Keras archive, it throws NotImplementedException. Weights of an HDF5 file are loaded by 'load_weights' into a model that is built by code.",
        helpLinkUri: HelpLink.Of("MLA5002"));

    public static readonly DiagnosticDescriptor MLA5003_SaveFormatWritesNothing = new(
        id: "MLA5003",
        title: "Model is not saved at all",
        messageFormat: "'save' writes nothing when save_format is {0}: it knows \"tf\" alone",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'save' knows the format \"tf\" only. For any other one, null included, it builds an empty description in memory, drops it, and returns without an error.",
        helpLinkUri: HelpLink.Of("MLA5003"));

    public static readonly DiagnosticDescriptor MLA5004_LoadWeightsBeforeBuild = new(
        id: "MLA5004",
        title: "Weights are loaded into a model that has no variables yet",
        messageFormat: "'{0}' has no variables before it is built: 'load_weights' loads nothing into it, and says nothing",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A Sequential model without an input shape and a model class get their variables when they are first applied. 'load_weights' fills the variables that are there: before that, none, and without a word. The model then starts from random weights.",
        helpLinkUri: HelpLink.Of("MLA5004"));

    public static readonly DiagnosticDescriptor MLA5005_UncheckedLoadWeights = new(
        id: "MLA5005",
        title: "Weights are loaded from a file that may be missing",
        messageFormat: "If {0} is missing, 'load_weights' prints a line and returns, and the model keeps the weights it has",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "'load_weights' does not fail when there is no such file: it prints that it cannot find it and returns. The model then predicts with the random weights that it was built with.",
        helpLinkUri: HelpLink.Of("MLA5005"));

    public static readonly DiagnosticDescriptor MLA5006_CustomLayerInSavedModel = new(
        id: "MLA5006",
        title: "Saved model cannot be revived",
        messageFormat: "'load_model' cannot revive what is saved under this path: {0}",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'load_model' revives layers by their class name, among the classes of TensorFlow.Keras only, and 'save' writes no functions that could stand in for others. A model class comes back as null, a layer class makes loading fail or passes its input on unchanged.",
        helpLinkUri: HelpLink.Of("MLA5006"));

    public static readonly DiagnosticDescriptor MLA5007_ModelNeverSaved = new(
        id: "MLA5007",
        title: "Trained model is never saved",
        messageFormat: "'{0}' is trained here, and nothing saves it: what it learned is gone when the program ends",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The weights of a trained model are in memory alone. Nothing in the type saves them, and the model leaves the method nowhere else.",
        helpLinkUri: HelpLink.Of("MLA5007"));

    public static readonly DiagnosticDescriptor MLA5008_BackslashPath = new(
        id: "MLA5008",
        title: "Path has backslashes",
        messageFormat: "'\\' separates directories on Windows alone: elsewhere it is a character of the name in \"{0}\"",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A path with backslashes names a directory and a file on Windows. Elsewhere, in a container for example, the backslash is a character of the file's name, and the file is not found, or is written beside where it was meant to be.",
        helpLinkUri: HelpLink.Of("MLA5008"));

    public static readonly DiagnosticDescriptor MLA5009_AbsolutePath = new(
        id: "MLA5009",
        title: "Model's path exists on one machine",
        messageFormat: "'{0}' exists on the machine it was written on; elsewhere the path is not found",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A path that begins at a drive or in somebody's home directory is right on one machine. A deployed program finds its model beside itself, or by configuration.",
        helpLinkUri: HelpLink.Of("MLA5009"));

    public static readonly DiagnosticDescriptor MLA5010_LoadPerRequest = new(
        id: "MLA5010",
        title: "Model is loaded or trained for every request",
        messageFormat: "'{0}' runs {1}; {2}",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Loading a model reads and parses its files and builds it again, which takes far longer than a prediction, and memory is freed by finalizers only. Training within a request keeps the caller waiting and lets requests train one model at once.",
        helpLinkUri: HelpLink.Of("MLA5010"));

    public static readonly DiagnosticDescriptor MLA5011_WeightsOnlyForServing = new(
        id: "MLA5011",
        title: "Only weights are saved for a model that is to be deployed",
        messageFormat: "'{0}' writes {1} only, and nothing here saves the model: {2} needs a SavedModel",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow Serving and the TensorFlow Lite converter read a SavedModel: the graph of the model and its weights. Weights in HDF5 and checkpoints hold the numbers alone, and need the program that built the model.",
        helpLinkUri: HelpLink.Of("MLA5011"));

    public static readonly DiagnosticDescriptor MLA5012_UnboundedInputForLite = new(
        id: "MLA5012",
        title: "Input for TensorFlow Lite has a dimension of unknown size",
        messageFormat: "Dimension {0} of the input has no size: the TensorFlow Lite converter makes it 1, and the device has to resize its tensors for every input",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow Lite lays out all tensors before it runs. A dimension of unknown size becomes 1 in the converted model; to run on anything else, the interpreter has to resize the input and lay out all tensors again, which delegates for GPUs and micro-controllers do not support.",
        helpLinkUri: HelpLink.Of("MLA5012"));

    public static readonly DiagnosticDescriptor MLA5013_TrimmedPublish = new(
        id: "MLA5013",
        title: "Published program lacks what TensorFlow.NET finds at run time",
        messageFormat: "{0}, so {1}; {2}",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow.NET finds its gradient functions, the layers of a loaded model and 'tf.keras' by reflection, and calls a native library beside the program. A program that is trimmed, compiled ahead of time or packed into one file loses them unless the project says otherwise.",
        helpLinkUri: HelpLink.Of("MLA5013"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA5014_CheckpointOverwritten = new(
        id: "MLA5014",
        title: "Weights are saved where they are meant to be loaded",
        messageFormat: "'{0}' is saved to the file that the condition found, over the weights that it should load: its sibling '{1}' is loaded",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The branch is entered because files with weights exist. One model is loaded from its file, while the other one is written over it, so that the saved weights are lost and the two models do not belong together.",
        helpLinkUri: HelpLink.Of("MLA5014"));

    public static readonly DiagnosticDescriptor MLA5015_GraphNeverFrozen = new(
        id: "MLA5015",
        title: "Graph is written without its variables",
        messageFormat: "'write_graph' writes the operations alone, and nothing saves the variables: the file cannot be used for inference",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The file that 'write_graph' writes has the operations of a graph, not the values of its variables. To be of use it needs a checkpoint beside it, or the variables frozen into it as constants.",
        helpLinkUri: HelpLink.Of("MLA5015"));
}
