using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA2001_MissingNativeRuntime = new(
        id: "MLA2001",
        title: "No native TensorFlow runtime is referenced",
        messageFormat: "TensorFlow.NET {0} is referenced without a native TensorFlow, so the first use of 'tf' {1}; run: {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow.NET calls the native TensorFlow library, which is in a package of its own. Nothing fails at build time when it is missing; the program dies at its first use of TensorFlow.",
        helpLinkUri: HelpLink.Of("MLA2001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA2007_RetiredBackend = new(
        id: "MLA2007",
        title: "Keras backend is retired",
        messageFormat: "{0} chooses {1}, {2}; {3}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Keras ran on Theano and CNTK, and through packages of others on PlaidML and MXNet, until version 2.3 of 2019. None of the four is developed any more, and no later Keras runs on any of them.",
        helpLinkUri: HelpLink.Of("MLA2007"));

    public static readonly DiagnosticDescriptor MLA2009_PythonCallOutsideGil = new(
        id: "MLA2009",
        title: "Python is called without its lock",
        messageFormat: "'{0}' calls into Python on {1}, which need not hold the GIL; {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Python runs one thread at a time: the one that holds the global interpreter lock. Keras.NET and Numpy.NET do not take it. The thread that starts Python holds it and does not let go of it by itself; a call on any other thread corrupts Python's state, which shows as an access violation or as a program that hangs.",
        helpLinkUri: HelpLink.Of("MLA2009"));
}
