using System;
using System.Collections.Generic;
using System.Linq;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>A project, and what the rules about projects say of it: each report begins with id and level, and ends as given.</summary>
public sealed record ProjectCase(Consumer Consumer, params string[] Reports);

/// <summary>Projects as people write them, over real restores: what MSBuild tells must be right in each.</summary>
public static class ProjectCases
{
    private const string Redist = "SciSharp.TensorFlow.Redist";
    private const string WindowsGpu = Redist + "-Windows-GPU";
    private const string LinuxGpu = Redist + "-Linux-GPU";
    private const string PlainProgram = "System.Console.WriteLine();\n";

    private const string MismatchReport =
        $"MLA2002 warning TensorFlow.NET 0.150.0 calls 'TF_GetHandleShapeAndType', which {WindowsGpu} 2.10.3 does not have, and throws EntryPointNotFoundException there; "
        + $"run: dotnet remove package {WindowsGpu}, then dotnet add package {Redist} --version 2.16.0";

    private const string Add = $"run: dotnet add package {Redist} --version";

    public static IReadOnlyList<ProjectCase> All { get; } = [.. MissingRuntimes(), .. Mismatches(), .. SeveralRuntimes(), .. Platforms(), .. Versions(), .. Publishing(), .. Settings()];

    private static IEnumerable<ProjectCase> MissingRuntimes()
    {
        yield return new(Consumer.Unequipped("Forgotten").File("Program.cs", Sources.Clean), $"MLA2001 warning TensorFlow.NET 0.150.0 … {Add} 2.16.0");
        yield return new(Program("ThroughMlNet").Package("Microsoft.ML.TensorFlow", "1.7.1"), $"MLA2001 warning TensorFlow.NET 0.20.1 … {Add} 2.3.1");
        yield return new(new Consumer("TestProject").Package("TensorFlow.NET", "0.110.4").Property("IsTestProject", "true").File("Numbers.cs", Sources.Library), $"MLA2001 warning TensorFlow.NET 0.110.4 … {Add} 2.11.4");
        yield return new(Consumer.Unequipped("CentralForgotten").WithCentralVersions().File("Program.cs", Sources.Clean), $"MLA2001 warning TensorFlow.NET 0.150.0 … {Add} 2.16.0");
        yield return new(Consumer.Program("CentralDirect").WithCentralVersions().File("Program.cs", Sources.Clean));
        yield return new(Consumer.Unequipped("LikelyNames").Item("<None Include=\"notes/mytensorflow.dll\" /><None Include=\"tensorflow.dll.config\" />")
            .File("notes/mytensorflow.dll", "").File("tensorflow.dll.config", "").File("Program.cs", Sources.Clean), $"MLA2001 warning … {Add} 2.16.0");
        yield return new(Consumer.Unequipped("CopiedLibrary").Item("<Content Include=\"native/tensorflow.dll\" CopyToOutputDirectory=\"PreserveNewest\" />").File("native/tensorflow.dll", "").File("Program.cs", Sources.Clean));
        yield return new(Consumer.Unequipped("LinkedLibrary").Item("<None Include=\"native/tf.bin\" Link=\"libtensorflow.so.2.15\" CopyToOutputDirectory=\"PreserveNewest\" />").File("native/tf.bin", "").File("Program.cs", Sources.Clean));
        yield return new(Consumer.Unequipped("OtherNativePackage").Package("Contoso.NativeTensorFlow", "1.0.0").File("Program.cs", Sources.Clean));
        yield return new(new Consumer("Library").Package("TensorFlow.NET", PackageFeed.TensorFlowVersion).File("Numbers.cs", Sources.Library));

        var bare = Library("BareLibrary");
        var equipped = Library("EquippedLibrary").Package(Redist, PackageFeed.RedistVersion);
        var selfish = Library("SelfishLibrary").Item($"<PackageReference Include=\"{Redist}\" Version=\"{PackageFeed.RedistVersion}\" PrivateAssets=\"all\" />");
        yield return new(bare);
        yield return new(equipped);
        yield return new(selfish);
        yield return new(Program("ThroughBareLibrary").Reference(bare), $"MLA2001 warning … {Add} 2.16.0");
        yield return new(Program("ThroughEquippedLibrary").Reference(equipped));
        yield return new(Program("ThroughSelfishLibrary").Reference(selfish), $"MLA2001 warning … {Add} 2.16.0");
        yield return new(Program("ThroughLibraryMismatch").Reference(bare).Package(Redist, "2.11.4"), $"MLA2002 warning TensorFlow.NET 0.150.0 … {Add} 2.16.0");
        yield return new(Program("TwoRuntimesThroughLibrary").Reference(equipped).Package(WindowsGpu, "2.10.3"),
            MismatchReport, $"MLA2003 warning … for win-x64, … ; reference {Redist} with ExcludeAssets=\"all\"");
    }

