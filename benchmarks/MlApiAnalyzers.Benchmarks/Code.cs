using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>A program to measure on.</summary>
public record Code(string Name, CSharpCompilation Compilation, int Lines)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>The namespaces that a project of the SDK imports, as real code counts on them.</summary>
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static Code Create(string name, IEnumerable<(string Path, string Text)> files, IEnumerable<MetadataReference> references)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, file.Path)).ToList();
        // On one thread, as the analyzers that are compared with it.
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, concurrentBuild: false);
        var compilation = CSharpCompilation.Create("Code", trees, references, options);
        if (compilation.GetEntryPoint(default) is null)
            compilation = compilation.WithOptions(options.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        return new Code(name, compilation, trees.Sum(tree => tree.GetText().Lines.Count - 1));
    }

    /// <summary>The programs of a folder: itself when it has code of its own, else each folder in it. They need not compile.</summary>
    public static IReadOnlyList<Code> OfFolder(string folder, IReadOnlyList<MetadataReference> references)
    {
        var folders = Directory.EnumerateFiles(folder, "*.cs").Any() ? [folder] : Directory.GetDirectories(folder).Order(StringComparer.Ordinal).ToArray();
        return [.. folders
            .Select(program => (Name: Path.GetFileName(Path.GetFullPath(program)), Files: Directory.EnumerateFiles(program, "*.cs", SearchOption.AllDirectories)
                .Where(path => !Path.GetRelativePath(program, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(path)))
                .ToList()))
            .Where(program => program.Files.Count > 0)
            .Select(program => Create(program.Name, program.Files.Append(("ImplicitUsings.cs", ImplicitUsings)), references))];
    }

    /// <summary>Generated code that does not compile would measure nothing.</summary>
    public void RequireCompiles(Report report)
    {
        var errors = Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            report.Fail($"{Name} has {errors.Count} compiler errors, the first: {errors[0]}");
    }
}

/// <summary>The assemblies that code is compiled against.</summary>
public static class References
{
    public static IReadOnlyList<MetadataReference> Platform { get; } = Load(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll"));

    /// <summary>The platform and the images of the library.</summary>
    public static IReadOnlyList<MetadataReference> Images { get; } = [.. Platform, .. Load(Metadata("Image"))];

    /// <summary>The platform and the assemblies of the folders; of those with one name the first.</summary>
    public static IReadOnlyList<MetadataReference> OfFolders(IEnumerable<string> folders) =>
        [.. Platform.Concat(Load(folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)))).DistinctBy(reference => Path.GetFileName(reference.Display))];

    /// <summary>What the project file tells.</summary>
    public static IEnumerable<string> Metadata(string key) => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key == key)
        .Select(attribute => attribute.Value!);

    private static List<MetadataReference> Load(IEnumerable<string> paths) => [.. paths.Select(path => MetadataReference.CreateFromFile(path))];
}
