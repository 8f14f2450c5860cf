using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Descriptors;

public static partial class RuleDescriptors
{
    public static readonly DiagnosticDescriptor MLA0001_InvalidOption = new(
        id: "MLA0001",
        title: "Option has a value outside its set",
        messageFormat: "'{0}' is not a value of '{1}', so '{2}' is used; accepted: {3}",
        category: RuleCategories.Configuration,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The value of an 'mla_*' option or of the MSBuild property MlApiAnalysisMode is not one of the accepted values. The default is used in its place.",
        helpLinkUri: HelpLink.Of("MLA0001"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor MLA0002_RuleFailed = new(
        id: "MLA0002",
        title: "Rule has failed",
        messageFormat: "'{0}' has thrown {1} and is switched off for this compilation: {2}",
        category: RuleCategories.Configuration,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A rule of this package has thrown an exception, which is a fault of the package. The rule is not asked again in this compilation; the other rules go on.",
        helpLinkUri: HelpLink.Of("MLA0002"));
}
