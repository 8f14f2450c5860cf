using System;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Deployment;

/// <summary>
/// MLA5013: a program that uses TensorFlow.NET is published in a way that takes from it what TensorFlow.NET finds only at run
/// time. A single file is information: it misses the native library alone, which may well lie beside it.
/// </summary>
[NoCodeFix(NoCodeFix)]
public sealed class TrimmedPublishRule() : ProjectRule(RuleDescriptors.MLA5013_TrimmedPublish)
{
    private const string Consequence = "the published program has no gradient functions and no 'tf.keras', which TensorFlow.NET finds by reflection";

    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsProgram || !UsesTensorFlow(project, compilation))
            return null;
        if (project.PublishAot)
            return new ProjectFinding("PublishAot compiles only what the code refers to", Consequence, "publish without it").At("PublishAot");
        if (project.PublishTrimmed && TrimsEverything(project) && !KeepsTheLibrary(project, compilation))
            return new ProjectFinding(
                "PublishTrimmed removes what the code does not refer to", Consequence,
                "set <TrimMode>partial</TrimMode>, or name Tensorflow.Binding and Tensorflow.Keras in TrimmerRootAssembly items").At("PublishTrimmed");
        if (project.PublishSingleFile && !project.SingleFileHoldsNativeLibraries)
            return new ProjectFinding(
                "PublishSingleFile leaves the native TensorFlow beside the single file", "the file does not run alone",
                "set <IncludeNativeLibrariesForSelfExtract>true</IncludeNativeLibrariesForSelfExtract>").At("PublishSingleFile").As(DiagnosticSeverity.Info);
        return null;
    }

    // Up to .NET 6 only assemblies that ask for it are trimmed, which those of TensorFlow.NET do not.
    private static bool TrimsEverything(PackageReferences project) =>
        (project.TrimMode is null || string.Equals(project.TrimMode, "full", StringComparison.OrdinalIgnoreCase) || string.Equals(project.TrimMode, "link", StringComparison.OrdinalIgnoreCase))
        && project.NetVersion >= 7;

    private static bool KeepsTheLibrary(PackageReferences project, Compilation compilation)
    {
        foreach (var identity in compilation.ReferencedAssemblyNames)
            if (identity.Name is "Tensorflow.Binding" or "Tensorflow.Keras" && !project.KeepsWhenTrimmed(identity.Name))
                return false;
        return project.KeepsWhenTrimmed("Tensorflow.Binding");
    }
}
