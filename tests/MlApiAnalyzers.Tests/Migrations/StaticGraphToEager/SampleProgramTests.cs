using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.StaticGraphProgramRule,
    MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager.StaticGraphProgramFixer>;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>
/// The programs of samples/StaticGraph become the approved texts. To approve others, run the tests with the environment
/// variable MLA_APPROVE set, and read what has changed.
/// </summary>
public sealed class SampleProgramTests
{
    private const string Folder = "tests/MlApiAnalyzers.Tests/Migrations/StaticGraphToEager/Approved/";

    /// <summary>The programs; one that is spread over several files is named after the first.</summary>
    public static TheoryData<string> Programs => [.. Files("").Select(name => name.Split('.')[0]).Distinct().Where(name => name != "Program")];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramBecomesTheApprovedText(string name)
    {
        var sources = Samples(name);
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 })
            foreach (var (file, text) in Files(name).Zip(await Migration.ApplyAsync(sources, hasUsings: false)))
                await File.WriteAllTextAsync(WorkingTree.Repository.PathOf(Folder + file + ".cs.txt"), text);

        // What is said about sessions and placeholders goes with them.
        var test = new Verify.Test { AllowRemovedComments = true };
        var reported = false;
        foreach (var source in sources)
        {
            var first = reported ? -1 : source.IndexOf("tf.placeholder", StringComparison.Ordinal);
            reported |= first >= 0;
            test.TestState.Sources.Add(first < 0 ? source : source.Remove(first, "tf.placeholder".Length).Insert(first, "[|tf.placeholder|]"));
        }
        foreach (var approved in Approved(name))
            test.FixedState.Sources.Add(approved);
        await test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task NothingOfTheGraphIsLeft(string name)
    {
        var approved = Approved(name);
        var all = string.Concat(approved);
        Assert.DoesNotContain("Session", all, StringComparison.Ordinal);
        Assert.DoesNotContain("placeholder", all, StringComparison.Ordinal);
        Assert.DoesNotContain("disable_eager_execution", all, StringComparison.Ordinal);
        Assert.DoesNotContain("as_default", all, StringComparison.Ordinal);
        Assert.DoesNotContain("name_scope", all, StringComparison.Ordinal);
        Assert.DoesNotContain('\uE000', all);

        var compilation = Migration.Project(approved, hasUsings: false).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Migration.AnalyzeAsync(compilation, AnalyzerRun.AllAnalyzers), diagnostic => diagnostic.Id.StartsWith("MLA4", StringComparison.Ordinal));
        Assert.Equal(all, string.Concat(await Migration.ApplyAsync(approved, hasUsings: false)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramThatIsCutOffNeverThrows(string name)
    {
        var sources = Samples(name);
        for (var file = 0; file < sources.Length; file++)
            for (var length = sources[file].Length - 1; length > 0; length -= sources[file].Length / 40)
                Assert.Equal(sources.Length, (await Migration.ApplyAsync(sources.SetItem(file, sources[file][..length]))).Length);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramWithErrorsNeverThrows(string name)
    {
        var sources = Samples(name);
        for (var file = 0; file < sources.Length; file++)
        {
            var lines = sources[file].Split('\n');
            for (var line = 0; line < lines.Length; line += 3)
                Assert.Equal(sources.Length, (await Migration.ApplyAsync(sources.SetItem(file, string.Join('\n', lines.Where((_, i) => i != line))))).Length);
        }
    }

    private static IEnumerable<string> Files(string program) =>
        WorkingTree.Files("samples/StaticGraph", ".cs").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => program.Length == 0 || name == program || name.StartsWith(program + ".", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static ImmutableArray<string> Samples(string program) => [.. Files(program).Select(file => WorkingTree.Repository.Read($"samples/StaticGraph/{file}.cs")!)];

    private static ImmutableArray<string> Approved(string program) => [.. Files(program).Select(file => WorkingTree.Repository.Read($"{Folder}{file}.cs.txt")!)];
}
