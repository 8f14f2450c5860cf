using System.Linq;
using System.Reflection;

namespace MlApiAnalyzers.Descriptors;

/// <summary>
/// Computes a rule's help link from its id. The base address is the MSBuild property <c>RuleDocsBaseUrl</c> at build time;
/// without it there is no link, and the pages inside the package are the help.
/// </summary>
public static class HelpLink
{
    public static string? BaseUrl { get; } = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RuleDocsBaseUrl")?.Value;

    public static string? Of(string ruleId) => Of(ruleId, BaseUrl);

    public static string? Of(string ruleId, string? baseUrl) =>
        string.IsNullOrEmpty(baseUrl) ? null : $"{baseUrl!.TrimEnd('/')}/{ruleId}.md";
}
