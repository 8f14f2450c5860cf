using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MlApiAnalyzers.Benchmarks;

/// <summary>
/// Makes a project of any size out of the templates under Corpus: each is a file as users write it, whose first line says which
/// diagnostics it deserves.
/// </summary>
public sealed class CorpusGenerator
{
    private const string ExpectPrefix = "// expect:";
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly IReadOnlyList<Template> templates;

    private CorpusGenerator(IReadOnlyList<Template> templates)
    {
        this.templates = templates;
    }

    /// <summary>Programs that use TensorFlow.NET: Keras, eager, graph, subclassed models, data.</summary>
    public static CorpusGenerator TensorFlow { get; } = new(ReadTemplates(name => !name.StartsWith("Plain", StringComparison.Ordinal)));

    /// <summary>Programs that use no library at all.</summary>
    public static CorpusGenerator Plain { get; } = new(ReadTemplates(name => name.StartsWith("Plain", StringComparison.Ordinal)));

    /// <summary>A compilation of at least <paramref name="lines"/> lines, and how often each rule must report in it.</summary>
    public Corpus Create(int lines, IEnumerable<MetadataReference> references)
    {
        var trees = new List<SyntaxTree>();
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var written = 0;
        for (var number = 0; written < lines; number++)
        {
            var template = templates[number % templates.Count];
            trees.Add(CSharpSyntaxTree.ParseText(template.Text.Replace("$N$", number.ToString(), StringComparison.Ordinal), ParseOptions, $"{template.Name}{number}.cs"));
            written += template.Lines;
            foreach (var rule in template.Expected)
                expected[rule] = expected.GetValueOrDefault(rule) + 1;
        }

        // An application whose Main names none of them, as where reflection finds the programs of a collection: each is walked by itself.
        trees.Add(CSharpSyntaxTree.ParseText("public static class Program { public static void Main() { } }", ParseOptions, "Program.cs"));
        var compilation = CSharpCompilation.Create("Corpus", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, concurrentBuild: false));
        return new Corpus(compilation, written, expected);
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

/// <param name="Compilation">The project.</param>
/// <param name="Lines">Its size.</param>
/// <param name="Expected">Diagnostics by rule.</param>
public sealed record Corpus(CSharpCompilation Compilation, int Lines, IReadOnlyDictionary<string, int> Expected);