    private static IEnumerable<ProjectCase> Mismatches()
    {
        yield return new(Consumer.Unequipped("GpuMismatch").Package(WindowsGpu, "2.10.3").File("Program.cs", Sources.Clean), MismatchReport);
        yield return new(Program("GpuMatch").Package("TensorFlow.Keras", "0.10.5").Package(WindowsGpu, "2.10.3"));
        yield return new(Program("MlNetWithNewRuntime").Package("Microsoft.ML.TensorFlow", "1.7.1").Package(Redist, "2.16.0"), $"MLA2002 warning TensorFlow.NET 0.20.1 calls 'TF_StringEncodedSize' … {Add} 2.3.1");
        yield return new(Program("MlNetWithItsRuntime").Package("Microsoft.ML.TensorFlow", "1.7.1").Package(Redist, "2.3.1"));
        yield return new(Program("FloatingMatch").Package("TensorFlow.Keras", "0.15.*").Package(Redist, "2.*"));
        yield return new(Program("FloatingMismatch").Package("TensorFlow.Keras", "0.*").Package(Redist, "2.11.*"), $"MLA2002 warning TensorFlow.NET 0.150.0 … {Redist} 2.11.4 … {Add} 2.16.0");
        yield return new(Library("MismatchInLibrary").Package(Redist, "2.11.4"));
    }

    private static IEnumerable<ProjectCase> SeveralRuntimes()
    {
        Consumer Old(string name) => Program(name).Package("TensorFlow.Keras", "0.10.5");
        yield return new(Old("TwoRuntimes").Package(Redist, "2.10.0").Package(WindowsGpu, "2.10.3"),
            $"MLA2003 warning {Redist} 2.10.0 and {WindowsGpu} 2.10.3 both bring a native TensorFlow for win-x64, … ; run: dotnet remove package {Redist}");
        yield return new(Program("TwoSystems").Package("TensorFlow.Keras", "0.11.4").Package(WindowsGpu, "2.10.3").Package(LinuxGpu, "2.11.1"));
        yield return new(Old("ByConfiguration")
            .Item($"<PackageReference Include=\"{Redist}\" Version=\"2.10.0\" Condition=\"'$(Configuration)' != 'GPU'\" />")
            .Item($"<PackageReference Include=\"{WindowsGpu}\" Version=\"2.10.3\" Condition=\"'$(Configuration)' == 'GPU'\" />"));
        var equipped = new Consumer("EquippedOldLibrary").Package("TensorFlow.Keras", "0.10.5").Package(Redist, "2.10.0").File("Numbers.cs", Sources.Library);
        yield return new(equipped);
        yield return new(Program("ExcludedRuntime").Reference(equipped).Package(WindowsGpu, "2.10.3").Item($"<PackageReference Include=\"{Redist}\" Version=\"2.10.0\" ExcludeAssets=\"all\" />"));
    }

    private static IEnumerable<ProjectCase> Platforms()
    {
        yield return new(Consumer.Program("Process32Bit").Property("PlatformTarget", "x86").File("Program.cs", Sources.Clean), "MLA2004 warning PlatformTarget x86 … ; set <PlatformTarget>x64</PlatformTarget>");
        yield return new(Framework("FrameworkProgram"), "MLA2004 warning … ; set <PlatformTarget>x64</PlatformTarget>");
        yield return new(Framework("FrameworkProgram64Bit").Property("PlatformTarget", "x64"));
        yield return new(Framework("FrameworkProgramPreferring32Bit").Property("PlatformTarget", "AnyCPU").Property("Prefer32Bit", "true"), "MLA2004 warning Prefer32Bit … ; set <PlatformTarget>x64</PlatformTarget>");
        yield return new(Consumer.Program("Published").Property("RuntimeIdentifiers", "win-x64;linux-x64").Property("PlatformTarget", "x64").File("Program.cs", Sources.Clean));
        yield return new(Consumer.Program("PublishedForMacs").Property("RuntimeIdentifiers", "win-x64;osx-arm64;osx-x64").File("Program.cs", Sources.Clean), "MLA2005 warning There is no native TensorFlow for osx-arm64, …");
        yield return new(Program("PublishedForLinux").Package("TensorFlow.Keras", "0.10.5").Package(WindowsGpu, "2.10.3").Property("RuntimeIdentifier", "linux-x64").Property("SelfContained", "false"),
            $"MLA2005 warning {WindowsGpu} has no native TensorFlow for linux-x64, …");
        yield return new(Consumer.Program("PublishedWithOwnLibrary").Property("RuntimeIdentifiers", "linux-arm64")
            .Item("<Content Include=\"native/libtensorflow.so\" CopyToOutputDirectory=\"PreserveNewest\" />").File("native/libtensorflow.so", "").File("Program.cs", Sources.Clean));
    }

