using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// A folder with the packed package, stand-ins for the libraries, and a configuration that knows no other source: consumers
/// restore without a network, into a packages folder of their own.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>Set to keep the directory, to look into it.</summary>
    private const string KeepVariable = "MLA_KEEP_CONSUMERS";

    // What a consumer gets when it asks for nothing special: the newest of each.
    public const string TensorFlowVersion = "0.150.0";
    public const string KerasVersion = "0.15.0";
    public const string RedistVersion = "2.16.0";

    /// <summary>The directory under which all consumers live.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("mlapianalyzers-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string PackagesFolder => Path.Combine(Root, "packages");

    /// <summary>The packed MlApiAnalyzers.</summary>
    public string Package { get; private set; } = "";

    public string PackageVersion => Path.GetFileNameWithoutExtension(Package)["MlApiAnalyzers.".Length..];

    public static string Repository { get; } = FindRepository();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        WriteStandIns();
        CopyFrameworkPackages();
        Write("nuget.config",
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        Write(".editorconfig", "root = true\n");
        Write("Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <NuGetAudit>false</NuGetAudit>
                <!-- The SDK's own analyzers take longer than all the rest of these builds. -->
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <UseAppHost>false</UseAppHost>
                <!-- Nothing is published here, so the packs of other platforms are not needed. -->
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
                <EnableRuntimePackDownload>false</EnableRuntimePackDownload>
                <EnableAppHostPackDownload>false</EnableAppHostPackDownload>
                <ErrorLog>$(MSBuildProjectDirectory)/results$(LogSuffix).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);

        var configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var pack = await Command.DotnetAsync(Repository, "pack", "src/MlApiAnalyzers.Package", "--no-build", "-c", configuration, "-o", Feed, "-v", "m");
        pack.Succeeded();
        Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
        Package = Directory.GetFiles(Feed, "MlApiAnalyzers.*.nupkg").Single();
    }

    public Task DisposeAsync()
    {
        try
        {
            if (Environment.GetEnvironmentVariable(KeepVariable) is null)
                Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold an analyzer.
        }
        return Task.CompletedTask;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>The version of a package of reference assemblies that is in the feed.</summary>
    public static string FrameworkVersion(string package) =>
        FrameworkPackages.Single(value => value.StartsWith(package + "/", StringComparison.Ordinal))[(package.Length + 1)..];

    // The ids, versions and dependencies of the real packages, as far as rules or consumers are about them.
    private void WriteStandIns()
    {
        foreach (var (managed, keras) in new[] { ("0.100.0", "0.10.0"), ("0.100.1", "0.10.1"), ("0.100.5", "0.10.5"), ("0.110.4", "0.11.4"), (TensorFlowVersion, KerasVersion) })
        {
            Managed("TensorFlow.NET", managed, [], "Tensorflow.Binding");
            Managed("TensorFlow.Keras", keras, [("TensorFlow.NET", managed)], "Tensorflow.Keras");
        }
        // Up to 0.70.0 the assembly had the package's name, and there is no image of it.
        Empty("TensorFlow.NET", "0.20.1", []);
        Empty("TensorFlow.NET", "0.40.1", [("NumSharp", "0.30.0")]);
        Empty("Microsoft.ML.TensorFlow", "1.7.1", [("TensorFlow.NET", "0.20.1")]);
        Empty("NumSharp", "0.30.0", []);
        Empty("Keras.NET", "3.8.5", []);

        foreach (var version in new[] { "2.3.1", "2.10.0", "2.11.4", RedistVersion })
            Native("SciSharp.TensorFlow.Redist", version, version == "2.3.1" ? ["win-x64", "linux-x64", "osx-x64"] : ["win-x64", "linux-x64"]);
        Native("SciSharp.TensorFlow.Redist-Windows-GPU", "2.10.3", ["win-x64"]);
        Native("SciSharp.TensorFlow.Redist-Linux-GPU", "2.11.1", ["linux-x64"]);
        Native("Contoso.NativeTensorFlow", "1.0.0", ["win-x64", "linux-x64"]);
    }

    private void Managed(string id, string version, (string Id, string Version)[] dependencies, string assembly) =>
        PackageFile.Write(Feed, id, version, dependencies, ($"lib/netstandard2.0/{assembly}.dll", Path.Combine(AppContext.BaseDirectory, "Api", $"{assembly}.dll")));

    private void Empty(string id, string version, (string Id, string Version)[] dependencies) =>
        PackageFile.Write(Feed, id, version, dependencies, ("lib/netstandard2.0/_._", null));

    private void Native(string id, string version, string[] platforms) =>
        PackageFile.Write(
            Feed, id, version, [],
            [("lib/netstandard2.0/_._", null), .. platforms.Select(platform => ($"runtimes/{platform}/native/{NativeName(platform)}", (string?)null))]);

    private static string NativeName(string platform) => platform switch
    {
        "win-x64" => "tensorflow.dll",
        "osx-x64" => "libtensorflow.dylib",
        _ => "libtensorflow.so",
    };

    private void CopyFrameworkPackages()
    {
        var folder = Metadata("PackagesFolder");
        foreach (var package in FrameworkPackages.Select(value => value.ToLowerInvariant().Split('/')))
        {
            var file = $"{package[0]}.{package[1]}.nupkg";
            File.Copy(Path.Combine(folder, package[0], package[1], file), Path.Combine(Feed, file));
        }
    }

    private static string[] FrameworkPackages => Metadata("FrameworkPackages").Split('|');

    private static string Metadata(string key) =>
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "MlApiAnalyzers.sln")))
                return directory.FullName;
        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
