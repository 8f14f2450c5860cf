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

    /// <summary>Whether the project runs by itself, as a program or a test project; a library does not choose the native runtime.</summary>
    public bool IsProgram => IsExecutable || IsTestProject;

    public bool IsExecutable => Is("OutputType", "Exe") || Is("OutputType", "WinExe") || Is("OutputType", "AppContainerExe");

    public bool IsTestProject => IsTrue("IsTestProject");

    /// <summary>Such as <c>net10.0</c>.</summary>
    public string? TargetFramework => Text("TargetFramework");

    /// <summary>The 10 of <c>net10.0</c>; null for the frameworks before .NET 5, which have no such number.</summary>
    public int? NetVersion =>
        TargetFramework is { } framework
        && framework.StartsWith("net", StringComparison.OrdinalIgnoreCase)
        && framework.IndexOf('.') is > 3 and var dot
        && int.TryParse(framework.Substring(3, dot - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>Such as <c>.NETCoreApp</c> or <c>.NETFramework</c>.</summary>
    public string? TargetFrameworkIdentifier => Text("TargetFrameworkIdentifier");

    public bool IsFramework => Is("TargetFrameworkIdentifier", ".NETFramework");

    public string? PlatformTarget => Text("PlatformTarget");

    /// <summary>Whether PlatformTarget is <paramref name="processor"/>, such as <c>x86</c>.</summary>
    public bool Targets(string processor) => Is("PlatformTarget", processor);

    public bool Prefer32Bit => IsTrue("Prefer32Bit");

    public bool PublishTrimmed => IsTrue("PublishTrimmed");

    public bool PublishAot => IsTrue("PublishAot");

    public bool PublishSingleFile => IsTrue("PublishSingleFile");

    /// <summary>Such as <c>partial</c>; null where the default of the target framework holds.</summary>
    public string? TrimMode => Text("TrimMode");

    /// <summary>Whether a single file unpacks the native libraries that it contains.</summary>
    public bool SingleFileHoldsNativeLibraries => IsTrue("IncludeNativeLibrariesForSelfExtract") || IsTrue("IncludeAllContentForSelfExtract");

    /// <summary>Whether the project names <paramref name="assembly"/> as one that trimming leaves whole.</summary>
    public bool KeepsWhenTrimmed(string assembly)
    {
        foreach (var root in List("MlaTrimmerRoots"))
            if (string.Equals(root.Trim(), assembly, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

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

    /// <summary>The package that brings TensorFlow.NET, directly or through another one, or null.</summary>
    public ResolvedPackage? TensorFlowNet => Find("TensorFlow.NET");

    /// <summary>The packages that bring a native TensorFlow.</summary>
    public IEnumerable<ResolvedPackage> NativeRuntimes
    {
        get
        {
            foreach (var package in Packages)
                if (NativePackage.Is(package.Id))
                    yield return package;
        }
    }

    /// <summary>Whether TensorFlow Lite is there, whose interpreter needs no other native TensorFlow.</summary>
    public bool HasTensorFlowLite => Find(NativePackage.Lite) is not null;

    private ImmutableArray<ResolvedPackage> ReadPackages()
    {
        var packages = ImmutableArray.CreateBuilder<ResolvedPackage>();
        foreach (var entry in List("MlaResolvedPackages"))
        {
            var slash = entry.IndexOf('/');
            if (slash <= 0)
                continue;
            var parts = entry.Substring(slash + 1).Split('/');
            var package = new ResolvedPackage(entry.Substring(0, slash).Trim(), parts[0].Trim(), parts.Length > 1 && parts[1].Trim() == "direct");
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
        // On .NET Framework it follows from PlatformTarget, and often nobody wrote it.
        if (IsFramework)
            return ImmutableArray<string>.Empty;
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
/// <param name="IsDirect">Whether the project itself references it.</param>
public sealed record ResolvedPackage(string Id, string Version, bool IsDirect = false)
{
    /// <summary>Major and minor version, or null where the version cannot be read.</summary>
    public LibraryVersion? Line => Number is { } number ? LibraryVersion.Of(number) : null;

    /// <summary>The version without a pre-release label, or null where it cannot be read.</summary>
    public Version? Number => System.Version.TryParse(Version.Split('-', '+')[0], out var number) ? number : null;

    public override string ToString() => Version.Length > 0 ? $"{Id} {Version}" : Id;
}
