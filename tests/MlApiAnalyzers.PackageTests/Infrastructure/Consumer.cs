using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>A project that uses the package, as a user would write it.</summary>
public sealed class Consumer
{
    public const string Analyzers = "MlApiAnalyzers";

    private readonly List<(string Id, string? Version)> packages = [];
    private readonly List<string> properties = [];
    private readonly List<string> items = [];
    private readonly List<(string Path, string Text)> files = [];
    private string? projectFile;

    public Consumer(string name)
    {
        Name = name;
    }

    public string Name { get; }

    public bool HasAnalyzers { get; private set; } = true;

    /// <summary>Versions stand in Directory.Packages.props.</summary>
    public bool CentralVersions { get; private set; }

    /// <summary>A program over TensorFlow.Keras, hence also TensorFlow.NET, with its native runtime.</summary>
    public static Consumer Program(string name) => Unequipped(name).Package("SciSharp.TensorFlow.Redist", PackageFeed.RedistVersion);

    /// <summary>A program over TensorFlow.Keras whose native runtime is forgotten.</summary>
    public static Consumer Unequipped(string name) => new Consumer(name).Property("OutputType", "Exe").Package("TensorFlow.Keras", PackageFeed.KerasVersion);

    public Consumer Package(string id, string? version)
    {
        packages.Add((id, version));
        return this;
    }

    /// <summary>The project file as it stands, in place of one that is put together; it then says itself what it references.</summary>
    public Consumer ProjectFile(string xml)
    {
        projectFile = xml;
        return this;
    }

    public Consumer Property(string name, string value, string? condition = null)
    {
        properties.Add($"<{name}{(condition is null ? "" : $" Condition=\"{condition}\"")}>{value}</{name}>");
        return this;
    }

    /// <summary>Another framework than the one that all consumers target.</summary>
    public Consumer Targeting(string framework)
    {
        Property("TargetFramework", framework);
        return framework == "net8.0"
            ? Item($"<FrameworkReference Update=\"Microsoft.NETCore.App\" TargetingPackVersion=\"{PackageFeed.FrameworkVersion("Microsoft.NETCore.App.Ref")}\" />")
            : this;
    }

    public Consumer Item(string xml)
    {
        items.Add(xml);
        return this;
    }

    public Consumer Reference(Consumer project) => Item($"<ProjectReference Include=\"../{project.Name}/{project.Name}.csproj\" />");

    public Consumer File(string path, string text)
    {
        files.Add((path, text));
        return this;
    }

    public Consumer WithoutAnalyzers()
    {
        HasAnalyzers = false;
        return this;
    }

    public Consumer WithCentralVersions()
    {
        CentralVersions = true;
        return this;
    }

    public void Write(PackageFeed feed)
    {
        var all = HasAnalyzers ? packages.Append((Id: Analyzers, Version: feed.PackageVersion)).ToList() : packages;
        var references = all.Select(package => $"<PackageReference Include=\"{package.Id}\"{VersionOf(package)}{(package.Id == Analyzers ? " PrivateAssets=\"all\"" : "")} />");
        feed.Write($"{Name}/{Name}.csproj", projectFile ??
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {string.Join("\n    ", properties)}
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references.Concat(items))}
              </ItemGroup>
            </Project>
            """);
        if (CentralVersions)
            feed.Write($"{Name}/Directory.Packages.props",
                $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>{string.Concat(all.Select(package => $"<PackageVersion Include=\"{package.Id}\" Version=\"{package.Version}\" />"))}</ItemGroup>
                </Project>
                """);
        foreach (var (path, text) in files)
            feed.Write(Path.Combine(Name, path), text);
    }

    private string VersionOf((string Id, string? Version) package) => CentralVersions ? "" : $" Version=\"{package.Version}\"";
}
