using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

[Collection(ConsumerBuilds.Collection)]
public sealed class PackageContentsTests(ConsumerBuilds builds)
{
    private static readonly string[] Files =
    [
        "README.md",
        "analyzers/dotnet/cs/MlApiAnalyzers.CodeFixes.dll",
        "analyzers/dotnet/cs/MlApiAnalyzers.dll",
        "build/MlApiAnalyzers.props",
        "build/MlApiAnalyzers.targets",
        "buildTransitive/MlApiAnalyzers.props",
        "buildTransitive/MlApiAnalyzers.targets",
        "configuration/Migration.globalconfig",
        "configuration/Minimum.globalconfig",
        "configuration/None.globalconfig",
        "configuration/Recommended.globalconfig",
        "configuration/Strict.globalconfig",
        "docs/configuration.md",
        "icon.png",
    ];

    [Fact]
    public void ItHoldsTheseFilesAndTheRulePages()
    {
        var pages = Directory.GetFiles(Path.Combine(PackageFeed.Repository, "docs", "rules"), "*.md").Select(file => "docs/rules/" + Path.GetFileName(file));

        // What NuGet itself adds to every package.
        var actual = Entries().Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal)
            && !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal)
            && name != "[Content_Types].xml");

        Assert.Equal(Files.Concat(pages).Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ItIsADevelopmentDependencyWithoutDependencies()
    {
        var metadata = Manifest();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("MlApiAnalyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("Apache-2.0", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void ItNamesTheCommitThatItWasBuiltFrom()
    {
        var repository = Manifest().Elements().Single(element => element.Name.LocalName == "repository");

        Assert.Equal("git", repository.Attribute("type")?.Value);
        if (Path.Exists(Path.Combine(PackageFeed.Repository, ".git")))
            Assert.Equal(40, repository.Attribute("commit")?.Value.Length);
    }

    [Theory]
    [InlineData("MlApiAnalyzers")]
    [InlineData("MlApiAnalyzers.CodeFixes")]
    public void TheAssembliesLoadInTheOldestHost(string name)
    {
        var references = ReadAssembly(name, (_, metadata) => metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version));

        Assert.All(references.Where(reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.Equal(new Version(4, 5, 0, 0), reference.Value));
        Assert.DoesNotContain(references.Keys, reference => reference == "System.Composition.AttributedModel" && name == "MlApiAnalyzers");
        Assert.Equal(name != "MlApiAnalyzers", references.ContainsKey("Microsoft.CodeAnalysis.Workspaces"));
    }

    [Theory]
    [InlineData("MlApiAnalyzers")]
    [InlineData("MlApiAnalyzers.CodeFixes")]
    public void TheAssembliesAreDeterministicAndCarryTheirSymbols(string name)
    {
        var entries = ReadAssembly(name, (image, _) => image.ReadDebugDirectory().Select(entry => entry.Type).ToList());

        Assert.Contains(DebugDirectoryEntryType.Reproducible, entries);
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, entries);
    }

    [Fact]
    public void ItIsInstalledAsAnAnalyzerOnly()
    {
        var folder = Path.Combine(builds.Feed.PackagesFolder, "mlapianalyzers", builds.Feed.PackageVersion);

        Assert.True(Directory.Exists(Path.Combine(folder, "analyzers")));
        Assert.Empty(Directory.GetFiles(Path.Combine(builds.DirectoryOf("Clean"), "bin"), "MlApiAnalyzers*", SearchOption.AllDirectories));
        Assert.DoesNotContain("MlApiAnalyzers", File.ReadAllText(Directory.GetFiles(Path.Combine(builds.DirectoryOf("Clean"), "bin"), "*.deps.json", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
    }

    private List<string> Entries()
    {
        using var package = ZipFile.OpenRead(builds.Feed.Package);
        return package.Entries.Select(entry => entry.FullName).ToList();
    }

    private XElement Manifest()
    {
        using var package = ZipFile.OpenRead(builds.Feed.Package);
        using var stream = package.GetEntry("MlApiAnalyzers.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single();
    }

    private T ReadAssembly<T>(string name, Func<PEReader, MetadataReader, T> read)
    {
        using var package = ZipFile.OpenRead(builds.Feed.Package);
        using var stream = package.GetEntry($"analyzers/dotnet/cs/{name}.dll")!.Open();
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        buffer.Position = 0;
        using var image = new PEReader(buffer);
        return read(image, image.GetMetadataReader());
    }
}
