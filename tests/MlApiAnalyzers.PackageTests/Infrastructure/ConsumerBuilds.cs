using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace MlApiAnalyzers.PackageTests.Infrastructure;

/// <summary>
/// All consumers, built by one <c>dotnet build</c>: a restore and a build process of its own for each would take minutes. Most
/// tests only look at what this build left: its output, and the error log and generated configuration of each project.
/// </summary>
public sealed class ConsumerBuilds : IAsyncLifetime
{
    public const string Collection = "Consumers";

    /// <summary>The program of <c>samples/GettingStarted</c>.</summary>
    public const string Sample = "GettingStarted";

    public static readonly string[] Modes = ["None", "Minimum", "Recommended", "Strict", "Migration"];

    private readonly List<Consumer> consumers = [];

    public PackageFeed Feed { get; } = new();

    /// <summary>The program in which the commands of a guide are run. It is not built with the others.</summary>
    public const string Guided = "Guided";

    /// <summary>The solution of what is built again: one project has two target frameworks, one does not use the library.</summary>
    public const string RepeatedSolution = "Repeated.slnx";

    /// <summary>The compilers, other than the SDK's, that a project of their own is built with.</summary>
    public static readonly string[] CompilerVersions = ["4.14.0", "5.9.0"];

    public static readonly string[] Repeated = ["Clean", "SeveralVersions", "CopiedLibrary", "NoLibrary"];

    /// <summary>The solution with one project for each page of a rule that has a fix.</summary>
    public const string PagesSolution = "Pages.slnx";

    /// <summary>The rules with a fix, by the name of the project that holds the violation of their page.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; } = RulePages.WithFix().ToDictionary(page => "Page" + page.RuleId, page => page.RuleId);

    /// <summary>The output of the build of all consumers. It failed, because some consumers have errors.</summary>
    public string Output { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Feed.InitializeAsync();
        Declare();
        foreach (var consumer in consumers)
            consumer.Write(Feed);
        // It stands alone: what the guide writes beside it holds for it, and nothing from above does.
        Consumer.Program(Guided)
            .Property("TargetFramework", "net10.0").Property("UseAppHost", "false").Property("EnableNETAnalyzers", "false").Property("NuGetAudit", "false")
            .File("Program.cs", Sources.Clean).File("OldCode.cs", Sources.OldCode)
            .File("Directory.Build.props", "<Project />").File(".editorconfig", "root = true\n\n")
            .Write(Feed);
        WriteSolution("Consumers.slnx", consumers.Select(consumer => consumer.Name));
        WriteSolution(PagesSolution, Pages.Keys);
        WriteSolution(RepeatedSolution, Repeated);

        (await Command.DotnetAsync(Feed.Root, "restore", "Consumers.slnx", "-v", "q")).Succeeded();
        Output = (await Command.DotnetAsync(Feed.Root, "build", "Consumers.slnx", "--no-restore", "-v", "m", "-m:2", "-clp:NoSummary")).Output;
    }

    public Task DisposeAsync() => Feed.DisposeAsync();

    /// <summary>The error log of a consumer; for one with several target frameworks, of the one named.</summary>
    public Sarif Results(string consumer, string suffix = "") => Sarif.Read(Path.Combine(DirectoryOf(consumer), $"results{suffix}.sarif"));

    /// <summary>The lines that the build printed about a consumer.</summary>
    public IEnumerable<string> Lines(string consumer) =>
        Output.Split('\n').Where(line => line.Contains($"{Path.DirectorySeparatorChar}{consumer}.csproj", StringComparison.Ordinal)).Distinct();

    public string DirectoryOf(string consumer) => Path.Combine(Feed.Root, consumer);

