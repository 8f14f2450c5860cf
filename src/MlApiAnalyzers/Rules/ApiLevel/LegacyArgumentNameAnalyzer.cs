using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;

namespace MlApiAnalyzers.Rules.ApiLevel;

/// <summary>MLA1009: an argument is written with the old one of the two names that an overload has for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LegacyArgumentNameAnalyzer : TensorFlowAnalyzer
{
    /// <summary>The name to write.</summary>
    internal const string NewName = "newName";

    /// <summary>Set where the library never reads the old argument.</summary>
    internal const string IsIgnored = "isIgnored";

    public LegacyArgumentNameAnalyzer()
        : base(RuleDescriptors.MLA1009_LegacyArgumentName)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        var arguments = new LegacyArguments(library);
        if (!arguments.IsEmpty)
            context.RegisterOperationAction(operation => Analyze(operation, arguments), OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context, LegacyArguments arguments)
    {
        var call = (IInvocationOperation)context.Operation;
        if (arguments.Find(call.TargetMethod) is not { } legacy
            || call.WrittenArgument(legacy.Old)?.Syntax is not ArgumentSyntax { NameColon: { } name }
            || call.WrittenArgument(legacy.New) is not null)
        {
            return;
        }
        var properties = ImmutableDictionary<string, string?>.Empty.Add(NewName, legacy.New);
        if (legacy.IsIgnored)
            properties = properties.Add(IsIgnored, "true");

        // An argument without effect is more than an old name.
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA1009_LegacyArgumentName,
            name.Name.GetLocation(),
            legacy.IsIgnored ? DiagnosticSeverity.Warning : RuleDescriptors.MLA1009_LegacyArgumentName.DefaultSeverity,
            additionalLocations: null,
            properties,
            legacy.Old,
            legacy.New,
            legacy.IsIgnored ? $", and '{call.TargetMethod.Name}' ignores it" : ""));
    }
}
