using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1009: an argument is written with the old one of the two names that an overload has for it.</summary>
public sealed class LegacyArgumentNameRule() : TensorFlowRule(RuleDescriptors.MLA1009_LegacyArgumentName)
{
    /// <summary>The name to write.</summary>
    internal const string NewName = "newName";

    /// <summary>Set where the library never reads the old argument.</summary>
    internal const string IsIgnored = "isIgnored";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        var arguments = new LegacyArguments(library);
        on.Calls(arguments.MethodNames, (context, call) => Check(context, call, arguments));
    }

    private static void Check(RuleContext context, IInvocationOperation call, LegacyArguments arguments)
    {
        if (arguments.Find(call.TargetMethod) is not { } legacy
            || call.WrittenArgument(legacy.Old)?.Syntax is not ArgumentSyntax { NameColon: { } name }
            || call.WrittenArgument(legacy.New) is not null)
        {
            return;
        }
        var properties = new Dictionary<string, string?> { [NewName] = legacy.New };
        if (legacy.IsIgnored)
            properties[IsIgnored] = "true";

        // An argument without effect is more than an old name.
        context.Report(
            name.Name.GetLocation(),
            [legacy.Old, legacy.New, legacy.IsIgnored ? $", and '{call.TargetMethod.Name}' ignores it" : ""],
            severity: legacy.IsIgnored ? DiagnosticSeverity.Warning : null,
            properties: properties);
    }
}
