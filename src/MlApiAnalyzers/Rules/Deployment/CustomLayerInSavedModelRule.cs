using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Models;
using MlApiAnalyzers.Reading.Saving;
using MlApiAnalyzers.Reading.Values;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>MLA5006: <c>load_model</c> is to load what the program has saved of classes of its own.</summary>
public sealed class CustomLayerInSavedModelRule() : TensorFlowRule(RuleDescriptors.MLA5006_CustomLayerInSavedModel)
{
    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library)
    {
        if (library.Has(Capability.OwnLayersAreNotRevived))
            on.Call("load_model", (context, load) => Check(context, load, library));
    }

    private static void Check(RuleContext context, IInvocationOperation load, TensorFlowLibrary library)
    {
        if (ModelFiles.UseOf(load, library) != ModelFileUse.LoadModel || load.WrittenArgument("filepath") is not { } argument)
            return;

        // Another save to the path may have replaced the model by one that can be loaded.
        var path = PathReading.Of(argument.Value, context.CancellationToken);
        ModelFile? save = null;
        foreach (var file in ModelFiles.In(context.Compilation, library, context.CancellationToken))
        {
            if (file.Use != ModelFileUse.SaveModel || file.Path.Match(path) != PathMatch.Same)
                continue;
            if (save is not null)
                return;
            save = file;
        }
        if (save?.Model is not { } model || Unknown(model, library, context.CancellationToken) is not { } reason)
            return;
        context.Report(
            load.Syntax.GetLocation(),
            [reason],
            related: [save.Call.Syntax.GetLocation()],
            properties: RebuildFix.Properties(load, model, library, context.CancellationToken));
    }

    /// <summary>What of a model <c>load_model</c> does not know, as a sentence; null when nothing is known to be so.</summary>
    private static string? Unknown(IOperation model, TensorFlowLibrary library, CancellationToken cancellationToken)
    {
        var type = model.Unwrap().Type;
        if (library.Model.IsBaseOf(type) && !library.Owns(type))
            return OfModel(type!);
        var value = Evaluator.ValueOf(model, cancellationToken);
        if (value is ObjectValue { Type: var made } && library.Model.IsBaseOf(made) && !library.Owns(made))
            return OfModel(made);

        // Layers may be added by a method that the model is passed to; those of its creation stay in it.
        var reading = ModelReader.Read(model, library, cancellationToken) ?? (value.Origin is { } creation ? ModelReader.Read(creation, library, cancellationToken) : null);
        return reading is not null && ModelForms.OwnClassIn(reading, library) is { } layer ? $"'{layer.Name}' is a layer class of the program's own" : null;
    }

    private static string OfModel(ITypeSymbol type) => $"'{type.Name}' is a model class of the program's own, for which it returns null";
}
