using System;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5009: a model is saved to, loaded or imported from a drive or a home directory.</summary>
public sealed class AbsolutePathRule() : TensorFlowRule(RuleDescriptors.MLA5009_AbsolutePath)
{
    private static readonly string[] Homes = { "/home/", "/Users/", "/root/", "~/" };

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        var severity = on.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && !TestProjects.Is(on.Compilation, on.Options)
            ? DiagnosticSeverity.Warning
            : RuleDescriptors.MLA5009_AbsolutePath.DefaultSeverity;
        on.Operations(context => Check(context, library, severity), OperationKind.Literal);
    }

    private static void Check(RuleContext context, TensorFlowLibrary library, DiagnosticSeverity severity)
    {
        if (context.Operation.Type?.SpecialType != SpecialType.System_String
            || context.Operation.ConstantValue is not { HasValue: true, Value: string { Length: > 2 } text }
            || !(PathCalls.IsAbsoluteOnWindows(text) || IsHome(text))
            || !PathDestination.BeginsPath(context.Operation)
            || PathDestination.Find(context.Operation, library, ofLibraryOnly: true, context.CancellationToken) is null)
        {
            return;
        }
        context.Report(context.Operation.Syntax.GetLocation(), [text], severity: severity);
    }

    private static bool IsHome(string text)
    {
        foreach (var home in Homes)
            if (text.StartsWith(home, StringComparison.Ordinal))
                return true;

        // A drive of Windows, as its Linux subsystem shows it.
        return text.StartsWith("/mnt/", StringComparison.Ordinal) && text.Length > 6 && text[6] == '/';
    }
}
