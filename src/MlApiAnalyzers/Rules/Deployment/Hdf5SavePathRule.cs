using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5001: <c>save</c> is given the name of a file, and makes a directory of that name.</summary>
public sealed class Hdf5SavePathRule() : TensorFlowRule(RuleDescriptors.MLA5001_Hdf5SavePath)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.SaveWritesDirectory))
            on.Call("save", (context, save) => Check(context, save, library));
    }

    private static void Check(RuleContext context, IInvocationOperation save, TensorFlowLibrary library)
    {

        // For any other format nothing is written at all, which is another rule's report.
        if (!save.IsModelSave(library) || !save.TryGetSaveFormat(context.CancellationToken, out var format) || format != ModelSaving.SavedModelFormat)
            return;
        if (save.WrittenArgument("filepath") is not { } argument
            || ModelPath.Of(argument.Value, context.CancellationToken) is not { SingleFileExtension: not null } path)
        {
            return;
        }
        context.Report(argument.Value.Syntax.GetLocation(), [path.Name, path.Hdf5Extension is null ? "Keras" : "HDF5"], related: [path.Source.GetLocation()]);
    }
}
