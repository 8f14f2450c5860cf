using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5001: <c>save</c> is given the name of a file, and makes a directory of that name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class Hdf5SavePathAnalyzer : TensorFlowAnalyzer
{
    public Hdf5SavePathAnalyzer()
        : base(RuleDescriptors.MLA5001_Hdf5SavePath)
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

        // For any other format nothing is written at all, which is another rule's report.
        if (!save.IsModelSave(library) || !save.TryGetSaveFormat(out var format) || format != ModelSaving.SavedModelFormat)
            return;
        if (save.WrittenArgument("filepath") is not { } argument
            || ModelPath.Of(argument.Value, context.CancellationToken) is not { SingleFileExtension: not null } path)
        {
            return;
        }
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.MLA5001_Hdf5SavePath,
            argument.Value.Syntax.GetLocation(),
            additionalLocations: new[] { path.Source.GetLocation() },
            path.Name,
            path.Hdf5Extension is null ? "Keras" : "HDF5"));
    }
}
