using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5002: <c>load_model</c> is given a file, which it cannot read.</summary>
public sealed class Hdf5LoadModelRule() : TensorFlowRule(RuleDescriptors.MLA5002_Hdf5LoadModel)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.LoadModelReadsDirectories))
            on.Call("load_model", (context, load) => Check(context, load, library));
    }

    private static void Check(RuleContext context, IInvocationOperation load, TensorFlowLibrary library)
    {
        if (ModelFiles.UseOf(load, library) != ModelFileUse.LoadModel
            || load.WrittenArgument("filepath") is not { } argument
            || ModelPath.Of(argument.Value, context.CancellationToken) is not { SingleFileExtension: not null } path)
        {
            return;
        }

        // What 'save' has written under the name is a directory.
        var name = PathReading.Of(argument.Value, context.CancellationToken);
        IOperation? saved = null;
        foreach (var file in ModelFiles.In(context.Compilation, library, context.CancellationToken))
        {
            if (file.Use == ModelFileUse.SaveModel && file.Path.Match(name) != PathMatch.Different)
                return;
            if (file.Use == ModelFileUse.SaveWeights && file.Path.Match(name) == PathMatch.Same)
                saved = file.Model;
        }
        context.Report(
            argument.Value.Syntax.GetLocation(),
            [path.Name],
            properties: path.Hdf5Extension is null ? null : RebuildFix.Properties(load, saved, library, context.CancellationToken));
    }
}
