using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlApiAnalyzers.DocsGenerator;
using MlApiAnalyzers.Tests.Conventions;
using MlApiAnalyzers.Tests.Verifiers;
using Xunit;

namespace MlApiAnalyzers.Tests.Docs;

public sealed class NewRuleTests : IDisposable
{
    private static readonly string[] Arguments = ["new-rule", "MLA4998", "ForTheTemplateTest", "--title", "Say \"what\" is wrong", "--severity", "info"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("new-rule-");
    private readonly Repository copy;

    public NewRuleTests()
    {
        copy = new Repository(folder.FullName);
        foreach (var file in WorkingTree.Files("src/MlApiAnalyzers/Descriptors").Append(NewRule.ListFile).Append(ReleaseTracking.UnshippedFile))
            copy.Write(file, WorkingTree.Repository.Read(file)!);
    }

    public void Dispose() => folder.Delete(recursive: true);

    // A rule is written in the C# of the SDK.
    [FactSinceRoslyn("4.8")]
    public void CreatedRuleCompiles()
    {
        var output = Run(0, Arguments);

        Assert.Contains("src/MlApiAnalyzers.CodeFixes/Rules/Graph/ForTheTemplateTestFixer.cs", output, StringComparison.Ordinal);
        Assert.Contains("\n    [Fact]\n    public Task LookAlikeIsSilent()", copy.Read("tests/MlApiAnalyzers.Tests/Rules/Graph/ForTheTemplateTestTests.cs"), StringComparison.Ordinal);
        Assert.Empty(Compile());
    }

    // A rule is written in the C# of the SDK.
    [FactSinceRoslyn("4.8")]
    public void CreatedRuleWithoutFixCompiles()
    {
        var output = Run(0, [.. Arguments, "--no-fix", "It stands in the project file."]);

        Assert.DoesNotContain("Fixer", output, StringComparison.Ordinal);
        Assert.Contains("[NoCodeFix(\"It stands in the project file.\")]", copy.Read("src/MlApiAnalyzers/Rules/Graph/ForTheTemplateTestRule.cs"), StringComparison.Ordinal);
        Assert.Contains("## How to fix\n\nIt stands in the project file.\n", copy.Read("docs/rules/MLA4998.md"), StringComparison.Ordinal);
        Assert.Empty(Compile());
    }

    [Theory]
    [InlineData("MLA4998", "Graph")]
    [InlineData("MLA4000", "Graph")]
    [InlineData("MLA2998", "Backend")]
    public void DescriptorsAndReleaseRowsStayInTheOrderOfIds(string id, string category)
    {
        Run(0, [.. Arguments.Select(argument => argument == "MLA4998" ? id : argument)]);

        var fields = CSharpSyntaxTree.ParseText(copy.Read($"src/MlApiAnalyzers/Descriptors/RuleDescriptors.{category}.cs")!).GetRoot().DescendantNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax>()
            .Select(field => field.Identifier.ValueText)
            .ToList();
        Assert.Contains($"{id}_ForTheTemplateTest", fields);
        Assert.Equal(fields.Order(StringComparer.Ordinal), fields);
        var rows = copy.Read(ReleaseTracking.UnshippedFile)!.Split('\n').Where(line => line.StartsWith("MLA", StringComparison.Ordinal)).ToList();
        Assert.Contains($"{id} | {category} | Info | ForTheTemplateTest", rows);
        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
    }

    [Theory]
    [InlineData("MLA4001", "OtherName", "MLA4001 exists")]
    [InlineData("MLA4998", "PlaceholderInEagerMode", "PlaceholderInEagerMode exists")]
    [InlineData("MLA9001", "OtherName", "'MLA9001' is no rule id")]
    [InlineData("MLA401", "OtherName", "'MLA401' is no rule id")]
    [InlineData("TF4001", "OtherName", "'TF4001' is no rule id")]
    [InlineData("MLA4998", "otherName", "'otherName' is no rule name")]
    [InlineData("MLA4998", "Other.Name", "'Other.Name' is no rule name")]
    public void IdsAndNamesThatDoNotFitAreRefused(string id, string name, string reason)
    {
        var before = Snapshot();

        var output = Run(2, ["new-rule", id, name, "--title", "Title", "--severity", "info"]);

        Assert.StartsWith(reason, output, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData("new-rule needs an id and a name", "MLA4998")]
    [InlineData("--title is missing", "MLA4998", "OtherName", "--severity", "info")]
    [InlineData("--severity is missing", "MLA4998", "OtherName", "--title", "Title")]
    [InlineData("'fatal' is no severity", "MLA4998", "OtherName", "--title", "Title", "--severity", "fatal")]
    [InlineData("'3' is no severity", "MLA4998", "OtherName", "--title", "Title", "--severity", "3")]
    [InlineData("--severity needs a value", "MLA4998", "OtherName", "--title", "Title", "--severity")]
    [InlineData("unknown option --fix", "MLA4998", "OtherName", "--fix", "x")]
    [InlineData("a title ", "MLA4998", "OtherName", "--title", "Title.", "--severity", "info")]
    [InlineData("the reason ", "MLA4998", "OtherName", "--title", "Title", "--severity", "info", "--no-fix", "because")]
    public void IncompleteArgumentsAreRefused(string reason, params string[] arguments) =>
        Assert.StartsWith(reason, Run(2, ["new-rule", .. arguments]), StringComparison.Ordinal);

    [Fact]
    public void SecondCreationIsRefused()
    {
        Run(0, Arguments);

        Assert.StartsWith("MLA4998 exists: ForTheTemplateTest", Run(2, Arguments), StringComparison.Ordinal);
    }

    private string Run(int exitCode, string[] arguments)
    {
        using var output = new StringWriter();
        Assert.Equal(exitCode, Program.Run(copy, arguments, output));
        return output.ToString();
    }

    private List<string> Snapshot() =>
        [.. Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path}\n{File.ReadAllText(path)}")];

    /// <summary>The created files against the assemblies of this run; the descriptors in the copy take the place of the built ones.</summary>
    private IEnumerable<Diagnostic> Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = Directory.GetFiles(folder.FullName, "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Rule", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
