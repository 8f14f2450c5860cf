using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.StaticGraphProgramAnalyzer,
    MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager.StaticGraphProgramFixer>;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>
/// The programs of samples/StaticGraph become the approved texts. To approve others, run the tests with the environment
/// variable MLA_APPROVE set to the folder of the texts, and read what has changed.
/// </summary>
public sealed class SampleProgramTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples", "StaticGraph");
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "Approved");

    public static TheoryData<string> Programs =>
        [.. Directory.GetFiles(Samples, "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "Program").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramBecomesTheApprovedText(string name)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Samples, name + ".cs"));
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, name + ".cs.txt"), await Migration.ApplyAsync(source));

        var first = source.IndexOf("tf.placeholder", StringComparison.Ordinal);
        await new Verify.Test
        {
            TestCode = source.Remove(first, "tf.placeholder".Length).Insert(first, "[|tf.placeholder|]"),
            FixedCode = await File.ReadAllTextAsync(Path.Combine(Approved, name + ".cs.txt")),

            // What is said about sessions and placeholders goes with them.
            AllowRemovedComments = true,
        }.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task NothingOfTheGraphIsLeft(string name)
    {
        var approved = await File.ReadAllTextAsync(Path.Combine(Approved, name + ".cs.txt"));
        Assert.DoesNotContain("Session", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("placeholder", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("disable_eager_execution", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("as_default", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("name_scope", approved, StringComparison.Ordinal);

        var compilation = Migration.Project(approved).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Migration.AnalyzeAsync(compilation, AnalyzerRun.AllAnalyzers), diagnostic => diagnostic.Id.StartsWith("MLA4", StringComparison.Ordinal));
        Assert.Equal(approved, await Migration.ApplyAsync(approved));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramThatIsCutOffNeverThrows(string name)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Samples, name + ".cs"));
        for (var length = source.Length - 1; length > 0; length -= source.Length / 25)
            Assert.NotNull(await Migration.ApplyAsync(source[..length]));
    }
}
