namespace MlApiAnalyzers.Descriptors;

/// <summary>The rule categories: a rule's thousand is its category, its folder and its descriptor file.</summary>
public static class RuleCategories
{
    public const string Configuration = "Configuration";
    public const string ApiLevel = "ApiLevel";
    public const string Backend = "Backend";
    public const string Support = "Support";
    public const string Graph = "Graph";
    public const string Deployment = "Deployment";
    public const string Customization = "Customization";
    public const string Model = "Model";
}
