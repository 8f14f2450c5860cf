using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2005: a program that uses TensorFlow.NET names a platform for which no package in it brings a native TensorFlow.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class UnsupportedRuntimeIdentifierRule() : ProjectRule(RuleDescriptors.MLA2005_UnsupportedRuntimeIdentifier)
{
    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown || !project.IsProgram || project.RuntimeIdentifiers.IsEmpty || project.TensorFlowNet is null || project.HasNativeTensorFlowFile)
            return null;

        // A program without a native package is judged by the one that it should have.
        var packages = project.NativeRuntimes.ToImmutableArray();
        if (packages.IsEmpty && NativeInterfaceOf(project, compilation) is { } native)
            packages = ImmutableArray.Create(native.Package);
        var nowhere = project.RuntimeIdentifiers.Where(identifier => RuntimePlatform.Of(identifier) == RuntimePlatform.None && !IsThe32BitProcess(identifier, project)).ToList();
        if (nowhere.Count > 0)
            return Finding("There is", nowhere, "publish for win-x64 or linux-x64, or bring a library of your own");
        var notHere = project.RuntimeIdentifiers.Where(identifier => RuntimePlatform.Of(identifier) is { } platform && platform != RuntimePlatform.None && Lacks(packages, platform)).ToList();
        return notHere.Count > 0
            ? Finding($"{string.Join(" and ", packages.Select(package => package.Id))} {(packages.Length == 1 ? "has" : "have")}", notHere, "reference the package that has one, or bring a library of your own")
            : null;
    }

    private static ProjectFinding Finding(string owner, List<string> identifiers, string repair) =>
        new ProjectFinding(owner, string.Join(", ", identifiers), repair).At("RuntimeIdentifier", "RuntimeIdentifiers");

    private static bool Lacks(ImmutableArray<ResolvedPackage> packages, string platform)
    {
        foreach (var package in packages)
            if (NativePackage.PlatformsOf(package) is var platforms && (platforms.IsDefault || platforms.Contains(platform)))
                return false;
        return !packages.IsEmpty;
    }

    // ProcessNot64Bit reports that.
    private static bool IsThe32BitProcess(string identifier, PackageReferences project) =>
        project.Targets("x86") && identifier.EndsWith("-x86", System.StringComparison.OrdinalIgnoreCase);
}
