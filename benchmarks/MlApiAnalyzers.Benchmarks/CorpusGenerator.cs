using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>
/// Makes a program of any size out of the templates under Corpus: each is a file as users write it, whose first line says which
/// diagnostics it deserves.
/// </summary>
public sealed class CorpusGenerator
{
    private const string ExpectPrefix = "// expect:";

    private readonly IReadOnlyList<Template> templates;

    private CorpusGenerator(IReadOnlyList<Template> templates)
    {
        this.templates = templates;
    }

    /// <summary>Programs that use TensorFlow.NET: Keras, eager, graph, subclassed models, data.</summary>
    public static CorpusGenerator TensorFlow { get; } = new(ReadTemplates(name => !name.StartsWith("Plain", StringComparison.Ordinal)));

    /// <summary>Programs that use no library at all.</summary>
    public static CorpusGenerator Plain { get; } = new(ReadTemplates(name => name.StartsWith("Plain", StringComparison.Ordinal)));

    /// <summary>A program of at least <paramref name="lines"/> lines, and how often each rule must report in it.</summary>
    public Corpus Create(int lines, IEnumerable<MetadataReference> references)
    {
        var files = new List<(string Path, string Text)>();
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var written = 0;
        for (var number = 0; written < lines; number++)
        {
            var template = templates[number % templates.Count];
            files.Add(($"{template.Name}{number}.cs", template.Text.Replace("$N$", number.ToString(), StringComparison.Ordinal)));
            written += template.Lines;
            foreach (var rule in template.Expected)
                expected[rule] = expected.GetValueOrDefault(rule) + 1;
        }

        // An application whose Main names none of them, as where reflection finds the programs of a collection: each is walked by itself.
        files.Add(("Program.cs", "public static class Program { public static void Main() { } }"));
        return new Corpus(Code.Create("generated", files, references), expected);
    }

    private static Template[] ReadTemplates(Func<string, bool> select)
    {
        var assembly = typeof(CorpusGenerator).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".cs.txt", StringComparison.Ordinal) && select(name))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var first = reader.ReadLine()!;
                if (!first.StartsWith(ExpectPrefix, StringComparison.Ordinal))
                    throw new InvalidDataException($"{name} does not begin with '{ExpectPrefix}'");
                var text = reader.ReadToEnd();
                return new Template(
                    name[..^".cs.txt".Length],
                    text,
                    text.Count(character => character == '\n'),
                    first[ExpectPrefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            })
            .ToArray();
    }

    private sealed record Template(string Name, string Text, int Lines, string[] Expected);
}

/// <summary>Generated code that tells what it deserves.</summary>
public sealed record Corpus(Code Code, IReadOnlyDictionary<string, int> Expected)
{
    public void RequireExpected(Run run, Report report)
    {
        var actual = run.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .GroupBy(diagnostic => diagnostic.Id)
            .ToDictionary(group => group.Key, group => group.Count());
        foreach (var id in actual.Keys.Union(Expected.Keys).Order(StringComparer.Ordinal))
            if (actual.GetValueOrDefault(id) != Expected.GetValueOrDefault(id))
                report.Fail($"{id}: {actual.GetValueOrDefault(id)} diagnostics where the corpus deserves {Expected.GetValueOrDefault(id)}");
    }
}
