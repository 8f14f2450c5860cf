using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using MlApiAnalyzers.DocsGenerator;
using Xunit;

namespace MlApiAnalyzers.Tests.Verifiers;

/// <summary>The libraries that test code is compiled against: images of their public API, at their own or at another version.</summary>
public sealed class LibraryReferences
{
    private const string Binding = "Tensorflow.Binding";
    private const string Keras = "Tensorflow.Keras";

    private static readonly Dictionary<string, string> Handed = typeof(LibraryReferences).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!);

    private static readonly Lazy<ImmutableArray<MetadataReference>> FrameworkReferences = new(() =>
        [.. Directory.GetFiles(Handed["FrameworkReferences"], "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))]);

    private static readonly AdhocWorkspace Host = new(MefHostServices.DefaultHost);

    private static readonly ConcurrentDictionary<(string Image, string Versions), MetadataReference> Images = new();

    private readonly ImmutableArray<string> images;
    private readonly ImmutableSortedDictionary<string, Version> versions;
    private readonly Lazy<CSharpCompilation> compilation;
    private readonly Lazy<Project> project;

    private LibraryReferences(ImmutableArray<string> images, ImmutableSortedDictionary<string, Version> versions)
    {
        this.images = images;
        this.versions = versions;
        compilation = new Lazy<CSharpCompilation>(() => CSharpCompilation.Create("TestProject", references: References));
        project = new Lazy<Project>(CreateProject);
    }

    /// <summary>.NET alone.</summary>
    public static LibraryReferences None { get; } = Of();

    /// <summary>TensorFlow.NET and TensorFlow.Keras.</summary>
    public static LibraryReferences TensorFlow { get; } = Of(Binding, Keras);

    /// <summary>TensorFlow.NET without TensorFlow.Keras.</summary>
    public static LibraryReferences BindingOnly { get; } = Of(Binding);

    /// <summary>Keras.NET, with the Numpy.NET and Python.NET that it needs.</summary>
    public static LibraryReferences KerasNet { get; } = Of("Keras", "Numpy", "Python.Runtime");

    public static LibraryReferences NumSharp { get; } = Of("NumSharp.Core");

    /// <summary>
    /// TensorFlow.NET and TensorFlow.Keras as projects of the same solution: their symbols have source, of other compilations.
    /// </summary>
    public static Lazy<ImmutableArray<MetadataReference>> TensorFlowProjects { get; } = new(() =>
    {
        var binding = CompileImage(Binding, "0.150.0.0");
        return [binding, CompileImage(Keras, "0.15.0.0", binding)];
    });

    /// <summary>The framework's references and the libraries'.</summary>
    public ImmutableArray<MetadataReference> References =>
        [.. FrameworkReferences.Value, .. images.Select(image => Images.GetOrAdd((image, string.Join(';', versions)), _ => Load(image)))];

    // Compilations made from one share the symbols of its references, which is most of what a small compilation costs.
    internal CSharpCompilation Compilation => compilation.Value;

    /// <summary>
    /// A project that references these libraries and others. It is made from one that has been compiled, and so shares the symbols of the references, which is most of
    /// what a small compilation costs.
    /// </summary>
    internal Project NewProject(
        CompilationOptions options,
        ParseOptions parseOptions,
        ImmutableArray<MetadataReference> others,
        IEnumerable<(string Path, SourceText Text)> sources,
        IEnumerable<(string Path, SourceText Text)> additionalFiles,
        IEnumerable<(string Path, SourceText Text)> configFiles)
    {
        var id = project.Value.Id;
        var solution = project.Value.Solution.WithProjectCompilationOptions(id, options).WithProjectParseOptions(id, parseOptions);
        if (!others.IsEmpty)
            solution = solution.AddMetadataReferences(id, others);
        foreach (var (path, text) in sources)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), NameOf(path), text, filePath: path);
        foreach (var (path, text) in additionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), NameOf(path), text, filePath: path);
        foreach (var (path, text) in configFiles)
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), NameOf(path), text, filePath: path);
        return solution.GetProject(id)!;

        // As Microsoft.CodeAnalysis.Testing names documents.
        static string NameOf(string path) => path.StartsWith("/0/", StringComparison.Ordinal) ? path["/0/".Length..] : path;
    }

    /// <summary>These and others together.</summary>
    public LibraryReferences And(LibraryReferences other) =>
        new([.. images.Union(other.images)], versions.SetItems(other.versions));

    /// <summary>
    /// TensorFlow.NET of another release line, such as "0.100". The members are the image's: what such a version really lacks
    /// cannot be tested with it, what a rule makes of the version can.
    /// </summary>
    public LibraryReferences AtVersion(string tensorFlow, string? keras = null)
    {
        var changed = WithVersion(Binding, tensorFlow);
        return keras is null ? changed : changed.WithVersion(Keras, keras);
    }

    /// <summary>One image at another assembly version.</summary>
    public LibraryReferences WithVersion(string assembly, string version)
    {
        Assert.Contains(assembly, images);
        var parsed = Version.Parse(version);
        return new(images, versions.SetItem(assembly, new Version(parsed.Major, parsed.Minor, Math.Max(parsed.Build, 0), Math.Max(parsed.Revision, 0))));
    }

    /// <summary>Compiles a library of the test's own, against .NET or <paramref name="libraries"/>.</summary>
    public static MetadataReference Compile(string assemblyName, string source, LibraryReferences? libraries = null)
    {
        var compilation = (libraries ?? None).Compilation
            .WithAssemblyName(assemblyName)
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(source));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CompilationReference CompileImage(string assembly, string version, params MetadataReference[] others)
    {
        var root = Repository.Around(AppContext.BaseDirectory);
        var sources = Directory.EnumerateFiles(root.PathOf($"tests/Api/{assembly}"), "*.cs")
            .Append(root.PathOf("tests/Api/IsExternalInit.cs"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
            .Append(CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]"));
        return CSharpCompilation.Create(assembly, sources, [.. FrameworkReferences.Value, .. others], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true))
            .ToMetadataReference();
    }

    private Project CreateProject()
    {
        var id = ProjectId.CreateNewId();
        var info = ProjectInfo.Create(id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp, filePath: "/TestProject.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: References);
        var created = Host.CurrentSolution.AddProject(info).GetProject(id)!;
        // The solution keeps it, for all that are made from it.
        Assert.NotNull(created.GetCompilationAsync().Result);
        return created;
    }

    private static LibraryReferences Of(params string[] images) => new([.. images], ImmutableSortedDictionary<string, Version>.Empty.WithComparers(StringComparer.Ordinal));

    private MetadataReference Load(string name)
    {
        var path = Handed["ApiImage/" + name];
        if (versions.IsEmpty)
            return MetadataReference.CreateFromFile(path);
        var image = File.ReadAllBytes(path);
        ChangeVersions(image);
        return MetadataReference.CreateFromImage(image);
    }

    /// <summary>Overwrites the version, four numbers of two bytes, of the assembly itself and of its references.</summary>
    private void ChangeVersions(byte[] image)
    {
        using var pe = new PEReader(image.ToImmutableArray());
        var metadata = pe.GetMetadataReader();
        var start = pe.PEHeaders.MetadataStartOffset;

        // ECMA-335 II.22.2: the row of Assembly begins with HashAlgId, four bytes.
        Change(metadata.GetAssemblyDefinition().Name, start + metadata.GetTableMetadataOffset(TableIndex.Assembly) + sizeof(uint));
        foreach (var handle in metadata.AssemblyReferences)
        {
            var row = (MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.AssemblyRef);
            Change(metadata.GetAssemblyReference(handle).Name, start + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + row);
        }

        void Change(StringHandle name, int offset)
        {
            if (!versions.TryGetValue(metadata.GetString(name), out var version))
                return;
            int[] numbers = [version.Major, version.Minor, version.Build, version.Revision];
            for (var i = 0; i < numbers.Length; i++)
                BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(offset + (i * sizeof(ushort))), (ushort)numbers[i]);
        }
    }
}
