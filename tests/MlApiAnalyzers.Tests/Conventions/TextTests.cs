using System;
using System.Linq;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

public sealed class TextTests
{
    // Packages come from whatever feed is configured, and paths of one machine mean nothing on another. Put together here, so
    // that this file is not found by its own test.
    private static readonly string[] Forbidden = ["nuget" + ".org", "npmjs" + ".org", "pkgs.dev" + ".azure.com", "/home" + "/runner", "/work" + "/"];

    private static readonly string[] TextFiles = [".cs", ".md", ".csproj", ".props", ".targets", ".tsv", ".json", ".globalconfig", ".sln", ".yml"];

    [Fact]
    public void NoFileNamesARegistryOrAMachinesFolder() =>
        Convention.Holds(
            from file in WorkingTree.Files("", TextFiles)
            from word in Forbidden
            where WorkingTree.Repository.Read(file)!.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{file}: {word}");

    // What 'new-rule' leaves to be written.
    [Theory]
    [InlineData("src")]
    [InlineData("docs")]
    [InlineData("tests/MlApiAnalyzers.Tests/Rules")]
    public void NothingIsLeftToDo(string folder) =>
        Convention.Holds(
            from file in WorkingTree.Files(folder, ".cs", ".md")
            where WorkingTree.Repository.Read(file)!.Contains("TO" + "DO", StringComparison.Ordinal)
            select file);
}
