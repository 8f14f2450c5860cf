using System.IO;
using Microsoft.CodeAnalysis.Operations;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;
using MlApiAnalyzers.Reading;
using MlApiAnalyzers.Reading.Saving;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>
/// MLA5011: the model is to be served, or to run on a device, and the program writes weights or checkpoints only, which neither
/// TensorFlow Serving nor the TensorFlow Lite converter reads.
/// </summary>
public sealed class WeightsOnlyForServingRule() : TensorFlowRule(RuleDescriptors.MLA5011_WeightsOnlyForServing)
{
    /// <summary>The directory to save the model to.</summary>
    public const string Directory = "Directory";

    protected override void Subscribe(Subscriptions on, TensorFlowLibrary library) =>
        on.Calls(["save", "save_weights"], (context, call) => Check(context, call, library));

    private static void Check(RuleContext context, IInvocationOperation call, TensorFlowLibrary library)
    {
        var use = ModelFiles.UseOf(call, library);
        if (use is not (ModelFileUse.SaveWeights or ModelFileUse.SaveCheckpoint))
            return;
        var target = context.Option(MlaOptions.DeploymentTarget);
        if (target is not (DeploymentTarget.Serving or DeploymentTarget.Lite))
            return;
        foreach (var file in ModelFiles.In(context.Compilation, library, context.CancellationToken))
            if (file.Use == ModelFileUse.SaveModel || (file.Use == ModelFileUse.Freeze && target == DeploymentTarget.Lite))
                return;

        context.Report(
            call.NameLocation(),
            [call.TargetMethod.Name, use == ModelFileUse.SaveWeights ? "weights" : "a checkpoint", target == DeploymentTarget.Serving ? "TensorFlow Serving" : "the TensorFlow Lite converter"],
            properties: use == ModelFileUse.SaveWeights ? new() { [Directory] = DirectoryFor(call, target, context) } : null);
    }

    /// <summary>Beside the weights, under their name; TensorFlow Serving looks for a numbered directory of each version in it.</summary>
    private static string DirectoryFor(IInvocationOperation save, DeploymentTarget target, RuleContext context)
    {
        var name = "saved_model";
        if (save.Argument("filepath") is { } path && PathReading.Of(path.Value, context.CancellationToken).Text is { Length: > 0 } text && Path.GetFileNameWithoutExtension(text).Length > 0)
            name = text.Substring(0, text.Length - Path.GetExtension(text).Length);
        return target == DeploymentTarget.Serving ? name + "/1" : name;
    }
}
