using System.Collections.Generic;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>What the fixes of the rules about names need from their diagnostics.</summary>
public static class NameFix
{
    /// <summary>The accepted string that was meant.</summary>
    public const string Text = "text";

    /// <summary>The object that was meant, as code.</summary>
    public const string Factory = "factory";

    internal static Dictionary<string, string?> Properties(KerasName? meant)
    {
        var properties = new Dictionary<string, string?>();
        if (meant?.Text is { } text)
            properties[Text] = text;
        if (meant?.Factory is { } factory)
            properties[Factory] = factory;
        return properties;
    }

    /// <summary>The end of a message: what was probably meant.</summary>
    internal static string Hint(KerasName? meant) => meant switch
    {
        { Text: { } text } => $"; \"{text}\" does exist",
        { Factory: { } factory } => $"; '{factory}' does exist",
        _ => "",
    };
}
