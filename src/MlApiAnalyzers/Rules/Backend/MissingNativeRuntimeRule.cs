using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2001: a program uses TensorFlow.NET, and no package brings the native TensorFlow that it calls into.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class MissingNativeRuntimeRule() : ProjectRule(RuleDescriptors.MLA2001_MissingNativeRuntime)
{
    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown || !project.IsProgram || project.TensorFlowNet is not { } managed
            || project.HasNativeTensorFlowFile || project.HasTensorFlowLite || project.NativeRuntimes.Any())
            return null;

        // Also for a line that nobody has read the package is missing; only which version belongs to it is not known.
        var native = NativeInterfaceOf(project, compilation);
        if (native is not null && !ServesAnyPlatform(native.Package, project))
            return null; // Then this package is no help, and UnsupportedRuntimeIdentifier says so.
        return new ProjectFinding(
            managed.Version.Length > 0 ? managed.Version : TensorFlowLibrary.Of(compilation)?.Version.ToString() ?? "",
            native is null ? "fails" : $"throws {native.MissingException}",
            PackageCommand.Add(NativePackage.Default, native?.Package.Version))
            .At("TensorFlow.NET", "TensorFlow.Keras");
    }

    private static bool ServesAnyPlatform(ResolvedPackage package, PackageReferences project)
    {
        var platforms = NativePackage.PlatformsOf(package);
        return project.RuntimeIdentifiers.IsEmpty || platforms.IsDefault
            || project.RuntimeIdentifiers.Any(identifier => RuntimePlatform.Of(identifier) is not { } platform || platforms.Contains(platform));
    }
}
