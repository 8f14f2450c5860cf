using System.IO;

namespace MlApiAnalyzers.DocsGenerator;

/// <summary>The working tree that is read and written.</summary>
public sealed class Repository
{
    public Repository(string root)
    {
        Root = root;
    }

    public string Root { get; }

    /// <summary>The repository around a folder inside it.</summary>
    public static Repository Around(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (File.Exists(Path.Combine(current.FullName, "MlApiAnalyzers.sln")))
                return new Repository(current.FullName);
        throw new DirectoryNotFoundException($"no MlApiAnalyzers.sln in or above {folder}");
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public bool Has(string relative) => File.Exists(PathOf(relative));

    /// <summary>A file's text with line feeds alone, or null where there is no file.</summary>
    public string? Read(string relative) => Has(relative) ? File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n") : null;

    public void Write(string relative, string text)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
