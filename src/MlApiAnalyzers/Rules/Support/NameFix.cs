using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Support;

/// <summary>
/// What the rules about names have in common, and what their fixes need from the diagnostics. The additional location, where there is one, is the
/// literal to change in place of the expression that was reported.
/// </summary>
public static class NameFix
{
    /// <summary>The accepted string that was meant.</summary>
    public const string Text = "text";

    /// <summary>The object that was meant, as code.</summary>
    public const string Factory = "factory";

    /// <summary>The name that a value is and none of the known ones is; of one of several, the first where all are unknown.</summary>
    internal static string? Unknown(Value value, KerasNames names)
    {
        if (value is not EitherValue { Alternatives: var alternatives })
            return value.Text is { } name && !names.Accepts(name) ? name : null;
        foreach (var alternative in alternatives)
            if (Unknown(alternative, names) is null)
                return null;
        return alternatives[0].Text;
    }

    /// <summary>Reports an argument that holds a wrong name, and where and how to write another.</summary>
    internal static void Report(RuleContext context, IOperation argument, object[] message, KerasName? meant)
    {
        var place = SingleUses.ConstantOf(argument, context.CancellationToken);
        var isHere = place == argument.Syntax;
        var properties = new Dictionary<string, string?>();
        if (place is not null && meant?.Text is { } text)
            properties[Text] = text;
        if (isHere && meant?.Factory is { } factory)
            properties[Factory] = factory;
        context.Report(argument.Syntax.GetLocation(), message, related: place is null || isHere ? null : [place.GetLocation()], properties: properties);
    }

    /// <summary>The end of a message: what was probably meant.</summary>
    internal static string Hint(KerasName? meant) => meant switch
    {
        { Text: { } text } => $"; \"{text}\" does exist",
        { Factory: { } factory } => $"; '{factory}' does exist",
        _ => "",
    };
}
