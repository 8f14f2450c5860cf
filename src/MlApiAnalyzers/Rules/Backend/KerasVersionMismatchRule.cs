using System;
using Microsoft.CodeAnalysis;
using MlApiAnalyzers.Descriptors;
using MlApiAnalyzers.Library;

namespace MlApiAnalyzers.Rules.Backend;

/// <summary>MLA2006: TensorFlow.Keras and TensorFlow.NET are of different generations.</summary>
[NoCodeFix(NoCodeFix)]
public sealed class KerasVersionMismatchRule() : ProjectRule(RuleDescriptors.MLA2006_KerasVersionMismatch)
{
    private const string KerasPackage = "TensorFlow.Keras";

    // 0.100 and Keras 0.10: since then one number follows from the other.
    private const int ReleasedTogether = 100;

    public override ProjectFinding? Judge(PackageReferences project, Compilation compilation)
    {
        if (!project.IsKnown || project.TensorFlowNet is not { } managed || project.Find(KerasPackage) is not { } keras
            || managed.Number is not { } managedVersion || keras.Number is not { } kerasVersion
            || NativeInterface.Of(managed.Line) is not { } line || line.Fits(LibraryVersion.Of(kerasVersion)) is not { } fits)
            return null;

        // The interfaces grew with the patches of that line, except from 0.100.1 to 0.100.2 (TensorFlow.NET issue 973).
        var lagsBehind = fits && managedVersion.Minor == ReleasedTogether && kerasVersion.Build < managedVersion.Build && !(kerasVersion.Build == 1 && managedVersion.Build == 2);
        return fits && !lagsBehind ? null
            : new ProjectFinding(keras.Version, managed.Version, Repair(managedVersion, kerasVersion, line)).At(KerasPackage, managed.Id);
    }

    // The older one follows the newer one.
    private static string Repair(Version managed, Version keras, NativeInterface line) =>
        keras.Minor * 10 > managed.Minor && keras.Minor * 10 >= ReleasedTogether
            ? PackageCommand.Add("TensorFlow.NET", FormattableString.Invariant($"0.{keras.Minor * 10}.{Math.Max(keras.Build, 0)}"))
        : managed.Minor >= ReleasedTogether
            ? PackageCommand.Add(KerasPackage, FormattableString.Invariant($"0.{managed.Minor / 10}.{Math.Max(managed.Build, 0)}"))
            : PackageCommand.Add(KerasPackage, $"{line.Keras}.*");
}
