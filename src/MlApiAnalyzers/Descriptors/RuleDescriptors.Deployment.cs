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

    public static readonly DiagnosticDescriptor MLA5003_SaveFormatWritesNothing = new(
        id: "MLA5003",
        title: "Model is not saved at all",
        messageFormat: "'save' writes nothing when save_format is {0}: it knows \"tf\" alone",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'save' knows the format \"tf\" only. For any other one, null included, it builds an empty description in memory, drops it, and returns without an error.",
        helpLinkUri: HelpLink.Of("MLA5003"));

    public static readonly DiagnosticDescriptor MLA5010_LoadPerRequest = new(
        id: "MLA5010",
        title: "Model is loaded or trained for every request",
        messageFormat: "'{0}' runs {1}; {2}",
        category: RuleCategories.Deployment,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Loading a model reads and parses its files and builds it again, which takes far longer than a prediction, and memory is freed by finalizers only. Training within a request keeps the caller waiting and lets requests train one model at once.",
        helpLinkUri: HelpLink.Of("MLA5010"));
}
