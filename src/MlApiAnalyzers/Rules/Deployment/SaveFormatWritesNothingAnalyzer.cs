using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5003: <c>save</c> is given a format for which it writes nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SaveFormatWritesNothingAnalyzer : TensorFlowAnalyzer
{
    public SaveFormatWritesNothingAnalyzer()
        : base(RuleDescriptors.MLA5003_SaveFormatWritesNothing)
    {
    }

    protected override void Register(CompilationStartAnalysisContext context, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SaveWritesDirectory))
            context.RegisterOperationAction(operation => Check(operation, library), OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context, TensorFlowLibrary library)
    {
        var save = (IInvocationOperation)context.Operation;
        if (!save.IsModelSave(library) || !save.TryGetSaveFormat(out var format) || format == ModelSaving.SavedModelFormat)
            return;

        // The library's own default is "tf", so a format that is reported is written in the call.
        if (save.WrittenArgument("save_format") is { } argument)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.MLA5003_SaveFormatWritesNothing,
                argument.Syntax.GetLocation(),
                format is null ? "null" : $"\"{format}\""));
        }
    }
}
