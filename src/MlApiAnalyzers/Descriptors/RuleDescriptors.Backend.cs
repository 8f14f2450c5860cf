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
}
