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

    private void WriteStandIns()
    {
        var images = Path.Combine(AppContext.BaseDirectory, "Api");
        PackageFile.Write(Feed, "TensorFlow.NET", TensorFlowVersion, [],
            ("lib/netstandard2.0/Tensorflow.Binding.dll", Path.Combine(images, "Tensorflow.Binding.dll")));
        PackageFile.Write(Feed, "TensorFlow.Keras", KerasVersion, [("TensorFlow.NET", TensorFlowVersion)],
            ("lib/netstandard2.0/Tensorflow.Keras.dll", Path.Combine(images, "Tensorflow.Keras.dll")));
        PackageFile.Write(Feed, "SciSharp.TensorFlow.Redist", RedistVersion, [], ("lib/netstandard2.0/_._", null), ("runtimes/win-x64/native/tensorflow.dll", null));
        PackageFile.Write(Feed, "Contoso.NativeTensorFlow", "1.0.0", [],
            ("lib/netstandard2.0/_._", null), ("runtimes/linux-x64/native/libtensorflow.so", null), ("runtimes/win-x64/native/tensorflow.dll", null));
    }

    private static string FindRepository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "MlApiAnalyzers.sln")))
                return directory.FullName;
        throw new DirectoryNotFoundException("the tests run outside the repository");
    }
}
