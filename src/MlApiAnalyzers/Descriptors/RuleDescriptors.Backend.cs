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

    public static readonly DiagnosticDescriptor MLA2002_NativeRuntimeMismatch = new(
        id: "MLA2002",
        title: "Native TensorFlow does not match TensorFlow.NET",
        messageFormat: "TensorFlow.NET {0} calls '{1}', which {2} does not have, and throws EntryPointNotFoundException there; run: {3}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow.NET calls functions of one version of the native TensorFlow by name. An older native library does not have all of them yet, a newer one may have dropped some, and the call that needs one throws.",
        helpLinkUri: HelpLink.Of("MLA2002"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA2003_SeveralNativeRuntimes = new(
        id: "MLA2003",
        title: "Several native TensorFlow packages for one platform",
        messageFormat: "{0} and {1} both bring a native TensorFlow for {2}, and only one of the two files reaches the output folder; {3}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The native library has one name for each platform, whichever package it comes from. Of two packages for one platform the build copies one, and which one that is changes with the order of packages: a GPU is not used, or functions are missing.",
        helpLinkUri: HelpLink.Of("MLA2003"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA2004_ProcessNot64Bit = new(
        id: "MLA2004",
        title: "Process is not 64-bit",
        messageFormat: "{0}, so no native TensorFlow is loaded and the first use of 'tf' throws; set {1}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The native TensorFlow exists for 64-bit processes alone. In another one nothing fails at build time; the program dies at its first use of TensorFlow.",
        helpLinkUri: HelpLink.Of("MLA2004"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA2005_UnsupportedRuntimeIdentifier = new(
        id: "MLA2005",
        title: "No native TensorFlow for the runtime identifier",
        messageFormat: "{0} no native TensorFlow for {1}, so the first use of 'tf' throws there; {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The packages with the native TensorFlow have a library for Windows and Linux on x64, and up to 2.9 for macOS on x64. A program that is published for another platform gets none, and dies at its first use of TensorFlow.",
        helpLinkUri: HelpLink.Of("MLA2005"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA2006_KerasVersionMismatch = new(
        id: "MLA2006",
        title: "TensorFlow.Keras does not match TensorFlow.NET",
        messageFormat: "TensorFlow.Keras {0} was not built for TensorFlow.NET {1}, so its types fail to load with TypeLoadException; run: {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "TensorFlow.Keras implements interfaces of TensorFlow.NET that grew with most releases. NuGet lets a newer TensorFlow.NET stand beside an older TensorFlow.Keras; types that lack members of an interface fail to load at their first use.",
        helpLinkUri: HelpLink.Of("MLA2006"),
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

    public static readonly DiagnosticDescriptor MLA2008_BackendSpecificDataFormat = new(
        id: "MLA2008",
        title: "Image format is that of another backend",
        messageFormat: "{0} is {1}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Images have their channels first on Theano and last on TensorFlow. TensorFlow has convolutions and pooling with channels first for GPUs only, and several layers of TensorFlow.NET do not implement them at all.",
        helpLinkUri: HelpLink.Of("MLA2008"));

    public static readonly DiagnosticDescriptor MLA2009_PythonCallOutsideGil = new(
        id: "MLA2009",
        title: "Python is called without its lock",
        messageFormat: "'{0}' calls into Python on {1}, which need not hold the GIL; {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Python runs one thread at a time: the one that holds the global interpreter lock. Keras.NET and Numpy.NET do not take it. The thread that starts Python holds it and does not let go of it by itself; a call on any other thread corrupts Python's state, which shows as an access violation or as a program that hangs.",
        helpLinkUri: HelpLink.Of("MLA2009"));

    public static readonly DiagnosticDescriptor MLA2010_ThreadBoundContext = new(
        id: "MLA2010",
        title: "Work on another thread counts on the context of the first",
        messageFormat: "'{0}' runs on a thread of '{1}': {2}",
        category: RuleCategories.Backend,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The execution mode, the default graph and the default session belong to a thread: each new one starts in eager mode, with an empty graph and without a session. The stack of gradient tapes belongs to all threads together. Running a session that was created elsewhere is safe; what counts on the thread, or on being alone, is not.",
        helpLinkUri: HelpLink.Of("MLA2010"));
}
