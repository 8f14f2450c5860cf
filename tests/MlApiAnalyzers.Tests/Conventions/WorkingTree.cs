using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MlApiAnalyzers.DocsGenerator;

namespace MlApiAnalyzers.Tests.Conventions;

/// <summary>The files of the project that these tests were built from.</summary>
internal static class WorkingTree
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal) { "bin", "obj", "artifacts", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts" };

    public static Repository Repository { get; } = Repository.Around(AppContext.BaseDirectory);

    /// <summary>The files under a folder, relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder = "", params string[] extensions) =>
        from path in Walk(Repository.PathOf(folder))
        where extensions.Length == 0 || extensions.Contains(Path.GetExtension(path))
        select Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).Where(sub => !NotOurs.Contains(Path.GetFileName(sub))).SelectMany(Walk));
}
