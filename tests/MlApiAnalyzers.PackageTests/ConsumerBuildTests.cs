using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.PackageTests.Infrastructure;
using Xunit;

namespace MlApiAnalyzers.PackageTests;

/// <summary>What <c>dotnet build</c> prints and logs in projects that reference the package.</summary>
[Collection(ConsumerBuilds.Collection)]
public sealed class ConsumerBuildTests(ConsumerBuilds builds)
{
    // Levels in the order of the program's lines.
    private static readonly string[] Expected = ["MLA1008 note", "MLA5001 warning", "MLA5003 error"];

    /// <summary>The compiler could not load an analyzer (CS8032), is too old for it (CS9057), or it threw (AD0001).</summary>
    [Theory]
    [InlineData("CS8032")]
    [InlineData("CS9057")]
    [InlineData("AD0001")]
    [InlineData("MSB4")]
    public void NoConsumerSeesAFailureOfThePackage(string id)
    {
        Assert.DoesNotContain(id, builds.Output, StringComparison.Ordinal);
        Assert.All(
            Directory.GetFiles(builds.Feed.Root, "results*.sarif", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(Sarif.Read(file).Results, result => result.RuleId == id));
    }

    [Theory]
    [InlineData("NewLanguage")]
    [InlineData("NewestLanguage")]
    [InlineData("OldLanguage")]
    [InlineData("OldestLanguage")]
    [InlineData("Net8")]
    [InlineData("Framework")]
    [InlineData("Standard")]
    public void TheLogHoldsAllReportsWithTheirLevels(string consumer)
    {
        var results = builds.Results(consumer).Ours.OrderBy(result => result.Line).ToList();

        Assert.Equal(Expected, results.Select(result => $"{result.RuleId} {result.Level}"));
        Assert.All(results, result => Assert.EndsWith("Program.cs", result.File, StringComparison.Ordinal));
    }

    /// <summary>An older compiler than the SDK's, and the SDK's own from a package.</summary>
    [Theory]
    [MemberData(nameof(OtherCompilers))]
    public async Task OtherCompilersReportTheSame(string version)
    {
        var consumer = ConsumerBuilds.CompiledBy(version);
        var log = builds.Results(consumer);
        Assert.Equal(version, log.CompilerVersion);
        Assert.Equal(Expected, log.Ours.OrderBy(result => result.Line).Select(result => $"{result.RuleId} {result.Level}"));

        // The command line names the compiler that ran.
        var build = await Command.DotnetAsync(builds.DirectoryOf(consumer), "build", "--no-restore", "-t:Rebuild", "-v", "d");
        var compiler = Path.Combine(builds.Feed.PackagesFolder, "microsoft.net.compilers.toolset", version);
        Assert.Contains(build.Output.Split('\n'), line => line.Contains(compiler, StringComparison.Ordinal) && line.Contains("csc", StringComparison.Ordinal) && line.Contains("/analyzer:", StringComparison.Ordinal));
    }

    public static TheoryData<string> OtherCompilers => [.. ConsumerBuilds.CompilerVersions];

    /// <summary>A project that is not SDK-style says what it builds, and nothing about its packages.</summary>
    [Fact]
    public void AnOldProjectFileIsJudgedAsFarAsItIsKnown()
    {
        var results = builds.Results("OldProjectFile").Ours.OrderBy(result => result.Line).Select(result => $"{result.RuleId} {result.Level}");

        Assert.Equal(Expected.Prepend("MLA2004 warning"), results);
        Assert.Equal("", builds.Properties("OldProjectFile")["MlaPackagesKnown"]);
    }

    [Fact]
    public void TheBuildPrintsWarningsAndErrorsOnly()
    {
        Assert.Contains(builds.Lines("NewLanguage"), line => line.Contains("warning MLA5001", StringComparison.Ordinal));
        Assert.Contains(builds.Lines("NewLanguage"), line => line.Contains("error MLA5003", StringComparison.Ordinal));
        Assert.DoesNotContain(builds.Lines("NewLanguage"), line => line.Contains("MLA1008", StringComparison.Ordinal));
    }

    [Fact]
    public void AProgramWithoutTheLibraryHasNoReports() => Assert.Empty(builds.Results("NoLibrary").Ours);

    [Fact]
    public void ASoundProgramBuildsWithWarningsAsErrorsInTheStrictPreset()
    {
        Assert.Empty(builds.Results("Clean").Ours);
        Assert.True(File.Exists(Path.Combine(builds.DirectoryOf("Clean"), "bin", "Debug", "net10.0", "Clean.dll")));
    }

    [Fact]
    public void WarningsBecomeErrorsWhereTheUserSaysSo()
    {
        Assert.Equal(["MLA1008 note", "MLA5001 error", "MLA5003 error"], builds.Results("WarningsAsErrors").Ours.OrderBy(result => result.Line).Select(result => $"{result.RuleId} {result.Level}"));
        Assert.False(File.Exists(Path.Combine(builds.DirectoryOf("WarningsAsErrors"), "bin", "Debug", "net10.0", "WarningsAsErrors.dll")));
    }

    /// <summary>The facts that MSBuild collects anew in every build do not make the compiler run again.</summary>
    [Fact]
    public async Task AnotherBuildDoesNotCompile()
    {
        string[] build = ["build", ConsumerBuilds.RepeatedSolution, "--no-restore", "-v"];
        (await Command.DotnetAsync(builds.Feed.Root, [.. build, "q"])).Succeeded();

        var again = (await Command.DotnetAsync(builds.Feed.Root, [.. build, "d"])).Succeeded().Output.Split('\n');

        Assert.Equal(ConsumerBuilds.Repeated.Length + 1, again.Count(line => line.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", StringComparison.Ordinal)));
        Assert.DoesNotContain(again, line => line.Contains("Building target \"CoreCompile\"", StringComparison.Ordinal));
        // Packages are read once for each target framework of a project with TensorFlow.NET, and not at all in one without.
        Assert.Equal(ConsumerBuilds.Repeated.Length, again.Count(line => line.Contains("Done executing task \"ResolvePackageDependencies\"", StringComparison.Ordinal)));
    }
}
