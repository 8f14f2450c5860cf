using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using MlApiAnalyzers.DocsGenerator;
using Xunit;

namespace MlApiAnalyzers.Tests.Conventions;

/// <summary>The rooms of a rule are found from its id and name alone.</summary>
public sealed class LayoutTests
{
    // What the hosts themselves report has no class of its own.
    internal const string ReportedByHosts = "MLA0002";

    public static TheoryData<string> RuleIds => [.. RuleCatalog.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void ClassIsNamedAndPlacedAfterTheRule(string id)
    {
        var rule = Rule(id);
        if (id == ReportedByHosts)
            return;
        var reporting = Assert.Single(rule.ReportedBy);
        var type = reporting.GetType();

        Assert.Equal($"MlApiAnalyzers.Rules.{rule.Category}", type.Namespace);
        // A family that shares one walk has a name of its own.
        if (reporting.Descriptors.Length == 1)
            Assert.Equal($"{rule.Name}Rule", type.Name);
        Assert.EndsWith("Rule", type.Name, StringComparison.Ordinal);
        Assert.True(WorkingTree.Repository.Has($"src/MlApiAnalyzers/Rules/{rule.Category}/{type.Name}.cs"), type.Name);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void FixerIsNamedAndPlacedAfterTheRule(string id)
    {
        var rule = Rule(id);

        Assert.All(rule.Fixers, fixer =>
        {
            var type = fixer.GetType();
            // A fix that is a migration stands with its engine, in the folder of that migration.
            const string Migrations = "MlApiAnalyzers.CodeFixes.Migrations.";
            if (!type.Namespace!.StartsWith(Migrations, StringComparison.Ordinal))
                Assert.Equal($"MlApiAnalyzers.CodeFixes.Rules.{rule.Category}", type.Namespace);
            if (fixer.FixableDiagnosticIds.Count(fixable => fixable.StartsWith("MLA", StringComparison.Ordinal)) == 1)
                Assert.Equal($"{rule.Name}Fixer", type.Name);
            Assert.EndsWith("Fixer", type.Name, StringComparison.Ordinal);
            Assert.True(WorkingTree.Repository.Has($"src/MlApiAnalyzers.CodeFixes{type.FullName!["MlApiAnalyzers.CodeFixes".Length..].Replace('.', '/')}.cs"), type.FullName);
        });
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void TestsAreNamedAndPlacedAfterTheRule(string id)
    {
        var rule = Rule(id);
        var tests = typeof(LayoutTests).Assembly.GetType($"MlApiAnalyzers.Tests.Rules.{rule.Category}.{rule.Name}Tests");

        Assert.NotNull(tests);
        Assert.Contains(tests.GetMethods(), method => method.GetCustomAttributes<FactAttribute>().Any());
        Assert.True(WorkingTree.Repository.Has($"tests/MlApiAnalyzers.Tests/Rules/{rule.Category}/{rule.Name}Tests.cs"));
    }

    [Theory]
    [InlineData("src/MlApiAnalyzers/Rules")]
    [InlineData("src/MlApiAnalyzers.CodeFixes/Rules")]
    [InlineData("tests/MlApiAnalyzers.Tests/Rules")]
    public void NoFolderOfRulesIsOutsideTheCategories(string folder)
    {
        var categories = RuleBlocks.All.Select(block => block.Category).ToHashSet(StringComparer.Ordinal);

        Convention.Holds(
            from file in WorkingTree.Files(folder, ".cs")
            let rest = file[(folder.Length + 1)..].Split('/')
            where rest.Length > 1 && !categories.Contains(rest[0])
            select file);
    }

    [Theory]
    [InlineData("src/MlApiAnalyzers")]
    [InlineData("src/MlApiAnalyzers.CodeFixes")]
    public void NamespacesAreFolders(string project)
    {
        var declared = new List<string>();
        foreach (var file in WorkingTree.Files(project, ".cs"))
        {
            var folder = file[..file.LastIndexOf('/')];
            var expected = folder["src/".Length..].Replace('/', '.');
            var text = WorkingTree.Repository.Read(file)!;
            if (!text.Contains($"\nnamespace {expected};\n", StringComparison.Ordinal)
                && !text.StartsWith($"namespace {expected};\n", StringComparison.Ordinal)
                && !file.EndsWith("/Polyfills.cs", StringComparison.Ordinal))
                declared.Add(file);
        }

        Convention.Holds(declared);
    }

    private static RuleEntry Rule(string id) => RuleCatalog.Rules.Single(rule => rule.Id == id);
}
