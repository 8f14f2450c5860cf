using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5009: a model is saved to, loaded or imported from a drive or a home directory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AbsolutePathAnalyzer : TensorFlowAnalyzer
{
    private static readonly string[] Homes = { "/home/", "/Users/", "/root/", "~/" };

    public AbsolutePathAnalyzer()
        : base(RuleDescriptors.MLA5009_AbsolutePath)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        var severity = context.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary && !TestProjects.Is(context.Compilation, context.Options)
            ? DiagnosticSeverity.Warning
            : RuleDescriptors.MLA5009_AbsolutePath.DefaultSeverity;
        context.RegisterOperationAction(operation => Check(operation, library, severity), OperationKind.Literal);
    }

    /// <summary>Whether the text begins at a drive or at a share.</summary>
    internal static bool IsOfWindows(string text) =>
        (text.Length >= 3 && text[1] == ':' && text[2] is '\\' or '/' && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || (text.Length > 2 && text.StartsWith(@"\\", StringComparison.Ordinal) && text[2] != '\\');

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library, DiagnosticSeverity severity)
    {
        if (context.Operation.Type?.SpecialType != SpecialType.System_String
            || context.Operation.ConstantValue is not { HasValue: true, Value: string { Length: > 2 } text }
            || !(IsOfWindows(text) || IsHome(text))
            || !PathDestination.BeginsPath(context.Operation)
            || PathDestination.Find(context.Operation, library, ofLibraryOnly: true, context.CancellationToken) is null)
        {
            return;
        }
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA5009_AbsolutePath,
            context.Operation.Syntax.GetLocation(),
            severity,
            additionalLocations: null,
            properties: null,
            text));
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
