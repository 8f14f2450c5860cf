using System.IO;
using System.IO.Compression;
using System.Linq;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>Writes small packages that stand for the real ones: same ids, versions and dependencies, the API images as assemblies.</summary>
public static class PackageFile
{
    /// <summary>Each file is named by its path in the package and the file to take, or null for an empty one.</summary>
    public static void Write(string feed, string id, string version, (string Id, string Version)[] dependencies, params (string Path, string? Source)[] files)
    {
        using var package = ZipFile.Open(Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var list = string.Concat(dependencies.Select(dependency => $"<dependency id=\"{dependency.Id}\" version=\"{dependency.Version}\" />"));
        using (var writer = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open()))
            writer.Write(
                $"""
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>{id}</id>
                    <version>{version}</version>
                    <authors>test</authors>
                    <description>Stands for the real package in tests.</description>
                    <dependencies><group targetFramework=".NETStandard2.0">{list}</group></dependencies>
                  </metadata>
                </package>
                """);
        foreach (var (path, source) in files)
        {
            if (source is null)
                package.CreateEntry(path);
            else
                package.CreateEntryFromFile(source, path);
        }
    }
}
