using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.Configuration;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Hosts;
using MlApiAnalyzers.Rules.Configuration;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class OptionTests
{
    public static TheoryData<string> Options => [.. Generator.Options.Select(option => option.Name)];

    [Theory]
    [MemberData(nameof(Options))]
    public void OptionIsExplained(string name) =>
        Assert.Contains($"\n### `{name}`\n", WorkingTree.Repository.Read(Generator.ConfigurationFile), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Options))]
    public async Task InvalidValueIsReported(string name)
    {
        var option = Generator.Options.Single(option => option.Name == name);
        var key = name == MlaOptions.AnalysisMode.DisplayName ? MlaOptions.AnalysisMode.Key : name;
        var input = new ProjectInput(
            [new("/0/Test0.cs", "class C { }")],
            [],
            [new("/.globalconfig", $"is_global = true\n{key} = no-value-of-any-option\n")],
            LibraryReferences.TensorFlow,
            [],
            CSharpParseOptions.Default,
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        var found = await AnalyzerRun.GetDiagnosticsAsync(name, input.Compile(), input.AnalyzerOptions(), RuleHost.For([new InvalidOptionRule()]), ["MLA0001"]);

        var message = Assert.Single(found).GetMessage();
        Assert.Contains($"'{name}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{option.Default}' is used", message, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", option.Values), message, StringComparison.Ordinal);
    }
}
