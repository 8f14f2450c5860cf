using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MlApiAnalyzers.Library;

/// <summary>
/// What MSBuild told us about the project, through the package's <c>buildTransitive</c> files: the resolved packages, what is
/// built and for which platform. A fact that MSBuild did not tell is absent, and so is one that cannot be read.
/// </summary>
public sealed class PackageReferences
{
    private const string Prefix = "build_property.";

    // One provider belongs to one compilation, and all rules of it share what was read.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptionsProvider, PackageReferences> Read = new();

    private readonly AnalyzerConfigOptions options;

    private PackageReferences(AnalyzerConfigOptions options)
    {
        this.options = options;
        Packages = ReadPackages();
        IsKnown = IsTrue("MlaPackagesKnown") && !Packages.IsEmpty;
        RuntimeIdentifiers = ReadRuntimeIdentifiers();
    }

    /// <summary>The facts of the compilation that <paramref name="analyzerOptions"/> belong to.</summary>
    public static PackageReferences Of(AnalyzerOptions analyzerOptions) =>
        Read.GetValue(analyzerOptions.AnalyzerConfigOptionsProvider, static provider => new PackageReferences(provider.GlobalOptions));

    /// <summary>Whether <see cref="Packages"/> is the whole of what was resolved; where it is not, the absence of a package says nothing.</summary>
    public bool IsKnown { get; }

    /// <summary>The packages of the target framework, transitive ones included, each id once.</summary>
    public ImmutableArray<ResolvedPackage> Packages { get; }

    /// <summary>Whether a native tensorflow library comes with the project by another way than the known packages.</summary>
    public bool HasNativeTensorFlowFile => IsTrue("MlaNativeTensorFlow");

    /// <summary>Whether the project is a program; a library does not choose the native runtime.</summary>
    public bool IsExecutable => Is("OutputType", "Exe") || Is("OutputType", "WinExe") || Is("OutputType", "AppContainerExe");

    public bool IsTestProject => IsTrue("IsTestProject");

    /// <summary>Such as <c>net10.0</c>.</summary>
    public string? TargetFramework => Text("TargetFramework");

    /// <summary>Such as <c>.NETCoreApp</c> or <c>.NETFramework</c>.</summary>
    public string? TargetFrameworkIdentifier => Text("TargetFrameworkIdentifier");

    public string? PlatformTarget => Text("PlatformTarget");

    public bool Prefer32Bit => IsTrue("Prefer32Bit");

    public bool PublishTrimmed => IsTrue("PublishTrimmed");

    public bool PublishAot => IsTrue("PublishAot");

    public bool PublishSingleFile => IsTrue("PublishSingleFile");

    /// <summary>The platforms that the project names, in <c>RuntimeIdentifier</c> or <c>RuntimeIdentifiers</c>.</summary>
    public ImmutableArray<string> RuntimeIdentifiers { get; }

    /// <summary>The package of this id, or null.</summary>
    public ResolvedPackage? Find(string id)
    {
        foreach (var package in Packages)
            if (string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase))
                return package;
        return null;
    }

    /// <summary>The packages that bring a native TensorFlow: SciSharp's, whose names differ by platform and processor, and ML.NET's.</summary>
    public IEnumerable<ResolvedPackage> NativeRuntimes
    {
        get
        {
            foreach (var package in Packages)
                if (package.Id.StartsWith("SciSharp.TensorFlow.Redist", StringComparison.OrdinalIgnoreCase)
                    || string.Equals(package.Id, "Microsoft.ML.TensorFlow.Redist", StringComparison.OrdinalIgnoreCase))
                    yield return package;
        }
    }

    private ImmutableArray<ResolvedPackage> ReadPackages()
    {
        var packages = ImmutableArray.CreateBuilder<ResolvedPackage>();
        foreach (var entry in List("MlaResolvedPackages"))
        {
            var slash = entry.IndexOf('/');
            if (slash <= 0)
                continue;
            var package = new ResolvedPackage(entry.Substring(0, slash).Trim(), entry.Substring(slash + 1).Trim());
            var index = IndexOf(packages, package.Id);
            if (index < 0)
                packages.Add(package);
            else if (packages[index].Version != package.Version)
                packages[index] = package with { Version = "" }; // Two target frameworks resolved two versions: which is meant is not known.
        }
        return packages.ToImmutable();
    }

    private static int IndexOf(ImmutableArray<ResolvedPackage>.Builder packages, string id)
    {
        for (var index = 0; index < packages.Count; index++)
            if (string.Equals(packages[index].Id, id, StringComparison.OrdinalIgnoreCase))
                return index;
        return -1;
    }

    private ImmutableArray<string> ReadRuntimeIdentifiers()
    {
        var identifiers = ImmutableArray.CreateBuilder<string>();
        if (Text("RuntimeIdentifier") is { } single)
            identifiers.Add(single);
        foreach (var entry in List("MlaRuntimeIdentifiers"))
            if (entry.Trim() is { Length: > 0 } identifier && !identifiers.Contains(identifier))
                identifiers.Add(identifier);
        return identifiers.ToImmutable();
    }

    private IEnumerable<string> List(string property) => (Text(property) ?? "").Split('|');

    private string? Text(string property) =>
        options.TryGetValue(Prefix + property, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    private bool Is(string property, string value) => string.Equals(Text(property), value, StringComparison.OrdinalIgnoreCase);

    private bool IsTrue(string property) => Is(property, "true");
}

/// <summary>A package as NuGet resolved it.</summary>
/// <param name="Id">The id, as the package spells it.</param>
/// <param name="Version">The version, such as <c>0.150.0</c> or <c>2.6.0-rc0</c>; empty where it is not known.</param>
public sealed record ResolvedPackage(string Id, string Version)
{
    /// <summary>Major and minor version, or null where the version cannot be read.</summary>
    public LibraryVersion? Line
    {
        get
        {
            var parts = Version.Split('.', '-', '+');
            return parts.Length >= 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
                ? new LibraryVersion(major, minor)
                : null;
        }
    }
}