    private static IEnumerable<ProjectCase> Versions()
    {
        yield return new(Program("KerasMismatch").Package("TensorFlow.NET", "0.150.0").Package("TensorFlow.Keras", "0.11.4").Package(Redist, "2.16.0"),
            "MLA2006 warning TensorFlow.Keras 0.11.4 … TensorFlow.NET 0.150.0, … ; run: dotnet add package TensorFlow.Keras --version 0.15.0");
        yield return new(Program("KerasBehind").Package("TensorFlow.NET", "0.100.1").Package("TensorFlow.Keras", "0.10.0").Package(Redist, "2.10.0"),
            "MLA2006 warning TensorFlow.Keras 0.10.0 … ; run: dotnet add package TensorFlow.Keras --version 0.10.1");
        yield return new(Program("Retired").Package("Keras.NET", "3.8.5"), "MLA3010 note Keras.NET is no longer developed: …");
        yield return new(new Consumer("RetiredByOthers").Package("TensorFlow.NET", "0.40.1").File("Program.cs", "public class C { }\n"));
    }

    private static IEnumerable<ProjectCase> Publishing()
    {
        yield return new(Published("Trimmed", "PublishTrimmed"), "MLA5013 warning PublishTrimmed …");
        yield return new(Published("TrimmedInPart", "PublishTrimmed").Property("TrimMode", "partial"));
        yield return new(Published("TrimmedAround", "PublishTrimmed").Item("<TrimmerRootAssembly Include=\"Tensorflow.Binding;Tensorflow.Keras\" />"));
        yield return new(Published("AheadOfTime", "PublishAot"), "MLA5013 warning PublishAot …");
        yield return new(Published("SingleFile", "PublishSingleFile"), "MLA5013 note PublishSingleFile … ; set <IncludeNativeLibrariesForSelfExtract>true</IncludeNativeLibrariesForSelfExtract>");
        yield return new(Published("SingleFileWithNative", "PublishSingleFile").Property("IncludeNativeLibrariesForSelfExtract", "true"));
    }

    // Reports without a place in source are configured like all others.
    private static IEnumerable<ProjectCase> Settings()
    {
        Consumer Mismatch(string name) => Program(name).Package("TensorFlow.Keras", "0.15.0").Package(Redist, "2.11.4");
        yield return new(Mismatch("SilencedByGlobalConfig").File(".globalconfig", "is_global = true\ndotnet_diagnostic.MLA2002.severity = none\n"));
        yield return new(Mismatch("RaisedByGlobalConfig").File(".globalconfig", "is_global = true\ndotnet_diagnostic.MLA2002.severity = error\n"), "MLA2002 error …");
        yield return new(Mismatch("SilencedByNoWarn").Property("NoWarn", "$(NoWarn);MLA2002"));
        yield return new(Mismatch("RaisedByWarningsAsErrors").Property("WarningsAsErrors", "MLA2002"), "MLA2002 error …");
        yield return new(Mismatch("SilencedByPreset").Property("MlApiAnalysisMode", "Minimum"));
    }

    private static Consumer Program(string name) => new Consumer(name).Property("OutputType", "Exe").File("Program.cs", PlainProgram);

    private static Consumer Library(string name) => new Consumer(name).Package("TensorFlow.Keras", PackageFeed.KerasVersion).File("Numbers.cs", Sources.Library);

    private static Consumer Framework(string name) => Consumer.Program(name).Targeting("net472").Property("LangVersion", "latest").File("Program.cs", Sources.Clean);

    // The packs that trim and compile are not restored: nothing is published here.
    private static Consumer Published(string name, string property) =>
        Consumer.Program(name).Property("_RequiresILLinkPack", "false").Property(property, "true", "'$(MSBuildIsRestoring)' != 'true'").File("Program.cs", Sources.Clean);

    /// <summary>Whether <paramref name="actual"/> is the expected report; … stands for any text.</summary>
    public static bool Matches(string expected, string actual)
    {
        var parts = expected.Split('…', StringSplitOptions.TrimEntries);
        if (!actual.StartsWith(parts[0], StringComparison.Ordinal) || !actual.EndsWith(parts[^1], StringComparison.Ordinal))
            return false;
        var position = 0;
        return parts.All(part =>
        {
            var found = actual.IndexOf(part, position, StringComparison.Ordinal);
            position = found + part.Length;
            return found >= 0;
        });
    }
}
