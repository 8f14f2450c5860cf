using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;
using Verify = MlApiAnalyzers.Tests.Verifiers.CSharpCodeFixVerifier<
    MlApiAnalyzers.Rules.Graph.StaticGraphProgramAnalyzer,
    MlApiAnalyzers.CodeFixes.Migrations.StaticGraphToEager.StaticGraphProgramFixer>;

namespace MlApiAnalyzers.Tests.Migrations.StaticGraphToEager;

/// <summary>
/// The programs of samples/StaticGraph become the approved texts. To approve others, run the tests with the environment
/// variable MLA_APPROVE set, and read what has changed.
/// </summary>
public sealed class SampleProgramTests
{
    public static TheoryData<string> Programs =>
        [.. WorkingTree.Files("samples/StaticGraph", ".cs").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "Program").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramBecomesTheApprovedText(string name)
    {
        var source = Sample(name);
        if (Environment.GetEnvironmentVariable("MLA_APPROVE") is { Length: > 0 })
            await File.WriteAllTextAsync(WorkingTree.Repository.PathOf($"tests/MlApiAnalyzers.Tests/Migrations/StaticGraphToEager/Approved/{name}.cs.txt"), await Migration.ApplyAsync(source));

        var first = source.IndexOf("tf.placeholder", StringComparison.Ordinal);
        await new Verify.Test
        {
            TestCode = source.Remove(first, "tf.placeholder".Length).Insert(first, "[|tf.placeholder|]"),
            FixedCode = Approved(name),

            // What is said about sessions and placeholders goes with them.
            AllowRemovedComments = true,
        }.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task NothingOfTheGraphIsLeft(string name)
    {
        var approved = Approved(name);
        Assert.DoesNotContain("Session", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("placeholder", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("disable_eager_execution", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("as_default", approved, StringComparison.Ordinal);
        Assert.DoesNotContain("name_scope", approved, StringComparison.Ordinal);
        Assert.DoesNotContain('\uE000', approved);

        var compilation = Migration.Project(approved).Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.DoesNotContain(await Migration.AnalyzeAsync(compilation, AnalyzerRun.AllAnalyzers), diagnostic => diagnostic.Id.StartsWith("MLA4", StringComparison.Ordinal));
        Assert.Equal(approved, await Migration.ApplyAsync(approved));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task AProgramThatIsCutOffNeverThrows(string name)
    {
        var source = Sample(name);
        for (var length = source.Length - 1; length > 0; length -= source.Length / 20)
            Assert.NotNull(await Migration.ApplyAsync(source[..length]));
    }

    private static string Sample(string name) => WorkingTree.Repository.Read($"samples/StaticGraph/{name}.cs")!;

    private static string Approved(string name) => WorkingTree.Repository.Read($"tests/MlApiAnalyzers.Tests/Migrations/StaticGraphToEager/Approved/{name}.cs.txt")!;
}
