using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2002: the native TensorFlow of a program is known not to have a function that its TensorFlow.NET calls.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class NativeRuntimeMismatchRule() : ProjectRule(RuleDescriptors.MLA2002_NativeRuntimeMismatch)
{
    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown || !project.IsProgram || project.TensorFlowNet is not { } managed || NativeInterface.Of(managed.Line) is not { } native)
            return null;
        foreach (var package in project.NativeRuntimes)
            if (NativePackage.TensorFlowIn(package) is { } version && native.MissingFrom(version) is { } function)
                return new ProjectFinding(managed.Version, function, package.ToString(), Repair(package, native)).At(package.Id, managed.Id, "TensorFlow.Keras");
        return null;
    }

    // The same package in another version where there is one, else the one for every processor in its place.
    private static string Repair(ResolvedPackage package, NativeInterface native) =>
        native.VersionOf(package.Id) is { } version ? PackageCommand.Add(package.Id, version)
        : package.IsDirect ? $"{PackageCommand.Remove(package.Id)}, then {PackageCommand.Add(native.Package)}"
        : PackageCommand.Add(native.Package);
}
