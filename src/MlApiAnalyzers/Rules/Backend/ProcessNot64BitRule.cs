using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2004: the process of a program that uses TensorFlow.NET is not, or not surely, a 64-bit one.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class ProcessNot64BitRule() : ProjectRule(RuleDescriptors.MLA2004_ProcessNot64Bit)
{
    private const string Set64Bit = "<PlatformTarget>x64</PlatformTarget>";

    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsProgram || !UsesTensorFlow(project, compilation))
            return null;

        if (project.Targets("x86") || project.Targets("arm"))
            return new ProjectFinding($"PlatformTarget {project.PlatformTarget} makes a 32-bit process", Set64Bit).At("PlatformTarget", "Platform", "RuntimeIdentifier");

        // Elsewhere the host decides, and Prefer32Bit means nothing.
        if (!project.IsFramework || !(project.PlatformTarget is null || project.Targets("AnyCPU")))
            return null;
        if (project.Prefer32Bit)
            return new ProjectFinding("Prefer32Bit makes a 32-bit process", Set64Bit).At("Prefer32Bit", "PlatformTarget");
        return project.HasNativeTensorFlowFile ? null
            : new ProjectFinding("PlatformTarget AnyCPU leaves the kind of process to the host", Set64Bit).At("PlatformTarget", "TargetFramework");
    }
}
