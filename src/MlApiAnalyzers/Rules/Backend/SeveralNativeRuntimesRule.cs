using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2003: two packages bring the native TensorFlow for the same platform; packages for different platforms go together.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class SeveralNativeRuntimesRule() : ProjectRule(RuleDescriptors.MLA2003_SeveralNativeRuntimes)
{
    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown || !project.IsProgram)
            return null;
        var packages = project.NativeRuntimes.ToImmutableArray();
        for (var first = 0; first < packages.Length; first++)
            for (var second = first + 1; second < packages.Length; second++)
                if (SharedPlatform(packages[first], packages[second], project) is { } platform)
                    return Finding(packages[first], packages[second], platform);
        return null;
    }

    private static ProjectFinding Finding(ResolvedPackage first, ResolvedPackage second, string platform)
    {
        // Who asked for a GPU means to keep it.
        var surplus = IsForGpu(first) == IsForGpu(second) ? second : IsForGpu(first) ? second : first;
        return new ProjectFinding(first.ToString(), second.ToString(), platform, Repair(surplus)).At(surplus.Id, first.Id, second.Id);
    }

    // What another package or project asks for can only be left out.
    private static string Repair(ResolvedPackage surplus) =>
        surplus.IsDirect ? $"run: {PackageCommand.Remove(surplus.Id)}" : $"reference {surplus.Id} with ExcludeAssets=\"all\"";

    private static bool IsForGpu(ResolvedPackage package) => package.Id.EndsWith("-GPU", System.StringComparison.OrdinalIgnoreCase);

    private static string? SharedPlatform(ResolvedPackage first, ResolvedPackage second, PackageReferences project)
    {
        var platforms = NativePackage.PlatformsOf(first);
        var others = NativePackage.PlatformsOf(second);
        if (platforms.IsDefault || others.IsDefault)
            return null;
        foreach (var platform in platforms)
            if (others.Contains(platform)
                && (project.RuntimeIdentifiers.IsEmpty || project.RuntimeIdentifiers.Any(identifier => RuntimePlatform.Of(identifier) == platform)))
                return platform;
        return null;
    }
}