    /// <summary>The properties that the compiler was given for a consumer.</summary>
    public IReadOnlyDictionary<string, string> Properties(string consumer)
    {
        var file = Directory.GetFiles(Path.Combine(DirectoryOf(consumer), "obj"), "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single();
        return File.ReadLines(file)
            .Where(line => line.StartsWith("build_property.", StringComparison.Ordinal))
            .Select(line => line["build_property.".Length..].Split('=', 2))
            .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
    }

    public static string CompiledBy(string version) => "CompiledBy" + version.Replace('.', '_');

    private void WriteSolution(string file, IEnumerable<string> projects) =>
        Feed.Write(file, $"<Solution>\n{string.Concat(projects.Select(project => $"  <Project Path=\"{project}/{project}.csproj\" />\n"))}</Solution>\n");

    private Consumer Add(Consumer consumer)
    {
        consumers.Add(consumer);
        return consumer;
    }

    private void Declare()
    {
        // With and without the library, oldest and newest language.
        Add(new Consumer("NoLibrary").Property("OutputType", "Exe").File("Program.cs", Sources.LookAlike));
        Add(Consumer.Program("NewLanguage").Property("LangVersion", "latest").Property("Nullable", "enable").File("Program.cs", Sources.Faulty));
        Add(Consumer.Program("OldLanguage").Property("LangVersion", "7.3").File("Program.cs", Sources.FaultyInOldLanguage));
        Add(Consumer.Program("Clean").Property("TreatWarningsAsErrors", "true").Property("MlApiAnalysisMode", "Strict").File("Program.cs", Sources.Clean));
        Add(Consumer.Program("WarningsAsErrors").Property("TreatWarningsAsErrors", "true").File("Program.cs", Sources.Faulty));

        // Presets, and the user's own settings beside them.
        foreach (var mode in Modes)
            Add(Preset("Preset" + mode, mode == "Strict" ? "strict" : mode));
        Add(Preset("PresetInvalid", "Strictest"));
        Add(Consumer.Program("PresetInTargets").File("Program.cs", Sources.Faulty)
            .File("Directory.Build.targets", "<Project><PropertyGroup><MlApiAnalysisMode>None</MlApiAnalysisMode></PropertyGroup></Project>"));
        Add(Preset("UserEditorConfig", "None").File(".editorconfig", "[*.cs]\ndotnet_diagnostic.MLA5001.severity = error\ndotnet_diagnostic.MLA1008.severity = warning\n"));
        Add(Preset("UserGlobalConfig", "None").File(".globalconfig", "is_global = true\ndotnet_diagnostic.MLA5001.severity = error\ndotnet_diagnostic.MLA1008.severity = warning\n"));
        Add(Preset("UserNamedGlobalConfig", "Strict").Item("<GlobalAnalyzerConfigFiles Include=\"team.globalconfig\" />").File("team.globalconfig", "is_global = true\ndotnet_diagnostic.MLA1008.severity = none\n"));

        // Rules about projects.
        foreach (var project in ProjectCases.All)
            Add(project.Consumer);
        Add(Consumer.Unequipped("ProjectFileGiven").Item("<AdditionalFiles Include=\"$(MSBuildProjectFullPath)\" />").File("Program.cs", Sources.Clean));
        Add(SeveralFrameworks("SeveralFrameworks", "net10.0;net10.0-windows", "EnableWindowsTargeting")
            .Item($"<PackageReference Include=\"SciSharp.TensorFlow.Redist\" Version=\"{PackageFeed.RedistVersion}\" Condition=\"'$(TargetFramework)' == 'net10.0'\" />"));
        Add(SeveralFrameworks("SeveralVersions", "net10.0;net8.0", "Unused")
            .Item($"<PackageReference Include=\"SciSharp.TensorFlow.Redist\" Version=\"{PackageFeed.RedistVersion}\" Condition=\"'$(TargetFramework)' == 'net10.0'\" />")
            .Item("<PackageReference Include=\"SciSharp.TensorFlow.Redist\" Version=\"2.11.4\" Condition=\"'$(TargetFramework)' == 'net8.0'\" />")
            .Item($"<FrameworkReference Update=\"Microsoft.NETCore.App\" TargetingPackVersion=\"{PackageFeed.FrameworkVersion("Microsoft.NETCore.App.Ref")}\" Condition=\"'$(TargetFramework)' == 'net8.0'\" />"));

        // Other frameworks and languages.
        Add(Consumer.Program("Net8").Targeting("net8.0").File("Program.cs", Sources.Faulty));
        Add(Consumer.Program("Framework").Targeting("net472").Property("PlatformTarget", "x64").File("Program.cs", Sources.FaultyInOldLanguage));
        Add(new Consumer("Standard").Package("TensorFlow.Keras", PackageFeed.KerasVersion).Targeting("netstandard2.0").File("Program.cs", Sources.FaultyInOldLanguage));
        Add(Consumer.Program("NewestLanguage").Property("LangVersion", "preview").File("Program.cs", Sources.Faulty));
        Add(Consumer.Program("OldestLanguage").Property("LangVersion", "4").File("Program.cs", Sources.FaultyInOldestLanguage));
        Add(new Consumer("OldProjectFile").ProjectFile(Sources.OldProjectFile(Feed)).File("Program.cs", Sources.FaultyInOldLanguage));

        // Other compilers than the SDK's, which the older ones do not know to switch off.
        foreach (var version in CompilerVersions)
            Add(Consumer.Program(CompiledBy(version)).Package("Microsoft.Net.Compilers.Toolset", version).Property("RoslynCompilerType", "Custom").File("Program.cs", Sources.Faulty));

        // Changed by the clients that apply fixes, each its own.
        foreach (var name in new[] { "Format", "Roslynator", "Editor", "LanguageServer" })
            Add(Consumer.Program(name).File("Program.cs", Sources.Fixable));

        // One project for each page, because a program's mode and its models are judged over the whole compilation.
        foreach (var (ruleId, violation) in RulePages.WithFix())
            Add(Consumer.Program("Page" + ruleId).Property("Nullable", "annotations").File("Usings.cs", RulePages.Usings).File("Program.cs", violation).File("EntryPoint.cs", RulePages.EntryPointFor(violation)));

        // The sample as a user has it: a program over the package.
        var sample = Add(Consumer.Program(Sample).Property("ImplicitUsings", "enable"));
        foreach (var file in Directory.GetFiles(Path.Combine(PackageFeed.Repository, "samples", Sample), "*.cs"))
            sample.File(Path.GetFileName(file), File.ReadAllText(file));
    }

    private static Consumer SeveralFrameworks(string name, string frameworks, string property) => Consumer.Unequipped(name)
        .Property("TargetFramework", "").Property("TargetFrameworks", frameworks).Property(property, "true")
        .Property("ErrorLog", "$(MSBuildProjectDirectory)/results-$(TargetFramework).sarif,version=2.1")
        .File("Program.cs", Sources.Clean);

    private static Consumer Preset(string name, string mode) => Consumer.Program(name).Property("MlApiAnalysisMode", mode).File("Program.cs", Sources.Faulty);
}

[CollectionDefinition(ConsumerBuilds.Collection)]
public sealed class ConsumerCollection : ICollectionFixture<ConsumerBuilds>;
